// SPDX-License-Identifier: GPL-3.0-or-later
#include "answers.h"

#include "oauth/metadataerror.h"
#include "oauth/protectedresource.h"

using namespace Grantscope::OAuth;
using namespace Answers;

class TestProtectedResource : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void noPlaces_data();
    void noPlaces();
    void places_data();
    void places();
    void challenges_data();
    void challenges();
    void refused_data();
    void refused();
    void mediaType_data();
    void mediaType();
    void scopesAreScopes_data();
    void scopesAreScopes();
    void hostileDocuments_data();
    void hostileDocuments();
    void quotesAreShort();
    void serversThatMayNotBeNamed();
    void documentOfTheSpecification();
    void oddMembersAreLeftOut();
};

namespace {

const QByteArray kResource = "https://resource.example.com";

QByteArray documentWith(const QByteArray &members)
{
    return R"({"resource":"https://resource.example.com")" + members + '}';
}

} // namespace

void TestProtectedResource::noPlaces_data()
{
    QTest::addColumn<QByteArray>("resource");
    for (const char *resource : {"", "mcp", "http://resource.example.com/mcp", "https://a:b@resource.example.com",
                                 "https://resource.example.com/#part", "javascript:alert(1)", "file:///etc/passwd"})
        QTest::newRow(resource) << QByteArray(resource);
}

void TestProtectedResource::noPlaces()
{
    QFETCH(const QByteArray, resource);
    const auto places = buildResourceMetadataPlaces(resource);
    QVERIFY(!places);
    QCOMPARE(places.error().id, ErrorId(MetadataError::Address));
}

void TestProtectedResource::places_data()
{
    QTest::addColumn<QByteArray>("resource");
    QTest::addColumn<QByteArray>("challenged");
    QTest::addColumn<QByteArrayList>("addresses");
    QTest::addColumn<QByteArrayList>("resources");
    const auto row = [](const char *name, const char *resource, const char *challenged, const QByteArrayList &addresses,
                        const QByteArrayList &resources) {
        QTest::newRow(name) << QByteArray(resource) << QByteArray(challenged) << addresses << resources;
    };
    // RFC 9728 §3.1.
    row("without a path", "https://resource.example.com", "",
        {"https://resource.example.com/.well-known/oauth-protected-resource"}, {"https://resource.example.com"});
    row("with a path", "https://resource.example.com/resource1", "",
        {"https://resource.example.com/.well-known/oauth-protected-resource/resource1",
         "https://resource.example.com/.well-known/oauth-protected-resource"},
        {"https://resource.example.com/resource1", "https://resource.example.com"});
    row("with a query", "https://resource.example.com/r?tenant=a/b", "",
        {"https://resource.example.com/.well-known/oauth-protected-resource/r?tenant=a/b",
         "https://resource.example.com/.well-known/oauth-protected-resource"},
        {"https://resource.example.com/r?tenant=a/b", "https://resource.example.com"});
    row("a query and no path", "https://resource.example.com?tenant=a", "",
        {"https://resource.example.com/.well-known/oauth-protected-resource?tenant=a",
         "https://resource.example.com/.well-known/oauth-protected-resource"},
        {"https://resource.example.com?tenant=a", "https://resource.example.com"});
    row("challenged elsewhere", "http://127.0.0.1:9341/mcp", "https://login.example/meta",
        {"https://login.example/meta", "http://127.0.0.1:9341/.well-known/oauth-protected-resource/mcp",
         "http://127.0.0.1:9341/.well-known/oauth-protected-resource"},
        {"http://127.0.0.1:9341/mcp", "http://127.0.0.1:9341/mcp", "http://127.0.0.1:9341"});
    row("challenged to the well-known place", "https://resource.example.com/mcp",
        "https://resource.example.com/.well-known/oauth-protected-resource/mcp",
        {"https://resource.example.com/.well-known/oauth-protected-resource/mcp",
         "https://resource.example.com/.well-known/oauth-protected-resource"},
        {"https://resource.example.com/mcp", "https://resource.example.com"});
}

void TestProtectedResource::places()
{
    QFETCH(const QByteArray, resource);
    QFETCH(const QByteArray, challenged);
    const auto places = buildResourceMetadataPlaces(resource, challenged);
    QVERIFY(places);
    QByteArrayList addresses;
    QByteArrayList resources;
    for (const ResourcePlace &place : *places) {
        addresses += place.address;
        resources += place.resource;
    }
    QTEST(addresses, "addresses");
    QTEST(resources, "resources");
}

