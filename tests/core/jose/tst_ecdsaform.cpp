// SPDX-License-Identifier: GPL-3.0-or-later
#include "jose/ecdsaform_p.h"
#include "jose/verifier.h"

#include <QTest>

using namespace Grantscope::Jose;
using namespace Qt::StringLiterals;

Q_DECLARE_METATYPE(EcdsaForm)

namespace {
QByteArray hex(const char *text)
{
    return QByteArray::fromHex(text);
}
} // namespace

class TestEcdsaForm : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void tellsForms_data();
    void tellsForms();
    void refusesDer_data();
    void refusesDer();
    void refusesRawOfOddSize();
    void convertsBothWays_data();
    void convertsBothWays();
};

void TestEcdsaForm::tellsForms_data()
{
    QTest::addColumn<QByteArray>("signature");
    QTest::addColumn<EcdsaForm>("form");

    QTest::newRow("empty") << QByteArray() << EcdsaForm::Neither;
    QTest::newRow("short") << QByteArray(63, '\1') << EcdsaForm::Neither;
    QTest::newRow("long") << QByteArray(65, '\1') << EcdsaForm::Neither;
    QTest::newRow("DER") << hex("3006020101020102") << EcdsaForm::Der;
    QTest::newRow("DER of P-521") << QByteArray(ecdsaToDer(QByteArray(132, '\xff'))) << EcdsaForm::Der;
    QTest::newRow("raw") << QByteArray(64, '\1') << EcdsaForm::Raw;
    QTest::newRow("raw of zeros") << QByteArray(64, '\0') << EcdsaForm::Raw;
}

void TestEcdsaForm::tellsForms()
{
    QFETCH(const QByteArray, signature);
    QFETCH(const EcdsaForm, form);
    QCOMPARE(ecdsaForm(signature, 64), form);
}

void TestEcdsaForm::refusesDer_data()
{
    QTest::addColumn<QByteArray>("der");

    QTest::newRow("empty") << QByteArray();
    QTest::newRow("head alone") << hex("3000");
    QTest::newRow("no sequence") << hex("3106020101020102");
    QTest::newRow("length too short") << hex("3005020101020102");
    QTest::newRow("length too long") << hex("3007020101020102");
    QTest::newRow("octet after the end") << hex("300602010102010200");
    QTest::newRow("octet inside the end") << hex("300702010102010200");
    QTest::newRow("long length for a short one") << hex("318106020101020102");
    QTest::newRow("indefinite length") << hex("30800201010201020000");
    QTest::newRow("one number") << hex("3006020401020304");
    QTest::newRow("no number") << hex("3006020002040102");
    QTest::newRow("negative number") << hex("3006020181020102");
    QTest::newRow("number padded") << hex("300702020001020102");
    QTest::newRow("number past the end") << hex("3006020101020502");
    QTest::newRow("octet string") << hex("3006040101020102");
    QTest::newRow("too large for the curve") << hex("3026") + hex("0221") + QByteArray(33, '\x01') + hex("020101");
}

void TestEcdsaForm::refusesDer()
{
    QFETCH(const QByteArray, der);
    QVERIFY(ecdsaFromDer(der, 64).isEmpty());
}

void TestEcdsaForm::refusesRawOfOddSize()
{
    QVERIFY(ecdsaToDer(QByteArrayView()).isEmpty());
    QVERIFY(ecdsaToDer(QByteArray(63, '\1')).isEmpty());
    QVERIFY(ecdsaToDer(QByteArray(134, '\1')).isEmpty());
}

void TestEcdsaForm::convertsBothWays_data()
{
    QTest::addColumn<QByteArray>("raw");
    QTest::addColumn<QByteArray>("der");

    const QByteArray zeros(30, '\0');
    QTest::newRow("zeros") << QByteArray(64, '\0') << hex("3006020100020100");
    QTest::newRow("small") << zeros + hex("0001") + zeros + hex("007f") << hex("300602010102017f");
    QTest::newRow("sign octet") << zeros + hex("0080") + zeros + hex("ff00")
                                << hex("3009") + hex("02020080") + hex("020300ff00");
    QTest::newRow("full") << QByteArray(64, '\x7f')
                          << hex("30440220") + QByteArray(32, '\x7f') + hex("0220") + QByteArray(32, '\x7f');
    QTest::newRow("P-521") << QByteArray(132, '\xff')
                           << hex("30818a024300") + QByteArray(66, '\xff') + hex("024300") + QByteArray(66, '\xff');
}

void TestEcdsaForm::convertsBothWays()
{
    QFETCH(const QByteArray, raw);
    QFETCH(const QByteArray, der);
    QCOMPARE(ecdsaToDer(raw), der);
    QCOMPARE(ecdsaFromDer(der, static_cast<int>(raw.size())), raw);
}

QTEST_APPLESS_MAIN(TestEcdsaForm)
#include "tst_ecdsaform.moc"
