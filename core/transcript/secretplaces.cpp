// SPDX-License-Identifier: GPL-3.0-or-later
#include "transcript/secretplaces.h"

#include "http/challenge.h"
#include "transcript/octetkinds_p.h"

#include <algorithm>

namespace Grantscope::Transcript {

namespace {

bool isBlank(char c)
{
    return c == ' ' || c == '\t' || c == '\r' || c == '\n';
}

bool isNameCharacter(char c)
{
    return isOctetOf(NameOctet, c);
}

bool isBase64urlCharacter(char c)
{
    return isOctetOf(Base64urlOctet, c);
}

QByteArray withBlanks(QByteArray text)
{
    return text.replace('+', ' ');
}

// The longest name that stands in core/http/sensitive.h, with some air: names are looked for backwards.
constexpr qsizetype kLongestName = 64;
constexpr qsizetype kMostBlanks = 4; // Around an equals sign.
// From this length on what has no name is taken for a secret where names are usual.
constexpr qsizetype kShortestNameless = 12;

class PlaceFinder
{
public:
    explicit PlaceFinder(const QByteArray &text)
        : m_text(text)
    {
    }

    /// Names and values between ampersands, whatever else is in them: a body that says that it is a form, encoded or
    /// not.
    QList<SecretPlace> findInForm()
    {
        for (qsizetype at = 0; at <= m_text.size();) {
            const qsizetype ampersand = m_text.indexOf('&', at);
            const qsizetype end = ampersand < 0 ? m_text.size() : ampersand;
            const qsizetype equals = m_text.indexOf('=', at);
            if (equals >= 0 && equals < end) {
                const QByteArray name = percentDecoded(piece(at, equals));
                if (const auto kind = secretKindOfParameter(name)) {
                    under(Rule::Parameter, name);
                    value({equals + 1, end}, *kind);
                }
            }
            at = end + 1;
        }
        return m_places;
    }

    QList<SecretPlace> find()
    {
        privateKeys();
        fieldLine(0);
        const char *octets = m_text.constData();
        for (qsizetype at = 0; at < m_text.size(); ++at) {
            if (!isOctetOf(TellingOctet, octets[at]))
                continue;
            switch (octets[at]) {
            case '=':
                parameter(at);
                break;
            case ':':
                member(at);
                password(at);
                break;
            case '\n':
                fieldLine(at + 1);
                break;
            case '<':
                hiddenField(at);
                element(at);
                break;
            case 'e':
                jwt(at);
                break;
            default:
                break;
            }
        }
        return m_places;
    }

private:
    [[nodiscard]] QByteArray piece(qsizetype begin, qsizetype end) const { return m_text.sliced(begin, end - begin); }
    [[nodiscard]] qsizetype skipBlanks(qsizetype at) const
    {
        while (at < m_text.size() && isBlank(m_text[at]))
            ++at;
        return at;
    }
    template <typename Predicate>
    [[nodiscard]] qsizetype endOf(qsizetype at, Predicate belongs) const
    {
        while (at < m_text.size() && belongs(m_text[at]))
            ++at;
        return at;
    }

    /// What is found from here on stands under \a name.
    void under(Rule rule, const QByteArray &name = {})
    {
        m_rule = rule;
        m_name = name.toLower();
    }
    void add(Stretch where, SecretKind kind, QList<QByteArray> values, const QByteArray &lead = {})
    {
        if (where.end <= where.begin)
            return;
        QList<QByteArray> different;
        for (const QByteArray &value : std::as_const(values)) {
            if (!value.isEmpty() && !different.contains(value))
                different.append(value);
        }
        if (!different.isEmpty())
            m_places.append({where, kind, different, lead, false, m_rule, m_name});
    }

