// SPDX-License-Identifier: GPL-3.0-or-later
// What others read: a summary, JUnit and SARIF, looked at with other parsers than those that wrote them, and held
// against what their schemas allow. No token and no secret is in any of them.
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
    void sarifSchema_data();
    void sarifSchema();
    void junitSchema_data();
    void junitSchema();
    void hostileTexts();
    void tokensStayOut_data();
    void tokensStayOut();
    void namesThatAreTokens_data();
    void namesThatAreTokens();
    void noncesStayOut_data();
    void noncesStayOut();

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
    QTest::newRow("two slashes") << u'/' + odd << QString::fromLatin1(QUrl::fromLocalFile(odd).toEncoded());
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

namespace {

/// What sarif-schema-2.1.0.json says of the objects that are used here: members that must be there, those that may, and
/// no others.
struct SarifObject
{
    QStringList required;
    QStringList allowed;
};

const QHash<QString, SarifObject> &sarifObjects()
{
    static const QHash<QString, SarifObject> kObjects{
        {u"log"_s, {{u"version"_s, u"runs"_s}, {u"$schema"_s, u"inlineExternalProperties"_s, u"properties"_s}}},
        {u"run"_s,
         {{u"tool"_s},
          {u"invocations"_s, u"conversion"_s, u"language"_s, u"versionControlProvenance"_s, u"originalUriBaseIds"_s,
           u"artifacts"_s, u"logicalLocations"_s, u"graphs"_s, u"results"_s, u"automationDetails"_s, u"runAggregates"_s,
           u"baselineGuid"_s, u"redactionTokens"_s, u"defaultEncoding"_s, u"defaultSourceLanguage"_s,
           u"newlineSequences"_s, u"columnKind"_s, u"properties"_s}}},
        {u"tool"_s, {{u"driver"_s}, {u"extensions"_s, u"properties"_s}}},
        {u"driver"_s,
         {{u"name"_s},
          {u"guid"_s, u"organization"_s, u"product"_s, u"shortDescription"_s, u"fullDescription"_s, u"fullName"_s,
           u"version"_s, u"semanticVersion"_s, u"informationUri"_s, u"downloadUri"_s, u"rules"_s, u"properties"_s}}},
        {u"rules"_s,
         {{u"id"_s},
          {u"guid"_s, u"name"_s, u"shortDescription"_s, u"fullDescription"_s, u"messageStrings"_s,
           u"defaultConfiguration"_s, u"helpUri"_s, u"help"_s, u"relationships"_s, u"properties"_s}}},
        {u"shortDescription"_s, {{u"text"_s}, {u"markdown"_s, u"properties"_s}}},
        {u"fullDescription"_s, {{u"text"_s}, {u"markdown"_s, u"properties"_s}}},
        {u"defaultConfiguration"_s, {{}, {u"enabled"_s, u"level"_s, u"rank"_s, u"parameters"_s, u"properties"_s}}},
        {u"results"_s,
         {{u"message"_s},
          {u"ruleId"_s, u"ruleIndex"_s, u"rule"_s, u"kind"_s, u"level"_s, u"locations"_s, u"guid"_s, u"fingerprints"_s,
           u"partialFingerprints"_s, u"rank"_s, u"properties"_s}}},
        {u"message"_s, {{u"text"_s}, {u"markdown"_s, u"id"_s, u"arguments"_s, u"properties"_s}}},
        {u"locations"_s, {{}, {u"id"_s, u"physicalLocation"_s, u"logicalLocations"_s, u"message"_s, u"properties"_s}}},
        {u"physicalLocation"_s,
         {{u"artifactLocation"_s}, {u"region"_s, u"contextRegion"_s, u"address"_s, u"properties"_s}}},
        {u"artifactLocation"_s, {{u"uri"_s}, {u"uriBaseId"_s, u"index"_s, u"description"_s, u"properties"_s}}},
        {u"region"_s,
         {{u"startLine"_s},
          {u"startColumn"_s, u"endLine"_s, u"endColumn"_s, u"charOffset"_s, u"charLength"_s, u"snippet"_s}}},
        {u"invocations"_s,
         {{u"executionSuccessful"_s},
          {u"commandLine"_s, u"arguments"_s, u"exitCode"_s, u"exitCodeDescription"_s, u"toolExecutionNotifications"_s,
           u"toolConfigurationNotifications"_s, u"startTimeUtc"_s, u"endTimeUtc"_s, u"properties"_s}}},
        {u"toolExecutionNotifications"_s,
         {{u"message"_s}, {u"locations"_s, u"level"_s, u"timeUtc"_s, u"descriptor"_s, u"properties"_s}}},
    };
    return kObjects;
}

/// The place of the first thing that the schema forbids; empty if there is none.
QString againstSarif(const QString &name, const QJsonValue &value)
{
    if (value.isArray()) {
        for (const QJsonValue each : value.toArray()) {
            if (const QString wrong = againstSarif(name, each); !wrong.isEmpty())
                return wrong;
        }
        return {};
    }
    if (name == "level"_L1 && !QStringList{u"none"_s, u"note"_s, u"warning"_s, u"error"_s}.contains(value.toString()))
        return u"level "_s + value.toString();
    if (name == "helpUri"_L1 || name == "$schema"_L1) {
        const QUrl url(value.toString(), QUrl::StrictMode);
        return url.isValid() && !url.isRelative() ? QString() : name + u' ' + value.toString();
    }
    if (name == "uri"_L1)
        return QUrl(value.toString(), QUrl::StrictMode).isValid() ? QString() : u"uri "_s + value.toString();
    if (name == "startLine"_L1)
        return value.toInt() >= 1 ? QString() : u"startLine"_s;
    // Bags of anything, and of strings.
    if (!value.isObject() || name == "properties"_L1 || name == "partialFingerprints"_L1)
        return {};
    if (!sarifObjects().contains(name))
        return u"an object "_s + name;
    const SarifObject &rule = *sarifObjects().constFind(name);
    const QJsonObject object = value.toObject();
    for (const QString &required : rule.required) {
        if (!object.contains(required))
            return name + u" without "_s + required;
    }
    for (auto member = object.begin(); member != object.end(); ++member) {
        if (!rule.required.contains(member.key()) && !rule.allowed.contains(member.key()))
            return name + u" with "_s + member.key();
        const QString child = name == "log"_L1 && member.key() == "runs"_L1 ? u"run"_s : member.key();
        if (const QString wrong = againstSarif(child, member.value()); !wrong.isEmpty())
            return wrong;
    }
    return {};
}

/// Likewise of the elements that Jenkins (the XSD of its xUnit plugin) and GitLab read: their attributes, with a ! at
/// those that must be there, and the elements within them.
struct JUnitElement
{
    QStringList attributes;
    QStringList children;
    bool holdsText = false;
};

const QHash<QString, JUnitElement> &junitElements()
{
    static const QHash<QString, JUnitElement> kElements{
        {u"testsuites"_s,
         {{u"name"_s, u"tests"_s, u"failures"_s, u"errors"_s, u"time"_s, u"disabled"_s}, {u"testsuite"_s}}},
        {u"testsuite"_s,
         {{u"name!"_s, u"tests!"_s, u"failures"_s, u"errors"_s, u"skipped"_s, u"time"_s, u"timestamp"_s, u"hostname"_s,
           u"id"_s, u"package"_s, u"file"_s},
          {u"properties"_s, u"testcase"_s, u"system-out"_s, u"system-err"_s}}},
        {u"testcase"_s,
         {{u"name!"_s, u"classname!"_s, u"time"_s, u"file"_s, u"status"_s, u"assertions"_s},
          {u"skipped"_s, u"error"_s, u"failure"_s, u"system-out"_s, u"system-err"_s}}},
        {u"failure"_s, {{u"type"_s, u"message"_s}, {}, true}},
        {u"error"_s, {{u"type"_s, u"message"_s}, {}, true}},
        {u"skipped"_s, {{u"type"_s, u"message"_s}, {}, true}},
    };
    return kElements;
}

QString againstJUnit(const QXmlStreamReader &xml, const QString &parent)
{
    const QString name = xml.name().toString();
    if (!junitElements().contains(name))
        return u"an element "_s + name;
    if (parent.isEmpty() ? name != "testsuites"_L1 : !junitElements().constFind(parent)->children.contains(name))
        return name + u" in "_s + parent;
    const QStringList &attributes = junitElements().constFind(name)->attributes;
    for (const QXmlStreamAttribute &attribute : xml.attributes()) {
        const QString key = attribute.name().toString();
        if (!attributes.contains(key) && !attributes.contains(key + u'!'))
            return name + u" with "_s + key;
    }
    for (const QString &attribute : attributes) {
        if (attribute.endsWith(u'!') && !xml.attributes().hasAttribute(attribute.chopped(1)))
            return name + u" without "_s + attribute;
    }
    for (const QString &number : {u"tests"_s, u"failures"_s, u"errors"_s, u"skipped"_s, u"time"_s}) {
        bool isNumber = true;
        if (xml.attributes().hasAttribute(number))
            static_cast<void>(xml.attributes().value(number).toInt(&isNumber));
        if (!isNumber)
            return name + u" with a number "_s + number;
    }
    return {};
}

} // namespace

