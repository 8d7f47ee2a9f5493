// SPDX-License-Identifier: GPL-3.0-or-later
// Keys fetched through gscope-net from a server on this machine.
#include "gscoperun.h"

#include "support/vectors.h"

#include <QTcpServer>
#include <QTcpSocket>
#include <QTest>

using namespace Grantscope;
using namespace Qt::StringLiterals;

class TestNetwork : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void keysAreFetched_data();
    void keysAreFetched();

private:
    void answer(QTcpSocket *socket);
    QTcpServer m_server;
    QByteArray m_base;
    QByteArray m_keys;
    Vectors::Case m_vector;
};

void TestNetwork::initTestCase()
{
    for (const Vectors::Case &each : Vectors::ofKind({u"id-token"_s})) {
        if (each.id() == "oidc-core-a2"_L1)
            m_vector = each;
    }
    QVERIFY(m_vector.json);
    m_keys = "{\"keys\":" + m_vector.keys().text().toByteArray() + '}';
    QVERIFY(m_server.listen(QHostAddress(QHostAddress::LocalHost)));
    m_base = "http://127.0.0.1:" + QByteArray::number(m_server.serverPort());
    connect(&m_server, &QTcpServer::newConnection, this, [this] {
        QTcpSocket *socket = m_server.nextPendingConnection();
        connect(socket, &QTcpSocket::readyRead, this, [this, socket] { answer(socket); });
        connect(socket, &QTcpSocket::disconnected, socket, &QObject::deleteLater);
    });
}

void TestNetwork::answer(QTcpSocket *socket)
{
    if (!socket->canReadLine())
        return;
    const QByteArray path = socket->readLine().split(' ').value(1);
    socket->readAll();
    QByteArray body;
    if (path == "/jwks")
        body = m_keys;
    else if (path == "/.well-known/openid-configuration")
        body = R"({"issuer":")" + m_base + R"(","jwks_uri":")" + m_base + "/jwks\"}";
    const QByteArray status = body.isEmpty() ? "404 Not Found" : "200 OK";
    socket->write("HTTP/1.1 " + status + "\r\nContent-Type: application/json\r\nContent-Length: "
                  + QByteArray::number(body.size()) + "\r\nConnection: close\r\n\r\n" + body);
    socket->disconnectFromHost();
}

void TestNetwork::keysAreFetched_data()
{
    QTest::addColumn<QStringList>("options");
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("says");
    const QString base = QString::fromLatin1(m_base);
    QTest::newRow("not there") << QStringList{u"--jwks-url"_s, base + u"/none"_s} << 4 << QByteArray("404");
    QTest::newRow("not over plain HTTP") << QStringList{u"--jwks-url"_s, u"http://192.0.2.1/jwks"_s} << 4
                                         << QByteArray("https");
    QTest::newRow("not over another scheme")
        << QStringList{u"--jwks-url"_s, u"file:///etc/passwd"_s} << 4 << QByteArray("https");
    QTest::newRow("another issuer") << QStringList{u"--issuer-url"_s, base} << 1
                                    << QByteArray(R"("id":"idt-iss","status":"fail")");
    QTest::newRow("address") << QStringList{u"--jwks-url"_s, base + u"/jwks"_s} << 0
                             << QByteArray(R"("provenance":"given")");
    QTest::newRow("issuer") << QStringList{u"--issuer-url"_s, base, u"--issuer"_s, u"https://server.example.com"_s} << 0
                            << QByteArray(R"("provenance":"issuer")");
}

void TestNetwork::keysAreFetched()
{
    QFETCH(QStringList, options);
    QFETCH(int, status);
    QFETCH(QByteArray, says);
    QProcess process;
    process.start(QStringLiteral(GSCOPE_PROGRAM),
                  QStringList{u"inspect"_s, u"--json"_s, u"--as=id-token"_s, u"--now=1311280980"_s,
                              m_vector.input().member("token").toString()}
                      + options);
    QTRY_COMPARE_WITH_TIMEOUT(process.state(), QProcess::NotRunning, 60'000);
    const QByteArray output = process.readAllStandardOutput() + process.readAllStandardError();
    QVERIFY2(process.exitCode() == status, output);
    QVERIFY2(output.contains(says), output);
}

QTEST_GUILESS_MAIN(TestNetwork)
#include "tst_network.moc"
