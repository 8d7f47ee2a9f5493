// SPDX-License-Identifier: GPL-3.0-or-later
#include "commandline/options.h"

#include <QCoreApplication>

#include <CLI/App.hpp>
#include <CLI/Config.hpp>
#include <CLI/Formatter.hpp>
#include <algorithm>
#include <ranges>

using namespace Qt::StringLiterals;

namespace Grantscope::Cli {

namespace {

QString said(const char *text)
{
    return QCoreApplication::translate("Gscope", text);
}
std::string help(const char *text)
{
    return said(text).toStdString();
}

std::string groupTitle(OptionGroup group)
{
    switch (group) {
    case OptionGroup::Keys:
        return help(QT_TRANSLATE_NOOP("Gscope", "Keys"));
    case OptionGroup::Content:
        return help(QT_TRANSLATE_NOOP("Gscope", "What is signed"));
    case OptionGroup::Expectations:
        return help(QT_TRANSLATE_NOOP("Gscope", "Expectations"));
    case OptionGroup::Possession:
        return help(QT_TRANSLATE_NOOP("Gscope", "Proof of possession"));
    case OptionGroup::Provider:
        return help(QT_TRANSLATE_NOOP("Gscope", "Authorization server"));
    case OptionGroup::Client:
        return help(QT_TRANSLATE_NOOP("Gscope", "Client"));
    case OptionGroup::Request:
        return help(QT_TRANSLATE_NOOP("Gscope", "What is asked for"));
    case OptionGroup::Person:
        return help(QT_TRANSLATE_NOOP("Gscope", "Person"));
    case OptionGroup::Course:
        return help(QT_TRANSLATE_NOOP("Gscope", "How the flow goes"));
    case OptionGroup::Input:
        return help(QT_TRANSLATE_NOOP("Gscope", "Input"));
    case OptionGroup::Output:
        return help(QT_TRANSLATE_NOOP("Gscope", "Output"));
    }
    return {};
}

/// Where several arguments may stand, CLI11 would tell how many have to: "TOKEN(1x)".
class UsageFormatter : public CLI::Formatter
{
public:
    std::string make_option_usage(const CLI::Option *option) const override
    {
        const std::string text = make_option_name(option, true) + (option->get_expected_max() > 1 ? "..." : "");
        return option->get_required() ? text : '[' + text + ']';
    }
};

/// A subcommand as CLI11 knows it.
struct ParsedCommand
{
    const Command *command;
    CLI::App *app;
    CLI::Option *argument; ///< Null where it takes none.
    std::vector<std::pair<const OptionRow *, CLI::Option *>> options = {};
};

struct Parser
{
    explicit Parser(const std::function<QByteArray()> &version);
    /// The subcommand that was typed; null where it was none.
    [[nodiscard]] const ParsedCommand *parsed() const;
    [[nodiscard]] CommandLine commandLine() const;

