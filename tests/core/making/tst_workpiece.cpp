// SPDX-License-Identifier: GPL-3.0-or-later
#include "material.h"

#include "making/templates.h"
#include "making/workpiece.h"

#include <QTest>

using namespace Grantscope;
using namespace Grantscope::Making;
using namespace Grantscope::Making::Tests;
using namespace Qt::StringLiterals;
using enum SignatureState;

class TestWorkpiece : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void refusesToSign();
    void whatIsChangedFails_data();
    void whatIsChangedFails();
    void states();
    void copyIsTheSameToken();
    void copyOfAnothersToken();
    void severalMakers();
    void severalSigners();
    void detachedContent();
    void signerNamed();
    void failing();
    void commands();
};

namespace {

const Instant kMoment = instantFromSeconds(kNow);

Workpiece signedPiece(const QByteArray &alg = "ES256")
{
    return signedBy({.draft = {.payload = R"({"sub":"ada"})", .signers = {signer(alg)}}}, 0).value();
}

SignatureState stateOf(const Workpiece &piece)
{
    return standingOf(piece, kMoment).signatures.value(0, NotChecked);
}

} // namespace

void TestWorkpiece::refusesToSign()
{
    QCOMPARE(signedBy({}, 0).error().id.toString(), u"draft-no-key"_s);
    Workpiece piece = signedPiece();
    piece.draft.signers.first().header = "{";
    QCOMPARE(signedBy(piece, 0).error().id.toString(), u"json-syntax"_s);
    piece = signedPiece();
    piece.draft.signers.first().key = verifying(key("ES256"));
    QCOMPARE(signedBy(piece, 0).error().id.toString(), u"needs-private-key"_s);
    // What is wrong with another signature does not concern this one.
    piece = signedPiece();
    piece.draft.serialization = Jose::Serialization::General;
    piece.draft.signers.append(Signer{.header = "{"});
    QVERIFY(signedBy(piece, 0));
    QVERIFY(!signedBy(piece, 1));
    QVERIFY(!signedBy(piece, 2));
}

void TestWorkpiece::whatIsChangedFails_data()
{
    QTest::addColumn<Workpiece>("piece");
    const auto changed = [](const char *title, auto change) {
        Workpiece piece = signedPiece();
        change(piece);
        QTest::newRow(title) << piece;
    };
    changed("a claim", [](Workpiece &piece) { piece.draft.payload.replace("ada", "bob"); });
    changed("white space", [](Workpiece &piece) { piece.draft.payload += ' '; });
    changed("the header", [](Workpiece &piece) { piece.draft.signers.first().header.replace("}", ",\"x\":1}"); });
    changed("the key", [](Workpiece &piece) { piece.draft.signers.first().key = newKey("ES256"); });
    changed("the name of the algorithm",
            [](Workpiece &piece) { piece.draft.signers.first().header.replace("ES256", "ES384"); });
    changed("the signature", [](Workpiece &piece) { piece.signatures.first()[5] ^= 1; });
}

// And signing it anew mends it, but for what the header says wrong.
void TestWorkpiece::whatIsChangedFails()
{
    QFETCH(Workpiece, piece);
    QCOMPARE(stateOf(piece), Failed);
    const bool namesAnother = piece.draft.signers.first().header.contains("ES384");
    QCOMPARE(stateOf(signedBy(piece, 0).value()), namesAnother ? Failed : Verified);
}

void TestWorkpiece::states()
{
    for (const Jose::JwsAlgorithm &each : Jose::jwsAlgorithms())
        QCOMPARE(stateOf(signedPiece(each.name)), Verified);
    QCOMPARE(stateOf({.draft = {.payload = "{}", .signers = {signer("ES256")}}}), Unsigned);
    Workpiece piece = signedPiece();
    piece.draft.signers.first().key = {};
    QCOMPARE(stateOf(piece), NotChecked);
    piece = signedPiece();
    piece.draft.signers.first().header = "{";
    QCOMPARE(stateOf(piece), NotChecked);
    QCOMPARE(standingOf(piece, kMoment).findings.first().error.id.toString(), u"json-syntax"_s);
    // A key that the header brings proves nothing about the token.
    piece = signedPiece();
    Signer &own = piece.draft.signers.first();
    own.header = R"({"alg":"ES256","jwk":)" + own.key.publicJwk().value() + '}';
    piece = signedBy(piece, 0).value();
    QCOMPARE(stateOf(piece), Verified); // By the person's key.
    piece.draft.signers.first().key = {};
    QCOMPARE(stateOf(piece), NotChecked);
}

