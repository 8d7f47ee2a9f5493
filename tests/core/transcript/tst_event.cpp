// SPDX-License-Identifier: GPL-3.0-or-later
#include "samples.h"

#include "json/document.h"
#include "texts/texts.h"
#include "transcript/transcripterror.h"

#include <QTest>

using namespace Grantscope;
using namespace Grantscope::Transcript;
using namespace Qt::StringLiterals;

class TestEvent : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void refused_data();
    void refused();
    void comesBack_data();
    void comesBack();
    void everyKindHasItsName();
    void isOneLineOfJson();
    void isStable();
    void unknownMembersArePassedOver();
    void failureKeepsTheError();
    void errorsHaveTexts();
};

void TestEvent::refused_data()
{
    QTest::addColumn<QByteArray>("line");
    QTest::addColumn<QString>("id");
    const auto row = [](const char *name, const char *line, const char *id = "transcript-event") {
        QTest::newRow(name) << QByteArray(line) << QString::fromLatin1(id);
    };
    row("nothing", "", "json-syntax");
    row("half of it", R"({"event":"note","te)", "json-syntax");
    row("two", R"({"event":"note"}{"event":"note"})", "json-trailing-text");
    row("no object", R"(["note"])");
    row("no kind", R"({"time":1})");
    row("unknown kind", R"({"event":"nothing-of-ours"})");
    row("kind in another case", R"({"event":"Note"})");
    row("time as text", R"({"event":"note","time":"1"})");
    row("time with a fraction", R"({"event":"note","time":1.5})");
    row("text as number", R"({"event":"note","text":1})");
    row("no base64url", R"({"event":"note","address_base64url":"*"})");
    row("request as text", R"({"event":"step-sent","request":"GET"})");
    row("fields as object", R"({"event":"step-sent","request":{"fields":{}}})");
    row("status as text", R"({"event":"exchange","exchange":{"response":{"status":"200"}}})");
    row("chain as object", R"({"event":"exchange","exchange":{"tls":{"chain":{}}}})");
    row("checks as object", R"({"event":"checks","checks":{}})");
    row("offset as text", R"({"event":"step-failed","failure":{"offset":""}})");
}

void TestEvent::refused()
{
    QFETCH(const QByteArray, line);
    const Result<Event> event = parseEvent(line);
    QVERIFY(!event);
    QTEST(event.error().id.toString(), "id");
}

void TestEvent::comesBack_data()
{
    QTest::addColumn<Event>("event");
    QTest::newRow("nothing set") << Event();
    QTest::newRow("everything set") << Samples::fullEvent();
    Event pseudonyms;
    pseudonyms.hasPseudonyms = true;
    pseudonyms.time = Instant(std::chrono::milliseconds(-5));
    QTest::newRow("before 1970, with pseudonyms") << pseudonyms;
    Event bare;
    bare.kind = EventKind::Exchange;
    bare.exchange = std::make_shared<const Grantscope::Exchange>();
    QTest::newRow("exchange that never began") << bare;
    Event zero;
    zero.address = QByteArray("a\0b\r\n\"\\", 7);
    QTest::newRow("NUL and quotes") << zero;
}

void TestEvent::comesBack()
{
    QFETCH(const Event, event);
    const Result<Event> read = parseEvent(toJson(event));
    QVERIFY(read);
    QVERIFY(*read == event);
}

void TestEvent::everyKindHasItsName()
{
    for (int i = 0; i <= static_cast<int>(EventKind::Note); ++i) {
        const auto kind = static_cast<EventKind>(i);
        QCOMPARE(parseEventKind(eventKindName(kind)), std::optional(kind));
    }
    QVERIFY(!parseEventKind(""));
}

void TestEvent::isOneLineOfJson()
{
    const QByteArray line = toJson(Samples::fullEvent());
    QVERIFY(!line.contains('\n') && !line.contains('\r'));
    QVERIFY(Json::Document::parse(line));
}

void TestEvent::isStable()
{
    Event event;
    event.kind = EventKind::BrowserOpened;
    event.time = Instant(std::chrono::milliseconds(12));
    event.run = u"r"_s;
    event.address = "https://as.example/";
    const QByteArray line = R"({"event":"browser-opened","time":12,"run":"r","address":"https://as.example/"})";
    QCOMPARE(toJson(event), line);
}

void TestEvent::unknownMembersArePassedOver()
{
    const QByteArray line = R"({"event":"note","later":{"x":[1]},"text":"t"})";
    const Result<Event> event = parseEvent(line);
    QVERIFY(event);
    QCOMPARE(event->text, u"t");
}

void TestEvent::failureKeepsTheError()
{
    const Failure failure = failureOf(Error{TranscriptError::Record, u"a"_s, u"b"_s, "RFC 6749 §4", 3});
    QCOMPARE(failure, (Failure{u"journal-record"_s, u"a"_s, u"b"_s, u"RFC 6749 §4"_s, 3}));
}

void TestEvent::errorsHaveTexts()
{
    int count = 0;
    for (; *errorName(static_cast<TranscriptError>(count)); ++count)
        QVERIFY2(Texts::hasErrorText(static_cast<TranscriptError>(count)),
                 errorName(static_cast<TranscriptError>(count)));
    QCOMPARE(count, 7);
}

QTEST_APPLESS_MAIN(TestEvent)
#include "tst_event.moc"
