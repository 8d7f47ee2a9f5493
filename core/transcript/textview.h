// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

#include <functional>
#include <optional>
#include <vector>

namespace Grantscope::Transcript {

/// A stretch of octets.
struct Stretch
{
    qsizetype begin = 0;
    qsizetype end = 0;

    friend bool operator==(const Stretch &, const Stretch &) = default;
};

/// A text as it is, or as it reads after something was decoded all over it, with the place in the original of each
/// octet. Decoding is lenient: what is no escape stays.
class TextView
{
public:
    explicit TextView(const QByteArray &text)
        : m_text(text)
    {
    }

    [[nodiscard]] const QByteArray &text() const { return m_text; }
    [[nodiscard]] bool isPlain() const { return m_places.empty(); } ///< Nothing was decoded.
    /// Where in the original the octets of \a inner stand, escapes included as a whole.
    [[nodiscard]] Stretch original(Stretch inner) const;

    /// Nothing where there is no such escape.
    [[nodiscard]] std::optional<TextView> percentDecoded() const; ///< %41
    [[nodiscard]] std::optional<TextView> jsonUnescaped() const; ///< \u0041, \/, \"
    [[nodiscard]] std::optional<TextView> htmlUnescaped() const; ///< &amp;, &#65;, &#x41;

private:
    template <typename Unescape>
    [[nodiscard]] std::optional<TextView> decoded(char mark, Unescape unescape) const;

    QByteArray m_text;
    std::vector<quint32> m_places; ///< One for each octet and the end; empty where they are the octets' own.
};

/// Calls \a look with \a text and with every way to read it with up to \a depth decodings, one after the other, \a text
/// itself first.
void forEachView(const QByteArray &text, int depth, const std::function<void(const TextView &)> &look);

[[nodiscard]] QByteArray percentDecoded(const QByteArray &text);
[[nodiscard]] QByteArray jsonUnescaped(const QByteArray &text);
[[nodiscard]] QByteArray htmlUnescaped(const QByteArray &text);

} // namespace Grantscope::Transcript
