// SPDX-License-Identifier: GPL-3.0-or-later
#include "inspected.h"

#include "token/report.h"

#include <QTest>

using namespace Grantscope;
using namespace Grantscope::Token;
using namespace Grantscope::Token::Tests;
using namespace Qt::StringLiterals;
using namespace std::string_view_literals;

class TestVerdict : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void duplicateHasItsPlace();
    void theWorseOfTwo();
    void whatIsOpenHasAName();
    void validNamesItsWarnings();
    void boundAndNotShown();
    void givenInVain();
    void templateNamesTheIssuerToExpect();
    void verdictSaysWhoVouches_data();
    void verdictSaysWhoVouches();
    void keyIsTold();
};

void TestVerdict::duplicateHasItsPlace()
{
    const Inspection inspection = inspected(signedToken(R"({"alg":"HS256"})", R"({"sub":"a","sub":"b"})"), {});
    const QString sentence = verdictSentence(inspection, Texts::Language::English);
    QVERIFY2(sentence.contains(u"\"sub\" (octet 11)"_s), qPrintable(sentence));
}

void TestVerdict::theWorseOfTwo()
{
    using enum Verdict;
    constexpr Verdict kOrder[] = {Valid, Unverified, Invalid, Malformed};
    for (const Verdict a : kOrder) {
        for (const Verdict b : kOrder)
            QCOMPARE(int(worse(a, b)), int(std::ranges::find(kOrder, a) > std::ranges::find(kOrder, b) ? a : b));
    }
}

// Whoever reads "Valid" learns what nobody looked at.
void TestVerdict::whatIsOpenHasAName()
{
    for (const CheckCases::Case &each : CheckCases::all()) {
        Inspector inspector(each.keys);
        const Inspection inspection = inspector.inspect(each.token, each.expected, each.options);
        for (const Check &check : inspection.checks) {
            const bool open = check.status == Status::Skip && check.reason == Texts::Reason("skip.not-expected");
            if (open && std::string_view(check.id) != "expectation-unused")
                QVERIFY2(openMatter(check.id), check.id);
        }
    }
}

// A green verdict keeps no doubt to itself.
void TestVerdict::validNamesItsWarnings()
{
    Expectations patient = expectations();
    patient.leeway = std::chrono::hours(1);
    Inspector inspector({.keys = {secretKey()}});
    const Inspection inspection = inspector.inspect(goodToken(), patient);
    QCOMPARE(inspection.verdict, Verdict::Valid);
    const QString sentence = verdictSentence(inspection, Texts::Language::English);
    QVERIFY2(sentence.contains(u"Warning: Clocks were allowed to differ by 1 h"_s), qPrintable(sentence));
}

// Whoever reads "Valid" of a token that is bound to a holder learns that nobody showed to be the one.
void TestVerdict::boundAndNotShown()
{
    const auto sentence = [](const QByteArray &claims) {
        return verdictSentence(inspected(signedToken(R"({"alg":"HS256"})", claims) + '~', {.keys = {secretKey()}}),
                               Texts::Language::English);
    };
    const QString bound = sentence(R"({"exp":1790003600,"cnf":{"kid":"1"}})");
    QVERIFY2(bound.startsWith(u"Valid: "_s) && bound.contains(u"key binding"_s), qPrintable(bound));
    const QString unbound = sentence(R"({"exp":1790003600})");
    QVERIFY2(unbound.startsWith(u"Valid: "_s) && !unbound.contains(u"key binding"_s), qPrintable(unbound));
}

void TestVerdict::givenInVain()
{
    Expectations expected = expectations();
    expected.issuer = u"https://as.example"_s;
    expected.nonce = u"n"_s;
    const auto judged = [&](const QByteArray &token, const KeyRing &keys, const InspectOptions &options) {
        Inspector inspector(keys);
        return inspector.inspect(token, expected, options);
    };
    const Inspection valid = judged(goodToken(), {.keys = {secretKey()}}, {.as = Kind::Jws});
    QVERIFY(valid.verdict == Verdict::Valid);
    QVERIFY(verdictSentence(valid, Texts::Language::English).contains(u": iss, nonce."_s));
    const Inspection unverified = judged("2YotnFZFEjr1zCsicMWpAA", {}, {});
    QVERIFY(unverified.verdict == Verdict::Unverified);
    QVERIFY(verdictSentence(unverified, Texts::Language::English).contains(u": iss, nonce."_s));
}

