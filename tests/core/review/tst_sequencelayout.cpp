// SPDX-License-Identifier: GPL-3.0-or-later
#include "review/sequencelayout.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace Grantscope::Review;

namespace {

constexpr qreal kCharacter = 6;
constexpr qreal kLine = 16;
int timesAsked = 0;

/// A font whose characters are all of one width, broken anywhere.
QSizeF measured(QStringView text, TextRole, qreal maxWidth)
{
    ++timesAsked;
    const auto characters = static_cast<qreal>(text.size());
    const qreal inLine = std::max(1.0, std::floor(std::min(maxWidth, 1e6) / kCharacter));
    const qreal lines = std::max(1.0, std::ceil(characters / inLine));
    return {std::min(characters, inLine) * kCharacter, lines * kLine};
}

QList<Lifeline> roles(qsizetype count = 5)
{
    static const QStringList titles{u"Resource owner"_s, u"Browser"_s, u"Client"_s, u"Authorization server"_s,
                                    u"Resource server"_s};
    QList<Lifeline> out;
    for (qsizetype i = 0; i < count; ++i)
        out << Lifeline{u"l%1"_s.arg(i), titles.at(i % titles.size())};
    return out;
}

QList<Message> many(int count, const QString &title, const QString &failure = {})
{
    QList<Message> out;
    for (int i = 0; i < count; ++i) {
        const int from = i % 5;
        const int to = (i * 3 + 1) % 5;
        const auto kind = from == to ? MessageKind::Self : i % 2 ? MessageKind::Answer : MessageKind::Request;
        out << Message{u"m%1"_s.arg(i), i + 1, u"l%1"_s.arg(from),    u"l%1"_s.arg(to),           title,
                       u"under it"_s,   kind,  MessageState::Pending, i % 7 ? QString() : failure};
    }
    return out;
}

QList<QRectF> textRects(const PlacedMessage &placed)
{
    QList<QRectF> out{placed.title.rect, placed.subtitle.rect, placed.failure.rect, placed.mark, placed.failureMark};
    out.removeIf([](const QRectF &rect) { return rect.isEmpty(); });
    return out;
}

} // namespace

class TestSequenceLayout : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void nothingToPlace_data();
    void nothingToPlace();
    void unknownLifelines_data();
    void unknownLifelines();
    void nothingOverlaps_data();
    void nothingOverlaps();
    void whatStandsAlreadyKeepsItsPlace();
    void arrowsJoinTheirLifelines();
    void loopsTurnToWhereThereIsRoom();
    void narrowWidthsKeepWhatCanBeRead();
    void aLongTextIsCutToItsLines();
    void stateChangesMoveNothing();
    void failuresStandUnderTheirArrow();
    void isDeterministic();
    void asksAFixedNumberOfTimes();
};

void TestSequenceLayout::nothingToPlace_data()
{
    QTest::addColumn<QList<Lifeline>>("lifelines");
    QTest::addColumn<QList<Message>>("messages");
    QTest::addColumn<qsizetype>("heads");
    QTest::newRow("nothing") << QList<Lifeline>() << QList<Message>() << qsizetype(0);
    QTest::newRow("messages without lifelines") << QList<Lifeline>() << many(3, u"x"_s) << qsizetype(0);
    QTest::newRow("lifelines without messages") << roles() << QList<Message>() << qsizetype(5);
}

void TestSequenceLayout::nothingToPlace()
{
    QFETCH(const QList<Lifeline>, lifelines);
    QFETCH(const QList<Message>, messages);
    QFETCH(const qsizetype, heads);
    const SequenceLayout layout = layoutSequence(lifelines, messages, measured, 800);
    QVERIFY(layout.messages.isEmpty());
    QCOMPARE(layout.heads.size(), heads);
    QCOMPARE(layout.size.width() > 0, heads > 0);
}

void TestSequenceLayout::unknownLifelines_data()
{
    QTest::addColumn<QString>("from");
    QTest::addColumn<QString>("to");
    QTest::addColumn<qsizetype>("at"); // of the loop
    QTest::newRow("neither") << u"x"_s << u"y"_s << qsizetype(0);
    QTest::newRow("sender") << u"x"_s << u"l2"_s << qsizetype(2);
    QTest::newRow("receiver") << u"l1"_s << u"y"_s << qsizetype(1);
    QTest::newRow("no names") << QString() << QString() << qsizetype(0);
    QTest::newRow("to itself") << u"l3"_s << u"l3"_s << qsizetype(3);
}

void TestSequenceLayout::unknownLifelines()
{
    QFETCH(const QString, from);
    QFETCH(const QString, to);
    QFETCH(const qsizetype, at);
    const SequenceLayout layout = layoutSequence(roles(), {{u"m"_s, 1, from, to, u"x"_s}}, measured, 800);
    QCOMPARE(layout.messages.size(), 1);
    QCOMPARE(layout.messages.at(0).line.size(), 4);
    QCOMPARE(layout.messages.at(0).line.constLast().x(), layout.heads.at(at).x);
}

