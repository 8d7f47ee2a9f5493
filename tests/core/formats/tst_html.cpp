// SPDX-License-Identifier: GPL-3.0-or-later
#include "transcripts.h"

#include "formats/htmltext.h"

#include <QRegularExpression>
#include <QTest>
#include <QXmlStreamReader>

using namespace Grantscope;
using namespace Samples;
using Formats::Format;
using Transcript::Event;

namespace {

/// Whether every element ends where it should, by the rules of XML, to which attributes and void elements are brought
/// first.
QByteArray badNesting(QByteArray html)
{
    html.replace("<!DOCTYPE html>\n", "");
    html.remove(html.indexOf("<style>"), html.indexOf("</style>") + 8 - html.indexOf("<style>"));
    QString text = QString::fromUtf8(html);
    text.replace(QRegularExpression(u"<meta ([^>]*)>"_s), u"<meta \\1/>"_s);
    text.replace(QRegularExpression(u"<details open>"_s), u"<details>"_s);
    static const QRegularExpression tag(u"<[a-z0-9]+ [^<>]*>"_s);
    static const QRegularExpression bare(u"=([a-z0-9-]+)(?=[ >/])"_s);
    qsizetype at = 0;
    for (auto match = tag.match(text); match.hasMatch(); match = tag.match(text, at)) {
        QString quoted = match.captured();
        if (!quoted.startsWith(u"<meta"_s))
            quoted.replace(bare, u"=\"\\1\""_s);
        text.replace(match.capturedStart(), match.capturedLength(), quoted);
        at = match.capturedStart() + quoted.size();
    }
    QXmlStreamReader reader(text);
    while (!reader.atEnd())
        reader.readNext();
    if (!reader.hasError())
        return {};
    return reader.errorString().toUtf8() + ": "
           + text.mid(std::max<qsizetype>(0, reader.characterOffset() - 200), 300).toUtf8();
}

QByteArray json(const char *text)
{
    QByteArray out;
    Formats::appendJson(text, out);
    return out;
}

QByteArray marked(const QByteArray &text)
{
    QByteArray out;
    Formats::appendMarked(text, out);
    return out;
}

} // namespace

// A browser looks at it in tests/interop.
class TestHtml : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void escapes();
    void marks_data();
    void marks();
    void colours_data();
    void colours();
    void hostileIsText_data();
    void hostileIsText();
    void asksForNothing();
    void story();
    void failuresAreOpen();
    void diagramIsCut();
    void largeBodyIsCut();
    void language();
};

void TestHtml::escapes()
{
    QCOMPARE(Formats::escaped(u"<a href=\"x\">&'\u0000b"_s), "&lt;a href=&quot;x&quot;&gt;&amp;&#39;\ufffdb");
    QCOMPARE(Formats::escaped(QString()), QByteArray());
    const QString large = QString(1000, u'x') + u'<' + QString(1000, u'y');
    QCOMPARE(Formats::escaped(large), large.toUtf8().replace("<", "&lt;"));
}

void TestHtml::marks_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QByteArray>("html");
    const auto row = [](const char *name, QByteArray text, QByteArray html) {
        for (QByteArray *each : {&text, &html})
            each->replace("((", "\u27e8").replace("))", "\u27e9");
        QTest::newRow(name) << text << html;
    };
    row("none", "a<b", "a&lt;b");
    row("one", "x ((code 1)) y", "x <mark>((code 1))</mark> y");
    row("nested", "((Base64: {((token 1))}))", "<mark>((Base64: {((token 1))}))</mark>");
    row("open", "((code 1", "((code 1");
    row("closed", "code 1))", "code 1))");
    row("open in open", "((((code 1)) <b>", "((<mark>((code 1))</mark> &lt;b&gt;");
    row("a character spelled out", "((U+202E))x((code 1))", "((U+202E))x<mark>((code 1))</mark>");
    row("two", "((a))((b))", "<mark>((a))</mark><mark>((b))</mark>");
}

void TestHtml::marks()
{
    QFETCH(const QByteArray, text);
    QTEST(marked(text), "html");
}

void TestHtml::colours_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QByteArray>("html");
    QTest::newRow("member") << QByteArray("{\n  \"a\": \"b\"\n}")
                            << QByteArray("{\n  <span class=k>\"a\"</span>: \"b\"\n}");
    QTest::newRow("numbers") << QByteArray("[-1.5e3, 0]")
                             << QByteArray("[<span class=n>-1.5e3</span>, <span class=n>0</span>]");
    QTest::newRow("words") << QByteArray("[true, null]")
                           << QByteArray("[<span class=l>true</span>, <span class=l>null</span>]");
    QTest::newRow("escapes") << QByteArray(R"(["\\", "\"<:"])") << QByteArray(R"(["\\", "\"&lt;:"])");
    QTest::newRow("torn") << QByteArray("\"a\\") << QByteArray("\"a\\");
}

void TestHtml::colours()
{
    QFETCH(const QByteArray, text);
    QTEST(json(text.constData()), "html");
}

