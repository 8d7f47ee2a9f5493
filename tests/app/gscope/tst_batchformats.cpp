// SPDX-License-Identifier: GPL-3.0-or-later
// What others read: a summary, JUnit and SARIF, looked at with other parsers than those that wrote them. No token and
// no secret is in any of them.
#include "batchlines.h"
#include "gscoperun.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSet>
#include <QTemporaryDir>
#include <QUrl>
#include <QXmlStreamReader>

using namespace Grantscope;
using namespace Qt::StringLiterals;
using GscopeRun::hostileLines;
using GscopeRun::run;
using GscopeRun::token;

class TestBatchFormats : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void summaryNumbers();
    void summaryOfManyNames();
    void summaryForAPerson();
    void junit();
    void sarif();
    void sarifPlaces_data();
    void sarifPlaces();
    void fingerprintsStay();
    void hostileTexts();
    void tokensStayOut_data();
    void tokensStayOut();

private:
    QString file(const QString &name, const QByteArray &bytes);
    GscopeRun::Answer ask(const QByteArray &lines, const QString &format, const QStringList &more = {});
    QTemporaryDir m_folder;
};

QString TestBatchFormats::file(const QString &name, const QByteArray &bytes)
{
    QFile file(m_folder.filePath(name));
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
        QTest::qFail(qPrintable(file.errorString()), __FILE__, __LINE__);
    return file.fileName();
}

GscopeRun::Answer TestBatchFormats::ask(const QByteArray &lines, const QString &format, const QStringList &more)
{
    return run(QStringList{u"inspect"_s, u"--now=1790000000"_s, u"--batch"_s, u"-"_s, u"--format"_s, format} + more,
               lines);
}

void TestBatchFormats::summaryNumbers()
{
    const QByteArray none = token(R"({"alg":"none","kid":"a"})", R"({"iss":"https://as.example","exp":1})", "");
    QByteArray lines;
    for (int i = 0; i < 12; ++i)
        lines += none + '\n';
    lines += "2YotnFZFEjr1zCsicMWpAA\n\nno token, but words\n";
    const auto answer = ask(lines, u"summary"_s, {u"--json"_s});
    QCOMPARE(answer.status, 1);
    const QJsonObject summary = QJsonDocument::fromJson(answer.output).object();
    QCOMPARE(summary.value("lines"_L1).toInt(), 15);
    QCOMPARE(summary.value("complete"_L1).toBool(), true);
    QCOMPARE(summary.value("verdicts"_L1).toObject(),
             (QJsonObject{{u"valid"_s, 0}, {u"invalid"_s, 12}, {u"unverified"_s, 1}, {u"malformed"_s, 2}}));
    QHash<QString, QJsonObject> failed;
    for (const QJsonValue check : summary.value("failed"_L1).toArray())
        failed.insert(check.toObject().value("id"_L1).toString(), check.toObject());
    QCOMPARE(failed.value(u"alg-none"_s).value("lines"_L1).toInt(), 12);
    QCOMPARE(failed.value(u"alg-none"_s).value("first_lines"_L1).toArray(),
             (QJsonArray{1, 2, 3, 4, 5, 6, 7, 8, 9, 10}));
    QCOMPARE(failed.value(u"jws-format"_s).value("first_lines"_L1).toArray(), (QJsonArray{14, 15}));
    const QJsonObject key{{u"name"_s, u"a"_s}, {u"lines"_s, 12}, {u"bad"_s, 12}};
    QCOMPARE(summary.value("key_ids"_L1).toObject(), (QJsonObject{{u"named"_s, QJsonArray{key}}, {u"others"_s, 0}}));
    const QJsonObject issuer{{u"name"_s, u"https://as.example"_s}, {u"lines"_s, 12}, {u"bad"_s, 12}};
    QCOMPARE(summary.value("issuers"_L1).toObject().value("named"_L1).toArray(), QJsonArray{issuer});
}

void TestBatchFormats::summaryOfManyNames()
{
    QByteArray lines;
    for (int i = 0; i < 150; ++i)
        lines += token(R"({"alg":"none","kid":"key-)" + QByteArray::number(i) + "\"}", "{}", "") + '\n';
    const QJsonObject keys =
        QJsonDocument::fromJson(ask(lines, u"summary"_s, {u"--json"_s}).output).object().value("key_ids"_L1).toObject();
    QCOMPARE(keys.value("named"_L1).toArray().size(), 100);
    QCOMPARE(keys.value("others"_L1).toInt(), 50);
}

