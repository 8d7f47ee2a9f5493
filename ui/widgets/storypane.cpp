// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/storypane.h"

#include "widgets/wrappedtext.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QStyle>
#include <QVBoxLayout>

namespace Grantscope::Ui {

StoryPane::StoryPane(QWidget *parent)
    : QScrollArea(parent)
{
    setFrameShape(QFrame::NoFrame);
    setWidgetResizable(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    build();
}

void StoryPane::setSections(const QList<StorySection> &sections)
{
    if (sections == m_sections)
        return;
    m_sections = sections;
    build();
}

QString StoryPane::text() const
{
    QStringList lines;
    for (const StorySection &section : m_sections)
        lines << section.title << section.text;
    lines.removeAll(QString());
    return lines.join(u'\n');
}

void StoryPane::build()
{
    m_page = new QWidget;
    m_rows = new QVBoxLayout(m_page);
    m_rows->setContentsMargins(8, 8, 8, 8);
    m_rows->setSpacing(12);
    for (const StorySection &section : std::as_const(m_sections))
        addSection(section);
    m_rows->addStretch();
    setWidget(m_page); // The old one goes.
}

void StoryPane::addSection(const StorySection &section)
{
    auto *column = new QVBoxLayout;
    column->setSpacing(4);
    if (!section.title.isEmpty()) {
        auto *heading = new QHBoxLayout;
        heading->setSpacing(8);
        if (section.meaning) {
            auto *sign = new QLabel(m_page);
            const int size = style()->pixelMetric(QStyle::PM_SmallIconSize, nullptr, this);
            sign->setPixmap(meaningIcon(*section.meaning).pixmap(size));
            heading->addWidget(sign, 0, Qt::AlignTop);
        }
        auto *title = new WrappedText(m_page);
        title->setPlainText(section.title);
        title->setAccessibleName(section.title);
        if (section.meaning) {
            QPalette told = palette();
            told.setColor(QPalette::Text, meaningColor(*section.meaning, palette()));
            title->setPalette(told);
        }
        heading->addWidget(title, 1);
        column->addLayout(heading);
    }
    if (!section.text.isEmpty()) {
        auto *text = new WrappedText(m_page);
        text->setPlainText(section.text);
        text->setAccessibleName(section.title.isEmpty() ? accessibleName() : section.title);
        column->addWidget(text);
    }
    m_rows->addLayout(column);
}

void StoryPane::changeEvent(QEvent *event)
{
    QScrollArea::changeEvent(event);
    if (m_rows && event->type() == QEvent::PaletteChange)
        build();
}

} // namespace Grantscope::Ui