void TestWorkpiece::copyIsTheSameToken()
{
    const QByteArray token = make({.payload = R"({ "sub":"ada" })", .signers = {signer("PS256")}}).value();
    const Workpiece piece = workpieceOf(Jose::Jws::parse(token).value(), {key("PS256")});
    QCOMPARE(standingOf(piece, kMoment).token, token);
    QCOMPARE(stateOf(piece), Verified);
    QCOMPARE(stateOf(workpieceOf(Jose::Jws::parse(token).value(), {newKey("PS256")})), Failed);
    QCOMPARE(stateOf(workpieceOf(Jose::Jws::parse(token).value())), NotChecked);
}

// The token that is inspected was signed by somebody else: whose public key is at hand tells when it was changed.
void TestWorkpiece::copyOfAnothersToken()
{
    const Jose::Key made = key("PS256");
    const QByteArray token = make({.payload = R"({"sub":"ada"})", .signers = {signer("PS256")}}).value();
    const Jose::Key known = verifying(made);
    Workpiece piece = workpieceOf(Jose::Jws::parse(token).value(), {newKey("ES256"), known});
    QVERIFY(piece.draft.signers.first().key.isNull());
    QCOMPARE(stateOf(piece), Verified);
    piece.draft.payload = R"({"sub":"eve"})";
    QCOMPARE(stateOf(piece), Failed);
    piece.draft.signers.first().header = "{";
    QCOMPARE(stateOf(piece), NotChecked);
    // Keys that never made it tell nothing, whatever family they are of.
    for (const Jose::Key &stranger : {verifying(newKey("PS256")), verifying(newKey("ES256")), newKey("HS256")}) {
        piece = workpieceOf(Jose::Jws::parse(token).value(), {stranger});
        piece.draft.signers.first().key = {};
        QCOMPARE(stateOf(piece), NotChecked);
    }
    // Without its content, as it was signed.
    const QByteArray detached =
        make({.payload = R"({"sub":"ada"})", .signers = {signer("PS256")}, .detached = true}).value();
    Jose::Jws apart = Jose::Jws::parse(detached).value();
    apart.setDetachedPayload(R"({"sub":"ada"})");
    piece = workpieceOf(apart, {known});
    QCOMPARE(stateOf(piece), Verified);
    piece.draft.payload = R"({"sub":"eve"})";
    QCOMPARE(stateOf(piece), Failed);
    // From here on it is the person's own.
    piece.draft.signers.first().key = made;
    QCOMPARE(stateOf(signedBy(piece, 0).value()), Verified);
}

// Each signature is told by the key that made it, and by no other.
void TestWorkpiece::severalMakers()
{
    const Jose::Key mine = newKey("ES256", "mine");
    const Jose::Key theirs = newKey("ES256", "theirs");
    const auto by = [](const Jose::Key &key) {
        return Signer{.header = R"({"alg":"ES256"})", .key = key, .algorithm = Jose::findJwsAlgorithm("ES256")};
    };
    const QByteArray token =
        make({.payload = "{}", .signers = {by(mine), by(theirs)}, .serialization = Jose::Serialization::General})
            .value();
    const auto copy = [&](const QList<Jose::Key> &keys) {
        Workpiece piece = workpieceOf(Jose::Jws::parse(token).value(), keys);
        for (Signer &signer : piece.draft.signers)
            signer.key = {};
        return piece;
    };
    QCOMPARE(standingOf(copy({verifying(mine)}), kMoment).signatures, (QList{Verified, NotChecked}));
    Workpiece piece = copy({verifying(mine), verifying(theirs)});
    QCOMPARE(standingOf(piece, kMoment).signatures, (QList{Verified, Verified}));
    // An own key is not the one that made it, though that one is known.
    piece.draft.signers.first().key = newKey("ES256", "other");
    QCOMPARE(standingOf(piece, kMoment).signatures, (QList{Failed, Verified}));
    piece.draft.signers.first().key = mine;
    QCOMPARE(standingOf(piece, kMoment).signatures, (QList{Verified, Verified}));
    piece.draft.payload = "[]";
    QCOMPARE(standingOf(piece, kMoment).signatures, (QList{Failed, Failed}));
}

