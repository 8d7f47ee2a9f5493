// SPDX-License-Identifier: GPL-3.0-or-later
// Pictures of the inspector for people to look at, in build/…/screenshots; the test holds that there is something on
// them, that nothing covers anything, and that texts are whole and can be read on their ground.
#include "app/grantscope/picture.h"
#include "core/jose/encryptionkeys.h"
#include "jose/encrypter.h"
#include "jose/keyimport.h"
#include "jose/verifier.h"
#include "making/claimsform.h"
#include "making/jsoneditor.h"
#include "making/makerpane.h"
#include "making/signerbar.h"
#include "tokens/certificatedialog.h"
#include "tokens/comparetokensdialog.h"
#include "tokens/disclosurespane.h"
#include "tokens/exportkeydialog.h"
#include "tokens/inputpane.h"
#include "tokens/inspectorpanel.h"
#include "tokens/judgementpane.h"
#include "tokens/newkeydialog.h"
#include "tokens/partspane.h"
#include "tokens/partview.h"
#include "tokens/presentdialog.h"
#include "tokens/verdictbanner.h"
#include "tokens/weaksecretsdialog.h"
#include "ui/support/layoutwalk.h"
#include "ui/support/testwindow.h"
#include "ui/tokens/sampletokens.h"
#include "ui/tokens/sdjwtsample.h"
#include "widgets/lineedit.h"
#include "widgets/pasteview.h"
#include "widgets/syntaxstyler.h"
#include "widgets/valuetree.h"

#include <QCheckBox>
#include <QComboBox>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTabWidget>
#include <QTableView>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace Grantscope::Ui;
using namespace Grantscope::Tests;
namespace Token = Grantscope::Token;

class TestScreenshots : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void inspector_data();
    void inspector();
    void keyDialogs_data();
    void keyDialogs();
    void weakSecrets_data() { keyDialogs_data(); }
    void weakSecrets();
    void comparing_data();
    void comparing();

private:
    /// The place where tokens are made, signed with a key of the session.
    static void make(InspectorPanel *panel, const QString &what)
    {
        using Grantscope::Making::SignatureState;
        panel->editCopy();
        MakerPane *maker = panel->maker();
        QTest::mouseClick(maker->bar()->newKeyButton(), Qt::LeftButton);
        QTRY_VERIFY(!maker->session()->signer().key.isNull());
        const auto state = [maker] {
            return maker->session()->standing() ? maker->session()->standing()->signatures.value(0)
                                                : SignatureState::Unsigned;
        };
        maker->session()->sign();
        QTRY_COMPARE(state(), SignatureState::Verified);
        if (what == u"making-form"_s) {
            maker->payloadTabs()->setCurrentIndex(1);
            maker->form()->view()->setCurrentIndex(maker->form()->model()->index(4, 2));
        } else if (what == u"making-wrong"_s) {
            QByteArray text = maker->payload()->view()->text();
            maker->payload()->view()->replaceAll(text.replace("\"azp\":", "\"azp\""));
            maker->header()->view()->replaceAll("{\n  \"alg\": \"ES384\",\n  \"typ\": \"JWT\"\n}");
            QTRY_VERIFY(state() == SignatureState::Failed);
            maker->bar()->algorithms()->setCurrentIndex(0);
            QTRY_VERIFY(maker->bar()->note()->isVisible());
            QTRY_VERIFY(!maker->payload()->view()->marks().isEmpty());
        } else if (what == u"making-broken"_s) {
            maker->session()->breakOnPurpose(*Grantscope::Making::findBreakage("hmac-public-pem"));
            QTRY_VERIFY(maker->session()->broken());
        }
    }
    /// A signed token for the holder of a key.
    static QByteArray encryptedToken()
    {
        return Grantscope::Jose::encrypt({.encryption = Grantscope::Jose::findContentEncryption("A256GCM"),
                                          .recipients = {{.key = TestKeys::publicKey(TestKeys::pairOn("X25519")),
                                                          .algorithm = Grantscope::Jose::findKeyManagement("ECDH-ES")}},
                                          .protectedHeader = R"({"cty":"JWT"})"},
                                         signedToken(soundClaims()))
            .value();
    }
    static QByteArray hugeToken()
    {
        QByteArray claims = R"({"iss":"https://as.example","many":[)";
        while (claims.size() < 10'000'000)
            claims += R"({"n":12345,"s":"some text of a claim"},)";
        claims += "0]}";
        return signedToken(claims);
    }
};

