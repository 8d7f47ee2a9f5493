// SPDX-License-Identifier: GPL-3.0-or-later
#include "jose/sdjwt.h"

namespace Grantscope::Jose {

using namespace Qt::StringLiterals;

namespace {

Error formatError(SpecRef spec, const QString &expected, const QString &found, qsizetype offset)
{
    return {SdJwtError::Format, expected, found, spec, offset};
}

constexpr SpecRef kCompactSpec = "RFC 9901 §4";
constexpr SpecRef kJsonSpec = "RFC 9901 §8";

Json::Span insideQuotes(Json::Value string)
{
    return {string.span().offset + 1, string.span().length - 2};
}

/// As it stands where it is written without escapes.
QByteArray encodedText(const Part &part, const QByteArray &text)
{
    return part.unescaped.isEmpty() ? text.sliced(part.span.offset, part.span.length) : part.unescaped;
}

} // namespace

Result<SdJwt> SdJwt::split(QByteArrayView text)
{
    qsizetype tilde = text.indexOf('~');
    if (tilde < 0)
        return std::unexpected(formatError(kCompactSpec, u"JWT~"_s, u"–"_s, text.size()));
    SdJwt parts;
    parts.issuerJwt = {0, tilde};
    parts.issuerText = text.first(tilde).toByteArray();
    for (qsizetype at = tilde + 1;; at = tilde + 1) {
        tilde = text.indexOf('~', at);
        if (tilde < 0) {
            if (at == text.size())
                return parts;
            // Without a tilde at the end, what stands last is the key binding JWT (RFC 9901 §4.3).
            parts.keyBindingJwt = {at, text.size() - at};
            parts.keyBinding = text.sliced(at).toByteArray();
            if (parts.keyBinding.count('.') == 2)
                return parts;
            return std::unexpected(formatError(kCompactSpec, u"…~ | …~JWT"_s, u"…~•"_s, at));
        }
        if (tilde == at)
            return std::unexpected(formatError(kCompactSpec, u"~•~"_s, u"~~"_s, at));
        parts.disclosures.push_back(Disclosure::read(text.sliced(at, tilde - at).toByteArray(), {at, tilde - at}));
    }
}

bool SdJwt::isMeant(const Jws &jws)
{
    if (jws.serialization == Serialization::Compact || jws.signatures.empty())
        return false;
    const Json::Value header = jws.signatures.front().unprotectedHeader;
    return header.member("disclosures") || header.member("kb_jwt");
}

Result<SdJwt> SdJwt::fromJson(const Jws &jws)
{
    if (jws.signatures.empty() || jws.serialization == Serialization::Compact)
        return std::unexpected(formatError(kJsonSpec, u"{…}"_s, u"–"_s, 0));
    const JwsSignature &first = jws.signatures.front();
    SdJwt parts;
    parts.serialization = jws.serialization;
    parts.issuerJwt = {0, jws.text.size()};
    parts.issuerText = encodedText(first.protectedPart, jws.text) + '.' + encodedText(jws.payload, jws.text) + '.'
                       + encodedText(first.signature, jws.text);
    const Json::Value list = first.unprotectedHeader.member("disclosures");
    if (list && !list.isArray())
        return std::unexpected(
            formatError(kJsonSpec, u"\"disclosures\": [\"…\"]"_s, u"\"disclosures\": •"_s, list.span().offset));
    for (const Json::Value each : list) {
        if (!each.isString())
            return std::unexpected(
                formatError(kJsonSpec, u"\"disclosures\": [\"…\"]"_s, u"\"disclosures\": [•]"_s, each.span().offset));
        parts.disclosures.push_back(Disclosure::read(each.toUtf8(), insideQuotes(each)));
    }
    if (const Json::Value binding = first.unprotectedHeader.member("kb_jwt")) {
        if (!binding.isString() || binding.toUtf8().count('.') != 2)
            return std::unexpected(
                formatError(kJsonSpec, u"\"kb_jwt\": \"•.•.•\""_s, u"\"kb_jwt\": •"_s, binding.span().offset));
        parts.keyBindingJwt = insideQuotes(binding);
        parts.keyBinding = binding.toUtf8();
    }
    for (std::size_t i = 1; i < jws.signatures.size(); ++i) {
        for (const char *name : {"disclosures", "kb_jwt"}) {
            if (const Json::Value later = jws.signatures[i].unprotectedHeader.member(name))
                return std::unexpected(formatError(kJsonSpec, u"\"signatures\": [{\"header\"}]"_s,
                                                   QString::fromLatin1(name), later.span().offset));
        }
    }
    return parts;
}

QByteArray SdJwt::presented() const
{
    qsizetype size = issuerText.size() + 1;
    for (const Disclosure &each : disclosures)
        size += each.encoded().size() + 1;
    QByteArray text;
    text.reserve(size);
    text += issuerText;
    text += '~';
    for (const Disclosure &each : disclosures) {
        text += each.encoded();
        text += '~';
    }
    return text;
}

} // namespace Grantscope::Jose
