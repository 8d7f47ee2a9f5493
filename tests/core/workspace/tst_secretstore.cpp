// SPDX-License-Identifier: GPL-3.0-or-later
#include "texts/texts.h"
#include "workspace/keychainstore.h"
#include "workspace/secretstore.h"
#include "workspace/workspaceerror.h"

#include <QTest>

using namespace Grantscope;
using namespace Grantscope::Workspace;
using namespace Qt::StringLiterals;

class TestSecretStore : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void withoutAService();
    void fallsBackAndSaysSo();
    void nothingThere();
    void forThisSession();
    void names();
};

void TestSecretStore::initTestCase()
{
    // No session bus, so no service, whatever this machine has.
    qputenv("DBUS_SESSION_BUS_ADDRESS", "unix:path=/nonexistent/bus");
    qunsetenv("DISPLAY");
    qunsetenv("WAYLAND_DISPLAY");
}

void TestSecretStore::withoutAService()
{
    KeychainStore store;
    QCOMPARE(store.kind(), SecretStoreKind::Keychain);
    const auto read = store.read(u"a"_s);
    QTRY_VERIFY(read.isFinished());
    QVERIFY(!read.result());
    QCOMPARE(read.result().error().id, ErrorId(WorkspaceError::KeychainUnavailable));
    const auto written = store.write(u"a"_s, Secret("hidden-value"));
    QTRY_VERIFY(written.isFinished());
    QVERIFY(!written.result());
    QCOMPARE(written.result().error().id, ErrorId(WorkspaceError::KeychainUnavailable));
    QVERIFY(!written.result().error().found.contains("hidden-value"_L1));
}

void TestSecretStore::fallsBackAndSaysSo()
{
    const auto future = openSecretStore();
    QTRY_VERIFY(future.isFinished());
    const OpenedSecretStore opened = future.result();
    QCOMPARE(opened.store->kind(), SecretStoreKind::SessionOnly);
    QVERIFY(opened.sessionOnly);
    QCOMPARE(opened.sessionOnly->id, ErrorId(WorkspaceError::SecretsSessionOnly));
    const QString reason = opened.sessionOnly->found;
    QVERIFY(!reason.isEmpty());
    const Texts::ErrorText text = Texts::errorText(*opened.sessionOnly, Texts::Language::English);
    QVERIFY2(text.what.contains("session only"_L1), qPrintable(text.what));
    QVERIFY2(text.what.contains(reason), qPrintable(text.what));
}

void TestSecretStore::nothingThere()
{
    SessionSecretStore store;
    QVERIFY(!store.read(u"a"_s).result().value());
    QVERIFY(store.remove(u"a"_s).result());
    QVERIFY(store.write(u"a"_s, Secret()).result());
    QVERIFY(!store.read(u"a"_s).result().value());
}

void TestSecretStore::forThisSession()
{
    SessionSecretStore store;
    QVERIFY(store.write(u"a"_s, Secret("1")).result());
    QVERIFY(store.write(u"b"_s, Secret("2")).result());
    QVERIFY(store.write(u"a"_s, Secret("3")).result());
    QCOMPARE(store.read(u"a"_s).result().value()->reveal(), "3");
    QVERIFY(store.write(u"a"_s, Secret()).result());
    QVERIFY(!store.read(u"a"_s).result().value());
    QCOMPARE(store.read(u"b"_s).result().value()->reveal(), "2");
    QVERIFY(store.remove(u"b"_s).result());
    QVERIFY(!store.read(u"b"_s).result().value());
}

void TestSecretStore::names()
{
    QCOMPARE(profileSecretName(u"id"_s, u"client_secret"), u"profile/id/client_secret");
}

QTEST_GUILESS_MAIN(TestSecretStore)
#include "tst_secretstore.moc"
