// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/support/markingtranslator.h"
#include "ui/widgets/samplesequence.h"
#include "widgets/sequencediagram.h"
#include "widgets/sequenceitems.h"
#include "widgets/sequencewords.h"
#include "widgets/theme.h"
#include "widgets/zoomedstyle.h"

#include <QAccessible>
#include <QApplication>
#include <QDir>
#include <QScrollBar>
#include <QSet>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace Grantscope;
using namespace Grantscope::Ui;
using Review::MessageState;

class TestSequenceDiagram : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QApplication::setStyle(new ZoomedStyle); }
    void init();
    void cleanup();
    void keysChoose_data();
    void keysChoose();
    void keysWithoutMessages();
    void leftAndRightScroll();
    void enterActivates();
    void clicksChoose();
    void choosingByProgramSaysNothing();
    void anUnknownIdChoosesNone();
    void tabReachesTheCurrentMessage();
    void keepsWhatHasNotChanged();
    void keepsTheChoice();
    void forgetsMessagesThatAreGone();
    void arrowsTravelOnlyIfTheyMay();
    void whatHappensComesIntoView();
    void textsOfOthersAreMadeVisible();
    void zoomsByKeysAndWheel();
    void zoomKeepsItsBounds();
    void headsStayInView();
    void resizedWhereItWas();
    void hugeDiagramsAreScrolled();
    void isAListForScreenReaders();
    void interfacesOutliveTheirMessages();
    void sentences_data();
    void sentences();
    void followsTheLanguage();
    void pictures_data();
    void pictures();
    void pictureInChinese();

private:
    QList<SequenceItem *> items() const
    {
        QList<SequenceItem *> out;
        for (QGraphicsItem *item : m_diagram->scene()->items(Qt::AscendingOrder)) {
            if (auto *message = dynamic_cast<SequenceItem *>(item))
                out << message;
        }
        return out;
    }
    QAccessibleInterface *accessible() const { return QAccessible::queryAccessibleInterface(m_diagram.get()); }

    std::unique_ptr<SequenceDiagram> m_diagram;
};

void TestSequenceDiagram::init()
{
    m_diagram = std::make_unique<SequenceDiagram>();
    m_diagram->setMotion(SequenceDiagram::Motion::Never);
    m_diagram->setDiagram(Tests::sampleLifelines(), Tests::sampleMessages(4));
    m_diagram->resize(900, 420);
    m_diagram->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_diagram.get()));
    m_diagram->setFocus();
}

void TestSequenceDiagram::cleanup()
{
    m_diagram.reset();
    QApplication::setPalette(schemePalette(Scheme::Light));
}

void TestSequenceDiagram::keysChoose_data()
{
    QTest::addColumn<int>("from"); // -1: none
    QTest::addColumn<Qt::Key>("key");
    QTest::addColumn<int>("to");
    const int last = int(Tests::sampleMessages(4).size()) - 1;
    QTest::newRow("down from none: where the flow is") << -1 << Qt::Key_Down << 4;
    QTest::newRow("up from none") << -1 << Qt::Key_Up << 4;
    QTest::newRow("home from none") << -1 << Qt::Key_Home << 0;
    QTest::newRow("end from none") << -1 << Qt::Key_End << last;
    QTest::newRow("down") << 2 << Qt::Key_Down << 3;
    QTest::newRow("up") << 2 << Qt::Key_Up << 1;
    QTest::newRow("up at the first") << 0 << Qt::Key_Up << 0;
    QTest::newRow("down at the last") << last << Qt::Key_Down << last;
    QTest::newRow("home") << 5 << Qt::Key_Home << 0;
    QTest::newRow("end") << 5 << Qt::Key_End << last;
    QTest::newRow("page up at the top") << 1 << Qt::Key_PageUp << 0;
    QTest::newRow("page down at the end") << last - 1 << Qt::Key_PageDown << last;
}

