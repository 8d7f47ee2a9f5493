// SPDX-License-Identifier: GPL-3.0-or-later
#include "transcripts.h"

#include "formats/mermaid.h"
#include "formats/plantuml.h"

#include <QRegularExpression>
#include <QTest>

using namespace Grantscope;
using namespace Samples;
using Formats::Format;
using Transcript::Event;

namespace {

QList<Event> hostileEvents()
{
    QList<Event> events = login();
    for (const QByteArray &text : hostileTexts()) {
        Event note;
        note.text = QString::fromUtf8(text);
        Exchange exchange = *answered("text/plain", text).exchange;
        exchange.request.address = "https://" + text + "/" + text;
        exchange.request.method = text;
        exchange.response.reason = text;
        Event failed = exchangeEvent(exchange);
        failed.failure = Transcript::Failure{note.text, note.text, note.text, {}};
        events << note << failed;
    }
    return events;
}

} // namespace

// Mermaid itself is asked in tests/interop; PlantUML needs Java and is not.
class TestSequenceTranscript : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void text_data();
    void text();
    void everyLineIsOne_data();
    void everyLineIsOne();
    void noParameters();
    void story();
    void participantsComeFirst();
    void empty();
};

void TestSequenceTranscript::text_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QByteArray>("mermaid");
    QTest::addColumn<QByteArray>("plantUml");
    QTest::newRow("words") << u"Token request, 200 OK."_s << QByteArray("Token request, 200 OK.")
                           << QByteArray("Token request, 200 OK.");
    QTest::newRow("ends a statement") << u"a;b#c"_s << QByteArray("a#59;b#35;c") << QByteArray("a<U+003b>b<U+0023>c");
    QTest::newRow("markup") << u"<b>**x**"_s << QByteArray("#60;b#62;#42;#42;x#42;#42;")
                            << QByteArray("<U+003c>b<U+003e><U+002a><U+002a>x<U+002a><U+002a>");
    QTest::newRow("lines") << u"a\nb"_s << QByteArray("a\u27e8U+000A\u27e9b")
                           << QByteArray("a\u27e8U<U+002b>000A\u27e9b");
    QTest::newRow("two slashes") << u"/a//b"_s << QByteArray("/a//b") << QByteArray("/a<U+002f><U+002f>b");
    QTest::newRow("emoji") << u"\U0001f511 \u91d1"_s << QByteArray("\U0001f511 \u91d1")
                           << QByteArray("\U0001f511 \u91d1");
    QTest::newRow("nothing") << u"  "_s << QByteArray("#8211;") << QByteArray("<U+2013>");
    QTest::newRow("comment and setting") << u"%%{init}"_s << QByteArray("#37;#37;#123;init#125;")
                                         << QByteArray("<U+0025><U+0025><U+007b>init<U+007d>");
}

void TestSequenceTranscript::text()
{
    QFETCH(const QString, text);
    QTEST(Formats::mermaidText(text), "mermaid");
    QTEST(Formats::plantUmlText(text), "plantUml");
}

void TestSequenceTranscript::everyLineIsOne_data()
{
    QTest::addColumn<Format>("format");
    QTest::addColumn<QString>("line");
    QTest::newRow("Mermaid") << Format::Mermaid
                             << uR"(^(sequenceDiagram|    %% [^{]*|    participant P\d+ as [^;#\n]*(#\d+;[^;#\n]*)*)"
                                R"(|    P\d+--?(>>|x)P\d+: [^;#\n]*(#\d+;[^;#\n]*)*)"
                                R"(|    Note over P\d+(,P\d+)?: [^;#\n]*(#\d+;[^;#\n]*)*)$)"_s;
    QTest::newRow("PlantUML") << Format::PlantUml
                              << uR"(^(@startuml|@enduml|' .*|participant "[^"\\\n]*" as P\d+)"
                                 R"(|P\d+ --?>x? P\d+ : [^"'*~;#%!@\\|\[\]{}()=\n]*)"
                                 R"(|note over P\d+(, P\d+)? : [^"'*~;#%!@\\|\[\]{}()=\n]*)$)"_s;
}

void TestSequenceTranscript::everyLineIsOne()
{
    QFETCH(const Format, format);
    QFETCH(const QString, line);
    const QRegularExpression form(line);
    QVERIFY2(form.isValid(), qPrintable(form.errorString()));
    for (const QByteArray &file : {exported(hostileEvents(), format), exportedAsItIs(hostileEvents(), format)}) {
        for (const QString &each : QString::fromUtf8(file).chopped(1).split(u'\n'))
            QVERIFY2(form.match(each).hasMatch(), qPrintable(each));
    }
}

void TestSequenceTranscript::noParameters()
{
    for (const Format format : {Format::Mermaid, Format::PlantUml}) {
        const QByteArray file = exportedAsItIs(login(), format);
        for (const char *secret :
             {"SplxlOBeZQQYbYS6WxSbIA", "s3cret-of-the-client", "dBjftJeZ4CVPmB92K27uhbUJU", "page=2"})
            QVERIFY2(!file.contains(secret), secret);
    }
    Exchange exchange = *answered("text/plain", {}).exchange;
    exchange.request.address = "https://user:passw0rd@h.example/x#token=abcdefgh";
    const QByteArray file = exportedAsItIs({exchangeEvent(exchange)}, Format::Mermaid);
    QVERIFY2(!file.contains("passw0rd") && !file.contains("abcdefgh") && file.contains("h.example"), file);
}

void TestSequenceTranscript::story()
{
    const QByteArray file = exported(login(), Format::Mermaid);
    const QList<QByteArray> order = {
        "participant P1 as Browser",
        "participant P2 as Client",
        "participant P3 as Authorization server",
        "participant P4 as Resource server",
        "participant P5 as down.example",
        "Note over P2: Flow#58; Authorization code + PKCE",
        "P2->>P3: Read the server's metadata",
        "P3-->>P2: 200 OK",
        "P2->>P1: Authorization request",
        "P1->>P3: GET /authorize",
        "P1-xP2: Redirect refused",
        "Note over P1,P2: ✗ ",
        "P3-->>P1: Authorization response",
        "P1->>P2: GET /callback",
        "P2->>P3: Token request · POST /token",
        "Note over P2: ✗ The token has not expired",
        "Note over P2: ⚠ ",
        "P4--xP2: 403 Forbidden",
        "P2-xP5: GET /health",
        "%% What was replaced",
    };
    qsizetype at = 0;
    for (const QByteArray &each : order) {
        const qsizetype found = file.indexOf(each, at);
        QVERIFY2(found >= 0, each + '\n' + file);
        at = found;
    }
    QVERIFY(!file.contains("The state")); // Checks that went well are not told.
}

void TestSequenceTranscript::participantsComeFirst()
{
    const QByteArray file = exported(login(), Format::PlantUml);
    QVERIFY(file.lastIndexOf("participant ") < file.indexOf(" -> "));
}

void TestSequenceTranscript::empty()
{
    QVERIFY(exported({}, Format::Mermaid).contains("Note over P1: Nothing happened."));
    QVERIFY(exported({}, Format::PlantUml).contains("note over P1 : Nothing happened."));
}

QTEST_APPLESS_MAIN(TestSequenceTranscript)
#include "tst_sequencetranscript.moc"
