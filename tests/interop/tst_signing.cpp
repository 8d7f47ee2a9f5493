// SPDX-License-Identifier: GPL-3.0-or-later
// Tokens made here, as npm jose sees them: what is sound verifies there, and what is broken on purpose is refused, but
// for what it takes by design.
#include "core/making/material.h"
#include "interop/provider.h"
#include "json/writer.h"
#include "making/breakage.h"
#include "making/templates.h"

#include <QProcess>
#include <QTest>

using namespace Grantscope;
using namespace Grantscope::Making;
using namespace Grantscope::Making::Tests;
using namespace Qt::StringLiterals;

namespace {

/// Deprecated, and left out of WebCrypto.
const QByteArrayList kNotThere{"ES256K", "Ed448"};

/// JSON.parse() keeps the last of two members, the decoder of base64url takes padding, and "b64" counts only where it
/// is critical: else it is a parameter like any that is not known.
const QByteArrayList kTaken{"duplicate-member", "padded-parts", "b64-not-critical"};

struct Case
{
    QByteArray id;
    QByteArray token;
    QByteArray alg;
    std::optional<QByteArray> payload = {};
    bool general = false;
};

Known known()
{
    return {.now = instantFromSeconds(kNow), .jti = u"jti-0123456789abcdef"_s};
}

Draft soundDraft(const QByteArray &alg)
{
    const Filled filled = fill(*findTemplate("jwt"), known(), algorithm(alg), key(alg)).value();
    return {.payload = filled.payload, .signers = {signer(alg, filled.header)}};
}

QByteArray jwkOf(const QByteArray &alg)
{
    const Jose::Key pair = key(alg);
    return pair.isSymmetric() ? pair.privateJwk().value().reveal().toByteArray() : pair.publicJwk().value();
}

QByteArray lineOf(const Case &each)
{
    QByteArray line;
    Json::Writer out(line);
    out.beginObject().key("id").string(QByteArrayView(each.id));
    out.key("token").string(QByteArrayView(each.token));
    out.key("jwk").raw(jwkOf(each.alg));
    out.key("algorithm").string(QByteArrayView(each.alg));
    out.key("issuer").string(QByteArrayView("https://issuer.example"));
    out.key("audience").string(QByteArrayView("https://api.example"));
    out.key("now").number(kNow);
    if (each.payload)
        out.key("payload").string(QByteArrayView(*each.payload));
    out.key("general").boolean(each.general);
    out.endObject();
    return line + '\n';
}

struct Answer
{
    bool accepted = false;
    QByteArray reason;
};

} // namespace

class TestInteropSigning : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { GRANTSCOPE_NEEDS_INTEROP_PACKAGES(); }
    void brokenOnesAreRefused();
    void everyAlgorithmVerifies();
    void templatesVerify();
    void formsVerify();

private:
    /// By the id of the case.
    static QMap<QByteArray, Answer> ask(const QList<Case> &cases);
};

