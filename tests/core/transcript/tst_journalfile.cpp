// SPDX-License-Identifier: GPL-3.0-or-later
#include "samples.h"

#include "jose/joseerror.h"
#include "transcript/journalfile.h"
#include "transcript/transcripterror.h"

#include <QTemporaryDir>
#include <QTest>

using namespace Grantscope;
using namespace Grantscope::Transcript;
using namespace Qt::StringLiterals;

namespace {

const Secret kKey(QByteArray(32, '\x01'));

Event noteOf(const QString &text)
{
    Event event;
    event.text = text;
    return event;
}

} // namespace

class TestJournalFile : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void refusedKeys_data();
    void refusedKeys();
    void isNeverOverwritten();
    void unreadable_data();
    void unreadable();
    void anotherKey();
    void tampered_data();
    void tampered();
    void takenToAnotherFile();
    void torn_data();
    void torn();
    void comesBack_data();
    void comesBack();
    void sealedShowsNothing();
    void onlyForItsOwner();
    void readWhileWritten();

private:
    QString write(const QString &name, const std::optional<Secret> &key, const QStringList &texts);
    static QByteArray octetsOf(const QString &path);
    static void replace(const QString &path, const QByteArray &octets);

    std::unique_ptr<QTemporaryDir> m_folder;
    std::shared_ptr<Samples::Numbers> m_numbers;
};

void TestJournalFile::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_numbers = std::make_shared<Samples::Numbers>(5);
    QVERIFY(m_folder->isValid());
}

QString TestJournalFile::write(const QString &name, const std::optional<Secret> &key, const QStringList &texts)
{
    const QString path = m_folder->filePath(name);
    auto file = JournalFile::create(path, key, [this](qsizetype count) { return m_numbers->octets(count); });
    if (!file)
        QTest::qFail(qPrintable(file.error().found), __FILE__, __LINE__);
    for (const QString &text : texts) {
        if (!file || !(*file)->append(toJson(noteOf(text))))
            QTest::qFail("not written", __FILE__, __LINE__);
    }
    return path;
}

QByteArray TestJournalFile::octetsOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

void TestJournalFile::replace(const QString &path, const QByteArray &octets)
{
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly | QIODevice::Truncate) || file.write(octets) != octets.size())
        QTest::qFail("not replaced", __FILE__, __LINE__);
}

void TestJournalFile::refusedKeys_data()
{
    QTest::addColumn<QByteArray>("key");
    QTest::newRow("empty") << QByteArray();
    QTest::newRow("16 octets") << QByteArray(16, 'x');
    QTest::newRow("33 octets") << QByteArray(33, 'x');
}

void TestJournalFile::refusedKeys()
{
    QFETCH(const QByteArray, key);
    const QString path = m_folder->filePath(u"a.journal"_s);
    const auto file = JournalFile::create(path, Secret(key), [](qsizetype count) { return QByteArray(count, 'r'); });
    QVERIFY(!file);
    QCOMPARE(file.error().id, ErrorId(Jose::JoseError::SealKey));
    QVERIFY(!QFile::exists(path));
}

void TestJournalFile::isNeverOverwritten()
{
    const QString path = write(u"a.journal"_s, kKey, {u"one"_s});
    const auto again = JournalFile::create(path, kKey, [](qsizetype count) { return QByteArray(count, 'r'); });
    QVERIFY(!again);
    QCOMPARE(again.error().id, ErrorId(TranscriptError::File));
    QCOMPARE(readJournal(path, kKey).value().events.size(), 1);
}

void TestJournalFile::unreadable_data()
{
    QTest::addColumn<QByteArray>("octets");
    QTest::addColumn<QString>("id");
    QTest::newRow("empty") << QByteArray("") << u"journal-format"_s;
    QTest::newRow("another file") << QByteArray("{\"event\":\"note\"}").repeated(9) << u"journal-format"_s;
    QTest::newRow("later version") << "GSJRNL\x02S" + QByteArray(40, 'x') << u"journal-format"_s;
    QTest::newRow("half a head") << QByteArray("GSJRNL\x01S12345") << u"journal-format"_s;
    QTest::newRow("sealed") << "GSJRNL\x01S" + QByteArray(40, 'x') << u"journal-key-needed"_s;
}

