// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "making/encryptionbreakage.h"

#include <QFuture>
#include <QObject>
#include <QThreadPool>

#include <functional>

namespace Grantscope::Ui {

/// A token that was encrypted here.
struct EncryptedToken
{
    QByteArray token;
    const Making::EncryptionBreakage *breakage = nullptr; ///< It is wrong on purpose.
    QList<QByteArray> failing = {}; ///< Then: the checks of ours that refuse it.
};

/// The state behind encrypting: recipients, algorithms and headers as the person chose them. Encrypting draws fresh
/// randomness each time, so that it happens when it is asked for, on a thread of makers(), and what was made is gone
/// with the next change.
class EncryptionSession : public QObject
{
    Q_OBJECT

public:
    using Clock = std::function<Instant()>;

    explicit EncryptionSession(Clock clock, QObject *parent = nullptr);
    /// Waits for what is being said of the draft, and not for what is being made: a window closes at once.
    ~EncryptionSession() override;

    /// Where all sessions encrypt. A derivation from a password (PBES2) takes seconds and can't be interrupted, so that
    /// one that was given up may outlive its session; the program waits for it at its end.
    [[nodiscard]] static QThreadPool *makers();

    [[nodiscard]] const Jose::EncryptionDraft &draft() const { return m_draft; }
    /// The recipient that is worked on.
    [[nodiscard]] qsizetype current() const { return m_current; }
    [[nodiscard]] const Jose::EncryptionRecipient &recipient() const { return m_draft.recipients.at(m_current); }
    [[nodiscard]] const Making::Plaintext &plaintext() const { return m_plaintext; }

    /// Another encryption from here on: started(), then stood().
    void start(const Jose::EncryptionDraft &draft);
    /// What would be encrypted now.
    void setPlaintext(const Making::Plaintext &plaintext);
    /// The person's keys: a reader has them.
    void setKeys(const QList<Jose::Key> &keys) { m_keys = keys; }
    void setProtectedHeader(const QByteArray &header);
    void setSharedHeader(const QByteArray &header);
    void setRecipientHeader(const QByteArray &header);
    void setAdditionalData(const QByteArray &data); ///< Empty: none.
    /// The header follows where it names the algorithm.
    void setAlgorithm(const Jose::KeyManagementAlgorithm *algorithm);
    void setEncryption(const Jose::ContentEncryption *encryption);
    void setKey(const Jose::Key &key);
    void setSerialization(Jose::Serialization serialization);
    void setCompressed(bool compressed);
    void setIterations(qint64 iterations);
    /// Several recipients, of the general form.
    void setCurrent(qsizetype recipient);
    void addRecipient();
    void removeRecipient();

    void encrypt();
    void breakOnPurpose(const Making::EncryptionBreakage &breakage);
    /// What is being made is dropped when it comes; a derivation that has begun can't be interrupted.
    void cancel();

    [[nodiscard]] const QList<Making::Finding> &findings() const { return m_findings; }
    /// Null until something is made, and from the next change on.
    [[nodiscard]] const EncryptedToken *made() const { return m_made ? &*m_made : nullptr; }
    [[nodiscard]] bool isMaking() const { return m_making; }

Q_SIGNALS:
    /// All of it is another.
    void started();
    /// Key, algorithm, form, header or the current recipient is another.
    void chosen();
    /// findings(), made() or isMaking() is another.
    void stood();
    void refused(const Grantscope::Error &error);

private:
    template <typename Member, typename Value>
    void set(Member &member, const Value &value);
    Jose::EncryptionRecipient &recipientToChange() { return m_draft.recipients[m_current]; }
    void changed();
    void follow();
    void nameChoice();
    template <typename Make>
    void make(Make make);
    void giveUp();

    Clock m_clock;
    QThreadPool m_pool; ///< For what is said of the draft.
    Jose::EncryptionDraft m_draft;
    Making::Plaintext m_plaintext;
    QList<Jose::Key> m_keys;
    qsizetype m_current = 0;
    quint64 m_version = 0; ///< An answer about an older one is of no use.
    quint64 m_order = 0; ///< Of what was asked to be made.
    QFuture<Result<EncryptedToken>> m_maker; ///< The root: what has not begun is cancelled with it.
    bool m_making = false;
    QList<Making::Finding> m_findings;
    std::optional<EncryptedToken> m_made;
};

} // namespace Grantscope::Ui
