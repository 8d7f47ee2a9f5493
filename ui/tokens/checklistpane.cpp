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
#include <QScrollArea>
#include <QSplitter>
#include <QToolButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace Grantscope::Ui {

namespace {

QLabel *plainLabel(QWidget *parent)
{
    auto *label = new QLabel(parent);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    label->setFocusPolicy(Qt::NoFocus); // Its owner is the one stop for the keyboard.
    return label;
}

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
    , m_scroll(new QScrollArea(this))
    , m_details(new QWidget)
    , m_title(plainLabel(m_details))
    , m_outcome(plainLabel(m_details))
    , m_values(plainLabel(m_details))
    , m_why(plainLabel(m_details))
    , m_links(new QVBoxLayout)
{
    m_summary->setTextFormat(Qt::PlainText);
    for (const auto filter : {ChecksModel::Filter::All, ChecksModel::Filter::Problems, ChecksModel::Filter::NotChecked,
                              ChecksModel::Filter::Passed})
        m_filter->addItem({}, static_cast<int>(filter));
    auto *top = new QHBoxLayout;
    top->setContentsMargins(8, 4, 8, 4);
    top->addWidget(m_summary, 1);
    top->addWidget(m_filter);

    m_view->show(&m_model, Qt::AscendingOrder, false, {44, 40});
    m_view->setIndentation(12);
    auto *details = new QVBoxLayout(m_details);
    details->setContentsMargins(12, 8, 12, 8);
    details->setSpacing(8);
    for (QLabel *label : {m_title, m_outcome, m_values, m_why})
        details->addWidget(label);
    details->addLayout(m_links);
    details->addStretch();
    m_scroll->setWidget(m_details);
    m_scroll->setWidgetResizable(true);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setObjectName(u"check-details"_s);
    auto *split = new QSplitter(Qt::Vertical, this);
    split->setChildrenCollapsible(false);
    split->addWidget(m_view);
    split->addWidget(m_scroll);
    split->setStretchFactor(0, 3);
    split->setStretchFactor(1, 2);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->setSpacing(0);
    column->addLayout(top);
    column->addWidget(split, 1);

    connect(m_filter, &QComboBox::currentIndexChanged, this, [this] {
        m_model.setFilter(static_cast<ChecksModel::Filter>(m_filter->currentData().toInt()));
    });
    connect(&m_model, &QAbstractItemModel::modelReset, this, &ChecklistPane::unfold);
    connect(&m_model, &QAbstractItemModel::dataChanged, this, &ChecklistPane::showDetails);
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
    while (QLayoutItem *item = m_links->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    const Token::Check *check = m_model.check(m_view->currentSource());
    m_details->setVisible(check);
    if (!check)
        return;
    m_title->setText(tr("%1: %2", "outcome: title of a check").arg(statusTitle(check->status), Texts::checkTitle(check->id())));
    m_outcome->setText(m_model.sentence(*check));
    m_outcome->setVisible(!m_outcome->text().isEmpty());
    QStringList values;
    const auto *masking = m_model.masking();
    if (!check->expected.isEmpty())
        values << tr("Expected: %1").arg(masking->shown(Texts::visibleExcerpt(check->expected)));
    if (!check->found.isEmpty())
        values << tr("Found: %1").arg(masking->shown(Texts::visibleExcerpt(check->found)));
    m_values->setText(values.join(u'\n'));
    m_values->setVisible(!values.isEmpty());
    m_why->setText(Texts::checkWhy(check->id()));
    m_scroll->setAccessibleDescription(
        QStringList{m_title->text(), m_outcome->text(), m_values->text(), m_why->text()}.join(u'\n'));
    QPalette colored;
    const Meaning meaning = check->status == Token::Status::Fail ? Meaning::Bad
        : check->status == Token::Status::Warn                   ? Meaning::Warning
        : check->status == Token::Status::Pass                   ? Meaning::Good
                                                                 : Meaning::Muted;
    colored.setColor(QPalette::WindowText, meaningColor(meaning, palette()));
    m_title->setPalette(colored);
    for (const SpecLink &link : check->spec().links()) {
        auto *button = new QToolButton(m_details);
        button->setText(link.label);
        button->setAutoRaise(true);
        button->setEnabled(isWebAddress(link.url));
        button->setToolTip(link.url.toString());
        button->setAccessibleName(tr("Open %1 in the browser").arg(link.label));
        if (button->isEnabled()) {
            button->setIcon(icon(u"link-symbolic"_s));
            button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
        }
        connect(button, &QToolButton::clicked, this, [this, url = link.url] { Q_EMIT linkChosen(url); });
        m_links->addWidget(button, 0, Qt::AlignLeft);
    }
}

void ChecklistPane::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) {
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
    m_scroll->setAccessibleName(tr("Details of the chosen check"));
    showDetails();
}

} // namespace Grantscope::Ui
