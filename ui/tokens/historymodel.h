// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "token/inspection.h"

#include <QAbstractTableModel>

namespace Grantscope::Ui {

class Masking;

/// The tokens of this session, newest first. In memory only, and bounded: the oldest go.
class HistoryModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { Verdict, Kind, Token, Origin, When, ColumnCount };
    enum Role { CopyRole = Qt::UserRole + 2 };
    static constexpr qsizetype kMostEntries = 100;
    static constexpr qsizetype kMostOctets = qsizetype(32) << 20;

    struct Entry
    {
        QByteArray text; ///< What was pasted.
        QString origin; ///< "clipboard"; may be empty.
        QString token; ///< The beginning of the token that was judged.
        QString kind;
        Grantscope::Token::Verdict verdict = Grantscope::Token::Verdict::Malformed;
        Instant when;
    };

    explicit HistoryModel(const Masking *masking, QObject *parent = nullptr);

    enum class Newest : quint8 { Keep, Replace };
    /// Puts an entry first, in place of the newest one if that is a step on the way to it. A text that is there already moves
    /// to the first place.
    void add(const Entry &entry, Newest newest = Newest::Keep);
    /// The newest entry of this text was judged again.
    void update(const Entry &entry);
    void clear();
    [[nodiscard]] const QList<Entry> &entries() const { return m_entries; }
    void refresh();

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

private:
    [[nodiscard]] QString text(const QModelIndex &index) const;
    void remove(qsizetype row);

    const Masking *m_masking;
    QList<Entry> m_entries;
};

[[nodiscard]] QString verdictTitle(Grantscope::Token::Verdict verdict);

} // namespace Grantscope::Ui