// Neither schema is at hand where the tests run; that these are no stubs is shown by what they refuse.
void TestBatchFormats::sarifSchema_data()
{
    QTest::addColumn<QByteArray>("lines");
    QTest::addColumn<bool>("toItsEnd");
    QTest::newRow("no lines") << QByteArray() << true;
    QTest::newRow("of every kind") << GscopeRun::mixedLines().lines.join('\n') << true;
    QTest::newRow("hostile") << hostileLines().join('\n') << true;
    QTest::newRow("not read to its end") << QByteArray() << false;
}

void TestBatchFormats::sarifSchema()
{
    QFETCH(QByteArray, lines);
    QFETCH(bool, toItsEnd);
    const QByteArray answer = toItsEnd ? ask(lines, u"sarif"_s).output
                                       : run({u"inspect"_s, u"--format=sarif"_s, u"--batch"_s, m_folder.path()}).output;
    QJsonObject log = QJsonDocument::fromJson(answer).object();
    QCOMPARE(againstSarif(u"log"_s, log), QString());
    QCOMPARE(answer.contains("toolExecutionNotifications"), !toItsEnd);
    log.insert(u"results"_s, QJsonArray());
    QCOMPARE(againstSarif(u"log"_s, log), u"log with results"_s);
    log.remove(u"results"_s);
    log.remove(u"version"_s);
    QCOMPARE(againstSarif(u"log"_s, log), u"log without version"_s);
}

