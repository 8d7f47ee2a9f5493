// SPDX-License-Identifier: GPL-3.0-or-later
// What a person can do in the inspector by key, menu or the command palette.
#include "texts/texts.h"
#include "token/claimregistry.h"
#include "token/report.h"
#include "tokens/candidatesmodel.h"
#include "tokens/inspectorpanel.h"
#include "tokens/valuetree.h"
#include "widgets/masking.h"
#include "widgets/pasteview.h"

#include <QAction>
#include <QComboBox>
#include <QDesktopServices>
#include <QLineEdit>
#include <QMenu>
#include <QTabWidget>
#include <QToolButton>
#include <QtConcurrentRun>

using namespace Qt::StringLiterals;

namespace Grantscope::Ui {

namespace {

/// More rows of one table than this are not offered: who looks for one of them looks in the table.
constexpr int kMostRows = 100;

QString detail(const QStringList &parts)
{
    QStringList told = parts;
    told.removeAll(QString());
    return told.join(u" · "_s);
}

} // namespace

void InspectorPanel::makeActions()
{
    const auto add = [this](const char *text, const QKeySequence &keys, const auto &run) {
        auto *action = new QAction(this);
        action->setShortcut(keys);
        action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
        connect(action, &QAction::triggered, this, run);
        addAction(action);
        m_commands << std::pair{action, text};
        return action;
    };
    const auto showTab = [](QTabWidget *tabs, int tab) {
        return [tabs, tab] {
            tabs->setCurrentIndex(tab);
            tabs->currentWidget()->setFocus();
            if (!tabs->currentWidget()->hasFocus())
                tabs->setFocus();
        };
    };
    add(QT_TR_NOOP("Go to the Paste Box"), Qt::CTRL | Qt::Key_L, [this] { m_paste->setFocus(); });
    add(QT_TR_NOOP("Show What Stands at the Caret"), Qt::CTRL | Qt::Key_Return, [this] { goToPasted(); });
    add(QT_TR_NOOP("Show a Sample Token"), {}, [this] { showSample(); });
    add(QT_TR_NOOP("Show Claims"), Qt::ALT | Qt::Key_1, showTab(m_partTabs, 0));
    add(QT_TR_NOOP("Show Payload"), Qt::ALT | Qt::Key_2, showTab(m_partTabs, 1));
    add(QT_TR_NOOP("Show Signature"), Qt::ALT | Qt::Key_3, showTab(m_partTabs, 2));
    add(QT_TR_NOOP("Show Checks"), Qt::ALT | Qt::Key_4, showTab(m_judgeTabs, 0));
    add(QT_TR_NOOP("Show Keys"), Qt::ALT | Qt::Key_5, showTab(m_judgeTabs, 1));
    add(QT_TR_NOOP("Show Expectations"), Qt::ALT | Qt::Key_6, showTab(m_judgeTabs, 2));
    add(QT_TR_NOOP("Show History"), Qt::ALT | Qt::Key_7, showTab(m_judgeTabs, 3));
    add(QT_TR_NOOP("Next Token of the Text"), Qt::CTRL | Qt::Key_PageDown, [this] { stepCandidate(1); });
    add(QT_TR_NOOP("Previous Token of the Text"), Qt::CTRL | Qt::Key_PageUp, [this] { stepCandidate(-1); });
    using Part = Token::Place::Part;
    m_copyActions << add(QT_TR_NOOP("Copy Report as Markdown"), Qt::CTRL | Qt::SHIFT | Qt::Key_R,
                         [this] { copyReport(); })
                  << add(QT_TR_NOOP("Copy Token"), {}, [this] { copyPart(Part::Text); })
                  << add(QT_TR_NOOP("Copy Header"), {}, [this] { copyPart(Part::Header); })
                  << add(QT_TR_NOOP("Copy Payload"), {}, [this] { copyPart(Part::Payload); })
                  << add(QT_TR_NOOP("Copy Signature"), {}, [this] { copyPart(Part::Signature); });
    auto *menu = new QMenu(m_copyButton);
    menu->addActions(m_copyActions);
    m_copyButton->setMenu(menu);
}

QList<Command> InspectorPanel::commands()
{
    return memberCommands(m_claims, tr("Claim"), m_claimsPage, m_partTabs)
           + memberCommands(m_parameters, tr("Header parameter"), m_parameters, m_headerTabs) + checkCommands()
           + fieldCommands() + registryCommands();
}

QList<Command> InspectorPanel::memberCommands(ValueTree *table, const QString &what, QWidget *page, QTabWidget *tabs)
{
    QList<Command> commands;
    for (int row = 0; row < qMin(table->model()->rowCount(), kMostRows); ++row) {
        const QPersistentModelIndex name = table->model()->index(row, ClaimsModel::Name);
        const auto cell = [&name](int column) { return name.sibling(name.row(), column).data().toString(); };
        commands << Command{name.data().toString(),
                            detail({what, cell(ClaimsModel::Value), cell(ClaimsModel::Meaning)}),
                            {},
                            [table, name, page, tabs] {
                                tabs->setCurrentWidget(page);
                                table->setCurrentIndex(name);
                                table->setFocus();
                            }};
    }
    return commands;
}

QList<Command> InspectorPanel::checkCommands()
{
    QList<Command> commands;
    const Judgement *judgement = m_session.judgement();
    for (const Token::Check &check : judgement ? judgement->inspection->checks : QList<Token::Check>()) {
        const QString id = QString::fromLatin1(check.id());
        commands << Command{Texts::checkTitle(check.id()), detail({tr("Check"), statusTitle(check.status), id}),
                            statusIcon(check.status), [this, id] {
                                m_judgeTabs->setCurrentWidget(m_checks);
                                m_checks->choose(id);
                                m_checks->view()->setFocus();
                            }};
    }
    return commands;
}

QList<Command> InspectorPanel::fieldCommands()
{
    QList<Command> commands;
    for (QWidget *field : m_expectations->fields()) {
        commands << Command{field->accessibleName(), tr("Expectation"), {}, [this, field] {
                                m_judgeTabs->setCurrentWidget(m_expectations);
                                field->setFocus();
                            }};
    }
    return commands;
}

QList<Command> InspectorPanel::registryCommands()
{
    QList<Command> commands;
    const auto add = [&](const QList<QByteArray> &names, const QString &what, auto find) {
        for (const QByteArray &name : names) {
            const std::optional<Token::RegistryEntry> entry = find(name);
            if (!entry)
                continue;
            const QString told = detail({QString::fromUtf8(name), entry->title, entry->meaning, entry->reference});
            commands << Command{
                QString::fromUtf8(name), detail({what, entry->title, entry->meaning}), {}, [this, told] { say(told); }};
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
    QtConcurrent::run([inspection = judgement->inspection] {
        return Token::reportMarkdown(*inspection);
    }).then(this, [this](const QString &report) {
        m_copier.copy(report);
        say(tr("The report is on the clipboard."));
    });
}

void InspectorPanel::copyPart(Token::Place::Part part)
{
    const Judgement *judgement = m_session.judgement();
    if (!judgement)
        return;
    const TokenParts &parts = *judgement->parts;
    const qsizetype number = qMax(0, m_signatureBox->currentIndex());
    switch (part) {
    case Token::Place::Part::Header:
        return m_copier.copyOctets(parts.headers.value(number).signedText);
    case Token::Place::Part::Payload:
        return m_copier.copyOctets(parts.payload.signedText);
    case Token::Place::Part::Signature: {
        const Json::Span span = parts.signatures.value(number);
        return m_copier.copyOctets(parts.token.sliced(span.offset, span.length));
    }
    default:
        return m_copier.copyOctets(parts.token);
    }
}

void InspectorPanel::openLink(const QUrl &address)
{
    // openUrl() may say that it worked when nothing opened: the address is told, too.
    QDesktopServices::openUrl(address);
    say(address.toString());
}

void InspectorPanel::stepCandidate(int by)
{
    const int rows = m_candidates->rowCount();
    if (rows > 1) {
        const int row = (static_cast<int>(m_session.current()) + by + rows) % rows;
        m_candidateView->setCurrentSource(m_candidates->index(row, 0));
    }
}

} // namespace Grantscope::Ui
