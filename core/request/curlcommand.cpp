// SPDX-License-Identifier: GPL-3.0-or-later
#include "request/curlcommand.h"

#include "curloptions_p.h"
#include "curlwords_p.h"

#include "base/hex.h"
#include "http/challenge.h"
#include "http/parameters.h"
#include "json/document.h"

#include <QtTranslation>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Grantscope::Request {

namespace {

constexpr QByteArrayView kFormType = "application/x-www-form-urlencoded";
constexpr QByteArrayView kJsonType = "application/json";

bool isCurl(QByteArrayView word)
{
    if (word.contains("://")) // An address.
        return false;
    const qsizetype slash = std::max(word.lastIndexOf('/'), word.lastIndexOf('\\'));
    const QByteArrayView name = word.sliced(slash + 1);
    return name == "curl" || name.compare("curl.exe", Qt::CaseInsensitive) == 0;
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

/// As curl does it: curl_easy_escape(), and then a sign in the place of each blank.
QByteArray percentEncoded(QByteArrayView text)
{
    return text.toByteArray().toPercentEncoding().replace("%20", "+");
}

/// Whose credentials curl sends where there are several: the greatest.
enum class Claim : std::uint8_t { None, Address, User, Bearer, Field };

/// One argument of the command, as it is being looked at.
struct Place
{
    qsizetype number; ///< Counted from curl itself, 0.
    qsizetype offset;
    QByteArray option; ///< "--data"; empty for an address.
};

class CurlReader
{
public:
    explicit CurlReader(const CurlWords &words)
        : m_words(words.words)
    {
        if (words.restOffset >= 0)
            note(CurlNoteKind::MoreFollows, {}, words.restOffset);
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
        if (const Result<void> put = putTogether(); !put)
            return std::unexpected(put.error());
        return m_reading;
    }

private:
    /// "argument (3, --form)"
    [[nodiscard]] static QString argumentText(const Place &place)
    {
        const QString detail = place.option.isEmpty() ? QString() : u", "_s + QString::fromUtf8(place.option);
        return words(QT_TRANSLATE_NOOP("Values", "argument")) + u" (%1%2)"_s.arg(place.number).arg(detail);
    }
    [[nodiscard]] static std::unexpected<Error> refuse(RequestError id, const char *expected, const Place &place)
    {
        return std::unexpected(
            Error{id, *expected ? words(expected) : QString(), argumentText(place), {}, place.offset});
    }
    void note(CurlNoteKind kind, const QString &detail, qsizetype offset)
    {
        const CurlNote told{kind, detail, offset};
        if (!m_reading.notes.contains(told))
            m_reading.notes.append(told);
    }
    void noteVariable(const CurlWord &word)
    {
        if (!word.variable.isEmpty())
            note(CurlNoteKind::Variable, QString::fromUtf8(word.variable), word.offset);
    }

    Result<void> argument()
    {
        const CurlWord &word = m_words.at(m_at);
        if (m_onlyAddresses || !word.text.startsWith('-') || word.text == "-")
            return address(word.text, {m_at, word.offset, {}}, word);
        if (word.text == "--") {
            m_onlyAddresses = true;
            return {};
        }
        return word.text.startsWith("--") ? longOption(word) : letters(word);
    }
    Result<void> longOption(const CurlWord &word)
    {
        const QByteArray name = word.text.sliced(2);
        Place place{m_at, word.offset, shownOption(word.text)};
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
            const Place place{m_at, word.offset, "-" + word.text.sliced(i, 1)};
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
    Result<void> value(const CurlOption &option, std::optional<CurlWord> given, const Place &place)
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

    Result<void> act(const CurlOption &option, const CurlWord &word, const Place &place)
    {
        const QByteArray &text = word.text;
        const QString shown = QString::fromUtf8(place.option);
        switch (option.act) {
        case CurlAct::Method:
            noteVariable(word);
            m_method = text;
            return {};
        case CurlAct::Field:
            return field(word, place);
        case CurlAct::Data:
        case CurlAct::DataBinary:
        case CurlAct::Json:
            m_isJson = m_isJson || option.act == CurlAct::Json;
            noteVariable(word);
            if (text.startsWith('@'))
                return bodyFile(text.sliced(1), place, option.act == CurlAct::Data);
            return addData(text, place, option.act == CurlAct::Json ? "" : "&");
        case CurlAct::DataRaw:
            noteVariable(word);
            return addData(text, place, "&");
        case CurlAct::DataUrlencode:
        case CurlAct::UrlQuery:
            noteVariable(word);
            return encoded(text, place, option.act == CurlAct::UrlQuery);
        case CurlAct::User:
            noteVariable(word);
            return user(word, place);
        case CurlAct::Bearer:
            if (claims(Claim::Bearer, place))
                bearer(word, place);
            return {};
        case CurlAct::Cookie:
            noteVariable(word);
            if (text.contains('='))
                m_cookies.append({text, place});
            else
                note(CurlNoteKind::CookieFile, QString::fromUtf8(text), place.offset);
            return {};
        case CurlAct::Agent:
            m_agent = {text, place};
            return {};
        case CurlAct::Referer:
            m_referer = {text.endsWith(";auto") ? text.chopped(5) : text, place};
            return {};
        case CurlAct::Get:
            m_isGet = true;
            return {};
        case CurlAct::Head:
            m_isHead = true;
            return {};
        case CurlAct::Compressed:
            m_isCompressed = true;
            return {};
        case CurlAct::Follow:
            m_reading.follows = true;
            m_keepsAlong = m_keepsAlong || place.option != "--follow";
            return {};
        case CurlAct::Timeout:
            return timeout(text, place);
        case CurlAct::MaxRedirects:
        case CurlAct::Plain:
            return {};
        case CurlAct::Url:
            return address(text, place, word);
        case CurlAct::Insecure:
            note(CurlNoteKind::Insecure, shown, place.offset);
            return {};
        case CurlAct::LeftOut:
            note(CurlNoteKind::LeftOut, shown, place.offset);
            return {};
        case CurlAct::Unsupported:
            break;
        }
        return refuse(RequestError::CurlUnsupported, "", place);
    }

    Result<void> address(const QByteArray &text, const Place &place, const CurlWord &word)
    {
        if (m_hasAddress)
            return refuse(RequestError::CurlAddress, QT_TRANSLATE_NOOP("Values", "one address"), place);
        noteVariable(word);
        m_hasAddress = true;
        m_reading.draft.address = text;
        const qsizetype authority = text.indexOf("://") + 3;
        if (authority < 3)
            return {};
        qsizetype end = authority;
        while (end < text.size() && !QByteArrayView("/?#").contains(text[end]))
            ++end;
        const qsizetype at = text.first(end).lastIndexOf('@');
        if (at < authority)
            return {};
        // Nobody sends what stands there as it stands (RFC 9110 §4.2.4): it is Basic authentication.
        const QByteArray userInfo = text.sliced(authority, at - authority);
        const qsizetype colon = userInfo.indexOf(':');
        const QByteArray name = QByteArray::fromPercentEncoding(colon < 0 ? userInfo : userInfo.first(colon));
        QByteArray password = QByteArray::fromPercentEncoding(colon < 0 ? QByteArray() : userInfo.sliced(colon + 1));
        if (claims(Claim::Address, place))
            basic(name, Secret::consume(password));
        m_reading.draft.address = text.first(authority) + text.sliced(at + 1);
        note(CurlNoteKind::UserInAddress, {}, place.offset);
        return {};
    }
    Result<void> field(const CurlWord &word, const Place &place)
    {
        const QByteArray &text = word.text;
        if (text.startsWith('@')) {
            note(CurlNoteKind::FieldFile, QString::fromUtf8(text.sliced(1)), place.offset);
            return {};
        }
        const qsizetype colon = text.indexOf(':');
        if (colon < 0 && text.endsWith(';')) { // How curl is told to send an empty one.
            m_reading.draft.fields.append({text.chopped(1), {}});
            if (m_reading.draft.fields.constLast().name.compare("Authorization", Qt::CaseInsensitive) == 0)
                claims(Claim::Field, place);
            return {};
        }
        if (colon <= 0)
            return refuse(RequestError::CurlValue, QT_TRANSLATE_NOOP("Values", "a header field as \"Name: value\""),
                          place);
        const QByteArray name = text.first(colon);
        const QByteArray value = text.sliced(colon + 1).trimmed();
        if (value.isEmpty()) {
            m_removed.append(name.toLower());
            if (name.compare("Authorization", Qt::CaseInsensitive) == 0)
                claims(Claim::Field, place);
            note(CurlNoteKind::FieldRemoved, QString::fromUtf8(name), place.offset);
            return {};
        }
        if (name.compare("Authorization", Qt::CaseInsensitive) == 0 && authorization(value, word, place))
            return {};
        noteVariable(word);
        m_reading.draft.fields.append({name, value});
        return {};
    }
    /// Whether it became the draft's own: only where the same octets come out of it again.
    bool authorization(const QByteArray &value, const CurlWord &word, const Place &place)
    {
        claims(Claim::Field, place);
        if (m_reading.draft.authorization != AuthorizationKind::None)
            return false;
        constexpr QByteArrayView kBearer("Bearer ");
        if (value.startsWith(kBearer) && !value.sliced(kBearer.size()).contains(' ')) {
            CurlWord token{value.sliced(kBearer.size()), word.offset, word.variable};
            bearer(token, place);
            return true;
        }
        const auto credentials = parseBasicAuthorization(value);
        if (!credentials || basicAuthorization(*credentials) != value || credentials->user.isEmpty())
            return false;
        basic(credentials->user, Secret(credentials->password));
        return true;
    }
    /// Whether credentials are those that go, as far as the command was read. The others are told.
    bool claims(Claim claim, const Place &place)
    {
        if (claim < m_claim) {
            noteOverridden(place);
            return false;
        }
        if (claim > m_claim && m_claim != Claim::None) {
            noteOverridden(m_claimPlace);
            m_reading.draft.authorization = AuthorizationKind::None;
            m_reading.draft.user.clear();
            m_reading.material.token = {};
            m_reading.material.password = {};
            m_reading.tokenVariable.clear();
            m_reading.notes.removeIf([](const CurlNote &each) { return each.kind == CurlNoteKind::PasswordAsked; });
        }
        m_claim = claim;
        m_claimPlace = place;
        return true;
    }
    void noteOverridden(const Place &place)
    {
        note(CurlNoteKind::Overridden, place.option.isEmpty() ? u"USER:PASSWORD@"_s : QString::fromUtf8(place.option),
             place.offset);
    }
    void bearer(const CurlWord &word, const Place &place)
    {
        Draft &draft = m_reading.draft;
        draft.authorization = AuthorizationKind::Bearer;
        noteVariable(word);
        // What only names a token is none.
        m_reading.material.token = word.variable.isEmpty() ? Secret(word.text) : Secret();
        m_reading.tokenVariable =
            word.variable.isEmpty() ? QString() : argumentText(place) + u": "_s + QString::fromUtf8(word.variable);
    }
    void basic(const QByteArray &name, const Secret &password)
    {
        m_reading.draft.authorization = AuthorizationKind::Basic;
        m_reading.draft.user = name;
        m_reading.material.password = password;
    }
    Result<void> user(const CurlWord &word, const Place &place)
    {
        if (!claims(Claim::User, place))
            return {};
        const qsizetype colon = word.text.indexOf(':');
        if (colon < 0)
            note(CurlNoteKind::PasswordAsked, {}, place.offset);
        basic(colon < 0 ? word.text : word.text.first(colon),
              colon < 0 ? Secret() : Secret(QByteArrayView(word.text).sliced(colon + 1)));
        return {};
    }
    Result<void> timeout(const QByteArray &text, const Place &place)
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

    Result<void> bodyFile(const QByteArray &path, const Place &place, bool dropsLineBreaks)
    {
        if (path == "-" || path.isEmpty())
            return refuse(RequestError::CurlUnsupported,
                          QT_TRANSLATE_NOOP("Values", "a body that does not come from another command"), place);
        if (m_data || m_file)
            return refuse(RequestError::CurlUnsupported,
                          QT_TRANSLATE_NOOP("Values", "a file alone as the body, or a text"), place);
        m_file = path;
        m_reading.fileArgument = argumentText(place);
        m_reading.draft.dropsLineBreaks = dropsLineBreaks;
        note(CurlNoteKind::File, QString::fromUtf8(path), place.offset);
        if (dropsLineBreaks)
            note(CurlNoteKind::FileLines, QString::fromUtf8(place.option), place.offset);
        return {};
    }
    Result<void> addData(const QByteArray &text, const Place &place, const char *between)
    {
        if (m_file)
            return refuse(RequestError::CurlUnsupported,
                          QT_TRANSLATE_NOOP("Values", "a file alone as the body, or a text"), place);
        m_data = m_data ? *m_data + between + text : text;
        return {};
    }
    /// "content", "=content", "name=content"; the name is as it is.
    Result<void> encoded(const QByteArray &text, const Place &place, bool isQuery)
    {
        const qsizetype equals = text.indexOf('=');
        const qsizetype at = text.indexOf('@');
        QByteArray piece;
        if (isQuery && text.startsWith('+')) {
            piece = text.sliced(1);
        } else if (at >= 0 && (equals < 0 || at < equals)) {
            return refuse(RequestError::CurlUnsupported,
                          QT_TRANSLATE_NOOP("Values", "a value that does not come from a file"), place);
        } else {
            piece = equals > 0 ? text.first(equals + 1) : QByteArray();
            piece += percentEncoded(text.sliced(equals + 1));
        }
        if (!isQuery)
            return addData(piece, place, "&");
        m_query = m_query.isEmpty() ? piece : m_query + '&' + piece;
        return {};
    }

    Result<void> putTogether()
    {
        Draft &draft = m_reading.draft;
        addOwnFields();
        if (m_isGet && m_data)
            m_query = m_query.isEmpty() ? *std::exchange(m_data, {}) : m_query + '&' + *std::exchange(m_data, {});
        if (m_isCompressed && !hasField("Accept-Encoding"))
            draft.fields.append(DraftRow{"Accept-Encoding", "deflate, gzip, br, zstd"});
        addQuery();
        putBody();
        draft.method = m_isHead ? "HEAD" : draft.bodyKind != BodyKind::None && !m_isGet ? "POST" : "GET";
        if (!m_method.isEmpty())
            draft.method = m_method;
        m_reading.keepsMethod = !m_method.isEmpty() && m_keepsAlong;
        return {};
    }
    /// What has an option of its own gives way to a field that is typed, or taken out, with -H.
    void addOwnFields()
    {
        const auto add = [this](const QByteArray &name, const QByteArray &value, const Place &place) {
            if (hasField(name) || m_removed.contains(name.toLower()))
                noteOverridden(place);
            else if (!value.isEmpty())
                m_reading.draft.fields.append(DraftRow{name, value});
        };
        if (m_agent)
            add("User-Agent", m_agent->text, m_agent->place);
        if (m_referer)
            add("Referer", m_referer->text, m_referer->place);
        QByteArrayList cookies;
        for (const OwnField &each : std::as_const(m_cookies))
            cookies.append(each.text);
        if (!cookies.isEmpty())
            add("Cookie", cookies.join(";"), m_cookies.constFirst().place);
    }
    void addQuery()
    {
        if (m_query.isEmpty())
            return;
        QByteArray &address = m_reading.draft.address;
        const qsizetype hash = address.indexOf('#');
        const QByteArray fragment = hash < 0 ? QByteArray() : address.sliced(hash);
        address.truncate(hash < 0 ? address.size() : hash);
        const bool hasQuery = address.contains('?');
        address += (!hasQuery ? "?" : address.endsWith('?') || address.endsWith('&') ? "" : "&") + m_query + fragment;
    }
    void putBody()
    {
        Draft &draft = m_reading.draft;
        if (!m_data && !m_file)
            return;
        const auto typed = std::ranges::find_if(draft.fields, [](const DraftRow &row) {
            return row.name.compare("Content-Type", Qt::CaseInsensitive) == 0;
        });
        const bool isTyped = typed != draft.fields.end();
        const QByteArray typedType = isTyped ? typed->value : QByteArray();
        const QByteArray implied = m_isJson ? kJsonType.toByteArray() : kFormType.toByteArray();
        if (m_isJson && !hasField("Accept"))
            draft.fields.append({"Accept", kJsonType.toByteArray()});
        draft.mediaType = isTyped || m_removed.contains("content-type") ? QByteArray() : implied;
        if (m_file) {
            draft.bodyKind = BodyKind::File;
            draft.file = QString::fromUtf8(*m_file);
            return;
        }
        const QByteArray type = isTyped ? typedType : draft.mediaType;
        draft.text = *m_data;
        draft.bodyKind = BodyKind::Raw;
        if (type == kFormType && putForm(*m_data)) {
            draft.bodyKind = BodyKind::Form;
            draft.text.clear();
        } else if (type.toLower().startsWith(kJsonType) && Json::Document::parse(*m_data)) {
            draft.bodyKind = BodyKind::Json;
        }
        // What the kind of the body says by itself need not stand there twice.
        const bool isSaidByKind = (draft.bodyKind == BodyKind::Form && type == kFormType)
                                  || (draft.bodyKind == BodyKind::Json && type == kJsonType);
        if (isSaidByKind) {
            draft.mediaType.clear();
            draft.fields.removeIf([](const DraftRow &row) { return row.name == "Content-Type"; });
        } else if (draft.bodyKind == BodyKind::Form) {
            draft.mediaType.clear();
        } else if (draft.bodyKind == BodyKind::Json && !isTyped) {
            draft.bodyKind = BodyKind::Raw; // The kind would add what was taken away.
        }
    }
    [[nodiscard]] bool hasField(QByteArrayView name) const
    {
        return std::ranges::any_of(m_reading.draft.fields, [name](const DraftRow &row) {
            return name.compare(row.name, Qt::CaseInsensitive) == 0;
        });
    }
    /// As rows, where they make the same octets again.
    bool putForm(const QByteArray &data)
    {
        const auto parameters = parseParameters(data);
        if (!parameters || parameters->encoded() != data)
            return false;
        for (const Parameter &parameter : *parameters)
            m_reading.draft.form.append({parameter.name, parameter.value});
        return true;
    }

    const QList<CurlWord> m_words;
    CurlReading m_reading;
    qsizetype m_at = 0;
    bool m_onlyAddresses = false;
    bool m_hasAddress = false;
    bool m_isGet = false;
    bool m_isHead = false;
    bool m_isJson = false;
    bool m_isCompressed = false;
    bool m_keepsAlong = false; ///< -L: what -X says is the method of every request.
    QByteArray m_method;
    QByteArray m_query;
    QList<QByteArray> m_removed; ///< Fields that curl is told to leave out, in lower case.
    struct OwnField
    {
        QByteArray text;
        Place place;
    };
    std::optional<OwnField> m_agent;
    std::optional<OwnField> m_referer;
    QList<OwnField> m_cookies;
    Claim m_claim = Claim::None;
    Place m_claimPlace = {};
    std::optional<QByteArray> m_data;
    std::optional<QByteArray> m_file;
};

} // namespace

const char *noteName(CurlNoteKind kind)
{
    switch (kind) {
    case CurlNoteKind::Insecure:
        return "curl-insecure";
    case CurlNoteKind::LeftOut:
        return "curl-left-out";
    case CurlNoteKind::Variable:
        return "curl-variable";
    case CurlNoteKind::File:
        return "curl-file";
    case CurlNoteKind::CookieFile:
        return "curl-cookie-file";
    case CurlNoteKind::FieldFile:
        return "curl-field-file";
    case CurlNoteKind::FieldRemoved:
        return "curl-field-removed";
    case CurlNoteKind::MoreFollows:
        return "curl-more";
    case CurlNoteKind::PasswordAsked:
        return "curl-password";
    case CurlNoteKind::UserInAddress:
        return "curl-user-in-address";
    case CurlNoteKind::Overridden:
        return "curl-overridden";
    case CurlNoteKind::FileLines:
        return "curl-file-lines";
    case CurlNoteKind::MethodKept:
        return "curl-method-kept";
    }
    return "";
}

bool looksLikeCurl(QByteArrayView text)
{
    const QByteArrayView rest = text.sliced(promptLength(text));
    qsizetype end = 0;
    while (end < rest.size() && !QByteArrayView(" \t\r\n").contains(rest[end]))
        ++end;
    return end < rest.size() && isCurl(rest.first(end));
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
