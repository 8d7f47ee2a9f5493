// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/net/testcertificate.h"
#include "net/neterror.h"
#include "net/tlspeer_p.h"

#include <QTest>

using namespace Grantscope;
using namespace Grantscope::Net;

/// Handshakes are in tst_curltransport.cpp; this holds what can be judged without one.
class TestTlsPeer : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void refusedAuthorities_data();
    void refusedAuthorities();
    void goodAuthorities();
    void nothingSeen();
};

void TestTlsPeer::refusedAuthorities_data()
{
    const Test::TestCertificate made = Test::makeCertificate();
    QTest::addColumn<QByteArray>("pem");
    QTest::newRow("empty") << QByteArray();
    QTest::newRow("text") << QByteArray("not a certificate");
    QTest::newRow("a key") << made.privateKey;
    QTest::newRow("cut off") << made.certificate.first(made.certificate.size() / 2);
    QTest::newRow("second one broken") << made.certificate + QByteArray(made.certificate).replace("MII", "!!!");
    QTest::newRow("empty block") << QByteArray("-----BEGIN CERTIFICATE-----\n-----END CERTIFICATE-----\n");
}

void TestTlsPeer::refusedAuthorities()
{
    QFETCH(const QByteArray, pem);
    const Result<void> result = validateAuthorities(pem);
    QVERIFY(!result.has_value());
    QCOMPARE(result.error().id, ErrorId(NetError::Authorities));
    QVERIFY(!result.error().found.isEmpty());
}

void TestTlsPeer::goodAuthorities()
{
    const QByteArray pem = Test::makeCertificate().certificate;
    QVERIFY(validateAuthorities(pem).has_value());
    QVERIFY(validateAuthorities("subject: a comment\n" + pem + pem + "\n\n").has_value());
}

void TestTlsPeer::nothingSeen()
{
    const TlsPeer peer{Trust{}};
    QVERIFY(!peer.summary().has_value());
    QVERIFY(!peer.refusal().has_value());
}

QTEST_APPLESS_MAIN(TestTlsPeer)
#include "tst_tlspeer.moc"
