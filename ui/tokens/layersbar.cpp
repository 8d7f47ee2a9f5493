// SPDX-License-Identifier: GPL-3.0-or-later
#include "tokens/layersbar.h"

#include "tokens/verdictlook.h"

#include <QButtonGroup>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QToolButton>

using namespace Qt::StringLiterals;

namespace Grantscope::Ui {

LayersBar::LayersBar(InspectorSession *session, QWidget *parent)
    : QWidget(parent)
    , m_session(session)
    , m_group(new QButtonGroup(this))
{
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(8, 4, 8, 4);
    row->setSpacing(4);
    row->addStretch(1);
    hide();
    connect(m_group, &QButtonGroup::idClicked, this, [this](int layer) { m_session->setLayer(layer); });
    connect(session, &InspectorSession::judged, this, &LayersBar::showLayers);
    for (const auto gone : {&InspectorSession::judging, &InspectorSession::cleared})
        connect(session, gone, this, &QWidget::hide);
    retranslateUi();
}

void LayersBar::fill(qsizetype layers)
{
    auto *row = static_cast<QHBoxLayout *>(layout());
    while (m_buttons.size() > layers) {
        delete m_buttons.takeLast();
        if (!m_arrows.isEmpty())
            delete m_arrows.takeLast(); // What a layout holds goes from it by itself.
    }
    while (m_buttons.size() < layers) {
        if (!m_buttons.isEmpty()) {
            auto *arrow = new QLabel(u"›"_s, this);
            m_arrows.append(arrow);
            row->insertWidget(row->count() - 1, arrow);
        }
        auto *button = new QToolButton(this);
        button->setCheckable(true);
        button->setAutoRaise(true);
        button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
        button->setFocusPolicy(Qt::StrongFocus);
        m_group->addButton(button, static_cast<int>(m_buttons.size()));
        row->insertWidget(row->count() - 1, button);
        m_buttons.append(button);
    }
}

void LayersBar::showLayers()
{
    const Judgement &judgement = *m_session->judgement();
    const bool isHidden = judgement.layers.size() < 2;
    fill(isHidden ? 0 : judgement.layers.size());
    for (qsizetype i = 0; i < m_buttons.size(); ++i) {
        const Token::Inspection &layer = *judgement.layers.at(i).inspection;
        QToolButton *button = m_buttons.at(i);
        button->setText(Token::kindTitle(layer.kind.kind));
        button->setIcon(meaningIcon(verdictMeaning(layer.ownVerdict)));
        button->setChecked(i == judgement.layer);
        button->setToolTip(verdictTitle(layer.ownVerdict));
        button->setAccessibleName(tr("Layer %1 of %2: %3, %4")
                                      .arg(i + 1)
                                      .arg(m_buttons.size())
                                      .arg(button->text(), verdictTitle(layer.ownVerdict)));
    }
    setVisible(!isHidden);
}

void LayersBar::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslateUi();
}

void LayersBar::retranslateUi()
{
    setAccessibleName(tr("Layers of the token"));
    if (m_session->judgement())
        showLayers();
}

} // namespace Grantscope::Ui
