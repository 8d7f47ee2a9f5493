// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "commandline/failure.h"

#include <QByteArray>
#include <QHash>
#include <QList>

#include <functional>
#include <optional>
#include <span>
#include <string_view>

namespace Grantscope::Cli {

/// Under which heading the help lists an option.
enum class OptionGroup : std::uint8_t {
    Keys,
    Content,
    Expectations,
    Possession,
    Provider,
    Client,
    Request,
    Person,
    Course,
    Input,
    Output
};

/// What an option's value is, for the help and for completion.
enum class ValueKind : std::uint8_t { None, Text, File, Number, Url, Choice };

/// One option of a subcommand. The parser, the help and the completions are all made of these tables.
struct OptionRow
{
    const char *name; ///< "--key"
    ValueKind value;
    const char *placeholder; ///< "FILE"; empty for a switch.
    const char *help; ///< English, in the context "Gscope".
    OptionGroup group;
    bool repeatable = false;
    QByteArray (*choices)() = nullptr; ///< Of a Choice: what completion offers, with blanks between.
};

/// A subcommand with its one argument, if it takes one.
struct Command
{
    const char *name; ///< "inspect"
    const char *help;
    const char *argument; ///< "TOKEN"; empty where it takes none.
    const char *argumentHelp;
    const char *oneArgument; ///< What is said where it stands more than once.
    const char *footer; ///< Its exit statuses; empty where there is nothing to say.
    std::span<const OptionRow> options;
    QByteArray (*choices)() = nullptr; ///< Of the argument.
    bool needsArgument = false;
    int mostArguments = 1;
};
extern const Command kInspectCommand;
extern const Command kCompareCommand;
extern const Command kDecryptCommand;
extern const Command kEncryptCommand;
extern const Command kSignCommand;
extern const Command kFlowCommand;
extern const Command kRequestCommand;
extern const Command kSdJwtCommand;
extern const Command kTranscriptCommand;
extern const Command kKeysCommand;
extern const Command kTrySecretsCommand;
extern const Command kPracticeCommand;
extern const Command kCompletionCommand;
/// In the order of the help.
[[nodiscard]] std::span<const Command *const> commands();
/// What was typed after the name of the program.
[[nodiscard]] std::span<const char *const> argumentsOf(int argc, const char *const *argv);
/// The one whose name stands first; \a typed has no program. Null if there is none.
[[nodiscard]] const Command *commandOf(std::span<const char *const> typed);
/// Whether gscope-net does it, from beginning to end.
[[nodiscard]] bool needsNetwork(const Command *command);

/// What --as takes, "auto" first.
[[nodiscard]] std::span<const char *const> kindChoices();

/// What the person typed, octet for octet. Values may be secrets: none of them goes into a message.
class Arguments
{
public:
    [[nodiscard]] bool has(QByteArrayView option) const { return m_values.contains(option); }
    [[nodiscard]] std::optional<QByteArray> value(QByteArrayView option) const;
    [[nodiscard]] QList<QByteArray> values(QByteArrayView option) const { return m_values.value(option); }
    /// TOKEN of inspect, GRANT of flow; the first of several.
    [[nodiscard]] const std::optional<QByteArray> &argument() const { return m_argument; }

    /// All that stood there: METHOD and URL of request.
    [[nodiscard]] const QList<QByteArray> &all() const { return m_all; }

    void add(QByteArrayView option, const QByteArray &value) { m_values[option].append(value); }
    void setArgument(const QByteArray &argument) { m_argument = argument; }
    void setAll(const QList<QByteArray> &all) { m_all = all; }

private:
    QHash<QByteArrayView, QList<QByteArray>> m_values; // the names live in the table
    std::optional<QByteArray> m_argument;
    QList<QByteArray> m_all;
};

/// One reading of the command line.
struct CommandLine
{
    const Command *command = nullptr;
    Arguments arguments = {};
    std::optional<QByteArray> answer = {}; ///< --help or --version: print this and stop.
};
/// Whether --json was typed, so that even a command line that can't be read is answered in JSON. \a typed has no
/// program.
[[nodiscard]] bool asksForJson(std::span<const char *const> typed);
/// Refuses a value of a switch, an option in the place of a value, and an argument that looks like an option.
[[nodiscard]] Outcome<void> checkCommand(std::span<const char *const> typed);
/// A misspelled option may be shown. Anything else may be a token or a key.
[[nodiscard]] bool looksLikeOption(std::string_view name);
[[nodiscard]] QString noSuchOptionText(const QString &name, const Command *command);
/// "See gscope inspect --help."
[[nodiscard]] QString seeHelpText(const Command *command);
/// Reads the command line. Failures say what was wrong and what to do, and name options, never their values.
[[nodiscard]] Outcome<CommandLine> readCommandLine(int argc, const char *const *argv,
                                                   const std::function<QByteArray()> &version);

} // namespace Grantscope::Cli
