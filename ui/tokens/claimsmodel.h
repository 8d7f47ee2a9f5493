// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "json/document.h"

#include <QAbstractItemModel>

#include <memory>

namespace Grantscope::Ui {

class Masking;

/// The members of a token's claims set or header as a tree: nested objects and arrays unfold. Rows are made a page at a
/// time as the view asks for them, so a million members cost what is looked at.
class ClaimsModel : public QAbstractItemModel
{
    Q_OBJECT

public:
    enum Column { Name, Value, Meaning, DefinedIn, ColumnCount };
    enum Role {
        SpanRole = Qt::UserRole, ///< Json::Span of the value with its name, in octets of the document.
        IsTimeRole,
        CopyRole, ///< The whole value as QString or LateText; nothing while values are masked.
        DetailsRole = Qt::UserRole + 4, ///< All that is known of the row in a line: a time in UTC and as written, too.
    };
    enum class Registry : quint8 { Claims, HeaderParameters };

    ClaimsModel(Registry registry, const Masking *masking, QObject *parent = nullptr);
    ~ClaimsModel() override;

    /// Shows the members of \a root, which lives as long as \a owner. Times are told as seen from \a now.
    void setRoot(std::shared_ptr<const void> owner, Json::Value root, Instant now);
    void clear();
    void setNow(Instant now);
    /// The language or the masking changed.
    void refresh();

    [[nodiscard]] Json::Value value(const QModelIndex &index) const;
    /// The row of the value at \a offset of the document. Where its page is too far away, its nearest ancestor's.
    [[nodiscard]] QModelIndex indexAt(Json::Value value);

    [[nodiscard]] QModelIndex index(int row, int column, const QModelIndex &parent = {}) const override;
    [[nodiscard]] QModelIndex parent(const QModelIndex &child) const override;
    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] bool hasChildren(const QModelIndex &parent = {}) const override;
    [[nodiscard]] bool canFetchMore(const QModelIndex &parent) const override;
    void fetchMore(const QModelIndex &parent) override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role = Qt::DisplayRole) const override;

private:
    struct Node;
    [[nodiscard]] Node *node(const QModelIndex &index) const;
    [[nodiscard]] QString text(const Node &node, int column) const;
    [[nodiscard]] QString timeText(const Node &node) const;
    [[nodiscard]] QString wholeTimeText(const Node &node) const;
    [[nodiscard]] QString details(const Node &node) const;
    [[nodiscard]] bool isTime(const Node &node) const;
    [[nodiscard]] bool hasRegisteredName(const Node &node) const;
    struct Page;
    [[nodiscard]] static Page nextPage(Node *above);
    static void addPage(Node *above, Page page);
    void refreshBelow(const QModelIndex &parent);

    Registry m_registry;
    const Masking *m_masking;
    std::shared_ptr<const void> m_owner;
    std::unique_ptr<Node> m_root;
    Instant m_now;
    bool m_inserting = false;
};

} // namespace Grantscope::Ui

Q_DECLARE_METATYPE(Grantscope::Json::Span)
