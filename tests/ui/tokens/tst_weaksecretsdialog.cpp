// SPDX-License-Identifier: GPL-3.0-or-later
#include "jose/keyimport.h"
#include "jose/verifier.h"
#include "tokens/weaksecretsdialog.h"
#include "ui/support/accessibilitywalk.h"
#include "widgets/copier.h"
#include "widgets/lineedit.h"
#include "widgets/masking.h"
#include "widgets/theme.h"

#include <QCheckBox>
#include <QFile>
#include <QProgressBar>
#include <QPushButton>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QThreadPool>

#include <sys/stat.h>

using namespace Qt::StringLiterals;
using namespace Grantscope;
using namespace Grantscope::Tests;

class TestWeakSecretsDialog : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup() { m_dialog.reset(); }

    void noSuchFile();
    void noneIsWellKnown();
    void wellKnown();
    void noneInTheList();
    void emptyList();
    void inTheList();
    void wellKnownStaysFound();
    void wellKnownAndInTheList();
    void wellKnownCancelled();
    void readings();
    void hiddenUntilAsked();
    void lengthIsHiddenToo();
    void neverShownToARoom();
    void emptySecretIsNoKey();
    void cancelled();
    void closedInTheMiddle();
    void everyControlHasAName();

private:
    void begin(QByteArrayView secret, QByteArrayView payload = "{}")
    {
        const Jose::Key key = *Jose::keyFromSecret(Secret(secret));
        const QByteArray token =
            *Jose::signCompact(key, *Jose::findJwsAlgorithm("HS256"), R"({"alg":"HS256"})", payload);
        m_dialog = std::make_unique<Ui::WeakSecretsDialog>(*Jose::macTargets(*Jose::Jws::parse(token)), m_copier.get());
        m_dialog->show();
    }
    void open(QByteArrayView secret)
    {
        begin(secret);
        // Until the well-known ones are tried.
        QTRY_VERIFY(!m_dialog->isSearching());
        QVERIFY(m_dialog->message().contains(u"well-known secret"_s));
    }
    void tryWords(const QByteArray &words)
    {
        QFile file(m_folder.filePath(u"words"_s));
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write(words) == words.size());
        file.close();
        m_dialog->file()->setText(file.fileName());
        QVERIFY(m_dialog->tryButton()->isEnabled());
        m_dialog->tryButton()->click();
        QVERIFY(m_dialog->isSearching());
        QTRY_VERIFY(!m_dialog->isSearching());
    }
    /// A list from which nothing comes: the search waits until it is told to stop.
    QString emptyPipe()
    {
        const QString path = m_folder.filePath(u"pipe"_s);
        ::mkfifo(QFile::encodeName(path).constData(), 0600);
        if (!m_writer.isOpen())
            m_writer.setFileName(path);
        // Opened for both, so that it neither waits for a reader nor ends.
        if (!m_writer.isOpen() && !m_writer.open(QIODevice::ReadWrite | QIODevice::Unbuffered))
            qFatal("no pipe");
        return path;
    }

    QTemporaryDir m_folder;
    QFile m_writer;
    Ui::Intents m_intents;
    std::unique_ptr<Ui::Masking> m_masking;
    std::unique_ptr<Ui::Copier> m_copier;
    std::unique_ptr<Ui::WeakSecretsDialog> m_dialog;
};

void TestWeakSecretsDialog::init()
{
    m_masking = std::make_unique<Ui::Masking>();
    m_copier = std::make_unique<Ui::Copier>(&m_intents, m_masking.get());
}

void TestWeakSecretsDialog::noSuchFile()
{
    open("no such");
    QVERIFY(!m_dialog->tryButton()->isEnabled());
    m_dialog->file()->setText(m_folder.filePath(u"none"_s));
    m_dialog->tryList();
    QTRY_VERIFY(!m_dialog->isSearching());
    QVERIFY2(m_dialog->message().contains(u"can't be read"_s), qPrintable(m_dialog->message()));
    QVERIFY(m_dialog->tryButton()->isEnabled());
}

