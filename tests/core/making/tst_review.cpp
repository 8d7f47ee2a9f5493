// SPDX-License-Identifier: GPL-3.0-or-later
#include "material.h"

#include "support/keyfiles.h"

#include <QTest>

#include <algorithm>
#include <tuple>

using namespace Grantscope;
using namespace Grantscope::Making;
using namespace Grantscope::Making::Tests;
using namespace Qt::StringLiterals;
using Gravity = Finding::Gravity;
using Jose::Serialization;
using Part = Finding::Part;

class TestReview : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void prevents_data();
    void prevents();
    void odd_data();
    void odd();
    void shortKeys();
    void nothingToSay();
    void whatPreventsComesFirst();
};

void TestReview::prevents_data()
{
    QTest::addColumn<Draft>("draft");
    QTest::addColumn<QString>("id");
    QTest::addColumn<Part>("part");
    QTest::addColumn<int>("signer");
    QTest::addColumn<int>("offset");
    const QByteArray payload = "{}";
    const QByteArray b64 = R"({"alg":"HS256","b64":false,"crit":["b64"]})";
    const auto row = [](const char *title, const Draft &draft, const QString &id, Part part, int signerNumber,
                        int offset) { QTest::newRow(title) << draft << id << part << signerNumber << offset; };
    row("no signer", {.payload = payload, .signers = {}}, u"draft-no-key"_s, Part::Key, 0, -1);
    row("no key", {payload, {{.header = "{}", .algorithm = &algorithm("HS256")}}}, u"draft-no-key"_s, Part::Key, 0, -1);
    row("no algorithm", {payload, {{.header = "{}", .key = key("HS256")}}}, u"draft-no-key"_s, Part::Key, 0, -1);
    row("header no JSON", {payload, {signer("HS256", "{\"alg\":\"HS256\",}")}}, u"json-syntax"_s, Part::Header, 0, 15);
    row("header an array", {payload, {signer("HS256", " []")}}, u"header-not-object"_s, Part::Header, 0, 1);
    row("header and more", {payload, {signer("HS256", "{} x")}}, u"json-trailing-text"_s, Part::Header, 0, 3);
    row("header not UTF-8", {payload, {signer("HS256", "{\"a\":\"\xff\"}")}}, u"utf8-invalid"_s, Part::Header, 0, 6);
    row("public key", {payload, {{"{}", {}, verifying(key("ES256")), &algorithm("ES256")}}}, u"needs-private-key"_s,
        Part::Key, 0, -1);
    row("key of another type", {payload, {{"{}", {}, key("HS256"), &algorithm("ES256")}}}, u"alg-key-mismatch"_s,
        Part::Key, 0, -1);
    row("two in the compact form", {payload, {signer("HS256"), signer("ES256")}}, u"draft-one-signature"_s, Part::Form,
        0, -1);
    row("two in the flattened form", {payload, {signer("HS256"), signer("ES256")}, Serialization::Flattened},
        u"draft-one-signature"_s, Part::Form, 0, -1);
    row("unprotected header in the compact form",
        {payload, {{R"({"alg":"HS256"})", "{}", key("HS256"), &algorithm("HS256")}}}, u"draft-one-signature"_s,
        Part::UnprotectedHeader, 0, -1);
    row("unprotected header no JSON",
        {payload, {{R"({"alg":"HS256"})", "{", key("HS256"), &algorithm("HS256")}}, Serialization::Flattened},
        u"json-syntax"_s, Part::UnprotectedHeader, 0, 1);
    row("unencoded with a full stop", {"a.b", {signer("HS256", b64)}}, u"draft-unencodable"_s, Part::Payload, 0, 1);
    row("unencoded with a line break", {"ab\n", {signer("HS256", b64)}}, u"draft-unencodable"_s, Part::Payload, 0, 2);
    row("unencoded in JSON, not UTF-8", {"a\xff", {signer("HS256", b64)}, Serialization::Flattened},
        u"draft-unencodable"_s, Part::Payload, 0, -1);
    row("one encoded, one not", {payload, {signer("HS256", b64), signer("ES256")}, Serialization::General},
        u"draft-b64-differs"_s, Part::Header, 1, -1);
}

void TestReview::prevents()
{
    QFETCH(Draft, draft);
    QFETCH(QString, id);
    const QList<Finding> findings = review(draft);
    QVERIFY(!findings.isEmpty());
    const Finding &first = findings.first();
    QCOMPARE(first.gravity, Gravity::Prevents);
    QCOMPARE(first.error.id.toString(), id);
    QTEST(first.part, "part");
    QTEST(int(first.signer), "signer");
    QTEST(int(first.error.offset), "offset");
    const auto made = make(draft);
    QVERIFY(!made);
    QCOMPARE(made.error(), first.error);
}

