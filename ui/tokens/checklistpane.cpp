// SPDX-License-Identifier: GPL-3.0-or-later
#include "tokens/checklistpane.h"

#include "texts/texts.h"
#include "texts/visible.h"
#include "tokens/valuetree.h"
#include "widgets/icon.h"
#include "widgets/masking.h"
#include "widgets/theme.h"

#include <QComboBox>
#include <QEvent>
#include <QLabel>
#include <QPlainTextEdit>
#include <QSplitter>
#include <QToolButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace Grantscope::Ui {

namespace {

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

    m_view->show(&m_model, Qt::AscendingOrder, false, {46, 50});
    m_view->setIndentation(12);
    m_title->setTextFormat(Qt::PlainText);
    m_title->setWordWrap(true);
    m_text->setReadOnly(true);
    m_text->setFrameShape(QFrame::NoFrame);
    m_text->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_text->setTabChangesFocus(true);
    m_text->viewport()->setAutoFillBackground(false);
    auto *details = new QVBoxLayout(m_details);
    details->setContentsMargins(8, 8, 8, 8);
    details->setSpacing(4);
    details->addWidget(m_title);
    details->addWidget(m_text, 1);
    details->addLayout(m_links);
    auto *split = new QSplitter(Qt::Vertical, this);
    split->setChildrenCollapsible(false);
    split->addWidget(m_view);
    split->addWidget(m_details);
    split->setStretchFactor(0, 3);
    split->setStretchFactor(1, 2);
    split->setSizes({340, 240});
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->setSpacing(0);
    column->addLayout(top);
    column->addWidget(split, 1);

    connect(m_filter, &QComboBox::currentIndexChanged, this, [this] {
        m_model.setFilter(static_cast<ChecksModel::Filter>(m_filter->currentData().toInt()));
    });
    connect(&m_model, &QAbstractItemModel::modelReset, this, &ChecklistPane::unfold);
    connect(masking, &Masking::changed, this, &ChecklistPane::showDetails);
    connect(m_view, &ValueTree::currentSourceChanged, this, [this](const QModelIndex &index) {
        if (const Token::Check *check = m_model.check(index)) {
            m_chosen = QString::fromLatin1(check->id());
            Q_EMIT placeChosen(check->place);
        }
        showDetails();
    });
    retranslateUi();
}

void ChecklistPane::setChecks(const QList<Token::Check> &checks)
{
    m_model.setChecks(checks);
    showDetails();
    m_summary->setText(summary());
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
    m_title->setVisible(check);
    m_text->setVisible(check);
    showLinks(check ? check->spec() : SpecRef());
    if (!check)
        return;
    m_title->setText(tr("%1: %2", "outcome: title of a check").arg(statusTitle(check->status), Texts::checkTitle(check->id())));
    QStringList lines;
    if (const QString outcome = m_model.sentence(*check); !outcome.isEmpty())
        lines << outcome;
    const auto *masking = m_model.masking();
    if (!check->expected.isEmpty())
        lines << tr("Expected: %1").arg(masking->shown(Texts::visibleExcerpt(check->expected)));
    if (!check->found.isEmpty())
        lines << tr("Found: %1").arg(masking->shown(Texts::visibleExcerpt(check->found)));
    lines << QString() << Texts::checkWhy(check->id());
    // Judging again every second must not take the selection away.
    if (const QString text = lines.join(u'\n'); text != m_text->toPlainText())
        m_text->setPlainText(text);
    m_text->setMinimumHeight(4 * m_text->fontMetrics().lineSpacing());
    QPalette colored;
    const Meaning meaning = check->status == Token::Status::Fail ? Meaning::Bad
        : check->status == Token::Status::Warn                   ? Meaning::Warning
        : check->status == Token::Status::Pass                   ? Meaning::Good
                                                                 : Meaning::Muted;
    colored.setColor(QPalette::WindowText, meaningColor(meaning, palette()));
    m_title->setPalette(colored);
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
}

void ChecklistPane::retranslateUi()
{
    const QStringList filters{tr("All"), tr("Problems"), tr("Not checked"), tr("Passed")};
    for (qsizetype i = 0; i < filters.size(); ++i)
        m_filter->setItemText(static_cast<int>(i), filters.at(i));
    m_filter->setAccessibleName(tr("Which checks are shown"));
    m_filter->setToolTip(m_filter->accessibleName());
    m_summary->setAccessibleName(tr("How many checks came out how"));
    m_view->setAccessibleName(tr("Checks"));
    m_text->setAccessibleName(tr("Details of the chosen check"));
    showDetails();
}

} // namespace Grantscope::Ui
