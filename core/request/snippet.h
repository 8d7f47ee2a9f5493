// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/secret.h"
#include "http/message.h"

#include <QList>

#include <array>

namespace Grantscope::Request {

/// What a request can be copied as.
enum class SnippetLanguage : std::uint8_t { Curl, Httpie, Python, JavaScript, QtNetwork };
inline constexpr std::array kSnippetLanguages{SnippetLanguage::Curl, SnippetLanguage::Httpie, SnippetLanguage::Python,
                                              SnippetLanguage::JavaScript, SnippetLanguage::QtNetwork};
/// "curl", "httpie", "python-requests", "javascript-fetch", "cpp-qt".
[[nodiscard]] const char *snippetName(SnippetLanguage language);

enum class SnippetSecrets : std::uint8_t {
    Variables, ///< A variable of the environment stands in the place of each: $ACCESS_TOKEN.
    WrittenInsecure, ///< As they are: whoever reads the text can use them.
};

/// What is done to the value of a variable before it is put in.
enum class SnippetEncoding : std::uint8_t {
    AsIs,
    Percent, ///< In an address and in a form.
    Json, ///< In a string of JSON.
};

/// A piece of a value: octets as they are, or the name of a variable in their place.
struct SnippetPiece
{
    QByteArray text = {};
    QByteArray variable = {}; ///< "ACCESS_TOKEN"; empty: the text.
    SnippetEncoding encoding = SnippetEncoding::AsIs; ///< Of the variable.
    friend bool operator==(const SnippetPiece &, const SnippetPiece &) = default;
};
using SnippetText = QList<SnippetPiece>;

/// A request with its secrets taken out, as the writers take it.
struct SnippetRequest
{
    QByteArray method = {};
    SnippetText address = {};
    struct Field
    {
        QByteArray name;
        SnippetText value;
    };
    QList<Field> fields = {};
    SnippetText body = {};
    QList<SnippetPiece> variables = {}; ///< Each once, with the value that it stands for, before any encoding.
};

/// Takes out what stands under a name that says it is secret (core/http/sensitive.h) in fields, query, form and JSON,
/// and \a known wherever it stands. Equal values have one variable.
[[nodiscard]] SnippetRequest withoutSecrets(const HttpRequest &request, const QList<Secret> &known,
                                            SnippetSecrets secrets);

/// Text that sends \a request, quoted for the language whatever octets are in it. Ends with a line break.
[[nodiscard]] QByteArray writeSnippet(const SnippetRequest &request, SnippetLanguage language);

} // namespace Grantscope::Request
