// SPDX-License-Identifier: GPL-3.0-or-later
#include "requests/imagepane.h"

#include "widgets/background.h"

#include <QBuffer>
#include <QImageReader>
#include <QPainter>
#include <QtConcurrentRun>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Grantscope::Ui {

namespace {

constexpr qint64 kMostPixels = 64LL * 1024 * 1024;

struct Read
{
    QImage image = {};
    QString problem = {};
};

Read readImage(const QByteArray &octets, const QByteArray &format)
{
    QByteArray copy = octets;
    QBuffer buffer(&copy);
    QImageReader reader(&buffer, format); // Read as what it is said to be, and nothing else.
    reader.setAutoTransform(true);
    const QSize size = reader.size();
    if (!size.isValid())
        return {{}, reader.errorString()};
    if (qint64(size.width()) * size.height() > kMostPixels)
        return {{}, u"%1 × %2"_s.arg(size.width()).arg(size.height())};
    QImage image = reader.read();
    return image.isNull() ? Read{{}, reader.errorString()} : Read{std::move(image), {}};
}

QByteArray formatOf(const QByteArray &mediaType)
{
    constexpr std::pair<QByteArrayView, const char *> kFormats[] = {
        {"image/png", "png"},   {"image/jpeg", "jpeg"},  {"image/gif", "gif"},
        {"image/bmp", "bmp"},   {"image/x-icon", "ico"}, {"image/vnd.microsoft.icon", "ico"},
        {"image/webp", "webp"},
    };
    const auto found =
        std::ranges::find(kFormats, QByteArrayView(mediaType), &std::pair<QByteArrayView, const char *>::first);
    return found == std::end(kFormats) ? QByteArray() : QByteArray(found->second);
}

} // namespace

ImagePane::ImagePane(QWidget *parent)
    : QWidget(parent)
{
}

bool ImagePane::isImage(const QByteArray &mediaType)
{
    return QImageReader::supportedImageFormats().contains(formatOf(mediaType));
}

void ImagePane::setImage(const QByteArray &octets, const QByteArray &mediaType)
{
    const quint64 asked = ++m_asked;
    m_image = {};
    m_problem.clear();
    update();
    if (octets.isEmpty() || !isImage(mediaType))
        return;
    QtConcurrent::run([octets, format = formatOf(mediaType)] {
        yieldToWindow();
        return readImage(octets, format);
    }).then(this, [this, asked](const Read &read) {
        if (asked != m_asked)
            return;
        m_image = read.image;
        m_problem = read.problem;
        setAccessibleName(m_image.isNull() ? tr("The picture can't be read: %1").arg(m_problem)
                                           : tr("Picture, %1 × %2").arg(m_image.width()).arg(m_image.height()));
        update();
        Q_EMIT loaded();
    });
}

void ImagePane::setConcealed(bool concealed)
{
    m_concealed = concealed;
    update();
}

void ImagePane::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const QRect room = rect().adjusted(8, 8, -8, -8);
    if (m_concealed || m_image.isNull()) {
        const QString words = m_concealed           ? tr("hidden while values are masked")
                              : m_problem.isEmpty() ? QString()
                                                    : tr("The picture can't be read: %1").arg(m_problem);
        painter.drawText(room, Qt::AlignTop | Qt::AlignLeading | Qt::TextWordWrap, words);
        return;
    }
    const QSize size = m_image.width() > room.width() || m_image.height() > room.height()
                           ? m_image.size().scaled(room.size(), Qt::KeepAspectRatio)
                           : m_image.size();
    painter.setRenderHint(QPainter::SmoothPixmapTransform);
    painter.drawImage(QRect(room.topLeft(), size), m_image);
}

} // namespace Grantscope::Ui
