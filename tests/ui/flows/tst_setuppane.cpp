// SPDX-License-Identifier: GPL-3.0-or-later
// What is chosen before a run, as a person chooses it: for whom it counts, and whom it never reaches.
#include "flowworld.h"

#include "flows/profilebook.h"
#include "flows/setupclient.h"
#include "flows/setupconnection.h"
#include "flows/setupmore.h"
#include "flows/setuppane.h"
#include "flows/setupprofile.h"
#include "flows/setupprovider.h"
#include "flows/setuprequest.h"
#include "jose/algorithm.h"
#include "widgets/lineedit.h"
#include "workspace/workspaceerror.h"

#include <QCheckBox>
#include <QComboBox>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPromise>
#include <QPushButton>
#include <QSpinBox>
#include <QToolButton>

using namespace Grantscope;
using namespace Grantscope::Tests;
using namespace Grantscope::Ui;
using namespace Qt::StringLiterals;
using Provider = FlowSetup::Provider;
using State = FlowController::State;

namespace {

constexpr const char *kPractice = "https://practice.example";
const QByteArray kFingerprint(32, '\xab');
const QByteArray kAuthorities = "-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----";

PracticeOffer offerOf()
{
    PracticeOffer offer;
    offer.issuer = QString::fromLatin1(kPractice);
    offer.apiAddress = "https://practice.example/messages";
    offer.clients = {{.credentials = {.clientId = u"native"_s},
                      .title = u"Native"_s,
                      .grants = {"authorization-code", "refresh", "password"}}};
    offer.people = {{.username = u"alice"_s, .name = u"Alice"_s, .password = Secret("alice-password")}};
    return offer;
}

void answerAs(ScriptedTransport &transport, const QByteArray &issuer)
{
    transport.answer(issuer + "/.well-known/openid-configuration", 200,
                     R"({"issuer":"ISSUER","authorization_endpoint":"ISSUER/authorize",
                         "token_endpoint":"ISSUER/refreshing","response_types_supported":["code"],
                         "code_challenge_methods_supported":["S256"]})"_ba.replace("ISSUER", issuer));
    transport.answer(issuer + "/refreshing", 200,
                     R"({"access_token":"at-2","token_type":"Bearer","refresh_token":"rt-of-the-run"})");
}

/// All that must reach nobody else.
QStringList confidences(const FlowSetup &setup)
{
    const Flow::FlowSettings &settings = setup.settings;
    QStringList there;
    const auto look = [&there](const char *what, bool isThere) {
        if (isThere)
            there << QString::fromLatin1(what);
    };
    look("authorities", !setup.sending.trust.authorities.isEmpty());
    look("fingerprint", !setup.sending.trust.fingerprint.isEmpty());
    look("secret", !settings.client.secret.isEmpty());
    look("key", !settings.client.key.isNull());
    look("key file", !setup.keyFile.path.isEmpty());
    look("api", !settings.apiAddress.isEmpty());
    look("user", !settings.username.isEmpty());
    look("password", !settings.password.isEmpty());
    look("refresh token", !settings.refreshToken.isEmpty());
    look("login_hint", !settings.loginHint.isEmpty());
    look("resource", !settings.resources.isEmpty());
    look("further", !settings.further.isEmpty());
    return there;
}

} // namespace

class TestSetupPane : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void nothingReachesAnother_data();
    void nothingReachesAnother();
    void loadErrorIsNotTheLastWord();
    void secretNoteTellsWhereItIsKept();
    void lateSecretReachesNoOther();
    void refreshTokenReachesNoOther_data();
    void refreshTokenReachesNoOther();
    void refreshTokenOfARunThatWasKept();
    void missingKeyFileIsTold_data();
    void missingKeyFileIsTold();
    void unreadableNumberStaysAsTyped();
    void choiceIsTaken_data();
    void choiceIsTaken();
    void keptAsItIs();
    void backFromThePracticeServer();
    void sharedAuthorityIsLoaded();
    void typedBeforeTheNameStays();
    void encryptedKeyAsksForItsPassphrase();
    void clientKeyIsReadAgain();
    void practicePeopleStayThere();
    void practiceIsAskedForItsOwn();
    void responseTypeOfAnotherGrant();
    void mcpServerHasAFieldOfItsOwn();
    void codeIsHeldBackAsLongAsItTakes();
    void laterIsTold();
    void messagesFollowTheLanguage();

