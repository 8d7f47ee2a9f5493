// SPDX-License-Identifier: GPL-3.0-or-later
#include "jose/sealing.h"
#include "transcript/journalfile.h"
#include "transcript/journalformat_p.h"

#include <QtTranslation>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Grantscope::Transcript {

namespace {

struct Head
{
    QByteArray octets;
    Keeping keeping;
};

Result<Head> readHead(const QByteArray &file, const std::optional<Secret> &key)
{
    const auto formatError = [](const char *expected) {
        return std::unexpected(Error{TranscriptError::Format, words(expected), {}, {}, 0});
    };
    if (!file.startsWith(kMagic.chopped(1)))
        return formatError(QT_TRANSLATE_NOOP("Values", "the beginning of a journal"));
    if (!file.startsWith(kMagic))
        return formatError(QT_TRANSLATE_NOOP("Values", "a journal of version 1"));
    if (file.size() < kHeadOctets)
        return formatError(QT_TRANSLATE_NOOP("Values", "the whole head of a journal"));
    const Head head{file.first(kHeadOctets), file[kMagic.size()] == 'S' ? Keeping::Sealed : Keeping::Pseudonyms};
    if (head.keeping == Keeping::Pseudonyms)
        return head;
    if (!key)
        return std::unexpected(Error{TranscriptError::KeyNeeded});
    if (keySum(file.sliced(kMagic.size() + 1, kIdOctets), key) != head.octets.last(kSumOctets))
        return std::unexpected(Error{TranscriptError::KeyWrong});
    return head;
}

Result<QByteArray> readRecord(const Head &head, const std::optional<Secret> &key, quint64 number,
                              const QByteArray &payload)
{
    const QByteArray place = associated(head.octets, number);
    if (head.keeping == Keeping::Sealed)
        return Jose::unseal(*key, place, payload);
    if (payload.size() < kSumOctets || sum(place, payload.chopped(kSumOctets)) != payload.last(kSumOctets))
        return std::unexpected(Error{TranscriptError::Record});
    return payload.chopped(kSumOctets);
}

// Nothing but zeros is what some file systems leave after a power cut.
bool isTorn(QByteArrayView rest)
{
    if (std::ranges::all_of(rest, [](char c) { return c == '\0'; }))
        return true;
    if (rest.size() < kLengthOctets)
        return true;
    const auto length = qFromBigEndian<quint32>(rest.data());
    return length <= kLongestRecord && length > rest.size() - kLengthOctets;
}

} // namespace

Result<JournalContents> readJournal(const QString &path, const std::optional<Secret> &key)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return std::unexpected(fileError(file));
    const QByteArray octets = file.readAll();
    if (file.error() != QFileDevice::NoError)
        return std::unexpected(fileError(file));
    const Result<Head> head = readHead(octets, key);
    if (!head)
        return std::unexpected(head.error());

    JournalContents contents{head->keeping, {}};
    qsizetype at = kHeadOctets;
    for (quint64 number = 0; at < octets.size(); ++number) {
        const QByteArrayView rest = QByteArrayView(octets).sliced(at);
        if (isTorn(rest)) {
            contents.tornOctets = rest.size();
            break;
        }
        const auto length = qFromBigEndian<quint32>(rest.data());
        Result<QByteArray> line = std::unexpected(Error{TranscriptError::Record});
        if (length <= kLongestRecord)
            line = readRecord(*head, key, number, octets.sliced(at + kLengthOctets, length));
        Result<Event> event = line.and_then(parseEvent);
        if (!event) {
            // Which of the reasons it is can't be told: a seal breaks in one way.
            contents.stoppedBy = Error{TranscriptError::Record, {}, u"%1"_s.arg(number + 1), {}, at};
            break;
        }
        contents.events.append(*std::move(event));
        at += kLengthOctets + length;
    }
    return contents;
}

} // namespace Grantscope::Transcript
