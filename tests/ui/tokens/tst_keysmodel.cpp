// SPDX-License-Identifier: GPL-3.0-or-later
#include "tokens/keysmodel.h"
#include "tokens/keystore.h"
#include "ui/tokens/keysets.h"
#include "widgets/masking.h"
#include "widgets/valuetree.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace Grantscope;
using namespace Grantscope::Tests;

class TestKeysModel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void onlyNamesAreEdited();
    void showsNoSecret();
    void maskedRowsQuoteNothing();
    void followsTheStore();
    void aNoticeIsARow();
    void findingsAreCounted();
    void ageTicks();
    void numbersSortAsNumbers();

private:
    QString text(int row, int column, int role = Qt::DisplayRole) const
    {
        return m_model->index(row, column).data(role).toString();
    }

    Ui::Masking m_masking;
    Instant m_now;
    std::unique_ptr<Ui::KeyStore> m_store;
    std::unique_ptr<Ui::KeysModel> m_model;
    std::unique_ptr<QAbstractItemModelTester> m_tester;
};

void TestKeysModel::init()
{
    m_now = kNow;
    m_store = std::make_unique<Ui::KeyStore>();
    m_model = std::make_unique<Ui::KeysModel>(m_store.get(), &m_masking, [this] { return m_now; });
    m_tester = std::make_unique<QAbstractItemModelTester>(m_model.get());
}

void TestKeysModel::cleanup()
{
    m_tester.reset();
    m_model.reset();
    m_store.reset();
    m_masking.setOn(false);
}

void TestKeysModel::onlyNamesAreEdited()
{
    Ui::KeyBatch batch = Ui::makeBatch({Ui::KeyOrigin::Pasted}, {ecPair("a")});
    batch.refused << Error{Jose::JoseError::JwkEcPoint};
    m_store->take(batch);
    QVERIFY(!m_model->setData(m_model->index(0, Ui::KeysModel::Bits), u"1"_s, Qt::EditRole));
    QVERIFY(!m_model->setData(m_model->index(1, Ui::KeysModel::Name), u"x"_s, Qt::EditRole));
    QVERIFY(!(m_model->index(1, Ui::KeysModel::Name).flags() & Qt::ItemIsEditable));
    QVERIFY(m_model->setData(m_model->index(0, Ui::KeysModel::Name), u"mine"_s, Qt::EditRole));
    QCOMPARE(text(0, Ui::KeysModel::Name), u"mine"_s);
}

void TestKeysModel::showsNoSecret()
{
    m_store->take(Ui::makeBatch({Ui::KeyOrigin::Pasted}, {secretKey()}));
    const QString print = QString::fromLatin1(secretKey().thumbprintBase64url());
    for (int column = 0; column < Ui::KeysModel::ColumnCount; ++column) {
        for (const int role :
             {int(Qt::DisplayRole), int(Qt::ToolTipRole), int(Qt::EditRole), int(Ui::kCopyRole), int(Ui::kSortRole)}) {
            const QString shown = text(0, column, role);
            QVERIFY2(!shown.contains(QString::fromLatin1(kSecret)) && !shown.contains(print.first(8)),
                     qPrintable(shown));
        }
    }
}

void TestKeysModel::maskedRowsQuoteNothing()
{
    Ui::KeyBatch batch = Ui::makeBatch({Ui::KeyOrigin::File, u"/somewhere/quoted.json"_s}, {ecPair("quoted-kid")});
    batch.refused << Error{Jose::JoseError::JwkEcPoint, {}, u"quoted-found"_s};
    m_store->take(batch);
    m_store->take(*Ui::readFetched(fetchedSet(publicSet({ecPair("quoted-kid-2")}), u"https://quoted.example"_s)));
    m_store->take(Ui::makeBatch({Ui::KeyOrigin::Pasted}, {secretKey()}));
    m_masking.setOn(true);
    for (int row = 0; row < m_model->rowCount(); ++row) {
        for (int column = 0; column < Ui::KeysModel::ColumnCount; ++column) {
            for (const int role : {int(Qt::DisplayRole), int(Qt::ToolTipRole), int(Qt::AccessibleTextRole)}) {
                const QString shown = text(row, column, role);
                QVERIFY2(!shown.contains(u"quoted"_s) && !shown.contains(u"as.example"_s), qPrintable(shown));
            }
        }
        QVERIFY(!(m_model->index(row, Ui::KeysModel::Name).flags() & Qt::ItemIsEditable));
    }
    // What the person calls a key is theirs to show.
    QCOMPARE(text(2, Ui::KeysModel::Name), u"Secret 1"_s);
    QVERIFY(text(2, Ui::KeysModel::Origin).contains(u"pasted"_s));
}

