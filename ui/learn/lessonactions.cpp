// SPDX-License-Identifier: GPL-3.0-or-later
#include "learn/lessonactions.h"

#include "lessons/sampletoken.h"

#include <QDesktopServices>
#include <QUrl>
#include <QtConcurrentRun>

using namespace Qt::StringLiterals;

namespace Grantscope::Ui {

namespace {

RunFlow::Through throughOf(const QString &name)
{
    if (name == "end"_L1)
        return RunFlow::Through::End;
    return name == "first-step"_L1 ? RunFlow::Through::FirstStep : RunFlow::Through::LayOut;
}

OpenToken intentFor(const Lessons::Sample &sample, const QString &name)
{
    auto context = std::make_shared<TokenContext>();
    context->ownKeys = sample.keys;
    context->issuer = sample.issuer;
    context->audience = sample.audience;
    return {.text = sample.token, .origin = OpenToken::kLesson + name, .context = context};
}

} // namespace

LessonActions::LessonActions(Intents *intents, Session::PracticeHost *practice, Clock clock, QObject *parent)
    : QObject(parent)
    , m_intents(intents)
    , m_practice(practice)
    , m_clock(std::move(clock))
{
}

void LessonActions::carryOut(const Lessons::Action &action)
{
    using Handler = void (LessonActions::*)(const Lessons::Action &);
    static const QHash<QString, Handler> handlers{
        {u"run-flow"_s, &LessonActions::runFlow},         {u"open-token"_s, &LessonActions::openToken},
        {u"edit-token"_s, &LessonActions::openToken},     {u"open-request"_s, &LessonActions::openRequest},
        {u"set-practice"_s, &LessonActions::setPractice}, {u"misbehave"_s, &LessonActions::misbehave}};
    if (const Handler handler = handlers.value(action.name))
        (this->*handler)(action);
    else if (action.name == "show-claim"_L1)
        m_intents->ask(ShowClaim{action.argument(u"name")});
    else if (action.name == "behave"_L1)
        change({});
    else if (action.name == "start-practice"_L1)
        withPractice([this](const Session::PracticeServer &server) {
            const QString issuer = QString::fromLatin1(server.issuer());
            Q_EMIT told(server.takenPort() == 0
                            ? tr("The practice server runs: %1").arg(issuer)
                            : tr("Port %1 is taken by another program: the practice server runs at %2")
                                  .arg(QString::number(server.takenPort()), issuer));
        });
    else if (action.name == "open-page"_L1)
        withPractice([this, path = action.argument(u"path")](const Session::PracticeServer &server) {
            const QByteArray address = server.issuer() + path.toUtf8();
            if (!QDesktopServices::openUrl(QUrl::fromEncoded(address)))
                Q_EMIT told(tr("No browser opened. The page is at %1").arg(QString::fromLatin1(address)));
        });
    else if (action.name == "show-area"_L1)
        m_intents->ask(ShowArea{action.argument(u"area"), action.argument(u"part")});
    else if (action.name == "show-term"_L1)
        Q_EMIT termAsked(action.argument(u"name"));
    else if (action.name == "advise"_L1)
        Q_EMIT adviceAsked();
}

void LessonActions::withPractice(const std::function<void(const Session::PracticeServer &server)> &then)
{
    m_practice->start().then(this, [this, then](const Result<Session::PracticeServer *> &server) {
        if (server)
            then(**server);
        else
            Q_EMIT failed(server.error());
    });
}

void LessonActions::runFlow(const Lessons::Action &action)
{
    RunFlow flow{.grant = action.argument(u"grant"),
                 .fault = action.argument(u"fault"),
                 .through = throughOf(action.argument(u"through")),
                 .practice = true,
                 .anew = true};
    if (const QString scope = action.argument(u"scope"); !scope.isEmpty())
        flow.scope = scope.toUtf8();
    if (const QString then = action.argument(u"then"); !then.isEmpty())
        flow.followUps = then.split(u',');
    m_intents->ask(flow);
}

void LessonActions::openToken(const Lessons::Action &action)
{
    const bool isEdited = action.name == "edit-token"_L1;
    if (const QString name = action.argument(u"obtained"); !name.isEmpty()) {
        ++m_opened;
        m_intents->ask(OpenObtained{.parameter = name, .isEdited = isEdited});
        return;
    }
    const QString name = action.argument(u"sample");
    const quint64 number = ++m_opened;
    QtConcurrent::run([sample = *Lessons::findSample(name), now = m_clock()] {
        return Lessons::makeSample(sample, now);
    }).then(this, [this, name, isEdited, number](const Result<Lessons::Sample> &sample) {
        if (number != m_opened) // Another was asked for in the meantime: an RSA key takes its time.
            return;
        if (!sample)
            return Q_EMIT failed(sample.error());
        OpenToken intent = intentFor(*sample, name);
        intent.isEdited = isEdited;
        m_intents->ask(intent);
    });
}

void LessonActions::openRequest(const Lessons::Action &action)
{
    withPractice([this, action](const Session::PracticeServer &server) {
        m_intents->ask(OpenRequest{.address = server.issuer() + action.argument(u"path").toUtf8(),
                                   .method = action.argument(u"method").toLatin1(),
                                   .obtained = action.argument(u"token"),
                                   .isTyped = action.argument(u"token-as") == "text"_L1,
                                   .json = action.argument(u"body").toUtf8()});
    });
}

void LessonActions::setPractice(const Lessons::Action &action)
{
    Practice::Settings settings = m_practice->settings();
    if (const QString format = action.argument(u"access-tokens"); !format.isEmpty())
        settings.accessTokens = format == "opaque"_L1 ? Practice::TokenFormat::Opaque : Practice::TokenFormat::Jwt;
    if (const QString algorithm = action.argument(u"algorithm"); !algorithm.isEmpty())
        settings.algorithm = algorithm.toLatin1();
    if (const int seconds = action.argument(u"access-token-lifetime").toInt(); seconds > 0)
        settings.lifetimes.accessToken = std::chrono::seconds(seconds);
    if (const int seconds = action.argument(u"code-lifetime").toInt(); seconds > 0)
        settings.lifetimes.code = std::chrono::seconds(seconds);
    change(settings);
}

void LessonActions::misbehave(const Lessons::Action &action)
{
    Practice::Settings settings = m_practice->settings();
    const auto misbehaviour = Practice::findMisbehaviour(action.argument(u"name").toUtf8());
    if (action.argument(u"switch") == "off"_L1)
        settings.misbehaviours.erase(*misbehaviour);
    else
        settings.misbehaviours.insert(*misbehaviour);
    change(settings);
}

void LessonActions::change(const Practice::Settings &settings)
{
    if (const Result<void> changed = m_practice->setSettings(settings); !changed)
        return Q_EMIT failed(changed.error());
    Q_EMIT told(settings == Practice::Settings() ? tr("The practice server does everything right again.")
                                                 : tr("The practice server is set."));
}

} // namespace Grantscope::Ui
