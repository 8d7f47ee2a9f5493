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
    /// errno of the write that failed; 0 if none did.
    [[nodiscard]] int refused() const { return m_refused; }

private:
    void put(QByteArrayView text);
    void keep(QByteArrayView text);
    void putKept();

    const BatchFormat &m_format;
    BatchTally m_tally;
    QTemporaryFile m_kept;
    bool m_hasAnswers = false;
    int m_refused = 0;
};

} // namespace Grantscope::Cli
