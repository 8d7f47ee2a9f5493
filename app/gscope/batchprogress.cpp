// SPDX-License-Identifier: GPL-3.0-or-later
#include "batchprogress.h"

#include <QCoreApplication>
#include <QLocale>

#include <sys/stat.h>
#include <unistd.h>

#include <cstdlib>
#include <string_view>

using namespace Qt::StringLiterals;

namespace Grantscope::Cli {

namespace {

constexpr std::chrono::milliseconds kPatience{500};
constexpr std::chrono::milliseconds kPeriod{200};

QString said(const char *text)
{
    return QCoreApplication::translate("Gscope", text);
}

QString number(qint64 value)
{
    return QLocale(QLocale::English).toString(value);
}

/// Standard error is a terminal that can erase a line, and the answers go elsewhere.
bool isOnTerminal()
{
    const char *terminal = std::getenv("TERM");
    if (!::isatty(STDERR_FILENO) || !terminal || std::string_view(terminal) == "dumb")
        return false;
    struct stat errors{};
    struct stat answers{};
    return !::isatty(STDOUT_FILENO) || ::fstat(STDERR_FILENO, &errors) != 0 || ::fstat(STDOUT_FILENO, &answers) != 0
           || errors.st_rdev != answers.st_rdev;
}

void writeToTerminal(const QByteArray &text)
{
    // Where it can't be shown there is nothing else to do.
    [[maybe_unused]] const ssize_t written =
        ::write(STDERR_FILENO, text.constData(), static_cast<std::size_t>(text.size()));
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

BatchProgress::BatchProgress(Wanted wanted, int input)
    : m_isOn(wanted == Wanted::WhereThereIsATerminal && isOnTerminal())
    , m_next(m_start + kPatience)
{
    struct stat file{};
    if (::fstat(input, &file) == 0 && S_ISREG(file.st_mode))
        m_allOctets = file.st_size;
}

void BatchProgress::show(qint64 lines, qint64 bad, qint64 octets)
{
    if (!m_isOn)
        return;
    const auto now = Clock::now();
    if (now < m_next)
        return;
    m_next = now + kPeriod;
    m_isShown = true;
    const QString text =
        batchStateText({.lines = lines,
                        .bad = bad,
                        .octets = octets,
                        .allOctets = m_allOctets,
                        .elapsed = std::chrono::duration_cast<std::chrono::milliseconds>(now - m_start)});
    writeToTerminal("\r\x1b[K" + text.toUtf8());
}

void BatchProgress::erase()
{
    if (m_isShown)
        writeToTerminal("\r\x1b[K");
    m_isShown = false;
}

} // namespace Grantscope::Cli
