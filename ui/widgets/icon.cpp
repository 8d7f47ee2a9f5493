// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/icon.h"

#include <QFile>
#include <QGuiApplication>
#include <QIconEngine>
#include <QPainter>
#include <QPixmapCache>
#include <QRegularExpression>
#include <QSvgRenderer>

#include <BreezeIcons>

using namespace Qt::StringLiterals;

namespace Grantscope::Ui {

namespace {

/// Where Breeze keeps \a name at 16 or 22 px; empty if it has none. Its resources register themselves when the library
/// is loaded.
QString iconPath(const QString &name, int size)
{
    // Naming the function keeps the linker from dropping a library of which only the resources are used.
    [[maybe_unused]] static void (*const volatile keep)() = &BreezeIcons::initIcons;
    const std::array<int, 2> sizes = size > 18 ? std::array{22, 16} : std::array{16, 22};
    for (const int pixels : sizes) {
        for (const QLatin1StringView group : {"actions"_L1, "status"_L1, "emblems"_L1, "preferences"_L1, "places"_L1,
                                              "categories"_L1, "applets"_L1, "mimetypes"_L1, "devices"_L1}) {
            const QString path = u":/icons/breeze/%1/%2/%3.svg"_s.arg(group).arg(pixels).arg(name);
            if (QFile::exists(path))
                return path;
        }
    }
    return {};
}

/// Breeze draws with classes such as .ColorScheme-Text, whose colour a style sheet inside the file sets: put ours
/// there. What is white to stand out from a filled shape, a warning's "!", gets the colour of the ground.
QByteArray tinted(const QString &path, const QColor &color, const QColor &ground)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return {};
    QString svg = QString::fromUtf8(file.readAll());
    static const QRegularExpression rule(u"(\\.ColorScheme-[A-Za-z]+\\s*\\{[^}]*?color\\s*:\\s*)#[0-9A-Fa-f]{3,8}"_s);
    svg.replace(rule, u"\\1"_s + color.name());
    svg.replace(u"fill=\"#fff\""_s, u"fill=\"%1\""_s.arg(ground.name()));
    return svg.toUtf8();
}

class SymbolicEngine : public QIconEngine
{
public:
    SymbolicEngine(QString name, std::optional<Meaning> meaning)
        : m_name(std::move(name))
        , m_meaning(meaning)
    {
    }

    void paint(QPainter *painter, const QRect &rect, QIcon::Mode mode, QIcon::State state) override
    {
        const qreal ratio = painter->device() ? painter->device()->devicePixelRatioF() : qApp->devicePixelRatio();
        painter->drawPixmap(rect, scaledPixmap(rect.size() * ratio, mode, state, ratio));
    }

    QPixmap pixmap(const QSize &size, QIcon::Mode mode, QIcon::State state) override
    {
        return scaledPixmap(size, mode, state, 1.0);
    }

    QPixmap scaledPixmap(const QSize &size, QIcon::Mode mode, QIcon::State, qreal scale) override
    {
        const QColor color = colorFor(mode);
        const QString key = u"grantscope/%1/%2x%3@%4/%5/%6"_s.arg(m_name)
                                .arg(size.width())
                                .arg(size.height())
                                .arg(scale)
                                .arg(color.name(), groundFor(mode).name());
        QPixmap pixmap;
        if (QPixmapCache::find(key, &pixmap))
            return pixmap;
        const int logical = qRound(std::min(size.width(), size.height()) / scale);
        QSvgRenderer renderer(tinted(iconPath(m_name, logical), color, groundFor(mode)));
        pixmap = QPixmap(size);
        pixmap.fill(Qt::transparent);
        if (renderer.isValid()) {
            QPainter painter(&pixmap);
            const int side = std::min(size.width(), size.height());
            renderer.render(&painter, QRectF((size.width() - side) / 2.0, (size.height() - side) / 2.0, side, side));
        }
        QPixmapCache::insert(key, pixmap);
        return pixmap;
    }

    QIconEngine *clone() const override { return new SymbolicEngine(m_name, m_meaning); }
    QString key() const override { return u"grantscope-breeze"_s; }
    bool isNull() override { return iconPath(m_name, 16).isEmpty(); }
    QString iconName() override { return m_name; }

private:
    QColor colorFor(QIcon::Mode mode) const
    {
        const QPalette palette = QGuiApplication::palette();
        if (mode == QIcon::Disabled)
            return palette.color(QPalette::Disabled, QPalette::ButtonText);
        if (mode == QIcon::Selected)
            return palette.color(QPalette::HighlightedText);
        return m_meaning ? meaningColor(*m_meaning, palette) : palette.color(QPalette::ButtonText);
    }

    static QColor groundFor(QIcon::Mode mode)
    {
        return QGuiApplication::palette().color(mode == QIcon::Selected ? QPalette::Highlight : QPalette::Base);
    }

    QString m_name;
    std::optional<Meaning> m_meaning;
};

} // namespace

QIcon icon(const QString &name, std::optional<Meaning> meaning)
{
    return QIcon(new SymbolicEngine(name, meaning));
}

bool iconExists(const QString &name)
{
    return !iconPath(name, 16).isEmpty();
}

} // namespace Grantscope::Ui