private:
    void open()
    {
        m_test->open();
        m_test->window->resize(1280, 820);
    }
    void restart()
    {
        m_test->window.reset();
        m_book = std::make_unique<ProfileBook>(m_test->folder.path(), [this] { return u"id-%1"_s.arg(++m_ids); });
        m_book->setSecretStore({m_secrets, {}});
        open();
    }
    FlowController &flow() { return *m_panel->controller(); }
    SetupPane &pane() { return *m_panel->setup(); }
    static void pick(QComboBox *choice, int item)
    {
        choice->setCurrentIndex(item); // As the mouse does it.
        Q_EMIT choice->activated(item);
    }
    static void type(LineEdit *field, const QString &text)
    {
        field->selectAll();
        QTest::keyClicks(field, text);
    }
    void choose(Provider provider) { pick(pane().provider()->provider(), static_cast<int>(provider)); }
    void chooseItem(const QString &name)
    {
        QComboBox *choice = pane().profile()->choice();
        QVERIFY(choice->findText(name) >= 0);
        pick(choice, choice->findText(name));
    }
    /// Another provider with all that can be said to it.
    void fillIn()
    {
        FlowSetup setup = FlowWorld::setup();
        setup.keyFile.path = u"/no/such/key.pem"_s;
        setup.settings.client.method = OAuth::ClientAuthMethod::SecretPost;
        setup.settings.client.key = Jose::generateKey(*Jose::findJwsAlgorithm("ES256")).value_or(Jose::Key());
        setup.settings.username = "bob";
        setup.settings.password = Secret("bob-password");
        setup.settings.refreshToken = Secret("rt-of-bob");
        setup.settings.loginHint = "bob@example.com";
        setup.settings.resources = {"https://api.example"};
        setup.settings.further = {{"x", "1"}};
        flow().setSetup(setup);
        type(pane().client()->secret(), u"geheim"_s);
        type(pane().request()->api(), u"https://api.example/me"_s);
        type(pane().connection()->fingerprint(), QString::fromLatin1(kFingerprint.toHex()));
        pane().connection()->authorities()->setPlainText(QString::fromUtf8(kAuthorities));
        QCOMPARE(confidences(flow().setup()).size(), 12);
    }
    void keep(const QString &name)
    {
        type(pane().profile()->name(), name);
        pane().profile()->saveButton()->click();
    }
    QByteArray file() const
    {
        QFile file(m_test->folder.filePath(u"profiles.json"_s));
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }

    std::unique_ptr<FlowWorld> m_world;
    std::unique_ptr<TestWindow> m_test;
    std::shared_ptr<Workspace::SecretStore> m_secrets;
    std::unique_ptr<ProfileBook> m_book;
    FlowsPanel *m_panel = nullptr;
    int m_ids = 0;
};

void TestSetupPane::init()
{
    m_world = std::make_unique<FlowWorld>();
    m_test = std::make_unique<TestWindow>();
    m_secrets = std::make_shared<Workspace::SessionSecretStore>();
    for (const char *issuer : {kPractice, "https://second.example"})
        answerAs(m_world->transport, issuer);
    m_test->panels = {
        {u"flows"_s, [] { return FlowsPanel::tr("Flows"); }, u"document-swap-symbolic"_s,
         [this](QWidget *parent) {
             FlowServices services = m_world->services();
             services.profiles = m_book.get();
             services.practice = [] { return QtFuture::makeReadyValueFuture(Result<PracticeOffer>(offerOf())); };
             m_panel = new FlowsPanel({m_test->intents.get(), m_test->masking.get(), m_test->settings.get(), services},
                                      parent);
             return m_panel;
         }}};
    restart();
}

void TestSetupPane::cleanup()
{
    m_test->window.reset();
    m_book.reset();
    m_test.reset();
    m_world.reset();
}

void TestSetupPane::nothingReachesAnother_data()
{
    QTest::addColumn<QString>("how");
    for (const char *how : {"practice", "issuer", "issuer emptied", "token endpoint", "profile", "preset", "none",
                            "removed", "placeholder"})
        QTest::newRow(how) << QString::fromLatin1(how);
}