void TestHtml::hostileIsText_data()
{
    QTest::addColumn<QByteArray>("text");
    const QList<QByteArray> texts = hostileTexts() << "\u27e8<b>\u27e9" << "\" onclick=alert(1) x=\"" << "' style='";
    for (const QByteArray &text : texts)
        QTest::addRow("%s", text.toPercentEncoding().constData()) << text;
}

void TestHtml::hostileIsText()
{
    QFETCH(const QByteArray, text);
    QList<Event> events = login();
    for (Event &event : events) {
        event.subject += QString::fromUtf8(text);
        event.text = QString::fromUtf8(text);
        event.run = event.text;
        for (Transcript::CheckResult &check : event.checks)
            check.status = check.id = check.found = check.reference = event.text;
        if (event.failure)
            event.failure->id = event.failure->found = event.text;
        if (!event.exchange)
            continue;
        event.step = event.text;
        Exchange exchange = *event.exchange;
        exchange.request = {text, "https://" + text + '/' + text + '?' + text, {{text, text}}, text};
        exchange.response.reason = text;
        exchange.response.fields = {{"Content-Type", text}, {text, text}};
        exchange.response.body = "{\"a\":\"" + text + "\"}";
        exchange.remoteAddress = event.text;
        event.exchange = std::make_shared<const Exchange>(exchange);
    }
    const QByteArray plain = exportedAsItIs(login(), Format::Html);
    const QByteArray file = exportedAsItIs(events, Format::Html);
    QCOMPARE(badNesting(file), QByteArray());
    for (const char *element : {"<script", "<img", "<b>", "<iframe", "<!--", " onclick=alert", " onerror=alert"})
        QVERIFY2(!file.contains(element) || plain.contains(element) || QByteArray(element).startsWith(" on"),
                 element); // Those may stand in a text.
    static const QRegularExpression handler(u"<[^<>]* on[a-z]+="_s);
    QVERIFY(!QString::fromUtf8(file).contains(handler));
}

void TestHtml::asksForNothing()
{
    const QByteArray file = exported(login(), Format::Html);
    QVERIFY(file.contains("<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src "
                          "'unsafe-inline'"));
    for (const char *asks : {"src=", "href=", "url(", "@import", "<script", "<link", "srcset", "@font-face"})
        QVERIFY2(!file.contains(asks), asks);
}

void TestHtml::story()
{
    const QByteArray file = exported(login(), Format::Html);
    QCOMPARE(badNesting(file), QByteArray());
    const QList<QByteArray> order = {
        "<html lang=\"en\">",
        "<title>Transcript</title>",
        "<h1>Transcript</h1>",
        "<dt>Exchanges</dt><dd>4</dd>",
        "role=\"img\" aria-labelledby=\"diagram-title diagram-arrows\"",
        "1. Client → Authorization server: Read the server",
        "<ol class=events>",
        "<li class=run id=e0><h3>Flow: Authorization code + PKCE",
        "Wrong on purpose",
        "<details><summary><time datetime=\"2026-11-27T10:00:00.411Z\">10:00:00.411</time>",
        "Redirect refused",
        "<p class=failure>✗ The answer belongs to another request",
        "<mark>\u27e8client secret 1\u27e9</mark>",
        "<span class=k>\"access_token\"</span>: \"<mark>\u27e8",
        "<li class=\"c-pass\">",
        "<li class=\"c-fail\"><span class=sign aria-hidden=true>✗</span><span class=word>failed</span>",
        "<details open><summary>",
        "403 Forbidden",
        "The flow failed.",
        "No answer came.",
        "<table class=receipt>",
        "<th scope=row>authorization code</th><td>parameter code</td><td class=number>3</td>"};
    qsizetype at = 0;
    for (const QByteArray &each : order) {
        const qsizetype found = file.indexOf(each, at);
        QVERIFY2(found >= 0, each + " is not behind " + file.sliced(at, std::min<qsizetype>(300, file.size() - at)));
        at = found;
    }
}

void TestHtml::failuresAreOpen()
{
    const QByteArray file = exported(login(), Format::Html);
    QCOMPARE(file.count("<details open>"), 2); // What the API refused and what came to no answer.
    QCOMPARE(file.count("<details"), 7);
}

void TestHtml::diagramIsCut()
{
    QList<Event> events;
    for (int i = 0; i < 200; ++i)
        events.append(answered("text/plain", "x"));
    const QByteArray file = exported(events, Format::Html);
    QVERIFY(file.contains("The diagram ends after the first 300 arrows; everything stands below."));
    QCOMPARE(file.count("<details"), 200);
    QCOMPARE(file.count("class=\"tip\""), 300);
    QVERIFY(!exported(events.first(100), Format::Html).contains("The diagram ends"));
}

void TestHtml::largeBodyIsCut()
{
    const QByteArray file = exported({answered("text/plain", QByteArray(1'000'000, '<'))}, Format::Html);
    QVERIFY(file.contains("Octets left out here: 737856."));
    QVERIFY(file.size() < 1'200'000);
}

void TestHtml::language()
{
    QVERIFY(exported({}, Format::Html).startsWith("<!DOCTYPE html>\n<html lang=\"en\">"));
    QVERIFY(exported({}, Format::Html).contains("<p>Nothing happened.</p>"));
}

QTEST_APPLESS_MAIN(TestHtml)
#include "tst_html.moc"
