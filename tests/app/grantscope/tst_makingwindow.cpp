// SPDX-License-Identifier: GPL-3.0-or-later
// A token made in the whole window, by keyboard: pasted, copied, changed, signed, inspected as another; with pictures.
#include "picture.h"
#include "workbench.h"

#include "making/disclosablespane.h"
#include "making/encryptionbar.h"
#include "making/encryptiondetails.h"
#include "making/issuingbar.h"
#include "making/jsoneditor.h"
#include "making/makerheaders.h"
#include "making/makerpane.h"
#include "making/resultpane.h"
#include "making/signerbar.h"
#include "tokens/inputpane.h"
#include "tokens/judgementpane.h"
#include "tokens/verdictbanner.h"
#include "ui/tokens/sampletokens.h"
#include "widgets/pasteview.h"

#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QProcess>
#include <QPushButton>
#include <QSettings>
#include <QSpinBox>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QToolButton>

using namespace Qt::StringLiterals;
using namespace Grantscope;
using namespace Grantscope::Tests;

class TestMakingWindow : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void fromPasteToAnotherToken_data() { addLooks(); }
    void fromPasteToAnotherToken();
    void encryptedAndOpened_data() { addLooks(); }
    void encryptedAndOpened();
    void issuedAndShown_data() { addLooks(); }
    void issuedAndShown();
    void theOtherJoseOpensIt();

private:
    static void addLooks();
    /// A window in the language and theme of the row.
    std::unique_ptr<Workbench> open();

    QTemporaryDir m_folder;
    std::unique_ptr<QSettings> m_settings;
    QString m_look;
};

void TestMakingWindow::addLooks()
{
    QTest::addColumn<QString>("language");
    QTest::addColumn<QString>("theme");
    for (const QString &language : {u"en"_s, u"zh_TW"_s}) {
        for (const QString &theme : {u"light"_s, u"dark"_s})
            QTest::addRow("%s-%s", qPrintable(language), qPrintable(theme)) << language << theme;
    }
}

std::unique_ptr<Workbench> TestMakingWindow::open()
{
    QFETCH(QString, language);
    QFETCH(QString, theme);
    m_look = language + u'-' + theme;
    m_settings = std::make_unique<QSettings>(m_folder.filePath(m_look + u".ini"_s), QSettings::IniFormat);
    m_settings->setValue(u"language"_s, language);
    m_settings->setValue(u"appearance/scheme"_s, theme == "dark"_L1 ? u"Dark"_s : u"Light"_s);
    auto workbench = std::make_unique<Workbench>(*m_settings, [] { return kNow; });
    workbench->window().resize(1280, 820);
    workbench->window().showArea(u"tokens"_s);
    workbench->window().show();
    return QTest::qWaitForWindowActive(&workbench->window()) ? std::move(workbench) : nullptr;
}

void TestMakingWindow::fromPasteToAnotherToken()
{
    const auto workbench = open();
    QVERIFY(workbench);
    QWidget &window = workbench->window();
    Ui::InspectorPanel *panel = workbench->inspector();
    const QByteArray inspected = signedToken(soundClaims());
    panel->open({inspected, {}});
    QTRY_VERIFY(panel->session()->judgement());
    QTest::keyClick(panel->input()->pasteBox(), Qt::Key_E, Qt::ControlModifier);
    Ui::MakerPane *maker = panel->maker();
    QTRY_COMPARE(maker->session()->token(), inspected);

    // A secret of the person's own: HS256 is the algorithm of the copy.
    QTest::keyClick(maker->bar()->newKeyButton(), Qt::Key_Space);
    QTRY_VERIFY(!maker->session()->signer().key.isNull());
    Ui::PasteView *text = maker->payload()->view();
    text->setFocus();
    text->select(text->text().indexOf("alice"), 5);
    QTest::keyClicks(text, u"mallory"_s);
    QTRY_VERIFY(maker->result()->state()->text().startsWith(u'✗'));
    QTest::keyClick(text, Qt::Key_Return, Qt::ControlModifier | Qt::ShiftModifier);
    QTRY_VERIFY(maker->result()->state()->text().startsWith(u'✓'));
    keepPictures(&window, u"making-"_s + m_look);

    const QByteArray made = maker->session()->token();
    QVERIFY(made != inspected);
    QTest::keyClick(maker->result()->inspectButton(), Qt::Key_Space);
    QTRY_VERIFY(panel->session()->judgement() && panel->session()->judgement()->parts->token == made);
    QCOMPARE(panel->session()->judgement()->inspection->verdict, Token::Verdict::Valid);
    keepPictures(&window, u"made-here-"_s + m_look);
}

