// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "batchformat.h"

#include <QTemporaryFile>

namespace Grantscope::Cli {

/// Puts the answers of a batch on standard output. A format whose beginning tells how many there are has them in a
/// temporary file until the end.
class BatchOutput
{
public:
    explicit BatchOutput(const BatchFormat &format);

    /// The answers of the block behind those before it. False where nobody takes them any more.
    [[nodiscard]] bool add(const BatchBlock &block);
    void end(BatchFormat::Course course);

    [[nodiscard]] const BatchTally &tally() const { return m_tally; }
    /// Of the write that failed, if one did.
    [[nodiscard]] std::optional<Failure> failure() const;

private:
    void put(QByteArrayView text);
    void keep(QByteArrayView text);
    void refuseKept();
    void putKept();

    const BatchFormat &m_format;
    BatchTally m_tally;
    QTemporaryFile m_kept;
    bool m_hasAnswers = false;
    int m_refused = 0; // errno
    bool m_isKeptRefused = false; // it was of the temporary file
};

} // namespace Grantscope::Cli
