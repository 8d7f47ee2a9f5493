// SPDX-License-Identifier: GPL-3.0-or-later
#include "flowworld.h"

#include "flows/profilebook.h"
#include "flows/profileform.h"
#include "flows/setupform.h"
#include "flows/setuppane.h"
#include "flows/setupprofile.h"
#include "widgets/lineedit.h"
#include "workspace/workspaceerror.h"

#include <QComboBox>
#include <QLabel>
#include <QPushButton>
#include <QSignalSpy>

using namespace Grantscope;
using namespace Grantscope::Tests;
using namespace Grantscope::Ui;
using namespace Qt::StringLiterals;

class TestProfileBook : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();

    void brokenFileIsTold();
    void nameThatIsTakenIsRefused();
    void secretIsNeverInTheFile();
    void keptAndFoundAgain();
    void profileAndBack_data();
    void profileAndBack();
    void emptyFieldKeepsTheSecret();
    void secretIsForgottenWhenAsked();
    void secretOfTheSessionIsNotPromised_data();
    void secretOfTheSessionIsNotPromised();
    void fileKnowsOfTheKeychain();
    void askedTwiceWhileItOpens();
    void removedWithItsSecret();
    void removalIsTakenBack();
    void presetFillsTheSetup();
    void presetNeedsItsParts();
    void profileIsChosenWithItsSecret();

private:
    void open()
    {
        m_book = std::make_unique<ProfileBook>(m_folder->path(), [this] { return u"id-%1"_s.arg(++m_ids); });
        m_book->setSecretStore({m_secrets, {}});
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::shared_ptr<Workspace::SecretStore> m_secrets;
    std::unique_ptr<ProfileBook> m_book;
    int m_ids = 0;
};

void TestProfileBook::init()
{
    m_book.reset();
    m_folder = std::make_unique<QTemporaryDir>();
    m_secrets = std::make_shared<Workspace::SessionSecretStore>();
    open();
}

static FlowSetup sample()
{
    FlowSetup setup = FlowWorld::setup();
    setup.settings.client.method = OAuth::ClientAuthMethod::SecretPost;
    setup.settings.client.secret = Secret("s-e-c-r-e-t");
    setup.settings.provider.endpoints.append("token_endpoint", "https://as.example/t");
    setup.settings.redirectUri = "http://127.0.0.1:8765/back";
    setup.settings.prompt = "login";
    setup.settings.maxAge = 60;
    setup.settings.resources = {"https://api.example"};
    setup.settings.further.append("x", "1");
    setup.settings.apiAddress = "https://api.example/me";
    setup.settings.engine = Flow::Engine::Qt;
    setup.settings.assertionAudience = Flow::AssertionAudience::Endpoint;
    setup.settings.postLogoutRedirectUri = "http://127.0.0.1/signed-out";
    setup.sending = {.trust = {.authorities = "-----BEGIN CERTIFICATE-----", .fingerprint = QByteArray(32, 'f')},
                     .proxy = QByteArray("http://proxy.example:3128")};
    return setup;
}

