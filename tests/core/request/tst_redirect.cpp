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
    void bodiesStayAtTheOrigin_data();
    void bodiesStayAtTheOrigin();
    void circlesAndLimits();
    void asks_data();
    void asks();
    void methodsAndBodies_data();
    void methodsAndBodies();
    void methodIsKeptAsCurlDoes();
    void credentialsStayBehind_data();
    void credentialsStayBehind();
    void secretsOfAnyNameStayBehind_data();
    void secretsOfAnyNameStayBehind();
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

void TestRedirect::bodiesStayAtTheOrigin_data()
{
    QTest::addColumn<QByteArray>("type");
    QTest::addColumn<QByteArray>("body");
    const QByteArray form = "application/x-www-form-urlencoded";
    QTest::newRow("token in a form") << form << QByteArray("a=1&access_token=x");
    QTest::newRow("client secret") << form << QByteArray("client_secret=x");
    QTest::newRow("deep parameter") << form << QByteArray("user%5Bpassword%5D=x");
    QTest::newRow("JSON, deep") << QByteArray("application/json") << QByteArray(R"({"a":[{"password":"x"}]})");
    QTest::newRow("JSON, no strings") << QByteArray("application/json")
                                      << QByteArray(R"({"client_secret":123,"a":{"access_token":["x"]}})");
    QTest::newRow("JSON of no type") << QByteArray() << QByteArray(R"({"client_secret":"x"})");
    QTest::newRow("JSON as text") << QByteArray("text/plain") << QByteArray(R"({"client_secret":"x"})");
    QTest::newRow("parts") << QByteArray("multipart/form-data; boundary=b")
                           << QByteArray(
                                  "--b\r\nContent-Disposition: form-data; name=\"password\"\r\n\r\nx\r\n--b--\r\n");
    QTest::newRow("plain form") << form << QByteArray("a=1");
    QTest::newRow("plain JSON") << QByteArray("application/json") << QByteArray(R"({"a":1})");
}

void TestRedirect::bodiesStayAtTheOrigin()
{
    QFETCH(const QByteArray, type);
    QFETCH(const QByteArray, body);
    const HttpRequest sent{
        .method = "POST", .address = "https://a.example/", .fields = {{"Content-Type", type}}, .body = body};
    const auto away = buildRedirectedRequest(sent, {.status = 307, .fields = {{"Location", "https://b.example/"}}});
    QVERIFY(!away);
    QCOMPARE(away.error().id, ErrorId(RequestError::FollowBody));
    QCOMPARE(away.error().found, u"https://b.example:443"_s);
    const auto seeOther = buildRedirectedRequest(sent, {.status = 303, .fields = {{"Location", "https://b.example/"}}});
    QVERIFY(seeOther && seeOther->request.body.isEmpty());
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

void TestRedirect::methodIsKeptAsCurlDoes()
{
    for (const int status : {301, 302, 303}) {
        for (const QByteArray &method : {"POST"_ba, "PUT"_ba}) {
            const HttpRequest sent{.method = method,
                                   .address = "https://a.example/",
                                   .fields = {{"Content-Type", "text/plain"}},
                                   .body = "body"};
            const auto next = buildRedirectedRequest(sent, {.status = status, .fields = {{"Location", "/next"}}},
                                                     RedirectMethod::Kept);
            QVERIFY(next);
            QCOMPARE(next->request.method, method);
            QVERIFY(!next->methodChanged && next->bodyDropped);
            QVERIFY(next->request.body.isEmpty() && next->request.fields.isEmpty());
        }
    }
    const auto whole = buildRedirectedRequest({.method = "PUT", .address = "https://a.example/", .body = "body"},
                                              {.status = 307, .fields = {{"Location", "/next"}}}, RedirectMethod::Kept);
    QCOMPARE(whole->request.body, "body");
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

void TestRedirect::secretsOfAnyNameStayBehind_data()
{
    QTest::addColumn<HttpRequest>("sent");
    QTest::addColumn<bool>("stays");
    const auto row = [](const char *name, const HeaderFields &fields, bool stays, const QByteArray &query = {}) {
        QTest::newRow(name) << HttpRequest{.address = "https://a.example/" + query, .fields = fields} << stays;
    };
    row("token again", {{"X-Upstream", "t0ken-t0ken"}, {"Authorization", "Bearer t0ken-t0ken"}}, true);
    row("within a value", {{"X-Upstream", "of=t0ken-t0ken;"}, {"Authorization", "Bearer t0ken-t0ken"}}, true);
    row("encoded", {{"X-Upstream", "a%2Bb%2Fc%3D%3D%2Be"}, {"Authorization", "Bearer a+b/c==+e"}}, true);
    row("whole field again", {{"X-Upstream", "Bearer t0ken-t0ken"}, {"Authorization", "Bearer t0ken-t0ken"}}, true);
    row("short token again", {{"X-Upstream", "x"}, {"Authorization", "Bearer x"}}, true);
    row("Basic again", {{"X-Upstream", "Basic YTpi"}, {"Authorization", "Basic YTpi"}}, true);
    row("password alone", {{"X-Upstream", "b"}, {"Authorization", "Basic YTpi"}}, true);
    row("cookie again", {{"X-Upstream", "s3ssion-s3ssion"}, {"Cookie", "a=b; id=s3ssion-s3ssion"}}, true);
    row("key again", {{"X-Upstream", "k3y-k3y-k3y"}, {"X-Api-Key", "k3y-k3y-k3y"}}, true);
    row("of the address", {{"Referer", "https://a.example/?access_token=t0ken-t0ken"}}, true,
        "?access_token=t0ken-t0ken");
    row("of the shelf", {{"X-Upstream", "sh3lf-t0ken"}}, true);
    row("short one within a value", {{"X-Upstream", "xyz"}, {"Authorization", "Bearer x"}}, false);
    row("another value", {{"X-Upstream", "v"}, {"Authorization", "Bearer t0ken-t0ken"}}, false);
    row("nothing to keep", {{"X-Upstream", ""}}, false);
}

void TestRedirect::secretsOfAnyNameStayBehind()
{
    QFETCH(const HttpRequest, sent);
    QFETCH(const bool, stays);
    const QList<Secret> known{Secret("sh3lf-t0ken"), Secret()};
    const QByteArray name = sent.fields.at(0).name;
    for (const auto &[location, leaves] : {std::pair("https://b.example/", true), {"/x", false}}) {
        const auto next = buildRedirectedRequest(sent, {.status = 302, .fields = {{"Location", location}}},
                                                 RedirectMethod::AsSpecified, known);
        QVERIFY(next);
        QCOMPARE(next->dropped.contains(Dropped{name, DropReason::Secret}), stays && leaves);
        QCOMPARE(next->request.fields.contains(name), !(stays && leaves));
    }
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
