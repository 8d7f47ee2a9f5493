// SPDX-License-Identifier: GPL-3.0-or-later
#include "jose/disclosure.h"

#include "jose/base64url.h"
#include "json/writer.h"

#include <algorithm>
#include <array>

namespace Grantscope::Jose {

using namespace Qt::StringLiterals;

namespace {

constexpr std::array kHashes{
    SdHash{"sha-256", QCryptographicHash::Sha256},    SdHash{"sha-384", QCryptographicHash::Sha384},
    SdHash{"sha-512", QCryptographicHash::Sha512},    SdHash{"sha3-224", QCryptographicHash::Sha3_224},
    SdHash{"sha3-256", QCryptographicHash::Sha3_256}, SdHash{"sha3-384", QCryptographicHash::Sha3_384},
    SdHash{"sha3-512", QCryptographicHash::Sha3_512},
};

constexpr SpecRef kSpec = "RFC 9901 §4.2";

QString excerpt(QByteArrayView text)
{
    constexpr qsizetype kLongest = 40;
    return text.size() <= kLongest ? QString::fromUtf8(text) : QString::fromUtf8(text.first(kLongest)) + u'…';
}

/// What keeps an array from being a disclosure; the offset is in the array's text.
std::optional<Error> problemOf(Json::Value array)
{
    const auto wrong = [](Json::Value found, const QString &expected) {
        return Error{SdJwtError::DisclosureFormat, expected, excerpt(found.text()), kSpec, found.span().offset};
    };
    if (!array.isArray())
        return wrong(array, u"[…]"_s);
    if (array.size() != 2 && array.size() != 3)
        return Error{SdJwtError::DisclosureFormat, u"[•, •, •] | [•, •]"_s, u"[…] (%1)"_s.arg(array.size()), kSpec,
                     array.span().offset};
    if (const Json::Value salt = array.element(0); !salt.isString())
        return wrong(salt, u"[\"…\", …]"_s);
    if (array.size() == 2)
        return std::nullopt;
    const Json::Value name = array.element(1);
    if (!name.isString())
        return wrong(name, u"[•, \"…\", •]"_s);
    if (name.stringIs("_sd") || name.stringIs("..."))
        return Error{SdJwtError::DisclosureName, {}, name.toString(), "RFC 9901 §4.2.1, §7.1", name.span().offset};
    return std::nullopt;
}

} // namespace

std::span<const SdHash> sdHashes()
{
    return kHashes;
}

const SdHash *findSdHash(QByteArrayView name)
{
    const auto row = std::ranges::find_if(kHashes, [name](const SdHash &each) { return name == each.name; });
    return row == kHashes.end() ? nullptr : &*row;
}

const SdHash &defaultSdHash()
{
    return kHashes.front();
}

QByteArray sdDigest(QByteArrayView ascii, const SdHash &hash)
{
    return encodeBase64url(QCryptographicHash::hash(ascii, hash.algorithm));
}

Disclosure Disclosure::read(const QByteArray &encoded, Json::Span span)
{
    Disclosure disclosure;
    disclosure.m_encoded = encoded;
    disclosure.m_span = span;
    // With escapes in a JSON form, places inside can't be told.
    const bool isExact = encoded.size() == span.length;
    const auto octets = decodeBase64url(encoded);
    if (!octets) {
        const qsizetype at = octets.error().offset;
        disclosure.m_error =
            Error{SdJwtError::DisclosureFormat, u"A-Z a-z 0-9 - _"_s, excerpt(QByteArrayView(encoded).sliced(at)),
                  kSpec, span.offset + (isExact ? at : 0)};
        return disclosure;
    }
    disclosure.m_text = *octets;
    auto array = Json::Document::parse(disclosure.m_text);
    std::optional<Error> problem;
    if (!array)
        problem = Error{SdJwtError::DisclosureFormat, array.error().expected, array.error().found, kSpec,
                        array.error().offset};
    else
        problem = problemOf(array->root());
    if (problem) {
        const qsizetype within = isExact ? qMin(qMax(problem->offset, qsizetype(0)) * 4 / 3, span.length) : 0;
        problem->offset = span.offset + within;
        disclosure.m_error = std::move(problem);
    }
    if (array && (!disclosure.m_error || disclosure.m_error->id == ErrorId(SdJwtError::DisclosureName)))
        disclosure.m_array = std::move(*array);
    return disclosure;
}

QByteArray encodeDisclosure(QByteArrayView salt, const std::optional<QString> &name, QByteArrayView value)
{
    QByteArray text;
    Json::Writer out(text);
    out.beginArray().string(salt);
    if (name)
        out.string(*name);
    out.raw(value).endArray();
    return encodeBase64url(text);
}

} // namespace Grantscope::Jose
