// SPDX-License-Identifier: GPL-3.0-or-later
#include "tokens/keysmodel.h"

#include "texts/moments.h"
#include "texts/texts.h"
#include "texts/visible.h"
#include "tokens/keystore.h"
#include "widgets/masking.h"
#include "widgets/theme.h"
#include "widgets/tooltip.h"
#include "widgets/valuetree.h"

using namespace Qt::StringLiterals;

namespace Grantscope::Ui {

namespace {

/// A set may have a finding for each of its keys.
constexpr qsizetype kMostFindings = 3;

QString findingsText(const QList<Error> &findings, const Masking &masking)
{
    QStringList lines;
    for (const Error &error : findings.first(qMin(findings.size(), kMostFindings)))
        lines << Texts::errorText(masking.shown(error)).what;
    if (findings.size() > kMostFindings)
        lines << KeysModel::tr("… and %1 more.").arg(findings.size() - kMostFindings);
    return lines.join(u' ');
}

} // namespace

KeysModel::KeysModel(KeyStore *store, const Masking *masking, Clock clock, QObject *parent)
    : RowsModel(ColumnCount, masking, parent)
    , m_store(store)
    , m_clock(std::move(clock))
{
    connect(store, &KeyStore::aboutToInsert, this,
            [this](int first, int count) { beginInsertRows({}, first, first + count - 1); });
    connect(store, &KeyStore::inserted, this, [this] { endInsertRows(); });
    connect(store, &KeyStore::aboutToRemove, this,
            [this](int first, int count) { beginRemoveRows({}, first, first + count - 1); });
    connect(store, &KeyStore::removed, this, [this] { endRemoveRows(); });
    connect(store, &KeyStore::aboutToReset, this, [this] { beginResetModel(); });
    connect(store, &KeyStore::reset, this, [this] { endResetModel(); });
    connect(store, &KeyStore::rowsChanged, this, [this](int first, int count) {
        Q_EMIT dataChanged(index(first, 0), index(first + count - 1, ColumnCount - 1));
    });
}

int KeysModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : m_store->rowCount();
}

const NamedKey *KeysModel::keyAt(const QModelIndex &index) const
{
    return index.row() < m_store->keys().size() ? &m_store->keys().at(index.row()) : nullptr;
}

QString KeysModel::text(const QModelIndex &index) const
{
    if (const NamedKey *named = keyAt(index))
        return keyText(*named, index.column());
    return noticeText(m_store->notices().at(index.row() - m_store->keys().size()), index.column());
}

QString KeysModel::keyText(const NamedKey &named, int column) const
{
    const Jose::Key &key = named.key;
    switch (column) {
    case Name:
        // Without a name of the person's it is what the key says of itself.
        return key.name().isEmpty() ? masking().shown(Texts::visibleExcerpt(key.label()))
                                    : Texts::visibleExcerpt(key.name());
    case Type:
        return keyTypeText(key);
    case Bits:
        return QString::number(key.bits());
    case Origin:
        return tr("%1: %2", "who vouches for a key: file or address")
            .arg(provenanceText(key.provenance()), shownSource(m_store->source(named.source), masking()));
    case Fetched:
        return ageText(key);
    case Thumbprint:
        return key.isSymmetric() ? tr("not shown for a secret")
                                 : masking().shown(QString::fromLatin1(key.thumbprintBase64url()));
    case Findings:
        return findingsText(key.findings(), masking());
    default:
        return {};
    }
}

QString KeysModel::noticeText(const KeyNotice &notice, int column) const
{
    switch (column) {
    case Name:
        return shownSource(m_store->source(notice.source), masking());
    case Type:
        return tr("About the set");
    case Findings:
        return findingsText(notice.errors, masking());
    default:
        return {};
    }
}

QString KeysModel::ageText(const Jose::Key &key) const
{
    const std::optional<Jose::KeyFetch> fetch = key.fetch();
    return fetch ? Texts::relativeTime(fetch->at, m_clock()) : QString();
}

QString KeysModel::toolTip(const QModelIndex &index) const
{
    const NamedKey *named = keyAt(index);
    if (named && index.column() == Thumbprint && !named->key.isSymmetric()) {
        const QByteArray uri = Jose::thumbprintUri(named->key).value_or(QByteArray());
        return text(index) + u'\n' + masking().shown(QString::fromLatin1(uri));
    }
    if (!named || index.column() != Fetched || !named->key.fetch())
        return text(index);
    const KeySource &source = m_store->source(named->source);
    const QString when = Texts::localTime(source.fetchedAt);
    return m_clock() - source.fetchedAt < source.maxAge
               ? tr("Fetched %1; up to date until %2").arg(when, Texts::localTime(source.fetchedAt + source.maxAge))
               : tr("Fetched %1; the server may have another set by now").arg(when);
}

QList<Error> KeysModel::findings(const QModelIndex &index) const
{
    const NamedKey *named = keyAt(index);
    return named ? named->key.findings() : m_store->notices().at(index.row() - m_store->keys().size()).errors;
}

/// Numbers as numbers, and texts without what makes them pretty: 10,000 rows are compared 150,000 times.
QVariant KeysModel::sortValue(const QModelIndex &index) const
{
    const NamedKey *named = keyAt(index);
    if (!named)
        return index.column() == Name ? QVariant(sourceText(m_store->source(
                                            m_store->notices().at(index.row() - m_store->keys().size()).source)))
                                      : QVariant();
    const Jose::Key &key = named->key;
    switch (index.column()) {
    case Name:
        return key.label();
    case Bits:
        return key.bits();
    case Origin:
        return key.source();
    case Fetched:
        return key.fetch() ? qlonglong(key.fetch()->at.time_since_epoch().count()) : qlonglong(0);
    case Thumbprint:
        return key.isSymmetric() ? QString() : QString::fromLatin1(key.thumbprint());
    case Findings:
        return int(key.findings().size());
    default:
        return keyTypeText(key);
    }
}

QVariant KeysModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    switch (role) {
    case Qt::EditRole:
        return keyAt(index) ? keyAt(index)->key.label() : QString();
    case Qt::ToolTipRole:
        return plainToolTip(toolTip(index));
    case Qt::FontRole:
        return index.column() == Thumbprint ? QVariant(fixedFont()) : QVariant();
    case Qt::DecorationRole:
        return index.column() == Findings && !findings(index).isEmpty() ? QVariant(meaningIcon(Meaning::Warning))
                                                                        : QVariant();
    case kSortRole:
        return sortValue(index);
    default:
        return RowsModel::data(index, role);
    }
}

bool KeysModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    if (role != Qt::EditRole || index.column() != Name || !keyAt(index))
        return false;
    m_store->rename(index.row(), value.toString());
    return true;
}

Qt::ItemFlags KeysModel::flags(const QModelIndex &index) const
{
    const Qt::ItemFlags flags = RowsModel::flags(index);
    // The editor would show the name.
    return index.column() == Name && keyAt(index) && !masking().isOn() ? flags | Qt::ItemIsEditable : flags;
}

QString KeysModel::title(int column) const
{
    switch (column) {
    case Name:
        return tr("Name");
    case Type:
        return tr("Type");
    case Bits:
        return tr("Bits");
    case Origin:
        return tr("Where it came from");
    case Fetched:
        return tr("Fetched");
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
