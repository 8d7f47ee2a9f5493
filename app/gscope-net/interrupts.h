// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QSocketNotifier>

namespace Grantscope::Cli {

/// SIGINT and SIGTERM as an event: the first one ends nothing by itself, the second ends the process as ever. To be
/// made before there are other threads, which take over what is held back.
class Interrupts : public QObject
{
    Q_OBJECT

public:
    explicit Interrupts(QObject *parent = nullptr);
    ~Interrupts() override;

Q_SIGNALS:
    void came();

private:
    int m_file;
    QSocketNotifier m_notifier;
};

} // namespace Grantscope::Cli
