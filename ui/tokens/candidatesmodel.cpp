// SPDX-License-Identifier: GPL-3.0-or-later
#include "tokens/candidatesmodel.h"

#include "texts/visible.h"
#include "tokens/valuetext.h"
#include "widgets/masking.h"
#include "widgets/theme.h"

#include <QLocale>

using namespace Qt::StringLiterals;

namespace Grantscope::Ui {

CandidatesModel::CandidatesModel(const Masking *masking, QObject *parent)
    : QAbstractTableModel(parent)
    , m_masking(masking)
{
    connect(masking, &Masking::changed, this, &CandidatesModel::refresh);
}

void CandidatesModel::setCandidates(const QList<Grantscope::Token::Candidate> &candidates)
{
    if (m_candidates.isEmpty() && candidates.isEmpty())
        return;
    beginResetModel();
    m_candidates = candidates;
    endResetModel();
}

void CandidatesModel::refresh()
{
    Q_EMIT headerDataChanged(Qt::Horizontal, 0, ColumnCount - 1);
    if (rowCount() > 0)
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
}

int CandidatesModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_candidates.size());
}

int CandidatesModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QString CandidatesModel::text(const QModelIndex &index) const
{
    const Grantscope::Token::Candidate &candidate = m_candidates.at(index.row());
    switch (index.column()) {
    case Token:
        return m_masking->shown(Texts::visibleExcerpt(QString::fromUtf8(candidate.text.first(qMin(40, candidate.text.size()))), 32));
    case Where:
        return candidate.name.isEmpty()
            ? Grantscope::Token::contextTitle(candidate.context)
            : tr("%1: %2", "where a token stood: the parameter's name")
                  .arg(Grantscope::Token::contextTitle(candidate.context), Texts::visibleExcerpt(candidate.name, 60));
    case Kind:
        return formTitle(candidate.form);
    case Size:
        return QLocale().formattedDataSize(candidate.text.size());
    case Offset:
        return QLocale().toString(candidate.span.offset);
    default:
        return {};
    }
}

QVariant CandidatesModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    switch (role) {
    case Qt::DisplayRole:
    case Qt::AccessibleTextRole:
        return text(index);
    case Qt::ToolTipRole:
        return plainToolTip(text(index));
    case Qt::FontRole:
        return index.column() == Token ? QVariant(fixedFont()) : QVariant();
    case CopyRole:
        if (m_masking->isOn())
            return {};
        return index.column() == Token ? QString::fromUtf8(m_candidates.at(index.row()).text) : text(index);
    default:
        return {};
    }
}

QVariant CandidatesModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Token:
        return tr("Token");
    case Where:
        return tr("Where it stood");
    case Kind:
        return tr("Form");
    case Size:
        return tr("Size");
    case Offset:
        return tr("Offset");
    default:
        return {};
    }
}

QString formTitle(Grantscope::Token::Form form)
{
    switch (form) {
    case Grantscope::Token::Form::Jws:
        return CandidatesModel::tr("Signed (JWS)");
    case Grantscope::Token::Form::Jwe:
        return CandidatesModel::tr("Encrypted (JWE)");
    case Grantscope::Token::Form::SdJwt:
        return CandidatesModel::tr("Selective disclosure (SD-JWT)");
    case Grantscope::Token::Form::Opaque:
        return CandidatesModel::tr("Opaque");
    case Grantscope::Token::Form::Malformed:
        return CandidatesModel::tr("Malformed");
    }
    return {};
}

} // namespace Grantscope::Ui
