// SPDX-License-Identifier: GPL-3.0-or-later
#include "review/storyline.h"

#include "flow/grants.h"
#include "http/address.h"
#include "texts/exporttexts.h"
#include "texts/flowtexts.h"
#include "texts/visible.h"

#include <QHash>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Grantscope::Review {

using Flow::Party;
using Transcript::Event;
using Transcript::EventKind;

namespace {

constexpr qsizetype kMostHosts = 12;
constexpr Party kParties[] = {Party::ResourceOwner, Party::Browser, Party::Client, Party::AuthorizationServer,
                              Party::ResourceServer};

QString idOf(Party party)
{
    return QString::fromLatin1(partyName(party));
}

/// Every step that a grant or what follows it has.
const Flow::Step *findStep(const QString &id)
{
    static const QHash<QString, const Flow::Step *> steps = [] {
        QHash<QString, const Flow::Step *> all;
        const auto add = [&all](const Flow::Step *step) { all.insert(QString::fromLatin1(step->id), step); };
        for (const Flow::Grant &grant : Flow::grants())
            std::ranges::for_each(grant.steps, add);
        for (const auto followUp : {Flow::FollowUp::UserInfo, Flow::FollowUp::Introspect, Flow::FollowUp::Api,
                                    Flow::FollowUp::Refresh, Flow::FollowUp::Revoke, Flow::FollowUp::EndSession})
            std::ranges::for_each(Flow::stepsOf(followUp), add);
        return all;
    }();
    return steps.value(id);
}

QString requestText(const HttpRequest &request)
{
    return Texts::visible(QString::fromUtf8(request.method) + u' ' + QString::fromUtf8(pathIn(request.address)));
}

QString answerText(const HttpResponse &response)
{
    return Texts::visible(QString::number(response.status) + u' ' + QString::fromUtf8(response.reason)).trimmed();
}

} // namespace

/// The arrows of one event.
class Storyline::Arrows
{
public:
    Arrows(Storyline &story, const Event &event, qsizetype index)
        : m_story(story)
        , m_event(event)
        , m_index(index)
        , m_step(findStep(event.step))
    {
    }

    [[nodiscard]] const Flow::Step *step() const { return m_step; }
    [[nodiscard]] Lifeline party(Party which) const
    {
        return {idOf(which), Texts::partyStory(partyName(which), m_story.m_language).title};
    }
    [[nodiscard]] Lifeline from() const { return party(m_step ? m_step->from : Party::Client); }
    /// Whom a step speaks to; of one that is not known, the host.
    [[nodiscard]] Lifeline to(QByteArrayView address) const
    {
        return m_step ? party(m_step->to) : m_story.hostLine(address);
    }
    [[nodiscard]] QString title() const
    {
        return m_step ? Texts::stepStory(m_step->id, m_story.m_language).title : Texts::visible(m_event.step);
    }

    void add(const Lifeline &from, const Lifeline &to, MessageKind kind, const QString &title,
             const QString &subtitle = {})
    {
        append(from, to, kind, title, subtitle);
        if (m_messages.size() == 1)
            m_messages.last().number = ++m_story.m_number;
    }
    void addAnswer(const Lifeline &from, const Lifeline &to, const HttpResponse &response)
    {
        append(from, to, MessageKind::Answer, answerText(response), {});
        if (response.status >= 400)
            m_messages.last().state = MessageState::Failed;
    }
    /// What went wrong is told at the last arrow.
    void fail()
    {
        if (!m_event.failure || m_messages.isEmpty())
            return;
        const Transcript::Failure &failure = *m_event.failure;
        m_messages.last().state = MessageState::Failed;
        m_messages.last().failure = Texts::errorText(failure.id.toStdString(), failure.expected, failure.found,
                                                     failure.offset, m_story.m_language)
                                        .what;
    }
    [[nodiscard]] QList<Message> messages() const { return m_messages; }

private:
    void append(const Lifeline &from, const Lifeline &to, MessageKind kind, const QString &title,
                const QString &subtitle)
    {
        Message message;
        message.id = u'e' + QString::number(m_index);
        if (!m_messages.isEmpty())
            message.id += QChar(u'a' + static_cast<char16_t>(m_messages.size() - 1));
        message.from = m_story.note(from);
        message.to = m_story.note(to);
        message.title = title.isEmpty() ? subtitle : title;
        if (!title.isEmpty())
            message.subtitle = subtitle;
        message.kind = kind;
        message.state = MessageState::Done;
        m_messages.append(message);
    }

    Storyline &m_story;
    const Event &m_event;
    qsizetype m_index;
    const Flow::Step *m_step;
    QList<Message> m_messages;
};

QString Storyline::note(const Lifeline &lifeline)
{
    const bool isParty = std::ranges::contains(kParties, lifeline.id, idOf);
    if (isParty)
        m_parties.insert(lifeline.id);
    else if (!std::ranges::contains(m_others, lifeline.id, &Lifeline::id))
        m_others.append(lifeline);
    return lifeline.id;
}

