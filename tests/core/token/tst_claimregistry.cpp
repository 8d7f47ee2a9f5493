// SPDX-License-Identifier: GPL-3.0-or-later
#include "registry/registryfile.h"
#include "token/claimregistry.h"

#include <QCoreApplication>
#include <QSet>
#include <QTest>
#include <QTranslator>

using namespace Grantscope;
using namespace Qt::StringLiterals;

namespace {

// An installed translation that says which language it is, and nothing else.
class NamingTranslator : public QTranslator
{
public:
    explicit NamingTranslator(const QString &language)
        : m_language(language)
    {
    }
    bool isEmpty() const override { return false; }
    QString translate(const char *context, const char *, const char *, int) const override
    {
        return qstrcmp(context, "Language") == 0 ? m_language : QString();
    }

private:
    QString m_language;
};

class Installed
{
public:
    explicit Installed(const QString &language)
        : m_translator(language)
    {
        QCoreApplication::installTranslator(&m_translator);
    }
    ~Installed() { QCoreApplication::removeTranslator(&m_translator); }

private:
    NamingTranslator m_translator;
};

struct Section
{
    const char *file;
    const char *name;
    int rows;
    bool hasType;
    bool hasMeaning;
};
constexpr Section kSections[] = {
    {"claims.json", "claims", 163, true, true},
    {"claims.json", "vendor_claims", 18, true, true},
    {"jose-algorithms.json", "algorithms", 53, false, true},
    {"jose-algorithms.json", "header_parameters", 33, true, true},
    {"jose-algorithms.json", "typ_values", 19, false, false},
    {"jose-algorithms.json", "key_types", 5, false, false},
    {"jose-algorithms.json", "confirmation_methods", 7, false, false},
};

bool hasHan(const QString &text)
{
    return std::ranges::any_of(text, [](QChar c) { return c.script() == QChar::Script_Han; });
}

void addSections()
{
    QTest::addColumn<QString>("file");
    QTest::addColumn<QByteArray>("section");
    QTest::addColumn<int>("rows");
    QTest::addColumn<bool>("hasType");
    QTest::addColumn<bool>("hasMeaning");
    for (const Section &section : kSections)
        QTest::newRow(section.name) << QString::fromLatin1(section.file) << QByteArray(section.name) << section.rows
                                    << section.hasType << section.hasMeaning;
}

} // namespace

class TestClaimRegistry : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void unknownNames_data();
    void unknownNames();
    void namesAreThoseThatAreFound();
    void unknownTypes_data();
    void unknownTypes();
    void fileThatIsNotThere();
    void englishIsComplete_data() { addSections(); }
    void englishIsComplete();
    void translationIsComplete_data() { addSections(); }
    void translationIsComplete();
    void sharedTextsAreTranslated();
    void timeClaimsAreThoseOfTheRegistry();
    void entries_data();
    void entries();
    void typesInEverySpelling_data();
    void typesInEverySpelling();
    void followsTheTranslator();
    void unknownLanguageSpeaksEnglish();
};

void TestClaimRegistry::unknownNames_data()
{
    QTest::addColumn<QByteArray>("name");
    QTest::newRow("empty") << QByteArray();
    QTest::newRow("other case") << QByteArray("EXP");
    QTest::newRow("blank after") << QByteArray("exp ");
    QTest::newRow("NUL after") << QByteArray("exp\0", 4);
    QTest::newRow("longer") << QByteArray("expires");
    QTest::newRow("path") << QByteArray("claims/exp");
    QTest::newRow("section") << QByteArray("claims");
    QTest::newRow("invalid UTF-8") << QByteArray("\xff\xfe");
    QTest::newRow("huge") << QByteArray(1'000'000, 'a');
}

void TestClaimRegistry::unknownNames()
{
    QFETCH(const QByteArray, name);
    QVERIFY(!Token::findClaim(name));
    QVERIFY(!Token::findHeaderParameter(name));
    QVERIFY(!Token::findAlgorithm(name));
    QVERIFY(!Token::findConfirmationMethod(name));
    QVERIFY(!Token::isTimeClaim(name));
}

void TestClaimRegistry::namesAreThoseThatAreFound()
{
    QVERIFY(!Token::claimNames().contains("EXP"));
    QVERIFY(!Token::headerParameterNames().contains("exp"));
    QVERIFY(Token::claimNames().size() > 20 && Token::headerParameterNames().size() > 10);
    for (const QByteArray &name : Token::claimNames())
        QVERIFY2(Token::findClaim(name), name.constData());
    for (const QByteArray &name : Token::headerParameterNames())
        QVERIFY2(Token::findHeaderParameter(name), name.constData());
}

void TestClaimRegistry::unknownTypes_data()
{
    QTest::addColumn<QByteArray>("typ");
    QTest::newRow("empty") << QByteArray();
    QTest::newRow("prefix alone") << QByteArray("application/");
    QTest::newRow("other prefix") << QByteArray("text/at+jwt");
    QTest::newRow("prefix twice") << QByteArray("application/application/at+jwt");
    QTest::newRow("blank") << QByteArray(" at+jwt");
    QTest::newRow("half") << QByteArray("+jwt");
}

