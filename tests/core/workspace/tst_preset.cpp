// SPDX-License-Identifier: GPL-3.0-or-later
#include "http/address.h"
#include "workspace/preset.h"
#include "workspace/workspaceerror.h"

#include <QDir>
#include <QFile>
#include <QRegularExpression>
#include <QSet>
#include <QTest>
#include <QUrl>

using namespace Grantscope;
using namespace Grantscope::Workspace;
using namespace Qt::StringLiterals;

namespace {

const QString kFolder = QStringLiteral(GRANTSCOPE_SOURCE_DIR "/resources/presets");

QSet<QString> namesIn(const QString &address)
{
    static const QRegularExpression name(u"\\{([^}]*)\\}"_s);
    QSet<QString> names;
    for (const QRegularExpressionMatch &match : name.globalMatch(address))
        names += match.captured(1);
    return names;
}

QStringList addressesOf(const Preset &preset)
{
    const Endpoints &e = preset.endpoints;
    QStringList addresses = {preset.issuer, e.authorization, e.token,      e.deviceAuthorization,
                             e.userinfo,    e.introspection, e.revocation, e.endSession,
                             e.jwks,        preset.api};
    addresses.removeAll(QString());
    return addresses;
}

QHash<QString, QString> exampleValues(const Preset &preset)
{
    QHash<QString, QString> values;
    for (const PresetPlaceholder &each : preset.placeholders)
        values.insert(each.name, each.example);
    return values;
}

void complete(const PresetText &text)
{
    static const QRegularExpression chinese(u"[\\x{4e00}-\\x{9fff}]"_s);
    QVERIFY2(text.english.endsWith(u'.') && !chinese.match(text.english).hasMatch(), qPrintable(text.english));
    QVERIFY2(text.chinese.endsWith(u'。') && chinese.match(text.chinese).hasMatch(), qPrintable(text.english));
}

void complete(const QList<PresetFact> &facts)
{
    QVERIFY(!facts.isEmpty());
    for (const PresetFact &fact : facts) {
        complete(fact.text);
        QCOMPARE(fact.source.title.isEmpty(), fact.sureness == PresetSureness::Assumed);
        QVERIFY2(!fact.source.title.contains("://"_L1), qPrintable(fact.source.title));
    }
}

} // namespace

class TestPreset : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void refused_data();
    void refused();
    void badValues_data();
    void badValues();
    void everyFileIsBuiltIn();
    void isWhole_data();
    void isWhole();
    void becomesAProfile_data();
    void becomesAProfile();
    void usualValuesStandIn();
    void unknownId();
};

void TestPreset::refused_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("id");
    QFile file(kFolder + u"/google.json"_s);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray good = file.readAll();
    const auto row = [&](const char *name, const char *old, const char *other, const char *id) {
        QVERIFY(good.contains(old));
        QTest::newRow(name) << QByteArray(good).replace(old, other) << QString::fromLatin1(id);
    };
    QTest::newRow("empty") << QByteArray() << u"json-syntax"_s;
    QTest::newRow("array") << QByteArray("[]") << u"profile-syntax"_s;
    QTest::newRow("nothing in it") << QByteArray("{}") << u"profile-member"_s;
    row("twice", "\"scope\":", "\"id\":", "profile-syntax");
    row("no name", "\"name\": \"Google\"", "\"nom\": \"Google\"", "profile-member");
    row("discovery as text", "\"discovery\": true", "\"discovery\": \"true\"", "profile-member");
    row("unknown port", "\"port\": \"any\"", "\"port\": \"some\"", "profile-member");
    row("unknown sureness", "\"sure\": \"documented\"", "\"sure\": \"certain\"", "profile-member");
    row("no source", "\"source\":", "\"sauce\":", "profile-member");
    row("one language", "\"zh_TW\":", "\"zh\":", "profile-member");
}

void TestPreset::refused()
{
    QFETCH(const QByteArray, text);
    const auto preset = parsePreset(text);
    QVERIFY(!preset);
    QTEST(preset.error().id.toString(), "id");
}

void TestPreset::badValues_data()
{
    QTest::addColumn<QString>("value");
    for (const QString &value :
         {u""_s, u" "_s, u"a/b"_s, u"a?b"_s, u"a#b"_s, u"a@b"_s, u"user:pw@host"_s, u"https://as.example"_s, u".."_s,
          u"../admin"_s, u"a b"_s, u"a\\b"_s, u"{domain}"_s, u"a:b"_s, u"a:123456"_s, u"\u00e4"_s, u"a\nb"_s, u"%2e"_s})
        QTest::newRow(qPrintable(value)) << value;
}

