// SPDX-License-Identifier: GPL-3.0-or-later
#include "practising.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace Grantscope;
using namespace Grantscope::Practice;
using namespace Grantscope::Test;
using namespace std::chrono_literals;

/// Introspection and revocation: what a token is worth, and how it ends.
class TestIntrospect : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void refused_data();
    void refused();
    void notActive_data();
    void notActive();
    void active_data();
    void active();
    void onlyOwnTokens();
    void revokeRefused_data();
    void revokeRefused();
    void revokeUnknown();
    void revokeAccessToken_data();
    void revokeAccessToken();
    void revokeRefreshToken();

private:
    static HttpResponse ask(Practising &practising, const QByteArray &token,
                            const QByteArray &client = "resource-server");
};

HttpResponse TestIntrospect::ask(Practising &practising, const QByteArray &token, const QByteArray &client)
{
    return practising.postForm("/introspect", {{"token", token}}, practising.basic(client));
}

void TestIntrospect::refused_data()
{
    QTest::addColumn<Parameters>("form");
    QTest::addColumn<QByteArray>("client");
    QTest::addColumn<QByteArray>("error");
    QTest::newRow("nobody") << Parameters{{"token", "x"}} << QByteArray() << QByteArray("invalid_client");
    QTest::newRow("a public client") << Parameters{{"token", "x"}, {"client_id", "native"}} << QByteArray()
                                     << QByteArray("invalid_client");
    QTest::newRow("no token") << Parameters{{"x", "y"}} << QByteArray("resource-server")
                              << QByteArray("invalid_request");
    Parameters twice{{"token", "x"}};
    twice.append("token", "y");
    QTest::newRow("two tokens") << twice << QByteArray("resource-server") << QByteArray("invalid_request");
}

void TestIntrospect::refused()
{
    QFETCH(Parameters, form);
    QFETCH(QByteArray, client);
    QFETCH(QByteArray, error);
    Practising practising;
    const HttpResponse response =
        practising.postForm("/introspect", form, client.isEmpty() ? HeaderFields() : practising.basic(client));
    QCOMPARE(member(response.body, "error"), error);
    QCOMPARE(response.status, error == "invalid_client" ? 401 : 400);
}

void TestIntrospect::notActive_data()
{
    QTest::addColumn<QByteArray>("what");
    for (const char *what : {"unknown", "altered", "expired", "ID token", "used refresh token"})
        QTest::newRow(what) << QByteArray(what);
}

void TestIntrospect::notActive()
{
    QFETCH(QByteArray, what);
    Practising practising;
    const HttpResponse tokens = practising.tokens("openid offline_access");
    QByteArray token = member(tokens.body, "access_token");
    if (what == "unknown")
        token = "x";
    else if (what == "altered")
        token = token.chopped(4) + "AAAA";
    else if (what == "expired")
        practising.now += 600s;
    else if (what == "ID token")
        token = member(tokens.body, "id_token");
    else if (what == "used refresh token") {
        token = member(tokens.body, "refresh_token");
        practising.postForm("/token",
                            {{"grant_type", "refresh_token"}, {"client_id", "native"}, {"refresh_token", token}});
    }
    const HttpResponse response = ask(practising, token);
    QCOMPARE(response.status, 200);
    QCOMPARE(response.body, R"({"active":false})");
}

void TestIntrospect::active_data()
{
    QTest::addColumn<TokenFormat>("format");
    QTest::newRow("JWT") << TokenFormat::Jwt;
    QTest::newRow("opaque") << TokenFormat::Opaque;
}

void TestIntrospect::active()
{
    QFETCH(TokenFormat, format);
    Practising practising({.accessTokens = format});
    const HttpResponse tokens = practising.tokens("openid offline_access messages.read");
    const HttpResponse access = ask(practising, member(tokens.body, "access_token"));
    QCOMPARE(member(access.body, "active"), "true");
    QCOMPARE(member(access.body, "client_id"), "native");
    QCOMPARE(member(access.body, "username"), "alice");
    QCOMPARE(member(access.body, "scope"), "openid offline_access messages.read");
    QCOMPARE(member(access.body, "aud"), "http://127.0.0.1:9300/api");
    QCOMPARE(member(access.body, "token_type"), "Bearer");
    QCOMPARE(member(access.body, "exp"), "1800000600");
    const HttpResponse refresh = ask(practising, member(tokens.body, "refresh_token"));
    QCOMPARE(member(refresh.body, "active"), "true");
    QCOMPARE(member(refresh.body, "exp"), "1800086400");
    QVERIFY(member(refresh.body, "token_type").isEmpty());
}

