// SPDX-License-Identifier: GPL-3.0-or-later
#include "practice/clients.h"

#include <QSet>
#include <QTest>

using namespace Grantscope::Practice;

class TestClients : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void redirectUris_data();
    void redirectUris();
    void oneOfEachKind();
};

void TestClients::redirectUris_data()
{
    QTest::addColumn<QByteArray>("client");
    QTest::addColumn<QByteArray>("uri");
    QTest::addColumn<bool>("registered");
    const auto row = [](const char *name, const char *client, const char *uri, bool registered) {
        QTest::newRow(name) << QByteArray(client) << QByteArray(uri) << registered;
    };
    row("nothing", "native", "", false);
    row("another path", "native", "http://127.0.0.1:5000/callback/", false);
    row("a longer path", "native", "http://127.0.0.1:5000/callbackx", false);
    row("a dot segment", "native", "http://127.0.0.1:5000/x/../callback", false);
    row("a query", "native", "http://127.0.0.1:5000/callback?x=1", false);
    row("a fragment", "native", "http://127.0.0.1:5000/callback#x", false);
    row("https", "native", "https://127.0.0.1:5000/callback", false);
    row("a scheme in capitals", "native", "HTTP://127.0.0.1:5000/callback", false);
    row("another address of the loopback", "native", "http://127.0.0.2:5000/callback", false);
    row("a short form of it", "native", "http://127.1:5000/callback", false);
    row("a host that begins alike", "native", "http://127.0.0.1.example/callback", false);
    row("a user name that looks like the host", "native", "http://127.0.0.1:5000@attacker.example/callback", false);
    row("a name and a password", "native", "http://user@127.0.0.1:5000/callback", false);
    row("no port after the colon", "native", "http://127.0.0.1:/callback", false);
    row("port 0", "native", "http://127.0.0.1:0/callback", false);
    row("a port beyond", "native", "http://127.0.0.1:65536/callback", false);
    row("a port with a zero before", "native", "http://127.0.0.1:05000/callback", false);
    row("a port that is none", "native", "http://127.0.0.1:5x/callback", false);
    row("no path", "native", "http://127.0.0.1:5000", false);
    row("another scheme of its own", "native", "com.example.other:/callback", false);
    row("IPv6 without brackets", "native", "http://::1:5000/callback", false);
    row("script", "native", "javascript:alert(1)", false);
    row("web: another port", "web-exact", "http://127.0.0.1:8766/callback", false);
    row("web: no port", "web-exact", "http://127.0.0.1/callback", false);
    row("web: another name", "web-exact", "http://localhost:8765/callback", false);
    row("a machine has none", "machine", "http://127.0.0.1:5000/callback", false);
    row("any port", "native", "http://127.0.0.1:5000/callback", true);
    row("the largest port", "native", "http://127.0.0.1:65535/callback", true);
    row("the usual port", "native", "http://127.0.0.1/callback", true);
    row("IPv6", "native", "http://[::1]:5000/callback", true);
    row("localhost", "native", "http://localhost:5000/callback", true);
    row("the root", "native", "http://127.0.0.1:5000/", true);
    row("its own scheme", "native", "com.example.practice:/callback", true);
    row("web: to the letter", "web-exact", "http://127.0.0.1:8765/callback", true);
}

void TestClients::redirectUris()
{
    QFETCH(QByteArray, client);
    QFETCH(QByteArray, uri);
    QFETCH(bool, registered);
    const Client *known = findClient(client);
    QVERIFY(known);
    QCOMPARE(isRegisteredUri(*known, known->redirectUris, uri), registered);
}

void TestClients::oneOfEachKind()
{
    QVERIFY(!findClient("no-such-client"));
    QVERIFY(!findClient("NATIVE"));
    QVERIFY(!findClient(""));
    QSet<QByteArray> methods;
    QSet<QByteArray> grants;
    QSet<QByteArray> ids;
    for (const Client &client : clients()) {
        methods.insert(wireName(client.authentication));
        ids.insert(client.id);
        for (const QByteArray &grant : client.grantTypes)
            grants.insert(grant);
        QVERIFY(!clientTitle(client).isEmpty());
        // A machine acts for itself, so it has to prove who it is.
        QVERIFY(!client.isPublic() || !client.mayUse("client_credentials"));
        QVERIFY(!client.isPublic() || !client.introspectsAll);
    }
    QCOMPARE(ids.size(), clients().size());
    QCOMPARE(methods.size(), 5);
    QCOMPARE(grants.size(), 6);
}

QTEST_GUILESS_MAIN(TestClients)
#include "tst_clients.moc"
