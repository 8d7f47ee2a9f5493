// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/command.h"
#include "widgets/lineedit.h"

#include <QFrame>
#include <QPointer>

class QListWidget;

namespace Grantscope::Ui {

/// Whether every word of \a query occurs in \a text, whatever the case and the order.
[[nodiscard]] bool matchesQuery(const QString &text, const QString &query);

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

protected:
    void changeEvent(QEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void filter();
    void run();
    void close();
    void retranslateUi();

    LineEdit *m_field;
    QListWidget *m_list;
    QList<Source> m_sources;
    QList<Command> m_commands;
    QPointer<QWidget> m_before; ///< What had the focus.
};

} // namespace Grantscope::Ui
