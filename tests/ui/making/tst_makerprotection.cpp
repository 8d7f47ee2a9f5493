// SPDX-License-Identifier: GPL-3.0-or-later
// Encrypting and issuing in the place where tokens are made, as a person does it: by keyboard and mouse.
#include "makerkeys.h"

#include "jose/keyrequest.h"
#include "making/disclosablespane.h"
#include "making/encryptionbar.h"
#include "making/encryptiondetails.h"
#include "making/issuingbar.h"
#include "making/jsoneditor.h"
#include "making/makerheaders.h"
#include "making/makerpane.h"
#include "making/recipientkeydialog.h"
#include "making/resultpane.h"
#include "making/signerbar.h"
#include "ui/support/accessibilitywalk.h"
#include "widgets/copier.h"
#include "widgets/lineedit.h"
#include "widgets/pasteview.h"

#include <QCheckBox>
#include <QClipboard>
#include <QComboBox>
#include <QGuiApplication>
#include <QLabel>
#include <QMenu>
#include <QProgressBar>
#include <QPushButton>
#include <QSignalSpy>
#include <QSpinBox>
#include <QTest>
#include <QToolButton>
#include <QTreeView>

using namespace Grantscope;
using namespace Grantscope::Tests;
using namespace Grantscope::Ui;
using namespace Qt::StringLiterals;
using Protection = MakerPane::Protection;

namespace {

Jose::Key keyNamed(const char *algorithm)
{
    return Jose::keyRequestFor(algorithm)
        .and_then([](const Jose::KeyRequest &request) { return Jose::generateKey(request); })
        .value()
        .withProvenance(Jose::Provenance::Given, u"test"_s);
}

Token::Inspection inspected(const QByteArray &token, const QList<Jose::Key> &keys)
{
    const Token::KeyRing ring{.keys = keys};
    Token::Inspector inspector(ring);
    return inspector.inspect(token, {.now = kNow});
}

} // namespace

class TestMakerProtection : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup() { m_pane.reset(); }

    void nothingWithoutAKey();
    void emptyResultSaysWhatMakesOne();
    void brokenHeaderIsMarked();
    void claimsForAPublicKey();
    void signedThenEncrypted();
    void changeTakesTheResultAway();
    void whatFitsTheKeyStandsFirst();
    void newSecretOfTheRightSize();
    void password();
    void parties();
    void severalRecipients();
    void brokenOnPurpose();
    void longWorkCanBeGivenUp();
    void otherKey();
    void copyOfAnEncryptedToken();
    void commands();
    void issues();
    void validityStaysOpen();
    void ticksByKeyboard();
    void masked();
    void everythingByKeyboardAndName();

private:
    void choose(Protection protection) { m_pane->protection()->setCurrentIndex(static_cast<int>(protection)); }
    void chooseAlgorithm(const char *name)
    {
        QComboBox *box = m_pane->encryptionBar()->algorithms();
        for (int i = 0; i < box->count(); ++i) {
            if (box->itemText(i).remove(u'⚠').trimmed().section(u' ', 0, 0) == QLatin1StringView(name))
                return box->setCurrentIndex(i);
        }
        QFAIL(name);
    }
    QByteArray made(QWidget *button)
    {
        QTest::mouseClick(button, Qt::LeftButton);
        const auto stands = [this] { return state().startsWith(u'✓'); };
        if (!QTest::qWaitFor(stands, 20'000))
            qWarning("%s", qPrintable(state() + u" / "_s + m_pane->encryptionBar()->note()->text()));
        return m_pane->result()->view()->text();
    }
    QByteArray encrypted() { return made(m_pane->encryptionBar()->encryptButton()); }
    QString state() const { return m_pane->result()->state()->text(); }

    Intents m_intents;
    std::unique_ptr<Masking> m_masking;
    std::unique_ptr<Copier> m_copier;
    std::unique_ptr<MakerPane> m_pane;
};

void TestMakerProtection::init()
{
    m_masking = std::make_unique<Masking>();
    m_copier = std::make_unique<Copier>(&m_intents, m_masking.get());
    m_pane = std::make_unique<MakerPane>(MakerNeeds{m_copier.get(), [] { return kNow; }});
    m_pane->resize(1100, 760);
    m_pane->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_pane.get()));
    m_pane->newToken(*Making::findTemplate("jwt"));
}

