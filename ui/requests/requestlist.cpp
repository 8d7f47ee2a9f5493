// SPDX-License-Identifier: GPL-3.0-or-later
#include "requests/requestlist.h"

#include "requests/requestcontroller.h"
#include "texts/requesttexts.h"
#include "texts/texts.h"
#include "texts/visible.h"
#include "widgets/icon.h"
#include "widgets/lineedit.h"
#include "widgets/masking.h"
#include "widgets/theme.h"
#include "widgets/tooltip.h"

#include <QDateTime>
#include <QEvent>
#include <QHeaderView>
#include <QLocale>
#include <QMenu>
#include <QTreeWidget>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace Grantscope::Ui {

namespace {

constexpr int kPresetRole = Qt::UserRole + 1;
constexpr int kNameRole = Qt::UserRole + 2;
constexpr int kPastRole = Qt::UserRole + 3;

QString statusText(const PastRequest &past)
{
    if (past.hops.isEmpty())
        return u"…"_s;
    const Session::Hop &last = past.hops.constLast();
    return last.error ? meaningMark(Meaning::Bad) : QString::number(last.exchange.response.status);
}

} // namespace

RequestList::RequestList(RequestController *requests, const Masking *masking, QWidget *parent)
    : QWidget(parent)
    , m_requests(requests)
    , m_masking(masking)
    , m_filter(new LineEdit(this))
    , m_list(new QTreeWidget(this))
{
    m_filter->setClearButtonEnabled(true);
    m_list->setHeaderHidden(true);
    m_list->setColumnCount(1);
    m_list->setUniformRowHeights(true); // The scripts of two languages are not as tall as each other.
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setIndentation(12);
    m_list->setContextMenuPolicy(Qt::CustomContextMenu);
    m_list->header()->setStretchLastSection(true);
    for (int section = 0; section < SectionCount; ++section) {
        auto *item = new QTreeWidgetItem(m_list);
        item->setFlags(Qt::ItemIsEnabled);
        item->setExpanded(true);
    }
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(8, 8, 4, 4);
    column->setSpacing(4);
    column->addWidget(m_filter);
    column->addWidget(m_list, 1);
    connect(m_filter, &QLineEdit::textChanged, this, &RequestList::applyFilter);
    connect(m_list, &QTreeWidget::itemClicked, this, [this](QTreeWidgetItem *item) { activate(item); });
    connect(m_list, &QTreeWidget::itemActivated, this, [this](QTreeWidgetItem *item) { activate(item); });
    connect(m_list, &QWidget::customContextMenuRequested, this, &RequestList::showMenu);
    connect(requests, &RequestController::historyChanged, this, &RequestList::fillSent);
    connect(masking, &Masking::changed, this, &RequestList::fill);
    if (requests->services().store)
        connect(requests->services().store, &Workspace::RequestStore::changed, this, &RequestList::fillNamed);
    setFocusProxy(m_list);
    retranslateUi();
}

void RequestList::fill()
{
    fillReady();
    fillNamed();
    fillSent();
}

void RequestList::fillReady()
{
    QTreeWidgetItem *section = m_list->topLevelItem(Ready);
    qDeleteAll(section->takeChildren());
    for (std::size_t i = 0; i < Request::kPresets.size(); ++i) {
        const Texts::Story story = Texts::presetStory(Request::presetName(Request::kPresets.at(i)));
        auto *item = new QTreeWidgetItem(section, {story.title});
        item->setToolTip(0, plainToolTip(story.text));
        item->setData(0, kPresetRole, int(i));
    }
    applyFilter();
}

void RequestList::fillNamed()
{
    QTreeWidgetItem *section = m_list->topLevelItem(Named);
    qDeleteAll(section->takeChildren());
    const Workspace::RequestStore *store = m_requests->services().store;
    for (const Workspace::NamedRequest &named : store ? store->requests() : QList<Workspace::NamedRequest>()) {
        auto *item = new QTreeWidgetItem(section, {Texts::visibleExcerpt(named.name, 80)});
        item->setData(0, kNameRole, named.name);
        item->setToolTip(0, plainToolTip(u"%1 %2"_s.arg(QString::fromUtf8(named.draft.method),
                                                        QString::fromUtf8(named.draft.address))));
    }
    if (section->childCount() == 0) {
        auto *hint = new QTreeWidgetItem(section, {tr("nothing yet")});
        hint->setFlags(Qt::NoItemFlags);
        hint->setToolTip(0, plainToolTip(tr("Save a request to find it here")));
    }
    applyFilter();
}