/// What was accepted or typed for one provider.
void TestSetupPane::nothingReachesAnother()
{
    QFETCH(const QString, how);
    FlowSetup other = FlowWorld::setup();
    other.settings.provider.issuer = u"https://second.example"_s;
    QVERIFY(m_book->save(other, u"Second"_s));
    fillIn();
    SetupProvider *provider = pane().provider();
    if (how == u"practice"_s) {
        choose(Provider::Practice);
    } else if (how == u"issuer"_s) {
        type(provider->issuer(), u"https://second.example"_s);
    } else if (how == u"issuer emptied"_s) {
        provider->issuer()->selectAll();
        QTest::keyClick(provider->issuer(), Qt::Key_Delete);
        QTest::keyClicks(provider->issuer(), u"https://second.example"_s);
    } else if (how == u"token endpoint"_s) {
        FlowSetup setup = flow().setup();
        setup.settings.provider = {.discover = false};
        setup.settings.provider.endpoints = {{"token_endpoint", "https://as.example/token"}};
        flow().setSetup(setup);
        type(provider->endpoint("token_endpoint"), u"https://as.example/other"_s);
        type(provider->endpoint("token_endpoint"), u"https://second.example/token"_s);
    } else if (how == u"profile"_s) {
        chooseItem(u"Second"_s);
    } else if (how == u"preset"_s) {
        chooseItem(u"New: Google"_s);
        QVERIFY(flow().setup().settings.provider.issuer.contains(u"google"_s));
        // What is known of it is its own.
        QVERIFY(flow().setup().settings.apiAddress != "https://api.example/me");
        FlowSetup setup = flow().setup();
        QVERIFY(!setup.settings.further.contains("x"));
        setup.settings.apiAddress.clear();
        setup.settings.further = {};
        flow().setSetup(setup);
    } else if (how == u"placeholder"_s) {
        chooseItem(u"New: Auth0"_s);
        LineEdit *part = pane().profile()->placeholder(Workspace::findPreset(u"auth0")->placeholders.first().name);
        QVERIFY(part);
        type(part, u"one.auth0.com"_s);
        Q_EMIT part->editingFinished();
        pick(pane().client()->method(), pane().client()->method()->findText(u"client_secret_post"_s));
        type(pane().client()->secret(), u"geheim"_s);
        QCOMPARE(confidences(flow().setup()), QStringList{u"secret"_s});
        type(part, u"two.auth0.com"_s);
    } else {
        keep(u"First"_s);
        QCOMPARE(confidences(flow().setup()).size(), 12);
        if (how == u"none"_s)
            chooseItem(u"None"_s);
        else
            pane().profile()->removeButton()->click();
        QVERIFY(flow().setup().settings.client.clientId.isEmpty());
        QVERIFY(flow().setup().settings.provider.issuer.isEmpty());
    }
    QCOMPARE(confidences(flow().setup()), QStringList());
    QVERIFY(pane().client()->secret()->value().isEmpty());
    QVERIFY(pane().connection()->fingerprint()->value().isEmpty());
    QVERIFY(pane().connection()->authorities()->toPlainText().isEmpty());
}

/// A file that can't be read is told until one was written; what fails meanwhile is told, too.
void TestSetupPane::loadErrorIsNotTheLastWord()
{
    QFile broken(m_test->folder.filePath(u"profiles.json"_s));
    QVERIFY(broken.open(QIODevice::WriteOnly));
    broken.write("{nonsense");
    broken.close();
    restart();
    flow().setSetup(FlowWorld::setup());
    const QString unread = pane().profile()->problem();
    QVERIFY(!unread.isEmpty());
    chooseItem(u"New: Auth0"_s);
    type(pane().profile()->placeholder(u"domain"_s), u"no/domain"_s);
    QVERIFY(!pane().profile()->problem().isEmpty());
    QVERIFY2(pane().profile()->problem() != unread, qPrintable(unread));
    flow().setSetup(FlowWorld::setup());
    keep(u"One"_s);
    QVERIFY2(pane().profile()->problem().isEmpty(), qPrintable(pane().profile()->problem()));
    QVERIFY(!m_book->loadError());
}

/// Beside the secret stands only what is true.
void TestSetupPane::secretNoteTellsWhereItIsKept()
{
    flow().setSetup(FlowWorld::setup());
    QVERIFY2(pane().client()->secretNote().contains(u"keychain"_s), qPrintable(pane().client()->secretNote()));
    m_book->setSecretStore({m_secrets, Error{Workspace::WorkspaceError::SecretsSessionOnly}});
    QVERIFY2(!pane().client()->secretNote().contains(u"keychain"_s), qPrintable(pane().client()->secretNote()));
}

