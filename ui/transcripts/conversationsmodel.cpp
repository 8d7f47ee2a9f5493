// SPDX-License-Identifier: GPL-3.0-or-later
#include "transcripts/conversationsmodel.h"

#include "transcripts/conversationwords.h"
#include "widgets/icon.h"
#include "widgets/masking.h"
#include "widgets/theme.h"
#include "widgets/valuetree.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Grantscope::Ui {

using Review::Conversation;

ConversationsModel::ConversationsModel(Archive::Shelves *shelves, const Masking *masking, QObject *parent)
    : QAbstractItemModel(parent)
    , m_shelves(shelves)
    , m_masking(masking)
{
    takeShelves();
    connect(shelves, &Archive::Shelves::shelvesChanged, this, &ConversationsModel::takeShelves);
    connect(shelves, &Archive::Shelves::shelfChanged, this, &ConversationsModel::takeShelf);
}

void ConversationsModel::takeShelves()
{
    const QList<Archive::Shelf> &shelves = m_shelves->shelves();
    for (int row = static_cast<int>(m_shown.size()) - 1; row >= 0; --row) {
        if (m_shelves->shelf(m_shown.at(row).shelf.id))
            continue;
        beginRemoveRows({}, row, row);
        m_shown.removeAt(row);
        endRemoveRows();
    }
    for (int row = 0; row < shelves.size(); ++row) {
        const Archive::Shelf &shelf = shelves.at(row);
        if (row < m_shown.size() && m_shown.at(row).shelf.id == shelf.id)
            continue;
        beginInsertRows({}, row, row);
        m_shown.insert(row, {shelf, shelf.kind != Archive::ShelfKind::File});
        endInsertRows();
    }
}

void ConversationsModel::takeShelf(int id)
{
    const Archive::Shelf *now = m_shelves->shelf(id);
    const qsizetype row = rowOf(id);
    if (!now || row < 0)
        return;
    Shown &shown = m_shown[row];
    const QModelIndex parent = index(static_cast<int>(row), 0);
    const auto before = static_cast<int>(shown.shelf.conversations.size());
    const auto after = static_cast<int>(now->conversations.size());
    if (after < before) {
        // Forgotten.
        beginRemoveRows(parent, 0, before - 1);
        shown.shelf.conversations.clear();
        endRemoveRows();
        return takeShelf(id);
    }
    if (after > before) {
        const int first = shown.isNewestFirst ? 0 : before;
        beginInsertRows(parent, first, first + after - before - 1);
        shown.shelf = *now;
        endInsertRows();
    } else {
        shown.shelf = *now;
    }
    Q_EMIT dataChanged(parent, parent.siblingAtColumn(ColumnCount - 1));
    if (before > 0) {
        const int first = shown.isNewestFirst ? after - before : 0;
        Q_EMIT dataChanged(index(first, 0, parent), index(first + before - 1, ColumnCount - 1, parent));
    }
}

qsizetype ConversationsModel::rowOf(int id) const
{
    const auto at = std::ranges::find(m_shown, id, [](const Shown &shown) { return shown.shelf.id; });
    return at == m_shown.cend() ? -1 : at - m_shown.cbegin();
}

/// From a row to a conversation and back.
qsizetype ConversationsModel::flipped(const Shown &shown, qsizetype at)
{
    return shown.isNewestFirst ? shown.shelf.conversations.size() - 1 - at : at;
}

ConversationPlace ConversationsModel::place(const QModelIndex &index) const
{
    if (!index.isValid())
        return {};
    if (index.internalId() == 0)
        return {m_shown.at(index.row()).shelf.id, -1};
    const qsizetype row = rowOf(static_cast<int>(index.internalId()));
    return row < 0 ? ConversationPlace{}
                   : ConversationPlace{m_shown.at(row).shelf.id, flipped(m_shown.at(row), index.row())};
}

QModelIndex ConversationsModel::indexOf(const ConversationPlace &place) const
{
    const qsizetype row = rowOf(place.shelf);
    if (row < 0)
        return {};
    const QModelIndex shelf = index(static_cast<int>(row), 0);
    const Shown &shown = m_shown.at(row);
    if (place.conversation < 0)
        return shelf;
    if (place.conversation >= shown.shelf.conversations.size())
        return {};
    return index(static_cast<int>(flipped(shown, place.conversation)), 0, shelf);
}

const Conversation *ConversationsModel::conversation(const ConversationPlace &place) const
{
    const qsizetype row = rowOf(place.shelf);
    const bool isThere =
        row >= 0 && place.conversation >= 0 && place.conversation < m_shown.at(row).shelf.conversations.size();
    return isThere ? &m_shown.at(row).shelf.conversations.at(place.conversation) : nullptr;
}

