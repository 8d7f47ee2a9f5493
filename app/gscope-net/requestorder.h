// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "transcriptfile.h"

#include "commandline/options.h"
#include "request/curlcommand.h"
#include "request/snippet.h"
#include "session/requestsession.h"

#include <optional>

namespace Grantscope::Cli {

/// What gscope request was told to do.
struct RequestOrder
{
    HttpRequest request = {};
    Request::Material material = {};
    Session::RequestOptions options = {};
    std::optional<Request::SnippetLanguage> code = {};
    Request::SnippetSecrets secrets = Request::SnippetSecrets::Variables;
    std::optional<TranscriptOrder> transcript = {};
    QList<Request::CurlNote> notes = {};
    QString tokenVariable = {}; ///< Request::CurlReading::tokenVariable.
};

/// Reads what was typed, and the files that it names. Failures name options, never their values.
[[nodiscard]] Outcome<RequestOrder> readRequestOrder(const Arguments &arguments);

} // namespace Grantscope::Cli
