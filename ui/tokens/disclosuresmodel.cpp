// SPDX-License-Identifier: GPL-3.0-or-later
#include "tokens/disclosuresmodel.h"

#include "texts/texts.h"
#include "texts/visible.h"
#include "tokens/valuetext.h"
#include "widgets/masking.h"
#include "widgets/theme.h"
#include "widgets/tooltip.h"

using namespace Qt::StringLiterals;

namespace Grantscope::Ui {

DisclosuresModel::DisclosuresModel(const Masking *masking, QObject *parent)
    : RowsModel(ColumnCount, masking, parent)
{
}

void DisclosuresModel::setToken(std::shared_ptr<const Token::DecodedJwt> token)
{
    beginResetModel();
    m_token = token && token->sdJwt && token->disclosed ? std::move(token) : nullptr;
    m_unmatched.clear();
    m_ticked.clear();
    if (m_token) {
        for (qsizetype i = 0; i < m_token->disclosed->digests.size(); ++i) {
            if (m_token->disclosed->digests.at(i).disclosure < 0)
                m_unmatched.append(i);
        }
    }
    endResetModel();
    Q_EMIT ticksChanged();
}

qsizetype DisclosuresModel::disclosures() const
{
    return m_token ? m_token->disclosed->uses.size() : 0;
}

qsizetype DisclosuresModel::disclosureAt(int row) const
{
    return row >= 0 && row < disclosures() ? row : -1;
}

/// The row's place among the token's digests; -1 where nothing refers to the disclosure.
qsizetype DisclosuresModel::digestOf(int row) const
{
    return row < disclosures() ? m_token->disclosed->uses.at(row).embedded : m_unmatched.at(row - disclosures());
}

Json::Span DisclosuresModel::digestInPayload(int row) const
{
    const qsizetype at = digestOf(row);
    if (at < 0)
        return {};
    const Jose::EmbeddedDigest &digest = m_token->disclosed->digests.at(at);
    return digest.holder < 0 ? digest.span : Json::Span{};
}

bool DisclosuresModel::canTick(qsizetype disclosure) const
{
    return m_token->disclosed->uses.at(disclosure).isReferenced();
}

QList<qsizetype> DisclosuresModel::ticked() const
{
    QList<qsizetype> numbers(m_ticked.begin(), m_ticked.end());
    std::ranges::sort(numbers);
    return numbers;
}

void DisclosuresModel::tickAll(bool on)
{
    m_ticked.clear();
    for (qsizetype i = 0; on && i < disclosures(); ++i) {
        if (canTick(i))
            m_ticked.insert(i);
    }
    refresh();
    Q_EMIT ticksChanged();
}

bool DisclosuresModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    const qsizetype number = index.isValid() ? disclosureAt(index.row()) : -1;
    if (role != Qt::CheckStateRole || index.column() != Name || number < 0 || !canTick(number))
        return false;
    const QList<Jose::DisclosureUse> &uses = m_token->disclosed->uses;
    if (value.toInt() == Qt::Checked) {
        for (qsizetype each = number; each >= 0; each = uses.at(each).parent)
            m_ticked.insert(each);
    } else {
        // What lies in it can't be shown without it.
        for (const qsizetype each : ticked()) {
            qsizetype above = each;
            while (above >= 0 && above != number)
                above = uses.at(above).parent;
            if (above == number)
                m_ticked.remove(each);
        }
    }
    refresh();
    Q_EMIT ticksChanged();
    return true;
}

Qt::ItemFlags DisclosuresModel::flags(const QModelIndex &index) const
{
    Qt::ItemFlags flags = RowsModel::flags(index);
    const qsizetype number = disclosureAt(index.row());
    if (index.column() == Name && number >= 0 && canTick(number))
        flags |= Qt::ItemIsUserCheckable;
    return flags;
}

int DisclosuresModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(disclosures() + m_unmatched.size());
}

QString DisclosuresModel::nameText(qsizetype number) const
{
    const Jose::Disclosure &disclosure = m_token->sdJwt->disclosures[std::size_t(number)];
    const QString path = m_token->disclosed->pathOf(m_token->disclosed->uses.at(number));
    if (!path.isEmpty())
        return Texts::visibleExcerpt(path, 300);
    return disclosure.name() ? valueExcerpt(disclosure.name()) : tr("can't be read");
}

/// What is wrong with a disclosure; empty: nothing.
QString DisclosuresModel::problemText(qsizetype number) const
{
    const Jose::DisclosureUse &use = m_token->disclosed->uses.at(number);
    if (use.error)
        return Texts::errorText(masking().shown(*use.error)).what;
    if (use.sameAs >= 0)
        return tr("given twice");
    return use.isReferenced() ? QString() : tr("nowhere: the issuer signed no digest of it");
}

QString DisclosuresModel::placeText(qsizetype embedded) const
{
    const Jose::EmbeddedDigest &digest = m_token->disclosed->digests.at(embedded);
    const QString pointer = Texts::visibleExcerpt(m_token->disclosed->pointerOf(digest), 300);
    return digest.holder < 0 ? pointer : tr("in %1").arg(nameText(digest.holder));
}

QString DisclosuresModel::text(const QModelIndex &index) const
{
    const qsizetype number = disclosureAt(index.row());
    const qsizetype embedded = digestOf(index.row());
    switch (index.column()) {
    case Name:
        return number < 0 ? tr("withheld, or a decoy") : nameText(number);
    case Value:
        if (number < 0)
            return u"–"_s;
        return masking().shown(valueExcerpt(m_token->sdJwt->disclosures[std::size_t(number)].value()));
    case BelongsTo:
        if (const QString problem = number < 0 ? QString() : problemText(number); !problem.isEmpty())
            return meaningMark(m_token->disclosed->uses.at(number).sameAs < 0 ? Meaning::Bad : Meaning::Warning) + u' '
                   + problem;
        return embedded < 0 ? QString() : placeText(embedded);
    case Digest:
        return octetsExcerpt(number < 0 ? m_token->disclosed->digests.at(embedded).digest
                                        : m_token->disclosed->uses.at(number).digest,
                             120);
    default:
        return {};
    }
}

QVariant DisclosuresModel::wholeText(const QModelIndex &index) const
{
    const qsizetype number = disclosureAt(index.row());
    return index.column() == Value && number >= 0 ? valueText(m_token->sdJwt->disclosures[std::size_t(number)].value())
                                                  : text(index);
}

QVariant DisclosuresModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const qsizetype number = disclosureAt(index.row());
    if (role == Qt::CheckStateRole && index.column() == Name && number >= 0 && canTick(number))
        return m_ticked.contains(number) ? Qt::Checked : Qt::Unchecked;
    if (role == Qt::FontRole && index.column() == Digest)
        return fixedFont();
    return RowsModel::data(index, role);
}

QString DisclosuresModel::title(int column) const
{
    switch (column) {
    case Name:
        return tr("Claim");
    case Value:
        return tr("Value");
    case BelongsTo:
        return tr("Digest stands at");
    case Digest:
        return tr("Digest");
    default:
        return {};
    }
}

} // namespace Grantscope::Ui
