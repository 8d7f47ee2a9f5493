// SPDX-License-Identifier: GPL-3.0-or-later
#include "batchprogress.h"

#include <QCoreApplication>
#include <QLocale>

#include <sys/stat.h>

using namespace Qt::StringLiterals;

namespace Grantscope::Cli {

namespace {

QString said(const char *text)
{
    return QCoreApplication::translate("Gscope", text);
}

QString number(qint64 value)
{
    return QLocale(QLocale::English).toString(value);
}

QString durationText(std::chrono::seconds left)
{
    if (left < std::chrono::minutes(2))
        return said(QT_TRANSLATE_NOOP("Gscope", "%1 s left")).arg(left.count());
    const auto minutes = std::chrono::duration_cast<std::chrono::minutes>(left).count();
    if (minutes < 120)
        return said(QT_TRANSLATE_NOOP("Gscope", "%1 min left")).arg(minutes);
    return said(QT_TRANSLATE_NOOP("Gscope", "%1 h %2 min left")).arg(minutes / 60).arg(minutes % 60);
}

} // namespace

QString batchStateText(const BatchState &state)
{
    QStringList parts{said(QT_TRANSLATE_NOOP("Gscope", "Lines: %1")).arg(number(state.lines))};
    const qint64 elapsed = std::max<qint64>(state.elapsed.count(), 1);
    parts += said(QT_TRANSLATE_NOOP("Gscope", "%1 a second")).arg(number(state.lines * 1000 / elapsed));
    parts += said(QT_TRANSLATE_NOOP("Gscope", "bad: %1")).arg(number(state.bad));
    if (state.allOctets && state.octets > 0 && *state.allOctets >= state.octets) {
        const double perOctet = double(elapsed) / double(state.octets);
        const auto left = std::chrono::milliseconds(qint64(perOctet * double(*state.allOctets - state.octets)));
        parts += durationText(std::chrono::ceil<std::chrono::seconds>(left));
    }
    return parts.join(u" · "_s);
}

BatchProgress::BatchProgress(ProgressLine::Wanted wanted, int input)
    : m_line(wanted)
{
    struct stat file{};
    if (::fstat(input, &file) == 0 && S_ISREG(file.st_mode))
        m_allOctets = file.st_size;
}

void BatchProgress::show(qint64 lines, qint64 bad, qint64 octets)
{
    if (!m_line.isDue())
        return;
    m_line.show(batchStateText(
        {.lines = lines, .bad = bad, .octets = octets, .allOctets = m_allOctets, .elapsed = m_line.elapsed()}));
}

} // namespace Grantscope::Cli
