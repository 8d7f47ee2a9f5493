// SPDX-License-Identifier: GPL-3.0-or-later
#include "tokens/disclosurespane.h"

#include "tokens/partview.h"
#include "tokens/presentdialog.h"
#include "widgets/copier.h"
#include "widgets/textview.h"
#include "widgets/valuetree.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QSplitter>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Grantscope::Ui {

DisclosuresPane::DisclosuresPane(InspectorSession *session, Copier *copier, QWidget *parent)
    : QWidget(parent)
    , m_session(session)
    , m_copier(copier)
    , m_model(copier->masking())
    , m_count(new QLabel(this))
    , m_all(new QPushButton(this))
    , m_none(new QPushButton(this))
    , m_present(new QPushButton(this))
    , m_table(new ValueTree(u"disclosures"_s, ValueTree::Shape::Table, copier))
    , m_processed(new PartView(Meaning::Payload, copier))
{
    m_table->show(&m_model, {22, 30, 22});
    m_count->setTextFormat(Qt::PlainText);
    m_count->setWordWrap(true);
    auto *bar = new QHBoxLayout;
    bar->setContentsMargins(8, 4, 8, 4);
    bar->setSpacing(8);
    bar->addWidget(m_count, 1);
    for (QPushButton *button : {m_all, m_none, m_present})
        bar->addWidget(button);
    auto *upper = new QWidget;
    auto *column = new QVBoxLayout(upper);
    column->setContentsMargins({});
    column->setSpacing(0);
    column->addWidget(m_table, 1);
    column->addLayout(bar);
    auto *split = new QSplitter(Qt::Vertical, this);
    split->setObjectName(u"disclosures-split"_s);
    split->setChildrenCollapsible(false);
    split->addWidget(upper);
    split->addWidget(m_processed);
    split->setStretchFactor(0, 3);
    split->setStretchFactor(1, 2);
    auto *all = new QVBoxLayout(this);
    all->setContentsMargins({});
    all->addWidget(split);

    connect(&m_model, &DisclosuresModel::ticksChanged, this, &DisclosuresPane::tellTicks);
    connect(m_table, &ValueTree::currentSourceChanged, this, &DisclosuresPane::tellChosen);
    connect(m_all, &QPushButton::clicked, this, [this] { m_model.tickAll(true); });
    connect(m_none, &QPushButton::clicked, this, [this] { m_model.tickAll(false); });
    connect(m_present, &QPushButton::clicked, this, &DisclosuresPane::present);
    connect(copier, &Copier::allowedChanged, this, &DisclosuresPane::tellTicks);
    setFocusProxy(m_table);
    setTabOrder({m_table, m_all, m_none, m_present, m_processed});
    retranslateUi();
}

void DisclosuresPane::setToken(std::shared_ptr<const Token::DecodedJwt> token, std::shared_ptr<const TokenParts> parts)
{
    if (token == m_token)
        return;
    m_token = std::move(token);
    m_parts = std::move(parts);
    m_model.setToken(m_token);
    const bool any = m_parts && !m_parts->processed.signedText.isNull();
    m_processed->setPart(m_parts, any ? &m_parts->processed : nullptr);
}

bool DisclosuresPane::choose(qsizetype inToken)
{
    if (!m_token || !m_token->sdJwt)
        return false;
    const auto &disclosures = m_token->sdJwt->disclosures;
    const auto at = std::ranges::find_if(disclosures, [inToken](const Jose::Disclosure &each) {
        return inToken >= each.span().offset && inToken < each.span().end();
    });
    if (at == disclosures.end())
        return false;
    m_table->setCurrentSource(m_model.index(static_cast<int>(at - disclosures.begin()), DisclosuresModel::Name));
    return true;
}

void DisclosuresPane::chooseDigest(qsizetype inPayload)
{
    for (int row = 0; row < m_model.rowCount(); ++row) {
        const Json::Span digest = m_model.digestInPayload(row);
        if (inPayload >= digest.offset && inPayload < digest.end())
            return m_table->setCurrentSource(m_model.index(row, DisclosuresModel::Name));
    }
}

void DisclosuresPane::tellChosen(const QModelIndex &index)
{
    if (!index.isValid() || !m_token)
        return;
    const qsizetype number = m_model.disclosureAt(index.row());
    Q_EMIT disclosureChosen(m_model.digestInPayload(index.row()),
                            number < 0 ? Json::Span() : m_token->sdJwt->disclosures[std::size_t(number)].span());
}

PresentDialog *DisclosuresPane::present()
{
    auto *dialog = new PresentDialog({m_token, m_model.ticked(), m_session->keys()->keys(), m_copier,
                                      [session = m_session] { return session->currentTime(); }},
                                     this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &PresentDialog::openAsked, this, &DisclosuresPane::openAsked);
    dialog->open();
    return dialog;
}

void DisclosuresPane::tellTicks()
{
    const qsizetype all = m_model.disclosures();
    m_count->setText(
        all == 0 ? tr("Nothing is disclosed.")
                 : tr("%1 of %2 ticked. Ticking one ticks what it lies in.").arg(m_model.ticked().size()).arg(all));
    m_present->setEnabled(m_token && m_copier->isAllowed());
}

void DisclosuresPane::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) {
        retranslateUi();
        m_model.refresh();
    }
}

void DisclosuresPane::retranslateUi()
{
    m_table->setAccessibleName(tr("Disclosures"));
    m_processed->setTitle(tr("Payload with what is disclosed"));
    m_all->setText(tr("&Tick All"));
    m_all->setAccessibleName(tr("Tick all disclosures"));
    m_none->setText(tr("Tick &None"));
    m_none->setAccessibleName(tr("Take all ticks away"));
    m_present->setText(tr("P&resent…"));
    m_present->setAccessibleName(tr("Present what is ticked"));
    m_present->setToolTip(tr("Make a presentation that shows what is ticked and nothing else"));
    tellTicks();
}

} // namespace Grantscope::Ui
