// SPDX-License-Identifier: GPL-3.0-or-later
#include "request/redirect.h"

#include <QTest>

using namespace Grantscope;
using namespace Grantscope::Request;
using namespace Qt::StringLiterals;

class TestRedirect : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void notFollowed_data();
    void notFollowed();
    void secretBodies_data();
    void secretBodies();
    void circlesAndLimits();
    void asks_data();
    void asks();
    void methodsAndBodies_data();
    void methodsAndBodies();
    void credentialsStayBehind_data();
    void credentialsStayBehind();
    void locations_data();
    void locations();
};

void TestRedirect::notFollowed_data()
{
    QTest::addColumn<QByteArray>("location");
    QTest::newRow("empty") << QByteArray();
    QTest::newRow("blank") << QByteArray("/a b");
    QTest::newRow("letter beyond ASCII") << QByteArray("/ü");
    QTest::newRow("another scheme") << QByteArray("javascript:alert(1)");
    QTest::newRow("file") << QByteArray("file:///etc/passwd");
    QTest::newRow("no host") << QByteArray("https:///x");
}

void TestRedirect::notFollowed()
{
    QFETCH(const QByteArray, location);
    const auto next =
        buildRedirectedRequest({.address = "https://a.example/"}, {.status = 302, .fields = {{"Location", location}}});
    QVERIFY(!next);
    QCOMPARE(next.error().id, ErrorId(RequestError::FollowLocation));
}

void TestRedirect::secretBodies_data()
{
    QTest::addColumn<QByteArray>("type");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<bool>("goes");
    const QByteArray form = "application/x-www-form-urlencoded";
    QTest::newRow("token in a form") << form << QByteArray("a=1&access_token=x") << false;
    QTest::newRow("client secret") << form << QByteArray("client_secret=x") << false;
    QTest::newRow("JSON, deep") << QByteArray("application/json") << QByteArray(R"({"a":[{"password":"x"}]})") << false;
    QTest::newRow("plain form") << form << QByteArray("a=1") << true;
    QTest::newRow("plain JSON") << QByteArray("application/json") << QByteArray(R"({"a":1})") << true;
}

void TestRedirect::secretBodies()
{
    QFETCH(const QByteArray, type);
    QFETCH(const QByteArray, body);
    QFETCH(const bool, goes);
    const HttpRequest sent{
        .method = "POST", .address = "https://a.example/", .fields = {{"Content-Type", type}}, .body = body};
    const auto away = buildRedirectedRequest(sent, {.status = 307, .fields = {{"Location", "https://b.example/"}}});
    QCOMPARE(away.has_value(), goes);
    if (!goes)
        QCOMPARE(away.error().id, ErrorId(RequestError::FollowSecret));
    const auto here = buildRedirectedRequest(sent, {.status = 307, .fields = {{"Location", "/x"}}});
    QVERIFY(here);
    QCOMPARE(here->request.body, body);
}

void TestRedirect::circlesAndLimits()
{
    const HttpRequest a{.address = "https://a.example/"};
    const HttpRequest b{.address = "https://b.example/"};
    QCOMPARE(checkRedirects({a, b}, a, 10).error().id, ErrorId(RequestError::FollowCycle));
    QList<HttpRequest> many;
    for (int i = 0; i < 3; ++i)
        many.append({.address = "https://a.example/" + QByteArray::number(i)});
    QVERIFY(checkRedirects(many, b, 3));
    QCOMPARE(checkRedirects(many, b, 2).error().id, ErrorId(RequestError::FollowLimit));
    HttpRequest posted = a;
    posted.method = "POST";
    QVERIFY(checkRedirects({posted}, a, 10));
}

void TestRedirect::asks_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<bool>("does");
    for (const int status : {301, 302, 303, 307, 308})
        QTest::addRow("%d", status) << status << true;
    for (const int status : {200, 201, 300, 304, 305, 306, 401})
        QTest::addRow("%d", status) << status << false;
}

void TestRedirect::asks()
{
    QFETCH(const int, status);
    QFETCH(const bool, does);
    QCOMPARE(asksToFollow({.status = status, .fields = {{"Location", "/"}}}), does);
    QVERIFY(!asksToFollow({.status = status}));
    QVERIFY(!buildRedirectedRequest({}, {.status = 302, .fields = {{"Location", "/a"}, {"Location", "/b"}}}));
}

void TestRedirect::methodsAndBodies_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("method");
    QTest::addColumn<QByteArray>("then");
    QTest::addColumn<bool>("keepsBody");
    // RFC 9110 §15.4.2 to §15.4.9
    const auto row = [](int status, const char *method, const char *then, bool keeps) {
        QTest::addRow("%d %s", status, method) << status << QByteArray(method) << QByteArray(then) << keeps;
    };
    for (const int status : {301, 302}) {
        row(status, "POST", "GET", false);
        row(status, "PUT", "PUT", true);
        row(status, "DELETE", "DELETE", true);
        row(status, "GET", "GET", true);
    }
    row(303, "POST", "GET", false);
    row(303, "PUT", "GET", false);
    row(303, "DELETE", "GET", false);
    row(303, "HEAD", "HEAD", false);
    row(303, "GET", "GET", false);
    for (const int status : {307, 308}) {
        row(status, "POST", "POST", true);
        row(status, "PATCH", "PATCH", true);
        row(status, "GET", "GET", true);
    }
}

