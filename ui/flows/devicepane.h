// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTimer>
#include <QWidget>

class QLabel;
class QPushButton;
class QScrollArea;

namespace Grantscope::Ui {

class Copier;
class FlowController;
class QrCode;

/// What a device would show while it waits: the code, where to type it, as a QR code too, and how long that holds.
class DevicePane : public QWidget
{
    Q_OBJECT

public:
    DevicePane(FlowController *flow, Copier *copier, QWidget *parent = nullptr);

    [[nodiscard]] QLabel *code() const { return m_code; }
    [[nodiscard]] QrCode *qrCode() const { return m_qr; }
    [[nodiscard]] QPushButton *openButton() const { return m_open; }
    [[nodiscard]] QPushButton *copyCodeButton() const { return m_copyCode; }
    /// "Expires in 9:58 · asking again every 5 s"
    [[nodiscard]] QString countdown() const;

protected:
    void changeEvent(QEvent *event) override;

private:
    void show();
    void tick();
    void retranslateUi();
    [[nodiscard]] QByteArray address() const;

    FlowController *m_flow;
    Copier *m_copier;
    QScrollArea *m_scroll;
    QLabel *m_told;
    QLabel *m_code;
    QLabel *m_place;
    QLabel *m_countdown;
    QrCode *m_qr;
    QPushButton *m_open;
    QPushButton *m_copy;
    QPushButton *m_copyCode;
    QTimer m_second;
};

} // namespace Grantscope::Ui
