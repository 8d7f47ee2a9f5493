// SPDX-License-Identifier: GPL-3.0-or-later
#include "oauth/parameterregistry.h"
#include "registry/registryfile.h"

#include <QCoreApplication>
#include <QSet>
#include <QTest>
#include <QTranslator>

#include <algorithm>

using namespace Grantscope;
using namespace Qt::StringLiterals;

namespace {

// An installed translation that says which language it is, and nothing else.
class Chinese : public QTranslator
{
public:
    Chinese() { QCoreApplication::installTranslator(this); }
    ~Chinese() override { QCoreApplication::removeTranslator(this); }
    bool isEmpty() const override { return false; }
    QString translate(const char *context, const char *, const char *, int) const override
    {
        return qstrcmp(context, "Language") == 0 ? u"zh_TW"_s : QString();
    }
};

struct Section
{
    const char *file;
    const char *name;
    int rows;
    QByteArrayList texts; // members that are sentences
};
const Section kSections[] = {
    {"oauth-parameters.json", "parameters", 102, {"meaning"}},
    {"oauth-parameters.json", "grant_types", 10, {"meaning"}},
    {"metadata-members.json", "members", 75, {"meaning"}},
    {"oauth-errors.json", "errors", 59, {"what_went_wrong", "what_to_do"}},
};

bool hasHan(const QString &text)
{
    return std::ranges::any_of(text, [](QChar c) { return c.script() == QChar::Script_Han; });
}

void addSections()
{
    QTest::addColumn<int>("index");
    for (int index = 0; index < int(std::size(kSections)); ++index)
        QTest::newRow(kSections[index].name) << index;
}

} // namespace

class TestParameterRegistry : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void unknownNames_data();
    void unknownNames();
    void englishIsComplete_data() { addSections(); }
    void englishIsComplete();
    void translationIsComplete_data() { addSections(); }
    void translationIsComplete();
    void sharedTextsAreTranslated_data() { addSections(); }
    void sharedTextsAreTranslated();
    void entries();
    void followsTheTranslator();
};

void TestParameterRegistry::unknownNames_data()
{
    QTest::addColumn<QByteArray>("name");
    for (const char *name : {"", "CODE", "code ", "invalid_request/", "parameters", "urn:ietf:params:oauth"})
        QTest::newRow(name) << QByteArray(name);
    QTest::newRow("NUL after") << QByteArray("code\0", 5);
    QTest::newRow("no UTF-8") << QByteArray("\xff");
    QTest::newRow("huge") << QByteArray(1'000'000, 'a');
}

void TestParameterRegistry::unknownNames()
{
    QFETCH(const QByteArray, name);
    QVERIFY(!OAuth::findParameter(name));
    QVERIFY(!OAuth::findErrorCode(name));
    QVERIFY(!OAuth::findGrantType(name));
    QVERIFY(!OAuth::findMetadataMember(name));
}

void TestParameterRegistry::englishIsComplete()
{
    QFETCH(const int, index);
    const Section &section = kSections[index];
    const RegistryFile *english = registryFile(QString::fromLatin1(section.file));
    const QList<QByteArray> names = english->names(section.name);
    QCOMPARE(names.size(), section.rows);
    for (const QByteArray &name : names) {
        const Json::Value row = english->row(section.name, name);
        QVERIFY(!name.isEmpty());
        QVERIFY2(!row.member("reference").toString().isEmpty(), name.constData());
        for (const QByteArray &member : section.texts)
            QVERIFY2(row.member(member).toString().endsWith(u'.')
                         && !row.member(member).toString().contains(u".json"_s),
                     name.constData());
    }
}

