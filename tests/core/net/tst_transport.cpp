// SPDX-License-Identifier: GPL-3.0-or-later
#include "net/transport.h"

#include <QTest>

using namespace Grantscope;

class TestTransport : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void fingerprint_data();
    void fingerprint();
    void proxy_data();
    void proxy();
};

void TestTransport::fingerprint_data()
{
    QTest::addColumn<QByteArray>("typed");
    QTest::addColumn<bool>("isRead");
    QTest::addColumn<QByteArray>("octets");
    const QByteArray octets = QByteArray::fromHex("00ff").repeated(16);
    QTest::newRow("short") << QByteArray("abcd") << false << QByteArray();
    QTest::newRow("long") << octets.toHex() + "00" << false << QByteArray();
    QTest::newRow("no digits") << QByteArray(64, 'x') << false << QByteArray();
    QTest::newRow("other separators") << octets.toHex('-') << false << QByteArray();
    QTest::newRow("nothing") << QByteArray() << true << QByteArray();
    QTest::newRow("digits") << octets.toHex() << true << octets;
    QTest::newRow("colons") << octets.toHex(':').toUpper() << true << octets;
    QTest::newRow("blanks") << ' ' + octets.toHex(' ') + ' ' << true << octets;
}

void TestTransport::fingerprint()
{
    QFETCH(const QByteArray, typed);
    const auto parsed = Net::parseFingerprint(typed);
    QTEST(parsed.has_value(), "isRead");
    QTEST(parsed.value_or(QByteArray()), "octets");
}

void TestTransport::proxy_data()
{
    QTest::addColumn<QByteArray>("typed");
    QTest::addColumn<std::optional<QByteArray>>("proxy");
    QTest::newRow("nothing") << QByteArray() << std::optional<QByteArray>();
    QTest::newRow("blanks") << QByteArray("  ") << std::optional<QByteArray>();
    QTest::newRow("none") << QByteArray("none") << std::optional(QByteArray());
    QTest::newRow("address") << QByteArray(" http://127.0.0.1:3128 ")
                             << std::optional(QByteArray("http://127.0.0.1:3128"));
}

void TestTransport::proxy()
{
    QFETCH(const QByteArray, typed);
    const auto proxy = Net::parseProxy(typed);
    QTEST(proxy, "proxy");
    QCOMPARE(Net::proxyText(proxy), typed.trimmed());
}

QTEST_GUILESS_MAIN(TestTransport)
#include "tst_transport.moc"