    // name=value, as in a query, a form or a fragment; also name="value" and, in a script, name = 'value'.
    void parameter(qsizetype equals)
    {
        if (equals < m_parameterEnd) // Inside of one that is secret as a whole.
            return;
        qsizetype last = equals;
        while (last > 0 && equals - last < kMostBlanks && m_text[last - 1] == ' ')
            --last;
        qsizetype start = last;
        while (start > 0 && last - start < kLongestName
               && (isNameCharacter(m_text[start - 1]) || m_text[start - 1] == '%'))
            --start;
        const QByteArray name = percentDecoded(piece(start, last));
        qsizetype begin = equals + 1;
        if (name == "name" && begin < m_text.size() && m_text[begin] == '"')
            return part(begin);
        const auto kind = secretKindOfParameter(name);
        if (!kind)
            return;
        under(Rule::Parameter, name);
        while (last < equals && begin < m_text.size() && m_text[begin] == ' ')
            ++begin;
        if (begin < m_text.size() && m_text[begin] == '"')
            return quoted(begin, *kind);
        if (begin < m_text.size() && m_text[begin] == '\'')
            return singleQuoted(begin, *kind);
        qsizetype end = endOfReplaced(begin);
        while (end < m_text.size() && !endsParameter(end))
            ++end;
        value({begin, end}, *kind);
    }
    void value(Stretch where, SecretKind kind)
    {
        m_parameterEnd = where.end;
        const QByteArray raw = piece(where.begin, where.end);
        QByteArray trimmed = raw; // As the last word of a sentence or of a list.
        while (!trimmed.isEmpty() && QByteArrayView(".,;)'").contains(trimmed.back()))
            trimmed.chop(1);
        add(where, kind, {percentDecoded(withBlanks(raw)), percentDecoded(raw), raw, trimmed});
    }
    void singleQuoted(qsizetype open, SecretKind kind)
    {
        const qsizetype close = endOf(open + 1, [](char c) { return c != '\'' && c != '\n'; });
        add({open + 1, close}, kind, {piece(open + 1, close)});
    }
    // Content-Disposition: form-data; name="password", and behind an empty line what it is (RFC 7578 §4.2).
    void part(qsizetype open)
    {
        constexpr qsizetype kLongestHead = 2048;
        const qsizetype line = std::max<qsizetype>(0, open - kLongestName);
        const qsizetype close = closingQuote(open);
        const QByteArray name = piece(open + 1, close);
        const auto kind = open < m_parameterEnd ? std::nullopt : secretKindOfParameter(name);
        if (!kind || !piece(line, open).toLower().contains("form-data"))
            return;
        const QByteArray head = piece(close, std::min(m_text.size(), close + kLongestHead));
        const qsizetype dos = head.indexOf("\r\n\r\n");
        const qsizetype plain = head.indexOf("\n\n");
        const bool isDos = dos >= 0 && (plain < 0 || dos < plain);
        if (!isDos && plain < 0)
            return;
        const qsizetype begin = close + (isDos ? dos + 4 : plain + 2);
        qsizetype end = m_text.indexOf(isDos ? "\r\n--" : "\n--", begin);
        if (end < 0)
            end = m_text.size();
        under(Rule::Parameter, name);
        m_parameterEnd = end;
        add({begin, end}, *kind, {piece(begin, end)});
    }
    /// Where a name that stands for a secret ends, if one begins here: it has blanks in it.
    [[nodiscard]] qsizetype endOfReplaced(qsizetype begin) const
    {
        constexpr QByteArrayView open("\u27e8");
        constexpr QByteArrayView close("\u27e9");
        constexpr qsizetype kLongest = 80;
        const QByteArrayView rest = QByteArrayView(m_text).sliced(begin, std::min(kLongest, m_text.size() - begin));
        const qsizetype end = rest.startsWith(open) ? rest.indexOf(close) : -1;
        return end < 0 ? begin : begin + end + close.size();
    }
    [[nodiscard]] bool endsParameter(qsizetype at) const
    {
        const char c = m_text[at];
        if (c == '\\') // The escape of what ends it, in a JSON string.
            return QByteArrayView(m_text).sliced(at).startsWith("\\u00")
                   || QByteArrayView(m_text).sliced(at).startsWith("\\\"");
        return static_cast<unsigned char>(c) <= ' ' || QByteArrayView("&#\"<>").contains(c);
    }

