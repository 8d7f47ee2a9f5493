// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "formats/recordingerror.h"
#include "transcript/event.h"

namespace Grantscope::Formats {

/// What was read of an entry, and what was wrong with it (offsets are those of the entry).
struct HarEntry
{
    QList<Transcript::Event> events; ///< Of a foreign recording exactly one, of kind Exchange.
    QList<Error> notes = {};
};

/// Reads one entry of a HAR as the recorders of browsers and proxies write them. Members may be missing, numbers may be
/// strings, fields an object; bodies are decoded from Base64, a form without text is written from its params; text that
/// is no UTF-8 is read as Latin-1 ("har-octets"). Pseudo-header fields (RFC 9113 §8.3) are left out, of several members
/// of a name the first counts. What this program wrote comes back as it was (har.h). Errors: "har-entry", and those of
/// JSON.
[[nodiscard]] Result<HarEntry> readHarEntry(const QByteArray &entry);

/// The "events" of the log's "_grantscope", an object.
[[nodiscard]] HarEntry readOwnEvents(const QByteArray &member);

} // namespace Grantscope::Formats
