// SPDX-License-Identifier: GPL-3.0-or-later
#include "formats/eventlines.h"

#include <QTest>

using namespace Grantscope;
using namespace Grantscope::Formats;
using namespace Grantscope::Transcript;
using namespace Qt::StringLiterals;

class TestEventLines : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void linesThatAreNone_data();
    void linesThatAreNone();
    void comesBack();
    void longLines();
};

namespace {

QByteArray line(const QString &text)
{
    return toJson(Event{.kind = EventKind::Note, .text = text});
}

QStringList textsOf(Recording &recording)
{
    QStringList texts;
    for (;;) {
        const auto event = recording.next();
        if (!event)
            return {u"error"_s};
        if (!*event)
            return texts;
        texts += (*event)->text;
    }
}

} // namespace

void TestEventLines::linesThatAreNone_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("id");
    QTest::addColumn<qsizetype>("offset");
    const qsizetype first = line(u"a"_s).size() + 1;
    QTest::newRow("torn") << line(u"a"_s) + '\n' + line(u"b"_s).chopped(9) << u"json-syntax"_s << qsizetype(-1);
    QTest::newRow("no JSON") << line(u"a"_s) + "\nxyz\n" << u"json-syntax"_s << first;
    QTest::newRow("no event") << line(u"a"_s) + "\n{}\n" << u"transcript-event"_s << first;
}

void TestEventLines::linesThatAreNone()
{
    QFETCH(const QByteArray, text);
    QFETCH(const QString, id);
    QFETCH(const qsizetype, offset);
    EventLines lines(OctetSource::of(text));
    for (int round = 0; round < 2; ++round) {
        QCOMPARE(textsOf(lines), QStringList{u"a"_s});
        QCOMPARE(lines.notes().size(), 1);
        QCOMPARE(lines.notes().first().id.toString(), id);
        if (offset >= 0)
            QCOMPARE(lines.notes().first().offset, offset);
        lines.rewind();
    }
}

void TestEventLines::comesBack()
{
    EventLines lines(OctetSource::of(line(u"a"_s) + "\n\n" + line(u"b"_s) + "\r\n" + line(u"c"_s)));
    QCOMPARE(textsOf(lines), QStringList({u"a"_s, u"b"_s, u"c"_s}));
    QCOMPARE(lines.progress(), 1.0);
    lines.rewind();
    QCOMPARE(lines.progress(), 0.0);
    QCOMPARE(textsOf(lines), QStringList({u"a"_s, u"b"_s, u"c"_s}));
    QVERIFY(lines.notes().isEmpty());
    EventLines nothing(OctetSource::of({}));
    QCOMPARE(textsOf(nothing), QStringList());
}

void TestEventLines::longLines()
{
    const QString text(3'000'000, u'x');
    EventLines lines(OctetSource::of(line(text) + '\n' + line(u"b"_s) + '\n' + line(text) + '\n'));
    QVERIFY(textsOf(lines) == QStringList({text, u"b"_s, text}));
}

QTEST_APPLESS_MAIN(TestEventLines)
#include "tst_eventlines.moc"