void TestReview::odd_data()
{
    QTest::addColumn<QByteArray>("header");
    QTest::addColumn<QByteArray>("payload");
    QTest::addColumn<QString>("id");
    QTest::addColumn<Part>("part");
    QTest::addColumn<int>("offset");
    QTest::newRow("another alg") << QByteArray(R"({"alg":"HS384"})") << QByteArray("{}") << u"draft-alg-differs"_s
                                 << Part::Header << 7;
    QTest::newRow("alg in another case") << QByteArray(R"({"alg":"hs256"})") << QByteArray("{}")
                                         << u"draft-alg-differs"_s << Part::Header << 7;
    QTest::newRow("no alg") << QByteArray("{}") << QByteArray("{}") << u"draft-alg-missing"_s << Part::Header << -1;
    QTest::newRow("another kid") << QByteArray(R"({"alg":"HS256","kid":"k2"})") << QByteArray("{}")
                                 << u"draft-kid-differs"_s << Part::Header << 21;
    QTest::newRow("b64 without crit") << QByteArray(R"({"alg":"HS256","b64":false})") << QByteArray("{}")
                                      << u"draft-b64-not-critical"_s << Part::Header << 15;
    QTest::newRow("twice in the header") << QByteArray(R"({"alg":"HS256","a":1,"a":2})") << QByteArray("{}")
                                         << u"draft-duplicate-member"_s << Part::Header << 21;
    QTest::newRow("twice in the payload") << QByteArray(R"({"alg":"HS256"})") << QByteArray(R"({"a":1,"a":2})")
                                          << u"draft-duplicate-member"_s << Part::Payload << 7;
    QTest::newRow("payload no JSON") << QByteArray(R"({"alg":"HS256"})") << QByteArray(R"({"a":1,})")
                                     << u"draft-payload-json"_s << Part::Payload << 7;
    QTest::newRow("JWT without claims") << QByteArray(R"({"alg":"HS256","typ":"at+jwt"})") << QByteArray(" [1]")
                                        << u"draft-payload-claims"_s << Part::Payload << 1;
}

void TestReview::odd()
{
    QFETCH(QByteArray, header);
    QFETCH(QByteArray, payload);
    const Draft draft{.payload = payload, .signers = {signer("HS256", header)}};
    const QList<Finding> findings = review(draft);
    QCOMPARE(findings.size(), 1);
    QCOMPARE(findings.first().gravity, Gravity::Odd);
    QTEST(findings.first().error.id.toString(), "id");
    QTEST(findings.first().part, "part");
    QTEST(int(findings.first().error.offset), "offset");
    QVERIFY(make(draft));
}

// They sign, and every sound reader refuses what they signed (RFC 7518 §3.2, §3.3).
void TestReview::shortKeys()
{
    const Jose::Key secret = Jose::keyFromSecret(Secret("x")).value();
    const Jose::Key rsa = Jose::importKeys(KeyFiles::read(u"rsa1024.pkcs8.pem"_s)).value().keys.first();
    for (const auto &[weak, alg, id] :
         {std::tuple(secret, "HS256", u"hmac-key-size"_s), std::tuple(rsa, "RS256", u"rsa-key-size"_s)}) {
        const Draft draft{.payload = "{}", .signers = {{.header = "{}", .key = weak, .algorithm = &algorithm(alg)}}};
        const QList<Finding> findings = review(draft);
        const auto found =
            std::ranges::find(findings, id, [](const Finding &each) { return each.error.id.toString(); });
        QVERIFY(found != findings.end());
        QCOMPARE(found->gravity, Gravity::Odd);
        QCOMPARE(found->part, Part::Key);
        QVERIFY(make(draft));
    }
}

void TestReview::nothingToSay()
{
    QCOMPARE(review({.payload = "{}", .signers = {signer("ES256")}}), QList<Finding>());
    QCOMPARE(review({.payload = "[1]", .signers = {signer("ES256", R"({"alg":"ES256"})")}}), QList<Finding>());
    // RFC 7797 §7: no JWT, so no claims.
    QCOMPARE(
        review({.payload = "a text", .signers = {signer("HS256", R"({"alg":"HS256","b64":false,"crit":["b64"]})")}}),
        QList<Finding>());
    // Where alg and kid stand unprotected.
    QCOMPARE(review({"{}",
                     {{"{}", R"({"alg":"HS256","kid":"key-1"})", key("HS256"), &algorithm("HS256")}},
                     Serialization::Flattened}),
             QList<Finding>());
}

void TestReview::whatPreventsComesFirst()
{
    const QList<Finding> findings = review({.payload = "{", .signers = {{.header = "{\"alg\":\"x\"}"}}});
    QCOMPARE(findings.first().gravity, Gravity::Prevents);
    QCOMPARE(findings.last().gravity, Gravity::Odd);
}

QTEST_GUILESS_MAIN(TestReview)
#include "tst_review.moc"
