// SPDX-License-Identifier: GPL-3.0-or-later
#include "tokens/keysmodel.h"

#include "texts/texts.h"
#include "texts/visible.h"
#include "tokens/keystore.h"
#include "tokens/valuetree.h"
#include "widgets/masking.h"
#include "widgets/theme.h"
#include "widgets/tooltip.h"

using namespace Qt::StringLiterals;

namespace Grantscope::Ui {

KeysModel::KeysModel(KeyStore *store, const Masking *masking, QObject *parent)
    : QAbstractTableModel(parent)
    , m_store(store)
    , m_masking(masking)
{
    connect(store, &KeyStore::aboutToInsert, this,
            [this](int first, int count) { beginInsertRows({}, first, first + count - 1); });
    connect(store, &KeyStore::inserted, this, [this] { endInsertRows(); });
    connect(store, &KeyStore::aboutToRemove, this,
            [this](int first, int count) { beginRemoveRows({}, first, first + count - 1); });
    connect(store, &KeyStore::removed, this, [this] { endRemoveRows(); });
    connect(store, &KeyStore::renamed, this,
            [this](int row) { Q_EMIT dataChanged(index(row, Name), index(row, Name)); });
    connect(masking, &Masking::changed, this, &KeysModel::refresh);
}

void KeysModel::refresh()
{
    Q_EMIT headerDataChanged(Qt::Horizontal, 0, ColumnCount - 1);
    if (rowCount() > 0)
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
}

int KeysModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_store->keys().size());
}

int KeysModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QString KeysModel::text(const QModelIndex &index) const
{
    const NamedKey &named = m_store->keys().at(index.row());
    const Jose::Key &key = named.key;
    switch (index.column()) {
    case Name:
        return Texts::visibleExcerpt(named.name);
    case Type:
        return keyTypeText(key);
    case Bits:
        return QString::number(key.bits());
    case Origin:
        return key.source().isEmpty() ? provenanceText(key.provenance())
                                      : tr("%1: %2", "who vouches for a key: file or address")
                                            .arg(provenanceText(key.provenance()), Texts::visibleExcerpt(key.source()));
    case Thumbprint:
        return key.isSymmetric() ? tr("not shown for a secret")
                                 : m_masking->shown(QString::fromLatin1(key.thumbprintBase64url()));
    case Findings: {
        QStringList lines;
        for (const Error &error : key.findings())
            lines << Texts::errorText(error).what;
        return lines.join(u' ');
    }
    default:
        return {};
    }
}

QVariant KeysModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    switch (role) {
    case Qt::DisplayRole:
    case Qt::AccessibleTextRole:
        return text(index);
    case Qt::EditRole:
        return m_store->keys().at(index.row()).name;
    case Qt::ToolTipRole:
        return plainToolTip(text(index));
    case Qt::FontRole:
        return index.column() == Thumbprint ? QVariant(fixedFont()) : QVariant();
    case Qt::DecorationRole:
        return index.column() == Findings && !m_store->keys().at(index.row()).key.findings().isEmpty()
                   ? QVariant(meaningIcon(Meaning::Warning))
                   : QVariant();
    case kSortRole:
        return index.column() == Bits ? QVariant(m_store->keys().at(index.row()).key.bits()) : QVariant();
    case CopyRole:
        return m_masking->isOn() ? QVariant() : QVariant(text(index));
    default:
        return {};
    }
}

bool KeysModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    if (role != Qt::EditRole || index.column() != Name)
        return false;
    m_store->rename(index.row(), value.toString());
    return true;
}

Qt::ItemFlags KeysModel::flags(const QModelIndex &index) const
{
    const Qt::ItemFlags flags = QAbstractTableModel::flags(index);
    return index.column() == Name ? flags | Qt::ItemIsEditable : flags;
}

QVariant KeysModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Name:
        return tr("Name");
    case Type:
        return tr("Type");
    case Bits:
        return tr("Bits");
    case Origin:
        return tr("Where it came from");
    case Thumbprint:
        return tr("Thumbprint");
    case Findings:
        return tr("Noticed");
    default:
        return {};
    }
}

QString keyTypeText(const Jose::Key &key)
{
    QString type = QString::fromLatin1(Jose::keyTypeName(key.type()));
    if (!key.curve().isEmpty())
        type += u' ' + Texts::visibleExcerpt(QString::fromUtf8(key.curve()));
    else if (!key.algorithm().isEmpty())
        type += u' ' + Texts::visibleExcerpt(QString::fromUtf8(key.algorithm()));
    if (key.isSymmetric())
        return KeysModel::tr("%1, secret").arg(type);
    return key.isPrivate() ? KeysModel::tr("%1, private").arg(type) : KeysModel::tr("%1, public").arg(type);
}

QString provenanceText(Jose::Provenance provenance)
{
    switch (provenance) {
    case Jose::Provenance::Issuer:
        return KeysModel::tr("From the issuer's metadata");
    case Jose::Provenance::Given:
        return KeysModel::tr("Given by you");
    case Jose::Provenance::Token:
        return KeysModel::tr("Brought by the token itself");
    }
    return {};
}

} // namespace Grantscope::Ui
