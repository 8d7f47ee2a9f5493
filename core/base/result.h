// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/specref.h"

#include <QByteArray>
#include <QString>

#include <expected>
#include <memory>
#include <string_view>

namespace Grantscope {

/// The stable name of a failure, such as "json-depth": what programs compare and what core/texts turns into sentences.
/// Each folder declares an enum of its own and a function `constexpr const char *errorName(ThatEnum)` beside it.
class ErrorId
{
public:
    constexpr ErrorId() = default;
    template <typename Enum>
        requires requires(Enum value) { errorName(value); }
    constexpr ErrorId(Enum value)
        : m_name(errorName(value))
    {
    }

    [[nodiscard]] constexpr std::string_view name() const { return m_name; }
    [[nodiscard]] QString toString() const { return QString::fromLatin1(m_name); }
    friend constexpr bool operator==(const ErrorId &a, const ErrorId &b) { return a.name() == b.name(); }

private:
    const char *m_name = "";
};

/// What a server said when it refused, word for word (RFC 6749 §4.1.2.1, §5.2). Empty where it did not say it. Its
/// words are its own: show them as text, never follow them.
struct ServerRefusal
{
    int status = 0; ///< Of the response; 0 where the refusal came in a redirect.
    QString error = {}; ///< "invalid_grant"
    QString errorDescription = {};
    QString errorUri = {};
    QByteArray body = {}; ///< As it came, whatever it is: empty, problem+json, HTML. May hold what was sent: redact it.

    friend bool operator==(const ServerRefusal &, const ServerRefusal &) = default;
};

/// A failure with what was expected and what came instead. Sentences and remedies are made by core/texts from the id.
/// Neither text ever holds a secret. Each is a sign, a number, a name, a piece of what was read, what libcurl or
/// OpenSSL says in its own English, or English words of ours, marked for translation in the context "Values" and passed
/// through words(); a value in brackets may follow them: "end of text (+12)".
struct Error
{
    ErrorId id;
    QString expected = {};
    QString found = {};
    SpecRef spec = {};
    qsizetype offset = -1; ///< In octets of the text that was read; -1 where there is none.

    std::shared_ptr<const ServerRefusal> server = {}; ///< Only where a server refused.

    friend bool operator==(const Error &a, const Error &b)
    {
        const bool sameServer = a.server == b.server || (a.server && b.server && *a.server == *b.server);
        return sameServer && a.id == b.id && a.expected == b.expected && a.found == b.found && a.spec == b.spec
               && a.offset == b.offset;
    }
};

/// English words of ours for Error::expected and found: words(QT_TRANSLATE_NOOP("Values", "a whole answer")).
[[nodiscard]] inline QString words(const char *marked)
{
    return QString::fromUtf8(marked);
}

template <typename T>
using Result = std::expected<T, Error>;

} // namespace Grantscope
