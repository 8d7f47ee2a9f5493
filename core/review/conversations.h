// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "review/exchangerole.h"
#include "transcript/event.h"

#include <QHash>
#include <QList>

namespace Grantscope::Review {

enum class ConversationKind : quint8 {
    Run, ///< Of this program.
    Login, ///< Exchanges of a recording that belong together: a grant from its first message to the use of its tokens.
    Single, ///< One exchange by itself.
};

enum class ConversationOutcome : quint8 { Open, Done, Failed, Cancelled };
[[nodiscard]] const char *outcomeName(ConversationOutcome outcome); ///< "open", "done", "failed", "cancelled"

/// Events that are one story.
struct Conversation
{
    ConversationKind kind = ConversationKind::Single;
    QString run = {}; ///< Of a Run: Event::run.
    QString grant = {}; ///< As Flow::Grant::id where we have it, else the grant_type; empty of a Single.
    QString issuer =
        {}; ///< Of metadata, of an answer's iss or of the ID token; else the authorization server's origin.
    bool isIssuerGuessed = false; ///< It is that origin.
    QString client = {}; ///< client_id.
    ExchangeRole role = ExchangeRole::Other; ///< Of its first message.
    QByteArray method = {}; ///< Of its first message, as address and status.
    QByteArray address = {};
    int status = 0;
    Instant begin = {};
    Instant end = {}; ///< Of the last event; its answer may have come later.
    ConversationOutcome outcome = ConversationOutcome::Open;
    QString failure = {}; ///< The id of a failure or the error code of a server.
    QList<qsizetype> events = {}; ///< Indices as they were added, ascending.
    /// Of each of them; Other for what is no message. With what is known of the others: a page at the redirect URI is
    /// an AuthorizationResponse although its fragment is not in the recording.
    QList<ExchangeRole> roles = {};

    /// A page, an image, an API without a token: nothing of the protocol.
    [[nodiscard]] bool isNoise() const { return kind == ConversationKind::Single && role == ExchangeRole::Other; }

    friend bool operator==(const Conversation &, const Conversation &) = default;
};

/// Puts events into conversations as they come. Runs are told by their name, and what comes with a
/// token of theirs from elsewhere is theirs, too. What a recording holds is grouped by what
/// only one login can have in common: state, code, challenge and verifier, request_uri, device code, tokens and the
/// chain of refresh tokens, redirects that lead from one message to the next; whatever else carries a code or a token
/// of a login belongs to it, too; then by redirect URI and issuer, where nothing else is there. Two logins at once stay
/// apart, and so do two of which one begins on a page to which the other led. Constant time an event, but for the size
/// of its message.
class Conversations
{
public:
    /// \a index is the event's in whatever holds it, larger than the one before. Which conversation it went to; -1 for
    /// an event that belongs to none (a note outside of a run).
    qsizetype add(const Transcript::Event &event, qsizetype index);

    /// In the order in which they began. Grows at its end; entries change as events come, and none goes away.
    [[nodiscard]] const QList<Conversation> &all() const { return m_all; }

private:
    qsizetype addToRun(const Transcript::Event &event, qsizetype index);
    qsizetype addExchange(const Transcript::Event &event, const Exchange &exchange, qsizetype index);
    [[nodiscard]] qsizetype ownerOf(const ExchangeFacts &facts, const Exchange &exchange);
    [[nodiscard]] bool isAnother(qsizetype owner, const Parameters &begun, const Exchange &exchange) const;
    [[nodiscard]] qsizetype ownerOfCarried(const Exchange &exchange) const;
    [[nodiscard]] qsizetype ownerByKeys(const QList<QByteArray> &keys) const;
    void learn(qsizetype conversation, const ExchangeFacts &facts, const Exchange &exchange);
    void learnTokens(qsizetype conversation, const ExchangeFacts &facts);
    void guessIssuer(Conversation &login, const ExchangeFacts &facts) const;
    void learnAnswer(qsizetype conversation, const CarriedAnswer &answer);
    void judge(Conversation &conversation, const Transcript::Event &event, const ExchangeFacts &facts,
               const Exchange &exchange) const;

    struct Beginning
    {
        QByteArray state = {}; ///< Of the first request; empty where it has none.
        bool isAnswered = false; ///< By the answer to that one.
    };

    QList<Conversation> m_all;
    QHash<qsizetype, Beginning> m_beginnings; ///< Of logins.
    QHash<QString, qsizetype> m_runs;
    QHash<QByteArray, qsizetype> m_owners; ///< By keys: a letter for the kind, then the value.
};

} // namespace Grantscope::Review
