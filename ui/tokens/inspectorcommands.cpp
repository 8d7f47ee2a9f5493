// SPDX-License-Identifier: GPL-3.0-or-later
// What a person can do in the inspector by key, menu or the command palette.
#include "texts/texts.h"
#include "token/claimregistry.h"
#include "token/report.h"
#include "tokens/inputpane.h"
#include "tokens/inspectorpanel.h"
#include "tokens/judgementpane.h"
#include "tokens/partspane.h"
#include "tokens/weaksecretsdialog.h"
#include "widgets/masking.h"

#include <QAction>
#include <QDesktopServices>
#include <QTabWidget>
#include <QtConcurrentRun>

using namespace Qt::StringLiterals;

namespace Grantscope::Ui {

void InspectorPanel::addTabCommand(const char *text, const QKeySequence &keys, QTabWidget *tabs, int tab)
{
    QAction *action = m_commands.add(text, keys, [tabs, tab] {
        tabs->setCurrentIndex(tab);
        tabs->currentWidget()->setFocus();
        if (!tabs->currentWidget()->hasFocus())
            tabs->setFocus();
    });
    m_tabCommands << TabCommand{action, tabs, tab};
}

void InspectorPanel::makeActions()
{
    m_commands.add(QT_TR_NOOP("Go to the Paste Box"), Qt::CTRL | Qt::Key_L,
                   [this] { m_input->pasteBox()->setFocus(); });
    m_commands.add(QT_TR_NOOP("Show What Stands at the Caret"), Qt::CTRL | Qt::Key_Return, [this] { goToPasted(); });
    m_commands.add(QT_TR_NOOP("Show a Sample Token"), {}, [this] { showSample(); });
    m_editAction = m_commands.add(QT_TR_NOOP("Edit a Copy"), Qt::CTRL | Qt::Key_E, [this] { editCopy(); });
    QAction *make = m_commands.add(QT_TR_NOOP("New Token"), Qt::CTRL | Qt::SHIFT | Qt::Key_N,
                                   [this] { newToken(Making::templates().front()); });
    m_compareAction = m_commands.add(QT_TR_NOOP("Compare With…"), Qt::CTRL | Qt::Key_D, [this] { compareShown(); });
    m_input->setActions({m_editAction, make, m_compareAction});
    addTabCommand(QT_TR_NOOP("Show Claims"), Qt::ALT | Qt::Key_1, m_parts->tabs(), 0);
    addTabCommand(QT_TR_NOOP("Show Payload"), Qt::ALT | Qt::Key_2, m_parts->tabs(), 1);
    addTabCommand(QT_TR_NOOP("Show Signature"), Qt::ALT | Qt::Key_3, m_parts->tabs(), 2);
    addTabCommand(QT_TR_NOOP("Show Checks"), Qt::ALT | Qt::Key_4, m_judgement->tabs(), 0);
    addTabCommand(QT_TR_NOOP("Show Keys"), Qt::ALT | Qt::Key_5, m_judgement->tabs(), 1);
    m_commands.add(QT_TR_NOOP("New Key…"), {}, [this] {
        m_judgement->tabs()->setCurrentWidget(m_judgement->keys());
        m_judgement->keys()->askForNewKey();
    });
    m_commands.add(QT_TR_NOOP("Try Weak Secrets…"), {}, [this] { tryWeakSecrets(); });
    addTabCommand(QT_TR_NOOP("Show Expectations"), Qt::ALT | Qt::Key_6, m_judgement->tabs(), 2);
    addTabCommand(QT_TR_NOOP("Show History"), Qt::ALT | Qt::Key_7, m_judgement->tabs(), 3);
    m_commands.add(QT_TR_NOOP("Next Token of the Text"), Qt::CTRL | Qt::Key_PageDown,
                   [this] { m_input->stepCandidate(1); });
    m_commands.add(QT_TR_NOOP("Previous Token of the Text"), Qt::CTRL | Qt::Key_PageUp,
                   [this] { m_input->stepCandidate(-1); });
    using Part = Place::Part;
    const auto addCopying = [this](const char *text, Part part) {
        m_copyActions << m_commands.add(text, {}, [this, part] { m_copier.copyOctets(m_parts->octets(part)); });
    };
    m_copyActions << m_commands.add(QT_TR_NOOP("Copy Report as Markdown"), Qt::CTRL | Qt::SHIFT | Qt::Key_R,
                                    [this] { copyReport(); });
    addCopying(QT_TR_NOOP("Copy Token"), Part::Text);
    addCopying(QT_TR_NOOP("Copy Header"), Part::Header);
    addCopying(QT_TR_NOOP("Copy Payload"), Part::Payload);
    addCopying(QT_TR_NOOP("Copy Signature"), Part::Signature);
    m_judgement->setCopyActions(m_copyActions);
    retranslateActions();
}

WeakSecretsDialog *InspectorPanel::tryWeakSecrets()
{
    const Judgement *judgement = m_session.judgement();
    if (!judgement || !judgement->inspection->token->jws) {
        say(tr("There is no signed token to try secrets on."));
        return nullptr;
    }
    const auto targets = Jose::macTargets(*judgement->inspection->token->jws);
    if (!targets) {
        say(Texts::errorLine(m_copier.masking()->shown(targets.error())));
        return nullptr;
    }
    auto *dialog = new WeakSecretsDialog(*targets, &m_copier, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &WeakSecretsDialog::keyAsked, this, [this](const Secret &secret) {
        m_judgement->tabs()->setCurrentWidget(m_judgement->keys());
        m_judgement->keys()->addSecret(secret);
    });
    dialog->open();
    return dialog;
}

void InspectorPanel::retranslateActions()
{
    m_commands.retranslate();
    for (const TabCommand &command : std::as_const(m_tabCommands))
        command.tabs->setTabToolTip(command.tab, command.action->shortcut().toString(QKeySequence::NativeText));
}

QList<Command> InspectorPanel::commands()
{
    return m_parts->commands() + m_judgement->commands() + registryCommands() + makingCommands();
}

QList<Command> InspectorPanel::registryCommands()
{
    QList<Command> commands;
    const auto add = [&](const QList<QByteArray> &names, const QString &what, auto find) {
        for (const QByteArray &name : names) {
            const std::optional<Token::RegistryEntry> entry = find(name);
            if (!entry)
                continue;
            const QString told =
                Command::joined({QString::fromUtf8(name), entry->title, entry->meaning, entry->reference});
            commands << Command{QString::fromUtf8(name),
                                Command::joined({what, entry->title, entry->meaning}),
                                {},
                                [this, told] { say(told); }};
        }
    };
    add(Token::claimNames(), tr("Registered claim"), [](const QByteArray &name) { return Token::findClaim(name); });
    add(Token::headerParameterNames(), tr("Registered header parameter"),
        [](const QByteArray &name) { return Token::findHeaderParameter(name); });
    return commands;
}

void InspectorPanel::copyReport()
{
    const Judgement *judgement = m_session.judgement();
    if (!judgement || !m_copier.isAllowed())
        return;
    QtConcurrent::run([inspection = judgement->outermost().inspection] {
        return Token::reportMarkdown(*inspection);
    }).then(this, [this](const QString &report) {
        m_copier.copy(report);
        say(tr("The report is on the clipboard."));
    });
}

void InspectorPanel::goToPasted()
{
    const qsizetype inToken = m_input->caretInToken();
    if (QWidget *view = inToken < 0 ? nullptr : m_parts->choose(inToken))
        view->setFocus(Qt::ShortcutFocusReason);
}

void InspectorPanel::openLink(const QUrl &address)
{
    // openUrl() may say that it worked when nothing opened: the address is told, too.
    QDesktopServices::openUrl(address);
    say(address.toString());
}

} // namespace Grantscope::Ui