void TestProtectedResource::challenges_data()
{
    QTest::addColumn<QByteArray>("resource");
    QTest::addColumn<QByteArray>("field");
    QTest::addColumn<QByteArray>("address");
    QTest::addColumn<QStringList>("rows");
    const auto row = [](const char *name, const char *resource, const char *field, const char *address,
                        const char *rows) {
        QTest::newRow(name) << QByteArray(resource) << QByteArray(field) << QByteArray(address) << list(rows);
    };
    row("none", "https://a.example/", "", "", "prm-challenge.missing:info");
    row("no such parameter", "https://a.example/", R"(Bearer realm="x")", "", "prm-challenge.missing:info");
    row("http", "https://a.example/", R"(Bearer resource_metadata="http://a.example/m")", "",
        "prm-challenge.address:warn");
    row("a script", "https://a.example/", R"(Bearer resource_metadata="javascript:alert")", "",
        "prm-challenge.address:warn");
    row("from elsewhere to this machine", "https://a.example/", R"(Bearer resource_metadata="http://127.0.0.1:9200/m")",
        "", "prm-challenge.address:warn");
    // RFC 9728 §5.1.
    row("as in the specification", "https://resource.example.com",
        R"(Bearer resource_metadata="https://resource.example.com/.well-known/oauth-protected-resource")",
        "https://resource.example.com/.well-known/oauth-protected-resource", "");
    row("from elsewhere to this machine with TLS", "https://a.example/",
        R"(Bearer resource_metadata="https://localhost:8443/m")", "", "prm-challenge.address:warn");
    row("this machine to itself", "http://127.0.0.1:9341/mcp",
        R"(Bearer error="invalid_token", resource_metadata="http://127.0.0.1:9341/m")", "http://127.0.0.1:9341/m", "");
    row("of another scheme", "https://a.example/", R"(Basic realm="x", DPoP resource_metadata="https://a.example/m")",
        "https://a.example/m", "");
}

void TestProtectedResource::challenges()
{
    QFETCH(const QByteArray, resource);
    QFETCH(const QByteArray, field);
    HttpResponse response{.status = 401};
    if (!field.isEmpty())
        response.fields.append("WWW-Authenticate", field);
    const auto reading = readResourceChallenge(response, resource);
    QVERIFY(reading.value);
    QTEST(*reading.value, "address");
    QTEST(noticed(reading.checks), "rows");
}

void TestProtectedResource::refused_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QByteArray>("error");
    QTest::addColumn<QStringList>("rows");
    const auto row = [](const char *name, const QByteArray &text, const char *error, const char *rows = "") {
        QTest::newRow(name) << text << QByteArray(error) << list(rows);
    };
    const QByteArray servers = R"(,"authorization_servers":["https://as.example"])";
    row("empty", "", "disco-json");
    row("a page", "<!doctype html>", "disco-json");
    row("a list", "[]", "disco-json");
    row("cut off", R"({"resource":"https://resource.example.com")", "disco-json");
    row("resource twice", documentWith(R"(,"resource":"https://resource.example.com")" + servers), "disco-required");
    row("servers twice", documentWith(servers + R"(,"authorization_servers":["https://evil.example"])"),
        "disco-required");
    row("no resource", R"({"authorization_servers":["https://as.example"]})", "prm-resource",
        "prm-resource.different:fail");
    row("another resource", R"({"resource":"https://evil.example","authorization_servers":["https://as.example"]})",
        "prm-resource", "prm-resource.different:fail");
    row("a slash at the end",
        R"({"resource":"https://resource.example.com/","authorization_servers":["https://as.example"]})",
        "prm-resource", "prm-resource.different:fail");
    row("a list of resources", R"({"resource":["https://resource.example.com"]})", "prm-resource",
        "prm-resource.different:fail");
    row("no servers", documentWith(""), "prm-servers", "prm-servers.none:fail");
    row("an empty list", documentWith(R"(,"authorization_servers":[])"), "prm-servers", "prm-servers.none:fail");
    row("a text", documentWith(R"(,"authorization_servers":"https://as.example")"), "prm-servers",
        "prm-servers.none:fail");
    row("http", documentWith(R"(,"authorization_servers":["http://as.example"])"), "prm-servers",
        "prm-servers.none:fail");
    row("with a query", documentWith(R"(,"authorization_servers":["https://as.example?a=b"])"), "prm-servers",
        "prm-servers.none:fail");
    row("a script", documentWith(R"(,"authorization_servers":["javascript:alert"])"), "prm-servers",
        "prm-servers.none:fail");
}

void TestProtectedResource::refused()
{
    QFETCH(const QByteArray, text);
    QFETCH(const QByteArray, error);
    const auto reading = parseProtectedResource(text, kResource);
    QVERIFY(!reading.value);
    QCOMPARE(reading.value.error().id.toString().toLatin1(), error);
    QVERIFY(Texts::hasErrorText(reading.value.error().id));
    QTEST(noticed(reading.checks), "rows");
}

void TestProtectedResource::mediaType_data()
{
    QTest::addColumn<QByteArray>("type");
    QTest::addColumn<QStringList>("rows");
    const QStringList other = list("prm-media-type.other:warn");
    QTest::newRow("none") << QByteArray() << other;
    QTest::newRow("a page") << QByteArray("text/html; charset=utf-8") << other;
    QTest::newRow("of another document") << QByteArray("application/jwk-set+json") << other;
    QTest::newRow("JSON") << QByteArray("application/json; charset=utf-8") << QStringList();
}

void TestProtectedResource::mediaType()
{
    QFETCH(const QByteArray, type);
    HttpResponse response{.status = 200};
    if (!type.isEmpty())
        response.fields.append("Content-Type", type);
    QTEST(noticed({checkResourceMediaType(response)}), "rows");
}

void TestProtectedResource::scopesAreScopes_data()
{
    QTest::addColumn<QByteArray>("scopes");
    QTest::addColumn<QList<QByteArray>>("taken");
    QTest::addColumn<QStringList>("rows");
    const QStringList other = list("prm-scopes.other:warn");
    QTest::newRow("another parameter") << QByteArray(R"(["a b&redirect_uri=https://evil.example"])")
                                       << QList<QByteArray>() << other;
    QTest::newRow("quotes") << QByteArray(R"(["a\"b","c"])") << QList<QByteArray>{"c"} << other;
    QTest::newRow("a backslash") << QByteArray(R"(["a\\b"])") << QList<QByteArray>() << other;
    QTest::newRow("what moves a cursor") << QByteArray(R"(["\u001b[2J"])") << QList<QByteArray>() << other;
    QTest::newRow("not ASCII") << QByteArray(R"(["\u4e00"])") << QList<QByteArray>() << other;
    QTest::newRow("empty") << QByteArray(R"([""])") << QList<QByteArray>() << other;
    QTest::newRow("two scopes") << QByteArray(R"(["mcp.tools","https://api.example/read"])")
                                << QList<QByteArray>{"mcp.tools", "https://api.example/read"} << QStringList();
}

/// RFC 6749 §3.3.
void TestProtectedResource::scopesAreScopes()
{
    QFETCH(const QByteArray, scopes);
    const auto reading = parseProtectedResource(
        documentWith(R"(,"authorization_servers":["https://as.example"],"scopes_supported":)" + scopes), kResource);
    QVERIFY(reading.value);
    QTEST(reading.value->scopesSupported, "taken");
    QTEST(noticed(reading.checks), "rows");
}

void TestProtectedResource::hostileDocuments_data()
{
    QTest::addColumn<QByteArray>("members");
    QTest::addColumn<QByteArray>("error");
    const QByteArray servers = R"(,"authorization_servers":["https://as.example"])";
    const auto many = [](const QByteArray &name, qsizetype count) {
        QByteArrayList texts;
        for (qsizetype i = 0; i < count; ++i)
            texts += '"' + QByteArray::number(i) + '"';
        return ",\"" + name + "\":[" + texts.join(',') + ']';
    };
    // Each within its 1 MiB: time that grows with the square of it is minutes under the sanitizers.
    QTest::newRow("more servers than anybody has")
        << many("authorization_servers", 100'000).replace(R"("0")", R"("https://as.example")")
        << QByteArray("prm-servers");
    QTest::newRow("a member 90 000 times") << servers + QByteArray(R"(,"x":0)").repeated(90'000) << QByteArray();
    QTest::newRow("many members, each twice") << [&] {
        QByteArray members = servers;
        for (int i = 0; i < 60'000; ++i)
            members += ",\"" + QByteArray::number(i / 2) + "\":0";
        return members;
    }() << QByteArray();
    QTest::newRow("scopes without end") << servers + many("scopes_supported", 100'000) << QByteArray();
    QTest::newRow("a scope without end") << servers + R"(,"scopes_supported":[")" + QByteArray(900'000, 'a') + R"("])"
                                         << QByteArray();
}

void TestProtectedResource::hostileDocuments()
{
    QFETCH(const QByteArray, members);
    QFETCH(const QByteArray, error);
    const auto reading = parseProtectedResource(documentWith(members), kResource);
    QCOMPARE(reading.value ? QByteArray() : reading.value.error().id.toString().toLatin1(), error);
    if (reading.value)
        QCOMPARE(reading.value->scopesSupported, QList<QByteArray>()); // It would go into an address.
}

/// What the document says gets into reports.
void TestProtectedResource::quotesAreShort()
{
    const QByteArray lengthy(100'000, 'a');
    const QByteArrayList documents{
        R"({"resource":"https://)" + lengthy + R"("})", R"({"resource":[")" + lengthy + R"("]})",
        documentWith(R"(,"authorization_servers":["http://)" + lengthy + R"("])"),
        documentWith(R"(,"authorization_servers":["https://as.example/)" + lengthy.first(5000) + R"("])")};
    for (const QByteArray &document : documents) {
        const auto reading = parseProtectedResource(document, kResource);
        if (!reading.value)
            QVERIFY(reading.value.error().found.size() < 300);
        for (const Check &check : reading.checks)
            QVERIFY(check.found.size() < 300);
    }
}

/// A resource elsewhere must not send this machine to its own services; one of this machine may.
void TestProtectedResource::serversThatMayNotBeNamed()
{
    const QByteArray servers = R"(,"authorization_servers":["http://127.0.0.1:9200"])";
    QCOMPARE(parseProtectedResource(documentWith(servers), kResource).value.error().id,
             ErrorId(ResourceError::NoServer));
    const auto local = parseProtectedResource(R"({"resource":"http://localhost:9341/mcp")" + servers + '}',
                                              "http://localhost:9341/mcp");
    QVERIFY(local.value);
    QCOMPARE(local.value->authorizationServers, QStringList{u"http://127.0.0.1:9200"_s});
}

/// RFC 9728 §3.2.
void TestProtectedResource::documentOfTheSpecification()
{
    const auto reading = parseProtectedResource(R"({
 "resource":
   "https://resource.example.com",
 "authorization_servers":
   ["https://as1.example.com",
    "https://as2.example.net"],
 "bearer_methods_supported":
   ["header", "body"],
 "scopes_supported":
   ["profile", "email", "phone"],
 "resource_documentation":
   "https://resource.example.com/resource_documentation.html"
})",
                                                kResource);
    QVERIFY(reading.value);
    QCOMPARE(noticed(reading.checks), QStringList());
    QCOMPARE(reading.value->resource, kResource);
    QCOMPARE(reading.value->authorizationServers,
             (QStringList{u"https://as1.example.com"_s, u"https://as2.example.net"_s}));
    QCOMPARE(reading.value->scopesSupported, (QList<QByteArray>{"profile", "email", "phone"}));
    QCOMPARE(reading.value->name, QString());
    QVERIFY(reading.value->document->root().member("bearer_methods_supported").isArray());
}

void TestProtectedResource::oddMembersAreLeftOut()
{
    const auto reading = parseProtectedResource(
        documentWith(R"(,"authorization_servers":[1,"https://as.example","http://other.example","https://as.example"],)"
                     R"("scopes_supported":"a b","resource_name":7,"signed_metadata":"e30.e30.","x":{"y":1},"x":2)"),
        kResource);
    QVERIFY(reading.value);
    QCOMPARE(noticed(reading.checks), list("prm-signed.not-here:skip"));
    QCOMPARE(reading.value->authorizationServers, QStringList{u"https://as.example"_s});
    QCOMPARE(reading.value->scopesSupported, QList<QByteArray>());
    QCOMPARE(reading.value->name, QString());
    QVERIFY(reading.value->document->root().member("x").isObject());
}

QTEST_APPLESS_MAIN(TestProtectedResource)
#include "tst_protectedresource.moc"
