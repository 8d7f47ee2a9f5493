// SPDX-License-Identifier: GPL-3.0-or-later
#include "batchoutput.h"

#include "commandline/input.h"

#include <cerrno>

namespace Grantscope::Cli {

BatchOutput::BatchOutput(const BatchFormat &format)
    : m_format(format)
{
    if (m_format.beginsWithTotals()) {
        errno = 0;
        if (!m_kept.open())
            m_refused = errno == 0 ? EIO : errno;
        return;
    }
    put(m_format.beginning(m_tally));
}

void BatchOutput::put(QByteArrayView text)
{
    if (m_refused == 0 && !writeOutput(text))
        m_refused = errno;
}

void BatchOutput::keep(QByteArrayView text)
{
    errno = 0;
    if (m_refused == 0 && m_kept.write(text.data(), text.size()) != text.size())
        m_refused = errno == 0 ? EIO : errno;
}

bool BatchOutput::add(const BatchBlock &block)
{
    m_tally.add(block);
    const auto write = m_format.beginsWithTotals() ? &BatchOutput::keep : &BatchOutput::put;
    if (!block.output.isEmpty()) {
        if (m_hasAnswers && !m_format.separator().isEmpty())
            (this->*write)(m_format.separator());
        (this->*write)(block.output);
        m_hasAnswers = true;
    }
    return m_refused == 0;
}

void BatchOutput::putKept()
{
    errno = 0;
    if (m_refused == 0 && (!m_kept.flush() || !m_kept.seek(0)))
        m_refused = errno == 0 ? EIO : errno;
    QByteArray piece(qsizetype(1) << 18, Qt::Uninitialized);
    while (m_refused == 0) {
        errno = 0;
        const qint64 size = m_kept.read(piece.data(), piece.size());
        if (size < 0)
            m_refused = errno == 0 ? EIO : errno;
        if (size <= 0)
            return;
        put(QByteArrayView(piece).first(size));
    }
}

void BatchOutput::end(BatchFormat::Course course)
{
    if (m_format.beginsWithTotals()) {
        put(m_format.beginning(m_tally));
        putKept();
    }
    put(m_format.ending(m_tally, course));
}

} // namespace Grantscope::Cli
