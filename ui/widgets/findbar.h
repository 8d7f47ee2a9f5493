// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/lineedit.h"
#include "widgets/textsearch.h"

#include <QWidget>

class QCheckBox;
class QLabel;
class QToolButton;

namespace Grantscope::Ui {

class TextView;

/// The bar under a TextView that finds as one types. The search itself runs on another thread (textsearch.h).
class FindBar : public QWidget
{
    Q_OBJECT

public:
    explicit FindBar(TextView *view);

    /// Shows the bar and searches for \a text, unless that is empty.
    void open(const QString &text);
    void close();
    void findNext();
    void findPrevious();
    /// Closes and keeps nothing of what was looked for.
    void forget();
    /// Searches again, in the text that the view shows now.
    void refresh();

    [[nodiscard]] qsizetype matchCount() const { return m_matches.size(); }
    [[nodiscard]] LineEdit *field() const { return m_field; }
    /// What the bar says of the search: "2 of 17".
    [[nodiscard]] QString status() const;

Q_SIGNALS:
    void finished();

protected:
    void changeEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    void retranslateUi();
    void search();
    void take(const Matches &matches);
    void showMatch(qsizetype match);
    void stop();
    void updateStatus();

    TextView *m_view;
    LineEdit *m_field;
    QLabel *m_status;
    QCheckBox *m_case;
    QToolButton *m_previous;
    QToolButton *m_next;
    QToolButton *m_close;
    QFuture<Matches> m_running;
    QList<qsizetype> m_matches;
    qsizetype m_from = 0; ///< Where the person was when they began to type: the first match after it is shown.
    qsizetype m_current = -1;
    quint64 m_asked = 0;
    bool m_more = false;
};

} // namespace Grantscope::Ui
