// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "token/recogniser.h"
#include "token/surroundings.h"

namespace Grantscope::Token {

/// What a scan remembers of the line and the word that it is in.
struct ScanState
{
    bool json = false; ///< The whole text begins as JSON does.
    bool curl = false; ///< In a curl command.
    bool inSingleQuotes = false; ///< Of that command: a line break inside doesn't end it.
    bool query = false; ///< A '?' stood in this word.
    bool fragment = false; ///< A '#' stood in this word.
    QByteArrayView headerField = {}; ///< The name of the header field that this line is, else empty.
};

/// {"name": "Authorization", "value": "Bearer …"}: header fields, cookies and parameters in a HAR. The name that stood
/// last is the name of a "value" that follows at once.
class NamedPair
{
public:
    void note(QByteArrayView text, const Before &before, qsizetype value);
    /// The name under which a value stands.
    [[nodiscard]] QByteArrayView nameFor(const Before &before) const;

private:
    QByteArrayView m_name;
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

/// A token can begin at \a at: no character of one stands before it, but for the tail of an escape.
[[nodiscard]] bool isBoundary(QByteArrayView text, qsizetype at);
/// The word "curl" stands at \a at as a command.
[[nodiscard]] bool isCurlAt(QByteArrayView text, qsizetype at);
/// The line before \a begin ends in a sign that the command goes on.
[[nodiscard]] bool isContinued(QByteArrayView text, qsizetype begin);
/// The name, if the line that begins at \a begin is a header field of HTTP.
[[nodiscard]] QByteArrayView headerFieldAt(QByteArrayView text, qsizetype begin);

} // namespace Grantscope::Token
