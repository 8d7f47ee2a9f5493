// SPDX-License-Identifier: GPL-3.0-or-later
#include "curlwords_p.h"

#include "base/hex.h"
#include "request/requesterror.h"

#include <QtTranslation>

#include <algorithm>
#include <limits>

using namespace Qt::StringLiterals;

namespace Grantscope::Request {

namespace {

bool isBlank(char c)
{
    return c == ' ' || c == '\t';
}

bool isNameCharacter(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_';
}

void appendCodePoint(QByteArray &out, char32_t point)
{
    const bool isCharacter = point <= 0x10FFFF && (point < 0xD800 || point > 0xDFFF);
    out += QString::fromUcs4(isCharacter ? &point : U"\uFFFD", 1).toUtf8();
}

/// What both shells have in common: the words so far, and the one that grows.
class Splitter
{
protected:
    explicit Splitter(QByteArrayView text)
        : m_text(text)
    {
    }

    [[nodiscard]] bool ends() const { return m_at >= m_text.size(); }
    [[nodiscard]] char peek(qsizetype ahead = 0) const
    {
        return m_at + ahead < m_text.size() ? m_text[m_at + ahead] : '\0';
    }
    void beginWord()
    {
        if (m_inWord)
            return;
        m_inWord = true;
        m_word = {{}, m_at};
    }
    void endWord()
    {
        if (m_inWord)
            m_words.words.append(m_word);
        m_inWord = false;
    }
    [[nodiscard]] std::unexpected<Error> refuse(const char *expected, const QString &found, qsizetype offset) const
    {
        return std::unexpected(
            Error{RequestError::CurlQuote,
                  words(expected),
                  words(QT_TRANSLATE_NOOP("Values", "argument"))
                      + u" (%1%2)"_s.arg(m_words.words.size()).arg(found.isEmpty() ? found : u", "_s + found),
                  {},
                  offset});
    }

    QByteArrayView m_text;
    qsizetype m_at = 0;
    CurlWords m_words;
    CurlWord m_word;
    bool m_inWord = false;
};

/// sh, bash and zsh, as far as a command of curl goes.
class PosixSplitter : Splitter
{
public:
    PosixSplitter(QByteArrayView text)
        : Splitter(text)
    {
    }

    Result<CurlWords> split(qsizetype most)
    {
        while (!ends() && m_words.restOffset < 0 && m_words.words.size() < most) {
            if (const Result<void> read = step(); !read)
                return std::unexpected(read.error());
        }
        endWord();
        return m_words;
    }

private:
    Result<void> step()
    {
        const char c = peek();
        if (isBlank(c)) {
            endWord();
            ++m_at;
            return {};
        }
        if (c == '\n' || c == '\r')
            return endLine();
        if (c == '#' && !m_inWord) {
            while (!ends() && peek() != '\n')
                ++m_at;
            return {};
        }
        if (c == '\'')
            return singleQuoted();
        if (c == '"')
            return doubleQuoted();
        if (c == '\\')
            return escaped();
        if (c == '`' && continuesInPowerShell())
            return {};
        if (c == '$' && peek(1) == '\'')
            return ansiQuoted();
        if (c == '$' || c == '`')
            return expansion();
        if (QByteArrayView("|;<>()").contains(c) || c == '&')
            return operation();
        take();
        return {};
    }
    void take()
    {
        beginWord();
        m_word.text += m_text[m_at++];
    }

