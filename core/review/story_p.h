// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "checks/row.h"
#include "oauth/metadata.h"
#include "review/exchangerole.h"
#include "review/lint.h"

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

/// An authorization response wherever it was seen, each once: in the Location that sends it and in the request that
/// brings it.
struct StoryAnswer
{
    qsizetype event = -1;
    CarriedAnswer answer;
};

struct Story
{
    std::vector<StoryMessage> messages;
    const StoryMessage *asked = nullptr; ///< The first authorization request; null where there is none.
    Parameters request = {}; ///< Its parameters; of a pushed one, those that were pushed.
    bool isRequestKnown = false; ///< False where they stand in a request object or were pushed unseen.
    std::optional<OAuth::ServerMetadata> metadata = {};
    qsizetype metadataEvent = -1;
    std::vector<StoryAnswer> answers;
    QList<QByteArray> codes;
    QList<QByteArray> accessTokens;
    QList<QByteArray> idTokens;
    QByteArray clientId;

    [[nodiscard]] std::vector<const StoryMessage *> all(ExchangeRole role) const;
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
/// The claims of a signed token, unverified.
[[nodiscard]] std::optional<Json::Document> unverifiedClaims(const QByteArray &token);

} // namespace Grantscope::Review
