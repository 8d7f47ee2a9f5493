// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "json/writer.h"
#include "token/inspection.h"

namespace Grantscope::Token {

/// The JSON of `gscope inspect --json`: kind, type, header, payload, signatures, checks, verdict, as_of, leeway,
/// also_found, also_found_more. English, one document, no line break at the end. Header and payload are copied as
/// signed where they are well-formed, else stand as "payload_text" or "payload_b64u". Of an SD-JWT also
/// processed_payload, disclosures (digest, referenced, path, parent, salt, name, value), digest_algorithm,
/// unmatched_digests and key_binding (header, payload, status, reason).
[[nodiscard]] QByteArray reportJson(const Inspection &inspection);
/// The same as a value of a larger document.
void writeReport(Json::Writer &out, const Inspection &inspection);
/// One row of "checks".
void writeCheck(Json::Writer &out, const Check &check);
/// Where a token of a batch stands; offsets are in octets from the beginning of its line.
struct BatchPlace
{
    qint64 line = 0; ///< From 1.
    qsizetype offset = -1; ///< Of a token that was found in its line; -1: it is the whole of it.
    qsizetype tokenAt = -1; ///< Of a line that is no token: where one stands in it; -1: none was seen.
};
/// One line of --batch: line, offset and token_at, if there are such, kind, type, verdict with its moment and leeway,
/// failed checks, warnings.
void appendBatchLine(QByteArray &out, const BatchPlace &place, const Inspection &inspection);

/// The whole report as Markdown, in the person's language, token text left out unless asked for. Text from the token
/// can't become markup.
enum class TokenText : std::uint8_t { LeaveOut, Include };
[[nodiscard]] QString reportMarkdown(const Inspection &inspection, TokenText tokenText = TokenText::LeaveOut);

} // namespace Grantscope::Token
