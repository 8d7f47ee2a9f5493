// SPDX-License-Identifier: GPL-3.0-or-later
#include "http/caching.h"

#include <algorithm>

namespace Grantscope {

namespace {

using std::chrono::seconds;

/// delta-seconds (RFC 9111 §1.2.2).
std::optional<seconds> parseDelta(QByteArrayView text)
{
    constexpr std::int64_t most = std::int64_t(1) << 31;
    if (text.isEmpty() || !std::ranges::all_of(text, [](char c) { return c >= '0' && c <= '9'; }))
        return std::nullopt;
    std::int64_t value = 0;
    for (const char digit : text)
        value = std::min(value * 10 + (digit - '0'), most);
    return seconds(value);
}

/// Takes the directive at the front off \a list: "name", "name=token" or "name=\"quoted, string\"".
HeaderField takeDirective(QByteArrayView &list)
{
    qsizetype end = 0;
    bool quoted = false;
    for (; end < list.size() && (quoted || list[end] != ','); ++end) {
        if (quoted && list[end] == '\\')
            ++end;
        else if (list[end] == '"')
            quoted = !quoted;
    }
    end = std::min(end, list.size()); // a backslash may stand last
    const QByteArrayView directive = list.first(end).trimmed();
    list = list.sliced(std::min(end + 1, list.size()));

    const qsizetype equals = directive.indexOf('=');
    if (equals < 0)
        return {directive.toByteArray().toLower(), {}};
    QByteArrayView value = directive.sliced(equals + 1).trimmed();
    if (value.size() >= 2 && value.startsWith('"') && value.endsWith('"'))
        value = value.sliced(1, value.size() - 2);
    return {directive.first(equals).trimmed().toByteArray().toLower(), value.toByteArray()};
}

} // namespace

std::optional<seconds> CacheRules::freshFor() const
{
    if (noStore || noCache)
        return seconds(0);
    if (!maxAge)
        return std::nullopt;
    return std::max(seconds(0), *maxAge - age);
}

CacheRules parseCacheRules(const HeaderFields &fields)
{
    CacheRules rules;
    const QByteArray directives = fields.combined("Cache-Control");
    for (QByteArrayView list = directives; !list.isEmpty();) {
        const HeaderField directive = takeDirective(list);
        if (directive.name == "no-store")
            rules.noStore = true;
        else if (directive.name == "no-cache")
            rules.noCache = true;
        else if (directive.name == "max-age" && !rules.maxAge)
            rules.maxAge = parseDelta(directive.value).value_or(seconds(0));
    }
    rules.age = parseDelta(fields.first("Age").value_or(QByteArray())).value_or(seconds(0));
    return rules;
}

} // namespace Grantscope
