// SPDX-License-Identifier: GPL-3.0-or-later
#include "json/pointer.h"

#include <algorithm>

namespace Grantscope::Json {

using namespace Qt::StringLiterals;

namespace {

/// A reference token unescaped (RFC 6901 §4); nothing where a tilde stands before something else than 0 or 1.
std::optional<QString> unescaped(QStringView token)
{
    QString text;
    for (qsizetype i = 0; i < token.size(); ++i) {
        if (token[i] != u'~') {
            text += token[i];
            continue;
        }
        if (++i == token.size() || (token[i] != u'0' && token[i] != u'1'))
            return std::nullopt;
        text += token[i] == u'0' ? u'~' : u'/';
    }
    return text;
}

Value elementAt(Value array, QStringView token)
{
    const bool isIndex = !token.isEmpty() && (token.size() == 1 || token[0] != u'0')
                         && std::ranges::all_of(token, [](QChar c) { return c >= u'0' && c <= u'9'; });
    bool fits = false;
    const qlonglong index = token.toLongLong(&fits);
    return isIndex && fits && index < array.size() ? array.element(index) : Value();
}

Value memberOf(Value object, const QString &name)
{
    for (const Value member : object) {
        if (member.name() == name)
            return member;
    }
    return {};
}

} // namespace

Value valueAtPointer(Value root, QStringView pointer)
{
    if (pointer.isEmpty())
        return root;
    if (pointer[0] != u'/')
        return {};
    Value value = root;
    for (const QStringView token : pointer.sliced(1).tokenize(u'/')) {
        const auto name = unescaped(token);
        if (!name)
            return {};
        value = value.isArray() ? elementAt(value, *name) : value.isObject() ? memberOf(value, *name) : Value();
        if (!value)
            return {};
    }
    return value;
}

} // namespace Grantscope::Json
