// SPDX-License-Identifier: GPL-3.0-or-later
// What the parser would take in silence, or could not explain.
#include "commandline/options.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Grantscope::Cli {

namespace {

QString said(const char *text)
{
    return QCoreApplication::translate("Gscope", text);
}

std::string_view nameIn(std::string_view argument)
{
    return argument.substr(0, argument.find('='));
}

const OptionRow *findOption(const Command &command, std::string_view name)
{
    const auto found =
        std::ranges::find(command.options, name, [](const OptionRow &row) { return std::string_view(row.name); });
    return found == command.options.end() ? nullptr : &*found;
}

QString latin1(std::string_view name)
{
    return QString::fromLatin1(name.data(), qsizetype(name.size()));
}

std::unexpected<Failure> unknownOption(const Command &command, std::string_view name)
{
    if (looksLikeOption(name))
        return usageFailure(noSuchOptionText(latin1(name), &command), {}, latin1(name));
    return usageFailure(said(QT_TRANSLATE_NOOP(
        "Gscope",
        "A text that begins with - is taken for an option. Put it last, after --, or send it through standard "
        "input and give - for it.")));
}

} // namespace

std::span<const Command *const> commands()
{
    static constexpr const Command *kCommands[] = {
        &kInspectCommand,    &kCompareCommand,  &kSignCommand,       &kDecryptCommand, &kEncryptCommand,
        &kSdJwtCommand,      &kKeysCommand,     &kTrySecretsCommand, &kFlowCommand,    &kRequestCommand,
        &kTranscriptCommand, &kPracticeCommand, &kCompletionCommand};
    return kCommands;
}

const Command *commandOf(std::span<const char *const> typed)
{
    for (const Command *command : commands()) {
        if (!typed.empty() && std::string_view(typed.front()) == command->name)
            return command;
    }
    return nullptr;
}

bool needsNetwork(const Command *command)
{
    return command == &kFlowCommand || command == &kRequestCommand || command == &kPracticeCommand;
}

QString seeHelpText(const Command *command)
{
    return said(QT_TRANSLATE_NOOP("Gscope", "See %1."))
        .arg(command ? u"gscope "_s + QString::fromLatin1(command->name) + u" --help"_s : u"gscope --help"_s);
}

bool looksLikeOption(std::string_view name)
{
    return name.size() > 2 && name.size() <= 24 && name.starts_with("--") && name[2] >= 'a' && name[2] <= 'z'
           && std::ranges::all_of(name, [](char c) { return (c >= 'a' && c <= 'z') || c == '-'; });
}

QString noSuchOptionText(const QString &name, const Command *command)
{
    return said(QT_TRANSLATE_NOOP("Gscope", "There is no option %1.")).arg(name) + u' ' + seeHelpText(command);
}

bool asksForJson(std::span<const char *const> typed)
{
    const Command *command = commandOf(typed);
    return command && findOption(*command, "--json")
           && std::ranges::any_of(typed, [](std::string_view argument) { return nameIn(argument) == "--json"; });
}

Outcome<void> checkCommand(std::span<const char *const> typed)
{
    const Command *command = commandOf(typed);
    if (!command || command->options.empty())
        return {};
    for (std::size_t i = 1; i < typed.size(); ++i) {
        const std::string_view argument = typed[i];
        if (argument == "--")
            return {};
        if (!argument.starts_with('-') || argument == "-" || argument == "-h" || argument == "--help")
            continue;
        const std::string_view name = nameIn(argument);
        const OptionRow *row = findOption(*command, name);
        if (!row)
            return unknownOption(*command, name);
        const bool hasValue = name.size() < argument.size();
        if (row->value == ValueKind::None) {
            if (hasValue)
                return usageFailure(said(QT_TRANSLATE_NOOP("Gscope", "%1 takes no value. Leave it out where it is not "
                                                                     "meant."))
                                        .arg(latin1(name)),
                                    latin1(name));
            continue;
        }
        if (hasValue || i + 1 == typed.size())
            continue;
        const std::string_view value = typed[++i];
        if (findOption(*command, nameIn(value)))
            return usageFailure(
                said(QT_TRANSLATE_NOOP("Gscope", "%1 needs a value, and %2 is an option. Write %1=%2 where "
                                                 "it is the value."))
                    .arg(latin1(name), latin1(nameIn(value))),
                latin1(std::string_view(row->placeholder)), latin1(nameIn(value)));
    }
    return {};
}

} // namespace Grantscope::Cli
