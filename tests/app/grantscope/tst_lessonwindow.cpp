// SPDX-License-Identifier: GPL-3.0-or-later
// Every lesson is gone through in the whole program, against its practice server: step by step, each link that does
// something is followed, and what runs is taken to its end. That both languages have the same links is held by
// core.lessons.library.
#include "learner.h"

#include "learn/glossarypane.h"

#include <QDesktopServices>
#include <QTabWidget>

using namespace Qt::StringLiterals;
using namespace Grantscope;
using namespace Grantscope::Tests;

class TestLessonWindow : public QObject
{
    Q_OBJECT

public Q_SLOTS:
    void openPage(const QUrl &address) { m_page = address; }

private Q_SLOTS:
    void initTestCase();
    void cleanupTestCase();
    void walked_data();
    void walked();

private:
    [[nodiscard]] Workbench &workbench() { return m_learner->workbench(); }
    void follow(const QString &address);
    void verify(const Lessons::Action &action);
    void verifyToken(const Lessons::Action &action);
    void verifyFlow(const Lessons::Action &action);
    void verifyRequest(const Lessons::Action &action);
    void verifyPractice(const Lessons::Action &action);

    std::unique_ptr<Learner> m_learner;
    QHash<QString, int> m_requested; ///< How often, by step and address.
    QUrl m_page; ///< That the browser was asked for.
};

void TestLessonWindow::initTestCase()
{
    QDesktopServices::setUrlHandler(u"http"_s, this, "openPage");
    m_learner = std::make_unique<Learner>();
}

void TestLessonWindow::cleanupTestCase()
{
    m_learner.reset();
    QDesktopServices::unsetUrlHandler(u"http"_s);
}

void TestLessonWindow::walked_data()
{
    QTest::addColumn<QString>("lesson");
    for (const QString &id : Lessons::lessonIds())
        QTest::newRow(qPrintable(id)) << id;
}

void TestLessonWindow::walked()
{
    QFETCH(const QString, lesson);
    m_learner->begin(lesson);
    m_requested.clear();
    Ui::LessonController &lessons = m_learner->lessons();
    int followed = 0;
    for (qsizetype step = 0; step < lessons.lesson()->steps.size(); ++step) {
        const QStringList links = Lessons::linksIn(lessons.lesson()->steps.at(step).text);
        for (const QString &link : links) {
            if (!link.startsWith("do:"_L1))
                continue;
            workbench().window().showArea(u"learn"_s);
            workbench().learn()->open({lesson});
            lessons.setStep(step);
            follow(link);
            if (QTest::currentTestFailed())
                return qWarning("%s, step %lld: %s", qPrintable(lesson), static_cast<long long>(step),
                                qPrintable(link));
            ++followed;
        }
    }
    QVERIFY(followed >= 3);
}

