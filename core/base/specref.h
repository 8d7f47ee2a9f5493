// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>
#include <QUrl>

namespace Grantscope {

/// One place in one specification: "RFC 7519 §4.1.4" and where it can be read.
struct SpecLink
{
    QString label;
    QUrl url; ///< Empty where the document has no stable public address.

    friend bool operator==(const SpecLink &, const SpecLink &) = default;
};

/// A reference to one or more sections, as a literal of the form "RFC 7515 §5.2, §7.1; RFC 7519 §1".
/// Holds a pointer to static UTF-8 text, so it is free to copy.
class SpecRef
{
public:
    constexpr SpecRef() = default;
    consteval SpecRef(const char *text)
        : m_text(text)
    {
    }

    [[nodiscard]] constexpr bool isEmpty() const { return *m_text == '\0'; }
    [[nodiscard]] constexpr const char *utf8() const { return m_text; }
    [[nodiscard]] QString text() const { return QString::fromUtf8(m_text); }

    /// One link a section, in the order written. "§7.1" after a comma belongs to the document named before it.
    [[nodiscard]] QList<SpecLink> links() const;

    friend bool operator==(const SpecRef &a, const SpecRef &b);

private:
    const char *m_text = "";
};

} // namespace Grantscope