    // A string with escapes from its first quote on.
    [[nodiscard]] qsizetype closingQuote(qsizetype open) const
    {
        qsizetype at = open + 1;
        while (at < m_text.size() && m_text[at] != '"')
            at += m_text[at] == '\\' ? 2 : 1;
        return std::min(at, m_text.size());
    }
    void quoted(qsizetype open, SecretKind kind)
    {
        const qsizetype close = closingQuote(open);
        const QByteArray raw = piece(open + 1, close);
        add({open + 1, close}, kind, {jsonUnescaped(raw), raw});
    }

    // "name": "value", "name": 1, "name": ["value", …]
    void member(qsizetype colon)
    {
        if (colon < m_insideEnd)
            return;
        qsizetype end = colon;
        while (end > 0 && isBlank(m_text[end - 1]))
            --end;
        if (end < 2 || m_text[end - 1] != '"')
            return bareMember(colon, end);
        const qsizetype from = std::max<qsizetype>(0, end - 2 - kLongestName);
        const qsizetype open = QByteArrayView(m_text).sliced(from, end - 1 - from).lastIndexOf('"');
        if (open < 0)
            return;
        const QByteArray name = piece(from + open + 1, end - 1);
        const auto kind = secretKindOfMember(name);
        const qsizetype begin = skipBlanks(colon + 1);
        if (name == "name" || name == "key" || name == "value")
            pair(name, begin);
        if (!kind || begin >= m_text.size() || (name == "code" && isWordOrNumber(begin)))
            return;
        under(Rule::Member, name);
        if (m_text[begin] == '"' && !secretKindOfParameter(name) && secretKindOfField(name))
            return fieldValue(name, {begin + 1, closingQuote(begin)}, *kind);
        // Parts of keys are strings; one-letter names are common, and what many interfaces answer is a "response".
        const bool isOneLetter = *kind == SecretKind::PrivateKey;
        // "id_token" is also where the claims parameter says what shall stand in one (OIDC Core §5.5).
        const bool holdsOthers = name == "response" || name == "ticket" || name == "id_token";
        if (m_text[begin] == '[' || (m_text[begin] == '{' && !isOneLetter && !holdsOthers))
            return inside(begin, *kind);
        if (m_text[begin] == '"' || !isOneLetter)
            scalar(begin, *kind);
    }
    // {accessToken: 'x'} and {'access_token': "x"} of a script; "Authorization: Bearer x" within a command.
    void bareMember(qsizetype colon, qsizetype end)
    {
        const bool isQuoted = end > 0 && m_text[end - 1] == '\'';
        end -= isQuoted ? 1 : 0;
        qsizetype start = end;
        while (start > 0 && end - start < kLongestName && isNameCharacter(m_text[start - 1]))
            --start;
        const QByteArray name = piece(start, end);
        const char before = start > 0 ? m_text[start - 1] : '\n';
        const qsizetype begin = endOf(colon + 1, [](char c) { return c == ' '; });
        if (name.isEmpty() || begin >= m_text.size())
            return;
        const bool isText = m_text[begin] == '"' || m_text[begin] == '\'';
        if (const auto kind = isText ? secretKindOfParameter(name) : std::nullopt) {
            under(Rule::Member, name);
            return m_text[begin] == '"' ? quoted(begin, *kind) : singleQuoted(begin, *kind);
        }
        // Within a command, a trace or an indented list; at the beginning of a line it is a field line.
        const bool isWithin = before == '\'' || before == '"' || (before == ' ' && isIndented(start));
        const auto kind = isText || !isWithin ? std::nullopt : secretKindOfField(name);
        if (!kind || begin == colon + 1)
            return;
        const qsizetype stop =
            endOf(begin, [before](char c) { return c != '\n' && c != '\r' && (c != before || before == ' '); });
        fieldValue(name, {begin, stop}, *kind);
    }
    /// Nothing but blanks and the mark of a trace ("> ") stands before it in its line.
    [[nodiscard]] bool isIndented(qsizetype at) const
    {
        constexpr qsizetype kMost = 16;
        qsizetype from = at;
        while (from > 0 && at - from < kMost
               && (m_text[from - 1] == ' ' || m_text[from - 1] == '>' || m_text[from - 1] == '<'))
            --from;
        return from == 0 || m_text[from - 1] == '\n';
    }
    // {"name": "password", "value": "x"}, in any order: how lists of fields and parameters stand in JSON.
    void pair(const QByteArray &name, qsizetype begin)
    {
        constexpr qsizetype kFarthest = 1024;
        if (begin >= m_text.size() || m_text[begin] != '"')
            return;
        const qsizetype own = closingQuote(begin);
        for (qsizetype at = own + 1; at < m_text.size() && m_text[at] != '}' && at - own < kFarthest; ++at) {
            if (m_text[at] != '"')
                continue;
            const qsizetype close = closingQuote(at);
            const qsizetype colon = skipBlanks(close + 1);
            const qsizetype text = skipBlanks(colon + 1);
            const QByteArray other = piece(at + 1, close);
            const bool isOther = name == "value" ? other == "name" || other == "key" : other == "value";
            at = close;
            if (!isOther || text >= m_text.size() || m_text[colon] != ':' || m_text[text] != '"')
                continue;
            return name == "value" ? named(piece(text + 1, closingQuote(text)), begin)
                                   : named(piece(begin + 1, own), text);
        }
    }
    /// The string that begins with this quote stands under a name that is said elsewhere.
    void named(const QByteArray &name, qsizetype quote)
    {
        const auto parameter = secretKindOfParameter(name);
        const auto kind = parameter ? parameter : secretKindOfField(name);
        if (!kind)
            return;
        under(Rule::Member, name);
        if (parameter || *kind != SecretKind::Credentials)
            quoted(quote, *kind);
        else
            fieldValue(name, {quote + 1, closingQuote(quote)}, *kind);
    }
    // <access_token>x</access_token>, <saml:Password>, <textarea name="code">x</textarea>, <meta name="csrf-token"
    // content="x">
    void element(qsizetype open)
    {
        const qsizetype nameEnd = endOf(open + 1, [](char c) { return isNameCharacter(c) || c == ':'; });
        QByteArray name = piece(open + 1, nameEnd);
        name = name.sliced(name.lastIndexOf(':') + 1);
        constexpr qsizetype kLongestTag = 2048;
        const qsizetype stop = std::min(m_text.size(), nameEnd + kLongestTag);
        const qsizetype close = endOf(nameEnd, [](char c) { return c != '>' && c != '<'; });
        if (name.isEmpty() || close >= stop || m_text[close] != '>' || m_text[close - 1] == '/')
            return;
        std::optional<SecretKind> kind = secretKindOfParameter(name);
        if (name.compare("textarea", Qt::CaseInsensitive) == 0)
            kind = secretKindOfParameter(name = attribute(nameEnd, close, "name"));
        if (!kind)
            return;
        const qsizetype end = endOf(close + 1, [](char c) { return c != '<'; });
        const QByteArray raw = piece(close + 1, end);
        under(Rule::HiddenField, name);
        if (!raw.trimmed().isEmpty())
            add({close + 1, end}, *kind, {htmlUnescaped(raw), raw, raw.trimmed()});
    }
    /// The value of an attribute in the tag that stands there; empty where it has none.
    [[nodiscard]] QByteArray attribute(qsizetype from, qsizetype to, const QByteArray &name) const
    {
        const qsizetype at = QByteArrayView(m_text).sliced(from, to - from).indexOf(name + '=');
        if (at < 0)
            return {};
        qsizetype after = 0;
        const Stretch content = attributeValue(from + at + name.size() + 1, after);
        return piece(content.begin, std::min(content.end, to));
    }
    // PEM (RFC 7468): all between the lines of a private key.
    void privateKeys()
    {
        constexpr QByteArrayView begin("-----BEGIN ");
        constexpr QByteArrayView ofPrivate("PRIVATE KEY-----");
        for (qsizetype at = m_text.indexOf(begin); at >= 0; at = m_text.indexOf(begin, at + begin.size())) {
            const qsizetype line = m_text.indexOf(ofPrivate, at);
            if (line < 0 || line - at > kLongestName)
                continue;
            const qsizetype from = line + ofPrivate.size();
            const qsizetype end = m_text.indexOf("-----END ", from);
            under(Rule::Member, "private_key");
            const Stretch where{from, end < 0 ? m_text.size() : end};
            add(where, SecretKind::PrivateKey, {piece(where.begin, where.end).trimmed()});
        }
    }