/// The keychain takes its time; meanwhile the person names another issuer.
void TestSetupPane::lateSecretReachesNoOther()
{
    fillIn();
    keep(u"First"_s);
    m_test->window.reset();
    m_book = std::make_unique<ProfileBook>(m_test->folder.path(), [] { return u"x"_s; });
    open();
    chooseItem(u"First"_s);
    QVERIFY(flow().setup().settings.client.secret.isEmpty());
    type(pane().provider()->issuer(), u"https://second.example"_s);
    m_book->setSecretStore({m_secrets, {}});
    for (int i = 0; i < 5; ++i)
        QCoreApplication::processEvents();
    QVERIFY(flow().setup().settings.client.secret.isEmpty());
    // Under the issuer that it was kept for it comes, also while the practice server is looked at.
    chooseItem(u"First"_s);
    choose(Provider::Practice);
    for (int i = 0; i < 5; ++i)
        QCoreApplication::processEvents();
    choose(Provider::Other);
    QTRY_VERIFY(flow().setup().settings.client.secret == Secret("geheim"));
    // Kept for another issuer, the profile has no secret of the one before.
    type(pane().provider()->issuer(), u"https://second.example"_s);
    pane().profile()->saveButton()->click();
    QVERIFY(!m_book->profiles().constFirst().client.hasSecret);
    QTRY_VERIFY(!m_secrets->read(Workspace::profileSecretName(m_book->profiles().constFirst().id, u"client_secret"))
                     .result()
                     ->has_value());
}

void TestSetupPane::refreshTokenReachesNoOther_data()
{
    QTest::addColumn<QString>("meanwhile");
    for (const char *meanwhile : {"provider", "provider and issuer", "issuer", "client", "nothing"})
        QTest::newRow(meanwhile) << QString::fromLatin1(meanwhile);
}

void TestSetupPane::refreshTokenReachesNoOther()
{
    QFETCH(const QString, meanwhile);
    const bool practice = meanwhile.startsWith(u"provider"_s);
    FlowSetup setup = FlowWorld::setup();
    setup.settings.provider.issuer = u"https://second.example"_s;
    if (practice) {
        setup = flow().setup();
        setup.browser = FlowSetup::Browser::Own;
        setup.usualScope = false;
        setup.settings.scope = "messages.read";
    }
    flow().setSetup(setup);
    flow().runAll();
    QTRY_COMPARE(flow().state(), State::AtPerson);
    if (practice)
        choose(Provider::Other);
    if (meanwhile.endsWith(u"issuer"_s))
        type(pane().provider()->issuer(), QString::fromLatin1(FlowWorld::kIssuer));
    if (meanwhile == u"client"_s)
        type(pane().client()->clientId(), u"another"_s);
    m_world->comeBack(flow().run());
    QTRY_COMPARE(flow().state(), State::Over);
    QVERIFY(flow().run().known().values.contains("refresh_token"));
    const bool stays = meanwhile == u"nothing"_s;
    QCOMPARE(flow().setup().settings.refreshToken == Secret("rt-of-the-run"), stays);
    flow().setGrant("refresh");
    QCOMPARE(pane().request()->refreshToken()->value().isEmpty(), !stays);
    if (!practice)
        return;
    choose(Provider::Practice); // There it belongs.
    QVERIFY(flow().setup().settings.refreshToken == Secret("rt-of-the-run"));
}

/// A run that is taken up again is still of the provider that it was against.
void TestSetupPane::refreshTokenOfARunThatWasKept()
{
    FlowSetup setup = FlowWorld::setup();
    setup.settings.provider.issuer = u"https://second.example"_s;
    flow().setSetup(setup);
    flow().runAll();
    QTRY_COMPARE(flow().state(), State::AtPerson);
    m_world->comeBack(flow().run());
    QTRY_COMPARE(flow().state(), State::Over);
    flow().setGrant("client-credentials");
    choose(Provider::Practice);
    flow().runAll(); // Against another one, meanwhile.
    QTRY_COMPARE(flow().state(), State::Over);
    choose(Provider::Other);
    flow().setGrant("authorization-code");
    setup = flow().setup();
    setup.settings.refreshToken = {};
    flow().setSetup(setup);
    flow().append(Flow::FollowUp::Refresh);
    QTRY_COMPARE(flow().state(), State::Over);
    QVERIFY(flow().setup().settings.refreshToken == Secret("rt-of-the-run"));
}

void TestSetupPane::missingKeyFileIsTold_data()
{
    QTest::addColumn<QString>("file");
    QTest::addColumn<QString>("words");
    QTest::newRow("missing") << u"/no/such/key.pem"_s << u"not there"_s;
    QTest::newRow("encrypted") << QStringLiteral(GRANTSCOPE_SOURCE_DIR "/tests/data/keys/rsa.encrypted.pem")
                               << u"passphrase"_s;
}

