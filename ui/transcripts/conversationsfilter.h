// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QSortFilterProxyModel>

namespace Grantscope::Ui {

/// What of the conversations is listed. A shelf without one, and a file of which nothing is left, stand there
/// while nothing is looked for, so that the person sees what became of it.
class ConversationsFilter : public QSortFilterProxyModel
{
    Q_OBJECT

public:
    enum class Kind : quint8 { Protocol, Flows, Requests, Failed, Everything };

    explicit ConversationsFilter(QObject *parent = nullptr);

    void setKind(Kind kind);
    [[nodiscard]] Kind kind() const { return m_kind; }
    /// Every word must be somewhere in what a row is found by, in any case.
    void setWords(const QString &text);

protected:
    [[nodiscard]] bool filterAcceptsRow(int row, const QModelIndex &parent) const override;

private:
    [[nodiscard]] bool fits(const QModelIndex &index) const;

    Kind m_kind = Kind::Protocol;
    QStringList m_words;
};

} // namespace Grantscope::Ui
