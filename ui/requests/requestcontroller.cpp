// SPDX-License-Identifier: GPL-3.0-or-later
#include "requests/requestcontroller.h"

#include "widgets/filetext.h"

#include <QSet>

#include <algorithm>
#include <utility>

namespace Grantscope::Ui {

namespace {

constexpr qsizetype kMostPast = 100;
constexpr qsizetype kMostOctets = qsizetype(64) << 20; ///< Of bodies that the history holds.
constexpr qsizetype kLargestFile = qsizetype(64) << 20;

qsizetype octetsOf(const QList<Session::Hop> &hops)
{
    qsizetype octets = 0;
    for (const Session::Hop &hop : hops)
        octets += hop.exchange.response.body.size() + hop.request.body.size();
    return octets;
}

QList<Secret> secretsOf(const Request::Material &material)
{
    return material.tokens.values() << material.token << material.password;
}

} // namespace

RequestController::RequestController(RequestServices services, QObject *parent)
    : QObject(parent)
    , m_services(std::move(services))
{
}

void RequestController::change(const std::function<void(Request::Draft &, Request::Material &)> &change)
{
    change(m_draft, m_material);
    Q_EMIT draftChanged();
    if (m_complaint) {
        m_complaint.reset();
        Q_EMIT stateChanged();
    }
}

void RequestController::open(const Request::Draft &draft, const Request::Material &material, const QString &name)
{
    m_name = name;
    m_said = {};
    this->change([&](Request::Draft &ours, Request::Material &known) {
        ours = draft;
        known = material;
    });
    Q_EMIT sendingChanged();
}

void RequestController::leaveAnswer()
{
    if (isBusy())
        return;
    m_isLive = false;
    m_hops.clear();
    m_hop = -1;
    Q_EMIT stateChanged();
    Q_EMIT hopChosen();
}

SendingChoice RequestController::sending() const
{
    SendingChoice sending = m_sending;
    sending.follow = m_said.follow.value_or(sending.follow);
    sending.timeout = m_said.timeout.value_or(sending.timeout);
    return sending;
}

void RequestController::setSending(const SendingChoice &sending)
{
    const SendingChoice own = std::exchange(m_sending, sending);
    if (m_said.follow == sending.follow)
        m_sending.follow = own.follow;
    else
        m_said.follow.reset();
    if (m_said.timeout == sending.timeout)
        m_sending.timeout = own.timeout;
    else
        m_said.timeout.reset();
    Q_EMIT sendingChanged();
}

bool RequestController::isBusy() const
{
    return m_preparing || (m_session && m_session->phase() == Session::RequestSession::Phase::Sending);
}

bool RequestController::isAtRedirect() const
{
    return m_isLive && m_session && m_session->phase() == Session::RequestSession::Phase::AtRedirect;
}

const Session::Hop *RequestController::hop() const
{
    return m_hop >= 0 && m_hop < m_hops.size() ? &m_hops.at(m_hop) : nullptr;
}

void RequestController::chooseHop(qsizetype hop)
{
    if (hop == m_hop || hop < 0 || hop >= m_hops.size())
        return;
    m_hop = hop;
    Q_EMIT hopChosen();
}

void RequestController::collectTokens(Request::Material &material) const
{
    material.tokens.clear();
    if (!m_services.shelf)
        return;
    for (const Session::ShelfToken &token : m_services.shelf->tokens())
        material.tokens.insert(token.name, token.value);
}

Session::RequestSession *RequestController::session()
{
    if (!m_session) {
        m_session = std::make_unique<Session::RequestSession>(m_services.transport());
        connect(m_session.get(), &Session::RequestSession::phaseChanged, this, &RequestController::follow);
        connect(m_session.get(), &Session::RequestSession::exchanged, this, [this](const Net::Record &record) {
            if (m_services.tell)
                m_services.tell(record);
        });
    }
    return m_session.get();
}

void RequestController::send()
{
    if (isBusy())
        return;
    m_complaint.reset();
    m_renewed.clear();
    m_preparing = true;
    m_sentDraft = m_draft;
    m_sentMaterial = m_material;
    goOn();
}

/// What has to be there before the request can be put together comes first, one after the other.
void RequestController::goOn()
{
    const quint64 asked = ++m_asked;
    if (m_sentDraft.bodyKind == Request::BodyKind::File && !m_sentMaterial.file && !m_sentDraft.file.isEmpty()) {
        readBodyFile(asked);
        return Q_EMIT stateChanged();
    }
    if (renewFirst(asked))
        return Q_EMIT stateChanged();
    transmit();
}

void RequestController::readBodyFile(quint64 asked)
{
    readFile(m_sentDraft.file, kLargestFile).then(this, [this, asked](const FileText &file) {
        if (asked != m_asked)
            return;
        if (file.wasRead()) {
            m_sentMaterial.file = file.octets;
            return goOn();
        }
        complain(Error{Request::RequestError::File, {}, file.problem});
    });
}

/// Whether a token is being refreshed that goes with the request and ran out.
bool RequestController::renewFirst(quint64 asked)
{
    if (!m_services.shelf || !m_sending.renewsTokens)
        return false;
    QStringList used;
    if (m_sentDraft.authorization == Request::AuthorizationKind::Bearer)
        used << m_sentDraft.token;
    for (const QList<Request::DraftRow> *rows : {&m_sentDraft.fields, &m_sentDraft.form}) {
        for (const Request::DraftRow &row : *rows)
            used << row.token;
    }
    for (const QString &name : std::as_const(used)) {
        const Session::ShelfToken *token = name.isEmpty() ? nullptr : m_services.shelf->find(name);
        if (!token || !token->renewal || m_renewed.contains(name) || !token->isOver(m_services.clock()))
            continue;
        m_renewed.insert(name);
        m_services.shelf->renew(name).then(this, [this, asked, name](const Result<Secret> &renewed) {
            if (asked != m_asked)
                return;
            if (!renewed)
                return complain(renewed.error());
            Q_EMIT this->renewed(name);
            goOn();
        });
        return true;
    }
    return false;
}

void RequestController::transmit()
{
    m_preparing = false;
    collectTokens(m_sentMaterial);
    const Result<HttpRequest> request = Request::buildRequest(m_sentDraft, m_sentMaterial);
    if (!request)
        return complain(request.error());
    m_isLive = true;
    m_hops.clear();
    m_hop = -1;
    m_history.prepend({m_sentDraft, m_sentMaterial, {}, m_services.clock()});
    m_history.first().material.file.reset(); // Read anew when it is sent again.
    const SendingChoice how = sending();
    session()->send(
        *request,
        {.sending = {.plainHttp = how.plainHttp, .trust = how.trust, .timeout = how.timeout, .proxy = how.proxy},
         .follow = how.follow,
         .mostRedirects = m_said.mostRedirects.value_or(Session::RequestOptions().mostRedirects),
         .secrets = secretsOf(m_sentMaterial)});
}

void RequestController::complain(const Error &error)
{
    m_preparing = false;
    ++m_asked;
    m_complaint = error;
    Q_EMIT stateChanged();
}

void RequestController::follow()
{
    if (m_isLive) {
        m_hops = m_session->hops();
        m_hop = m_hops.size() - 1;
    }
    if (!m_history.isEmpty() && m_session->phase() != Session::RequestSession::Phase::Sending) {
        m_history.first().hops = m_session->hops();
        qsizetype octets = 0;
        qsizetype kept = 0;
        for (; kept < std::min(m_history.size(), kMostPast); ++kept) {
            octets += octetsOf(m_history.at(kept).hops);
            if (octets > kMostOctets && kept > 0)
                break;
        }
        m_history.resize(kept);
    }
    Q_EMIT historyChanged();
    Q_EMIT stateChanged();
}

void RequestController::followNext()
{
    if (isAtRedirect())
        m_session->followNext();
}

void RequestController::cancel()
{
    if (m_preparing) {
        ++m_asked;
        m_preparing = false;
        return Q_EMIT stateChanged();
    }
    if (m_session)
        m_session->cancel();
}

void RequestController::openPast(qsizetype index)
{
    if (index < 0 || index >= m_history.size() || isBusy())
        return;
    const PastRequest past = m_history.at(index);
    m_isLive = false;
    m_hops = past.hops;
    m_hop = m_hops.size() - 1;
    open(past.draft, past.material);
    Q_EMIT stateChanged();
}

void RequestController::forgetHistory()
{
    m_history.clear();
    Q_EMIT historyChanged();
}

Result<QList<Request::CurlNote>> RequestController::takeCurl(const QByteArray &command)
{
    const Result<Request::CurlReading> reading = Request::parseCurlCommand(command);
    if (!reading)
        return std::unexpected(reading.error());
    open(reading->draft, reading->material);
    if (reading->timeout)
        m_said.timeout = std::max(std::chrono::seconds(1), std::chrono::ceil<std::chrono::seconds>(*reading->timeout));
    if (reading->follows)
        m_said.follow = Session::Follow::All;
    m_said.mostRedirects = reading->mostRedirects;
    Q_EMIT sendingChanged();
    QList<Request::CurlNote> notes = reading->notes;
    if (reading->follows && reading->keepsMethod)
        notes.append({Request::CurlNoteKind::MethodKept});
    return notes;
}

Result<QByteArray> RequestController::snippet(Request::SnippetLanguage language, Request::SnippetSecrets secrets)
{
    Request::Material material = m_material;
    collectTokens(material);
    return Request::buildRequest(m_draft, material).transform([&](const HttpRequest &request) {
        return Request::writeSnippet(Request::withoutSecrets(request, secretsOf(material), secrets), language);
    });
}

Request::PresetSource RequestController::presetSource() const
{
    if (!m_services.shelf || m_services.shelf->tokens().isEmpty())
        return {};
    const Session::ShelfToken *token = m_services.shelf->find(m_draft.token);
    if (!token) {
        const QList<Session::ShelfToken> &all = m_services.shelf->tokens();
        const auto access = std::ranges::find(all, false, &Session::ShelfToken::isIdToken);
        token = access == all.cend() ? &all.constFirst() : &*access;
    }
    return {.issuer = token->issuer,
            .endpoints = token->endpoints,
            .apiAddress = token->apiAddress,
            .resource = token->resource,
            .clientId = token->clientId,
            .token = token->name};
}

Result<void> RequestController::openPreset(Request::Preset preset, const Request::PresetSource &source)
{
    return Request::buildPreset(preset, source).transform([this](const Request::Draft &draft) { open(draft); });
}

Result<void> RequestController::saveAs(const QString &name)
{
    if (!m_services.store)
        return {};
    Request::Material material = m_material;
    collectTokens(material);
    QList<Secret> known = secretsOf(material);
    for (const Session::ShelfToken &token :
         m_services.shelf ? m_services.shelf->tokens() : QList<Session::ShelfToken>()) {
        if (token.renewal)
            known << token.renewal->refreshToken;
    }
    return m_services.store->put({name, Workspace::withoutSecrets(m_draft, known)}).transform([&] {
        m_name = name;
        Q_EMIT stateChanged();
    });
}

void RequestController::openNamed(const QString &name)
{
    const Workspace::NamedRequest *named = m_services.store ? m_services.store->find(name) : nullptr;
    if (named)
        open(named->draft, {}, name);
}

} // namespace Grantscope::Ui
