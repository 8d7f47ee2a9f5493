// SPDX-License-Identifier: GPL-3.0-or-later
#include "workspace/profilestore.h"
#include "workspace/workspaceerror.h"

#include <QDir>
#include <QLockFile>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace Grantscope;
using namespace Grantscope::Workspace;
using namespace Qt::StringLiterals;

namespace {

Profile profileOf(const QString &id, const QString &name)
{
    return {.id = id, .name = name};
}

} // namespace

class TestProfileStore : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void refusals();
    void secretsAreNotKept();
    void brokenFileIsKeptAside();
    void laterVersionIsNotTouched();
    void folderThatCantBe();
    void changesAndSignals();
    void twoPrograms();
    void lockedByAnother();
    void onlyForItsOwner();

private:
    [[nodiscard]] QString shown(const ProfileStore &store) const;
    void write(const QByteArray &text) const;
    [[nodiscard]] QByteArray read(const QString &name) const;

    std::unique_ptr<QTemporaryDir> m_place;
    QString m_folder;
};

void TestProfileStore::init()
{
    m_place = std::make_unique<QTemporaryDir>();
    QVERIFY(m_place->isValid());
    m_folder = m_place->path();
}

QString TestProfileStore::shown(const ProfileStore &store) const
{
    QStringList names;
    for (const Profile &profile : store.profiles())
        names.append(profile.id + u':' + profile.name);
    return names.join(u' ');
}

void TestProfileStore::write(const QByteArray &text) const
{
    QFile file(m_folder + "/profiles.json"_L1);
    if (!file.open(QIODevice::WriteOnly) || file.write(text) != text.size())
        QTest::qFail("not written", __FILE__, __LINE__);
}

