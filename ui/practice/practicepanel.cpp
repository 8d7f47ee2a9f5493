// SPDX-License-Identifier: GPL-3.0-or-later
#include "practice/practicepanel.h"

#include "intents/intents.h"
#include "practice/misbehaviourspane.h"
#include "practice/switchespane.h"
#include "session/practicehost.h"
#include "texts/texts.h"
#include "widgets/flowlayout.h"
#include "widgets/icon.h"
#include "widgets/valuetree.h"

#include <QCheckBox>
#include <QEvent>
#include <QLabel>
#include <QPushButton>
#include <QScrollArea>
#include <QTabWidget>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace Grantscope::Ui {

namespace {

QScrollArea *scrolled(QWidget *page)
{
    auto *scroll = new QScrollArea;
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    auto *inner = new QWidget;
    auto *rows = new QVBoxLayout(inner);
    rows->setContentsMargins(12, 8, 12, 12);
    rows->addWidget(page);
    rows->addStretch();
    scroll->setWidget(inner);
    return scroll;
}

QString runningText(const Session::PracticeServer &server)
{
    const QString text = PracticePanel::tr("Running: %1").arg(QString::fromLatin1(server.issuer()));
    const QString moved = PracticePanel::movedText(server);
    return moved.isEmpty() ? text : text + u'\n' + moved;
}

} // namespace

PracticePanel::PracticePanel(Session::PracticeHost *host, Intents *intents, Masking *masking, QWidget *parent)
    : QWidget(parent)
    , m_host(host)
    , m_intents(intents)
    , m_copier(intents, masking)
    , m_peopleModel(AccountsModel::Kind::People, masking)
    , m_clientsModel(AccountsModel::Kind::Clients, masking)
    , m_events(masking)
    , m_title(new QLabel(this))
    , m_state(new QLabel(this))
    , m_warning(new QLabel(this))
    , m_start(new QPushButton(this))
    , m_copy(new QPushButton(icon(u"edit-copy-symbolic"_s), {}, this))
    , m_flow(new QPushButton(icon(u"media-playback-start-symbolic"_s), {}, this))
    , m_tabs(new QTabWidget(this))
    , m_peopleLabel(new QLabel)
    , m_clientsLabel(new QLabel)
    , m_people(new ValueTree(u"practice-people"_s, ValueTree::Shape::Table, &m_copier))
    , m_clients(new ValueTree(u"practice-clients"_s, ValueTree::Shape::Table, &m_copier))
    , m_log(new ValueTree(u"practice-log"_s, ValueTree::Shape::Table, &m_copier))
    , m_emptyLog(new QLabel)
    , m_switches(new SwitchesPane(host))
    , m_misbehaviours(new MisbehavioursPane(host))
{
    arrange();
    connect(m_start, &QPushButton::clicked, this, &PracticePanel::toggle);
    connect(m_copy, &QPushButton::clicked, this, [this] {
        if (m_host->isRunning())
            m_copier.copy(QString::fromLatin1(m_host->server()->issuer()), CopyText::Sensitivity::Plain, tr("Issuer"));
    });
    connect(m_flow, &QPushButton::clicked, this,
            [this] { m_intents->ask(RunFlow{u"authorization-code"_s, {}, RunFlow::Through::End, true}); });
    connect(host, &Session::PracticeHost::changed, this, &PracticePanel::show);
    connect(host, &Session::PracticeHost::settingsChanged, this, &PracticePanel::show);
    // This area is made when it is first looked at; the server may have run long before.
    for (const Practice::Event &event : host->events())
        m_events.add(event);
    connect(host, &Session::PracticeHost::happened, this, [this](const Practice::Event &event) {
        m_events.add(event);
        showLog();
    });
    const auto say = [this](const QString &text) { m_intents->ask(ShowStatus{text}); };
    connect(m_switches, &SwitchesPane::told, this, say);
    connect(m_misbehaviours, &MisbehavioursPane::told, this, say);
    connect(masking, &Masking::changed, this, [this] {
        m_peopleModel.refresh();
        m_clientsModel.refresh();
    });
    retranslateUi();
    show();
}

QWidget *PracticePanel::makeAccounts()
{
    auto *page = new QWidget;
    auto *rows = new QVBoxLayout(page);
    rows->setContentsMargins(12, 8, 12, 12);
    rows->setSpacing(4);
    m_people->show(&m_peopleModel, {14, 30, 60, 24});
    m_clients->show(&m_clientsModel, {20, 44, 60, 22});
    m_peopleLabel->setBuddy(m_people);
    m_clientsLabel->setBuddy(m_clients);
    rows->addWidget(m_peopleLabel);
    rows->addWidget(m_people, 1);
    rows->addWidget(m_clientsLabel);
    rows->addWidget(m_clients, 3);
    return page;
}

QWidget *PracticePanel::makeLog()
{
    auto *page = new QWidget;
    auto *rows = new QVBoxLayout(page);
    rows->setContentsMargins(0, 0, 0, 0);
    m_log->show(&m_events, {12, 90});
    m_emptyLog->setTextFormat(Qt::PlainText);
    m_emptyLog->setWordWrap(true);
    m_emptyLog->setAlignment(Qt::AlignTop | Qt::AlignLeading);
    m_emptyLog->setContentsMargins(12, 8, 12, 12);
    rows->addWidget(m_emptyLog);
    rows->addWidget(m_log);
    return page;
}

