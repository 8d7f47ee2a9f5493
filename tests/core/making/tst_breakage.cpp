// SPDX-License-Identifier: GPL-3.0-or-later
#include "material.h"

#include "making/breakage.h"
#include "making/templates.h"
#include "making/workpiece.h"
#include "texts/checktexts.h"
#include "texts/makingtexts.h"
#include "token/inspection.h"

#include <QSet>
#include <QTest>

using namespace Grantscope;
using namespace Grantscope::Making;
using namespace Grantscope::Making::Tests;
using namespace Qt::StringLiterals;

class TestBreakage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void nothingToBreak();
    void notWithThisKey();
    void keyWithoutName();
    void refusedByExactlyThese_data();
    void refusedByExactlyThese();
    void soundBefore();
    void notInThisForm();
    void inEveryForm_data();
    void inEveryForm();
    void haveTexts();
};

namespace {

constexpr const char *kAlgorithms[] = {"HS256", "RS256", "PS256", "ES256", "ES512", "Ed25519"};

Known known()
{
    return {.now = instantFromSeconds(kNow), .jti = u"jti-0123456789abcdef"_s};
}

Draft soundDraft(const QByteArray &alg)
{
    const Filled filled = fill(*findTemplate("jwt"), known(), algorithm(alg), key(alg)).value();
    return {.payload = filled.payload, .signers = {signer(alg, filled.header)}};
}

Token::Inspection inspected(const QByteArray &token, const QByteArray &alg)
{
    const Token::KeyRing ring{.keys = {verifying(key(alg))}};
    Token::Inspector inspector(ring);
    return inspector.inspect(token, expectationsOf(*findTemplate("jwt"), known()));
}

QSet<QByteArray> failing(const Token::Inspection &inspection)
{
    QSet<QByteArray> ids;
    for (const Check &check : inspection.checks) {
        if (check.status == Status::Fail)
            ids.insert(check.id);
    }
    return ids;
}

const Jose::Key &stranger(const QByteArray &alg)
{
    static std::map<QByteArray, Jose::Key> keys;
    if (!keys.contains(alg))
        keys.emplace(alg, newKey(alg));
    return keys.at(alg);
}

} // namespace

void TestBreakage::nothingToBreak()
{
    const Breakage &breakage = *findBreakage("alg-none");
    QCOMPARE(makeBrokenInsecure(breakage, {}, {}).error().id.toString(), u"draft-no-key"_s);
    Draft unreadable = soundDraft("HS256");
    unreadable.signers.first().header = "{";
    QCOMPARE(makeBrokenInsecure(breakage, unreadable, {}).error().id.toString(), u"json-syntax"_s);
    QVERIFY(!findBreakage("no-such"));
}

void TestBreakage::notWithThisKey()
{
    for (const char *id :
         {"hmac-public-pem", "hmac-public-der", "embedded-key", "psychic-signature", "der-signature"}) {
        const Breakage &breakage = *findBreakage(id);
        QVERIFY(!canBreak(breakage, soundDraft("HS256")));
        const auto broken = makeBrokenInsecure(breakage, soundDraft("HS256"), {.now = known().now});
        QCOMPARE(broken.error().id.toString(), u"draft-not-breakable"_s);
    }
}

// Where the verifier's key has no name, only the signature tells.
void TestBreakage::keyWithoutName()
{
    Draft nameless = soundDraft("ES256");
    nameless.signers.first().key = newKey("ES256", {});
    const Breakage &breakage = *findBreakage("kid-elsewhere");
    QCOMPARE(refusalsOf(breakage, nameless.signers.first()), QList<QByteArray>{"sig-invalid"});
    const QByteArray token =
        makeBrokenInsecure(breakage, nameless, {.now = known().now, .stranger = stranger("ES256")}).value();
    const Token::KeyRing ring{.keys = {verifying(nameless.signers.first().key)}};
    Token::Inspector inspector(ring);
    QCOMPARE(failing(inspector.inspect(token, expectationsOf(*findTemplate("jwt"), known()))),
             QSet<QByteArray>{"sig-invalid"});
}

void TestBreakage::refusedByExactlyThese_data()
{
    QTest::addColumn<QByteArray>("id");
    QTest::addColumn<QByteArray>("alg");
    for (const Breakage &breakage : breakages()) {
        int applicable = 0;
        for (const char *alg : kAlgorithms) {
            if (!canBreak(breakage, soundDraft(alg)))
                continue;
            ++applicable;
            QTest::addRow("%s, %s", breakage.id, alg) << QByteArray(breakage.id) << QByteArray(alg);
        }
        QVERIFY2(applicable > 0, breakage.id);
    }
}