void TestSetupPane::missingKeyFileIsTold()
{
    QFETCH(const QString, file);
    QFETCH(const QString, words);
    FlowSetup setup = FlowWorld::setup();
    setup.settings.client.method = OAuth::ClientAuthMethod::PrivateKeyJwt;
    setup.keyFile.path = file;
    QVERIFY(m_book->save(setup, u"With a key"_s));
    chooseItem(u"With a key"_s);
    QTRY_VERIFY2(pane().client()->keyNote().contains(words), qPrintable(pane().client()->keyNote()));
    QVERIFY(flow().setup().settings.client.key.isNull());
    // It is forgotten with the profile.
    chooseItem(u"None"_s);
    QVERIFY2(pane().client()->keyNote().startsWith(u"No key"_s), qPrintable(pane().client()->keyNote()));
}

void TestSetupPane::unreadableNumberStaysAsTyped()
{
    flow().setSetup(FlowWorld::setup());
    QTest::keyClicks(pane().more()->maxAge(), u"12a"_s);
    QCOMPARE(pane().more()->maxAge()->value(), u"12a"_s);
    QVERIFY(!flow().setup().settings.maxAge);
}

void TestSetupPane::choiceIsTaken_data()
{
    QTest::addColumn<QString>("item");
    QTest::addColumn<QString>("issuer");
    QTest::addColumn<bool>("byKeyboard");
    QTest::addColumn<bool>("anew");
    for (const bool byKeyboard : {true, false}) {
        for (const bool anew : {false, true}) {
            const char *how = byKeyboard ? "keyboard" : "mouse";
            const char *when = anew ? "new window" : "same window";
            QTest::addRow("profile, %s, %s", how, when) << u"Mine"_s << u"https://as.example"_s << byKeyboard << anew;
            QTest::addRow("preset, %s, %s", how, when)
                << u"New: Google"_s << u"https://accounts.google.com"_s << byKeyboard << anew;
        }
    }
}

void TestSetupPane::choiceIsTaken()
{
    QFETCH(const QString, item);
    QFETCH(const QString, issuer);
    QFETCH(const bool, byKeyboard);
    QFETCH(const bool, anew);
    FlowSetup mine = FlowWorld::setup();
    mine.settings.client.secret = Secret("geheim");
    QVERIFY(m_book->save(mine, u"Mine"_s));
    if (anew)
        restart();
    QComboBox *choice = pane().profile()->choice();
    const int wanted = choice->findText(item);
    QVERIFY(wanted > 0);
    if (byKeyboard) {
        choice->setFocus();
        for (int i = 0; i < wanted; ++i)
            QTest::keyClick(choice, Qt::Key_Down);
    } else {
        pick(choice, wanted);
    }
    QCOMPARE(choice->currentText(), item);
    QCOMPARE(flow().setup().settings.provider.issuer, issuer);
    QVERIFY(flow().setup().provider == Provider::Other);
    QCOMPARE(pane().provider()->issuer()->value(), issuer);
    const bool isProfile = item == u"Mine"_s;
    QCOMPARE(flow().setup().profile.isEmpty(), !isProfile);
    QCOMPARE(flow().setup().preset.isEmpty(), isProfile);
    if (isProfile)
        QTRY_VERIFY(flow().setup().settings.client.secret == Secret("geheim"));
}

void TestSetupPane::keptAsItIs()
{
    fillIn();
    for (int times = 0; times < 2; ++times) {
        if (times == 0)
            keep(u"First"_s);
        else
            pane().profile()->saveButton()->click();
        QCOMPARE(confidences(flow().setup()).size(), 12);
        QCOMPARE(pane().connection()->fingerprint()->value(), QString::fromLatin1(kFingerprint.toHex()));
        QCOMPARE(pane().request()->api()->value(), u"https://api.example/me"_s);
        QCOMPARE(m_book->profiles().size(), 1);
        QCOMPARE(m_book->profiles().constFirst().trust.fingerprint, kFingerprint);
        QCOMPARE(m_book->profiles().constFirst().trust.authorities, kAuthorities);
        QCOMPARE(m_book->profiles().constFirst().api, u"https://api.example/me"_s);
    }
    flow().restart();
    QCOMPARE(m_world->sent.constLast().trust.fingerprint, kFingerprint);
}

void TestSetupPane::backFromThePracticeServer()
{
    fillIn();
    keep(u"First"_s);
    choose(Provider::Practice);
    QVERIFY(flow().setup().browser == FlowSetup::Browser::BuiltIn);
    QCOMPARE(pane().profile()->choice()->currentIndex(), 0);
    flow().runAll();
    QTRY_COMPARE(flow().state(), State::AtPerson);
    flow().cancel();
    choose(Provider::Other);
    QVERIFY(flow().setup().browser == FlowSetup::Browser::Own);
    QCOMPARE(confidences(flow().setup()).size(), 12);
    QCOMPARE(pane().profile()->choice()->currentText(), u"First"_s);
    QCOMPARE(pane().connection()->fingerprint()->value(), QString::fromLatin1(kFingerprint.toHex()));
}

