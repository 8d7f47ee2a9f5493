// SPDX-License-Identifier: GPL-3.0-or-later
#include "testkeys.h"

#include "jose/base64url.h"
#include "jose/keyimport.h"
#include "jose/sdjwtissuing.h"

#include <QJsonDocument>
#include <QTest>

using namespace Grantscope;
using namespace Grantscope::Jose;
using namespace Qt::StringLiterals;

class TestSdJwtIssuing : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void refuses_data();
    void refuses();
    void hides_data();
    void hides();
    void decoysAndHolder();
    void hidesValidityOnPurpose();
    void sameTwice();

private:
    static QByteArray randomness(qsizetype count)
    {
        QByteArray octets(count, '\0');
        for (qsizetype i = 0; i < count; ++i)
            octets[i] = char(i);
        return octets;
    }
    static Result<Issued> issue(const IssuingOrder &order, const QByteArray &random)
    {
        const JwsAlgorithm &es256 = TestKeys::algorithm("ES256");
        return issueSdJwt(TestKeys::privateKey(es256), es256, order, random, Nonce::Deterministic);
    }
    static Result<Issued> issue(const IssuingOrder &order) { return issue(order, randomness(randomnessFor(order))); }
};

void TestSdJwtIssuing::refuses_data()
{
    QTest::addColumn<QByteArray>("payload");
    QTest::addColumn<QStringList>("pointers");
    QTest::addColumn<QString>("id");
    QTest::addColumn<QByteArray>("typ");
    const auto row = [](const char *name, const QByteArray &payload, const QStringList &pointers, const QString &id,
                        const QByteArray &typ = "dc+sd-jwt") {
        QTest::newRow(name) << payload << pointers << id << typ;
    };
    row("no JSON", "{", {}, u"json-syntax"_s);
    row("no object", "[1]", {}, u"sd-jwt-format"_s);
    row("nothing there", R"({"a":1})", {u"/b"_s}, u"sd-jwt-pointer"_s);
    row("no pointer", R"({"a":1})", {u"a"_s}, u"sd-jwt-pointer"_s);
    row("the whole", R"({"a":1})", {u""_s}, u"sd-jwt-pointer"_s);
    row("no such element", R"({"a":[1]})", {u"/a/1"_s}, u"sd-jwt-pointer"_s);
    row("_sd in the payload", R"({"_sd":[]})", {}, u"sd-jwt-reserved-name"_s);
    row("... further in", R"({"a":[{"...":"x"}]})", {}, u"sd-jwt-reserved-name"_s);
    row("_sd_alg", R"({"_sd_alg":"sha-256"})", {}, u"sd-jwt-reserved-name"_s);
    row("hides vct", R"({"vct":"x"})", {u"/vct"_s}, u"sd-jwt-validity-claim"_s);
    row("hides exp", R"({"exp":1})", {u"/exp"_s}, u"sd-jwt-validity-claim"_s);
    row("hides aud of a credential", R"({"aud":"x"})", {u"/aud"_s}, u"sd-jwt-validity-claim"_s);
    row("hides one audience", R"({"aud":["x","y"]})", {u"/aud/0"_s}, u"sd-jwt-validity-claim"_s);
    row("hides what is in status", R"({"status":{"a":{"b":1}}})", {u"/status/a/b"_s}, u"sd-jwt-validity-claim"_s);
    row("typ with application/", R"({"status":{}})", {u"/status"_s}, u"sd-jwt-validity-claim"_s,
        "application/dc+sd-jwt");
    row("typ in capitals", R"({"status":{}})", {u"/status"_s}, u"sd-jwt-validity-claim"_s, "DC+SD-JWT");
    row("a member twice", R"({"a":1,"a":2})", {u"/a"_s}, u"sd-jwt-claim-twice"_s);
    row("a member twice, further in", R"({"b":[{"a":1,"a":2}]})", {}, u"sd-jwt-claim-twice"_s);
}

void TestSdJwtIssuing::refuses()
{
    QFETCH(const QByteArray, payload);
    QFETCH(const QStringList, pointers);
    QFETCH(const QByteArray, typ);
    const auto issued = issue({.payload = payload, .disclosable = pointers, .typ = typ});
    QVERIFY(!issued);
    QTEST(issued.error().id.toString(), "id");
}