void TestSequenceLayout::nothingOverlaps_data()
{
    QTest::addColumn<qreal>("width");
    QTest::addColumn<QString>("title");
    QTest::addColumn<int>("count");
    const QString word(400, u'w');
    for (const qreal width : {0.0, 300.0, 800.0, 1600.0, 4000.0}) {
        QTest::addRow("short, %g", width) << width << u"Token request"_s << 40;
        QTest::addRow("long, %g", width) << width << u"A title that says a good deal more than there is room for it"_s
                                         << 40;
        QTest::addRow("one endless word, %g", width) << width << word << 40;
        QTest::addRow("no title, %g", width) << width << QString() << 40;
        QTest::addRow("many, %g", width) << width << u"Token request"_s << 500;
    }
}

void TestSequenceLayout::nothingOverlaps()
{
    QFETCH(const qreal, width);
    QFETCH(const QString, title);
    QFETCH(const int, count);
    const SequenceLayout layout =
        layoutSequence(roles(), many(count, title, u"The server refused: "_s + title + title), measured, width);
    QCOMPARE(layout.messages.size(), count);
    for (qsizetype i = 1; i < layout.heads.size(); ++i)
        QVERIFY(layout.heads.at(i - 1).box.right() < layout.heads.at(i).box.left());
    for (const PlacedHead &head : layout.heads)
        QVERIFY(head.box.contains(head.title.rect));
    qreal below = layout.headHeight;
    const QRectF all({0, 0}, layout.size);
    for (const PlacedMessage &placed : layout.messages) {
        QVERIFY(placed.row.top() >= below);
        below = placed.row.bottom();
        QVERIFY(all.contains(placed.row));
        const QList<QRectF> rects = textRects(placed);
        for (qsizetype i = 0; i < rects.size(); ++i) {
            QVERIFY2(placed.row.contains(rects.at(i)), qPrintable(QString::number(i)));
            for (qsizetype j = 0; j < i; ++j)
                QVERIFY(!rects.at(i).intersects(rects.at(j)));
            QVERIFY(!rects.at(i).intersects(placed.badge));
        }
        QVERIFY(placed.row.contains(placed.badge));
        for (const QPointF &point : placed.line)
            QVERIFY(placed.row.contains(point));
        // A line is drawn beside the texts, not through them.
        for (const QRectF &rect : rects) {
            for (qsizetype i = 1; i < placed.line.size(); ++i) {
                const QRectF part = QRectF(placed.line.at(i - 1), placed.line.at(i)).normalized();
                QVERIFY(!rect.intersects(part.adjusted(-1, -1, 1, 1)));
            }
        }
        if (!placed.failure.text.isEmpty())
            QVERIFY(placed.failureBox.contains(placed.failure.rect.united(placed.failureMark)));
    }
    QVERIFY(below <= layout.size.height());
}

void TestSequenceLayout::whatStandsAlreadyKeepsItsPlace()
{
    const QList<Message> messages = many(20, u"A title of some words"_s, u"The server refused"_s);
    const SequenceLayout whole = layoutSequence(roles(), messages, measured, 1000);
    for (const qsizetype kept : {0, 1, 7, 19, 20}) {
        const SequenceLayout before = layoutSequence(roles(), messages.first(kept), measured, 1000);
        // Only what follows is asked about, and heads.
        int asked = 0;
        const auto counting = [&asked](QStringView text, TextRole role, qreal most) {
            asked += role == TextRole::Title && text.size() > 1 ? 1 : 0;
            return measured(text, role, most);
        };
        QCOMPARE(layoutSequence(roles(), messages, counting, 1000, before, kept), whole);
        QCOMPARE(asked, static_cast<int>(messages.size() - kept));
    }
    // More than there is to keep.
    QCOMPARE(layoutSequence(roles(), messages, measured, 1000, whole, 99), whole);
}

void TestSequenceLayout::arrowsJoinTheirLifelines()
{
    const QList<Message> messages{
        {u"right"_s, 1, u"l1"_s, u"l3"_s, u"x"_s},
        {u"left"_s, 2, u"l3"_s, u"l0"_s, u"x"_s, {}, MessageKind::Answer},
        {u"numberless"_s, 0, u"l2"_s, u"l3"_s, u"x"_s},
    };
    const SequenceLayout layout = layoutSequence(roles(), messages, measured, 1000);
    const PlacedMessage &right = layout.messages.at(0);
    QCOMPARE(right.line.constLast().x(), layout.heads.at(3).x);
    QCOMPARE(right.badge.center().x(), layout.heads.at(1).x);
    QCOMPARE(right.line.constFirst().x(), right.badge.right());
    QCOMPARE(right.line.constFirst().y(), right.line.constLast().y());
    const PlacedMessage &left = layout.messages.at(1);
    QCOMPARE(left.line.constLast().x(), layout.heads.at(0).x);
    QCOMPARE(left.line.constFirst().x(), left.badge.left());
    const PlacedMessage &numberless = layout.messages.at(2);
    QVERIFY(numberless.badge.isNull());
    QCOMPARE(numberless.line.constFirst().x(), layout.heads.at(2).x);
}

