// SPDX-License-Identifier: GPL-3.0-or-later
#include "formats/octetsource.h"
#include "texts/texts.h"

#include <QFile>
#include <QStringEncoder>
#include <QTemporaryDir>
#include <QTest>

using namespace Grantscope;
using namespace Grantscope::Formats;
using namespace Qt::StringLiterals;

class TestOctetSource : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void notThere_data();
    void notThere();
    void aFileThatBecomesShorterIsAnError();
    void pieces();
    void wideTextIsConverted_data();
    void wideTextIsConverted();
    void errorsHaveTexts();
};

void TestOctetSource::notThere_data()
{
    QTest::addColumn<QString>("path");
    QTest::newRow("no file") << u"/nonexistent/x.har"_s;
    QTest::newRow("a folder") << u"/"_s;
    QTest::newRow("no name") << QString();
}

void TestOctetSource::notThere()
{
    QFETCH(const QString, path);
    const auto source = OctetSource::open(path);
    QVERIFY(!source);
    QCOMPARE(source.error().id.toString(), u"recording-file"_s);
    QVERIFY(!source.error().found.contains(path) || path.size() < 2);
}

void TestOctetSource::aFileThatBecomesShorterIsAnError()
{
    QTemporaryDir folder;
    QFile file(folder.filePath(u"x"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(QByteArray(10'000, 'x'));
    file.close();
    const auto source = OctetSource::open(file.fileName());
    QVERIFY(source);
    QVERIFY(QFile::resize(file.fileName(), 100));
    QByteArray out;
    const auto read = (*source)->read(0, 5000, out);
    QVERIFY(!read);
    QCOMPARE(read.error().id.toString(), u"recording-file"_s);
    QCOMPARE(out.size(), 100);
}

void TestOctetSource::pieces()
{
    QTemporaryDir folder;
    QFile file(folder.filePath(u"x"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("0123456789");
    file.close();
    for (const auto &source : {*OctetSource::open(file.fileName()), OctetSource::of("0123456789")}) {
        QCOMPARE(source->size(), 10);
        QByteArray out = "a";
        QVERIFY(source->read(2, 3, out));
        QVERIFY(source->read(8, 5, out));
        QVERIFY(source->read(10, 5, out));
        QVERIFY(source->read(20, 5, out));
        QCOMPARE(out, "a23489");
    }
}

void TestOctetSource::wideTextIsConverted_data()
{
    QTest::addColumn<QByteArray>("octets");
    const QString text = u"{\"é\":\"用戶\"}"_s;
    const auto encoded = [&](QStringConverter::Encoding encoding, QStringConverter::Flags flags) {
        QStringEncoder encoder(encoding, flags);
        return QByteArray(encoder(text));
    };
    QTest::newRow("little, mark") << encoded(QStringConverter::Utf16LE, QStringConverter::Flag::WriteBom);
    QTest::newRow("big, mark") << encoded(QStringConverter::Utf16BE, QStringConverter::Flag::WriteBom);
    QTest::newRow("little") << encoded(QStringConverter::Utf16LE, {});
    QTest::newRow("big") << encoded(QStringConverter::Utf16BE, {});
}

void TestOctetSource::wideTextIsConverted()
{
    QFETCH(const QByteArray, octets);
    QTemporaryDir folder;
    QFile file(folder.filePath(u"x"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(octets);
    file.close();
    for (const auto &source : {*OctetSource::open(file.fileName()), OctetSource::of(octets)}) {
        QByteArray out;
        QVERIFY(source->read(0, 1000, out));
        QCOMPARE(out, u"{\"é\":\"用戶\"}"_s.toUtf8());
        QCOMPARE(source->size(), out.size());
    }
}

void TestOctetSource::errorsHaveTexts()
{
    int count = 0;
    for (int value = 0;; ++value, ++count) {
        const ErrorId id(static_cast<RecordingError>(value));
        if (id.name().empty())
            break;
        QVERIFY2(Texts::hasErrorText(id), qPrintable(id.toString()));
    }
    QCOMPARE(count, 10);
}

QTEST_APPLESS_MAIN(TestOctetSource)
#include "tst_octetsource.moc"
