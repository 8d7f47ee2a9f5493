// SPDX-License-Identifier: GPL-3.0-or-later
#include "request/draft.h"

#include "http/address.h"
#include "http/httperror.h"
#include "json/document.h"
#include "oauth/endpoint.h"

#include <QtTranslation>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Grantscope::Request {

namespace {

constexpr const char *kFieldPlace = QT_TRANSLATE_NOOP("Values", "header field");
constexpr const char *kFormPlace = QT_TRANSLATE_NOOP("Values", "form parameter");
constexpr const char *kAddressPlace = QT_TRANSLATE_NOOP("Values", "the address");
constexpr const char *kBodyPlace = QT_TRANSLATE_NOOP("Values", "the body");

std::unexpected<Error> refuse(RequestError id, const char *expected, const QString &found, SpecRef spec = {},
                              qsizetype offset = -1)
{
    return std::unexpected(Error{id, words(expected), found, spec, offset});
}

/// "header field (2)": rows count from one, as a person does.
QString placeText(const char *place, qsizetype row)
{
    return words(place) + u" (%1)"_s.arg(row + 1);
}

Result<void> validateAddress(const QByteArray &address)
{
    constexpr SpecRef kUri = "RFC 9110 §4.2; RFC 3986 §3";
    if (address.isEmpty())
        return refuse(RequestError::Address, QT_TRANSLATE_NOOP("Values", "an absolute address"),
                      words(QT_TRANSLATE_NOOP("Values", "nothing")), kUri);
    const auto foreign = std::ranges::find_if(address, [](char c) { return c <= ' ' || c > '~'; });
    if (foreign != address.cend())
        return refuse(RequestError::Address, QT_TRANSLATE_NOOP("Values", "an address in ASCII without blanks"), {},
                      kUri, std::distance(address.cbegin(), foreign));
    const qsizetype colon = address.indexOf("://");
    if (colon <= 0 || !std::ranges::all_of(address.first(colon), isSchemeCharacter))
        return refuse(RequestError::Address,
                      QT_TRANSLATE_NOOP("Values", "an absolute address, which begins with https://"),
                      words(QT_TRANSLATE_NOOP("Values", "no scheme")), kUri, 0);
    return {};
}

/// The row's value, or that of the token it names.
Result<QByteArray> valueOf(const DraftRow &row, const Material &material, const char *place, qsizetype index)
{
    if (row.token.isEmpty()) {
        if (holdsPlaceholder(row.value))
            return refuse(RequestError::Placeholder, QT_TRANSLATE_NOOP("Values", "the secret itself"),
                          placeText(place, index));
        return row.value;
    }
    const auto found = material.tokens.constFind(row.token);
    if (found == material.tokens.cend() || found->isEmpty())
        return refuse(RequestError::Token, QT_TRANSLATE_NOOP("Values", "a token that is there"),
                      placeText(place, index));
    return found->reveal().toByteArray();
}

Result<HeaderFields> fieldsOf(const Draft &draft, const Material &material)
{
    HeaderFields fields;
    for (qsizetype i = 0; i < draft.fields.size(); ++i) {
        const DraftRow &row = draft.fields.at(i);
        if (!row.isOn || row.isEmpty())
            continue;
        const QString place = placeText(kFieldPlace, i);
        Result<QByteArray> value = valueOf(row, material, kFieldPlace, i);
        if (!value)
            return std::unexpected(std::move(value).error());
        if (!isHttpToken(row.name))
            return refuse(RequestError::Field, QT_TRANSLATE_NOOP("Values", "a name that is a token"), place,
                          "RFC 9110 §5.1");
        if (std::ranges::any_of(*value, [](char c) { return c == '\r' || c == '\n' || c == '\0'; }))
            return refuse(RequestError::Field, QT_TRANSLATE_NOOP("Values", "a value without CR, LF and NUL"), place,
                          "RFC 9110 §5.5");
        fields.append(row.name, *value);
    }
    return fields;
}

Result<QByteArray> formOf(const Draft &draft, const Material &material)
{
    Parameters form;
    for (qsizetype i = 0; i < draft.form.size(); ++i) {
        const DraftRow &row = draft.form.at(i);
        if (!row.isOn || row.isEmpty())
            continue;
        Result<QByteArray> value = valueOf(row, material, kFormPlace, i);
        if (!value)
            return value;
        form.append(row.name, *value);
    }
    return form.encoded();
}

Result<void> takeBody(HttpRequest &request, const Draft &draft, const Material &material)
{
    QByteArray mediaType = draft.mediaType;
    switch (draft.bodyKind) {
    case BodyKind::None:
        return {};
    case BodyKind::Form: {
        Result<QByteArray> form = formOf(draft, material);
        if (!form)
            return std::unexpected(std::move(form).error());
        request.body = *std::move(form);
        mediaType = "application/x-www-form-urlencoded";
        break;
    }
    case BodyKind::Json:
        if (const auto document = Json::Document::parse(draft.text); !document)
            return std::unexpected(Error{RequestError::Json, document.error().expected, document.error().found,
                                         "RFC 8259 §2", document.error().offset});
        mediaType = "application/json";
        [[fallthrough]];
    case BodyKind::Raw:
        if (holdsPlaceholder(draft.text))
            return refuse(RequestError::Placeholder, QT_TRANSLATE_NOOP("Values", "the secret itself"),
                          words(kBodyPlace));
        request.body = draft.text;
        break;
    case BodyKind::File:
        if (!material.file)
            return refuse(RequestError::File, QT_TRANSLATE_NOOP("Values", "a file that can be read"),
                          words(kBodyPlace));
        request.body = *material.file;
        if (draft.dropsLineBreaks)
            request.body.removeIf([](char c) { return c == '\r' || c == '\n' || c == '\0'; });
        break;
    }
    if (!mediaType.isEmpty() && !request.fields.contains("Content-Type"))
        request.fields.append("Content-Type", mediaType);
    return {};
}

/// How much goes is said by what goes: another length leaves the server waiting, or takes the next request for the
/// rest.
Result<HttpRequest> framed(HttpRequest request, const Draft &draft)
{
    for (qsizetype i = 0; i < draft.fields.size(); ++i) {
        const DraftRow &row = draft.fields.at(i);
        if (!row.isOn)
            continue;
        if (row.name.compare("Transfer-Encoding", Qt::CaseInsensitive) == 0)
            return refuse(RequestError::Field,
                          QT_TRANSLATE_NOOP("Values", "no Transfer-Encoding: a body goes in one piece"),
                          placeText(kFieldPlace, i), "RFC 9112 §6.1");
        const bool isLength = row.name.compare("Content-Length", Qt::CaseInsensitive) == 0;
        if (isLength && row.value.trimmed() != QByteArray::number(request.body.size()))
            return refuse(RequestError::Field,
                          QT_TRANSLATE_NOOP("Values", "no Content-Length, or the one that the body has"),
                          placeText(kFieldPlace, i), "RFC 9110 §8.6");
    }
    return request;
}

Result<HttpRequest> withToken(HttpRequest request, const Draft &draft, const Material &material)
{
    const Secret token = draft.token.isEmpty() ? material.token : material.tokens.value(draft.token);
    if (token.isEmpty())
        return refuse(RequestError::Token, QT_TRANSLATE_NOOP("Values", "a token that is there"),
                      words(QT_TRANSLATE_NOOP("Values", "nothing")), "RFC 6750 §2");
    if (draft.placement == OAuth::TokenPlacement::FormBody) {
        if (request.method != "POST")
            return refuse(RequestError::Placement, "POST", QString::fromLatin1(request.method), "RFC 6750 §2.2");
        if (draft.bodyKind != BodyKind::None && draft.bodyKind != BodyKind::Form)
            return refuse(RequestError::Placement, QT_TRANSLATE_NOOP("Values", "form parameters as the body"), {},
                          "RFC 6750 §2.2");
    }
    Result<HttpRequest> carrying = OAuth::withBearerToken(std::move(request), token, draft.placement);
    if (!carrying && carrying.error().id == OAuth::OAuthError::Credentials)
        return std::unexpected(Error{RequestError::Token, carrying.error().expected, {}, "RFC 6750 §2.1"});
    return carrying;
}

Result<HttpRequest> withPassword(HttpRequest request, const Draft &draft, const Material &material)
{
    const bool encodes = draft.basicForm == BasicForm::OAuthClient;
    if (draft.user.isEmpty() && material.password.isEmpty())
        return refuse(RequestError::User, QT_TRANSLATE_NOOP("Values", "a user name"),
                      words(QT_TRANSLATE_NOOP("Values", "nothing")), "RFC 7617 §2");
    if (!encodes && draft.user.contains(':'))
        return refuse(RequestError::User, QT_TRANSLATE_NOOP("Values", "a user name without a colon"), u":"_s,
                      "RFC 7617 §2", draft.user.indexOf(':'));
    const QByteArray password = material.password.reveal().toByteArray();
    request.fields.append("Authorization", basicAuthorization({encodes ? formEncoded(draft.user) : draft.user,
                                                               encodes ? formEncoded(password) : password}));
    return request;
}

} // namespace

