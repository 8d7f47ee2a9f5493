// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "checks/row.h"
#include "oauth/metadata.h"
#include "review/exchangerole.h"
#include "review/lint.h"

#include <QHash>
#include <QStringList>
#include <QtTranslation>

#include <optional>
#include <span>
#include <vector>

// A conversation as the rules of the lint look at it.
namespace Grantscope::Review {

/// What a recording may lack.
inline constexpr const char *kTheRequest = QT_TRANSLATE_NOOP("Values", "authorization request");
inline constexpr const char *kTheRequestObject = QT_TRANSLATE_NOOP("Values", "request object");
inline constexpr const char *kTheSignIn = QT_TRANSLATE_NOOP("Values", "sign-in page");
inline constexpr const char *kTheAnswer = QT_TRANSLATE_NOOP("Values", "authorization response");
inline constexpr const char *kTheTokenResponse = QT_TRANSLATE_NOOP("Values", "token response");
inline constexpr const char *kTheMetadata = QT_TRANSLATE_NOOP("Values", "metadata");

/// One message of it.
struct StoryMessage
{
    qsizetype event = -1;
    std::shared_ptr<const Exchange> exchange;
    ExchangeFacts facts;

    [[nodiscard]] const HttpRequest &request() const { return exchange->request; }
    [[nodiscard]] const HttpResponse &response() const { return exchange->response; }
    [[nodiscard]] bool is(ExchangeRole role) const { return facts.role == role; }
    [[nodiscard]] bool isAnswered() const { return exchange->response.status != 0; }
};

/// An authorization request, and what the server to which it went says of itself.
struct StoryRequest
{
    const StoryMessage *message = nullptr;
    Parameters parameters = {}; ///< Of a pushed one, those that were pushed.
    bool isKnown = false; ///< False where they stand in a request object or were pushed unseen.
    const OAuth::ServerMetadata *metadata = nullptr; ///< Null where they are not in the recording.
};

/// An authorization response wherever it was seen, each once: in the Location that sends it and in the request that
/// brings it.
struct StoryAnswer
{
    qsizetype event = -1;
    CarriedAnswer answer;
    Instant cameAt = {};
    /// By its state, else by its redirect URI; null where that one is not in the recording.
    const StoryRequest *request = nullptr;
};

/// Messages, metadata, requests and answers point to each other: it moves and is not copied.
struct Story
{
    Story() = default;
    Story(Story &&) = default;
    Story &operator=(Story &&) = default;
    Q_DISABLE_COPY(Story)

    std::vector<StoryMessage> messages;
    std::vector<OAuth::ServerMetadata> allMetadata;
    const OAuth::ServerMetadata *metadata = nullptr; ///< The first; null where there are none.
    qsizetype metadataEvent = -1;
    /// More than one where a server asks another, or a client asks again.
    std::vector<StoryRequest> requests;
    const StoryRequest *asked = nullptr; ///< The first; null where there is none.
    std::vector<StoryAnswer> answers;
    QList<QByteArray> codes;
    QList<QByteArray> accessTokens;
    QList<QByteArray> idTokens;
    QByteArray clientId;
    QHash<QByteArray, std::size_t> answersByCode;
    QHash<QByteArray, const StoryRequest *> requestsByPlace; ///< By redirect URI, the first of each.

    [[nodiscard]] std::vector<const StoryMessage *> all(ExchangeRole role) const;
    /// With this code; null where it is not in the recording.
    [[nodiscard]] const StoryAnswer *answerWith(const QByteArray &code) const;
    /// The authorization request whose code a token request redeems; else the first.
    [[nodiscard]] const StoryRequest *requestOf(const StoryMessage &tokenRequest) const;
    /// Of the server to which \a request went; where none was recorded, all that there are.
    [[nodiscard]] const OAuth::ServerMetadata *metadataOf(const StoryRequest *request) const;
};

[[nodiscard]] Story storyOf(const QList<Transcript::Event> &events);

/// Where the rules put what they find.
class Findings
{
public:
    explicit Findings(QList<Finding> &list)
        : m_list(list)
    {
    }
    void add(qsizetype event, const Check &check) { m_list.append({check, event}); }
    void add(qsizetype event, const QList<Check> &checks)
    {
        for (const Check &check : checks)
            add(event, check);
    }

private:
    QList<Finding> &m_list;
};

using LintRule = void (*)(const Story &, Findings &);
[[nodiscard]] std::span<const LintRule> requestRules();
[[nodiscard]] std::span<const LintRule> answerRules();
[[nodiscard]] std::span<const LintRule> carriedRules();
[[nodiscard]] std::span<const LintRule> tokenRules();
[[nodiscard]] std::span<const LintRule> accessRules();

/// Never a value of a secret: what stands in Check::found and expected.
[[nodiscard]] inline QString shown(const QByteArray &text)
{
    constexpr qsizetype kLongest = 200;
    return QString::fromUtf8(text.left(kLongest));
}
/// http to anywhere but this machine.
[[nodiscard]] bool isClearText(const QByteArray &address);
/// The same for all spellings of an endpoint: case of the host and a port that is the scheme's own don't count.
[[nodiscard]] QByteArray endpointKey(const QByteArray &address);
[[nodiscard]] bool isSameEndpoint(const QByteArray &left, const QByteArray &right);
/// What stands there says nothing of what stood there.
[[nodiscard]] inline bool isTakenOut(const QByteArray &value)
{
    return isMasked(value) || isPseudonym(value);
}
/// What a state does, S256 does as well (RFC 9700 §2.1).
[[nodiscard]] inline bool isTiedByPkce(const Parameters &request)
{
    return !request.value("code_challenge").isEmpty() && request.value("code_challenge_method") == "S256";
}
/// The claims of a signed token, unverified.
[[nodiscard]] std::optional<Json::Document> unverifiedClaims(const QByteArray &token);

} // namespace Grantscope::Review