void RequestList::fillSent()
{
    QTreeWidgetItem *section = m_list->topLevelItem(Sent);
    qDeleteAll(section->takeChildren());
    const QList<PastRequest> &history = m_requests->history();
    for (qsizetype i = 0; i < history.size(); ++i) {
        const PastRequest &past = history.at(i);
        // Without the query, in which a token may stand.
        QByteArray place = withoutQuery(past.draft.address).toByteArray();
        place = place.sliced(std::max<qsizetype>(0, place.indexOf("://") + (place.contains("://") ? 3 : 0)));
        const QString time =
            QDateTime::fromMSecsSinceEpoch(past.sentAt.time_since_epoch().count()).toString(u"HH:mm:ss"_s);
        const QString text = u"%1 %2 %3"_s.arg(statusText(past), QString::fromUtf8(past.draft.method),
                                               Texts::visibleExcerpt(QString::fromUtf8(place), 80));
        auto *item = new QTreeWidgetItem(section, {text});
        item->setData(0, kPastRole, int(i));
        item->setToolTip(0, plainToolTip(u"%1 · %2"_s.arg(time, text)));
    }
    if (history.isEmpty()) {
        auto *hint = new QTreeWidgetItem(section, {tr("nothing yet")});
        hint->setFlags(Qt::NoItemFlags);
        hint->setToolTip(0, plainToolTip(tr("What you send stands here until the program ends")));
    }
    applyFilter();
}

void RequestList::applyFilter()
{
    const QString wanted = m_filter->value().trimmed();
    for (int section = 0; section < SectionCount; ++section) {
        const QTreeWidgetItem *item = m_list->topLevelItem(section);
        for (int i = 0; i < item->childCount(); ++i)
            item->child(i)->setHidden(!wanted.isEmpty()
                                      && !item->child(i)->text(0).contains(wanted, Qt::CaseInsensitive));
    }
}

void RequestList::activate(const QTreeWidgetItem *item)
{
    if (!item || !item->parent())
        return;
    if (const QVariant preset = item->data(0, kPresetRole); preset.isValid())
        return openPreset(preset.toInt());
    if (const QVariant name = item->data(0, kNameRole); name.isValid())
        m_requests->openNamed(name.toString());
    else if (const QVariant past = item->data(0, kPastRole); past.isValid())
        m_requests->openPast(past.toInt());
    else
        return;
    Q_EMIT opened();
}

/// For the server of the newest token; without one, for the practice server.
void RequestList::openPreset(int preset)
{
    const auto open = [this, preset](const Request::PresetSource &source) {
        const Result<void> opened =
            m_requests->openPreset(Request::kPresets.at(static_cast<std::size_t>(preset)), source);
        if (!opened)
            return Q_EMIT problem(Texts::errorLine(opened.error()));
        Q_EMIT this->opened();
    };
    const Request::PresetSource source = m_requests->presetSource();
    const auto &practice = m_requests->services().practice;
    if (!source.endpoints.isEmpty() || !practice)
        return open(source);
    practice().then(this, [this, open](const Result<Request::PresetSource> &offered) {
        if (!offered)
            return Q_EMIT problem(Texts::errorLine(offered.error()));
        open(*offered);
    });
}

void RequestList::showMenu(const QPoint &point)
{
    const QTreeWidgetItem *item = m_list->itemAt(point);
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    const QString name = item ? item->data(0, kNameRole).toString() : QString();
    if (!name.isEmpty())
        connect(
            menu->addAction(icon(u"edit-delete-symbolic"_s), tr("Remove “%1”").arg(Texts::visibleExcerpt(name, 40))),
            &QAction::triggered, this, [this, name] {
                if (const Result<void> removed = m_requests->services().store->remove(name); !removed)
                    Q_EMIT problem(Texts::errorLine(removed.error()));
            });
    QAction *forget = menu->addAction(tr("Forget what was sent"));
    forget->setEnabled(!m_requests->history().isEmpty());
    connect(forget, &QAction::triggered, m_requests, &RequestController::forgetHistory);
    menu->popup(m_list->viewport()->mapToGlobal(point));
}

void RequestList::retranslateUi()
{
    m_filter->setPlaceholderText(tr("Filter"));
    m_filter->setAccessibleName(tr("Filter the requests"));
    m_list->setAccessibleName(tr("Requests"));
    m_list->topLevelItem(Ready)->setText(0, tr("Ready-made"));
    m_list->topLevelItem(Named)->setText(0, tr("Saved"));
    m_list->topLevelItem(Sent)->setText(0, tr("Sent"));
    fill();
}

void RequestList::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslateUi();
}

} // namespace Grantscope::Ui