void TestSetupPane::sharedAuthorityIsLoaded()
{
    fillIn();
    keep(u"First"_s);
    FlowSetup second = flow().setup();
    second.profile.clear();
    second.settings.provider.issuer = u"https://second.example"_s;
    QVERIFY(m_book->save(second, u"Second"_s));
    for (const char *name : {"Second", "First", "Second"}) {
        chooseItem(QString::fromLatin1(name));
        QCOMPARE(flow().setup().sending.trust.authorities, kAuthorities);
        QCOMPARE(flow().setup().sending.trust.fingerprint, kFingerprint);
        QCOMPARE(flow().setup().settings.apiAddress, "https://api.example/me");
    }
}

/// Where nobody was named, who is named now is meant; afterwards, another name is another provider.
void TestSetupPane::typedBeforeTheNameStays()
{
    choose(Provider::Other);
    type(pane().connection()->fingerprint(), QString::fromLatin1(kFingerprint.toHex()));
    LineEdit *issuer = pane().provider()->issuer();
    QTest::keyClicks(issuer, QString::fromLatin1(FlowWorld::kIssuer));
    QCOMPARE(flow().setup().sending.trust.fingerprint, kFingerprint);
    Q_EMIT issuer->editingFinished();
    QTest::keyClick(issuer, Qt::Key_Backspace);
    QCOMPARE(flow().setup().sending.trust.fingerprint, QByteArray());
}

/// Its place is remembered, never the key.
void TestSetupPane::encryptedKeyAsksForItsPassphrase()
{
    FlowSetup setup = FlowWorld::setup();
    setup.settings.client.method = OAuth::ClientAuthMethod::PrivateKeyJwt;
    flow().setSetup(setup);
    LineEdit *passphrase = pane().client()->passphrase();
    QVERIFY(!passphrase->isVisible());
    pane().client()->useKeyFile(QStringLiteral(GRANTSCOPE_SOURCE_DIR "/tests/data/keys/rsa.encrypted.pem"));
    QTRY_VERIFY(passphrase->isVisible());
    type(passphrase, u"wrong horse"_s);
    QTest::keyClick(passphrase, Qt::Key_Return);
    QTRY_VERIFY2(pane().client()->keyNote().contains(u"does not open"_s), qPrintable(pane().client()->keyNote()));
    QVERIFY(flow().setup().settings.client.key.isNull());
    type(passphrase, u"correct horse"_s);
    QTest::keyClick(passphrase, Qt::Key_Return);
    QTRY_VERIFY(!flow().setup().settings.client.key.isNull());
    QVERIFY(!passphrase->isVisible());
    QVERIFY(passphrase->value().isEmpty());
    QVERIFY2(pane().client()->keyNote().contains(u"rsa.encrypted.pem"_s), qPrintable(pane().client()->keyNote()));

    // A profile knows the place alone, and asks again.
    keep(u"Locked"_s);
    QVERIFY(file().contains("rsa.encrypted.pem"));
    QVERIFY(!file().contains("horse"));
    restart();
    chooseItem(u"Locked"_s);
    QTRY_VERIFY(pane().client()->passphrase()->isVisible());
    QVERIFY(flow().setup().settings.client.key.isNull());
    type(pane().client()->passphrase(), u"correct horse"_s);
    QTest::keyClick(pane().client()->passphrase(), Qt::Key_Return);
    QTRY_VERIFY(!flow().setup().settings.client.key.isNull());
}