void TestBatchFormats::summaryForAPerson()
{
    const auto answer = ask(hostileLines().join('\n'), u"summary"_s);
    QCOMPARE(answer.status, 1);
    QVERIFY2(answer.output.startsWith("Lines: 4\n  0  valid\n  4  invalid\n"), answer.output);
    QVERIFY(answer.output.contains("alg-none"));
    QVERIFY(answer.output.contains("in line 1, 2"));
    for (const char *steering : {"\x1b", "\r", "\u202e", "\u2028"})
        QVERIFY(!answer.output.contains(steering));
}

void TestBatchFormats::junit()
{
    const QByteArray none = token(R"({"alg":"none","kid":"a"})", R"({"jti":"0815"})", "");
    const auto answer = ask("2YotnFZFEjr1zCsicMWpAA\n" + none + "\nwords alone\n", u"junit"_s);
    QCOMPARE(answer.status, 1);
    QXmlStreamReader xml(answer.output);
    QStringList told;
    while (!xml.atEnd()) {
        if (xml.readNext() != QXmlStreamReader::StartElement)
            continue;
        QStringList parts{xml.name().toString()};
        for (const QString &name : {u"name"_s, u"tests"_s, u"failures"_s, u"skipped"_s, u"type"_s}) {
            if (xml.attributes().hasAttribute(name))
                parts += name + u'=' + xml.attributes().value(name).toString();
        }
        told += parts.join(u'|');
    }
    QVERIFY2(!xml.hasError(), qPrintable(xml.errorString()));
    QCOMPARE(told, (QStringList{u"testsuites|name=gscope inspect|tests=3|failures=2"_s,
                                u"testsuite|name=stdin|tests=3|failures=2|skipped=1"_s, u"testcase|name=line 1"_s,
                                u"skipped"_s, u"testcase|name=line 2 jti=0815 kid=a"_s, u"failure|type=invalid"_s,
                                u"testcase|name=line 3"_s, u"failure|type=malformed"_s}));
    QVERIFY(answer.output.contains("alg-none: "));
}

void TestBatchFormats::sarif()
{
    const QByteArray none = token(R"({"alg":"none","kid":"a"})", "{}", "");
    const auto answer = ask("2YotnFZFEjr1zCsicMWpAA\n" + none + "\nwords alone\n", u"sarif"_s, {u"--json"_s});
    QCOMPARE(answer.status, 1);
    QJsonParseError error;
    const QJsonObject log = QJsonDocument::fromJson(answer.output, &error).object();
    QCOMPARE(error.error, QJsonParseError::NoError);
    // What sarif-schema-2.1.0.json requires, and what GitHub needs to show a result.
    QCOMPARE(log.value("version"_L1).toString(), u"2.1.0"_s);
    const QJsonArray runs = log.value("runs"_L1).toArray();
    QCOMPARE(runs.size(), 1);
    const QJsonObject ran = runs.first().toObject();
    const QJsonArray rules = ran.value("tool"_L1).toObject().value("driver"_L1).toObject().value("rules"_L1).toArray();
    QVERIFY(rules.size() > 100);
    QSet<QString> ids;
    for (const QJsonValue each : rules) {
        const QJsonObject rule = each.toObject();
        ids.insert(rule.value("id"_L1).toString());
        QVERIFY(!rule.value("shortDescription"_L1).toObject().value("text"_L1).toString().isEmpty());
        if (rule.contains("helpUri"_L1))
            QVERIFY(QUrl(rule.value("helpUri"_L1).toString(), QUrl::StrictMode).isValid());
    }
    QCOMPARE(ids.size(), rules.size());
    QStringList told;
    for (const QJsonValue each : ran.value("results"_L1).toArray()) {
        const QJsonObject result = each.toObject();
        const QString id = result.value("ruleId"_L1).toString();
        QCOMPARE(rules.at(result.value("ruleIndex"_L1).toInt(-1)).toObject().value("id"_L1).toString(), id);
        QVERIFY(!result.value("message"_L1).toObject().value("text"_L1).toString().isEmpty());
        const QJsonObject place =
            result.value("locations"_L1).toArray().first().toObject().value("physicalLocation"_L1).toObject();
        QCOMPARE(place.value("artifactLocation"_L1).toObject().value("uri"_L1).toString(), u"stdin"_s);
        QVERIFY(!result.value("partialFingerprints"_L1).toObject().isEmpty());
        told += u"%1 %2 %3"_s.arg(id, result.value("level"_L1).toString())
                    .arg(place.value("region"_L1).toObject().value("startLine"_L1).toInt());
    }
    QVERIFY2(told.contains(u"alg-none error 2"_s) && told.contains(u"jws-format error 3"_s)
                 && told.contains(u"exp-missing warning 2"_s),
             qPrintable(told.join(u", "_s)));
    QCOMPARE(ran.value("invocations"_L1).toArray().first().toObject().value("executionSuccessful"_L1).toBool(), true);
}

