// SPDX-License-Identifier: GPL-3.0-or-later
#include "checks/row.h"
#include "http/caching.h"
#include "http/parameters.h"
#include "json/writer.h"
#include "oauth/answer_p.h"

#include <QtTranslation>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Grantscope::OAuth {

namespace {

constexpr Json::Limits kLimits{.depth = 64, .bytes = qsizetype(16) << 20};

bool isJsonType(QByteArrayView type)
{
    return type == "application/json" || type.endsWith("+json");
}

/// A form as the JSON object that it should have been.
QByteArray asJson(const Parameters &parameters)
{
    QByteArray text;
    Json::Writer writer(text);
    writer.beginObject();
    for (const Parameter &parameter : parameters)
        writer.key(parameter.name).string(QByteArrayView(parameter.value));
    writer.endObject();
    return text;
}

/// Some servers answer with a form, and some of those call it text/html.
std::optional<Parameters> formOf(const HttpResponse &response, const AnswerRules &rules)
{
    const QByteArrayView body = QByteArrayView(response.body).trimmed();
    if (body.startsWith('<') || body.startsWith('{') || !body.contains('='))
        return std::nullopt;
    const Result<Parameters> parameters = parseParameters(body);
    if (!parameters || (!parameters->contains(rules.member) && !parameters->contains("error")))
        return std::nullopt;
    return *parameters;
}

Result<Answer> objectOf(const HttpResponse &response, const AnswerRules &rules)
{
    const auto refuse = [&](const QString &found, qsizetype offset = -1) {
        return std::unexpected(Error{OAuthError::AnswerFormat, u"{…}"_s, found, rules.spec, offset});
    };
    if (const std::optional<Parameters> form = formOf(response, rules)) {
        Result<Json::Document> document = Json::Document::parse(asJson(*form), kLimits);
        if (!document)
            return refuse(document.error().found);
        return Answer{std::make_shared<const Json::Document>(*std::move(document)), true};
    }
    if (response.body.trimmed().isEmpty())
        return refuse(words(QT_TRANSLATE_NOOP("Values", "an empty answer")));
    Result<Json::Document> document = Json::Document::parse(response.body, kLimits);
    if (!document) {
        // The kind of a page tells more than its first character.
        const QByteArray type = mediaType(response.fields);
        const bool isOther = !type.isEmpty() && !isJsonType(type);
        return refuse(isOther ? QString::fromUtf8(type) : document.error().found, document.error().offset);
    }
    if (!document->root().isObject())
        return refuse(QString::fromUtf8(document->root().text().first(1)), document->root().span().offset);
    return Answer{std::make_shared<const Json::Document>(*std::move(document)), false};
}

QString textOf(const Answer &answer, QByteArrayView name)
{
    return answer.document ? answer.document->root().member(name).toString() : QString();
}

/// How the refusal differs from the one that RFC 6749 §5.2 describes.
void checkRefusal(const HttpResponse &response, const Result<Answer> &answer, const ServerRefusal &refusal,
                  const AnswerRules &rules, QList<Check> &checks)
{
    const Row statusRow{"refusal-status", rules.group, rules.refusalSpec, Severity::Warning};
    checks += response.status < 400 ? violated(statusRow, "refusal-status.success", statusText(response.status))
                                    : passed(statusRow, {}, statusText(response.status));

    const Row formRow{"refusal-form", rules.group, rules.refusalSpec, Severity::Warning};
    const QString type = QString::fromUtf8(mediaType(response.fields));
    if (!refusal.error.isEmpty())
        checks += answer && answer->isForm ? violated(formRow, "refusal-form.form") : passed(formRow);
    else if (response.body.trimmed().isEmpty())
        checks += violated(formRow, "refusal-form.empty");
    else
        checks += violated(formRow, "refusal-form.other", type);

    if (response.status == 401) {
        const Row row{"refusal-challenge", rules.group, "RFC 6749 §5.2; RFC 9110 §15.5.2", Severity::Info};
        checks +=
            response.fields.contains("WWW-Authenticate") ? passed(row) : violated(row, "refusal-challenge.missing");
    }
}

Error refusalOf(const HttpResponse &response, const Result<Answer> &answer, const AnswerRules &rules)
{
    ServerRefusal refusal{.status = response.status, .body = response.body};
    if (answer) {
        refusal.error = textOf(*answer, "error");
        refusal.errorDescription = textOf(*answer, "error_description");
        refusal.errorUri = textOf(*answer, "error_uri");
    }
    const QString found = refusal.error.isEmpty() ? statusText(response.status) : refusal.error;
    return {rules.refused,
            QString::fromLatin1(rules.sound),
            found,
            rules.refusalSpec,
            -1,
            std::make_shared<const ServerRefusal>(std::move(refusal))};
}

Error redirectOf(const HttpResponse &response, SpecRef spec)
{
    // Where to is not told here: it may carry what was sent.
    return {OAuthError::AnswerRedirect, u"HTTP 200"_s, statusText(response.status), spec};
}

} // namespace