void TestJournalFile::unreadable()
{
    QFETCH(const QByteArray, octets);
    const QString path = m_folder->filePath(u"a.journal"_s);
    replace(path, octets);
    const auto read = readJournal(path, std::nullopt);
    QVERIFY(!read);
    QTEST(read.error().id.toString(), "id");
    const auto missing = readJournal(m_folder->filePath(u"no.journal"_s), kKey);
    QVERIFY(!missing);
    QCOMPARE(missing.error().id, ErrorId(TranscriptError::File));
}

void TestJournalFile::anotherKey()
{
    const QString path = write(u"a.journal"_s, kKey, {u"one"_s});
    const auto read = readJournal(path, Secret(QByteArray(32, '\x02')));
    QVERIFY(!read);
    QCOMPARE(read.error().id, ErrorId(TranscriptError::KeyWrong));
}

void TestJournalFile::tampered_data()
{
    QTest::addColumn<bool>("sealed");
    QTest::addColumn<QString>("how");
    QTest::addColumn<int>("left");
    for (const bool sealed : {true, false}) {
        const auto row = [&](const char *how, int left) {
            QTest::addRow("%s, %s", how, sealed ? "sealed" : "pseudonyms")
                << sealed << QString::fromLatin1(how) << left;
        };
        row("one bit in the second record", 1);
        row("first and second swapped", 0);
        row("first left out", 0);
        row("second twice", 2);
        row("id of the file", 0);
    }
}

void TestJournalFile::tampered()
{
    QFETCH(const bool, sealed);
    QFETCH(const QString, how);
    QFETCH(const int, left);
    const std::optional<Secret> key = sealed ? std::optional(kKey) : std::nullopt;
    const QString path = write(u"a.journal"_s, key, {u"1"_s, u"2"_s, u"3"_s});
    QByteArray octets = octetsOf(path);
    const qsizetype record = (octets.size() - 40) / 3;
    const QByteArray head = octets.first(40);
    const QByteArray first = octets.sliced(40, record);
    const QByteArray second = octets.sliced(40 + record, record);
    const QByteArray third = octets.sliced(40 + 2 * record);
    QCOMPARE(third.size(), record);
    if (how.startsWith("one bit"_L1))
        octets[40 + record + 20] = char(octets[40 + record + 20] ^ 4);
    else if (how.contains("swapped"_L1))
        octets = head + second + first + third;
    else if (how.contains("left out"_L1))
        octets = head + second + third;
    else if (how.contains("twice"_L1))
        octets = head + first + second + second + third;
    else
        octets[8] = char(octets[8] ^ 1);
    replace(path, octets);

    const auto read = readJournal(path, key);
    if (sealed && how.startsWith("id"_L1)) { // By it the key is told.
        QVERIFY(!read);
        QCOMPARE(read.error().id, ErrorId(TranscriptError::KeyWrong));
        return;
    }
    QVERIFY(read);
    QCOMPARE(read->events.size(), left);
    QVERIFY(read->stoppedBy);
    QCOMPARE(read->stoppedBy->id, ErrorId(TranscriptError::Record));
    QCOMPARE(read->stoppedBy->found, QString::number(left + 1));
    QCOMPARE(read->stoppedBy->offset, 40 + left * record);
    QCOMPARE(read->tornOctets, 0);
}

void TestJournalFile::takenToAnotherFile()
{
    const QString a = write(u"a.journal"_s, kKey, {u"1"_s});
    const QString b = write(u"b.journal"_s, kKey, {u"2"_s});
    replace(b, octetsOf(b).first(40) + octetsOf(a).sliced(40));
    const auto read = readJournal(b, kKey);
    QVERIFY(read);
    QVERIFY(read->events.isEmpty());
    QCOMPARE(read->stoppedBy.value().found, u"1");
}

