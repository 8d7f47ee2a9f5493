// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "token/signatures.h"

#include <QAbstractTableModel>

namespace Grantscope::Ui {

class Masking;

/// What is known of one signature, a line a fact.
class FactsModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { Name, Value, ColumnCount };
    enum Role { CopyRole = Qt::UserRole + 2 };
    struct Fact
    {
        QString name;
        QString value;
        bool wire = false; ///< Goes over a wire: fixed font, and masked.
        friend bool operator==(const Fact &, const Fact &) = default;
    };

    explicit FactsModel(const Masking *masking, QObject *parent = nullptr);
    void setFacts(const QList<Fact> &facts);
    [[nodiscard]] const QList<Fact> &facts() const { return m_facts; }
    void refresh();

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

private:
    const Masking *m_masking;
    QList<Fact> m_facts;
};

/// The facts of a signature: what came of it, algorithm, key and who vouches for it, size.
[[nodiscard]] QList<FactsModel::Fact> signatureFacts(const Token::SignatureReport &report, const QByteArray &signature);

} // namespace Grantscope::Ui
