// SPDX-License-Identifier: GPL-3.0-or-later
#include "tokens/keykeeper.h"
#include "ui/tokens/keysets.h"
#include "workspace/workspaceerror.h"

#include <QSettings>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace Grantscope;
using namespace Grantscope::Tests;

namespace {

/// A keychain in memory that can refuse, or be locked.
class FakeKeychain : public Workspace::SecretStore
{
public:
    Workspace::SecretStoreKind kind() const override { return m_kind; }
    QFuture<Result<std::optional<Secret>>> read(const QString &name) override
    {
        Result<std::optional<Secret>> found;
        if (m_entries.contains(name) && !m_isLocked)
            found->emplace(m_entries.value(name));
        return m_refusal ? QtFuture::makeReadyValueFuture(Result<std::optional<Secret>>(std::unexpected(*m_refusal)))
                         : QtFuture::makeReadyValueFuture(found);
    }
    QFuture<Result<void>> write(const QString &name, const Secret &secret) override
    {
        if (!m_refusal)
            m_entries.insert(name, secret);
        return answer();
    }
    QFuture<Result<void>> remove(const QString &name) override
    {
        if (!m_refusal)
            m_entries.remove(name);
        return answer();
    }
    QFuture<Result<void>> answer() const
    {
        return QtFuture::makeReadyValueFuture(m_refusal ? Result<void>(std::unexpected(*m_refusal)) : Result<void>());
    }

    Workspace::SecretStoreKind m_kind = Workspace::SecretStoreKind::Keychain;
    QHash<QString, Secret> m_entries;
    std::optional<Error> m_refusal;
    bool m_isLocked = false;
};

} // namespace

class TestKeyKeeper : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void publicKeysAreNotKept();
    void nothingIsKeptWithoutAKeychain();
    void refusalsAreTold();
    void lockedKeychainLosesNothing();
    void brokenEntryIsTold();
    void untouchedWhileNothingIsKept();
    void keptAndThereAgain_data();
    void keptAndThereAgain();
    void forgotten();
    void settingsHoldNothingOfTheKey();

private:
    /// As at a start of the program.
    void start()
    {
        m_keeper.reset();
        m_store = std::make_unique<Ui::KeyStore>();
        m_keeper = std::make_unique<Ui::KeyKeeper>(
            m_store.get(), Ui::KeyKeeping{[this] {
                                              ++m_opened;
                                              return QtFuture::makeReadyValueFuture(
                                                  std::shared_ptr<Workspace::SecretStore>(m_keychain));
                                          },
                                          [this] { return u"id-%1"_s.arg(++m_number); }, m_settings.get()});
        connect(m_keeper.get(), &Ui::KeyKeeper::reported, this,
                [this](const Ui::IntakeLine &line) { m_lines << line; });
        m_keeper->restore();
    }
    void add(const Jose::Key &key) { m_store->take(Ui::makeBatch({Ui::KeyOrigin::Generated}, {key})); }

    QTemporaryDir m_folder;
    std::unique_ptr<QSettings> m_settings;
    std::shared_ptr<FakeKeychain> m_keychain;
    std::unique_ptr<Ui::KeyStore> m_store;
    std::unique_ptr<Ui::KeyKeeper> m_keeper;
    QList<Ui::IntakeLine> m_lines;
    int m_opened = 0;
    int m_number = 0;
};

void TestKeyKeeper::init()
{
    m_settings = std::make_unique<QSettings>(m_folder.filePath(u"settings.ini"_s), QSettings::IniFormat);
    m_settings->clear();
    m_keychain = std::make_shared<FakeKeychain>();
    m_lines.clear();
    m_opened = 0;
    start();
}

void TestKeyKeeper::cleanup()
{
    m_keeper.reset();
    m_store.reset();
}

void TestKeyKeeper::publicKeysAreNotKept()
{
    add(Jose::importKeys(publicSet({ecPair("a")}))->keys.first());
    QVERIFY(!m_keeper->canKeep(0));
    QVERIFY(!m_keeper->canKeep(1)); // no such row
    m_keeper->keep(0);
    m_keeper->keep(-1);
    m_keeper->forget(0);
    QCoreApplication::processEvents();
    QCOMPARE(m_opened, 0);
    QVERIFY(m_keychain->m_entries.isEmpty());
}

void TestKeyKeeper::nothingIsKeptWithoutAKeychain()
{
    m_keychain->m_kind = Workspace::SecretStoreKind::SessionOnly;
    add(ecPair("a"));
    m_keeper->keep(0);
    QTRY_COMPARE(m_lines.size(), 1);
    QCOMPARE(m_lines.first().kind, Ui::IntakeLine::Kind::NotKept);
    QVERIFY(!m_lines.first().error);
    QVERIFY(!m_keeper->isKept(0));
    QVERIFY(m_keychain->m_entries.isEmpty());
    QVERIFY(m_settings->allKeys().isEmpty());
}

