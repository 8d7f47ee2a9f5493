// SPDX-License-Identifier: GPL-3.0-or-later
// Rows about a JWE that can be judged without a key (RFC 7516, RFC 7518 §4, §5).
#include "token/header.h"
#include "token/rules.h"
#include "token/shown.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Grantscope::Token {

namespace {

/// IV and tag sizes in octets: RFC 7518 §5.2.3 to §5.2.5, §5.3.
struct ContentEncryption
{
    const char *name;
    qsizetype iv;
    qsizetype tag;
};
constexpr ContentEncryption kContentEncryptions[] = {
    {"A128CBC-HS256", 16, 16}, {"A192CBC-HS384", 16, 24}, {"A256CBC-HS512", 16, 32},
    {"A128GCM", 12, 16},       {"A192GCM", 12, 16},       {"A256GCM", 12, 16},
};

Outcome rsa15(const Subject &subject)
{
    const Json::Value alg = subject.header("alg");
    return alg.stringIs("RSA1_5")
               ? violated("jwe-rsa1-5.used", u"RSA-OAEP-256"_s, shown(alg), headerPlace(subject, "alg"))
               : holds();
}

Outcome tagLength(const Subject &subject)
{
    if (!subject.token.jwe)
        return notChecked("skip.unreadable");
    const QByteArray enc = subject.header("enc").toUtf8();
    const auto row =
        std::ranges::find_if(kContentEncryptions, [&enc](const ContentEncryption &one) { return enc == one.name; });
    if (row == std::end(kContentEncryptions))
        return notChecked("skip.other-algorithm");
    const Jwe &jwe = *subject.token.jwe;
    if (jwe.tag.bytes.size() != row->tag || jwe.iv.bytes.size() != row->iv)
        return violated("jwe-tag-length.size", u"%1 + %2"_s.arg(row->iv).arg(row->tag),
                        u"%1 + %2"_s.arg(jwe.iv.bytes.size()).arg(jwe.tag.bytes.size()),
                        {Place::Part::Text, jwe.tag.span});
    return holds();
}

Outcome keySize(const Subject &subject)
{
    if (!subject.token.jwe)
        return notChecked("skip.unreadable");
    const QByteArray alg = subject.header("alg").toUtf8();
    if (alg != "dir" && alg != "ECDH-ES")
        return notChecked("skip.other-algorithm");
    for (const JweRecipient &recipient : subject.token.jwe->recipients) {
        const Json::Span span = recipient.encryptedKey.span;
        if (span.length != 0)
            return violated("jwe-key-size.not-empty", {}, shown(alg), {Place::Part::Text, span});
    }
    return holds();
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
    return key->isPrivate() ? violated("jwe-epk.private", {}, {}, headerPlace(subject, "epk")) : holds();
}

Outcome pbes2Count(const Subject &subject)
{
    constexpr std::int64_t kFewest = 1000;
    constexpr std::int64_t kMost = 1'200'000; // 8725bis §3.13
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
    return iterations && *iterations >= kFewest && *iterations <= kMost
               ? holds()
               : violated("pbes2-count.outside", u"%1 … %2"_s.arg(kFewest).arg(kMost), shown(count),
                          headerPlace(subject, "p2c"));
}

Outcome zip(const Subject &subject)
{
    const Json::Value zip = subject.header("zip");
    if (!zip)
        return notChecked("skip.parameter-absent");
    const Place place = headerPlace(subject, "zip");
    if (!subject.token.jwe->protectedHeader.root().member("zip"))
        return violated("jwe-zip.not-protected", {}, shown(zip), place);
    return zip.stringIs("DEF") ? violated("jwe-zip.compressed", {}, shown(zip), place)
                               : violated("jwe-zip.other", u"DEF"_s, shown(zip), place);
}

Outcome notAuthenticated(const Subject &subject)
{
    const QByteArray alg = subject.header("alg").toUtf8();
    const bool toPublicKey = alg.startsWith("RSA") || alg.startsWith("ECDH");
    return toPublicKey ? violated("jwe-not-authenticated.public-key", {}, shown(alg), headerPlace(subject, "alg"))
                       : holds();
}

constexpr Kinds kJwe = kindBit(Kind::Jwe);

// clang-format off
constexpr CheckRow kRows[] = {
    {"jwe-rsa1-5", Severity::Warning, CheckGroup::Encryption, kJwe, "8725bis §3.2; draft deprecate-none-rsa15 §5", rsa15},
    {"jwe-tag-length", Severity::Error, CheckGroup::Encryption, kJwe, "RFC 7518 §5.2.2.2, §5.3", tagLength},
    {"jwe-key-size", Severity::Error, CheckGroup::Encryption, kJwe, "RFC 7516 §5.2; RFC 7518 §4.4, §4.5", keySize},
    {"jwe-epk", Severity::Error, CheckGroup::Encryption, kJwe, "RFC 7518 §4.6.1.1; RFC 8725 §3.4", ephemeralKey},
    {"pbes2-count", Severity::Error, CheckGroup::Encryption, kJwe, "RFC 7518 §4.8.1.1, §4.8.1.2; 8725bis §3.13", pbes2Count},
    {"jwe-zip", Severity::Warning, CheckGroup::Encryption, kJwe, "RFC 7516 §4.1.3; RFC 8725 §3.6", zip},
    {"jwe-not-authenticated", Severity::Warning, CheckGroup::Encryption, kJwe, "8725bis §2.3; RFC 7519 §11.2", notAuthenticated},
};
// clang-format on

} // namespace

std::span<const CheckRow> encryptionRows()
{
    return kRows;
}

} // namespace Grantscope::Token
