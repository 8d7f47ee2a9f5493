// SPDX-License-Identifier: GPL-3.0-or-later
#include "makerkeys.h"

#include "making/makersession.h"

#include <QSignalSpy>
#include <QTest>

using namespace Grantscope;
using namespace Grantscope::Tests;
using namespace Qt::StringLiterals;
using Grantscope::Ui::MakerSession;
using enum Making::SignatureState;

class TestMakerSession : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup() { m_session.reset(); }
    void refusesWithoutKey();
    void followsWhatIsTyped();
    void newerTextWinsOverASignatureOfTheOlder();
    void copyIsAnotherToken();
    void brokenUntilChanged();
    void severalSignatures();

private:
    Making::SignatureState state() const
    {
        return m_session->standing() ? m_session->standing()->signatures.value(m_session->current(), NotChecked)
                                     : NotChecked;
    }
    void startSigned();
    std::unique_ptr<MakerSession> m_session;
};

void TestMakerSession::init()
{
    m_session = std::make_unique<MakerSession>([] { return kNow; });
}

void TestMakerSession::startSigned()
{
    m_session->start(
        {.draft = {
             .payload = R"({"sub":"ada"})",
             .signers = {{.header = R"({"alg":"HS256"})", .key = secretKey(), .algorithm = algorithm("HS256")}}}});
    m_session->sign();
    QTRY_COMPARE(state(), Verified);
}

void TestMakerSession::refusesWithoutKey()
{
    m_session->start({.draft = {.payload = "{}", .signers = {{.header = "{}"}}}});
    QTRY_VERIFY(m_session->standing());
    QSignalSpy refused(m_session.get(), &MakerSession::refused);
    m_session->sign();
    QVERIFY(m_session->isSigning());
    QTRY_COMPARE(refused.size(), 1);
    QVERIFY(!m_session->isSigning());
    QCOMPARE(refused.first().first().value<Error>().id.toString(), u"draft-no-key"_s);
    QCOMPARE(state(), Unsigned);
}

void TestMakerSession::followsWhatIsTyped()
{
    startSigned();
    const QByteArray first = m_session->token();
    m_session->setPayload(R"({"sub":"bob"})");
    QTRY_COMPARE(state(), Failed);
    QVERIFY(m_session->token() != first);
    m_session->setPayload(R"({"sub":"ada"})");
    QTRY_COMPARE(state(), Verified);
    QCOMPARE(m_session->token(), first);
    m_session->setHeader(R"({"alg":"HS256","x":1})");
    QTRY_COMPARE(state(), Failed);
    m_session->sign();
    QTRY_COMPARE(state(), Verified);
    m_session->setKey(pairFor("ES256"));
    QTRY_COMPARE(state(), Failed);
}

void TestMakerSession::newerTextWinsOverASignatureOfTheOlder()
{
    startSigned();
    m_session->setPayload(R"({"sub":"bob"})");
    m_session->sign();
    m_session->setPayload(R"({"sub":"eve"})"); // Before the signature is there.
    QTRY_COMPARE(state(), Failed);
    QVERIFY(!m_session->isSigning());
    QCOMPARE(m_session->piece().draft.payload, R"({"sub":"eve"})");
    QTest::qWait(0);
    QCOMPARE(state(), Failed);
}

void TestMakerSession::copyIsAnotherToken()
{
    startSigned();
    const QByteArray token = m_session->token();
    const Jose::Jws jws = Jose::Jws::parse(token).value();
    m_session->start(Making::workpieceOf(jws, {secretKey()}));
    QTRY_COMPARE(m_session->token(), token);
    m_session->setPayload("{}");
    QTRY_VERIFY(m_session->token() != token);
    QCOMPARE(jws.text, token);
}

void TestMakerSession::brokenUntilChanged()
{
    startSigned();
    const QByteArray sound = m_session->token();
    m_session->breakOnPurpose(*Making::findBreakage("alg-none"));
    QTRY_VERIFY(m_session->broken());
    QCOMPARE(m_session->broken()->failing, QList<QByteArray>{"alg-none"});
    QVERIFY(m_session->token().endsWith('.'));
    m_session->setPayload(R"({"sub":"ada"} )");
    QVERIFY(!m_session->broken());
    m_session->breakOnPurpose(*Making::findBreakage("alg-none"));
    QTRY_VERIFY(m_session->broken());
    m_session->setPayload(R"({"sub":"ada"})");
    QTRY_COMPARE(m_session->token(), sound);
    QSignalSpy refused(m_session.get(), &MakerSession::refused);
    m_session->breakOnPurpose(*Making::findBreakage("der-signature")); // Of a MAC.
    QTRY_COMPARE(refused.size(), 1);
    QVERIFY(!m_session->broken());
}

void TestMakerSession::severalSignatures()
{
    startSigned();
    m_session->setSerialization(Jose::Serialization::General);
    m_session->addSigner();
    QCOMPARE(m_session->current(), 1);
    m_session->setKey(pairFor("ES256"));
    m_session->setAlgorithm(algorithm("ES256"));
    m_session->setHeader(R"({"alg":"ES256"})");
    QTRY_COMPARE(state(), Unsigned);
    m_session->sign();
    QTRY_COMPARE(state(), Verified);
    m_session->setCurrent(0);
    QCOMPARE(state(), Verified);
    QVERIFY(m_session->token().contains("signatures"));
    m_session->removeSigner();
    QCOMPARE(m_session->signer().header, R"({"alg":"ES256"})");
    QTRY_COMPARE(state(), Verified);
    m_session->removeSigner(); // The last one stays.
    QCOMPARE(m_session->piece().draft.signers.size(), 1);
}

QTEST_MAIN(TestMakerSession)
#include "tst_makersession.moc"
