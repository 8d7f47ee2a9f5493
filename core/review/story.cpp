// SPDX-License-Identifier: GPL-3.0-or-later
#include "http/address.h"
#include "review/story_p.h"

#include <QUrl>

#include <algorithm>

namespace Grantscope::Review {

using Transcript::Event;
using Transcript::EventKind;

namespace {

/// What was sent is told again with its answer.
bool isToldAgain(const QList<Event> &events, qsizetype index)
{
    const Event &sent = events.at(index);
    if (sent.kind != EventKind::StepSent || !sent.request)
        return false;
    for (qsizetype i = index + 1; i < events.size() && events.at(i).step == sent.step; ++i) {
        const auto &exchange = events.at(i).exchange;
        if (exchange && exchange->request.method == sent.request->method
            && exchange->request.address == sent.request->address)
            return true;
    }
    return false;
}

void addOnce(QList<QByteArray> &values, const QByteArray &value)
{
    if (!value.isEmpty() && !values.contains(value))
        values.append(value);
}

void addAnswer(Story &story, qsizetype event, const CarriedAnswer &answer)
{
    const auto isSame = [&answer](const StoryAnswer &other) {
        return other.answer.parameters == answer.parameters && other.answer.mode == answer.mode;
    };
    if (!std::ranges::any_of(story.answers, isSame))
        story.answers.push_back({event, answer});
    addOnce(story.codes, answer.parameters.value("code"));
    addOnce(story.accessTokens, answer.parameters.value("access_token"));
    addOnce(story.idTokens, answer.parameters.value("id_token"));
}

/// Those of a pushed request, where the address only names it.
void readRequest(Story &story)
{
    const auto asked = story.all(ExchangeRole::AuthorizationRequest);
    if (asked.empty())
        return;
    story.asked = asked.front();
    const ExchangeFacts &facts = story.asked->facts;
    story.request = facts.query;
    for (const Parameter &parameter : facts.form)
        story.request.append(parameter.name, parameter.value);
    const QByteArray uri = facts.parameter("request_uri");
    story.isRequestKnown = uri.isEmpty() && facts.parameter("request").isEmpty();
    for (const StoryMessage *pushed : story.all(ExchangeRole::PushedAuthorization)) {
        if (uri.isEmpty() || pushed->facts.member("request_uri") != uri)
            continue;
        story.request = pushed->facts.form;
        story.isRequestKnown = pushed->facts.parameter("request").isEmpty();
    }
}

void readMetadata(Story &story)
{
    for (const StoryMessage *message : story.all(ExchangeRole::Discovery)) {
        const QByteArray issuer = message->facts.member("issuer");
        auto metadata = OAuth::parseServerMetadata(message->response().body, QString::fromUtf8(issuer));
        if (!metadata)
            continue;
        story.metadata = *std::move(metadata);
        story.metadataEvent = message->event;
        return;
    }
}

} // namespace

std::vector<const StoryMessage *> Story::all(ExchangeRole role) const
{
    std::vector<const StoryMessage *> found;
    for (const StoryMessage &message : messages) {
        if (message.is(role))
            found.push_back(&message);
    }
    return found;
}

Story storyOf(const QList<Event> &events)
{
    Story story;
    for (qsizetype i = 0; i < events.size(); ++i) {
        const auto exchange = messageOf(events.at(i));
        if (exchange && !isToldAgain(events, i))
            story.messages.push_back({i, exchange, factsOf(*exchange)});
    }
    for (const StoryMessage &message : story.messages) {
        const ExchangeFacts &facts = message.facts;
        if (facts.redirected)
            addAnswer(story, message.event, *facts.redirected);
        if (facts.answer)
            addAnswer(story, message.event, *facts.answer);
        if (facts.role == ExchangeRole::TokenRequest)
            addOnce(story.codes, facts.parameter("code"));
        addOnce(story.accessTokens, facts.member("access_token"));
        addOnce(story.idTokens, facts.member("id_token"));
        if (story.clientId.isEmpty() && facts.role != ExchangeRole::Introspection)
            story.clientId = facts.clientId;
    }
    readRequest(story);
    readMetadata(story);
    return story;
}

bool isClearText(const QByteArray &address)
{
    const QUrl url = QUrl::fromEncoded(withoutQuery(address).toByteArray());
    return url.scheme() == u"http" && !url.host().isEmpty() && !isLoopbackHost(url.host());
}

std::optional<Json::Document> unverifiedClaims(const QByteArray &token)
{
    const QList<QByteArray> parts = token.size() < (1 << 16) ? token.split('.') : QList<QByteArray>();
    if (parts.size() != 3)
        return std::nullopt;
    auto json = Json::Document::parse(QByteArray::fromBase64(parts.at(1), QByteArray::Base64UrlEncoding));
    return json && json->root().isObject() ? std::optional(*std::move(json)) : std::nullopt;
}

} // namespace Grantscope::Review
