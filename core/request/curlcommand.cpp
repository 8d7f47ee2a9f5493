// SPDX-License-Identifier: GPL-3.0-or-later
#include "request/curlcommand.h"

#include "curldata_p.h"
#include "curloptions_p.h"
#include "curlparts_p.h"

#include "base/octets.h"

#include <QtTranslation>

#include <algorithm>

namespace Grantscope::Request {

namespace {

bool isCurl(QByteArrayView word)
{
    if (word.contains("://")) // An address.
        return false;
    const qsizetype slash = std::max(word.lastIndexOf('/'), word.lastIndexOf('\\'));
    const QByteArrayView name = word.sliced(slash + 1);
    return name == "curl" || name.compare("curl.exe", Qt::CaseInsensitive) == 0;
}

constexpr QByteArrayView kGuessed("http://");
constexpr const char *kEither = QT_TRANSLATE_NOOP("Values", "a body of parts (-F) or of data (-d), not both");

/// What curl takes for a host and a path. By some names of hosts it guesses other protocols.
bool lacksScheme(QByteArrayView address)
{
    if (address.isEmpty() || address.contains("://") || QByteArrayView("/$?#").contains(address.front()))
        return false;
    constexpr QByteArrayView kOthers[] = {"ftp.", "dict.", "ldap.", "imap.", "smtp.", "pop3."};
    return std::ranges::none_of(kOthers, [address](QByteArrayView each) {
        return address.first(std::min(address.size(), each.size())).compare(each, Qt::CaseInsensitive) == 0;
    });
}

/// The text without the prompt that was copied along.
qsizetype promptLength(QByteArrayView text)
{
    qsizetype at = 0;
    while (at < text.size() && QByteArrayView(" \t\r\n").contains(text[at]))
        ++at;
    if (at + 1 < text.size() && QByteArrayView("$%#>").contains(text[at]) && text[at + 1] == ' ')
        at += 2;
    while (at < text.size() && text[at] == ' ')
        ++at;
    return at;
}

/// Goes through the arguments; what an option says is kept by who knows more of it.
class CurlReader
{
public:
    explicit CurlReader(const CurlWords &words)
        : m_words(words.words)
    {
        if (words.restOffset >= 0)
            note(m_reading, CurlNoteKind::MoreFollows, {}, words.restOffset);
    }

    Result<CurlReading> read()
    {
        if (m_words.isEmpty() || !isCurl(m_words.constFirst().text))
            return std::unexpected(Error{RequestError::CurlCommand,
                                         words(QT_TRANSLATE_NOOP("Values", "a command that begins with curl")),
                                         {},
                                         {},
                                         m_words.isEmpty() ? 0 : m_words.constFirst().offset});
        for (m_at = 1; m_at < m_words.size(); ++m_at) {
            if (const Result<void> read = argument(); !read)
                return std::unexpected(read.error());
        }
        if (!m_hasAddress)
            return std::unexpected(
                Error{RequestError::CurlAddress, words(QT_TRANSLATE_NOOP("Values", "an address")), {}});
        putTogether();
        return m_reading;
    }

private:
    Result<void> argument()
    {
        const CurlWord &word = m_words.at(m_at);
        if (m_onlyAddresses || !word.text.startsWith('-') || word.text == "-")
            return address(word, {m_at, word.offset, {}});
        if (word.text == "--") {
            m_onlyAddresses = true;
            return {};
        }
        return word.text.startsWith("--") ? longOption(word) : letters(word);
    }
    Result<void> longOption(const CurlWord &word)
    {
        const QByteArray name = word.text.sliced(2);
        CurlPlace place{m_at, word.offset, shownOption(word.text)};
        const CurlOption *option = findCurlOption(name);
        if (!option)
            return refuse(RequestError::CurlOption, "", place);
        place.option = word.text; // Nothing but a name.
        const bool isNegated = name != option->name;
        if (!option->takesValue)
            return isNegated ? Result<void>() : act(*option, {}, place);
        return value(*option, {}, place);
    }
    /// "-sSL", "-XPOST": the first that takes a value takes the rest of the word.
    Result<void> letters(const CurlWord &word)
    {
        for (qsizetype i = 1; i < word.text.size(); ++i) {
            const CurlPlace place{m_at, word.offset, "-" + word.text.sliced(i, 1)};
            const CurlOption *option = findCurlOption(word.text[i]);
            if (!option)
                return refuse(RequestError::CurlOption, "", place);
            if (option->takesValue) {
                CurlWord rest{word.text.sliced(i + 1), word.offset, word.variable};
                return value(*option, rest.text.isEmpty() ? std::optional<CurlWord>() : rest, place);
            }
            if (const Result<void> acted = act(*option, {}, place); !acted)
                return acted;
        }
        return {};
    }
    Result<void> value(const CurlOption &option, std::optional<CurlWord> given, const CurlPlace &place)
    {
        if (!given) {
            if (++m_at >= m_words.size())
                return refuse(RequestError::CurlValue, QT_TRANSLATE_NOOP("Values", "a value behind the option"), place);
            given = m_words.at(m_at);
        }
        return act(option, *given, place);
    }
    /// A mistyped option may hold what was meant as its value: no more than a name is shown.
    static QByteArray shownOption(const QByteArray &typed)
    {
        qsizetype end = 2;
        while (end < typed.size() && end < 32 && ((typed[end] >= 'a' && typed[end] <= 'z') || typed[end] == '-'))
            ++end;
        return typed.first(end);
    }