void TestClaimRegistry::unknownTypes()
{
    QFETCH(const QByteArray, typ);
    QVERIFY(!Token::findType(typ));
}

void TestClaimRegistry::fileThatIsNotThere()
{
    const RegistryFile *file = registryFile(u"xx/claims.json"_s);
    QVERIFY(!file->row("claims", "exp"));
    QVERIFY(file->names("claims").isEmpty());
}

void TestClaimRegistry::englishIsComplete()
{
    QFETCH(const QString, file);
    QFETCH(const QByteArray, section);
    QFETCH(const int, rows);
    QFETCH(const bool, hasType);
    QFETCH(const bool, hasMeaning);

    const RegistryFile *english = registryFile(file);
    const QList<QByteArray> names = english->names(section);
    QCOMPARE(names.size(), rows);
    for (const QByteArray &name : names) {
        const Json::Value row = english->row(section, name);
        QVERIFY2(!name.isEmpty() && row.isObject(), name.constData());
        QVERIFY2(!row.member("title").toString().isEmpty(), name.constData());
        QVERIFY2(!row.member("reference").toString().isEmpty(), name.constData());
        QVERIFY2(!hasType || !row.member("type").toString().isEmpty(), name.constData());
        QVERIFY2(!hasMeaning || row.member("meaning").toString().endsWith(u'.'), name.constData());
    }
}

void TestClaimRegistry::translationIsComplete()
{
    QFETCH(const QString, file);
    QFETCH(const QByteArray, section);
    QFETCH(const bool, hasMeaning);

    const RegistryFile *english = registryFile(file);
    const RegistryFile *chinese = registryFile(u"zh_TW/"_s + file);
    const QList<QByteArray> names = english->names(section);
    const QList<QByteArray> translated = chinese->names(section);
    QCOMPARE(QSet<QByteArray>(translated.begin(), translated.end()), QSet<QByteArray>(names.begin(), names.end()));
    for (const QByteArray &name : names) {
        const Json::Value row = chinese->row(section, name);
        const QString title = row.member("title").toString();
        const QString meaning = row.member("meaning").toString();
        // Proper names stay as they are; whatever has a meaning tells it in Chinese.
        QVERIFY2(!title.isEmpty(), name.constData());
        QVERIFY2(!hasMeaning || (hasHan(meaning) && meaning.endsWith(u'。')), name.constData());
        QVERIFY2(hasMeaning || hasHan(title), name.constData());
        QVERIFY2(meaning != english->row(section, name).member("meaning").toString() || !hasMeaning, name.constData());
    }
}

void TestClaimRegistry::sharedTextsAreTranslated()
{
    for (const Section &section : kSections) {
        const QString file = QString::fromLatin1(section.file);
        const RegistryFile *english = registryFile(file);
        const RegistryFile *chinese = registryFile(u"zh_TW/"_s + file);
        for (const QByteArray &name : english->names(section.name)) {
            const Json::Value row = english->row(section.name, name);
            for (const auto &[member, texts] :
                 {std::pair("type", "types"), {"use", "uses"}, {"advice", "advice_values"}}) {
                const Json::Value value = row.member(member);
                QVERIFY2(!value || chinese->row(texts, value.toUtf8()).isString(), value.toUtf8().constData());
            }
            const Json::Value advice = row.member("advice");
            QVERIFY2(!advice || english->row("advice_values", advice.toUtf8()).isString(), name.constData());
        }
    }
}

void TestClaimRegistry::timeClaimsAreThoseOfTheRegistry()
{
    int times = 0;
    for (const char *section : {"claims", "vendor_claims"}) {
        const RegistryFile *file = registryFile(u"claims.json"_s);
        for (const QByteArray &name : file->names(section)) {
            const bool isTime = file->row(section, name).member("type").stringIs("seconds since 1970");
            QVERIFY2(Token::isTimeClaim(name) == isTime, name.constData());
            times += isTime ? 1 : 0;
        }
    }
    QCOMPARE(times, 6);
}

