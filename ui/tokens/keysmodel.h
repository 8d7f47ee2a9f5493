// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "jose/key.h"
#include "widgets/rowsmodel.h"

#include <functional>

namespace Grantscope::Ui {

class KeyStore;
struct NamedKey;
struct KeyNotice;

/// The session's keys, and below them what was noticed of sets. Names can be edited; no row ever shows a secret or a
/// private part.
class KeysModel : public RowsModel
{
    Q_OBJECT

public:
    enum Column { Name, Type, Bits, Origin, Fetched, Thumbprint, Findings, ColumnCount };
    using Clock = std::function<Instant()>;

    /// The age of what was fetched is told as of \a clock, whenever data() is asked: nothing is sent when it ticks.
    KeysModel(KeyStore *store, const Masking *masking, Clock clock, QObject *parent = nullptr);

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    bool setData(const QModelIndex &index, const QVariant &value, int role = Qt::EditRole) override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex &index) const override;

protected:
    [[nodiscard]] QString text(const QModelIndex &index) const override;
    [[nodiscard]] QString title(int column) const override;

private:
    [[nodiscard]] const NamedKey *keyAt(const QModelIndex &index) const;
    [[nodiscard]] QString keyText(const NamedKey &named, int column) const;
    [[nodiscard]] QString noticeText(const KeyNotice &notice, int column) const;
    [[nodiscard]] QString ageText(const Jose::Key &key) const;
    [[nodiscard]] QString toolTip(const QModelIndex &index) const;
    [[nodiscard]] QVariant sortValue(const QModelIndex &index) const;
    [[nodiscard]] QList<Error> findings(const QModelIndex &index) const;

    KeyStore *m_store;
    Clock m_clock;
};

/// "RSA, private", "EC P-256".
[[nodiscard]] QString keyTypeText(const Jose::Key &key);
/// "from the issuer's metadata", "given by you", "brought by the token itself".
[[nodiscard]] QString provenanceText(Jose::Provenance provenance);

} // namespace Grantscope::Ui
