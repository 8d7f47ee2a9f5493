// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/command.h"
#include "widgets/lineedit.h"

#include <QFrame>
#include <QPointer>

class QLabel;
class QListWidget;

namespace Grantscope::Ui {

/// Whether every word of \a query occurs in \a text, whatever the case and the order.
[[nodiscard]] bool matchesQuery(const QString &text, const QString &query);
/// How near \a command is to \a query, which it matches: 0 where that is all of its text, then where the text, and then
/// a word of it, begins with it, then where it occurs in the text, and last where it does beside it only.
[[nodiscard]] int rankOf(const Command &command, const QString &query);

/// The field that opens with Ctrl+K over its window: finds a command as one types, Enter does it, Escape closes.
class CommandPalette : public QFrame
{
    Q_OBJECT

public:
    using Source = std::function<QList<Command>()>;

    explicit CommandPalette(QWidget *window);

    /// Asked anew each time the palette opens.
    void addSource(Source source) { m_sources.append(std::move(source)); }
    void open();
    [[nodiscard]] LineEdit *field() const { return m_field; }
    [[nodiscard]] QListWidget *list() const { return m_list; }
    /// Whether it says that nothing was found.
    [[nodiscard]] bool saysNothingFound() const;

protected:
    void changeEvent(QEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void filter();
    void updateFonts();
    void run();
    void close();
    void retranslateUi();

    LineEdit *m_field;
    QListWidget *m_list;
    QLabel *m_nothing;
    QList<Source> m_sources;
    QList<Command> m_commands;
    QPointer<QWidget> m_before; ///< What had the focus.
};

} // namespace Grantscope::Ui
