// SPDX-License-Identifier: GPL-3.0-or-later
#include "tokens/inspectionrunner.h"

#include "widgets/background.h"

#include <QFuture>
#include <QtConcurrentRun>

#include <algorithm>
#include <vector>

namespace Grantscope::Ui {

namespace {

/// As it reads when the key is about to be an hour old, which takes the most room.
QString roomiestSentence(const Token::Inspection &inspection)
{
    const auto fetch = inspection.signatures.isEmpty() ? std::nullopt : inspection.signatures.first().key.fetch();
    if (!fetch)
        return {};
    constexpr std::chrono::seconds kAlmostAnHour{3599};
    return Token::verdictSentence(inspection, Texts::Language::Current, fetch->at + kAlmostAnHour);
}

} // namespace

struct InspectionRunner::Bench
{
    std::atomic<quint64> newestText = 0;
    std::atomic<quint64> newestQuestion = 0;
    // What follows belongs to the pool's one thread.
    std::shared_ptr<const Token::KeyRing> ring;
    std::unique_ptr<Token::Inspector> inspector;
    Token::InspectOptions decodedWith;
    std::shared_ptr<const Token::DecodedJwt> token;
    std::shared_ptr<const TokenParts> parts; ///< Of it.
    /// What was inside of it, found again by its text when it is judged once more.
    struct Inside
    {
        QByteArray text;
        bool isOpen;
        std::shared_ptr<const TokenParts> parts;
    };
    std::vector<Inside> inside;

    bool isDecoded(const Question &question) const
    {
        return token && token->text == question.token && decodedWith.as == question.options.as
               && decodedWith.detachedPayload == question.options.detachedPayload
               && decodedWith.noToken == question.options.noToken;
    }

    std::shared_ptr<const TokenParts> partsInside(const Token::Inspection &layer)
    {
        const QByteArray &text = layer.token->text;
        const bool isOpen = layer.decryption.isOpen();
        const auto known = std::ranges::find_if(
            inside, [&](const Inside &each) { return each.text == text && each.isOpen == isOpen; });
        if (known != inside.end())
            return known->parts;
        inside.push_back({text, isOpen, std::make_shared<const TokenParts>(TokenParts::of(layer))});
        return inside.back().parts;
    }

    std::optional<Judgement> judge(const Question &question, quint64 number)
    {
        if (newestQuestion != number)
            return {};
        if (ring != question.keys || !inspector) {
            inspector = std::make_unique<Token::Inspector>(*question.keys);
            ring = question.keys;
        }
        QFuture<TokenParts> making;
        if (!isDecoded(question)) {
            parts.reset();
            inside.clear();
            token = Token::Inspector::decode(question.token, question.options);
            decodedWith = question.options;
            // Beside the checks, which take as long for a large token.
            making = QtConcurrent::run([decoded = token] {
                yieldToWindow();
                return TokenParts::of(*decoded);
            });
        }
        auto inspection =
            std::make_shared<const Token::Inspection>(inspector->inspect(token, question.expected, question.options));
        if (making.isValid())
            parts = std::make_shared<const TokenParts>(making.takeResult());
        if (newestQuestion != number)
            return {};
        Judgement judgement;
        judgement.asOf = question.expected.now;
        judgement.leeway = question.expected.leeway;
        for (std::shared_ptr<const Token::Inspection> layer = inspection; layer; layer = layer->inner)
            judgement.layers.append({layer,
                                     layer == inspection && !layer->decryption.isOpen() ? parts : partsInside(*layer),
                                     Token::verdictSentence(*layer, Texts::Language::Current, question.clockTime),
                                     roomiestSentence(*layer)});
        return judgement.ofLayer(-1);
    }
};

Judgement Judgement::ofLayer(qsizetype number) const
{
    Judgement other = *this;
    other.layer = number < 0 || number >= layers.size() ? layers.size() - 1 : number;
    static_cast<LayerJudgement &>(other) = layers.at(other.layer);
    return other;
}

InspectionRunner::InspectionRunner(QObject *parent)
    : QObject(parent)
    , m_bench(std::make_shared<Bench>())
{
    m_pool.setMaxThreadCount(1);
    m_pool.setExpiryTimeout(-1);
}

InspectionRunner::~InspectionRunner()
{
    drop();
    m_pool.waitForDone();
}

void InspectionRunner::drop()
{
    ++m_bench->newestText;
    ++m_bench->newestQuestion;
}

void InspectionRunner::done()
{
    --m_pending;
}

void InspectionRunner::recognise(const QByteArray &text)
{
    ++m_bench->newestQuestion; // What is asked about the old text is of no use.
    const quint64 number = ++m_bench->newestText;
    ++m_pending;
    QtConcurrent::run(&m_pool, [bench = m_bench, text, number] {
        yieldToWindow();
        return bench->newestText == number ? Token::recognise(text) : Token::Recognition();
    }).then(this, [this, number](const Token::Recognition &recognition) {
        done();
        if (m_bench->newestText == number)
            Q_EMIT recognised(recognition);
    });
}

void InspectionRunner::judge(const Question &question)
{
    const quint64 number = ++m_bench->newestQuestion;
    ++m_pending;
    QtConcurrent::run(&m_pool, [bench = m_bench, question, number] {
        yieldToWindow();
        return bench->judge(question, number);
    }).then(this, [this, number](const std::optional<Judgement> &judgement) {
        done();
        if (judgement && m_bench->newestQuestion == number)
            Q_EMIT judged(*judgement);
    });
}

} // namespace Grantscope::Ui