    // "code": 404 and "code": "not_found" are what many interfaces say of an error. No authorization code looks so.
    [[nodiscard]] bool isWordOrNumber(qsizetype begin) const
    {
        if (m_text[begin] != '"')
            return m_text[begin] != '[';
        const QByteArray value = piece(begin + 1, closingQuote(begin));
        const auto isOf = [&](char first, char last) {
            return std::ranges::all_of(value,
                                       [=](char c) { return (c >= first && c <= last) || c == '_' || c == '-'; });
        };
        return isOf('a', 'z') || isOf('A', 'Z');
    }
    /// The end of what stands there.
    qsizetype scalar(qsizetype begin, SecretKind kind)
    {
        if (m_text[begin] == '"') {
            quoted(begin, kind);
            return std::min(closingQuote(begin) + 1, m_text.size());
        }
        const qsizetype end = endOf(begin, [](char c) { return (c >= '0' && c <= '9') || c == '-'; });
        add({begin, end}, kind, {piece(begin, end)});
        if (end > begin && !m_places.isEmpty() && m_places.constLast().where.begin == begin)
            m_places.last().isNumber = true;
        return end;
    }
    // What stands in an array or an object whose name calls it a secret: every string however deep, numbers in arrays.
    void inside(qsizetype at, SecretKind kind)
    {
        QByteArray open; // The brackets around.
        bool isNumberSecret = false; // Of the member whose value comes.
        do {
            const char c = m_text[at];
            if (c == '[' || c == '{') {
                open.append(c);
                ++at;
            } else if (c == ']' || c == '}') {
                open.chop(1);
                ++at;
            } else if (c == '"' && isMemberName(at)) {
                isNumberSecret = secretKindOfMember(piece(at + 1, closingQuote(at))).has_value();
                at = closingQuote(at) + 1;
            } else if (c == '"' || ((open.endsWith('[') || isNumberSecret) && (c == '-' || (c >= '0' && c <= '9')))) {
                at = std::max(scalar(at, kind), at + 1);
                isNumberSecret = false;
            } else {
                ++at;
            }
        } while (!open.isEmpty() && at < m_text.size());
        m_insideEnd = at;
    }
    [[nodiscard]] bool isMemberName(qsizetype open) const
    {
        const qsizetype after = skipBlanks(closingQuote(open) + 1);
        return after < m_text.size() && m_text[after] == ':';
    }