void TestMakerProtection::nothingWithoutAKey()
{
    choose(Protection::Encrypt);
    QVERIFY(!m_pane->bar()->isVisible());
    QTRY_VERIFY(m_pane->encryptionBar()->note()->isVisible());
    QVERIFY(m_pane->encryptionBar()->note()->text().startsWith(u'✗'));
    QSignalSpy said(m_pane.get(), &MakerPane::said);
    QTest::mouseClick(m_pane->encryptionBar()->encryptButton(), Qt::LeftButton);
    QTRY_COMPARE(said.size(), 1);
    QVERIFY(m_pane->result()->view()->text().isEmpty());
    QVERIFY(!m_pane->result()->copyButton()->isEnabled());
}

/// In the place of the token stands what makes one.
void TestMakerProtection::emptyResultSaysWhatMakesOne()
{
    const auto awaited = [this] { return m_pane->result()->view()->placeholderText(); };
    QVERIFY2(awaited().contains(u"sign"_s), qPrintable(awaited()));
    for (const Protection protection : {Protection::Encrypt, Protection::SignAndEncrypt}) {
        choose(protection);
        QVERIFY2(awaited().contains(u"encrypted"_s) && !awaited().contains(u"sign"_s), qPrintable(awaited()));
    }
    choose(Protection::Disclose);
    QVERIFY2(awaited().contains(u"issued"_s) && !awaited().contains(u"sign"_s), qPrintable(awaited()));
}

void TestMakerProtection::brokenHeaderIsMarked()
{
    m_pane->setKeys({keyNamed("RSA-OAEP-256")});
    choose(Protection::Encrypt);
    JsonEditor *editor = m_pane->headers()->protectedHeader();
    QVERIFY(editor->isVisible());
    editor->setText(R"({"crit":["x"]})");
    QTRY_COMPARE(editor->view()->marks().size(), 1);
    QCOMPARE(editor->view()->marks().first().meaning, Meaning::Bad);
    editor->setText("{}");
    QTRY_VERIFY(editor->view()->marks().isEmpty());
}

void TestMakerProtection::claimsForAPublicKey()
{
    const Jose::Key pair = keyNamed("RSA-OAEP-256");
    m_pane->setKeys({secretKey(), publicHalf(pair)});
    choose(Protection::Encrypt);
    m_pane->encryptionBar()->keys()->setCurrentIndex(1);
    m_pane->payload()->setText(R"({ "sub":"ada", "n":1.50 })");
    const auto inspection = inspected(encrypted(), {pair});
    QVERIFY(inspection.decryption.isOpen());
    QCOMPARE(inspection.decryption.content.plaintext, R"({ "sub":"ada", "n":1.50 })");
    QVERIFY2(state().contains(u"Nobody signed it"_s), qPrintable(state()));
    QSignalSpy asked(m_pane.get(), &MakerPane::inspectAsked);
    QTest::mouseClick(m_pane->result()->inspectButton(), Qt::LeftButton);
    QCOMPARE(asked.first().first().toByteArray(), m_pane->result()->view()->text());
}

