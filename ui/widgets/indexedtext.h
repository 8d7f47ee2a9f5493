// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/rowindex.h"

#include <QByteArray>
#include <QFuture>
#include <QObject>

#include <atomic>
#include <memory>

namespace Grantscope::Ui {

/// A text and its rows. Small texts are indexed at once; of large ones the first screens, and the rest on another
/// thread.
class IndexedText : public QObject
{
    Q_OBJECT

public:
    explicit IndexedText(QObject *parent = nullptr);
    ~IndexedText() override;

    /// Shares the octets; returns within a millisecond whatever their number.
    void setText(const QByteArray &utf8);
    /// Cuts the rows anew. A large text keeps its present rows until indexChanged().
    void setLimits(const RowLimits &limits);

    [[nodiscard]] const QByteArray &text() const { return m_text; }
    [[nodiscard]] const RowIndex &index() const { return m_index; }
    /// Whether the index is whole and cut by the limits set last.
    [[nodiscard]] bool isReady() const { return m_index.isComplete() && m_index.limits() == m_limits; }

    // The index's questions, asked of this text.
    [[nodiscard]] qsizetype rowCount() const { return m_index.rowCount(); }
    [[nodiscard]] RowIndex::Row row(qsizetype row) const { return m_index.row(m_text, row); }
    [[nodiscard]] qsizetype rowAt(qsizetype offset) const { return m_index.rowAt(m_text, offset); }
    [[nodiscard]] QByteArrayView octets(const RowIndex::Row &row) const
    {
        return QByteArrayView(m_text).sliced(row.start, row.length);
    }

Q_SIGNALS:
    void indexChanged();

private:
    void indexAll();
    void stop();

    QByteArray m_text;
    RowLimits m_limits;
    RowIndex m_index;
    std::shared_ptr<std::atomic<bool>> m_stop; ///< Of the indexing that runs or waits: makes it end.
};

} // namespace Grantscope::Ui
