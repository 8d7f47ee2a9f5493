// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/qrcode.h"

#include "widgets/zoomedstyle.h"

#include <QAccessibleWidget>
#include <QEvent>
#include <QPainter>
#include <qrencode.h>

#include <algorithm>
#include <memory>

namespace Grantscope::Ui {

namespace {

struct QrFree
{
    void operator()(QRcode *code) const noexcept { QRcode_free(code); }
};

QAccessibleInterface *makeQrInterface(const QString &, QObject *object)
{
    auto *code = qobject_cast<QrCode *>(object);
    return code ? new QAccessibleWidget(code, QAccessible::Graphic) : nullptr;
}

} // namespace

QrMatrix QrMatrix::of(const QString &text)
{
    const QByteArray utf8 = text.toUtf8();
    if (utf8.isEmpty())
        return {};
    const std::unique_ptr<QRcode, QrFree> code(
        QRcode_encodeData(static_cast<int>(std::min<qsizetype>(utf8.size(), 8192)),
                          reinterpret_cast<const unsigned char *>(utf8.data()), 0, QR_ECLEVEL_M));
    if (!code)
        return {};
    QrMatrix matrix{code->width, QByteArray(qsizetype(code->width) * code->width, Qt::Uninitialized)};
    // The lowest bit is the colour, the others tell what a module is for.
    std::transform(code->data, code->data + matrix.dark.size(), matrix.dark.begin(),
                   [](unsigned char module) { return static_cast<char>(module & 1); });
    return matrix;
}

QrCode::QrCode(QWidget *parent)
    : QWidget(parent)
{
    [[maybe_unused]] static const bool installed = [] {
        QAccessible::installFactory(makeQrInterface);
        return true;
    }();
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Preferred);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    retranslateUi();
}

void QrCode::setText(const QString &text)
{
    if (text == m_text)
        return;
    m_text = text;
    m_matrix = QrMatrix::of(text);
    setAccessibleName(text);
    updateGeometry();
    update();
}

int QrCode::sideOf(int pixelsOfModule) const
{
    constexpr int kUsual = 29; // modules of a short address, for the room of a code that is not there yet
    return ((m_matrix.side > 0 ? m_matrix.side : kUsual) + 2 * kQuietZone) * pixelsOfModule;
}

QSize QrCode::sizeHint() const
{
    const int side = sideOf(zoomed(5, fontMetrics()));
    return {side, side};
}

QSize QrCode::minimumSizeHint() const
{
    const int side = sideOf(2);
    return {side, side};
}

void QrCode::paintEvent(QPaintEvent *)
{
    if (!isShown())
        return;
    QPainter painter(this);
    // In the screen's own pixels, so that no edge falls between two.
    const qreal ratio = devicePixelRatio();
    painter.scale(1 / ratio, 1 / ratio);
    const int room = static_cast<int>(std::min(width(), height()) * ratio);
    const int modules = m_matrix.side + 2 * kQuietZone;
    const int module = std::max(1, room / modules);
    const QPoint corner((static_cast<int>(width() * ratio) - modules * module) / 2,
                        (static_cast<int>(height() * ratio) - modules * module) / 2);
    painter.fillRect(QRect(corner, QSize(modules * module, modules * module)), Qt::white);
    for (int y = 0; y < m_matrix.side; ++y) {
        for (int x = 0; x < m_matrix.side; ++x) {
            if (m_matrix.isDark(x, y))
                painter.fillRect(corner.x() + (x + kQuietZone) * module, corner.y() + (y + kQuietZone) * module, module,
                                 module, Qt::black);
        }
    }
}

void QrCode::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslateUi();
    if (event->type() == QEvent::FontChange)
        updateGeometry();
}

void QrCode::retranslateUi()
{
    setAccessibleDescription(tr("QR code"));
}

} // namespace Grantscope::Ui
