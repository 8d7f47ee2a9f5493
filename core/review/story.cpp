// SPDX-License-Identifier: GPL-3.0-or-later
#include "http/address.h"
#include "review/story_p.h"

#include <QSet>
#include <QUrl>

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

/// Values in their order, each once.
class Once
{
public:
    explicit Once(QList<QByteArray> &values)
        : m_values(values)
    {
    }
    void add(const QByteArray &value)
    {
        if (value.isEmpty() || m_seen.contains(value))
            return;
        m_seen.insert(value);
        m_values.append(value);
    }

private:
    QList<QByteArray> &m_values;
    QSet<QByteArray> m_seen;
};

void readAnswers(Story &story)
{
    Once codes(story.codes);
    Once accessTokens(story.accessTokens);
    Once idTokens(story.idTokens);
    QSet<QByteArray> seen;
    const auto add = [&](const StoryMessage &message, const CarriedAnswer &answer) {
        const QByteArray same = OAuth::responseModeName(answer.mode) + ' ' + answer.parameters.encoded();
        if (!seen.contains(same)) {
            seen.insert(same);
            const QByteArray code = answer.parameters.value("code");
            if (!code.isEmpty() && !isMasked(code) && !story.answersByCode.contains(code))
                story.answersByCode.insert(code, story.answers.size());
            story.answers.push_back({message.event, answer, message.exchange->startedAt});
        }
        codes.add(answer.parameters.value("code"));
        accessTokens.add(answer.parameters.value("access_token"));
        idTokens.add(answer.parameters.value("id_token"));
    };
    for (const StoryMessage &message : story.messages) {
        const ExchangeFacts &facts = message.facts;
        if (facts.redirected)
            add(message, *facts.redirected);
        if (facts.answer)
            add(message, *facts.answer);
        if (facts.role == ExchangeRole::TokenRequest)
            codes.add(facts.parameter("code"));
        accessTokens.add(facts.member("access_token"));
        idTokens.add(facts.member("id_token"));
        if (story.clientId.isEmpty() && facts.role != ExchangeRole::Introspection)
            story.clientId = facts.clientId;
    }
}

void readMetadata(Story &story)
{
    QSet<QByteArray> seen;
    for (const StoryMessage *message : story.all(ExchangeRole::Discovery)) {
        const QByteArray issuer = message->facts.member("issuer");
        auto metadata = OAuth::parseServerMetadata(message->response().body, QString::fromUtf8(issuer));
        if (!metadata || seen.contains(issuer))
            continue;
        seen.insert(issuer);
        if (story.allMetadata.empty())
            story.metadataEvent = message->event;
        story.allMetadata.push_back(*std::move(metadata));
    }
    if (!story.allMetadata.empty())
        story.metadata = &story.allMetadata.front();
}

/// Those of a pushed request, where the address only names it.
StoryRequest readRequest(const StoryMessage &message, const QHash<QByteArray, const StoryMessage *> &pushed)
{
    const ExchangeFacts &facts = message.facts;
    StoryRequest request{.message = &message, .parameters = facts.query};
    for (const Parameter &parameter : facts.form)
        request.parameters.append(parameter.name, parameter.value);
    const QByteArray uri = facts.parameter("request_uri");
    request.isKnown = uri.isEmpty() && facts.parameter("request").isEmpty();
    if (const StoryMessage *whole = pushed.value(uri)) {
        request.parameters = whole->facts.form;
        request.isKnown = whole->facts.parameter("request").isEmpty();
    }
    return request;
}

void readRequests(Story &story)
{
    QHash<QByteArray, const StoryMessage *> pushed;
    for (const StoryMessage *message : story.all(ExchangeRole::PushedAuthorization)) {
        if (const QByteArray uri = message->facts.member("request_uri"); !uri.isEmpty())
            pushed.insert(uri, message);
    }
    for (const StoryMessage *message : story.all(ExchangeRole::AuthorizationRequest))
        story.requests.push_back(readRequest(*message, pushed));
    if (!story.requests.empty())
        story.asked = &story.requests.front();
}

QByteArray endpointOf(const OAuth::ServerMetadata &metadata)
{
    return endpointKey(metadata.member("authorization_endpoint").toUtf8());
}

