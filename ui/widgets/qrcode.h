// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QWidget>

namespace Grantscope::Ui {

/// The modules of a QR code (ISO/IEC 18004): a square of dark and light ones, without the quiet zone.
struct QrMatrix
{
    int side = 0; ///< 0: nothing, or more than a QR code can hold.
    QByteArray dark = {}; ///< side * side octets, row by row, 1 where dark.

    [[nodiscard]] bool isDark(int x, int y) const { return dark.at(qsizetype(y) * side + x) != 0; }
    /// The smallest code that holds \a text as octets of UTF-8, at error correction level M.
    [[nodiscard]] static QrMatrix of(const QString &text);
};

/// A text as a QR code for the camera of another device: dark on light in every theme, with its quiet zone, every
/// module as many whole pixels as fit. A screen reader reads the text.
class QrCode : public QWidget
{
    Q_OBJECT

public:
    explicit QrCode(QWidget *parent = nullptr);

    void setText(const QString &text);
    [[nodiscard]] const QString &text() const { return m_text; }
    /// False where the text is empty or too long for one: then there is nothing to see.
    [[nodiscard]] bool isShown() const { return m_matrix.side > 0; }
    [[nodiscard]] const QrMatrix &matrix() const { return m_matrix; }

    /// Modules around the code that stay light (ISO/IEC 18004).
    static constexpr int kQuietZone = 4;

    [[nodiscard]] bool hasHeightForWidth() const override { return true; }
    [[nodiscard]] int heightForWidth(int width) const override { return width; }
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void changeEvent(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void retranslateUi();
    [[nodiscard]] int sideOf(int pixelsOfModule) const;

    QString m_text;
    QrMatrix m_matrix;
};

} // namespace Grantscope::Ui