void TestJournalFile::torn_data()
{
    QTest::addColumn<bool>("sealed");
    QTest::addColumn<qsizetype>("kept");
    QTest::addColumn<QByteArray>("more");
    for (const bool sealed : {true, false}) {
        const auto row = [&](const char *name, qsizetype kept, const QByteArray &more) {
            QTest::addRow("%s, %s", name, sealed ? "sealed" : "pseudonyms") << sealed << kept << more;
        };
        row("one octet of the length", 1, "");
        row("the length alone", 4, "");
        row("half of the record", 20, "");
        row("all but one octet", -1, "");
        row("zeros", 0, QByteArray(4096, '\0'));
    }
}

void TestJournalFile::torn()
{
    QFETCH(const bool, sealed);
    QFETCH(const qsizetype, kept);
    QFETCH(const QByteArray, more);
    const std::optional<Secret> key = sealed ? std::optional(kKey) : std::nullopt;
    const QString path = write(u"a.journal"_s, key, {u"1"_s, u"2"_s});
    const QByteArray octets = octetsOf(path);
    const qsizetype record = (octets.size() - 40) / 2;
    const QByteArray rest = octets.sliced(40 + record, kept < 0 ? record + kept : kept) + more;
    replace(path, octets.first(40 + record) + rest);
    const auto read = readJournal(path, key);
    QVERIFY(read);
    QCOMPARE(read->events, QList<Event>{noteOf(u"1"_s)});
    QCOMPARE(read->tornOctets, rest.size());
    QVERIFY(!read->stoppedBy);
}

void TestJournalFile::comesBack_data()
{
    QTest::addColumn<bool>("sealed");
    QTest::newRow("sealed") << true;
    QTest::newRow("pseudonyms") << false;
}

void TestJournalFile::comesBack()
{
    QFETCH(const bool, sealed);
    const std::optional<Secret> key = sealed ? std::optional(kKey) : std::nullopt;
    const QString path = m_folder->filePath(u"a.journal"_s);
    auto file = JournalFile::create(path, key, [this](qsizetype count) { return m_numbers->octets(count); }).value();
    QVERIFY(readJournal(path, key).value().events.isEmpty());
    QVERIFY(file->append(toJson(Samples::fullEvent())));
    QVERIFY(file->append(toJson(Event())));
    QVERIFY(file->sync());
    QCOMPARE(file->size(), QFileInfo(path).size());
    const auto read = readJournal(path, kKey); // Of no use for one without a key, and no harm.
    QVERIFY(read);
    QCOMPARE(read->keeping, sealed ? Keeping::Sealed : Keeping::Pseudonyms);
    QCOMPARE(read->events, (QList<Event>{Samples::fullEvent(), Event()}));
    QVERIFY(!read->stoppedBy);
    QCOMPARE(read->tornOctets, 0);
}

void TestJournalFile::sealedShowsNothing()
{
    const QString path = write(u"a.journal"_s, kKey, {u"something to find"_s, u"something to find"_s});
    const QByteArray octets = octetsOf(path);
    QVERIFY(!octets.contains("something") && !octets.contains("note") && !octets.contains(kKey.reveal()));
    const qsizetype record = (octets.size() - 40) / 2;
    QVERIFY(octets.sliced(44, record - 4) != octets.sliced(44 + record));
}

void TestJournalFile::onlyForItsOwner()
{
    const QString path = write(u"a.journal"_s, std::nullopt, {});
    const auto others = QFileDevice::ReadGroup | QFileDevice::WriteGroup | QFileDevice::ExeGroup
                        | QFileDevice::ReadOther | QFileDevice::WriteOther | QFileDevice::ExeOther;
    QCOMPARE(QFile::permissions(path) & others, QFileDevice::Permissions());
}

void TestJournalFile::readWhileWritten()
{
    const QString path = m_folder->filePath(u"a.journal"_s);
    auto file = JournalFile::create(path, kKey, [this](qsizetype count) { return m_numbers->octets(count); }).value();
    for (int i = 1; i <= 5; ++i) {
        QVERIFY(file->append(toJson(noteOf(QString::number(i)))));
        QCOMPARE(readJournal(path, kKey).value().events.size(), i); // No sync before: the system has it.
    }
}

QTEST_APPLESS_MAIN(TestJournalFile)
#include "tst_journalfile.moc"