void TestLessonWindow::follow(const QString &address)
{
    const auto action = Lessons::parseAction(address);
    QVERIFY(action);
    m_page.clear();
    // A person points at a claim that they see.
    const auto isShown = [this] { return workbench().inspector()->session()->judgement() != nullptr; };
    if (action->name == "show-claim"_L1)
        QTRY_VERIFY_WITH_TIMEOUT(isShown(), 20'000);
    const QString failed = m_learner->carryOut(address);
    QVERIFY2(failed.isEmpty(), qPrintable(failed));
    QTRY_VERIFY_WITH_TIMEOUT(action->name != "show-claim"_L1 || isShown(), 20'000);
    verify(*action);
}

void TestLessonWindow::verifyFlow(const Lessons::Action &action)
{
    QTRY_COMPARE(workbench().window().currentArea(), u"flows"_s);
    Ui::FlowController &flow = m_learner->flow();
    QCOMPARE(QString::fromLatin1(flow.grant().id), action.argument(u"grant"));
    QVERIFY(flow.setup().provider == Ui::FlowSetup::Provider::Practice);
    QCOMPARE(flow.fault() ? QString::fromLatin1(flow.fault()->id) : QString(), action.argument(u"fault"));
    const QString scope = action.argument(u"scope");
    QCOMPARE(QString::fromUtf8(flow.settings().scope),
             scope.isEmpty() ? QString::fromUtf8(Ui::usualScope(flow.grant(), Ui::FlowSetup::Provider::Practice))
                             : scope);
    QStringList then;
    for (const Flow::FollowUp followUp : flow.settings().followUps)
        then.append(QString::fromLatin1(Flow::followUpName(followUp)));
    QStringList usual;
    for (const Flow::FollowUp followUp : Ui::usualFollowUps(flow.grant()))
        usual.append(QString::fromLatin1(Flow::followUpName(followUp)));
    const QString wanted = action.argument(u"then");
    QCOMPARE(then, wanted.isEmpty() ? usual : wanted.split(u','));
    const QString through = action.argument(u"through");
    if (through != "first-step"_L1) {
        QCOMPARE(flow.isUnderWay() || flow.state() == Ui::FlowController::State::Starting, through == "end"_L1);
        const QString failed = m_learner->carryOut(u"finish"_s);
        QVERIFY2(failed.isEmpty(), qPrintable(failed));
    } else {
        QTRY_VERIFY_WITH_TIMEOUT(flow.run().current() > 0 || flow.run().isOver(), 20'000);
    }
}

void TestLessonWindow::verifyToken(const Lessons::Action &action)
{
    QTRY_COMPARE(workbench().window().currentArea(), u"tokens"_s);
    QTRY_COMPARE(workbench().inspector()->maker()->isVisible(), action.name == "edit-token"_L1);
}

namespace {

/// What a lesson wants to be refused; all else that it lays out goes through.
struct Refused
{
    QLatin1StringView lesson;
    qsizetype step;
    QLatin1StringView path;
    QLatin1StringView method;
    QLatin1StringView token;
    int status;
    int time = 1; ///< The same request may have been granted in that step before.
};
constexpr Refused kRefused[] = {
    {"four-roles"_L1, 4, "/api/me"_L1, ""_L1, ""_L1, 401},
    {"four-roles"_L1, 4, "/api/me"_L1, ""_L1, "id_token"_L1, 401},
    {"self-contained"_L1, 3, "/opaque/items"_L1, ""_L1, "access_token"_L1, 401, 2},
    {"oauth-alone"_L1, 4, "/opaque/items"_L1, ""_L1, "access_token"_L1, 401},
    {"both"_L1, 5, "/both/items"_L1, ""_L1, "id_token"_L1, 401},
    {"id-or-access"_L1, 4, "/api/me"_L1, ""_L1, "id_token"_L1, 401},
    {"mcp"_L1, 2, "/mcp"_L1, "POST"_L1, ""_L1, 401},
    {"mcp"_L1, 7, "/mcp"_L1, "POST"_L1, "access_token"_L1, 401},
    {"agents"_L1, 2, "/api/messages"_L1, "POST"_L1, "access_token"_L1, 403},
    {"agents"_L1, 6, "/opaque/items"_L1, ""_L1, "access_token"_L1, 401},
};

} // namespace

void TestLessonWindow::verifyRequest(const Lessons::Action &action)
{
    const Request::Draft &draft = workbench().requests()->controller()->draft();
    QCOMPARE(draft.address, workbench().practice().server()->issuer() + action.argument(u"path").toUtf8());
    const QByteArray method = action.argument(u"method").toLatin1();
    QCOMPARE(draft.method, method.isEmpty() ? "GET" : method);
    QCOMPARE(draft.text, action.argument(u"body").toUtf8());
    const QString token = action.argument(u"token");
    if (token.isEmpty())
        QCOMPARE(draft.authorization, Request::AuthorizationKind::None);
    else if (action.argument(u"token-as").isEmpty())
        QVERIFY2(draft.token.endsWith(u": "_s + token), qPrintable(draft.token));
    else
        QVERIFY(draft.token.isEmpty() && !workbench().requests()->controller()->material().token.isEmpty());
    // What is filled in can be sent, and is answered.
    const QString failed = m_learner->carryOut(u"send"_s);
    QVERIFY2(failed.isEmpty(), qPrintable(failed));
    const int status = workbench().requests()->controller()->hop()->exchange.response.status;
    const int times = ++m_requested[u"%1 %2"_s.arg(m_learner->lessons().step()).arg(action.address())];
    const auto refused = std::ranges::find_if(kRefused, [this, &action, times](const Refused &each) {
        return m_learner->lessons().lesson()->id == each.lesson && m_learner->lessons().step() + 1 == each.step
               && action.argument(u"path") == each.path && action.argument(u"method") == each.method
               && action.argument(u"token") == each.token && times == each.time;
    });
    if (refused != std::end(kRefused))
        QCOMPARE(status, refused->status);
    else
        QVERIFY2(status >= 200 && status < 400, qPrintable(action.address() + u' ' + QString::number(status)));
}

void TestLessonWindow::verifyPractice(const Lessons::Action &action)
{
    const Practice::Settings settings = workbench().practice().settings();
    if (const QString format = action.argument(u"access-tokens"); !format.isEmpty())
        QCOMPARE(settings.accessTokens == Practice::TokenFormat::Opaque, format == "opaque"_L1);
    if (const QString algorithm = action.argument(u"algorithm"); !algorithm.isEmpty())
        QCOMPARE(QString::fromLatin1(settings.algorithm), algorithm);
    if (const QString seconds = action.argument(u"access-token-lifetime"); !seconds.isEmpty())
        QCOMPARE(settings.lifetimes.accessToken.count(), seconds.toInt());
    if (const QString seconds = action.argument(u"code-lifetime"); !seconds.isEmpty())
        QCOMPARE(settings.lifetimes.code.count(), seconds.toInt());
}

void TestLessonWindow::verify(const Lessons::Action &action)
{
    if (action.name == "run-flow"_L1)
        return verifyFlow(action);
    if (action.name == "open-token"_L1 || action.name == "edit-token"_L1)
        return verifyToken(action);
    if (action.name == "open-request"_L1)
        return verifyRequest(action);
    if (action.name == "set-practice"_L1)
        return verifyPractice(action);
    if (action.name == "show-claim"_L1) {
        QCOMPARE(workbench().window().currentArea(), u"tokens"_s);
        const Json::Value claims =
            workbench().inspector()->session()->judgement()->inspection->token->judgedClaims().root();
        QVERIFY2(claims.member(action.argument(u"name").toUtf8()), qPrintable(action.argument(u"name")));
    } else if (action.name == "show-area"_L1) {
        QCOMPARE(workbench().window().currentArea(), action.argument(u"area"));
    } else if (action.name == "open-page"_L1) {
        QTRY_COMPARE(m_page.toEncoded(), workbench().practice().server()->issuer() + action.argument(u"path").toUtf8());
    } else if (action.name == "misbehave"_L1) {
        QCOMPARE(workbench().practice().settings().does(*Practice::findMisbehaviour(action.argument(u"name").toUtf8())),
                 action.argument(u"switch") != "off"_L1);
    } else if (action.name == "behave"_L1) {
        QCOMPARE(workbench().practice().settings(), Practice::Settings());
    } else if (action.name == "start-practice"_L1) {
        QTRY_VERIFY_WITH_TIMEOUT(workbench().practice().isRunning(), 20'000);
    } else if (action.name == "show-term"_L1) {
        QCOMPARE(workbench().learn()->glossary()->current(), action.argument(u"name"));
    } else if (action.name == "advise"_L1) {
        QCOMPARE(workbench().learn()->tabs()->currentWidget(), workbench().learn()->advisor());
    } else {
        QFAIL(qPrintable(action.name));
    }
}

QTEST_MAIN(TestLessonWindow)
#include "tst_lessonwindow.moc"
