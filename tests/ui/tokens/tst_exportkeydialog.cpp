// SPDX-License-Identifier: GPL-3.0-or-later
#include "tokens/exportkeydialog.h"
#include "ui/support/accessibilitywalk.h"
#include "ui/tokens/keysets.h"
#include "widgets/copier.h"

#include <QCheckBox>
#include <QComboBox>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace Grantscope;
using namespace Grantscope::Tests;

class TestExportKeyDialog : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup() { m_dialog.reset(); }

    void publicKeyHasNoSwitch();
    void secretNeedsTheSwitch();
    void passphrasesMustAgree();
    void whatCantBeWrittenIsSaid();
    void privateHalfIsNotShown();
    void everyForm_data();
    void everyForm();
    void copiedWithCare();
    void maskingKeepsItHere();
    void everyControlHasAName();

private:
    void open(const Jose::Key &key)
    {
        m_dialog = std::make_unique<Ui::ExportKeyDialog>(Jose::KeyItem{key}, m_copier.get());
        m_dialog->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_dialog.get()));
    }
    Ui::IntakeLine save(const QString &path)
    {
        QSignalSpy saved(m_dialog.get(), &Ui::ExportKeyDialog::saved);
        m_dialog->saveTo(path);
        return saved.size() == 1 || saved.wait(60'000) ? saved.first().first().value<Ui::IntakeLine>()
                                                       : Ui::IntakeLine{};
    }
    void choose(const QString &form)
    {
        m_dialog->form()->setCurrentText(form);
        QCOMPARE(m_dialog->form()->currentText(), form);
    }
    static QByteArray contents(const QString &path)
    {
        QFile file(path);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }

    Ui::Intents m_intents;
    std::unique_ptr<Ui::Masking> m_masking;
    std::unique_ptr<Ui::Copier> m_copier;
    std::unique_ptr<Ui::ExportKeyDialog> m_dialog;
};

void TestExportKeyDialog::init()
{
    m_masking = std::make_unique<Ui::Masking>();
    m_copier = std::make_unique<Ui::Copier>(&m_intents, m_masking.get());
    open(ecPair("a"));
}

void TestExportKeyDialog::publicKeyHasNoSwitch()
{
    open(Jose::importKeys(publicSet({ecPair("a")}))->keys.first());
    QVERIFY(!m_dialog->privateHalf()->isEnabled());
    QVERIFY(!m_dialog->privateHalf()->isChecked());
}

void TestExportKeyDialog::secretNeedsTheSwitch()
{
    open(secretKey());
    QTRY_VERIFY2(m_dialog->message().contains(u"no public half"_s), qPrintable(m_dialog->message()));
    QVERIFY(!m_dialog->saveButton()->isEnabled());
    QVERIFY(!m_dialog->copyButton()->isEnabled());
    QCOMPARE(m_dialog->form()->findText(u"PEM"_s), -1);
    m_dialog->privateHalf()->setChecked(true);
    QVERIFY(m_dialog->saveButton()->isEnabled());
}

void TestExportKeyDialog::passphrasesMustAgree()
{
    choose(u"PEM"_s);
    QVERIFY(!m_dialog->passphrase()->isVisible());
    m_dialog->privateHalf()->setChecked(true);
    QVERIFY(m_dialog->passphrase()->isVisible());
    QVERIFY(m_dialog->message().contains(u"lies open"_s));
    m_dialog->passphrase()->setText(u"correct horse"_s);
    m_dialog->again()->setText(u"correct house"_s);
    QVERIFY(m_dialog->message().contains(u"differ"_s));
    QVERIFY(!m_dialog->saveButton()->isEnabled());
    QVERIFY(!m_dialog->copyButton()->isEnabled());
    m_dialog->again()->setText(u"correct horse"_s);
    QVERIFY(m_dialog->saveButton()->isEnabled());
}

void TestExportKeyDialog::whatCantBeWrittenIsSaid()
{
    const QTemporaryDir folder;
    QCOMPARE(save(folder.filePath(u"no/where.jwk"_s)).kind, Ui::IntakeLine::Kind::NotSaved);
    QVERIFY(m_dialog->message().contains(u"not saved"_s));
    QVERIFY(m_dialog->saveButton()->isEnabled());
}

