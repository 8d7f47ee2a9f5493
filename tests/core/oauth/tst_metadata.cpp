// SPDX-License-Identifier: GPL-3.0-or-later
#include "json/document.h"
#include "oauth/metadata.h"

#include <QTest>

using namespace Grantscope;
using namespace Grantscope::OAuth;
using namespace Qt::StringLiterals;

class TestMetadata : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void refused_data();
    void refused();
    void accepted();
    void withoutKeys();
    void fromLoopbackToLoopback_data();
    void fromLoopbackToLoopback();
    void refusedKeySets_data();
    void refusedKeySets();
    void keySet();
    void refusedEndpoints_data();
    void refusedEndpoints();
    void endpoints();
    void supported_data();
    void supported();
    void announced();
};

void TestMetadata::refused_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("id");
    QTest::addColumn<int>("offset");
    const auto row = [](const char *name, const QByteArray &text, ErrorId error, int offset) {
        QTest::newRow(name) << text << error.toString() << offset;
    };
    const QByteArray issuer = R"({"issuer":"https://as.example/a")";
    row("empty", "", MetadataError::NotJson, 0);
    row("HTML", "<!doctype html><title>Log in</title>", MetadataError::NotJson, 0);
    row("cut off", issuer, MetadataError::NotJson, int(issuer.size()));
    row("trailing text", issuer + "} x", MetadataError::NotJson, int(issuer.size()) + 2);
    row("array", "[]", MetadataError::NotJson, 0);
    row("string", " \"https://as.example/a\"", MetadataError::NotJson, 1);
    row("bomb", QByteArray(100'000, '['), Json::JsonError::Depth, 64);
    row("no issuer", R"({"jwks_uri":"https://as.example/k"})", MetadataError::Required, -1);
    row("issuer null", R"({"issuer":null})", MetadataError::Required, 10);
    row("issuer twice", issuer + R"(,"issuer":"https://evil.example"})", MetadataError::Required, 33);
    row("issuer twice, escaped", issuer + R"(,"\u0069ssuer":"https://evil.example"})", MetadataError::Required, 33);
    row("jwks_uri twice", issuer + R"(,"jwks_uri":"https://a/","jwks_uri":"https://b/"})", MetadataError::Required, 57);
    row("other issuer", R"({"issuer":"https://evil.example/a"})", MetadataError::Issuer, 10);
    row("slash at the end", R"({"issuer":"https://as.example/a/"})", MetadataError::Issuer, 10);
    row("other case", R"({"issuer":"https://AS.example/a"})", MetadataError::Issuer, 10);
    row("default port", R"({"issuer":"https://as.example:443/a"})", MetadataError::Issuer, 10);
    row("a template for many", R"({"issuer":"https://as.example/{tenantid}"})", MetadataError::IssuerTemplate, 10);
    row("a template of another host", R"({"issuer":"https://evil.example/{t}"})", MetadataError::Issuer, 10);
    row("half a surrogate pair", R"({"issuer":"https://as.example/a\ud800"})", MetadataError::Issuer, 10);
    row("other escapes in the path", R"({"issuer":"https://as.example/%61"})", MetadataError::Issuer, 10);
    for (const char *uri :
         {"http://as.example/k", "/keys", "", "file:///etc/passwd", "javascript:alert(1)", "https://u:p@as.example/k",
          "http://localhost.example/k", "http://127.0.0.1:8080/k", "http://localhost/k", "http://[::1]:631/k"})
        row(qPrintable(u"jwks_uri "_s + QString::fromLatin1(uri)), issuer + R"(,"jwks_uri":")" + uri + "\"}",
            MetadataError::Required, 44);
    row("jwks_uri no text", issuer + R"(,"jwks_uri":["https://as.example/k"]})", MetadataError::Required, 44);
}

void TestMetadata::refused()
{
    QFETCH(const QByteArray, text);
    const Result<ServerMetadata> metadata = parseServerMetadata(text, u"https://as.example/a"_s);
    QVERIFY(!metadata.has_value());
    QTEST(metadata.error().id.toString(), "id");
    QTEST(int(metadata.error().offset), "offset");
    QVERIFY(!metadata.error().expected.isEmpty());
}

void TestMetadata::accepted()
{
    const QByteArray text =
        R"({ "issuer" : "https:\/\/as.example/a", "x_own": [1e400], "jwks_uri":"https://keys.example/k?v=1" })";
    const Result<ServerMetadata> metadata = parseServerMetadata(text, u"https://as.example/a"_s);
    QVERIFY(metadata.has_value());
    QCOMPARE(metadata->issuer(), u"https://as.example/a"_s);
    QCOMPARE(metadata->jwksUri(), QByteArray("https://keys.example/k?v=1"));
    QCOMPARE(metadata->member("x_own").text(), QByteArrayView("[1e400]"));
    QVERIFY(!metadata->member("token_endpoint").exists());
    QCOMPARE(metadata->document().text(), text);
}

void TestMetadata::withoutKeys()
{
    const auto metadata = parseServerMetadata(R"({"issuer":"http://127.0.0.1:1"})", u"http://127.0.0.1:1"_s);
    QVERIFY(metadata.has_value());
    QVERIFY(!metadata->jwksUri().has_value());
}

void TestMetadata::fromLoopbackToLoopback_data()
{
    QTest::addColumn<QString>("issuer");
    QTest::addColumn<QByteArray>("jwksUri");
    QTest::addColumn<bool>("accepted");
    QTest::newRow("elsewhere") << u"http://127.0.0.1:1"_s << QByteArray("http://as.example/k") << false;
    QTest::newRow("issuer looks alike") << u"https://127.0.0.1.example"_s << QByteArray("http://127.0.0.1/k") << false;
    QTest::newRow("http") << u"http://127.0.0.1:1"_s << QByteArray("http://localhost:2/k") << true;
    QTest::newRow("https issuer") << u"https://localhost:1"_s << QByteArray("http://127.0.0.1:2/k") << true;
}

void TestMetadata::fromLoopbackToLoopback()
{
    QFETCH(const QString, issuer);
    QFETCH(const QByteArray, jwksUri);
    const auto metadata =
        parseServerMetadata(R"({"issuer":")" + issuer.toUtf8() + R"(","jwks_uri":")" + jwksUri + "\"}", issuer);
    QTEST(metadata.has_value(), "accepted");
    if (metadata)
        QCOMPARE(metadata->jwksUri(), jwksUri);
    else
        QCOMPARE(metadata.error().id.toString(), u"disco-required"_s);
}

void TestMetadata::refusedKeySets_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("id");
    QTest::newRow("HTML") << QByteArray("<html>") << u"disco-json"_s;
    QTest::newRow("array") << QByteArray("[{}]") << u"disco-json"_s;
    QTest::newRow("no keys") << QByteArray(R"({"kty":"oct"})") << u"disco-required"_s;
    QTest::newRow("keys no array") << QByteArray(R"({"keys":{}})") << u"disco-required"_s;
    QTest::newRow("keys twice") << QByteArray(R"({"keys":[],"keys":[]})") << u"disco-required"_s;
}

void TestMetadata::refusedKeySets()
{
    QFETCH(const QByteArray, text);
    const Result<void> valid = validateKeySetText(text);
    QVERIFY(!valid.has_value());
    QTEST(valid.error().id.toString(), "id");
    QVERIFY(!keySetNames(text, u"a"_s));
}

void TestMetadata::keySet()
{
    const QByteArray text = R"({"keys":[{"kid":"a"},{"kid":7},{},[],{"kid":"\u0062"}]})";
    QVERIFY(validateKeySetText(text).has_value());
    QVERIFY(validateKeySetText(R"({"keys":[]})").has_value());
    QVERIFY(!keySetNames(text, u"A"_s));
    QVERIFY(!keySetNames(text, u"7"_s));
    // Half of a surrogate pair is no U+FFFD (RFC 8259 §8.2).
    QVERIFY(!keySetNames(R"({"keys":[{"kid":"a\ud800"}]})", u"a\ufffd"_s));
    QVERIFY(!keySetNames(text, u""_s));
    QVERIFY(keySetNames(text, u"a"_s));
    QVERIFY(keySetNames(text, u"b"_s));
}

void TestMetadata::refusedEndpoints_data()
{
    QTest::addColumn<QByteArray>("more");
    QTest::addColumn<QString>("id");
    const auto row = [](const char *value, const char *id) {
        QTest::newRow(value) << QByteArray(R"(,"token_endpoint":)") + value << QString::fromLatin1(id);
    };
    QTest::newRow("none") << QByteArray() << u"endpoint-missing"_s;
    QTest::newRow("twice") << QByteArray(
        R"(,"token_endpoint":"https://a.example/","token_endpoint":"https://b.example/")")
                           << u"disco-required"_s;
    row("null", "endpoint-missing");
    for (const char *value :
         {"\"\"", "12", "[\"https://as.example/t\"]", "\"/token\"", "\"http://as.example/t\"",
          "\"javascript:alert(1)\"", "\"file:///etc/passwd\"", "\"http://127.0.0.1:8080/t\"",
          "\"https://u:p@as.example/t\"", "\"https://as.example/t#a\"", "\"https://as.example/t\\u000a\""})
        row(value, "endpoint-address");
}

void TestMetadata::refusedEndpoints()
{
    QFETCH(const QByteArray, more);
    const Result<ServerMetadata> metadata =
        parseServerMetadata(R"({"issuer":"https://as.example/a")" + more + '}', u"https://as.example/a"_s);
    QVERIFY(metadata);
    const Result<QByteArray> endpoint = metadata->endpoint("token_endpoint");
    QVERIFY(!endpoint);
    QTEST(endpoint.error().id.toString(), "id");
    QVERIFY(endpoint.error().expected.contains(u"token_endpoint"_s));
}

void TestMetadata::endpoints()
{
    const Result<ServerMetadata> far =
        parseServerMetadata(R"({"issuer":"https://as.example","token_endpoint":"https:\/\/other.example/t?a=%2f"})",
                            u"https://as.example"_s);
    QVERIFY(far);
    QCOMPARE(far->endpoint("token_endpoint"), QByteArray("https://other.example/t?a=%2f"));
    const Result<ServerMetadata> near = parseServerMetadata(
        R"({"issuer":"http://127.0.0.1:1","token_endpoint":"http://127.0.0.1:1/t"})", u"http://127.0.0.1:1"_s);
    QVERIFY(near);
    QCOMPARE(near->endpoint("token_endpoint"), QByteArray("http://127.0.0.1:1/t"));
}

void TestMetadata::supported_data()
{
    QTest::addColumn<QByteArray>("more");
    QTest::addColumn<QByteArray>("member");
    QTest::addColumn<QByteArray>("value");
    QTest::addColumn<std::optional<bool>>("supported");
    const auto row = [](const char *name, const char *more, const char *member, const char *value,
                        std::optional<bool> supported) {
        QTest::newRow(name) << QByteArray(more) << QByteArray(member) << QByteArray(value) << supported;
    };
    const char *const methods = "code_challenge_methods_supported";
    row("PKCE not said", "", methods, "S256", std::nullopt);
    row("no list", R"(,"code_challenge_methods_supported":"S256")", methods, "S256", std::nullopt);
    row("empty list", R"(,"code_challenge_methods_supported":[])", methods, "S256", false);
    row("another case", R"(,"code_challenge_methods_supported":["s256",null,1])", methods, "S256", false);
    row("listed", R"(,"code_challenge_methods_supported":["plain","S256"])", methods, "S256", true);
    row("mode by default", "", "response_modes_supported", "fragment", true);
    row("mode not by default", "", "response_modes_supported", "form_post", false);
    row("mode by list", R"(,"response_modes_supported":["form_post"])", "response_modes_supported", "query", false);
    row("grant by default", "", "grant_types_supported", "implicit", true);
    row("grant not by default", "", "grant_types_supported", "refresh_token", false);
    row("authentication by default", "", "token_endpoint_auth_methods_supported", "client_secret_basic", true);
    row("authentication not by default", "", "token_endpoint_auth_methods_supported", "none", false);
}

void TestMetadata::supported()
{
    QFETCH(const QByteArray, more);
    QFETCH(const QByteArray, member);
    QFETCH(const QByteArray, value);
    const Result<ServerMetadata> metadata =
        parseServerMetadata(R"({"issuer":"https://as.example")" + more + '}', u"https://as.example"_s);
    QVERIFY(metadata);
    QTEST(metadata->supports(member, value), "supported");
}

void TestMetadata::announced()
{
    const Result<ServerMetadata> metadata = parseServerMetadata(
        R"({"issuer":"https://as.example","a":true,"b":false,"c":"true"})", u"https://as.example"_s);
    QVERIFY(metadata);
    QVERIFY(metadata->announces("a"));
    for (const char *name : {"b", "c", "d"})
        QVERIFY(!metadata->announces(name));
}

QTEST_APPLESS_MAIN(TestMetadata)
#include "tst_metadata.moc"