    Result<void> act(const CurlOption &option, const CurlWord &word, const CurlPlace &place)
    {
        const QByteArray &text = word.text;
        switch (option.act) {
        case CurlAct::Method:
            noteVariable(m_reading, word);
            m_method = text;
            return {};
        case CurlAct::Field:
            return m_fields.take(word, place);
        case CurlAct::Data:
        case CurlAct::DataBinary:
        case CurlAct::DataRaw:
        case CurlAct::DataUrlencode:
        case CurlAct::Json:
        case CurlAct::UrlQuery:
            return data(option.act, word, place);
        case CurlAct::Part:
        case CurlAct::PartLiteral:
            return part(option.act, word, place);
        case CurlAct::PartEscapes:
            m_parts.setEscapes();
            return {};
        case CurlAct::User:
            noteVariable(m_reading, word);
            m_credentials.takeUser(word, place);
            return {};
        case CurlAct::Bearer:
            m_credentials.takeBearer(word, place);
            return {};
        case CurlAct::Cookie:
            m_fields.takeCookie(word, place);
            return {};
        case CurlAct::Agent:
            m_fields.setAgent(text, place);
            return {};
        case CurlAct::Referer:
            m_fields.setReferer(text, place);
            return {};
        case CurlAct::Compressed:
            m_fields.setCompressed();
            return {};
        case CurlAct::Get:
            m_data.setGet();
            return {};
        case CurlAct::Head:
            m_isHead = true;
            return {};
        case CurlAct::Follow:
            m_reading.follows = true;
            m_keepsAlong = m_keepsAlong || place.option != "--follow";
            return {};
        case CurlAct::Timeout:
            return timeout(text, place);
        case CurlAct::FollowTrusted:
            m_reading.follows = true;
            m_keepsAlong = true;
            note(m_reading, CurlNoteKind::Trusted, QString::fromUtf8(place.option), place.offset);
            return {};
        case CurlAct::MaxRedirects:
            return mostRedirects(text, place);
        case CurlAct::DefaultScheme:
            m_defaultScheme = text;
            return {};
        case CurlAct::Plain:
            return {};
        case CurlAct::Url:
            return address(word, place);
        case CurlAct::Insecure:
            note(m_reading, CurlNoteKind::Insecure, QString::fromUtf8(place.option), place.offset);
            return {};
        case CurlAct::LeftOut:
            note(m_reading, CurlNoteKind::LeftOut, QString::fromUtf8(place.option), place.offset);
            return {};
        case CurlAct::Unsupported:
            break;
        }
        return refuse(RequestError::CurlUnsupported, "", place);
    }

