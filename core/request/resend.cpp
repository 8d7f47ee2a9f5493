// SPDX-License-Identifier: GPL-3.0-or-later
#include "request/resend.h"

#include "http/challenge.h"
#include "http/parameters.h"
#include "json/document.h"

#include <algorithm>

namespace Grantscope::Request {

namespace {

constexpr QByteArrayView kOfTheConnection[] = {"host",       "content-length", "transfer-encoding",
                                               "connection", "keep-alive",     "proxy-connection",
                                               "te",         "upgrade",        "trailer"};

bool isName(const QByteArray &field, QByteArrayView name)
{
    return field.size() == name.size() && name.compare(field, Qt::CaseInsensitive) == 0;
}

/// Of HTTP/2 and 3, as recorders write them: ":authority".
bool isPseudoField(const QByteArray &name)
{
    return name.startsWith(':');
}

/// RFC 9110 §11.2.
bool isToken68(QByteArrayView text)
{
    return !text.isEmpty() && std::ranges::all_of(text, [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9')
               || QByteArrayView("-._~+/=").contains(c);
    });
}

/// Takes the credentials where the draft has a place for them that gives the same octets again.
bool takeCredentials(DraftAndMaterial &out, const QByteArray &value)
{
    constexpr QByteArrayView kBearer("Bearer ");
    if (value.startsWith(kBearer) && isToken68(QByteArrayView(value).sliced(kBearer.size()))) {
        out.draft.authorization = AuthorizationKind::Bearer;
        out.material.token = Secret(value.sliced(kBearer.size()));
        return true;
    }
    const auto basic = parseBasicAuthorization(value);
    if (!basic || basic->user.isEmpty() || basicAuthorization(*basic) != value)
        return false;
    out.draft.authorization = AuthorizationKind::Basic;
    out.draft.user = basic->user;
    out.material.password = Secret(basic->password);
    return true;
}

void takeBody(DraftAndMaterial &out, const QByteArray &body, const QByteArray &type)
{
    Draft &draft = out.draft;
    if (body.isEmpty() && type.isEmpty())
        return;
    if (type == "application/x-www-form-urlencoded") {
        const Result<Parameters> form = parseParameters(body);
        if (form && form->encoded() == body) {
            draft.bodyKind = BodyKind::Form;
            for (const Parameter &parameter : *form)
                draft.form.append({.name = parameter.name, .value = parameter.value});
            return;
        }
    }
    const bool isJson = type == "application/json" && Json::Document::parse(body);
    draft.bodyKind = isJson ? BodyKind::Json : BodyKind::Raw;
    draft.text = body;
    if (!isJson)
        draft.mediaType = type;
}

} // namespace

DraftAndMaterial draftOf(const HttpRequest &request)
{
    DraftAndMaterial out;
    out.draft.method = request.method;
    const qsizetype fragment = request.address.indexOf('#');
    out.draft.address = request.address.first(fragment < 0 ? request.address.size() : fragment);
    QByteArray type;
    const auto count = std::ranges::count_if(
        request.fields, [](const HeaderField &field) { return isName(field.name, "authorization"); });
    for (const HeaderField &field : request.fields) {
        const bool isLeftOut =
            isPseudoField(field.name)
            || std::ranges::any_of(kOfTheConnection, [&](QByteArrayView name) { return isName(field.name, name); });
        if (isLeftOut)
            continue;
        if (isName(field.name, "content-type") && type.isEmpty() && !field.value.isEmpty()) {
            type = field.value;
            continue;
        }
        if (count == 1 && isName(field.name, "authorization") && takeCredentials(out, field.value))
            continue;
        out.draft.fields.append({.name = field.name, .value = field.value});
    }
    takeBody(out, request.body, type);
    return out;
}

} // namespace Grantscope::Request
