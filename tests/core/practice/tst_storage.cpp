// SPDX-License-Identifier: GPL-3.0-or-later
#include "practising.h"

#include <QRegularExpression>
#include <QTest>

using namespace Grantscope;
using namespace Grantscope::Practice;
using namespace Grantscope::Test;
using namespace Qt::StringLiterals;

/// The careless page, and what keeps it from doing harm.
class TestStorage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void lootRefused_data();
    void lootRefused();
    void loot_data();
    void loot();
    void policy();
    void onlyThisPageIsCareless();
    void oneOrigin_data();
    void oneOrigin();
    void cookie();
    void signInIsOutOfReach();
    void languages_data();
    void languages();
    void structure();

private:
    static HttpResponse tell(Practising &practising, const QByteArray &json)
    {
        return practising.postJson("/storage/loot", json, {{"Origin", Practising::kIssuer.toByteArray()}});
    }
    static QByteArray policyOf(const HttpResponse &page)
    {
        return page.fields.first("Content-Security-Policy").value_or(QByteArray());
    }
};

void TestStorage::lootRefused_data()
{
    QTest::addColumn<HeaderFields>("fields");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<int>("status");
    const QByteArray good = R"({"localStorage":["token"],"cookies":[]})";
    const QByteArray origin = Practising::kIssuer.toByteArray();
    const QByteArray json = "application/json";
    const auto row = [](const char *name, const HeaderFields &fields, const QByteArray &body, int status) {
        QTest::newRow(name) << fields << body << status;
    };
    row("no Origin", {{"Content-Type", json}}, good, 403);
    row("another site", {{"Content-Type", json}, {"Origin", "https://attacker.example"}}, good, 403);
    row("another port", {{"Content-Type", json}, {"Origin", "http://127.0.0.1:9301"}}, good, 403);
    row("another name of this server", {{"Content-Type", json}, {"Origin", "http://localhost:9300"}}, good, 403);
    row("null", {{"Content-Type", json}, {"Origin", "null"}}, good, 403);
    row("two", {{"Content-Type", json}, {"Origin", origin}, {"Origin", origin}}, good, 403);
    row("a form", {{"Content-Type", "application/x-www-form-urlencoded"}, {"Origin", origin}}, "localStorage=token",
        400);
    row("as plain text", {{"Content-Type", "text/plain"}, {"Origin", origin}}, good, 400);
    row("no JSON", {{"Content-Type", json}, {"Origin", origin}}, "x", 400);
    row("no list", {{"Content-Type", json}, {"Origin", origin}}, R"({"localStorage":"token"})", 400);
}

void TestStorage::lootRefused()
{
    QFETCH(HeaderFields, fields);
    QFETCH(QByteArray, body);
    Practising practising;
    const HttpResponse response =
        practising.send({.method = "POST", .address = "/storage/loot", .fields = fields, .body = body});
    QTEST(response.status, "status");
    QCOMPARE(practising.events.last().kind, EventKind::Refused);
}

void TestStorage::loot_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<QString>("detail");
    QTest::newRow("nothing") << QByteArray(R"({"localStorage":[],"cookies":[]})") << u"nothing"_s;
    // Whatever other programs of this computer keep under this address is no concern of ours.
    QTest::newRow("other names") << QByteArray(R"({"localStorage":["theme"],"cookies":["x"]})") << u"nothing"_s;
    QTest::newRow("the token") << QByteArray(R"({"localStorage":["token"],"cookies":[]})") << u"localstorage"_s;
    QTest::newRow("among others") << QByteArray(R"({"localStorage":["theme","token"]})") << u"localstorage"_s;
}

void TestStorage::loot()
{
    QFETCH(QByteArray, json);
    QFETCH(QString, detail);
    Practising practising;
    const HttpResponse response = tell(practising, json);
    QCOMPARE(response.status, 200);
    QCOMPARE(member(response.body, "read"), detail.toUtf8());
    const Event &event = practising.events.last();
    QCOMPARE(event.kind, EventKind::StorageRead);
    QCOMPARE(event.detail, detail);
    QCOMPARE(event.endpoint, "/storage/loot");
}

void TestStorage::policy()
{
    Practising practising;
    const HttpResponse page = practising.get("/storage");
    QCOMPARE(page.status, 200);
    QList<QByteArray> directives = policyOf(page).split(';');
    for (QByteArray &directive : directives)
        directive = directive.trimmed();
    for (const char *each :
         {"default-src 'none'", "script-src 'unsafe-inline'", "worker-src 'none'",
          "connect-src http://127.0.0.1:9300/storage/loot", "form-action 'none'", "frame-ancestors 'none'",
          "base-uri 'none'", "sandbox allow-scripts allow-same-origin allow-modals"})
        QVERIFY2(directives.contains(each), each);
    QCOMPARE(directives.size(), 9); // and the style
    QVERIFY(!policyOf(page).contains("nonce-")); // With one, a browser would not heed 'unsafe-inline'.
    QCOMPARE(page.fields.first("Cross-Origin-Opener-Policy"), "same-origin");
    QCOMPARE(page.fields.first("X-Frame-Options"), "DENY");
    QCOMPARE(page.fields.first("Cache-Control"), "no-store");
}