void TestKeysModel::followsTheStore()
{
    m_store->take(Ui::makeBatch({Ui::KeyOrigin::Pasted}, {secretKey(), ecPair("a")}));
    QCOMPARE(m_model->rowCount(), 2);
    QCOMPARE(text(0, Ui::KeysModel::Type), u"oct, secret"_s);
    QCOMPARE(text(1, Ui::KeysModel::Name), u"a"_s);
    QVERIFY(text(1, Ui::KeysModel::Fetched).isEmpty());
    m_store->take(*Ui::readFetched(fetchedSet(publicSet({ecPair("b"), ecPair("c")}))));
    QVERIFY(text(2, Ui::KeysModel::Origin).contains(u"issuer"));
    m_store->take(*Ui::readFetched(fetchedSet(publicSet({ecPair("d")}))));
    QCOMPARE(m_model->rowCount(), 3);
    m_store->remove(0);
    QCOMPARE(m_model->rowCount(), 2);
    m_store->restore();
    QCOMPARE(m_model->rowCount(), 3);
    m_store->clear();
    QCOMPARE(m_model->rowCount(), 0);
}

void TestKeysModel::aNoticeIsARow()
{
    Ui::KeyBatch batch{{Ui::KeyOrigin::File, u"/somewhere/keys.json"_s}};
    batch.refused << Error{Jose::JoseError::JwkEcPoint};
    m_store->take(batch);
    QCOMPARE(m_model->rowCount(), 1);
    QCOMPARE(text(0, Ui::KeysModel::Name), u"keys.json"_s);
    QVERIFY(!text(0, Ui::KeysModel::Findings).isEmpty());
    QVERIFY(m_model->index(0, Ui::KeysModel::Findings).data(Qt::DecorationRole).isValid());
    QVERIFY(text(0, Ui::KeysModel::Bits).isEmpty());
}

void TestKeysModel::findingsAreCounted()
{
    Ui::KeyBatch batch{{Ui::KeyOrigin::Pasted}};
    for (int i = 0; i < 10'000; ++i)
        batch.refused << Error{Jose::JoseError::JwkEcPoint};
    m_store->take(batch);
    QVERIFY(text(0, Ui::KeysModel::Findings).endsWith(u"… and 9997 more."_s));
}

void TestKeysModel::ageTicks()
{
    m_store->take(*Ui::readFetched(fetchedSet(publicSet({ecPair("a")}))));
    QSignalSpy reset(m_model.get(), &QAbstractItemModel::modelReset);
    QCOMPARE(text(0, Ui::KeysModel::Fetched), u"now"_s);
    QVERIFY(text(0, Ui::KeysModel::Fetched, Qt::ToolTipRole).contains(u"up to date until"_s));
    m_now = kNow + std::chrono::seconds(12);
    QCOMPARE(text(0, Ui::KeysModel::Fetched), u"12 seconds ago"_s);
    m_now = kNow + std::chrono::minutes(10);
    QVERIFY(!text(0, Ui::KeysModel::Fetched, Qt::ToolTipRole).contains(u"up to date until"_s));
    QCOMPARE(reset.count(), 0);
}

void TestKeysModel::numbersSortAsNumbers()
{
    m_store->take(Ui::makeBatch({Ui::KeyOrigin::Pasted}, {ecPair("a")}));
    QCOMPARE(m_model->index(0, Ui::KeysModel::Bits).data(Ui::kSortRole), QVariant(256));
    QCOMPARE(m_model->index(0, Ui::KeysModel::Fetched).data(Ui::kSortRole).typeId(), int(QMetaType::LongLong));
}

QTEST_MAIN(TestKeysModel)
#include "tst_keysmodel.moc"