    // Name: value, from the beginning of a line.
    void fieldLine(qsizetype start)
    {
        const qsizetype colon = endOf(start, isNameCharacter);
        if (colon == start || colon - start > kLongestName || colon >= m_text.size() || m_text[colon] != ':')
            return;
        const QByteArray name = piece(start, colon);
        const auto kind = secretKindOfField(name);
        if (!kind)
            return;
        qsizetype begin = endOf(colon + 1, [](char c) { return c == ' ' || c == '\t'; });
        qsizetype end = endOf(begin, [](char c) { return c != '\n'; });
        // A folded line goes on (RFC 9112 §5.2).
        while (end + 1 < m_text.size() && (m_text[end + 1] == ' ' || m_text[end + 1] == '\t'))
            end = endOf(end + 1, [](char c) { return c != '\n'; });
        while (end > begin && isBlank(m_text[end - 1]))
            --end;
        while (begin < end && isBlank(m_text[begin])) // It begins in a folded line.
            ++begin;
        fieldValue(name, {begin, end}, *kind);
    }
    void fieldValue(const QByteArray &name, Stretch value, SecretKind kind)
    {
        under(Rule::Field, name);
        if (kind == SecretKind::Credentials)
            credentials(name, value);
        else if (kind == SecretKind::Cookie)
            cookies(value, name.compare("set-cookie", Qt::CaseInsensitive) == 0);
        else
            add(value, kind, {piece(value.begin, value.end)});
    }
    void credentials(const QByteArray &name, Stretch value)
    {
        under(Rule::Credentials, name);
        const QByteArray text = piece(value.begin, value.end);
        const qsizetype blank = text.indexOf(' ');
        if (blank < 0)
            return add(value, SecretKind::Credentials, {text});
        Stretch rest{value.begin + blank + 1, value.end};
        while (rest.begin < rest.end && m_text[rest.begin] == ' ')
            ++rest.begin;
        const QByteArray secret = piece(rest.begin, rest.end);
        const QByteArray scheme = text.first(blank).toLower();
        if (const auto basic = parseBasicAuthorization(text))
            return basicCredentials(rest, *basic);
        const bool isToken = scheme == "bearer" || scheme == "dpop" || scheme == "token";
        add(rest, isToken ? SecretKind::AccessToken : SecretKind::Credentials, {secret});
    }
    void basicCredentials(Stretch where, const BasicCredentials &basic)
    {
        // Some servers take the secret as the user, with no password.
        const bool isUser = basic.password.isEmpty();
        const QByteArray &secret = isUser ? basic.user : basic.password;
        add(where, isUser ? SecretKind::Credentials : SecretKind::ClientSecret,
            {percentDecoded(withBlanks(secret)), percentDecoded(secret), secret},
            isUser ? QByteArray() : basic.user + ':');
    }
    void cookies(Stretch value, bool onlyFirst)
    {
        under(Rule::Cookie, onlyFirst ? "set-cookie" : "cookie");
        qsizetype at = value.begin;
        while (at < value.end) {
            const QByteArrayView left = QByteArrayView(m_text).sliced(at, value.end - at);
            const qsizetype semicolon = left.indexOf(';');
            const qsizetype end = semicolon < 0 ? value.end : at + semicolon;
            const qsizetype sign = left.first(end - at).indexOf('=');
            if (sign >= 0) {
                const qsizetype equals = at + sign;
                const QByteArray raw = piece(equals + 1, end);
                QByteArray inner = raw.trimmed();
                if (inner.size() > 2 && inner.startsWith('"') && inner.endsWith('"'))
                    inner = inner.sliced(1, inner.size() - 2);
                add({equals + 1, end}, SecretKind::Cookie, {inner, raw.trimmed(), percentDecoded(inner)});
            } else if (const QByteArray whole = piece(at, end); whole.trimmed().size() >= kShortestNameless) {
                add({at, end}, SecretKind::Cookie, {whole.trimmed()}); // A value without a name.
            }
            if (onlyFirst)
                return;
            at = end + 1;
        }
    }

