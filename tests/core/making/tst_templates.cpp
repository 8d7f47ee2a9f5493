// SPDX-License-Identifier: GPL-3.0-or-later
#include "material.h"

#include "making/templates.h"
#include "texts/makingtexts.h"
#include "token/inspection.h"

#include <QTest>

using namespace Grantscope;
using namespace Grantscope::Making;
using namespace Grantscope::Making::Tests;
using namespace Qt::StringLiterals;

class TestTemplates : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void noProofBySecret();
    void passTheirOwnChecks_data();
    void passTheirOwnChecks();
    void standIns();
    void haveTexts();
    void idToken();
};

namespace {

Known known()
{
    return {.now = instantFromSeconds(kNow),
            .jti = u"jti-0123456789abcdef"_s,
            .issuer = u"https://as.test"_s,
            .subject = u"ada"_s,
            .clientId = u"client-7"_s,
            .nonce = u"n-1"_s,
            .scope = u"openid mail"_s,
            .redirectUri = u"https://app.test/cb"_s,
            .method = u"GET"_s,
            .uri = u"https://api.test/me"_s,
            .accessToken = Secret("an-access-token"),
            .code = Secret("a-code")};
}

} // namespace

void TestTemplates::noProofBySecret()
{
    const auto filled = fill(*findTemplate("dpop"), known(), algorithm("HS256"), key("HS256"));
    QVERIFY(!filled);
    QCOMPARE(filled.error().id.toString(), u"alg-key-mismatch"_s);
    QVERIFY(!findTemplate("no-such"));
}

void TestTemplates::passTheirOwnChecks_data()
{
    QTest::addColumn<QByteArray>("form");
    QTest::addColumn<QByteArray>("alg");
    QTest::addColumn<bool>("complete");
    for (const Template &form : templates()) {
        for (const char *alg : {"ES256", "RS256", "Ed25519"}) {
            QTest::addRow("%s, %s", form.name, alg) << QByteArray(form.name) << QByteArray(alg) << true;
            QTest::addRow("%s, %s, nothing known", form.name, alg) << QByteArray(form.name) << QByteArray(alg) << false;
        }
    }
}

// Nothing fails, nothing warns, and the kind is told by the type (of an ID token, by its claims).
void TestTemplates::passTheirOwnChecks()
{
    QFETCH(QByteArray, form);
    QFETCH(QByteArray, alg);
    QFETCH(bool, complete);
    const Template &row = *findTemplate(form.toStdString());
    const Known all = complete ? known() : Known{.now = instantFromSeconds(kNow), .jti = u"jti-0123456789abcdef"_s};
    const Filled filled = fill(row, all, algorithm(alg), key(alg)).value();
    const Draft draft{.payload = filled.payload, .signers = {signer(alg, filled.header)}};
    QCOMPARE(review(draft), QList<Finding>());

    const bool isProof = row.kind == Token::Kind::DpopProof;
    const Token::KeyRing ring = isProof ? Token::KeyRing{} : Token::KeyRing{.keys = {verifying(key(alg))}};
    Token::Inspector inspector(ring);
    const Token::Inspection inspection = inspector.inspect(make(draft).value(), expectationsOf(row, all));
    QCOMPARE(inspection.kind.kind, row.kind);
    for (const Check &check : inspection.checks)
        QVERIFY2(check.status != Status::Fail && check.status != Status::Warn, check.id);
    QCOMPARE(inspection.verdict, Token::Verdict::Valid);
    if (isProof && complete) {
        const auto *ath = inspection.check("dpop-ath");
        QVERIFY(ath);
        QCOMPARE(ath->status, Status::Pass);
    }
}

void TestTemplates::standIns()
{
    const Known nothing{.now = instantFromSeconds(kNow), .jti = u"j"_s, .lifetime = std::chrono::seconds(5)};
    const Filled filled = fill(*findTemplate("jwt"), nothing, algorithm("HS256"), {}).value();
    QCOMPARE(filled.header, "{\n  \"alg\": \"HS256\",\n  \"typ\": \"JWT\"\n}");
    QCOMPARE(filled.payload, R"({
  "iss": "https://issuer.example",
  "sub": "user.example",
  "aud": "https://api.example",
  "exp": 1790000005,
  "iat": 1790000000,
  "jti": "j"
})");
}

void TestTemplates::haveTexts()
{
    for (const Template &form : templates()) {
        const Texts::Story story = Texts::templateStory(form.name, Texts::Language::English);
        QVERIFY2(!story.title.isEmpty() && !story.text.isEmpty(), form.name);
    }
}

// OIDC Core §3.1.3.6: the left half of SHA-256.
void TestTemplates::idToken()
{
    Known example = known();
    example.accessToken = Secret("jHkWEdUXMU1BwAsC4vtUsZwnNvTIxEl0z9K3vx5KF0Y"); // OIDC Core Appendix A.3
    const Filled filled = fill(*findTemplate("id-token"), example, algorithm("RS256"), key("RS256")).value();
    QVERIFY2(filled.payload.contains(R"("at_hash": "77QmUPtjPfzWtF2AnpK9RQ")"), filled.payload.constData());
}

QTEST_GUILESS_MAIN(TestTemplates)
#include "tst_templates.moc"
