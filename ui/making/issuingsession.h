// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "making/issuing.h"

#include <QObject>
#include <QThreadPool>

#include <functional>

namespace Grantscope::Ui {

/// The state behind issuing a token with selective disclosure. It is issued when that is asked for, since its salts are
/// drawn anew each time; what was issued is gone with the next change.
class IssuingSession : public QObject
{
    Q_OBJECT

public:
    /// As many random octets as it is asked for.
    using Random = std::function<QByteArray(qsizetype)>;

    explicit IssuingSession(Random random, QObject *parent = nullptr);
    /// Waits for what has begun.
    ~IssuingSession() override;

    [[nodiscard]] const Making::IssuingDraft &draft() const { return m_draft; }
    /// Claims, and who signs them.
    void setClaims(const QByteArray &payload);
    void setSigner(const Jose::Key &key, const Jose::JwsAlgorithm *algorithm);
    void setDisclosable(const QStringList &pointers);
    void setType(const QByteArray &typ);
    void setDecoys(int decoys);
    void setHash(const Jose::SdHash *hash);
    void setHolder(const Jose::Key &holder); ///< A null one: the token is bound to nobody.
    void setValidityClaims(Jose::ValidityClaims claims);
    void setSerialization(Jose::Serialization serialization);

    void issue();

    [[nodiscard]] const QList<Making::Finding> &findings() const { return m_findings; }
    [[nodiscard]] const Jose::Issued *made() const { return m_made ? &*m_made : nullptr; }
    [[nodiscard]] bool isMaking() const { return m_making; }

Q_SIGNALS:
    /// Something of draft() is another.
    void chosen();
    /// findings(), made() or isMaking() is another.
    void stood();
    void refused(const Grantscope::Error &error);

private:
    template <typename Member, typename Value>
    void set(Member &member, const Value &value);
    void changed();

    Random m_random;
    QThreadPool m_pool;
    Making::IssuingDraft m_draft;
    quint64 m_version = 0; ///< An answer about an older one is of no use.
    bool m_making = false;
    QList<Making::Finding> m_findings;
    std::optional<Jose::Issued> m_made;
};

} // namespace Grantscope::Ui
