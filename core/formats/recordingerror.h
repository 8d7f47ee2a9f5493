// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

namespace Grantscope::Formats {

/// Why a recording, or a part of one, can't be read.
enum class RecordingError {
    File, ///< "recording-file": it can't be opened or read
    Format, ///< "recording-format": neither a HAR nor a transcript of ours
    Size, ///< "recording-size": more than is read
    Entries, ///< "har-entries": JSON without the list log.entries
    Cut, ///< "har-cut": it ends in the middle; what stands before is kept
    Entry, ///< "har-entry": one entry can't be read and is left out
    Octets, ///< "har-octets": an entry was no UTF-8 and was read as Latin-1
    Body, ///< "har-body": a body is not in the file, or not as it says
    Event, ///< "har-event": an event of ours in a HAR can't be read and is left out
    Unanswered, ///< "har-unanswered": the request was blocked, aborted or never answered
};
constexpr const char *errorName(RecordingError error)
{
    switch (error) {
    case RecordingError::File:
        return "recording-file";
    case RecordingError::Format:
        return "recording-format";
    case RecordingError::Size:
        return "recording-size";
    case RecordingError::Entries:
        return "har-entries";
    case RecordingError::Cut:
        return "har-cut";
    case RecordingError::Entry:
        return "har-entry";
    case RecordingError::Octets:
        return "har-octets";
    case RecordingError::Body:
        return "har-body";
    case RecordingError::Event:
        return "har-event";
    case RecordingError::Unanswered:
        return "har-unanswered";
    }
    return "";
}

} // namespace Grantscope::Formats
