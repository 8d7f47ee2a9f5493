// SPDX-License-Identifier: GPL-3.0-or-later
#include "workspace/requeststore.h"
#include "workspace/workspaceerror.h"

#include <QDir>
#include <QFile>
#include <QLockFile>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace Grantscope;
using namespace Grantscope::Workspace;
using namespace Qt::StringLiterals;

class TestRequestStore : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void noName();
    void lockedByAnother();
    void folderThatCantBe();
    void laterVersionIsNotTouched();
    void brokenFileIsKeptAside();
    void changesAndSignals();
    void twoPrograms();
    void onlyForItsOwner();

private:
    void write(const QByteArray &text) const;
    [[nodiscard]] QByteArray read(const QString &name = u"requests.json"_s) const;
    std::unique_ptr<QTemporaryDir> m_place;
};

namespace {

NamedRequest request(const QString &name, const QByteArray &address = "https://a.example/")
{
    return {name, {.address = address}};
}

} // namespace

void TestRequestStore::init()
{
    m_place = std::make_unique<QTemporaryDir>();
    QVERIFY(m_place->isValid());
}

void TestRequestStore::write(const QByteArray &text) const
{
    QFile file(m_place->filePath(u"requests.json"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    QCOMPARE(file.write(text), text.size());
}

QByteArray TestRequestStore::read(const QString &name) const
{
    QFile file(m_place->filePath(name));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

void TestRequestStore::noName()
{
    RequestStore store(m_place->path());
    QCOMPARE(store.put(request(u"  "_s)).error().id, ErrorId(WorkspaceError::RequestsName));
    QVERIFY(!QFile::exists(store.path()));
}

void TestRequestStore::lockedByAnother()
{
    RequestStore store(m_place->path());
    QLockFile lock(store.path() + u".lock"_s);
    QVERIFY(lock.lock());
    QCOMPARE(store.put(request(u"a"_s)).error().id, ErrorId(WorkspaceError::RequestsFile));
    QVERIFY(store.requests().isEmpty());
}

void TestRequestStore::folderThatCantBe()
{
    write("{}");
    RequestStore store(m_place->filePath(u"requests.json/inner"_s));
    QCOMPARE(store.put(request(u"a"_s)).error().id, ErrorId(WorkspaceError::RequestsFile));
}

void TestRequestStore::laterVersionIsNotTouched()
{
    const QByteArray later = R"({"version":2,"requests":[],"new":1})";
    write(later);
    RequestStore store(m_place->path());
    QCOMPARE(store.load().error().id, ErrorId(WorkspaceError::RequestsVersion));
    QCOMPARE(store.put(request(u"a"_s)).error().id, ErrorId(WorkspaceError::RequestsVersion));
    QCOMPARE(read(), later);
}

void TestRequestStore::brokenFileIsKeptAside()
{
    write("broken");
    RequestStore store(m_place->path());
    QCOMPARE(store.load().error().id, ErrorId(WorkspaceError::RequestsSyntax));
    QCOMPARE(read(), "broken");
    QVERIFY(store.put(request(u"a"_s)));
    QCOMPARE(read(u"requests.json.broken-1"_s), "broken");
    QVERIFY(read().contains("https://a.example/"));
}

void TestRequestStore::changesAndSignals()
{
    RequestStore store(m_place->path());
    QVERIFY(store.load());
    const QSignalSpy changed(&store, &RequestStore::changed);
    QVERIFY(store.put(request(u"a"_s)));
    QVERIFY(store.put(request(u"b"_s)));
    QVERIFY(store.put(request(u"a"_s, "https://c.example/")));
    QCOMPARE(changed.size(), 3);
    QCOMPARE(store.requests().size(), 2);
    QCOMPARE(store.find(u"a"_s)->draft.address, "https://c.example/");
    QVERIFY(store.remove(u"a"_s));
    QVERIFY(!store.find(u"a"_s));
    RequestStore again(m_place->path());
    QVERIFY(again.load());
    QCOMPARE(again.requests(), store.requests());
}

void TestRequestStore::twoPrograms()
{
    RequestStore one(m_place->path());
    RequestStore other(m_place->path());
    QVERIFY(one.put(request(u"a"_s)));
    QVERIFY(other.put(request(u"b"_s)));
    QCOMPARE(other.requests().size(), 2);
}

void TestRequestStore::onlyForItsOwner()
{
    const QString folder = m_place->filePath(u"made/with it"_s);
    RequestStore store(folder);
    QVERIFY(store.put(request(u"a"_s)));
    const QFileDevice::Permissions others = QFileDevice::ReadGroup | QFileDevice::WriteGroup | QFileDevice::ReadOther;
    QCOMPARE(QFile::permissions(store.path()) & others, QFileDevice::Permissions());
    QCOMPARE(QFile::permissions(folder) & others, QFileDevice::Permissions());
}

QTEST_GUILESS_MAIN(TestRequestStore)
#include "tst_requeststore.moc"
