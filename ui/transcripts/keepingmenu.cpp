// SPDX-License-Identifier: GPL-3.0-or-later
#include "transcripts/keepingmenu.h"

#include "texts/texts.h"
#include "widgets/icon.h"
#include "widgets/sizetext.h"

#include <QActionGroup>
#include <QEvent>
#include <QMessageBox>
#include <QPushButton>

using namespace Qt::StringLiterals;

namespace Grantscope::Ui {

namespace {

constexpr int kDays[] = {1, 7, 30, 90, 365, 0}; // 0: whatever its age.
constexpr qint64 kMebi = qint64(1) << 20;
constexpr qint64 kSizes[] = {64 * kMebi, 512 * kMebi, 4096 * kMebi, 0};

template <typename Value>
void choose(const QActionGroup *group, Value value)
{
    for (QAction *action : group->actions())
        action->setChecked(action->data().value<Value>() == value);
}

} // namespace

KeepingMenu::KeepingMenu(Keeping keeping, QWidget *parent)
    : QMenu(parent)
    , m_keeping(std::move(keeping))
    , m_daysMenu(addMenu(Ui::icon(u"view-history-symbolic"_s), {}))
    , m_sizesMenu(addMenu(Ui::icon(u"drive-harddisk-symbolic"_s), {}))
    , m_days(new QActionGroup(this))
    , m_sizes(new QActionGroup(this))
    , m_forget(nullptr)
{
    const auto add = [](QMenu *menu, QActionGroup *group, auto value) {
        QAction *action = menu->addAction(QString());
        action->setCheckable(true);
        action->setData(QVariant::fromValue(value));
        group->addAction(action);
    };
    for (const int days : kDays)
        add(m_daysMenu, m_days, days);
    for (const qint64 size : kSizes)
        add(m_sizesMenu, m_sizes, size);
    addSeparator();
    m_forget = addAction(Ui::icon(u"edit-delete-symbolic"_s), {});
    connect(m_days, &QActionGroup::triggered, this, [this](const QAction *action) {
        Transcript::Retention retention = m_keeping.retention();
        retention.days = action->data().toInt();
        m_keeping.setRetention(retention);
    });
    connect(m_sizes, &QActionGroup::triggered, this, [this](const QAction *action) {
        Transcript::Retention retention = m_keeping.retention();
        retention.octets = action->data().toLongLong();
        m_keeping.setRetention(retention);
    });
    connect(m_forget, &QAction::triggered, this, &KeepingMenu::askAndForget);
    connect(this, &QMenu::aboutToShow, this, &KeepingMenu::showRetention);
    retranslateUi();
    showRetention();
}

void KeepingMenu::showRetention()
{
    const Transcript::Retention retention = m_keeping.retention();
    choose(m_days, retention.days);
    choose(m_sizes, retention.octets);
}

/// It can't be taken back.
void KeepingMenu::askAndForget()
{
    auto *question =
        new QMessageBox(QMessageBox::Warning, tr("Forget everything"),
                        tr("The journal of this session and of all earlier ones is removed from this "
                           "machine, with all notes. It can't be brought back. Files that you exported stay."),
                        QMessageBox::Cancel, parentWidget());
    question->setAttribute(Qt::WA_DeleteOnClose);
    const QPushButton *sure = question->addButton(tr("Forget It All"), QMessageBox::DestructiveRole);
    question->setDefaultButton(QMessageBox::Cancel);
    connect(sure, &QAbstractButton::clicked, this, &KeepingMenu::forgetNow);
    question->open();
}

void KeepingMenu::forgetNow()
{
    m_keeping.forget().then(this, [this](const Result<void> &result) {
        Q_EMIT forgotten();
        Q_EMIT told(result ? tr("Nothing of what happened is kept any more.") : Texts::errorLine(result.error()));
    });
}

void KeepingMenu::retranslateUi()
{
    m_daysMenu->setTitle(tr("Keep What Happened for"));
    m_sizesMenu->setTitle(tr("Keep at Most"));
    for (QAction *action : m_days->actions()) {
        const int days = action->data().toInt();
        action->setText(days == 0 ? tr("As Long as There Is Room") : tr("%n days", nullptr, days));
    }
    for (QAction *action : m_sizes->actions()) {
        const qint64 size = action->data().toLongLong();
        action->setText(size == 0 ? tr("Any Amount") : sizeText(size));
    }
    m_forget->setText(tr("Forget Everything…"));
}

void KeepingMenu::changeEvent(QEvent *event)
{
    QMenu::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslateUi();
}

} // namespace Grantscope::Ui
