// SPDX-License-Identifier: GPL-3.0-or-later
#include "requestworld.h"

#include "net/neterror.h"
#include "requests/requestcontroller.h"

#include <QFile>
#include <QSignalSpy>
#include <QTest>

using namespace Grantscope;
using namespace Grantscope::Ui;
using namespace Grantscope::Tests;
using namespace Qt::StringLiterals;

namespace {

const QByteArray kApi = "https://api.example/me";
const QString kToken = u"Practice, alice: access_token"_s;

} // namespace

class TestRequestController : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void complaintsSendNothing();
    void curlThatCantBeReadChangesNothing();
    void fileThatIsNotThere();
    void refusedRenewalSendsNothing();
    void cancelled();
    void sentAndTold();
    void bodyOfAFile();
    void expiredTokenIsRenewedFirst();
    void allThatExpiredAreRenewedFirst();
    void expiredTokenGoesAsItIsWhereWanted();
    void connectionIsThePersons();
    void redirectsOneByOne();
    void history();
    void historyIsBounded();
    void curl();
    void commandChangesNoChoice();
    void tokensOfRowsStayBehind();
    void snippetsHideTokens();
    void presetsOfTheNewestToken();
    void savedWithoutSecrets();
};

void TestRequestController::complaintsSendNothing()
{
    RequestWorld world;
    RequestController requests(world.services());
    requests.open({.address = "nowhere"});
    requests.send();
    QCOMPARE(requests.complaint()->id, ErrorId(Request::RequestError::Address));
    QVERIFY(!requests.isBusy());
    QVERIFY(world.transport.requests.isEmpty());
    QVERIFY(requests.history().isEmpty());
    requests.change([](auto &draft, auto &) { draft.address = kApi; });
    QVERIFY(!requests.complaint());
}

void TestRequestController::curlThatCantBeReadChangesNothing()
{
    RequestWorld world;
    RequestController requests(world.services());
    requests.open({.address = kApi});
    QCOMPARE(requests.takeCurl("curl --nonsense").error().id, ErrorId(Request::RequestError::CurlOption));
    QCOMPARE(requests.draft().address, kApi);
}

void TestRequestController::fileThatIsNotThere()
{
    RequestWorld world;
    RequestController requests(world.services());
    requests.open({.method = "POST",
                   .address = kApi,
                   .bodyKind = Request::BodyKind::File,
                   .file = world.folder.filePath(u"none"_s)});
    requests.send();
    QTRY_VERIFY(requests.complaint());
    QCOMPARE(requests.complaint()->id, ErrorId(Request::RequestError::File));
    QVERIFY(world.transport.requests.isEmpty());
    QVERIFY(!requests.isBusy());
}

void TestRequestController::refusedRenewalSendsNothing()
{
    RequestWorld world;
    world.shelve("old", RequestWorld::kNow, "refresh");
    world.transport.answers = {{"https://as.example/token", {.status = 400, .body = R"({"error":"invalid_grant"})"}}};
    RequestController requests(world.services());
    requests.open({.address = kApi, .authorization = Request::AuthorizationKind::Bearer, .token = kToken});
    requests.send();
    QTRY_VERIFY(requests.complaint());
    QCOMPARE(requests.complaint()->id.toString(), u"token-refused"_s);
    QCOMPARE(world.transport.requests.size(), 1);
}

void TestRequestController::cancelled()
{
    RequestWorld world;
    world.transport.holds = true;
    RequestController requests(world.services());
    requests.open({.address = kApi});
    requests.send();
    QVERIFY(requests.isBusy());
    requests.send(); // One at a time.
    QCOMPARE(world.transport.requests.size(), 1);
    requests.cancel();
    QVERIFY(!requests.isBusy());
    QCOMPARE(requests.hop()->error->id, ErrorId(Net::NetError::Cancelled));
    QCOMPARE(world.told.size(), 1);
}

void TestRequestController::sentAndTold()
{
    RequestWorld world;
    world.shelve("t0ken-t0ken");
    world.transport.answers = {{kApi, {.status = 200, .body = "{}"}}};
    RequestController requests(world.services());
    SendingChoice sending;
    sending.timeout = std::chrono::seconds(7);
    requests.setSending(sending);
    requests.open({.address = kApi, .authorization = Request::AuthorizationKind::Bearer, .token = kToken});
    requests.send();
    QTRY_VERIFY(!requests.isBusy());
    QCOMPARE(requests.hop()->exchange.response.status, 200);
    QCOMPARE(world.transport.requests.constFirst().fields.first("Authorization"), "Bearer t0ken-t0ken");
    QCOMPARE(world.transport.sentWith.timeout, std::chrono::seconds(7));
    QCOMPARE(world.transport.sentWith.plainHttp, Net::PlainHttp::LoopbackOnly);
    QCOMPARE(world.told.size(), 1);
}

