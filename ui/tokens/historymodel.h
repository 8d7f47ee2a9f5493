// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "intents/vocabulary.h"
#include "token/inspection.h"
#include "tokens/tokenmark.h"
#include "widgets/rowsmodel.h"

namespace Grantscope::Ui {

/// The tokens of this session, newest first. In memory only, and bounded: the oldest go.
class HistoryModel : public RowsModel
{
    Q_OBJECT

public:
    enum Column { Verdict, Kind, Token, Origin, When, ColumnCount };
    static constexpr qsizetype kMostEntries = 100;
    static constexpr qsizetype kMostOctets = qsizetype(32) << 20;

    struct Entry
    {
        QByteArray text; ///< What was pasted.
        QString origin; ///< As in OpenToken.
        TokenMark mark; ///< Of the token that was judged.
        std::optional<Grantscope::Token::Kind> kind; ///< Nothing where no token was found.
        Grantscope::Token::Verdict verdict = Grantscope::Token::Verdict::Malformed;
        Instant when;
    };

    explicit HistoryModel(const Masking *masking, QObject *parent = nullptr);

    enum class Newest : quint8 { Keep, Replace };
    /// Puts an entry first, in place of the newest one if that is a step on the way to it. A text that is there already
    /// moves to the first place.
    void add(const Entry &entry, Newest newest = Newest::Keep);
    /// The newest entry of this text was judged again.
    void update(const Entry &entry);
    /// Forgets one, or all; restore() brings back what was forgotten last, as long as the window is open.
    void forget(int row);
    void clear();
    [[nodiscard]] bool canRestore() const { return !m_forgotten.isEmpty(); }
    void restore();
    [[nodiscard]] const QList<Entry> &entries() const { return m_entries; }
    /// Where a token came from, in the person's language.
    [[nodiscard]] static QString originTitle(const QString &origin);

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;

protected:
    [[nodiscard]] QString text(const QModelIndex &index) const override;
    [[nodiscard]] QString title(int column) const override;

private:
    void insert(qsizetype row, const Entry &entry);
    void remove(qsizetype row);
    void keepBounds();

    QList<Entry> m_entries;
    QList<std::pair<qsizetype, Entry>> m_forgotten; ///< With their rows, ascending.
};

} // namespace Grantscope::Ui