    /// A command ends with its line; what stands on the next one is another.
    Result<void> endLine()
    {
        endWord();
        while (!ends() && (isBlank(peek()) || peek() == '\n' || peek() == '\r'))
            ++m_at;
        if (!ends() && !m_words.words.isEmpty())
            m_words.restOffset = m_at;
        return {};
    }
    /// A backtick at the end of a line.
    bool continuesInPowerShell()
    {
        qsizetype next = 1;
        while (isBlank(peek(next)) || peek(next) == '\r')
            ++next;
        if (peek(next) != '\n' && m_at + next < m_text.size())
            return false;
        m_at = std::min(m_at + next + 1, m_text.size());
        return true;
    }
    Result<void> escaped()
    {
        // A backslash that a blank follows before the end of the line was meant to continue it.
        qsizetype next = 1;
        while (isBlank(peek(next)))
            ++next;
        if (peek(next) == '\r' && peek(next + 1) == '\n')
            ++next;
        if (peek(next) == '\n') {
            m_at += next + 1;
            return {};
        }
        if (m_at + 1 >= m_text.size()) { // The last line was left out.
            ++m_at;
            return {};
        }
        beginWord();
        m_word.text += peek(1);
        m_at += 2;
        return {};
    }
    Result<void> singleQuoted()
    {
        beginWord();
        const qsizetype open = m_at++;
        const qsizetype end = m_text.indexOf('\'', m_at);
        if (end < 0)
            return refuse(QT_TRANSLATE_NOOP("Values", "a quote that ends what the first one begins"), u"'"_s, open);
        m_word.text += m_text.sliced(m_at, end - m_at);
        m_at = end + 1;
        return {};
    }
    Result<void> doubleQuoted()
    {
        beginWord();
        const qsizetype open = m_at++;
        while (!ends() && peek() != '"') {
            if (peek() == '\\' && peek(1) == '\n') {
                m_at += 2;
            } else if (peek() == '\\' && peek(1) != '\0' && QByteArrayView("\\\"$`").contains(peek(1))) {
                m_word.text += peek(1);
                m_at += 2;
            } else if (peek() == '$' || peek() == '`') {
                if (const Result<void> read = expansion(); !read)
                    return read;
            } else {
                m_word.text += m_text[m_at++];
            }
        }
        if (ends())
            return refuse(QT_TRANSLATE_NOOP("Values", "a quote that ends what the first one begins"), u"\""_s, open);
        ++m_at;
        return {};
    }
    /// $'…' of bash.
    Result<void> ansiQuoted()
    {
        beginWord();
        const qsizetype open = m_at;
        m_at += 2;
        while (!ends() && peek() != '\'') {
            if (peek() == '\\' && m_at + 1 < m_text.size())
                ansiEscape();
            else
                m_word.text += m_text[m_at++];
        }
        if (ends())
            return refuse(QT_TRANSLATE_NOOP("Values", "a quote that ends what the first one begins"), u"$'"_s, open);
        ++m_at;
        return {};
    }
    void ansiEscape()
    {
        constexpr QByteArrayView kLetters("abeEfnrtv\\'\"?");
        constexpr QByteArrayView kMeant("\a\b\x1b\x1b\f\n\r\t\v\\'\"?");
        const char c = peek(1);
        m_at += 2;
        if (const qsizetype letter = kLetters.indexOf(c); letter >= 0)
            m_word.text += kMeant[letter];
        else if (c >= '0' && c <= '7')
            m_word.text += static_cast<char>(digits(8, 2, static_cast<char32_t>(c - '0')));
        else if (c == 'x')
            m_word.text += static_cast<char>(digits(16, 2));
        else if (c == 'u' || c == 'U')
            codePoint(c == 'u' ? 4 : 8);
        else
            m_word.text.append('\\').append(c);
    }
    /// Browsers write what lies beyond U+FFFF as two escapes, one a surrogate.
    void codePoint(int most)
    {
        char32_t point = digits(16, most);
        const bool isHigh = point >= 0xD800 && point < 0xDC00;
        if (isHigh && peek() == '\\' && peek(1) == 'u') {
            const qsizetype back = m_at;
            m_at += 2;
            const char32_t low = digits(16, 4);
            if (low >= 0xDC00 && low < 0xE000)
                point = 0x10000 + ((point - 0xD800) << 10) + (low - 0xDC00);
            else
                m_at = back;
        }
        appendCodePoint(m_word.text, point);
    }
    char32_t digits(int base, int most, char32_t value = 0)
    {
        for (int i = 0; i < most; ++i) {
            const int digit = ends() ? -1 : hexDigit(peek());
            if (digit < 0 || digit >= base)
                break;
            value = value * static_cast<char32_t>(base) + static_cast<char32_t>(digit);
            ++m_at;
        }
        return value;
    }

    /// Variables stay as they are written, and are told; commands in commands are never run.
    Result<void> expansion()
    {
        const bool isCommand = peek() == '`' || (peek() == '$' && peek(1) == '(');
        if (isCommand)
            return refuse(QT_TRANSLATE_NOOP("Values", "no command inside of the command; it is not run here"),
                          peek() == '`' ? u"`"_s : u"$("_s, m_at);
        beginWord();
        const qsizetype from = m_at++;
        if (peek() == '{') {
            const qsizetype end = m_text.indexOf('}', m_at);
            m_at = end < 0 ? m_at : end + 1;
        } else {
            while (!ends() && isNameCharacter(peek()))
                ++m_at;
        }
        const QByteArrayView name = m_text.sliced(from, m_at - from);
        if (name.size() > 1 && m_word.variable.isEmpty())
            m_word.variable = name.toByteArray();
        m_word.text += name;
        return {};
    }
    /// A pipe, a redirection or another command.
    Result<void> operation()
    {
        // An address with "&" in it that nobody quoted: the shell would cut it there.
        if (peek() == '&' && m_inWord && m_word.text.contains("://"))
            return refuse(QT_TRANSLATE_NOOP("Values", "quotes around an address that holds &"), u"&"_s, m_at);
        if (m_words.words.isEmpty() && !m_inWord)
            return refuse(QT_TRANSLATE_NOOP("Values", "a command that begins with curl"),
                          QString::fromLatin1(m_text.sliced(m_at, 1)), m_at);
        // "2>" names a stream.
        if (peek() == '>' && m_inWord && m_word.text.size() == 1 && isNameCharacter(m_word.text.front()))
            m_inWord = false;
        endWord();
        m_words.restOffset = m_at;
        return {};
    }
};

/// cmd.exe first, which acts on carets, and then the program, which acts on quotes and backslashes.
class CmdSplitter : Splitter
{
public:
    CmdSplitter(QByteArrayView text)
        : Splitter(text)
    {
    }

