// SPDX-License-Identifier: GPL-3.0-or-later
#include "oauth/oautherror.h"
#include "request/presets.h"
#include "texts/requesttexts.h"

#include <QTest>

using namespace Grantscope;
using namespace Grantscope::Request;
using namespace Qt::StringLiterals;

class TestPresets : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void missing_data();
    void missing();
    void requests_data();
    void requests();
    void resourceByItsIdentifier();
    void haveTexts();
};

namespace {

const PresetSource kSource{.issuer = u"https://as.example/tenant"_s,
                           .endpoints = {{"userinfo_endpoint", "https://as.example/me"},
                                         {"introspection_endpoint", "https://as.example/introspect"},
                                         {"revocation_endpoint", "https://as.example/revoke"},
                                         {"jwks_uri", "https://as.example/keys"}},
                           .apiAddress = "https://api.example/v1?x=1",
                           .clientId = "client:1",
                           .token = u"Practice"_s};

} // namespace

void TestPresets::missing_data()
{
    QTest::addColumn<Preset>("preset");
    QTest::addColumn<QString>("id");
    for (const Preset preset : {Preset::UserInfo, Preset::Introspection, Preset::Revocation, Preset::Keys, Preset::Api})
        QTest::newRow(presetName(preset)) << preset << u"endpoint-missing"_s;
    for (const Preset preset : {Preset::OpenIdMetadata, Preset::ServerMetadata, Preset::ResourceMetadata})
        QTest::newRow(presetName(preset)) << preset << u"disco-address"_s;
}

void TestPresets::missing()
{
    QFETCH(const Preset, preset);
    QFETCH(const QString, id);
    const auto draft = buildPreset(preset, {});
    QVERIFY(!draft);
    QCOMPARE(draft.error().id.toString(), id);
}

void TestPresets::requests_data()
{
    QTest::addColumn<Preset>("preset");
    QTest::addColumn<QByteArray>("start");
    QTest::addColumn<QByteArray>("authorization");
    QTest::addColumn<QByteArray>("body");
    const QByteArray bearer = "Bearer t0ken";
    const QByteArray basic = "Basic " + QByteArray("client%3A1:s").toBase64();
    const QByteArray about = "token=t0ken&token_type_hint=access_token";
    QTest::newRow("userinfo") << Preset::UserInfo << QByteArray("GET https://as.example/me") << bearer << QByteArray();
    QTest::newRow("introspection") << Preset::Introspection << QByteArray("POST https://as.example/introspect") << basic
                                   << about;
    QTest::newRow("revocation") << Preset::Revocation << QByteArray("POST https://as.example/revoke") << basic << about;
    QTest::newRow("openid") << Preset::OpenIdMetadata
                            << QByteArray("GET https://as.example/tenant/.well-known/openid-configuration")
                            << QByteArray() << QByteArray();
    QTest::newRow("server") << Preset::ServerMetadata
                            << QByteArray("GET https://as.example/.well-known/oauth-authorization-server/tenant")
                            << QByteArray() << QByteArray();
    QTest::newRow("resource") << Preset::ResourceMetadata
                              << QByteArray("GET https://api.example/.well-known/oauth-protected-resource/v1?x=1")
                              << QByteArray() << QByteArray();
    QTest::newRow("keys") << Preset::Keys << QByteArray("GET https://as.example/keys") << QByteArray() << QByteArray();
    QTest::newRow("api") << Preset::Api << QByteArray("GET https://api.example/v1?x=1") << bearer << QByteArray();
}

void TestPresets::requests()
{
    QFETCH(const Preset, preset);
    QFETCH(const QByteArray, start);
    QFETCH(const QByteArray, authorization);
    QFETCH(const QByteArray, body);
    const auto draft = buildPreset(preset, kSource);
    QVERIFY(draft);
    const auto request = buildRequest(*draft, {.password = Secret("s"), .tokens = {{u"Practice"_s, Secret("t0ken")}}});
    QVERIFY(request);
    QCOMPARE(request->method + ' ' + request->address, start);
    QCOMPARE(request->fields.first("Authorization").value_or(QByteArray()), authorization);
    QCOMPARE(request->body, body);
    QVERIFY(request->fields.contains("Accept"));
}

void TestPresets::resourceByItsIdentifier()
{
    PresetSource source = kSource;
    source.resource = "https://api.example/v1/";
    QCOMPARE(buildPreset(Preset::ResourceMetadata, source)->address,
             "https://api.example/.well-known/oauth-protected-resource/v1");
}

void TestPresets::haveTexts()
{
    for (const Preset preset : kPresets) {
        const Texts::Story story = Texts::presetStory(presetName(preset));
        QVERIFY(!story.title.isEmpty() && !story.text.isEmpty());
    }
}

QTEST_GUILESS_MAIN(TestPresets)
#include "tst_presets.moc"
