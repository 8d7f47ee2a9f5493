// SPDX-License-Identifier: GPL-3.0-or-later
// Each action of the vocabulary, one by one: what it asks of other areas and of the practice server.
#include "learn/lessonactions.h"

#include <QSet>
#include <QSignalSpy>
#include <QTcpServer>
#include <QTest>
#include <QThreadPool>

#include <atomic>

using namespace Grantscope;
using namespace Grantscope::Ui;
using namespace Qt::StringLiterals;

static constexpr Instant kNow = instantFromSeconds(1'800'000'000);

class TestLessonActions : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void portIsTaken();
    void runFlow();
    void openSample();
    void lastTokenCounts();
    void openObtained();
    void showClaim();
    void misbehaveAndBehave();
    void setPractice();
    void refusedSettings();
    void startPractice();
    void openRequest();
    void showArea();
    void termsAndAdvice();
    void vocabularyIsCovered();

private:
    void carryOut(const QString &address)
    {
        const auto action = Lessons::parseAction(address);
        QVERIFY2(action, qPrintable(address));
        m_actions->carryOut(*action);
        m_tried.insert(action->name);
    }
    template <typename T>
    void keep(std::optional<T> &place)
    {
        m_intents->handle<T>(this, [&place](const T &intent) { place = intent; });
    }
    static QByteArray random(qsizetype octets) { return QByteArray(octets, char('a' + s_random++ % 26)); }
    static inline std::atomic<int> s_random = 0;

    std::unique_ptr<Intents> m_intents;
    std::unique_ptr<Session::PracticeHost> m_practice;
    std::unique_ptr<LessonActions> m_actions;
    QSet<QString> m_tried;
};

void TestLessonActions::init()
{
    m_intents = std::make_unique<Intents>();
    m_practice = std::make_unique<Session::PracticeHost>([] { return kNow; }, random);
    m_actions = std::make_unique<LessonActions>(m_intents.get(), m_practice.get(), [] { return kNow; });
}

void TestLessonActions::cleanup()
{
    m_actions.reset();
    m_practice.reset();
}

