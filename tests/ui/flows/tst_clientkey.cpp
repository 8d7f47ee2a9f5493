// SPDX-License-Identifier: GPL-3.0-or-later
#include "flows/clientkey.h"
#include "jose/algorithm.h"
#include "jose/keyimport.h"

#include <QTemporaryDir>
#include <QTest>

using namespace Grantscope;
using namespace Grantscope::Ui;
using namespace Qt::StringLiterals;
using Problem = ClientKeyFile::Problem;

class TestClientKey : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void problems_data();
    void problems();
    void encryptedKey();
    void keyOfTheIdIsTaken_data();
    void keyOfTheIdIsTaken();

private:
    static QByteArray jwk(const QByteArray &kid)
    {
        const auto key = Jose::generateKey(*Jose::findJwsAlgorithm("ES256"));
        QByteArray text = key->privateJwk()->reveal().toByteArray();
        return kid.isEmpty() ? text : text.replace("{", "{\"kid\":\"" + kid + "\",");
    }
    QString write(const QByteArray &octets) const
    {
        QFile file(m_folder.filePath(u"key"_s));
        if (!file.open(QIODevice::WriteOnly) || file.write(octets) != octets.size())
            QTest::qFail("the key is not written", __FILE__, __LINE__);
        return file.fileName();
    }
    static ClientKey read(const QString &path, const QString &keyId = {})
    {
        auto reading = readClientKey(path, keyId);
        reading.waitForFinished();
        return reading.result();
    }

    QTemporaryDir m_folder;
};

void TestClientKey::problems_data()
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<QByteArray>("octets");
    QTest::addColumn<Problem>("problem");
    QTest::newRow("missing") << u"/no/such/key"_s << QByteArray() << Problem::Missing;
    QTest::newRow("a folder") << m_folder.path() << QByteArray() << Problem::Unreadable;
    QTest::newRow("too large") << QString() << QByteArray((1 << 20) + 1, 'a') << Problem::TooLarge;
    QTest::newRow("empty") << QString() << QByteArray() << Problem::Refused;
    QTest::newRow("nonsense") << QString() << QByteArray("nonsense") << Problem::Refused;
    QTest::newRow("encrypted") << QStringLiteral(GRANTSCOPE_SOURCE_DIR "/tests/data/keys/rsa.encrypted.pem")
                               << QByteArray() << Problem::Refused;
    QTest::newRow("public") << QString()
                            << Jose::generateKey(*Jose::findJwsAlgorithm("ES256"))->publicPem().value_or(QByteArray())
                            << Problem::NoPrivateKey;
    QTest::newRow("of another id") << QString() << jwk("k-2") << Problem::OtherKeys;
}

void TestClientKey::problems()
{
    QFETCH(const QString, path);
    QFETCH(const QByteArray, octets);
    QFETCH(const Problem, problem);
    const ClientKey key = read(path.isEmpty() ? write(octets) : path, u"k-1"_s);
    QCOMPARE(key.file.problem, problem);
    QVERIFY(key.key.isNull());
    QVERIFY(!problemText(key.file).isEmpty());
}

void TestClientKey::encryptedKey()
{
    const QString path = QStringLiteral(GRANTSCOPE_SOURCE_DIR "/tests/data/keys/rsa.encrypted.pem");
    for (const Secret &wrong : {Secret(), Secret("wrong")}) {
        auto refused = readClientKey(path, {}, wrong);
        refused.waitForFinished();
        QVERIFY(refused.result().file.wantsPassphrase());
        QCOMPARE(refused.result().file.tried, path);
        QVERIFY(refused.result().key.isNull());
    }
    auto opened = readClientKey(path, {}, Secret("correct horse"));
    opened.waitForFinished();
    QCOMPARE(opened.result().file.problem, Problem::None);
    QVERIFY(!opened.result().file.wantsPassphrase());
    QVERIFY(opened.result().key.isPrivate());
}

void TestClientKey::keyOfTheIdIsTaken_data()
{
    QTest::addColumn<QByteArray>("octets");
    QTest::addColumn<QString>("wanted");
    QTest::addColumn<QString>("taken");
    const QByteArray set = "{\"keys\":[" + jwk("k-1") + ',' + jwk("k-2") + "]}";
    QTest::newRow("the first") << set << QString() << u"k-1"_s;
    QTest::newRow("by its id") << set << u"k-2"_s << u"k-2"_s;
    QTest::newRow("without ids") << jwk({}) << u"k-2"_s << QString();
}

void TestClientKey::keyOfTheIdIsTaken()
{
    QFETCH(const QByteArray, octets);
    QFETCH(const QString, wanted);
    QFETCH(const QString, taken);
    const ClientKey key = read(write(octets), wanted);
    QCOMPARE(key.file.problem, Problem::None);
    QVERIFY(problemText(key.file).isEmpty());
    QCOMPARE(key.key.keyId(), taken);
    QCOMPARE(key.file.keyId, taken.isEmpty() ? wanted : taken);
}

QTEST_MAIN(TestClientKey)
#include "tst_clientkey.moc"
