// SPDX-License-Identifier: GPL-3.0-or-later
#include "jose/keyimport.h"

#include "jose/base64url.h"
#include "jose/der_p.h"

#include <QHash>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Grantscope::Jose {

namespace {

Error formatError(const QString &found, qsizetype offset = 0, const QString &expected = u"PEM, DER, JWK, JWK Set"_s)
{
    return Error{JoseError::KeyFormat, expected, found, {}, offset};
}

void shift(KeyImport &import, qsizetype by)
{
    for (Error &each : import.refused)
        each.offset += each.offset < 0 ? 0 : by;
    for (Error &each : import.findings)
        each.offset += each.offset < 0 ? 0 : by;
}

/// Two keys of one "kty" under one "kid" can't be told apart; of different types they may be one key's equivalents (RFC
/// 7517 §4.5).
void findDuplicateIds(KeyImport &import, const QList<qsizetype> &offsets)
{
    QHash<std::pair<QString, int>, int> seen;
    for (qsizetype i = 0; i < import.keys.size(); ++i) {
        const Key &key = import.keys[i];
        if (key.keyId().isEmpty())
            continue;
        if (++seen[{key.keyId(), static_cast<int>(key.type())}] == 2) {
            import.findings.append(
                Error{JoseError::JwksDuplicateKid, {}, u"2 × "_s + key.keyId(), "RFC 7517 §4.5", offsets[i]});
        }
    }
}

/// Keeps a set from asking for minutes of work: what is beyond the limits is refused unread.
class SetLimits
{
public:
    [[nodiscard]] Result<void> admit(Json::Value jwk)
    {
        const bool isPair = jwk.member("d").exists() || jwk.member("priv").exists();
        if (!isPair)
            return {};
        if (++m_pairs > kMostPairs)
            return refusal(u"d, priv: ≤ %1"_s.arg(kMostPairs), m_pairs, jwk);
        if (jwk.member("kty").stringIs("RSA") && !jwk.member("p").exists() && ++m_bareExponents > kMostBareExponents)
            return refusal(u"d, –p: ≤ %1"_s.arg(kMostBareExponents), m_bareExponents, jwk);
        return {};
    }

private:
    static constexpr qsizetype kMostBareExponents = 64; // each is raised to, which takes 10 ms

    static std::unexpected<Error> refusal(const QString &expected, qsizetype found, Json::Value jwk)
    {
        return std::unexpected(formatError(QString::number(found), jwk.span().offset, expected));
    }

