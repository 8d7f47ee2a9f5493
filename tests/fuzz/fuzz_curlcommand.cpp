// SPDX-License-Identifier: GPL-3.0-or-later
#include "require.h"

#include "request/curlcommand.h"
#include "request/snippet.h"

using namespace Grantscope;
using namespace Grantscope::Request;

/// The whole input is a command. What was read and can be sent is the same request again when it is written as a
/// command and read once more.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const QByteArray text(reinterpret_cast<const char *>(data), static_cast<qsizetype>(size));
    const Result<CurlReading> reading = parseCurlCommand(text);
    if (!reading) {
        require(reading.error().offset <= text.size());
        return 0;
    }
    require(looksLikeCurl(text));
    for (const CurlNote &note : reading->notes)
        require(note.offset <= text.size());
    const Result<HttpRequest> request = buildRequest(reading->draft, reading->material);
    if (!request)
        return 0;
    require(validateRequest(*request).has_value());
    const QByteArray command =
        writeSnippet(withoutSecrets(*request, {}, SnippetSecrets::WrittenInsecure), SnippetLanguage::Curl);
    if (!command.startsWith("curl")) // The body comes through a pipe.
        return 0;
    const Result<CurlReading> again = parseCurlCommand(command);
    require(again.has_value());
    const Result<HttpRequest> same = buildRequest(again->draft, again->material);
    require(same.has_value());
    require(same->method == request->method && same->address == request->address && same->body == request->body);
    return 0;
}
