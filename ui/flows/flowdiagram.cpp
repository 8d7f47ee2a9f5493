// SPDX-License-Identifier: GPL-3.0-or-later
#include "flows/flowdiagram.h"

#include "flows/stepmessages.h"
#include "texts/flowtexts.h"
#include "texts/texts.h"
#include "widgets/masking.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Grantscope::Ui {

namespace {

using Flow::Act;
using Flow::Party;
using Flow::StepRecord;
using Flow::StepStatus;
using Review::Message;
using Review::MessageKind;
using Review::MessageState;

struct FlowDiagramText
{
    Q_DECLARE_TR_FUNCTIONS(Grantscope::Ui::FlowDiagram)
};

QString idOf(Party party)
{
    return QString::fromLatin1(partyName(party));
}

MessageState stateOf(const StepRecord &record)
{
    switch (record.status) {
    case StepStatus::Pending:
        return MessageState::Pending;
    case StepStatus::Prepared:
        return MessageState::Current;
    case StepStatus::Running:
        return MessageState::Running;
    case StepStatus::Done:
        return MessageState::Done;
    case StepStatus::Failed:
        return MessageState::Failed;
    case StepStatus::Skipped:
        return MessageState::Skipped;
    }
    return MessageState::Pending;
}

/// "POST /token": the place without what stands in its query.
QString requestText(const HttpRequest &request)
{
    if (request.address.isEmpty())
        return {};
    return QString::fromLatin1(request.method) + u' ' + pathOf(request.address);
}

QString answerText(const HttpResponse &response)
{
    if (response.status == 0)
        return {};
    return QString::number(response.status) + u' ' + QString::fromLatin1(response.reason);
}

/// The arrows of one step.
class Arrows
{
public:
    /// \a redirect is the one that the step reads; null where none came.
    Arrows(const StepRecord &record, const Flow::Arrival *redirect, qsizetype step, const Masking *masking,
           QList<Message> &messages)
        : m_record(record)
        , m_redirect(redirect)
        , m_step(step)
        , m_masking(masking)
        , m_messages(messages)
    {
    }

    void append(Party from, Party to, MessageKind kind, MessageState state, const QString &title,
                const QString &subtitle = {})
    {
        const bool first = m_part == 0;
        m_messages.append({.id = u"%1:%2"_s.arg(m_step).arg(m_part++),
                           .number = first ? static_cast<int>(m_step) + 1 : 0,
                           .from = idOf(from),
                           .to = idOf(to),
                           .title = title,
                           .subtitle = subtitle,
                           .kind = kind,
                           .state = state});
    }
    /// What went wrong is told at the last arrow of the step.
    void fail()
    {
        if (m_record.error)
            m_messages.last().failure =
                Texts::errorText(m_masking ? m_masking->shown(*m_record.error) : *m_record.error).what;
    }

    void add()
    {
        const QString title = Texts::stepStory(m_record.step->id).title;
        const MessageState state = stateOf(m_record);
        const Party from = m_record.step->from;
        const Party to = m_record.step->to;
        switch (m_record.step->act) {
        case Act::Send:
            addExchange(title, state);
            break;
        case Act::OpenBrowser:
            append(from, Party::Browser, MessageKind::Request, state, title);
            append(Party::Browser, to, MessageKind::Request, state, {},
                   requestText({.address = m_record.prepared.address}));
            break;
        case Act::AwaitRedirect:
        case Act::Compute:
            if (from == to)
                append(from, to, MessageKind::Self, state, title);
            else if (from == Party::ResourceOwner)
                append(from, to, MessageKind::Request, state, title);
            else
                throughBrowser(title, state);
            break;
        }
        fail();
    }

private:
    void throughBrowser(const QString &title, MessageState state)
    {
        append(m_record.step->from, Party::Browser, MessageKind::Answer, state, title);
        append(Party::Browser, m_record.step->to, MessageKind::Request, state, {},
               m_redirect && m_redirect->exchange ? requestText(m_redirect->exchange->request) : QString());
    }

    void addExchange(const QString &title, MessageState state)
    {
        const bool computes = !m_record.prepared.request && m_record.exchanges.isEmpty()
                              && (state == MessageState::Done || state == MessageState::Failed);
        const Party from = m_record.step->from;
        const Party to = m_record.step->to;
        if (computes || from == to) {
            append(from, from, MessageKind::Self, state, title);
            return;
        }
        const qsizetype count = m_record.exchanges.size();
        QString request = m_record.prepared.request ? requestText(*m_record.prepared.request) : QString();
        if (count > 1)
            request += u" · "_s + FlowDiagramText::tr("%1 exchanges").arg(count);
        const bool answered = count > 0 && m_record.exchanges.constLast().response.status > 0;
        // The request went well when it was answered, whatever the answer says.
        append(from, to, MessageKind::Request, answered && state == MessageState::Failed ? MessageState::Done : state,
               title, request);
        if (state == MessageState::Failed && !answered)
            return;
        append(
            to, from, MessageKind::Answer, answered || state == MessageState::Skipped ? state : MessageState::Pending,
            FlowDiagramText::tr("Answer"), answered ? answerText(m_record.exchanges.constLast().response) : QString());
    }

    const StepRecord &m_record;
    const Flow::Arrival *m_redirect;
    qsizetype m_step;
    const Masking *m_masking;
    QList<Message> &m_messages;
    int m_part = 0;
};

} // namespace

QList<Review::Lifeline> flowLifelines(const QList<Message> &messages)
{
    QList<Review::Lifeline> lifelines;
    for (const Party party :
         {Party::ResourceOwner, Party::Browser, Party::Client, Party::AuthorizationServer, Party::ResourceServer}) {
        const QString id = idOf(party);
        if (std::ranges::any_of(messages, [&](const Message &each) { return each.from == id || each.to == id; }))
            lifelines.append({id, Texts::partyStory(partyName(party)).title});
    }
    return lifelines;
}

QList<Message> flowMessages(const Flow::Run &run, const Masking *masking)
{
    QList<Message> messages;
    for (qsizetype step = 0; step < run.records().size(); ++step)
        Arrows(run.records().at(step), redirectOf(run, run.records().at(step)), step, masking, messages).add();
    return messages;
}

qsizetype stepOfMessage(const QString &message)
{
    bool isNumber = false;
    const qsizetype step = message.section(u':', 0, 0).toLongLong(&isNumber);
    return isNumber && message.contains(u':') ? step : -1;
}

QString messageOfStep(qsizetype step)
{
    return step < 0 ? QString() : u"%1:0"_s.arg(step);
}

} // namespace Grantscope::Ui
