// SPDX-License-Identifier: GPL-3.0-or-later
#include "completion.h"

#include "commandline/options.h"

namespace Grantscope::Cli {

namespace {

QByteArray joined(const QList<QByteArray> &words, const char *separator = " ")
{
    return words.join(separator);
}

QByteArray commandNames()
{
    QList<QByteArray> names;
    for (const Command *command : commands())
        names.append(command->name);
    return joined(names);
}

/// The options that take such a value, joined.
QByteArray optionsOf(const Command &command, ValueKind kind, const char *separator)
{
    QList<QByteArray> names;
    for (const OptionRow &row : command.options) {
        if (row.value == kind)
            names.append(row.name);
    }
    return joined(names, separator);
}

QByteArray bashWords(const QByteArray &words)
{
    return "mapfile -t COMPREPLY < <(compgen -W '" + words + "' -- \"$current\")";
}

/// What is offered after an option that takes a value.
QByteArray bashValues(const Command &command)
{
    QByteArray script = "        case $previous in\n";
    if (const QByteArray files = optionsOf(command, ValueKind::File, "|"); !files.isEmpty())
        script += "        " + files
                  + ") compopt -o filenames; mapfile -t COMPREPLY < <(compgen -f -- \"$current\"); return ;;\n";
    for (const OptionRow &row : command.options) {
        if (row.value == ValueKind::Choice)
            script += QByteArray("        ") + row.name + ") " + bashWords(row.choices()) + "; return ;;\n";
    }
    QList<QByteArray> free = {optionsOf(command, ValueKind::Text, "|"), optionsOf(command, ValueKind::Number, "|"),
                              optionsOf(command, ValueKind::Url, "|")};
    free.removeAll(QByteArray());
    return script + "        " + joined(free, "|") + ") return ;;\n        esac\n";
}

QByteArray bashCommand(const Command &command)
{
    QByteArray script = QByteArray("    ") + command.name + ")\n";
    if (command.options.empty())
        return script + "        " + bashWords(command.choices()) + " ;;\n";
    QByteArray all = "--help";
    for (const OptionRow &row : command.options)
        all += QByteArray(" ") + row.name;
    script += bashValues(command);
    // What follows the first argument are files.
    if (command.choices && command.mostArguments > 1)
        script += "        [[ $current == -* || $COMP_CWORD -lt 3 ]] || { compopt -o filenames; mapfile -t COMPREPLY < "
                  "<(compgen -f -- \"$current\"); return; }\n";
    if (command.choices)
        script += "        [[ $current == -* ]] || { " + bashWords(command.choices()) + "; return; }\n";
    return script + "        " + bashWords(all) + " ;;\n";
}

QByteArray bashScript()
{
    QByteArray script = "# bash completion for gscope\n"
                        "_gscope()\n{\n"
                        "    local current=${COMP_WORDS[COMP_CWORD]} previous=${COMP_WORDS[COMP_CWORD-1]}\n"
                        "    COMPREPLY=()\n"
                        "    # A long option and its value come as three words where = breaks words.\n"
                        "    [[ $current == = ]] && current=''\n"
                        "    [[ $previous == = ]] && previous=${COMP_WORDS[COMP_CWORD-2]}\n"
                        "    if [ \"$COMP_CWORD\" -eq 1 ]; then\n        ";
    script += bashWords(commandNames() + " --help --version") + "\n        return\n    fi\n";
    script += "    case ${COMP_WORDS[1]} in\n";
    for (const Command *command : commands())
        script += bashCommand(*command);
    return script + "    esac\n}\ncomplete -F _gscope gscope\n";
}

/// With a backslash before each of the signs, and before each backslash.
QByteArray escaped(QByteArray text, const char *signs)
{
    text.replace('\\', "\\\\");
    for (const char *sign = signs; *sign != '\0'; ++sign)
        text.replace(*sign, QByteArray("\\") + *sign);
    return text;
}

/// One word of zsh: single quotes know no escapes.
QByteArray zshQuoted(QByteArray text)
{
    return '\'' + text.replace('\'', "'\\''") + '\'';
}

QByteArray zshAction(const OptionRow &row)
{
    switch (row.value) {
    case ValueKind::None:
        return {};
    case ValueKind::File:
        return QByteArray(":") + row.placeholder + ":_files";
    case ValueKind::Choice:
        return QByteArray(":") + row.placeholder + ":(" + row.choices() + ')';
    case ValueKind::Text:
    case ValueKind::Number:
    case ValueKind::Url:
        break;
    }
    return QByteArray(":") + row.placeholder + ": ";
}

QByteArray zshCommand(const Command &command)
{
    QByteArray script = QByteArray("    ") + command.name + ")\n";
    if (command.options.empty())
        return script + "        compadd -- " + command.choices() + "\n        ;;\n";
    script += "        shift words; (( CURRENT-- ))\n        _arguments '--help[help]'";
    for (const OptionRow &row : command.options)
        script += " \\\n            "
                  + zshQuoted(QByteArray(row.repeatable ? "*" : "") + row.name + '[' + escaped(row.help, "[]") + ']'
                              + zshAction(row));
    if (*command.argument == '\0')
        return script + "\n        ;;\n";
    const QByteArray offered = command.choices ? '(' + command.choices() + ')' : " ";
    const QByteArray further = command.choices && command.mostArguments > 1 ? " '*:FILE:_files'" : "";
    return script + " \\\n            '1:" + command.argument + ':' + offered + "'" + further + "\n        ;;\n";
}

QByteArray zshScript()
{
    QByteArray script = "#compdef gscope\n"
                        "_gscope() {\n"
                        "    if (( CURRENT == 2 )); then\n"
                        "        compadd -- "
                        + commandNames()
                        + " --help --version\n"
                          "        return\n"
                          "    fi\n"
                          "    case $words[2] in\n";
    for (const Command *command : commands())
        script += zshCommand(*command);
    return script + "    esac\n}\n_gscope \"$@\"\n";
}

QByteArray fishCommand(const Command &command)
{
    const QByteArray start = QByteArray("complete -c gscope -n '__fish_seen_subcommand_from ") + command.name + "' ";
    QByteArray script;
    if (command.choices)
        script += start + "-a '" + command.choices() + "'\n";
    if (command.choices && command.mostArguments > 1)
        script += start + "-F\n";
    for (const OptionRow &row : command.options) {
        script +=
            start + (row.name[1] == '-' ? QByteArray("-l ") + (row.name + 2) : QByteArray("-s ") + (row.name + 1));
        if (row.value == ValueKind::File)
            script += " -r -F";
        else if (row.value != ValueKind::None)
            script += " -x";
        if (row.value == ValueKind::Choice)
            script += " -a '" + row.choices() + '\'';
        script += " -d '" + escaped(row.help, "'") + "'\n";
    }
    return script;
}

QByteArray fishScript()
{
    QByteArray script = "# fish completion for gscope\n"
                        "complete -c gscope -f\n"
                        "complete -c gscope -n __fish_use_subcommand -a '"
                        + commandNames()
                        + "'\n"
                          "complete -c gscope -n __fish_use_subcommand -l version\n"
                          "complete -c gscope -l help\n";
    for (const Command *command : commands())
        script += fishCommand(*command);
    return script;
}

} // namespace

QByteArray completionScript(QByteArrayView shell)
{
    if (shell == "bash")
        return bashScript();
    if (shell == "zsh")
        return zshScript();
    return shell == "fish" ? fishScript() : QByteArray();
}

} // namespace Grantscope::Cli