void TestPreset::badValues()
{
    QFETCH(const QString, value);
    const auto profile = profileFromPreset(*findPreset(u"auth0"), {{u"domain"_s, value}}, u"1"_s, u"A"_s);
    QVERIFY(!profile);
    QCOMPARE(profile.error().id, ErrorId(WorkspaceError::PresetValue));
    QCOMPARE(profile.error().found, u"domain");
}

void TestPreset::everyFileIsBuiltIn()
{
    QStringList ids;
    for (const Preset &preset : presets())
        ids.append(preset.id + u".json"_s);
    QCOMPARE(ids.constFirst(), u"practice.json");
    ids.sort();
    QCOMPARE(ids, QDir(kFolder).entryList({u"*.json"_s}, QDir::Files, QDir::Name));
}

void TestPreset::isWhole_data()
{
    QTest::addColumn<Preset>("preset");
    for (const Preset &preset : presets())
        QTest::newRow(qPrintable(preset.id)) << preset;
}

void TestPreset::isWhole()
{
    QFETCH(const Preset, preset);
    static const QRegularExpression day(u"^20\\d\\d-\\d\\d-\\d\\d$"_s);
    QVERIFY(!preset.name.isEmpty() && !preset.scope.isEmpty());
    QVERIFY(day.match(preset.lookedUp).hasMatch());
    QVERIFY(!preset.authentication.isEmpty());
    for (const QString &method : preset.authentication)
        QVERIFY2((QStringList{u"none"_s, u"client_secret_basic"_s, u"client_secret_post"_s, u"client_secret_jwt"_s,
                              u"private_key_jwt"_s}
                      .contains(method)),
                 qPrintable(method));
    for (const QString &host : preset.redirect.hosts)
        QVERIFY2(isLoopbackHost(host), qPrintable(host));
    QVERIFY(!preset.redirect.hosts.isEmpty());
    // Discovered, or known one by one.
    QVERIFY(preset.usesDiscovery ? !preset.issuer.isEmpty()
                                 : !preset.endpoints.authorization.isEmpty() && !preset.endpoints.token.isEmpty());
    complete(preset.facts);
    complete(preset.redirect.facts);

    QSet<QString> explained;
    for (const PresetPlaceholder &each : preset.placeholders) {
        complete(each.meaning);
        QVERIFY(!each.example.isEmpty());
        explained += each.name;
    }
    QSet<QString> used;
    for (const QString &address : addressesOf(preset))
        used += namesIn(address);
    QCOMPARE(used, explained);
}

void TestPreset::becomesAProfile_data()
{
    isWhole_data();
}

void TestPreset::becomesAProfile()
{
    QFETCH(const Preset, preset);
    const auto profile = profileFromPreset(preset, exampleValues(preset), u"1"_s, u"A"_s);
    QVERIFY(profile);
    QVERIFY(validateProfile(*profile));
    QCOMPARE(profile->preset, preset.id);
    Preset filled;
    filled.issuer = profile->provider.issuer;
    filled.endpoints = profile->provider.endpoints;
    filled.api = profile->api;
    for (const QString &address : addressesOf(filled)) {
        QVERIFY2(!address.contains(u'{'), qPrintable(address));
        QVERIFY2(isProtectedAddress(QUrl(address, QUrl::StrictMode)), qPrintable(address));
    }
    QCOMPARE(profile->client.redirectUri.port.has_value(), preset.redirect.port == PresetPort::Exact);
    QCOMPARE(readProfiles(writeProfiles({{*profile}, {}})).value().profiles, QList<Profile>{*profile});
}

void TestPreset::usualValuesStandIn()
{
    const auto okta = profileFromPreset(*findPreset(u"okta"), {{u"domain"_s, u" dev-1.okta.com "_s}}, u"1"_s, u"A"_s);
    QCOMPARE(okta.value().provider.issuer, u"https://dev-1.okta.com/oauth2/default");
    const auto keycloak = profileFromPreset(*findPreset(u"keycloak"),
                                            {{u"host"_s, u"k.example:8443"_s}, {u"realm"_s, u"r"_s}}, u"1"_s, u"A"_s);
    QCOMPARE(keycloak.value().provider.issuer, u"https://k.example:8443/realms/r");
    const auto google = profileFromPreset(*findPreset(u"google"), {}, u"1"_s, u"A"_s);
    QCOMPARE(google.value().options.further, Parameters({{"access_type", "offline"}, {"prompt", "consent"}}));
}

void TestPreset::unknownId()
{
    QVERIFY(!findPreset(u"nobody"));
    QVERIFY(!findPreset(u""));
}

QTEST_APPLESS_MAIN(TestPreset)
#include "tst_preset.moc"
