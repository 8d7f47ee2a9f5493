// SPDX-License-Identifier: GPL-3.0-or-later
#include "commandline/options.h"

#include <QtTranslation>

namespace Grantscope::Cli {

namespace {

using enum OptionGroup;
using enum ValueKind;

QByteArray actions()
{
    return "export lint diff";
}

// The names that core/formats knows, which gscope-net does not need here; a test holds them together.
QByteArray formats()
{
    return "json har markdown html mermaid plantuml curl";
}

constexpr OptionRow kOptions[] = {
    {"--format", Choice, "FORMAT", QT_TRANSLATE_NOOP("Gscope", "export: the form of the file"), Output, false, formats},
    {"--output", File, "FILE", QT_TRANSLATE_NOOP("Gscope", "export: where to; - is standard output"), Output},
    {"--title", Text, "TEXT", QT_TRANSLATE_NOOP("Gscope", "export: what stands at its top"), Output},
    {"--keep-claims", None, "",
     QT_TRANSLATE_NOOP("Gscope", "export: signed tokens stay readable; only their signatures are cut"), Output},
    {"--also-replace", File, "FILE",
     QT_TRANSLATE_NOOP(
         "Gscope",
         "export: each line of this file is a value to be replaced, too, wherever it stands; - is standard input"),
     Output},
    {"--with-secrets", None, "",
     QT_TRANSLATE_NOOP("Gscope", "export: write the secrets themselves; whoever reads the file can use them"), Output},
    {"--english", None, "", QT_TRANSLATE_NOOP("Gscope", "export: in English, whatever the language"), Output},
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
    .help = QT_TRANSLATE_NOOP(
        "Gscope", "Export a recording (HAR or transcript) without its secrets, judge what it shows, or compare two"),
    .argument = "ACTION",
    .argumentHelp = QT_TRANSLATE_NOOP("Gscope", "export FILE, lint FILE, or diff FILE FILE"),
    .oneArgument = QT_TRANSLATE_NOOP(
        "Gscope",
        "Write gscope transcript export FILE, gscope transcript lint FILE, or gscope transcript diff FILE FILE."),
    .footer = QT_TRANSLATE_NOOP(
        "Gscope", "Secrets are not printed. Exit status: 0 nothing was found, 1 findings or "
                  "differences, 2 usage, 3 no login in it, 4 the file can't be read, or ends in the middle."),
    .options = kOptions,
    .choices = actions,
    .needsArgument = true,
    .mostArguments = 3};

} // namespace Grantscope::Cli
