// SPDX-License-Identifier: GPL-3.0-or-later
#include "tokens/checklistpane.h"

#include "texts/texts.h"
#include "texts/visible.h"
#include "tokens/valuetree.h"
#include "widgets/icon.h"
#include "widgets/masking.h"
#include "widgets/theme.h"

#include <QAbstractTextDocumentLayout>
#include <QComboBox>
#include <QEvent>
#include <QLabel>
#include <QPlainTextEdit>
#include <QSplitter>
#include <QTextBlock>
#include <QTimer>
#include <QToolButton>
#include <QVBoxLayout>

#include <cmath>

using namespace Qt::StringLiterals;

namespace Grantscope::Ui {

namespace {

constexpr int kMostRows = 14; // of the details that are in view at once

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
    , m_details(new QWidget(this))
    , m_icon(new QLabel(m_details))
    , m_title(new QLabel(m_details))
    , m_text(new QPlainTextEdit(m_details))
    , m_links(new QHBoxLayout)
{
    m_summary->setTextFormat(Qt::PlainText);
    for (const auto filter : {ChecksModel::Filter::All, ChecksModel::Filter::Problems, ChecksModel::Filter::NotChecked,
                              ChecksModel::Filter::Passed})
        m_filter->addItem({}, static_cast<int>(filter));
    auto *top = new QHBoxLayout;
    top->setContentsMargins(8, 4, 8, 4);
    top->addWidget(m_summary, 1);
    top->addWidget(m_filter);

    m_view->show(&m_model, {44, 44});
    m_view->setIndentation(12);
    m_title->setTextFormat(Qt::PlainText);
    m_title->setWordWrap(true);
    m_text->setReadOnly(true);
    m_text->setFrameShape(QFrame::NoFrame);
    m_text->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_text->setTabChangesFocus(true);
    m_text->viewport()->setAutoFillBackground(false);
    m_text->viewport()->installEventFilter(this);
    auto *details = new QVBoxLayout(m_details);
    details->setContentsMargins(8, 8, 8, 8);
    details->setSpacing(4);
    auto *heading = new QHBoxLayout;
    heading->setSpacing(8);
    heading->addWidget(m_icon, 0, Qt::AlignTop);
    heading->addWidget(m_title, 1);
    details->addLayout(heading);
    details->addWidget(m_text, 1);
    details->addLayout(m_links);
    auto *split = new QSplitter(Qt::Vertical, this);
    split->setChildrenCollapsible(false);
    split->addWidget(m_view);
    split->addWidget(m_details);
    // The details take what they need, the list what is left.
    split->setStretchFactor(0, 1);
    split->setStretchFactor(1, 0);
    split->setSizes({420, 160});
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->setSpacing(0);
    column->addLayout(top);
    column->addWidget(split, 1);

    connect(m_filter, &QComboBox::currentIndexChanged, this,
            [this] { m_model.setFilter(static_cast<ChecksModel::Filter>(m_filter->currentData().toInt())); });
    connect(&m_model, &QAbstractItemModel::modelReset, this, &ChecklistPane::unfold);
    connect(masking, &Masking::changed, this, &ChecklistPane::showDetails);
    connect(m_view, &ValueTree::currentSourceChanged, this, [this](const QModelIndex &index) {
        if (const Token::Check *check = m_model.check(index)) {
            m_chosen = QString::fromLatin1(check->id());
            Q_EMIT placeChosen(check->place);
        }
        showDetails();
    });
    setTabOrder({m_filter, m_view, m_text});
    retranslateUi();
}

void ChecklistPane::setChecks(const QList<Token::Check> &checks)
{
    m_model.setChecks(checks);
    showDetails();
    showSummary();
}

void ChecklistPane::showSummary()
{
    m_summary->setText(summary());
    QStringList words;
    for (const Token::Status status :
         {Token::Status::Fail, Token::Status::Warn, Token::Status::Info, Token::Status::Skip, Token::Status::Pass}) {
        if (const int count = m_model.count(status))
            words << tr("%1: %2", "outcome of checks: how many").arg(statusTitle(status)).arg(count);
    }
    m_summary->setAccessibleName(words.join(u", "));
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
    const auto add = [&](Token::Status status, QStringView mark) {
        if (const int count = m_model.count(status))
            counts << u"%1 %2"_s.arg(count).arg(mark);
    };
    add(Token::Status::Fail, u"✗");
    add(Token::Status::Warn, u"⚠");
    add(Token::Status::Info, u"ⓘ");
    add(Token::Status::Skip, u"–");
    add(Token::Status::Pass, u"✓");
    return counts.join(u"  ");
}

void ChecklistPane::showDetails()
{
    const Token::Check *check = m_model.check(m_view->currentSource());
    m_icon->setVisible(check);
    m_title->setVisible(check);
    m_text->setVisible(check);
    showLinks(check ? check->spec() : SpecRef());
    if (!check)
        return;
    // "Failed: the token is not unsecured" reads as its opposite: what does not hold is told by what was found.
    const QString outcome = m_model.sentence(*check);
    const bool holds = check->status == Token::Status::Pass || outcome.isEmpty();
    m_title->setText(tr("%1: %2", "outcome: title of a check")
                         .arg(statusTitle(check->status), holds ? Texts::checkTitle(check->id()) : outcome));
    m_icon->setPixmap(statusIcon(check->status).pixmap(QSize(16, 16), devicePixelRatio()));
    // Judging again every second must not take the selection away.
    if (const QString text = detailText(*check); text != m_text->toPlainText()) {
        m_text->setPlainText(text);
        fitDetails();
    }
    QPalette colored;
    const Meaning meaning = check->status == Token::Status::Fail   ? Meaning::Bad
                            : check->status == Token::Status::Warn ? Meaning::Warning
                            : check->status == Token::Status::Pass ? Meaning::Good
                                                                   : Meaning::Muted;
    colored.setColor(QPalette::WindowText, meaningColor(meaning, palette()));
    m_title->setPalette(colored);
}

QString ChecklistPane::detailText(const Token::Check &check) const
{
    const QString outcome = m_model.sentence(check);
    QStringList lines;
    if (check.status == Token::Status::Pass)
        lines << outcome;
    else if (!outcome.isEmpty())
        lines << tr("What should hold: %1").arg(Texts::checkTitle(check.id()));
    const auto *masking = m_model.masking();
    if (!check.expected.isEmpty())
        lines << tr("Expected: %1").arg(masking->shown(Texts::visibleExcerpt(check.expected)));
    if (!check.found.isEmpty())
        lines << tr("Found: %1").arg(masking->shown(Texts::visibleExcerpt(check.found)));
    lines << Texts::checkWhy(check.id());
    lines.removeAll(QString());
    return lines.join(u'\n');
}

void ChecklistPane::fitDetails()
{
    // All of it is in view, up to a height that leaves the list its own. Asking for a block lays it out.
    qreal height = 0;
    for (QTextBlock block = m_text->document()->begin(); block.isValid(); block = block.next())
        height += m_text->document()->documentLayout()->blockBoundingRect(block).height();
    const qreal most = kMostRows * m_text->fontMetrics().lineSpacing();
    const qreal margins = 2 * m_text->document()->documentMargin() + 2 * m_text->frameWidth();
    m_text->setMinimumHeight(static_cast<int>(std::ceil(std::min(height, most) + margins)));
}

QString ChecklistPane::heading() const
{
    return m_title->text();
}

bool ChecklistPane::eventFilter(QObject *watched, QEvent *event)
{
    // Its lines are cut anew once it has had the event itself.
    if (watched == m_text->viewport() && event->type() == QEvent::Resize)
        QTimer::singleShot(0, this, &ChecklistPane::fitDetails);
    return QWidget::eventFilter(watched, event);
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
        auto *button = new QToolButton(m_details);
        button->setText(link.label);
        button->setAutoRaise(true);
        button->setFocusPolicy(Qt::StrongFocus);
        button->setEnabled(isWebAddress(link.url));
        button->setToolTip(link.url.toString());
        button->setAccessibleName(tr("Open %1 in the browser").arg(link.label));
        if (button->isEnabled()) {
            button->setIcon(icon(u"link-symbolic"_s));
            button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
        }
        connect(button, &QToolButton::clicked, this, [this, url = link.url] { Q_EMIT linkChosen(url); });
        m_links->addWidget(button);
        setTabOrder(before, button);
        before = button;
    }
    m_links->addStretch();
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
        fitDetails();
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
