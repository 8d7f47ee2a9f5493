// SPDX-License-Identifier: GPL-3.0-or-later
#include "practising.h"

#include "practice/html.h"

#include <QCryptographicHash>
#include <QRegularExpression>
#include <QTest>

using namespace Grantscope;
using namespace Grantscope::Practice;
using namespace Grantscope::Test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

/// What people see: bound to their browser, safe, and fit for a screen reader.
class TestPages : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void forgedForms_data();
    void forgedForms();
    void stagesAreNotInterchangeable();
    void failedSignIn_data();
    void failedSignIn();
    void newCookieAtSignIn();
    void cookieIsProtected();
    void hostilePageFillsNothing();
    void everyPage_data();
    void everyPage();
    void policyInAnAddress_data();
    void policyInAnAddress();
    void formTargets_data();
    void formTargets();
    void startPageTellsWhereItIs();
    void languages();
    void formsOfOneServerOnly();
    void contrast();

private:
    static HttpResponse signInPage(Practising &practising, const Parameters &request = Practising::request());
};

HttpResponse TestPages::signInPage(Practising &practising, const Parameters &request)
{
    return practising.get("/authorize?" + request.encoded());
}

void TestPages::forgedForms_data()
{
    QTest::addColumn<QByteArray>("field");
    QTest::addColumn<QByteArray>("value");
    QTest::newRow("no token") << QByteArray("csrf") << QByteArray();
    QTest::newRow("another token") << QByteArray("csrf") << QByteArray(43, 'A');
    QTest::newRow("another request") << QByteArray("request") << Practising::request("openid").encoded();
    QTest::newRow("no request") << QByteArray("request") << QByteArray();
    QTest::newRow("another stage") << QByteArray("stage") << QByteArray("device-sign-in");
}

void TestPages::forgedForms()
{
    QFETCH(QByteArray, field);
    QFETCH(QByteArray, value);
    Practising practising;
    Form form = formsOf(signInPage(practising).body).first();
    form.fields.set(field, value);
    const Parameters typed{{"username", "alice"}, {"password", practising.password("alice")}};
    const HttpResponse response = practising.post("/sign-in", pressed(form, "sign-in", typed));
    QCOMPARE(response.status, 403);
    QVERIFY(!response.fields.contains("Set-Cookie"));
}

void TestPages::stagesAreNotInterchangeable()
{
    // The seal of the sign-in page opens no consent, and that of one browser is worth nothing in another.
    Practising practising;
    const Form signIn = formsOf(signInPage(practising).body).first();
    QCOMPARE(practising.post("/consent", pressed(signIn, "allow")).status, 403);
    Form renamed = signIn; // The field does not decide what the next page is sealed for.
    renamed.fields.set("stage", "consent");
    const HttpResponse again = practising.post("/sign-in", pressed(renamed, "sign-in"));
    QCOMPARE(formsOf(again.body).first().fields.value("stage"), "sign-in");
    QCOMPARE(practising.post("/consent", pressed(formsOf(again.body).first(), "allow")).status, 403);
    const QByteArray cookie = practising.cookie;
    practising.cookie.clear();
    QCOMPARE(practising.post("/sign-in", pressed(signIn, "sign-in")).status, 403); // no cookie
    practising.cookie = cookie.first(cookie.indexOf('=') + 1) + QByteArray(43, 'B');
    QCOMPARE(practising.post("/sign-in", pressed(signIn, "sign-in")).status, 403); // another
    // After signing in the first page is worth nothing either.
    practising.cookie = cookie;
    const Parameters typed{{"username", "alice"}, {"password", practising.password("alice")}};
    QCOMPARE(practising.post("/sign-in", pressed(signIn, "sign-in", typed)).status, 200);
    QCOMPARE(practising.post("/sign-in", pressed(signIn, "sign-in", typed)).status, 403);
}

void TestPages::failedSignIn_data()
{
    QTest::addColumn<QByteArray>("username");
    QTest::addColumn<QByteArray>("password");
    QTest::newRow("wrong password") << QByteArray("alice") << QByteArray("x");
    QTest::newRow("no password") << QByteArray("alice") << QByteArray();
    QTest::newRow("unknown name") << QByteArray("eve") << QByteArray("x");
    QTest::newRow("markup") << QByteArray("<b>\"'") << QByteArray("x");
    QTest::newRow("nothing") << QByteArray() << QByteArray();
}

