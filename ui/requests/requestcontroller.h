// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "request/curlcommand.h"
#include "request/presets.h"
#include "request/snippet.h"
#include "session/requestsession.h"
#include "session/tokenshelf.h"
#include "workspace/requeststore.h"

#include <QFuture>
#include <QObject>
#include <QPointer>
#include <QSet>

#include <functional>
#include <memory>

namespace Grantscope::Ui {

/// What the console needs of the world, handed in by main(). All of it outlives the panel.
struct RequestServices
{
    std::function<Net::Transport *()> transport; ///< Made with the first request.
    std::function<Instant()> clock;
    Session::TokenShelf *shelf = nullptr;
    Workspace::RequestStore *store = nullptr; ///< Null: nothing is kept.
    /// Starts the practice server, or tells what it offers if it runs. Empty: not offered.
    std::function<QFuture<Result<Request::PresetSource>>()> practice = {};
    std::function<void(const Net::Record &)> tell = {}; ///< The journal.
};

/// A request that was sent, and what came of it.
struct PastRequest
{
    Request::Draft draft;
    Request::Material material;
    QList<Session::Hop> hops;
    Instant sentAt;
};

/// How requests are sent.
struct SendingChoice
{
    Session::Follow follow = Session::Follow::OneByOne;
    std::chrono::seconds timeout{30};
    Net::PlainHttp plainHttp = Net::PlainHttp::LoopbackOnly; ///< Not remembered: chosen anew each time.
    Net::Trust trust = {}; ///< Nor is this,
    std::optional<QByteArray> proxy = {}; ///< nor this, which may hold a password.
    bool renewsTokens = true; ///< A token of the shelf that ran out is refreshed before it goes.
};

/// The console without its widgets: the draft, what was sent, what is kept.
class RequestController : public QObject
{
    Q_OBJECT

public:
    explicit RequestController(RequestServices services, QObject *parent = nullptr);

    [[nodiscard]] const Request::Draft &draft() const { return m_draft; }
    [[nodiscard]] const Request::Material &material() const { return m_material; }
    /// The person changed something: whoever shows the draft hears of it.
    void change(const std::function<void(Request::Draft &, Request::Material &)> &change);
    /// Another draft altogether; the name is kept where it is a named request.
    void open(const Request::Draft &draft, const Request::Material &material = {}, const QString &name = {});
    /// What was answered was to another request than the draft is now: it stays in the history alone. What is under way
    /// goes on.
    void leaveAnswer();
    [[nodiscard]] QString name() const { return m_name; }

    /// As the draft will be sent: what the command said that it came from, else what the person chose.
    [[nodiscard]] SendingChoice sending() const;
    /// What the person chose, for every draft.
    [[nodiscard]] const SendingChoice &chosenSending() const { return m_sending; }
    /// The person's choice: of what differs from sending(), whatever a command said.
    void setSending(const SendingChoice &sending);

    /// Why the draft can't be sent as it is; nothing if it can.
    [[nodiscard]] const std::optional<Error> &complaint() const { return m_complaint; }
    /// A file is read, a token refreshed, a request under way.
    [[nodiscard]] bool isBusy() const;
    [[nodiscard]] bool isAtRedirect() const;
    /// Of the request that is shown: under way, or chosen from the history.
    [[nodiscard]] const QList<Session::Hop> &hops() const { return m_hops; }
    [[nodiscard]] qsizetype chosenHop() const { return m_hop; }
    void chooseHop(qsizetype hop);
    [[nodiscard]] const Session::Hop *hop() const;
    void send();
    void followNext();
    void cancel();

    /// Newest first.
    [[nodiscard]] const QList<PastRequest> &history() const { return m_history; }
    void openPast(qsizetype index);
    void forgetHistory();

    /// "curl-…" as parseCurlCommand() has them; the draft stays as it is then.
    Result<QList<Request::CurlNote>> takeCurl(const QByteArray &command);
    /// The request as it would go, as code. The errors of buildRequest().
    [[nodiscard]] Result<QByteArray> snippet(Request::SnippetLanguage language,
                                             Request::SnippetSecrets secrets = Request::SnippetSecrets::Variables);

    [[nodiscard]] const RequestServices &services() const { return m_services; }
    /// From the newest token of the shelf, with the one that is chosen.
    [[nodiscard]] Request::PresetSource presetSource() const;
    Result<void> openPreset(Request::Preset preset, const Request::PresetSource &source);
    [[nodiscard]] Result<void> saveAs(const QString &name);
    void openNamed(const QString &name);

Q_SIGNALS:
    void draftChanged();
    void stateChanged(); ///< Busy, the complaint, the hops.
    void hopChosen();
    void historyChanged();
    void sendingChanged();
    void renewed(const QString &token);

private:
    void collectTokens(Request::Material &material) const;
    void goOn();
    void readBodyFile(quint64 asked);
    [[nodiscard]] bool renewFirst(quint64 asked);
    void transmit();
    void complain(const Error &error);
    void follow();
    [[nodiscard]] Session::RequestSession *session();

    RequestServices m_services;
    Request::Draft m_draft;
    Request::Material m_material;
    QString m_name;
    SendingChoice m_sending;
    struct
    {
        std::optional<Session::Follow> follow;
        std::optional<std::chrono::seconds> timeout;
        std::optional<qsizetype> mostRedirects;
    } m_said; ///< By the command that the draft came from: gone with the next draft.
    std::optional<Error> m_complaint;
    std::unique_ptr<Session::RequestSession> m_session;
    QList<Session::Hop> m_hops;
    qsizetype m_hop = -1;
    QList<PastRequest> m_history;
    Request::Draft m_sentDraft;
    Request::Material m_sentMaterial;
    quint64 m_asked = 0; ///< Of what is prepared before anything is sent.
    bool m_preparing = false;
    bool m_isLive = false; ///< m_hops are those of the session.
    QSet<QString> m_renewed; ///< The tokens of this request that were refreshed already.
};

} // namespace Grantscope::Ui
