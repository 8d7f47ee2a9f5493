// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "archive/shelves.h"

#include <QAbstractItemModel>

namespace Grantscope::Ui {

class Masking;

/// Which conversation of which shelf.
struct ConversationPlace
{
    int shelf = 0;
    qsizetype conversation = -1; ///< -1: the shelf as a whole.

    friend bool operator==(const ConversationPlace &, const ConversationPlace &) = default;
};

/// What the archive holds: shelves, and in each its conversations, the last one first. Rows that are there stay when
/// more comes.
class ConversationsModel : public QAbstractItemModel
{
    Q_OBJECT

public:
    enum Column { What, With, When, Outcome, ColumnCount };
    enum Role {
        SearchRole = Qt::UserRole + 20, ///< All by which a row is found.
        KindRole, ///< Review::ConversationKind as int; -1 of a shelf.
        FailedRole,
        NoiseRole,
        FoundRole,
        LastingRole, ///< A shelf that is listed without any of its conversations, too: an empty one, or a file.
    };

    ConversationsModel(Archive::Shelves *shelves, const Masking *masking, QObject *parent = nullptr);

    [[nodiscard]] ConversationPlace place(const QModelIndex &index) const;
    /// Of the first column; invalid where there is none.
    [[nodiscard]] QModelIndex indexOf(const ConversationPlace &place) const;
    [[nodiscard]] const Review::Conversation *conversation(const ConversationPlace &place) const;
    void refresh();
    /// Those in whose messages what is looked for stands: FoundRole.
    void setFound(int shelf, const QSet<qsizetype> &conversations);
    void clearFound();

    [[nodiscard]] QModelIndex index(int row, int column, const QModelIndex &parent = {}) const override;
    [[nodiscard]] QModelIndex parent(const QModelIndex &child) const override;
    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role = Qt::DisplayRole) const override;

private:
    /// A shelf as it is shown.
    struct Shown
    {
        Archive::Shelf shelf;
        bool isNewestFirst = true;
    };
    void takeShelves();
    void takeShelf(int id);
    [[nodiscard]] qsizetype rowOf(int id) const;
    [[nodiscard]] static qsizetype flipped(const Shown &shown, qsizetype at);
    [[nodiscard]] QVariant shelfData(const Shown &shown, int column, int role) const;
    [[nodiscard]] QVariant conversationData(const Review::Conversation &conversation, int column, int role) const;

    Archive::Shelves *m_shelves;
    const Masking *m_masking;
    QList<Shown> m_shown;
    QHash<int, QSet<qsizetype>> m_found;
};

} // namespace Grantscope::Ui
