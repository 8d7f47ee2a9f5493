// SPDX-License-Identifier: GPL-3.0-or-later
#include "flow/flowerror.h"
#include "flow/run.h"

#include <QTest>

#include <array>

using namespace Grantscope;
using namespace Grantscope::Flow;
using namespace Qt::StringLiterals;

namespace {

constexpr Instant kNow = instantFromSeconds(1'800'000'000);

Surroundings around(int seconds = 0)
{
    return {kNow + std::chrono::seconds(seconds), [](qsizetype octets) { return QByteArray(octets, 'r'); }};
}

Result<Prepared> prepareOne(const Desk &desk)
{
    Prepared prepared{.request = HttpRequest{.method = "POST", .address = "https://as.example/one"}};
    prepared.values.append({"made", Secret(QByteArray::number(desk.attempt)), desk.step, Rule::Random});
    return prepared;
}
Taken takeOne(const Desk &desk, const Received &received, Knowledge & /*known*/)
{
    if (received.exchange->response.status == 503)
        return {.again = true};
    if (received.exchange->response.status != 200)
        return {.error = Error{FlowError::IdToken}, .checks = {{.id = "some-check", .status = Status::Fail}}};
    return {.values = {{"learned", Secret(QByteArray("one")), desk.step, Rule::Answer}}};
}
const char *leftUnlessAsked(const Desk &desk)
{
    return desk.settings.apiAddress.isEmpty() ? "no-api" : nullptr;
}
Result<Prepared> prepareBrowser(const Desk & /*desk*/)
{
    return Prepared{.address = "https://as.example/authorize?state=s1&nonce=n1",
                    .values = {{"state", Secret(QByteArray("s1")), "browser", Rule::Random}}};
}
Result<Prepared> refuse(const Desk & /*desk*/)
{
    return std::unexpected(Error{FlowError::Missing, u"client_id"_s});
}

const Step kOne{"one", Party::Client, Party::AuthorizationServer, Act::Send, nullptr, prepareOne, takeOne};
const Step kMaybe{"maybe", Party::Client, Party::ResourceServer, Act::Send, leftUnlessAsked, prepareOne, takeOne};
const Step kBrowser{"browser",      Party::Client, Party::AuthorizationServer, Act::OpenBrowser, nullptr,
                    prepareBrowser, nullptr};
const Step kRefused{"refused", Party::Client, Party::AuthorizationServer, Act::Send, nullptr, refuse, takeOne};

const std::array kTwo{&kOne, &kMaybe, &kOne};
const std::array kWithBrowser{&kBrowser, &kOne};
const std::array kBroken{&kRefused, &kOne};
const Grant kGrant{"test", GrantGroup::Recommended, "", {}, kTwo};
const Grant kBrowserGrant{"test", GrantGroup::Recommended, "code", {}, kWithBrowser};
const Grant kBrokenGrant{"test", GrantGroup::Recommended, "", {}, kBroken};

const std::array kRefusals{Fault::Refusal{"one", "some-check"}};
const Fault kFault{.id = "test", .spec = {}, .applies = nullptr, .refusals = kRefusals};
const std::array kOtherRefusals{Fault::Refusal{"one", "another-check"}};
const Fault kOtherFault{.id = "test", .spec = {}, .applies = nullptr, .refusals = kOtherRefusals};

Exchange answered(int status)
{
    return {.response = {.status = status}};
}

/// Lays out, begins and answers the current step.
void answer(Run &run, int status)
{
    run.prepare(around());
    QCOMPARE(run.phase(), Run::Phase::Prepared);
    QCOMPARE(run.begin(around()).act, Act::Send);
    const Exchange exchange = answered(status);
    run.take({.exchange = &exchange}, around(1));
}

QByteArrayList statuses(const Run &run)
{
    QByteArrayList names;
    for (const StepRecord &record : run.records())
        names.append(stepStatusName(record.status));
    return names;
}

} // namespace

class TestRun : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatCantBePreparedFails();
    void refusalFails();
    void outOfTurnChangesNothing();
    void cancelling();
    void transportFailure();
    void toTheEnd();
    void againAndAgain();
    void repeating();
    void editedRequest();
    void editedAddress();
    void addressIsPutBack();
    void appended();
    void appendedAfterAFailure();
    void faults_data();
    void faults();
    void faultWithoutAnAnswer_data();
    void faultWithoutAnAnswer();
    void faultIsPassedBeforeTheEnd();
    void refusedRedirectsAreBounded();
    void whatARefusedRedirectBringsIsBounded();
};