void TestClaimRegistry::entries_data()
{
    QTest::addColumn<std::optional<Token::RegistryEntry>>("entry");
    QTest::addColumn<Token::RegistryEntry>("expected");

    using Texts::Language;
    QTest::newRow("claim") << Token::findClaim("exp", Language::English)
                           << Token::RegistryEntry{u"Expiration time"_s,
                                                   u"seconds since 1970"_s,
                                                   u"From this second on the token is no longer valid."_s,
                                                   u"RFC 7519 §4.1.4"_s,
                                                   {},
                                                   {}};
    QTest::newRow("vendor's claim") << Token::findClaim("cognito:groups", Language::English)
                                    << Token::RegistryEntry{u"Groups"_s,
                                                            u"array"_s,
                                                            u"Groups of the user in the pool."_s,
                                                            u"vendor documentation"_s,
                                                            u"Amazon Cognito"_s,
                                                            {}};
    QTest::newRow("name of dots") << Token::findClaim("...", Language::English)
                                  << Token::RegistryEntry{
                                         u"Digest of an array element"_s,
                                         u"string"_s,
                                         u"Stands in place of an array element the holder may reveal."_s,
                                         u"RFC 9901 §4.2.4.2"_s,
                                         {},
                                         {}};
    QTest::newRow("parameter of the same name as a claim")
        << Token::findHeaderParameter("crit", Language::English)
        << Token::RegistryEntry{u"Critical parameters"_s,
                                u"array of strings"_s,
                                u"Parameters the receiver must understand, or refuse the object."_s,
                                u"RFC 7515 §4.1.11"_s,
                                {},
                                {}};
    QTest::newRow("algorithm") << Token::findAlgorithm("none", Language::English)
                               << Token::RegistryEntry{u"No signature at all"_s,
                                                       u"signature"_s,
                                                       u"Never accepted unless the application asked for it. "
                                                       "draft-ietf-jose-deprecate-none-rsa15 deprecates it."_s,
                                                       u"RFC 7518 §3.6"_s,
                                                       {},
                                                       u"must not be accepted by default"_s};
    QTest::newRow("confirmation") << Token::findConfirmationMethod("jkt", Language::English)
                                  << Token::RegistryEntry{
                                         u"SHA-256 thumbprint of the DPoP key"_s, {}, {}, u"RFC 9449 §6.1"_s, {}, {}};
}

void TestClaimRegistry::entries()
{
    QFETCH(const std::optional<Token::RegistryEntry>, entry);
    QFETCH(const Token::RegistryEntry, expected);
    QVERIFY(entry.has_value());
    QCOMPARE(entry->title, expected.title);
    QCOMPARE(entry->type, expected.type);
    QCOMPARE(entry->meaning, expected.meaning);
    QCOMPARE(entry->reference, expected.reference);
    QCOMPARE(entry->usedBy, expected.usedBy);
    QCOMPARE(entry->advice, expected.advice);
}

void TestClaimRegistry::typesInEverySpelling_data()
{
    QTest::addColumn<QByteArray>("typ");
    QTest::addColumn<QString>("title");
    QTest::newRow("short") << QByteArray("at+jwt") << u"OAuth access token"_s;
    QTest::newRow("upper") << QByteArray("AT+JWT") << u"OAuth access token"_s;
    QTest::newRow("media type") << QByteArray("application/at+jwt") << u"OAuth access token"_s;
    QTest::newRow("media type, mixed") << QByteArray("Application/At+Jwt") << u"OAuth access token"_s;
    QTest::newRow("JWT") << QByteArray("jwt") << u"Unspecific; not explicit typing"_s;
    QTest::newRow("JOSE") << QByteArray("application/jose+json") << u"JSON serialized JWS or JWE"_s;
}

void TestClaimRegistry::typesInEverySpelling()
{
    QFETCH(const QByteArray, typ);
    const std::optional<Token::RegistryEntry> entry = Token::findType(typ, Texts::Language::English);
    QVERIFY(entry.has_value());
    QTEST(entry->title, "title");
}

void TestClaimRegistry::followsTheTranslator()
{
    QCOMPARE(Token::findClaim("iss")->title, u"Issuer"_s);
    {
        const Installed chinese(u"zh_TW"_s);
        const std::optional<Token::RegistryEntry> claim = Token::findClaim("exp");
        QCOMPARE(claim->title, u"到期時間"_s);
        QCOMPARE(claim->type, u"自 1970 年起的秒數"_s);
        QCOMPARE(claim->meaning, u"從這一秒起，權杖不再有效。"_s);
        QCOMPARE(claim->reference, u"RFC 7519 §4.1.4"_s);
        QCOMPARE(Token::findClaim("hd")->usedBy, u"Google"_s);
        QCOMPARE(Token::findClaim("hd")->reference, u"廠商文件"_s);
        QCOMPARE(Token::findAlgorithm("none")->advice, u"依預設不得接受"_s);
        QCOMPARE(Token::findAlgorithm("none")->type, u"簽章"_s);
        QCOMPARE(Token::findHeaderParameter("kid")->title, u"金鑰識別碼"_s);
        QCOMPARE(Token::findClaim("exp", Texts::Language::English)->title, u"Expiration time"_s);
    }
    QCOMPARE(Token::findClaim("iss")->title, u"Issuer"_s);
}

void TestClaimRegistry::unknownLanguageSpeaksEnglish()
{
    for (const QString &language : {u"xx"_s, u""_s, u"../zh_TW"_s}) {
        const Installed other(language);
        QCOMPARE(Token::findClaim("exp"), Token::findClaim("exp", Texts::Language::English));
    }
}

QTEST_GUILESS_MAIN(TestClaimRegistry)
#include "tst_claimregistry.moc"
