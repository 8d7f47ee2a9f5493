// SPDX-License-Identifier: GPL-3.0-or-later
#include "practising.h"

#include <QRegularExpression>
#include <QTest>

using namespace Grantscope;
using namespace Grantscope::Practice;
using namespace Grantscope::Test;
using namespace Qt::StringLiterals;

class TestCredentials : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void notRead_data();
    void notRead();
    void complete();
    void thereAndBack();
    void madeAnew();
    void missingOnesAreAdded();
};

void TestCredentials::notRead_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QByteArray>("names");
    const QByteArray good = exportCredentials(someCredentials()).value().reveal().toByteArray();
    const auto row = [&](const char *name, QByteArray text, const char *names) {
        QTest::newRow(name) << text << QByteArray(names);
    };
    const auto changed = [&](const char *from, const char *to) {
        QByteArray text = good;
        const qsizetype at = text.indexOf(from);
        return text.replace(at, qstrlen(from), to);
    };
    row("nothing", "", "JSON");
    row("cut", good.chopped(1), "JSON");
    row("another version", changed(R"("version":1)", R"("version":2)"), "version");
    row("no version", changed(R"("version":1,)", ""), "version");
    row("a list", "[]", "version");
    row("no port", changed(R"("port":0,)", ""), "port");
    row("a port beyond", changed(R"("port":0)", R"("port":65536)"), "port");
    row("a negative port", changed(R"("port":0)", R"("port":-1)"), "port");
    row("no keys", changed(R"("keys":)", R"("k":)"), "keys");
    row("a key without its private part", changed(R"("d":)", R"("x-d":)"), "keys");
    row("a broken key", changed(R"("n":")", R"("n":"*)"), "keys");
    row("a key of another algorithm", changed(R"("alg":"RS256")", R"("alg":"RS512")"), "keys");
    row("secrets as a list", changed(R"("client_secrets":{)", R"("client_secrets":[],"x":{)"), "client_secrets");
    row("an empty password", R"({"version":1,"port":0,"keys":[],"client_secrets":{},"passwords":{"alice":""}})",
        "passwords");
    row("a password that is a number",
        R"({"version":1,"port":0,"keys":[],"client_secrets":{},"passwords":{"alice":1}})", "passwords");
    row("a client's key that is none",
        R"({"version":1,"port":0,"keys":[],"client_secrets":{},"passwords":{},"client_keys":{"x":{}}})", "client_keys");
}

void TestCredentials::notRead()
{
    QFETCH(QByteArray, text);
    QFETCH(QByteArray, names);
    const auto read = importCredentials(Secret(text));
    QVERIFY(!read.has_value());
    QCOMPARE(read.error().id, ErrorId(PracticeError::Credentials));
    QVERIFY2(read.error().expected.contains(QString::fromLatin1(names)), qPrintable(read.error().expected));
    QVERIFY(read.error().found.isEmpty()); // It would be a secret.
}

void TestCredentials::complete()
{
    const Credentials &credentials = someCredentials();
    const KeyRing ring(credentials.keys);
    for (const QByteArray &algorithm : algorithms())
        QVERIFY2(ring.current(algorithm).isPrivate(), algorithm.constData());
    for (const Client &client : clients()) {
        QCOMPARE(!credentials.clientSecret(client.id).isEmpty(), client.hasSecret());
        QCOMPARE(credentials.clientKeys.contains(client.id),
                 client.authentication == ClientAuthentication::PrivateKeyJwt);
    }
    static const QRegularExpression kTypeable(u"^[a-z]{4}(-[a-z]{4}){3}$"_s);
    for (const Person &person : people()) {
        const QString password = QString::fromLatin1(credentials.password(person.username).reveal());
        QVERIFY2(kTypeable.match(password).hasMatch(), qPrintable(password));
    }
    QVERIFY(credentials.password("nobody").isEmpty());
}

void TestCredentials::thereAndBack()
{
    Credentials credentials = someCredentials();
    credentials.port = 9300;
    credentials.keys[0].retiredAt = instantFromSeconds(1'800'000'000);
    const Secret text = exportCredentials(credentials).value();
    const Credentials read = importCredentials(text).value();
    QCOMPARE(read.port, 9300);
    QCOMPARE(read.keys.size(), credentials.keys.size());
    QCOMPARE(read.keys.at(0).retiredAt, credentials.keys.at(0).retiredAt);
    QCOMPARE(read.keys.at(1).key.keyId(), credentials.keys.at(1).key.keyId());
    QVERIFY(read.passwords == credentials.passwords);
    QVERIFY(read.clientSecrets == credentials.clientSecrets);
    QVERIFY(exportCredentials(read).value() == text);
}

void TestCredentials::madeAnew()
{
    // Other octets, other secrets; nothing is built in.
    Credentials other = someCredentials();
    other.passwords.clear();
    other.clientSecrets.clear();
    const auto random = [](qsizetype size) { return QByteArray(size, 'x'); };
    QVERIFY(completeCredentials(other, random));
    for (const Person &person : people())
        QVERIFY(!(other.password(person.username) == someCredentials().password(person.username)));
    QVERIFY(!(other.clientSecret("web-basic") == someCredentials().clientSecret("web-basic")));
}

void TestCredentials::missingOnesAreAdded()
{
    Credentials credentials = someCredentials();
    credentials.passwords.erase("bob");
    credentials.clientSecrets.erase("machine");
    QVERIFY(completeCredentials(credentials, countedRandomness()));
    QVERIFY(!credentials.password("bob").isEmpty());
    QVERIFY(!credentials.clientSecret("machine").isEmpty());
    QVERIFY(credentials.password("alice") == someCredentials().password("alice"));
    QCOMPARE(credentials.keys.size(), someCredentials().keys.size());
}

QTEST_GUILESS_MAIN(TestCredentials)
#include "tst_credentials.moc"