QString statusText(int status)
{
    return u"HTTP %1"_s.arg(status);
}

Check checkNotCached(const HttpResponse &response, CheckGroup group)
{
    const Row row{"token-response-cache", group, "RFC 6749 §5.1", Severity::Warning};
    if (parseCacheRules(response.fields).noStore)
        return passed(row);
    return violated(row, "token-response-cache.stored", QString::fromLatin1(response.fields.combined("Cache-Control")));
}

Reading<Answer> readAnswer(const HttpResponse &response, const AnswerRules &rules)
{
    QList<Check> checks;
    if (response.status >= 300 && response.status < 400)
        return {std::unexpected(redirectOf(response, rules.spec)), checks};
    Result<Answer> answer = objectOf(response, rules);
    const Json::Value error = answer ? answer->document->root().member("error") : Json::Value();
    const bool isRefusal = response.status >= 400 || response.status < 200 || (error.exists() && !error.isNull());
    if (isRefusal) {
        const Error refusal = refusalOf(response, answer, rules);
        checkRefusal(response, answer, *refusal.server, rules, checks);
        return {std::unexpected(refusal), checks};
    }
    if (answer) {
        const Row row{"token-response-form", rules.group, rules.spec, Severity::Warning};
        const QByteArray type = mediaType(response.fields);
        if (answer->isForm)
            checks += violated(row, "token-response-form.form", QString::fromUtf8(type));
        else
            checks +=
                isJsonType(type) ? passed(row) : violated(row, "token-response-form.type", QString::fromUtf8(type));
    }
    return {std::move(answer), checks};
}

Reading<void> readStatus(const HttpResponse &response, const AnswerRules &rules)
{
    Reading<Answer> reading = readAnswer(response, rules);
    if (reading.value || reading.value.error().id == OAuthError::AnswerFormat)
        return {{}, {}};
    return {std::unexpected(std::move(reading.value).error()), std::move(reading.checks)};
}

Json::Value AnswerMembers::value(QByteArrayView name)
{
    const Json::Value found = m_answer.document->root().member(name);
    const auto repeats = [&](const Json::Duplicate &duplicate) { return duplicate.first == found.nameSpan(); };
    if (found && std::ranges::any_of(m_answer.document->duplicates(), repeats)) {
        const QString label = QString::fromUtf8(name);
        refuse(u"1 × "_s + label, u"2 × "_s + label, found);
        return {};
    }
    return found.isNull() ? Json::Value() : found;
}

QByteArray AnswerMembers::text(QByteArrayView name)
{
    const Json::Value found = value(name);
    if (found && !found.isString())
        refuse(QString::fromUtf8(name) + u": \"…\""_s, QString::fromUtf8(found.text().first(1)), found);
    return found.toUtf8();
}

QByteArray AnswerMembers::requiredText(QByteArrayView name)
{
    QByteArray found = text(name);
    if (found.isEmpty())
        refuse(QString::fromUtf8(name), {});
    return found;
}

Secret AnswerMembers::secret(QByteArrayView name)
{
    QByteArray found = text(name);
    return Secret::consume(found);
}

std::optional<qint64> AnswerMembers::seconds(QByteArrayView name)
{
    const Row textRow{"expires-in-text", m_rules.group, m_rules.spec, Severity::Warning};
    const Row valueRow{"expires-in-value", m_rules.group, m_rules.spec, Severity::Warning};
    const Json::Value found = value(name);
    if (!found)
        return std::nullopt;
    std::optional<qint64> count = found.toInteger();
    if (found.isString()) {
        bool isNumber = false;
        const qint64 digits = found.toUtf8().trimmed().toLongLong(&isNumber);
        if (isNumber)
            count = digits;
        if (isNumber && !m_answer.isForm)
            m_checks += violated(textRow, "expires-in-text.text", found.toString(), QString::fromUtf8(name));
    }
    if (count && *count >= 0)
        return count;
    m_checks += violated(valueRow, "expires-in-value.other", QString::fromUtf8(found.text()), QString::fromUtf8(name));
    return std::nullopt;
}

void AnswerMembers::refuse(const QString &expected, const QString &found, Json::Value at)
{
    if (!m_error)
        m_error = Error{OAuthError::AnswerMember, expected, found, m_rules.spec,
                        at && !m_answer.isForm ? at.span().offset : -1};
}

} // namespace Grantscope::OAuth