void TestRequestController::bodyOfAFile()
{
    RequestWorld world;
    const QString path = world.folder.filePath(u"body"_s);
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("a\0b"_ba);
    file.close();
    RequestController requests(world.services());
    requests.open({.method = "POST", .address = kApi, .bodyKind = Request::BodyKind::File, .file = path});
    requests.send();
    QTRY_VERIFY(!requests.isBusy() && requests.hop());
    QCOMPARE(world.transport.requests.constFirst().body, "a\0b"_ba);
    QVERIFY(!requests.history().constFirst().material.file); // Read anew the next time.
}

void TestRequestController::expiredTokenIsRenewedFirst()
{
    RequestWorld world;
    world.shelve("old", RequestWorld::kNow, "refresh");
    world.transport.answers = {
        {"https://as.example/token", {.status = 200, .body = R"({"access_token":"new","token_type":"Bearer"})"}}};
    RequestController requests(world.services());
    const QSignalSpy renewed(&requests, &RequestController::renewed);
    requests.open({.address = kApi, .authorization = Request::AuthorizationKind::Bearer, .token = kToken});
    requests.send();
    QTRY_VERIFY(!requests.isBusy() && requests.hop());
    QCOMPARE(world.transport.requests.size(), 2);
    QCOMPARE(world.transport.requests.constLast().fields.first("Authorization"), "Bearer new");
    QCOMPARE(renewed.size(), 1);
}

void TestRequestController::allThatExpiredAreRenewedFirst()
{
    RequestWorld world;
    world.shelve("old", RequestWorld::kNow, "refresh");
    Session::ShelfToken other = *world.shelf.find(kToken);
    other.name = u"Practice, bob: access_token"_s;
    other.renewal->refreshToken = Secret("another");
    world.shelf.put(other);
    world.transport.answers = {
        {"https://as.example/token", {.status = 200, .body = R"({"access_token":"new","token_type":"Bearer"})"}}};
    RequestController requests(world.services());
    const QSignalSpy renewed(&requests, &RequestController::renewed);
    requests.open({.method = "POST",
                   .address = kApi,
                   .bodyKind = Request::BodyKind::Form,
                   .form = {{.name = "token", .token = other.name}},
                   .authorization = Request::AuthorizationKind::Bearer,
                   .token = kToken});
    requests.send();
    QTRY_VERIFY(!requests.isBusy() && requests.hop());
    QCOMPARE(renewed.size(), 2);
    QCOMPARE(world.transport.requests.size(), 3);
    QCOMPARE(world.transport.requests.constLast().body, "token=new");
}

void TestRequestController::connectionIsThePersons()
{
    RequestWorld world;
    RequestController requests(world.services());
    SendingChoice sending;
    sending.trust.fingerprint = QByteArray(32, 'f');
    sending.proxy = QByteArray();
    requests.setSending(sending);
    requests.open({.address = kApi});
    requests.send();
    QTRY_VERIFY(!requests.isBusy() && requests.hop());
    QCOMPARE(world.transport.sentWith.trust, sending.trust);
    QCOMPARE(world.transport.sentWith.proxy, sending.proxy);
}

void TestRequestController::expiredTokenGoesAsItIsWhereWanted()
{
    RequestWorld world;
    world.shelve("old", RequestWorld::kNow, "refresh");
    RequestController requests(world.services());
    SendingChoice sending;
    sending.renewsTokens = false;
    requests.setSending(sending);
    requests.open({.address = kApi, .authorization = Request::AuthorizationKind::Bearer, .token = kToken});
    requests.send();
    QTRY_VERIFY(!requests.isBusy());
    QCOMPARE(world.transport.requests.size(), 1);
    QCOMPARE(world.transport.requests.constLast().fields.first("Authorization"), "Bearer old");
}

