// SPDX-License-Identifier: GPL-3.0-or-later
#include "transcript.h"

#include "commandline/filename.h"
#include "commandline/input.h"
#include "formats/formatserror.h"
#include "formats/recording.h"
#include "formats/recordingerror.h"
#include "texts/flowtexts.h"
#include "texts/reviewtexts.h"

#include <QCoreApplication>
#include <QFile>

using namespace Qt::StringLiterals;

namespace Grantscope::Cli {

namespace {

Failure fileFailure(const QByteArray &path, const Error &error)
{
    return failureOf(ExitStatus::InputOutput, shownFile(path), error);
}

} // namespace

Outcome<std::unique_ptr<Formats::Recording>> openedRecording(const QByteArray &path)
{
    if (path == "-") {
        auto octets = readInput(path);
        if (!octets)
            return std::unexpected(octets.error());
        auto recording = Formats::openRecording(*octets);
        if (!recording)
            return std::unexpected(fileFailure(path, recording.error()));
        return *std::move(recording);
    }
    const QString name = QFile::decodeName(path);
    if (looksLikeContents(path) && !QFile::exists(name))
        return contentsForFile();
    auto recording = Formats::openRecording(name);
    if (!recording)
        return std::unexpected(fileFailure(path, recording.error()));
    return *std::move(recording);
}

QList<const ReadRecording::Told *> ReadRecording::logins() const
{
    QList<const Told *> found;
    for (const Told &each : conversations) {
        if (each.conversation.kind != Review::ConversationKind::Single)
            found.append(&each);
    }
    return found;
}

Outcome<ReadRecording> readRecording(const QByteArray &path)
{
    auto recording = openedRecording(path);
    if (!recording)
        return std::unexpected(recording.error());
    ReadRecording read;
    Review::Conversations conversations;
    // Events of a conversation are held, pages and pictures around it are not.
    QHash<qsizetype, QList<Transcript::Event>> held;
    for (;;) {
        auto event = (*recording)->next();
        if (!event)
            return std::unexpected(fileFailure(path, event.error()));
        if (!*event)
            break;
        const qsizetype owner = conversations.add(**event, static_cast<qsizetype>(read.events++));
        if (owner >= 0 && !conversations.all().at(owner).isNoise())
            held[owner].append(**event);
    }
    for (qsizetype i = 0; i < conversations.all().size(); ++i) {
        if (!conversations.all().at(i).isNoise())
            read.conversations.append({conversations.all().at(i), held.value(i)});
    }
    read.format = (*recording)->format() == Formats::RecordingFormat::Har ? "har" : "transcript";
    read.creator = (*recording)->creator();
    read.notes = (*recording)->notes();
    return read;
}

QString titleOf(const Review::Conversation &conversation, Texts::Language language)
{
    const QByteArray grant = conversation.grant.toUtf8();
    QString title = Texts::grantStory(std::string_view(grant.constData(), std::size_t(grant.size())), language).title;
    if (title.isEmpty())
        title = conversation.grant.isEmpty() ? Texts::roleTitle(Review::roleName(conversation.role), language)
                                             : conversation.grant;
    QStringList parts{title};
    if (!conversation.client.isEmpty())
        parts += conversation.client;
    if (!conversation.issuer.isEmpty())
        parts += conversation.issuer;
    else if (conversation.kind == Review::ConversationKind::Single)
        parts += QString::fromUtf8(conversation.method + ' ' + withoutQuery(conversation.address).toByteArray());
    return parts.join(u" · "_s);
}

bool isCut(const QList<Error> &notes)
{
    return std::ranges::any_of(notes, [](const Error &note) {
        return note.id == ErrorId(Formats::RecordingError::Cut) || note.id == ErrorId(Formats::FormatsError::Torn);
    });
}

void complainOf(const QByteArray &path, const ReadRecording &recording)
{
    constexpr qsizetype kMost = 10;
    for (const Error &note : recording.notes.first(std::min(kMost, recording.notes.size())))
        writeComplaint(failureOf(ExitStatus::InputOutput, shownFile(path), note).text);
    if (recording.notes.size() > kMost)
        writeComplaint(QCoreApplication::translate("Gscope", "%1: %2 more places like these.")
                           .arg(shownFile(path))
                           .arg(recording.notes.size() - kMost));
}

Outcome<ExitStatus> transcript(const Arguments &arguments)
{
    const QList<QByteArray> &typed = arguments.all();
    const QByteArray action = typed.value(0);
    if (action == "lint" && typed.size() == 2)
        return lintRecording(typed.at(1), arguments);
    if (action == "export" && typed.size() == 2)
        return exportRecording(typed.at(1), arguments);
    if (action == "diff" && typed.size() == 3)
        return diffRecordings(typed.at(1), typed.at(2), arguments);
    return usageFailure(QCoreApplication::translate("Gscope", kTranscriptCommand.oneArgument));
}

} // namespace Grantscope::Cli
