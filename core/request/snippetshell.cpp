// SPDX-License-Identifier: GPL-3.0-or-later
// Commands for bash, zsh and a POSIX shell.
#include "snippetwriting_p.h"

#include <algorithm>
#include <array>
#include <optional>

namespace Grantscope::Request {

namespace {

constexpr qsizetype kLongestArgument = qsizetype(64) << 10; // Linux takes 128 KiB.
constexpr qsizetype kLongestUnasked = qsizetype(1) << 20; // Above, curl asks the server first (Expect).

constexpr QByteArrayView kPercent =
    R"(percent() { printf %s "$1" | LC_ALL=C od -An -v -tx1 | tr -d ' \n' | sed 's/../%&/g'; })"
    "\n";
constexpr QByteArrayView kJson = R"(json() { printf %s "$1" | sed 's/[\\"]/\\&/g'; })"
                                 "\n";

/// What a shell can hand over as an argument, and no terminal would act on.
bool isArgument(const SnippetText &text)
{
    qsizetype size = 0;
    const auto isOdd = [](char c) { return (static_cast<uchar>(c) < 0x20 && c != '\n' && c != '\t') || c == 0x7f; };
    for (const SnippetPiece &piece : text) {
        size += piece.text.size();
        if (!piece.text.isValidUtf8() || std::ranges::any_of(piece.text, isOdd))
            return false;
    }
    return size <= kLongestArgument;
}

QByteArray shellQuoted(const QByteArray &text)
{
    if (std::ranges::any_of(text, [](char c) { return (static_cast<uchar>(c) < 0x20 && c != '\n') || c == 0x7f; })) {
        QByteArray out("$'"); // bash, zsh and, since 2024, POSIX
        for (const char c : text) {
            if (c == '\'' || c == '\\')
                out.append('\\').append(c);
            else if (static_cast<uchar>(c) < 0x20 || c == 0x7f)
                out += octal(c);
            else
                out += c;
        }
        return out + '\'';
    }
    QByteArray quoted = text;
    return '\'' + quoted.replace('\'', "'\\''") + '\'';
}

/// Nothing is sent where the variable is not set.
QByteArray plainExpansion(const QByteArray &variable)
{
    return "\"${" + variable + ":?}\"";
}

QByteArray expansion(const SnippetPiece &piece)
{
    switch (piece.encoding) {
    case SnippetEncoding::AsIs:
        return plainExpansion(piece.variable);
    case SnippetEncoding::Percent:
        return "\"$(percent \"$" + piece.variable + "\")\"";
    case SnippetEncoding::Json:
        return "\"$(json \"$" + piece.variable + "\")\"";
    }
    return {};
}

QByteArray shellText(const SnippetText &text)
{
    return joined(text, "", "''", shellQuoted, expansion);
}

SnippetText withPrefix(const QByteArray &prefix, SnippetText text)
{
    if (!text.isEmpty() && text.constFirst().variable.isEmpty())
        text.first().text.prepend(prefix);
    else
        text.prepend({prefix});
    return text;
}

/// For the first argument of printf, which takes a hyphen at its front for an option.
QByteArray printfText(QByteArrayView text)
{
    QByteArray out;
    for (const char c : text) {
        const bool isLetter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
        const bool isPlain = isLetter || QByteArrayView(" {}[]:,._/=&").contains(c) || (c == '-' && !out.isEmpty());
        out += isPlain ? QByteArray(1, c) : octal(c);
    }
    return out;
}

/// What puts the body on standard input: a body that no argument can hold.
QByteArray printed(const SnippetText &body)
{
    QByteArray out;
    for (const SnippetPiece &piece : body) {
        out += out.isEmpty() ? "{ " : "; ";
        if (piece.variable.isEmpty())
            out += "printf '" + printfText(piece.text) + '\'';
        else
            out += "printf '%s' " + expansion(piece);
    }
    return out + "; } | ";
}

/// What the command needs before it. A command within the command that misses its variable would end alone.
QByteArray prologue(const SnippetRequest &request, bool isPiped)
{
    QByteArray out;
    if (uses(request, SnippetEncoding::Percent))
        out += kPercent;
    if (uses(request, SnippetEncoding::Json))
        out += kJson;
    const bool isInPipe = isPiped && !std::ranges::all_of(request.body, &QByteArray::isEmpty, &SnippetPiece::variable);
    if (out.isEmpty() && !isInPipe)
        return out;
    out += ':';
    for (const SnippetPiece &variable : request.variables)
        out += ' ' + plainExpansion(variable.variable);
    return out + " &&\n";
}

QByteArray command(const SnippetRequest &request, bool isPiped, const QByteArray &program, const QByteArrayList &lines)
{
    QByteArray out = prologue(request, isPiped) + (isPiped ? printed(request.body) : QByteArray()) + program;
    for (const QByteArray &line : lines)
        out += " \\\n  " + line;
    return out + '\n';
}

/// A form whose variables are whole values, so that curl encodes them itself. Nothing where it is another text.
std::optional<QByteArrayList> formOptions(const SnippetText &body)
{
    QByteArrayList options;
    QByteArray pairs;
    bool isBehindValue = false;
    for (const SnippetPiece &piece : body) {
        if (piece.variable.isEmpty()) {
            if (isBehindValue && (!piece.text.startsWith('&') || piece.text.size() == 1))
                return std::nullopt;
            pairs = piece.text.sliced(isBehindValue ? 1 : 0);
            isBehindValue = false;
            continue;
        }
        const qsizetype from = pairs.lastIndexOf('&') + 1;
        const QByteArray name = pairs.sliced(from);
        if (piece.encoding != SnippetEncoding::Percent || from == 1 || name.size() < 2
            || name.indexOf('=') != name.size() - 1)
            return std::nullopt;
        if (from > 0)
            options += "--data-raw " + shellQuoted(pairs.first(from - 1));
        options += "--data-urlencode " + shellQuoted(name) + plainExpansion(piece.variable);
        pairs.clear();
        isBehindValue = true;
    }
    if (!pairs.isEmpty())
        options += "--data-raw " + shellQuoted(pairs);
    return options;
}

/// Those that send a body without one, as servers expect it of them. RFC 9110 §8.6.
bool announcesEmptyBody(QByteArrayView method)
{
    return method == "POST" || method == "PUT" || method == "PATCH";
}

/// Signs by which HTTPie would cut the item elsewhere.
SnippetText httpieValue(SnippetText value)
{
    if (!value.isEmpty() && !value.constFirst().text.isEmpty()
        && QByteArrayView("=:@").contains(value.constFirst().text.front()))
        value.first().text.prepend('\\');
    return value;
}

/// HTTPie makes one of a backslash and what would cut an item, and two backslashes stay two: an odd one can't be said.
bool losesBackslash(const SnippetText &value)
{
    for (const SnippetPiece &piece : value) {
        qsizetype backslashes = 0;
        for (const char c : piece.text) {
            if (backslashes % 2 == 1 && QByteArrayView(":;=@").contains(c))
                return true;
            backslashes = c == '\\' ? backslashes + 1 : 0;
        }
    }
    return false;
}

} // namespace