void TestStorage::onlyThisPageIsCareless()
{
    Practising practising;
    for (const QByteArray &path :
         {QByteArray("/"), QByteArray("/device"), "/authorize?" + Practising::request().encoded()}) {
        const HttpResponse page = practising.get(path);
        QVERIFY2(!policyOf(page).isEmpty() && !policyOf(page).contains("unsafe"), path.constData());
    }
}

void TestStorage::oneOrigin_data()
{
    QTest::addColumn<QByteArray>("host");
    QTest::newRow("localhost") << QByteArray("localhost:9300");
    QTest::newRow("IPv6") << QByteArray("[::1]:9300");
}

void TestStorage::oneOrigin()
{
    QFETCH(QByteArray, host);
    Practising practising;
    const HttpResponse response = practising.send({.address = "/storage", .fields = {{"Host", host}}});
    QCOMPARE(response.status, 303);
    QCOMPARE(response.fields.first("Location"), "http://127.0.0.1:9300/storage");
    QVERIFY(!response.fields.contains("Set-Cookie"));
}

void TestStorage::cookie()
{
    Practising practising;
    const HttpResponse page = practising.get("/storage");
    const QList<QByteArray> set = page.fields.values("Set-Cookie");
    QCOMPARE(set.size(), 1);
    const QList<QByteArray> parts = set.first().split(';');
    QVERIFY(parts.first().startsWith("storage_9300="));
    QCOMPARE(parts.size(), 4);
    for (const char *attribute : {" Path=/storage", " HttpOnly", " SameSite=Strict"})
        QVERIFY2(parts.contains(attribute), attribute);
    // Neither its value nor a token stands where a script could find it.
    QVERIFY(!page.body.contains(parts.first().split('=').at(1)));
}

void TestStorage::signInIsOutOfReach()
{
    Practising practising;
    QVERIFY(!practising.code(Practising::request()).isEmpty());
    const QByteArray signedIn = practising.cookie;
    QVERIFY(signedIn.startsWith("practice_9300="));
    const HttpResponse page = practising.get("/storage");
    for (const QByteArray &set : page.fields.values("Set-Cookie"))
        QVERIFY(!set.startsWith("practice_"));
    QVERIFY(!page.body.contains(signedIn.split('=').at(1)));
    // What is told here ends nothing, and the cookie of this page opens nothing there.
    practising.cookie = signedIn;
    tell(practising, R"({"localStorage":["token"]})");
    QVERIFY(Practising::received(practising.get("/authorize?" + Practising::request().encoded())).contains("code"));
    practising.cookie = page.fields.first("Set-Cookie").value().split(';').first();
    QVERIFY(practising.get("/authorize?" + Practising::request().encoded()).body.contains("name=\"password\""));
    // A script that plants a second cookie of that name signs nobody in as somebody else.
    practising.cookie = signedIn + "; practice_9300=" + QByteArray(43, 'A');
    QVERIFY(practising.get("/authorize?" + Practising::request().encoded()).body.contains("name=\"password\""));
}

void TestStorage::languages_data()
{
    QTest::addColumn<QByteArray>("language");
    QTest::addColumn<QByteArray>("tag");
    QTest::addColumn<QByteArray>("title");
    QTest::newRow("English") << QByteArray("en") << QByteArray("en") << QByteArray("<h1>Where to keep tokens</h1>");
    QTest::newRow("Chinese") << QByteArray("zh-TW") << QByteArray("zh-Hant-TW")
                             << QByteArray("<h1>zh_TW:Where to keep tokens</h1>");
}

void TestStorage::languages()
{
    QFETCH(QByteArray, language);
    QFETCH(QByteArray, title);
    Practising practising;
    practising.acceptLanguage = language;
    const HttpResponse page = practising.get("/storage");
    QTEST(page.fields.first("Content-Language").value(), "tag");
    QVERIFY(page.body.contains(title));
    QVERIFY(page.body.contains("on purpose"));
    QVERIFY(page.body.contains("<noscript>"));
}

void TestStorage::structure()
{
    Practising practising;
    const QByteArray html = practising.get("/storage").body;
    // All places of the template are filled.
    static const QRegularExpression kPlace(u"\\{[a-z-]+\\}"_s);
    QVERIFY2(!kPlace.match(QString::fromUtf8(html)).hasMatch(), html.constData());
    QVERIFY(html.contains("<label for=\"comment\">"));
    QVERIFY(html.contains("&lt;script&gt;\nreport(localStorage.getItem(&#39;practice_token&#39;), document.cookie);"));
    QCOMPARE(html.count("<script>"), 1);
    QCOMPARE(html.count("role=\"status\""), 2);
    QCOMPARE(html.count("<button type=\"button\""), 3);
}

QTEST_GUILESS_MAIN(TestStorage)
#include "tst_storage.moc"