void TestSdJwtIssuing::hides_data()
{
    QTest::addColumn<QByteArray>("payload");
    QTest::addColumn<QStringList>("pointers");
    QTest::addColumn<QStringList>("paths"); // in the order of the disclosures
    const auto row = [](const char *name, const QByteArray &payload, const QStringList &pointers,
                        const QStringList &paths) { QTest::newRow(name) << payload << pointers << paths; };
    row("nothing", R"({"a":1})", {}, {});
    row("all members", R"({"a":1,"b":[2]})", {u"/b"_s, u"/a"_s}, {u"/a"_s, u"/b"_s});
    row("a member in an object", R"({"a":{"b":1,"c":2}})", {u"/a/b"_s}, {u"/a/b"_s});
    row("elements", R"({"a":["x","y","z"]})", {u"/a/0"_s, u"/a/2"_s}, {u"/a/0"_s, u"/a/2"_s});
    row("exp of an inner object", R"({"a":{"exp":1}})", {u"/a/exp"_s}, {u"/a/exp"_s});
    row("recursive", R"({"a":{"b":[1,{"c":2}],"d":3}})", {u"/a"_s, u"/a/b/1"_s, u"/a/b/1/c"_s, u"/a/b"_s},
        {u"/a"_s, u"/a/b"_s, u"/a/b/1"_s, u"/a/b/1/c"_s});
    row("escaped names", R"({"a/b":1,"c~d":{"":2}})", {u"/a~1b"_s, u"/c~0d/"_s}, {u"/a~1b"_s, u"/c~0d/"_s});
}

// What is disclosed gives the payload back, whatever was hidden.
void TestSdJwtIssuing::hides()
{
    QFETCH(const QByteArray, payload);
    QFETCH(const QStringList, pointers);
    for (const int decoys : {0, 3}) {
        for (const SdHash &hash : sdHashes()) {
            const auto issued = issue({.payload = payload, .disclosable = pointers, .decoys = decoys, .hash = &hash});
            QVERIFY(issued);
            const auto parts = SdJwt::split(issued->text);
            QVERIFY(parts);
            const auto processed =
                ProcessedPayload::process(Json::Document::parse(issued->payload).value(), parts->disclosures);
            QVERIFY2(processed.findings.isEmpty(), qPrintable(processed.findings.value(0).id.toString()));
            QStringList paths;
            for (const DisclosureUse &each : processed.uses)
                paths.append(processed.pathOf(each));
            QTEST(paths, "paths");
            QCOMPARE(processed.unmatchedDigests() > 0, decoys > 0 && !pointers.isEmpty());
            // Members that were hidden come behind the others.
            const auto normal = [](const QByteArray &text) {
                return QJsonDocument::fromJson(text).toJson(QJsonDocument::Compact);
            };
            QCOMPARE(normal(processed.document.text()), normal(payload));
        }
    }
}

void TestSdJwtIssuing::decoysAndHolder()
{
    const Key holder = TestKeys::privateKey(TestKeys::algorithm("Ed25519"));
    const auto issued = issue({.payload = R"({"cnf":"old","a":1,"b":[1,2]})",
                               .disclosable = {u"/a"_s, u"/b/0"_s},
                               .decoys = 2,
                               .holder = holder,
                               .typ = "example+sd-jwt",
                               .keyId = u"k1"_s});
    QVERIFY(issued);
    const auto document = Json::Document::parse(issued->payload);
    QVERIFY(document);
    const Json::Value root = document->root();
    QCOMPARE(root.member("_sd").size(), 3);
    QByteArray last;
    for (const Json::Value digest : root.member("_sd")) {
        QVERIFY(last < digest.toUtf8());
        last = digest.toUtf8();
    }
    QCOMPARE(root.member("b").size(), 4);
    QVERIFY(document->duplicates().isEmpty());
    QCOMPARE(root.member("cnf").member("jwk").text(), holder.publicJwk().value());
    QVERIFY(!issued->payload.contains("\"d\""));
    const QByteArray header =
        QByteArray::fromBase64(issued->text.first(issued->text.indexOf('.')), QByteArray::Base64UrlEncoding);
    QCOMPARE(header, R"({"alg":"ES256","typ":"example+sd-jwt","kid":"k1"})");
}

void TestSdJwtIssuing::hidesValidityOnPurpose()
{
    QVERIFY(issue(
        {.payload = R"({"exp":1})", .disclosable = {u"/exp"_s}, .validityClaims = ValidityClaims::MayHideInsecure}));
}

void TestSdJwtIssuing::sameTwice()
{
    const IssuingOrder order{.payload = R"({"a":1,"b":[1,2]})", .disclosable = {u"/a"_s, u"/b/0"_s}, .decoys = 1};
    QCOMPARE(issue(order)->text, issue(order)->text);
    QCOMPARE(randomnessFor(order), 64);
    const auto scarce = issue(order, randomness(63));
    QVERIFY(!scarce);
    QCOMPARE(scarce.error().id.toString(), u"sd-jwt-randomness"_s);
    // The first salt is the first of the octets.
    const auto disclosure = Disclosure::read(issue(order)->disclosures.at(0), {});
    QCOMPARE(disclosure.salt().toUtf8(), encodeBase64url(randomness(16)));
}

QTEST_GUILESS_MAIN(TestSdJwtIssuing)
#include "tst_sdjwtissuing.moc"