QByteArray writeCurl(const SnippetRequest &original)
{
    SnippetRequest request = original;
    const bool hasBody = !request.body.isEmpty();
    const bool isPiped = !isArgument(request.body);
    const bool hasData = hasBody || announcesEmptyBody(request.method);
    QByteArrayList lines;
    if (request.method == "HEAD" && !hasBody)
        lines += "--head";
    else if (request.method != (hasData ? "POST" : "GET"))
        lines += "--request " + shellQuoted(request.method);
    // Signs that curl would take for a pattern, and steps in a path that it would walk.
    for (const SnippetPiece &piece : request.address) {
        if (std::ranges::any_of(piece.text, [](char c) { return QByteArrayView("[]{}").contains(c); })
            && !lines.contains("--globoff"))
            lines += "--globoff";
        if (piece.text.contains("/.") && !lines.contains("--path-as-is"))
            lines += "--path-as-is";
    }
    lines += shellText(request.address);
    for (const SnippetRequest::Field &field : request.fields)
        lines += "--header "
                 + (field.value.isEmpty() ? shellQuoted(field.name + ';')
                                          : shellText(withPrefix(field.name + ": ", field.value)));
    // What curl adds by itself.
    for (const char *name : {"User-Agent", "Accept", "Content-Type"}) {
        if (!hasField(request, name) && (hasData || name != QByteArrayView("Content-Type")))
            lines += "--header '" + QByteArray(name) + ":'";
    }
    qsizetype size = 0;
    for (const SnippetPiece &piece : request.body)
        size += piece.text.size();
    if (size >= kLongestUnasked && !hasField(request, "Expect"))
        lines += "--header 'Expect:'";
    if (isPiped) {
        lines += "--data-binary @-";
    } else if (const auto form = hasBody && !request.variables.isEmpty() ? formOptions(request.body) : std::nullopt) {
        lines += *form;
        request.body.clear();
    } else if (hasData) {
        lines += "--data-raw " + shellText(request.body);
    }
    return command(request, isPiped, "curl", lines);
}

QByteArray writeHttpie(const SnippetRequest &request)
{
    const bool isPiped = !isArgument(request.body);
    QByteArrayList lines;
    if (!isPiped)
        lines += "--ignore-stdin";
    lines += "--path-as-is";
    if (!isPiped && !request.body.isEmpty())
        lines += "--raw " + shellText(request.body);
    lines += request.method + ' ' + shellText(request.address);
    QByteArray out;
    for (const SnippetRequest::Field &field : request.fields) {
        if (losesBackslash(field.value))
            out += "# HTTPie takes a backslash out of " + field.name + " that stands before : ; = or @\n";
        lines += field.value.isEmpty() ? shellQuoted(field.name + ';')
                                       : shellText(withPrefix(field.name + ':', httpieValue(field.value)));
    }
    // What HTTPie adds by itself.
    for (const char *name : {"User-Agent", "Accept", "Accept-Encoding", "Connection", "Content-Type"}) {
        const bool isAdded = !request.body.isEmpty() || name != QByteArrayView("Content-Type");
        if (!hasField(request, name) && isAdded)
            lines += '\'' + QByteArray(name) + ":'";
    }
    return out + command(request, isPiped, "http", lines);
}

} // namespace Grantscope::Request