void TestSequenceDiagram::keysChoose()
{
    QFETCH(const int, from);
    QFETCH(const Qt::Key, key);
    QFETCH(const int, to);
    if (from >= 0)
        m_diagram->choose(m_diagram->messages().at(from).id);
    const QSignalSpy chosen(m_diagram.get(), &SequenceDiagram::messageChosen);
    QTest::keyClick(m_diagram.get(), key);
    QCOMPARE(m_diagram->chosenIndex(), to);
    QCOMPARE(chosen.size(), from == to ? 0 : 1);
    const QRect seen = m_diagram->viewport()->rect();
    QVERIFY(seen.intersects(m_diagram->rectOf(to)));
    QVERIFY(seen.top() <= m_diagram->rectOf(to).bottom() && m_diagram->rectOf(to).top() >= seen.top() - 1);
}

void TestSequenceDiagram::keysWithoutMessages()
{
    m_diagram->setDiagram({}, {});
    const QSignalSpy chosen(m_diagram.get(), &SequenceDiagram::messageChosen);
    const QSignalSpy activated(m_diagram.get(), &SequenceDiagram::activated);
    for (const Qt::Key key : {Qt::Key_Up, Qt::Key_Down, Qt::Key_PageUp, Qt::Key_PageDown, Qt::Key_Home, Qt::Key_End,
                              Qt::Key_Left, Qt::Key_Right, Qt::Key_Return})
        QTest::keyClick(m_diagram.get(), key);
    QTest::mouseClick(m_diagram->viewport(), Qt::LeftButton, {}, {20, 20});
    QTest::mouseDClick(m_diagram->viewport(), Qt::LeftButton, {}, {20, 20});
    QCOMPARE(chosen.size(), 0);
    QCOMPARE(activated.size(), 0);
    QCOMPARE(m_diagram->chosenIndex(), -1);
}

void TestSequenceDiagram::leftAndRightScroll()
{
    m_diagram->resize(300, 300);
    QScrollBar *bar = m_diagram->horizontalScrollBar();
    QTRY_VERIFY(bar->maximum() > 0);
    bar->setValue(bar->minimum());
    QTest::keyClick(m_diagram.get(), Qt::Key_Right);
    QVERIFY(bar->value() > bar->minimum());
    QTest::keyClick(m_diagram.get(), Qt::Key_Left);
    QCOMPARE(bar->value(), bar->minimum());
    QCOMPARE(m_diagram->chosenIndex(), -1);
}

void TestSequenceDiagram::enterActivates()
{
    const QSignalSpy activated(m_diagram.get(), &SequenceDiagram::activated);
    QTest::keyClick(m_diagram.get(), Qt::Key_Return);
    QCOMPARE(activated.size(), 0); // Nothing is chosen.
    QTest::keyClick(m_diagram.get(), Qt::Key_Home);
    QTest::keyClick(m_diagram.get(), Qt::Key_Return);
    QTest::keyClick(m_diagram.get(), Qt::Key_Enter);
    QCOMPARE(activated.size(), 2);
    QCOMPARE(activated.at(0).at(0).toString(), m_diagram->messages().at(0).id);
}

void TestSequenceDiagram::clicksChoose()
{
    const QSignalSpy chosen(m_diagram.get(), &SequenceDiagram::messageChosen);
    const QSignalSpy activated(m_diagram.get(), &SequenceDiagram::activated);
    const QPoint second = m_diagram->rectOf(1).center();
    QTest::mouseClick(m_diagram->viewport(), Qt::RightButton, {}, second);
    QCOMPARE(chosen.size(), 0);
    QTest::mouseClick(m_diagram->viewport(), Qt::LeftButton, {}, second);
    QCOMPARE(m_diagram->chosenIndex(), 1);
    QTest::mouseClick(m_diagram->viewport(), Qt::LeftButton, {}, second);
    QCOMPARE(chosen.size(), 1);
    QTest::mouseDClick(m_diagram->viewport(), Qt::LeftButton, {}, second);
    QCOMPARE(activated.size(), 1);
}

