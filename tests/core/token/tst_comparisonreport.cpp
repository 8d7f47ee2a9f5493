// SPDX-License-Identifier: GPL-3.0-or-later
#include "inspected.h"

#include "token/comparisonreport.h"

#include <QTest>

using namespace Grantscope;
using namespace Grantscope::Token;
using namespace Grantscope::Token::Tests;
using namespace Qt::StringLiterals;

class TestComparisonReport : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void keepsTheSpelling();
    void differencesOrEverything();
    void checksHaveTheirSections();
    void markdownIsNoMarkup();
};

namespace {

Comparison compared(const QByteArray &left, const QByteArray &right, std::optional<Relation> said = {})
{
    const auto token = [](const QByteArray &claims) {
        return std::make_shared<const Inspection>(
            inspected(signedToken(R"({"alg":"HS256"})", claims), {.keys = {secretKey()}}));
    };
    return compareTokens(token(left), token(right), said);
}

Json::Value rowAt(Json::Value report, QByteArrayView path)
{
    for (const Json::Value row : report.member("rows")) {
        if (row.member("path").stringIs(path))
            return row;
    }
    return {};
}

} // namespace

void TestComparisonReport::keepsTheSpelling()
{
    const Comparison comparison = compared(R"({"n":1.50,"s":"a"})", R"({"n":15e-1,"s":"\u0061\ud800"})");
    const auto json = Json::Document::parse(comparisonJson(comparison, ComparisonDetail::Differences));
    QVERIFY(json);
    const Json::Value number = rowAt(json->root(), "/n");
    QCOMPARE(number.member("left").text().toByteArray(), "1.50"_ba);
    QCOMPARE(number.member("right").text().toByteArray(), "15e-1"_ba);
    QVERIFY(number.member("spelling").stringIs("number"));
    QCOMPARE(rowAt(json->root(), "/s").member("right").text().toByteArray(), R"("\u0061\ud800")"_ba);
}

void TestComparisonReport::differencesOrEverything()
{
    const Comparison comparison = compared(R"({"a":1,"sub":"x"})", R"({"a":1,"sub":"y"})");
    const auto differences = Json::Document::parse(comparisonJson(comparison, ComparisonDetail::Differences));
    const auto everything = Json::Document::parse(comparisonJson(comparison, ComparisonDetail::Everything));
    QVERIFY(differences && everything);
    QVERIFY(!rowAt(differences->root(), "/a"));
    QVERIFY(rowAt(differences->root(), "/sub"));
    QVERIFY(rowAt(everything->root(), "/a").member("difference").stringIs("same"));
    QVERIFY(everything->root().member("result").stringIs("differs"));
    QCOMPARE(everything->root().member("left_out").toInteger(), 0);
}

void TestComparisonReport::checksHaveTheirSections()
{
    const Comparison comparison = compared(R"({"sub":"x"})", R"({"sub":"y"})", Relation::Refresh);
    const auto json = Json::Document::parse(comparisonJson(comparison, ComparisonDetail::Differences));
    QVERIFY(json);
    const Json::Value checks = json->root().member("checks");
    QCOMPARE(checks.size(), comparison.checks.size());
    for (const Json::Value check : checks) {
        for (const char *member : {"id", "status", "severity", "title", "detail", "spec"})
            QVERIFY2(!check.member(member).toString().isEmpty(), member);
    }
}

void TestComparisonReport::markdownIsNoMarkup()
{
    const Comparison comparison =
        compared(R"({"sub":"| <b>x</b>\n# y","a`b":1})", R"({"sub":"*z*","a`b":2})", Relation::Refresh);
    const QString text = comparisonMarkdown(comparison, ComparisonDetail::Everything);
    QVERIFY(!text.contains(u"<b>"_s));
    QVERIFY(!text.contains(u"\n# y"_s));
    QVERIFY(!text.contains(u" *z* "_s));
    for (const QString &line : text.split(u'\n')) {
        if (line.startsWith(u'|'))
            QCOMPARE(QString(line).remove(u"\\|"_s).count(u'|'), 5);
    }
}

QTEST_GUILESS_MAIN(TestComparisonReport)
#include "tst_comparisonreport.moc"
