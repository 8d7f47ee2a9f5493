// SPDX-License-Identifier: GPL-3.0-or-later
#include "requestreport.h"

#include "json/document.h"
#include "json/writer.h"
#include "request/challengestory.h"
#include "request/foundtokens.h"
#include "texts/requesttexts.h"
#include "texts/texts.h"
#include "texts/visible.h"

using namespace Qt::StringLiterals;

namespace Grantscope::Cli {

namespace {

constexpr auto kEnglish = Texts::Language::English;

void writeFields(Json::Writer &out, const HeaderFields &fields)
{
    out.key("fields").beginArray();
    for (const HeaderField &field : fields) {
        out.beginObject();
        out.key("name").string(QByteArrayView(field.name));
        out.key("value").string(QByteArrayView(field.value));
        out.endObject();
    }
    out.endArray();
}

/// As inspect names the three.
void writeBody(Json::Writer &out, const QByteArray &body)
{
    if (const auto document = Json::Document::parse(body))
        out.key("body").raw(QByteArrayView(document->text()).trimmed());
    else if (body.isValidUtf8())
        out.key("body_text").string(QByteArrayView(body));
    else
        out.key("body_b64u")
            .string(QByteArrayView(body.toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals)));
}

void writeRedirects(Json::Writer &out, const QList<Session::Hop> &hops)
{
    out.key("redirects").beginArray();
    for (const Session::Hop &hop : hops) {
        if (!hop.next && !hop.notFollowed)
            continue;
        out.beginObject();
        out.key("status").number(hop.exchange.response.status);
        out.key("from").string(QByteArrayView(hop.request.address));
        if (hop.next) {
            out.key("to").string(QByteArrayView(hop.next->request.address));
            out.key("method").string(QByteArrayView(hop.next->request.method));
            out.key("origin_changed").boolean(hop.next->originChanged);
            out.key("body_dropped").boolean(hop.next->bodyDropped);
            out.key("dropped").beginArray();
            for (const Request::Dropped &dropped : hop.next->dropped)
                out.string(QByteArrayView(dropped.field));
            out.endArray();
        }
        if (hop.notFollowed) {
            out.key("not_followed").string(hop.notFollowed->id.toString());
            out.key("remedy").string(Texts::errorLine(*hop.notFollowed, kEnglish));
        }
        out.endObject();
    }
    out.endArray();
}

void writeChallenges(Json::Writer &out, const Session::Hop &hop)
{
    out.key("challenges").beginArray();
    const auto stories = Request::explainChallenge(hop.request, hop.exchange.response);
    for (const Request::ChallengeStory &story : stories ? *stories : QList<Request::ChallengeStory>()) {
        out.beginObject();
        out.key("scheme").string(QByteArrayView(story.challenge.scheme));
        if (!story.error.isEmpty())
            out.key("error").string(QByteArrayView(story.error));
        out.key("parameters").beginObject();
        for (const Request::ChallengePart &part : story.parts)
            out.key(part.name).string(QByteArrayView(part.value));
        out.endObject();
        out.key("explanation").string(Texts::challengeText(story.outcome, kEnglish));
        out.key("next").beginArray();
        for (const std::string_view step : story.nextSteps)
            out.string(Texts::challengeText(step, kEnglish));
        out.endArray();
        out.endObject();
    }
    out.endArray();
}

void writeTokens(Json::Writer &out, const HttpResponse &response)
{
    out.key("tokens").beginArray();
    for (const Request::FoundToken &token : Request::findTokens(response)) {
        out.beginObject();
        out.key("name").string(token.name);
        out.key("in").string(token.field.isEmpty() ? QByteArrayView("body") : QByteArrayView(token.field));
        out.endObject();
    }
    out.endArray();
}

} // namespace

QByteArray requestReportJson(const QList<Session::Hop> &hops)
{
    const Session::Hop &last = hops.constLast();
    const HttpResponse &response = last.exchange.response;
    QByteArray json;
    Json::Writer out(json);
    out.beginObject();
    out.key("method").string(QByteArrayView(last.request.method));
    out.key("address").string(QByteArrayView(last.request.address));
    out.key("status").number(response.status);
    out.key("reason").string(QByteArrayView(response.reason));
    writeFields(out, response.fields);
    writeBody(out, response.body);
    if (const auto &finished = last.exchange.timings.finished)
        out.key("ms").number(std::chrono::duration_cast<std::chrono::milliseconds>(*finished).count());
    if (last.exchange.tls) {
        out.key("tls").beginObject();
        out.key("version").string(QByteArrayView(last.exchange.tls->version));
        out.key("cipher").string(QByteArrayView(last.exchange.tls->cipher));
        out.endObject();
    }
    writeRedirects(out, hops);
    writeChallenges(out, last);
    writeTokens(out, response);
    out.endObject();
    return json + '\n';
}

QString requestReportText(const QList<Session::Hop> &hops)
{
    const auto lines = [](const QByteArray &octets) {
        QStringList shown;
        for (const QByteArray &line : octets.split('\n'))
            shown << Texts::visible(QString::fromUtf8(line.endsWith('\r') ? line.chopped(1) : line));
        return shown.join(u'\n');
    };
    QString text;
    for (const Session::Hop &hop : hops) {
        text += lines(hop.exchange.responseHead);
        for (const Request::Dropped &dropped : hop.next ? hop.next->dropped : QList<Request::Dropped>())
            text +=
                QString::fromUtf8(dropped.field) + u' ' + Texts::dropText(Request::dropName(dropped.reason)) + u'\n';
    }
    const HttpResponse &response = hops.constLast().exchange.response;
    text += lines(response.body);
    if (!text.endsWith(u'\n'))
        text += u'\n';
    const auto stories = Request::explainChallenge(hops.constLast().request, response);
    for (const Request::ChallengeStory &story : stories ? *stories : QList<Request::ChallengeStory>()) {
        text += u'\n' + Texts::challengeText(story.scheme) + u'\n' + Texts::challengeText(story.outcome) + u'\n';
        for (const std::string_view step : story.nextSteps)
            text += u"  "_s + Texts::challengeText(step) + u'\n';
    }
    return text;
}

} // namespace Grantscope::Cli
