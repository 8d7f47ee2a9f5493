// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "token/recogniser.h"
#include "token/shellcommand.h"
#include "token/surroundings.h"

namespace Grantscope::Token {

/// What a scan remembers of the line and the word that it is in.
struct ScanState
{
    Json::Span inner = {}; ///< The text without white space around it.
    bool json = false; ///< The whole text begins as JSON does.
    ShellCommand command = {};
    bool query = false; ///< A '?' stood in this word.
    bool fragment = false; ///< A '#' stood in this word.
    QByteArrayView headerField = {}; ///< The name of the header field that this line is, else empty.
};

/// {"name": "Authorization", "value": "Bearer …"}: header fields, cookies and parameters in a HAR; <input
/// name="id_token" value="…"> of a form. The name that stood last is the name of a "value" that follows at once.
class NamedPair
{
public:
    void note(QByteArrayView text, const Before &before, qsizetype value);
    /// The name under which a value stands.
    [[nodiscard]] QByteArrayView nameFor(const Before &before) const;

private:
    QByteArrayView m_name;
    char m_separator = 0;
    qsizetype m_end = 0;
};

struct Position
{
    Context context = Context::Text;
    QString name = {};
};
[[nodiscard]] Position placeOf(QByteArrayView text, Json::Span token, const Before &before, QByteArrayView name,
                               const ScanState &state);

/// Where the value of a parameter, member or field begins that is a token by its name, past quotes and a scheme name;
/// -1 where the name doesn't say so.
[[nodiscard]] qsizetype opaqueValueStart(QByteArrayView text, const Before &before, QByteArrayView name,
                                         qsizetype value);
/// Where the argument of a command after the blank at \a blank begins, if the option before it says that a token
/// follows; else -1.
[[nodiscard]] qsizetype opaqueArgumentStart(QByteArrayView text, qsizetype blank);
/// Where a value begins that follows its separator at \a value, past blanks and a quote.
[[nodiscard]] qsizetype valueStart(QByteArrayView text, qsizetype value);

/// A token can begin at \a at: no character of one stands before it, but for the tail of an escape.
[[nodiscard]] bool isBoundary(QByteArrayView text, qsizetype at);
/// The name, if the line that begins at \a begin is a header field of HTTP.
[[nodiscard]] QByteArrayView headerFieldAt(QByteArrayView text, qsizetype begin);

} // namespace Grantscope::Token
