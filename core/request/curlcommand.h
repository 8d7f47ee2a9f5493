// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "request/draft.h"

#include <chrono>

namespace Grantscope::Request {

/// What is told of a command beside the request that it makes.
enum class CurlNoteKind : std::uint8_t {
    Insecure, ///< "curl-insecure": it turned the verification of certificates off; that is never taken over.
    LeftOut, ///< "curl-left-out": an option about the connection.
    Variable, ///< "curl-variable": a variable of the shell stands there, not its value.
    File, ///< "curl-file": the file was not read; it is the body.
    CookieFile, ///< "curl-cookie-file": cookies lie in a file, which is not read.
    FieldFile, ///< "curl-field-file": header fields lie in a file, which is not read.
    FieldRemoved, ///< "curl-field-removed": a field that curl adds by itself and nobody adds here.
    MoreFollows, ///< "curl-more": what follows the command is not taken over.
    PasswordAsked, ///< "curl-password": curl would ask for the password.
    UserInAddress, ///< "curl-user-in-address": user and password stood in the address, and were taken out.
    Overridden, ///< "curl-overridden": curl sends something else in its place: a field typed with -H, a token.
    FileLines, ///< "curl-file-lines": CR, LF and NUL of the file are left out, as of a file of -d.
    MethodKept, ///< "curl-method-kept": at redirects curl would keep the method of -X.
    Trusted, ///< "curl-trusted": curl would send credentials to other origins at redirects.
    SchemeGuessed, ///< "curl-scheme-guessed": the address has none, and got the one that curl guesses.
};
[[nodiscard]] const char *noteName(CurlNoteKind kind);

struct CurlNote
{
    CurlNoteKind kind;
    QString detail = {}; ///< An option, a variable, the path of a file. Never a secret.
    qsizetype offset = -1;

    friend bool operator==(const CurlNote &, const CurlNote &) = default;
};

struct CurlReading
{
    Draft draft = {};
    Material material = {}; ///< The token and the password that stood in the command.
    QString tokenVariable = {}; ///< "argument (3, -H): $TOKEN", where that stands in the place of the token.
    QString fileArgument = {}; ///< "argument (3, -d)", which names the file of the body.
    bool follows = false;
    bool keepsMethod = false; ///< At redirects, because of -X.
    std::optional<qsizetype> mostRedirects = {}; ///< Nothing where the command does not say.
    std::optional<std::chrono::milliseconds> timeout = {};
    QList<CurlNote> notes = {};
};

/// A command as browsers copy it (for bash and for cmd.exe) and as people write it. Nothing is run, no variable is
/// looked up and no file is read. Errors are the "curl-" ones: Error::found says at which argument ("argument (3,
/// --form)", curl itself is 0) and never what stood there, Error::offset where in the text. Credentials of a Bearer or
/// Basic Authorization become the draft's own where they are the same octets again.
[[nodiscard]] Result<CurlReading> parseCurlCommand(QByteArrayView text);

/// Whether a text that was pasted begins as such a command does.
[[nodiscard]] bool looksLikeCurl(QByteArrayView text);

} // namespace Grantscope::Request
