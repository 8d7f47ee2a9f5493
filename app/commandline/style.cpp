// SPDX-License-Identifier: GPL-3.0-or-later
#include "commandline/style.h"

#include <unistd.h>

#include <cstdlib>
#include <string_view>

using namespace Qt::StringLiterals;

namespace Grantscope::Cli {

namespace {

QLatin1StringView codeOf(Ink ink)
{
    switch (ink) {
    case Ink::Plain:
        return {};
    case Ink::Title:
        return "1"_L1;
    case Ink::Header:
        return "35"_L1;
    case Ink::Payload:
        return "34"_L1;
    case Ink::Signature:
        return "36"_L1;
    case Ink::Good:
        return "1;32"_L1;
    case Ink::Bad:
        return "1;31"_L1;
    case Ink::Warning:
        return "33"_L1;
    case Ink::Dim:
        return "2"_L1;
    }
    return {};
}

bool isSet(const char *name)
{
    const char *value = std::getenv(name);
    return value && *value != '\0';
}

} // namespace

Style Style::forStandardOutput()
{
    const char *terminal = std::getenv("TERM");
    const bool dumb = !terminal || std::string_view(terminal) == "dumb";
    return Style(::isatty(STDOUT_FILENO) && !dumb && !isSet("NO_COLOR") ? Colour::On : Colour::Off);
}

QString Style::operator()(Ink ink, const QString &text) const
{
    const auto code = codeOf(ink);
    if (m_colour == Colour::Off || code.isEmpty() || text.isEmpty())
        return text;
    return u"\x1b["_s + code + u'm' + text + u"\x1b[0m"_s;
}

} // namespace Grantscope::Cli