void TestBatchFormats::junitSchema_data()
{
    sarifSchema_data();
}

void TestBatchFormats::junitSchema()
{
    QFETCH(QByteArray, lines);
    QFETCH(bool, toItsEnd);
    const QByteArray answer = toItsEnd ? ask(lines, u"junit"_s).output
                                       : run({u"inspect"_s, u"--format=junit"_s, u"--batch"_s, m_folder.path()}).output;
    QXmlStreamReader xml(answer);
    QStringList within{QString()};
    QHash<QString, int> counts;
    QXmlStreamAttributes suite;
    while (!xml.atEnd()) {
        const auto token = xml.readNext();
        if (token == QXmlStreamReader::StartElement) {
            QCOMPARE(againstJUnit(xml, within.constLast()), QString());
            within += xml.name().toString();
            ++counts[within.constLast()];
            if (within.constLast() == "testsuite"_L1)
                suite = xml.attributes();
        } else if (token == QXmlStreamReader::EndElement) {
            within.removeLast();
        } else if (token == QXmlStreamReader::Characters && !xml.isWhitespace()) {
            QVERIFY2(junitElements().value(within.constLast()).holdsText, qPrintable(within.constLast()));
        }
    }
    QVERIFY2(!xml.hasError(), qPrintable(xml.errorString()));
    QCOMPARE(counts.value(u"testsuite"_s), 1);
    for (const auto &[total, element] : {std::pair{u"tests"_s, u"testcase"_s},
                                         {u"failures"_s, u"failure"_s},
                                         {u"errors"_s, u"error"_s},
                                         {u"skipped"_s, u"skipped"_s}})
        QCOMPARE(suite.value(total).toInt(), counts.value(element));
    QCOMPARE(counts.value(u"error"_s), toItsEnd ? 0 : 1);
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
    for (const QString &format : {u"lines"_s, u"summary"_s, u"summary --json"_s, u"junit"_s, u"sarif"_s})
        QTest::newRow(qPrintable(format)) << format;
}

