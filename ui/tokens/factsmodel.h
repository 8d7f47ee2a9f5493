// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "token/decryption.h"
#include "widgets/rowsmodel.h"

namespace Grantscope::Ui {

/// What is known of one signature, a line a fact.
class FactsModel : public RowsModel
{
    Q_OBJECT

public:
    enum Column { Name, Value, ColumnCount };
    struct Fact
    {
        QString name;
        QString value;
        /// What it tells: Wire goes over a wire (fixed font, masked), Told quotes what does (masked).
        enum class Source : quint8 { Own, Told, Wire } source = Source::Own;
        friend bool operator==(const Fact &, const Fact &) = default;
    };

    explicit FactsModel(const Masking *masking, QObject *parent = nullptr);
    void setFacts(const QList<Fact> &facts);
    [[nodiscard]] const QList<Fact> &facts() const { return m_facts; }

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;

protected:
    [[nodiscard]] QString text(const QModelIndex &index) const override;
    [[nodiscard]] QString title(int column) const override;

private:
    QList<Fact> m_facts;
};

/// The facts of a signature: what came of it, algorithm, key and who vouches for it, size.
/// The facts of an encryption: whether it is open and why not, algorithms, recipient, key, sizes.
[[nodiscard]] QList<FactsModel::Fact> encryptionFacts(const Token::DecryptionReport &report, const Jose::Jwe &jwe);
[[nodiscard]] QList<FactsModel::Fact> signatureFacts(const Token::SignatureReport &report, const QByteArray &signature);

} // namespace Grantscope::Ui
