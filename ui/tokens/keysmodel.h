// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "jose/key.h"

#include <QAbstractTableModel>

namespace Grantscope::Ui {

class KeyStore;
class Masking;

/// The session's keys. Names can be edited; no row ever shows a secret or a private part.
class KeysModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { Name, Type, Bits, Origin, Thumbprint, Findings, ColumnCount };
    enum Role { CopyRole = Qt::UserRole + 2 };

    KeysModel(KeyStore *store, const Masking *masking, QObject *parent = nullptr);
    void refresh();

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    bool setData(const QModelIndex &index, const QVariant &value, int role = Qt::EditRole) override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex &index) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

private:
    [[nodiscard]] QString text(const QModelIndex &index) const;

    KeyStore *m_store;
    const Masking *m_masking;
};

/// "RSA, private", "EC P-256".
[[nodiscard]] QString keyTypeText(const Jose::Key &key);
/// "from the issuer's metadata", "given by you", "brought by the token itself".
[[nodiscard]] QString provenanceText(Jose::Provenance provenance);

} // namespace Grantscope::Ui
