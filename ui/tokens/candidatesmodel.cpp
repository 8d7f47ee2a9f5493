// SPDX-License-Identifier: GPL-3.0-or-later
#include "tokens/candidatesmodel.h"

#include "texts/visible.h"
#include "tokens/valuetext.h"
#include "widgets/masking.h"
#include "widgets/sizetext.h"
#include "widgets/theme.h"
#include "widgets/valuetree.h"

#include <QLocale>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace Grantscope::Ui {

CandidatesModel::CandidatesModel(const Masking *masking, QObject *parent)
    : RowsModel(ColumnCount, masking, parent)
{
}

void CandidatesModel::setCandidates(const QList<Grantscope::Token::Candidate> &candidates)
{
    if (m_candidates.isEmpty() && candidates.isEmpty())
        return;
    beginResetModel();
    m_candidates = candidates;
    endResetModel();
}

int CandidatesModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_candidates.size());
}

QString CandidatesModel::text(const QModelIndex &index) const
{
    const Grantscope::Token::Candidate &candidate = m_candidates.at(index.row());
    switch (index.column()) {
    case Token:
        return masking().shown(octetsExcerpt(candidate.text, 32));
    case Where:
        return candidate.name.isEmpty() ? Grantscope::Token::contextTitle(candidate.context)
                                        : tr("%1 · %2", "the parameter's name, where the token stood")
                                              .arg(Texts::visibleExcerpt(candidate.name, 60),
                                                   Grantscope::Token::contextTitle(candidate.context));
    case Kind:
        if (const auto kind = kindOfParameter(candidate.name))
            return tr("%1 · %2", "kind of a token by its parameter, its form")
                .arg(Grantscope::Token::kindTitle(*kind), formTitle(candidate.form));
        return formTitle(candidate.form);
    case Size:
        return sizeText(candidate.text.size());
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
    case Qt::FontRole:
        return index.column() == Token ? QVariant(fixedFont()) : QVariant();
    case kSortRole:
        return index.column() == Size     ? QVariant(m_candidates.at(index.row()).text.size())
               : index.column() == Offset ? QVariant(m_candidates.at(index.row()).span.offset)
                                          : QVariant();
    default:
        return RowsModel::data(index, role);
    }
}

QVariant CandidatesModel::wholeText(const QModelIndex &index) const
{
    if (index.column() != Token)
        return text(index);
    const QByteArray &token = m_candidates.at(index.row()).text;
    if (token.size() > LateText::kFrom)
        return QVariant::fromValue(LateText{[token] { return QString::fromUtf8(token); }});
    return QString::fromUtf8(token);
}

QString CandidatesModel::title(int column) const
{
    switch (column) {
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

std::optional<Grantscope::Token::Kind> kindOfParameter(const QString &name)
{
    using Grantscope::Token::Kind;
    constexpr std::array<std::pair<QLatin1StringView, Kind>, 4> kinds{{
        {"access_token"_L1, Kind::AccessToken},
        {"id_token"_L1, Kind::IdToken},
        {"logout_token"_L1, Kind::LogoutToken},
        {"refresh_token"_L1, Kind::RefreshToken},
    }};
    const auto found = std::ranges::find(kinds, name, &std::pair<QLatin1StringView, Kind>::first);
    return found == kinds.end() ? std::nullopt : std::optional(found->second);
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
    case Grantscope::Token::Form::Claims:
        return CandidatesModel::tr("Claims");
    case Grantscope::Token::Form::Malformed:
        return CandidatesModel::tr("Malformed");
    }
    return {};
}

} // namespace Grantscope::Ui
