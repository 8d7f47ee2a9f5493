// SPDX-License-Identifier: GPL-3.0-or-later
#include "flows/stepmessages.h"

#include <QTest>

using namespace Grantscope;
using namespace Grantscope::Ui;
using namespace Qt::StringLiterals;

class TestStepConnection : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void nothingWentOut();
    void noConnectionStood();
    void toThisMachine();
    void encryptedThroughAProxy();
    void theLastOfSeveral();
};

namespace {

QString valueOf(const QList<ParameterRow> &rows, const QString &name)
{
    const auto found = std::ranges::find(rows, name, &ParameterRow::name);
    return found == rows.cend() ? QString() : found->value;
}

} // namespace

void TestStepConnection::nothingWentOut()
{
    QVERIFY(stepConnection({}).isEmpty());
}

void TestStepConnection::noConnectionStood()
{
    Exchange refused{.request = {.address = "https://as.example/token"}};
    refused.timings.nameResolved = std::chrono::microseconds(1500);
    const QList<ParameterRow> rows = stepConnection({.exchanges = {refused}});
    QCOMPARE(rows.size(), 1);
    QCOMPARE(rows.constFirst().name, u"Name resolved"_s);
    QCOMPARE(rows.constFirst().value, u"1.5 ms"_s);
}

void TestStepConnection::toThisMachine()
{
    Exchange exchange{.response = {.status = 200, .version = "1.1"}};
    exchange.remoteAddress = u"127.0.0.1:8080"_s;
    exchange.bodyOctetsReceived = 12;
    const QList<ParameterRow> rows = stepConnection({.exchanges = {exchange}});
    QCOMPARE(valueOf(rows, u"Server"_s), u"127.0.0.1:8080"_s);
    QCOMPARE(valueOf(rows, u"Way"_s), u"direct"_s);
    QCOMPARE(valueOf(rows, u"HTTP version"_s), u"1.1"_s);
    QCOMPARE(valueOf(rows, u"TLS version"_s), QString());
    QCOMPARE(valueOf(rows, u"Octets received"_s), u"12"_s);
}

void TestStepConnection::encryptedThroughAProxy()
{
    Exchange exchange{.response = {.status = 200, .version = "2"}};
    exchange.proxy = u"192.0.2.7:3128"_s;
    exchange.tls = TlsSummary{
        "TLSv1.3",
        "TLS_AES_128_GCM_SHA256",
        {{u"CN=as.example"_s, u"CN=ca"_s, {}, QByteArray::fromHex("a1b2")}, {u"CN=ca"_s, u"CN=root"_s, {}, {}}}};
    exchange.timings.secured = std::chrono::milliseconds(30);
    const QList<ParameterRow> rows = stepConnection({.exchanges = {exchange}});
    QCOMPARE(valueOf(rows, u"Way"_s), u"through 192.0.2.7:3128"_s);
    QCOMPARE(valueOf(rows, u"Server"_s), QString());
    QCOMPARE(valueOf(rows, u"TLS version"_s), u"TLSv1.3"_s);
    QCOMPARE(valueOf(rows, u"Cipher suite"_s), u"TLS_AES_128_GCM_SHA256"_s);
    QCOMPARE(valueOf(rows, u"Certificate 1"_s), u"CN=as.example"_s);
    QCOMPARE(valueOf(rows, u"Certificate 2"_s), u"CN=ca"_s);
    QCOMPARE(valueOf(rows, u"Fingerprint 1"_s), u"a1:b2"_s);
    QCOMPARE(valueOf(rows, u"TLS done"_s), u"30.0 ms"_s);
}

void TestStepConnection::theLastOfSeveral()
{
    Exchange first{.response = {.status = 404, .version = "1.1"}};
    first.remoteAddress = u"192.0.2.1:443"_s;
    Exchange second = first;
    second.remoteAddress = u"192.0.2.2:443"_s;
    QCOMPARE(valueOf(stepConnection({.exchanges = {first, second}}), u"Server"_s), u"192.0.2.2:443"_s);
}

QTEST_MAIN(TestStepConnection)
#include "tst_stepconnection.moc"
