// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tokens/inspectionrunner.h"
#include "tokens/keystore.h"

#include <QTimer>

#include <functional>

namespace Grantscope::Ui {

/// The state behind the inspector: what was pasted, which token of it is looked at, with which keys, expectations and
/// as of when. Whatever changes, the token is judged again. No widgets.
class InspectorSession : public QObject
{
    Q_OBJECT

public:
    using Clock = std::function<Instant()>;

    explicit InspectorSession(Clock clock, QObject *parent = nullptr);

    [[nodiscard]] KeyStore *keys() { return &m_keys; }
    [[nodiscard]] Instant currentTime() const { return m_clock(); }

    /// Another text from the person: judging() at once, candidatesChanged() and judged() follow; or cleared().
    void setText(const QByteArray &text);
    [[nodiscard]] const QByteArray &text() const { return m_text; }

    [[nodiscard]] const QList<Token::Candidate> &candidates() const { return m_candidates; }
    /// The text holds more than candidates() lists.
    [[nodiscard]] bool hasMoreCandidates() const { return m_moreCandidates; }
    [[nodiscard]] qsizetype current() const { return m_current; }
    /// -1 where there is none.
    void setCurrent(qsizetype candidate);
    [[nodiscard]] const Token::Candidate *candidate() const;

    /// What the person said it is; nothing is "find out".
    void setKind(std::optional<Token::Kind> kind);
    /// Everything but now and leeway, which stay as they are.
    void setExpectations(Token::Expectations expected);
    [[nodiscard]] const Token::Expectations &expectations() const { return m_expected; }
    void setLeeway(std::chrono::seconds leeway);
    /// The content of a JWS that was signed apart from it (RFC 7515 Appendix F).
    void setDetachedPayload(std::optional<QByteArray> payload);
    [[nodiscard]] std::optional<Token::Kind> kind() const { return m_kind; }
    [[nodiscard]] const std::optional<QByteArray> &detachedPayload() const { return m_detachedPayload; }
    /// Judge as of a moment that stays; nothing follows the clock.
    void setAsOf(std::optional<Instant> moment);
    [[nodiscard]] bool followsClock() const { return !m_asOf; }
    [[nodiscard]] Instant asOf() const { return m_asOf.value_or(m_clock()); }

    /// Which layer of the token is looked at, 0 for the outermost; -1: the innermost that there is, until another token
    /// is looked at.
    void setLayer(qsizetype layer);
    /// Null until the first answer, and again as soon as another text is set.
    [[nodiscard]] const Judgement *judgement() const { return m_judgement ? &*m_judgement : nullptr; }
    /// Asks again, in another language for example.
    void judgeAgain();
    /// Follow the clock only while someone looks.
    void setWatched(bool watched);

Q_SIGNALS:
    void candidatesChanged();
    /// Another token is looked at: judgement() is null until judged(), and nothing said of the last one holds.
    void judging();
    /// judgement() is another one.
    void judged();
    /// There is nothing to judge any more.
    void cleared();

private:
    void takeCandidates(const Token::Recognition &recognition);
    void takeJudgement(const Judgement &judgement);
    void tick();

    Clock m_clock;
    InspectionRunner m_runner;
    KeyStore m_keys;
    std::shared_ptr<const Token::KeyRing> m_ring;
    QTimer m_ticker;
    QByteArray m_text;
    QList<Token::Candidate> m_candidates;
    bool m_moreCandidates = false;
    qsizetype m_current = -1;
    std::optional<Token::Kind> m_kind;
    std::optional<QByteArray> m_detachedPayload;
    Token::Expectations m_expected;
    std::optional<Instant> m_asOf;
    qsizetype m_layer = -1;
    std::optional<Judgement> m_judgement;
};

} // namespace Grantscope::Ui