/// Whose endpoint was asked; of the client's own request, any that are nobody else's.
void findMetadata(Story &story)
{
    QHash<QByteArray, const OAuth::ServerMetadata *> byEndpoint;
    QSet<QByteArray> asked;
    for (const OAuth::ServerMetadata &metadata : story.allMetadata) {
        // The first is what the client went by, whoever else names the same endpoint.
        if (!byEndpoint.contains(endpointOf(metadata)))
            byEndpoint.insert(endpointOf(metadata), &metadata);
    }
    for (StoryRequest &request : story.requests) {
        const QByteArray place = endpointKey(request.message->facts.place);
        request.metadata = byEndpoint.value(place);
        asked.insert(place);
    }
    if (story.requests.empty() || story.requests.front().metadata)
        return;
    for (const OAuth::ServerMetadata &metadata : story.allMetadata) {
        if (!asked.contains(endpointOf(metadata))) {
            story.requests.front().metadata = &metadata;
            return;
        }
    }
}

/// Any port of loopback will do (RFC 8252 §7.3).
QByteArray placeKey(const QByteArray &address)
{
    QUrl url = QUrl::fromEncoded(withoutQuery(address).toByteArray());
    if (isLoopbackHost(url.host()))
        url.setPort(-1);
    return url.toEncoded();
}

/// The answer of another server than the client asked goes back to the one that asked it.
bool isOfAnother(const StoryAnswer &answer, const StoryRequest &asked)
{
    const QByteArray place = originOf(answer.answer.place);
    return !place.isEmpty() && place == originOf(asked.message->facts.place)
           && place != originOf(asked.parameters.value("redirect_uri"));
}

void pairAnswers(Story &story)
{
    QHash<QByteArray, const StoryRequest *> byState;
    QHash<QByteArray, const StoryRequest *> byBoth; // a server may hand on the state that it got
    QHash<QByteArray, const StoryRequest *> &byPlace = story.requestsByPlace;
    const auto insert = [](auto &hash, const QByteArray &key, const StoryRequest &request) {
        if (!key.isEmpty() && !isMasked(key) && !hash.contains(key))
            hash.insert(key, &request);
    };
    for (const StoryRequest &request : story.requests) {
        const QByteArray state = request.parameters.value("state");
        const QByteArray place = placeKey(request.parameters.value("redirect_uri"));
        insert(byState, state, request);
        insert(byBoth, state.isEmpty() || isMasked(state) ? QByteArray() : state + '\n' + place, request);
        insert(byPlace, place, request);
    }
    for (StoryAnswer &answer : story.answers) {
        const QByteArray state = answer.answer.parameters.value("state");
        const QByteArray place = placeKey(answer.answer.place);
        answer.request = byBoth.value(state + '\n' + place, byState.value(state));
        if (!answer.request)
            answer.request = byPlace.value(place);
        if (!answer.request && story.asked && !isOfAnother(answer, *story.asked))
            answer.request = story.asked;
    }
}

} // namespace

const StoryAnswer *Story::answerWith(const QByteArray &code) const
{
    const auto found = answersByCode.constFind(code);
    return found == answersByCode.cend() ? nullptr : &answers.at(*found);
}

const StoryRequest *Story::requestOf(const StoryMessage &tokenRequest) const
{
    if (const StoryAnswer *answer = answerWith(tokenRequest.facts.parameter("code")))
        return answer->request;
    return requestsByPlace.value(placeKey(tokenRequest.facts.parameter("redirect_uri")), asked);
}

const OAuth::ServerMetadata *Story::metadataOf(const StoryRequest *request) const
{
    return request ? request->metadata : requests.empty() ? metadata : nullptr;
}

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
    readAnswers(story);
    readMetadata(story);
    readRequests(story);
    findMetadata(story);
    pairAnswers(story);
    return story;
}

QByteArray endpointKey(const QByteArray &address)
{
    return originOf(address) + pathIn(withoutQuery(address)).toByteArray();
}

bool isSameEndpoint(const QByteArray &left, const QByteArray &right)
{
    return !left.isEmpty() && endpointKey(left) == endpointKey(right);
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