void TestBatchFormats::sarifPlaces_data()
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<QString>("uri");
    const QString odd = m_folder.filePath(u"a b#é%.txt"_s);
    QTest::newRow("absolute") << odd << QString::fromLatin1(QUrl::fromLocalFile(odd).toEncoded());
    QTest::newRow("relative") << u"a b#é%.txt"_s << u"a%20b%23%C3%A9%25.txt"_s;
}

void TestBatchFormats::sarifPlaces()
{
    QFETCH(QString, path);
    QFETCH(QString, uri);
    static_cast<void>(file(u"a b#é%.txt"_s, "words that are none\n"));
    QProcess process;
    process.setWorkingDirectory(m_folder.path());
    process.start(QStringLiteral(GSCOPE_PROGRAM), {u"inspect"_s, u"--format=sarif"_s, u"--batch"_s, path});
    QVERIFY(process.waitForFinished());
    const QByteArray answer = process.readAllStandardOutput();
    QVERIFY2(answer.contains("{\"uri\":\"" + uri.toLatin1() + "\"}"), answer.last(800));
}

void TestBatchFormats::fingerprintsStay()
{
    const QByteArray first = token(R"({"alg":"none","kid":"a"})", R"({"sub":"x"})", "");
    const QByteArray second = token(R"({"alg":"none","kid":"a"})", R"({"sub":"y"})", "");
    const QByteArray other = token(R"({"alg":"none","kid":"b"})", R"({"sub":"x"})", "");
    const auto prints = [this](const QByteArray &line) {
        QStringList all;
        const QJsonObject log = QJsonDocument::fromJson(ask(line, u"sarif"_s).output).object();
        for (const QJsonValue result : log.value("runs"_L1).toArray().first().toObject().value("results"_L1).toArray())
            all += result.toObject().value("partialFingerprints"_L1).toObject().value("checkLineKey/v1"_L1).toString();
        return all;
    };
    const QStringList known = prints(first);
    QVERIFY(known.size() > 1);
    QCOMPARE(QSet<QString>(known.begin(), known.end()).size(), known.size());
    // Known again, whatever the token is: nothing of it can be found out from the print.
    QCOMPARE(prints(second), known);
    QVERIFY(prints(other) != known);
}

void TestBatchFormats::hostileTexts()
{
    const QByteArray lines = hostileLines().join('\n');
    QXmlStreamReader xml(ask(lines, u"junit"_s).output);
    int cases = 0;
    while (!xml.atEnd()) {
        if (xml.readNext() == QXmlStreamReader::StartElement && xml.name() == "testcase"_L1) {
            ++cases;
            QVERIFY(xml.attributes().value("name"_L1).size() < 400);
        }
    }
    QVERIFY2(!xml.hasError(), qPrintable(xml.errorString()));
    QCOMPARE(cases, hostileLines().size());
    for (const QString &format : {u"sarif"_s, u"summary"_s}) {
        QJsonParseError error;
        const QByteArray answer = ask(lines, format, {u"--json"_s}).output;
        QJsonDocument::fromJson(answer, &error);
        QCOMPARE(error.error, QJsonParseError::NoError);
        for (const char *steering : {"\x1b", "\u202e", "\u2028"})
            QVERIFY(!answer.contains(steering));
    }
}

void TestBatchFormats::tokensStayOut_data()
{
    QTest::addColumn<QString>("format");
    for (const QString &format : {u"lines"_s, u"junit"_s, u"sarif"_s})
        QTest::newRow(qPrintable(format)) << format;
}

void TestBatchFormats::tokensStayOut()
{
    QFETCH(QString, format);
    const GscopeRun::BatchLines mixed = GscopeRun::mixedLines();
    const QByteArrayList lines =
        mixed.lines + hostileLines() + QByteArrayList{"hunter2-is-my-password", "password: hunter2 and more"};
    const QByteArray answer =
        ask(lines.join('\n'), format, {u"--no-guessing"_s, u"--key"_s, file(u"keys"_s, mixed.keySet())}).output;
    QVERIFY(!answer.contains("hunter2"));
    for (const QByteArray &line : lines) {
        // Any part of a token that is long enough to be no word.
        for (const QByteArray &dotted : line.split('.')) {
            for (const QByteArray &part : dotted.split('~')) {
                const QByteArray piece = part.trimmed().last(qMin<qsizetype>(part.trimmed().size(), 24));
                QVERIFY2(piece.size() < 20 || !answer.contains(piece), piece);
            }
        }
    }
}

QTEST_GUILESS_MAIN(TestBatchFormats)
#include "tst_batchformats.moc"
