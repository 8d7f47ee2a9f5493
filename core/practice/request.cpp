// SPDX-License-Identifier: GPL-3.0-or-later
#include "practice/request.h"

#include "http/httperror.h"

#include <algorithm>

namespace Grantscope::Practice {

namespace {

QByteArray pathOf(QByteArrayView address)
{
    // A server gives the target ("/path?query"); a test may give the whole address.
    for (const QByteArrayView scheme : {"http://", "https://"}) {
        if (address.startsWith(scheme)) {
            const qsizetype slash = address.indexOf('/', scheme.size());
            address = slash < 0 ? QByteArrayView("/") : address.sliced(slash);
        }
    }
    return withoutQuery(address).toByteArray();
}

/// Empty for a language that the pages don't speak.
QByteArray ours(QByteArrayView tag)
{
    const QByteArray lower = tag.toByteArray().trimmed().toLower().replace('_', '-');
    if (lower == "en" || lower.startsWith("en-") || lower == "*")
        return "en";
    const auto begins = [&](const char *prefix) {
        return lower == prefix || lower.startsWith(QByteArray(prefix) + '-');
    };
    if (lower == "zh" || begins("zh-tw") || begins("zh-hk") || begins("zh-mo") || begins("zh-hant"))
        return "zh_TW";
    return {};
}

struct Wish
{
    QByteArray language;
    int thousandths;
};

QList<Wish> wishesOf(QByteArrayView acceptLanguage)
{
    QList<Wish> wishes;
    for (const QByteArray &each :
         acceptLanguage.first(std::min<qsizetype>(acceptLanguage.size(), 1000)).toByteArray().split(',')) {
        const QList<QByteArray> parts = each.split(';');
        double weight = 1;
        for (const QByteArray &part : parts.sliced(1)) {
            if (part.trimmed().startsWith("q="))
                weight = part.trimmed().sliced(2).toDouble();
        }
        const QByteArray language = ours(parts.first());
        if (!language.isEmpty() && weight > 0 && weight <= 1)
            wishes.append({language, static_cast<int>(weight * 1000)});
    }
    return wishes;
}

} // namespace

Request::Request(const HttpRequest &http)
    : m_http(http)
    , m_path(pathOf(http.address))
    , m_query(parseParameters(queryOf(http.address)))
    , m_form(saysForm() ? parseParameters(http.body) : Result<Parameters>(std::unexpected(Error{HttpError::Form})))
{
}

bool Request::saysForm() const
{
    return mediaType(m_http.fields) == "application/x-www-form-urlencoded";
}

QByteArray Request::cookie(QByteArrayView name) const
{
    QList<QByteArray> found;
    for (const QByteArray &line : m_http.fields.values("Cookie")) {
        for (const QByteArray &pair : line.split(';')) {
            const QByteArray trimmed = pair.trimmed();
            if (trimmed.startsWith(name.toByteArray() + '='))
                found.append(trimmed.sliced(name.size() + 1));
        }
    }
    return found.size() == 1 ? found.first() : QByteArray();
}

std::optional<Json::Document> jsonBody(const Request &request)
{
    if (mediaType(request.fields()) != "application/json")
        return std::nullopt;
    Result<Json::Document> document = Json::Document::parse(request.body(), {.depth = 4, .bytes = 8192});
    return document ? std::optional(std::move(*document)) : std::nullopt;
}

QByteArray pageLanguage(const HeaderFields &fields, QByteArrayView uiLocales)
{
    for (const QByteArray &tag : uiLocales.toByteArray().split(' ')) {
        if (const QByteArray language = ours(tag); !language.isEmpty())
            return language;
    }
    const QList<Wish> wishes = wishesOf(fields.combined("Accept-Language"));
    const auto best = std::ranges::max_element(wishes, {}, &Wish::thousandths); // the first of equal ones
    return best == wishes.cend() ? QByteArray("en") : best->language;
}

} // namespace Grantscope::Practice
