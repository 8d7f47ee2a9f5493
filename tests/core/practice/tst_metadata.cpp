// SPDX-License-Identifier: GPL-3.0-or-later
#include "practising.h"

#include "jose/keyimport.h"
#include "practice/scopes.h"

#include <QTest>

using namespace Grantscope;
using namespace Grantscope::Practice;
using namespace Grantscope::Test;
using namespace std::chrono_literals;

namespace {

QList<QByteArray> listOf(const QByteArray &json, QByteArrayView name)
{
    QList<QByteArray> values;
    const auto document = Json::Document::parse(json).value();
    for (const Json::Value each : document.root().member(name))
        values.append(each.toUtf8());
    return values;
}

} // namespace

class TestMetadata : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void notElsewhere();
    void endpointsExist();
    void whatIsSaidIsTrue();
    void apiMetadata();
    void rotation();
};

void TestMetadata::notElsewhere()
{
    Practising practising;
    // RFC 9728 §3.1: the path of the resource follows the well-known part.
    QCOMPARE(practising.get("/.well-known/oauth-protected-resource").status, 404);
    QCOMPARE(practising.get("/.well-known/openid-configuration/x").status, 404);
    QCOMPARE(practising.get("/.well-known/").status, 404);
    QCOMPARE(practising.post("/.well-known/openid-configuration", {}).status, 405);
}

void TestMetadata::endpointsExist()
{
    Practising practising;
    const QByteArray json = practising.get("/.well-known/openid-configuration").body;
    QCOMPARE(practising.get("/.well-known/oauth-authorization-server").body, json);
    QCOMPARE(member(json, "issuer"), Practising::kIssuer);
    int count = 0;
    const auto document = Json::Document::parse(json).value();
    QVERIFY(document.duplicates().isEmpty());
    for (const Json::Value each : document.root()) {
        const QByteArray name = each.name().toUtf8();
        if (!name.endsWith("_endpoint") && name != "jwks_uri")
            continue;
        QVERIFY(each.toUtf8().startsWith(Practising::kIssuer));
        QVERIFY(practising.get(each.toUtf8().sliced(Practising::kIssuer.size())).status != 404);
        ++count;
    }
    QCOMPARE(count, 9);
}

void TestMetadata::whatIsSaidIsTrue()
{
    Practising practising;
    const QByteArray json = practising.get("/.well-known/openid-configuration").body;
    QSet<QByteArray> responseTypes;
    QSet<QByteArray> grantTypes;
    QSet<QByteArray> methods;
    for (const Client &client : clients()) {
        responseTypes += QSet<QByteArray>(client.responseTypes.begin(), client.responseTypes.end());
        grantTypes += QSet<QByteArray>(client.grantTypes.begin(), client.grantTypes.end());
        methods += wireName(client.authentication);
    }
    const auto said = [&](const char *name) {
        const QList<QByteArray> values = listOf(json, name);
        return QSet<QByteArray>(values.begin(), values.end());
    };
    QCOMPARE(said("response_types_supported"), responseTypes);
    QCOMPARE(said("grant_types_supported"), grantTypes);
    QCOMPARE(said("token_endpoint_auth_methods_supported"), methods);
    QVERIFY(!said("introspection_endpoint_auth_methods_supported").contains("none"));
    QCOMPARE(listOf(json, "id_token_signing_alg_values_supported"), algorithms());
    QCOMPARE(listOf(json, "scopes_supported").size(), qsizetype(scopes().size()));
    // What is true where nothing is said, and is not true here (OpenID Connect Discovery §3).
    QCOMPARE(member(json, "request_uri_parameter_supported"), "false");
    QCOMPARE(member(json, "authorization_response_iss_parameter_supported"), "true");
}

void TestMetadata::apiMetadata()
{
    Practising practising;
    const QByteArray json = practising.get("/.well-known/oauth-protected-resource/api").body;
    QCOMPARE(member(json, "resource"), "http://127.0.0.1:9300/api");
    QCOMPARE(listOf(json, "authorization_servers"), QList<QByteArray>{Practising::kIssuer.toByteArray()});
    QCOMPARE(listOf(json, "scopes_supported"), (QList<QByteArray>{"messages.read", "messages.write"}));
    QCOMPARE(listOf(json, "bearer_methods_supported"), QList<QByteArray>{"header"});
}

void TestMetadata::rotation()
{
    Practising practising({.algorithm = "ES256"});
    const auto published = [&] {
        const HttpResponse response = practising.get("/jwks");
        return Jose::importKeys(response.body, {.provenance = Jose::Provenance::Issuer}).value().keys.size();
    };
    QCOMPARE(published(), 4);
    const HttpResponse before = practising.tokens();
    practising.provider().rotateKeys(practising.now).value();
    QCOMPARE(practising.events.last().kind, EventKind::KeysRotated);
    QCOMPARE(published(), 5);
    const HttpResponse after = practising.tokens();
    QVERIFY(headerOf(member(before.body, "id_token")) != headerOf(member(after.body, "id_token")));
    for (const HttpResponse &response : {before, after}) {
        QVERIFY(isSignedByProvider(practising, member(response.body, "id_token")));
        QCOMPARE(practising.getAs("/api/me", member(response.body, "access_token")).status, 200);
    }
    practising.now += KeyRing::kGrace;
    QCOMPARE(published(), 4);
    QVERIFY(!isSignedByProvider(practising, member(before.body, "id_token")));
    QVERIFY(isSignedByProvider(practising, member(after.body, "id_token")));
    QCOMPARE(practising.provider().credentials().keys.size(), 4);
}

QTEST_GUILESS_MAIN(TestMetadata)
#include "tst_metadata.moc"