    [[nodiscard]] bool beginsTag(qsizetype open, QByteArrayView tag) const
    {
        return QByteArrayView(m_text)
                   .sliced(open)
                   .first(std::min(tag.size(), m_text.size() - open))
                   .compare(tag, Qt::CaseInsensitive)
               == 0;
    }
    // <input name="code" value="…"> and <meta name="csrf-token" content="…">, attributes in any order.
    void hiddenField(qsizetype open)
    {
        const bool isInput = beginsTag(open, "<input");
        const bool isMeta = !isInput && beginsTag(open, "<meta");
        if (!isInput && !isMeta)
            return;
        std::optional<SecretKind> kind;
        bool isPassword = false;
        Stretch value;
        qsizetype at = endOf(open + 1, isNameCharacter);
        while ((at = skipBlanks(at)) < m_text.size() && m_text[at] != '>' && m_text[at] != '<') {
            const qsizetype start = at;
            const qsizetype end = endOf(start, isNameCharacter);
            const qsizetype equals = skipBlanks(end);
            if (end == start || equals >= m_text.size() || m_text[equals] != '=') {
                at = std::max(end, start + 1);
                continue;
            }
            const QByteArray attribute = piece(start, end).toLower();
            const Stretch content = attributeValue(skipBlanks(equals + 1), at);
            if (attribute == "name") {
                kind = secretKindOfParameter(piece(content.begin, content.end));
                under(Rule::HiddenField, piece(content.begin, content.end));
            } else if (attribute == "type") {
                isPassword = piece(content.begin, content.end).compare("password", Qt::CaseInsensitive) == 0;
            } else if (attribute == (isMeta ? "content" : "value")) {
                value = content;
            }
        }
        const QByteArray raw = piece(value.begin, value.end);
        if (!kind && isPassword) {
            under(Rule::HiddenField, "password");
            kind = SecretKind::Password;
        }
        if (kind)
            add(value, *kind, {htmlUnescaped(raw), raw});
    }
    Stretch attributeValue(qsizetype begin, qsizetype &after) const
    {
        if (begin < m_text.size() && (m_text[begin] == '"' || m_text[begin] == '\'')) {
            const qsizetype close = m_text.indexOf(m_text[begin], begin + 1);
            const qsizetype end = close < 0 ? m_text.size() : close;
            after = std::min(end + 1, m_text.size());
            return {begin + 1, end};
        }
        // Another tag ends it, too: each character is looked at for one of them alone.
        after = endOf(begin, [](char c) { return !isBlank(c) && c != '>' && c != '<'; });
        return {begin, after};
    }

