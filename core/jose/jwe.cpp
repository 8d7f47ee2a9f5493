// SPDX-License-Identifier: GPL-3.0-or-later
#include "jose/jwe.h"

#include <algorithm>
#include <array>

namespace Grantscope::Jose {

using namespace Qt::StringLiterals;

namespace {

Error formatError(const QString &expected, const QString &found, qsizetype offset = -1)
{
    return {JoseError::JweFormat, expected, found, "RFC 7516 §7.2", offset};
}

/// A member that must be a string if it is there at all.
std::optional<Error> decodeMember(Json::Value object, QByteArrayView name, Part &part)
{
    const Json::Value value = object.member(name);
    if (!value)
        return std::nullopt;
    if (!value.isString())
        return formatError(u"\"%1\": \"…\""_s.arg(QLatin1StringView(name)), u"\"%1\""_s.arg(QLatin1StringView(name)),
                           value.span().offset);
    part = Part::decode(value);
    return std::nullopt;
}

std::optional<Error> objectMember(Json::Value object, QByteArrayView name, Json::Value &found)
{
    found = object.member(name);
    if (!found || found.isObject())
        return std::nullopt;
    return formatError(u"\"%1\": {…}"_s.arg(QLatin1StringView(name)), u"\"%1\""_s.arg(QLatin1StringView(name)),
                       found.span().offset);
}

void readHeader(Jwe &jwe)
{
    if (!jwe.protectedPart.isReadable())
        return;
    auto document = Json::Document::parse(jwe.protectedPart.bytes);
    if (!document)
        jwe.headerError = std::move(document.error());
    else if (const Json::Value root = document->root(); !root.isObject())
        jwe.headerError = Error{JoseError::HeaderNotObject, u"{…}"_s, {}, "RFC 7516 §4", root.span().offset};
    else
        jwe.protectedHeader = std::move(*document);
}

std::optional<Error> readRecipient(Json::Value object, Jwe &jwe)
{
    JweRecipient &recipient = jwe.recipients.emplace_back();
    if (auto error = objectMember(object, "header", recipient.header))
        return error;
    return decodeMember(object, "encrypted_key", recipient.encryptedKey);
}

std::optional<Error> readRecipients(Json::Value root, Jwe &jwe)
{
    const Json::Value list = root.member("recipients");
    if (!list)
        return readRecipient(root, jwe);
    jwe.serialization = Serialization::General;
    for (const QByteArrayView name : {"header", "encrypted_key"}) {
        if (const Json::Value other = root.member(name))
            return formatError(u"\"recipients\" | \"encrypted_key\""_s,
                               u"\"recipients\", \"%1\""_s.arg(QLatin1StringView(name)), other.span().offset);
    }
    if (!list.isArray() || list.size() == 0)
        return formatError(u"\"recipients\": [{…}]"_s, u"\"recipients\""_s, list.span().offset);
    if (list.size() > Jwe::kMaxRecipients)
        return formatError(u"\"recipients\": ≤ %1"_s.arg(Jwe::kMaxRecipients), QString::number(list.size()),
                           list.span().offset);
    for (const Json::Value element : list) {
        if (!element.isObject())
            return formatError(u"\"recipients\": [{…}]"_s, u"\"recipients\""_s, element.span().offset);
        if (auto error = readRecipient(element, jwe))
            return error;
    }
    return std::nullopt;
}

Result<Jwe> parseJson(const QByteArray &text)
{
    auto document = Json::Document::parse(text);
    if (!document)
        return std::unexpected(std::move(document.error()));
    Result<Jwe> result(std::in_place);
    Jwe &jwe = *result;
    jwe.text = text;
    jwe.serialization = Serialization::Flattened;
    jwe.outer = std::move(*document);

    const Json::Value root = jwe.outer.root();
    if (!root.isObject() || !root.member("ciphertext"))
        return std::unexpected(formatError(u"\"ciphertext\": \"…\""_s, u"–"_s, root.span().offset));
    const std::array<std::pair<QByteArrayView, Part *>, 5> parts{{{"protected", &jwe.protectedPart},
                                                                  {"iv", &jwe.iv},
                                                                  {"ciphertext", &jwe.ciphertext},
                                                                  {"tag", &jwe.tag},
                                                                  {"aad", &jwe.additionalData}}};
    for (const auto &[name, part] : parts) {
        if (auto error = decodeMember(root, name, *part))
            return std::unexpected(std::move(*error));
    }
    if (auto error = objectMember(root, "unprotected", jwe.sharedHeader))
        return std::unexpected(std::move(*error));
    if (auto error = readRecipients(root, jwe))
        return std::unexpected(std::move(*error));
    if (root.member("protected"))
        readHeader(jwe);
    return result;
}

Result<Jwe> parseCompact(const QByteArray &text)
{
    constexpr std::size_t kParts = 5;
    std::array<Json::Span, kParts> spans;
    std::size_t count = 0;
    for (qsizetype at = 0; at >= 0 && count < kParts; ++count) {
        const qsizetype dot = text.indexOf('.', at);
        spans[count] = {at, (dot < 0 ? text.size() : dot) - at};
        at = dot < 0 ? -1 : dot + 1;
    }
    if (count < kParts || spans.back().end() != text.size())
        return std::unexpected(Error{JoseError::JweFormat, u"header.key.iv.ciphertext.tag (5)"_s,
                                     QString::number(text.count('.') + 1), "RFC 7516 §5.2, §7.1"});
    Result<Jwe> result(std::in_place);
    Jwe &jwe = *result;
    jwe.text = text;
    const std::array<Part *, kParts> parts{&jwe.protectedPart, &jwe.recipients.emplace_back().encryptedKey, &jwe.iv,
                                           &jwe.ciphertext, &jwe.tag};
    for (std::size_t i = 0; i < kParts; ++i)
        *parts[i] = Part::decode(QByteArrayView(text).sliced(spans[i].offset, spans[i].length), spans[i].offset);
    readHeader(jwe);
    return result;
}

} // namespace

Result<Jwe> Jwe::parse(const QByteArray &text)
{
    const auto isJsonSpace = [](char c) { return c == ' ' || c == '\t' || c == '\n' || c == '\r'; };
    const auto first = std::find_if_not(text.begin(), text.end(), isJsonSpace);
    return first != text.end() && *first == '{' ? parseJson(text) : parseCompact(text);
}

Json::Value Jwe::header(QByteArrayView name, qsizetype recipient) const
{
    if (const Json::Value value = protectedHeader.root().member(name))
        return value;
    if (const Json::Value value = sharedHeader.member(name))
        return value;
    return recipient < recipients.size() ? recipients.at(recipient).header.member(name) : Json::Value();
}

QByteArrayView Jwe::associatedData(QByteArray &scratch) const
{
    const auto encoded = [this](const Part &part) {
        return part.unescaped.isEmpty() ? QByteArrayView(text).sliced(part.span.offset, part.span.length)
                                        : QByteArrayView(part.unescaped);
    };
    if (!outer.root().member("aad"))
        return encoded(protectedPart);
    scratch = encoded(protectedPart).toByteArray() + '.';
    scratch += encoded(additionalData);
    return scratch;
}

std::optional<Error> Jwe::readingError() const
{
    const auto errorOf = [](const char *name, const Part &part) -> std::optional<Error> {
        if (part.isReadable())
            return std::nullopt;
        const QString member = QString::fromLatin1(name);
        return Error{JoseError::Base64Alphabet, member + u": base64url"_s,
                     u"%1: %2 B"_s.arg(member).arg(part.span.length), "RFC 7515 §2", part.problem->offset};
    };
    if (auto error = errorOf("protected", protectedPart))
        return error;
    if (headerError)
        return headerError;
    for (const JweRecipient &each : recipients) {
        if (auto error = errorOf("encrypted_key", each.encryptedKey))
            return error;
    }
    for (const auto &[name, part] :
         {std::pair("iv", &iv), {"ciphertext", &ciphertext}, {"tag", &tag}, {"aad", &additionalData}}) {
        if (auto error = errorOf(name, *part))
            return error;
    }
    return std::nullopt;
}

} // namespace Grantscope::Jose
