// SPDX-License-Identifier: GPL-3.0-or-later
#include "jose/keyimport.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace Grantscope;
using namespace Grantscope::Jose;

class TestGenerate : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void refusedSizes_data();
    void refusedSizes();
    void everyAlgorithm_data();
    void everyAlgorithm();
};

void TestGenerate::refusedSizes_data()
{
    QTest::addColumn<int>("bits");
    for (const int bits : {-1, 0, 1024, 2047, 16385, 1'000'000})
        QTest::newRow(qPrintable(QString::number(bits))) << bits;
}

void TestGenerate::refusedSizes()
{
    QFETCH(int, bits);
    const auto key = generateKey(*findJwsAlgorithm("PS256"), bits);
    QVERIFY(!key);
    QCOMPARE(key.error().id.toString(), u"rsa-key-size"_s);
}

void TestGenerate::everyAlgorithm_data()
{
    QTest::addColumn<QByteArray>("name");
    for (const JwsAlgorithm &row : jwsAlgorithms())
        QTest::newRow(row.name) << QByteArray(row.name);
}

// What is generated fits its algorithm, goes out and comes back the same.
void TestGenerate::everyAlgorithm()
{
    QFETCH(QByteArray, name);
    const JwsAlgorithm &algorithm = *findJwsAlgorithm(name);
    const auto key = generateKey(algorithm);
    QVERIFY2(key, key ? "" : qPrintable(key.error().found));
    QCOMPARE(key->type(), algorithm.keyType);
    QVERIFY(key->isPrivate());
    QVERIFY(key->findings().isEmpty());
    QVERIFY(key->fits(algorithm));
    QVERIFY(key->fits(algorithm, KeyOperation::Sign));
    QCOMPARE(key->allowedAlgorithms().size(), 1);
    QVERIFY(key->thumbprint() != generateKey(algorithm)->thumbprint());

    const auto again = importKeys(key->privateJwk()->reveal().toByteArray());
    QVERIFY2(again, again ? "" : qPrintable(again.error().id.toString() + again.error().expected));
    QCOMPARE(again->keys.first().thumbprint(), key->thumbprint());
    QVERIFY(again->keys.first().isPrivate());
    QCOMPARE(again->keys.first().algorithm(), name);
    QCOMPARE(again->keys.first().use(), "sig");

    if (key->isSymmetric()) {
        QCOMPARE(key->secretSize() * 8, algorithm.digestBits);
        QCOMPARE(key->publicJwk().error().id.toString(), u"alg-key-mismatch"_s);
        QCOMPARE(key->publicPem().error().id.toString(), u"alg-key-mismatch"_s);
        QCOMPARE(key->privatePem().error().id.toString(), u"alg-key-mismatch"_s);
        return;
    }
    const QList<QByteArray> forms = {*key->publicJwk(), *key->publicPem(), key->privatePem()->reveal().toByteArray()};
    for (const QByteArray &form : forms) {
        const auto import = importKeys(form);
        QVERIFY2(import, form.constData());
        QCOMPARE(import->keys.size(), 1);
        QCOMPARE(import->keys.first().thumbprint(), key->thumbprint());
        QCOMPARE(import->keys.first().isPrivate(), form.contains("PRIVATE"));
    }
    const Key publicKey = importKeys(forms.first())->keys.first();
    QCOMPARE(publicKey.fits(algorithm, KeyOperation::Sign).error().id.toString(), u"needs-private-key"_s);
    QCOMPARE(publicKey.privateJwk().error().id.toString(), u"needs-private-key"_s);
    QCOMPARE(publicKey.privatePem().error().id.toString(), u"needs-private-key"_s);
}

QTEST_APPLESS_MAIN(TestGenerate)
#include "tst_generate.moc"
