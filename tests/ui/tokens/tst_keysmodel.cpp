// SPDX-License-Identifier: GPL-3.0-or-later
#include "tokens/keyreading.h"
#include "tokens/keysmodel.h"
#include "tokens/keystore.h"
#include "ui/tokens/sampletokens.h"
#include "widgets/masking.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace Grantscope;

class TestKeysModel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void refuses_data();
    void refuses();
    void addsRenamesRemoves();
    void addsAKeyOnce();
    void showsNoSecret();
};

void TestKeysModel::refuses_data()
{
    QTest::addColumn<QByteArray>("data");
    QTest::addColumn<int>("encoding");
    QTest::addColumn<QString>("error");
    QTest::newRow("nothing") << QByteArray() << int(Jose::SecretEncoding::Text) << u"key-empty"_s;
    QTest::newRow("no key") << QByteArray("hello") << -1 << u"key-format"_s;
}

void TestKeysModel::refuses()
{
    QFETCH(QByteArray, data);
    QFETCH(int, encoding);
    QFETCH(QString, error);
    Ui::KeyText text{data, u"test"_s};
    if (encoding >= 0)
        text.secret = static_cast<Jose::SecretEncoding>(encoding);
    const auto import = Ui::readKeys(text);
    QVERIFY(!import);
    QCOMPARE(import.error().id.toString(), error);
}

void TestKeysModel::addsRenamesRemoves()
{
    Ui::Masking masking;
    Ui::KeyStore store;
    Ui::KeysModel model(&store, &masking);
    const QAbstractItemModelTester tester(&model);
    QSignalSpy changed(&store, &Ui::KeyStore::changed);
    const auto pair = Jose::generateKey(*Jose::findJwsAlgorithm("ES256"));
    QVERIFY(pair);
    QCOMPARE(store.add({Tests::secretKey(), pair->withProvenance(Jose::Provenance::Issuer, u"https://as.example/jwks"_s)}), 2);
    QCOMPARE(changed.count(), 1);
    QCOMPARE(model.rowCount(), 2);
    QCOMPARE(model.index(0, Ui::KeysModel::Type).data().toString(), u"oct, secret"_s);
    QVERIFY(model.index(1, Ui::KeysModel::Origin).data().toString().contains(u"issuer"));
    QVERIFY(model.setData(model.index(1, Ui::KeysModel::Name), u"mine"_s, Qt::EditRole));
    QCOMPARE(store.keys().at(1).name, u"mine"_s);
    QVERIFY(!model.setData(model.index(1, Ui::KeysModel::Bits), u"1"_s, Qt::EditRole));
    store.remove(7);
    QCOMPARE(model.rowCount(), 2);
    store.remove(0);
    QCOMPARE(model.rowCount(), 1);
    QCOMPARE(store.ring().keys.size(), 1);
    store.clear();
    QCOMPARE(model.rowCount(), 0);
}

void TestKeysModel::addsAKeyOnce()
{
    Ui::KeyStore store;
    QCOMPARE(store.add({Tests::secretKey()}), 1);
    QCOMPARE(store.add({Tests::secretKey()}), 0);
    QCOMPARE(store.add({Tests::secretKey("another-secret-of-the-tests-0123456789")}), 1);
}

void TestKeysModel::showsNoSecret()
{
    Ui::Masking masking;
    Ui::KeyStore store;
    store.add({Tests::secretKey()});
    Ui::KeysModel model(&store, &masking);
    const QString print = QString::fromLatin1(Tests::secretKey().thumbprintBase64url());
    for (int column = 0; column < Ui::KeysModel::ColumnCount; ++column) {
        for (const int role : {int(Qt::DisplayRole), int(Qt::ToolTipRole), int(Qt::EditRole), int(Ui::KeysModel::CopyRole)}) {
            const QString text = model.index(0, column).data(role).toString();
            QVERIFY2(!text.contains(QString::fromLatin1(Tests::kSecret)) && !text.contains(print.first(8)), qPrintable(text));
        }
    }
}

QTEST_MAIN(TestKeysModel)
#include "tst_keysmodel.moc"
