// SPDX-License-Identifier: GPL-3.0-or-later
#include "request/redirect.h"

#include "http/address.h"
#include "http/challenge.h"
#include "http/parameters.h"
#include "http/sensitive.h"

#include <QtTranslation>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Grantscope::Request {

namespace {

/// The pieces of an address or of a reference, as written. RFC 3986 App. B.
struct Pieces
{
    QByteArray scheme = {};
    std::optional<QByteArray> authority = {};
    QByteArray path = {};
    std::optional<QByteArray> query = {};
};

Pieces piecesOf(QByteArray text)
{
    Pieces pieces;
    if (const qsizetype hash = text.indexOf('#'); hash >= 0)
        text.truncate(hash);
    if (const qsizetype mark = text.indexOf('?'); mark >= 0) {
        pieces.query = text.sliced(mark + 1);
        text.truncate(mark);
    }
    const qsizetype colon = text.indexOf(':');
    const bool hasScheme = colon > 0 && std::ranges::all_of(text.first(colon), isSchemeCharacter);
    if (hasScheme) {
        pieces.scheme = text.first(colon);
        text = text.sliced(colon + 1);
    }
    if (text.startsWith("//")) {
        const qsizetype slash = text.indexOf('/', 2);
        const qsizetype end = slash < 0 ? text.size() : slash;
        pieces.authority = text.sliced(2, end - 2);
        text = text.sliced(end);
    }
    pieces.path = text;
    return pieces;
}

/// RFC 3986 §5.2.4.
QByteArray withoutDotSegments(const QByteArray &path)
{
    QByteArrayList kept;
    const QByteArrayList segments = path.split('/');
    for (qsizetype i = 0; i < segments.size(); ++i) {
        const QByteArray &segment = segments.at(i);
        const bool isLast = i == segments.size() - 1;
        if (segment == "..") {
            if (kept.size() > 1)
                kept.removeLast();
        } else if (segment != ".") {
            kept.append(segment);
            continue;
        }
        if (isLast)
            kept.append(QByteArray());
    }
    return kept.join('/');
}

struct Origin
{
    QByteArray scheme;
    QByteArray host;
    QByteArray port;
    friend bool operator==(const Origin &, const Origin &) = default;
};

/// RFC 6454 §4.
Origin originOf(const QByteArray &address)
{
    const Pieces pieces = piecesOf(address);
    QByteArray host = pieces.authority.value_or(QByteArray()).toLower();
    host = host.sliced(host.lastIndexOf('@') + 1);
    const QByteArray scheme = pieces.scheme.toLower();
    const qsizetype colon = host.lastIndexOf(':');
    QByteArray port;
    if (colon > host.lastIndexOf(']')) {
        port = host.sliced(colon + 1);
        host.truncate(colon);
    }
    if (port.isEmpty())
        port = scheme == "https" ? "443" : "80";
    return {scheme, host, port};
}

/// "https://host:443"
QByteArray nameOf(const Origin &origin)
{
    return origin.scheme + "://" + origin.host + ':' + origin.port;
}

bool describesBody(QByteArrayView field)
{
    constexpr QByteArrayView kFields[] = {"Content-Encoding", "Content-Language",  "Content-Location",
                                          "Content-Type",     "Content-Length",    "Digest",
                                          "Last-Modified",    "Transfer-Encoding", "Content-Digest"};
    return std::ranges::any_of(kFields,
                               [field](QByteArrayView each) { return field.compare(each, Qt::CaseInsensitive) == 0; });
}

/// What of a request is worth something elsewhere: the values of its sensitive fields, and what they are made of.
QByteArrayList secretsOf(const HttpRequest &request, const QList<Secret> &known)
{
    QByteArrayList secrets;
    for (const Secret &secret : known)
        secrets += secret.reveal().toByteArray();
    for (const HeaderField &field : request.fields) {
        if (!isSensitiveField(field.name))
            continue;
        const bool isCookie = field.name.compare("Cookie", Qt::CaseInsensitive) == 0;
        for (const QByteArray &pair : isCookie ? field.value.split(';') : QByteArrayList{field.value})
            secrets += isCookie ? pair.sliced(pair.indexOf('=') + 1).trimmed() : pair.trimmed();
        // Behind a scheme.
        secrets += field.value.sliced(field.value.indexOf(' ') + 1).trimmed();
        if (const auto basic = parseBasicAuthorization(field.value))
            secrets += basic->password;
    }
    if (const auto query = parseParameters(queryOf(request.address))) {
        for (const Parameter &parameter : *query) {
            if (isSensitiveParameter(parameter.name))
                secrets += parameter.value;
        }
    }
    secrets.removeAll(QByteArray());
    return secrets;
}

/// Short ones stand in many texts by chance.
bool holdsAny(const QByteArray &value, const QByteArrayList &secrets)
{
    constexpr qsizetype kShortest = 8;
    return std::ranges::any_of(secrets, [&value](const QByteArray &secret) {
        return value == secret
               || (secret.size() >= kShortest
                   && (value.contains(secret) || value.contains(formEncoded(secret))
                       || value.contains(secret.toPercentEncoding())));
    });
}

std::optional<DropReason> dropReason(const HeaderField &field, const NextRequest &next, const QByteArrayList &secrets)
{
    const auto is = [&field](QByteArrayView name) { return name.compare(field.name, Qt::CaseInsensitive) == 0; };
    if (next.bodyDropped && describesBody(field.name))
        return DropReason::Body;
    if (next.originChanged && is("Host"))
        return DropReason::Target;
    if (next.originChanged && (isSensitiveField(field.name) || is("Cookie2")))
        return DropReason::Origin;
    if (next.originChanged && holdsAny(field.value, secrets))
        return DropReason::Secret;
    return std::nullopt;
}

} // namespace

