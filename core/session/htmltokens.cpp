// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/htmltokens_p.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Grantscope::Session {

namespace {

bool isSpace(char c)
{
    return c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '\f';
}

bool isLetter(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

/// The character of "amp", "#39", "#x27"; nothing for one that is not known.
QString referenced(QStringView name)
{
    constexpr std::pair<QLatin1StringView, char16_t> kNamed[] = {{"amp"_L1, u'&'},   {"lt"_L1, u'<'},
                                                                 {"gt"_L1, u'>'},    {"quot"_L1, u'"'},
                                                                 {"apos"_L1, u'\''}, {"nbsp"_L1, u'\x00a0'}};
    for (const auto &[known, character] : kNamed) {
        if (name == known)
            return QString(QChar(character));
    }
    if (!name.startsWith(u'#'))
        return {};
    const bool hex = name.size() > 1 && (name.at(1) == u'x' || name.at(1) == u'X');
    bool isNumber = false;
    const uint code = name.sliced(hex ? 2 : 1).toUInt(&isNumber, hex ? 16 : 10);
    const bool isCharacter = isNumber && code != 0 && code <= 0x10ffff && (code < 0xd800 || code > 0xdfff);
    return isCharacter ? QString::fromUcs4(reinterpret_cast<const char32_t *>(&code), 1) : QString();
}

QString resolved(QByteArrayView utf8)
{
    constexpr qsizetype kLongest = 10; // What is known ends so soon after its '&'.
    const QString raw = QString::fromUtf8(utf8);
    QString text;
    text.reserve(raw.size());
    for (qsizetype i = 0; i < raw.size(); ++i) {
        if (raw.at(i) == u'&') {
            const QStringView next = QStringView(raw).sliced(i + 1, std::min(kLongest, raw.size() - i - 1));
            const qsizetype length = next.indexOf(u';');
            const QString character = length > 0 ? referenced(next.first(length)) : QString();
            if (!character.isEmpty()) {
                text += character;
                i += length + 1;
                continue;
            }
        }
        text += raw.at(i);
    }
    return text;
}

} // namespace

std::optional<HtmlToken> HtmlTokens::next()
{
    while (m_at < m_html.size()) {
        if (m_html.at(m_at) != '<') {
            const qsizetype end = m_html.indexOf('<', m_at);
            const QByteArrayView text = m_html.sliced(m_at, (end < 0 ? m_html.size() : end) - m_at);
            m_at += text.size();
            return HtmlToken{.text = resolved(text)};
        }
        const QByteArrayView rest = m_html.sliced(m_at + 1);
        if (rest.startsWith("!--")) {
            skipTo("-->");
        } else if (rest.startsWith('!') || rest.startsWith('?')) {
            skipTo(">");
        } else if (rest.startsWith('/') || (!rest.isEmpty() && isLetter(rest.front()))) {
            HtmlToken token = tag();
            if (token.kind == HtmlToken::Kind::Open && (token.name == "script" || token.name == "style"))
                skipTo("</" + token.name + '>');
            return token;
        } else {
            ++m_at;
            return HtmlToken{.text = u"<"_s};
        }
    }
    return std::nullopt;
}

HtmlToken HtmlTokens::tag()
{
    HtmlToken token{.kind = HtmlToken::Kind::Open};
    ++m_at;
    if (m_html.at(m_at) == '/') {
        token.kind = HtmlToken::Kind::Close;
        ++m_at;
    }
    while (m_at < m_html.size() && !isSpace(m_html.at(m_at)) && m_html.at(m_at) != '>' && m_html.at(m_at) != '/')
        token.name += m_html.at(m_at++);
    token.name = token.name.toLower();
    for (skipSpace(); m_at < m_html.size() && m_html.at(m_at) != '>'; skipSpace()) {
        if (m_html.at(m_at) == '/') {
            ++m_at;
            continue;
        }
        const auto [name, value] = attribute();
        if (!name.isEmpty() && !token.attributes.contains(name))
            token.attributes.insert(name, value);
    }
    m_at = std::min(m_at + 1, m_html.size());
    return token;
}

std::pair<QByteArray, QString> HtmlTokens::attribute()
{
    QByteArray name(1, m_html.at(m_at++)); // Whatever it is, so that this comes to an end.
    while (m_at < m_html.size() && !isSpace(m_html.at(m_at)) && m_html.at(m_at) != '=' && m_html.at(m_at) != '>')
        name += m_html.at(m_at++);
    skipSpace();
    if (m_at >= m_html.size() || m_html.at(m_at) != '=')
        return {name.toLower(), {}};
    ++m_at;
    skipSpace();
    const char quote = m_at < m_html.size() ? m_html.at(m_at) : '\0';
    const qsizetype start = quote == '"' || quote == '\'' ? m_at + 1 : m_at;
    qsizetype end = start;
    if (start > m_at) {
        end = m_html.indexOf(quote, start);
        m_at = end < 0 ? m_html.size() : end + 1;
        end = end < 0 ? m_html.size() : end;
    } else {
        while (end < m_html.size() && !isSpace(m_html.at(end)) && m_html.at(end) != '>')
            ++end;
        m_at = end;
    }
    return {name.toLower(), resolved(m_html.sliced(start, end - start))};
}

void HtmlTokens::skipTo(QByteArrayView end)
{
    const qsizetype found = m_html.indexOf(end, m_at);
    m_at = found < 0 ? m_html.size() : found + end.size();
}

void HtmlTokens::skipSpace()
{
    while (m_at < m_html.size() && isSpace(m_html.at(m_at)))
        ++m_at;
}

} // namespace Grantscope::Session