void TestWorkpiece::severalSigners()
{
    Workpiece piece{.draft = {"{}", {signer("ES256"), signer("RS256")}, Jose::Serialization::General}};
    QCOMPARE(standingOf(piece, kMoment).signatures, (QList{Unsigned, Unsigned}));
    piece = signedBy(piece, 1).value();
    QCOMPARE(standingOf(piece, kMoment).signatures, (QList{Unsigned, Verified}));
    piece = signedBy(piece, 0).value();
    QCOMPARE(standingOf(piece, kMoment).signatures, (QList{Verified, Verified}));
    piece.draft.payload = "{ }";
    QCOMPARE(standingOf(piece, kMoment).signatures, (QList{Failed, Failed}));
}

void TestWorkpiece::detachedContent()
{
    Workpiece piece = signedPiece();
    piece.draft.detached = true;
    QVERIFY(standingOf(piece, kMoment).token.contains(".."));
    QCOMPARE(stateOf(piece), Verified);
    piece.draft.payload += ' ';
    QCOMPARE(stateOf(piece), Failed);
}

void TestWorkpiece::signerNamed()
{
    const Signer named = signer("ES256", R"({"alg":"none", "kid":"x", "typ":"JWT"})");
    QCOMPARE(withSignerNamed(named).value(), R"({"alg":"ES256", "kid":"key-1", "typ":"JWT"})");
    const QByteArray jwk = key("ES256").publicJwk().value();
    QCOMPARE(withSignerNamed(signer("ES256", R"({"typ":"dpop+jwt"})")).value(),
             R"({"typ":"dpop+jwt","alg":"ES256","jwk":)" + jwk + '}');
    QCOMPARE(withSignerNamed(signer("ES256", R"({"jwk":1})")).value(), R"({"jwk":)" + jwk + R"(,"alg":"ES256"})");
    QVERIFY(!withSignerNamed(signer("HS256", R"({"jwk":1})")));
    QVERIFY(!withSignerNamed(signer("ES256", "{")));
    QCOMPARE(withSignerNamed(Signer{.header = "{}"}).value(), "{}");
}

void TestWorkpiece::failing()
{
    const Known known{.now = kMoment, .jti = u"j"_s};
    const Filled filled = fill(*findTemplate("jwt"), known, algorithm("ES256"), key("ES256")).value();
    const Draft draft{.payload = filled.payload, .signers = {signer("ES256", filled.header)}};
    QCOMPARE(failingChecks(make(draft).value(), draft, kMoment), QList<QByteArray>());
    for (const Breakage &breakage : breakages()) {
        const QByteArray token = makeBrokenInsecure(breakage, draft, {kMoment, newKey("ES256")}).value();
        QList<QByteArray> failing = failingChecks(token, draft, kMoment);
        QList<QByteArray> expected = refusalsOf(breakage, draft.signers.first());
        std::ranges::sort(failing);
        std::ranges::sort(expected);
        QCOMPARE(failing, expected);
    }
}

void TestWorkpiece::commands()
{
    Draft draft{.payload = R"({"name":"O'Hara"})", .signers = {signer("ES256", R"({"alg":"ES256"})")}};
    QCOMPARE(signCommand(draft), R"(gscope sign --key private-key.pem --algorithm ES256 --header '{"alg":"ES256"}' )"
                                 R"(--payload '{"name":"O'\''Hara"}')");
    draft.serialization = Jose::Serialization::General;
    draft.detached = true;
    draft.payload = "a text";
    draft.signers.first() = signer("HS256", "{}");
    QCOMPARE(signCommand(draft, findBreakage("wrong-key")),
             "printf %s 'YSB0ZXh0' | base64 -d | gscope sign --secret-file secret.bin --algorithm HS256 --header '{}' "
             "--payload - --form general --detached --break wrong-key");
    QCOMPARE(signCommand({}), QByteArray());
}

QTEST_GUILESS_MAIN(TestWorkpiece)
#include "tst_workpiece.moc"
