// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "commandline/failure.h"
#include "transcript/redactor.h"

#include <memory>

namespace Grantscope::Cli {

enum class TranscriptSecrets : std::uint8_t {
    Replaced, ///< By pseudonyms.
    WrittenInsecure, ///< Whoever reads the file can use them.
};

struct TranscriptOrder
{
    QByteArray path; ///< As it was typed.
    TranscriptSecrets secrets = TranscriptSecrets::Replaced;
};

/// The transcript of a flow in a file that only its owner can read: an event a line, as core/transcript writes them. It
/// is there whole after commit(), or as it was before.
class TranscriptFile
{
public:
    /// Writes nothing yet, but finds out whether it could: before anything is sent.
    [[nodiscard]] static Outcome<std::unique_ptr<TranscriptFile>> create(const TranscriptOrder &order);

    /// A secret that is known before an event names it.
    void learn(SecretKind kind, const Secret &value) { m_redactor.learn(kind, value); }
    void append(const Transcript::Event &event) { m_events.append(event); }
    /// Once.
    [[nodiscard]] Outcome<void> commit();

private:
    explicit TranscriptFile(const TranscriptOrder &order)
        : m_order(order)
    {
    }
    [[nodiscard]] QByteArray lines();

    TranscriptOrder m_order;
    Transcript::Redactor m_redactor;
    QList<Transcript::Event> m_events;
};

} // namespace Grantscope::Cli
