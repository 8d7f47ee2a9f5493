// SPDX-License-Identifier: GPL-3.0-or-later
#include "tokens/partmap.h"
#include "ui/tokens/sampletokens.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace Grantscope;
using Ui::TokenParts;

class TestPartMap : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void malformedHasNoParts();
    void placesGoThereAndBack();
    void pointsAtDuplicates();
    void pointsAtAThousandDuplicatesAtMost();
    void issuerIsBounded_data();
    void issuerIsBounded();
    void escapedPasteHasOnePlace();
};

void TestPartMap::malformedHasNoParts()
{
    const TokenParts parts = TokenParts::of(Token::DecodedJwt::decode("not a token"));
    QVERIFY(parts.headers.isEmpty());
    QVERIFY(parts.payload.signedText.isEmpty());
    QVERIFY(parts.signatures.isEmpty());
}

void TestPartMap::placesGoThereAndBack()
{
    const QByteArray claims = Tests::soundClaims();
    const QByteArray token = Tests::signedToken(claims);
    const TokenParts parts = TokenParts::of(Token::DecodedJwt::decode(token));
    QCOMPARE(parts.headers.size(), 1);
    QCOMPARE(parts.payload.signedText, claims);
    QVERIFY(!parts.payload.pretty.text.isEmpty());
    QCOMPARE(parts.expires, std::optional(instantFromSeconds(1'700'003'600)));
    for (qsizetype offset = 0; offset < claims.size(); ++offset) {
        const Json::Span place = parts.payload.inToken({offset, 1});
        QVERIFY(place.length > 0 && place.offset >= parts.payload.written.offset
                && place.end() <= parts.payload.written.end());
        // The characters at the place decode to octets among which is the one asked for.
        QVERIFY(qAbs(parts.payload.fromToken(place.offset) - offset) <= 1);
        QVERIFY(parts.payload.fromToken(place.end() - 1) >= offset - 1);
    }
    QCOMPARE(parts.payload.inToken({0, claims.size()}), parts.payload.written);
    QCOMPARE(parts.payload.fromToken(0), qsizetype(-1));
    QCOMPARE(parts.headers.first().fromToken(0), qsizetype(0));
}

void TestPartMap::pointsAtDuplicates()
{
    const QByteArray claims = R"({"a":1,"a":2})";
    const TokenParts parts = TokenParts::of(Token::DecodedJwt::decode(Tests::signedToken(claims)));
    QCOMPARE(parts.payload.suspects.size(), 2);
    QCOMPARE(parts.payload.suspects.at(1).offset, claims.lastIndexOf("\"a\""));
}

void TestPartMap::pointsAtAThousandDuplicatesAtMost()
{
    QByteArray claims = R"({"a":0)";
    for (int i = 0; i < 5'000; ++i)
        claims += R"(,"a":0)";
    const TokenParts parts = TokenParts::of(Token::DecodedJwt::decode(Tests::signedToken(claims + '}')));
    QCOMPARE(parts.payload.suspects.size(), 1000);
    QCOMPARE(parts.payload.suspects.first().offset, 1);
}

void TestPartMap::issuerIsBounded_data()
{
    QTest::addColumn<QByteArray>("claims");
    QTest::addColumn<QString>("issuer");
    QTest::newRow("too long") << R"({"iss":")" + QByteArray(3000, 'x') + "\"}" << QString();
    QTest::newRow("no text") << QByteArray(R"({"iss":17})") << QString();
    QTest::newRow("none") << QByteArray("{}") << QString();
    QTest::newRow("an address") << QByteArray(R"({"iss":"https://as.example"})") << u"https://as.example"_s;
}

void TestPartMap::issuerIsBounded()
{
    QFETCH(QByteArray, claims);
    QTEST(TokenParts::of(Token::DecodedJwt::decode(Tests::signedToken(claims))).mark.issuer, "issuer");
}

void TestPartMap::escapedPasteHasOnePlace()
{
    Token::Candidate candidate;
    candidate.text = "abc.def";
    candidate.span = {10, 7};
    QCOMPARE(Ui::inPaste(candidate, {4, 3}), (Json::Span{14, 3}));
    QCOMPARE(Ui::fromPaste(candidate, 14), qsizetype(4));
    QCOMPARE(Ui::fromPaste(candidate, 17), qsizetype(-1));
    candidate.span.length = 9; // percent-encoded, say
    QCOMPARE(Ui::inPaste(candidate, {4, 3}), (Json::Span{10, 9}));
    QCOMPARE(Ui::fromPaste(candidate, 14), qsizetype(-1));
}

QTEST_GUILESS_MAIN(TestPartMap)
#include "tst_partmap.moc"
