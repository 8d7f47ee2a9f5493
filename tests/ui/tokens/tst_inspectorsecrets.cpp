// SPDX-License-Identifier: GPL-3.0-or-later
// From the inspector to the dialog that tries weak secrets, and back with a key.
#include "tokens/weaksecretsdialog.h"
#include "ui/tokens/inspectortest.h"

#include <QPushButton>
#include <QSignalSpy>

using namespace Grantscope;
using namespace Grantscope::Tests;
using namespace Qt::StringLiterals;

class TestInspectorSecrets : public QObject, private InspectorTest
{
    Q_OBJECT

private Q_SLOTS:
    void init() { setUp(); }
    void cleanup() { tearDown(); }

    void nothingToTry();
    void otherAlgorithm();
    void foundSecretBecomesAKey();
};

void TestInspectorSecrets::nothingToTry()
{
    QVERIFY(!m_panel->tryWeakSecrets());
    paste("2YotnFZFEjr1zCsicMWpAA");
    QTRY_VERIFY(m_panel->session()->judgement());
    QVERIFY(!m_panel->tryWeakSecrets());
}

void TestInspectorSecrets::otherAlgorithm()
{
    paste("eyJhbGciOiJSUzI1NiJ9.e30.AAAA");
    QTRY_VERIFY(m_panel->session()->judgement());
    QVERIFY(!m_panel->tryWeakSecrets());
}

void TestInspectorSecrets::foundSecretBecomesAKey()
{
    const QByteArray header = R"({"alg":"HS256"})";
    paste(*Jose::signCompact(secretKey("changeme"), *Jose::findJwsAlgorithm("HS256"), header, soundClaims()));
    QTRY_VERIFY(m_panel->session()->judgement());
    QVERIFY(m_panel->session()->keys()->keys().isEmpty());
    Ui::WeakSecretsDialog *dialog = m_panel->tryWeakSecrets();
    QVERIFY(dialog);
    QTRY_VERIFY(dialog->addButton()->isEnabled());
    QTest::mouseClick(dialog->addButton(), Qt::LeftButton);
    QTRY_COMPARE(m_panel->session()->keys()->keys().size(), 1);
    QVERIFY(m_panel->judgement()->keys()->isVisible());
    QTRY_VERIFY(m_panel->session()->judgement()
                && m_panel->session()->judgement()->inspection->signatures.first().status
                       == Token::SignatureStatus::Verified);
}

QTEST_MAIN(TestInspectorSecrets)
#include "tst_inspectorsecrets.moc"
