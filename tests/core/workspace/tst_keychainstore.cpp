// SPDX-License-Identifier: GPL-3.0-or-later
// Runs itself again under a session bus of its own, with a real keyring, a locked one and one that never answers: a
// test's name stands for each. The keychain of whoever runs it is never touched.
#include "workspace/keychainstore.h"
#include "workspace/workspaceerror.h"

#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusVirtualObject>
#include <QProcess>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

using namespace Grantscope;
using namespace Grantscope::Workspace;
using namespace Qt::StringLiterals;

namespace {

/// Takes every question and answers none.
class SilentService : public QDBusVirtualObject
{
public:
    [[nodiscard]] QString introspect(const QString &) const override { return {}; }
    bool handleMessage(const QDBusMessage &message, const QDBusConnection &) override
    {
        message.setDelayedReply(true);
        ++questions;
        return true;
    }
    int questions = 0;
};

template <typename T>
Result<T> answerOf(const QFuture<Result<T>> &future)
{
    if (!QTest::qWaitFor([&] { return future.isFinished(); }, 20'000))
        QTest::qFail("no answer", __FILE__, __LINE__);
    return future.isFinished() ? future.result() : std::unexpected(Error());
}

} // namespace

class TestKeychainStore : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void service_data();
    void service();
};

/// What runs inside; each is started by name.
class InsideKeychainStore : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void silent();
    void unlocked();
    void locked();
};

void TestKeychainStore::service_data()
{
    QTest::addColumn<QStringList>("tests");
    QTest::newRow("silent") << QStringList{u"silent"_s};
    QTest::newRow("unlocked, then locked") << QStringList{u"unlocked"_s, u"locked"_s};
}

void TestKeychainStore::service()
{
    QFETCH(const QStringList, tests);
    for (const QString &program : {u"dbus-run-session"_s, u"gnome-keyring-daemon"_s}) {
        if (QStandardPaths::findExecutable(program).isEmpty())
            QSKIP(qPrintable(program + u" is not installed: no keychain to try"_s));
    }
    const QTemporaryDir home;
    QVERIFY(home.isValid());
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    for (const char *name : {"HOME", "XDG_RUNTIME_DIR", "XDG_DATA_HOME", "XDG_CONFIG_HOME", "XDG_CACHE_HOME"})
        environment.insert(QString::fromLatin1(name), home.path());
    for (const QString &test : tests) {
        QString daemon;
        if (test == "unlocked"_L1)
            daemon = u"printf pw | gnome-keyring-daemon --unlock --components=secrets >/dev/null; "_s;
        else if (test == "locked"_L1)
            daemon = u"gnome-keyring-daemon --start --components=secrets >/dev/null; "_s;
        QProcess process;
        process.setProcessEnvironment(environment);
        process.setProcessChannelMode(QProcess::MergedChannels);
        process.start(u"dbus-run-session"_s, {u"--"_s, u"sh"_s, u"-c"_s, daemon + u"exec \"$0\" inside \"$1\""_s,
                                              QCoreApplication::applicationFilePath(), test});
        QVERIFY2(process.waitForFinished(60'000), qPrintable(process.errorString()));
        const QByteArray output = process.readAll();
        QVERIFY2(process.exitStatus() == QProcess::NormalExit && process.exitCode() == 0, output.constData());
    }
}

void InsideKeychainStore::silent()
{
    SilentService service;
    QDBusConnection bus = QDBusConnection::sessionBus();
    QVERIFY(bus.registerVirtualObject(u"/"_s, &service, QDBusConnection::SubPath));
    QVERIFY(bus.registerService(u"org.freedesktop.secrets"_s));
    KeychainStore store(std::chrono::milliseconds(300));
    const auto read = answerOf(store.read(u"a"_s));
    QVERIFY(!read);
    QCOMPARE(read.error().id, ErrorId(WorkspaceError::KeychainTimeout));
    QVERIFY(service.questions > 0);
    const auto opened = openSecretStore(std::chrono::milliseconds(300));
    QTRY_VERIFY(opened.isFinished());
    QCOMPARE(opened.result().store->kind(), SecretStoreKind::SessionOnly);
    QVERIFY(opened.result().sessionOnly);
}

void InsideKeychainStore::unlocked()
{
    const auto opened = openSecretStore();
    QVERIFY(QTest::qWaitFor([&] { return opened.isFinished(); }, 20'000));
    QVERIFY(!opened.result().sessionOnly);
    SecretStore &store = *opened.result().store;
    QCOMPARE(store.kind(), SecretStoreKind::Keychain);
    QVERIFY(!answerOf(store.read(u"a"_s)).value());
    QVERIFY(answerOf(store.remove(u"a"_s)));
    const QByteArray octets("\x00\xff line\n", 8);
    QVERIFY(answerOf(store.write(u"a"_s, Secret(octets))));
    QCOMPARE(answerOf(store.read(u"a"_s)).value()->reveal().toByteArray(), octets);
    QVERIFY(answerOf(store.write(u"a"_s, Secret("other"))));
    QCOMPARE(answerOf(store.read(u"a"_s)).value()->reveal(), "other");
    QVERIFY(answerOf(store.write(u"b"_s, Secret("stays"))));
    QVERIFY(answerOf(store.write(u"a"_s, Secret())));
    QVERIFY(!answerOf(store.read(u"a"_s)).value());
    QCOMPARE(answerOf(store.read(u"b"_s)).value()->reveal(), "stays");
}

void InsideKeychainStore::locked()
{
    KeychainStore store;
    const auto read = answerOf(store.read(u"b"_s));
    // As if it were not there: the reason why nothing is written on that.
    QVERIFY(!read || !*read);
}

int main(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    if (argc == 3 && QByteArrayView(argv[1]) == "inside") {
        InsideKeychainStore inside;
        return QTest::qExec(&inside, {QString::fromLocal8Bit(argv[0]), QString::fromLocal8Bit(argv[2])});
    }
    TestKeychainStore test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_keychainstore.moc"
