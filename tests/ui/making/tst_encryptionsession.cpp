// SPDX-License-Identifier: GPL-3.0-or-later
#include "makerkeys.h"

#include "making/encryptionsession.h"

#include <QSemaphore>
#include <QSignalSpy>
#include <QTest>

using namespace Grantscope;
using namespace Grantscope::Tests;
using namespace Qt::StringLiterals;
using Grantscope::Ui::EncryptionSession;

class TestEncryptionSession : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void refusesWithoutKey();
    void closingDoesNotWait();
    void closingWhileItDerives();
    void cancelledBeforeItBegan();
    void encrypts();

private:
    void startWithPassword(qint64 iterations);
    void holdMakers();
    std::unique_ptr<EncryptionSession> m_session;
    QSemaphore m_release;
    int m_held = 0;
};

void TestEncryptionSession::init()
{
    m_session = std::make_unique<EncryptionSession>([] { return kNow; });
    m_session->setPlaintext({.text = "{}"});
}

void TestEncryptionSession::cleanup()
{
    m_session.reset();
    m_release.release(std::exchange(m_held, 0));
    EncryptionSession::makers()->waitForDone();
}

void TestEncryptionSession::startWithPassword(qint64 iterations)
{
    const Jose::Key password =
        Jose::keyFromSecret(Secret("a password"), {{}, Jose::Provenance::Given, u"test"_s}).value();
    m_session->start({.encryption = Jose::findContentEncryption("A128GCM"),
                      .recipients = {{.key = password, .algorithm = Jose::findKeyManagement("PBES2-HS256+A128KW")}},
                      .protectedHeader = "{}",
                      .iterations = iterations});
}

/// Every thread is at work until the test ends.
void TestEncryptionSession::holdMakers()
{
    m_held = EncryptionSession::makers()->maxThreadCount();
    for (int i = 0; i < m_held; ++i)
        EncryptionSession::makers()->start([this] { m_release.acquire(); });
}

void TestEncryptionSession::refusesWithoutKey()
{
    QSignalSpy refused(m_session.get(), &EncryptionSession::refused);
    m_session->encrypt();
    QVERIFY(m_session->isMaking());
    QTRY_COMPARE(refused.size(), 1);
    QVERIFY(!m_session->isMaking() && !m_session->made());
}

// With every thread held, whoever waited here would wait for ever.
void TestEncryptionSession::closingDoesNotWait()
{
    holdMakers();
    startWithPassword(Jose::kFewestIterations);
    m_session->encrypt();
    QVERIFY(m_session->isMaking());
    m_session.reset();
    QCOMPARE(EncryptionSession::makers()->activeThreadCount(), m_held);
}

// What has begun ends by itself, and finds nobody to tell.
void TestEncryptionSession::closingWhileItDerives()
{
    startWithPassword(20'000);
    m_session->encrypt();
    QTRY_VERIFY(EncryptionSession::makers()->activeThreadCount() > 0 || m_session->made());
    m_session.reset();
    EncryptionSession::makers()->waitForDone();
    QCoreApplication::processEvents();
}

void TestEncryptionSession::cancelledBeforeItBegan()
{
    holdMakers();
    startWithPassword(Jose::kFewestIterations);
    QSignalSpy stood(m_session.get(), &EncryptionSession::stood);
    m_session->encrypt();
    m_session->cancel();
    QVERIFY(!m_session->isMaking());
    m_release.release(std::exchange(m_held, 0));
    EncryptionSession::makers()->waitForDone();
    QCoreApplication::processEvents();
    QVERIFY(!m_session->made());
    // The next one is another matter.
    m_session->encrypt();
    QTRY_VERIFY(m_session->made());
}

void TestEncryptionSession::encrypts()
{
    startWithPassword(Jose::kFewestIterations);
    m_session->encrypt();
    QTRY_VERIFY(m_session->made());
    QCOMPARE(m_session->made()->token.count('.'), 4);
    m_session->setCompressed(true);
    QVERIFY(!m_session->made());
}

QTEST_GUILESS_MAIN(TestEncryptionSession)
#include "tst_encryptionsession.moc"