    Result<void> data(CurlAct act, const CurlWord &word, const CurlPlace &place)
    {
        if (act != CurlAct::UrlQuery && !m_parts.isEmpty())
            return refuse(RequestError::CurlUnsupported, kEither, place);
        noteVariable(m_reading, word);
        if (act == CurlAct::DataUrlencode)
            return m_data.addEncoded(word.text, place);
        if (act == CurlAct::UrlQuery)
            return m_data.addToQuery(word.text, place);
        if (act == CurlAct::Json)
            m_data.setJson();
        if (act != CurlAct::DataRaw && word.text.startsWith('@'))
            return m_data.addFile(word.text.sliced(1), place, act == CurlAct::Data);
        return m_data.add(word.text, place, act == CurlAct::Json ? "" : "&");
    }
    Result<void> part(CurlAct act, const CurlWord &word, const CurlPlace &place)
    {
        if (!m_data.isEmpty())
            return refuse(RequestError::CurlUnsupported, kEither, place);
        noteVariable(m_reading, word);
        return act == CurlAct::Part ? m_parts.add(word.text, place) : m_parts.addLiteral(word.text, place);
    }
    Result<void> address(const CurlWord &word, const CurlPlace &place)
    {
        if (m_hasAddress)
            return refuse(RequestError::CurlAddress, QT_TRANSLATE_NOOP("Values", "one address"), place);
        noteVariable(m_reading, word);
        m_hasAddress = true;
        m_reading.draft.address = word.text;
        if (lacksScheme(word.text)) {
            m_reading.draft.address.prepend(kGuessed);
            m_guessed = place;
        }
        m_credentials.takeFromAddress(place);
        return {};
    }
    Result<void> mostRedirects(const QByteArray &text, const CurlPlace &place)
    {
        bool isNumber = false;
        const int most = text.toInt(&isNumber);
        if (!isNumber || most < -1)
            return refuse(RequestError::CurlValue, QT_TRANSLATE_NOOP("Values", "a number of redirects"), place);
        m_reading.mostRedirects = most < 0 ? std::nullopt : std::optional<qsizetype>(most); // -1: as many as there are
        return {};
    }
    Result<void> timeout(const QByteArray &text, const CurlPlace &place)
    {
        constexpr double kLongest = 86'400;
        bool isNumber = false;
        const double seconds = text.toDouble(&isNumber);
        if (!isNumber || !(seconds >= 0) || seconds > kLongest)
            return refuse(RequestError::CurlValue, QT_TRANSLATE_NOOP("Values", "a number of seconds"), place);
        if (seconds > 0) // 0: as long as it takes
            m_reading.timeout = std::chrono::milliseconds(std::max(1LL, static_cast<long long>(seconds * 1000)));
        return {};
    }

    void putTogether()
    {
        if (m_guessed) {
            const QByteArray scheme = m_defaultScheme.toLower() == "https" ? "https://" : kGuessed.toByteArray();
            m_reading.draft.address.replace(0, kGuessed.size(), scheme);
            note(m_reading, CurlNoteKind::SchemeGuessed, QString::fromLatin1(scheme), m_guessed->offset);
        }
        m_fields.addOwn();
        m_data.put(m_fields);
        if (!m_parts.isEmpty())
            m_parts.put(m_fields);
        if (m_isHead)
            m_reading.draft.method = "HEAD";
        if (!m_method.isEmpty())
            m_reading.draft.method = m_method;
        m_reading.keepsMethod = !m_method.isEmpty() && m_keepsAlong;
    }

    const QList<CurlWord> m_words;
    CurlReading m_reading;
    CurlCredentials m_credentials{m_reading};
    CurlFields m_fields{m_reading, m_credentials};
    CurlData m_data{m_reading};
    CurlParts m_parts{m_reading};
    qsizetype m_at = 0;
    std::optional<CurlPlace> m_guessed; ///< The address, where it had no scheme.
    QByteArray m_defaultScheme;
    bool m_onlyAddresses = false;
    bool m_hasAddress = false;
    bool m_isHead = false;
    bool m_keepsAlong = false; ///< -L: what -X says is the method of every request.
    QByteArray m_method;
};

} // namespace

bool looksLikeCurl(QByteArrayView text)
{
    const QByteArrayView command = text.sliced(promptLength(text));
    const bool hasArguments =
        indexOfOctet(command, [](unsigned char c) { return c == ' ' || (c >= '\t' && c <= '\r'); }) < command.size();
    return hasArguments && isCurl(firstWord(command, shellOf(command)));
}

Result<CurlReading> parseCurlCommand(QByteArrayView text)
{
    constexpr qsizetype kLongest = qsizetype(16) << 20;
    if (text.size() > kLongest)
        return std::unexpected(
            Error{RequestError::CurlCommand, words(QT_TRANSLATE_NOOP("Values", "no more than 16 MiB")), {}});
    const qsizetype prompt = promptLength(text);
    const QByteArrayView command = text.sliced(prompt);
    const auto inText = [prompt](Error error) {
        if (error.offset >= 0)
            error.offset += prompt;
        return error;
    };
    const Result<CurlWords> split = splitCommand(command, shellOf(command));
    if (!split)
        return std::unexpected(inText(split.error()));
    Result<CurlReading> reading = CurlReader(*split).read();
    if (!reading)
        return std::unexpected(inText(std::move(reading).error()));
    for (CurlNote &note : reading->notes)
        note.offset += note.offset >= 0 ? prompt : 0;
    return reading;
}

} // namespace Grantscope::Request
