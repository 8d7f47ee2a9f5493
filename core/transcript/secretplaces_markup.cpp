// SPDX-License-Identifier: GPL-3.0-or-later
#include "transcript/secretplaces_p.h"

#include <algorithm>

namespace Grantscope::Transcript {

namespace {

bool beginsTag(const SearchedText &text, qsizetype open, QByteArrayView tag)
{
    return text.view(open, std::min(open + tag.size(), text.size())).compare(tag, Qt::CaseInsensitive) == 0;
}

Stretch attributeValue(const SearchedText &text, qsizetype begin, qsizetype &after)
{
    if (begin < text.size() && (text[begin] == '"' || text[begin] == '\'')) {
        const qsizetype close = text.octets().indexOf(text[begin], begin + 1);
        const qsizetype end = close < 0 ? text.size() : close;
        after = std::min(end + 1, text.size());
        return {begin + 1, end};
    }
    // Another tag ends it, too: each character is looked at for one of them alone.
    after = text.endOf(begin, [](char c) { return !isBlank(c) && c != '>' && c != '<'; });
    return {begin, after};
}

/// The value of an attribute in the tag that stands there; empty where it has none.
QByteArray attributeIn(const SearchedText &text, Stretch tag, const QByteArray &name)
{
    const qsizetype at = text.view(tag.begin, tag.end).indexOf(name + '=');
    if (at < 0)
        return {};
    qsizetype after = 0;
    const Stretch content = attributeValue(text, tag.begin + at + name.size() + 1, after);
    return text.piece(content.begin, std::min(content.end, tag.end));
}

// <input name="code" value="…"> and <meta name="csrf-token" content="…">, attributes in any order.
void findHiddenField(SearchedText &text, qsizetype open)
{
    const bool isInput = beginsTag(text, open, "<input");
    const bool isMeta = !isInput && beginsTag(text, open, "<meta");
    if (!isInput && !isMeta)
        return;
    std::optional<SecretKind> kind;
    bool isPassword = false;
    Stretch value;
    qsizetype at = text.endOf(open + 1, isNameCharacter);
    while ((at = text.skipBlanks(at)) < text.size() && text[at] != '>' && text[at] != '<') {
        const qsizetype start = at;
        const qsizetype end = text.endOf(start, isNameCharacter);
        const qsizetype equals = text.skipBlanks(end);
        if (end == start || equals >= text.size() || text[equals] != '=') {
            at = std::max(end, start + 1);
            continue;
        }
        const QByteArray attribute = text.piece(start, end).toLower();
        const Stretch content = attributeValue(text, text.skipBlanks(equals + 1), at);
        if (attribute == "name") {
            kind = secretKindOfParameter(text.piece(content));
            text.under(Rule::HiddenField, text.piece(content));
        } else if (attribute == "type") {
            isPassword = text.piece(content).compare("password", Qt::CaseInsensitive) == 0;
        } else if (attribute == (isMeta ? "content" : "value")) {
            value = content;
        }
    }
    const QByteArray raw = text.piece(value);
    if (!kind && isPassword) {
        text.under(Rule::HiddenField, "password");
        kind = SecretKind::Password;
    }
    if (kind)
        text.add(value, *kind, {htmlUnescaped(raw), raw});
}

// <access_token>x</access_token>, <saml:Password>, <textarea name="code">x</textarea>.
void findElement(SearchedText &text, qsizetype open)
{
    const qsizetype nameEnd = text.endOf(open + 1, [](char c) { return isNameCharacter(c) || c == ':'; });
    QByteArray name = text.piece(open + 1, nameEnd);
    name = name.sliced(name.lastIndexOf(':') + 1);
    constexpr qsizetype kLongestTag = 2048;
    const qsizetype stop = std::min(text.size(), nameEnd + kLongestTag);
    const qsizetype close = text.endOf(nameEnd, [](char c) { return c != '>' && c != '<'; });
    if (name.isEmpty() || close >= stop || text[close] != '>' || text[close - 1] == '/')
        return;
    std::optional<SecretKind> kind = secretKindOfParameter(name);
    if (name.compare("textarea", Qt::CaseInsensitive) == 0)
        kind = secretKindOfParameter(name = attributeIn(text, {nameEnd, close}, "name"));
    if (!kind)
        return;
    const Stretch inner{close + 1, text.endOf(close + 1, [](char c) { return c != '<'; })};
    const QByteArray raw = text.piece(inner);
    text.under(Rule::HiddenField, name);
    if (!raw.trimmed().isEmpty())
        text.add(inner, *kind, {htmlUnescaped(raw), raw, raw.trimmed()});
}

} // namespace

void findInTag(SearchedText &text, qsizetype open)
{
    findHiddenField(text, open);
    findElement(text, open);
}

} // namespace Grantscope::Transcript
