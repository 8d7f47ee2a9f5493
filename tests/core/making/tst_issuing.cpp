// SPDX-License-Identifier: GPL-3.0-or-later
#include "material.h"

#include "making/issuing.h"
#include "token/inspection.h"

#include <QTest>

using namespace Grantscope;
using namespace Grantscope::Making;
using namespace Grantscope::Making::Tests;
using namespace Qt::StringLiterals;

namespace {

const QByteArray kPayload =
    R"({"vct":"https://c.example/id","iss":"https://i.example","a/b":{"~x":[1,"two"]},"name":"Ada"})";

IssuingDraft soundDraft()
{
    return {.order = {.payload = kPayload, .disclosable = {u"/name"_s, u"/a~1b/~0x/1"_s}},
            .key = key("ES256"),
            .algorithm = &algorithm("ES256")};
}

QByteArray randomness(const IssuingDraft &draft)
{
    QByteArray octets;
    for (qsizetype i = 0; i < Jose::randomnessFor(draft.order); ++i)
        octets += static_cast<char>(i * 7);
    return octets;
}

QString first(const IssuingDraft &draft)
{
    const QList<Finding> findings = review(draft);
    return findings.isEmpty() ? QString() : findings.first().error.id.toString();
}

} // namespace

class TestIssuing : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void noPlaces();
    void places();
    void manyPlaces();
    void prevented();
    void odd();
    void opensWithItsDisclosures();
    void credential();
    void command();
};

void TestIssuing::noPlaces()
{
    QCOMPARE(disclosablePlaces("{", "dc+sd-jwt").error().id.toString(), u"json-syntax"_s);
    QCOMPARE(disclosablePlaces("[1]", "dc+sd-jwt").error().id.toString(), u"header-not-object"_s);
    QVERIFY(disclosablePlaces("{}", "dc+sd-jwt").value().isEmpty());
}

void TestIssuing::places()
{
    const QList<DisclosablePlace> places = disclosablePlaces(kPayload, "dc+sd-jwt").value();
    QStringList pointers;
    for (const DisclosablePlace &place : places)
        pointers << place.pointer;
    QCOMPARE(pointers, (QStringList{u"/vct"_s, u"/iss"_s, u"/a~1b"_s, u"/a~1b/~0x"_s, u"/a~1b/~0x/0"_s,
                                    u"/a~1b/~0x/1"_s, u"/name"_s}));
    QVERIFY(places.at(0).mustStandOpen && places.at(1).mustStandOpen && !places.at(6).mustStandOpen);
    QCOMPARE(places.at(2).parent, -1);
    QCOMPARE(places.at(3).parent, 2);
    QCOMPARE(places.at(5).parent, 3);
    QVERIFY(places.at(5).isElement);
    QCOMPARE(places.at(5).name, u"1"_s);
    QCOMPARE(places.at(5).value, u"\"two\""_s);
    // Of another kind of token its type may be hidden.
    QVERIFY(!disclosablePlaces(kPayload, "example+sd-jwt").value().first().mustStandOpen);
}

void TestIssuing::manyPlaces()
{
    const QByteArray large = R"({"a":[)" + QByteArray("1,").repeated(5000) + "1]}";
    QCOMPARE(disclosablePlaces(large, {}).value().size(), kMostPlaces);
    const QByteArray deep = QByteArray(R"({"a":)").repeated(60) + '1' + QByteArray("}").repeated(60);
    QCOMPARE(disclosablePlaces(deep, {}).value().size(), 60);
}

void TestIssuing::prevented()
{
    IssuingDraft draft = soundDraft();
    draft.key = {};
    QCOMPARE(first(draft), u"draft-no-key"_s);
    draft.key = key("HS256");
    draft.algorithm = &algorithm("HS256");
    QCOMPARE(first(draft), u"draft-secret-issuer"_s);
    draft.key = key("ES256");
    draft.algorithm = &algorithm("RS256");
    QCOMPARE(first(draft), u"alg-key-mismatch"_s);
    draft = soundDraft();
    draft.order.payload = "[]";
    QCOMPARE(first(draft), u"header-not-object"_s);
    draft = soundDraft();
    draft.order.disclosable = {u"/elsewhere"_s};
    QCOMPARE(first(draft), u"sd-jwt-pointer"_s);
    QCOMPARE(issued(draft, randomness(draft)).error().id.toString(), u"sd-jwt-pointer"_s);
    draft.order.disclosable = {u"/iss"_s};
    QCOMPARE(issued(draft, randomness(draft)).error().id.toString(), u"sd-jwt-validity-claim"_s);
}

