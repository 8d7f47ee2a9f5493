// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QLatin1StringView>
#include <QString>

#include <variant>

namespace Grantscope::Ui {

/// Inspect this text: a token, or anything that holds one. The tokens area takes it.
struct OpenToken
{
    static constexpr QLatin1StringView name{"open-token"};
    QByteArray text; ///< As it was found, UTF-8.
    /// Where it came from, for the history: one of these, which are shown in the person's language, or else words that
    /// are shown as they are. May be empty.
    QString origin = {};
    static constexpr QLatin1StringView kClipboard{"clipboard"};
    static constexpr QLatin1StringView kSample{"sample"};
};

/// Bring an area to the front.
struct ShowArea
{
    static constexpr QLatin1StringView name{"show-area"};
    QString area; ///< The id of its panel: "tokens".
};

/// Put a text on the clipboard. Sensitive text is marked so for clipboard managers and is not kept by them.
struct CopyText
{
    enum class Sensitivity : quint8 { Plain, Secret };
    static constexpr QLatin1StringView name{"copy-text"};
    QString text;
    Sensitivity sensitivity = Sensitivity::Plain;
};

/// Say something in the status line until something else is said there. Never a secret.
struct ShowStatus
{
    static constexpr QLatin1StringView name{"show-status"};
    QString text;
};

/// Speak another language from now on: "en", "zh_TW".
struct SetLanguage
{
    static constexpr QLatin1StringView name{"set-language"};
    QString code;
};

/// Everything that one part of the window can ask of another. A new kind is added here and nowhere else.
using Intent = std::variant<OpenToken, ShowArea, CopyText, ShowStatus, SetLanguage>;

} // namespace Grantscope::Ui
