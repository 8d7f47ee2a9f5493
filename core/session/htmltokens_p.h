// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// For core/session alone.

#include <QByteArray>
#include <QByteArrayView>
#include <QMap>
#include <QString>

#include <optional>

namespace Grantscope::Session {

/// A piece of an HTML text: a tag, or what stands between two.
struct HtmlToken
{
    enum class Kind : std::uint8_t { Text, Open, Close };

    Kind kind = Kind::Text;
    QByteArray name = {}; ///< Of a tag, in lower case.
    QMap<QByteArray, QString> attributes = {}; ///< Names in lower case; those without a value have an empty one.
    QString text = {}; ///< With references resolved.

    [[nodiscard]] bool has(const QByteArray &attribute) const { return attributes.contains(attribute); }
};

/// HTML cut into its pieces, as far as plain pages need it: comments, declarations and the contents of script and style
/// are left out; the five named references, &nbsp; and numeric ones are resolved. Takes whatever it is given.
class HtmlTokens
{
public:
    explicit HtmlTokens(QByteArrayView html)
        : m_html(html)
    {
    }

    /// Nothing at the end.
    [[nodiscard]] std::optional<HtmlToken> next();

private:
    [[nodiscard]] HtmlToken tag();
    [[nodiscard]] std::pair<QByteArray, QString> attribute();
    void skipTo(QByteArrayView end);
    void skipSpace();

    QByteArrayView m_html;
    qsizetype m_at = 0;
};

} // namespace Grantscope::Session