void TestRun::whatCantBePreparedFails()
{
    Run run(kBrokenGrant, {});
    run.prepare(around());
    QCOMPARE(run.phase(), Run::Phase::Failed);
    QCOMPARE(statuses(run), (QByteArrayList{"failed", "pending"}));
    QVERIFY(run.failedStep());
    QCOMPARE(run.failedStep()->error->id, ErrorId(FlowError::Missing));
    QCOMPARE(run.current(), 0);
}

void TestRun::refusalFails()
{
    Run run(kGrant, {});
    answer(run, 400);
    QCOMPARE(run.phase(), Run::Phase::Failed);
    QCOMPARE(run.failedStep()->checks.size(), 1);
    QCOMPARE(run.failedStep()->exchanges.size(), 1);
    QCOMPARE(run.failedStep()->endedAt, kNow + std::chrono::seconds(1));
    run.prepare(around());
    QCOMPARE(run.phase(), Run::Phase::Failed);
}

void TestRun::outOfTurnChangesNothing()
{
    Run run(kGrant, {});
    const Exchange exchange = answered(200);
    run.take({.exchange = &exchange}, around());
    run.fail(Error{FlowError::Cancelled}, nullptr, around());
    QCOMPARE(run.begin(around()).request, HttpRequest());
    run.edit(HttpRequest{.method = "PUT"}, around());
    run.repeatFrom(0);
    run.repeatFrom(7);
    QCOMPARE(run.phase(), Run::Phase::Ready);
    QCOMPARE(statuses(run), (QByteArrayList{"pending", "pending", "pending"}));
}

void TestRun::cancelling()
{
    Run run(kGrant, {});
    run.prepare(around());
    static_cast<void>(run.begin(around()));
    run.cancel(around(2));
    QCOMPARE(run.phase(), Run::Phase::Cancelled);
    QCOMPARE(run.failedStep()->error->id, ErrorId(FlowError::Cancelled));
    const Exchange exchange = answered(200);
    run.take({.exchange = &exchange}, around());
    QCOMPARE(run.phase(), Run::Phase::Cancelled);
    run.repeatFrom(0);
    QCOMPARE(run.phase(), Run::Phase::Ready);
    QVERIFY(!run.failedStep());
}

void TestRun::transportFailure()
{
    Run run(kGrant, {});
    run.prepare(around());
    static_cast<void>(run.begin(around()));
    const Exchange exchange = answered(0);
    run.fail(Error{FlowError::NoRedirect}, &exchange, around());
    QCOMPARE(run.phase(), Run::Phase::Failed);
    QCOMPARE(run.failedStep()->exchanges.size(), 1);
}

void TestRun::toTheEnd()
{
    Run run(kGrant, {});
    answer(run, 200);
    QCOMPARE(run.phase(), Run::Phase::Ready);
    answer(run, 200);
    QCOMPARE(run.phase(), Run::Phase::Succeeded);
    QCOMPARE(statuses(run), (QByteArrayList{"done", "skipped", "done"}));
    QCOMPARE(QByteArray(run.records().at(1).left), "no-api");
    QCOMPARE(run.known().values.text("learned"), "one");
    QCOMPARE(run.current(), run.records().size());
}

void TestRun::againAndAgain()
{
    Run run(kGrant, {});
    answer(run, 503);
    QCOMPARE(run.phase(), Run::Phase::Ready);
    QCOMPARE(run.current(), 0);
    answer(run, 503);
    answer(run, 200);
    QCOMPARE(run.records().at(0).exchanges.size(), 3);
    QCOMPARE(run.known().values.text("made"), "2");
    QCOMPARE(run.current(), 1);
}

void TestRun::repeating()
{
    Run run(kGrant, {.apiAddress = "https://api.example/"});
    answer(run, 200);
    answer(run, 400);
    QCOMPARE(run.phase(), Run::Phase::Failed);
    const qsizetype exchanges = run.records().at(1).exchanges.size();
    run.repeatFrom(1);
    QCOMPARE(run.records().at(1).earlier.size(), exchanges);
    QVERIFY(run.records().at(1).exchanges.isEmpty());
    QCOMPARE(statuses(run), (QByteArrayList{"done", "pending", "pending"}));
    QCOMPARE(run.known().values.text("learned"), "one");
    run.prepare(around());
    run.repeatFrom(0);
    QVERIFY(!run.known().values.contains("learned"));
    answer(run, 200);
    answer(run, 200);
    answer(run, 200);
    QCOMPARE(run.phase(), Run::Phase::Succeeded);
    run.repeatFrom(2);
    QCOMPARE(statuses(run), (QByteArrayList{"done", "done", "pending"}));
    answer(run, 200);
    QCOMPARE(run.phase(), Run::Phase::Succeeded);
}