void TestWeakSecretsDialog::noneIsWellKnown()
{
    open("no such");
    QVERIFY(m_dialog->message().contains(u"None of"_s));
    QVERIFY(!m_dialog->addButton()->isEnabled());
    QVERIFY(!m_dialog->secret()->isVisible());
}

void TestWeakSecretsDialog::wellKnown()
{
    open("your-256-bit-secret");
    QVERIFY2(m_dialog->message().contains(u"jwt.io"_s) && m_dialog->message().contains(u"256"_s),
             qPrintable(m_dialog->message()));
    QSignalSpy asked(m_dialog.get(), &Ui::WeakSecretsDialog::keyAsked);
    m_dialog->addButton()->click();
    QCOMPARE(asked.size(), 1);
    QCOMPARE(asked.first().first().value<Secret>().reveal(), QByteArrayView("your-256-bit-secret"));
}

void TestWeakSecretsDialog::noneInTheList()
{
    open("no such");
    tryWords("a\nb\n");
    QVERIFY2(m_dialog->message().contains(u"None of 2"_s) && m_dialog->message().contains(u"proves nothing"_s),
             qPrintable(m_dialog->message()));
    QVERIFY(!m_dialog->addButton()->isEnabled());
}

void TestWeakSecretsDialog::emptyList()
{
    open("no such");
    tryWords("");
    QVERIFY2(m_dialog->message().startsWith(Ui::meaningMark(Ui::Meaning::Warning)), qPrintable(m_dialog->message()));
    QVERIFY(m_dialog->message().contains(u"no word"_s));
}

// Whatever a list says: the secret is known to all.
void TestWeakSecretsDialog::wellKnownStaysFound()
{
    open("secret");
    tryWords("a\nb\n");
    QVERIFY2(m_dialog->message().startsWith(Ui::meaningMark(Ui::Meaning::Bad)), qPrintable(m_dialog->message()));
    QVERIFY(m_dialog->message().contains(u"well-known secret"_s));
    QVERIFY2(m_dialog->message().contains(u"2 secrets were tried"_s), qPrintable(m_dialog->message()));
    QVERIFY(m_dialog->secret()->isVisible());
    QSignalSpy asked(m_dialog.get(), &Ui::WeakSecretsDialog::keyAsked);
    m_dialog->addButton()->click();
    QCOMPARE(asked.size(), 1);
    QCOMPARE(asked.first().first().value<Secret>().reveal(), QByteArrayView("secret"));
}

void TestWeakSecretsDialog::wellKnownAndInTheList()
{
    open("secret");
    tryWords("a\nsecret\n");
    QVERIFY2(m_dialog->message().contains(u"line 2"_s) && m_dialog->message().contains(u"well-known secret"_s),
             qPrintable(m_dialog->message()));
}

