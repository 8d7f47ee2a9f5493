// SPDX-License-Identifier: GPL-3.0-or-later
#include "options.h"

#include <QCoreApplication>

#include <CLI/App.hpp>
#include <CLI/Config.hpp>
#include <CLI/Formatter.hpp>
#include <algorithm>

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
    case OptionGroup::Expectations:
        return help(QT_TRANSLATE_NOOP("Gscope", "Expectations"));
    case OptionGroup::Possession:
        return help(QT_TRANSLATE_NOOP("Gscope", "Proof of possession"));
    case OptionGroup::Input:
        return help(QT_TRANSLATE_NOOP("Gscope", "Input"));
    case OptionGroup::Output:
        return help(QT_TRANSLATE_NOOP("Gscope", "Output"));
    }
    return {};
}

struct Parser
{
    Parser();
    [[nodiscard]] CommandLine commandLine() const;

    CLI::App app;
    CLI::App *inspect = nullptr;
    CLI::App *completion = nullptr;
    CLI::Option *token = nullptr;
    CLI::Option *shell = nullptr;
    std::vector<std::pair<const OptionRow *, CLI::Option *>> options;
};

// The strings as typed are taken from the option: CLI11's own conversions would read "{}" and "[a,b]" as lists.
CLI::Option *addText(CLI::App *app, const std::string &name, const std::string &description)
{
    CLI::Option *option = app->add_option(name, [](const CLI::results_t &) { return true; }, description);
    return option->expected(1)->allow_extra_args(false);
}

Parser::Parser()
    : app(help(QT_TRANSLATE_NOOP("Gscope",
                                 "Grantscope without a window: reads tokens and says what is wrong with them.")),
          "gscope")
{
    app.set_version_flag(
        "--version", [] { return versionText().toStdString(); },
        help(QT_TRANSLATE_NOOP("Gscope", "Versions of this program and of its libraries")));
    app.set_help_flag("-h,--help", help(QT_TRANSLATE_NOOP("Gscope", "This text")));
    app.require_subcommand(1);
    app.footer(help(QT_TRANSLATE_NOOP(
        "Gscope", "Exit status: 0 valid, 1 invalid or malformed, 2 usage, 3 unverified, 4 file or network.")));

    inspect = app.add_subcommand("inspect", help(QT_TRANSLATE_NOOP("Gscope", "Read a token, verify and judge it")));
    token =
        addText(inspect, "TOKEN",
                help(QT_TRANSLATE_NOOP("Gscope", "The token, or any text that holds tokens; - reads standard input")));
    token->type_name(" ");
    for (const OptionRow &row : inspectOptions()) {
        CLI::Option *option = nullptr;
        if (row.value == ValueKind::None)
            option = inspect->add_flag_callback(row.name, [] { }, help(row.help));
        else
            option = addText(inspect, row.name, help(row.help))->type_name(row.placeholder);
        if (row.repeatable)
            option->multi_option_policy(CLI::MultiOptionPolicy::TakeAll)->expected(1, 1);
        option->group(groupTitle(row.group));
        options.emplace_back(&row, option);
    }
    inspect->footer(app.get_footer());

    completion = app.add_subcommand(
        "completion", help(QT_TRANSLATE_NOOP("Gscope", "Print a completion script for bash, zsh or fish")));
    shell = addText(completion, "SHELL", "bash, zsh, fish");
    shell->required()->type_name(" ");
}

CommandLine Parser::commandLine() const
{
    CommandLine line;
    if (completion->parsed()) {
        line.subcommand = Subcommand::Completion;
        line.shell = QByteArray::fromStdString(shell->results().front());
        return line;
    }
    for (const auto &[row, option] : options) {
        for (const std::string &value : option->results())
            line.arguments.add(row->name, QByteArray::fromStdString(value));
    }
    if (token->count() > 0)
        line.arguments.setToken(QByteArray::fromStdString(token->results().front()));
    return line;
}

/// The option's name alone: what follows it may be a secret.
QString nameOf(const std::string &argument)
{
    const QString text = QString::fromStdString(argument);
    return text.startsWith("--"_L1) ? text.section(u'=', 0, 0) : QString();
}

QString usageText(const CLI::ParseError &error, const Parser &parser)
{
    const QString seeHelp = said(QT_TRANSLATE_NOOP("Gscope", "See gscope inspect --help."));
    const QString name = QString::fromStdString(error.get_name());
    if (name == "ExtrasError"_L1 || std::string_view(error.what()).starts_with("TOKEN")) {
        for (const auto &argument : parser.app.remaining(true)) {
            if (const QString option = nameOf(argument); !option.isEmpty())
                return noSuchOptionText(option);
        }
        return said(
            QT_TRANSLATE_NOOP("Gscope", "There is more than one token. Give one, in quotes, or use --batch FILE."));
    }
    if (name == "RequiredError"_L1)
        return said(QT_TRANSLATE_NOOP(
            "Gscope", "A subcommand or an argument is missing. Try gscope inspect TOKEN, or gscope --help."));
    for (const auto &[row, option] : parser.options) {
        if (std::string_view(error.what()).starts_with(row->name))
            return said(QT_TRANSLATE_NOOP(
                            "Gscope",
                            "The option %1 takes one value and may stand once, unless the help says otherwise."))
                       .arg(QString::fromLatin1(row->name))
                   + u' ' + seeHelp;
    }
    return said(QT_TRANSLATE_NOOP("Gscope", "The command line could not be understood.")) + u' ' + seeHelp;
}

/// As CLI11 takes them: last first, without the program. It would read "--secret=" as an option whose value comes next.
std::vector<std::string> reversedArguments(int argc, const char *const *argv)
{
    std::vector<std::string> arguments;
    for (int i = argc - 1; i > 0; --i) {
        const std::string_view argument = argv[i];
        const bool isEmptyValue = std::ranges::any_of(inspectOptions(), [&](const OptionRow &row) {
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

std::optional<QByteArray> Arguments::value(QByteArrayView option) const
{
    const auto found = m_values.find(option);
    return found == m_values.end() ? std::nullopt : std::optional(found->first());
}

Outcome<CommandLine> readCommandLine(int argc, const char *const *argv)
{
    if (auto sound = checkCommand(std::span(argv, std::size_t(argc)).subspan(std::min(argc, 1))); !sound)
        return std::unexpected(sound.error());
    Parser parser;
    try {
        parser.app.parse(reversedArguments(argc, argv));
    } catch (const CLI::CallForHelp &) {
        const CLI::App *asked = parser.inspect->parsed()      ? parser.inspect
                                : parser.completion->parsed() ? parser.completion
                                                              : &parser.app;
        const std::string prefix = asked == &parser.app ? std::string() : parser.app.get_name();
        return CommandLine{.answer = QByteArray::fromStdString(asked->help(prefix))};
    } catch (const CLI::CallForVersion &) {
        return CommandLine{.answer = versionText()};
    } catch (const CLI::ParseError &error) {
        return usageFailure(usageText(error, parser));
    }
    return parser.commandLine();
}

} // namespace Grantscope::Cli
