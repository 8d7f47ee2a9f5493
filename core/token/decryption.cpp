// SPDX-License-Identifier: GPL-3.0-or-later
#include "token/decryption.h"

#include "jose/jweerror.h"

#include <algorithm>
#include <vector>

namespace Grantscope::Token {

namespace {

/// What one token may ask for, in microseconds of a slow machine.
class OpeningBudget
{
public:
    explicit OpeningBudget(qint64 iterations)
        : m_iterations(iterations)
        , m_left(std::max<qint64>(8'000'000, iterations + 1'000'000))
    {
    }

    /// Takes the question whether a key fits off the budget: it looks through the headers. False if it does not
    /// suffice.
    [[nodiscard]] bool takeQuestion(const Jose::Jwe &jwe)
    {
        return take(1 + (jwe.protectedPart.bytes.size() + jwe.sharedHeader.text().size()) / 500);
    }
    /// Takes one trial of \a key off the budget.
    [[nodiscard]] bool takeTrial(const Jose::Key &key, const Jose::Jwe &jwe, qsizetype recipient)
    {
        return take(costOf(key, jwe, recipient));
    }

private:
    [[nodiscard]] bool take(qint64 cost)
    {
        if (cost > m_left)
            return false;
        m_left -= cost;
        return true;
    }
    [[nodiscard]] qint64 costOf(const Jose::Key &key, const Jose::Jwe &jwe, qsizetype recipient) const
    {
        const qsizetype octets =
            jwe.ciphertext.bytes.size() + jwe.protectedPart.span.length + jwe.additionalData.span.length;
        const qint64 content = 10 + octets / 200;
        switch (key.type()) {
        case Jose::KeyType::Rsa: {
            // The private operation grows with the third power.
            const qint64 times = std::max(1, key.bits() / 1024);
            return content + 200 * times * times * times;
        }
        case Jose::KeyType::Oct: {
            const qint64 iterations = jwe.header("p2c", recipient).toInteger().value_or(0);
            const bool isDerived = jwe.header("alg", recipient).toUtf8().startsWith("PBES2") && iterations > 0
                                   && iterations <= m_iterations;
            return content + (isDerived ? iterations : 0);
        }
        default:
            return content + 1000;
        }
    }

    qint64 m_iterations; ///< More are refused before anything is derived.
    qint64 m_left;
};

} // namespace

const char *decryptionStatusName(DecryptionStatus status)
{
    switch (status) {
    case DecryptionStatus::Decrypted:
        return "decrypted";
    case DecryptionStatus::Failed:
        return "failed";
    case DecryptionStatus::NotTried:
        return "not-tried";
    }
    return "";
}

struct TokenOpener::Private
{
    /// As many as one token has layers.
    static constexpr std::size_t kMostRemembered = 6;
    struct Remembered
    {
        QByteArray text;
        DecryptionReport report;
    };

    Jose::DecryptionLimits limits;
    Remembering remembering;
    std::vector<Jose::Decrypter> prepared = {};
    std::vector<Remembered> last = {};

