// SPDX-License-Identifier: GPL-3.0-or-later
#include "making/resultpane.h"

#include "widgets/copier.h"
#include "widgets/icon.h"
#include "widgets/tokenview.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QProgressBar>
#include <QPushButton>
#include <QVBoxLayout>

#include <chrono>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace Grantscope::Ui {

ResultPane::ResultPane(Copier *copier, QWidget *parent)
    : QWidget(parent)
    , m_copier(copier)
    , m_view(new TokenView(this))
    , m_state(new QLabel(this))
    , m_progress(new QProgressBar(this))
    , m_cancel(new QPushButton(this))
    , m_copy(new QPushButton(this))
    , m_command(new QPushButton(this))
    , m_inspect(new QPushButton(this))
{
    m_view->setFrameShape(QFrame::NoFrame);
    m_view->setWrap(TextView::Wrap::Anywhere);
    m_state->setTextFormat(Qt::PlainText);
    m_state->setWordWrap(true);
    m_state->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_state->setFocusPolicy(Qt::NoFocus);
    m_progress->setRange(0, 0);
    m_progress->setTextVisible(false);
    m_patience.setSingleShot(true);
    m_patience.setInterval(500ms);
    m_copy->setIcon(icon(u"edit-copy-symbolic"_s));
    auto *line = new QHBoxLayout;
    line->setContentsMargins(8, 4, 8, 4);
    line->setSpacing(8);
    line->addWidget(m_state, 1);
    line->addWidget(m_progress, 0, Qt::AlignTop);
    for (QPushButton *button : {m_cancel, m_copy, m_command, m_inspect}) {
        button->setAutoDefault(false);
        line->addWidget(button, 0, Qt::AlignTop);
    }
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->setSpacing(0);
    column->addLayout(line);
    column->addWidget(m_view, 1);

    m_view->installEventFilter(this);
    connect(&m_patience, &QTimer::timeout, this, &ResultPane::showResult);
    connect(copier, &Copier::allowedChanged, this, &ResultPane::showResult);
    connect(m_cancel, &QPushButton::clicked, this, &ResultPane::cancelAsked);
    connect(m_copy, &QPushButton::clicked, this, [this] {
        m_copier->copy(QString::fromUtf8(m_result.token), Copier::Sensitivity::Secret, tr("the token"));
    });
    connect(m_command, &QPushButton::clicked, this, &ResultPane::commandAsked);
    connect(m_inspect, &QPushButton::clicked, this, [this] { Q_EMIT inspectAsked(m_result.token); });
    retranslateUi();
    showResult();
}

/// What is typed here goes nowhere, and is told so.
bool ResultPane::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_view && event->type() == QEvent::KeyPress) {
        const auto *key = static_cast<QKeyEvent *>(event);
        const bool isText = !key->text().isEmpty() && key->text().front().isPrint()
                            && (key->modifiers() & ~(Qt::ShiftModifier | Qt::KeypadModifier)) == 0;
        if (isText || key->key() == Qt::Key_Backspace || key->key() == Qt::Key_Delete)
            Q_EMIT editTried();
    }
    return QWidget::eventFilter(watched, event);
}

void ResultPane::show(const ShownResult &result)
{
    if (result.isWorking && !m_result.isWorking)
        m_patience.start();
    m_result = result;
    showResult();
}

void ResultPane::showResult()
{
    m_state->setText(meaningMark(m_result.meaning) + u' ' + m_result.text);
    QPalette colors = palette();
    colors.setColor(QPalette::WindowText, meaningColor(m_result.meaning, palette()));
    m_state->setPalette(colors);
    const bool takesLong = m_result.isWorking && !m_patience.isActive();
    m_progress->setVisible(takesLong);
    m_cancel->setVisible(takesLong);
    m_view->setPlaceholderText(m_result.awaited);
    const QByteArray &token = m_result.token;
    if (m_view->text() != token)
        m_view->setToken(token, TokenView::compactParts(token));
    m_view->setConcealed(!m_copier->isAllowed());
    const bool canCopy = m_copier->isAllowed() && !token.isEmpty();
    m_copy->setEnabled(canCopy);
    m_command->setEnabled(canCopy);
    m_inspect->setEnabled(!token.isEmpty());
}

void ResultPane::retranslateUi()
{
    m_view->setAccessibleName(tr("The token that is made here"));
    m_progress->setAccessibleName(tr("It is being made"));
    m_cancel->setText(tr("Cance&l"));
    m_cancel->setToolTip(tr("Give up what is being made"));
    m_copy->setText(tr("&Copy"));
    m_command->setText(tr("Copy Co&mmand"));
    m_command->setToolTip(tr("The gscope command that makes the same"));
    m_inspect->setText(tr("&Inspect"));
    m_inspect->setToolTip(tr("Open it in the inspector as another token"));
}

void ResultPane::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslateUi();
    if (event->type() == QEvent::LanguageChange || event->type() == QEvent::PaletteChange)
        showResult();
}

} // namespace Grantscope::Ui
