// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "flowdriver.h"

#include "jose/base64url.h"
#include "json/document.h"
#include "learn/advisorpane.h"
#include "learn/lessonview.h"
#include "making/jsoneditor.h"
#include "making/makerpane.h"
#include "making/resultpane.h"
#include "making/signerbar.h"
#include "tokens/inputpane.h"
#include "widgets/pasteview.h"

#include <QButtonGroup>

namespace Grantscope::Tests {

/// A person who does in the whole window what a lesson asks for, or what goes wrong in its place.
class Learner
{
public:
    [[nodiscard]] Workbench &workbench() const { return *m_person.workbench; }
    [[nodiscard]] Ui::FlowController &flow() const { return m_person.flow(); }
    Learner()
    {
        workbench().window().showArea(QStringLiteral("tokens"));
        QObject::connect(workbench().inspector(), &Ui::InspectorPanel::judged, &m_listener,
                         [this](const Token::Inspection &, const QString &origin, const QString &parameter) {
                             m_origin = origin;
                             m_parameter = parameter;
                         });
    }

    [[nodiscard]] Ui::LessonController &lessons() const { return *workbench().learn()->lessons(); }

    /// Opens a lesson with its checks open and the practice server as usual.
    void begin(const QString &lesson) const
    {
        workbench().window().showArea(QStringLiteral("learn"));
        workbench().learn()->open({lesson});
        lessons().beginAgain();
        follow(QStringLiteral("do:behave"));
        Ui::FlowSetup setup = flow().setup();
        setup.settings.username.clear();
        setup.settings.password = {};
        flow().setSetup(setup);
    }

