// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/jose/encryptionkeys.h"
#include "making/encryptionbreakage.h"
#include "texts/checktexts.h"
#include "texts/makingtexts.h"

#include <QSet>
#include <QTest>

using namespace Grantscope;
using namespace Grantscope::Making;
using namespace Qt::StringLiterals;
using Jose::EncryptionDraft;

namespace {

const QByteArray kClaims = R"({"iss":"https://issuer.example","sub":"alice"})";
const Instant kNow = instantFromSeconds(1'790'000'000);

constexpr const char *kPairs[][2] = {{"RSA-OAEP-256", "A256GCM"},       {"A128KW", "A128CBC-HS256"},
                                     {"dir", "A256CBC-HS512"},          {"ECDH-ES", "A128GCM"},
                                     {"A256GCMKW", "A192GCM"},          {"dir", "A256GCM"},
                                     {"PBES2-HS256+A128KW", "A128GCM"}, {"ECDH-ES+A256KW", "A192CBC-HS384"}};

EncryptionDraft draftFor(const char *alg, const char *enc)
{
    const auto &management = TestKeys::management(alg);
    const auto &content = TestKeys::encryption(enc);
    return {.encryption = &content,
            .recipients = {{.key = TestKeys::keyFor(management, content), .algorithm = &management}},
            .protectedHeader = R"({"typ":"JWT"})",
            .iterations = management.mode == Jose::KeyManagement::Password ? 1000 : 0};
}

} // namespace

class TestEncryptionBreakage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void nothingToBreak();
    void refused_data();
    void refused();
    void soundBefore();
    void jsonFormsAreBrokenInCompactForm();
    void haveTexts();
};

void TestEncryptionBreakage::nothingToBreak()
{
    const EncryptionBreakage &breakage = *findEncryptionBreakage("jwe-tag-changed");
    EncryptionDraft none = draftFor("A128KW", "A128GCM");
    none.recipients.first().key = {};
    QVERIFY(!canBreak(breakage, none));
    QCOMPARE(makeBrokenInsecure(breakage, none, {}, {}).error().id.toString(), u"draft-no-recipient-key"_s);
    QCOMPARE(strangerTo(none).error().id.toString(), u"draft-no-recipient-key"_s);
    const EncryptionDraft wrapped = draftFor("A128KW", "A128GCM");
    for (const char *id : {"jwe-count-large", "jwe-epk-off-curve"})
        QCOMPARE(makeBrokenInsecure(*findEncryptionBreakage(id), wrapped, {.text = kClaims}, {}).error().id.toString(),
                 u"draft-not-breakable"_s);
    QVERIFY(!findEncryptionBreakage("no-such"));
}

void TestEncryptionBreakage::refused_data()
{
    QTest::addColumn<QByteArray>("id");
    QTest::addColumn<EncryptionDraft>("draft");
    for (const EncryptionBreakage &breakage : encryptionBreakages()) {
        int applicable = 0;
        for (const auto &[alg, enc] : kPairs) {
            const EncryptionDraft draft = draftFor(alg, enc);
            if (!canBreak(breakage, draft))
                continue;
            ++applicable;
            QTest::addRow("%s, %s, %s", breakage.id, alg, enc) << QByteArray(breakage.id) << draft;
        }
        QVERIFY2(applicable > 0, breakage.id);
    }
}

void TestEncryptionBreakage::refused()
{
    QFETCH(QByteArray, id);
    QFETCH(EncryptionDraft, draft);
    const EncryptionBreakage &breakage = *findEncryptionBreakage(id.toStdString());
    const Jose::Key stranger = strangerTo(draft).value();
    const QByteArray token = makeBrokenInsecure(breakage, draft, {.text = kClaims}, {.stranger = stranger}).value();
    const QList<QByteArray> failing = failingChecks(token, {draft.recipients.first().key}, kNow);
    const QList<QByteArray> expected = refusalsOf(breakage, draft);
    QCOMPARE(QSet<QByteArray>(failing.begin(), failing.end()), QSet<QByteArray>(expected.begin(), expected.end()));
    QVERIFY(!failing.isEmpty());
}

void TestEncryptionBreakage::soundBefore()
{
    for (const auto &[alg, enc] : kPairs) {
        const EncryptionDraft draft = draftFor(alg, enc);
        const QByteArray token = encrypted(draft, {.text = kClaims}).value();
        QCOMPARE(failingChecks(token, {draft.recipients.first().key}, kNow), QList<QByteArray>());
    }
}

void TestEncryptionBreakage::jsonFormsAreBrokenInCompactForm()
{
    EncryptionDraft draft = draftFor("A128KW", "A128GCM");
    draft.serialization = Jose::Serialization::General;
    draft.recipients += draft.recipients;
    draft.sharedHeader = R"({"x":1})";
    draft.additionalData = "aad";
    const auto broken = makeBrokenInsecure(*findEncryptionBreakage("jwe-tag-changed"), draft, {.text = kClaims}, {});
    QCOMPARE(broken.value().count('.'), 4);
}

void TestEncryptionBreakage::haveTexts()
{
    for (const EncryptionBreakage &breakage : encryptionBreakages()) {
        const Texts::Story story = Texts::breakageStory(breakage.id, Texts::Language::English);
        QVERIFY2(!story.title.isEmpty() && !story.text.isEmpty(), breakage.id);
        QVERIFY2(!breakage.spec.isEmpty() && !breakage.refusals.empty(), breakage.id);
        for (const auto &refusal : breakage.refusals)
            QVERIFY2(!Texts::checkTitle(refusal.check, Texts::Language::English).isEmpty(), refusal.check);
    }
}

QTEST_GUILESS_MAIN(TestEncryptionBreakage)
#include "tst_encryptionbreakage.moc"
