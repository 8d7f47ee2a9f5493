// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QImage>
#include <QWidget>

namespace Grantscope::Ui {

/// The picture that came as a body. Read on another thread, and none that asks for more memory than a picture needs;
/// formats that can hold more than a picture (SVG) are left to the text view.
class ImagePane : public QWidget
{
    Q_OBJECT

public:
    explicit ImagePane(QWidget *parent = nullptr);

    /// Whether a body of this type is shown here.
    [[nodiscard]] static bool isImage(const QByteArray &mediaType);
    void setImage(const QByteArray &octets, const QByteArray &mediaType);
    [[nodiscard]] const QImage &image() const { return m_image; }
    void setConcealed(bool concealed);

Q_SIGNALS:
    void loaded();

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QImage m_image;
    QString m_problem;
    quint64 m_asked = 0;
    bool m_concealed = false;
};

} // namespace Grantscope::Ui
