// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "making/issuing.h"

#include <QAbstractItemModel>
#include <QSet>

namespace Grantscope::Ui {

class Masking;

/// The claims as a tree, each member and element with a tick that makes it a disclosure of its own; one inside another
/// makes a recursive disclosure. Ticks are kept by JSON Pointer, so that they survive an edit of the text.
class DisclosablesModel : public QAbstractItemModel
{
    Q_OBJECT

public:
    enum Column { Name, Value, Note, ColumnCount };

    explicit DisclosablesModel(const Masking *masking, QObject *parent = nullptr);

    /// False, and empty, where the text is no JSON object.
    bool setClaims(const QByteArray &payload, QByteArrayView typ);
    /// How many texts were read so far: the same one again is not.
    [[nodiscard]] int readings() const { return m_readings; }
    /// Claims that decide on validity may be ticked, too.
    void setValidityClaims(Jose::ValidityClaims claims);
    /// Of what is there, in its order.
    [[nodiscard]] QStringList ticked() const;
    void setTicked(const QStringList &pointers);
    /// Everything at the top that may be ticked, and nothing else; or nothing.
    void tickTop(bool on);
    void retranslate();

    [[nodiscard]] QModelIndex index(int row, int column, const QModelIndex &parent = {}) const override;
    [[nodiscard]] QModelIndex parent(const QModelIndex &index) const override;
    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role = Qt::DisplayRole) const override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex &index) const override;
    bool setData(const QModelIndex &index, const QVariant &value, int role = Qt::EditRole) override;

Q_SIGNALS:
    void ticksChanged();

private:
    [[nodiscard]] const Making::DisclosablePlace &placeOf(const QModelIndex &index) const;
    [[nodiscard]] bool mayTick(const Making::DisclosablePlace &place) const;
    [[nodiscard]] QString noteOf(const Making::DisclosablePlace &place) const;
    [[nodiscard]] QString valueOf(const Making::DisclosablePlace &place) const;
    void allChanged();

    const Masking *m_masking;
    QByteArray m_payload; ///< What was read last, and for which type.
    QByteArray m_typ;
    bool m_readable = false;
    int m_readings = 0;
    QList<Making::DisclosablePlace> m_places;
    QList<QList<int>> m_children; ///< Places below each; those at the top are last.
    QList<int> m_rows; ///< Where each stands below its parent.
    QSet<QString> m_ticked;
    Jose::ValidityClaims m_validityClaims = Jose::ValidityClaims::StandOpen;
};

} // namespace Grantscope::Ui