Lifeline Storyline::hostLine(QByteArrayView address)
{
    const QString host = QString::fromUtf8(hostIn(address)).toLower();
    const Lifeline line{u"host:"_s + host, host.isEmpty() ? u"?"_s : Texts::visibleExcerpt(host, 100)};
    const bool isKnown = std::ranges::contains(m_others, line.id, &Lifeline::id);
    if (isKnown || m_others.size() < kMostHosts)
        return line;
    return {u"hosts"_s, Texts::exportText("other-hosts", m_language)};
}

QList<Lifeline> Storyline::lifelines() const
{
    QList<Lifeline> lifelines;
    for (const Party party : kParties) {
        if (m_parties.contains(idOf(party)))
            lifelines.append({idOf(party), Texts::partyStory(partyName(party), m_language).title});
    }
    return lifelines + m_others;
}

QList<Message> Storyline::take(const Event &event, qsizetype index)
{
    Arrows arrows(*this, event, index);
    switch (event.kind) {
    case EventKind::StepSent:
        if (event.request) {
            m_waiting.insert({event.run, event.step});
            arrows.add(arrows.from(), arrows.to(event.request->address), MessageKind::Request, arrows.title(),
                       requestText(*event.request));
        }
        break;
    case EventKind::StepAnswered:
        if (event.exchange)
            takeAnswer(event, arrows);
        else
            takeArrival(event, arrows);
        break;
    case EventKind::StepFailed:
        takeFailure(event, arrows);
        break;
    case EventKind::Exchange:
        takeExchange(event, arrows);
        break;
    case EventKind::RedirectArrived:
        takeArrival(event, arrows);
        break;
    case EventKind::BrowserOpened:
        takePage(event, arrows);
        break;
    case EventKind::FlowEnded:
        erase_if(m_waiting, [&event](const auto &step) { return step.first == event.run; });
        break;
    case EventKind::FlowStarted:
    case EventKind::Checks:
    case EventKind::TokenIssued:
    case EventKind::FaultInjected:
    case EventKind::FaultMet:
    case EventKind::Note:
        break;
    }
    arrows.fail();
    return arrows.messages();
}

qsizetype eventOfArrow(QStringView id)
{
    if (!id.startsWith(u'e'))
        return -1;
    id = id.sliced(1);
    while (!id.isEmpty() && !id.back().isDigit())
        id.chop(1);
    bool isNumber = false;
    const qsizetype event = id.toLongLong(&isNumber);
    return isNumber ? event : -1;
}

void Storyline::takeAnswer(const Event &event, Arrows &arrows)
{
    const Lifeline to = arrows.to(event.exchange->request.address);
    if (!m_waiting.remove({event.run, event.step}))
        arrows.add(arrows.from(), to, MessageKind::Request, arrows.title(), requestText(event.exchange->request));
    if (event.exchange->response.status > 0)
        arrows.addAnswer(to, arrows.from(), event.exchange->response);
}

void Storyline::takeFailure(const Event &event, Arrows &arrows)
{
    const bool wasWaiting = m_waiting.remove({event.run, event.step});
    if (event.exchange && !wasWaiting)
        takeAnswer(event, arrows);
    else if (event.exchange && event.exchange->response.status > 0)
        arrows.addAnswer(arrows.to(event.exchange->request.address), arrows.from(), event.exchange->response);
    else // Whoever waited, or judged what came.
        arrows.add(arrows.party(Party::Client), arrows.party(Party::Client), MessageKind::Self, arrows.title());
}

ExchangeStory Storyline::storyOf(const Grantscope::Exchange &exchange)
{
    if (m_describe) {
        if (const auto described = m_describe(exchange))
            return *described;
    }
    return {{idOf(Party::Client), Texts::partyStory(partyName(Party::Client), m_language).title},
            hostLine(exchange.request.address)};
}

void Storyline::takeExchange(const Event &event, Arrows &arrows)
{
    if (!event.exchange)
        return;
    const ExchangeStory story = storyOf(*event.exchange);
    arrows.add(story.from, story.to, MessageKind::Request, story.title, requestText(event.exchange->request));
    if (event.exchange->response.status > 0)
        arrows.addAnswer(story.to, story.from, event.exchange->response);
}

/// From the server through the browser; of one that was refused nobody knows who sent it.
void Storyline::takeArrival(const Event &event, Arrows &arrows)
{
    const bool isRefused = event.subject == "refused"_L1;
    const Lifeline browser = arrows.party(Party::Browser);
    if (!isRefused && arrows.step() && arrows.step()->from != arrows.step()->to)
        arrows.add(arrows.party(arrows.step()->from), browser, MessageKind::Answer, arrows.title());
    arrows.add(browser, arrows.party(Party::Client), MessageKind::Request,
               isRefused ? Texts::exportText("redirect-refused", m_language) : QString(),
               event.request ? requestText(*event.request) : QString());
}

void Storyline::takePage(const Event &event, Arrows &arrows)
{
    const Lifeline browser = arrows.party(Party::Browser);
    arrows.add(arrows.party(Party::Client), browser, MessageKind::Request, arrows.title());
    if (event.failure)
        return;
    const Lifeline to = arrows.step() && arrows.step()->to != arrows.step()->from
                            ? arrows.party(arrows.step()->to)
                            : arrows.party(Party::AuthorizationServer);
    arrows.add(browser, to, MessageKind::Request, {}, requestText({.address = event.address}));
}

} // namespace Grantscope::Review
