// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QFont>
#include <QIcon>
#include <QPalette>
#include <QTextCharFormat>

namespace Grantscope::Ui {

/// What a colour stands for. A part's colour never means good or bad.
enum class Meaning : quint8 { Header, Payload, Signature, Good, Bad, Warning, Muted };

enum class Scheme : quint8 { Light, Dark };

/// The complete palette of \a scheme, every role and group set, for Fusion.
[[nodiscard]] QPalette schemePalette(Scheme scheme);
/// Which of our two schemes \a palette belongs to, by the lightness of its base.
[[nodiscard]] Scheme schemeOf(const QPalette &palette);

/// The colour of \a meaning: contrast of at least 4.5:1 on base and alternate base of that scheme.
[[nodiscard]] QColor meaningColor(Meaning meaning, Scheme scheme);
[[nodiscard]] QColor meaningColor(Meaning meaning, const QPalette &palette);
/// A faint background in the same hue; text in the palette's own colour stays readable on it.
[[nodiscard]] QColor meaningTint(Meaning meaning, const QPalette &palette);
/// The line that goes with the colour, so that nothing is told by colour alone.
[[nodiscard]] QTextCharFormat::UnderlineStyle meaningUnderline(Meaning meaning);
/// ✓ ✗ ⚠ – for Good, Bad, Warning and Muted; empty for a token's parts.
[[nodiscard]] QString meaningMark(Meaning meaning);
/// The Breeze icon for Good, Bad, Warning and Muted, in the meaning's colour; null for a token's parts.
[[nodiscard]] QIcon meaningIcon(Meaning meaning);

/// The contrast of two opaque colours, 1 to 21 (WCAG 2.2, "contrast ratio").
[[nodiscard]] qreal contrast(const QColor &a, const QColor &b);

/// The system's fixed font, as large in relation to the application's font as the system wants it; follows the zoom.
/// A widget asks again on QEvent::ApplicationFontChange.
[[nodiscard]] QFont fixedFont();
/// \a font, followed by families for Traditional Chinese while that is the language: which one stands in for a Latin
/// font is else up to the system, and often one of another region or weight.
[[nodiscard]] QFont withHanFamilies(QFont font);
/// \a font at \a factor of its size: 0.9 for secondary text, 1.35 for a panel's title.
[[nodiscard]] QFont scaledFont(QFont font, qreal factor);

inline constexpr qreal kSecondaryText = 0.9;
inline constexpr qreal kTitleText = 1.35;

} // namespace Grantscope::Ui