    CLI::App app;
    std::vector<ParsedCommand> commands;
};

// The strings as typed are taken from the option: CLI11's own conversions would read "{}" and "[a,b]" as lists.
CLI::Option *addText(CLI::App *app, const std::string &name, const std::string &description)
{
    CLI::Option *option = app->add_option(name, [](const CLI::results_t &) { return true; }, description);
    return option->expected(1)->allow_extra_args(false);
}

ParsedCommand addCommand(CLI::App &app, const Command &command)
{
    CLI::App *own = app.add_subcommand(command.name, help(command.help));
    ParsedCommand parsed{.command = &command, .app = own, .argument = nullptr};
    if (*command.argument != '\0') {
        parsed.argument = addText(own, command.argument, help(command.argumentHelp));
        parsed.argument->type_name(" ")->required(command.needsArgument);
        if (command.mostArguments > 1)
            parsed.argument->expected(1, command.mostArguments)
                ->allow_extra_args() // Else it takes as many as it must.
                ->multi_option_policy(CLI::MultiOptionPolicy::TakeAll);
    }
    for (const OptionRow &row : command.options) {
        CLI::Option *option = nullptr;
        if (row.value == ValueKind::None)
            option = own->add_flag_callback(row.name, [] { }, help(row.help));
        else
            option = addText(own, row.name, help(row.help))->type_name(row.placeholder);
        if (row.repeatable)
            option->multi_option_policy(CLI::MultiOptionPolicy::TakeAll)->expected(1, 1);
        option->group(groupTitle(row.group));
        parsed.options.emplace_back(&row, option);
    }
    if (*command.footer != '\0')
        own->footer(help(command.footer));
    return parsed;
}

Parser::Parser(const std::function<QByteArray()> &version)
    : app(help(QT_TRANSLATE_NOOP("Gscope",
                                 "Grantscope without a window: reads tokens, runs flows, and says what is wrong.")),
          "gscope")
{
    app.set_version_flag(
        "--version", [version] { return version().toStdString(); },
        help(QT_TRANSLATE_NOOP("Gscope", "Versions of this program and of its libraries")));
    app.set_help_flag("-h,--help", help(QT_TRANSLATE_NOOP("Gscope", "This text")));
    app.formatter(std::make_shared<UsageFormatter>());
    app.require_subcommand(1);
    app.footer(help(QT_TRANSLATE_NOOP(
        "Gscope", "Exit status: 0 fine, 1 the answer is bad, 2 usage, 3 could not tell, 4 file or network.")));
    for (const Command *command : Cli::commands())
        commands.push_back(addCommand(app, *command));
}

const ParsedCommand *Parser::parsed() const
{
    const auto found = std::ranges::find_if(commands, [](const ParsedCommand &each) { return each.app->parsed(); });
    return found == commands.end() ? nullptr : &*found;
}

CommandLine Parser::commandLine() const
{
    const ParsedCommand &typed = *parsed();
    CommandLine line{.command = typed.command};
    for (const auto &[row, option] : typed.options) {
        for (const std::string &value : option->results())
            line.arguments.add(row->name, QByteArray::fromStdString(value));
    }
    QList<QByteArray> all;
    for (const std::string &each : typed.argument ? typed.argument->results() : CLI::results_t())
        all.append(QByteArray::fromStdString(each));
    line.arguments.setAll(all);
    if (!all.isEmpty())
        line.arguments.setArgument(all.constFirst());
    return line;
}

/// The option's name alone: what follows it may be a secret.
QString nameOf(std::string_view argument)
{
    const std::string_view name = argument.substr(0, argument.find('='));
    return looksLikeOption(name) ? QString::fromLatin1(name.data(), qsizetype(name.size())) : QString();
}

QString usageText(const CLI::ParseError &error, const Parser &parser)
{
    const ParsedCommand *typed = parser.parsed();
    const Command *command = typed ? typed->command : nullptr;
    const QString name = QString::fromStdString(error.get_name());
    const std::string_view what = error.what();
    // Of a subcommand, the name is the subcommand's.
    const bool isExtra = error.get_exit_code() == static_cast<int>(CLI::ExitCodes::ExtrasError);
    if (isExtra || (typed && typed->argument && what.starts_with(command->argument))) {
        for (const auto &argument : parser.app.remaining(true)) {
            if (const QString option = nameOf(argument); !option.isEmpty())
                return noSuchOptionText(option, command);
        }
        if (command)
            return said(command->oneArgument);
    }
    if (name == "RequiredError"_L1)
        return said(QT_TRANSLATE_NOOP(
            "Gscope", "A subcommand or an argument is missing. Try gscope inspect TOKEN, or gscope --help."));
    for (const auto &[row, option] : typed ? typed->options : decltype(typed->options)()) {
        if (what.starts_with(row->name))
            return said(QT_TRANSLATE_NOOP(
                            "Gscope",
                            "The option %1 takes one value and may stand once, unless the help says otherwise."))
                       .arg(QString::fromLatin1(row->name))
                   + u' ' + seeHelpText(command);
    }
    return said(QT_TRANSLATE_NOOP("Gscope", "The command line could not be understood.")) + u' ' + seeHelpText(command);
}

/// CLI11 hands what stands behind "--" to nobody once there are as many arguments as there must be. So all arguments go
/// behind it.
std::vector<std::string_view> argumentsLast(const Command *command, std::span<const char *const> typed)
{
    const std::vector<std::string_view> given(typed.begin(), typed.end());
    const auto separator = std::ranges::find(given, std::string_view("--"));
    if (!command || separator == given.end())
        return given;
    std::vector<std::string_view> arranged{given.front()};
    std::vector<std::string_view> arguments{"--"};
    for (auto each = given.begin() + 1; each != separator; ++each) {
        const bool isOption = each->starts_with('-') && *each != "-";
        (isOption ? arranged : arguments).push_back(*each);
        const bool hasValueNext = std::ranges::any_of(command->options, [each](const OptionRow &row) {
            return row.value != ValueKind::None && *each == row.name;
        });
        if (hasValueNext && each + 1 != separator)
            arranged.push_back(*++each);
    }
    arranged.insert(arranged.end(), arguments.begin(), arguments.end());
    arranged.insert(arranged.end(), separator + 1, given.end());
    return arranged;
}

/// As CLI11 takes them: last first, without the program. It would read "--secret=" as an option whose value comes next.
std::vector<std::string> reversedArguments(int argc, const char *const *argv)
{
    const std::span<const char *const> typed = argumentsOf(argc, argv);
    const Command *command = commandOf(typed);
    std::vector<std::string> arguments;
    for (const std::string_view argument : std::views::reverse(argumentsLast(command, typed))) {
        const bool isEmptyValue = command && std::ranges::any_of(command->options, [&](const OptionRow &row) {
                                      return row.value != ValueKind::None && argument.ends_with('=')
                                             && argument.substr(0, argument.size() - 1) == row.name;
                                  });
        if (isEmptyValue)
            arguments.emplace_back();
        arguments.emplace_back(isEmptyValue ? argument.substr(0, argument.size() - 1) : argument);
    }
    return arguments;
}

} // namespace

std::span<const char *const> argumentsOf(int argc, const char *const *argv)
{
    return std::span(argv, std::size_t(argc)).subspan(std::size_t(std::min(argc, 1)));
}

std::optional<QByteArray> Arguments::value(QByteArrayView option) const
{
    const auto found = m_values.find(option);
    return found == m_values.end() ? std::nullopt : std::optional(found->first());
}

Outcome<CommandLine> readCommandLine(int argc, const char *const *argv, const std::function<QByteArray()> &version)
{
    if (auto sound = checkCommand(argumentsOf(argc, argv)); !sound)
        return std::unexpected(sound.error());
    Parser parser(version);
    try {
        parser.app.parse(reversedArguments(argc, argv));
    } catch (const CLI::CallForHelp &) {
        const ParsedCommand *typed = parser.parsed();
        return CommandLine{
            .answer = QByteArray::fromStdString(typed ? typed->app->help(parser.app.get_name()) : parser.app.help())};
    } catch (const CLI::CallForVersion &) {
        return CommandLine{.answer = version()};
    } catch (const CLI::ParseError &error) {
        return usageFailure(usageText(error, parser));
    }
    return parser.commandLine();
}

} // namespace Grantscope::Cli
