// SPDX-License-Identifier: GPL-3.0-or-later
#include "tokens/keyfacts.h"
#include "tokens/newkeydialog.h"
#include "ui/support/accessibilitywalk.h"
#include "ui/support/markingtranslator.h"
#include "widgets/lineedit.h"

#include <QComboBox>
#include <QPushButton>
#include <QSignalSpy>
#include <QSpinBox>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace Grantscope;
using namespace Grantscope::Tests;

class TestNewKeyDialog : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup() { m_dialog.reset(); }

    void whatContradictsItselfIsSaid();
    void makingIsGivenUp();
    void goesWithTheDialog();
    void kindsFollowTheAlgorithm_data();
    void kindsFollowTheAlgorithm();
    void sizes();
    void everyKindIsMadeAndShown_data();
    void everyKindIsMadeAndShown();
    void nothingPrivateIsShown();
    void namesAndUse();
    void madeByKeyboard();
    void everyControlHasAName();
    void translated();

private:
    Jose::Key make()
    {
        QSignalSpy made(m_dialog.get(), &Ui::NewKeyDialog::made);
        m_dialog->generate();
        if (made.isEmpty() && !made.wait(60'000))
            return {};
        return made.first().first().value<Jose::Key>();
    }
    std::unique_ptr<Ui::NewKeyDialog> m_dialog;
};

void TestNewKeyDialog::init()
{
    m_dialog = std::make_unique<Ui::NewKeyDialog>();
    m_dialog->show();
    QVERIFY(QTest::qWaitForWindowActive(m_dialog.get()));
}

void TestNewKeyDialog::whatContradictsItselfIsSaid()
{
    m_dialog->algorithm()->setCurrentIndex(0);
    m_dialog->kind()->setCurrentText(u"X25519"_s);
    m_dialog->use()->setCurrentIndex(m_dialog->use()->findData(QByteArray("sig")));
    QSignalSpy made(m_dialog.get(), &Ui::NewKeyDialog::made);
    m_dialog->generate();
    QTRY_VERIFY(!m_dialog->isMaking());
    QCOMPARE(made.size(), 0);
    QVERIFY2(m_dialog->message().contains(u"use: enc"_s), qPrintable(m_dialog->message()));
    QVERIFY(!m_dialog->facts()->isVisible());
}

// A key of this size takes minutes.
void TestNewKeyDialog::makingIsGivenUp()
{
    m_dialog->algorithm()->setCurrentText(u"RS256"_s);
    m_dialog->bits()->setValue(16384);
    QTest::mouseClick(m_dialog->makeButton(), Qt::LeftButton);
    QVERIFY(m_dialog->isMaking());
    QVERIFY(m_dialog->makeButton()->text().contains(u"Cancel"_s));
    QTest::mouseClick(m_dialog->makeButton(), Qt::LeftButton);
    QTRY_VERIFY_WITH_TIMEOUT(!m_dialog->isMaking(), 60'000);
    QVERIFY2(m_dialog->message().contains(u"cancelled"_s), qPrintable(m_dialog->message()));
    QVERIFY(m_dialog->makeButton()->text().contains(u"Generate"_s));
}

void TestNewKeyDialog::goesWithTheDialog()
{
    m_dialog->algorithm()->setCurrentText(u"RS256"_s);
    m_dialog->bits()->setValue(16384);
    m_dialog->generate();
    m_dialog.reset();
    QThreadPool::globalInstance()->waitForDone(); // It ends soon, and tells nobody.
}

void TestNewKeyDialog::kindsFollowTheAlgorithm_data()
{
    QTest::addColumn<QString>("algorithm");
    QTest::addColumn<QStringList>("kinds");
    QTest::addColumn<QString>("use");
    QTest::newRow("ES256") << u"ES256"_s << QStringList{u"P-256"_s} << u"sig"_s;
    QTest::newRow("EdDSA") << u"EdDSA"_s << QStringList{u"Ed25519"_s, u"Ed448"_s} << u"sig"_s;
    QTest::newRow("ECDH-ES") << u"ECDH-ES"_s << QStringList{u"P-256"_s, u"P-384"_s, u"P-521"_s, u"X25519"_s, u"X448"_s}
                             << u"enc"_s;
    QTest::newRow("A256GCM") << u"A256GCM"_s << QStringList{u"oct"_s} << u"enc"_s;
    QTest::newRow("RSA-OAEP-256") << u"RSA-OAEP-256"_s << QStringList{u"RSA"_s} << u"enc"_s;
}

void TestNewKeyDialog::kindsFollowTheAlgorithm()
{
    QFETCH(QString, algorithm);
    m_dialog->algorithm()->setCurrentText(algorithm);
    QStringList kinds;
    for (int i = 0; i < m_dialog->kind()->count(); ++i)
        kinds << m_dialog->kind()->itemText(i);
    QTEST(kinds, "kinds");
    QTEST(QString::fromLatin1(m_dialog->request().use), "use");
    QCOMPARE(m_dialog->request().algorithm, algorithm.toLatin1());
}

void TestNewKeyDialog::sizes()
{
    QVERIFY(!m_dialog->bits()->isVisible());
    m_dialog->algorithm()->setCurrentText(u"HS512"_s);
    QVERIFY(m_dialog->bits()->isVisible());
    QCOMPARE(m_dialog->bits()->value(), 512);
    m_dialog->algorithm()->setCurrentText(u"PS256"_s);
    QCOMPARE(m_dialog->bits()->value(), 2048);
    QCOMPARE(m_dialog->bits()->minimum(), 2048);
    m_dialog->bits()->stepUp();
    QCOMPARE(m_dialog->bits()->value(), 3072);
    m_dialog->algorithm()->setCurrentText(u"ES256"_s);
    QCOMPARE(m_dialog->request().bits, 0);
}

void TestNewKeyDialog::everyKindIsMadeAndShown_data()
{
    QTest::addColumn<QString>("kind");
    for (const Jose::KeyKind &kind : Jose::keyKinds())
        QTest::newRow(kind.name) << QString::fromLatin1(kind.name);
}

void TestNewKeyDialog::everyKindIsMadeAndShown()
{
    QFETCH(QString, kind);
    m_dialog->algorithm()->setCurrentIndex(0);
    m_dialog->kind()->setCurrentText(kind);
    const Jose::Key key = make();
    QVERIFY(key.isPrivate());
    QCOMPARE(QString::fromLatin1(Jose::kindOf(key)->name), kind);
    QCOMPARE(key.provenance(), Jose::Provenance::Given);
    QVERIFY(m_dialog->facts()->isVisible());
    if (key.isSymmetric()) {
        QVERIFY(m_dialog->facts()->jwk().contains(u"no public half"_s));
        QCOMPARE(m_dialog->facts()->thumbprints(), m_dialog->facts()->jwk());
        return;
    }
    QVERIFY(m_dialog->facts()->jwk().contains(QString::fromLatin1(key.thumbprintBase64url())));
    QCOMPARE(m_dialog->facts()->pem(), QString::fromLatin1(*key.publicPem()));
    QVERIFY(m_dialog->facts()->thumbprints().contains(u"urn:ietf:params:oauth:jwk-thumbprint:sha-256:"_s));
}

void TestNewKeyDialog::nothingPrivateIsShown()
{
    const Jose::Key key = make();
    const QByteArray jwk = key.privateJwk()->reveal().toByteArray();
    const QByteArray d = Json::Document::parse(jwk)->root().member("d").toUtf8();
    QVERIFY(d.size() > 40);
    for (QWidget *widget : m_dialog->findChildren<QWidget *>()) {
        for (const char *property : {"text", "plainText", "toolTip", "accessibleName", "placeholderText"})
            QVERIFY(!widget->property(property).toString().toLatin1().contains(d));
    }
}

void TestNewKeyDialog::namesAndUse()
{
    QVERIFY(!m_dialog->keyId()->isEnabled());
    m_dialog->naming()->setCurrentIndex(1);
    QVERIFY(m_dialog->keyId()->isEnabled());
    m_dialog->keyId()->setText(u"2026-a"_s);
    m_dialog->use()->setCurrentIndex(0);
    const Jose::Key key = make();
    QCOMPARE(key.keyId(), u"2026-a"_s);
    QCOMPARE(key.use(), QByteArray());
    QCOMPARE(key.algorithm(), QByteArray("ES256"));
    m_dialog->naming()->setCurrentIndex(2);
    QCOMPARE(make().keyId(), QString());
}

void TestNewKeyDialog::madeByKeyboard()
{
    QSignalSpy made(m_dialog.get(), &Ui::NewKeyDialog::made);
    QSignalSpy asked(m_dialog.get(), &Ui::NewKeyDialog::exportAsked);
    m_dialog->algorithm()->setFocus();
    QTest::keyClick(m_dialog->algorithm(), Qt::Key_Return);
    QTRY_COMPARE(made.size(), 1);
    for (QPushButton *button : m_dialog->findChildren<QPushButton *>()) {
        if (button->accessibleName() == u"Export the new key"_s)
            QTest::keyClick(button, Qt::Key_Space);
    }
    QCOMPARE(asked.size(), 1);
    QCOMPARE(asked.first().first().value<Jose::Key>(), made.first().first().value<Jose::Key>());
}

void TestNewKeyDialog::everyControlHasAName()
{
    QVERIFY(!make().isNull());
    const QStringList complaints = accessibilityComplaints(m_dialog.get());
    QVERIFY2(complaints.isEmpty(), qPrintable(complaints.join(u'\n')));
}

void TestNewKeyDialog::translated()
{
    MarkingTranslator translator;
    QCoreApplication::installTranslator(&translator);
    QTRY_VERIFY(m_dialog->windowTitle().startsWith(u'「'));
    QVERIFY(m_dialog->makeButton()->text().startsWith(u'「'));
    QCoreApplication::removeTranslator(&translator);
    QTRY_COMPARE(m_dialog->windowTitle(), u"New Key"_s);
}

QTEST_MAIN(TestNewKeyDialog)
#include "tst_newkeydialog.moc"
