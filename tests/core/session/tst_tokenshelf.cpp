// SPDX-License-Identifier: GPL-3.0-or-later
#include "scriptedworld.h"

#include "flow/run.h"
#include "net/neterror.h"
#include "session/sessionerror.h"
#include "session/tokenshelf.h"
#include "texts/texts.h"

#include <QSignalSpy>
#include <QTest>

using namespace Grantscope;
using namespace Grantscope::Session;
using Grantscope::Tests::ScriptedTransport;
using namespace Qt::StringLiterals;

namespace {

constexpr Instant kNow = instantFromSeconds(1'800'000'000);
const QByteArray kToken = "https://as.example/token";

ShelfToken renewable(const QString &name = u"Practice, alice: access_token"_s)
{
    return {.name = name,
            .value = Secret("old"),
            .expiresAt = kNow - std::chrono::seconds(1),
            .renewal = TokenRenewal{
                .endpoint = kToken, .client = {.clientId = u"client"_s}, .refreshToken = Secret("refresh-1")}};
}

} // namespace

class TestTokenShelf : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void errorHasText();
    void whatCantBeRenewed();
    void refusedRenewal();
    void networkFails();
    void renewed();
    void rotatedRefreshToken();
    void twoAtOnceAskOnce();
    void takenOffMeanwhile();
    void namesAreUnique();
    void newestIsInFront();
    void noMoreThanTheLimit();
    void expiry();
    void nothingOfARunWithoutToken();

private:
    ScriptedTransport m_transport;
    [[nodiscard]] TokenShelf::World world()
    {
        return {.transport = [this] { return &m_transport; },
                .clock = [] { return kNow; },
                .random = [](qsizetype octets) { return QByteArray(octets, 'r'); }};
    }
};

void TestTokenShelf::errorHasText()
{
    QVERIFY(Texts::hasErrorText(SessionError::Renewal));
}

void TestTokenShelf::whatCantBeRenewed()
{
    TokenShelf shelf(world());
    QCOMPARE(shelf.renew(u"nobody"_s).result().error().id, ErrorId(SessionError::Renewal));
    shelf.put({.name = u"a"_s, .value = Secret("x")});
    QCOMPARE(shelf.renew(u"a"_s).result().error().id, ErrorId(SessionError::Renewal));
}

void TestTokenShelf::refusedRenewal()
{
    ScriptedTransport transport;
    transport.answer(kToken, 400, R"({"error":"invalid_grant"})");
    TokenShelf::World around = world();
    around.transport = [&transport] { return &transport; };
    TokenShelf shelf(around);
    shelf.put(renewable());
    auto answer = shelf.renew(renewable().name);
    QTRY_VERIFY(answer.isFinished());
    QVERIFY(!answer.result());
    QCOMPARE(answer.result().error().id.toString(), u"token-refused"_s);
    QCOMPARE(answer.result().error().server->error, u"invalid_grant"_s);
    QCOMPARE(shelf.tokens().constFirst(), renewable());
}

void TestTokenShelf::networkFails()
{
    ScriptedTransport transport;
    transport.refuse(kToken, Error{Net::NetError::Dns});
    TokenShelf::World around = world();
    around.transport = [&transport] { return &transport; };
    TokenShelf shelf(around);
    shelf.put(renewable());
    auto answer = shelf.renew(renewable().name);
    QTRY_VERIFY(answer.isFinished());
    QCOMPARE(answer.result().error().id, ErrorId(Net::NetError::Dns));
}

void TestTokenShelf::renewed()
{
    ScriptedTransport transport;
    transport.answer(kToken, 200, R"({"access_token":"new","token_type":"Bearer","expires_in":60})");
    TokenShelf::World around = world();
    around.transport = [&transport] { return &transport; };
    TokenShelf shelf(around);
    shelf.put(renewable());
    const QSignalSpy changed(&shelf, &TokenShelf::changed);
    auto answer = shelf.renew(renewable().name);
    QTRY_VERIFY(answer.isFinished());
    QVERIFY(answer.result());
    QCOMPARE(answer.result()->reveal(), "new");
    QCOMPARE(changed.size(), 1);
    const ShelfToken *token = shelf.find(renewable().name);
    QCOMPARE(token->value.reveal(), "new");
    QCOMPARE(token->expiresAt, kNow + std::chrono::seconds(60));
    QCOMPARE(token->renewal->refreshToken.reveal(), "refresh-1");
    const HttpRequest &sent = transport.requests.constFirst();
    QCOMPARE(sent.method, "POST");
    QVERIFY(sent.body.contains("grant_type=refresh_token") && sent.body.contains("refresh_token=refresh-1")
            && sent.body.contains("client_id=client"));
}

