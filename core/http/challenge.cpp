// SPDX-License-Identifier: GPL-3.0-or-later
#include "http/challenge.h"

#include "http/httperror.h"

#include <QtTranslation>

#include <algorithm>

namespace Grantscope {

namespace {

/// Reads one field line: challenges separated by commas, which also separate the parameters of one.
class ChallengeReader
{
public:
    explicit ChallengeReader(QByteArrayView line)
        : m_line(line)
    {
    }

    Result<void> read(QList<Challenge> &challenges)
    {
        while (skipCommas()) {
            Challenge challenge{.scheme = token()};
            if (challenge.scheme.isEmpty())
                return malformed(QT_TRANSLATE_NOOP("Values", "the name of a scheme"));
            const qsizetype before = m_at;
            skipBlanks();
            if (m_at == before && m_at < m_line.size() && m_line[m_at] != ',')
                return malformed(QT_TRANSLATE_NOOP("Values", "a blank after the name of a scheme"));
            if (!readToken68(challenge)) {
                const Result<void> read = readParameters(challenge);
                if (!read)
                    return read;
            }
            challenges.append(challenge);
        }
        return {};
    }

private:
    [[nodiscard]] bool ends() const { return m_at >= m_line.size(); }
    void skipBlanks()
    {
        while (!ends() && (m_line[m_at] == ' ' || m_line[m_at] == '\t'))
            ++m_at;
    }
    /// False at the end of the line.
    bool skipCommas()
    {
        skipBlanks();
        while (!ends() && m_line[m_at] == ',') {
            ++m_at;
            skipBlanks();
        }
        return !ends();
    }
    QByteArray token()
    {
        const qsizetype start = m_at;
        while (!ends() && isHttpToken(m_line.sliced(m_at, 1)))
            ++m_at;
        return m_line.sliced(start, m_at - start).toByteArray();
    }
    bool readToken68(Challenge &challenge)
    {
        constexpr QByteArrayView marks("-._~+/");
        qsizetype end = m_at;
        const auto belongs = [&](char c) {
            return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || marks.contains(c);
        };
        while (end < m_line.size() && belongs(m_line[end]))
            ++end;
        if (end == m_at)
            return false;
        while (end < m_line.size() && m_line[end] == '=')
            ++end;
        qsizetype after = end;
        while (after < m_line.size() && (m_line[after] == ' ' || m_line[after] == '\t'))
            ++after;
        // Nothing but the next challenge follows a token68; "name=value" is a parameter.
        if (after < m_line.size() && m_line[after] != ',')
            return false;
        challenge.token68 = m_line.sliced(m_at, end - m_at).toByteArray();
        m_at = end;
        return true;
    }
    Result<void> readParameters(Challenge &challenge)
    {
        while (true) {
            const qsizetype start = m_at;
            if (!skipCommas())
                return {};
            const QByteArray name = token();
            skipBlanks();
            if (name.isEmpty() || ends() || m_line[m_at] != '=') {
                m_at = start; // The next challenge.
                return challenge.parameters.isEmpty() && m_line[start] != ','
                           ? malformed(QT_TRANSLATE_NOOP("Values", "a parameter with its value"))
                           : Result<void>();
            }
            ++m_at;
            skipBlanks();
            QByteArray value;
            if (!readValue(value))
                return malformed(QT_TRANSLATE_NOOP("Values", "a word or a quoted text as the value"));
            challenge.parameters.append({name, value});
            skipBlanks();
            if (!ends() && m_line[m_at] != ',')
                return malformed(QT_TRANSLATE_NOOP("Values", "a comma after a parameter"));
        }
    }
    bool readValue(QByteArray &value)
    {
        if (ends() || m_line[m_at] != '"') {
            value = token();
            return !value.isEmpty();
        }
        ++m_at;
        while (!ends() && m_line[m_at] != '"') {
            if (m_line[m_at] == '\\' && ++m_at >= m_line.size())
                return false;
            value += m_line[m_at++];
        }
        if (ends())
            return false;
        ++m_at;
        return true;
    }
    [[nodiscard]] Result<void> malformed(const char *expected) const
    {
        const QString found =
            ends() ? words(QT_TRANSLATE_NOOP("Values", "end of text")) : QString::fromLatin1(m_line.sliced(m_at, 1));
        return std::unexpected(Error{HttpError::Challenge, words(expected), found, "RFC 9110 §11.6.1", m_at});
    }

    QByteArrayView m_line;
    qsizetype m_at = 0;
};

} // namespace

bool Challenge::isScheme(QByteArrayView name) const
{
    return scheme.compare(name, Qt::CaseInsensitive) == 0;
}

std::optional<QByteArray> Challenge::value(QByteArrayView name) const
{
    const auto found = std::ranges::find_if(
        parameters, [&](const Parameter &parameter) { return parameter.name.compare(name, Qt::CaseInsensitive) == 0; });
    if (found == parameters.cend())
        return std::nullopt;
    return found->value;
}

Result<QList<Challenge>> parseChallenges(const HeaderFields &fields, QByteArrayView name)
{
    QList<Challenge> challenges;
    for (const QByteArray &line : fields.values(name)) {
        const Result<void> read = ChallengeReader(line).read(challenges);
        if (!read)
            return std::unexpected(read.error());
    }
    return challenges;
}

QByteArray basicAuthorization(const BasicCredentials &credentials)
{
    return "Basic " + (credentials.user + ':' + credentials.password).toBase64();
}

std::optional<BasicCredentials> parseBasicAuthorization(QByteArrayView authorization)
{
    constexpr QByteArrayView scheme("Basic ");
    if (authorization.size() <= scheme.size()
        || authorization.first(scheme.size()).compare(scheme, Qt::CaseInsensitive) != 0)
        return std::nullopt;
    const auto decoded = QByteArray::fromBase64Encoding(authorization.sliced(scheme.size()).trimmed().toByteArray(),
                                                        QByteArray::AbortOnBase64DecodingErrors);
    const qsizetype colon = decoded ? decoded.decoded.indexOf(':') : -1;
    if (colon < 0)
        return std::nullopt;
    return BasicCredentials{decoded.decoded.first(colon), decoded.decoded.sliced(colon + 1)};
}

} // namespace Grantscope