// Of a large token they take a while, and nobody has to wait for it.
void TestWeakSecretsDialog::wellKnownCancelled()
{
    begin("no such", QByteArray(Jose::MacTrial::kBetweenLooks * 16, 'x'));
    QVERIFY(m_dialog->isSearching());
    QVERIFY(m_dialog->cancelButton()->isEnabled() && !m_dialog->tryButton()->isEnabled());
    QTest::mouseClick(m_dialog->cancelButton(), Qt::LeftButton);
    QTRY_VERIFY(!m_dialog->isSearching());
    QVERIFY2(m_dialog->message().startsWith(Ui::meaningMark(Ui::Meaning::Warning))
                 && m_dialog->message().contains(u"Stopped"_s),
             qPrintable(m_dialog->message()));
    // What was closed ends, too.
    begin("no such", QByteArray(Jose::MacTrial::kBetweenLooks * 16, 'x'));
    m_dialog.reset();
    QVERIFY(QThreadPool::globalInstance()->waitForDone(60'000));
}

void TestWeakSecretsDialog::inTheList()
{
    open("hello there");
    tryWords("a\nhello there\n");
    QVERIFY2(m_dialog->message().contains(u"line 2"_s), qPrintable(m_dialog->message()));
    QVERIFY(m_dialog->addButton()->isEnabled());
    // What was found before is gone once another list is tried.
    tryWords("a\n");
    QVERIFY(!m_dialog->addButton()->isEnabled());
    QVERIFY(!m_dialog->secret()->isVisible());
}

void TestWeakSecretsDialog::readings()
{
    open("hello there");
    tryWords("68656c6c6f207468657265\n");
    QVERIFY(!m_dialog->addButton()->isEnabled());
    m_dialog->hex()->setChecked(true);
    tryWords("68656c6c6f207468657265\n");
    QVERIFY2(m_dialog->message().contains(u"hexadecimal"_s), qPrintable(m_dialog->message()));
    m_dialog->base64()->setChecked(true);
    tryWords("aGVsbG8gdGhlcmU\n");
    QVERIFY2(m_dialog->message().contains(u"Base64"_s), qPrintable(m_dialog->message()));
}

void TestWeakSecretsDialog::hiddenUntilAsked()
{
    open("secret");
    QVERIFY(m_dialog->secret()->isVisible());
    QVERIFY(!m_dialog->secret()->text().contains(u"secret"_s));
    QVERIFY(!m_dialog->message().contains(u"“secret”"_s));
    m_dialog->reveal()->setChecked(true);
    QCOMPARE(m_dialog->secret()->text(), u"secret"_s);
    m_dialog->reveal()->setChecked(false);
    QVERIFY(!m_dialog->secret()->text().contains(u"secret"_s));
}

void TestWeakSecretsDialog::lengthIsHiddenToo()
{
    open("changeme");
    QVERIFY2(!m_dialog->message().contains(u"64"_s), qPrintable(m_dialog->message()));
    m_dialog->reveal()->setChecked(true);
    QVERIFY2(m_dialog->message().contains(u"it has 64"_s), qPrintable(m_dialog->message()));
    m_masking->setOn(true);
    QVERIFY2(!m_dialog->message().contains(u"64"_s), qPrintable(m_dialog->message()));
}

void TestWeakSecretsDialog::neverShownToARoom()
{
    open("changeme");
    m_dialog->reveal()->setChecked(true);
    m_masking->setOn(true);
    QVERIFY(!m_dialog->secret()->text().contains(u"changeme"_s));
    QVERIFY(!m_dialog->message().contains(u"changeme"_s));
    QVERIFY(!m_dialog->reveal()->isEnabled());
}

void TestWeakSecretsDialog::emptySecretIsNoKey()
{
    open(QByteArrayView("\0", 1)); // HMAC pads with NUL: the same MAC as of the empty one
    QVERIFY(m_dialog->message().contains(u"well-known"_s));
    QVERIFY(!m_dialog->addButton()->isEnabled());
}

void TestWeakSecretsDialog::cancelled()
{
    open("no such");
    m_dialog->file()->setText(emptyPipe());
    m_dialog->tryList();
    QVERIFY(m_dialog->isSearching());
    QVERIFY(m_dialog->progress()->isVisible());
    QVERIFY(!m_dialog->tryButton()->isEnabled() && !m_dialog->file()->isEnabled());
    QTest::mouseClick(m_dialog->cancelButton(), Qt::LeftButton);
    QTRY_VERIFY(!m_dialog->isSearching());
    QVERIFY2(m_dialog->message().contains(u"Stopped at line 1"_s), qPrintable(m_dialog->message()));
    QVERIFY(m_dialog->tryButton()->isEnabled());
}

void TestWeakSecretsDialog::closedInTheMiddle()
{
    open("no such");
    m_dialog->file()->setText(emptyPipe());
    m_dialog->tryList();
    m_dialog.reset();
    // The thread is free again, or this would never end.
    QVERIFY(QThreadPool::globalInstance()->waitForDone(60'000));
}

void TestWeakSecretsDialog::everyControlHasAName()
{
    open("secret");
    const QStringList complaints = accessibilityComplaints(m_dialog.get());
    QVERIFY2(complaints.isEmpty(), qPrintable(complaints.join(u'\n')));
}

QTEST_MAIN(TestWeakSecretsDialog)
#include "tst_weaksecretsdialog.moc"
