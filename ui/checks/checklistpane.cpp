// SPDX-License-Identifier: GPL-3.0-or-later
#include "checks/checklistpane.h"

#include "texts/texts.h"
#include "widgets/flowlayout.h"
#include "widgets/icon.h"
#include "widgets/linkbutton.h"
#include "widgets/masking.h"
#include "widgets/theme.h"
#include "widgets/tooltip.h"
#include "widgets/valuetree.h"
#include "widgets/wrappedtext.h"
#include "widgets/zoomedstyle.h"

#include <QComboBox>
#include <QEvent>
#include <QGridLayout>
#include <QGuiApplication>
#include <QHeaderView>
#include <QLabel>
#include <QScrollArea>
#include <QScrollBar>
#include <QSplitter>
#include <QTextCursor>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Grantscope::Ui {

namespace {

constexpr int kLeastRows = 5; // of the list, however much there is to say of one

bool isWebAddress(const QUrl &url)
{
    return url.isValid() && (url.scheme() == "https"_L1 || url.scheme() == "http"_L1);
}

} // namespace

ChecklistPane::ChecklistPane(const Masking *masking, Copier *copier, QWidget *parent)
    : QWidget(parent)
    , m_model(masking)
    , m_view(new ValueTree(u"checks"_s, ValueTree::Shape::Tree, copier, this))
    , m_filter(new QComboBox(this))
    , m_summary(new QLabel(this))
    , m_split(new QSplitter(Qt::Vertical, this))
    , m_scroll(new QScrollArea)
    , m_details(new QWidget)
    , m_icon(new QLabel(m_details))
    , m_title(new WrappedText(m_details))
    , m_text(new WrappedText(m_details))
    , m_links(new FlowLayout(16, 4))
{
    m_summary->setTextFormat(Qt::PlainText);
    for (const auto filter : {ChecksModel::Filter::All, ChecksModel::Filter::Problems, ChecksModel::Filter::NotChecked,
                              ChecksModel::Filter::Passed})
        m_filter->addItem({}, static_cast<int>(filter));
    auto *top = new QHBoxLayout;
    top->setContentsMargins(8, 4, 8, 4);
    top->addWidget(m_summary, 1);
    top->addWidget(m_filter);

    m_view->show(&m_model, {44, 28, 20});
    m_view->showColumnFrom(ChecksModel::Outcome, 76); // The details say it, too.
    m_title->setFocusPolicy(Qt::NoFocus); // The row says the same to a screen reader.
    auto *details = new QGridLayout(m_details);
    details->setContentsMargins(8, 8, 8, 8);
    details->setSpacing(4);
    details->setHorizontalSpacing(8);
    details->addWidget(m_icon, 0, 0, Qt::AlignTop);
    details->addWidget(m_title, 0, 1);
    details->addWidget(m_text, 1, 0, 1, 2);
    details->addLayout(m_links, 2, 0, 1, 2);
    details->setColumnStretch(1, 1);
    details->setRowStretch(3, 1);
    m_scroll->setWidget(m_details);
    m_scroll->setWidgetResizable(true);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setFocusPolicy(Qt::NoFocus); // Text and links in it are reached, and come into view.
    m_scroll->viewport()->setAutoFillBackground(false);
    m_details->setAutoFillBackground(false);
    m_split->setChildrenCollapsible(false);
    m_split->addWidget(m_view);
    m_split->addWidget(m_scroll);
    m_split->setStretchFactor(0, 1);
    m_split->setStretchFactor(1, 0);
    m_split->installEventFilter(this);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->setSpacing(0);
    column->addLayout(top);
    column->addWidget(m_split, 1);

    connect(m_split, &QSplitter::splitterMoved, this, [this] {
        m_byPerson = true;
        showScrollBar();
    });
    connect(m_text, &QPlainTextEdit::cursorPositionChanged, this, [this] {
        if (!m_text->hasFocus())
            return; // It was the program that wrote.
        const QPoint caret = m_text->mapTo(m_details, m_text->cursorRect().center());
        m_scroll->ensureVisible(caret.x(), caret.y(), 0, m_text->fontMetrics().lineSpacing());
    });
    connect(m_filter, &QComboBox::currentIndexChanged, this,
            [this] { m_model.setFilter(static_cast<ChecksModel::Filter>(m_filter->currentData().toInt())); });
    connect(&m_model, &QAbstractItemModel::modelReset, this, &ChecklistPane::unfold);
    connect(masking, &Masking::changed, this, &ChecklistPane::showDetails);
    connect(m_view, &ValueTree::currentSourceChanged, this, [this](const QModelIndex &index) {
        if (const Check *check = m_model.check(index)) {
            m_chosen = QString::fromLatin1(check->id);
            Q_EMIT placeChosen(check->place);
        }
        showDetails();
    });
    setFocusProxy(m_view);
    setTabOrder({m_filter, m_view, m_text});
    updateFonts();
    retranslateUi();
}

