// SPDX-License-Identifier: GPL-3.0-or-later
#include "formats/harscanner.h"

#include "formats/harvalues.h"
#include "formats/jsonwalk.h"
#include "json/document.h"

#include <algorithm>
#include <limits>

using namespace Qt::StringLiterals;

namespace Grantscope::Formats {

namespace {

constexpr qint64 kPiece = qint64(1) << 20;
constexpr qsizetype kLongestAddress = 2048;
constexpr qsizetype kMostNotes = 100;
constexpr qint64 kLongestName = 64 << 10;

/// A short string of a row: escapes, which are rare there, are read by whoever knows all of them.
QByteArray textOfString(QByteArrayView json, qsizetype longest)
{
    if (json.size() < 2 || json.front() != '"')
        return {};
    QByteArrayView inside = json.sliced(1, json.size() - 2);
    if (inside.size() > longest) {
        inside = inside.first(longest);
        // Not in the middle of an escape.
        if (const qsizetype escape = inside.lastIndexOf('\\'); escape >= 0 && escape > longest - 7)
            inside = inside.first(escape);
        while (!inside.isEmpty() && (inside.back() & '\xc0') == '\x80')
            inside = inside.chopped(1);
        if (!inside.isEmpty() && (inside.back() & '\x80'))
            inside = inside.chopped(1);
    }
    if (!inside.contains('\\'))
        return inside.toByteArray();
    const auto document = Json::Document::parse('"' + inside.toByteArray() + '"');
    return document ? document->root().toUtf8() : inside.toByteArray();
}

void readRequest(QByteArrayView request, HarRow &row)
{
    for (ObjectWalk member(request); member.next();) {
        if (member.name() == "method")
            row.method = textOfString(member.value(), 32);
        else if (member.name() == "url")
            row.address = textOfString(member.value(), kLongestAddress);
        else if (member.name() == "bodySize")
            row.requestOctets = looseCount(member.value()).value_or(-1);
    }
}

void readResponse(QByteArrayView response, HarRow &row)
{
    for (ObjectWalk member(response); member.next();) {
        if (member.name() == "status") {
            const double status = looseNumber(member.value()).value_or(0);
            row.status = status >= 0 && status <= 999 ? static_cast<int>(status) : 0;
        } else if (member.name() == "content") {
            for (ObjectWalk content(member.value()); content.next();) {
                if (content.name() == "size")
                    row.responseOctets = looseCount(content.value()).value_or(-1);
            }
        } else if (member.name() == "bodySize" && row.responseOctets < 0) {
            row.responseOctets = looseCount(member.value()).value_or(-1);
        }
    }
}

HarRow rowOf(QByteArrayView entry)
{
    HarRow row;
    for (ObjectWalk member(entry); member.next();) {
        const QByteArrayView value = member.value();
        if (member.name() == "request") {
            readRequest(value, row);
        } else if (member.name() == "response") {
            readResponse(value, row);
        } else if (member.name() == "startedDateTime") {
            row.startedAt = looseMoment(value.startsWith('"') ? value.sliced(1, value.size() - 2) : value);
        } else if (member.name() == "time") {
            const double time = looseNumber(value).value_or(-1);
            if (time >= 0 && time < 1e12)
                row.duration = std::chrono::microseconds(static_cast<qint64>(time * 1000));
        } else if (member.name() == "_grantscope") {
            row.hasOwnEvents = true;
        }
    }
    return row;
}

Error syntaxError(qint64 offset, const QString &expected)
{
    return Error{Json::JsonError::Syntax, expected, {}, "RFC 8259 §2", offset};
}

} // namespace

double HarScanner::progress() const
{
    return m_place == Place::End || m_source->size() == 0
               ? 1
               : static_cast<double>(offset()) / static_cast<double>(m_source->size());
}

bool HarScanner::scan(qint64 octets)
{
    const qint64 end = offset() + octets;
    while (m_place != Place::End && offset() < end)
        step();
    return m_place != Place::End;
}

/// More octets behind those of the window; what was gone past and is not kept is dropped. False at the end.
bool HarScanner::fill()
{
    const qsizetype from = m_keepFrom >= 0 ? m_keepFrom : m_at;
    const qint64 next = m_base + m_window.size();
    if (m_readFailed || next >= m_source->size())
        return false;
    if (from > 0) {
        m_window.remove(0, from);
        m_base += from;
        m_at -= from;
        m_keepFrom = m_keepFrom >= 0 ? 0 : -1;
    }
    // A long entry is fetched in ever larger pieces, so that its octets are moved a fixed number of times.
    const auto read = m_source->read(next, std::max<qint64>(kPiece, m_window.size()), m_window);
    if (!read) {
        m_readFailed = true;
        m_notes.append(read.error());
    }
    return m_base + m_window.size() > next;
}

std::optional<char> HarScanner::peek()
{
    for (;;) {
        while (m_at < m_window.size() && isJsonBlank(m_window.at(m_at)))
            ++m_at;
        if (m_at < m_window.size())
            return m_window.at(m_at);
        if (!fill())
            return std::nullopt;
    }
}

HarScanner::Skipped HarScanner::skipValue(qint64 most)
{
    Skipped skipped{.span = {offset(), 0}, .isKept = true};
    ValueSkipper skipper;
    m_keepFrom = m_at;
    for (;;) {
        m_at = skipper.feed(window(), m_at);
        if (skipper.isDone())
            break;
        if (m_keepFrom >= 0 && m_at - m_keepFrom > most) {
            m_keepFrom = -1;
            skipped.isKept = false;
        }
        if (!fill())
            break;
    }
    skipped.span.length = offset() - skipped.span.offset;
    skipped.isWhole = skipper.isDone();
    skipped.isKept = skipped.isKept && skipped.span.length <= most;
    m_keepFrom = -1;
    return skipped;
}

QByteArrayView HarScanner::textOf(const Skipped &skipped) const
{
    return window().sliced(skipped.span.offset - m_base, skipped.span.length);
}

void HarScanner::stop(Error error)
{
    m_place = Place::End;
    if (m_hasEntries)
        m_notes.append(std::move(error));
    else
        m_failure = std::move(error);
    m_window = {};
    m_at = 0;
}

void HarScanner::finish()
{
    if (m_hasEntries) {
        m_place = Place::End;
        return;
    }
    stop(Error{RecordingError::Entries, u"log.entries"_s});
}

void HarScanner::step()
{
    const std::optional<char> octet = peek();
    if (!octet) {
        if (m_readFailed && !m_hasEntries && !m_notes.isEmpty())
            stop(m_notes.takeLast());
        else if (m_place == Place::Start)
            stop(syntaxError(offset(), u"{"_s));
        else
            stop(Error{RecordingError::Cut, {}, {}, {}, offset()});
        return;
    }
    if (m_place == Place::Start) {
        if (window().startsWith("\xef\xbb\xbf") && m_base == 0 && m_at == 0) {
            m_at = 3;
            return;
        }
        if (*octet != '{')
            return stop(syntaxError(offset(), u"{"_s));
        ++m_at;
        m_place = Place::Root;
    } else if (m_place == Place::Entries) {
        readElement();
    } else {
        readMember();
    }
}

void HarScanner::leave()
{
    ++m_at;
    if (m_place == Place::Entries)
        m_place = m_isInLog ? Place::Log : Place::Root;
    else if (m_place == Place::Log)
        m_place = Place::Root;
    else
        finish();
}

void HarScanner::readMember()
{
    char octet = m_window.at(m_at);
    if (octet == '}')
        return leave();
    if (octet == ',') {
        ++m_at;
        return;
    }
    if (octet != '"')
        return stop(syntaxError(offset(), words(QT_TRANSLATE_NOOP("Values", "the name of a member"))));
    const Skipped skipped = skipValue(kLongestName);
    const QByteArray name =
        skipped.isKept && skipped.isWhole ? textOfString(textOf(skipped), kLongestName) : QByteArray();
    const std::optional<char> colon = peek();
    if (!colon)
        return; // step() says that it was cut
    if (*colon != ':')
        return stop(syntaxError(offset(), u":"_s));
    ++m_at;
    const std::optional<char> first = peek();
    if (!first)
        return;
    if (m_place == Place::Root && name == "log" && *first == '{') {
        ++m_at;
        m_place = Place::Log;
    } else if (name == "entries" && *first == '[') {
        // Of several lists all count: a reader that takes one shows less than there is.
        ++m_at;
        m_isInLog = m_place == Place::Log;
        m_hasEntries = true;
        m_place = Place::Entries;
    } else {
        const Skipped value = skipValue(kLongestName);
        if (name == "creator" && value.isKept && value.isWhole) {
            QByteArrayList parts;
            for (ObjectWalk member(textOf(value)); member.next();) {
                if (member.name() == "name" || member.name() == "version")
                    parts += textOfString(member.value(), 200);
            }
            m_creator = parts.join(' ');
        } else if (name == "_grantscope" && value.isWhole) {
            m_ownEvents = value.span;
        }
    }
}

void HarScanner::readElement()
{
    const char octet = m_window.at(m_at);
    if (octet == ']')
        return leave();
    if (octet == ',') {
        ++m_at;
        return;
    }
    if (octet == '}' || octet == ':')
        return stop(syntaxError(offset(), u"]"_s));
    const Skipped skipped = skipValue(kLargestEntry);
    if (!skipped.isWhole)
        return stop(Error{RecordingError::Cut, {}, {}, {}, skipped.span.offset});
    ++m_number;
    if (m_rows.size() >= kMostEntries)
        return stop(Error{RecordingError::Size, QString::number(kMostEntries), {}, {}, skipped.span.offset});
    if (octet == '{' && skipped.isKept) {
        m_rows.append(rowOf(textOf(skipped)));
        m_rows.last().number = m_number;
        m_rows.last().offset = skipped.span.offset;
        m_rows.last().length = skipped.span.length;
    } else if (m_notes.size() < kMostNotes) {
        const bool isLarge = octet == '{';
        m_notes.append(Error{isLarge ? RecordingError::Size : RecordingError::Entry,
                             isLarge ? QString::number(kLargestEntry) : words(QT_TRANSLATE_NOOP("Values", "an object")),
                             isLarge ? QString::number(skipped.span.length) : QString(),
                             {},
                             skipped.span.offset});
    }
}

} // namespace Grantscope::Formats
