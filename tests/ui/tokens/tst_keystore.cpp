// SPDX-License-Identifier: GPL-3.0-or-later
#include "tokens/keystore.h"
#include "ui/tokens/keysets.h"

#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace Grantscope;
using namespace Grantscope::Tests;

namespace {

Ui::KeyBatch pasted(const QList<Jose::Key> &keys)
{
    return Ui::makeBatch({Ui::KeyOrigin::Pasted, u"text"_s}, keys);
}

/// A file of which one key can't be used.
Ui::KeyBatch withRefused(const QList<Jose::Key> &keys)
{
    Ui::KeyBatch batch = Ui::makeBatch({Ui::KeyOrigin::File, u"/keys.json"_s}, keys);
    batch.refused << Error{Jose::JoseError::JwkEcPoint};
    return batch;
}

QStringList kids(const Ui::KeyStore &store)
{
    QStringList kids;
    for (const Ui::NamedKey &named : store.keys())
        kids << named.key.keyId();
    return kids;
}

} // namespace

class TestKeyStore : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void rowsThatAreNotThere();
    void aKeyIsAddedOnce();
    void noticesOfASourceAreReplaced();
    void noticesGoWithTheLastKey();
    void aSetOfRefusedKeysCanBeRemoved();
    void aRemovedPrivateKeyIsNotHeldAgainstTheSet();
    void withdrawnKeysGo();
    void manyWithdrawnKeysGo();
    void withdrawnKeysCannotBeRestored();
    void otherSourcesKeepTheirs();
    void namesSurvive();
    void removalIsUndone();
    void clearingIsUndone();
    void oldNoticesAreNotRestored();
    void secretsAreNumbered();
};

void TestKeyStore::rowsThatAreNotThere()
{
    Ui::KeyStore store;
    store.remove(0);
    store.remove(-1);
    store.rename(0, u"x"_s);
    store.clear();
    store.restore();
    QVERIFY(!store.canRestore());
    QCOMPARE(store.rowCount(), 0);
    QVERIFY(store.ring().keys.isEmpty());
}

void TestKeyStore::aKeyIsAddedOnce()
{
    Ui::KeyStore store;
    QSignalSpy changed(&store, &Ui::KeyStore::changed);
    QCOMPARE(store.take(pasted({secretKey()})).added, 1);
    const Ui::KeyStore::Taken again = store.take(pasted({secretKey()}));
    QCOMPARE(again.added, 0);
    QCOMPARE(again.known, 1);
    QCOMPARE(store.take(withRefused({secretKey()})).known, 1);
    QCOMPARE(store.take(pasted({secretKey("another-secret-of-the-tests-0123456789")})).added, 1);
    QCOMPARE(store.keys().size(), 2);
    QCOMPARE(changed.count(), 4);
}

void TestKeyStore::noticesOfASourceAreReplaced()
{
    Ui::KeyStore store;
    store.take(withRefused({ecPair("a")}));
    store.take(withRefused({ecPair("b")}));
    QCOMPARE(store.notices().size(), 1);
    QCOMPARE(store.ring().findings.size(), 1);
    store.take(Ui::makeBatch({Ui::KeyOrigin::File, u"/keys.json"_s}, {ecPair("c")}));
    QVERIFY(store.ring().findings.isEmpty());
}

void TestKeyStore::noticesGoWithTheLastKey()
{
    Ui::KeyStore store;
    store.take(pasted({ecPair("other")}));
    store.take(withRefused({ecPair("a"), ecPair("b")}));
    QCOMPARE(store.rowCount(), 4);
    store.remove(1);
    QCOMPARE(store.ring().findings.size(), 1);
    store.remove(1);
    QVERIFY(store.ring().findings.isEmpty());
    QCOMPARE(kids(store), QStringList{u"other"_s});
}