void TestPages::failedSignIn()
{
    QFETCH(QByteArray, username);
    QFETCH(QByteArray, password);
    Practising practising;
    const Form form = formsOf(signInPage(practising).body).first();
    const HttpResponse page =
        practising.post("/sign-in", pressed(form, "sign-in", {{"username", username}, {"password", password}}));
    QCOMPARE(page.status, 403);
    QVERIFY(page.body.contains("role=\"alert\""));
    QVERIFY(page.body.contains("aria-invalid=\"true\" aria-describedby=\"alert\""));
    const Form again = formsOf(page.body).first();
    QCOMPARE(again.fields.value("username"), username);
    QVERIFY(again.fields.value("password").isEmpty());
    QCOMPARE(practising.events.last().kind, EventKind::SignInFailed);
    // The second attempt goes on where the first had stopped.
    const HttpResponse consent = practising.post(
        "/sign-in", pressed(again, "sign-in", {{"username", "bob"}, {"password", practising.password("bob")}}));
    QCOMPARE(formsOf(consent.body).first().action, "/consent");
    QVERIFY(!consent.body.contains("<b>\""));
}

void TestPages::newCookieAtSignIn()
{
    Practising practising;
    const Form form = formsOf(signInPage(practising).body).first();
    const QByteArray before = practising.cookie;
    practising.post("/sign-in",
                    pressed(form, "sign-in", {{"username", "alice"}, {"password", practising.password("alice")}}));
    QVERIFY(practising.cookie != before);
    const QByteArray signedIn = practising.cookie;
    practising.cookie = before; // planted before, say
    QVERIFY(signInPage(practising).body.contains("name=\"password\""));
    practising.cookie = signedIn;
    QVERIFY(!signInPage(practising).body.contains("name=\"password\""));
}

void TestPages::cookieIsProtected()
{
    Practising practising;
    const QByteArray set = signInPage(practising).fields.first("Set-Cookie").value();
    QVERIFY(set.startsWith("practice_9300="));
    for (const char *attribute : {"; Path=/", "; HttpOnly", "; SameSite=Lax"})
        QVERIFY2(set.contains(attribute), attribute);
    QVERIFY(!set.contains("Domain"));
    QVERIFY(!signInPage(practising).fields.contains("Set-Cookie")); // not again
    practising.cookie = "practice_9300=short";
    QVERIFY(signInPage(practising).fields.contains("Set-Cookie"));
}

void TestPages::hostilePageFillsNothing()
{
    // Images of a page elsewhere can ask for pages without end; whoever is signed in stays it.
    Practising practising;
    QVERIFY(!practising.code(Practising::request()).isEmpty());
    const QByteArray cookie = practising.cookie;
    for (int i = 0; i < 1000; ++i) {
        practising.cookie.clear();
        QCOMPARE(signInPage(practising).status, 200);
    }
    practising.cookie = cookie;
    QVERIFY(Practising::received(signInPage(practising)).contains("code"));
}

void TestPages::everyPage_data()
{
    QTest::addColumn<QByteArray>("name");
    for (const char *name :
         {"start", "error", "sign-in", "failed", "consent", "select", "device", "sign out", "form post"})
        QTest::newRow(name) << QByteArray(name);
}

void TestPages::everyPage()
{
    QFETCH(QByteArray, name);
    Practising practising;
    HttpResponse page;
    const Parameters typed{{"username", "bob"}, {"password", practising.password("bob")}};
    const auto signIn = [&](const Parameters &fields) {
        return practising.post("/sign-in", pressed(formsOf(signInPage(practising).body).first(), "sign-in", fields));
    };
    if (name == "start")
        page = practising.get("/");
    else if (name == "error")
        page = practising.get("/authorize?client_id=%3Cscript%3E");
    else if (name == "sign-in")
        page = signInPage(practising);
    else if (name == "failed")
        page = signIn({{"username", "x"}, {"password", "y"}});
    else if (name == "consent")
        page = signIn(typed);
    else if (name == "select") {
        signIn(typed);
        page = signInPage(practising, with(Practising::request(), {{"prompt", "select_account"}}));
    } else if (name == "device")
        page = practising.get("/device");
    else if (name == "sign out") {
        signIn(typed);
        page = practising.get("/end_session");
    } else
        page = practising.authorize(with(Practising::request(), {{"response_mode", "form_post"}}));
    const QByteArray &html = page.body;
    const bool hasScript = name == "form post";
    QCOMPARE(mediaType(page.fields), "text/html");
    QCOMPARE(page.fields.first("Cache-Control"), "no-store");
    QCOMPARE(page.fields.first("X-Frame-Options"), "DENY");
    const QByteArray policy = page.fields.first("Content-Security-Policy").value();
    for (const char *rule : {"default-src 'none'", "frame-ancestors 'none'", "base-uri 'none'", "form-action "})
        QVERIFY2(policy.contains(rule), rule);
    QVERIFY(!policy.contains("unsafe"));
    QCOMPARE(html.count("<script"), hasScript ? 1 : 0);
    QVERIFY(!html.contains(" onclick") && !html.contains(" style="));
    // The hash of the style is the one that the policy allows.
    const QByteArray style =
        html.sliced(html.indexOf("<style>") + 7, html.indexOf("</style>") - html.indexOf("<style>") - 7);
    QVERIFY(policy.contains(QCryptographicHash::hash(style, QCryptographicHash::Sha256).toBase64()));
    QVERIFY(html.startsWith("<!DOCTYPE html>\n<html lang=\"en\">"));
    QCOMPARE(html.count("<h1>"), 1);
    QCOMPARE(html.count("<main>"), 1);
    QVERIFY(html.contains("<title>") && !html.contains("<title></title>"));
    QVERIFY(html.contains("name=\"viewport\""));
    // Each field that can be seen has a label, each button a text.
    static const QRegularExpression kField(u"<input id=\"([^\"]+)\""_s);
    auto fields = kField.globalMatch(QString::fromUtf8(html));
    while (fields.hasNext())
        QVERIFY(html.contains("<label for=\"" + fields.next().captured(1).toUtf8() + "\">"));
    QVERIFY(!html.contains("></button>"));
    QVERIFY(html.count(" autofocus") <= 1);
    for (const Form &form : formsOf(html)) {
        QCOMPARE(form.method, "post");
        QVERIFY(hasScript || form.fields.contains("csrf"));
        QVERIFY(!form.buttons.isEmpty());
    }
    QVERIFY(!html.contains("<b>\"") && !html.contains("O'Neil"));
}

