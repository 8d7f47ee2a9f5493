// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "failure.h"

#include <QByteArray>
#include <QHash>
#include <QList>

#include <optional>
#include <span>

namespace Grantscope::Cli {

/// Under which heading the help lists an option.
enum class OptionGroup : std::uint8_t { Keys, Expectations, Possession, Input, Output };

/// What an option's value is, for the help and for completion.
enum class ValueKind : std::uint8_t { None, Text, File, Number, Url, Algorithm, Type };

/// One option of `gscope inspect`. The parser, the help and the completions are all made of this table.
struct OptionRow
{
    const char *name; ///< "--key"
    ValueKind value;
    const char *placeholder; ///< "FILE"; empty for a switch.
    const char *help; ///< English, in the context "Gscope".
    OptionGroup group;
    bool repeatable = false;
};
[[nodiscard]] std::span<const OptionRow> inspectOptions();
/// What --as takes, "auto" first.
[[nodiscard]] std::span<const char *const> kindChoices();

/// What the person typed, octet for octet. Values may be secrets: none of them goes into a message.
class Arguments
{
public:
    [[nodiscard]] bool has(QByteArrayView option) const { return m_values.contains(option); }
    [[nodiscard]] std::optional<QByteArray> value(QByteArrayView option) const;
    [[nodiscard]] QList<QByteArray> values(QByteArrayView option) const { return m_values.value(option); }
    [[nodiscard]] const std::optional<QByteArray> &token() const { return m_token; }

    void add(QByteArrayView option, const QByteArray &value) { m_values[option].append(value); }
    void setToken(const QByteArray &token) { m_token = token; }

private:
    QHash<QByteArrayView, QList<QByteArray>> m_values; // the names live in the table
    std::optional<QByteArray> m_token;
};

enum class Subcommand : std::uint8_t { Inspect, Completion };

/// One reading of the command line.
struct CommandLine
{
    Subcommand subcommand = Subcommand::Inspect;
    Arguments arguments = {};
    QByteArray shell = {}; ///< For Completion.
    std::optional<QByteArray> answer = {}; ///< --help or --version: print this and stop.
};
/// Whether --json was typed, so that even a command line that can't be read is answered in JSON. \a typed has no
/// program.
[[nodiscard]] bool asksForJson(std::span<const char *const> typed);
/// Refuses a value of a switch, an option in the place of a value, and a token that looks like an option.
[[nodiscard]] Outcome<void> checkCommand(std::span<const char *const> typed);
[[nodiscard]] QString noSuchOptionText(const QString &name);
/// Reads the command line. Failures say what was wrong and what to do, and name options, never their values.
[[nodiscard]] Outcome<CommandLine> readCommandLine(int argc, const char *const *argv);

/// The names and versions of what the program is built on, a line each.
[[nodiscard]] QByteArray versionText();
/// A completion script for "bash", "zsh" or "fish"; empty for others.
[[nodiscard]] QByteArray completionScript(QByteArrayView shell);

} // namespace Grantscope::Cli
