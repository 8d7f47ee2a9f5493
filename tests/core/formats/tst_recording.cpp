// SPDX-License-Identifier: GPL-3.0-or-later
#include "formats/recording.h"

#include <QTest>

using namespace Grantscope;
using namespace Grantscope::Formats;
using namespace Qt::StringLiterals;

class TestRecording : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void unknown_data();
    void unknown();
    void known_data();
    void known();
};

void TestRecording::unknown_data()
{
    QTest::addColumn<QByteArray>("text");
    for (const char *text : {"", "  ", "[]", "<html></html>", "GET / HTTP/1.1", "7", "PK\x03\x04", "\x1f\x8b\x08"})
        QTest::newRow(*text ? text : "nothing") << QByteArray(text);
}

void TestRecording::unknown()
{
    QFETCH(const QByteArray, text);
    const auto recording = openRecording(text);
    QVERIFY(!recording);
    QCOMPARE(recording.error().id.toString(), u"recording-format"_s);
}

void TestRecording::known_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<bool>("isHar");
    QTest::newRow("HAR") << QByteArray(R"({"log":{"entries":[]}})") << true;
    QTest::newRow("HAR with a mark") << QByteArray("\xef\xbb\xbf \n{\"log\":{}}") << true;
    QTest::newRow("HAR with something before") << QByteArray(R"({"comment":"event","x":[1],"log":{}})") << true;
    QTest::newRow("long before") << QByteArray(R"({"x":")" + QByteArray(100'000, 'x') + R"(","log":{}})") << true;
    QTest::newRow("transcript") << QByteArray("{\"event\":\"note\",\"time\":1}\n{\"event\":\"note\"}") << false;
    QTest::newRow("transcript with a head")
        << QByteArray("{\"grantscope_transcript\":1,\"secrets\":\"replaced\",\"events\":[\n]}\n") << false;
}

void TestRecording::known()
{
    QFETCH(const QByteArray, text);
    QFETCH(const bool, isHar);
    const auto recording = openRecording(text);
    QVERIFY(recording);
    QCOMPARE((*recording)->format() == RecordingFormat::Har, isHar);
}

QTEST_APPLESS_MAIN(TestRecording)
#include "tst_recording.moc"
