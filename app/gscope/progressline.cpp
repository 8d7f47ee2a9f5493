// SPDX-License-Identifier: GPL-3.0-or-later
#include "progressline.h"

#include <sys/stat.h>
#include <unistd.h>

#include <cstdlib>
#include <string_view>

namespace Grantscope::Cli {

namespace {

constexpr std::chrono::milliseconds kPatience{500};
constexpr std::chrono::milliseconds kPeriod{200};

bool isOnTerminal()
{
    const char *terminal = std::getenv("TERM");
    return ::isatty(STDERR_FILENO) && terminal && std::string_view(terminal) != "dumb";
}

bool isApartFromAnswers()
{
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

} // namespace

ProgressLine::ProgressLine(Wanted wanted)
    : m_isOn(wanted != Wanted::No && isOnTerminal() && (wanted == Wanted::OnATerminal || isApartFromAnswers()))
    , m_next(m_start + kPatience)
{
}

void ProgressLine::show(const QString &text)
{
    m_next = Clock::now() + kPeriod;
    m_isShown = true;
    writeToTerminal("\r\x1b[K" + text.toUtf8());
}

void ProgressLine::erase()
{
    if (m_isShown)
        writeToTerminal("\r\x1b[K");
    m_isShown = false;
}

} // namespace Grantscope::Cli