void TestRedirect::methodsAndBodies()
{
    QFETCH(const int, status);
    QFETCH(const QByteArray, method);
    QFETCH(const QByteArray, then);
    QFETCH(const bool, keepsBody);
    const HttpRequest sent{.method = method,
                           .address = "https://a.example/",
                           .fields = {{"Content-Type", "text/plain"}, {"content-language", "de"}, {"Accept", "*/*"}},
                           .body = "body"};
    const auto next = buildRedirectedRequest(sent, {.status = status, .fields = {{"Location", "/next"}}});
    QVERIFY(next);
    QCOMPARE(next->request.method, then);
    QCOMPARE(next->methodChanged, method != then);
    QCOMPARE(next->bodyDropped, !keepsBody);
    QCOMPARE(next->request.body, keepsBody ? QByteArray("body") : QByteArray());
    const QList<Dropped> gone{{"Content-Type", DropReason::Body}, {"content-language", DropReason::Body}};
    QCOMPARE(next->dropped, keepsBody ? QList<Dropped>() : gone);
    QVERIFY(next->request.fields.contains("Accept"));
    QVERIFY(!next->originChanged);
}

void TestRedirect::credentialsStayBehind_data()
{
    QTest::addColumn<QByteArray>("location");
    QTest::addColumn<bool>("stay");
    QTest::newRow("another host") << QByteArray("https://b.example/") << true;
    QTest::newRow("subdomain") << QByteArray("https://x.a.example/") << true;
    QTest::newRow("another port") << QByteArray("https://a.example:8443/") << true;
    QTest::newRow("another scheme") << QByteArray("http://a.example/") << true;
    QTest::newRow("user in the address") << QByteArray("https://a.example@b.example/") << true;
    QTest::newRow("no scheme") << QByteArray("//b.example/") << true;
    QTest::newRow("same") << QByteArray("https://a.example/x") << false;
    QTest::newRow("same with its port") << QByteArray("https://A.example:443/x") << false;
    QTest::newRow("path") << QByteArray("x") << false;
}

void TestRedirect::credentialsStayBehind()
{
    QFETCH(const QByteArray, location);
    QFETCH(const bool, stay);
    const HttpRequest sent{.address = "https://a.example/",
                           .fields = {{"authorization", "Bearer x"},
                                      {"Accept", "*/*"},
                                      {"Cookie", "a=b"},
                                      {"X-Api-Key", "k"},
                                      {"Host", "a.example"},
                                      {"DPoP", "p"}}};
    const auto next = buildRedirectedRequest(sent, {.status = 302, .fields = {{"Location", location}}});
    QVERIFY(next);
    QCOMPARE(next->originChanged, stay);
    const QList<Dropped> gone{{"authorization", DropReason::Origin},
                              {"Cookie", DropReason::Origin},
                              {"X-Api-Key", DropReason::Origin},
                              {"Host", DropReason::Target},
                              {"DPoP", DropReason::Origin}};
    QCOMPARE(next->dropped, stay ? gone : QList<Dropped>());
    QCOMPARE(next->request.fields.size(), stay ? 1 : 6);
}

void TestRedirect::locations_data()
{
    QTest::addColumn<QByteArray>("reference");
    QTest::addColumn<QByteArray>("address");
    // RFC 3986 §5.4 with an http base.
    const std::pair<const char *, const char *> cases[] = {
        {"https://g/h", "https://g/h"},
        {"g", "http://a/b/c/g"},
        {"./g", "http://a/b/c/g"},
        {"g/", "http://a/b/c/g/"},
        {"/g", "http://a/g"},
        {"//g", "http://g"},
        {"?y", "http://a/b/c/d;p?y"},
        {"g?y", "http://a/b/c/g?y"},
        {"#s", "http://a/b/c/d;p?q"},
        {"g#s", "http://a/b/c/g"},
        {";x", "http://a/b/c/;x"},
        {".", "http://a/b/c/"},
        {"..", "http://a/b/"},
        {"../g", "http://a/b/g"},
        {"../../g", "http://a/g"},
        {"../../../g", "http://a/g"},
        {"/../g", "http://a/g"},
        {"g?y/../x", "http://a/b/c/g?y/../x"},
        {"g;x=1/../y", "http://a/b/c/y"},
        {"http://h/a/../b", "http://h/a/../b"},
        {"/%7e%41", "http://a/%7e%41"},
        {"..g", "http://a/b/c/..g"},
    };
    for (const auto &[reference, address] : cases)
        QTest::newRow(reference) << QByteArray(reference) << QByteArray(address);
}

void TestRedirect::locations()
{
    QFETCH(const QByteArray, reference);
    QFETCH(const QByteArray, address);
    const auto resolved = resolveLocation("http://a/b/c/d;p?q", reference);
    QVERIFY(resolved);
    QCOMPARE(*resolved, address);
}

QTEST_GUILESS_MAIN(TestRedirect)
#include "tst_redirect.moc"
