// SPDX-License-Identifier: GPL-3.0-or-later
// Pictures of the flows and practice areas in the middle of their work, for people to look at, in build/…/screenshots;
// the test holds that nothing covers anything, and that texts are whole and can be read on their ground.
#include "flowdriver.h"
#include "picture.h"

#include "flows/setupconnection.h"
#include "flows/setuppane.h"
#include "practice/practicepanel.h"
#include "widgets/lineedit.h"

#include <QTabWidget>

using namespace Qt::StringLiterals;
using namespace Grantscope;
using namespace Grantscope::Tests;

class TestFlowPictures : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void picture_data();
    void picture();
};

void TestFlowPictures::picture_data()
{
    QTest::addColumn<QString>("language");
    QTest::addColumn<Ui::Appearance::Mode>("mode");
    QTest::addColumn<QString>("scene");
    for (const auto &[name, mode] :
         {std::pair{"light", Ui::Appearance::Mode::Light}, {"dark", Ui::Appearance::Mode::Dark}}) {
        for (const char *language : {"en", "zh_TW"}) {
            for (const char *scene : {"begin", "sign-in", "end", "connection", "refreshed", "fault", "device", "setup",
                                      "more", "practice", "misbehaviours"})
                QTest::addRow("%s-%s-%s", scene, language, name)
                    << QString::fromLatin1(language) << mode << QString::fromLatin1(scene);
        }
    }
}

void TestFlowPictures::picture()
{
    QFETCH(const QString, language);
    QFETCH(const Ui::Appearance::Mode, mode);
    QFETCH(const QString, scene);
    const FlowDriver person(language);
    person.workbench->appearance().setMode(mode);
    if (scene == u"sign-in"_s) {
        person.run();
        QTRY_VERIFY_WITH_TIMEOUT(!person.agent().fields().isEmpty(), 20'000);
    } else if (scene == u"refreshed"_s) {
        person.run();
        QVERIFY(person.pressPrimary());
        QVERIFY(person.pressPrimary());
        QVERIFY(person.waitForEnd());
        person.flow().append(Flow::FollowUp::Refresh);
        QVERIFY(person.waitForEnd());
        return keepPictures(&person.workbench->window(), u"flow-%1"_s.arg(QLatin1StringView(QTest::currentDataTag())));
    } else if (scene == u"end"_s || scene == u"connection"_s) {
        person.run();
        QVERIFY(person.pressPrimary());
        QVERIFY(person.pressPrimary());
        QVERIFY(person.waitForEnd());
        const bool goesOn = scene == u"connection"_s;
        if (goesOn) {
            person.flow().append(Flow::FollowUp::EndSession);
            QVERIFY(person.waitForEnd());
        }
        person.flow().select(goesOn ? 7 : 5);
        person.flows().details()->tabs()->setCurrentIndex(goesOn ? Ui::StepDetails::Connection
                                                                 : Ui::StepDetails::Parameters);
    } else if (scene == u"fault"_s) {
        person.flow().setFault(Flow::findFault("no-code-verifier"));
        person.run();
        QVERIFY(person.pressPrimary());
        QVERIFY(person.pressPrimary());
        QVERIFY(person.waitForEnd());
    } else if (scene == u"device"_s) {
        person.flow().setGrant("device");
        person.run();
        QTRY_VERIFY_WITH_TIMEOUT(person.flows().device()->openButton()->isVisible(), 20'000);
    } else if (scene == u"setup"_s || scene == u"more"_s) {
        Ui::FlowSetup setup = person.flow().setup();
        setup.provider = Ui::FlowSetup::Provider::Other;
        setup.browser = Ui::FlowSetup::Browser::Own;
        setup.settings.provider.issuer = u"https://login.example.com"_s;
        setup.settings.client.clientId = u"my-application"_s;
        setup.settings.client.method = OAuth::ClientAuthMethod::SecretBasic;
        person.flow().setSetup(setup);
        if (scene == u"more"_s)
            person.flows().setup()->goTo(person.flows().setup()->connection()->proxy());
    } else if (scene == u"practice"_s || scene == u"misbehaviours"_s) {
        person.workbench->intents().ask(Ui::ShowArea{u"practice"_s});
        person.click(person.workbench->practicePanel()->startButton());
        QTRY_VERIFY_WITH_TIMEOUT(person.workbench->practice().isRunning(), 20'000);
        if (scene == u"misbehaviours"_s) {
            person.workbench->practicePanel()->tabs()->setCurrentIndex(2);
            Practice::Settings settings;
            settings.misbehaviours = {Practice::Misbehaviour::AlgNone};
            QVERIFY(person.workbench->practice().setSettings(settings));
        }
    }
    keepPicture(&person.workbench->window(), u"flow-%1"_s.arg(QLatin1StringView(QTest::currentDataTag())));
}

QTEST_MAIN(TestFlowPictures)
#include "tst_flowpictures.moc"