void TestSetupPane::clientKeyIsReadAgain()
{
    const auto made = Jose::generateKey(*Jose::findJwsAlgorithm("ES256"));
    QVERIFY(made);
    QByteArray jwk = made->privateJwk()->reveal().toByteArray();
    jwk.replace("{", R"({"kid":"k-1",)");
    QFile keyFile(m_test->folder.filePath(u"key.json"_s));
    QVERIFY(keyFile.open(QIODevice::WriteOnly));
    keyFile.write(jwk);
    keyFile.close();
    flow().setSetup(FlowWorld::setup());
    QComboBox *method = pane().client()->method();
    pick(method, method->findText(u"private_key_jwt"_s));
    pane().client()->useKeyFile(keyFile.fileName());
    QTRY_VERIFY(!flow().setup().settings.client.key.isNull());
    QVERIFY2(pane().client()->keyNote().contains(u"key.json"_s), qPrintable(pane().client()->keyNote()));
    keep(u"With a key"_s);
    QVERIFY(!flow().setup().settings.client.key.isNull());
    QVERIFY(file().contains("key.json"));
    QVERIFY(file().contains("k-1"));
    QVERIFY(!file().contains("\"d\""));

    restart();
    chooseItem(u"With a key"_s);
    QTRY_VERIFY(!flow().setup().settings.client.key.isNull());
    QCOMPARE(flow().setup().settings.client.key.keyId(), u"k-1"_s);
    QCOMPARE(flow().setup().settings.client.key.thumbprint(), made->thumbprint());
    QVERIFY(flow().setup().settings.client.method == OAuth::ClientAuthMethod::PrivateKeyJwt);
    // What is no key leaves the one that is there.
    QFile nonsense(m_test->folder.filePath(u"nonsense"_s));
    QVERIFY(nonsense.open(QIODevice::WriteOnly));
    nonsense.close();
    pane().client()->useKeyFile(nonsense.fileName());
    QTRY_VERIFY2(!pane().client()->keyNote().contains(u"key.json"_s), qPrintable(pane().client()->keyNote()));
    QVERIFY(!flow().setup().settings.client.key.isNull());
}

void TestSetupPane::practicePeopleStayThere()
{
    flow().setGrant("password");
    flow().restart();
    QTRY_COMPARE(pane().request()->username()->value(), u"alice"_s);
    type(pane().request()->scope(), u"openid"_s); // All fields are taken over.
    QVERIFY(flow().setup().settings.username.isEmpty());
    QVERIFY(flow().setup().settings.password.isEmpty());
    QVERIFY(flow().settings().password == Secret("alice-password"));
    type(pane().request()->password(), u"wrong"_s);
    QCOMPARE(flow().settings().username, "alice");
    QVERIFY(flow().settings().password == Secret("wrong"));
    choose(Provider::Other);
    QCOMPARE(pane().request()->username()->value(), QString());
    QCOMPARE(pane().request()->password()->value(), QString());
    QVERIFY(flow().settings().username.isEmpty());
    QVERIFY(flow().settings().password.isEmpty());
}

void TestSetupPane::practiceIsAskedForItsOwn()
{
    const QByteArray usual = flow().settings().scope;
    FlowSetup setup = FlowWorld::setup();
    setup.settings.scope = "read:user";
    setup.settings.prompt = "consent";
    setup.settings.maxAge = 60;
    setup.settings.resources = {"https://api.example"};
    setup.settings.further = {{"x", "1"}};
    setup.settings.responseMode = "form_post";
    const auto asksForItsOwn = [&] {
        const Flow::FlowSettings now = flow().settings();
        QCOMPARE(now.scope, usual);
        QVERIFY(now.prompt.isEmpty());
        QVERIFY(!now.maxAge);
        QVERIFY(now.resources.isEmpty());
        QVERIFY(now.further.isEmpty());
        QVERIFY(now.responseMode.isEmpty());
    };
    flow().setSetup(setup);
    choose(Provider::Practice);
    asksForItsOwn();
    choose(Provider::Other);
    QCOMPARE(flow().settings().scope, "read:user");
    QCOMPARE(flow().settings().prompt, "consent");
    m_panel->run({.grant = u"authorization-code"_s, .practice = true});
    QVERIFY(flow().setup().provider == Provider::Practice);
    asksForItsOwn();
    // What is said for it stays its own.
    type(pane().request()->scope(), u"openid"_s);
    choose(Provider::Other);
    QCOMPARE(flow().settings().scope, "read:user");
    choose(Provider::Practice);
    QCOMPARE(flow().settings().scope, "openid");
}

void TestSetupPane::responseTypeOfAnotherGrant()
{
    flow().setGrant("hybrid");
    FlowSetup setup = FlowWorld::setup();
    setup.settings.responseType = "code token";
    QVERIFY(m_book->save(setup, u"Hybrid"_s));
    flow().setGrant("authorization-code");
    chooseItem(u"Hybrid"_s);
    QVERIFY(pane().more()->responseType()->isHidden());
    QVERIFY(flow().settings().responseType.isEmpty());
    QTest::keyClicks(pane().more()->prompt(), u"login"_s); // All fields are taken over.
    pane().profile()->saveButton()->click();
    flow().setGrant("hybrid");
    QCOMPARE(flow().settings().responseType, "code token");
    QCOMPARE(pane().more()->responseType()->currentText(), u"code token"_s);
    QCOMPARE(m_book->profiles().constFirst().options.responseType, u"code token"_s);
}