void TestKeyStore::aSetOfRefusedKeysCanBeRemoved()
{
    Ui::KeyStore store;
    store.take(withRefused({}));
    QCOMPARE(store.rowCount(), 1);
    QCOMPARE(store.ring().findings.size(), 1);
    store.remove(0);
    QCOMPARE(store.rowCount(), 0);
    QVERIFY(store.ring().findings.isEmpty());
    store.restore();
    QCOMPARE(store.ring().findings.size(), 1);
}

void TestKeyStore::aRemovedPrivateKeyIsNotHeldAgainstTheSet()
{
    Ui::KeyStore store;
    const QByteArray set = "{\"keys\":[" + ecPair("secret").privateJwk()->reveal().toByteArray() + ','
                           + *ecPair("public").publicJwk() + "]}";
    store.take(*Ui::readFetched(fetchedSet(set)));
    QCOMPARE(store.ring().findings.size(), 1);
    store.rename(0, u"renamed"_s);
    store.remove(1);
    QCOMPARE(store.ring().findings.size(), 1);
    store.restore();
    store.remove(0);
    QVERIFY(store.ring().findings.isEmpty());
    QCOMPARE(kids(store), QStringList{u"public"_s});
    store.restore();
    QCOMPARE(store.ring().findings.size(), 1);
}

void TestKeyStore::withdrawnKeysGo()
{
    Ui::KeyStore store;
    const Jose::Key a = ecPair("a");
    const Jose::Key b = ecPair("b");
    QCOMPARE(store.take(*Ui::readFetched(fetchedSet(publicSet({a, b})))).added, 2);
    const Instant later = kNow + std::chrono::hours(1);
    const auto taken =
        store.take(*Ui::readFetched(fetchedSet(publicSet({b, ecPair("c")}), u"https://as.example"_s, later)));
    QCOMPARE(taken.added, 1);
    QCOMPARE(taken.known, 1);
    QCOMPARE(taken.withdrawn, 1);
    QCOMPARE(kids(store), (QStringList{u"b"_s, u"c"_s}));
    for (const Ui::NamedKey &named : store.keys())
        QCOMPARE(named.key.fetch()->at, later);
    QCOMPARE(store.fetchedSources().size(), 1);
    QCOMPARE(store.fetchedSources().first().fetchedAt, later);
    QVERIFY(store.names(store.fetchedSources().first(), u"c"_s));
    QVERIFY(!store.names(store.fetchedSources().first(), u"a"_s));
    QCOMPARE(store.take(*Ui::readFetched(fetchedSet(publicSet({})))).withdrawn, 2);
    QVERIFY(store.fetchedSources().isEmpty());
}

void TestKeyStore::manyWithdrawnKeysGo()
{
    Ui::KeyStore store;
    QList<Jose::Key> all;
    QList<Jose::Key> even;
    for (int i = 0; i < 100; ++i) {
        all << ecPair(QByteArray::number(i));
        if (i % 2 == 0)
            even << all.last();
    }
    store.take(*Ui::readFetched(fetchedSet(publicSet(all))));
    QSignalSpy reset(&store, &Ui::KeyStore::reset);
    QCOMPARE(store.take(*Ui::readFetched(fetchedSet(publicSet(even)))).withdrawn, 50);
    QCOMPARE(reset.count(), 1);
    QCOMPARE(store.keys().size(), 50);
    QCOMPARE(store.take(*Ui::readFetched(fetchedSet(publicSet(all)))).added, 50);
}

void TestKeyStore::withdrawnKeysCannotBeRestored()
{
    Ui::KeyStore store;
    const Jose::Key a = ecPair("a");
    store.take(*Ui::readFetched(fetchedSet(publicSet({a, ecPair("b")}))));
    store.clear();
    QVERIFY(store.canRestore());
    store.take(*Ui::readFetched(fetchedSet(publicSet({ecPair("c")}))));
    QVERIFY(!store.canRestore());
    store.restore();
    QCOMPARE(kids(store), QStringList{u"c"_s});
}