void ConversationsModel::setFound(int shelf, const QSet<qsizetype> &conversations)
{
    m_found.insert(shelf, conversations);
    const QModelIndex parent = indexOf({shelf, -1});
    if (const int count = rowCount(parent); parent.isValid() && count > 0)
        Q_EMIT dataChanged(index(0, 0, parent), index(count - 1, 0, parent));
}

void ConversationsModel::clearFound()
{
    for (const int shelf : m_found.keys())
        setFound(shelf, {});
    m_found.clear();
}

void ConversationsModel::refresh()
{
    for (int row = 0; row < m_shown.size(); ++row) {
        const QModelIndex shelf = index(row, 0);
        Q_EMIT dataChanged(shelf, shelf.siblingAtColumn(ColumnCount - 1));
        if (const int count = rowCount(shelf); count > 0)
            Q_EMIT dataChanged(index(0, 0, shelf), index(count - 1, ColumnCount - 1, shelf));
    }
    Q_EMIT headerDataChanged(Qt::Horizontal, 0, ColumnCount - 1);
}

QModelIndex ConversationsModel::index(int row, int column, const QModelIndex &parent) const
{
    if (!hasIndex(row, column, parent))
        return {};
    return createIndex(row, column, parent.isValid() ? quintptr(m_shown.at(parent.row()).shelf.id) : quintptr(0));
}

QModelIndex ConversationsModel::parent(const QModelIndex &child) const
{
    if (!child.isValid() || child.internalId() == 0)
        return {};
    const qsizetype row = rowOf(static_cast<int>(child.internalId()));
    return row < 0 ? QModelIndex() : createIndex(static_cast<int>(row), 0, quintptr(0));
}

int ConversationsModel::rowCount(const QModelIndex &parent) const
{
    if (!parent.isValid())
        return static_cast<int>(m_shown.size());
    return parent.internalId() == 0 && parent.column() == 0
               ? static_cast<int>(m_shown.at(parent.row()).shelf.conversations.size())
               : 0;
}

int ConversationsModel::columnCount(const QModelIndex &) const
{
    return ColumnCount;
}

QVariant ConversationsModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    if (index.internalId() == 0)
        return shelfData(m_shown.at(index.row()), index.column(), role);
    const ConversationPlace at = place(index);
    if (role == FoundRole)
        return m_found.value(at.shelf).contains(at.conversation);
    const Conversation *found = conversation(at);
    return found ? conversationData(*found, index.column(), role) : QVariant();
}

QVariant ConversationsModel::shelfData(const Shown &shown, int column, int role) const
{
    switch (role) {
    case Qt::DisplayRole:
    case Qt::AccessibleTextRole:
    case Qt::ToolTipRole:
    case kCopyRole:
        if (column == What)
            return shelfTitle(shown.shelf);
        return column == With ? shelfState(shown.shelf) : QString();
    case Qt::DecorationRole:
        if (column != What)
            return {};
        if (shown.shelf.failure)
            return meaningIcon(Meaning::Bad);
        if (shown.shelf.isInterrupted)
            return meaningIcon(Meaning::Warning);
        return icon(shown.shelf.kind == Archive::ShelfKind::File ? u"document-open-symbolic"_s
                                                                 : u"view-history-symbolic"_s);
    case KindRole:
        return -1;
    case LastingRole:
        return shown.shelf.conversations.isEmpty() || shown.shelf.kind == Archive::ShelfKind::File;
    default:
        return {};
    }
}

QVariant ConversationsModel::conversationData(const Conversation &conversation, int column, int role) const
{
    switch (role) {
    case Qt::DisplayRole:
    case Qt::AccessibleTextRole:
    case Qt::ToolTipRole:
        switch (column) {
        case What:
            return conversationTitle(conversation);
        case With:
            return conversationPartner(conversation);
        case When:
            return momentText(conversation.begin).left(8);
        default:
            return conversationOutcome(conversation);
        }
    case kCopyRole:
        return m_masking->isOn() ? QVariant() : conversationData(conversation, column, Qt::DisplayRole);
    case kSortRole:
        return column == When ? QVariant(qint64(conversation.begin.time_since_epoch().count())) : QVariant();
    case Qt::DecorationRole:
        return column == What ? outcomeIcon(conversation) : QVariant();
    case SearchRole:
        return searchText(conversation);
    case KindRole:
        return static_cast<int>(conversation.kind);
    case FailedRole:
        return conversation.outcome == Review::ConversationOutcome::Failed;
    case NoiseRole:
        return conversation.isNoise();
    default:
        return {};
    }
}

QVariant ConversationsModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case What:
        return tr("What");
    case With:
        return tr("With");
    case When:
        return tr("When");
    case Outcome:
        return tr("Outcome");
    default:
        return {};
    }
}

} // namespace Grantscope::Ui