void TestMakerProtection::signedThenEncrypted()
{
    const Jose::Key signing = pairFor("ES256");
    const Jose::Key reading = keyNamed("ECDH-ES");
    m_pane->setKeys({signing, reading});
    m_pane->newToken(*Making::findTemplate("jwt"));
    choose(Protection::SignAndEncrypt);
    QVERIFY(m_pane->bar()->isVisible() && !m_pane->bar()->signButton()->isVisible());
    m_pane->chooseKey(signing);
    m_pane->chooseKey(reading, MakerPane::KeyUse::Encryption);
    QVERIFY(m_pane->headers()->protectedHeader()->view()->text().contains("cty"));
    m_pane->payload()->view()->setFocus();
    QTest::keyClick(m_pane->payload()->view(), Qt::Key_Return, Qt::ControlModifier | Qt::ShiftModifier);
    QTRY_VERIFY2(state().startsWith(u'✓'), qPrintable(state()));
    const auto inspection = inspected(m_pane->result()->view()->text(), {reading, publicHalf(signing)});
    QVERIFY(inspection.inner);
    QCOMPARE(inspection.verdict, Token::Verdict::Valid);
    // Back to the encryption alone, nothing says that there is a token inside.
    choose(Protection::Encrypt);
    QVERIFY(!m_pane->headers()->protectedHeader()->view()->text().contains("cty"));
}

void TestMakerProtection::changeTakesTheResultAway()
{
    m_pane->setKeys({keyNamed("A256KW")});
    choose(Protection::Encrypt);
    m_pane->encryptionBar()->keys()->setCurrentIndex(0);
    const QByteArray first = encrypted();
    m_pane->payload()->setText("other");
    QVERIFY(m_pane->result()->view()->text().isEmpty());
    QVERIFY(!state().startsWith(u'✓'));
    QVERIFY(encrypted() != first);
    m_pane->encryptionBar()->compressed()->click();
    QVERIFY(m_pane->result()->view()->text().isEmpty());
    QTRY_VERIFY(m_pane->encryptionBar()->note()->text().startsWith(u'⚠')); // Rarely wise.
    QVERIFY(inspected(encrypted(), {m_pane->encryption()->recipient().key}).decryption.content.compressedSize > 0);
}

void TestMakerProtection::whatFitsTheKeyStandsFirst()
{
    m_pane->setKeys({keyNamed("A128KW"), keyNamed("RSA-OAEP-256")});
    choose(Protection::Encrypt);
    EncryptionBar *bar = m_pane->encryptionBar();
    bar->keys()->setCurrentIndex(0);
    QCOMPARE(bar->algorithms()->currentText(), u"A128KW"_s);
    QCOMPARE(bar->algorithms()->currentIndex(), 0);
    QCOMPARE(bar->algorithms()->count(), int(Jose::keyManagementAlgorithms().size()));
    const int avoided = bar->algorithms()->findText(u"RSA1_5"_s, Qt::MatchContains);
    QVERIFY(bar->algorithms()->itemText(avoided).startsWith(u'⚠'));
    QVERIFY(bar->algorithms()->itemData(avoided, Qt::ToolTipRole).toString().contains(u"RSA-OAEP-256"_s));
    bar->keys()->setCurrentIndex(1);
    QCOMPARE(bar->algorithms()->currentText(), u"RSA-OAEP-256"_s);
    // The other way round, the first key that goes with it is taken.
    chooseAlgorithm("A128KW");
    QCOMPARE(bar->keys()->currentIndex(), 0);
}

void TestMakerProtection::newSecretOfTheRightSize()
{
    choose(Protection::Encrypt);
    chooseAlgorithm("dir");
    m_pane->encryptionBar()->encryptions()->setCurrentIndex(
        m_pane->encryptionBar()->encryptions()->findText(u"A256CBC-HS512"_s));
    QVERIFY(m_pane->encryptionBar()->newKeyButton()->text().contains(u"512"_s));
    QSignalSpy wanted(m_pane.get(), &MakerPane::keyRequested);
    QTest::mouseClick(m_pane->encryptionBar()->newKeyButton(), Qt::LeftButton);
    QCOMPARE(wanted.first().first().toByteArray(), "A256CBC-HS512");
    const Jose::Key secret = keyNamed("A256CBC-HS512");
    QCOMPARE(secret.secretSize(), 64);
    m_pane->setKeys({secret});
    m_pane->chooseKey(secret, MakerPane::KeyUse::Encryption);
    QVERIFY(inspected(encrypted(), {secret}).decryption.isOpen());
}