    // https://user:password@host/
    void password(qsizetype colon)
    {
        if (!QByteArrayView(m_text).sliced(colon).startsWith("://"))
            return;
        const qsizetype begin = colon + 3;
        const qsizetype end = endOf(begin, [](char c) {
            return static_cast<unsigned char>(c) > ' ' && !QByteArrayView("/?#\"<>\\").contains(c);
        });
        const qsizetype at = QByteArrayView(m_text).sliced(begin, end - begin).lastIndexOf('@');
        const qsizetype mark = at < 0 ? -1 : QByteArrayView(m_text).sliced(begin, at).indexOf(':');
        if (mark < 0 && at >= kShortestNameless) {
            under(Rule::AddressPassword); // A token in the place of a user.
            const QByteArray user = piece(begin, begin + at);
            return add({begin, begin + at}, SecretKind::Credentials, {percentDecoded(user), user});
        }
        if (mark < 0)
            return;
        const Stretch where{begin + mark + 1, begin + at};
        under(Rule::AddressPassword);
        const QByteArray raw = piece(where.begin, where.end);
        add(where, SecretKind::Password, {percentDecoded(raw), raw});
    }

    // A JWT under any name: eyJ… is how {" begins. Five parts are encrypted (RFC 7516 §7.1).
    void jwt(qsizetype start)
    {
        if (!QByteArrayView(m_text).sliced(start).startsWith("eyJ")
            || (start > 0 && (isBase64urlCharacter(m_text[start - 1]) || m_text[start - 1] == '.')))
            return;
        qsizetype end = endOf(start, isBase64urlCharacter);
        int parts = 1;
        while (end < m_text.size() && m_text[end] == '.' && parts < 5) {
            end = endOf(end + 1, isBase64urlCharacter);
            ++parts;
        }
        under(Rule::JwtForm);
        end = endOfReplaced(end); // Its signature was cut.
        if (parts >= 3)
            add({start, end}, SecretKind::Token, {piece(start, end)});
    }

    const QByteArray &m_text;
    QList<SecretPlace> m_places;
    Rule m_rule = Rule::Parameter;
    QByteArray m_name;
    qsizetype m_parameterEnd = 0;
    qsizetype m_insideEnd = 0; ///< Of what was seen as a whole.
};

} // namespace

QList<SecretPlace> findFormSecrets(const QByteArray &form)
{
    return PlaceFinder(form).findInForm();
}

QList<SecretPlace> findSecretPlaces(const QByteArray &text)
{
    return PlaceFinder(text).find();
}

} // namespace Grantscope::Transcript
