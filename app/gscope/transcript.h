// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "commandline/failure.h"
#include "commandline/options.h"
#include "formats/recording.h"
#include "review/conversations.h"
#include "transcript/redactor.h"

namespace Grantscope::Cli {

/// gscope transcript: ACTION, then files.
[[nodiscard]] Outcome<ExitStatus> transcript(const Arguments &arguments);

/// "-" is standard input. Failures are of input.
[[nodiscard]] Outcome<std::unique_ptr<Formats::Recording>> openedRecording(const QByteArray &path);

/// What a recording holds of the protocol. Noise is not kept.
struct ReadRecording
{
    QByteArray format; ///< "har", "transcript"
    QString creator;
    QList<Error> notes;
    qint64 events = 0; ///< Of all, noise and all.
    struct Told
    {
        Review::Conversation conversation;
        QList<Transcript::Event> events; ///< Its own, in their order.
    };
    QList<Told> conversations;

    /// Those that are a grant from its beginning to its end.
    [[nodiscard]] QList<const Told *> logins() const;
};
/// "-" is standard input. Failures are of input.
[[nodiscard]] Outcome<ReadRecording> readRecording(const QByteArray &path);

/// "Authorization code + PKCE, client spa, at https://as.example"
[[nodiscard]] QString titleOf(const Review::Conversation &conversation, Texts::Language language);
/// Whether it ends in the middle, so that nobody can say what is missing.
[[nodiscard]] bool isCut(const QList<Error> &notes);
/// The notes of a recording, a line each, to standard error.
void complainOf(const QByteArray &path, const ReadRecording &recording);

[[nodiscard]] Outcome<ExitStatus> exportRecording(const QByteArray &path, const Arguments &arguments);
[[nodiscard]] Outcome<ExitStatus> lintRecording(const QByteArray &path, const Arguments &arguments);
[[nodiscard]] Outcome<ExitStatus> diffRecordings(const QByteArray &left, const QByteArray &right,
                                                 const Arguments &arguments);

} // namespace Grantscope::Cli
