// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "commandline/failure.h"
#include "formats/export.h"

#include <memory>

namespace Grantscope::Cli {

struct TranscriptOrder
{
    QByteArray path; ///< As it was typed.
    Formats::Secrets secrets = Formats::Secrets::Replaced;
};

/// The transcript of a flow in a file that only its owner can read: the workbench's own JSON (core/formats/json.h). It
/// is there whole after commit(), or as it was before.
class TranscriptFile
{
public:
    /// Writes nothing yet, but finds out whether it could: before anything is sent.
    [[nodiscard]] static Outcome<std::unique_ptr<TranscriptFile>> create(const TranscriptOrder &order);

    /// A secret that is known before an event names it.
    void learn(SecretKind kind, const Secret &value) { m_known.append({kind, value}); }
    void append(const Transcript::Event &event) { m_events.append(event); }
    /// \a now: when it is written.
    [[nodiscard]] Outcome<void> commit(Instant now);

private:
    explicit TranscriptFile(const TranscriptOrder &order)
        : m_order(order)
    {
    }
    [[nodiscard]] Result<void> writeTo(QIODevice &device, Instant now) const;

    TranscriptOrder m_order;
    QList<Formats::KnownSecret> m_known;
    QList<Transcript::Event> m_events;
};

} // namespace Grantscope::Cli