QMap<QByteArray, Answer> TestInteropSigning::ask(const QList<Case> &cases)
{
    QByteArray lines;
    for (const Case &each : cases)
        lines += lineOf(each);
    QProcess node;
    node.start(u"node"_s, {QStringLiteral(GRANTSCOPE_INTEROP) + u"/tokens.mjs"_s});
    node.write(lines);
    node.closeWriteChannel();
    if (!node.waitForFinished(120'000) || node.exitStatus() != QProcess::NormalExit || node.exitCode() != 0)
        QTest::qFail(node.readAllStandardError().constData(), __FILE__, __LINE__);
    QMap<QByteArray, Answer> answers;
    for (const QByteArray &line : node.readAllStandardOutput().split('\n')) {
        if (const auto answer = Json::Document::parse(line))
            answers.insert(answer->root().member("id").toUtf8(),
                           {answer->root().member("accepted").toBoolean().value_or(false),
                            answer->root().member("reason").toUtf8()});
    }
    return answers;
}

void TestInteropSigning::brokenOnesAreRefused()
{
    const QByteArrayList algorithms{"HS256", "RS256", "PS256", "ES256", "Ed25519"};
    QList<Case> cases;
    for (const QByteArray &alg : algorithms) {
        cases << Case{"sound " + alg, make(soundDraft(alg)).value(), alg};
        const Breakage::Material material{known().now, newKey(alg)};
        for (const Breakage &breakage : breakages()) {
            if (canBreak(breakage, soundDraft(alg)))
                cases << Case{QByteArray(breakage.id) + ' ' + alg,
                              makeBrokenInsecure(breakage, soundDraft(alg), material).value(), alg};
        }
    }
    const auto answers = ask(cases);
    QCOMPARE(answers.size(), cases.size());
    for (const Case &each : std::as_const(cases)) {
        const QByteArray what = each.id.first(each.id.indexOf(' '));
        const bool expected = what == "sound" || kTaken.contains(what);
        const Answer answer = answers.value(each.id);
        QVERIFY2(answer.accepted == expected, (each.id + ": " + answer.reason).constData());
    }
}

void TestInteropSigning::everyAlgorithmVerifies()
{
    QList<Case> cases;
    for (const Jose::JwsAlgorithm &each : Jose::jwsAlgorithms())
        cases << Case{each.name, make(soundDraft(each.name)).value(), each.name};
    const auto answers = ask(cases);
    for (const Case &each : std::as_const(cases)) {
        const Answer answer = answers.value(each.id);
        // Older versions of Node.js don't have these.
        if (each.id.startsWith("ML-DSA") && answer.reason.contains("Unrecognized algorithm name"))
            continue;
        QVERIFY2(answer.accepted != kNotThere.contains(each.id), (each.id + ": " + answer.reason).constData());
    }
}

void TestInteropSigning::templatesVerify()
{
    QList<Case> cases;
    for (const Template &form : templates()) {
        Known all = known();
        all.audience = u"https://api.example"_s;
        all.issuer = all.clientId = u"https://issuer.example"_s;
        const Filled filled = fill(form, all, algorithm("ES256"), key("ES256")).value();
        if (form.kind == Token::Kind::DpopProof)
            continue; // Has neither issuer nor audience.
        cases << Case{form.name, make({.payload = filled.payload, .signers = {signer("ES256", filled.header)}}).value(),
                      "ES256"};
    }
    const auto answers = ask(cases);
    QCOMPARE(answers.size(), cases.size());
    for (const auto &[id, answer] : answers.asKeyValueRange())
        QVERIFY2(answer.accepted, (id + ": " + answer.reason).constData());
}

void TestInteropSigning::formsVerify()
{
    const QByteArray content = "$.02 and more";
    Draft detached{.payload = content, .signers = {signer("ES256")}, .detached = true};
    Draft unencoded = detached;
    unencoded.signers.first().header = withUnencodedPayload(unencoded.signers.first().header, true).value();
    Draft general{
        .payload = "{}", .signers = {signer("ES256"), signer("RS256")}, .serialization = Jose::Serialization::General};
    Draft changed = unencoded;
    const QByteArray encoded = Jose::encodeBase64url(content);
    const auto answers = ask({{"detached", make(detached).value(), "ES256", encoded},
                              {"unencoded", make(unencoded).value(), "ES256", content},
                              {"changed", make(changed).value(), "ES256", content + '!'},
                              {"general", make(general).value(), "ES256", {}, true},
                              {"general by the second", make(general).value(), "RS256", {}, true}});
    QCOMPARE(answers.size(), 5);
    for (const auto &[id, answer] : answers.asKeyValueRange())
        QVERIFY2(answer.accepted == (id != "changed"), (id + ": " + answer.reason).constData());
}

QTEST_GUILESS_MAIN(TestInteropSigning)
#include "tst_signing.moc"