void TestKeyKeeper::refusalsAreTold()
{
    add(ecPair("a"));
    m_keychain->m_refusal = Error{Workspace::WorkspaceError::KeychainDenied};
    m_keeper->keep(0);
    QTRY_COMPARE(m_lines.size(), 1);
    QCOMPARE(m_lines.first().kind, Ui::IntakeLine::Kind::NotKept);
    QCOMPARE(m_lines.first().error->id.toString(), u"keychain-denied"_s);
    QVERIFY(!m_keeper->isKept(0));
    m_keychain->m_refusal.reset();
    m_keeper->keep(0);
    QTRY_VERIFY(m_keeper->isKept(0));
    m_keychain->m_refusal = Error{Workspace::WorkspaceError::KeychainDenied};
    m_keeper->forget(0);
    QTRY_COMPARE(m_lines.last().kind, Ui::IntakeLine::Kind::NotForgotten);
    QVERIFY(m_keeper->isKept(0));
    start();
    QTRY_COMPARE(m_lines.last().kind, Ui::IntakeLine::Kind::KeptMissing);
    QVERIFY(m_lines.last().error);
}

void TestKeyKeeper::lockedKeychainLosesNothing()
{
    add(ecPair("a"));
    m_keeper->keep(0);
    QTRY_VERIFY(m_keeper->isKept(0));
    m_keychain->m_isLocked = true;
    start();
    QTRY_COMPARE(m_lines.last().kind, Ui::IntakeLine::Kind::KeptMissing);
    QVERIFY(m_store->keys().isEmpty());
    m_keychain->m_isLocked = false;
    start();
    QTRY_COMPARE(m_store->keys().size(), 1);
}

void TestKeyKeeper::brokenEntryIsTold()
{
    m_settings->setValue("tokens/kept-keys", QStringList{u"x"_s});
    m_keychain->m_entries.insert(u"key/x"_s, Secret(QByteArrayView("{\"jwk\":{\"kty\":\"EC\"}}")));
    start();
    QTRY_COMPARE(m_lines.size(), 1);
    QCOMPARE(m_lines.first().kind, Ui::IntakeLine::Kind::KeptMissing);
    QCOMPARE(m_lines.first().error->id.toString(), u"jwk-required-member"_s);
}

void TestKeyKeeper::untouchedWhileNothingIsKept()
{
    start();
    add(ecPair("a"));
    QCoreApplication::processEvents();
    QCOMPARE(m_opened, 0);
}

void TestKeyKeeper::keptAndThereAgain_data()
{
    QTest::addColumn<Jose::Key>("key");
    QTest::newRow("EC") << ecPair("a");
    QTest::newRow("secret") << secretKey();
    QTest::newRow("ML-DSA") << *Jose::generateKey(*Jose::findJwsAlgorithm("ML-DSA-44"));
}

void TestKeyKeeper::keptAndThereAgain()
{
    QFETCH(Jose::Key, key);
    add(key);
    m_store->rename(0, u"my 鑰匙"_s);
    QVERIFY(m_keeper->canKeep(0));
    m_keeper->keep(0);
    QTRY_COMPARE(m_lines.size(), 1);
    QCOMPARE(m_lines.first().kind, Ui::IntakeLine::Kind::Kept);
    QVERIFY(m_keeper->isKept(0));
    QVERIFY(!m_keeper->canKeep(0));
    start();
    QTRY_COMPARE(m_store->keys().size(), 1);
    const Ui::NamedKey &again = m_store->keys().first();
    QVERIFY(again.key.isPrivate());
    QCOMPARE(again.key.thumbprint(), key.thumbprint());
    QCOMPARE(again.key.provenance(), Jose::Provenance::Given);
    QCOMPARE(again.key.source(), u"keychain"_s);
    QTRY_COMPARE(m_store->keys().first().name, u"my 鑰匙"_s);
    QVERIFY(m_keeper->isKept(0));
}

void TestKeyKeeper::forgotten()
{
    add(ecPair("a"));
    add(ecPair("b"));
    m_keeper->keep(0);
    m_keeper->keep(1);
    QTRY_COMPARE(m_keychain->m_entries.size(), 2);
    m_keeper->forget(0);
    QTRY_COMPARE(m_lines.last().kind, Ui::IntakeLine::Kind::Forgotten);
    QVERIFY(!m_keeper->isKept(0));
    QVERIFY(m_keeper->isKept(1));
    QCOMPARE(m_keychain->m_entries.size(), 1);
    start();
    QTRY_COMPARE(m_store->keys().size(), 1);
    QCOMPARE(m_store->keys().first().key.keyId(), u"b"_s);
}

void TestKeyKeeper::settingsHoldNothingOfTheKey()
{
    const Jose::Key key = ecPair("a");
    add(key);
    m_keeper->keep(0);
    QTRY_VERIFY(m_keeper->isKept(0));
    m_settings->sync();
    QFile file(m_settings->fileName());
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray written = file.readAll();
    QVERIFY(written.contains("id-"));
    const QByteArray jwk = key.privateJwk()->reveal().toByteArray();
    const auto document = Json::Document::parse(jwk);
    for (const char *member : {"d", "x", "y"})
        QVERIFY(!written.contains(document->root().member(member).toUtf8()));
    QVERIFY(!written.contains(key.thumbprintBase64url()));
}

QTEST_GUILESS_MAIN(TestKeyKeeper)
#include "tst_keykeeper.moc"