void TestRun::editedRequest()
{
    Run run(kGrant, {});
    run.prepare(around());
    HttpRequest request = *run.records().at(0).prepared.request;
    run.edit(request, around());
    QVERIFY(!run.records().at(0).edited);
    QVERIFY(!run.records().at(0).laidOut);
    const HttpRequest before = request;
    request.body = "once=more";
    run.edit(request, around());
    request.body = "by=hand";
    run.edit(request, around());
    QVERIFY(run.records().at(0).edited);
    QCOMPARE(*run.records().at(0).laidOut->request, before);
    QCOMPARE(run.begin(around()).request.body, "by=hand");
}

void TestRun::editedAddress()
{
    Run run(kBrowserGrant, {});
    run.prepare(around());
    run.edit(QByteArray("https://as.example/authorize?state=other"), around());
    QCOMPARE(run.known().values.text("state"), "other");
    QCOMPARE(run.known().values.find("state")->rule, Rule::Edited);
    QVERIFY(!run.known().values.contains("nonce"));
    const Effect effect = run.begin(around());
    QCOMPARE(effect.act, Act::OpenBrowser);
    QCOMPARE(effect.address, "https://as.example/authorize?state=other");
    run.take({}, around());
    QCOMPARE(run.current(), 1);
}

void TestRun::addressIsPutBack()
{
    Run run(kBrowserGrant, {});
    run.prepare(around());
    const QByteArray before = run.records().at(0).prepared.address;
    const ValueTable known = run.known().values;
    run.edit(before + "&more=1", around());
    QCOMPARE(run.known().values.find("more")->rule, Rule::Edited);
    QCOMPARE(run.known().values.find("state")->rule, known.find("state")->rule);
    run.edit(QByteArray("https://as.example/authorize?state=other"), around());
    run.edit(before, around());
    QCOMPARE(run.known().values, known);
}

void TestRun::appended()
{
    Run run(kGrant, {});
    answer(run, 200);
    answer(run, 200);
    run.append(FollowUp::UserInfo);
    QCOMPARE(run.phase(), Run::Phase::Ready);
    QCOMPARE(QByteArray(run.records().constLast().step->id), "userinfo");
    run.prepare(around());
    QCOMPARE(run.phase(), Run::Phase::Succeeded);
    QCOMPARE(run.records().constLast().status, StepStatus::Skipped);
}

void TestRun::appendedAfterAFailure()
{
    Run run(kGrant, {});
    answer(run, 400);
    QCOMPARE(run.phase(), Run::Phase::Failed);
    run.append(FollowUp::UserInfo);
    QCOMPARE(run.phase(), Run::Phase::Ready);
    QCOMPARE(run.records().at(run.current()).step->id, QByteArrayView("userinfo"));
    // What failed stays to be looked at, what would have followed is left out and says why.
    QCOMPARE(run.records().constFirst().status, StepStatus::Failed);
    QCOMPARE(run.records().at(1).status, StepStatus::Skipped);
    QCOMPARE(run.records().at(1).left, QByteArrayView("stopped"));
    run.prepare(around());
    QCOMPARE(run.phase(), Run::Phase::Succeeded);
    // Once more, where the one before failed, too: it is the one that is told.
    run.append(FollowUp::Api);
    run.refuse(Error{FlowError::Missing}, around());
    QCOMPARE(run.phase(), Run::Phase::Failed);
    QCOMPARE(run.failedStep()->step->id, QByteArrayView("api"));
    run.append(FollowUp::Api);
    QCOMPARE(run.phase(), Run::Phase::Ready);
}

void TestRun::faults_data()
{
    using Answer = FaultOutcome::Answer;
    QTest::addColumn<const Fault *>("fault");
    QTest::addColumn<int>("status");
    QTest::addColumn<Answer>("answer");
    QTest::newRow("refused with another code") << &kOtherFault << 400 << Answer::RefusedOtherwise;
    QTest::newRow("not refused") << &kFault << 200 << Answer::NotRefused;
    QTest::newRow("refused as it should") << &kFault << 400 << Answer::RefusedAsItShould;
}