    /// The keys that a kid leaves; \a areOthers where all of them have another name.
    std::vector<const Jose::Decrypter *> candidates(const QString &keyId, bool &areOthers) const;
    DecryptionReport open(const Jose::Jwe &jwe, qsizetype recipient, OpeningBudget &budget) const;
    DecryptionReport open(const Jose::Jwe &jwe) const;
};

std::vector<const Jose::Decrypter *> TokenOpener::Private::candidates(const QString &keyId, bool &areOthers) const
{
    std::vector<const Jose::Decrypter *> named;
    std::vector<const Jose::Decrypter *> nameless;
    std::vector<const Jose::Decrypter *> all;
    for (const Jose::Decrypter &each : prepared) {
        all.push_back(&each);
        if (each.key().keyId().isEmpty())
            nameless.push_back(&each);
        else if (each.key().keyId() == keyId)
            named.push_back(&each);
    }
    areOthers = !keyId.isEmpty() && named.empty() && nameless.empty();
    if (keyId.isEmpty() || areOthers)
        return all;
    named.insert(named.end(), nameless.begin(), nameless.end());
    return named;
}

DecryptionReport TokenOpener::Private::open(const Jose::Jwe &jwe, qsizetype recipient, OpeningBudget &budget) const
{
    DecryptionReport report;
    report.recipient = recipient;
    report.isForOne = jwe.recipients.size() == 1;
    report.algorithm = jwe.header("alg", recipient).toUtf8();
    report.encryption = jwe.header("enc", recipient).toUtf8();
    report.keyId = jwe.header("kid", recipient).toString();
    report.reason = prepared.empty() ? Texts::Reason("skip.no-key") : Texts::Reason("decryption.no-key-fits");
    bool areOthers = false;
    const auto exhausted = [&report] {
        report.status = DecryptionStatus::NotTried;
        report.reason = "decryption.too-many-keys";
        return report;
    };
    for (const Jose::Decrypter *each : candidates(report.keyId, areOthers)) {
        if (!budget.takeQuestion(jwe))
            return exhausted();
        if (auto fits = each->fits(jwe, recipient); !fits) {
            // A key of another family is a mere neighbour; one of the right family that may not be used is what went
            // wrong.
            const bool isNeighbour = fits.error().id == ErrorId(Jose::JoseError::AlgorithmKey);
            const bool wasNeighbour = report.error && report.error->id == ErrorId(Jose::JoseError::AlgorithmKey);
            if (report.status == DecryptionStatus::NotTried && (!report.error || (wasNeighbour && !isNeighbour)))
                report.error = std::move(fits.error());
            continue;
        }
        if (!budget.takeTrial(each->key(), jwe, recipient))
            return exhausted();
        auto content = each->decrypt(jwe, recipient);
        if (content) {
            report.status = DecryptionStatus::Decrypted;
            report.key = each->key();
            report.reason = "decryption.decrypted";
            report.error = std::nullopt;
            report.content = *std::move(content);
            return report;
        }
        if (content.error().id == ErrorId(Jose::JweError::IterationLimit)) {
            if (report.status == DecryptionStatus::NotTried) {
                report.reason = "decryption.iterations";
                report.error = std::move(content.error());
            }
            continue;
        }
        // The first that should have opened it tells why it did not; one of another name only might have been renamed.
        if (report.status == DecryptionStatus::NotTried && !areOthers) {
            report.status = DecryptionStatus::Failed;
            report.key = each->key();
            report.reason = "decryption.failed";
            report.error = std::move(content.error());
        }
    }
    return report;
}

TokenOpener::TokenOpener(const KeyRing &keys, const Jose::DecryptionLimits &limits, Remembering remembering)
    : d(std::make_unique<Private>(limits, remembering))
{
    for (const Jose::Key &key : keys.keys) {
        if (auto decrypter = Jose::Decrypter::create(key, limits))
            d->prepared.push_back(*std::move(decrypter));
    }
}
TokenOpener::~TokenOpener() = default;

DecryptionReport TokenOpener::Private::open(const Jose::Jwe &jwe) const
{
    OpeningBudget budget(limits.iterations);
    std::optional<DecryptionReport> closest;
    if (!jwe.isReadable())
        return {};
    for (qsizetype i = 0; i < jwe.recipients.size(); ++i) {
        DecryptionReport report = open(jwe, i, budget);
        if (report.isOpen())
            return report;
        if (!closest || (closest->status == DecryptionStatus::NotTried && report.status == DecryptionStatus::Failed))
            closest = std::move(report);
    }
    return closest.value_or(DecryptionReport());
}

DecryptionReport TokenOpener::open(const Jose::Jwe &jwe)
{
    if (d->remembering == Remembering::Nothing || d->prepared.empty())
        return d->open(jwe);
    const auto known = std::ranges::find(d->last, jwe.text, &Private::Remembered::text);
    if (known != d->last.end())
        return known->report;
    if (d->last.size() == Private::kMostRemembered)
        d->last.erase(d->last.begin());
    // A copy of its own: the token's octets may be where another token will be (QByteArray::fromRawData()).
    d->last.push_back({QByteArray(jwe.text.constData(), jwe.text.size()), d->open(jwe)});
    return d->last.back().report;
}

} // namespace Grantscope::Token
