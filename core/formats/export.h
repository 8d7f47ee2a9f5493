// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/secret.h"
#include "formats/knownsecret.h"
#include "review/storyline.h"
#include "texts/texts.h"
#include "transcript/eventsource.h"
#include "transcript/receipt.h"
#include "transcript/redactor.h"

#include <QIODevice>

#include <functional>
#include <memory>
#include <span>
#include <string_view>

namespace Grantscope::Formats {

/// What a transcript can be written as.
enum class Format : std::uint8_t { Json, Har, Markdown, Html, Mermaid, PlantUml, Curl };

/// One row a format.
struct FormatRow
{
    Format format;
    const char *id; ///< As `gscope transcript export --format` takes it.
    const char *suffix; ///< Of a file's name, without the dot.
    const char *mediaType;
    const char *title; ///< A name, the same in every language.
};
[[nodiscard]] std::span<const FormatRow> formats();
[[nodiscard]] const FormatRow &rowOf(Format format);
/// Nothing for an id that is none.
[[nodiscard]] const FormatRow *findFormat(std::string_view id);

enum class Secrets : std::uint8_t {
    Replaced, ///< By pseudonyms.
    WrittenInsecure, ///< As they were; the file says so at its top.
};

struct ExportOrder
{
    Format format = Format::Json;
    Secrets secrets = Secrets::Replaced;
    Transcript::Claims claims = Transcript::Claims::Replaced;
    QString title = {}; ///< Empty: "Transcript".
    QByteArray program = {}; ///< "grantscope 0.1.0": who writes.
    Instant now = {};
    Texts::Language language = Texts::Language::English;
    QList<KnownSecret> known = {}; ///< Secrets that no event needs to name.
    /// Where the events are from: what these name is replaced in them, too. Gone through once.
    std::shared_ptr<Transcript::EventSource> around = {};
    Review::DescribeExchange describe = {}; ///< Of exchanges outside of a flow, for diagrams.
};

/// Writes the events of \a source in the format, in their order, and what was replaced in them at the end. The source
/// is gone through twice or, by formats that need to know what comes, three times; memory does not grow with the number
/// of events, but for a list of runs in HAR. \a goOn is told how far it is, from 0 to 1, and says whether to go on.
/// "transcript-write" with what the device said, "transcript-cancelled", and what \a source says: then what was written
/// is not complete. UTF-8 with LF.
[[nodiscard]] Result<Transcript::Receipt> exportTranscript(Transcript::EventSource &source, QIODevice &out,
                                                           const ExportOrder &order,
                                                           const std::function<bool(double)> &goOn = {});

} // namespace Grantscope::Formats
