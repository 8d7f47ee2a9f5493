// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/flowlayout.h"

#include <QLabel>

namespace Grantscope::Ui {

FlowLayout::FlowLayout(int across, int between, QWidget *parent)
    : QLayout(parent)
    , m_across(across)
    , m_between(between)
{
}

FlowLayout::~FlowLayout()
{
    qDeleteAll(m_items);
}

void FlowLayout::addItem(QLayoutItem *item)
{
    m_items.append(item);
    invalidate();
}

int FlowLayout::count() const
{
    return static_cast<int>(m_items.size());
}

QLayoutItem *FlowLayout::itemAt(int index) const
{
    return m_items.value(index);
}

QLayoutItem *FlowLayout::takeAt(int index)
{
    if (index < 0 || index >= m_items.size())
        return nullptr;
    invalidate();
    return m_items.takeAt(index);
}

int FlowLayout::heightForWidth(int width) const
{
    return arrange(QRect(0, 0, width, 0), Mode::Measure);
}

QSize FlowLayout::sizeHint() const
{
    int width = 0;
    int height = 0;
    for (QLayoutItem *item : m_items) {
        if (item->isEmpty())
            continue;
        width += item->sizeHint().width() + (width > 0 ? m_across : 0);
        height = qMax(height, item->sizeHint().height());
    }
    const QMargins margins = contentsMargins();
    return {width + margins.left() + margins.right(), height + margins.top() + margins.bottom()};
}

QSize FlowLayout::minimumSize() const
{
    QSize least;
    for (const QLayoutItem *item : m_items)
        least = least.expandedTo(item->minimumSize());
    const QMargins margins = contentsMargins();
    return least + QSize(margins.left() + margins.right(), margins.top() + margins.bottom());
}

void FlowLayout::setGeometry(const QRect &rect)
{
    QLayout::setGeometry(rect);
    arrange(rect, Mode::Place);
}

/// A label needs room for what it names, too: the two stay in one line.
int FlowLayout::widthOf(qsizetype number) const
{
    const int width = m_items.at(number)->sizeHint().width();
    const auto *label = qobject_cast<const QLabel *>(m_items.at(number)->widget());
    for (qsizetype next = number + 1; label && label->buddy() && next < m_items.size(); ++next) {
        if (m_items.at(next)->widget() == label->buddy() && !m_items.at(next)->isEmpty())
            return width + m_across + m_items.at(next)->sizeHint().width();
        if (!m_items.at(next)->isEmpty())
            break;
    }
    return width;
}

int FlowLayout::arrange(const QRect &rect, Mode mode) const
{
    const QRect inner = rect.marginsRemoved(contentsMargins());
    int x = inner.left();
    int y = inner.top();
    int line = 0; // its height
    for (qsizetype number = 0; number < m_items.size(); ++number) {
        QLayoutItem *item = m_items.at(number);
        if (item->isEmpty()) // Hidden: no gap stands for it.
            continue;
        QSize size = item->sizeHint();
        if (size.width() > inner.width())
            size = {inner.width(), item->hasHeightForWidth() ? item->heightForWidth(inner.width()) : size.height()};
        if (x > inner.left() && x + widthOf(number) > inner.right() + 1) {
            x = inner.left();
            y += line + m_between;
            line = 0;
        }
        if (mode == Mode::Place)
            item->setGeometry(QRect(QPoint(x, y), size));
        x += size.width() + m_across;
        line = qMax(line, size.height());
    }
    return y + line - rect.top() + contentsMargins().bottom();
}

} // namespace Grantscope::Ui