void TestPages::formTargets_data()
{
    QTest::addColumn<QByteArray>("redirectUri");
    QTest::addColumn<QByteArray>("target");
    QTest::newRow("loopback") << QByteArray("http://127.0.0.1:5000/callback") << QByteArray("http://127.0.0.1:5000;");
    QTest::newRow("localhost") << QByteArray("http://localhost:5000/callback") << QByteArray("http://localhost:5000;");
    // A policy has no form for the addresses of IPv6.
    QTest::newRow("IPv6") << QByteArray("http://[::1]:5000/callback") << QByteArray("http:;");
    QTest::newRow("own scheme") << QByteArray("com.example.practice:/callback") << QByteArray("com.example.practice:;");
}

void TestPages::policyInAnAddress_data()
{
    QTest::addColumn<QByteArray>("redirectUri");
    QTest::addColumn<QByteArray>("target");
    const auto row = [](const char *uri, const char *target) {
        QTest::newRow(uri) << QByteArray(uri) << QByteArray(target);
    };
    row("https://client.example?x=1;sandbox", "https://client.example;");
    row("https://client.example/?x=1;sandbox", "https://client.example;");
    row("https://client.example:8443?script-src%20*", "https://client.example:8443;");
    row("http://127.0.0.1:5000?x;script-src/", "http://127.0.0.1:5000;");
    row("http://[::1]:5000?x;sandbox", "http:;");
}

/// Who registers an address has no say in the policy of a page.
void TestPages::policyInAnAddress()
{
    QFETCH(QByteArray, redirectUri);
    QFETCH(QByteArray, target);
    Practising practising;
    const HttpResponse registered = practising.send(
        {.method = "POST",
         .address = "/register",
         .fields = {{"Content-Type", "application/json"}},
         .body = R"({"token_endpoint_auth_method":"none","redirect_uris":[")" + redirectUri + R"("]})"});
    QCOMPARE(registered.status, 201);
    const Parameters request = with(Practising::request("openid"), {{"client_id", member(registered.body, "client_id")},
                                                                    {"redirect_uri", redirectUri}});
    const QList<QByteArray> policies{
        signInPage(practising, request).fields.first("Content-Security-Policy").value(),
        // The page that sends the answer on: with nobody signed in, an error.
        signInPage(practising, with(request, {{"response_mode", "form_post"}, {"prompt", "none"}}))
            .fields.first("Content-Security-Policy")
            .value()};
    QVERIFY2(policies.first().contains("form-action 'self' " + target), policies.first());
    QVERIFY2(policies.last().contains("form-action " + target), policies.last());
    for (const QByteArray &policy : policies) {
        QVERIFY2(!policy.contains("sandbox"), policy);
        QVERIFY2(!policy.contains("script-src *") && policy.count("script-src") <= 1, policy);
    }
}

