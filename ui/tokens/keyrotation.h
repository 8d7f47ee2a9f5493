// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "token/inspection.h"
#include "tokens/intakeline.h"

namespace Grantscope::Ui {

/// Issuers change their keys. When a token names a key that a fetched set lacks, the set is fetched once more: once for
/// each token and source, only of sources that the person fetched, and never of one whose issuer is not the token's.
class KeyRotation : public QObject
{
    Q_OBJECT

public:
    KeyRotation(KeyStore *store, const KeyFetcher &fetcher, QObject *parent = nullptr);

    /// To be called with every judgement; most ask nothing.
    void judged(const Token::Inspection &inspection);

Q_SIGNALS:
    void reported(const Grantscope::Ui::IntakeLine &line);

private:
    void renew(const KeySource &source, const QString &kid);
    void take(const KeySource &source, const QString &kid, const Result<KeyBatch> &batch);

    KeyStore *m_store;
    KeyFetcher m_fetcher;
    QSet<QByteArray> m_asked;
};

} // namespace Grantscope::Ui
