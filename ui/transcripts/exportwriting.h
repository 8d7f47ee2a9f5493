// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "archive/eventstore.h"
#include "formats/export.h"

#include <QFont>
#include <QObject>
#include <QTimer>

#include <atomic>
#include <memory>

namespace Grantscope::Ui {

/// Where and as what a transcript is written.
struct ExportTarget
{
    QString path; ///< There whole or as it was before; readable for its owner alone.
    Formats::ExportOrder order;
    bool isPdf = false; ///< Then the order's format is passed over.
    QFont font; ///< Of a PDF.
    QFont fixed;
};

/// A transcript of any length on its way into a file, on another thread. Deleted, it stops, and leaves nothing behind.
class ExportWriting : public QObject
{
    Q_OBJECT

public:
    ExportWriting(std::shared_ptr<const Archive::EventStore> store, const ExportTarget &target,
                  QObject *parent = nullptr);
    ~ExportWriting() override;

    /// It ends with "transcript-cancelled".
    void cancel() { m_state->cancelled = true; }

Q_SIGNALS:
    void progressed(int percent);
    void ended(const Grantscope::Result<void> &result);

private:
    struct State
    {
        std::atomic<bool> cancelled = false;
        std::atomic<int> percent = 0;
    };
    static Result<void> write(const Archive::EventStore &store, const ExportTarget &target, State &state);

    std::shared_ptr<State> m_state = std::make_shared<State>();
    QTimer m_look;
};

} // namespace Grantscope::Ui