void TestLessonActions::portIsTaken()
{
    // The server takes another port where the one of last time is taken.
    QTcpServer taken;
    QVERIFY(taken.listen(QHostAddress::LocalHost));
    m_practice->setLastPort(taken.serverPort());
    QSignalSpy failed(m_actions.get(), &LessonActions::failed);
    QSignalSpy told(m_actions.get(), &LessonActions::told);
    carryOut(u"do:start-practice"_s);
    QTRY_COMPARE_WITH_TIMEOUT(told.size(), 1, 20'000);
    QVERIFY(failed.isEmpty());
    const QString said = told.constFirst().constFirst().toString();
    QVERIFY2(said.startsWith(u"Port %1 is taken"_s.arg(taken.serverPort())), qPrintable(said));
    QVERIFY2(said.endsWith(QString::fromLatin1(m_practice->server()->issuer())), qPrintable(said));
    QVERIFY(!m_practice->server()->issuer().endsWith(':' + QByteArray::number(taken.serverPort())));
}

void TestLessonActions::runFlow()
{
    std::optional<RunFlow> asked;
    keep(asked);
    carryOut(u"do:run-flow?grant=device"_s);
    QCOMPARE(asked->grant, u"device"_s);
    QVERIFY(asked->practice && asked->anew && !asked->scope && !asked->followUps && asked->fault.isEmpty());
    QVERIFY(asked->through == RunFlow::Through::LayOut);
    carryOut(
        u"do:run-flow?grant=authorization-code&fault=other-state&through=end&scope=openid%20email&then=api,revoke"_s);
    QCOMPARE(asked->fault, u"other-state"_s);
    QVERIFY(asked->through == RunFlow::Through::End);
    QCOMPARE(asked->scope, std::optional<QByteArray>("openid email"));
    QCOMPARE(asked->followUps, std::optional(QStringList{u"api"_s, u"revoke"_s}));
    carryOut(u"do:run-flow?grant=device&through=first-step"_s);
    QVERIFY(asked->through == RunFlow::Through::FirstStep);
}

void TestLessonActions::openSample()
{
    std::optional<OpenToken> asked;
    keep(asked);
    carryOut(u"do:open-token?sample=signed"_s);
    QTRY_VERIFY(asked);
    QCOMPARE(asked->origin, u"lesson-signed"_s);
    QVERIFY(!asked->isEdited);
    QVERIFY(asked->text.count('.') == 2);
    QVERIFY(asked->context->ownKeys && !asked->context->ownKeys->isEmpty());
    QVERIFY(!asked->context->audience.isEmpty());
    asked.reset();
    carryOut(u"do:edit-token?sample=expired"_s);
    QTRY_VERIFY(asked);
    QVERIFY(asked->isEdited);
    asked.reset();
    carryOut(u"do:open-token?sample=opaque"_s);
    QTRY_VERIFY(asked);
    QVERIFY(asked->context->ownKeys && asked->context->ownKeys->isEmpty()); // Keys of the one before go.
}

// A key takes its time to be made: what was asked for last is what opens.
void TestLessonActions::lastTokenCounts()
{
    QStringList opened;
    m_intents->handle<OpenToken>(this, [&opened](const OpenToken &intent) { opened.append(intent.origin); });
    carryOut(u"do:open-token?sample=rsa"_s);
    carryOut(u"do:open-token?sample=signed"_s);
    QTRY_COMPARE(opened, QStringList{u"lesson-signed"_s});
    QVERIFY(QThreadPool::globalInstance()->waitForDone(20'000));
    QCoreApplication::processEvents();
    QCOMPARE(opened, QStringList{u"lesson-signed"_s});
}

void TestLessonActions::openObtained()
{
    std::optional<OpenObtained> asked;
    keep(asked);
    carryOut(u"do:open-token?obtained=id_token"_s);
    QCOMPARE(asked->parameter, u"id_token"_s);
    QVERIFY(!asked->isEdited);
    carryOut(u"do:edit-token?obtained=access_token"_s);
    QCOMPARE(asked->parameter, u"access_token"_s);
    QVERIFY(asked->isEdited);
}

void TestLessonActions::showClaim()
{
    std::optional<ShowClaim> asked;
    keep(asked);
    carryOut(u"do:show-claim?name=aud"_s);
    QCOMPARE(asked->claim, u"aud"_s);
}

void TestLessonActions::misbehaveAndBehave()
{
    using enum Practice::Misbehaviour;
    carryOut(u"do:misbehave?name=alg-none"_s);
    carryOut(u"do:misbehave?name=slow"_s);
    QVERIFY(m_practice->settings().does(AlgNone) && m_practice->settings().does(Slow));
    carryOut(u"do:misbehave?name=slow&switch=off"_s);
    QVERIFY(m_practice->settings().does(AlgNone) && !m_practice->settings().does(Slow));
    carryOut(u"do:behave"_s);
    QCOMPARE(m_practice->settings(), Practice::Settings());
}

void TestLessonActions::setPractice()
{
    carryOut(u"do:set-practice?access-tokens=opaque&algorithm=ES256"_s);
    QVERIFY(m_practice->settings().accessTokens == Practice::TokenFormat::Opaque);
    QCOMPARE(m_practice->settings().algorithm, "ES256");
    carryOut(u"do:set-practice?access-token-lifetime=60&code-lifetime=300"_s);
    QCOMPARE(m_practice->settings().lifetimes.accessToken, std::chrono::seconds(60));
    QCOMPARE(m_practice->settings().lifetimes.code, std::chrono::seconds(300));
    QVERIFY(m_practice->settings().accessTokens == Practice::TokenFormat::Opaque); // What is not named stays.
}

void TestLessonActions::refusedSettings()
{
    QSignalSpy failed(m_actions.get(), &LessonActions::failed);
    carryOut(u"do:set-practice?access-token-lifetime=2000000000"_s);
    QCOMPARE(failed.size(), 1);
    QCOMPARE(m_practice->settings(), Practice::Settings());
}

void TestLessonActions::startPractice()
{
    QSignalSpy told(m_actions.get(), &LessonActions::told);
    carryOut(u"do:start-practice"_s);
    QTRY_COMPARE_WITH_TIMEOUT(told.size(), 1, 20'000);
    QVERIFY(m_practice->isRunning());
    QVERIFY(told.first().first().toString().contains(QString::fromLatin1(m_practice->server()->issuer())));
}

void TestLessonActions::openRequest()
{
    std::optional<OpenRequest> asked;
    keep(asked);
    carryOut(u"do:open-request?path=/api/messages&method=POST&token=access_token&body=%7B%22text%22:%22hi%22%7D"_s);
    QTRY_VERIFY_WITH_TIMEOUT(asked, 20'000);
    QCOMPARE(asked->address, m_practice->server()->issuer() + "/api/messages");
    QCOMPARE(asked->method, "POST");
    QCOMPARE(asked->obtained, u"access_token"_s);
    QCOMPARE(asked->json, R"({"text":"hi"})");
}

void TestLessonActions::showArea()
{
    std::optional<ShowArea> asked;
    keep(asked);
    carryOut(u"do:show-area?area=transcripts"_s);
    QCOMPARE(asked->area, u"transcripts"_s);
}

void TestLessonActions::termsAndAdvice()
{
    QSignalSpy term(m_actions.get(), &LessonActions::termAsked);
    QSignalSpy advice(m_actions.get(), &LessonActions::adviceAsked);
    carryOut(u"do:show-term?name=jwt"_s);
    QCOMPARE(term.first().first().toString(), u"jwt"_s);
    carryOut(u"do:advise"_s);
    QCOMPARE(advice.size(), 1);
}

void TestLessonActions::vocabularyIsCovered()
{
    // A page in the browser can't be opened by a test: what it takes is in core.lessons.action.
    m_tried.insert(u"open-page"_s);
    for (const Lessons::ActionRow &row : Lessons::actionRows())
        QVERIFY2(m_tried.contains(QString::fromLatin1(row.name)), row.name);
}

QTEST_GUILESS_MAIN(TestLessonActions)
#include "tst_lessonactions.moc"