void ChecklistPane::setChecks(const QList<Check> &checks)
{
    m_model.setChecks(checks);
    showDetails();
    showSummary();
}

void ChecklistPane::showSummary()
{
    m_summary->setText(summary());
    m_summary->setAccessibleName(summaryInWords());
    m_summary->setToolTip(plainToolTip(summaryInWords()));
}

void ChecklistPane::unfold()
{
    m_view->expandAll();
    const QSignalBlocker blocked(this); // The place was chosen before; it is not chosen anew.
    const QModelIndex again = m_model.indexOf(m_chosen);
    const QString chosen = m_chosen;
    if (again.isValid())
        m_view->setCurrentSource(again);
    else if (m_model.rowCount() > 0)
        m_view->setCurrentSource(m_model.index(0, 0, m_model.index(0, 0)));
    m_chosen = chosen;
    showDetails();
}

void ChecklistPane::choose(const QString &id)
{
    m_view->setCurrentSource(m_model.indexOf(id));
}

QString ChecklistPane::summary() const
{
    QStringList counts;
    const auto add = [&](Status status, QStringView mark) {
        if (const int count = m_model.count(status))
            counts << u"%1\u00a0%2"_s.arg(count).arg(mark);
    };
    add(Status::Fail, u"✗");
    add(Status::Warn, u"⚠");
    add(Status::Info, u"ⓘ");
    add(Status::Skip, u"–");
    add(Status::Pass, u"✓");
    return counts.join(u" · "); // Without it, "2 – 10 ✓" is a range.
}

QString ChecklistPane::summaryInWords() const
{
    QStringList words;
    for (const Status status : {Status::Fail, Status::Warn, Status::Info, Status::Skip, Status::Pass}) {
        if (const int count = m_model.count(status))
            words << tr("%1: %2", "outcome of checks: how many").arg(statusTitle(status)).arg(count);
    }
    return words.join(u", ");
}

void ChecklistPane::showDetails()
{
    const Check *check = m_model.check(m_view->currentSource());
    m_icon->setVisible(check);
    m_title->setVisible(check);
    m_text->setVisible(check);
    showLinks(check ? check->spec : SpecRef());
    if (!check)
        return fitDetails();
    // "Failed: the token is not unsecured" reads as its opposite: what does not hold is told by what was found.
    const QString outcome = m_model.sentence(*check);
    const bool holds = check->status == Status::Pass || outcome.isEmpty();
    // Judging again every second must not take the selection away.
    const auto show = [](WrappedText *view, const QString &text) {
        if (text != view->toPlainText())
            view->setPlainText(text);
    };
    if (m_shown != check->id)
        m_scroll->verticalScrollBar()->setValue(0);
    m_shown = check->id;
    show(m_title, tr("%1: %2", "outcome: title of a check")
                      .arg(statusTitle(check->status), holds ? Texts::checkTitle(check->id) : outcome));
    show(m_text, detailText(*check));
    const int side = zoomed(16, fontMetrics());
    m_icon->setPixmap(statusIcon(check->status).pixmap(QSize(side, side), devicePixelRatio()));
    QPalette colored;
    const Meaning meaning = check->status == Status::Fail   ? Meaning::Bad
                            : check->status == Status::Warn ? Meaning::Warning
                            : check->status == Status::Pass ? Meaning::Good
                                                            : Meaning::Muted;
    colored.setColor(QPalette::Text, meaningColor(meaning, QGuiApplication::palette()));
    m_title->setPalette(colored);
    fitDetails();
}

