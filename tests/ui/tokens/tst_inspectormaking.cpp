// SPDX-License-Identifier: GPL-3.0-or-later
// From the inspector to the place where tokens are made, and back.
#include "core/jose/encryptionkeys.h"
#include "making/claimsform.h"
#include "making/jsoneditor.h"
#include "making/makerpane.h"
#include "making/resultpane.h"
#include "making/signerbar.h"
#include "texts/makingtexts.h"
#include "tokens/certificatedialog.h"
#include "tokens/exportkeydialog.h"
#include "tokens/keyreading.h"
#include "ui/tokens/inspectortest.h"

#include <QAction>
#include <QCheckBox>
#include <QLabel>
#include <QPushButton>
#include <QToolButton>

#include <algorithm>

using namespace Grantscope;
using namespace Grantscope::Tests;
using namespace Qt::StringLiterals;

class TestInspectorMaking : public QObject, private InspectorTest
{
    Q_OBJECT

private Q_SLOTS:
    void init() { setUp(); }
    void cleanup() { tearDown(); }

    void nothingToCopy();
    void inspectingNeverSigns();
    void madeTokenIsInspectedAsAnother();
    void madeOfTheSample();
    void detachedContentComesAlong();
    void newKeyIsChosen();
    void keysComeAndGo();
    void templatesKnowWhatIsExpected();
    void backAndForth();
    void foundInThePalette();
    void keysAreFoundInThePalette();

private:
    QToolButton *button(const QString &text)
    {
        for (QToolButton *each : m_panel->input()->findChildren<QToolButton *>()) {
            if (each->text() == text)
                return each;
        }
        return nullptr;
    }
    Ui::MakerPane *maker() { return m_panel->maker(); }
    void sign()
    {
        QTest::mouseClick(maker()->bar()->signButton(), Qt::LeftButton);
        QTRY_VERIFY2(maker()->result()->state()->text().startsWith(u'✓'),
                     qPrintable(maker()->result()->state()->text()));
    }
};

void TestInspectorMaking::nothingToCopy()
{
    QVERIFY(!button(u"Edit a Copy"_s)->isEnabled());
    paste("2YotnFZFEjr1zCsicMWpAA");
    QTRY_VERIFY(m_panel->session()->judgement());
    QVERIFY(!button(u"Edit a Copy"_s)->isEnabled());
    m_panel->editCopy(); // By the palette.
    QVERIFY(m_panel->input()->isVisible());
}

void TestInspectorMaking::inspectingNeverSigns()
{
    const QByteArray token = signedToken(soundClaims());
    pasteSecret(kSecret);
    paste(token);
    QTRY_VERIFY(m_panel->session()->judgement());
    QTest::mouseClick(button(u"Edit a Copy"_s), Qt::LeftButton);
    QVERIFY(maker()->isVisible());
    QVERIFY(!m_panel->input()->isVisible());
    QTRY_COMPARE(maker()->session()->token(), token);
    QTRY_VERIFY(maker()->result()->state()->text().startsWith(u'✓'));
    QByteArray changed = maker()->payload()->view()->text();
    maker()->payload()->view()->replaceAll(changed.replace("alice", "bob"));
    QTRY_VERIFY(maker()->result()->state()->text().startsWith(u'✗'));
    sign();
    QVERIFY(maker()->session()->token() != token);
    QTest::mouseClick(maker()->backButton(), Qt::LeftButton);
    QCOMPARE(m_panel->input()->pasteBox()->text(), token);
    QCOMPARE(m_panel->session()->judgement()->parts->token, token);
}

void TestInspectorMaking::madeTokenIsInspectedAsAnother()
{
    pasteSecret(kSecret);
    paste(signedToken(soundClaims()));
    QTRY_VERIFY(m_panel->session()->judgement());
    m_panel->editCopy();
    maker()->payload()->view()->replaceAll(R"({"sub":"bob","exp":1700003600})");
    sign();
    const QByteArray made = maker()->session()->token();
    QTest::mouseClick(maker()->result()->inspectButton(), Qt::LeftButton);
    QVERIFY(m_panel->input()->isVisible());
    QCOMPARE(m_panel->input()->pasteBox()->text(), made);
    QTRY_VERIFY(m_panel->session()->judgement() && m_panel->session()->judgement()->parts->token == made);
    QCOMPARE(m_panel->session()->judgement()->inspection->verdict, Token::Verdict::Valid);
    const auto *history = m_panel->judgement()->history()->model();
    QCOMPARE(history->rowCount(), 2);
    QCOMPARE(history->index(0, Ui::HistoryModel::Origin).data().toString(), u"Made here"_s);
}

