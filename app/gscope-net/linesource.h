// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QObject>
#include <QSocketNotifier>

namespace Grantscope::Cli {

/// Lines of standard input as they come, without blocking.
class LineSource : public QObject
{
    Q_OBJECT

public:
    explicit LineSource(QObject *parent = nullptr);

    void begin();

Q_SIGNALS:
    /// Without its line break and what is blank around it; never empty.
    void line(const QByteArray &text);
    void ended();

private:
    void read();
    void tell(const QByteArray &text);

    QSocketNotifier m_notifier;
    QByteArray m_buffer;
};

} // namespace Grantscope::Cli