QString ChecklistPane::detailText(const Check &check) const
{
    const QString outcome = m_model.sentence(check);
    QStringList lines;
    if (check.status == Status::Pass)
        lines << outcome;
    else if (!outcome.isEmpty())
        lines << tr("What should hold: %1").arg(Texts::checkTitle(check.id));
    const auto *masking = m_model.masking();
    if (!check.expected.isEmpty())
        lines << tr("Expected: %1").arg(masking->shown(Texts::valueText(check.reason, check.expected)));
    if (!check.found.isEmpty())
        lines << tr("Found: %1").arg(masking->shown(Texts::valueText(check.reason, check.found)));
    lines << Texts::checkWhy(check.id);
    lines.removeAll(QString());
    return lines.join(u'\n');
}

/// What the layout will come to, before it was asked to.
int ChecklistPane::detailsHeight(int width) const
{
    const auto *layout = static_cast<const QGridLayout *>(m_details->layout());
    const QMargins margins = layout->contentsMargins();
    const int inner = width - margins.left() - margins.right();
    const int beside = zoomed(16, fontMetrics()) + layout->horizontalSpacing();
    return margins.top() + m_title->heightForWidth(inner - beside) + m_text->heightForWidth(inner)
           + m_links->heightForWidth(inner) + 3 * layout->verticalSpacing() + margins.bottom();
}

void ChecklistPane::fitDetails()
{
    const int height = m_split->height();
    if (m_byPerson || height <= 0)
        return showScrollBar();
    // All of it is in view, up to a height that leaves the list its own.
    const int rows = kLeastRows * std::max(m_view->sizeHintForRow(0), m_view->fontMetrics().lineSpacing());
    const int list = m_view->header()->sizeHint().height() + rows + m_split->handleWidth();
    const int width = std::max(m_split->width(), m_details->minimumSizeHint().width());
    const int wanted = m_text->isHidden() ? 0 : detailsHeight(width);
    const int given = std::clamp(wanted, 0, std::max(0, height - list));
    m_split->setSizes({height - given - m_split->handleWidth(), given});
    showScrollBar();
}

/// Not by what the lines come to beside a scroll bar: with one they may need it, and without one not.
void ChecklistPane::showScrollBar()
{
    const bool fits = m_text->isHidden() || m_scroll->height() >= detailsHeight(m_split->width());
    m_scroll->setVerticalScrollBarPolicy(fits ? Qt::ScrollBarAlwaysOff : Qt::ScrollBarAsNeeded);
}

QPlainTextEdit *ChecklistPane::details() const
{
    return m_text;
}

QString ChecklistPane::heading() const
{
    return m_title->toPlainText();
}

bool ChecklistPane::eventFilter(QObject *watched, QEvent *event)
{
    const bool handled = QWidget::eventFilter(watched, event);
    if (watched == m_split && event->type() == QEvent::Resize)
        fitDetails();
    return handled;
}

void ChecklistPane::showLinks(const SpecRef &spec)
{
    if (spec == m_linked && !spec.isEmpty())
        return;
    m_linked = spec;
    while (QLayoutItem *item = m_links->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    QWidget *before = m_text;
    for (const SpecLink &link : spec.links()) {
        auto *button = new LinkButton(m_details);
        button->setText(link.label);
        button->setEnabled(isWebAddress(link.url));
        button->setToolTip(link.url.toString());
        button->setAccessibleName(tr("Open %1 in the browser").arg(link.label));
        connect(button, &LinkButton::clicked, this, [this, url = link.url] { Q_EMIT linkChosen(url); });
        m_links->addWidget(button);
        button->show(); // At once, so that it counts in the height.
        setTabOrder(before, button);
        before = button;
    }
}

void ChecklistPane::updateFonts()
{
    m_view->setIndentation(zoomed(12, fontMetrics()));
    showDetails();
}

void ChecklistPane::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) {
        m_linked = {};
        retranslateUi();
        m_model.refresh();
    }
    if (event->type() == QEvent::PaletteChange)
        showDetails();
    if (event->type() == QEvent::FontChange)
        updateFonts();
}

void ChecklistPane::retranslateUi()
{
    const QStringList filters{tr("All"), tr("Problems"), tr("Not checked"), tr("Passed")};
    for (qsizetype i = 0; i < filters.size(); ++i)
        m_filter->setItemText(static_cast<int>(i), filters.at(i));
    m_filter->setAccessibleName(tr("Which checks are shown"));
    m_filter->setToolTip(m_filter->accessibleName());
    showSummary();
    m_view->setAccessibleName(tr("Checks"));
    m_text->setAccessibleName(tr("Details of the chosen check"));
    showDetails();
}

} // namespace Grantscope::Ui
