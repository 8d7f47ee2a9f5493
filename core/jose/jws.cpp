// SPDX-License-Identifier: GPL-3.0-or-later
#include "jose/jws.h"

#include "jose/headermemo.h"
#include "jose/unencoded.h"

#include <QSet>

#include <algorithm>
#include <array>

namespace Grantscope::Jose {

using namespace Qt::StringLiterals;

namespace {

constexpr SpecRef kCompactSpec = "RFC 7515 §5.2, §7.1";
constexpr SpecRef kJsonSpec = "RFC 7515 §5.2, §7.2";

constexpr auto kRegisteredNames =
    std::to_array<QByteArrayView>({"alg", "jku", "jwk", "kid", "x5u", "x5c", "x5t", "x5t#S256", "typ", "cty", "crit"});

/// Words that fit into a line, of a text of any length.
QString excerpt(QByteArrayView text)
{
    constexpr qsizetype kLongest = 40;
    return text.size() <= kLongest ? QString::fromUtf8(text) : QString::fromUtf8(text.first(kLongest)) + u'…';
}

/// The shape of a text with full stops: "•.•" for two parts, an empty one left out.
QString shapeOf(QByteArrayView text)
{
    constexpr qsizetype kMostShown = 8;
    const qsizetype parts = text.count('.') + 1;
    if (parts > kMostShown)
        return u"•.•.•… (%1)"_s.arg(parts);
    QString shape;
    for (qsizetype at = 0; at <= text.size();) {
        const qsizetype dot = text.indexOf('.', at);
        const qsizetype end = dot < 0 ? text.size() : dot;
        if (end > at)
            shape += u'•';
        if (dot >= 0)
            shape += u'.';
        at = end + 1;
    }
    return shape;
}

void readProtectedHeader(JwsSignature &signature)
{
    if (!signature.protectedPart.isReadable())
        return;
    auto document = Json::Document::parse(signature.protectedPart.bytes);
    if (!document)
        signature.headerError = std::move(document.error());
    else if (const Json::Value root = document->root(); !root.isObject())
        signature.headerError =
            Error{JoseError::HeaderNotObject, u"{…}"_s, excerpt(root.text()), "RFC 7515 §4", root.span().offset};
    else
        signature.protectedHeader = std::move(*document);
}

/// The header of a compact JWS.
JwsSignature readCompactHeader(QByteArrayView encoded, HeaderMemo *memo)
{
    if (const JwsSignature *known = memo ? memo->find(encoded) : nullptr)
        return *known;
    JwsSignature header;
    header.protectedPart = Part::decode(encoded, 0);
    readProtectedHeader(header);
    if (memo)
        memo->keep(encoded, header);
    return header;
}

Error formatError(const QString &expected, const QString &found, qsizetype offset = -1)
{
    return {JoseError::JwsFormat, expected, found, kJsonSpec, offset};
}

Error wrongMember(QByteArrayView name, const QString &type, Json::Value found)
{
    const QString member = u'"' + QString::fromLatin1(name) + u"\": "_s;
    return formatError(member + type, found ? member + excerpt(found.text()) : u"–"_s, found.span().offset);
}

Result<JwsSignature> readSignature(Json::Value object)
{
    JwsSignature result;
    const Json::Value signature = object.member("signature");
    if (!signature.isString())
        return std::unexpected(wrongMember("signature", u"\"…\""_s, signature));
    result.signature = Part::decode(signature);

    if (const Json::Value header = object.member("header")) {
        if (!header.isObject())
            return std::unexpected(wrongMember("header", u"{…}"_s, header));
        result.unprotectedHeader = header;
    }
    if (const Json::Value protectedHeader = object.member("protected")) {
        if (!protectedHeader.isString())
            return std::unexpected(wrongMember("protected", u"\"…\""_s, protectedHeader));
        result.protectedPart = Part::decode(protectedHeader);
        readProtectedHeader(result);
    }
    return result;
}

/// The objects that hold a signature each: the root of the flattened form, the elements of the general one.
Result<std::vector<Json::Value>> signatureObjects(Json::Value root)
{
    const Json::Value list = root.member("signatures");
    if (!list) {
        if (!root.member("signature"))
            return std::unexpected(formatError(u"\"signature\" | \"signatures\""_s, u"–"_s, 0));
        return std::vector{root};
    }
    for (const QByteArrayView name : {"signature", "protected", "header"}) {
        if (const Json::Value other = root.member(name))
            return std::unexpected(formatError(u"\"signature\" | \"signatures\""_s,
                                               u"\"signatures\", \"%1\""_s.arg(QLatin1StringView(name)),
                                               other.span().offset));
    }
    if (!list.isArray() || list.size() == 0)
        return std::unexpected(wrongMember("signatures", u"[{…}]"_s, list));
    if (list.size() > Jws::kMaxSignatures)
        return std::unexpected(formatError(u"\"signatures\": ≤ %1"_s.arg(Jws::kMaxSignatures),
                                           QString::number(list.size()), list.span().offset));
    std::vector<Json::Value> objects;
    objects.reserve(static_cast<std::size_t>(list.size()));
    for (const Json::Value element : list) {
        if (!element.isObject())
            return std::unexpected(wrongMember("signatures", u"[{…}]"_s, element));
        objects.push_back(element);
    }
    return objects;
}

Result<Jws> parseJson(const QByteArray &text)
{
    auto document = Json::Document::parse(text);
    if (!document)
        return std::unexpected(std::move(document.error()));

    Jws jws;
    jws.text = text;
    jws.outer = std::make_shared<const Json::Document>(std::move(*document));
    const Json::Value root = jws.outer->root();
    if (!root.isObject())
        return std::unexpected(formatError(u"{…}"_s, excerpt(root.text()), root.span().offset));
    jws.serialization = root.member("signatures") ? Serialization::General : Serialization::Flattened;

    const auto objects = signatureObjects(root);
    if (!objects)
        return std::unexpected(objects.error());
    jws.signatures.reserve(objects->size());
    for (const Json::Value object : *objects) {
        auto signature = readSignature(object);
        if (!signature)
            return std::unexpected(std::move(signature.error()));
        jws.signatures.push_back(std::move(*signature));
    }

    jws.payloadEncoded = !saysUnencoded(jws.signatures.front().protectedHeader.root());
    for (const JwsSignature &signature : jws.signatures) {
        // RFC 7797 §3: the same for all, else there is no telling what the payload is.
        if (saysUnencoded(signature.protectedHeader.root()) == jws.payloadEncoded)
            return std::unexpected(Error{JoseError::JwsFormat, u"\"b64\": false (%1)"_s.arg(jws.signatures.size()),
                                         u"\"b64\": true, false"_s, "RFC 7797 §3",
                                         signature.protectedPart.span.offset});
    }

    const Json::Value payload = root.member("payload");
    if (!payload) {
        jws.detached = true;
        return jws;
    }
    if (!payload.isString())
        return std::unexpected(wrongMember("payload", u"\"…\""_s, payload));
    if (jws.payloadEncoded) {
        jws.payload = Part::decode(payload);
    } else {
        jws.payload.span = {payload.span().offset + 1, payload.span().length - 2};
        jws.payload.bytes = payload.toUtf8();
    }
    return jws;
}

/// The BASE64URL text of a part as it goes into the signing input.
QByteArrayView encodedText(const Jws &jws, const Part &part)
{
    if (!part.unescaped.isEmpty())
        return part.unescaped;
    return QByteArrayView(jws.text).sliced(part.span.offset, part.span.length);
}

} // namespace

Part Part::decode(QByteArrayView text, qsizetype offset)
{
    Part part;
    part.span = {offset, text.size()};
    if (const auto decoded = decodeBase64urlInto(text, part.bytes); !decoded)
        part.problem = Base64Finding{decoded.error().problem, offset + decoded.error().offset};
    return part;
}

Part Part::decode(Json::Value string)
{
    const QByteArrayView inside = string.text().sliced(1, string.text().size() - 2);
    const qsizetype offset = string.span().offset + 1;
    if (!inside.contains('\\'))
        return decode(inside, offset);
    const QByteArray unescaped = string.toUtf8();
    Part part = decode(unescaped, offset);
    part.unescaped = unescaped;
    part.span = {offset, inside.size()};
    if (part.problem)
        part.problem->offset = offset;
    return part;
}

Result<Jws> Jws::parse(const QByteArray &text)
{
    const auto isJsonSpace = [](char c) { return c == ' ' || c == '\t' || c == '\n' || c == '\r'; };
    const auto first = std::find_if_not(text.begin(), text.end(), isJsonSpace);
    return first != text.end() && *first == '{' ? parseJson(text) : parseCompact(text);
}

Result<Jws> Jws::parseCompact(const QByteArray &text, HeaderMemo *memo)
{
    const QByteArrayView whole(text);
    const qsizetype firstDot = whole.indexOf('.');
    const qsizetype secondDot = firstDot < 0 ? -1 : whole.indexOf('.', firstDot + 1);
    if (secondDot < 0 || whole.indexOf('.', secondDot + 1) >= 0)
        return std::unexpected(
            Error{JoseError::JwsFormat, u"header.payload.signature"_s, shapeOf(whole), kCompactSpec});

    Result<Jws> result(std::in_place);
    Jws &jws = *result;
    jws.text = text;
    JwsSignature &signature = jws.signatures.emplace_back(readCompactHeader(whole.first(firstDot), memo));
    signature.signature = Part::decode(whole.sliced(secondDot + 1), secondDot + 1);

    const QByteArrayView payload = whole.sliced(firstDot + 1, secondDot - firstDot - 1);
    jws.detached = payload.isEmpty();
    jws.payloadEncoded = !saysUnencoded(signature.protectedHeader.root());
    if (jws.payloadEncoded) {
        jws.payload = Part::decode(payload, firstDot + 1);
    } else {
        jws.payload.span = {firstDot + 1, payload.size()};
        jws.payload.bytes = payload.toByteArray();
    }
    return result;
}

void Jws::setDetachedPayload(const QByteArray &content)
{
    if (detached)
        payload.bytes = content;
}

QByteArrayView Jws::signingInput(const JwsSignature &signature, QByteArray &scratch) const
{
    const Part &header = signature.protectedPart;
    if (serialization == Serialization::Compact && (!detached || payload.bytes.isEmpty()))
        return QByteArrayView(text).sliced(header.span.offset, payload.span.end() - header.span.offset);

    scratch = encodedText(*this, header).toByteArray();
    scratch += '.';
    if (!payloadEncoded)
        scratch += payload.bytes;
    else if (detached)
        scratch += encodeBase64url(payload.bytes);
    else
        scratch += encodedText(*this, payload);
    return scratch;
}

CritFinding checkCrit(const JwsSignature &signature)
{
    if (signature.unprotectedHeader.member("crit"))
        return {CritProblem::NotProtected};
    const Json::Value header = signature.protectedHeader.root();
    const Json::Value crit = header.member("crit");
    if (!crit)
        return {};
    if (!crit.isArray())
        return {CritProblem::NotArray};
    if (crit.size() == 0)
        return {CritProblem::Empty};

    // "b64" is all that is understood here, so that a longer list fails whatever else it holds.
    constexpr qsizetype kMostLooked = 100;
    QList<QString> listed;
    for (const Json::Value element : crit) {
        if (listed.size() == kMostLooked)
            break;
        if (!element.isString())
            return {CritProblem::NotString, excerpt(element.text())};
        const QString name = element.toString();
        if (listed.contains(name))
            return {CritProblem::Repeated, name};
        if (std::ranges::any_of(kRegisteredNames, [&](QByteArrayView known) { return element.stringIs(known); }))
            return {CritProblem::RegisteredName, name};
        listed.append(name);
    }
    QSet<QString> absent(listed.begin(), listed.end());
    for (const Json::Value object : {header, signature.unprotectedHeader}) {
        for (const Json::Value member : object)
            absent.remove(member.name());
    }
    if (const auto first = std::ranges::find_if(listed, [&](const QString &each) { return absent.contains(each); });
        first != listed.end())
        return {CritProblem::NotPresent, *first};
    for (const Json::Value element : crit) {
        if (!element.stringIs("b64"))
            return {CritProblem::NotUnderstood, element.toString()};
    }
    // RFC 7797 §6: what decides over the payload is itself protected.
    return header.member("b64") ? CritFinding{} : CritFinding{CritProblem::NotProtected, u"b64"_s};
}

} // namespace Grantscope::Jose
