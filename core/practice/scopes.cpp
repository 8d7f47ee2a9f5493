// SPDX-License-Identifier: GPL-3.0-or-later
#include "practice/scopes.h"

#include <QtTranslation>

#include <algorithm>

namespace Grantscope::Practice {

namespace {

constexpr ScopeRow kScopes[] = {
    {"openid", QT_TRANSLATE_NOOP("Practice", "Know who you are"), false},
    {"profile", QT_TRANSLATE_NOOP("Practice", "Read your name and profile"), false},
    {"email", QT_TRANSLATE_NOOP("Practice", "Read your email address"), false},
    {"address", QT_TRANSLATE_NOOP("Practice", "Read your postal address"), false},
    {"phone", QT_TRANSLATE_NOOP("Practice", "Read your telephone number"), false},
    {"offline_access", QT_TRANSLATE_NOOP("Practice", "Keep access while you are away"), false},
    {"messages.read", QT_TRANSLATE_NOOP("Practice", "Read your messages"), true},
    {"messages.write", QT_TRANSLATE_NOOP("Practice", "Write messages in your name"), true},
    {"mcp.tools", QT_TRANSLATE_NOOP("Practice", "Use the tools of the MCP server"), false},
};

/// scope-token = 1*( %x21 / %x23-5B / %x5D-7E )
bool isScopeToken(QByteArrayView text)
{
    return !text.isEmpty()
           && std::ranges::all_of(text, [](char c) { return c >= 0x21 && c <= 0x7e && c != '"' && c != '\\'; });
}

} // namespace

std::span<const ScopeRow> scopes()
{
    return kScopes;
}

const ScopeRow *findScope(QByteArrayView name)
{
    const auto found = std::ranges::find_if(kScopes, [&](const ScopeRow &row) { return name == row.name; });
    return found == std::end(kScopes) ? nullptr : &*found;
}

std::optional<QList<QByteArray>> parseScope(QByteArrayView text)
{
    QList<QByteArray> tokens;
    if (text.isEmpty())
        return tokens;
    for (const QByteArray &token : text.toByteArray().split(' ')) {
        if (!isScopeToken(token))
            return std::nullopt;
        if (!tokens.contains(token))
            tokens.append(token);
    }
    return tokens;
}

} // namespace Grantscope::Practice
