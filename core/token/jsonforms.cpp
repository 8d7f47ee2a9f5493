// SPDX-License-Identifier: GPL-3.0-or-later
#include "token/jsonforms.h"

namespace Grantscope::Token {

namespace {

/// Worth reading as JSON: one search each for what every form has.
bool hasMemberNames(QByteArrayView text)
{
    return text.contains("\"ciphertext\"")
           || (text.contains("\"signature") && (text.contains("\"payload\"") || text.contains("\"protected\"")));
}

bool isSigned(Json::Value object)
{
    return object.member("signature").isString()
               ? !object.member("payload") || object.member("payload").isString()
               : object.member("signatures").isArray() && object.member("signatures").size() > 0;
}

/// What an object claims to be by its members; nothing for other objects.
std::optional<Form> formOf(Json::Value object)
{
    const bool one = object.member("signature") && (object.member("protected") || object.member("header"));
    const bool many = object.member("signatures") && object.member("payload");
    if (one || many)
        return one != many && isSigned(object) ? Form::Jws : Form::Malformed;
    if (object.member("ciphertext")
        && (object.member("protected") || object.member("recipients") || object.member("iv")))
        return object.member("ciphertext").isString() ? Form::Jwe : Form::Malformed;
    return std::nullopt;
}

/// The next value in the order of the text, what is inside \a value first or left out.
Json::Value next(Json::Value value, bool inside)
{
    if (inside) {
        if (const Json::Value child = value.firstChild())
            return child;
    }
    while (value) {
        if (const Json::Value sibling = value.nextSibling())
            return sibling;
        value = value.parent();
    }
    return {};
}

} // namespace

QList<Candidate> findJsonForms(const QByteArray &text, Json::Span inner, int limit)
{
    const QByteArrayView view = QByteArrayView(text).sliced(inner.offset, inner.length);
    if (!(view.startsWith('{') || view.startsWith('[')) || !hasMemberNames(view))
        return {};
    const bool whole = inner.length == text.size();
    const auto document = Json::Document::parse(whole ? text : view.toByteArray());
    if (!document)
        return {};

    QList<Candidate> found;
    for (Json::Value value = document->root(); value && found.size() < limit;) {
        const std::optional<Form> form = value.isObject() ? formOf(value) : std::nullopt;
        if (form) {
            const Json::Span span = value.span();
            const bool isRoot = value == document->root();
            found.append({.form = *form,
                          .span = {inner.offset + span.offset, span.length},
                          .text = isRoot && whole ? text : value.text().toByteArray(),
                          .context = isRoot ? Context::Whole : Context::JsonMember,
                          .name = isRoot ? QString() : value.name()});
        }
        value = next(value, !form);
    }
    return found;
}

} // namespace Grantscope::Token