/// What the grant begins with stands under its name, and in one place.
void TestSetupPane::mcpServerHasAFieldOfItsOwn()
{
    flow().setSetup(FlowWorld::setup());
    LineEdit *server = pane().request()->mcpServer();
    const LineEdit *api = pane().request()->api();
    const QCheckBox *callApi = pane().request()->followUp(Flow::FollowUp::Api);
    QVERIFY(server->isHidden());
    QVERIFY(!api->isHidden());
    QVERIFY(!callApi->isHidden());
    flow().setGrant("mcp");
    QVERIFY(!server->isHidden());
    QVERIFY(api->isHidden());
    QVERIFY(callApi->isHidden()); // It takes no GET.
    QCOMPARE(server->accessibleName(), u"MCP server"_s);
    type(server, u"https://mcp.example/mcp"_s);
    QCOMPARE(flow().settings().apiAddress, "https://mcp.example/mcp");
    flow().setGrant("authorization-code");
    QCOMPARE(api->value(), u"https://mcp.example/mcp"_s);
    QCOMPARE(flow().settings().apiAddress, "https://mcp.example/mcp");
}

void TestSetupPane::codeIsHeldBackAsLongAsItTakes()
{
    flow().setSetup(FlowWorld::setup());
    QSpinBox *field = pane().more()->codeLifetime();
    QVERIFY(field->isHidden());
    flow().setFault(Flow::findFault("expired-code"));
    QVERIFY(!field->isHidden());
    field->setValue(3);
    QCOMPARE(flow().settings().codeLifetime, std::chrono::seconds(3));
    choose(Provider::Practice); // It says itself how long.
    QVERIFY(field->isHidden());
}

void TestSetupPane::laterIsTold()
{
    const QLabel *note = pane().laterNote();
    flow().setSetup(FlowWorld::setup());
    type(pane().request()->scope(), u"a"_s);
    QVERIFY(!note->isVisible());
    flow().runAll();
    QTRY_COMPARE(flow().state(), State::AtPerson);
    QVERIFY(!note->isVisible());
    m_panel->side()->setCurrentWidget(&pane());
    pane().request()->scope()->setCursorPosition(0);
    QTest::keyClicks(pane().request()->scope(), u"b "_s);
    QCOMPARE(pane().request()->scope()->cursorPosition(), 2);
    QVERIFY(note->isVisible());
    QCOMPARE(note->text(), u"Counts from the next run on."_s);
    m_test->language->setCode(u"zh_TW"_s);
    QCoreApplication::processEvents();
    QVERIFY(note->text() != u"Counts from the next run on."_s);
    m_test->language->setCode(u"en"_s);
    m_world->comeBack(flow().run());
    QTRY_COMPARE(flow().state(), State::Over);
    QVERIFY(!note->isVisible());
}

void TestSetupPane::messagesFollowTheLanguage()
{
    QPromise<Result<OAuth::ServerMetadata>> promise;
    promise.start();
    FlowServices services = m_world->services();
    services.discover = [&](const QString &, const Net::SendOptions &) {
        return MetadataLookup{promise.future(), [] { }};
    };
    FlowController flow(services);
    SetupPane pane(&flow, nullptr);
    flow.setSetup(FlowWorld::setup());
    const auto differs = [&](const auto &words) {
        const QString before = words();
        m_test->language->setCode(u"zh_TW"_s);
        QCoreApplication::processEvents();
        const QString chinese = words();
        m_test->language->setCode(u"en"_s);
        QCoreApplication::processEvents();
        return !before.isEmpty() && chinese != before && words() == before;
    };
    const auto found = [&] { return pane.provider()->found(); };
    pane.provider()->discoverButton()->click();
    QVERIFY2(differs(found), qPrintable(found()));
    promise.addResult(Result<OAuth::ServerMetadata>(std::unexpected(Error{Workspace::WorkspaceError::ProfileId})));
    promise.finish();
    QTRY_VERIFY(!found().startsWith(u"Asking"_s));
    QVERIFY2(differs(found), qPrintable(found()));
    const auto problem = [&] { return pane.profile()->problem(); };
    pane.profile()->choosePreset(u"auth0"_s);
    type(pane.profile()->placeholder(u"domain"_s), u"no/domain"_s);
    QVERIFY2(differs(problem), qPrintable(problem()));
}

QTEST_MAIN(TestSetupPane)
#include "tst_setuppane.moc"
