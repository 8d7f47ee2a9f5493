// SPDX-License-Identifier: GPL-3.0-or-later
#include "commandline/options.h"

#include <QtTranslation>

namespace Grantscope::Cli {

namespace {

using enum OptionGroup;
using enum ValueKind;

QByteArray actions()
{
    return "lint diff";
}

constexpr OptionRow kOptions[] = {
    {"--left", Number, "NUMBER",
     QT_TRANSLATE_NOOP("Gscope", "diff: which login of the first recording, from 1 (default 1)"), Input},
    {"--right", Number, "NUMBER",
     QT_TRANSLATE_NOOP("Gscope", "diff: which login of the second recording, from 1 (default 1)"), Input},
    {"--json", None, "", QT_TRANSLATE_NOOP("Gscope", "One JSON document on standard output and nothing else"), Output},
    {"--all", None, "",
     QT_TRANSLATE_NOOP("Gscope", "Also what passed, could not be checked, or differs each time anyway"), Output},
};

} // namespace

constinit const Command kTranscriptCommand{
    .name = "transcript",
    .help = QT_TRANSLATE_NOOP("Gscope", "Judge what a recording (HAR or transcript) shows, or compare two"),
    .argument = "ACTION",
    .argumentHelp = QT_TRANSLATE_NOOP("Gscope", "lint FILE, or diff FILE FILE"),
    .oneArgument =
        QT_TRANSLATE_NOOP("Gscope", "Write gscope transcript lint FILE, or gscope transcript diff FILE FILE."),
    .footer = QT_TRANSLATE_NOOP("Gscope", "Secrets are not printed. Exit status: 0 nothing was found, 1 findings or "
                                          "differences, 2 usage, 3 no login in it, 4 the file can't be read."),
    .options = kOptions,
    .choices = actions,
    .needsArgument = true,
    .mostArguments = 3};

} // namespace Grantscope::Cli