void TestKeyStore::otherSourcesKeepTheirs()
{
    Ui::KeyStore store;
    const Jose::Key a = ecPair("a");
    store.take(pasted({a}));
    store.take(*Ui::readFetched(fetchedSet(publicSet({a}), u"https://other.example"_s)));
    store.take(*Ui::readFetched(fetchedSet(publicSet({a}))));
    QCOMPARE(store.keys().size(), 3);
    store.take(*Ui::readFetched(fetchedSet(publicSet({}))));
    QCOMPARE(store.keys().size(), 2);
}

void TestKeyStore::namesSurvive()
{
    Ui::KeyStore store;
    const QByteArray set = publicSet({ecPair("a")});
    store.take(*Ui::readFetched(fetchedSet(set)));
    store.rename(0, u"  mine "_s);
    QCOMPARE(store.ring().keys.first().label(), u"mine"_s);
    store.take(*Ui::readFetched(fetchedSet(set, u"https://as.example"_s, kNow + std::chrono::hours(1))));
    QCOMPARE(store.keys().first().key.label(), u"mine"_s);
    store.rename(0, {});
    QCOMPARE(store.keys().first().key.label(), u"a"_s);
}

void TestKeyStore::removalIsUndone()
{
    Ui::KeyStore store;
    store.take(pasted({ecPair("a"), ecPair("b"), ecPair("c")}));
    store.rename(1, u"mine"_s);
    store.remove(1);
    store.remove(0);
    QCOMPARE(kids(store), QStringList{u"c"_s});
    store.restore();
    store.restore();
    QCOMPARE(kids(store), (QStringList{u"a"_s, u"b"_s, u"c"_s}));
    QCOMPARE(store.keys().at(1).key.label(), u"mine"_s);
    QVERIFY(!store.canRestore());
    // What came again meanwhile does not come twice.
    const Jose::Key c = store.keys().at(2).key;
    store.remove(2);
    store.take(pasted({c}));
    store.restore();
    QCOMPARE(store.keys().size(), 3);
}

void TestKeyStore::clearingIsUndone()
{
    Ui::KeyStore store;
    store.take(pasted({ecPair("a")}));
    store.take(withRefused({ecPair("b")}));
    store.clear();
    QCOMPARE(store.rowCount(), 0);
    QVERIFY(store.ring().findings.isEmpty());
    store.restore();
    QCOMPARE(kids(store), (QStringList{u"a"_s, u"b"_s}));
    QCOMPARE(store.notices().size(), 1);
    QCOMPARE(Ui::sourceText(store.source(store.notices().first().source)), u"keys.json"_s);
}

void TestKeyStore::oldNoticesAreNotRestored()
{
    Ui::KeyStore store;
    store.take(withRefused({ecPair("a")}));
    store.remove(0);
    QCOMPARE(store.rowCount(), 0);
    store.take(Ui::makeBatch({Ui::KeyOrigin::File, u"/keys.json"_s}, {ecPair("b")})); // mended meanwhile
    store.restore();
    QCOMPARE(kids(store), (QStringList{u"a"_s, u"b"_s}));
    QVERIFY(store.ring().findings.isEmpty());
}

void TestKeyStore::secretsAreNumbered()
{
    Ui::KeyStore store;
    store.take(pasted({secretKey(), secretKey("another-secret-of-the-tests-0123456789")}));
    QCOMPARE(store.keys().at(0).key.label(), u"Secret 1"_s);
    QCOMPARE(store.keys().at(1).key.label(), u"Secret 2"_s);
    store.remove(0);
    store.take(pasted({secretKey("a-third-secret-of-the-tests-0123456789")}));
    QCOMPARE(store.keys().at(1).key.label(), u"Secret 3"_s);
}

QTEST_GUILESS_MAIN(TestKeyStore)
#include "tst_keystore.moc"