void TestProfileBook::brokenFileIsTold()
{
    QFile file(m_folder->filePath(u"profiles.json"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("{nonsense");
    file.close();
    open();
    QVERIFY(m_book->loadError());
    QVERIFY(m_book->profiles().isEmpty());
}

void TestProfileBook::nameThatIsTakenIsRefused()
{
    QVERIFY(m_book->save(sample(), u"One"_s));
    const Result<QString> again = m_book->save(sample(), u"One"_s);
    QVERIFY(!again);
    QCOMPARE(again.error().id.toString(), u"profile-name"_s);
    QVERIFY(!m_book->save(sample(), QString()));
    QCOMPARE(m_book->profiles().size(), 1);
}

void TestProfileBook::secretIsNeverInTheFile()
{
    QVERIFY(m_book->save(sample(), u"One"_s));
    QFile file(m_folder->filePath(u"profiles.json"_s));
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray text = file.readAll();
    QVERIFY(text.contains("as.example"));
    QVERIFY(!text.contains("s-e-c-r-e-t"));
}

void TestProfileBook::keptAndFoundAgain()
{
    const Result<QString> id = m_book->save(sample(), u"One"_s);
    QVERIFY(id);
    open();
    QCOMPARE(m_book->profiles().size(), 1);
    auto secret = m_book->clientSecret(*id);
    QTRY_VERIFY(secret.isFinished());
    QVERIFY(secret.result() && *secret.result() == Secret("s-e-c-r-e-t"));
    FlowSetup changed = setupOf(*m_book->find(*id), {});
    changed.settings.scope = "other";
    QCOMPARE(*m_book->save(changed, u"Two"_s), *id);
    QCOMPARE(m_book->profiles().size(), 1);
    QCOMPARE(m_book->find(*id)->name, u"Two"_s);
    QCOMPARE(m_book->find(*id)->options.scope, u"other"_s);
}

void TestProfileBook::profileAndBack_data()
{
    QTest::addColumn<QByteArray>("redirect");
    for (const char *redirect : {"http://127.0.0.1/callback", "http://127.0.0.1:8765/back", "http://[::1]:9/x",
                                 "http://localhost/callback", "com.example:/callback", "https://example.com/cb?x=1"})
        QTest::newRow(redirect) << QByteArray(redirect);
}

void TestProfileBook::profileAndBack()
{
    QFETCH(const QByteArray, redirect);
    FlowSetup setup = sample();
    setup.settings.redirectUri = redirect;
    const FlowSetup whole = setupOf(profileOf(setup, {.id = u"a"_s, .name = u"A"_s}), {});
    QCOMPARE(whole.sending, setup.sending);
    const Flow::FlowSettings &back = whole.settings;
    QCOMPARE(back.redirectUri, redirect);
    QVERIFY(back.provider == setup.settings.provider);
    QCOMPARE(back.client.clientId, setup.settings.client.clientId);
    QVERIFY(back.client.method == setup.settings.client.method);
    QVERIFY(back.client.secret.isEmpty());
    QCOMPARE(back.scope, setup.settings.scope);
    QCOMPARE(back.prompt, setup.settings.prompt);
    QVERIFY(back.maxAge == setup.settings.maxAge);
    QCOMPARE(back.resources, setup.settings.resources);
    QCOMPARE(back.further, setup.settings.further);
    QCOMPARE(back.apiAddress, setup.settings.apiAddress);
    QVERIFY(back.pkce == setup.settings.pkce);
    QVERIFY(back.engine == setup.settings.engine);
    QCOMPARE(back.assertionAudience, setup.settings.assertionAudience);
    QCOMPARE(back.postLogoutRedirectUri, setup.settings.postLogoutRedirectUri);
}

void TestProfileBook::emptyFieldKeepsTheSecret()
{
    const Result<QString> id = m_book->save(sample(), u"One"_s);
    QVERIFY(id);
    FlowSetup setup = sample();
    setup.profile = *id;
    setup.settings.client.secret = {};
    QVERIFY(m_book->save(setup, u"One"_s));
    QVERIFY(m_book->find(*id)->client.hasSecret);
    auto secret = m_book->clientSecret(*id);
    QTRY_VERIFY(secret.isFinished());
    QVERIFY(secret.result() && *secret.result() == Secret("s-e-c-r-e-t"));
    // Another one takes its place.
    setup.settings.client.secret = Secret("another");
    QVERIFY(m_book->save(setup, u"One"_s));
    secret = m_book->clientSecret(*id);
    QTRY_VERIFY(secret.isFinished());
    QVERIFY(secret.result() && *secret.result() == Secret("another"));
}

void TestProfileBook::secretIsForgottenWhenAsked()
{
    QVERIFY(!m_book->forgetSecret(u"no-such"_s));
    const Result<QString> id = m_book->save(sample(), u"One"_s);
    QVERIFY(id);
    FlowWorld world;
    FlowController flow(world.services());
    SetupProfile form(&flow, m_book.get());
    form.chooseProfile(*id);
    QTRY_VERIFY(!flow.setup().settings.client.secret.isEmpty());
    form.load(flow);
    QVERIFY(!form.forgetSecretButton()->isHidden());
    form.forgetSecretButton()->setFocus();
    QCOMPARE(form.focusWidget(), form.forgetSecretButton());
    form.forgetSecretButton()->click();
    QCOMPARE(form.focusWidget(), form.choice());
    QVERIFY(flow.setup().settings.client.secret.isEmpty());
    QVERIFY(!m_book->find(*id)->client.hasSecret);
    QVERIFY(!form.forgetSecretButton()->isEnabled());
    QVERIFY(!form.forgetSecretButton()->isHidden());
    QVERIFY(form.removeButton()->isEnabled());
    auto secret = m_book->clientSecret(*id);
    QTRY_VERIFY(secret.isFinished());
    QVERIFY(secret.result() && !secret.result()->has_value());
}

/// Without a keychain a secret is there until the program ends; the file does not promise more.
void TestProfileBook::secretOfTheSessionIsNotPromised_data()
{
    QTest::addColumn<bool>("openFirst");
    QTest::newRow("kept when it is known that there is no keychain") << true;
    QTest::newRow("kept before") << false;
}

void TestProfileBook::secretOfTheSessionIsNotPromised()
{
    QFETCH(const bool, openFirst);
    const Workspace::OpenedSecretStore forTheSession{m_secrets, Error{Workspace::WorkspaceError::SecretsSessionOnly}};
    m_book = std::make_unique<ProfileBook>(m_folder->path(), [] { return u"id"_s; });
    if (openFirst)
        m_book->setSecretStore(forTheSession);
    const Result<QString> id = m_book->save(sample(), u"One"_s);
    QVERIFY(id);
    if (!openFirst)
        m_book->setSecretStore(forTheSession);
    QTRY_VERIFY(m_secrets->read(Workspace::profileSecretName(*id, u"client_secret")).result()->has_value());
    QCoreApplication::processEvents();
    QVERIFY(m_book->keepsSecret(*id));
    QVERIFY(!m_book->find(*id)->client.hasSecret);
    // The next start.
    m_book = std::make_unique<ProfileBook>(m_folder->path(), [] { return u"id"_s; });
    m_book->setSecretStore({std::make_shared<Workspace::SessionSecretStore>(), forTheSession.sessionOnly});
    QVERIFY(!m_book->keepsSecret(*id));
    FlowWorld world;
    FlowController flow(world.services());
    SetupProfile form(&flow, m_book.get());
    form.chooseProfile(*id);
    form.load(flow);
    QVERIFY(!form.forgetSecretButton()->isEnabled());
}

/// A keychain that opens late has it all the same, and one that can't be used keeps what it has.
void TestProfileBook::fileKnowsOfTheKeychain()
{
    m_book = std::make_unique<ProfileBook>(m_folder->path(), [] { return u"id"_s; });
    const Result<QString> id = m_book->save(sample(), u"One"_s);
    QVERIFY(id);
    m_book->setSecretStore({m_secrets, {}});
    QTRY_VERIFY(m_book->find(*id)->client.hasSecret);
    m_book = std::make_unique<ProfileBook>(m_folder->path(), [] { return u"id"_s; });
    m_book->setSecretStore(
        {std::make_shared<Workspace::SessionSecretStore>(), Error{Workspace::WorkspaceError::SecretsSessionOnly}});
    QVERIFY(!m_book->keepsSecret(*id));
    QVERIFY(m_book->forgetSecret(*id));
    QVERIFY(m_book->find(*id)->client.hasSecret);
}

/// Both get their answer, also while the keychain still opens.
void TestProfileBook::askedTwiceWhileItOpens()
{
    ProfileBook book(m_folder->path(), [] { return u"id"_s; });
    auto first = book.clientSecret(u"a"_s);
    auto second = book.clientSecret(u"b"_s);
    QVERIFY(!first.isFinished());
    book.setSecretStore({m_secrets, {}});
    QTRY_VERIFY(first.isFinished() && second.isFinished());
    QVERIFY(first.result() && second.result());
}

void TestProfileBook::removalIsTakenBack()
{
    QVERIFY(!m_book->restore());
    const Result<QString> id = m_book->save(sample(), u"One"_s);
    QVERIFY(id);
    FlowWorld world;
    FlowController flow(world.services());
    SetupProfile form(&flow, m_book.get());
    form.chooseProfile(*id);
    form.load(flow);
    QVERIFY(form.restoreButton()->isHidden());
    form.removeButton()->click();
    QVERIFY(m_book->profiles().isEmpty());
    QVERIFY(!form.removeButton()->isEnabled());
    QVERIFY(!form.removeButton()->isHidden());
    QTRY_VERIFY(
        m_secrets->read(Workspace::profileSecretName(*id, u"client_secret")).result()->value_or(Secret()).isEmpty());
    form.load(flow);
    QVERIFY(!form.restoreButton()->isHidden());
    // Its name is taken meanwhile: that is told, and nothing is lost.
    const Result<QString> other = m_book->save(FlowWorld::setup(), u"One"_s);
    QVERIFY(other);
    form.restoreButton()->click();
    QCOMPARE(m_book->profiles().size(), 1);
    QVERIFY(m_book->canRestore());
    FlowSetup renamed = FlowWorld::setup();
    renamed.profile = *other;
    QVERIFY(m_book->save(renamed, u"Two"_s));
    form.restoreButton()->click();
    QVERIFY(!m_book->canRestore());
    QVERIFY(m_book->find(*id));
    QCOMPARE(flow.setup().profile, *id);
    QTRY_VERIFY(flow.setup().settings.client.secret == Secret("s-e-c-r-e-t"));
    QVERIFY(form.restoreButton()->isHidden());
}

void TestProfileBook::removedWithItsSecret()
{
    const Result<QString> id = m_book->save(sample(), u"One"_s);
    QVERIFY(id);
    QVERIFY(!m_book->remove(u"no-such"_s));
    QVERIFY(m_book->remove(*id));
    auto secret = m_book->clientSecret(*id);
    QTRY_VERIFY(secret.isFinished());
    QVERIFY(secret.result() && !secret.result()->has_value());
}

void TestProfileBook::presetFillsTheSetup()
{
    FlowWorld world;
    FlowController flow(world.services());
    SetupProfile form(&flow, m_book.get());
    form.choosePreset(u"google"_s);
    QVERIFY(flow.setup().provider == FlowSetup::Provider::Other);
    QVERIFY(flow.setup().browser == FlowSetup::Browser::Own);
    QCOMPARE(flow.setup().settings.provider.issuer, u"https://accounts.google.com"_s);
    form.load(flow);
    QVERIFY(!form.notes().isEmpty());
}

void TestProfileBook::presetNeedsItsParts()
{
    FlowWorld world;
    FlowController flow(world.services());
    connect(&flow, &FlowController::setupChanged, this, [] { });
    SetupProfile form(&flow, m_book.get());
    connect(&flow, &FlowController::setupChanged, &form, [&] { form.load(flow); });
    form.choosePreset(u"keycloak"_s);
    form.load(flow);
    // What nobody has said yet is no mistake; what can't be meant is.
    QVERIFY2(form.problem().isEmpty(), qPrintable(form.problem()));
    QTest::keyClicks(form.placeholder(u"host"_s), u"a.example"_s);
    QVERIFY2(form.problem().isEmpty(), qPrintable(form.problem()));
    QTest::keyClicks(form.placeholder(u"realm"_s), u"a/b"_s);
    QVERIFY2(form.problem().contains(u"a/b"_s), qPrintable(form.problem()));
    for (const char *name : {"host", "realm"}) {
        const LineEdit *field = form.placeholder(QString::fromLatin1(name));
        const auto labels = form.findChildren<QLabel *>();
        const auto label = std::ranges::find(labels, field, [](const QLabel *each) { return each->buddy(); });
        QVERIFY(label != labels.cend());
        QVERIFY2(!(*label)->isHidden() && (*label)->text().contains(u"Example: "_s), qPrintable((*label)->text()));
    }
    form.choosePreset(u"auth0"_s);
    form.load(flow);
    QVERIFY2(form.problem().isEmpty(), qPrintable(form.problem()));
    LineEdit *part = form.placeholder(Workspace::findPreset(u"auth0")->placeholders.constFirst().name);
    QVERIFY(part);
    QTest::keyClicks(part, u"mine.eu.auth0.com"_s);
    QVERIFY2(flow.setup().settings.provider.issuer.contains(u"mine.eu.auth0.com"_s),
             qPrintable(flow.setup().settings.provider.issuer));
}

void TestProfileBook::profileIsChosenWithItsSecret()
{
    const Result<QString> id = m_book->save(sample(), u"One"_s);
    QVERIFY(id);
    FlowWorld world;
    FlowController flow(world.services());
    SetupProfile form(&flow, m_book.get());
    form.chooseProfile(*id);
    QCOMPARE(flow.setup().profile, *id);
    QTRY_VERIFY(flow.setup().settings.client.secret == Secret("s-e-c-r-e-t"));
    form.load(flow);
    QCOMPARE(form.choice()->currentText(), u"One"_s);
    form.removeButton()->click();
    QVERIFY(m_book->profiles().isEmpty());
    QVERIFY(flow.setup().profile.isEmpty());
}

QTEST_MAIN(TestProfileBook)
#include "tst_profilebook.moc"