void TestScreenshots::inspector_data()
{
    QTest::addColumn<QString>("language");
    QTest::addColumn<Appearance::Mode>("mode");
    QTest::addColumn<QString>("token");
    for (const auto &[name, mode] : {std::pair{"light", Appearance::Mode::Light}, {"dark", Appearance::Mode::Dark}}) {
        for (const char *language : {"en", "zh_TW"}) {
            for (const char *token :
                 {"empty", "valid", "invalid", "huge", "keys", "expectations", "several", "disclosures", "layers",
                  "making", "making-form", "making-wrong", "making-broken"})
                QTest::addRow("%s-%s-%s", token, language, name)
                    << QString::fromLatin1(language) << mode << QString::fromLatin1(token);
        }
    }
}

void TestScreenshots::inspector()
{
    QFETCH(const QString, language);
    QFETCH(const Appearance::Mode, mode);
    QFETCH(const QString, token);
    TestWindow test;
    InspectorPanel *panel = nullptr;
    test.panels = {{u"tokens"_s, [] { return InspectorPanel::tr("Tokens"); }, u"view-certificate-symbolic"_s,
                    [&](QWidget *parent) {
                        KeyFetcher fetcher;
                        fetcher.fetchIssuer = fetcher.fetchKeySet = [](const QString &) { return Fetch(); };
                        panel = new InspectorPanel(
                            {test.intents.get(), test.masking.get(), nullptr, fetcher, [] { return kNow; }}, parent);
                        return panel;
                    }}};
    MainWindow &window = test.open();
    test.language->setCode(language);
    test.appearance->setMode(mode);
    window.resize(1280, 820);
    QVERIFY(QTest::qWaitForWindowExposed(&window));
    QVERIFY(panel);
    if (token == u"valid"_s || token == u"keys"_s || token == u"expectations"_s || token.startsWith(u"making"_s)) {
        panel->showSample();
    } else if (token == u"invalid"_s) {
        panel->open({unsecuredToken(), {}});
    } else if (token == u"huge"_s) {
        panel->open({hugeToken(), {}});
    } else if (token == u"several"_s) {
        panel->open({"{\"access_token\":\"" + signedToken(R"({"sub":"one","sub":"two"})") + "\",\"id_token\":\""
                         + signedToken(soundClaims()) + "\",\"token_type\":\"Bearer\"}",
                     {}});
    }
    if (token == u"disclosures"_s)
        panel->open({sdJwtSample(), {}});
    if (token == u"layers"_s) {
        panel->judgement()->addKeys(TestKeys::pairOn("X25519").privateJwk().value().reveal());
        panel->open({encryptedToken(), {}});
    }
    if (token != u"empty"_s) {
        QTRY_VERIFY_WITH_TIMEOUT(panel->session()->judgement(), 60'000);
        const auto *styler = qobject_cast<SyntaxStyler *>(panel->parts()->header()->view()->styler());
        QVERIFY(styler);
        QTRY_VERIFY(styler->isReady());
        panel->parts()->claims()->setCurrentIndex(panel->parts()->claims()->model()->index(0, 0));
    }
    const QList<QTabWidget *> tabs = panel->findChildren<QTabWidget *>();
    const auto turn = [&](QWidget *page) {
        for (QTabWidget *one : tabs) {
            if (const int tab = one->indexOf(page); tab >= 0)
                one->setCurrentIndex(tab);
        }
    };
    if (token == u"keys"_s)
        turn(panel->judgement()->keys());
    if (token == u"expectations"_s)
        turn(panel->judgement()->expectations());
    if (token == u"huge"_s || token == u"several"_s)
        turn(panel->parts()->payload());
    if (token == u"disclosures"_s) {
        DisclosuresPane *pane = panel->parts()->disclosures();
        turn(pane);
        pane->model()->setData(pane->model()->index(3, 0), Qt::Checked, Qt::CheckStateRole);
        pane->table()->setCurrentIndex(pane->table()->model()->index(1, 0));
        QTRY_VERIFY(pane->processed()->view()->isReady());
    }
    QTRY_VERIFY(panel->parts()->payload()->view()->isReady());
    if (token.startsWith(u"making"_s))
        make(panel, token);
    for (int layouts = 0; layouts < 3; ++layouts)
        QCoreApplication::processEvents(); // A scroll bar that comes or goes lays out again.
    keepPictures(&window, u"inspector-"_s + QString::fromLatin1(QTest::currentDataTag()));
    if (token == u"disclosures"_s) {
        PresentDialog *dialog = panel->parts()->disclosures()->present();
        dialog->binding()->setChecked(true);
        dialog->binding()->setChecked(false);
        QTRY_VERIFY(!dialog->presentation().isEmpty());
        keepPictures(dialog, u"present-"_s + QString::fromLatin1(QTest::currentDataTag()));
        dialog->reject();
    }
}

void TestScreenshots::keyDialogs_data()
{
    QTest::addColumn<QString>("language");
    QTest::addColumn<Appearance::Mode>("mode");
    for (const auto &[name, mode] : {std::pair{"light", Appearance::Mode::Light}, {"dark", Appearance::Mode::Dark}}) {
        for (const char *language : {"en", "zh_TW"})
            QTest::addRow("%s-%s", language, name) << QString::fromLatin1(language) << mode;
    }
}

// A key is made, exported and certified: each dialog before and after.
void TestScreenshots::keyDialogs()
{
    QFETCH(const QString, language);
    QFETCH(const Appearance::Mode, mode);
    const QString tag = QString::fromLatin1(QTest::currentDataTag());
    TestWindow test;
    test.open();
    test.language->setCode(language);
    test.appearance->setMode(mode);
    Copier copier(test.intents.get(), test.masking.get());

    NewKeyDialog making;
    making.show();
    QVERIFY(QTest::qWaitForWindowExposed(&making));
    keepPictures(&making, u"new-key-"_s + tag);
    Grantscope::Jose::Key key;
    connect(&making, &NewKeyDialog::made, &making, [&key](const Grantscope::Jose::Key &made) { key = made; });
    making.algorithm()->setCurrentText(u"RS256"_s);
    making.generate();
    QTRY_VERIFY_WITH_TIMEOUT(!key.isNull(), 60'000);
    keepPictures(&making, u"new-key-made-"_s + tag);

    ExportKeyDialog exporting({key}, &copier);
    exporting.show();
    QTRY_VERIFY(!exporting.preview()->toPlainText().isEmpty());
    keepPictures(&exporting, u"export-key-"_s + tag);
    exporting.form()->setCurrentText(u"PEM"_s);
    exporting.privateHalf()->setChecked(true);
    keepPictures(&exporting, u"export-key-private-"_s + tag);

    CertificateDialog certifying(
        key, [] { return kNow; }, [](qsizetype count) { return QByteArray(count, 'r'); }, &copier);
    certifying.show();
    certifying.commonName()->setText(u"client 1"_s);
    certifying.make();
    QTRY_VERIFY(certifying.putButton()->isEnabled());
    keepPictures(&certifying, u"certificate-"_s + tag);
}

// Before a word list is chosen, while one is tried, and with what was found.
void TestScreenshots::weakSecrets()
{
    namespace Jose = Grantscope::Jose;
    QFETCH(const QString, language);
    QFETCH(const Appearance::Mode, mode);
    const QString tag = QString::fromLatin1(QTest::currentDataTag());
    TestWindow test;
    test.open();
    test.language->setCode(language);
    test.appearance->setMode(mode);
    Copier copier(test.intents.get(), test.masking.get());
    const auto targetsOf = [](const char *secret) {
        const Jose::Key key = *Jose::keyFromSecret(Grantscope::Secret(QByteArrayView(secret)));
        const auto token = Jose::signCompact(key, *Jose::findJwsAlgorithm("HS256"), R"({"alg":"HS256"})", "{}");
        return *Jose::macTargets(*Jose::Jws::parse(*token));
    };

    WeakSecretsDialog trying(targetsOf("of nobody"), &copier);
    trying.show();
    QVERIFY(QTest::qWaitForWindowExposed(&trying));
    trying.file()->setText(u"/dev/null"_s);
    QTRY_VERIFY(trying.tryButton()->isEnabled());
    keepPictures(&trying, u"weak-secrets-"_s + tag);
    trying.file()->setText(u"/dev/zero"_s); // one line without an end
    trying.tryList();
    QTRY_VERIFY(!trying.speed()->text().isEmpty());
    keepPictures(&trying, u"weak-secrets-searching-"_s + tag);
    trying.cancel();
    QTRY_VERIFY(!trying.isSearching());
    keepPictures(&trying, u"weak-secrets-stopped-"_s + tag);

    WeakSecretsDialog found(targetsOf("changeme"), &copier);
    found.show();
    QTRY_VERIFY(found.addButton()->isEnabled());
    keepPictures(&found, u"weak-secrets-found-"_s + tag);
    found.reveal()->setChecked(true);
    keepPictures(&found, u"weak-secrets-shown-"_s + tag);
}

void TestScreenshots::comparing_data()
{
    keyDialogs_data();
}

// A refresh that went wrong, and an ID token beside its opaque access token.
void TestScreenshots::comparing()
{
    QFETCH(const QString, language);
    QFETCH(const Appearance::Mode, mode);
    const QString tag = QString::fromLatin1(QTest::currentDataTag());
    TestWindow test;
    test.open();
    test.language->setCode(language);
    test.appearance->setMode(mode);
    Copier copier(test.intents.get(), test.masking.get());
    const QByteArray rest = R"("iss":"https://as.example","sub":"alice","aud":"client-1","sid":"s-1",)";
    const QByteArray before =
        signedToken('{' + rest
                    + R"("iat":1699999000,"exp":1700002600,"nonce":"n-0S6_WzA2Mj","roles":["reader","writer"],)"
                      R"("address":{"locality":"Taipei"},"at_hash":"77QmUPtjPfzWtF2AnpK9RQ"})");
    const QByteArray after = signedToken('{' + rest
                                         + R"("iat":1699999600,"exp":1700003500,"nonce":"other","roles":["writer",)"
                                           R"("admin"],"address":{"locality":"Tainan"},"level":1.0})");
    CompareNeeds needs{.choices = {{before}, {after}, {"jHkWEdUXMU1BwAsC4vtUsZwnNvTIxEl0z9K3vx5KF0Y"}},
                       .keys = std::make_shared<const Token::KeyRing>(Token::KeyRing{.keys = {secretKey()}}),
                       .judging = {.expected = {.now = kNow}},
                       .copier = &copier};
    CompareTokensDialog dialog(needs);
    dialog.show();
    QVERIFY(QTest::qWaitForWindowExposed(&dialog));
    QTRY_VERIFY(dialog.isReady());
    for (int layouts = 0; layouts < 3; ++layouts)
        QCoreApplication::processEvents();
    dialog.view()->setCurrentSource(dialog.model()->index(0, 0, dialog.model()->index(0, 0)));
    keepPictures(&dialog, u"compare-"_s + tag);
    dialog.second()->setCurrentIndex(2);
    dialog.differencesOnly()->setChecked(false);
    QTRY_VERIFY(dialog.isReady());
    keepPictures(&dialog, u"compare-access-token-"_s + tag);
    // Pairs of a refresh, judged as the person said.
    needs.pairs = {{Token::Kind::IdToken, 0, 1}, {Token::Kind::AccessToken, 2, 3}};
    needs.choices[0].ofRefresh = needs.choices[2].ofRefresh = Token::Side::Left;
    needs.choices[1].ofRefresh = Token::Side::Right;
    needs.choices.append({.text = "yNkWEdUXMU1BwAsC4vtUsZwnNvTIxEl0z9K3vx5KF0Y", .ofRefresh = Token::Side::Right});
    needs.relation = Token::Relation::Refresh;
    needs.judging.kind = Token::Kind::IdToken;
    CompareTokensDialog refreshed(needs);
    refreshed.show();
    QTRY_VERIFY(refreshed.isReady());
    QTRY_VERIFY(refreshed.first()->currentText().contains(u'#'));
    keepPictures(&refreshed, u"compare-refresh-"_s + tag);
}

QTEST_MAIN(TestScreenshots)
#include "tst_screenshots.moc"
