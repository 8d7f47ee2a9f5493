// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/secret.h"
#include "http/message.h"
#include "oauth/oautherror.h"
#include "oauth/reading.h"

#include <memory>
#include <optional>

namespace Grantscope::OAuth {

/// What differs between the endpoints that answer a form with a JSON object.
struct AnswerRules
{
    ErrorId refused;
    CheckGroup group;
    SpecRef spec; ///< Where the answer is described.
    SpecRef refusalSpec; ///< Where the refusal is.
    const char *sound; ///< What it may say where it does not refuse: "HTTP 200: access_token, token_type".
    QByteArrayView member; ///< One that a sound answer has: by it a form is known that calls itself something else.
};

/// The object that came, before its members are looked at.
struct Answer
{
    std::shared_ptr<const Json::Document> document = {};
    bool isForm = false; ///< Made of a form's parameters: every value is a string.
};

/// The answer of an endpoint, with what is unusual about it as rows: token-response-form, refusal-status, refusal-form,
/// refusal-challenge. Errors: \a rules' refusal, "answer-redirect", "answer-format".
[[nodiscard]] Reading<Answer> readAnswer(const HttpResponse &response, const AnswerRules &rules);
/// The same for an answer of which only the status matters.
[[nodiscard]] Reading<void> readStatus(const HttpResponse &response, const AnswerRules &rules);

/// "HTTP 503".
[[nodiscard]] QString statusText(int status);
/// The row token-response-cache of an answer that holds secrets. RFC 6749 §5.1.
[[nodiscard]] Check checkNotCached(const HttpResponse &response, CheckGroup group);

/// The members of an answer, each asked for by its name; null counts as left out. What can't be read is remembered,
/// the first of it in error().
class AnswerMembers
{
public:
    AnswerMembers(const Answer &answer, const AnswerRules &rules, QList<Check> &checks)
        : m_answer(answer)
        , m_rules(rules)
        , m_checks(checks)
    {
    }

    [[nodiscard]] Json::Value value(QByteArrayView name);
    [[nodiscard]] QByteArray text(QByteArrayView name);
    /// It is there and not empty.
    [[nodiscard]] QByteArray requiredText(QByteArrayView name);
    [[nodiscard]] Secret secret(QByteArrayView name);
    [[nodiscard]] QString words(QByteArrayView name) { return QString::fromUtf8(text(name)); }
    /// A count of seconds, not negative. As text it is read with the row expires-in-text; what is no such count is left
    /// out with expires-in-value.
    [[nodiscard]] std::optional<qint64> seconds(QByteArrayView name);

    [[nodiscard]] const std::optional<Error> &error() const { return m_error; }
    void refuse(const QString &expected, const QString &found, Json::Value at = {});

private:
    const Answer &m_answer;
    const AnswerRules &m_rules;
    QList<Check> &m_checks;
    std::optional<Error> m_error;
};

} // namespace Grantscope::OAuth
