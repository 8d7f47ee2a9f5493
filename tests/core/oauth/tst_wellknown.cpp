// SPDX-License-Identifier: GPL-3.0-or-later
#include "oauth/wellknown.h"
#include "support/vectors.h"

#include <QTest>

using namespace Grantscope;
using namespace Grantscope::OAuth;
using namespace Qt::StringLiterals;

namespace {

WellKnown placeOf(const QString &suffix)
{
    if (suffix == "oauth-authorization-server"_L1)
        return WellKnown::AuthorizationServer;
    if (suffix == "oauth-protected-resource"_L1)
        return WellKnown::ProtectedResource;
    return suffix == "openid-configuration"_L1 ? WellKnown::OpenIdInserted : WellKnown::OpenIdAppended;
}

} // namespace

class TestWellKnown : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void refused_data();
    void refused();
    void templatesAreNoIssuers();
    void vectors_data();
    void vectors();
    void spelling_data();
    void spelling();
    void places();
};

void TestWellKnown::refused_data()
{
    QTest::addColumn<QString>("identifier");
    for (const char *text :
         {"", "example.com", "/path", "https://", "http://example.com", "ftp://example.com", "javascript:alert(1)",
          "file:///etc/passwd", "https://example.com?a=b", "https://example.com/#f", "https://example.com/?",
          "https://user:secret@example.com", "http://localhost.example.com", "https://exa mple.com",
          "urn:example:issuer", "user:secret@"})
        QTest::addRow("%s", text) << QString::fromLatin1(text);
}

void TestWellKnown::refused()
{
    QFETCH(const QString, identifier);
    const auto addresses = buildIssuerMetadataAddresses(identifier);
    QVERIFY(!addresses.has_value());
    QCOMPARE(addresses.error().id, ErrorId(MetadataError::Address));
    QVERIFY(!addresses.error().expected.isEmpty());
    QVERIFY(!addresses.error().found.contains("secret"_L1));
}

void TestWellKnown::templatesAreNoIssuers()
{
    const auto addresses = buildIssuerMetadataAddresses(u"https://as.example/{tenantid}/v2.0"_s);
    QVERIFY(!addresses.has_value());
    QCOMPARE(addresses.error().id, ErrorId(MetadataError::IssuerTemplate));
    QCOMPARE(addresses.error().found, u"https://as.example/{tenantid}/v2.0"_s);
}

void TestWellKnown::vectors_data()
{
    QTest::addColumn<QString>("identifier");
    QTest::addColumn<QString>("suffix");
    QTest::addColumn<QByteArray>("expected");
    const QList<Vectors::Case> cases = Vectors::ofKind({u"well-known-url"_s});
    for (const Vectors::Case &one : cases)
        QTest::newRow(qPrintable(one.id()))
            << one.input().member("identifier").toString() << one.input().member("suffix").toString()
            << one.expected().member("value").toUtf8();
}

void TestWellKnown::vectors()
{
    QFETCH(const QString, identifier);
    QFETCH(const QString, suffix);
    const Result<QByteArray> address = buildWellKnownAddress(identifier, placeOf(suffix));
    QVERIFY(address.has_value());
    QTEST(*address, "expected");
}

void TestWellKnown::spelling_data()
{
    QTest::addColumn<QString>("identifier");
    QTest::addColumn<WellKnown>("place");
    QTest::addColumn<QByteArray>("expected");
    const auto row = [](const char *identifier, WellKnown place, const char *expected) {
        QTest::addRow("%s %d", identifier, static_cast<int>(place))
            << QString::fromUtf8(identifier) << place << QByteArray(expected);
    };
    row("https://example.com/", WellKnown::OpenIdAppended, "https://example.com/.well-known/openid-configuration");
    row("https://EXAMPLE.com:443/a%2fb/../C//", WellKnown::OpenIdAppended,
        "https://EXAMPLE.com:443/a%2fb/../C//.well-known/openid-configuration");
    row("https://EXAMPLE.com:443/a%2fb//", WellKnown::AuthorizationServer,
        "https://EXAMPLE.com:443/.well-known/oauth-authorization-server/a%2fb/");
    row("http://127.0.0.1:8080/realms/x", WellKnown::OpenIdInserted,
        "http://127.0.0.1:8080/.well-known/openid-configuration/realms/x");
    row("https://example.com?k=/v", WellKnown::ProtectedResource,
        "https://example.com/.well-known/oauth-protected-resource?k=/v");
    row("https://example.com/a/?k=v", WellKnown::ProtectedResource,
        "https://example.com/.well-known/oauth-protected-resource/a?k=v");
}

void TestWellKnown::spelling()
{
    QFETCH(const QString, identifier);
    QFETCH(const WellKnown, place);
    const Result<QByteArray> address = buildWellKnownAddress(identifier, place);
    QVERIFY(address.has_value());
    QTEST(*address, "expected");
}

void TestWellKnown::places()
{
    const auto withPath = buildIssuerMetadataAddresses(u"https://example.com/a"_s);
    QVERIFY(withPath.has_value());
    QCOMPARE(*withPath, (QList<QByteArray>{"https://example.com/a/.well-known/openid-configuration",
                                           "https://example.com/.well-known/oauth-authorization-server/a",
                                           "https://example.com/.well-known/openid-configuration/a"}));
    QCOMPARE(buildIssuerMetadataAddresses(u"https://example.com"_s)->size(), 2);
    // MCP 2025-11-25, Authorization Server Metadata Discovery.
    const auto forMcp = buildIssuerMetadataAddresses(u"https://example.com/a"_s, MetadataOrder::OAuthFirst);
    QVERIFY(forMcp.has_value());
    QCOMPARE(*forMcp, (QList<QByteArray>{"https://example.com/.well-known/oauth-authorization-server/a",
                                         "https://example.com/.well-known/openid-configuration/a",
                                         "https://example.com/a/.well-known/openid-configuration"}));
    const auto withoutPath = buildIssuerMetadataAddresses(u"https://example.com"_s, MetadataOrder::OAuthFirst);
    QVERIFY(withoutPath.has_value());
    QCOMPARE(*withoutPath, (QList<QByteArray>{"https://example.com/.well-known/oauth-authorization-server",
                                              "https://example.com/.well-known/openid-configuration"}));
}

QTEST_APPLESS_MAIN(TestWellKnown)
#include "tst_wellknown.moc"