    /// One thing that can be done: an address of a lesson ("do:…"), or one of
    /// `finish` (whatever runs or is laid out, as Alice would), `redirect` (steps until the answer came back),
    /// `cancel`, `send`, `no token`, `spoil token` (one letter of it, before it is sent), `change open` (one letter of
    /// the payload of the token that is open), `break open` (of its last part), `cut open` (its form),
    /// `later exp`, `sign`, `inspect`, `answer jwt`, `answer oauth`, `wrong password`, `report TEXT` (what the script
    /// of the storage page read). The reason where it could not be done.
    [[nodiscard]] QString carryOut(const QString &doing)
    {
        if (doing.startsWith(QLatin1String("do:"))) {
            m_origin.clear();
            m_parameter.clear();
            follow(doing);
            return settle(doing);
        }
        static const QHash<QString, bool (Learner::*)()> doings{
            {QStringLiteral("finish"), &Learner::finish},
            {QStringLiteral("redirect"), &Learner::redirect},
            {QStringLiteral("cancel"), &Learner::cancel},
            {QStringLiteral("send"), &Learner::send},
            {QStringLiteral("no token"), &Learner::dropToken},
            {QStringLiteral("spoil token"), &Learner::spoilToken},
            {QStringLiteral("change open"), &Learner::changeOpen},
            {QStringLiteral("break open"), &Learner::breakOpen},
            {QStringLiteral("cut open"), &Learner::cutOpen},
            {QStringLiteral("later exp"), &Learner::laterExp},
            {QStringLiteral("sign"), &Learner::sign},
            {QStringLiteral("inspect"), &Learner::inspect},
            {QStringLiteral("answer jwt"), &Learner::answerJwt},
            {QStringLiteral("answer oauth"), &Learner::answerOAuth},
            {QStringLiteral("wrong password"), &Learner::wrongPassword}};
        if (doing.startsWith(QLatin1String("report ")))
            return report(doing.sliced(7)) ? QString() : doing;
        const auto does = doings.value(doing);
        return does && (this->*does)() ? QString() : doing;
    }

private:
    void follow(const QString &address) const { Q_EMIT workbench().learn()->view()->anchorClicked(QUrl(address)); }
    template <typename Met>
    [[nodiscard]] static bool waits(Met met)
    {
        return QTest::qWaitFor(met, 30'000);
    }

    /// Until what an action asked for is there.
    [[nodiscard]] QString settle(const QString &address) const
    {
        const auto action = Lessons::parseAction(address);
        if (!action)
            return address;
        bool is = true;
        if (action->name == QLatin1String("run-flow")) {
            is = waits([&] { return QString::fromLatin1(flow().grant().id) == action->argument(u"grant"); });
            const bool isBegun =
                !action->argument(u"through").isEmpty() && action->argument(u"through") != QLatin1String("lay-out");
            is = is && (!isBegun || waits([&] { return flow().session() || m_person.isOver(); }));
        } else if (action->name == QLatin1String("open-token") || action->name == QLatin1String("edit-token")) {
            const bool isEdited = action->name == QLatin1String("edit-token");
            is = waits([&] { return isJudged(*action); }) && (!isEdited || waits([&] {
                     return !workbench().inspector()->maker()->session()->token().isEmpty();
                 }));
        } else if (action->name == QLatin1String("open-request")) {
            is = waits([&] {
                return workbench().window().currentArea() == QLatin1String("requests")
                       && workbench().requests()->controller()->draft().address.endsWith(
                           action->argument(u"path").toUtf8());
            });
        } else if (action->name == QLatin1String("start-practice")) {
            is = waits([&] { return workbench().practice().isRunning(); });
        }
        return is ? QString() : address;
    }

    [[nodiscard]] bool finish()
    {
        return m_person.goThrough(m_person.flow().isUnderWay() ? FlowDriver::Begins::No : FlowDriver::Begins::Yes);
    }
    [[nodiscard]] bool redirect()
    {
        const auto isBack = [&] {
            const auto &run = flow().run();
            return run.current() < run.records().size()
                   && std::string_view(run.records().at(run.current()).step->id) == "token-request";
        };
        while (!isBack()) {
            const qsizetype before = flow().run().current();
            flow().step();
            if (!m_person.answerPages([&] { return flow().run().current() != before; }))
                return false;
        }
        return true;
    }
    [[nodiscard]] bool cancel()
    {
        if (!flow().isUnderWay())
            m_person.step();
        if (!waits([&] { return flow().isUnderWay(); }))
            return false;
        flow().cancel();
        return m_person.waitForEnd();
    }

    [[nodiscard]] Ui::RequestController &requests() const { return *workbench().requests()->controller(); }
    [[nodiscard]] bool send()
    {
        requests().send();
        return waits([&] { return !requests().isBusy() && requests().hop(); });
    }
    /// Whether the token that \a action opens was judged since: the one before may be once more, as its keys go.
    [[nodiscard]] bool isJudged(const Lessons::Action &action) const
    {
        constexpr QLatin1String kPlain("JWT"); // of the API that signs people in by itself
        const QString sample = action.argument(u"sample");
        return sample.isEmpty() ? m_parameter == action.argument(u"obtained") || m_origin == kPlain
                                : m_origin == Ui::OpenToken::kLesson + sample;
    }
    [[nodiscard]] bool dropToken()
    {
        requests().change([](auto &draft, auto &) { draft.authorization = Request::AuthorizationKind::None; });
        return true;
    }
    [[nodiscard]] bool spoilToken()
    {
        if (!requests().draft().token.isEmpty())
            return false; // A name can't be changed by a letter.
        QByteArray text = requests().material().token.reveal().toByteArray();
        if (text.isEmpty())
            return false;
        char &letter = text[text.size() / 2];
        letter = letter == 'A' ? 'B' : 'A';
        requests().change([&](auto &, Request::Material &material) { material.token = Secret(QByteArray(text)); });
        return true;
    }
    /// As the script of the page does; interop.storagepage looks at the page itself.
    [[nodiscard]] bool report(const QString &what)
    {
        const QString body = QStringLiteral(R"({"localStorage":[%1],"cookies":[]})")
                                 .arg(what == QLatin1String("nothing") ? QString() : QStringLiteral("\"token\""));
        const QString address = QStringLiteral("do:open-request?path=/storage/loot&method=POST&body=")
                                + QString::fromLatin1(QUrl::toPercentEncoding(body));
        if (!carryOut(address).isEmpty())
            return false;
        requests().change([&](Request::Draft &draft, auto &) {
            draft.fields.append({.name = "Origin", .value = workbench().practice().server()->issuer()});
        });
        return send();
    }

    static void spoil(QByteArray &text, qsizetype at) { text[at] = text.at(at) == 'A' ? 'B' : 'A'; }
    /// Types one character in the place of another.
    [[nodiscard]] bool type(qsizetype at, char character)
    {
        Ui::InspectorPanel *inspector = workbench().inspector();
        Ui::PasteView *box = inspector->input()->pasteBox();
        box->setFocus();
        box->select(static_cast<int>(at), 1);
        QTest::keyClick(box, character);
        const QByteArray text = box->text();
        return text.at(at) == character
               && waits([&] { return inspector->session()->judgement() && inspector->session()->text() == text; });
    }
    [[nodiscard]] QByteArray opened() const { return workbench().inspector()->input()->pasteBox()->text(); }
    [[nodiscard]] bool changeAt(qsizetype at) { return type(at, opened().at(at) == 'A' ? 'B' : 'A'); }
    /// The first letter of the payload whose change leaves it JSON.
    [[nodiscard]] bool changeOpen()
    {
        const QByteArray text = opened();
        const qsizetype from = text.indexOf('.') + 1;
        const qsizetype to = text.lastIndexOf('.');
        for (qsizetype at = from; at < to; ++at) {
            QByteArray payload = text.sliced(from, to - from);
            char &letter = payload[at - from];
            letter = letter == 'A' ? 'B' : 'A';
            if (const auto octets = Jose::decodeBase64url(payload); octets && Json::Document::parse(*octets))
                return type(at, letter);
        }
        return false;
    }
    [[nodiscard]] bool breakOpen() { return changeAt(opened().lastIndexOf('.') + 3); }
    [[nodiscard]] bool cutOpen() { return type(opened().indexOf('.') + 1, '!'); }

    [[nodiscard]] Ui::MakerPane &maker() const { return *workbench().inspector()->maker(); }
    [[nodiscard]] bool laterExp()
    {
        Ui::PasteView *text = maker().payload()->view();
        const qsizetype at = text->text().indexOf(QByteArrayLiteral("\"exp\":"));
        if (at < 0)
            return false;
        qsizetype from = at + 6;
        while (!QChar::fromLatin1(text->text().at(from)).isDigit())
            ++from;
        text->setFocus();
        text->select(int(from), 1); // The first of ten digits.
        const QByteArray before = maker().session()->token();
        QTest::keyClicks(text, QStringLiteral("3"));
        return waits([&] { return maker().session()->token() != before; });
    }
    [[nodiscard]] bool sign()
    {
        if (maker().session()->signer().key.isNull()) {
            QTest::keyClick(maker().bar()->newKeyButton(), Qt::Key_Space);
            if (!waits([&] { return !maker().session()->signer().key.isNull(); }))
                return false;
        }
        QTest::keyClick(maker().payload()->view(), Qt::Key_Return, Qt::ControlModifier | Qt::ShiftModifier);
        return waits([&] { return maker().result()->state()->text().startsWith(QChar(u'✓')); });
    }
    [[nodiscard]] bool inspect()
    {
        const QByteArray made = maker().session()->token();
        QTest::keyClick(maker().result()->inspectButton(), Qt::Key_Space);
        return waits([&] {
            const auto &judgement = workbench().inspector()->session()->judgement();
            return judgement && judgement->parts->token == made;
        });
    }

    [[nodiscard]] bool answer(QString need)
    {
        follow(QStringLiteral("do:advise"));
        Lessons::Answers answers{};
        const auto &questions = workbench().learn()->advisor()->questions();
        // The first of all combinations that leads there.
        for (;;) {
            if (QLatin1String(Lessons::needName(Lessons::advise(answers).need)) == need)
                break;
            std::size_t digit = 0;
            while (digit < answers.size() && ++answers[digit] == questions.at(qsizetype(digit))->buttons().size())
                answers[digit++] = 0;
            if (digit == answers.size())
                return false;
        }
        for (std::size_t i = 0; i < answers.size(); ++i)
            questions.at(qsizetype(i))->button(answers[i])->click();
        return workbench().learn()->advisor()->answers() == answers;
    }
    [[nodiscard]] bool answerJwt() { return answer(QStringLiteral("jwt")); }
    [[nodiscard]] bool answerOAuth() { return answer(QStringLiteral("oauth")); }
    [[nodiscard]] bool wrongPassword()
    {
        Ui::FlowSetup setup = flow().setup();
        setup.settings.username = "alice";
        setup.settings.password = Secret(QByteArray("not hers"));
        flow().setSetup(setup);
        return true;
    }

    FlowDriver m_person;
    QString m_origin; ///< Of what was judged last.
    QString m_parameter;
    QObject m_listener; ///< Goes first.
};

} // namespace Grantscope::Tests