// Claims of one's own for a key made on a click, opened as layers, and edited as a copy.
void TestMakingWindow::encryptedAndOpened()
{
    const auto workbench = open();
    QVERIFY(workbench);
    QWidget &window = workbench->window();
    Ui::InspectorPanel *panel = workbench->inspector();
    panel->newToken(*Making::findTemplate("jwt"));
    Ui::MakerPane *maker = panel->maker();
    QTest::keyClick(maker->bar()->newKeyButton(), Qt::Key_Space);
    QTRY_VERIFY(!maker->session()->signer().key.isNull());
    maker->protection()->setFocus();
    QTest::keyClick(maker->protection(), Qt::Key_Down);
    QCOMPARE(maker->protectionChosen(), Ui::MakerPane::Protection::SignAndEncrypt);
    maker->encryptionBar()->chooseAlgorithm(Jose::findKeyManagement("ECDH-ES"));
    QTest::keyClick(maker->encryptionBar()->newKeyButton(), Qt::Key_Space);
    QTRY_VERIFY(!maker->encryption()->recipient().key.isNull());
    QTest::keyClick(maker->encryptionBar()->encryptButton(), Qt::Key_Space);
    QTRY_VERIFY2(maker->result()->state()->text().startsWith(u'✓'), qPrintable(maker->result()->state()->text()));
    keepPictures(&window, u"making-encrypted-"_s + m_look);
    QMenu *breakages = maker->encryptionBar()->breakButton()->menu();
    breakages->popup(window.mapToGlobal(QPoint(20, 20)));
    keepPicture(breakages, u"making-breakages-"_s + m_look);
    breakages->hide();
    QTest::keyClick(maker->result()->inspectButton(), Qt::Key_Space);
    // The innermost layer is shown first.
    QTRY_VERIFY(panel->session()->judgement() && panel->session()->judgement()->outermost().inspection->token->jwe);
    const auto inspection = panel->session()->judgement()->outermost().inspection;
    QVERIFY(inspection->decryption.isOpen());
    QVERIFY(inspection->inner);
    QCOMPARE(inspection->inner->signatures.first().status, Token::SignatureStatus::Verified);

    // A copy of the outer layer: what was inside, the encryption as a template.
    panel->session()->setLayer(0);
    QTRY_VERIFY(panel->session()->judgement() && panel->session()->judgement()->inspection->token->jwe);
    QTest::keyClick(panel->input()->pasteBox(), Qt::Key_E, Qt::ControlModifier);
    QCOMPARE(maker->protectionChosen(), Ui::MakerPane::Protection::SignAndEncrypt);
    QVERIFY(maker->headers()->protectedHeader()->view()->text().contains("ECDH-ES"));
    QVERIFY(!maker->headers()->protectedHeader()->view()->text().contains("epk"));

    // Several recipients, and a password among them that is stretched too little.
    maker->setProtection(Ui::MakerPane::Protection::Encrypt);
    maker->encryptionBar()->forms()->setCurrentIndex(static_cast<int>(Jose::Serialization::General));
    maker->encryptionBar()->chooseAlgorithm(Jose::findKeyManagement("ECDH-ES+A256KW"));
    QTest::keyClick(maker->encryptionBar()->addButton(), Qt::Key_Space);
    maker->encryptionBar()->chooseAlgorithm(Jose::findKeyManagement("PBES2-HS256+A128KW"));
    QTest::keyClicks(maker->encryptionBar()->details()->password(), u"correct horse"_s);
    maker->encryptionBar()->details()->iterations()->setValue(10'000);
    QTRY_VERIFY(maker->encryptionBar()->note()->isVisible());
    // The header of both names the algorithm of neither.
    QTRY_VERIFY(!maker->headers()->protectedHeader()->view()->text().contains("alg"));
    keepPictures(&window, u"making-recipients-"_s + m_look);
}

void TestMakingWindow::issuedAndShown()
{
    const auto workbench = open();
    QVERIFY(workbench);
    QWidget &window = workbench->window();
    Ui::InspectorPanel *panel = workbench->inspector();
    panel->newToken(*Making::findTemplate("jwt"));
    Ui::MakerPane *maker = panel->maker();
    maker->newCredential();
    QTest::keyClick(maker->bar()->newKeyButton(), Qt::Key_Space);
    QTRY_VERIFY(!maker->session()->signer().key.isNull());
    QTest::keyClick(maker->issuingBar()->newHolderButton(), Qt::Key_Space);
    QTRY_VERIFY(!maker->issuing()->draft().order.holder.isNull());
    maker->issuingBar()->decoys()->setValue(2);
    QTest::keyClick(maker->issuingBar()->issueButton(), Qt::Key_Space);
    QTRY_VERIFY2(maker->result()->state()->text().startsWith(u'✓'), qPrintable(maker->result()->state()->text()));
    keepPictures(&window, u"making-issued-"_s + m_look);
    QTest::keyClick(maker->result()->inspectButton(), Qt::Key_Space);
    QTRY_VERIFY(panel->session()->judgement() && panel->session()->judgement()->inspection->token->sdJwt);
    const auto inspection = panel->session()->judgement()->inspection;
    QCOMPARE(inspection->token->disclosed->uses.size(), 7);
    QCOMPARE(inspection->signatures.first().status, Token::SignatureStatus::Verified);
}

/// Debian's jose as the other side of what the window makes.
void TestMakingWindow::theOtherJoseOpensIt()
{
    const QString jose = QStandardPaths::findExecutable(u"jose"_s);
    if (jose.isEmpty())
        QSKIP("The command jose (package jose) is not installed.");
    QSettings settings(m_folder.filePath(u"jose.ini"_s), QSettings::IniFormat);
    Workbench workbench(settings, [] { return kNow; });
    workbench.window().showArea(u"tokens"_s);
    workbench.window().show();
    Ui::InspectorPanel *panel = workbench.inspector();
    panel->newToken(*Making::findTemplate("jwt"));
    Ui::MakerPane *maker = panel->maker();
    maker->setProtection(Ui::MakerPane::Protection::Encrypt);
    const QByteArray claims = maker->payload()->view()->text();
    for (const char *algorithm : {"ECDH-ES", "RSA-OAEP", "A128GCMKW"}) {
        maker->chooseKey({}, Ui::MakerPane::KeyUse::Encryption);
        maker->encryptionBar()->chooseAlgorithm(Jose::findKeyManagement(algorithm));
        QTest::mouseClick(maker->encryptionBar()->newKeyButton(), Qt::LeftButton);
        QTRY_VERIFY(!maker->encryption()->recipient().key.isNull());
        maker->encryption()->setAlgorithm(Jose::findKeyManagement(algorithm));
        QTest::mouseClick(maker->encryptionBar()->encryptButton(), Qt::LeftButton);
        QTRY_VERIFY2(maker->encryption()->made(), algorithm);
        QFile file(m_folder.filePath(u"key.jwk"_s));
        QVERIFY(file.open(QIODevice::WriteOnly));
        const Secret jwk = maker->encryption()->recipient().key.privateJwk().value();
        file.write(jwk.reveal().toByteArray());
        file.close();
        QProcess process;
        process.start(jose, {u"jwe"_s, u"dec"_s, u"-i"_s, u"-"_s, u"-k"_s, file.fileName()});
        process.write(maker->encryption()->made()->token);
        process.closeWriteChannel();
        QVERIFY(process.waitForFinished());
        QCOMPARE(process.readAllStandardOutput(), claims);
    }
}

QTEST_MAIN(TestMakingWindow)
#include "tst_makingwindow.moc"
