// SPDX-License-Identifier: GPL-3.0-or-later
#include "batchoutput.h"

#include "commandline/input.h"
#include "texts/visible.h"

#include <QCoreApplication>
#include <QDir>

#include <cerrno>
#include <cstring>

namespace Grantscope::Cli {

namespace {

/// As it was named, too, where there is no such folder.
QString temporaryFolder()
{
    const QString folder = QDir::tempPath();
    return folder.isEmpty() ? qEnvironmentVariable("TMPDIR") : folder;
}

} // namespace

BatchOutput::BatchOutput(const BatchFormat &format)
    : m_format(format)
{
    if (m_format.beginsWithTotals()) {
        // Qt would take the root for a folder that isn't there.
        errno = QDir::tempPath().isEmpty() ? ENOENT : 0;
        if (errno != 0 || !m_kept.open())
            refuseKept();
        return;
    }
    put(m_format.beginning(m_tally, BatchFormat::Course::ToTheEnd));
}

void BatchOutput::put(QByteArrayView text)
{
    if (m_refused == 0 && !writeOutput(text))
        m_refused = errno;
}

void BatchOutput::refuseKept()
{
    m_refused = errno == 0 ? EIO : errno;
    m_isKeptRefused = true;
}

void BatchOutput::keep(QByteArrayView text)
{
    errno = 0;
    if (m_refused == 0 && m_kept.write(text.data(), text.size()) != text.size())
        refuseKept();
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
        refuseKept();
    QByteArray piece(qsizetype(1) << 18, Qt::Uninitialized);
    while (m_refused == 0) {
        errno = 0;
        const qint64 size = m_kept.read(piece.data(), piece.size());
        if (size < 0)
            refuseKept();
        if (size <= 0)
            return;
        put(QByteArrayView(piece).first(size));
    }
}

void BatchOutput::end(BatchFormat::Course course)
{
    if (m_format.beginsWithTotals()) {
        put(m_format.beginning(m_tally, course));
        putKept();
    }
    put(m_format.ending(m_tally, course));
}

std::optional<Failure> BatchOutput::failure() const
{
    if (m_refused == 0)
        return std::nullopt;
    if (!m_isKeptRefused)
        return outputFailure(m_refused);
    return Failure{ExitStatus::InputOutput,
                   QCoreApplication::translate("Gscope",
                                               "The answers can't be kept in a temporary file in %1 until all "
                                               "are counted: %2. Name another folder with TMPDIR.")
                       .arg(Texts::visible(temporaryFolder()), QString::fromLocal8Bit(std::strerror(m_refused))),
                   "output"};
}

} // namespace Grantscope::Cli