bool holdsPlaceholder(QByteArrayView text)
{
    constexpr QByteArrayView kOpen("⟨");
    constexpr QByteArrayView kClose("⟩");
    constexpr qsizetype kLongest = 64;
    for (qsizetype at = text.indexOf(kOpen); at >= 0; at = text.indexOf(kOpen, at + 1)) {
        QByteArrayView inner = text.sliced(at + kOpen.size());
        const qsizetype end = inner.indexOf(kClose);
        if (end <= 0 || end > kLongest)
            continue;
        inner = inner.first(end);
        const auto isDigit = [](char c) { return c >= '0' && c <= '9'; };
        const auto isInName = [&](char c) {
            return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == ' ' || isDigit(c);
        };
        if (isDigit(inner.back()) && inner.contains(' ') && std::ranges::all_of(inner, isInName))
            return true;
    }
    return false;
}

Result<HttpRequest> buildRequest(const Draft &draft, const Material &material)
{
    if (!isHttpToken(draft.method))
        return refuse(RequestError::Address, QT_TRANSLATE_NOOP("Values", "a method that is a token such as GET"), {},
                      "RFC 9110 §9.1");
    if (holdsPlaceholder(draft.address))
        return refuse(RequestError::Placeholder, QT_TRANSLATE_NOOP("Values", "the secret itself"),
                      words(kAddressPlace));
    if (const Result<void> valid = validateAddress(draft.address); !valid)
        return std::unexpected(valid.error());
    Result<HeaderFields> fields = fieldsOf(draft, material);
    if (!fields)
        return std::unexpected(std::move(fields).error());
    HttpRequest request{.method = draft.method, .address = draft.address, .fields = *std::move(fields)};
    if (const Result<void> taken = takeBody(request, draft, material); !taken)
        return std::unexpected(taken.error());
    if (draft.authorization == AuthorizationKind::None)
        return framed(std::move(request), draft);
    if (request.fields.contains("Authorization"))
        return refuse(RequestError::Authorization, QT_TRANSLATE_NOOP("Values", "one Authorization, typed or chosen"),
                      u"Authorization"_s, "RFC 9110 §11.6.2");
    Result<HttpRequest> authorized = draft.authorization == AuthorizationKind::Bearer
                                         ? withToken(std::move(request), draft, material)
                                         : withPassword(std::move(request), draft, material);
    return authorized ? framed(*std::move(authorized), draft) : authorized;
}

DraftPlace placeOf(const Error &error)
{
    if (error.id == RequestError::Json || error.id == RequestError::File
        || error.found.startsWith(QLatin1StringView(kFormPlace)) || error.found == QLatin1StringView(kBodyPlace))
        return DraftPlace::Body;
    if (error.id == RequestError::Field || error.found.startsWith(QLatin1StringView(kFieldPlace)))
        return DraftPlace::Fields;
    for (const RequestError each :
         {RequestError::Authorization, RequestError::Token, RequestError::Placement, RequestError::User}) {
        if (error.id == each)
            return DraftPlace::Authorization;
    }
    return DraftPlace::Address;
}

} // namespace Grantscope::Request
