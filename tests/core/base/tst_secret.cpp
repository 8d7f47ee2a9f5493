// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/secret.h"

#include <QTest>

using namespace Grantscope;
using namespace Qt::StringLiterals;

class TestSecret : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void differs_data();
    void differs();
    void doesNotPrint();
    void takesOctetsOver();
    void sharesAndKeeps();
    void isEmptyByDefault();
};

void TestSecret::differs_data()
{
    QTest::addColumn<QByteArray>("other");
    QTest::newRow("empty") << QByteArray();
    QTest::newRow("shorter") << QByteArray("hunter");
    QTest::newRow("longer") << QByteArray("hunter22");
    QTest::newRow("first octet") << QByteArray("Hunter2");
    QTest::newRow("last octet") << QByteArray("hunter3");
    QTest::newRow("high bit") << QByteArray("hunter\xb2");
    QTest::newRow("NUL behind") << QByteArray("hunter2\0", 8);
}

void TestSecret::differs()
{
    QFETCH(QByteArray, other);
    QVERIFY(Secret("hunter2") != Secret(other));
    QVERIFY(Secret(other) != Secret("hunter2"));
    QVERIFY(Secret(other) == Secret(other));
}

void TestSecret::doesNotPrint()
{
    QString printed;
    QDebug(&printed) << Secret("hunter2");
    QVERIFY(!printed.contains("hunter2"_L1));
    QVERIFY(printed.contains("<redacted>"_L1));
}

void TestSecret::takesOctetsOver()
{
    QByteArray bytes("hun\0ter2", 8);
    const QByteArray expected("hun\0ter2", 8);
    const Secret secret = Secret::consume(bytes);
    QVERIFY(bytes.isEmpty());
    QCOMPARE(secret.reveal().toByteArray(), expected);
}

void TestSecret::sharesAndKeeps()
{
    Secret copy;
    {
        const Secret secret("hunter2");
        copy = secret;
        QVERIFY(copy.reveal().data() == secret.reveal().data());
    }
    QCOMPARE(copy.reveal().toByteArray(), "hunter2");
    const Secret moved = std::move(copy);
    QCOMPARE(moved.size(), 7);
}

void TestSecret::isEmptyByDefault()
{
    QVERIFY(Secret().isEmpty());
    QVERIFY(Secret(QByteArrayView()).isEmpty());
    QVERIFY(Secret().reveal().isEmpty());
    QVERIFY(!Secret("x").isEmpty());
    QVERIFY(Secret() == Secret(""));
}

QTEST_GUILESS_MAIN(TestSecret)
#include "tst_secret.moc"
