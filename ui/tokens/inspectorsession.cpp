// SPDX-License-Identifier: GPL-3.0-or-later
#include "tokens/inspectorsession.h"

#include "token/foundtoken.h"

namespace Grantscope::Ui {

namespace {

/// Larger tokens are not judged again every second; they say as of when they were.
constexpr qsizetype kMostTicked = 256 * 1024;

} // namespace

InspectorSession::InspectorSession(Clock clock, QObject *parent)
    : QObject(parent)
    , m_clock(std::move(clock))
    , m_ring(std::make_shared<const Token::KeyRing>())
{
    connect(&m_runner, &InspectionRunner::recognised, this, &InspectorSession::takeCandidates);
    connect(&m_runner, &InspectionRunner::judged, this, &InspectorSession::takeJudgement);
    connect(&m_keys, &KeyStore::changed, this, [this] {
        m_ring = std::make_shared<const Token::KeyRing>(m_keys.ring());
        judgeAgain();
    });
    m_ticker.setInterval(1000);
    connect(&m_ticker, &QTimer::timeout, this, &InspectorSession::tick);
}

void InspectorSession::setText(const QByteArray &text)
{
    m_text = text;
    m_judgement.reset();
    m_candidates.clear();
    m_moreCandidates = false;
    m_current = -1;
    m_layer = -1;
    m_runner.drop();
    if (text.trimmed().isEmpty()) {
        Q_EMIT candidatesChanged();
        Q_EMIT cleared();
        return;
    }
    Q_EMIT judging(); // Before: the answer may be there when recognise() returns.
    m_runner.recognise(text);
}

void InspectorSession::takeCandidates(const Token::Recognition &recognition)
{
    m_candidates = recognition.candidates;
    m_moreCandidates = recognition.more;
    // Without a token the text itself is judged, so that the verdict says that there is none.
    if (m_candidates.isEmpty())
        m_candidates << Token::noToken(m_text);
    m_current = 0;
    Q_EMIT candidatesChanged();
    judgeAgain();
}

const Token::Candidate *InspectorSession::candidate() const
{
    return m_current >= 0 && m_current < m_candidates.size() ? &m_candidates.at(m_current) : nullptr;
}

void InspectorSession::setCurrent(qsizetype candidate)
{
    if (candidate == m_current || candidate < 0 || candidate >= m_candidates.size())
        return;
    m_current = candidate;
    m_layer = -1;
    m_judgement.reset();
    Q_EMIT judging();
    judgeAgain();
}

void InspectorSession::setKind(std::optional<Token::Kind> kind)
{
    if (m_kind == kind)
        return;
    m_kind = kind;
    judgeAgain();
}

void InspectorSession::setExpectations(Token::Expectations expected)
{
    expected.now = m_expected.now;
    expected.leeway = m_expected.leeway;
    if (expected == m_expected)
        return;
    m_expected = std::move(expected);
    judgeAgain();
}

void InspectorSession::setLeeway(std::chrono::seconds leeway)
{
    if (m_expected.leeway == leeway)
        return;
    m_expected.leeway = leeway;
    judgeAgain();
}

void InspectorSession::setDetachedPayload(std::optional<QByteArray> payload)
{
    if (m_detachedPayload == payload)
        return;
    m_detachedPayload = std::move(payload);
    judgeAgain();
}

void InspectorSession::setAsOf(std::optional<Instant> moment)
{
    if (m_asOf == moment)
        return;
    m_asOf = moment;
    judgeAgain();
}

void InspectorSession::judgeAgain()
{
    const Token::Candidate *token = candidate();
    if (!token)
        return;
    m_expected.now = asOf();
    InspectionRunner::Question question{token->text, m_expected, Token::inspectOptionsOf(*token), m_clock(), m_ring};
    question.options.as = m_kind;
    question.options.detachedPayload = m_detachedPayload;
    m_runner.judge(question);
}

void InspectorSession::setLayer(qsizetype layer)
{
    m_layer = layer;
    if (!m_judgement || m_judgement->ofLayer(layer).layer == m_judgement->layer)
        return;
    m_judgement = m_judgement->ofLayer(layer);
    Q_EMIT judged();
}

void InspectorSession::takeJudgement(const Judgement &judgement)
{
    m_judgement = judgement.ofLayer(m_layer);
    Q_EMIT judged();
}

void InspectorSession::setWatched(bool watched)
{
    if (watched)
        m_ticker.start();
    else
        m_ticker.stop();
}

void InspectorSession::tick()
{
    const Token::Candidate *token = candidate();
    if (followsClock() && token && token->text.size() <= kMostTicked && !m_runner.isBusy())
        judgeAgain();
}

} // namespace Grantscope::Ui
