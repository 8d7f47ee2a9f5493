// SPDX-License-Identifier: GPL-3.0-or-later
#include "workbench.h"

#include "components.h"
#include "flowwiring.h"
#include "keyfetching.h"
#include "requestwiring.h"

#include "common/randomoctets.h"
#include "json/document.h"
#include "learn/lessonbar.h"
#include "transcript/journalfolder.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QSettings>
#include <QUrl>
#include <QUuid>

#include <ranges>

using namespace Qt::StringLiterals;

namespace Grantscope {

namespace {

constexpr auto kPracticePort = "practice/port"_L1;
/// As the shelf names tokens: the provider, whose it is, and the parameter.
constexpr auto kPlainToken = "Practice, JWT alone: access_token"_L1;

QString folderOf(const QSettings &settings)
{
    return QFileInfo(settings.fileName()).absolutePath();
}

constexpr auto kJournalDays = "journal/days"_L1;
constexpr auto kJournalOctets = "journal/octets"_L1;

Transcript::Retention retentionOf(const QSettings &settings)
{
    constexpr Transcript::Retention usual;
    return {.days = settings.value(kJournalDays, usual.days).toInt(),
            .octets = settings.value(kJournalOctets, usual.octets).toLongLong()};
}

QString journalFolder(const QSettings &settings, const WorkbenchKeeping &keeping)
{
    return keeping.journal.isEmpty() ? folderOf(settings) + u"/journal"_s : keeping.journal;
}

} // namespace

Workbench::Workbench(QSettings &settings, const Clock &clock, const WorkbenchKeeping &keeping)
    : m_language(settings)
    , m_appearance(settings)
    , m_practice(clock, randomOctets)
    , m_profiles(folderOf(settings), [] { return QUuid::createUuid().toString(QUuid::WithoutBraces); })
    , m_journal({.folder = journalFolder(settings, keeping),
                 .secrets = [this] { return m_profiles.opened(); },
                 .clock = clock,
                 .random = randomOctets,
                 .retention = retentionOf(settings)})
    , m_shelves({.folder = journalFolder(settings, keeping), .key = [this] { return m_journal.key(); }, .clock = clock})
    , m_shelf(makeShelfWorld(clock))
    , m_namedRequests(folderOf(settings))
    , m_window({settings, m_intents, m_masking, m_appearance, m_language, components,
                [this](const QString &word) { return m_hints.isKnown(word); }})
{
    m_practice.setLastPort(static_cast<quint16>(settings.value(kPracticePort).toUInt()));
    QObject::connect(&m_practice, &Session::PracticeHost::changed, &m_window, [this, &settings] {
        if (m_practice.isRunning()) {
            settings.setValue(kPracticePort, m_practice.server()->credentials().port);
            if (const QString moved = Ui::PracticePanel::movedText(*m_practice.server()); !moved.isEmpty())
                m_intents.ask(Ui::ShowStatus{moved});
        }
        m_intents.ask(Ui::StandingChanged{u"practice"_s});
    });
    if (keeping.secrets)
        m_profiles.setSecretStore({keeping.secrets, {}});
    QObject::connect(&m_journal, &FlowJournal::said, &m_window,
                     [this](const QString &text) { m_intents.ask(Ui::ShowStatus{text}); });
    m_window.installEventFilter(&m_journal);
    m_window.setStanding([this] { return m_journal.standing(); });
    m_window.addPanel({u"flows"_s, [] { return Ui::FlowsPanel::tr("Flows"); }, u"document-swap-symbolic"_s,
                       [this, &settings, clock](QWidget *parent) {
                           m_flows =
                               new Ui::FlowsPanel({&m_intents, &m_masking, &settings, flowServices(clock)}, parent);
                           return m_flows;
                       },
                       [this] { return m_flows ? m_flows->standing() : QString(); }});
    m_window.addPanel(
        {u"tokens"_s, [] { return Ui::InspectorPanel::tr("Tokens"); }, u"view-certificate-symbolic"_s,
         [this, &settings, clock](QWidget *parent) {
             m_inspector = new Ui::InspectorPanel(
                 {&m_intents,
                  &m_masking,
                  &settings,
                  makeKeyFetcher(clock,
                                 [this](const Net::Record &record) { m_journal.tellExchange(u"keys"_s, record); }),
                  clock,
                  {[this] { return m_profiles.opened(); },
                   [] { return QUuid::createUuid().toString(QUuid::WithoutBraces); }, &settings}},
                 parent);
             QObject::connect(
                 m_inspector, &Ui::InspectorPanel::judged, &m_window,
                 [this](const Token::Inspection &inspection, const QString &origin, const QString &parameter) {
                     if (m_learn)
                         m_learn->seeToken(inspection, origin, parameter);
                 });
             return m_inspector;
         }});
    m_window.addPanel({u"requests"_s, [] { return Ui::RequestsPanel::tr("Requests"); }, u"document-send-symbolic"_s,
                       [this, &settings, clock](QWidget *parent) {
                           m_requests = new Ui::RequestsPanel(
                               {&m_intents, &m_masking, &settings, requestServices(clock)}, parent);
                           return m_requests;
                       },
                       [] { return Ui::RequestsPanel::tr("A request goes when you send it, and nothing else does"); }});
    addTranscripts(settings, clock);
    addLearn(settings, clock);
    m_window.addPanel({u"practice"_s, [] { return Ui::PracticePanel::tr("Practice"); }, u"network-server-symbolic"_s,
                       [this](QWidget *parent) {
                           m_practicePanel = new Ui::PracticePanel(&m_practice, &m_intents, &m_masking, parent);
                           return m_practicePanel;
                       },
                       [this] {
                           return m_practice.isRunning()
                                      ? Ui::PracticePanel::tr("The practice server answers this machine alone")
                                      : Ui::PracticePanel::tr("The practice server does not run");
                       },
                       [this](const QString &part) { m_practicePanel->showPart(part); }});
    m_intents.handle<Ui::OpenToken>(&m_window, [this](const Ui::OpenToken &intent) {
        m_window.showArea(u"tokens"_s); // The panel is made when it is first shown.
        m_inspector->open(intent);
    });
    m_intents.handle<Ui::CompareTokens>(&m_window, [this](const Ui::CompareTokens &intent) {
        Ui::CompareTokens asked = intent;
        if (asked.area.isEmpty())
            asked.area = m_window.currentArea();
        m_window.showArea(u"tokens"_s);
        m_inspector->compare(asked);
    });
    m_intents.handle<Ui::RunFlow>(&m_window, [this](const Ui::RunFlow &intent) {
        m_window.showArea(u"flows"_s);
        m_flows->run(intent);
    });
    m_intents.handle<Ui::OpenRequest>(&m_window, [this](const Ui::OpenRequest &intent) {
        m_window.showArea(u"requests"_s);
        m_requests->open(intent);
    });
    QObject::connect(&m_shelf, &Session::TokenShelf::recorded, &m_window,
                     [this](const Net::Record &record) { m_journal.tellExchange(u"refresh"_s, record); });
    m_window.addCommands([this] { return m_requests ? m_requests->commands() : QList<Ui::Command>(); });
    m_window.addCommands([this] { return m_flows ? m_flows->commands() : QList<Ui::Command>(); });
    m_window.addCommands([this] { return m_practicePanel ? m_practicePanel->commands() : QList<Ui::Command>(); });
    m_window.addCommands([this] { return m_inspector ? m_inspector->commands() : QList<Ui::Command>(); });
    m_window.restore();
    offerInterrupted(journalFolder(settings, keeping));
}

void Workbench::addTranscripts(QSettings &settings, const Clock &clock)
{
    QObject::connect(&m_journal, &FlowJournal::happened, &m_shelves, &Archive::Shelves::add);
    QObject::connect(&m_journal, &FlowJournal::begun, &m_shelves, &Archive::Shelves::leaveOut);
    m_window.addPanel(
        {u"transcripts"_s, [] { return Ui::TranscriptsPanel::tr("Transcripts"); }, u"view-history-symbolic"_s,
         [this, &settings, clock](QWidget *parent) {
             m_transcripts = new Ui::TranscriptsPanel({&m_intents,
                                                       &m_masking,
                                                       &settings,
                                                       &m_shelves,
                                                       [this](const Transcript::Event &note) { m_journal.tell(note); },
                                                       "grantscope " + QCoreApplication::applicationVersion().toUtf8(),
                                                       clock,
                                                       {[this] { return m_journal.retention(); },
                                                        [this, &settings](const Transcript::Retention &retention) {
                                                            settings.setValue(kJournalDays, retention.days);
                                                            settings.setValue(kJournalOctets, retention.octets);
                                                            m_journal.setRetention(retention);
                                                        },
                                                        [this] { return m_journal.forget(); }}},
                                                      parent);
             m_shelves.readJournals();
             return m_transcripts;
         },
         [this] { return m_transcripts ? m_transcripts->standing() : QString(); }});
    m_window.addCommands([this] { return m_transcripts ? m_transcripts->commands() : QList<Ui::Command>(); });
}

/// What happens anywhere in the program is what the lessons judge.
void Workbench::addLearn(QSettings &settings, const Clock &clock)
{
    m_window.addPanel(
        {u"learn"_s, [] { return Ui::LearnPanel::tr("Learn"); }, u"view-presentation-symbolic"_s,
         [this, &settings, clock](QWidget *parent) {
             m_learn = new Ui::LearnPanel({&m_intents, &m_masking, &settings, &m_practice, clock}, parent);
             m_window.addGuide(m_learn->bar());
             QObject::connect(&m_window, &Ui::MainWindow::areaChanged, m_learn->bar(), &Ui::LessonBar::setArea);
             QObject::connect(&m_journal, &FlowJournal::happened, m_learn, &Ui::LearnPanel::seeEvent);
             QObject::connect(&m_practice, &Session::PracticeHost::happened, m_learn, &Ui::LearnPanel::seePractice);
             return m_learn;
         },
         [this] { return m_learn ? m_learn->standing() : QString(); }});
    m_intents.handle<Ui::OpenLesson>(&m_window, [this](const Ui::OpenLesson &intent) {
        m_window.showArea(u"learn"_s);
        m_learn->open(intent);
    });
    m_intents.handle<Ui::LookUp>(&m_window, [this](const Ui::LookUp &intent) {
        m_window.showArea(u"learn"_s);
        m_learn->lookUp(intent.word);
    });
    m_intents.handle<Ui::OpenObtained>(&m_window, [this](const Ui::OpenObtained &intent) { openObtained(intent); });
    m_intents.handle<Ui::ShowClaim>(&m_window, [this](const Ui::ShowClaim &intent) {
        m_window.showArea(u"tokens"_s);
        m_inspector->showClaim(intent.claim);
    });
    m_window.addCommands([this] { return m_learn ? m_learn->commands() : QList<Ui::Command>(); });
}

/// A flow knows what its tokens are to be judged with; one that came otherwise stands on the shelf alone.
void Workbench::openObtained(const Ui::OpenObtained &intent)
{
    const auto &tokens = m_shelf.tokens();
    const bool isPlain =
        intent.parameter == "access_token"_L1 && !tokens.isEmpty() && tokens.first().name == kPlainToken;
    if (isPlain) {
        // Nobody knows what it has to be; what was expected of the token before it does not hold.
        m_intents.ask(Ui::OpenToken{.text = tokens.first().value.reveal().toByteArray(),
                                    .origin = u"JWT"_s,
                                    .context = std::make_shared<Ui::TokenContext>(),
                                    .isEdited = intent.isEdited});
        return;
    }
    m_window.showArea(u"flows"_s); // Which hands it on.
    m_flows->handOverObtained(intent);
}

/// The API that signs people in by itself gives a token without any flow.
void Workbench::shelvePlain(const Net::Record &record)
{
    const Exchange &exchange = record.exchange;
    if (!m_practice.isRunning() || exchange.request.address != m_practice.server()->issuer() + "/plain/sign-in"
        || exchange.response.status != 200)
        return;
    const auto document = Json::Document::parse(exchange.response.body);
    const QByteArray token = document ? document->root().member("token").toUtf8() : QByteArray();
    if (token.isEmpty())
        return;
    QByteArray octets = token;
    m_shelf.put({.name = kPlainToken,
                 .value = Secret::consume(octets),
                 .issuer = QString::fromLatin1(m_practice.server()->issuer())});
}

/// What a program that was stopped had kept.
void Workbench::offerInterrupted(const QString &folder)
{
    const QStringList journals = Transcript::interruptedJournals(folder);
    if (journals.isEmpty())
        return;
    m_window.notice()->show(
        {[] {
             return Ui::TranscriptsPanel::tr(
                 "Grantscope was stopped in the middle of something. What had happened until then was kept.");
         },
         [] { return Ui::TranscriptsPanel::tr("Show It"); },
         [this] {
             m_window.showArea(u"transcripts"_s);
             m_transcripts->showInterrupted();
         },
         [journals] {
             for (const QString &path : journals)
                 Transcript::settleJournal(path);
         }});
}

Ui::FlowServices Workbench::flowServices(const Clock &clock)
{
    Ui::FlowServices services = makeFlowServices(
        clock, &m_practice, [this](const Net::Record &record) { m_journal.tellExchange(u"metadata"_s, record); });
    services.profiles = &m_profiles;
    services.makeSession = [this, make = services.makeSession](
                               const Flow::Grant &grant, const Flow::FlowSettings &settings, const Flow::Fault *fault,
                               const Ui::FlowServices::Browser &browser, const Net::SendOptions &sending) {
        auto session = make(grant, settings, fault, browser, sending);
        m_journal.follow(*session);
        shelve(*session);
        return session;
    };
    return services;
}

Ui::RequestServices Workbench::requestServices(const Clock &clock)
{
    Ui::RequestServices services = makeRequestServices(clock, &m_practice);
    services.shelf = &m_shelf;
    services.store = &m_namedRequests;
    services.tell = [this](const Net::Record &record) {
        m_journal.tellExchange(u"request"_s, record);
        shelvePlain(record);
    };
    return services;
}

/// What the flow obtains is on the shelf from its end on.
void Workbench::shelve(const Session::FlowSession &session)
{
    QObject::connect(&session, &Session::FlowSession::ended, &m_shelf, [this, &session] {
        const QString &issuer = session.run().settings().provider.issuer;
        const bool isPractice = m_practice.isRunning() && issuer == QString::fromLatin1(m_practice.server()->issuer());
        const QString host = QUrl(issuer).host();
        const QString provider = isPractice ? u"Practice"_s : host.isEmpty() ? u"OAuth"_s : host;
        // The last one lies in front: the access token, which is what APIs want.
        for (const Session::ShelfToken &token : Session::shelfTokens(session.run(), provider) | std::views::reverse)
            m_shelf.put(token);
    });
}

} // namespace Grantscope