// The sample's key judges what was made of it, and nothing that is pasted.
void TestInspectorMaking::madeOfTheSample()
{
    m_panel->showSample();
    QTRY_VERIFY(m_panel->session()->judgement());
    m_panel->editCopy();
    const QByteArray sample = maker()->session()->token();
    maker()->payload()->view()->replaceAll(R"({"sub":"mallory","exp":1700003600})");
    QTRY_VERIFY(maker()->session()->token() != sample);
    const QByteArray made = maker()->session()->token();
    QTest::mouseClick(maker()->result()->inspectButton(), Qt::LeftButton);
    QTRY_VERIFY(m_panel->session()->judgement() && m_panel->session()->judgement()->parts->token == made);
    QCOMPARE(m_panel->session()->judgement()->inspection->verdict, Token::Verdict::Invalid);
    paste(made + ' ');
    QTRY_VERIFY(m_panel->session()->judgement()
                && m_panel->session()->judgement()->inspection->verdict == Token::Verdict::Unverified);
}

void TestInspectorMaking::detachedContentComesAlong()
{
    pasteSecret(kSecret);
    paste(signedToken(soundClaims()));
    QTRY_VERIFY(m_panel->session()->judgement());
    m_panel->editCopy();
    maker()->payload()->view()->replaceAll("a document");
    maker()->header()->view()->replaceAll(R"({"alg":"HS256"})");
    maker()->bar()->detached()->setChecked(true);
    sign();
    const QByteArray made = maker()->session()->token();
    QVERIFY(made.contains(".."));
    QTest::mouseClick(maker()->result()->inspectButton(), Qt::LeftButton);
    QTRY_VERIFY(m_panel->session()->judgement() && m_panel->session()->judgement()->parts->token == made
                && m_panel->session()->judgement()->inspection->verdict == Token::Verdict::Valid);
}

void TestInspectorMaking::newKeyIsChosen()
{
    QTest::mouseClick(button(u"New Token"_s), Qt::LeftButton);
    QVERIFY(maker()->isVisible());
    QTRY_VERIFY(maker()->session()->standing());
    QVERIFY(maker()->session()->signer().key.isNull());
    QTest::mouseClick(maker()->bar()->newKeyButton(), Qt::LeftButton);
    QTRY_VERIFY(!maker()->session()->signer().key.isNull());
    QCOMPARE(m_panel->session()->keys()->keys().size(), 1);
    sign();
    // The inspector has the key, too: it is the person's.
    QTest::mouseClick(maker()->result()->inspectButton(), Qt::LeftButton);
    QTRY_VERIFY(m_panel->session()->judgement());
    QCOMPARE(m_panel->session()->judgement()->inspection->signatures.first().status, Token::SignatureStatus::Verified);
}

void TestInspectorMaking::keysComeAndGo()
{
    m_panel->newToken(*Making::findTemplate("jwt"));
    QCOMPARE(maker()->bar()->keys()->count(), 0);
    pasteSecret(kSecret);
    QTRY_COMPARE(maker()->bar()->keys()->count(), 1);
    m_panel->session()->keys()->clear();
    QCOMPARE(maker()->bar()->keys()->count(), 0);
}

