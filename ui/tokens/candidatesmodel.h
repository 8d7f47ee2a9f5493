// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "token/recogniser.h"

#include <QAbstractTableModel>

namespace Grantscope::Ui {

class Masking;

/// The tokens that were found in a pasted text.
class CandidatesModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { Token, Where, Kind, Size, Offset, ColumnCount };
    enum Role { CopyRole = Qt::UserRole + 2 };

    explicit CandidatesModel(const Masking *masking, QObject *parent = nullptr);
    void setCandidates(const QList<Grantscope::Token::Candidate> &candidates);
    [[nodiscard]] const QList<Grantscope::Token::Candidate> &candidates() const { return m_candidates; }
    void refresh();

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

private:
    [[nodiscard]] QString text(const QModelIndex &index) const;

    const Masking *m_masking;
    QList<Grantscope::Token::Candidate> m_candidates;
};

/// "signed (JWS)", "encrypted (JWE)" …
[[nodiscard]] QString formTitle(Grantscope::Token::Form form);

} // namespace Grantscope::Ui