void TestSequenceDiagram::choosingByProgramSaysNothing()
{
    const QSignalSpy chosen(m_diagram.get(), &SequenceDiagram::messageChosen);
    m_diagram->choose(m_diagram->messages().at(3).id);
    QCOMPARE(m_diagram->chosenIndex(), 3);
    QCOMPARE(chosen.size(), 0);
}

void TestSequenceDiagram::anUnknownIdChoosesNone()
{
    m_diagram->choose(m_diagram->messages().at(3).id);
    m_diagram->choose(u"no such message"_s);
    QCOMPARE(m_diagram->chosenIndex(), -1);
    QCOMPARE(m_diagram->chosen(), QString());
}

void TestSequenceDiagram::tabReachesTheCurrentMessage()
{
    m_diagram->clearFocus();
    m_diagram->setFocus(Qt::TabFocusReason);
    QCOMPARE(m_diagram->chosenIndex(), 4);
}

void TestSequenceDiagram::keepsWhatHasNotChanged()
{
    QCoreApplication::processEvents();
    const QList<SequenceItem *> before = items();
    QHash<SequenceItem *, int> painted;
    for (SequenceItem *item : before)
        painted.insert(item, item->timesPainted());
    QVERIFY(before.first()->timesPainted() > 0);
    m_diagram->setDiagram(m_diagram->lifelines(), m_diagram->messages());
    QCoreApplication::processEvents();
    for (SequenceItem *item : before)
        QCOMPARE(item->timesPainted(), painted.value(item));

    QList<Review::Message> messages = m_diagram->messages();
    messages[0].state = MessageState::Failed; // In view, and so is what follows it.
    m_diagram->setDiagram(m_diagram->lifelines(), messages);
    QTRY_VERIFY(before.at(0)->timesPainted() > painted.value(before.at(0)));
    QCOMPARE(items(), before);
    QCOMPARE(before.at(0)->message().state, MessageState::Failed);
    // Its neighbour may touch the pixels that change; who stands further down does not.
    for (qsizetype i = 2; i < before.size(); ++i)
        QCOMPARE(before.at(i)->timesPainted(), painted.value(before.at(i)));
}

void TestSequenceDiagram::keepsTheChoice()
{
    m_diagram->choose(m_diagram->messages().at(2).id);
    const QSignalSpy chosen(m_diagram.get(), &SequenceDiagram::messageChosen);
    m_diagram->setDiagram(Tests::sampleLifelines(), Tests::sampleMessages(6));
    QCOMPARE(m_diagram->chosenIndex(), 2);
    QList<Review::Message> longer = Tests::sampleMessages(6);
    longer.prepend({u"new"_s, 0, u"client"_s, u"as"_s, u"Before all"_s});
    m_diagram->setDiagram(Tests::sampleLifelines(), longer);
    QCOMPARE(m_diagram->chosenIndex(), 3);
    QCOMPARE(chosen.size(), 0);
}

void TestSequenceDiagram::forgetsMessagesThatAreGone()
{
    m_diagram->choose(m_diagram->messages().at(7).id);
    m_diagram->setDiagram(Tests::sampleLifelines(), Tests::sampleMessages(2).first(3));
    QCOMPARE(items().size(), 3);
    QCOMPARE(m_diagram->chosenIndex(), -1);
    m_diagram->setDiagram({}, {});
    QVERIFY(items().isEmpty());
}

