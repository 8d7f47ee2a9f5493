// SPDX-License-Identifier: GPL-3.0-or-later
// Rows about encryption (RFC 7516, RFC 7518 §4, §5): what can be seen without a key, and what opening it found.
#include "jose/encryption.h"
#include "jose/jweerror.h"
#include "token/header.h"
#include "token/inspection.h"
#include "token/rules.h"
#include "token/shown.h"

using namespace Qt::StringLiterals;

namespace Grantscope::Token {

namespace {

bool hasError(const Subject &subject, Jose::JweError id)
{
    // A key that does not fit may be meant for another token: only one that was tried tells something about this one.
    return subject.decryption.status == DecryptionStatus::Failed && subject.decryption.error
           && subject.decryption.error->id == ErrorId(id);
}

/// What opening it found under this id.
Outcome openingError(const Subject &subject, Texts::Reason reason, const Place &place = {})
{
    return violated(reason, subject.decryption.error->expected, subject.decryption.error->found, place);
}

Outcome tagInvalid(const Subject &subject)
{
    const DecryptionReport &report = subject.decryption;
    if (report.isOpen())
        return subject.wantsWords() ? holds("decryption.decrypted", report.key.label()) : holds();
    if (hasError(subject, Jose::JweError::Decryption))
        return openingError(subject, "jwe-tag-invalid.failed", {Place::Part::Text, subject.token.jwe->tag.span});
    // What came out is intact, and has a row of its own.
    const bool isIntact =
        hasError(subject, Jose::JweError::Compression) || hasError(subject, Jose::JweError::CompressionSize);
    if (report.status == DecryptionStatus::Failed && !isIntact)
        return openingError(subject, "jwe-tag-invalid.opening");
    return notChecked(report.reason, report.error ? report.error->found : QString());
}

Outcome rsa15(const Subject &subject)
{
    const qsizetype recipients = subject.token.jwe ? subject.token.jwe->recipients.size() : 0;
    for (qsizetype i = 0; i < recipients; ++i) {
        const Json::Value alg = subject.token.jwe->header("alg", i);
        if (alg.stringIs("RSA1_5"))
            return violated("jwe-rsa1-5.used", u"RSA-OAEP-256"_s, shown(alg), headerPlace(subject, "alg"));
    }
    return holds();
}

Outcome tagLength(const Subject &subject)
{
    if (!subject.token.jwe)
        return notChecked("skip.unreadable");
    const auto *row = Jose::findContentEncryption(subject.header("enc").toUtf8());
    if (!row)
        return notChecked("skip.other-algorithm");
    const Jose::Jwe &jwe = *subject.token.jwe;
    if (jwe.tag.bytes.size() != row->tagSize || jwe.iv.bytes.size() != row->ivSize)
        return violated("jwe-tag-length.size", u"%1 + %2"_s.arg(row->ivSize).arg(row->tagSize),
                        u"%1 + %2"_s.arg(jwe.iv.bytes.size()).arg(jwe.tag.bytes.size()),
                        {Place::Part::Text, jwe.tag.span});
    return holds();
}

Outcome keySize(const Subject &subject)
{
    if (!subject.token.jwe)
        return notChecked("skip.unreadable");
    const auto *row = Jose::findKeyManagement(subject.header("alg").toUtf8());
    if (row && row->isDirect()) {
        for (const Jose::JweRecipient &recipient : subject.token.jwe->recipients) {
            const Json::Span span = recipient.encryptedKey.span;
            if (span.length != 0)
                return violated("jwe-key-size.not-empty", {}, shown(subject.header("alg")), {Place::Part::Text, span});
        }
    }
    if (hasError(subject, Jose::JweError::KeySize))
        return openingError(subject, "jwe-key-size.other", headerPlace(subject, "enc"));
    if (subject.decryption.isOpen() || (row && row->isDirect()))
        return holds();
    return notChecked(row ? Texts::Reason("skip.no-key") : Texts::Reason("skip.other-algorithm"));
}

Outcome ephemeralKey(const Subject &subject)
{
    const QByteArray alg = subject.header("alg").toUtf8();
    if (!alg.startsWith("ECDH-ES"))
        return notChecked("skip.other-algorithm");
    const Json::Value epk = subject.header("epk");
    if (!epk.isObject())
        return violated("jwe-epk.absent", u"epk"_s, shown(epk));
    const auto key =
        Jose::keyFromJwk(epk, {.passphrase = {}, .provenance = Jose::Provenance::Token, .source = u"epk"_s});
    if (!key)
        return violated("jwe-epk.unreadable", key.error().expected, key.error().found, headerPlace(subject, "epk"));
    if (key->isPrivate())
        return violated("jwe-epk.private", {}, {}, headerPlace(subject, "epk"));
    return hasError(subject, Jose::JweError::EphemeralKey)
               ? openingError(subject, "jwe-epk.curve", headerPlace(subject, "epk"))
               : holds();
}

Outcome pbes2Count(const Subject &subject)
{
    const Json::Value count = subject.header("p2c");
    if (!subject.header("alg").toUtf8().startsWith("PBES2"))
        return notChecked("skip.other-algorithm");
    const auto iterations = count.toInteger();
    const Json::Value salt = subject.header("p2s");
    const auto octets = Jose::decodeBase64url(salt.toUtf8());
    constexpr qsizetype kShortestSalt = 8;
    if (!salt.isString() || !octets || octets->size() < kShortestSalt)
        return violated("pbes2-count.salt", QString::number(kShortestSalt),
                        octets ? QString::number(octets->size()) : shown(salt), headerPlace(subject, "p2s"));
    const Place place = headerPlace(subject, "p2c");
    if (!iterations || *iterations < Jose::kFewestIterations || *iterations > Jose::kMostIterations)
        return violated("pbes2-count.outside", u"%1 … %2"_s.arg(Jose::kFewestIterations).arg(Jose::kMostIterations),
                        shown(count), place);
    // 8725bis §3.13 leaves the limit to the reader.
    constexpr qint64 kUsual = Jose::DecryptionLimits().iterations;
    return *iterations <= kUsual
               ? holds()
               : violatedMildly(Severity::Warning, "pbes2-count.many", QString::number(kUsual), shown(count), place);
}

/// As an error, where the row is a warning.
Outcome violatedGravely(Texts::Reason reason, const QString &found, const Place &place)
{
    Outcome outcome = violated(reason, {}, found, place);
    outcome.severity = Severity::Error;
    return outcome;
}

Outcome zip(const Subject &subject)
{
    const Json::Value zip = subject.header("zip");
    if (!zip)
        return notChecked("skip.parameter-absent");
    const Place place = headerPlace(subject, "zip");
    if (!subject.token.jwe->protectedHeader.root().member("zip"))
        return violatedGravely("jwe-zip.not-protected", shown(zip), place);
    return zip.stringIs("DEF") ? violated("jwe-zip.compressed", {}, shown(zip), place)
                               : violated("jwe-zip.other", u"DEF"_s, shown(zip), place);
}

Outcome zipSize(const Subject &subject)
{
    if (hasError(subject, Jose::JweError::CompressionSize))
        return openingError(subject, "jwe-zip-size.large", headerPlace(subject, "zip"));
    if (hasError(subject, Jose::JweError::Compression))
        return openingError(subject, "jwe-zip-size.broken", headerPlace(subject, "zip"));
    const qsizetype compressed = subject.decryption.content.compressedSize;
    if (!subject.header("zip"))
        return notChecked("skip.parameter-absent");
    return compressed >= 0 ? holds("jwe-zip-size.sizes",
                                   u"%1 → %2"_s.arg(compressed).arg(subject.decryption.content.plaintext.size()))
                           : notChecked("skip.no-key");
}

Outcome notAuthenticated(const Subject &subject)
{
    const Json::Value alg = subject.header("alg");
    const auto *row = Jose::findKeyManagement(alg.toUtf8());
    if (!row)
        return notChecked("skip.other-algorithm");
    if (subject.inner && subject.inner->verdict == Verdict::Valid)
        return holds("jwe-not-authenticated.signed-inside");
    if (subject.token.jwe->recipients.size() > 1)
        return violated("jwe-not-authenticated.several", {}, QString::number(subject.token.jwe->recipients.size()));
    if (!row->isToPublicKey())
        return holds();
    return violated("jwe-not-authenticated.public-key", {}, shown(alg), headerPlace(subject, "alg"));
}

/// Equal as values: how a string is escaped makes no other claim of it.
bool isSame(Json::Value a, Json::Value b)
{
    if (a.isString() && b.isString())
        return a.toString() == b.toString();
    if (!a.isArray() || !b.isArray() || a.size() != b.size())
        return a.text() == b.text();
    for (qsizetype i = 0; i < a.size(); ++i) {
        if (!isSame(a.element(i), b.element(i)))
            return false;
    }
    return true;
}

/// RFC 7519 §5.3: claims that stand in the header, too, for who can't read the content, are the same there.
Outcome replicatedClaims(const Subject &subject)
{
    const Inspection *holder = subject.inner;
    while (holder && !holder->token->claims.root().isObject())
        holder = holder->inner.get();
    bool any = false;
    for (const char *name : {"iss", "sub", "aud"}) {
        const Json::Value outside = subject.header(name);
        if (!outside)
            continue;
        any = true;
        if (!holder)
            return notChecked("skip.no-key");
        const Json::Value inside = holder->token->claim(name);
        if (!isSame(inside, outside))
            return violated("jwe-header-claims.different", shown(inside),
                            QString::fromLatin1(name) + u": "_s + shown(outside), headerPlace(subject, name));
    }
    return any ? holds() : notChecked("skip.parameter-absent");
}

constexpr Kinds kJwe = kindBit(Kind::Jwe);

// clang-format off
constexpr CheckRow kRows[] = {
    {"jwe-tag-invalid", Severity::Error, CheckGroup::Encryption, kJwe, "RFC 7516 §5.2, §11.5", tagInvalid},
    {"jwe-rsa1-5", Severity::Warning, CheckGroup::Encryption, kJwe, "8725bis §3.2; draft deprecate-none-rsa15 §5", rsa15},
    {"jwe-tag-length", Severity::Error, CheckGroup::Encryption, kJwe, "RFC 7518 §5.2.2.2, §5.3", tagLength},
    {"jwe-key-size", Severity::Error, CheckGroup::Encryption, kJwe, "RFC 7516 §5.2; RFC 7518 §4.4, §4.5", keySize},
    {"jwe-epk", Severity::Error, CheckGroup::Encryption, kJwe, "RFC 7518 §4.6.1.1; RFC 8725 §3.4", ephemeralKey},
    {"pbes2-count", Severity::Error, CheckGroup::Encryption, kJwe, "RFC 7518 §4.8.1.1, §4.8.1.2; 8725bis §3.13", pbes2Count},
    {"jwe-zip", Severity::Warning, CheckGroup::Encryption, kJwe, "RFC 7516 §4.1.3; RFC 8725 §3.6", zip},
    {"jwe-zip-size", Severity::Error, CheckGroup::Encryption, kJwe, "8725bis §3.15", zipSize},
    {"jwe-header-claims", Severity::Error, CheckGroup::Encryption, kJwe, "RFC 7519 §5.3", replicatedClaims},
    {"jwe-not-authenticated", Severity::Warning, CheckGroup::Encryption, kJwe, "8725bis §2.3; RFC 7519 §11.2", notAuthenticated},
};
// clang-format on

} // namespace

std::span<const CheckRow> encryptionRows()
{
    return kRows;
}

} // namespace Grantscope::Token
