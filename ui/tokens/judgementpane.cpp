// SPDX-License-Identifier: GPL-3.0-or-later
#include "tokens/judgementpane.h"

#include "texts/texts.h"
#include "tokens/verdictbanner.h"
#include "widgets/copier.h"
#include "widgets/icon.h"
#include "widgets/valuetree.h"

#include <QEvent>
#include <QMenu>
#include <QTabWidget>
#include <QToolButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace Grantscope::Ui {

JudgementPane::JudgementPane(InspectorSession *session, const KeyFetcher &fetcher, Copier *copier, QWidget *parent)
    : QWidget(parent)
    , m_session(session)
    , m_masking(copier->masking())
    , m_verdict(new VerdictBanner(this))
    , m_tabs(new QTabWidget(this))
    , m_checks(new ChecklistPane(m_masking, copier))
    , m_keys(new KeysPane(session->keys(), fetcher, m_masking, copier, [session] { return session->currentTime(); }))
    , m_expectations(new ExpectationsPane(m_masking))
    , m_history(new HistoryPane(m_masking, copier))
    , m_copyButton(new QToolButton(this))
    , m_copyMenu(new QMenu(m_copyButton))
{
    m_tabs->setDocumentMode(true);
    for (QWidget *pane : QList<QWidget *>{m_checks, m_keys, m_expectations, m_history})
        m_tabs->addTab(pane, {});
    m_copyButton->setIcon(icon(u"edit-copy-symbolic"_s));
    m_copyButton->setAutoRaise(true);
    m_copyButton->setPopupMode(QToolButton::InstantPopup);
    m_copyButton->setMenu(m_copyMenu);
    m_tabs->setCornerWidget(m_copyButton);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 8, 8, 0);
    column->setSpacing(8);
    column->addWidget(m_verdict);
    column->addWidget(m_tabs, 1);

    connect(session, &InspectorSession::judging, this, &JudgementPane::showJudging);
    connect(session, &InspectorSession::judged, this, &JudgementPane::showJudgement);
    connect(session, &InspectorSession::cleared, this, &JudgementPane::showNothing);
    connect(session->keys(), &KeyStore::changed, this, &JudgementPane::showKeyCount);
    connect(m_expectations, &ExpectationsPane::changed, this, [this] {
        m_session->setKind(m_expectations->kind());
        m_session->setExpectations(m_expectations->expectations());
        m_session->setDetachedPayload(m_expectations->detachedPayload());
    });
    connect(m_masking, &Masking::changed, this, [this] {
        if (m_session->judgement())
            showVerdict();
    });
    retranslateUi();
    showNothing();
}

void JudgementPane::addKeys(QByteArrayView text)
{
    m_tabs->setCurrentWidget(m_keys);
    m_keys->addText(KeyOrigin::Pasted, text);
    m_keys->view()->setFocus();
}

void JudgementPane::setCopyActions(const QList<QAction *> &actions)
{
    m_copyMenu->clear();
    m_copyMenu->addActions(actions);
}

void JudgementPane::showJudging()
{
    m_checks->setChecks({});
    m_verdict->showJudging();
}

void JudgementPane::showNothing()
{
    m_checks->setChecks({});
    m_verdict->clear();
}

void JudgementPane::showJudgement()
{
    const Judgement &judgement = *m_session->judgement();
    showVerdict();
    m_keys->judged(*judgement.inspection);
    m_checks->setChecks(judgement.inspection->checks);
}

void JudgementPane::showVerdict()
{
    Judgement shown = *m_session->judgement();
    const Token::Inspection &inspection = *shown.inspection;
    // The sentence names the value at fault, the key and where it came from. While values are masked, the rows that
    // decided are named instead.
    if (m_masking->isOn()) {
        const bool valid = inspection.verdict == Token::Verdict::Valid;
        QStringList rows;
        for (const Check &check : inspection.checks) {
            if (check.status == (valid ? Status::Warn : Status::Fail))
                rows << Texts::checkTitle(check.id);
        }
        const QString text = valid ? tr("Warnings about: %1") : tr("This does not hold: %1");
        shown.sentence = rows.isEmpty() ? QString() : text.arg(rows.join(u"; "_s));
    }
    m_verdict->showJudgement(shown);
}

void JudgementPane::showKeyCount()
{
    const qsizetype keys = m_session->keys()->keys().size();
    m_tabs->setTabText(m_tabs->indexOf(m_keys), keys > 0 ? tr("Keys (%1)").arg(keys) : tr("Keys"));
}

QList<Command> JudgementPane::commands()
{
    return checkCommands() + fieldCommands() + keyCommands();
}

QList<Command> JudgementPane::keyCommands()
{
    QList<Command> commands = m_keys->view()->commands();
    for (Command &command : commands) {
        command.run = [this, run = command.run] {
            m_tabs->setCurrentWidget(m_keys);
            run();
        };
    }
    return commands;
}

QList<Command> JudgementPane::checkCommands()
{
    QList<Command> commands;
    const Judgement *judgement = m_session->judgement();
    for (const Check &check : judgement ? judgement->inspection->checks : QList<Check>()) {
        const QString id = QString::fromLatin1(check.id);
        commands << Command{Texts::checkTitle(check.id), Command::joined({tr("Check"), statusTitle(check.status), id}),
                            statusIcon(check.status), [this, id] {
                                m_tabs->setCurrentWidget(m_checks);
                                m_checks->choose(id);
                                m_checks->view()->setFocus();
                            }};
    }
    return commands;
}

QList<Command> JudgementPane::fieldCommands()
{
    QList<Command> commands;
    for (QWidget *field : m_expectations->fields()) {
        commands << Command{field->accessibleName(), tr("Expectation"), {}, [this, field] {
                                m_tabs->setCurrentWidget(m_expectations);
                                field->setFocus();
                            }};
    }
    return commands;
}

void JudgementPane::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslateUi();
}

void JudgementPane::retranslateUi()
{
    m_copyButton->setAccessibleName(tr("Copy the report or a part"));
    m_copyButton->setToolTip(m_copyButton->accessibleName());
    m_tabs->setAccessibleName(tr("Judgement"));
    m_tabs->setTabText(m_tabs->indexOf(m_checks), tr("Checks"));
    m_tabs->setTabText(m_tabs->indexOf(m_expectations), tr("Expectations"));
    m_tabs->setTabText(m_tabs->indexOf(m_history), tr("History"));
    showKeyCount();
}

} // namespace Grantscope::Ui
