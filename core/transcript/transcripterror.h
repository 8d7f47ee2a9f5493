// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

namespace Grantscope::Transcript {

enum class TranscriptError {
    Event, ///< "transcript-event": the line is no event
    File, ///< "journal-file": it can't be opened, written or removed
    Format, ///< "journal-format": no journal, or one of a later version
    KeyNeeded, ///< "journal-key-needed": sealed, and no key was given
    KeyWrong, ///< "journal-key": sealed under another key
    Cancelled, ///< "transcript-cancelled": the person did not want to wait
    Record, ///< "journal-record": a record was changed, moved or left out
};
constexpr const char *errorName(TranscriptError error)
{
    switch (error) {
    case TranscriptError::Event:
        return "transcript-event";
    case TranscriptError::File:
        return "journal-file";
    case TranscriptError::Format:
        return "journal-format";
    case TranscriptError::KeyNeeded:
        return "journal-key-needed";
    case TranscriptError::KeyWrong:
        return "journal-key";
    case TranscriptError::Cancelled:
        return "transcript-cancelled";
    case TranscriptError::Record:
        return "journal-record";
    }
    return "";
}

} // namespace Grantscope::Transcript
