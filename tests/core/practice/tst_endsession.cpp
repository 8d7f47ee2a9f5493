// SPDX-License-Identifier: GPL-3.0-or-later
#include "practising.h"

#include <QTest>

using namespace Grantscope;
using namespace Grantscope::Practice;
using namespace Grantscope::Test;
using namespace std::chrono_literals;

namespace {

const QByteArray kSignedOut = "http://127.0.0.1:5000/signed-out";

} // namespace

class TestEndSession : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void refused_data();
    void refused();
    void byHint();
    void hintMayHaveExpired();
    void asksWithoutHint();
    void hintOfAnotherSession();
    void stays();
    void nobodyIsSignedIn();
    void tokensEnd();

private:
    static bool isSignedIn(Practising &practising);
    static HttpResponse out(Practising &practising, const Parameters &parameters);
};

bool TestEndSession::isSignedIn(Practising &practising)
{
    const Parameters request = with(Practising::request("openid"), {{"prompt", "none"}});
    return Practising::received(practising.get("/authorize?" + request.encoded())).value("error") != "login_required";
}

HttpResponse TestEndSession::out(Practising &practising, const Parameters &parameters)
{
    return practising.get("/end_session?" + parameters.encoded());
}

void TestEndSession::refused_data()
{
    QTest::addColumn<Parameters>("parameters");
    const auto row = [](const char *name, const Parameters &parameters) { QTest::newRow(name) << parameters; };
    row("a hint that is none", {{"id_token_hint", "x"}});
    row("an unsigned hint", {{"id_token_hint", "eyJhbGciOiJub25lIn0.e30."}});
    row("unknown client", {{"client_id", "x"}});
    row("a redirect without a client", {{"post_logout_redirect_uri", kSignedOut}});
    row("an unregistered redirect",
        {{"client_id", "native"}, {"post_logout_redirect_uri", "https://attacker.example/"}});
    row("the redirect URI of a login",
        {{"client_id", "native"}, {"post_logout_redirect_uri", "http://127.0.0.1:5000/callback"}});
    row("another port of an exact client",
        {{"client_id", "web-exact"}, {"post_logout_redirect_uri", "http://127.0.0.1:5000/signed-out"}});
    Parameters twice{{"client_id", "native"}};
    twice.append("client_id", "native");
    row("a parameter twice", twice);
}

void TestEndSession::refused()
{
    QFETCH(Parameters, parameters);
    Practising practising;
    QVERIFY(!practising.code(Practising::request("openid")).isEmpty());
    const HttpResponse response = out(practising, parameters);
    QCOMPARE(response.status, 400);
    QVERIFY(!response.fields.contains("Location"));
    QVERIFY(isSignedIn(practising));
}

void TestEndSession::byHint()
{
    Practising practising;
    const QByteArray idToken = member(practising.tokens("openid").body, "id_token");
    QCOMPARE(out(practising, {{"id_token_hint", idToken}, {"client_id", "web-basic"}}).status, 400);
    const HttpResponse response =
        out(practising, {{"id_token_hint", idToken}, {"post_logout_redirect_uri", kSignedOut}, {"state", "a b&c"}});
    QCOMPARE(response.status, 303);
    QCOMPARE(response.fields.first("Location").value(), kSignedOut + "?state=a+b%26c");
    QVERIFY(!isSignedIn(practising));
    QCOMPARE(practising.events.at(practising.events.size() - 2).kind, EventKind::SignedOut);
}

void TestEndSession::hintMayHaveExpired()
{
    Practising practising;
    const QByteArray idToken = member(practising.tokens("openid").body, "id_token");
    practising.now += 2h;
    QCOMPARE(out(practising, {{"id_token_hint", idToken}}).status, 200);
    QVERIFY(!isSignedIn(practising));
}

void TestEndSession::asksWithoutHint()
{
    Practising practising;
    QVERIFY(!practising.code(Practising::request("openid")).isEmpty());
    const HttpResponse page =
        out(practising, {{"client_id", "native"}, {"post_logout_redirect_uri", kSignedOut}, {"state", "s"}});
    QCOMPARE(page.status, 200);
    QVERIFY(isSignedIn(practising));
    const Form form = formsOf(page.body).first();
    QCOMPARE(form.buttons, (QList<QByteArray>{"sign-out", "stay"}));
    const HttpResponse response = practising.post(form.action, pressed(form, "sign-out"));
    QCOMPARE(response.fields.first("Location").value(), kSignedOut + "?state=s");
    QVERIFY(!isSignedIn(practising));
}

void TestEndSession::hintOfAnotherSession()
{
    // Somebody sends the browser here with a token of their own.
    Practising practising;
    const QByteArray attackers = member(practising.tokens("openid").body, "id_token");
    practising.cookie.clear();
    QVERIFY(!practising.code(Practising::request("openid"), "bob").isEmpty());
    const HttpResponse page = out(practising, {{"id_token_hint", attackers}});
    QVERIFY(!formsOf(page.body).isEmpty());
    QVERIFY(isSignedIn(practising));
}

void TestEndSession::stays()
{
    Practising practising;
    QVERIFY(!practising.code(Practising::request("openid")).isEmpty());
    const Form form = formsOf(out(practising, {}).body).first();
    QCOMPARE(practising.post(form.action, pressed(form, "stay")).status, 200);
    QVERIFY(isSignedIn(practising));
    Form forged = form;
    forged.fields.set("request", "client_id=native&post_logout_redirect_uri=" + formEncoded(kSignedOut));
    QCOMPARE(practising.post(form.action, pressed(forged, "sign-out")).status, 403);
    QVERIFY(isSignedIn(practising));
}

void TestEndSession::nobodyIsSignedIn()
{
    Practising practising;
    QCOMPARE(out(practising, {}).status, 200);
    QCOMPARE(
        out(practising, {{"client_id", "native"}, {"post_logout_redirect_uri", kSignedOut}}).fields.first("Location"),
        kSignedOut);
}

void TestEndSession::tokensEnd()
{
    Practising practising;
    const HttpResponse tokens = practising.tokens("openid offline_access");
    out(practising, {{"id_token_hint", member(tokens.body, "id_token")}});
    QCOMPARE(practising.getAs("/api/me", member(tokens.body, "access_token")).status, 401);
    const HttpResponse refresh =
        practising.postForm("/token", {{"grant_type", "refresh_token"},
                                       {"client_id", "native"},
                                       {"refresh_token", member(tokens.body, "refresh_token")}});
    QCOMPARE(member(refresh.body, "error"), "invalid_grant");
}

QTEST_GUILESS_MAIN(TestEndSession)
#include "tst_endsession.moc"