    qsizetype m_pairs = 0;
    qsizetype m_bareExponents = 0;
};

/// A key is refused unread where it is too large, so its name may be, too.
constexpr qsizetype kLongestRefusedId = 1024;

Result<KeyImport> importSet(Json::Value keys, const ImportOptions &options)
{
    if (!keys.isArray())
        return std::unexpected(
            Error{JoseError::JwkRequiredMember, u"keys: […]"_s, {}, "RFC 7517 §5.1", keys.span().offset});
    KeyImport import{.format = KeyFormat::JwkSet};
    import.keys.reserve(qMin(keys.size(), kMostKeys));
    QList<qsizetype> offsets;
    SetLimits limits;
    for (const Json::Value each : keys) {
        if (import.keys.size() + import.refused.size() == kMostKeys) {
            import.refused.append(
                formatError(QString::number(keys.size()), each.span().offset, u"keys: ≤ %1"_s.arg(kMostKeys)));
            break;
        }
        const auto key = limits.admit(each).and_then([&] { return keyFromJwk(each, options); });
        if (!key) {
            import.refused.append(key.error());
            if (const Json::Value kid = each.member("kid"); kid.isString() && kid.text().size() <= kLongestRefusedId)
                import.refusedIds.append(kid.toString());
            continue;
        }
        import.keys.append(*key);
        offsets.append(each.span().offset);
        if (options.provenance == Provenance::Issuer && key->isPrivate()) {
            import.findings.append(Error{JoseError::JwksPrivateKey, {}, key->label(), "RFC 7517 §9.2", offsets.last()});
        }
    }
    findDuplicateIds(import, offsets);
    return import;
}

Result<KeyImport> importJson(QByteArrayView text, const ImportOptions &options)
{
    // The document keeps what it reads; it goes before the octets are wiped.
    QByteArray copy = text.toByteArray();
    const WipeLater wipe(copy);
    const auto document = Json::Document::parse(copy);
    if (!document)
        return std::unexpected(document.error());
    const Json::Value root = document->root();
    if (!root.isObject())
        return std::unexpected(formatError(u"JSON"_s, root.span().offset, u"{\"kty\": …}, {\"keys\": […]}"_s));
    if (const Json::Value keys = root.member("keys"); keys.exists() && !root.member("kty").exists()) {
        int times = 0;
        for (const Json::Value each : root)
            times += each.nameIs("keys") ? 1 : 0;
        if (times > 1)
            return std::unexpected(
                Error{JoseError::JwkRequiredMember, u"1 × keys"_s, u"2 × keys"_s, "RFC 7517 §5", keys.span().offset});
        return importSet(keys, options);
    }
    if (!root.member("kty").exists()) {
        return std::unexpected(
            Error{JoseError::JwkRequiredMember, u"kty, keys"_s, {}, "RFC 7517 §4.1, §5.1", root.span().offset});
    }
    return keyFromJwk(root, options).transform([](const Key &key) {
        return KeyImport{.format = KeyFormat::Jwk, .keys = {key}};
    });
}

Result<KeyImport> importDer(QByteArrayView data, const ImportOptions &options)
{
    const DerShape shape = derShape(data);
    if (shape.size != data.size()) {
        return std::unexpected(
            formatError(u"%1 B"_s.arg(data.size()), qMin(shape.size, data.size()), u"DER: %1 B"_s.arg(shape.size)));
    }
    PassphraseWork work;
    return keyDataFromDer(shape.kind, data, options, work).transform([&](const KeyData &key) {
        return KeyImport{.format = shape.kind == DerKind::X509 ? KeyFormat::Certificate : KeyFormat::Der,
                         .keys = {Key(key)}};
    });
}

bool looksLikeDer(QByteArrayView data)
{
    return derShape(data).size > 0 && (derShape(data).kind != DerKind::Unknown || derShape(data).size == data.size());
}

/// Other programs' key files, told by their first words.
std::optional<Error> foreignFormat(QByteArrayView data, qsizetype offset)
{
    for (const QByteArrayView start :
         {"ssh-rsa ", "ssh-dss ", "ssh-ed25519 ", "ssh-ed448 ", "ecdsa-sha2-", "sk-ssh-", "sk-ecdsa-"}) {
        if (data.startsWith(start)) {
            return formatError(u"SSH (%1)"_s.arg(QLatin1StringView(start).trimmed()), offset,
                               u"PEM (ssh-keygen -e -m PKCS8 -f FILE)"_s);
        }
    }
    if (data.startsWith("---- BEGIN SSH2"))
        return formatError(u"SSH (RFC 4716)"_s, offset, u"PEM (ssh-keygen -i -f FILE | ssh-keygen -e -m PKCS8)"_s);
    if (data.startsWith("PuTTY-User-Key-File"))
        return formatError(u"PuTTY"_s, offset, u"PEM (puttygen FILE -O private-openssh-new)"_s);
    if (data.startsWith("\xff\xfe") || data.startsWith("\xfe\xff"))
        return formatError(u"UTF-16"_s, offset, u"UTF-8"_s);
    if (data.startsWith("\xfe\xed\xfe\xed"))
        return formatError(u"JKS"_s, offset, u"PEM (keytool -exportcert -rfc)"_s);
    if (data.startsWith("eyJ") && data.count('.') >= 2)
        return formatError(u"JWT"_s, offset);
    return std::nullopt;
}

/// Base64 of a whole key file, as environment variables and administration pages have it: taken where what it encodes
/// tells what it is.
std::optional<Result<KeyImport>> importBase64(QByteArrayView text, const ImportOptions &options)
{
    LenientBase64 decoded = decodeBase64Leniently(text);
    const WipeLater wipe(decoded.bytes);
    const bool isDer = looksLikeDer(decoded.bytes);
    if (!decoded.readable || !(isDer || decoded.bytes.startsWith('{') || decoded.bytes.startsWith(kPemStart)))
        return std::nullopt;
    Result<KeyImport> import = isDer                           ? importDer(decoded.bytes, options)
                               : decoded.bytes.startsWith('{') ? importJson(decoded.bytes, options)
                                                               : importPem(decoded.bytes, options);
    // Places inside the encoded text are of no use to the one who reads it outside.
    if (!import)
        import.error().offset = -1;
    else
        std::ranges::for_each(import->refused, [](Error &each) { each.offset = -1; });
    return import;
}

} // namespace

Result<KeyImport> importKeys(const QByteArray &data, const ImportOptions &options)
{
    if (looksLikeDer(data))
        return importDer(data, options);
    constexpr QByteArrayView kMark = "\xef\xbb\xbf";
    const QByteArrayView unmarked = QByteArrayView(data).sliced(data.startsWith(kMark) ? kMark.size() : 0);
    const QByteArrayView text = unmarked.trimmed();
    if (text.isEmpty())
        return std::unexpected(Error{JoseError::KeyEmpty, {}, u"0 B"_s, {}, 0});
    const qsizetype offset = text.data() - data.constData();
    const auto placed = [offset](Result<KeyImport> import) {
        if (import)
            shift(*import, offset);
        else if (import.error().offset >= 0)
            import.error().offset += offset;
        return import;
    };
    if (text.startsWith('{') || text.startsWith('['))
        return placed(importJson(text, options));
    if (const auto foreign = foreignFormat(text, offset))
        return std::unexpected(*foreign);
    if (text.contains(kPemStart) || text.contains("-----END "))
        return placed(importPem(text, options));
    if (auto encoded = importBase64(text, options))
        return *encoded;
    return std::unexpected(formatError({}, offset));
}

} // namespace Grantscope::Jose