QByteArray TestProfileStore::read(const QString &name) const
{
    QFile file(m_folder + u'/' + name);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

void TestProfileStore::refusals()
{
    ProfileStore store(m_folder);
    QVERIFY(store.load());
    QVERIFY(store.add(profileOf(u"1"_s, u"A"_s)));
    QVERIFY(store.add(profileOf(u"2"_s, u"B"_s)));
    const QByteArray before = read(u"profiles.json"_s);
    const auto id = [](const Result<void> &result) { return result ? QString() : result.error().id.toString(); };
    QCOMPARE(id(store.add(profileOf(u"1"_s, u"C"_s))), u"profile-id");
    QCOMPARE(id(store.add(profileOf(u"3"_s, u"A"_s))), u"profile-name");
    QCOMPARE(id(store.add(profileOf(u"3"_s, QString()))), u"profile-name");
    QCOMPARE(id(store.add(profileOf(QString(), u"C"_s))), u"profile-id");
    QCOMPARE(id(store.change(profileOf(u"3"_s, u"C"_s))), u"profile-id");
    QCOMPARE(id(store.change(profileOf(u"2"_s, u"A"_s))), u"profile-name");
    QCOMPARE(id(store.remove(u"3"_s)), u"profile-id");
    QCOMPARE(shown(store), u"1:A 2:B");
    QCOMPARE(read(u"profiles.json"_s), before);
    QVERIFY(!store.find(u"3"_s));
}

void TestProfileStore::secretsAreNotKept()
{
    ProfileStore store(m_folder);
    Profile profile = profileOf(u"1"_s, u"A"_s);
    profile.options.further.append("client_secret", "hidden-value");
    const Result<void> added = store.add(profile);
    QVERIFY(!added);
    QCOMPARE(added.error().id, ErrorId(WorkspaceError::ProfileMember));
    QVERIFY(!QFile::exists(store.path()));
}

void TestProfileStore::brokenFileIsKeptAside()
{
    ProfileStore store(m_folder);
    QVERIFY(store.add(profileOf(u"1"_s, u"A"_s)));
    write(R"({"version":1,"profiles":[{"id")");
    const Result<void> loaded = store.load();
    QVERIFY(!loaded);
    QCOMPARE(loaded.error().id.toString(), u"json-syntax");
    QCOMPARE(loaded.error().offset, 30);
    QCOMPARE(shown(store), u"1:A");
    QCOMPARE(read(u"profiles.json"_s), R"({"version":1,"profiles":[{"id")"); // Reading alone moves nothing.

    QVERIFY(!store.add(profileOf(u"1"_s, u"B"_s))); // Nor does a change that is refused.
    QVERIFY(!QFile::exists(store.path() + ".broken-1"_L1));
    QVERIFY(store.add(profileOf(u"2"_s, u"B"_s)));
    QCOMPARE(shown(store), u"1:A 2:B");
    QCOMPARE(read(u"profiles.json.broken-1"_s), R"({"version":1,"profiles":[{"id")");
    write("[]");
    QVERIFY(store.remove(u"2"_s));
    QCOMPARE(read(u"profiles.json.broken-2"_s), "[]");
}

void TestProfileStore::laterVersionIsNotTouched()
{
    const QByteArray text = R"({"version":7,"something":"else"})";
    write(text);
    ProfileStore store(m_folder);
    const auto isVersion = [](const Result<void> &result) {
        return !result && result.error().id == ErrorId(WorkspaceError::ProfileVersion);
    };
    QVERIFY(isVersion(store.load()));
    QVERIFY(isVersion(store.add(profileOf(u"1"_s, u"A"_s))));
    QCOMPARE(read(u"profiles.json"_s), text);
    QCOMPARE(QDir(m_folder).entryList(QDir::Files), QStringList{u"profiles.json"_s});
}

void TestProfileStore::folderThatCantBe()
{
    write("{}");
    ProfileStore store(m_folder + "/profiles.json/below"_L1);
    QVERIFY(store.load()); // Nothing there.
    const Result<void> added = store.add(profileOf(u"1"_s, u"A"_s));
    QVERIFY(!added);
    QCOMPARE(added.error().id, ErrorId(WorkspaceError::ProfileFile));
    QVERIFY(store.profiles().isEmpty());
}

void TestProfileStore::changesAndSignals()
{
    ProfileStore store(m_folder + "/a/b"_L1);
    QSignalSpy added(&store, &ProfileStore::added);
    QSignalSpy changed(&store, &ProfileStore::changed);
    QSignalSpy removed(&store, &ProfileStore::removed);
    QVERIFY(store.add(profileOf(u"1"_s, u"A"_s)));
    QVERIFY(store.add(profileOf(u"2"_s, u"B"_s)));
    QCOMPARE(added.size(), 2);
    QCOMPARE(added[1][0].toString(), u"2");
    QVERIFY(store.change(profileOf(u"1"_s, u"C"_s)));
    QVERIFY(store.change(profileOf(u"1"_s, u"C"_s)));
    QCOMPARE(changed.size(), 1);
    QVERIFY(store.remove(u"2"_s));
    QCOMPARE(removed.size(), 1);
    QCOMPARE(added.size(), 2);
    ProfileStore again(m_folder + "/a/b"_L1);
    QVERIFY(again.load());
    QCOMPARE(shown(again), u"1:C");
}

void TestProfileStore::twoPrograms()
{
    ProfileStore one(m_folder);
    ProfileStore two(m_folder);
    QVERIFY(one.load() && two.load());
    QVERIFY(one.add(profileOf(u"1"_s, u"A"_s)));
    QSignalSpy added(&two, &ProfileStore::added);
    QVERIFY(two.add(profileOf(u"2"_s, u"B"_s)));
    QCOMPARE(added.size(), 2); // It learns of the other's, too.
    QVERIFY(one.change(profileOf(u"2"_s, u"C"_s)));
    QVERIFY(two.remove(u"1"_s));
    QVERIFY(one.load());
    QCOMPARE(shown(one), u"2:C");
    QCOMPARE(shown(two), u"2:C");
}

void TestProfileStore::lockedByAnother()
{
    QLockFile lock(m_folder + "/profiles.json.lock"_L1);
    QVERIFY(lock.lock());
    ProfileStore store(m_folder);
    QVERIFY(store.load());
    const Result<void> added = store.add(profileOf(u"1"_s, u"A"_s));
    QVERIFY(!added);
    QCOMPARE(added.error().id, ErrorId(WorkspaceError::ProfileFile));
    lock.unlock();
    QVERIFY(store.add(profileOf(u"1"_s, u"A"_s)));
}

void TestProfileStore::onlyForItsOwner()
{
    ProfileStore store(m_folder);
    QVERIFY(store.add(profileOf(u"1"_s, u"A"_s)));
    const auto others =
        QFileDevice::ReadGroup | QFileDevice::WriteGroup | QFileDevice::ReadOther | QFileDevice::WriteOther;
    QCOMPARE(QFile::permissions(store.path()) & others, QFileDevice::Permissions());
    QCOMPARE(QDir(m_folder).entryList(QDir::Files), QStringList{u"profiles.json"_s});
}

QTEST_GUILESS_MAIN(TestProfileStore)
#include "tst_profilestore.moc"
