// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "token/kind.h"
#include "token/recogniser.h"
#include "widgets/rowsmodel.h"

namespace Grantscope::Ui {

/// The tokens that were found in a pasted text.
class CandidatesModel : public RowsModel
{
    Q_OBJECT

public:
    enum Column { Where, Token, Kind, Size, Offset, ColumnCount };

    explicit CandidatesModel(const Masking *masking, QObject *parent = nullptr);
    void setCandidates(const QList<Grantscope::Token::Candidate> &candidates);
    [[nodiscard]] const QList<Grantscope::Token::Candidate> &candidates() const { return m_candidates; }

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;

protected:
    [[nodiscard]] QString text(const QModelIndex &index) const override;
    [[nodiscard]] QVariant wholeText(const QModelIndex &index) const override;
    [[nodiscard]] QString title(int column) const override;

private:
    QList<Grantscope::Token::Candidate> m_candidates;
};

/// What a token is by the name of the parameter it stood in: nothing where that promises nothing.
[[nodiscard]] std::optional<Grantscope::Token::Kind> kindOfParameter(const QString &name);
/// "signed (JWS)", "encrypted (JWE)" …
[[nodiscard]] QString formTitle(Grantscope::Token::Form form);

} // namespace Grantscope::Ui
