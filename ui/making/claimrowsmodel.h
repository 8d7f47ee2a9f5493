// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "making/claimrows.h"

#include <QAbstractTableModel>

#include <map>

namespace Grantscope::Ui {

class Masking;

/// A claims set as rows to be edited: name, type, value, and what it means. Each edit is one edit of the text, which
/// stays the only truth: edited() hands it out, and setText() takes it back. A value that is not of its type stays in
/// its cell, with what is wrong, and is not in the text. While values are masked they are dots and can't be edited.
class ClaimRowsModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { Name, Type, Value, Meaning, ColumnCount };
    /// A large text is no form: each edit goes through all of it.
    static constexpr qsizetype kLargest = 64 * 1024;

    explicit ClaimRowsModel(const Masking *masking, QObject *parent = nullptr);

    /// Rows that stay keep their index: the editor of a cell stays open.
    void setText(const QByteArray &text);
    /// The text is an object of a size that can be shown.
    [[nodiscard]] bool isReadable() const { return m_readable; }
    [[nodiscard]] const QList<Making::ClaimRow> &rows() const { return m_rows; }
    /// Where now is for "in 15 min", in the column of meanings.
    void setNow(Instant now);

    void setMoment(int row, Instant moment);
    /// \a value is JSON.
    void append(const QString &name, const QByteArray &value);
    void remove(int row);
    void retranslate();

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex &index) const override;
    bool setData(const QModelIndex &index, const QVariant &value, int role = Qt::EditRole) override;

Q_SIGNALS:
    /// By the person.
    void edited(const QByteArray &text);

private:
    struct Pending
    {
        QString typed;
        Error error;
    };
    void apply(const Result<QByteArray> &text);
    [[nodiscard]] QString meaning(int row) const;
    [[nodiscard]] QString shownValue(int row) const;

    const Masking *m_masking;
    QByteArray m_text = "{}";
    QList<Making::ClaimRow> m_rows;
    std::map<int, Pending> m_pending; ///< Values that are not of their type, by row.
    Instant m_now = {};
    bool m_readable = true;
};

/// "text", "number" … in the person's language.
[[nodiscard]] QString typeTitle(Json::Type type);

} // namespace Grantscope::Ui
