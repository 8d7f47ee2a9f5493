// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>

#include <array>
#include <chrono>
#include <optional>
#include <span>

namespace Grantscope::Lessons {

/// "Which do I need?": six questions and what follows from the answers. Pure: the same answers give the same advice.
enum class Question : std::uint8_t {
    Clients, ///< Whose applications call the API.
    SignIn, ///< Where people sign in.
    Place, ///< Where the client runs.
    Withdrawal, ///< How soon access has to end when it is withdrawn.
    Verifiers, ///< How many services check tokens.
    Contents, ///< Who may read what the token says.
};
inline constexpr std::size_t kQuestions = 6;

/// Which of a question's choices was taken, by number.
using Answers = std::array<std::uint8_t, kQuestions>;

/// In the order in which they are asked. Texts are in the language of the program.
[[nodiscard]] QString questionText(Question question);
[[nodiscard]] QStringList choiceTexts(Question question); ///< Two to four.

enum class Need : std::uint8_t { JwtAlone, OAuthAlone, Both };
[[nodiscard]] const char *needName(Need need); ///< "jwt", "oauth", "both"
enum class Format : std::uint8_t { Jwt, Opaque };

/// What follows from the answers.
struct Advice
{
    Need need = Need::Both;
    QString grant = {}; ///< "authorization-code"; empty where no grant is needed.
    bool hasIdToken = false; ///< OpenID Connect on top.
    Format format = Format::Jwt;
    bool isSenderConstrained = false; ///< Bind tokens to a key (RFC 9449, RFC 8705).
    bool isSecretExposed = false; ///< A machine's credentials would lie in people's hands (RFC 6749 §4.4).
    bool isBackendForFrontend = false; ///< Tokens stay on a server, the browser has a cookie.
    bool isSessionEnough = false; ///< A cookie of the own sign-in would do without any token.
    bool hasOneAudienceEach = false; ///< Each of several services takes its own JWTs alone.
    bool isExchangedInside = false; ///< A gateway asks about the opaque token, and services get a JWT from it.
    std::chrono::seconds accessToken{0};
    std::chrono::seconds refreshToken{0}; ///< 0: none.

    friend bool operator==(const Advice &, const Advice &) = default;
};
/// Each answer must be less than the number of choices.
[[nodiscard]] Advice advise(const Answers &answers);

/// One line of the advice and why.
struct AdviceLine
{
    QString what;
    QString why;
};
/// In the language of the program: what is needed first, then grant, format, lifetimes and the rest.
[[nodiscard]] QList<AdviceLine> adviceLines(const Advice &advice);
/// The whole page in Markdown: answers, advice, reasons.
[[nodiscard]] QString advicePage(const Answers &answers);

} // namespace Grantscope::Lessons
