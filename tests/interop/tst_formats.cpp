// SPDX-License-Identifier: GPL-3.0-or-later
// Exported transcripts, as the schema of HAR, Mermaid, a browser and its developer tools see them.
#include "core/formats/transcripts.h"
#include "core/transcript/samples.h"
#include "interop/provider.h"

#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

using namespace Grantscope;
using namespace Samples;
using Formats::Format;
using Transcript::Event;

namespace {

/// A login, and everything that means something to one of them, in every place.
QList<Event> everything()
{
    QList<Event> events = login() << fullEvent() << Event();
    for (const QByteArray &text : hostileTexts()) {
        Event note;
        note.text = QString::fromUtf8(text);
        Event checks;
        checks.kind = Transcript::EventKind::Checks;
        checks.checks = {{note.text, u"fail"_s, note.text, note.text, note.text}, {u"x"_s, note.text, {}, {}, {}}};
        Exchange exchange = *answered(text, text).exchange;
        exchange.request = {"POST", "https://" + text + ".example/" + text + "?x=" + text, {{"X-A", text}}, text};
        exchange.response.reason = text;
        exchange.response.fields.append("Set-Cookie", text);
        Event failed = exchangeEvent(exchange);
        failed.failure = Transcript::Failure{note.text, note.text, note.text, note.text, 7};
        events << note << checks << failed;
    }
    return events;
}

} // namespace

class TestInteropFormats : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { GRANTSCOPE_NEEDS_INTEROP_PACKAGES(); }
    void refused_data();
    void refused();
    void accepted_data();
    void accepted();

private:
    QString file(const QString &name, const QByteArray &octets) const;
    /// What is wrong; empty where nothing is. Of all files at once: a browser takes a while to start.
    QByteArray problems(const QString &kind, const QStringList &files) const;

    QTemporaryDir m_folder;
};

QString TestInteropFormats::file(const QString &name, const QByteArray &octets) const
{
    QFile file(m_folder.filePath(name));
    if (!file.open(QIODevice::WriteOnly) || file.write(octets) != octets.size())
        QTest::qFail(qPrintable(file.errorString()), __FILE__, __LINE__);
    return file.fileName();
}

QByteArray TestInteropFormats::problems(const QString &kind, const QStringList &files) const
{
    QProcess process;
    process.start(u"node"_s,
                  QStringList{u"--no-warnings"_s, QStringLiteral(GRANTSCOPE_INTEROP "/formats.mjs"), kind} + files);
    if (!process.waitForFinished(120'000))
        return "no end";
    const QByteArray said = process.readAllStandardOutput() + process.readAllStandardError();
    return process.exitCode() == 0 ? QByteArray() : "status " + QByteArray::number(process.exitCode()) + ": " + said;
}

/// The judges do judge.
void TestInteropFormats::refused_data()
{
    QTest::addColumn<QString>("kind");
    QTest::addColumn<QByteArray>("octets");
    const QByteArray har = exported(login(), Format::Har);
    QTest::newRow("HAR, a status that is text")
        << u"har"_s << QByteArray(har).replace("\"status\":200", "\"status\":\"200\"");
    QTest::newRow("HAR, an address that is none")
        << u"har"_s << QByteArray(har).replace("\"url\":\"https://", "\"url\":\"a b ");
    QTest::newRow("HAR, no page") << u"har"_s << QByteArray(har).replace("\"id\":\"page_1\"", "\"id\":\"page_7\"");
    QTest::newRow("HAR that the developer tools cannot read") << u"devtools"_s << har.first(har.size() / 2);
    QTest::newRow("Mermaid") << u"mermaid"_s << QByteArray("sequenceDiagram\n    A->>B\n");
    QTest::newRow("HTML that asks for something")
        << u"html"_s << exported(login(), Format::Html).replace("<main>", "<main><img src=\"http://h.example/x\">");
}

void TestInteropFormats::refused()
{
    QFETCH(const QString, kind);
    QFETCH(const QByteArray, octets);
    QVERIFY(!problems(kind, {file(u"refused."_s + kind, octets)}).isEmpty());
}

void TestInteropFormats::accepted_data()
{
    QTest::addColumn<QString>("kind");
    QTest::addColumn<Format>("format");
    QTest::newRow("HAR") << u"har"_s << Format::Har;
    QTest::newRow("HAR in the developer tools") << u"devtools"_s << Format::Har;
    QTest::newRow("Mermaid") << u"mermaid"_s << Format::Mermaid;
    QTest::newRow("Mermaid in Markdown") << u"mermaid"_s << Format::Markdown;
    QTest::newRow("HTML") << u"html"_s << Format::Html;
}

void TestInteropFormats::accepted()
{
    QFETCH(const QString, kind);
    QFETCH(const Format, format);
    QStringList files;
    const auto add = [&](const QString &name, const QByteArray &octets) {
        files << file(name + u'.' + QLatin1StringView(Formats::rowOf(format).suffix), octets);
    };
    add(u"login"_s, exported(login(), format));
    add(u"everything"_s, exported(everything(), format));
    add(u"with-secrets"_s, exportedAsItIs(everything(), format));
    if (format != Format::Markdown) // Which has no diagram then.
        add(u"nothing"_s, exported({}, format));
    const QByteArray wrong = problems(kind, files);
    QVERIFY2(wrong.isEmpty(), wrong);
}

QTEST_GUILESS_MAIN(TestInteropFormats)
#include "tst_formats.moc"