void TestSequenceDiagram::arrowsTravelOnlyIfTheyMay()
{
    m_diagram->setMotion(SequenceDiagram::Motion::AsStyleSays);
    m_diagram->setDiagram(Tests::sampleLifelines(), Tests::sampleMessages(5));
    QVERIFY(!m_diagram->isMoving()); // There is nobody to see it offscreen.
    m_diagram->setMotion(SequenceDiagram::Motion::Always);
    m_diagram->setDiagram(Tests::sampleLifelines(), Tests::sampleMessages(6));
    QVERIFY(m_diagram->isMoving());
    QTRY_VERIFY(!m_diagram->isMoving());
    m_diagram->setDiagram(Tests::sampleLifelines(), Tests::sampleMessages(0));
    QVERIFY(!m_diagram->isMoving());
    m_diagram->setDiagram(Tests::sampleLifelines(), Tests::sampleMessages(11)); // Opened, not followed.
    QVERIFY(!m_diagram->isMoving());
}

void TestSequenceDiagram::whatHappensComesIntoView()
{
    m_diagram->resize(900, 200);
    const int last = int(m_diagram->messages().size()) - 1;
    QVERIFY(!m_diagram->viewport()->rect().intersects(m_diagram->rectOf(last)));
    m_diagram->setDiagram(Tests::sampleLifelines(), Tests::sampleMessages(last));
    QVERIFY(m_diagram->viewport()->rect().intersects(m_diagram->rectOf(last)));
}

void TestSequenceDiagram::textsOfOthersAreMadeVisible()
{
    QList<Review::Message> messages = Tests::sampleMessages(2);
    messages[1].failure = u"first line\nsecond %1 line"_s.arg(QChar(0x202e));
    messages[2].title = QString(1'000'000, u'x');
    m_diagram->setDiagram(Tests::sampleLifelines(), messages);
    QCOMPARE(m_diagram->messages().at(1).failure, u"first line\nsecond ⟨U+202E⟩ line"_s);
    QVERIFY(m_diagram->messages().at(2).title.size() <= 1000);
    QCOMPARE(m_diagram->placed().messages.at(1).failure.rect.height(), 2 * m_diagram->placed().unit);
}

void TestSequenceDiagram::zoomsByKeysAndWheel()
{
    const QSignalSpy zoomed(m_diagram.get(), &SequenceDiagram::zoomChanged);
    QTest::keyClick(m_diagram.get(), Qt::Key_Plus, Qt::ControlModifier);
    QCOMPARE(m_diagram->zoom(), 110);
    QTest::keyClick(m_diagram.get(), Qt::Key_Minus, Qt::ControlModifier);
    QTest::keyClick(m_diagram.get(), Qt::Key_Minus, Qt::ControlModifier);
    QCOMPARE(m_diagram->zoom(), 90);
    QTest::keyClick(m_diagram.get(), Qt::Key_0, Qt::ControlModifier);
    QCOMPARE(m_diagram->zoom(), 100);
    QCOMPARE(zoomed.size(), 4);
    const auto turn = [this](int delta, Qt::KeyboardModifiers modifiers) {
        QWheelEvent wheel({50, 50}, m_diagram->mapToGlobal(QPointF(50, 50)), {}, {0, delta}, {}, modifiers,
                          Qt::NoScrollPhase, false);
        QCoreApplication::sendEvent(m_diagram->viewport(), &wheel);
    };
    turn(60, Qt::ControlModifier);
    QCOMPARE(m_diagram->zoom(), 100); // Half a step.
    turn(60, Qt::ControlModifier);
    QCOMPARE(m_diagram->zoom(), 110);
    turn(-240, Qt::ControlModifier);
    QCOMPARE(m_diagram->zoom(), 90);
    turn(-120, Qt::NoModifier);
    QCOMPARE(m_diagram->zoom(), 90);
}

