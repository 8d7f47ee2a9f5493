// SPDX-License-Identifier: GPL-3.0-or-later
#include "transcripts.h"

#include <QRegularExpression>
#include <QTest>

using namespace Grantscope;
using namespace Samples;
using Formats::Format;
using Transcript::Event;

namespace {

/// What stands outside of fenced blocks; fails the test where a block does not end.
QByteArray outside(const QByteArray &file)
{
    QByteArray text;
    QByteArray fence;
    for (const QByteArray &line : file.split('\n')) {
        if (!fence.isEmpty()) {
            if (line == fence)
                fence.clear();
        } else if (line.startsWith("```")) {
            qsizetype length = 0;
            while (length < line.size() && line[length] == '`')
                ++length;
            fence = line.first(length);
        } else {
            text += line + '\n';
        }
    }
    if (!fence.isEmpty())
        QTest::qFail("a block does not end", __FILE__, __LINE__);
    return text;
}

} // namespace

class TestMarkdown : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void hostileStaysInItsPlace_data();
    void hostileStaysInItsPlace();
    void longBody();
    void binaryBody();
    void story();
    void jsonIsPretty();
    void sentWithoutAnswer();
    void receipt();
};

void TestMarkdown::hostileStaysInItsPlace_data()
{
    QTest::addColumn<QByteArray>("text");
    const QList<QByteArray> texts = hostileTexts() << "````\n~~~\n# heading" << "<!--" << "[a](http://evil) ![b](c)";
    for (const QByteArray &text : texts)
        QTest::addRow("%s", text.toPercentEncoding().constData()) << text;
}

void TestMarkdown::hostileStaysInItsPlace()
{
    QFETCH(const QByteArray, text);
    Event note;
    note.text = QString::fromUtf8(text);
    Event checks;
    checks.kind = Transcript::EventKind::Checks;
    checks.checks = {{note.text, u"fail"_s, note.text, note.text, {}}};
    Exchange exchange = *answered("text/plain", text).exchange;
    exchange.request.address = "https://h/" + text;
    exchange.request.fields.append("X", text);
    const QByteArray plain = outside(exportedAsItIs({note, checks, exchangeEvent(exchange)}, Format::Markdown));
    const int headings = 5; // Title, diagram, what happened, one exchange, receipt.
    QCOMPARE(QByteArray('\n' + plain).count("\n#"), headings);
    const QRegularExpression markup(u"(^|[^\\\\])[<`\\[]"_s);
    for (const QString &line : QString::fromUtf8(plain).split(u'\n'))
        QVERIFY2(!line.contains(markup), qPrintable(line));
}

void TestMarkdown::longBody()
{
    const QByteArray file = exported({answered("text/plain", QByteArray("\u00e4").repeated(10'000))}, Format::Markdown);
    QVERIFY(file.size() < 18'000);
    QVERIFY(file.contains("Octets left out here: 3616"));
}

void TestMarkdown::binaryBody()
{
    const QByteArray file =
        exported({answered("image/png", QByteArray("\x89PNG\r\n\x1a\n\0\0", 10))}, Format::Markdown);
    QVERIFY2(file.contains("Octets that are not text: 10\\. They begin with 89 50 4e 47 0d 0a 1a 0a 00 00\\.")
                 || file.contains("Octets that are not text: 10. They begin with 89 50 4e 47 0d 0a 1a 0a 00 00."),
             file);
}

void TestMarkdown::story()
{
    const QByteArray file = exported(login(), Format::Markdown);
    QList<QByteArray> order = {"# Transcript",
                               "Written by grantscope",
                               "| Exchanges | 4 |",
                               "```mermaid\nsequenceDiagram",
                               "## What happened",
                               "### Flow: Authorization code",
                               "Wrong on purpose",
                               "### 1\\. Read the server's metadata",
                               "```http\nGET https://as.example/.well-known",
                               "HTTP/1.1 200 OK",
                               "Opened in the browser",
                               "Redirect refused",
                               "**✗** ",
                               "Redirect received",
                               "### 2\\. Token request",
                               "client-1:\u27e8",
                               "- ✗ The token has not expired",
                               "- ⚠ ",
                               "- ⓘ ",
                               "- – ",
                               "Issued: access\\_token",
                               "### 3\\. Call the API",
                               "403 Forbidden",
                               "The flow failed.",
                               "### 4\\. GET https",
                               "No answer came.",
                               "## What was replaced",
                               "| authorization code | parameter code | 3 |",
                               "Places: "};
    qsizetype at = 0;
    for (const QByteArray &each : order) {
        const qsizetype found = file.indexOf(each, at);
        QVERIFY2(found >= 0, each + " is not behind " + file.sliced(at, std::min<qsizetype>(200, file.size() - at)));
        at = found;
    }
}

void TestMarkdown::jsonIsPretty()
{
    const QByteArray file = exported({answered("application/json", R"({"a":[1,"x"]})")}, Format::Markdown);
    QVERIFY2(file.contains("{\n  \"a\": [\n    1,\n    \"x\"\n  ]\n}\n```"), file);
}

/// What is not shown with an answer is told by itself.
void TestMarkdown::sentWithoutAnswer()
{
    QList<Event> events = login();
    const QByteArray all = exported(events, Format::Markdown);
    QVERIFY(!all.contains("Sent: "));
    events[7].text = u"edited"_s;
    QVERIFY(exported(events, Format::Markdown).contains("Sent: Token request · changed by hand"));
    events.resize(8);
    events[7].text.clear();
    QVERIFY(exported(events, Format::Markdown).contains("Sent: Token request"));
}

void TestMarkdown::receipt()
{
    QVERIFY(exported({}, Format::Markdown).contains("Nothing was replaced: no secret was found"));
    QVERIFY(exportedAsItIs(login(), Format::Markdown).contains("Nothing was replaced, as it was asked for"));
}

QTEST_APPLESS_MAIN(TestMarkdown)
#include "tst_markdown.moc"
