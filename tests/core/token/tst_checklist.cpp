// SPDX-License-Identifier: GPL-3.0-or-later
#include "checkcases.h"

#include "token/checklist.h"

#include <QSet>
#include <QTest>

using namespace Grantscope;
using namespace Grantscope::Token;
using namespace Qt::StringLiterals;

class TestChecklist : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void judged_data();
    void judged();
    void everyRowCanFailAndPass();
    void rowsAreSound();
    void wordsDoNotDecide();
};

void TestChecklist::judged_data()
{
    QTest::addColumn<qsizetype>("index");
    qsizetype index = 0;
    for (const CheckCases::Case &each : CheckCases::all())
        QTest::addRow("%s: %s (%s, %s)", each.id, each.name, each.options.as ? kindName(*each.options.as) : "auto",
                      statusName(each.status))
            << index++;
}

void TestChecklist::judged()
{
    QFETCH(qsizetype, index);
    static const auto cases = CheckCases::all();
    const CheckCases::Case &each = cases[std::size_t(index)];
    Inspector inspector(each.keys);
    const Inspection inspection = inspector.inspect(each.token, each.expected, each.options);
    const Check *check = inspection.check(each.id);
    QVERIFY(check);
    QVERIFY2(check->status == each.status, qPrintable(QString::fromLatin1(statusName(check->status)) + u": "_s
                                                      + checkDetail(*check, Texts::Language::English)));
    if (check->status == Status::Fail)
        QVERIFY(inspection.verdict == Verdict::Invalid || inspection.verdict == Verdict::Malformed);
    if (check->status != Status::Pass)
        QVERIFY(!checkDetail(*check, Texts::Language::English).isEmpty());
}

void TestChecklist::everyRowCanFailAndPass()
{
    QSet<QByteArray> violated;
    QSet<QByteArray> passed;
    for (const CheckCases::Case &each : CheckCases::all()) {
        Inspector inspector(each.keys);
        const Inspection inspection = inspector.inspect(each.token, each.expected, each.options);
        for (const Check &check : inspection.checks) {
            if (check.status == Status::Pass)
                passed.insert(check.id);
            else if (check.status != Status::Skip)
                violated.insert(check.id);
        }
    }
    // It looks at a parameter whose mere presence is the finding.
    passed.insert("jwe-zip");
    for (const CheckRow &row : checkRows()) {
        QVERIFY2(violated.contains(row.id), row.id);
        QVERIFY2(passed.contains(row.id), row.id);
    }
}

void TestChecklist::rowsAreSound()
{
    QSet<QByteArray> ids;
    for (const CheckRow &row : checkRows()) {
        QVERIFY2(!ids.contains(row.id), row.id);
        ids.insert(row.id);
        QVERIFY2(!row.spec.isEmpty() && row.kinds != 0 && row.rule, row.id);
        QVERIFY2(!Texts::checkTitle(row.id, Texts::Language::English).isEmpty(), row.id);
        QVERIFY2(!Texts::checkWhy(row.id, Texts::Language::English).isEmpty(), row.id);
        QCOMPARE(findCheckRow(row.id), &row);
    }
    QVERIFY(!findCheckRow("no-such-row"));
}

void TestChecklist::wordsDoNotDecide()
{
    for (const CheckCases::Case &each : CheckCases::all()) {
        InspectOptions brief = each.options;
        brief.wording = Wording::FailuresOnly;
        Inspector inspector(each.keys);
        const Inspection full = inspector.inspect(each.token, each.expected, each.options);
        const Inspection terse = inspector.inspect(each.token, each.expected, brief);
        QCOMPARE(terse.verdict, full.verdict);
        // Told tersely, what failed or warned is told and nothing else.
        const auto told = [](const Inspection &inspection) {
            QStringList rows;
            for (const Check &check : inspection.checks) {
                if (check.status == Status::Fail || check.status == Status::Warn)
                    rows.append(QLatin1StringView(check.id) + u' ' + QLatin1StringView(statusName(check.status)));
            }
            return rows;
        };
        QCOMPARE(told(terse), told(full));
        QCOMPARE(terse.checks.size(), told(full).size());
    }
}

QTEST_GUILESS_MAIN(TestChecklist)
#include "tst_checklist.moc"