void TestParameterRegistry::translationIsComplete()
{
    QFETCH(const int, index);
    const Section &section = kSections[index];
    const QString file = QString::fromLatin1(section.file);
    const RegistryFile *english = registryFile(file);
    const RegistryFile *chinese = registryFile(u"zh_TW/"_s + file);
    const QList<QByteArray> names = english->names(section.name);
    const QList<QByteArray> translated = chinese->names(section.name);
    QCOMPARE(QSet<QByteArray>(translated.begin(), translated.end()), QSet<QByteArray>(names.begin(), names.end()));
    for (const QByteArray &name : names) {
        const Json::Value row = chinese->row(section.name, name);
        for (const QByteArray &member : section.texts) {
            const QString text = row.member(member).toString();
            QVERIFY2(hasHan(text) && text.endsWith(u'。'), name.constData());
        }
        QCOMPARE(row.member("advice").isString(), english->row(section.name, name).member("advice").isString());
        const Json::Value causes = english->row(section.name, name).member("typical_causes");
        QVERIFY2(row.member("typical_causes").size() == causes.size(), name.constData());
    }
}

void TestParameterRegistry::sharedTextsAreTranslated()
{
    QFETCH(const int, index);
    const Section &section = kSections[index];
    const QString file = QString::fromLatin1(section.file);
    const RegistryFile *english = registryFile(file);
    const RegistryFile *chinese = registryFile(u"zh_TW/"_s + file);
    for (const QByteArray &name : english->names(section.name)) {
        for (const Json::Value place : english->row(section.name, name).member("where"))
            QVERIFY2(hasHan(chinese->row("places", place.toUtf8()).toString()), place.toUtf8().constData());
        const QByteArray reference = english->row(section.name, name).member("reference").toUtf8();
        if (reference.startsWith("vendor"))
            QVERIFY2(hasHan(chinese->row("references", reference).toString()), reference.constData());
    }
}

void TestParameterRegistry::entries()
{
    const std::optional<OAuth::ParameterEntry> code = OAuth::findParameter("code", Texts::Language::English);
    QVERIFY(code);
    QCOMPARE(*code, (OAuth::ParameterEntry{u"Short-lived ticket the client exchanges once for tokens."_s,
                                           u"RFC 6749 §4.1.2"_s,
                                           {u"authorization response"_s, u"token request"_s},
                                           true}));
    QVERIFY(!OAuth::findParameter("state")->sensitive);
    for (const char *name : {"client_secret", "code_verifier", "refresh_token", "id_token_hint", "device_code"})
        QVERIFY2(OAuth::findParameter(name)->sensitive, name);

    const std::optional<OAuth::ErrorCodeEntry> scope =
        OAuth::findErrorCode("insufficient_scope", Texts::Language::English);
    QVERIFY(scope);
    QCOMPARE(*scope, (OAuth::ErrorCodeEntry{u"The token is good but does not allow this."_s,
                                            u"Ask for the scope named in the challenge and log in again."_s,
                                            {u"scope not requested"_s, u"scope not consented"_s},
                                            u"RFC 6750 §3.1"_s,
                                            {u"resource server"_s}}));
    QCOMPARE(*OAuth::findMetadataMember("dpop_signing_alg_values_supported", Texts::Language::English),
             (OAuth::MetadataEntry{u"Algorithms for DPoP proofs."_s, u"RFC 9449 §5.1"_s}));
    QCOMPARE(OAuth::findGrantType("authorization_code", Texts::Language::English)->advice, u"use, with PKCE"_s);
    QVERIFY(OAuth::findGrantType("urn:ietf:params:oauth:grant-type:device_code"));
}

void TestParameterRegistry::followsTheTranslator()
{
    const QString english = OAuth::findErrorCode("invalid_grant")->remedy;
    {
        const Chinese chinese;
        QVERIFY(hasHan(OAuth::findErrorCode("invalid_grant")->remedy));
        QVERIFY(hasHan(OAuth::findErrorCode("invalid_grant")->typicalCauses.first()));
        QVERIFY(hasHan(OAuth::findParameter("code")->where.first()));
        QVERIFY(hasHan(OAuth::findGrantType("refresh_token")->advice));
        QVERIFY(hasHan(OAuth::findMetadataMember("issuer")->meaning));
        QCOMPARE(OAuth::findErrorCode("invalid_grant", Texts::Language::English)->remedy, english);
    }
    QCOMPARE(OAuth::findErrorCode("invalid_grant")->remedy, english);
}

QTEST_GUILESS_MAIN(TestParameterRegistry)
#include "tst_parameterregistry.moc"
