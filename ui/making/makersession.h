// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "making/templates.h"
#include "making/workpiece.h"

#include <QObject>
#include <QThreadPool>

#include <functional>

namespace Grantscope::Ui {

/// A token that was broken on purpose.
struct BrokenToken
{
    const Making::Breakage *breakage = nullptr;
    QByteArray token;
    QList<QByteArray> failing; ///< The checks of ours that refuse it.
};

/// The state behind the place where tokens are made: texts, key and algorithm as the person chose them, and the token
/// as it stands, which follows on a thread of its own. What was inspected is no part of it: a copy is another token.
class MakerSession : public QObject
{
    Q_OBJECT

public:
    using Clock = std::function<Instant()>;

    explicit MakerSession(Clock clock, QObject *parent = nullptr);
    /// Waits for what has begun.
    ~MakerSession() override;

    [[nodiscard]] Instant currentTime() const { return m_clock(); }
    [[nodiscard]] const Making::Workpiece &piece() const { return m_piece; }
    /// The signature that is worked on.
    [[nodiscard]] qsizetype current() const { return m_current; }
    [[nodiscard]] const Making::Signer &signer() const { return m_piece.draft.signers.at(m_current); }

    /// Another token from here on: started(), then stood().
    void start(const Making::Workpiece &piece);
    void setHeader(const QByteArray &header);
    void setPayload(const QByteArray &payload);
    void setKey(const Jose::Key &key);
    void setAlgorithm(const Jose::JwsAlgorithm *algorithm);
    void setSerialization(Jose::Serialization serialization);
    void setDetached(bool detached);
    /// Several signatures, of the general form.
    void setCurrent(qsizetype signer);
    void addSigner();
    void removeSigner();

    /// Signs what stands there now, by the key of the current signature.
    void sign();
    void breakOnPurpose(const Making::Breakage &breakage);

    /// Null until the first answer.
    [[nodiscard]] const Making::Standing *standing() const { return m_standing ? &*m_standing : nullptr; }
    /// Set from breakOnPurpose() on until anything is changed or signed.
    [[nodiscard]] const BrokenToken *broken() const { return m_broken ? &*m_broken : nullptr; }
    /// What would be copied or inspected now; empty until the first answer.
    [[nodiscard]] QByteArray token() const;
    /// A signature is being made.
    [[nodiscard]] bool isSigning() const { return m_signing; }

Q_SIGNALS:
    /// All of it is another.
    void started();
    /// Key, algorithm, form or the current signature is another.
    void chosen();
    /// standing(), broken() or isSigning() is another.
    void stood();
    /// A signature could not be made.
    void refused(const Grantscope::Error &error);

private:
    void changed();
    void follow();
    void setSigning(bool signing);

    Clock m_clock;
    QThreadPool m_pool;
    Making::Workpiece m_piece{.draft = {.payload = "{}", .signers = {Making::Signer{.header = "{}"}}}};
    qsizetype m_current = 0;
    quint64 m_version = 0; ///< An answer about an older one is of no use.
    bool m_signing = false;
    std::optional<Making::Standing> m_standing;
    std::optional<BrokenToken> m_broken;
};

} // namespace Grantscope::Ui
