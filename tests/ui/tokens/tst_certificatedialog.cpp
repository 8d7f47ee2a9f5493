// SPDX-License-Identifier: GPL-3.0-or-later
#include "jose/keyforms.h"
#include "tokens/certificatedialog.h"
#include "ui/support/accessibilitywalk.h"
#include "ui/tokens/keysets.h"
#include "widgets/copier.h"
#include "widgets/lineedit.h"

#include <QCheckBox>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QSpinBox>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace Grantscope;
using namespace Grantscope::Tests;

class TestCertificateDialog : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup() { m_dialog.reset(); }

    void namelessIsRefused();
    void namesThatCantBe();
    void made();
    void withTheKey();
    void request();
    void saved();
    void everyControlHasAName();

private:
    QByteArray make()
    {
        m_dialog->make();
        if (!QTest::qWaitFor([this] { return m_dialog->makeButton()->isEnabled(); }, 60'000))
            return {};
        return m_dialog->text()->isVisible() ? m_dialog->text()->toPlainText().toLatin1() : QByteArray();
    }

    Ui::Intents m_intents;
    Jose::Key m_key;
    std::unique_ptr<Ui::Masking> m_masking;
    std::unique_ptr<Ui::Copier> m_copier;
    std::unique_ptr<Ui::CertificateDialog> m_dialog;
};

void TestCertificateDialog::init()
{
    m_key = ecPair("a");
    m_masking = std::make_unique<Ui::Masking>();
    m_copier = std::make_unique<Ui::Copier>(&m_intents, m_masking.get());
    m_dialog = std::make_unique<Ui::CertificateDialog>(
        m_key, [] { return kNow; }, [](qsizetype count) { return QByteArray(count, 'r'); }, m_copier.get());
    m_dialog->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_dialog.get()));
}

void TestCertificateDialog::namelessIsRefused()
{
    QCOMPARE(make(), QByteArray());
    QVERIFY2(m_dialog->message().contains(u"name"_s), qPrintable(m_dialog->message()));
    QVERIFY(!m_dialog->putButton()->isEnabled());
}

void TestCertificateDialog::namesThatCantBe()
{
    m_dialog->dnsNames()->setText(u"good.example läufer.example"_s);
    QCOMPARE(make(), QByteArray());
    QVERIFY(m_dialog->message().contains(u"läufer.example"_s));
    m_dialog->dnsNames()->setText({});
    m_dialog->addresses()->setText(u"1.2.3"_s);
    QCOMPARE(make(), QByteArray());
    QVERIFY(m_dialog->message().contains(u"1.2.3"_s));
}

void TestCertificateDialog::made()
{
    m_dialog->commonName()->setText(u"client 1"_s);
    m_dialog->organization()->setText(u"Org"_s);
    m_dialog->dnsNames()->setText(u"a.example, b.example"_s);
    m_dialog->addresses()->setText(u"127.0.0.1 ::1"_s);
    m_dialog->uris()->setText(u"https://client.example"_s);
    m_dialog->days()->setValue(10);
    const auto read = Jose::importKeys(make());
    QVERIFY(read);
    const Jose::Certificate certificate = read->keys.first().certificates().first();
    QCOMPARE(read->keys.first().thumbprint(), m_key.thumbprint());
    QCOMPARE(certificate.subject, u"CN=client 1,O=Org"_s);
    QCOMPARE(secondsOf(certificate.notBefore), secondsOf(kNow));
    QCOMPARE(secondsOf(certificate.notAfter), secondsOf(kNow) + 864'000);
    QCOMPARE(certificate.serial, QString::fromLatin1(QByteArray(16, 'r').toHex()));
    QVERIFY(m_dialog->message().contains(u"CN=client 1"_s));
}

void TestCertificateDialog::withTheKey()
{
    QSignalSpy certified(m_dialog.get(), &Ui::CertificateDialog::certified);
    m_dialog->commonName()->setText(u"client 1"_s);
    QVERIFY(!make().isEmpty());
    QTest::mouseClick(m_dialog->putButton(), Qt::LeftButton);
    QCOMPARE(certified.size(), 1);
    const auto key = certified.first().first().value<Jose::Key>();
    QVERIFY(key.isPrivate());
    QCOMPARE(key.thumbprint(), m_key.thumbprint());
    QCOMPARE(key.keyId(), m_key.keyId());
    QCOMPARE(key.certificates().size(), 1);
    QVERIFY(!m_dialog->putButton()->isEnabled());
}

void TestCertificateDialog::request()
{
    m_dialog->commonName()->setText(u"client 1"_s);
    m_dialog->request()->setChecked(true);
    QVERIFY(!m_dialog->days()->isEnabled());
    QVERIFY(make().startsWith("-----BEGIN CERTIFICATE REQUEST-----\n"));
    QVERIFY(!m_dialog->putButton()->isEnabled());
}

void TestCertificateDialog::saved()
{
    const QTemporaryDir folder;
    m_dialog->commonName()->setText(u"client 1"_s);
    const QByteArray pem = make();
    m_dialog->saveTo(folder.filePath(u"no/where.pem"_s));
    QTRY_VERIFY(m_dialog->message().contains(u"not saved"_s));
    m_dialog->saveTo(folder.filePath(u"certificate.pem"_s));
    QTRY_VERIFY(m_dialog->message().startsWith(u'✓') && m_dialog->message().contains(u"certificate.pem"_s));
    QFile file(folder.filePath(u"certificate.pem"_s));
    QVERIFY(file.open(QIODevice::ReadOnly));
    QCOMPARE(file.readAll(), pem);
}

void TestCertificateDialog::everyControlHasAName()
{
    m_dialog->commonName()->setText(u"client 1"_s);
    QVERIFY(!make().isEmpty());
    const QStringList complaints = accessibilityComplaints(m_dialog.get());
    QVERIFY2(complaints.isEmpty(), qPrintable(complaints.join(u'\n')));
}

QTEST_MAIN(TestCertificateDialog)
#include "tst_certificatedialog.moc"