void TestRequestController::redirectsOneByOne()
{
    RequestWorld world;
    world.transport.answers = {{kApi, {.status = 302, .fields = {{"Location", "https://b.example/"}}}},
                               {"https://b.example/", {.status = 200}}};
    RequestController requests(world.services());
    requests.open({.address = kApi});
    requests.send();
    QTRY_VERIFY(requests.isAtRedirect());
    requests.followNext();
    QTRY_VERIFY(!requests.isBusy() && !requests.isAtRedirect());
    QCOMPARE(requests.hops().size(), 2);
    QCOMPARE(requests.chosenHop(), 1);
    const QSignalSpy chosen(&requests, &RequestController::hopChosen);
    requests.chooseHop(0);
    requests.chooseHop(7);
    QCOMPARE(chosen.size(), 1);
    QCOMPARE(requests.hop()->exchange.response.status, 302);
}

void TestRequestController::history()
{
    RequestWorld world;
    world.transport.answers = {{kApi, {.status = 200, .body = "first"}}};
    RequestController requests(world.services());
    requests.open({.address = kApi}, {.token = Secret("typed")});
    requests.send();
    QTRY_VERIFY(!requests.isBusy());
    requests.open({.address = "https://b.example/"});
    requests.send();
    QTRY_VERIFY(!requests.isBusy());
    QCOMPARE(requests.history().size(), 2);
    requests.openPast(1);
    QCOMPARE(requests.draft().address, kApi);
    QCOMPARE(requests.material().token.reveal(), "typed");
    QCOMPARE(requests.hop()->exchange.response.body, "first");
    requests.openPast(9);
    requests.forgetHistory();
    QVERIFY(requests.history().isEmpty());
}

void TestRequestController::historyIsBounded()
{
    RequestWorld world;
    world.transport.answers = {{kApi, {.status = 200, .body = QByteArray(12 << 20, 'x')}}};
    RequestController requests(world.services());
    requests.open({.address = kApi});
    for (int i = 0; i < 12; ++i) {
        requests.send();
        QTRY_VERIFY(!requests.isBusy());
    }
    QCOMPARE(requests.history().size(), 5); // 64 MiB
    world.transport.answers.clear();
    for (int i = 0; i < 120; ++i) {
        requests.send();
        QTRY_VERIFY(!requests.isBusy());
    }
    QCOMPARE(requests.history().size(), 100);
}

void TestRequestController::curl()
{
    RequestWorld world;
    RequestController requests(world.services());
    const auto notes = requests.takeCurl("curl -kLm 3 -u a:b https://a.example/");
    QVERIFY(notes);
    QCOMPARE(notes->size(), 1);
    QVERIFY(requests.takeCurl("curl -X POST https://a.example/")->isEmpty());
    const auto kept = requests.takeCurl("curl -LX POST https://a.example/");
    QCOMPARE(kept->size(), 1);
    QCOMPARE(kept->constFirst().kind, Request::CurlNoteKind::MethodKept);
    QVERIFY(requests.takeCurl("curl -kLm 3 -u a:b https://a.example/"));
    QCOMPARE(requests.draft().user, "a");
    QCOMPARE(requests.material().password.reveal(), "b");
    QCOMPARE(requests.sending().follow, Session::Follow::All);
    QCOMPARE(requests.sending().timeout, std::chrono::seconds(3));
    QCOMPARE(requests.sending().plainHttp, Net::PlainHttp::LoopbackOnly); // -k is never taken over.
}

/// What a command says holds for its draft alone.
void TestRequestController::commandChangesNoChoice()
{
    using namespace std::chrono_literals;
    RequestWorld world;
    RequestController requests(world.services());
    const QByteArray command = "curl -Lm 2 --max-redirs 0 https://a.example/";
    QVERIFY(requests.takeCurl(command));
    QCOMPARE(requests.chosenSending().follow, Session::Follow::OneByOne);
    QCOMPARE(requests.chosenSending().timeout, 30s);
    // Something else is chosen while it holds.
    SendingChoice sending = requests.sending();
    QCOMPARE(sending.timeout, 2s);
    sending.plainHttp = Net::PlainHttp::InsecureAnywhere;
    requests.setSending(sending);
    QCOMPARE(requests.sending().follow, Session::Follow::All);
    QCOMPARE(requests.chosenSending().follow, Session::Follow::OneByOne);
    QCOMPARE(requests.chosenSending().timeout, 30s);
    QCOMPARE(requests.chosenSending().plainHttp, Net::PlainHttp::InsecureAnywhere);
    // And the same thing.
    sending.timeout = 10s;
    requests.setSending(sending);
    QCOMPARE(requests.sending().timeout, 10s);
    QCOMPARE(requests.chosenSending().timeout, 10s);
    QCOMPARE(requests.chosenSending().follow, Session::Follow::OneByOne);
    requests.open({.address = kApi});
    QCOMPARE(requests.sending().follow, Session::Follow::OneByOne);
    QCOMPARE(requests.sending().timeout, 10s);
    // --max-redirs 0: as -L, and not one.
    world.transport.answers = {{"https://a.example/", {.status = 302, .fields = {{"Location", "/next"}}}}};
    QVERIFY(requests.takeCurl(command));
    requests.send();
    QTRY_VERIFY(!requests.isBusy() && requests.hop());
    QCOMPARE(requests.hops().size(), 1);
    QCOMPARE(requests.hop()->notFollowed->id, ErrorId(Request::RequestError::FollowLimit));
}