void TestExportKeyDialog::privateHalfIsNotShown()
{
    QTRY_VERIFY(m_dialog->preview()->toPlainText().contains(u"\"crv\":\"P-256\""_s));
    QVERIFY(!m_dialog->preview()->toPlainText().contains(u"\"d\""_s));
    for (const QString &form : {u"JWK"_s, u"Key set (JWKS)"_s, u"PEM"_s, u"DER"_s}) {
        m_dialog->privateHalf()->setChecked(true);
        choose(form);
        QVERIFY(m_dialog->preview()->toPlainText().startsWith(u"The private half is not shown"_s));
        QVERIFY(!m_dialog->preview()->toPlainText().contains(u"PRIVATE KEY"_s));
    }
}

void TestExportKeyDialog::everyForm_data()
{
    QTest::addColumn<QString>("form");
    QTest::addColumn<bool>("isPrivate");
    QTest::addColumn<QString>("passphrase");
    for (const QString &form : {u"JWK"_s, u"Key set (JWKS)"_s, u"PEM"_s, u"DER"_s}) {
        QTest::newRow(qPrintable(form)) << form << false << QString();
        QTest::newRow(qPrintable(form + u", private"_s)) << form << true << QString();
        if (form == u"PEM"_s || form == u"DER"_s)
            QTest::newRow(qPrintable(form + u", encrypted"_s)) << form << true << u"correct horse 電池"_s;
    }
}

void TestExportKeyDialog::everyForm()
{
    QFETCH(QString, form);
    QFETCH(bool, isPrivate);
    QFETCH(QString, passphrase);
    const Jose::Key key = ecPair("a");
    open(key);
    choose(form);
    m_dialog->privateHalf()->setChecked(isPrivate);
    m_dialog->passphrase()->setText(passphrase);
    m_dialog->again()->setText(passphrase);
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"key"_s);
    QCOMPARE(save(path).kind, Ui::IntakeLine::Kind::Saved);
    QVERIFY2(m_dialog->message().contains(u"Saved"_s), qPrintable(m_dialog->message()));
    const auto read = Jose::importKeys(contents(path), {.passphrase = Secret(passphrase.toUtf8())});
    QVERIFY(read);
    QCOMPARE(read->keys.first().thumbprint(), key.thumbprint());
    QCOMPARE(read->keys.first().isPrivate(), isPrivate);
    if (!passphrase.isEmpty())
        QCOMPARE(Jose::importKeys(contents(path)).error().id.toString(), u"passphrase-needed"_s);
    if (isPrivate)
        QVERIFY(!(QFile::permissions(path) & (QFile::ReadGroup | QFile::ReadOther)));
}

void TestExportKeyDialog::copiedWithCare()
{
    QList<Ui::CopyText> copied;
    m_intents.handle<Ui::CopyText>(m_dialog.get(), [&](const Ui::CopyText &intent) { copied << intent; });
    QTRY_VERIFY(m_dialog->copyButton()->isEnabled());
    QTest::mouseClick(m_dialog->copyButton(), Qt::LeftButton);
    QTRY_COMPARE(copied.size(), 1);
    QCOMPARE(copied.first().sensitivity, Ui::CopyText::Sensitivity::Plain);
    QVERIFY(!copied.first().text.contains(u"\"d\""_s));
    m_dialog->privateHalf()->setChecked(true);
    QTRY_VERIFY(m_dialog->copyButton()->isEnabled());
    QTest::mouseClick(m_dialog->copyButton(), Qt::LeftButton);
    QTRY_COMPARE(copied.size(), 2);
    QCOMPARE(copied.last().sensitivity, Ui::CopyText::Sensitivity::Secret);
    QVERIFY(copied.last().text.contains(u"\"d\""_s));
}

void TestExportKeyDialog::maskingKeepsItHere()
{
    QTRY_VERIFY(m_dialog->copyButton()->isEnabled());
    m_masking->setOn(true);
    QVERIFY(!m_dialog->copyButton()->isEnabled());
}

void TestExportKeyDialog::everyControlHasAName()
{
    choose(u"PEM"_s);
    m_dialog->privateHalf()->setChecked(true);
    const QStringList complaints = accessibilityComplaints(m_dialog.get());
    QVERIFY2(complaints.isEmpty(), qPrintable(complaints.join(u'\n')));
}

QTEST_MAIN(TestExportKeyDialog)
#include "tst_exportkeydialog.moc"