void TestSequenceDiagram::zoomKeepsItsBounds()
{
    for (const auto &[wanted, given] : {std::pair{-5, 50}, {0, 50}, {49, 50}, {301, 300}, {100'000, 300}, {150, 150}}) {
        m_diagram->setZoom(wanted);
        QCOMPARE(m_diagram->zoom(), given);
        QVERIFY(m_diagram->placed().size.width() > 0);
    }
}

void TestSequenceDiagram::headsStayInView()
{
    const auto *heads = m_diagram->findChild<SequenceHeads *>();
    QVERIFY(heads);
    for (const int zoom : {100, 200, 60}) {
        m_diagram->setZoom(zoom);
        for (const int down : {0, 10'000}) {
            m_diagram->verticalScrollBar()->setValue(down);
            QVERIFY(heads->isVisible());
            QCOMPARE(heads->geometry().left(), m_diagram->viewport()->geometry().left());
            QCOMPARE(heads->geometry().width(), m_diagram->viewport()->geometry().width());
            QCOMPARE(heads->geometry().bottom() + 1, m_diagram->viewport()->geometry().top());
            QVERIFY(heads->height() > 0);
        }
    }
}

void TestSequenceDiagram::resizedWhereItWas()
{
    m_diagram->verticalScrollBar()->setValue(m_diagram->verticalScrollBar()->minimum());
    // Narrower, the heads take more lines; wider, fewer.
    for (const int width : {420, 1400, 330, 900, 300, 1200}) {
        m_diagram->resize(width, 260);
        QCoreApplication::processEvents();
        QCOMPARE(m_diagram->verticalScrollBar()->value(), m_diagram->verticalScrollBar()->minimum());
        QVERIFY2(m_diagram->rectOf(0).top() >= 0, qPrintable(QString::number(m_diagram->rectOf(0).top())));
    }
    // Where a message is chosen further down, it stays in view.
    const qsizetype last = m_diagram->messages().size() - 1;
    m_diagram->choose(m_diagram->messages().at(last).id);
    for (const int width : {420, 1400, 330}) {
        m_diagram->resize(width, 260);
        QCoreApplication::processEvents();
        QVERIFY(m_diagram->viewport()->rect().intersects(m_diagram->rectOf(last)));
    }
}

void TestSequenceDiagram::hugeDiagramsAreScrolled()
{
    QList<Review::Message> messages;
    for (int i = 0; i < 500; ++i)
        messages << Review::Message{u"m%1"_s.arg(i), i + 1, u"client"_s, u"as"_s, u"Token request %1"_s.arg(i)};
    m_diagram->setDiagram(Tests::sampleLifelines(), messages);
    QCOMPARE(items().size(), 500);
    QVERIFY(m_diagram->verticalScrollBar()->maximum() > 10'000);
    QTest::keyClick(m_diagram.get(), Qt::Key_End);
    QCOMPARE(m_diagram->chosenIndex(), 499);
    QCoreApplication::processEvents();
    int painted = 0;
    for (const SequenceItem *item : items())
        painted += item->timesPainted() > 0 ? 1 : 0;
    QVERIFY(painted < 60); // What came into view alone.
}

void TestSequenceDiagram::isAListForScreenReaders()
{
    m_diagram->setAccessibleName(u"Messages of the flow"_s);
    QAccessibleInterface *list = accessible();
    QVERIFY(list);
    QCOMPARE(list->role(), QAccessible::List);
    QCOMPARE(list->text(QAccessible::Name), u"Messages of the flow"_s);
    QCOMPARE(list->childCount(), m_diagram->messages().size());
    QVERIFY(!list->child(-1));
    QVERIFY(!list->child(list->childCount()));
    QAccessibleInterface *item = list->child(2);
    QVERIFY(item);
    QCOMPARE(item->role(), QAccessible::ListItem);
    QCOMPARE(item->text(QAccessible::Name), messageSentence(m_diagram->lifelines(), m_diagram->messages(), 2));
    QCOMPARE(list->indexOfChild(item), 2);
    QCOMPARE(list->child(2), item);
    QCOMPARE(item->parent(), list);
    QVERIFY(!item->state().selected);
    QVERIFY(!list->focusChild());

    const QSignalSpy chosen(m_diagram.get(), &SequenceDiagram::messageChosen);
    const QSignalSpy activated(m_diagram.get(), &SequenceDiagram::activated);
    item->actionInterface()->doAction(QAccessibleActionInterface::setFocusAction());
    QCOMPARE(chosen.size(), 1);
    QCOMPARE(activated.size(), 0);
    QVERIFY(item->state().selected);
    QVERIFY(item->state().focused);
    QCOMPARE(list->focusChild(), item);
    item->actionInterface()->doAction(QAccessibleActionInterface::pressAction());
    QCOMPARE(activated.size(), 1);
    const QPoint centre = m_diagram->viewport()->mapToGlobal(m_diagram->rectOf(2).center());
    QVERIFY(item->rect().contains(centre));
    QCOMPARE(list->childAt(centre.x(), centre.y()), item);
}

void TestSequenceDiagram::interfacesOutliveTheirMessages()
{
    QAccessibleInterface *list = accessible();
    const QAccessible::Id last = QAccessible::uniqueId(list->child(list->childCount() - 1));
    m_diagram->setDiagram(Tests::sampleLifelines(), Tests::sampleMessages(2).first(3));
    QVERIFY(!QAccessible::accessibleInterface(last));
    QCOMPARE(accessible()->childCount(), 3);
    const QAccessible::Id first = QAccessible::uniqueId(accessible()->child(0));
    m_diagram.reset();
    QVERIFY(!QAccessible::accessibleInterface(first));
}

void TestSequenceDiagram::sentences_data()
{
    QTest::addColumn<Review::Message>("message");
    QTest::addColumn<QString>("sentence");
    using Review::MessageKind;
    QTest::newRow("done") << Review::Message{u"m"_s,
                                             5,
                                             u"client"_s,
                                             u"as"_s,
                                             u"Token request"_s,
                                             {},
                                             MessageKind::Request,
                                             MessageState::Done}
                          << u"1 of 1: Client to Authorization server: Token request, done"_s;
    QTest::newRow("failed")
        << Review::Message{u"m"_s, 0, u"as"_s, u"client"_s, u"Tokens"_s, {}, MessageKind::Answer, MessageState::Failed}
        << u"1 of 1: Authorization server to Client: Tokens, failed"_s;
    QTest::newRow("self") << Review::Message{u"m"_s,
                                             1,
                                             u"client"_s,
                                             {},
                                             u"Makes a verifier"_s,
                                             {},
                                             MessageKind::Self,
                                             MessageState::Skipped}
                          << u"1 of 1: Client: Makes a verifier, skipped"_s;
    QTest::newRow("unknown receiver") << Review::Message{u"m"_s, 1, u"client"_s, u"?"_s, u"Asks"_s}
                                      << u"1 of 1: Client: Asks, not yet"_s;
    QTest::newRow("percent signs are no places") << Review::Message{u"m"_s, 1, u"client"_s, u"as"_s, u"%1 %5 %6"_s}
                                                 << u"1 of 1: Client to Authorization server: %1 %5 %6, not yet"_s;
}

void TestSequenceDiagram::sentences()
{
    QFETCH(const Review::Message, message);
    QFETCH(const QString, sentence);
    QCOMPARE(messageSentence(Tests::sampleLifelines(), {message}, 0), sentence);
}

void TestSequenceDiagram::followsTheLanguage()
{
    QAccessibleInterface *item = accessible()->child(0);
    const QString before = item->text(QAccessible::Name);
    Tests::MarkingTranslator translator;
    QVERIFY(QCoreApplication::installTranslator(&translator));
    QVERIFY(item->text(QAccessible::Name) != before);
    QVERIFY(item->text(QAccessible::Name).contains(u"「done」"));
    QCoreApplication::removeTranslator(&translator);
}

void TestSequenceDiagram::pictures_data()
{
    QTest::addColumn<Scheme>("scheme");
    QTest::addColumn<int>("zoom");
    QTest::addColumn<int>("width");
    for (const auto &[name, scheme] : {std::pair{"light", Scheme::Light}, {"dark", Scheme::Dark}}) {
        for (const int zoom : {100, 150, 200})
            QTest::addRow("%s-%d", name, zoom) << scheme << zoom << 900 * zoom / 100;
        QTest::addRow("%s-narrow", name) << scheme << 100 << 420;
    }
}

void TestSequenceDiagram::pictures()
{
    QFETCH(const Scheme, scheme);
    QFETCH(const int, zoom);
    QFETCH(const int, width);
    QApplication::setPalette(schemePalette(scheme));
    m_diagram->setDiagram(Tests::sampleLifelines(),
                          Tests::sampleMessages(6, u"invalid_grant: the code was used before. "
                                                   "Start again with a new request."_s));
    m_diagram->resize(width, 760 * zoom / 100);
    m_diagram->setZoom(zoom);
    m_diagram->choose(m_diagram->messages().at(2).id);
    QCoreApplication::processEvents();
    const QRect row = m_diagram->rectOf(2);
    if (m_diagram->horizontalScrollBar()->maximum() == 0)
        QVERIFY(row.left() >= 0 && row.right() <= m_diagram->viewport()->width());
    const QImage image = m_diagram->grab().toImage();
    QVERIFY(QDir().mkpath(QStringLiteral(GRANTSCOPE_SCREENSHOTS)));
    QVERIFY(image.save(
        QStringLiteral(GRANTSCOPE_SCREENSHOTS)
        + u"/sequence-%1@%2.png"_s.arg(QLatin1StringView(QTest::currentDataTag())).arg(image.devicePixelRatio())));
    QSet<QRgb> colors;
    for (int y = 0; y < image.height(); y += 2) {
        for (int x = 0; x < image.width(); x += 2)
            colors.insert(image.pixel(x, y));
    }
    QVERIFY(colors.size() > 30);
    QCOMPARE(QColor(image.pixel(image.width() - 2, image.height() - 2)).lightnessF() < 0.5F, scheme == Scheme::Dark);
}

void TestSequenceDiagram::pictureInChinese()
{
    m_diagram->setDiagram(
        {{u"browser"_s, u"瀏覽器"_s}, {u"client"_s, u"用戶端"_s}, {u"as"_s, u"授權伺服器（這部電腦上的練習伺服器）"_s}},
        {{u"a"_s,
          1,
          u"client"_s,
          {},
          u"產生 state、nonce 與 code_verifier"_s,
          u"PKCE，RFC 7636"_s,
          Review::MessageKind::Self,
          MessageState::Done},
         {u"b"_s, 2, u"browser"_s, u"as"_s, u"授權請求"_s, u"GET /authorize"_s, Review::MessageKind::Request,
          MessageState::Current},
         {u"c"_s,
          3,
          u"as"_s,
          u"client"_s,
          u"授權碼經由瀏覽器的重新導向送達用戶端"_s,
          {},
          Review::MessageKind::Answer,
          MessageState::Failed,
          u"回應的 state 與送出的不同：這個回應不屬於這次登入。請重新開始流程。"_s}});
    m_diagram->resize(640, 360);
    QCoreApplication::processEvents();
    QVERIFY(QDir().mkpath(QStringLiteral(GRANTSCOPE_SCREENSHOTS)));
    QVERIFY(m_diagram->grab().save(QStringLiteral(GRANTSCOPE_SCREENSHOTS "/sequence-chinese.png")));
    // Han characters make no line higher than the layout was told.
    const auto &placed = m_diagram->placed().messages;
    QCOMPARE(placed.size(), 3);
    QCOMPARE(placed.at(1).title.rect.height(), m_diagram->placed().unit);
    for (const Review::PlacedMessage &one : placed)
        QVERIFY(one.row.contains(one.title.rect));
}

QTEST_MAIN(TestSequenceDiagram)
#include "tst_sequencediagram.moc"