void PracticePanel::arrange()
{
    for (QLabel *label : {m_title, m_state, m_warning}) {
        label->setTextFormat(Qt::PlainText);
        label->setWordWrap(true);
    }
    m_tabs->setDocumentMode(true);
    m_tabs->addTab(makeAccounts(), {});
    m_tabs->addTab(scrolled(m_switches), {});
    m_tabs->addTab(scrolled(m_misbehaviours), {});
    m_tabs->addTab(makeLog(), {});
    auto *buttons = new FlowLayout(8, 4);
    for (QPushButton *button : {m_start, m_copy, m_flow})
        buttons->addWidget(button);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 12, 0, 0);
    column->setSpacing(8);
    auto *head = new QVBoxLayout;
    head->setContentsMargins(12, 0, 12, 0);
    head->setSpacing(8);
    head->addWidget(m_title);
    head->addWidget(m_state);
    head->addWidget(m_warning);
    head->addLayout(buttons);
    column->addLayout(head);
    column->addWidget(m_tabs, 1);
}

void PracticePanel::toggle()
{
    m_error.clear();
    if (m_host->isRunning())
        return m_host->stop();
    m_host->start().then(this, [this](const Result<Session::PracticeServer *> &server) {
        if (!server)
            m_error = Texts::errorLine(server.error());
        show();
    });
}

void PracticePanel::showLog()
{
    const bool isEmpty = m_events.rowCount() == 0;
    m_emptyLog->setVisible(isEmpty);
    m_log->setVisible(!isEmpty);
}

void PracticePanel::show()
{
    showLog();
    const bool running = m_host->isRunning();
    if (m_host->server()) {
        m_peopleModel.setCredentials(m_host->server()->credentials());
        m_clientsModel.setCredentials(m_host->server()->credentials());
    }
    if (!m_error.isEmpty())
        m_state->setText(meaningMark(Meaning::Bad) + u' ' + m_error);
    else if (m_host->isStarting())
        m_state->setText(tr("Starting: keys are being made …"));
    else
        m_state->setText(running ? runningText(*m_host->server())
                                 : tr("Not running. It serves this machine alone; a flow starts it by itself."));
    const QString warning = m_misbehaviours->warning();
    m_warning->setVisible(!warning.isEmpty());
    m_warning->setText(meaningMark(Meaning::Warning) + u' ' + warning);
    QPalette warned = palette();
    warned.setColor(QPalette::WindowText, meaningColor(Meaning::Warning, palette()));
    m_warning->setPalette(warned);
    m_start->setText(running ? tr("&Stop") : tr("&Start"));
    m_start->setIcon(icon(running ? u"media-playback-stop-symbolic"_s : u"media-playback-start-symbolic"_s));
    m_start->setEnabled(!m_host->isStarting());
    m_copy->setEnabled(running);
}

QString PracticePanel::movedText(const Session::PracticeServer &server)
{
    return server.takenPort() == 0 ? QString()
                                   : tr("Port %1, where it was before, is taken by another program.")
                                         .arg(QString::number(server.takenPort()));
}

void PracticePanel::showPart(const QString &part)
{
    const QStringList parts{u"people"_s, u"tokens"_s, u"misbehaviours"_s, u"log"_s}; // in the order of the tabs
    if (const qsizetype tab = parts.indexOf(part); tab >= 0)
        m_tabs->setCurrentIndex(static_cast<int>(tab));
}

QList<Command> PracticePanel::commands()
{
    QList<Command> commands;
    for (QCheckBox *box : m_misbehaviours->boxes()) {
        commands << Command{box->text(),
                            Command::joined({tr("Misbehaviour of the practice server"), box->accessibleDescription()}),
                            {},
                            [this, box] {
                                m_intents->ask(ShowArea{u"practice"_s});
                                m_tabs->setCurrentIndex(2);
                                box->setFocus();
                            }};
    }
    for (QWidget *field : m_switches->fields()) {
        if (field->accessibleName().isEmpty())
            continue;
        commands << Command{field->accessibleName(), tr("Practice server"), {}, [this, field] {
                                m_intents->ask(ShowArea{u"practice"_s});
                                m_tabs->setCurrentIndex(1);
                                field->setFocus();
                            }};
    }
    return commands;
}

void PracticePanel::retranslateUi()
{
    m_title->setText(tr("A provider and an API to practise on"));
    m_title->setFont(scaledFont(font(), kTitleText));
    m_copy->setText(tr("&Copy Issuer"));
    m_flow->setText(tr("Run a Lo&gin against It"));
    m_tabs->setAccessibleName(tr("Practice server"));
    for (int tab = 0; tab < m_tabs->count(); ++tab) {
        if (auto *scroll = qobject_cast<QScrollArea *>(m_tabs->widget(tab)))
            scroll->setAccessibleName(tab == 1 ? tr("Tokens and clock") : tr("Misbehaviours"));
    }
    m_tabs->setTabText(0, tr("People and clients"));
    m_tabs->setTabText(1, tr("Tokens and clock"));
    m_tabs->setTabText(2, tr("Misbehaviours"));
    m_tabs->setTabText(3, tr("Log"));
    m_peopleLabel->setText(tr("&People"));
    m_clientsLabel->setText(tr("C&lients"));
    m_people->setAccessibleName(tr("People"));
    m_clients->setAccessibleName(tr("Clients"));
    m_emptyLog->setText(
        tr("Nothing happened yet. Sign-ins, codes and tokens that were issued, requests that were refused "
           "and misbehaviours will stand here, the newest first."));
    m_log->setAccessibleName(tr("What the practice server did"));
    for (RowsModel *model : QList<RowsModel *>{&m_peopleModel, &m_clientsModel, &m_events})
        model->refresh();
    show();
}

void PracticePanel::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange || event->type() == QEvent::FontChange
        || event->type() == QEvent::PaletteChange)
        retranslateUi();
}

} // namespace Grantscope::Ui
