// SPDX-License-Identifier: GPL-3.0-or-later
#include "flows/grantspane.h"

#include "flows/flowcontroller.h"
#include "texts/flowtexts.h"
#include "widgets/theme.h"
#include "widgets/tooltip.h"
#include "widgets/wrappedtext.h"

#include <QEvent>
#include <QHeaderView>
#include <QLabel>
#include <QTreeWidget>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace Grantscope::Ui {

namespace {

using Flow::GrantGroup;

constexpr int kIdRole = Qt::UserRole;

QString groupTitle(GrantGroup group)
{
    switch (group) {
    case GrantGroup::Recommended:
        return GrantsPane::tr("Recommended");
    case GrantGroup::Machines:
        return GrantsPane::tr("For machines");
    case GrantGroup::Devices:
        return GrantsPane::tr("For devices");
    case GrantGroup::Historic:
        return GrantsPane::tr("Historic");
    }
    return {};
}

} // namespace

GrantsPane::GrantsPane(FlowController *flow, QWidget *parent)
    : QWidget(parent)
    , m_flow(flow)
    , m_title(new QLabel(this))
    , m_list(new QTreeWidget(this))
    , m_advice(new WrappedText(this))
{
    m_list->setHeaderHidden(true);
    m_list->setRootIsDecorated(false);
    m_list->setItemsExpandable(false);
    m_list->setIndentation(12);
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->header()->setStretchLastSection(true);
    m_title->setBuddy(m_list);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(8, 8, 0, 8);
    column->setSpacing(8);
    column->addWidget(m_title);
    column->addWidget(m_list, 1);
    column->addWidget(m_advice);
    fill();
    connect(m_list, &QTreeWidget::currentItemChanged, this, &GrantsPane::choose);
    connect(flow, &FlowController::setupChanged, this, &GrantsPane::showChosen);
    retranslateUi();
    showChosen();
}

void GrantsPane::fill()
{
    for (const auto group :
         {GrantGroup::Recommended, GrantGroup::Machines, GrantGroup::Devices, GrantGroup::Historic}) {
        auto *heading = new QTreeWidgetItem(m_list);
        heading->setData(0, kIdRole + 1, static_cast<int>(group));
        heading->setFlags(Qt::ItemIsEnabled);
        for (const Flow::Grant &grant : Flow::grants()) {
            if (grant.group != group)
                continue;
            auto *item = new QTreeWidgetItem(heading);
            item->setData(0, kIdRole, QByteArray(grant.id));
        }
        heading->setExpanded(true);
    }
}

void GrantsPane::choose(QTreeWidgetItem *item, QTreeWidgetItem *before)
{
    if (!item)
        return;
    if (!item->data(0, kIdRole).isNull())
        return m_flow->setGrant(item->data(0, kIdRole).toByteArray().toStdString());
    // A heading: keys pass over it.
    const bool down = !before || m_list->visualItemRect(before).top() < m_list->visualItemRect(item).top();
    QTreeWidgetItem *next = down ? m_list->itemBelow(item) : m_list->itemAbove(item);
    if (!next)
        next = before;
    QMetaObject::invokeMethod(m_list, [this, next] { m_list->setCurrentItem(next); }, Qt::QueuedConnection);
}

QTreeWidgetItem *GrantsPane::itemOf(const QByteArray &grant) const
{
    for (int group = 0; group < m_list->topLevelItemCount(); ++group) {
        QTreeWidgetItem *heading = m_list->topLevelItem(group);
        for (int row = 0; row < heading->childCount(); ++row) {
            if (heading->child(row)->data(0, kIdRole).toByteArray() == grant)
                return heading->child(row);
        }
    }
    return nullptr;
}

void GrantsPane::showChosen()
{
    if (QTreeWidgetItem *item = itemOf(m_flow->grant().id); item && m_list->currentItem() != item)
        m_list->setCurrentItem(item);
    m_advice->setPlainText(advice());
}

QString GrantsPane::advice() const
{
    return Texts::grantStory(m_flow->grant().id).text;
}

void GrantsPane::retranslateUi()
{
    m_title->setText(tr("&Grants"));
    m_list->setAccessibleName(tr("Grants"));
    m_advice->setAccessibleName(tr("When to use this grant"));
    for (int group = 0; group < m_list->topLevelItemCount(); ++group) {
        QTreeWidgetItem *heading = m_list->topLevelItem(group);
        const auto which = static_cast<GrantGroup>(heading->data(0, kIdRole + 1).toInt());
        heading->setText(0, groupTitle(which));
        heading->setFont(0, scaledFont(font(), kSecondaryText));
        heading->setForeground(0, meaningColor(Meaning::Muted, palette()));
        for (int row = 0; row < heading->childCount(); ++row) {
            QTreeWidgetItem *item = heading->child(row);
            const Texts::Story story = Texts::grantStory(item->data(0, kIdRole).toByteArray().toStdString());
            const bool historic = which == GrantGroup::Historic;
            item->setText(0, historic ? tr("%1 (not in OAuth 2.1)").arg(story.title) : story.title);
            item->setToolTip(0, plainToolTip(item->text(0) + u"\n\n"_s + story.text)); // The pane may cut the title.
            item->setData(0, Qt::AccessibleDescriptionRole, story.text);
        }
    }
    m_advice->setPlainText(advice());
}

void GrantsPane::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange || event->type() == QEvent::PaletteChange
        || event->type() == QEvent::FontChange)
        retranslateUi();
}

} // namespace Grantscope::Ui
