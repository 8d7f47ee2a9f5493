// SPDX-License-Identifier: GPL-3.0-or-later
#include "workspace/journalkey.h"
#include "workspace/workspaceerror.h"

#include <QDir>
#include <QTemporaryDir>
#include <QTest>

#include <functional>
#include <utility>

using namespace Grantscope;
using namespace Grantscope::Workspace;
using namespace Qt::StringLiterals;

namespace {

/// A keychain in memory that can be locked, as a real one: it then reads as empty.
class LockableStore : public SecretStore
{
public:
    [[nodiscard]] SecretStoreKind kind() const override { return SecretStoreKind::Keychain; }
    [[nodiscard]] QFuture<Result<std::optional<Secret>>> read(const QString &name) override
    {
        return isLocked ? QtFuture::makeReadyValueFuture(Result<std::optional<Secret>>()) : m_store.read(name);
    }
    [[nodiscard]] QFuture<Result<void>> write(const QString &name, const Secret &secret) override
    {
        written.append(name);
        const auto answer = m_store.write(name, secret);
        if (const auto then = std::exchange(meanwhile, {}))
            then();
        return answer;
    }
    [[nodiscard]] QFuture<Result<void>> remove(const QString &name) override { return m_store.remove(name); }

    bool isLocked = false;
    std::function<void()> meanwhile; ///< Before the first key is written for good.
    QStringList written;

private:
    SessionSecretStore m_store;
};

QByteArray counted(qsizetype count)
{
    static char next = 'a';
    return QByteArray(count, next++);
}

} // namespace

class TestJournalKey : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void noneForASession();
    void lockedIsNotOverwritten();
    void folderThatCantBeWritten();
    void emptyNameIsNone();
    void firstOfTwoStartsCounts();
    void madeOnceAndKept();
    void forgotten();
};

void TestJournalKey::noneForASession()
{
    const QTemporaryDir folder;
    SessionSecretStore store;
    const auto key = journalKey(store, folder.path(), counted).result();
    QVERIFY(key);
    QVERIFY(!*key);
    QVERIFY(QDir(folder.path()).isEmpty());
}

void TestJournalKey::lockedIsNotOverwritten()
{
    const QTemporaryDir folder;
    LockableStore store;
    const Secret first = journalKey(store, folder.path(), counted).result().value().value();
    store.isLocked = true;
    const auto locked = journalKey(store, folder.path(), counted).result();
    QVERIFY(!locked);
    QCOMPARE(locked.error().id, ErrorId(WorkspaceError::JournalKeyLost));
    QCOMPARE(store.written.size(), 1);
    store.isLocked = false;
    QCOMPARE(journalKey(store, folder.path(), counted).result().value().value(), first);
}

void TestJournalKey::folderThatCantBeWritten()
{
    const QTemporaryDir folder;
    QFile file(folder.filePath(u"file"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    LockableStore store;
    QVERIFY(!journalKey(store, file.fileName() + "/below"_L1, counted).result());
}

void TestJournalKey::emptyNameIsNone()
{
    const QTemporaryDir folder;
    QFile file(folder.filePath(u"key-name"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    LockableStore store;
    const Secret key = journalKey(store, folder.path(), counted).result().value().value();
    QCOMPARE(journalKey(store, folder.path(), counted).result().value().value(), key);
}

void TestJournalKey::firstOfTwoStartsCounts()
{
    const QTemporaryDir folder;
    LockableStore store;
    Secret first;
    store.meanwhile = [&] { first = journalKey(store, folder.path(), counted).result().value().value(); };
    const Secret second = journalKey(store, folder.path(), counted).result().value().value();
    QVERIFY(!first.isEmpty());
    QCOMPARE(second, first);
    QCOMPARE(store.written.size(), 2);
    QVERIFY(!store.read(store.written[0]).result().value()); // Nobody's.
    QCOMPARE(QDir(folder.path()).entryList(QDir::Files), QStringList{u"key-name"_s});
}

void TestJournalKey::madeOnceAndKept()
{
    const QTemporaryDir place;
    const QString folder = place.filePath(u"journal"_s);
    LockableStore store;
    const Secret key = journalKey(store, folder, counted).result().value().value();
    QCOMPARE(key.size(), 32);
    QCOMPARE(journalKey(store, folder, counted).result().value().value(), key);
    QCOMPARE(store.written.size(), 1);
    QFile file(folder + "/key-name"_L1);
    QVERIFY(file.open(QIODevice::ReadOnly));
    QCOMPARE(QString::fromUtf8(file.readAll()), store.written.constFirst());
    QVERIFY(!(file.permissions() & (QFileDevice::ReadGroup | QFileDevice::ReadOther)));
}

void TestJournalKey::forgotten()
{
    const QTemporaryDir folder;
    LockableStore store;
    QVERIFY(forgetJournalKey(store, folder.path()).result());
    const Secret key = journalKey(store, folder.path(), counted).result().value().value();
    QVERIFY(forgetJournalKey(store, folder.path()).result());
    QVERIFY(!store.read(store.written.constFirst()).result().value());
    const Secret another = journalKey(store, folder.path(), counted).result().value().value();
    QVERIFY(!(another == key));
    QVERIFY(store.written[0] != store.written[1]);
}

QTEST_GUILESS_MAIN(TestJournalKey)
#include "tst_journalkey.moc"
