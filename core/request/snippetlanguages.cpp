// SPDX-License-Identifier: GPL-3.0-or-later
// How each language quotes octets, and how it sends a request.
#include "http/headerfields.h"
#include "request/snippet.h"

#include <QStringDecoder>

#include <algorithm>

namespace Grantscope::Request {

namespace {

bool isAscii(QByteArrayView text)
{
    return std::ranges::all_of(text, [](char c) { return c > 0; });
}

/// What a shell can't hand over as an argument, or what a terminal would act on.
bool isPlainText(QByteArrayView text)
{
    const auto isOdd = [](char c) { return (static_cast<uchar>(c) < 0x20 && c != '\n' && c != '\t') || c == 0x7f; };
    return text.isValidUtf8() && std::ranges::none_of(text, isOdd);
}

QByteArray octal(char c)
{
    return '\\' + QByteArray::number(static_cast<uchar>(c), 8).rightJustified(3, '0');
}

/// Octets between double quotes, with the escapes that C, Python and JavaScript share where \a foreign writes the rest.
template <typename Foreign>
QByteArray doubleQuoted(QByteArrayView text, Foreign foreign)
{
    QByteArray out("\"");
    for (const char c : text) {
        if (c == '"' || c == '\\')
            out.append('\\').append(c);
        else if (c == '\n')
            out += "\\n";
        else if (c == '\r')
            out += "\\r";
        else if (c == '\t')
            out += "\\t";
        else if (c >= 0x20 && c < 0x7f)
            out += c;
        else
            out += foreign(c);
    }
    return out + '"';
}

/// The pieces, each written by \a literal or \a variable, with \a plus between.
template <typename Literal, typename Variable>
QByteArray joined(const SnippetText &text, QByteArrayView plus, QByteArrayView empty, Literal literal,
                  Variable variable)
{
    if (text.isEmpty())
        return empty.toByteArray();
    QByteArray out;
    for (const SnippetPiece &piece : text) {
        if (!out.isEmpty())
            out += plus;
        out += piece.variable.isEmpty() ? literal(piece.text) : variable(piece.variable);
    }
    return out;
}

SnippetText withPrefix(const QByteArray &prefix, SnippetText text)
{
    if (!text.isEmpty() && text.constFirst().variable.isEmpty())
        text.first().text.prepend(prefix);
    else
        text.prepend({prefix});
    return text;
}

bool isPlain(const SnippetText &text)
{
    return std::ranges::all_of(text, [](const SnippetPiece &piece) { return isPlainText(piece.text); });
}

bool hasField(const SnippetRequest &request, QByteArrayView name)
{
    return std::ranges::any_of(request.fields, [name](const SnippetRequest::Field &field) {
        return name.compare(field.name, Qt::CaseInsensitive) == 0;
    });
}

/// Where a name may stand once only: values of the same name together, RFC 9110 §5.3.
QList<SnippetRequest::Field> combined(const QList<SnippetRequest::Field> &fields)
{
    QList<SnippetRequest::Field> out;
    for (const SnippetRequest::Field &field : fields) {
        const auto same = std::ranges::find_if(out, [&field](const SnippetRequest::Field &each) {
            return each.name.compare(field.name, Qt::CaseInsensitive) == 0;
        });
        if (same == out.end()) {
            out.append(field);
            continue;
        }
        same->value.append({field.name.compare("Cookie", Qt::CaseInsensitive) == 0 ? "; " : ", "});
        same->value.append(field.value);
    }
    return out;
}

// sh

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

QByteArray shellText(const SnippetText &text)
{
    return joined(text, "", "''", shellQuoted, [](const QByteArray &name) { return "\"$" + name + '"'; });
}

/// What puts the body on standard input: a body that no argument can hold.
QByteArray printed(const SnippetText &body)
{
    QByteArray out;
    for (const SnippetPiece &piece : body) {
        out += out.isEmpty() ? "{ " : "; ";
        if (!piece.variable.isEmpty()) {
            out += "printf '%s' \"$" + piece.variable + '"';
            continue;
        }
        out += "printf '";
        for (const char c : piece.text) {
            const bool isLetter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
            out += isLetter || QByteArrayView(" {}[]:,._-/=&").contains(c) ? QByteArray(1, c) : octal(c);
        }
        out += '\'';
    }
    return out + "; } | ";
}

QByteArray writeCurl(const SnippetRequest &request)
{
    const bool isPiped = !isPlain(request.body);
    const bool hasBody = !request.body.isEmpty();
    QByteArray out = (isPiped ? printed(request.body) : QByteArray()) + "curl";
    QByteArrayList lines;
    if (request.method == "HEAD" && !hasBody)
        lines += "--head";
    else if (request.method != (hasBody ? "POST" : "GET"))
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
    if (hasBody && !hasField(request, "Content-Type"))
        lines += "--header 'Content-Type:'";
    if (isPiped)
        lines += "--data-binary @-";
    else if (hasBody)
        lines += "--data-raw " + shellText(request.body);
    for (const QByteArray &line : std::as_const(lines))
        out += " \\\n  " + line;
    return out + '\n';
}

/// Signs by which HTTPie would cut the item elsewhere.
QByteArray httpieEscaped(QByteArray value)
{
    value.replace('\\', "\\\\");
    if (!value.isEmpty() && QByteArrayView("=:@").contains(value.front()))
        value.prepend('\\');
    return value;
}

QByteArray writeHttpie(const SnippetRequest &request)
{
    const bool isPiped = !isPlain(request.body);
    QByteArray out = (isPiped ? printed(request.body) : QByteArray()) + "http";
    QByteArrayList lines;
    if (!isPiped)
        lines += "--ignore-stdin";
    lines += "--path-as-is";
    if (!isPiped && !request.body.isEmpty())
        lines += "--raw " + shellText(request.body);
    lines += request.method + ' ' + shellText(request.address);
    for (const SnippetRequest::Field &field : request.fields) {
        SnippetText value = field.value;
        for (SnippetPiece &piece : value)
            piece.text = httpieEscaped(piece.text);
        lines += field.value.isEmpty() ? shellQuoted(field.name + ';') : shellText(withPrefix(field.name + ':', value));
    }
    for (const QByteArray &line : std::as_const(lines))
        out += " \\\n  " + line;
    return out + '\n';
}

// Python

QByteArray pythonQuoted(QByteArrayView text)
{
    return doubleQuoted(text, [](char c) { return "\\x" + QByteArray(1, c).toHex(); });
}

QByteArray pythonBytes(const SnippetText &text)
{
    return joined(
        text, " + ", "b\"\"", [](const QByteArray &piece) { return 'b' + pythonQuoted(piece); },
        [](const QByteArray &name) { return "os.environb[b\"" + name + "\"]"; });
}

QByteArray pythonText(const SnippetText &text)
{
    const bool ascii = std::ranges::all_of(text, [](const SnippetPiece &piece) { return isAscii(piece.text); });
    if (!ascii)
        return pythonBytes(text);
    return joined(
        text, " + ", "\"\"", [](const QByteArray &piece) { return pythonQuoted(piece); },
        [](const QByteArray &name) { return "os.environ[\"" + name + "\"]"; });
}

QByteArray writePython(const SnippetRequest &request)
{
    QByteArray out = request.variables.isEmpty() ? QByteArray("import requests\n\n")
                                                 : QByteArray("import os\n\nimport requests\n\n");
    out += "response = requests.request(\n    " + pythonQuoted(request.method) + ",\n    " + pythonText(request.address)
           + ",\n";
    if (!request.fields.isEmpty()) {
        out += "    headers={\n";
        for (const SnippetRequest::Field &field : combined(request.fields))
            out += "        " + pythonQuoted(field.name) + ": " + pythonText(field.value) + ",\n";
        out += "    },\n";
    }
    if (!request.body.isEmpty())
        out += "    data=" + pythonBytes(request.body) + ",\n";
    return out + "    allow_redirects=False,\n    timeout=30,\n)\nprint(response.status_code, response.text)\n";
}

// JavaScript

/// A string of the characters of a UTF-8 text.
QByteArray scriptText(const QByteArray &utf8)
{
    const QString text = QString::fromUtf8(utf8);
    QByteArray out("\"");
    for (const QChar c : text) {
        if (c.unicode() >= 0x20 && c.unicode() < 0x7f) {
            if (c == u'"' || c == u'\\')
                out += '\\';
            out += c.toLatin1();
        } else {
            out += "\\u" + QByteArray::number(c.unicode(), 16).rightJustified(4, '0');
        }
    }
    return out + '"';
}

/// A string in which each character is an octet: what a header field takes.
QByteArray scriptOctets(const QByteArray &octets)
{
    return doubleQuoted(octets, [](char c) { return "\\u00" + QByteArray(1, c).toHex(); });
}

QByteArray scriptVariable(const QByteArray &name)
{
    return "process.env." + name;
}

QByteArray writeJavaScript(const SnippetRequest &request)
{
    const bool isText = std::ranges::all_of(
        request.body, [](const SnippetPiece &piece) { return QByteArrayView(piece.text).isValidUtf8(); });
    QByteArray out = "const response = await fetch("
                     + joined(request.address, " + ", "\"\"", scriptText, scriptVariable)
                     + ", {\n  method: " + scriptText(request.method) + ",\n  redirect: \"manual\",\n";
    if (!request.fields.isEmpty()) {
        out += "  headers: [\n";
        for (const SnippetRequest::Field &field : request.fields)
            out += "    [" + scriptText(field.name) + ", "
                   + joined(field.value, " + ", "\"\"", scriptOctets, scriptVariable) + "],\n";
        out += "  ],\n";
    }
    if (!request.body.isEmpty() && isText)
        out += "  body: " + joined(request.body, " + ", "\"\"", scriptText, scriptVariable) + ",\n";
    else if (!request.body.isEmpty())
        out += "  body: Uint8Array.from("
               + joined(request.body, " + ", "\"\"", scriptOctets,
                        [](const QByteArray &name) {
                            return "Buffer.from(" + scriptVariable(name) + ").toString(\"latin1\")";
                        })
               + ", c => c.charCodeAt(0)),\n";
    return out + "});\nconsole.log(response.status, await response.text());\n";
}

// C++

QByteArray cppLiteral(const QByteArray &octets)
{
    // Octal: three digits at most, so that what follows is never taken in.
    const QByteArray quoted = doubleQuoted(octets, octal);
    return octets.contains('\0') ? "QByteArray(" + quoted + ", " + QByteArray::number(octets.size()) + ')'
                                 : "QByteArray(" + quoted + ')';
}

QByteArray cppText(const SnippetText &text)
{
    return joined(text, " + ", "QByteArray()", cppLiteral,
                  [](const QByteArray &name) { return "qgetenv(\"" + name + "\")"; });
}

QByteArray writeQt(const SnippetRequest &request)
{
    QByteArray out = "QNetworkRequest request(QUrl::fromEncoded(" + cppText(request.address) + "));\n"
                     + "request.setAttribute(QNetworkRequest::RedirectPolicyAttribute, "
                       "QNetworkRequest::ManualRedirectPolicy);\n";
    for (const SnippetRequest::Field &field : combined(request.fields))
        out += "request.setRawHeader(" + doubleQuoted(field.name, octal) + ", " + cppText(field.value) + ");\n";
    out += "QNetworkReply *reply = manager.sendCustomRequest(request, " + doubleQuoted(request.method, octal);
    if (!request.body.isEmpty())
        out += ", " + cppText(request.body);
    return out + ");\n";
}

} // namespace

QByteArray writeSnippet(const SnippetRequest &request, SnippetLanguage language)
{
    switch (language) {
    case SnippetLanguage::Curl:
        return writeCurl(request);
    case SnippetLanguage::Httpie:
        return writeHttpie(request);
    case SnippetLanguage::Python:
        return writePython(request);
    case SnippetLanguage::JavaScript:
        return writeJavaScript(request);
    case SnippetLanguage::QtNetwork:
        return writeQt(request);
    }
    return {};
}

} // namespace Grantscope::Request