void TestVerdict::templateNamesTheIssuerToExpect()
{
    const Inspection inspection = [] {
        for (const CheckCases::Case &each : CheckCases::all()) {
            if (each.id == "jwt-iss"sv && each.name == "a template is expected"sv)
                return Inspector(each.keys).inspect(each.token, each.expected, each.options);
        }
        return Inspection{};
    }();
    QCOMPARE(inspection.verdict, Verdict::Invalid);
    const QString said = checkDetail(*inspection.check("jwt-iss"), Texts::Language::English);
    QVERIFY2(said.contains("https://{tenantid}.example, a template"_L1), qPrintable(said));
    QVERIFY2(said.contains("names https://as.example: expect that"_L1), qPrintable(said));
}

void TestVerdict::verdictSaysWhoVouches_data()
{
    QTest::addColumn<Jose::Key>("key");
    QTest::addColumn<QString>("said");
    QTest::addColumn<bool>("aged");
    const Instant fetched = instantFromSeconds(1'000'000'000);
    const Jose::Key issuers = secretKey().withProvenance(Jose::Provenance::Issuer, u"https://as.example/jwks"_s);
    const Jose::Key given = secretKey().withProvenance(Jose::Provenance::Given, u"keys.pem"_s);
    QTest::newRow("a file") << given << u"that you gave (keys.pem)."_s << false;
    QTest::newRow("an address") << given.withFetch({{}, fetched}) << u"that you gave (keys.pem)."_s << true;
    QTest::newRow("an issuer") << issuers.withFetch({u"https://as.example"_s, fetched})
                               << u"from the metadata of https://as.example."_s << true;
}

void TestVerdict::verdictSaysWhoVouches()
{
    QFETCH(const Jose::Key, key);
    QFETCH(const QString, said);
    QFETCH(const bool, aged);
    const Inspection inspection = inspected(goodToken(), {.keys = {key}});
    QVERIFY(inspection.verdict == Verdict::Valid);
    const auto sentence = [&](std::optional<Instant> now) {
        return verdictSentence(inspection, Texts::Language::English, now);
    };
    // The age is against the clock, not the moment as of which times are judged.
    QVERIFY2(sentence(instantFromSeconds(1'000'000'012)).contains(said), qPrintable(sentence({})));
    QCOMPARE(sentence(instantFromSeconds(1'000'000'012)).contains(u"fetched 12 s ago"_s), aged);
    QVERIFY(!sentence({}).contains(u"fetched"_s));
}

void TestVerdict::keyIsTold()
{
    const auto signature = [](const Jose::Key &key) {
        const auto report = Json::Document::parse(reportJson(inspected(goodToken(), {.keys = {key}})));
        return report->root().member("signatures").element(0).text().toByteArray();
    };
    const QByteArray given = signature(secretKey());
    const QByteArray asGiven = R"("provenance":"given","key_source":"test","reason":)";
    QVERIFY2(given.contains(asGiven), given);
    const Jose::Key issuers = secretKey().withProvenance(Jose::Provenance::Issuer, u"https://as.example/jwks"_s);
    const QByteArray fetched =
        signature(issuers.withFetch({u"https://as.example"_s, instantFromSeconds(1'000'000'000)}));
    const QByteArray asFetched = R"("provenance":"issuer","key_source":"https://as.example/jwks",)"
                                 R"("key_issuer":"https://as.example","key_fetched_at":1000000000,"reason":)";
    QVERIFY2(fetched.contains(asFetched), fetched);
}

QTEST_GUILESS_MAIN(TestVerdict)
#include "tst_verdict.moc"
