// SPDX-License-Identifier: GPL-3.0-or-later
#include "options.h"

#include "jose/algorithm.h"

namespace Grantscope::Cli {

namespace {

QByteArray kinds()
{
    QByteArray words;
    for (const char *kind : kindChoices())
        words += QByteArray(words.isEmpty() ? "" : " ") + kind;
    return words;
}

QByteArray algorithms()
{
    QByteArray words;
    for (const Jose::JwsAlgorithm &algorithm : Jose::jwsAlgorithms())
        words += QByteArray(words.isEmpty() ? "" : " ") + QByteArray(algorithm.name);
    return words;
}

/// The options that take such a value, joined.
QByteArray optionsOf(ValueKind kind, const char *separator)
{
    QByteArray names;
    for (const OptionRow &row : inspectOptions()) {
        if (row.value == kind)
            names += QByteArray(names.isEmpty() ? "" : separator) + row.name;
    }
    return names;
}

QByteArray bashScript()
{
    QByteArray all = "--help";
    for (const OptionRow &row : inspectOptions())
        all += QByteArray(" ") + row.name;
    QByteArray script =
        "# bash completion for gscope\n"
        "_gscope()\n{\n"
        "    local current=${COMP_WORDS[COMP_CWORD]} previous=${COMP_WORDS[COMP_CWORD-1]}\n"
        "    COMPREPLY=()\n"
        "    # A long option and its value come as three words where = breaks words.\n"
        "    [[ $current == = ]] && current=''\n"
        "    [[ $previous == = ]] && previous=${COMP_WORDS[COMP_CWORD-2]}\n"
        "    if [ \"$COMP_CWORD\" -eq 1 ]; then\n"
        "        mapfile -t COMPREPLY < <(compgen -W 'inspect completion --help --version' -- \"$current\")\n"
        "        return\n"
        "    fi\n"
        "    if [ \"${COMP_WORDS[1]}\" = completion ]; then\n"
        "        mapfile -t COMPREPLY < <(compgen -W 'bash zsh fish' -- \"$current\")\n"
        "        return\n"
        "    fi\n"
        "    case $previous in\n";
    script += "        " + optionsOf(ValueKind::File, "|")
              + ") compopt -o filenames; mapfile -t COMPREPLY < <(compgen -f -- \"$current\"); return ;;\n";
    script += "        " + optionsOf(ValueKind::Algorithm, "|") + ") mapfile -t COMPREPLY < <(compgen -W '"
              + algorithms() + "' -- \"$current\"); return ;;\n";
    script += "        " + optionsOf(ValueKind::Type, "|") + ") mapfile -t COMPREPLY < <(compgen -W '" + kinds()
              + "' -- \"$current\"); return ;;\n";
    script += "        " + optionsOf(ValueKind::Text, "|") + '|' + optionsOf(ValueKind::Number, "|") + '|'
              + optionsOf(ValueKind::Url, "|") + ") return ;;\n";
    script += "    esac\n    mapfile -t COMPREPLY < <(compgen -W '" + all
              + "' -- \"$current\")\n}\ncomplete -F _gscope gscope\n";
    return script;
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
    case ValueKind::Algorithm:
        return QByteArray(":") + row.placeholder + ":(" + algorithms() + ')';
    case ValueKind::Type:
        return QByteArray(":") + row.placeholder + ":(" + kinds() + ')';
    case ValueKind::Text:
    case ValueKind::Number:
    case ValueKind::Url:
        break;
    }
    return QByteArray(":") + row.placeholder + ": ";
}

QByteArray zshScript()
{
    QByteArray script = "#compdef gscope\n"
                        "_gscope() {\n"
                        "    if (( CURRENT == 2 )); then\n"
                        "        compadd -- inspect completion --help --version\n"
                        "        return\n"
                        "    fi\n"
                        "    if [[ $words[2] == completion ]]; then\n"
                        "        compadd -- bash zsh fish\n"
                        "        return\n"
                        "    fi\n"
                        "    shift words; (( CURRENT-- ))\n"
                        "    _arguments '--help[help]'";
    for (const OptionRow &row : inspectOptions())
        script += " \\\n        "
                  + zshQuoted(QByteArray(row.repeatable ? "*" : "") + row.name + '[' + escaped(row.help, "[]") + ']'
                              + zshAction(row));
    script += " \\\n        '1:TOKEN: '\n}\n_gscope \"$@\"\n";
    return script;
}

QByteArray fishScript()
{
    QByteArray script = "# fish completion for gscope\n"
                        "complete -c gscope -f\n"
                        "complete -c gscope -n __fish_use_subcommand -a 'inspect completion'\n"
                        "complete -c gscope -n __fish_use_subcommand -l version\n"
                        "complete -c gscope -l help\n"
                        "complete -c gscope -n '__fish_seen_subcommand_from completion' -a 'bash zsh fish'\n";
    for (const OptionRow &row : inspectOptions()) {
        script += QByteArray("complete -c gscope -n '__fish_seen_subcommand_from inspect' -l ") + (row.name + 2);
        if (row.value == ValueKind::File)
            script += " -r -F";
        else if (row.value != ValueKind::None)
            script += " -x";
        if (row.value == ValueKind::Algorithm)
            script += " -a '" + algorithms() + '\'';
        else if (row.value == ValueKind::Type)
            script += " -a '" + kinds() + '\'';
        script += " -d '" + escaped(row.help, "'") + "'\n";
    }
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