void TestIntrospect::onlyOwnTokens()
{
    Practising practising;
    const QByteArray machine =
        member(practising.postForm("/token", {{"grant_type", "client_credentials"}}, practising.basic("machine")).body,
               "access_token");
    QCOMPARE(member(ask(practising, machine, "machine").body, "active"), "true");
    QCOMPARE(member(ask(practising, machine, "web-basic").body, "active"), "false");
}

void TestIntrospect::revokeRefused_data()
{
    refused_data();
}

void TestIntrospect::revokeRefused()
{
    QFETCH(Parameters, form);
    QFETCH(QByteArray, client);
    QFETCH(QByteArray, error);
    Practising practising;
    if (form.value("client_id") == "native") { // It may revoke, its own.
        const QByteArray machine = member(
            practising.postForm("/token", {{"grant_type", "client_credentials"}}, practising.basic("machine")).body,
            "access_token");
        form.set("token", machine);
        QCOMPARE(member(practising.postForm("/revoke", form).body, "error"), "unauthorized_client");
        QCOMPARE(practising.getAs("/api/me", machine).status, 200);
        return;
    }
    const HttpResponse response =
        practising.postForm("/revoke", form, client.isEmpty() ? HeaderFields() : practising.basic(client));
    QCOMPARE(member(response.body, "error"), error);
}

void TestIntrospect::revokeUnknown()
{
    Practising practising;
    for (const char *token : {"x", "a.b.c"}) {
        const HttpResponse response =
            practising.postForm("/revoke", {{"client_id", "native"}, {"token", token}, {"token_type_hint", "y"}});
        QCOMPARE(response.status, 200); // RFC 7009 §2.2
    }
}

void TestIntrospect::revokeAccessToken_data()
{
    active_data();
}

void TestIntrospect::revokeAccessToken()
{
    QFETCH(TokenFormat, format);
    Practising practising({.accessTokens = format});
    const HttpResponse tokens = practising.tokens("openid offline_access");
    const QByteArray token = member(tokens.body, "access_token");
    QCOMPARE(practising
                 .postForm("/revoke", {{"client_id", "native"}, {"token", token}, {"token_type_hint", "refresh_token"}})
                 .status,
             200);
    QCOMPARE(practising.getAs("/userinfo", token).status, 401);
    QCOMPARE(practising.getAs("/api/me", token).status, 401);
    QCOMPARE(ask(practising, token).body, R"({"active":false})");
    QCOMPARE(practising.events.last().detail, u"revoked"_s); // The watcher may know what the answer does not say.
    QCOMPARE(ask(practising, token + 'x').body, R"({"active":false})");
    QCOMPARE(practising.events.last().detail, u"not active"_s);
    QCOMPARE(member(ask(practising, member(tokens.body, "refresh_token")).body, "active"), "true");
}

void TestIntrospect::revokeRefreshToken()
{
    Practising practising;
    const HttpResponse tokens = practising.tokens("openid offline_access");
    const QByteArray refresh = member(tokens.body, "refresh_token");
    practising.postForm("/revoke", {{"client_id", "native"}, {"token", refresh}});
    QCOMPARE(ask(practising, refresh).body, R"({"active":false})");
    QCOMPARE(practising.getAs("/api/me", member(tokens.body, "access_token")).status, 401); // and all that came of it
    QCOMPARE(
        member(practising
                   .postForm("/token",
                             {{"grant_type", "refresh_token"}, {"client_id", "native"}, {"refresh_token", refresh}})
                   .body,
               "error"),
        "invalid_grant");
}

QTEST_GUILESS_MAIN(TestIntrospect)
#include "tst_introspect.moc"