const char *dropName(DropReason reason)
{
    switch (reason) {
    case DropReason::Origin:
        return "drop-origin";
    case DropReason::Body:
        return "drop-body";
    case DropReason::Target:
        return "drop-target";
    case DropReason::Secret:
        return "drop-secret";
    }
    return "";
}

bool asksToFollow(const HttpResponse &response)
{
    constexpr int kStatuses[] = {301, 302, 303, 307, 308};
    return response.fields.contains("Location") && std::ranges::contains(kStatuses, response.status);
}

Result<QByteArray> resolveLocation(const QByteArray &base, const QByteArray &reference)
{
    const auto foreign = std::ranges::find_if(reference, [](char c) { return c <= ' ' || c > '~'; });
    if (reference.isEmpty() || foreign != reference.cend())
        return std::unexpected(Error{RequestError::FollowLocation,
                                     words(QT_TRANSLATE_NOOP("Values", "an address in ASCII without blanks")),
                                     {},
                                     "RFC 9110 §10.2.2",
                                     reference.isEmpty() ? -1 : std::distance(reference.cbegin(), foreign)});
    const Pieces from = piecesOf(base);
    Pieces to = piecesOf(reference);
    if (to.scheme.isEmpty()) {
        to.scheme = from.scheme;
        if (!to.authority) {
            to.authority = from.authority;
            if (to.path.isEmpty()) {
                to.path = from.path;
                to.query = to.query ? to.query : from.query;
            } else if (!to.path.startsWith('/')) {
                to.path =
                    from.path.isEmpty() ? '/' + to.path : from.path.first(from.path.lastIndexOf('/') + 1) + to.path;
            }
        }
        to.path = withoutDotSegments(to.path);
    }
    const QByteArray scheme = to.scheme.toLower();
    if ((scheme != "https" && scheme != "http") || to.authority.value_or(QByteArray()).isEmpty())
        return std::unexpected(Error{RequestError::FollowLocation, u"https://host/path"_s,
                                     QString::fromLatin1(scheme.first(std::min<qsizetype>(scheme.size(), 32))),
                                     "RFC 9110 §10.2.2"});
    QByteArray address = to.scheme + "://" + *to.authority + to.path;
    if (to.query)
        address += '?' + *to.query;
    return address;
}

Result<NextRequest> buildRedirectedRequest(const HttpRequest &sent, const HttpResponse &response, RedirectMethod method,
                                           const QList<Secret> &known)
{
    const QList<QByteArray> locations = response.fields.values("Location");
    if (!asksToFollow(response) || locations.size() != 1)
        return std::unexpected(Error{RequestError::FollowLocation, words(QT_TRANSLATE_NOOP("Values", "one Location")),
                                     QString::number(locations.size()), "RFC 9110 §15.4"});
    const Result<QByteArray> address = resolveLocation(sent.address, locations.constFirst());
    if (!address)
        return std::unexpected(address.error());

    NextRequest next{.request = {.method = sent.method, .address = *address}};
    const bool isKept = method == RedirectMethod::Kept;
    const bool posts = sent.method == "POST" || (isKept && !sent.body.isEmpty());
    const bool isOld = (response.status == 301 || response.status == 302) && posts;
    const bool isSeeOther = response.status == 303 && sent.method != "HEAD" && sent.method != "GET";
    next.methodChanged = !isKept && (isOld || isSeeOther);
    if (next.methodChanged)
        next.request.method = "GET";
    const bool keepsBody = response.status != 303 && !isOld;
    next.bodyDropped = !keepsBody && !sent.body.isEmpty();
    next.originChanged = originOf(sent.address) != originOf(*address);
    if (keepsBody)
        next.request.body = sent.body;
    // What is secret in a body nobody can tell by its look: it is in a field of any name, of any format.
    if (next.originChanged && !next.request.body.isEmpty())
        return std::unexpected(Error{RequestError::FollowBody, words(QT_TRANSLATE_NOOP("Values", "the same origin")),
                                     QString::fromLatin1(nameOf(originOf(*address))),
                                     "RFC 9110 §15.4; RFC 9700 §4.12"});
    const QByteArrayList secrets = next.originChanged ? secretsOf(sent, known) : QByteArrayList();
    for (const HeaderField &field : sent.fields) {
        if (const auto reason = dropReason(field, next, secrets))
            next.dropped.append({field.name, *reason});
        else
            next.request.fields.append(field.name, field.value);
    }
    return next;
}

Result<void> checkRedirects(const QList<HttpRequest> &sent, const HttpRequest &next, qsizetype limit)
{
    if (sent.contains(next))
        return std::unexpected(Error{RequestError::FollowCycle,
                                     words(QT_TRANSLATE_NOOP("Values", "an address that was not asked before")),
                                     {},
                                     "RFC 9110 §15.4"});
    if (sent.size() > limit)
        return std::unexpected(
            Error{RequestError::FollowLimit, QString::number(limit), QString::number(sent.size()), "RFC 9110 §15.4"});
    return {};
}

} // namespace Grantscope::Request
