// SPDX-License-Identifier: GPL-3.0-or-later
// How each language quotes octets, and how it sends a request.
#include "snippetwriting_p.h"

#include <QStringDecoder>

#include <algorithm>

namespace Grantscope::Request {

namespace {

bool isAscii(QByteArrayView text)
{
    return std::ranges::all_of(text, [](char c) { return c > 0; });
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

/// Whether a library that reads the address would write it otherwise.
bool isRewritten(const SnippetText &address)
{
    return std::ranges::any_of(address, [](const SnippetPiece &piece) {
        return piece.text.contains("/.")
               || std::ranges::any_of(piece.text, [](char c) { return QByteArrayView("[]{}|\\^`'\"<>").contains(c); });
    });
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
        [](const SnippetPiece &piece) {
            const QByteArray value = "os.environb[b\"" + piece.variable + "\"]";
            switch (piece.encoding) {
            case SnippetEncoding::AsIs:
                return value;
            case SnippetEncoding::Percent:
                return "quote(" + value + ", safe=\"\").encode()";
            case SnippetEncoding::Json:
                return "json.dumps(os.environ[\"" + piece.variable + "\"])[1:-1].encode()";
            }
            return QByteArray();
        });
}

QByteArray pythonText(const SnippetText &text)
{
    const bool ascii = std::ranges::all_of(text, [](const SnippetPiece &piece) { return isAscii(piece.text); });
    if (!ascii)
        return pythonBytes(text);
    return joined(
        text, " + ", "\"\"", [](const QByteArray &piece) { return pythonQuoted(piece); },
        [](const SnippetPiece &piece) {
            const QByteArray value = "os.environ[\"" + piece.variable + "\"]";
            return piece.encoding == SnippetEncoding::Percent ? "quote(" + value + ", safe=\"\")" : value;
        });
}

QByteArray pythonImports(const SnippetRequest &request, bool skips)
{
    QByteArray out;
    if (uses(request, SnippetEncoding::Json))
        out += "import json\n";
    if (!request.variables.isEmpty())
        out += "import os\n";
    if (uses(request, SnippetEncoding::Percent))
        out += "from urllib.parse import quote\n";
    out += out.isEmpty() ? "import requests\n" : "\nimport requests\n";
    return out + (skips ? "from urllib3.util import SKIP_HEADER\n\n" : "\n");
}

QByteArray writePython(const SnippetRequest &request)
{
    QByteArray fields;
    for (const SnippetRequest::Field &field : combined(request.fields))
        fields += "        " + pythonQuoted(field.name) + ": " + pythonText(field.value) + ",\n";
    // What the library adds by itself, and where the one beneath it does so too.
    bool skips = false;
    for (const QByteArrayView name : {"User-Agent", "Accept-Encoding", "Accept", "Connection"}) {
        if (hasField(request, name))
            continue;
        const bool isTwice = name == "User-Agent" || name == "Accept-Encoding";
        fields += "        " + pythonQuoted(name) + (isTwice ? ": SKIP_HEADER,\n" : ": None,\n");
        skips = skips || isTwice;
    }
    QByteArray out = pythonImports(request, skips);
    if (isRewritten(request.address))
        out += "# requests writes the address anew: signs such as [ ] { } are encoded, and dot segments go.\n";
    out += "response = requests.request(\n    " + pythonQuoted(request.method) + ",\n    " + pythonText(request.address)
           + ",\n";
    if (!fields.isEmpty())
        out += "    headers={\n" + fields + "    },\n";
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

QByteArray scriptVariable(const SnippetPiece &piece)
{
    const QByteArray value = "env(\"" + piece.variable + "\")";
    switch (piece.encoding) {
    case SnippetEncoding::AsIs:
        return value;
    case SnippetEncoding::Percent:
        return "encodeURIComponent(" + value + ')';
    case SnippetEncoding::Json:
        return "JSON.stringify(" + value + ").slice(1, -1)";
    }
    return {};
}

/// "A, B"; empty where the request has all of them.
QByteArray missing(const SnippetRequest &request, std::initializer_list<const char *> names)
{
    QByteArrayList without;
    for (const char *name : names) {
        if (!hasField(request, name))
            without += name;
    }
    return without.join(", ");
}

/// What fetch() makes different.
QByteArray scriptNotes(const SnippetRequest &request)
{
    QByteArray out;
    if ((request.method == "GET" || request.method == "HEAD") && !request.body.isEmpty())
        out += "// fetch() refuses to send a body with " + request.method + ": this needs another client.\n";
    if (isRewritten(request.address))
        out += "// fetch() writes the address anew: signs such as { } are encoded, and dot segments go.\n";
    const QByteArray added =
        missing(request, {"Accept", "Accept-Encoding", "Accept-Language", "Sec-Fetch-Mode", "User-Agent"});
    if (!added.isEmpty())
        out += "// fetch() adds fields of its own: " + added + ".\n";
    return out;
}

constexpr QByteArrayView kScriptEnvironment = R"(function env(name) {
  if (!process.env[name]) throw new Error(name + " is not set");
  return process.env[name];
}

)";

/// The body as octets: of a string fetch() would say that it is text/plain.
QByteArray scriptBody(const SnippetText &body)
{
    const bool isText =
        std::ranges::all_of(body, [](const SnippetPiece &piece) { return QByteArrayView(piece.text).isValidUtf8(); });
    if (isText)
        return "new TextEncoder().encode(" + joined(body, " + ", "\"\"", scriptText, scriptVariable) + ')';
    return "Uint8Array.from("
           + joined(body, " + ", "\"\"", scriptOctets,
                    [](const SnippetPiece &piece) {
                        return "Buffer.from(" + scriptVariable(piece) + ").toString(\"latin1\")";
                    })
           + ", c => c.charCodeAt(0))";
}

QByteArray writeJavaScript(const SnippetRequest &request)
{
    QByteArray out = scriptNotes(request);
    if (!request.variables.isEmpty())
        out += kScriptEnvironment;
    out += "const response = await fetch(" + joined(request.address, " + ", "\"\"", scriptText, scriptVariable)
           + ", {\n  method: " + scriptText(request.method) + ",\n  redirect: \"manual\",\n";
    if (!request.fields.isEmpty()) {
        out += "  headers: [\n";
        for (const SnippetRequest::Field &field : request.fields)
            out += "    [" + scriptText(field.name) + ", "
                   + joined(field.value, " + ", "\"\"", scriptOctets, scriptVariable) + "],\n";
        out += "  ],\n";
    }
    if (!request.body.isEmpty())
        out += "  body: " + scriptBody(request.body) + ",\n";
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
    return joined(text, " + ", "QByteArray()", cppLiteral, [](const SnippetPiece &piece) {
        const QByteArray value = "qgetenv(\"" + piece.variable + "\")";
        switch (piece.encoding) {
        case SnippetEncoding::AsIs:
            return value;
        case SnippetEncoding::Percent:
            return value + ".toPercentEncoding()";
        case SnippetEncoding::Json:
            return "QJsonDocument(QJsonArray{QString::fromUtf8(" + value
                   + ")}).toJson(QJsonDocument::Compact).sliced(2).chopped(2)";
        }
        return QByteArray();
    });
}

QByteArray writeQt(const SnippetRequest &request)
{
    QByteArray out;
    const QByteArray added = missing(request, {"Accept-Encoding", "Accept-Language", "Connection", "User-Agent"});
    if (!added.isEmpty())
        out += "// Qt adds fields of its own: " + added + ".\n";
    for (const SnippetPiece &variable : request.variables)
        out += "if (qEnvironmentVariableIsEmpty(\"" + variable.variable + "\"))\n    qFatal(\"" + variable.variable
               + " is not set\");\n";
    out += "QNetworkRequest request(QUrl::fromEncoded(" + cppText(request.address) + "));\n"
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

bool hasField(const SnippetRequest &request, QByteArrayView name)
{
    return std::ranges::any_of(request.fields, [name](const SnippetRequest::Field &field) {
        return name.compare(field.name, Qt::CaseInsensitive) == 0;
    });
}

bool uses(const SnippetRequest &request, SnippetEncoding encoding)
{
    const auto isUsed = [encoding](const SnippetText &text) {
        return std::ranges::any_of(text, [encoding](const SnippetPiece &piece) {
            return !piece.variable.isEmpty() && piece.encoding == encoding;
        });
    };
    return isUsed(request.address) || isUsed(request.body)
           || std::ranges::any_of(request.fields, isUsed, &SnippetRequest::Field::value);
}

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