/// A row may hold a token under any name.
void TestRequestController::tokensOfRowsStayBehind()
{
    RequestWorld world;
    world.shelve("t0ken-t0ken");
    RequestController requests(world.services());
    SendingChoice sending;
    sending.follow = Session::Follow::All;
    requests.setSending(sending);
    world.transport.answers = {{kApi, {.status = 302, .fields = {{"Location", "https://b.example/"}}}},
                               {"https://b.example/", {.status = 200}}};
    requests.open({.address = kApi, .fields = {{.name = "X-Upstream", .token = kToken}, {"X-Other", "v"}}});
    requests.send();
    QTRY_VERIFY(!requests.isBusy() && requests.hops().size() == 2);
    QCOMPARE(requests.hops().at(0).request.fields.first("X-Upstream"), QByteArray("t0ken-t0ken"));
    QVERIFY(!requests.hops().at(1).request.fields.contains("X-Upstream"));
    QVERIFY(requests.hops().at(1).request.fields.contains("X-Other"));
}

void TestRequestController::snippetsHideTokens()
{
    RequestWorld world;
    world.shelve("t0ken-t0ken");
    RequestController requests(world.services());
    requests.open({.address = kApi, .authorization = Request::AuthorizationKind::Bearer, .token = kToken});
    for (const Request::SnippetLanguage language : Request::kSnippetLanguages) {
        QVERIFY(!requests.snippet(language)->contains("t0ken-t0ken"));
        QVERIFY(requests.snippet(language, Request::SnippetSecrets::WrittenInsecure)->contains("t0ken-t0ken"));
    }
    requests.open({});
    QVERIFY(!requests.snippet(Request::SnippetLanguage::Curl));
}

void TestRequestController::presetsOfTheNewestToken()
{
    RequestWorld world;
    RequestController requests(world.services());
    QVERIFY(!requests.openPreset(Request::Preset::UserInfo, requests.presetSource()));
    world.shelve("t0ken");
    QVERIFY(requests.openPreset(Request::Preset::UserInfo, requests.presetSource()));
    QCOMPARE(requests.draft().address, "https://as.example/userinfo");
    QCOMPARE(requests.draft().token, kToken);
}

void TestRequestController::savedWithoutSecrets()
{
    RequestWorld world;
    world.shelve("S3CRET-OF-A-FLOW");
    RequestController requests(world.services());
    requests.open({.address = kApi + "?access_token=S3CRET-S3CRET",
                   .fields = {{"X-Trace", "S3CRET-TYPED"}, {"X-Seen", "is S3CRET-OF-A-FLOW"}},
                   .authorization = Request::AuthorizationKind::Bearer},
                  {.token = Secret("S3CRET-TYPED")});
    QCOMPARE(requests.saveAs({}).error().id.toString(), u"requests-name"_s);
    QVERIFY(requests.saveAs(u"Mine"_s));
    QCOMPARE(requests.name(), u"Mine"_s);
    QFile file(world.store.path());
    QVERIFY(file.open(QIODevice::ReadOnly));
    QVERIFY(!file.readAll().contains("S3CRET"));
    requests.open({});
    requests.openNamed(u"Mine"_s);
    QCOMPARE(requests.name(), u"Mine"_s);
    requests.send();
    QCOMPARE(requests.complaint()->id, ErrorId(Request::RequestError::Placeholder));
}

QTEST_MAIN(TestRequestController)
#include "tst_requestcontroller.moc"