void TestBreakage::refusedByExactlyThese()
{
    QFETCH(QByteArray, id);
    QFETCH(QByteArray, alg);
    const Breakage &breakage = *findBreakage(id.toStdString());
    const QByteArray token =
        makeBrokenInsecure(breakage, soundDraft(alg), {.now = known().now, .stranger = stranger(alg)}).value();
    const Token::Inspection inspection = inspected(token, alg);
    const QList<QByteArray> expected = refusalsOf(breakage, soundDraft(alg).signers.first());
    QCOMPARE(failing(inspection), QSet<QByteArray>(expected.begin(), expected.end()));
    QVERIFY(inspection.verdict == Token::Verdict::Invalid || inspection.verdict == Token::Verdict::Malformed);
}

void TestBreakage::soundBefore()
{
    for (const char *alg : kAlgorithms)
        QCOMPARE(inspected(make(soundDraft(alg)).value(), alg).verdict, Token::Verdict::Valid);
}

// What is left out of a token can't be wrong in it.
void TestBreakage::notInThisForm()
{
    Draft draft = soundDraft("ES256");
    draft.detached = true;
    for (const char *id : {"payload-changed", "expired", "not-yet-valid", "wrong-audience", "wrong-issuer",
                           "duplicate-member", "trailing-text", "padded-parts"}) {
        QVERIFY2(!canBreak(*findBreakage(id), draft), id);
        QCOMPARE(makeBrokenInsecure(*findBreakage(id), draft, {}).error().id.toString(), u"draft-not-breakable"_s);
    }
    draft = soundDraft("ES256");
    draft.serialization = Jose::Serialization::Flattened;
    QVERIFY(!canBreak(*findBreakage("trailing-part"), draft));
}

void TestBreakage::inEveryForm_data()
{
    QTest::addColumn<QByteArray>("id");
    QTest::addColumn<Jose::Serialization>("form");
    QTest::addColumn<bool>("detached");
    using enum Jose::Serialization;
    for (const Breakage &breakage : breakages()) {
        for (const auto &[name, form] :
             {std::pair("compact", Compact), {"flattened", Flattened}, {"general", General}}) {
            for (const bool detached : {false, true}) {
                Draft draft = soundDraft("ES256");
                draft.serialization = form;
                draft.detached = detached;
                if (canBreak(breakage, draft))
                    QTest::addRow("%s, %s%s", breakage.id, name, detached ? ", detached" : "")
                        << QByteArray(breakage.id) << form << detached;
            }
        }
    }
}

// The form that was chosen, by the first signer alone, and the same refusals.
void TestBreakage::inEveryForm()
{
    QFETCH(const QByteArray, id);
    QFETCH(const Jose::Serialization, form);
    QFETCH(const bool, detached);
    const Breakage &breakage = *findBreakage(id.toStdString());
    Draft draft = soundDraft("ES256");
    draft.serialization = form;
    draft.detached = detached;
    if (form == Jose::Serialization::General)
        draft.signers.append(draft.signers.first());
    if (form != Jose::Serialization::Compact)
        draft.signers.first().unprotectedHeader = R"({"note":"kept"})";
    const QByteArray token =
        makeBrokenInsecure(breakage, draft, {.now = known().now, .stranger = stranger("ES256")}).value();
    QCOMPARE(token.startsWith('{'), form != Jose::Serialization::Compact);
    QCOMPARE(token.contains("kept"), form != Jose::Serialization::Compact);
    QCOMPARE(token.contains(R"("signatures":[{)"), form == Jose::Serialization::General);
    QCOMPARE(token.count(R"("signature":)"), form == Jose::Serialization::Compact ? 0 : 1);
    if (detached)
        QVERIFY(form == Jose::Serialization::Compact ? token.contains("..") : !token.contains("\"payload\""));
    // What a JWT in this form is refused for anyway says nothing of what is wrong in it.
    draft.signers.resize(1);
    const auto setOf = [](const QList<QByteArray> &checks) { return QSet<QByteArray>(checks.begin(), checks.end()); };
    const QSet<QByteArray> ofTheForm = setOf(failingChecks(make(draft).value(), draft, known().now));
    const QSet<QByteArray> failing = setOf(failingChecks(token, draft, known().now)) - ofTheForm;
    const QSet<QByteArray> expected = setOf(refusalsOf(breakage, draft.signers.first()));
    QVERIFY(ofTheForm.size() <= 1 && !ofTheForm.intersects(expected));
    QCOMPARE(failing, expected);
}

void TestBreakage::haveTexts()
{
    for (const Breakage &breakage : breakages()) {
        const Texts::Story story = Texts::breakageStory(breakage.id, Texts::Language::English);
        QVERIFY2(!story.title.isEmpty() && !story.text.isEmpty(), breakage.id);
        QVERIFY2(!breakage.spec.isEmpty() && !breakage.refusals.empty(), breakage.id);
        for (const auto &refusal : breakage.refusals)
            QVERIFY2(!Texts::checkTitle(refusal.check, Texts::Language::English).isEmpty(), refusal.check);
    }
}

QTEST_GUILESS_MAIN(TestBreakage)
#include "tst_breakage.moc"
