// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/commandpalette.h"

#include <QApplication>
#include <QKeyEvent>
#include <QLabel>
#include <QListWidget>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Grantscope::Ui {

bool matchesQuery(const QString &text, const QString &query)
{
    const QStringList words = query.split(u' ', Qt::SkipEmptyParts);
    return std::ranges::all_of(words,
                               [&text](const QString &word) { return text.contains(word, Qt::CaseInsensitive); });
}

int rankOf(const Command &command, const QString &query)
{
    const QString asked = query.trimmed();
    if (asked.isEmpty())
        return 0;
    if (command.text.compare(asked, Qt::CaseInsensitive) == 0)
        return 0;
    const qsizetype at = command.text.indexOf(asked, 0, Qt::CaseInsensitive);
    if (at == 0)
        return 1;
    if (at > 0)
        return command.text.at(at - 1).isLetterOrNumber() ? 3 : 2;
    return matchesQuery(command.text, asked) ? 4 : 5;
}

CommandPalette::CommandPalette(QWidget *window)
    : QFrame(window)
    , m_field(new LineEdit(this))
    , m_list(new QListWidget(this))
    , m_nothing(new QLabel(this))
{
    setFrameStyle(QFrame::StyledPanel | QFrame::Raised);
    setAutoFillBackground(true);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(8, 8, 8, 8);
    column->setSpacing(8);
    column->addWidget(m_field);
    column->addWidget(m_nothing);
    column->addWidget(m_list, 1);
    m_nothing->setTextFormat(Qt::PlainText);
    m_nothing->setContentsMargins(4, 4, 4, 4);
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setTextElideMode(Qt::ElideRight);
    m_list->setFocusPolicy(Qt::NoFocus); // The arrow keys of the field move in it.
    m_field->setClearButtonEnabled(true);
    m_field->installEventFilter(this);
    connect(m_field, &QLineEdit::textChanged, this, &CommandPalette::filter);
    connect(m_list, &QListWidget::itemClicked, this, &CommandPalette::run);
    m_list->setUniformItemSizes(true);
    updateFonts();
    retranslateUi();
    hide();
}

void CommandPalette::open()
{
    if (!isVisible())
        m_before = QApplication::focusWidget();
    m_commands.clear();
    for (const Source &source : std::as_const(m_sources))
        m_commands.append(source());
    m_field->clear();
    filter();
    const QWidget *window = parentWidget();
    const int width = std::min(window->width() - 32, fontMetrics().averageCharWidth() * 72);
    const int height = std::min(window->height() - 32, fontMetrics().height() * 20);
    setGeometry((window->width() - width) / 2, 16, width, height);
    show();
    raise();
    m_field->setFocus(Qt::ShortcutFocusReason);
}

void CommandPalette::filter()
{
    m_list->clear();
    const QString query = m_field->value();
    QList<qsizetype> found;
    for (qsizetype i = 0; i < m_commands.size(); ++i) {
        if (matchesQuery(m_commands.at(i).text + u' ' + m_commands.at(i).detail, query))
            found << i;
    }
    // What is asked for by its name comes first; else as they came, what one works on before the window.
    std::ranges::stable_sort(found, {}, [&](qsizetype i) { return rankOf(m_commands.at(i), query); });
    for (const qsizetype i : std::as_const(found)) {
        const Command &command = m_commands.at(i);
        const QString line = command.detail.isEmpty() ? command.text : u"%1   %2"_s.arg(command.text, command.detail);
        auto *item = new QListWidgetItem(command.icon, line, m_list);
        item->setData(Qt::UserRole, i);
    }
    m_list->setCurrentRow(0);
    m_nothing->setVisible(found.isEmpty());
}

bool CommandPalette::saysNothingFound() const
{
    return m_nothing->isVisibleTo(this);
}

void CommandPalette::updateFonts()
{
    // The size of a list's own icons is made for pictures.
    const int side = style()->pixelMetric(QStyle::PM_SmallIconSize, nullptr, m_list);
    m_list->setIconSize(QSize(side, side));
}

void CommandPalette::run()
{
    const QListWidgetItem *item = m_list->currentItem();
    if (!item)
        return;
    const auto command = m_commands.at(item->data(Qt::UserRole).toLongLong()).run;
    close();
    command();
}

void CommandPalette::close()
{
    hide();
    if (m_before)
        m_before->setFocus(Qt::OtherFocusReason);
}

bool CommandPalette::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::FocusOut && isVisible()
        && static_cast<QFocusEvent *>(event)->reason() != Qt::PopupFocusReason
        && static_cast<QFocusEvent *>(event)->reason() != Qt::ActiveWindowFocusReason) {
        hide();
    }
    if (event->type() != QEvent::KeyPress)
        return QFrame::eventFilter(watched, event);
    switch (static_cast<QKeyEvent *>(event)->key()) {
    case Qt::Key_Escape:
        close();
        return true;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        run();
        return true;
    case Qt::Key_Up:
    case Qt::Key_Down:
    case Qt::Key_PageUp:
    case Qt::Key_PageDown:
        QApplication::sendEvent(m_list, event);
        return true;
    default:
        return false;
    }
}

void CommandPalette::retranslateUi()
{
    m_field->setPlaceholderText(tr("Find or do …"));
    m_field->setAccessibleName(tr("Find an action"));
    m_list->setAccessibleName(tr("Actions found"));
    m_nothing->setText(tr("Nothing found"));
}

void CommandPalette::changeEvent(QEvent *event)
{
    QFrame::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslateUi();
    if (event->type() == QEvent::FontChange)
        updateFonts();
}

} // namespace Grantscope::Ui