    Result<CurlWords> split(qsizetype most)
    {
        if (const Result<void> read = actOnCarets(); !read)
            return std::unexpected(read.error());
        m_text = m_plain;
        m_at = 0;
        while (!ends() && m_words.words.size() < most) {
            const qsizetype before = m_words.words.size();
            const qsizetype from = m_at;
            if (const Result<void> read = step(); !read)
                return std::unexpected(read.error());
            if (m_inWord && before == m_words.words.size() && m_word.offset == from)
                m_word.offset = m_places.at(from);
        }
        endWord();
        return m_words;
    }

private:
    Result<void> actOnCarets()
    {
        bool isQuoted = false;
        bool hasText = false;
        while (!ends()) {
            const char c = peek();
            if (c == '^' && !isQuoted) {
                ++m_at;
                // A caret takes the line break away and makes a plain sign of what follows.
                if (peek() == '\r')
                    ++m_at;
                if (peek() == '\n') {
                    ++m_at;
                    if (peek() == '\r')
                        ++m_at;
                }
                if (ends())
                    break;
                keep(m_text[m_at]);
            } else if ((c == '\n' || c == '\r') && !isQuoted) {
                while (!ends() && (isBlank(peek()) || peek() == '\n' || peek() == '\r'))
                    ++m_at;
                if (!ends() && hasText) {
                    m_words.restOffset = m_at;
                    return {};
                }
                continue;
            } else if (!isQuoted && QByteArrayView("|&<>").contains(c)) {
                m_words.restOffset = m_at;
                return {};
            } else {
                isQuoted = c == '"' ? !isQuoted : isQuoted;
                keep(c);
            }
            hasText = true;
            ++m_at;
        }
        return {};
    }
    void keep(char c)
    {
        m_plain += c;
        m_places += m_at;
    }

    /// The rules of Microsoft's C runtime.
    Result<void> step()
    {
        if (isBlank(peek())) {
            endWord();
            ++m_at;
            return {};
        }
        if (peek() != '"') {
            plain();
            return {};
        }
        beginWord();
        const qsizetype open = m_places.at(m_at);
        ++m_at;
        while (!ends()) {
            if (peek() != '"') {
                plain();
            } else if (peek(1) == '"') {
                m_word.text += '"';
                m_at += 2;
            } else {
                ++m_at;
                return {};
            }
        }
        return refuse(QT_TRANSLATE_NOOP("Values", "a quote that ends what the first one begins"), u"\""_s, open);
    }
    /// Backslashes mean something before a quote only.
    void plain()
    {
        beginWord();
        qsizetype backslashes = 0;
        while (peek(backslashes) == '\\')
            ++backslashes;
        if (backslashes > 0 && peek(backslashes) == '"') {
            m_word.text += QByteArray(backslashes / 2, '\\');
            m_at += backslashes;
            if (backslashes % 2 == 1)
                m_word.text += m_text[m_at++];
        } else if (backslashes > 0) {
            m_word.text += QByteArray(backslashes, '\\');
            m_at += backslashes;
        } else {
            m_word.text += m_text[m_at++];
        }
    }

    QByteArray m_plain;
    QList<qsizetype> m_places; ///< Where each octet of m_plain stood.
};

Result<CurlWords> split(QByteArrayView command, Shell shell, qsizetype most)
{
    return shell == Shell::WindowsCmd ? CmdSplitter(command).split(most) : PosixSplitter(command).split(most);
}

} // namespace

Shell shellOf(QByteArrayView command)
{
    const qsizetype firstBlank = command.indexOf(' ');
    if (command.first(std::max<qsizetype>(0, firstBlank)).contains(":\\")) // C:\bin\curl.exe
        return Shell::WindowsCmd;
    char quote = 0;
    bool isAnsi = false; // $'…', in which a backslash speaks for a quote
    for (qsizetype i = 0; i < command.size(); ++i) {
        const char c = command[i];
        const char next = i + 1 < command.size() ? command[i + 1] : '\n';
        if (quote == 0)
            isAnsi = c == '\'' && i > 0 && command[i - 1] == '$';
        if (c == '\\' && (quote != '\'' || isAnsi))
            ++i;
        else if (quote == 0 && c == '^' && (next == '"' || next == '\n' || next == '\r'))
            return Shell::WindowsCmd;
        else if (quote == 0 && (c == '\'' || c == '"'))
            quote = c;
        else if (quote == c)
            quote = 0;
    }
    return Shell::Posix;
}

Result<CurlWords> splitCommand(QByteArrayView command, Shell shell)
{
    return split(command, shell, std::numeric_limits<qsizetype>::max());
}

QByteArray firstWord(QByteArrayView command, Shell shell)
{
    const Result<CurlWords> words = split(command, shell, 1);
    return words && !words->words.isEmpty() ? words->words.constFirst().text : QByteArray();
}

} // namespace Grantscope::Request
