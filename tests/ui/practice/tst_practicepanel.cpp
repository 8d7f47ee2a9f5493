// SPDX-License-Identifier: GPL-3.0-or-later
#include "jose/keyimport.h"
#include "practice/misbehaviourspane.h"
#include "practice/practicepanel.h"
#include "practice/switchespane.h"
#include "session/practicehost.h"
#include "ui/support/accessibilitywalk.h"
#include "ui/support/layoutwalk.h"
#include "ui/support/testwindow.h"
#include "widgets/theme.h"
#include "widgets/valuetree.h"

#include <QAbstractItemModelTester>
#include <QCheckBox>
#include <QComboBox>
#include <QLabel>
#include <QPushButton>
#include <QRandomGenerator>
#include <QSignalSpy>
#include <QSpinBox>
#include <QTabWidget>

using namespace Grantscope;
using namespace Grantscope::Tests;
using namespace Grantscope::Ui;
using namespace Qt::StringLiterals;

static constexpr Instant kNow = instantFromSeconds(1'800'000'000);

class TestPracticePanel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void nothingRunsBeforeItIsStarted();
    void secretsAreMasked();
    void keyOfAClientIsThere();
    void startAndStop();
    void switchesCount();
    void misbehavioursCount();
    void misbehavioursTellWhoNotices();
    void keysAreRotated();
    void logBeginsWithTheServer();
    void misbehavingIsNotGood();
    void logTellsWhatHappened();
    void logIsBounded();
    void everyControlHasANameAndIsReached();
    void nothingIsCut();

private:
    void start()
    {
        m_panel->startButton()->click();
        QTRY_VERIFY_WITH_TIMEOUT(m_host->isRunning(), 20'000);
    }
    static QByteArray random(qsizetype octets) { return QByteArray(octets, char('a' + s_random++ % 26)); }
    static inline std::atomic<int> s_random = 0;

    std::unique_ptr<Session::PracticeHost> m_host;
    std::unique_ptr<TestWindow> m_test;
    PracticePanel *m_panel = nullptr;
};

void TestPracticePanel::init()
{
    m_host = std::make_unique<Session::PracticeHost>([] { return kNow; }, random);
    m_test = std::make_unique<TestWindow>();
    m_test->panels = {{u"practice"_s, [] { return PracticePanel::tr("Practice"); }, u"network-server-symbolic"_s,
                       [this](QWidget *parent) {
                           m_panel =
                               new PracticePanel(m_host.get(), m_test->intents.get(), m_test->masking.get(), parent);
                           return m_panel;
                       }}};
    m_test->open();
    m_test->window->resize(1280, 820);
}

void TestPracticePanel::cleanup()
{
    m_test->window.reset();
    m_test.reset();
    m_host.reset();
}

void TestPracticePanel::nothingRunsBeforeItIsStarted()
{
    QVERIFY(!m_host->isRunning());
    QVERIFY(m_panel->state()->text().startsWith(u"Not running"_s));
    QVERIFY(!m_panel->switches()->rotateButton()->isEnabled());
    QCOMPARE(m_panel->people()->model()->rowCount(), 3);
}

void TestPracticePanel::secretsAreMasked()
{
    start();
    const QAbstractItemModel *people = m_panel->people()->model();
    const QString password = people->index(0, AccountsModel::Secret).data().toString();
    QVERIFY(!password.isEmpty());
    m_test->masking->setOn(true);
    for (int row = 0; row < people->rowCount(); ++row)
        QCOMPARE(people->index(row, AccountsModel::Secret).data().toString(), Masking::dots());
    QVERIFY(people->index(0, AccountsModel::Secret).data(kCopyRole).toString() != password);
}

/// A client that signs its assertions has a key in the place of a secret.
void TestPracticePanel::keyOfAClientIsThere()
{
    start();
    const QAbstractItemModel *clients = m_panel->clients()->model();
    const QModelIndexList named =
        clients->match(clients->index(0, AccountsModel::Name), Qt::DisplayRole, u"web-private-key-jwt"_s);
    QCOMPARE(named.size(), 1);
    const QModelIndex key = named.constFirst().siblingAtColumn(AccountsModel::Secret);
    m_test->masking->setOn(true);
    QCOMPARE(key.data().toString(), Masking::dots());
    QVERIFY(!key.data(kCopyRole).isValid());
    m_test->masking->setOn(false);
    const QByteArray jwk = key.data(kCopyRole).toString().toUtf8();
    const auto read = Jose::importKeys(jwk);
    QVERIFY2(read && read->keys.size() == 1 && read->keys.constFirst().isPrivate(), jwk.constData());
}

void TestPracticePanel::startAndStop()
{
    start();
    QVERIFY(m_panel->state()->text().contains(u"http://127.0.0.1:"_s));
    QVERIFY(m_panel->switches()->rotateButton()->isEnabled());
    m_panel->startButton()->click();
    QTRY_VERIFY(!m_host->isRunning());
    QVERIFY(m_panel->state()->text().startsWith(u"Not running"_s));
    start();
}

void TestPracticePanel::switchesCount()
{
    start();
    m_panel->switches()->format()->setCurrentIndex(1);
    m_panel->switches()->algorithm()->setCurrentText(u"ES256"_s);
    m_panel->switches()->lifetime(1)->setValue(5);
    m_panel->switches()->lifetime(4)->setValue(7);
    m_panel->switches()->slowness()->setValue(2);
    m_panel->switches()->roundTrip()->setValue(150);
    m_panel->switches()->clockOffset()->setValue(-30);
    const Practice::Settings settings = m_host->server()->settings();
    QVERIFY(settings.accessTokens == Practice::TokenFormat::Opaque);
    QCOMPARE(settings.algorithm, "ES256");
    QCOMPARE(settings.lifetimes.accessToken, std::chrono::seconds(5));
    QCOMPARE(settings.lifetimes.deviceCode, std::chrono::seconds(7));
    QCOMPARE(settings.slowness, std::chrono::seconds(2));
    QCOMPARE(settings.roundTrip, std::chrono::milliseconds(150));
    QCOMPARE(settings.clockOffset, std::chrono::seconds(-30));
}

void TestPracticePanel::misbehavioursTellWhoNotices()
{
    for (const QString &language : {u"en"_s, u"zh_TW"_s}) {
        m_test->language->setCode(language);
        QCoreApplication::processEvents();
        for (const Practice::MisbehaviourRow &row : Practice::misbehaviours()) {
            const QString note = m_panel->misbehaviours()->note(row.misbehaviour);
            const QString id = QString::fromLatin1(row.expectedNotice);
            // An id stands behind words, in brackets, and what is no error of a client is not called one.
            QVERIFY2(!note.contains(u"fault-taken"_s), qPrintable(note));
            QVERIFY2(!note.contains(id) || note.endsWith(u'[' + id + u']'), qPrintable(note));
            QVERIFY2(!note.contains(u": ["_s) && !note.contains(u"：["_s), qPrintable(note));
        }
    }
    m_test->language->setCode(u"en"_s);
    QCoreApplication::processEvents();
    using Practice::Misbehaviour;
    QVERIFY(m_panel->misbehaviours()
                ->note(Misbehaviour::NoPkceCheck)
                .endsWith(u"Seen when the matching fault of the client is not refused."_s));
    const QString other = m_panel->misbehaviours()->note(Misbehaviour::StateOther);
    QVERIFY2(other.contains(u"A client must stop with: The answer belongs to another request"_s), qPrintable(other));
}

void TestPracticePanel::misbehavioursCount()
{
    QVERIFY(m_panel->misbehaviours()->warning().isEmpty());
    m_panel->misbehaviours()->box(Practice::Misbehaviour::AlgNone)->click();
    m_panel->misbehaviours()->box(Practice::Misbehaviour::Slow)->click();
    QCOMPARE(m_panel->misbehaviours()->warning(), u"2 misbehaviours are on"_s);
    start();
    QVERIFY(m_host->server()->settings().does(Practice::Misbehaviour::AlgNone));
    m_panel->misbehaviours()->box(Practice::Misbehaviour::AlgNone)->click();
    QVERIFY(!m_host->server()->settings().does(Practice::Misbehaviour::AlgNone));
    QCOMPARE(m_panel->misbehaviours()->warning(), u"1 misbehaviour is on"_s);
}

void TestPracticePanel::keysAreRotated()
{
    start();
    const qsizetype before = m_host->server()->credentials().keys.size();
    m_panel->switches()->rotateButton()->click();
    QTRY_VERIFY_WITH_TIMEOUT(m_host->server()->credentials().keys.size() > before, 20'000);
    QTRY_COMPARE(m_test->window->status(), u"A new key signs from now on."_s);
}

void TestPracticePanel::logBeginsWithTheServer()
{
    for (int i = 0; i < 3; ++i)
        Q_EMIT m_host->happened({.at = kNow, .kind = Practice::EventKind::CodeIssued, .client = QByteArray::number(i)});
    PracticePanel late(m_host.get(), m_test->intents.get(), m_test->masking.get());
    QCOMPARE(late.log()->model()->rowCount(), 3);
    QCOMPARE(late.events()->events().constFirst().client, "2");
    for (qsizetype i = 0; i < Session::PracticeHost::kMostEvents; ++i)
        Q_EMIT m_host->happened({.at = kNow, .kind = Practice::EventKind::Refused});
    QCOMPARE(m_host->events().size(), Session::PracticeHost::kMostEvents);
    QVERIFY(m_host->events().constFirst().kind == Practice::EventKind::Refused);
}

void TestPracticePanel::misbehavingIsNotGood()
{
    EventsModel model(m_test->masking.get());
    for (const Practice::EventKind kind :
         {Practice::EventKind::Misbehaved, Practice::EventKind::Refused, Practice::EventKind::CodeIssued})
        model.add({.at = kNow, .kind = kind});
    const auto drawn = [](const QIcon &icon) { return icon.pixmap(16).toImage(); };
    const auto mark = [&](int row) {
        return drawn(model.index(row, EventsModel::What).data(Qt::DecorationRole).value<QIcon>());
    };
    QCOMPARE(mark(2), drawn(meaningIcon(Meaning::Warning)));
    QCOMPARE(mark(1), drawn(meaningIcon(Meaning::Warning)));
    QCOMPARE(mark(0), drawn(meaningIcon(Meaning::Good)));
}

void TestPracticePanel::logTellsWhatHappened()
{
    m_panel->tabs()->setCurrentIndex(3);
    QVERIFY(m_panel->emptyLog()->isVisible());
    QVERIFY(!m_panel->emptyLog()->text().isEmpty());
    Q_EMIT m_host->happened(
        {.at = kNow, .kind = Practice::EventKind::TokensIssued, .client = "native", .detail = u"openid"_s});
    Q_EMIT m_host->happened(
        {.at = kNow, .kind = Practice::EventKind::Refused, .endpoint = "/token", .detail = u"%1 <b>"_s});
    const QAbstractItemModel *log = m_panel->log()->model();
    QVERIFY(!m_panel->emptyLog()->isVisible());
    QCOMPARE(log->rowCount(), 2);
    QCOMPARE(log->index(0, EventsModel::What).data().toString(), u"/token refused a request: %1 <b>"_s);
    QCOMPARE(log->index(1, EventsModel::What).data().toString(), u"native gets tokens: openid"_s);
}

void TestPracticePanel::logIsBounded()
{
    EventsModel model(m_test->masking.get());
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    for (qsizetype i = 0; i < EventsModel::kMost + 5; ++i)
        model.add({.at = kNow + std::chrono::seconds(i)});
    QCOMPARE(model.rowCount(), EventsModel::kMost);
    QCOMPARE(model.events().constFirst().at, kNow + std::chrono::seconds(EventsModel::kMost + 4));
    model.clear();
    QCOMPARE(model.rowCount(), 0);
}

void TestPracticePanel::everyControlHasANameAndIsReached()
{
    start();
    QStringList complaints;
    for (int tab = 0; tab < m_panel->tabs()->count(); ++tab) {
        m_panel->tabs()->setCurrentIndex(tab);
        complaints << accessibilityComplaints(m_test->window.get());
    }
    complaints.removeDuplicates();
    QVERIFY2(complaints.isEmpty(), qPrintable(complaints.join(u'\n')));
}

void TestPracticePanel::nothingIsCut()
{
    QStringList complaints;
    for (int tab = 0; tab < m_panel->tabs()->count(); ++tab) {
        m_panel->tabs()->setCurrentIndex(tab);
        for (int layouts = 0; layouts < 5; ++layouts)
            QCoreApplication::processEvents();
        complaints << overlaps(m_test->window.get()) + cutTexts(m_test->window.get())
                          + faintTexts(m_test->window.get());
    }
    QVERIFY2(complaints.isEmpty(), qPrintable(complaints.join(u'\n')));
}

QTEST_MAIN(TestPracticePanel)
#include "tst_practicepanel.moc"