void TestInspectorMaking::templatesKnowWhatIsExpected()
{
    using Field = Ui::ExpectationsPane::Field;
    Ui::ExpectationsPane *expectations = m_panel->judgement()->expectations();
    expectations->field(Field::Issuer)->setText(u"https://as.test"_s);
    expectations->field(Field::Audience)->setText(u"api"_s);
    QTRY_COMPARE(m_panel->session()->expectations().issuer, std::optional(u"https://as.test"_s));
    m_panel->newToken(*Making::findTemplate("access-token"));
    const QByteArray payload = maker()->payload()->view()->text();
    QVERIFY2(payload.contains(R"("iss": "https://as.test")"), payload);
    QVERIFY2(payload.contains(R"("aud": "api")"), payload);
    QVERIFY2(payload.contains(R"("iat": 1700000000)"), payload);
}

void TestInspectorMaking::backAndForth()
{
    m_panel->newToken(*Making::findTemplate("jwt"));
    maker()->payload()->view()->replaceAll("{\"typed\":true}");
    QTest::mouseClick(maker()->backButton(), Qt::LeftButton);
    QVERIFY(m_panel->input()->isVisible());
    // A text that another part of the window asks about comes to the inspector.
    m_panel->newToken(*Making::findTemplate("jwt"));
    m_panel->open({unsecuredToken(), {}});
    QVERIFY(m_panel->input()->isVisible());
    QTRY_VERIFY(m_panel->session()->judgement());
}

// With each key, what can be done with it, and what has to be found before a key is there.
void TestInspectorMaking::keysAreFoundInThePalette()
{
    const auto run = [this](const QString &beginning) {
        for (const Ui::Command &command : m_panel->commands()) {
            if (command.text.startsWith(beginning)) {
                command.run();
                return true;
            }
        }
        return false;
    };
    QVERIFY(!run(u"Export Key"_s));
    m_panel->session()->keys()->take(Ui::makeBatch({Ui::KeyOrigin::Pasted}, {TestKeys::secretOf(32)}));
    QVERIFY(!run(u"Certificate for Key"_s)); // A secret has none.
    QVERIFY(run(u"Export Key"_s));
    auto *dialog = m_panel->findChild<Ui::ExportKeyDialog *>();
    QVERIFY(dialog);
    dialog->reject();
    m_panel->session()->keys()->take(
        Ui::makeBatch({Ui::KeyOrigin::Generated}, {Jose::generateKey(*Jose::findJwsAlgorithm("ES256")).value()}));
    QVERIFY(run(u"Certificate for Key"_s));
    auto *certificate = m_panel->findChild<Ui::CertificateDialog *>();
    QVERIFY(certificate);
    certificate->reject();

    QVERIFY(run(u"Encrypt a Token (JWE)"_s));
    QCOMPARE(maker()->protectionChosen(), Ui::MakerPane::Protection::Encrypt);
    QVERIFY(maker()->isVisible());
    QVERIFY(run(u"New Token · "_s + Texts::templateStory("credential").title));
    QCOMPARE(maker()->protectionChosen(), Ui::MakerPane::Protection::Disclose);
}

void TestInspectorMaking::foundInThePalette()
{
    const auto run = [this](const QString &text) {
        for (const Ui::Command &command : m_panel->commands()) {
            if (command.text == text) {
                command.run();
                return true;
            }
        }
        return false;
    };
    QVERIFY(!run(u"Break on Purpose · Algorithm none"_s));
    QVERIFY(run(u"New Token · DPoP proof"_s));
    QVERIFY(maker()->header()->view()->text().contains("dpop+jwt"));
    QVERIFY(!run(u"Break on Purpose · Algorithm none"_s)); // There is no key yet.
    QTest::mouseClick(maker()->bar()->newKeyButton(), Qt::LeftButton);
    QTRY_VERIFY(!maker()->session()->signer().key.isNull());
    QVERIFY(run(u"Break on Purpose · Algorithm none"_s));
    QTRY_VERIFY(maker()->session()->broken());
    // Each protection its own, as its bar offers them.
    const Jose::Key key = TestKeys::secretOf(32);
    m_panel->session()->keys()->take(Ui::makeBatch({Ui::KeyOrigin::Pasted}, {key}));
    maker()->setProtection(Ui::MakerPane::Protection::Encrypt);
    maker()->chooseKey(key, Ui::MakerPane::KeyUse::Encryption);
    QVERIFY(!run(u"Break on Purpose · Algorithm none"_s));
    const auto breakages = Making::encryptionBreakages();
    QVERIFY(!breakages.empty());
    for (const Making::EncryptionBreakage &breakage : breakages) {
        const QString title = u"Break on Purpose · "_s + Texts::breakageStory(breakage.id).title;
        const QList<Ui::Command> commands = m_panel->commands();
        QCOMPARE(std::ranges::contains(commands, title, &Ui::Command::text),
                 Making::canBreak(breakage, maker()->encryption()->draft()));
    }
    const Making::EncryptionBreakage *shortTag = Making::findEncryptionBreakage("jwe-tag-short");
    QVERIFY(run(u"Break on Purpose · "_s + Texts::breakageStory(shortTag->id).title));
    QTRY_VERIFY(maker()->encryption()->made());
    QCOMPARE(maker()->encryption()->made()->breakage, shortTag);
    maker()->setProtection(Ui::MakerPane::Protection::Disclose);
    QVERIFY(!run(u"Break on Purpose · "_s + Texts::breakageStory(shortTag->id).title));
}

QTEST_MAIN(TestInspectorMaking)
#include "tst_inspectormaking.moc"
