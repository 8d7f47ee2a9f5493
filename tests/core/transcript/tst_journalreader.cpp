// SPDX-License-Identifier: GPL-3.0-or-later
#include "samples.h"

#include "transcript/journalreader.h"
#include "transcript/transcripterror.h"

#include <QTemporaryDir>
#include <QTest>

using namespace Grantscope;
using namespace Grantscope::Transcript;
using namespace Qt::StringLiterals;

// What a whole file reads as, torn and damaged ones among them, is told in tst_journalfile.
class TestJournalReader : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void damageEndsIt();
    void placeOfNothing();
    void again();
    void anyRecord();
    void whatIsWrittenLaterIsNotSeen();

private:
    [[nodiscard]] QString path() const { return m_folder->filePath(u"a.journal"_s); }
    void append(int number);

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<JournalFile> m_file;
    const Secret m_key{QByteArray(32, '\x01')};
};

void TestJournalReader::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    auto made = JournalFile::create(path(), m_key, [source = std::make_shared<Samples::Numbers>(9)](qsizetype count) {
        return source->octets(count);
    });
    QVERIFY(made);
    m_file = *std::move(made);
    for (int number = 0; number < 3; ++number)
        append(number);
}

void TestJournalReader::append(int number)
{
    Event event;
    event.subject = QString::number(number);
    QVERIFY(m_file->append(toJson(event)));
}

void TestJournalReader::damageEndsIt()
{
    QFile file(path());
    QVERIFY(file.open(QIODevice::ReadWrite));
    QVERIFY(file.seek(file.size() - 1));
    QVERIFY(file.putChar('x'));
    file.close();
    const auto reader = JournalReader::open(path(), m_key);
    QVERIFY(reader);
    QCOMPARE((*reader)->next().value()->subject, u"0");
    QCOMPARE((*reader)->next().value()->subject, u"1");
    const RecordPlace place = (*reader)->place();
    const auto damaged = (*reader)->next();
    QVERIFY(!damaged);
    QCOMPARE(damaged.error().id, ErrorId(TranscriptError::Record));
    QCOMPARE(damaged.error().found, u"3");
    QCOMPARE(damaged.error().offset, place.offset);
    QVERIFY(!(*reader)->next().value()); // At its end.
    QCOMPARE((*reader)->progress(), 1.0);
}

void TestJournalReader::placeOfNothing()
{
    const auto reader = JournalReader::open(path(), m_key);
    QVERIFY(reader);
    for (const RecordPlace place :
         {RecordPlace{0, 0}, RecordPlace{1, 40}, RecordPlace{0, 1'000'000}, RecordPlace{0, 41}})
        QCOMPARE((*reader)->at(place).error().id, ErrorId(TranscriptError::Record));
    QCOMPARE((*reader)->next().value()->subject, u"0");
}

void TestJournalReader::again()
{
    const auto reader = JournalReader::open(path(), m_key);
    QVERIFY(reader);
    for (int round = 0; round < 2; ++round) {
        for (int number = 0; number < 3; ++number)
            QCOMPARE((*reader)->next().value()->subject, QString::number(number));
        QVERIFY(!(*reader)->next().value());
        QCOMPARE((*reader)->tornOctets(), 0);
        (*reader)->rewind();
    }
}

void TestJournalReader::anyRecord()
{
    const auto reader = JournalReader::open(path(), m_key);
    QVERIFY(reader);
    QList<RecordPlace> places;
    for (int number = 0; number < 3; ++number) {
        places.append((*reader)->place());
        QVERIFY((*reader)->next().value());
    }
    QCOMPARE((*reader)->at(places[2])->subject, u"2");
    QCOMPARE((*reader)->at(places[0])->subject, u"0");
    QVERIFY(!(*reader)->next().value()); // Where it was.
    // Its number is bound to it.
    QVERIFY(!(*reader)->at({0, places[1].offset}));
}

void TestJournalReader::whatIsWrittenLaterIsNotSeen()
{
    const auto reader = JournalReader::open(path(), m_key);
    QVERIFY(reader);
    append(3);
    int count = 0;
    while (const auto event = (*reader)->next().value())
        ++count;
    QCOMPARE(count, 3);
    QCOMPARE((*reader)->tornOctets(), 0);
    QCOMPARE(JournalReader::open(path(), m_key).value()->progress() < 1, true);
}

QTEST_APPLESS_MAIN(TestJournalReader)
#include "tst_journalreader.moc"
