// SPDX-License-Identifier: GPL-3.0-or-later
#include "transcript/secretplaces_p.h"

#include <algorithm>

namespace Grantscope::Transcript {

namespace {

bool isOfNumber(char c)
{
    return (c >= '0' && c <= '9') || c == '-';
}

} // namespace

void MemberFinder::lookAt(qsizetype colon)
{
    if (colon < m_end)
        return;
    qsizetype end = colon;
    while (end > 0 && isBlank(m_text[end - 1]))
        --end;
    if (end < 2 || m_text[end - 1] != '"')
        return bareMember(colon, end);
    const qsizetype from = std::max<qsizetype>(0, end - 2 - kLongestName);
    const qsizetype open = m_text.view(from, end - 1).lastIndexOf('"');
    if (open < 0)
        return;
    const QByteArray name = m_text.piece(from + open + 1, end - 1);
    const auto kind = secretKindOfMember(name);
    const qsizetype begin = m_text.skipBlanks(colon + 1);
    if (name == "name" || name == "key" || name == "value")
        pair(name, begin);
    if (!kind || begin >= m_text.size() || (name == "code" && isWordOrNumber(begin)))
        return;
    m_text.under(Rule::Member, name);
    if (m_text[begin] == '"' && !secretKindOfParameter(name) && secretKindOfField(name))
        return addFieldValue(m_text, name, {begin + 1, m_text.closingQuote(begin)}, *kind);
    // Parts of keys are strings; one-letter names are common, and what many interfaces answer is a "response".
    const bool isOneLetter = *kind == SecretKind::PrivateKey;
    // "id_token" is also where the claims parameter says what shall stand in one (OIDC Core §5.5).
    const bool holdsOthers = name == "response" || name == "ticket" || name == "id_token";
    if (m_text[begin] == '[' || (m_text[begin] == '{' && !isOneLetter && !holdsOthers))
        return inside(begin, *kind);
    if (m_text[begin] == '"' || !isOneLetter)
        scalar(begin, *kind);
}

// {accessToken: 'x'} and {'access_token': "x"} of a script; "Authorization: Bearer x" within a command.
void MemberFinder::bareMember(qsizetype colon, qsizetype end)
{
    const bool isQuoted = end > 0 && m_text[end - 1] == '\'';
    end -= isQuoted ? 1 : 0;
    qsizetype start = end;
    while (start > 0 && end - start < kLongestName && isNameCharacter(m_text[start - 1]))
        --start;
    const QByteArray name = m_text.piece(start, end);
    const char before = start > 0 ? m_text[start - 1] : '\n';
    const qsizetype begin = m_text.endOf(colon + 1, [](char c) { return c == ' '; });
    if (name.isEmpty() || begin >= m_text.size())
        return;
    const bool isText = m_text[begin] == '"' || m_text[begin] == '\'';
    if (const auto kind = isText ? secretKindOfParameter(name) : std::nullopt) {
        m_text.under(Rule::Member, name);
        return m_text[begin] == '"' ? m_text.addQuoted(begin, *kind) : m_text.addSingleQuoted(begin, *kind);
    }
    // Within a command, a trace or an indented list; at the beginning of a line it is a field line.
    const bool isWithin = before == '\'' || before == '"' || (before == ' ' && isIndented(start));
    const auto kind = isText || !isWithin ? std::nullopt : secretKindOfField(name);
    if (!kind || begin == colon + 1)
        return;
    const qsizetype stop =
        m_text.endOf(begin, [before](char c) { return c != '\n' && c != '\r' && (c != before || before == ' '); });
    addFieldValue(m_text, name, {begin, stop}, *kind);
}

/// Nothing but blanks and the mark of a trace ("> ") stands before it in its line.
bool MemberFinder::isIndented(qsizetype at) const
{
    constexpr qsizetype kMost = 16;
    qsizetype from = at;
    while (from > 0 && at - from < kMost
           && (m_text[from - 1] == ' ' || m_text[from - 1] == '>' || m_text[from - 1] == '<'))
        --from;
    return from == 0 || m_text[from - 1] == '\n';
}

// {"name": "password", "value": "x"}, in any order: how lists of fields and parameters stand in JSON.
void MemberFinder::pair(const QByteArray &name, qsizetype begin)
{
    constexpr qsizetype kFarthest = 1024;
    if (begin >= m_text.size() || m_text[begin] != '"')
        return;
    const qsizetype own = m_text.closingQuote(begin);
    for (qsizetype at = own + 1; at < m_text.size() && m_text[at] != '}' && at - own < kFarthest; ++at) {
        if (m_text[at] != '"')
            continue;
        const qsizetype close = m_text.closingQuote(at);
        const qsizetype colon = m_text.skipBlanks(close + 1);
        const qsizetype text = m_text.skipBlanks(colon + 1);
        const QByteArray other = m_text.piece(at + 1, close);
        const bool isOther = name == "value" ? other == "name" || other == "key" : other == "value";
        at = close;
        if (!isOther || text >= m_text.size() || m_text[colon] != ':' || m_text[text] != '"')
            continue;
        return name == "value" ? named(m_text.piece(text + 1, m_text.closingQuote(text)), begin)
                               : named(m_text.piece(begin + 1, own), text);
    }
}

/// The string that begins with this quote stands under a name that is said elsewhere.
void MemberFinder::named(const QByteArray &name, qsizetype quote)
{
    const auto parameter = secretKindOfParameter(name);
    const auto kind = parameter ? parameter : secretKindOfField(name);
    if (!kind)
        return;
    m_text.under(Rule::Member, name);
    if (parameter || *kind != SecretKind::Credentials)
        m_text.addQuoted(quote, *kind);
    else
        addFieldValue(m_text, name, {quote + 1, m_text.closingQuote(quote)}, *kind);
}

// "code": 404 and "code": "not_found" are what many interfaces say of an error. No authorization code looks so.
bool MemberFinder::isWordOrNumber(qsizetype begin) const
{
    if (m_text[begin] != '"')
        return m_text[begin] != '[';
    const QByteArrayView value = m_text.view(begin + 1, m_text.closingQuote(begin));
    const auto isOf = [&](char first, char last) {
        return std::ranges::all_of(value, [=](char c) { return (c >= first && c <= last) || c == '_' || c == '-'; });
    };
    return isOf('a', 'z') || isOf('A', 'Z');
}

/// The end of what stands there.
qsizetype MemberFinder::scalar(qsizetype begin, SecretKind kind)
{
    if (m_text[begin] == '"') {
        m_text.addQuoted(begin, kind);
        return std::min(m_text.closingQuote(begin) + 1, m_text.size());
    }
    const qsizetype end = m_text.endOf(begin, isOfNumber);
    m_text.addNumber({begin, end}, kind);
    return end;
}

// What stands in an array or an object whose name calls it a secret: every string however deep, numbers in arrays.
void MemberFinder::inside(qsizetype at, SecretKind kind)
{
    QByteArray open; // The brackets around.
    bool isNumberSecret = false; // Of the member whose value comes.
    do {
        const char c = m_text[at];
        if (c == '[' || c == '{') {
            open.append(c);
            ++at;
        } else if (c == ']' || c == '}') {
            open.chop(1);
            ++at;
        } else if (c == '"' && isMemberName(at)) {
            isNumberSecret = secretKindOfMember(m_text.piece(at + 1, m_text.closingQuote(at))).has_value();
            at = m_text.closingQuote(at) + 1;
        } else if (c == '"' || ((open.endsWith('[') || isNumberSecret) && isOfNumber(c))) {
            at = std::max(scalar(at, kind), at + 1);
            isNumberSecret = false;
        } else {
            ++at;
        }
    } while (!open.isEmpty() && at < m_text.size());
    m_end = at;
}

bool MemberFinder::isMemberName(qsizetype open) const
{
    const qsizetype after = m_text.skipBlanks(m_text.closingQuote(open) + 1);
    return after < m_text.size() && m_text[after] == ':';
}

} // namespace Grantscope::Transcript