void TestRun::faults()
{
    QFETCH(const Fault *, fault);
    QFETCH(int, status);
    Run run(kGrant, {}, fault);
    QCOMPARE(run.faultOutcome().answer, FaultOutcome::Answer::Pending);
    answer(run, status);
    if (!run.isOver())
        answer(run, status);
    QVERIFY(run.isOver());
    QTEST(run.faultOutcome().answer, "answer");
    if (run.faultOutcome().answer == FaultOutcome::Answer::RefusedAsItShould)
        QCOMPARE(run.faultOutcome().found, "some-check");
}

void TestRun::faultWithoutAnAnswer_data()
{
    QTest::addColumn<bool>("sent");
    QTest::newRow("never sent") << false;
    QTest::newRow("sent, and nothing came back") << true;
}

/// What the network says is no word of the server's.
void TestRun::faultWithoutAnAnswer()
{
    QFETCH(const bool, sent);
    Run run(kGrant, {}, &kFault);
    run.prepare(around());
    if (sent) {
        (void)run.begin(around());
        run.fail(Error{FlowError::NoRedirect}, nullptr, around(1));
    } else {
        run.refuse(Error{FlowError::Missing}, around());
    }
    QCOMPARE(run.phase(), Run::Phase::Failed);
    QCOMPARE(run.faultOutcome().answer, FaultOutcome::Answer::Pending);
    QCOMPARE(answerName(run.faultOutcome().answer), QByteArrayView("not-tried"));
    QVERIFY(run.faultOutcome().found.isEmpty());
}

/// It stays "not refused" where something else goes wrong later.
void TestRun::faultIsPassedBeforeTheEnd()
{
    const std::array refusals{Fault::Refusal{"one", "some-check"}};
    const Fault fault{.id = "test", .spec = {}, .applies = nullptr, .refusals = refusals};
    const std::array steps{&kOne, &kRefused};
    const Grant grant{"test", GrantGroup::Recommended, "", {}, steps};
    Run run(grant, {}, &fault);
    answer(run, 200);
    QCOMPARE(run.faultOutcome().answer, FaultOutcome::Answer::NotRefused);
    run.prepare(around());
    QCOMPARE(run.phase(), Run::Phase::Failed);
    QCOMPARE(run.faultOutcome().answer, FaultOutcome::Answer::NotRefused);
    run.repeatFrom(0);
    QCOMPARE(run.faultOutcome().answer, FaultOutcome::Answer::Pending);
}

void TestRun::refusedRedirectsAreBounded()
{
    Run run(kGrant, {});
    run.prepare(around());
    (void)run.begin(around());
    for (int i = 0; i < 1000; ++i)
        run.note({.parameters = {{"n", QByteArray::number(i)}}, .refused = Error{FlowError::NotAwaited}});
    const StepRecord &step = run.records().constFirst();
    QCOMPARE(step.arrivals.size(), kMostRefused);
    QCOMPARE(step.arrivals.constLast().parameters.value("n"), "49");
    QCOMPARE(step.arrivalsLeftOut, 1000 - kMostRefused);
}

void TestRun::whatARefusedRedirectBringsIsBounded()
{
    Exchange exchange{.request = {.method = "POST", .body = "code=" + QByteArray(1 << 20, 'c')}};
    const Arrival refused{.parameters = {{"code", QByteArray(1 << 20, 'c')}, {"state", "s"}},
                          .mode = OAuth::ResponseMode::FormPost,
                          .exchange = exchange,
                          .refused = Error{FlowError::NotAwaited}};
    Run run(kGrant, {});
    run.prepare(around());
    (void)run.begin(around());
    run.note(refused);
    const Arrival &kept = run.records().constFirst().arrivals.constFirst();
    QCOMPARE(kept.exchange->request.body.size(), kMostOfRefused);
    QVERIFY(kept.parameters.encoded().size() <= kMostOfRefused);
    const Arrival small{.parameters = {{"code", "c"}, {"state", "s"}}, .refused = Error{FlowError::NotAwaited}};
    QCOMPARE(cutShort(small).parameters, small.parameters);
}

QTEST_APPLESS_MAIN(TestRun)
#include "tst_run.moc"
