// SPDX-License-Identifier: GPL-3.0-or-later
#include "transcripts.h"

#include "json/document.h"

#include <QTest>

using namespace Grantscope;
using namespace Samples;
using Formats::Format;
using Transcript::Event;

class TestJson : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void oneDocument();
    void oneEventALine();
    void saysWhatItIs();
    void receipt();
    void empty();
};

void TestJson::oneDocument()
{
    QList<Event> events = login();
    for (const QByteArray &text : hostileTexts())
        events.append(answered("text/plain", text));
    const auto document = Json::Document::parse(exportedAsItIs(events, Format::Json));
    QVERIFY2(document, qPrintable(document ? QString() : document.error().found));
    QVERIFY(document->duplicates().isEmpty());
    QCOMPARE(document->root().member("events").size(), events.size());
}

void TestJson::oneEventALine()
{
    const QList<Event> events = login();
    const QList<QByteArray> lines = exportedAsItIs(events, Format::Json).split('\n');
    QCOMPARE(lines.size(), events.size() + 3); // Head, tail, and nothing behind the last line's end.
    QCOMPARE(lines.constLast(), QByteArray());
    for (qsizetype i = 0; i < events.size(); ++i) {
        QByteArray line = lines.at(i + 1);
        QCOMPARE(line.endsWith(','), i + 1 < events.size());
        if (line.endsWith(','))
            line.chop(1);
        QCOMPARE(line, Transcript::toJson(events.at(i)));
    }
}

void TestJson::saysWhatItIs()
{
    Formats::ExportOrder order = orderFor(Format::Json);
    order.title = u"A \"title\"\n"_s;
    const auto replaced = Json::Document::parse(exported(login(), order));
    QVERIFY(replaced);
    const Json::Value root = replaced->root();
    QCOMPARE(root.firstChild().name(), u"grantscope_transcript"_s);
    QCOMPARE(root.member("grantscope_transcript").toInteger(), 1);
    QCOMPARE(root.member("program").toUtf8(), "grantscope 0.1.0");
    QCOMPARE(root.member("written").toUtf8(), "2026-11-27T10:01:40.001Z");
    QCOMPARE(root.member("title").toString(), order.title);
    QCOMPARE(root.member("secrets").toUtf8(), "replaced");
    QVERIFY(!root.member("warning"));

    const auto written = Json::Document::parse(exportedAsItIs(login(), Format::Json));
    QVERIFY(written);
    QCOMPARE(written->root().member("secrets").toUtf8(), "written");
    QVERIFY(written->root().member("warning").toString().startsWith(u"With secrets"_s));
}

void TestJson::receipt()
{
    Transcript::Receipt receipt;
    const auto document = Json::Document::parse(exported(login(), orderFor(Format::Json), &receipt));
    QVERIFY(document);
    const Json::Value told = document->root().member("receipt");
    QCOMPARE(told.member("places").toInteger(), receipt.allPlaces());
    QCOMPARE(told.member("values").toInteger(), receipt.allValues());
    QCOMPARE(told.member("replaced").size(), qsizetype(receipt.places().size()));
    const Json::Value first = told.member("replaced").element(0);
    QCOMPARE(first.member("kind").toUtf8(), "code");
    QCOMPARE(first.member("rule").toUtf8(), "parameter");
    QCOMPARE(first.member("name").toUtf8(), "code");
    // Of the two that arrived, and of the one that was traded, which is told twice.
    QCOMPARE(first.member("places").toInteger(), 4);
}

void TestJson::empty()
{
    const auto document = Json::Document::parse(exported({}, Format::Json));
    QVERIFY(document);
    QVERIFY(document->root().member("events").isArray());
    QCOMPARE(document->root().member("events").size(), 0);
}

QTEST_APPLESS_MAIN(TestJson)
#include "tst_json.moc"