void TestTokenShelf::rotatedRefreshToken()
{
    ScriptedTransport transport;
    transport.answer(kToken, 200, R"({"access_token":"new","token_type":"Bearer","refresh_token":"refresh-2"})");
    TokenShelf::World around = world();
    around.transport = [&transport] { return &transport; };
    TokenShelf shelf(around);
    shelf.put(renewable());
    auto answer = shelf.renew(renewable().name);
    QTRY_VERIFY(answer.isFinished());
    const ShelfToken *token = shelf.find(renewable().name);
    QCOMPARE(token->renewal->refreshToken.reveal(), "refresh-2");
    QVERIFY(!token->expiresAt);
}

void TestTokenShelf::twoAtOnceAskOnce()
{
    ScriptedTransport transport;
    transport.hold();
    transport.answer(kToken, 200, R"({"access_token":"new","token_type":"Bearer"})");
    TokenShelf::World around = world();
    around.transport = [&transport] { return &transport; };
    TokenShelf shelf(around);
    shelf.put(renewable());
    auto first = shelf.renew(renewable().name);
    auto second = shelf.renew(renewable().name);
    QCOMPARE(transport.requests.size(), 1);
    QVERIFY(!first.isFinished() && !second.isFinished());
}

void TestTokenShelf::takenOffMeanwhile()
{
    ScriptedTransport transport;
    transport.answer(kToken, 200, R"({"access_token":"new","token_type":"Bearer"})");
    TokenShelf::World around = world();
    around.transport = [&transport] { return &transport; };
    TokenShelf shelf(around);
    shelf.put(renewable());
    auto answer = shelf.renew(renewable().name);
    shelf.clear();
    QTRY_VERIFY(answer.isFinished());
    QVERIFY(answer.result());
    QVERIFY(shelf.tokens().size() <= 1);
}

void TestTokenShelf::namesAreUnique()
{
    TokenShelf shelf(world());
    const QSignalSpy changed(&shelf, &TokenShelf::changed);
    shelf.put({.name = u"a"_s, .value = Secret("1")});
    shelf.put({.name = u"b"_s, .value = Secret("2")});
    shelf.put({.name = u"a"_s, .value = Secret("3")});
    shelf.put({.name = u"a"_s, .value = Secret("3")}); // Nothing new.
    QCOMPARE(changed.size(), 3);
    QCOMPARE(shelf.tokens().size(), 2);
    QCOMPARE(shelf.tokens().at(0).name, u"a"_s);
    QCOMPARE(shelf.find(u"a"_s)->value.reveal(), "3");
    shelf.remove(u"a"_s);
    shelf.remove(u"a"_s);
    QCOMPARE(changed.size(), 4);
    QVERIFY(!shelf.find(u"a"_s));
}

void TestTokenShelf::newestIsInFront()
{
    TokenShelf shelf(world());
    const Session::ShelfToken first{.name = u"a"_s, .value = Secret("x")};
    shelf.put(first);
    shelf.put({.name = u"b"_s, .value = Secret("y")});
    QSignalSpy changed(&shelf, &TokenShelf::changed);
    shelf.put(first); // The same once more, as a server issues it twice in a second.
    QCOMPARE(shelf.tokens().constFirst().name, u"a"_s);
    QCOMPARE(shelf.tokens().size(), 2);
    QCOMPARE(changed.size(), 1);
    shelf.put(first);
    QCOMPARE(changed.size(), 1);
}

void TestTokenShelf::noMoreThanTheLimit()
{
    TokenShelf shelf(world());
    for (int i = 0; i < 60; ++i)
        shelf.put({.name = QString::number(i), .value = Secret("x")});
    QCOMPARE(shelf.tokens().size(), 50);
    QCOMPARE(shelf.tokens().constFirst().name, u"59"_s);
}

void TestTokenShelf::expiry()
{
    ShelfToken token;
    QVERIFY(!token.isOver(kNow)); // Nobody said so.
    token.expiresAt = kNow;
    QVERIFY(token.isOver(kNow));
    QVERIFY(!token.isOver(kNow - std::chrono::milliseconds(1)));
}

void TestTokenShelf::nothingOfARunWithoutToken()
{
    const Flow::Run run(*Flow::findGrant("client-credentials"), {});
    QVERIFY(shelfTokens(run, u"Practice"_s).isEmpty());
}

QTEST_GUILESS_MAIN(TestTokenShelf)
#include "tst_tokenshelf.moc"