void TestIssuing::odd()
{
    IssuingDraft draft = soundDraft();
    draft.order.disclosable.clear();
    QCOMPARE(first(draft), u"draft-nothing-disclosable"_s);
    draft = soundDraft();
    draft.order.payload = R"({"name":"Ada"})";
    draft.order.disclosable = {u"/name"_s};
    QCOMPARE(first(draft), u"draft-no-vct"_s);
    draft.order.typ = "example+sd-jwt";
    QCOMPARE(first(draft), QString());
    draft.order.payload = R"({"name":"Ada","name":"Bob"})";
    QCOMPARE(first(draft), u"draft-duplicate-member"_s);
}

void TestIssuing::opensWithItsDisclosures()
{
    IssuingDraft draft = soundDraft();
    draft.order.decoys = 2;
    draft.order.holder = verifying(newKey("ES256", {}));
    const Jose::Issued token = issued(draft, randomness(draft)).value();
    const Token::KeyRing ring{.keys = {verifying(draft.key)}};
    Token::Inspector inspector(ring);
    const auto inspection = inspector.inspect(token.text, {.now = instantFromSeconds(kNow)});
    QCOMPARE(inspection.token->form, Token::Form::SdJwt);
    QCOMPARE(inspection.signatures.first().status, Token::SignatureStatus::Verified);
    QCOMPARE(inspection.token->disclosed->uses.size(), 2);
    QCOMPARE(inspection.token->claim("name").toString(), u"Ada"_s);
    QVERIFY(inspection.token->claim("cnf").member("jwk"));
    QVERIFY(!token.payload.contains("Ada"));
}

void TestIssuing::credential()
{
    IssuingDraft draft = soundDraft();
    draft.order.payload = credentialClaims({.now = instantFromSeconds(kNow), .jti = {}});
    draft.order.disclosable = credentialDisclosables();
    QVERIFY(review(draft).isEmpty());
    const Token::KeyRing ring{.keys = {verifying(draft.key)}};
    Token::Inspector inspector(ring);
    const auto inspection =
        inspector.inspect(issued(draft, randomness(draft)).value().text, {.now = instantFromSeconds(kNow)});
    QCOMPARE(inspection.kind.kind, Token::Kind::SdJwt);
    QCOMPARE(inspection.token->disclosed->uses.size(), draft.order.disclosable.size());
    QCOMPARE(inspection.token->claim("address").member("locality").toString(), u"London"_s);
}

void TestIssuing::command()
{
    IssuingDraft draft = soundDraft();
    QCOMPARE(issueCommand(draft),
             "printf %s '" + kPayload
                 + "' | gscope sd-jwt issue --key private-key.pem --algorithm ES256 --disclosable '/name' "
                   "--disclosable '/a~1b/~0x/1' --typ 'dc+sd-jwt' -");
    draft.order.decoys = 3;
    draft.order.hash = Jose::findSdHash("sha-512");
    draft.order.keyId = u"k"_s;
    draft.order.holder = key("ES256");
    draft.order.validityClaims = Jose::ValidityClaims::MayHideInsecure;
    draft.order.serialization = Jose::Serialization::Flattened;
    QVERIFY2(issueCommand(draft).endsWith("--decoys 3 --hash sha-512 --typ 'dc+sd-jwt' --kid 'k' --holder-key "
                                          "holder-key.pem --insecure-validity-claims --form json -"),
             issueCommand(draft));
}

QTEST_GUILESS_MAIN(TestIssuing)
#include "tst_issuing.moc"
