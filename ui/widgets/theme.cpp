// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/theme.h"

#include "widgets/icon.h"

#include <QFontDatabase>
#include <QFontInfo>
#include <QGuiApplication>
#include <QLocale>

#include <array>
#include <cmath>

using namespace Qt::StringLiterals;

namespace Grantscope::Ui {

namespace {

struct SchemeColors
{
    QRgb window, windowText, base, alternate, text, button, buttonText, highlight, highlightedText, link, linkVisited;
    QRgb placeholder, disabledText, tooltip, light, midlight, mid, dark, shadow;
};

constexpr SchemeColors kLight{
    .window = 0xfff3f4f6,
    .windowText = 0xff1b1d21,
    .base = 0xffffffff,
    .alternate = 0xfff6f7f9,
    .text = 0xff1b1d21,
    .button = 0xfff8f9fa,
    .buttonText = 0xff1b1d21,
    .highlight = 0xff1f5fbf,
    .highlightedText = 0xffffffff,
    .link = 0xff1d4ed8,
    .linkVisited = 0xff7a1f8f,
    .placeholder = 0xff5c6370,
    .disabledText = 0xff8b919c,
    .tooltip = 0xffffffff,
    .light = 0xffffffff,
    .midlight = 0xffeceef1,
    .mid = 0xffc9cdd4,
    .dark = 0xff9aa0aa,
    .shadow = 0xff6b7078,
};

constexpr SchemeColors kDark{
    .window = 0xff27292d,
    .windowText = 0xffe4e6ea,
    .base = 0xff1e1f22,
    .alternate = 0xff24262a,
    .text = 0xffe4e6ea,
    .button = 0xff33363b,
    .buttonText = 0xffe4e6ea,
    .highlight = 0xff3567b0,
    .highlightedText = 0xffffffff,
    .link = 0xff8ab4ff,
    .linkVisited = 0xffd7a6f5,
    .placeholder = 0xffa6adb8,
    .disabledText = 0xff767c87,
    .tooltip = 0xff33363b,
    .light = 0xff4a4e55,
    .midlight = 0xff3b3e44,
    .mid = 0xff45494f,
    .dark = 0xff17181a,
    .shadow = 0xff0c0d0e,
};

struct MeaningRow
{
    QRgb light, dark;
    QTextCharFormat::UnderlineStyle underline;
    char16_t mark;
    QLatin1StringView icon;
};

// In the order of Meaning.
constexpr std::array kMeanings{
    MeaningRow{0xffa3218a, 0xffff9be3, QTextCharFormat::SingleUnderline, 0, {}},
    MeaningRow{0xff1d4ed8, 0xff8ab4ff, QTextCharFormat::DashUnderline, 0, {}},
    MeaningRow{0xff00677d, 0xff6fd8e6, QTextCharFormat::DotLine, 0, {}},
    MeaningRow{0xff1b6e3c, 0xff7fd99a, QTextCharFormat::SingleUnderline, u'\u2713', "checkmark-symbolic"_L1},
    MeaningRow{0xffb3261e, 0xffff9b90, QTextCharFormat::WaveUnderline, u'\u2717', "dialog-close-symbolic"_L1},
    MeaningRow{0xff7a5200, 0xfff2c063, QTextCharFormat::DashDotLine, u'\u26a0', "data-warning"_L1},
    MeaningRow{0xff5c6370, 0xffa6adb8, QTextCharFormat::DotLine, u'\u2013', "info-symbolic"_L1},
};

const MeaningRow &rowOf(Meaning meaning)
{
    return kMeanings.at(static_cast<std::size_t>(meaning));
}

qreal luminance(const QColor &color)
{
    const auto linear = [](qreal c) { return c <= 0.04045 ? c / 12.92 : std::pow((c + 0.055) / 1.055, 2.4); };
    return 0.2126 * linear(color.redF()) + 0.7152 * linear(color.greenF()) + 0.0722 * linear(color.blueF());
}

} // namespace

QPalette schemePalette(Scheme scheme)
{
    const SchemeColors &c = scheme == Scheme::Dark ? kDark : kLight;
    QPalette palette;
    const auto set = [&palette](QPalette::ColorRole role, QRgb rgb) { palette.setColor(role, QColor::fromRgba(rgb)); };
    set(QPalette::Window, c.window);
    set(QPalette::WindowText, c.windowText);
    set(QPalette::Base, c.base);
    set(QPalette::AlternateBase, c.alternate);
    set(QPalette::Text, c.text);
    set(QPalette::Button, c.button);
    set(QPalette::ButtonText, c.buttonText);
    set(QPalette::BrightText, scheme == Scheme::Dark ? 0xffff9b90 : 0xffb3261e);
    set(QPalette::Highlight, c.highlight);
    set(QPalette::Accent, c.highlight);
    set(QPalette::HighlightedText, c.highlightedText);
    set(QPalette::Link, c.link);
    set(QPalette::LinkVisited, c.linkVisited);
    set(QPalette::PlaceholderText, c.placeholder);
    set(QPalette::ToolTipBase, c.tooltip);
    set(QPalette::ToolTipText, c.text);
    set(QPalette::Light, c.light);
    set(QPalette::Midlight, c.midlight);
    set(QPalette::Mid, c.mid);
    set(QPalette::Dark, c.dark);
    set(QPalette::Shadow, c.shadow);
    for (const QPalette::ColorRole role :
         {QPalette::WindowText, QPalette::Text, QPalette::ButtonText, QPalette::PlaceholderText})
        palette.setColor(QPalette::Disabled, role, QColor::fromRgba(c.disabledText));
    palette.setColor(QPalette::Disabled, QPalette::Highlight, QColor::fromRgba(c.mid));
    palette.setColor(QPalette::Disabled, QPalette::Base, QColor::fromRgba(c.window)); // An empty field has no text.
    return palette;
}

Scheme schemeOf(const QPalette &palette)
{
    return palette.color(QPalette::Base).lightnessF() < 0.5F ? Scheme::Dark : Scheme::Light;
}

QColor meaningColor(Meaning meaning, Scheme scheme)
{
    return QColor::fromRgba(scheme == Scheme::Dark ? rowOf(meaning).dark : rowOf(meaning).light);
}

QColor meaningColor(Meaning meaning, const QPalette &palette)
{
    return meaningColor(meaning, schemeOf(palette));
}

QColor meaningTint(Meaning meaning, const QPalette &palette)
{
    const QColor base = palette.color(QPalette::Base);
    const QColor color = meaningColor(meaning, palette);
    const auto mix = [](float a, float b) { return a * 0.86F + b * 0.14F; };
    return QColor::fromRgbF(mix(base.redF(), color.redF()), mix(base.greenF(), color.greenF()),
                            mix(base.blueF(), color.blueF()));
}

QTextCharFormat::UnderlineStyle meaningUnderline(Meaning meaning)
{
    return rowOf(meaning).underline;
}

QString meaningMark(Meaning meaning)
{
    const char16_t mark = rowOf(meaning).mark;
    return mark ? QString(QChar(mark)) : QString();
}

QIcon meaningIcon(Meaning meaning)
{
    const QLatin1StringView name = rowOf(meaning).icon;
    return name.isEmpty() ? QIcon() : icon(name, meaning);
}

qreal contrast(const QColor &a, const QColor &b)
{
    const qreal la = luminance(a);
    const qreal lb = luminance(b);
    return (std::max(la, lb) + 0.05) / (std::min(la, lb) + 0.05);
}

QFont fixedFont()
{
    QFont font = QFontDatabase::systemFont(QFontDatabase::FixedFont);
    const QFont general = QFontDatabase::systemFont(QFontDatabase::GeneralFont);
    const QFont application = QGuiApplication::font();
    // Sizes come in points or in pixels, whichever the platform set.
    if (font.pointSizeF() > 0 && general.pointSizeF() > 0 && application.pointSizeF() > 0)
        font.setPointSizeF(font.pointSizeF() * application.pointSizeF() / general.pointSizeF());
    else if (font.pixelSize() > 0 && general.pixelSize() > 0 && application.pixelSize() > 0)
        font.setPixelSize(font.pixelSize() * application.pixelSize() / general.pixelSize());
    return withHanFamilies(font);
}

QFont withHanFamilies(QFont font)
{
    const QLocale locale;
    if (locale.language() != QLocale::Chinese || locale.script() != QLocale::TraditionalHanScript)
        return font;
    // What stands first must be a real family: a generic name such as "Sans Serif" would give way to the next in the
    // list.
    QStringList families{QFontInfo(font).family()};
    for (const QString &family :
         {u"Noto Sans CJK TC"_s, u"Noto Sans TC"_s, u"PingFang TC"_s, u"Microsoft JhengHei UI"_s}) {
        if (!families.contains(family))
            families.append(family);
    }
    font.setFamilies(families);
    return font;
}

QFont scaledFont(QFont font, qreal factor)
{
    if (font.pointSizeF() > 0)
        font.setPointSizeF(font.pointSizeF() * factor);
    else
        font.setPixelSize(std::max(1, qRound(font.pixelSize() * factor)));
    return font;
}

} // namespace Grantscope::Ui