void TestMakerProtection::password()
{
    m_pane->setKeys({secretKey()});
    choose(Protection::Encrypt);
    chooseAlgorithm("PBES2-HS256+A128KW");
    EncryptionDetails *details = m_pane->encryptionBar()->details();
    QVERIFY(details->password()->isVisible() && !m_pane->encryptionBar()->keys()->isVisible());
    QVERIFY(m_pane->encryption()->recipient().key.isNull()); // No other secret slips in.
    QCOMPARE(details->iterations()->value(), 600'000);
    details->password()->setFocus();
    QTest::keyClicks(details->password(), u"correct horse"_s);
    QCOMPARE(details->password()->text(), u"correct horse"_s);
    details->iterations()->setValue(1000);
    QTRY_VERIFY2(m_pane->encryptionBar()->note()->text().startsWith(u'⚠'),
                 qPrintable(m_pane->encryptionBar()->note()->text()));
    const Jose::Key key = Jose::keyFromSecret(Secret("correct horse")).value();
    const auto inspection = inspected(encrypted(), {key});
    QVERIFY(inspection.decryption.isOpen());
    QCOMPARE(inspection.token->header("p2c").toInteger(), 1000);
    chooseAlgorithm("A256KW");
    QVERIFY(!details->password()->isVisible() && details->password()->text().isEmpty());
    QVERIFY(m_pane->encryption()->recipient().key.isNull());
}

void TestMakerProtection::parties()
{
    const Jose::Key pair = keyNamed("ECDH-ES");
    m_pane->setKeys({pair});
    choose(Protection::Encrypt);
    m_pane->encryptionBar()->keys()->setCurrentIndex(0);
    EncryptionDetails *details = m_pane->encryptionBar()->details();
    QVERIFY(details->partyU()->isVisible());
    details->partyU()->setFocus();
    QTest::keyClicks(details->partyU(), u"Alice"_s);
    QVERIFY(m_pane->headers()->protectedHeader()->view()->text().contains(R"("apu": "QWxpY2U")")
            || m_pane->headers()->protectedHeader()->view()->text().contains(R"("apu":"QWxpY2U")"));
    QVERIFY(inspected(encrypted(), {pair}).decryption.isOpen());
}

void TestMakerProtection::severalRecipients()
{
    const Jose::Key first = keyNamed("RSA-OAEP-256");
    const Jose::Key second = keyNamed("A256KW");
    m_pane->setKeys({first, second});
    choose(Protection::Encrypt);
    EncryptionBar *bar = m_pane->encryptionBar();
    QVERIFY(!bar->recipients()->isVisible());
    bar->forms()->setCurrentIndex(static_cast<int>(Jose::Serialization::General));
    QVERIFY(bar->recipients()->isVisible());
    bar->keys()->setCurrentIndex(0);
    QTest::mouseClick(bar->addButton(), Qt::LeftButton);
    bar->keys()->setCurrentIndex(1);
    MakerHeaders *headers = m_pane->headers();
    headers->setCurrentWidget(headers->recipient());
    headers->recipient()->view()->setFocus();
    QTest::keyClicks(headers->recipient()->view(), uR"({"kid":"second"})"_s);
    headers->shared()->setText(R"({"jku":"https://a.example"})");
    headers->additionalData()->setText("beside it");
    for (const Jose::Key &key : {first, second}) {
        const auto inspection = inspected(encrypted(), {key});
        QVERIFY(inspection.decryption.isOpen());
        QCOMPARE(inspection.token->jwe->recipients.size(), 2);
        QCOMPARE(inspection.token->jwe->header("kid", 1).toString(), u"second"_s);
        QCOMPARE(inspection.token->jwe->additionalData.bytes, "beside it");
    }
    bar->recipients()->setCurrentIndex(0);
    QVERIFY(headers->recipient()->view()->text().isEmpty());
    QTest::mouseClick(bar->removeButton(), Qt::LeftButton);
    QCOMPARE(m_pane->encryption()->draft().recipients.size(), 1);
    QCOMPARE(m_pane->encryption()->recipient().key, second);
}

void TestMakerProtection::brokenOnPurpose()
{
    m_pane->setKeys({keyNamed("A256KW")});
    choose(Protection::Encrypt);
    m_pane->encryptionBar()->keys()->setCurrentIndex(0);
    QMenu *menu = m_pane->encryptionBar()->breakButton()->menu();
    Q_EMIT menu->aboutToShow();
    QCOMPARE(menu->actions().size(), qsizetype(Making::encryptionBreakages().size()));
    QVERIFY(!menu->findChild<QAction *>(u"jwe-count-large"_s)->isEnabled()); // There is no password.
    auto *shortTag = menu->findChild<QAction *>(u"jwe-tag-short"_s);
    QVERIFY(shortTag && shortTag->isEnabled() && !shortTag->toolTip().isEmpty());
    shortTag->trigger();
    QTRY_VERIFY2(state().startsWith(u'⚠'), qPrintable(state()));
    QVERIFY(m_pane->encryption()->made()->failing.contains("jwe-tag-length"));
    QCOMPARE(inspected(m_pane->result()->view()->text(), m_pane->encryption()->recipient().key.isNull()
                                                             ? QList<Jose::Key>()
                                                             : QList{m_pane->encryption()->recipient().key})
                 .verdict,
             Token::Verdict::Invalid);
}

void TestMakerProtection::longWorkCanBeGivenUp()
{
    choose(Protection::Encrypt);
    chooseAlgorithm("PBES2-HS512+A256KW");
    EncryptionDetails *details = m_pane->encryptionBar()->details();
    QTest::keyClicks(details->password(), u"correct horse"_s);
    details->iterations()->setValue(4'000'000);
    QTest::mouseClick(m_pane->encryptionBar()->encryptButton(), Qt::LeftButton);
    QVERIFY(m_pane->encryption()->isMaking());
    QVERIFY(!m_pane->encryptionBar()->encryptButton()->isEnabled());
    QTRY_VERIFY(m_pane->result()->cancelButton()->isVisible());
    QVERIFY(m_pane->result()->progress()->isVisible());
    QTest::mouseClick(m_pane->result()->cancelButton(), Qt::LeftButton);
    QVERIFY(!m_pane->encryption()->isMaking());
    QVERIFY(!m_pane->result()->cancelButton()->isVisible());
    QVERIFY(m_pane->encryptionBar()->encryptButton()->isEnabled());
    details->iterations()->setValue(1000);
    QVERIFY(!encrypted().isEmpty()); // While the other may still be at work.
}

void TestMakerProtection::otherKey()
{
    choose(Protection::Encrypt);
    QSignalSpy given(m_pane.get(), &MakerPane::keyGiven);
    QTest::mouseClick(m_pane->encryptionBar()->otherKeyButton(), Qt::LeftButton);
    auto *dialog = m_pane->findChild<RecipientKeyDialog *>();
    QVERIFY(dialog && !dialog->useButton()->isEnabled());
    QVERIFY2(accessibilityComplaints(dialog).isEmpty(), qPrintable(accessibilityComplaints(dialog).join(u'\n')));
    const QByteArray jwk = keyNamed("ECDH-ES").publicJwk().value();
    dialog->text()->setFocus();
    QTest::keyClicks(dialog->text(), QString::fromUtf8(jwk));
    QTest::mouseClick(dialog->useButton(), Qt::LeftButton);
    QCOMPARE(given.first().first().toByteArray(), jwk);
}

void TestMakerProtection::copyOfAnEncryptedToken()
{
    const Jose::Key pair = keyNamed("ECDH-ES");
    m_pane->setKeys({pair});
    const Jose::EncryptionDraft outer{.encryption = Jose::findContentEncryption("A128GCM"),
                                      .recipients = {{.key = pair, .algorithm = Jose::findKeyManagement("ECDH-ES")}},
                                      .protectedHeader = R"({"typ":"JWT","x":1.50})"};
    const Jose::Jwe jwe = Jose::Jwe::parse(Jose::encrypt(outer, R"({"sub":"ada"})").value()).value();
    m_pane->editCopy(Making::draftOf(jwe, 0, pair), R"({"sub":"ada"})");
    QCOMPARE(m_pane->protectionChosen(), Protection::Encrypt);
    QCOMPARE(m_pane->payload()->view()->text(), R"({"sub":"ada"})");
    QVERIFY(m_pane->headers()->protectedHeader()->view()->text().contains(R"("x":1.50)"));
    QCOMPARE(m_pane->encryptionBar()->encryptions()->currentText(), u"A128GCM"_s);
    m_pane->payload()->setText(R"({"sub":"bob"})");
    QCOMPARE(inspected(encrypted(), {pair}).decryption.content.plaintext, R"({"sub":"bob"})");
    // The header that names its algorithms follows another choice.
    m_pane->encryptionBar()->encryptions()->setCurrentIndex(
        m_pane->encryptionBar()->encryptions()->findText(u"A256GCM"_s));
    QVERIFY(m_pane->headers()->protectedHeader()->view()->text().contains("A256GCM"));
    QVERIFY(inspected(encrypted(), {pair}).decryption.isOpen());
}

void TestMakerProtection::commands()
{
    m_pane->setKeys({pairFor("ES256"), keyNamed("A256KW")});
    m_pane->newToken(*Making::findTemplate("jwt"));
    choose(Protection::SignAndEncrypt);
    m_pane->encryptionBar()->keys()->setCurrentIndex(1);
    QVERIFY(!encrypted().isEmpty());
    QTest::mouseClick(m_pane->result()->commandButton(), Qt::LeftButton);
    const QString command = QGuiApplication::clipboard()->text();
    QVERIFY2(command.startsWith(u"gscope encrypt --secret-file secret.bin --algorithm A256KW"_s), qPrintable(command));
    QVERIFY2(command.contains(u"$(gscope sign --key"_s), qPrintable(command));
}

void TestMakerProtection::issues()
{
    const Jose::Key issuer = pairFor("ES256");
    const Jose::Key holder = pairFor("Ed25519");
    m_pane->setKeys({secretKey(), issuer, holder});
    m_pane->newButton()->menu()->findChild<QAction *>(u"credential"_s)->trigger();
    QCOMPARE(m_pane->protectionChosen(), Protection::Disclose);
    QVERIFY(m_pane->bar()->isVisible() && m_pane->disclosables()->isVisible() && !m_pane->headers()->isVisible());
    QVERIFY(!m_pane->bar()->forms()->isVisible());
    QCOMPARE(m_pane->session()->signer().key, issuer); // A secret issues nothing.
    m_pane->issuingBar()->decoys()->setValue(2);
    m_pane->issuingBar()->holder()->setCurrentIndex(2);
    const QByteArray token = made(m_pane->issuingBar()->issueButton());
    const auto inspection = inspected(token, {publicHalf(issuer)});
    QCOMPARE(inspection.token->form, Token::Form::SdJwt);
    QCOMPARE(inspection.token->disclosed->uses.size(), 7);
    QCOMPARE(inspection.signatures.first().status, Token::SignatureStatus::Verified);
    QVERIFY(inspection.token->claim("cnf").member("jwk"));
    QTest::mouseClick(m_pane->result()->commandButton(), Qt::LeftButton);
    const QString command = QGuiApplication::clipboard()->text();
    QVERIFY2(command.contains(u"gscope sd-jwt issue"_s) && command.contains(u"--disclosable '/address/locality'"_s),
             qPrintable(command));
    m_pane->issuingBar()->forms()->setCurrentIndex(1);
    QVERIFY(m_pane->result()->view()->text().isEmpty());
    QVERIFY(made(m_pane->issuingBar()->issueButton()).startsWith('{'));
}

void TestMakerProtection::validityStaysOpen()
{
    m_pane->setKeys({pairFor("ES256")});
    m_pane->newCredential();
    DisclosablesModel *model = m_pane->disclosables()->model();
    QTest::mouseClick(m_pane->disclosables()->allButton(), Qt::LeftButton);
    QVERIFY(!model->ticked().contains(u"/exp"_s));
    QVERIFY(model->ticked().contains(u"/sub"_s));
    m_pane->issuingBar()->validityClaims()->click();
    QTest::mouseClick(m_pane->disclosables()->allButton(), Qt::LeftButton);
    QVERIFY(model->ticked().contains(u"/exp"_s));
    QVERIFY(!made(m_pane->issuingBar()->issueButton()).isEmpty());
    QTest::mouseClick(m_pane->disclosables()->noneButton(), Qt::LeftButton);
    QVERIFY(m_pane->issuing()->draft().order.disclosable.isEmpty());
    QTRY_VERIFY(m_pane->issuingBar()->note()->text().startsWith(u'⚠'));
}

void TestMakerProtection::ticksByKeyboard()
{
    m_pane->setKeys({pairFor("ES256")});
    choose(Protection::Disclose);
    m_pane->payload()->setText(R"({"vct":"t","a":{"b":[1,2]}})");
    m_pane->payloadTabs()->setCurrentWidget(m_pane->disclosables());
    QTreeView *tree = m_pane->disclosables()->view();
    tree->setFocus();
    tree->setCurrentIndex(m_pane->disclosables()->model()->index(1, 0));
    QTest::keyClick(tree, Qt::Key_Space);
    QTest::keyClick(tree, Qt::Key_Down);
    QTest::keyClick(tree, Qt::Key_Down);
    QTest::keyClick(tree, Qt::Key_Space);
    QCOMPARE(m_pane->issuing()->draft().order.disclosable, (QStringList{u"/a"_s, u"/a/b/0"_s}));
    // An edit keeps the ticks of what is still there.
    m_pane->payload()->setText(R"({"vct":"t","n":0,"a":{"b":[1]}})");
    QCOMPARE(m_pane->issuing()->draft().order.disclosable, (QStringList{u"/a"_s, u"/a/b/0"_s}));
    m_pane->payload()->setText(R"({"vct":"t","n":0})");
    QVERIFY(m_pane->issuing()->draft().order.disclosable.isEmpty());
}

void TestMakerProtection::masked()
{
    m_pane->setKeys({keyNamed("A256KW")});
    choose(Protection::Encrypt);
    m_pane->encryptionBar()->keys()->setCurrentIndex(0);
    QVERIFY(!encrypted().isEmpty());
    m_masking->setOn(true);
    QVERIFY(m_pane->headers()->protectedHeader()->view()->isConcealed());
    QVERIFY(m_pane->result()->view()->isConcealed());
    QVERIFY(!m_pane->result()->copyButton()->isEnabled());
    choose(Protection::Disclose);
    m_pane->payload()->setText(R"({"name":"Ada"})");
    DisclosablesModel *model = m_pane->disclosables()->model();
    QCOMPARE(model->index(0, DisclosablesModel::Value).data().toString(), Masking::dots());
}

void TestMakerProtection::everythingByKeyboardAndName()
{
    m_pane->setKeys({pairFor("ES256"), keyNamed("ECDH-ES")});
    m_pane->newToken(*Making::findTemplate("jwt"));
    for (const Protection protection : {Protection::SignAndEncrypt, Protection::Encrypt, Protection::Disclose}) {
        choose(protection);
        m_pane->encryptionBar()->forms()->setCurrentIndex(static_cast<int>(Jose::Serialization::General));
        chooseAlgorithm(protection == Protection::Encrypt ? "PBES2-HS256+A128KW" : "ECDH-ES");
        for (int tab = 0; tab < m_pane->payloadTabs()->count(); ++tab) {
            m_pane->payloadTabs()->setCurrentIndex(tab);
            const QStringList complaints = accessibilityComplaints(m_pane.get());
            QVERIFY2(complaints.isEmpty(), qPrintable(complaints.join(u'\n')));
        }
    }
}

QTEST_MAIN(TestMakerProtection)
#include "tst_makerprotection.moc"
