// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "token/inspection.h"
#include "tokens/partmap.h"

#include <QObject>
#include <QThreadPool>

#include <atomic>
#include <memory>

namespace Grantscope::Ui {

/// What the panel shows of one layer of a token.
struct LayerJudgement
{
    std::shared_ptr<const Token::Inspection> inspection;
    std::shared_ptr<const TokenParts> parts; ///< The same object as before where the token is the same.
    QString sentence; ///< The verdict in words, in the language of the moment.
    QString roomiest = {}; ///< The same where the age of the key takes the most room; empty: it tells none.
};

/// What the panel shows of one token: the layer that is looked at, and all of them, the outermost first.
struct Judgement : LayerJudgement
{
    Instant asOf = {};
    std::chrono::seconds leeway{0};
    QList<LayerJudgement> layers = {}; ///< At least one.
    qsizetype layer = 0; ///< Which of them it is.

    /// The one that stands in the text that was pasted.
    [[nodiscard]] const LayerJudgement &outermost() const { return layers.constFirst(); }
    /// This judgement with another of its layers; the innermost for -1 or one too many.
    [[nodiscard]] Judgement ofLayer(qsizetype number) const;
};

/// Finds and judges tokens on a thread of its own, one after the other. A newer question makes older ones that have not
/// begun fall away, so that moving a slider never queues up work.
class InspectionRunner : public QObject
{
    Q_OBJECT

public:
    struct Question
    {
        QByteArray token;
        Token::Expectations expected;
        Token::InspectOptions options;
        Instant clockTime = {}; ///< Now, for the ages of keys; times are judged as of expected.now.
        std::shared_ptr<const Token::KeyRing> keys; ///< Another object is another ring; keys are prepared once a ring.
    };

    explicit InspectionRunner(QObject *parent = nullptr);
    /// Waits for what has begun.
    ~InspectionRunner() override;

    /// Answered by recognised(), unless a newer text comes first.
    void recognise(const QByteArray &text);
    /// Answered by judged(), unless a newer question comes first.
    void judge(const Question &question);
    /// No answer comes any more for what was asked so far.
    void drop();
    [[nodiscard]] bool isBusy() const { return m_pending > 0; }

Q_SIGNALS:
    void recognised(const Grantscope::Token::Recognition &recognition);
    void judged(const Grantscope::Ui::Judgement &judgement);

private:
    struct Bench;
    void done();

    QThreadPool m_pool;
    std::shared_ptr<Bench> m_bench; ///< Touched by the pool's one thread only, but for its counters.
    int m_pending = 0;
};

} // namespace Grantscope::Ui