void TestSequenceLayout::loopsTurnToWhereThereIsRoom()
{
    const auto loopAt = [](const QString &id, qsizetype lifelines) {
        const SequenceLayout layout = layoutSequence(
            roles(lifelines), {{u"m"_s, 1, id, {}, u"Makes a verifier"_s, {}, MessageKind::Self}}, measured, 1000);
        return layout.messages.constFirst();
    };
    const PlacedMessage first = loopAt(u"l0"_s, 5);
    QVERIFY(first.line.at(1).x() > first.line.constFirst().x());
    QVERIFY(first.title.rect.left() > first.line.at(1).x());
    QCOMPARE(first.title.place, TextPlace::Left);
    const PlacedMessage last = loopAt(u"l4"_s, 5);
    QVERIFY(last.line.at(1).x() < last.line.constFirst().x());
    QVERIFY(last.title.rect.right() < last.line.at(1).x());
    QCOMPARE(last.title.place, TextPlace::Right);
    const PlacedMessage only = loopAt(u"l0"_s, 1);
    QVERIFY(only.line.at(1).x() > only.line.constFirst().x());
}

void TestSequenceLayout::narrowWidthsKeepWhatCanBeRead()
{
    const SequenceLayout none = layoutSequence(roles(), many(5, u"Token request"_s), measured, 0);
    const SequenceLayout narrow = layoutSequence(roles(), many(5, u"Token request"_s), measured, 200);
    QCOMPARE(none, narrow);
    QVERIFY(none.size.width() > 200);
    const SequenceLayout wide = layoutSequence(roles(), many(5, u"Token request"_s), measured, 1000);
    QCOMPARE(wide.size.width(), 1000.0);
    const SequenceLayout endless = layoutSequence(roles(), many(5, u"Token request"_s), measured, 1e9);
    QVERIFY(endless.size.width() < 5000);
}

void TestSequenceLayout::aLongTextIsCutToItsLines()
{
    const QString endless(10'000, u'w');
    QList<Lifeline> lifelines = roles();
    lifelines[1].title = endless;
    Message message{u"m"_s, 1, u"l0"_s, u"l1"_s, endless, endless};
    message.failure = endless;
    const SequenceLayout layout = layoutSequence(lifelines, {message}, measured, 900);
    const PlacedMessage &placed = layout.messages.constFirst();
    QCOMPARE(layout.heads.at(1).title.rect.height(), mostLines(TextRole::Head) * kLine);
    QCOMPARE(placed.title.rect.height(), mostLines(TextRole::Title) * kLine);
    QCOMPARE(placed.subtitle.rect.height(), mostLines(TextRole::Subtitle) * kLine);
    QCOMPARE(placed.failure.rect.height(), mostLines(TextRole::Failure) * kLine);
    QCOMPARE(placed.title.text, endless); // The whole text stays at hand for a tool tip.
}

void TestSequenceLayout::stateChangesMoveNothing()
{
    QList<Message> messages = many(20, u"Token request"_s);
    const SequenceLayout before = layoutSequence(roles(), messages, measured, 900);
    for (Message &message : messages) {
        for (const MessageState state : {MessageState::Current, MessageState::Running, MessageState::Done,
                                         MessageState::Failed, MessageState::Skipped}) {
            message.state = state;
            QCOMPARE(layoutSequence(roles(), messages, measured, 900), before);
        }
    }
}

void TestSequenceLayout::failuresStandUnderTheirArrow()
{
    QList<Message> messages = many(3, u"Token request"_s);
    const SequenceLayout before = layoutSequence(roles(), messages, measured, 900);
    messages[1].failure = u"invalid_grant: the code was used before"_s;
    const SequenceLayout after = layoutSequence(roles(), messages, measured, 900);
    QCOMPARE(after.messages.at(0), before.messages.at(0));
    const PlacedMessage &failed = after.messages.at(1);
    QVERIFY(failed.failureBox.top() > failed.line.constLast().y());
    QVERIFY(failed.failureBox.top() >= failed.subtitle.rect.bottom());
    const qreal by = after.messages.at(2).row.top() - before.messages.at(2).row.top();
    QVERIFY(by > 0);
    QCOMPARE(after.messages.at(2).row.height(), before.messages.at(2).row.height());
    QCOMPARE(after.size.height(), before.size.height() + by);
}

void TestSequenceLayout::isDeterministic()
{
    const QList<Message> messages = many(100, u"Token request"_s, u"refused"_s);
    QCOMPARE(layoutSequence(roles(), messages, measured, 777), layoutSequence(roles(), messages, measured, 777));
}

void TestSequenceLayout::asksAFixedNumberOfTimes()
{
    const auto asked = [](int count) {
        timesAsked = 0;
        const SequenceLayout layout = layoutSequence(roles(), many(count, u"Token request"_s), measured, 900);
        return layout.messages.size() == count ? timesAsked : -1;
    };
    const int none = asked(0);
    QVERIFY(none > 0);
    const int hundred = asked(100) - none;
    QVERIFY(hundred <= 100 * 6);
    QCOMPARE(asked(500) - none, 5 * hundred);
}

QTEST_APPLESS_MAIN(TestSequenceLayout)
#include "tst_sequencelayout.moc"
