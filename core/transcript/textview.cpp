// SPDX-License-Identifier: GPL-3.0-or-later
#include "transcript/textview.h"

#include "base/hex.h"

#include <QList>
#include <QString>

#include <algorithm>
#include <utility>

namespace Grantscope::Transcript {

namespace {

/// What stands for an escape at the beginning of a text, and how long the escape is; 0 where there is none.
struct Escape
{
    QByteArray meaning = {};
    qsizetype length = 0;
};

QByteArray utf8Of(char32_t code)
{
    return code > 0x10ffff || (code >= 0xd800 && code < 0xe000) ? QByteArray() : QString::fromUcs4(&code, 1).toUtf8();
}

std::optional<char32_t> hexNumber(QByteArrayView digits)
{
    char32_t number = 0;
    for (const char c : digits) {
        const int value = hexDigit(c);
        if (value < 0)
            return std::nullopt;
        number = number << 4 | static_cast<char32_t>(value);
    }
    return digits.isEmpty() ? std::nullopt : std::optional(number);
}

Escape percentEscape(QByteArrayView text)
{
    const auto octet = text.size() < 3 ? std::nullopt : hexNumber(text.sliced(1, 2));
    return octet ? Escape{QByteArray(1, static_cast<char>(*octet)), 3} : Escape();
}

std::optional<char32_t> jsonUnit(QByteArrayView text)
{
    return text.size() >= 6 && text.startsWith("\\u") ? hexNumber(text.sliced(2, 4)) : std::nullopt;
}

Escape jsonEscape(QByteArrayView text)
{
    if (text.size() < 2)
        return {};
    if (const auto unit = jsonUnit(text)) {
        const auto next = jsonUnit(text.sliced(6));
        if (*unit >= 0xd800 && *unit < 0xdc00 && next && *next >= 0xdc00 && *next < 0xe000)
            return {utf8Of(0x10000 + ((*unit - 0xd800) << 10) + (*next - 0xdc00)), 12};
        const QByteArray meaning = utf8Of(*unit);
        return meaning.isEmpty() ? Escape() : Escape{meaning, 6};
    }
    constexpr QByteArrayView letters("\"\\/bfnrt");
    constexpr QByteArrayView meanings("\"\\/\b\f\n\r\t");
    const qsizetype letter = letters.indexOf(text[1]);
    return letter < 0 ? Escape() : Escape{QByteArray(1, meanings[letter]), 2};
}

Escape htmlEscape(QByteArrayView text)
{
    const qsizetype end = text.first(std::min<qsizetype>(text.size(), 12)).indexOf(';');
    if (end < 3)
        return {};
    const QByteArrayView name = text.sliced(1, end - 1);
    constexpr std::pair<QByteArrayView, char> named[] = {
        {"amp", '&'}, {"quot", '"'}, {"lt", '<'}, {"gt", '>'}, {"apos", '\''}};
    for (const auto &[each, meaning] : named) {
        if (name == each)
            return {QByteArray(1, meaning), end + 1};
    }
    if (name[0] != '#')
        return {};
    bool isNumber = true;
    const bool isHex = name[1] == 'x' || name[1] == 'X';
    const auto code = isHex ? hexNumber(name.sliced(2)) : std::optional<char32_t>(name.sliced(1).toUInt(&isNumber));
    const QByteArray meaning = code && isNumber ? utf8Of(*code) : QByteArray();
    return meaning.isEmpty() ? Escape() : Escape{meaning, end + 1};
}

} // namespace

Stretch TextView::original(Stretch inner) const
{
    if (m_places.empty())
        return inner;
    return {m_places[static_cast<std::size_t>(inner.begin)], m_places[static_cast<std::size_t>(inner.end)]};
}

template <typename Unescape>
std::optional<TextView> TextView::decoded(char mark, Unescape unescape) const
{
    qsizetype next = m_text.indexOf(mark);
    while (next >= 0 && unescape(QByteArrayView(m_text).sliced(next)).length == 0)
        next = m_text.indexOf(mark, next + 1);
    if (next < 0)
        return std::nullopt;

    TextView view{QByteArray()};
    view.m_text.reserve(m_text.size());
    view.m_places.reserve(static_cast<std::size_t>(m_text.size()) + 1);
    qsizetype at = 0;
    while (at < m_text.size()) {
        const Escape escape = m_text[at] == mark ? unescape(QByteArrayView(m_text).sliced(at)) : Escape();
        const auto place = static_cast<quint32>(original({at, at}).begin);
        const QByteArrayView meaning =
            escape.length > 0 ? QByteArrayView(escape.meaning) : QByteArrayView(m_text).sliced(at, 1);
        view.m_text.append(meaning);
        view.m_places.insert(view.m_places.end(), static_cast<std::size_t>(meaning.size()), place);
        at += std::max<qsizetype>(escape.length, 1);
    }
    view.m_places.push_back(static_cast<quint32>(original({at, at}).begin));
    return view;
}

std::optional<TextView> TextView::percentDecoded() const
{
    return decoded('%', percentEscape);
}

std::optional<TextView> TextView::jsonUnescaped() const
{
    return decoded('\\', jsonEscape);
}

std::optional<TextView> TextView::htmlUnescaped() const
{
    return decoded('&', htmlEscape);
}

void forEachView(const QByteArray &text, int depth, const std::function<void(const TextView &)> &look)
{
    QList<QByteArray> seen; // Two orders of decoding often lead to one reading.
    const auto visit = [&](const auto &self, const TextView &view, int left) -> void {
        if (seen.contains(view.text()))
            return;
        seen.append(view.text());
        look(view);
        for (const auto decode : {&TextView::percentDecoded, &TextView::jsonUnescaped, &TextView::htmlUnescaped}) {
            if (const auto next = left > 0 ? (view.*decode)() : std::nullopt)
                self(self, *next, left - 1);
        }
    };
    visit(visit, TextView(text), depth);
}

QByteArray percentDecoded(const QByteArray &text)
{
    return TextView(text).percentDecoded().value_or(TextView(text)).text();
}

QByteArray jsonUnescaped(const QByteArray &text)
{
    return TextView(text).jsonUnescaped().value_or(TextView(text)).text();
}

QByteArray htmlUnescaped(const QByteArray &text)
{
    return TextView(text).htmlUnescaped().value_or(TextView(text)).text();
}

} // namespace Grantscope::Transcript