void TestBatchFormats::tokensStayOut()
{
    QFETCH(QString, format);
    const GscopeRun::BatchLines mixed = GscopeRun::mixedLines();
    const QByteArrayList lines =
        mixed.lines + hostileLines() + QByteArrayList{"hunter2-is-my-password", "password: hunter2 and more"};
    const QByteArray answer =
        ask(lines.join('\n'), format.section(u' ', 0, 0),
            format.split(u' ').sliced(1) + QStringList{u"--no-guessing"_s, u"--key"_s, file(u"keys"_s, mixed.keySet())})
            .output;
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

void TestBatchFormats::namesThatAreTokens_data()
{
    QTest::addColumn<QString>("format");
    QTest::addColumn<QByteArray>("name");
    QTest::addColumn<QByteArray>("secret");
    const QByteArray part = GscopeRun::encoded(R"({"sub":")" + QByteArray(900, 'm') + R"("})");
    for (const QString &format : {u"summary"_s, u"summary --json"_s, u"junit"_s, u"sarif"_s}) {
        const auto add = [&](const char *what, const QByteArray &name, const QByteArray &secret) {
            QTest::addRow("%s, %s", qPrintable(format), what) << format << name << secret;
        };
        add("a token", "eyJhbGciOiJub25lIn0.eyJzdWIiOiJtZSJ9.", "eyJzdWIiOiJtZSJ9");
        add("a long one", "eyJhbGciOiJIUzI1NiJ9." + part + ".AAAA", part.first(60));
        add("one within words", "of (eyJhbGciOiJub25lIn0.eyJzdWIiOiJtZSJ9.)", "eyJzdWIiOiJtZSJ9");
        add("one that is cut off", part.first(50), part.first(50));
        add("an opaque one with its scheme", "Bearer 2YotnFZFEjr1zCsicMWpAA", "2YotnFZFEjr1zCsicMWpAA");
        add("one of a header field", "Authorization: DPoP 2YotnFZFEjr1zCsicMWpAA", "2YotnFZFEjr1zCsicMWpAA");
        add("one of a query", "https://a.example/?access_token=2YotnFZFEjr1zCsicMWpAA", "2YotnFZFEjr1zCsicMWpAA");
    }
}

void TestBatchFormats::namesThatAreTokens()
{
    QFETCH(QString, format);
    QFETCH(QByteArray, name);
    QFETCH(QByteArray, secret);
    const QByteArray lines =
        token(R"({"alg":"none","kid":")" + name + R"("})",
              R"({"exp":1,"jti":")" + name + R"(","iss":")" + name + R"("})", "")
        + '\n'
        + token(R"({"alg":"none","kid":"plain-key"})", R"({"exp":1,"jti":"plain-id","iss":"https://as.example"})", "");
    const QByteArray answer = ask(lines, format.section(u' ', 0, 0), format.split(u' ').sliced(1)).output;
    QVERIFY2(!answer.contains(secret), answer);
    // Others are told.
    QVERIFY2(answer.contains("plain-key"), answer);
    if (format == "summary --json"_L1) {
        const QJsonObject summary = QJsonDocument::fromJson(answer).object();
        QCOMPARE(summary.value("key_ids"_L1).toObject().value("others"_L1).toInt(), 1);
        QCOMPARE(summary.value("issuers"_L1).toObject().value("others"_L1).toInt(), 1);
    }
}

void TestBatchFormats::noncesStayOut_data()
{
    QTest::addColumn<QString>("format");
    for (const QString &format : {u"summary"_s, u"junit"_s, u"sarif"_s})
        QTest::newRow(qPrintable(format)) << format;
}

void TestBatchFormats::noncesStayOut()
{
    QFETCH(QString, format);
    const QByteArray line =
        token(R"({"alg":"HS256"})",
              R"({"iss":"https://as.example","sub":"me","aud":"c","exp":1,"iat":0,"nonce":"of-the-token"})");
    const QByteArray answer = ask(line, format, {u"--as=id-token"_s, u"--nonce=of-the-request"_s}).output;
    QVERIFY2(answer.contains("nonce"), answer);
    QVERIFY2(!answer.contains("of-the-request") && !answer.contains("of-the-token"), answer);
}

QTEST_GUILESS_MAIN(TestBatchFormats)
#include "tst_batchformats.moc"