void TestPages::formTargets()
{
    // Browsers hold form-action against the redirect that follows a form, too.
    QFETCH(QByteArray, redirectUri);
    QFETCH(QByteArray, target);
    Practising practising;
    const HttpResponse page = signInPage(practising, with(Practising::request(), {{"redirect_uri", redirectUri}}));
    const QByteArray policy = page.fields.first("Content-Security-Policy").value();
    QVERIFY2(policy.contains("form-action 'self' " + target), policy);
}

void TestPages::startPageTellsWhereItIs()
{
    Practising practising;
    const QByteArray html = practising.get("/").body;
    for (const char *place : {"http://127.0.0.1:9300", "http://127.0.0.1:9300/api", "http://127.0.0.1:9300/mcp"})
        QVERIFY2(html.contains("<dd>" + QByteArray(place) + "</dd>"), place);
}

void TestPages::languages()
{
    Practising practising;
    QVERIFY(signInPage(practising).body.contains("<h1>Sign in</h1>"));
    practising.acceptLanguage = "zh-TW";
    const HttpResponse page = signInPage(practising);
    QVERIFY(page.body.contains("<h1>zh_TW:Sign in</h1>"));
    QVERIFY(page.body.contains("lang=\"zh-Hant-TW\""));
    QVERIFY(
        signInPage(practising, with(Practising::request(), {{"ui_locales", "fr en"}})).body.contains("<h1>Sign in"));
    practising.acceptLanguage = "en";
    const HttpResponse wished = signInPage(practising, with(Practising::request(), {{"ui_locales", "zh-TW"}}));
    QVERIFY(wished.body.contains("<h1>zh_TW:Sign in"));
    // The wish holds for the pages that follow.
    const HttpResponse failed = practising.post("/sign-in", pressed(formsOf(wished.body).first(), "sign-in"));
    QVERIFY(failed.body.contains("<h1>zh_TW:Sign in"));
}

void TestPages::formsOfOneServerOnly()
{
    // What was made by another start, with another key, is refused.
    Practising practising;
    const Form form = formsOf(signInPage(practising).body).first();
    Provider other(Practising::kIssuer.toByteArray(), someCredentials(),
                   {.random = [](qsizetype size) { return QByteArray(size, 'r'); }});
    const HttpRequest request{.method = "POST",
                              .address = "/sign-in",
                              .fields = {{"Host", "127.0.0.1:9300"},
                                         {"Cookie", practising.cookie},
                                         {"Content-Type", "application/x-www-form-urlencoded"}},
                              .body = pressed(form, "sign-in").encoded()};
    QCOMPARE(other.answer(request, practising.now).response.status, 403);
    QCOMPARE(practising.send(request).status, 403); // wrong password, but its own form
    QCOMPARE(practising.events.last().kind, EventKind::SignInFailed);
}

namespace {

double luminance(const QByteArray &hex)
{
    const auto channel = [&](int at) {
        const QByteArray digits = hex.size() == 3 ? QByteArray(2, hex.at(at / 2)) : hex.sliced(at, 2);
        const double value = digits.toInt(nullptr, 16) / 255.0;
        return value <= 0.03928 ? value / 12.92 : std::pow((value + 0.055) / 1.055, 2.4);
    };
    return 0.2126 * channel(0) + 0.7152 * channel(2) + 0.0722 * channel(4);
}

double contrastOf(const QByteArray &a, const QByteArray &b)
{
    const double one = luminance(a);
    const double other = luminance(b);
    return (std::max(one, other) + 0.05) / (std::min(one, other) + 0.05);
}

} // namespace

void TestPages::contrast()
{
    // WCAG 2.2, 1.4.6 for text and 1.4.11 for borders, in both schemes.
    Practising practising;
    const QString html = QString::fromUtf8(practising.get("/").body);
    static const QRegularExpression kScheme(u":root\\{([^}]*--ground[^}]*)\\}"_s);
    auto schemes = kScheme.globalMatch(html);
    int count = 0;
    while (schemes.hasNext()) {
        const QString rules = schemes.next().captured(1);
        const auto colour = [&](const char *name) {
            const QRegularExpression pattern(u"--%1:#([0-9a-f]+)"_s.arg(QLatin1StringView(name)));
            return pattern.match(rules).captured(1).toLatin1();
        };
        for (const char *text : {"text", "soft", "bad", "accent"})
            QVERIFY2(contrastOf(colour(text), colour("card")) >= 7, text);
        QVERIFY(contrastOf(colour("soft"), colour("ground")) >= 7);
        QVERIFY(contrastOf(colour("on-accent"), colour("accent")) >= 7);
        QVERIFY(contrastOf(colour("line"), colour("card")) >= 3);
        ++count;
    }
    QCOMPARE(count, 2);
}

QTEST_GUILESS_MAIN(TestPages)
#include "tst_pages.moc"
