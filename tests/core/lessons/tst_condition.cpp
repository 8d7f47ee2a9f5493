// SPDX-License-Identifier: GPL-3.0-or-later
#include "lessons/condition.h"

#include <QTest>

using namespace Grantscope;
using namespace Grantscope::Lessons;
using namespace Qt::StringLiterals;

namespace {

Happening judged(const QString &verdict, const QStringList &failed = {})
{
    Happening happening{.kind = u"token-judged"_s, .facts = {{u"verdict"_s, verdict}}};
    for (const QString &check : failed)
        happening.facts.emplaceBack(u"failed"_s, check);
    return happening;
}

/// Which of \a happenings met it; -1: none.
qsizetype metAt(const QString &text, const QList<Happening> &happenings)
{
    Watch watch(*parseCondition(text));
    for (qsizetype i = 0; i < happenings.size(); ++i) {
        if (watch.see(happenings.at(i)))
            return i;
    }
    return -1;
}

} // namespace

class TestCondition : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void refused_data();
    void refused();
    void notMet_data();
    void notMet();
    void met_data();
    void met();
    void staysMet();
    void begunAndAgain();
};

void TestCondition::refused_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("empty") << QString();
    QTest::newRow("blank") << u"  "_s;
    QTest::newRow("unknown kind") << u"magic-happened"_s;
    QTest::newRow("unknown fact") << u"token-judged colour=red"_s;
    QTest::newRow("no value") << u"token-judged verdict="_s;
    QTest::newRow("no equals sign") << u"token-judged verdict"_s;
    QTest::newRow("no name") << u"token-judged =valid"_s;
    QTest::newRow("zero times") << u"token-judged times=0"_s;
    QTest::newRow("times of no number") << u"token-judged times=often"_s;
    QTest::newRow("nothing then") << u"token-judged then"_s;
    QTest::newRow("then nothing") << u"token-judged then then token-judged"_s;
}

void TestCondition::refused()
{
    QFETCH(const QString, text);
    const auto condition = parseCondition(text);
    QVERIFY(!condition);
    QCOMPARE(condition.error().id, ErrorId(LessonError::Condition));
}

void TestCondition::notMet_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QList<Happening>>("happenings");
    const Happening valid = judged(u"valid"_s);
    const Happening invalid = judged(u"invalid"_s, {u"jwt-exp"_s});
    QTest::newRow("nothing") << u"token-judged"_s << QList<Happening>();
    QTest::newRow("another kind") << u"flow-started"_s << QList<Happening>{valid};
    QTest::newRow("another value") << u"token-judged verdict=valid"_s << QList<Happening>{invalid};
    QTest::newRow("absent fact") << u"token-judged failed=jwt-exp"_s << QList<Happening>{valid};
    QTest::newRow("wrong order") << u"token-judged verdict=valid then token-judged verdict=invalid"_s
                                 << QList<Happening>{invalid, valid};
    QTest::newRow("too few") << u"token-judged verdict=valid times=2"_s << QList<Happening>{valid, invalid};
    QTest::newRow("negated") << u"token-judged failed!=jwt-exp verdict=invalid"_s << QList<Happening>{invalid};
    QTest::newRow("one for two") << u"token-judged then token-judged"_s << QList<Happening>{valid};
}

void TestCondition::notMet()
{
    QFETCH(const QString, text);
    QFETCH(const QList<Happening>, happenings);
    QCOMPARE(metAt(text, happenings), -1);
}

void TestCondition::met_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QList<Happening>>("happenings");
    QTest::addColumn<qsizetype>("at");
    const Happening valid = judged(u"valid"_s);
    const Happening invalid = judged(u"invalid"_s, {u"sig-invalid"_s, u"jwt-exp"_s});
    QTest::newRow("kind") << u"token-judged"_s << QList<Happening>{valid} << qsizetype(0);
    QTest::newRow("second of several") << u"token-judged failed=jwt-exp"_s << QList<Happening>{valid, invalid}
                                       << qsizetype(1);
    QTest::newRow("either") << u"token-judged verdict=malformed|valid"_s << QList<Happening>{invalid, valid}
                            << qsizetype(1);
    QTest::newRow("none of") << u"token-judged verdict!=valid|malformed"_s << QList<Happening>{valid, invalid}
                             << qsizetype(1);
    QTest::newRow("in order") << u"token-judged verdict=valid  then  token-judged verdict=invalid"_s
                              << QList<Happening>{invalid, valid, valid, invalid} << qsizetype(3);
    QTest::newRow("times") << u"token-judged verdict=valid times=3"_s << QList<Happening>{valid, invalid, valid, valid}
                           << qsizetype(3);
}

void TestCondition::met()
{
    QFETCH(const QString, text);
    QFETCH(const QList<Happening>, happenings);
    QTEST(metAt(text, happenings), "at");
}

void TestCondition::staysMet()
{
    Watch watch(*parseCondition(u"token-judged verdict=valid"_s));
    QVERIFY(watch.see(judged(u"valid"_s)));
    QVERIFY(!watch.see(judged(u"valid"_s))); // It came to its end before.
    QVERIFY(watch.isMet());
}

void TestCondition::begunAndAgain()
{
    Watch watch(*parseCondition(u"token-judged verdict=valid then token-judged verdict=invalid times=2"_s));
    QVERIFY(!watch.hasBegun());
    watch.see(judged(u"valid"_s));
    watch.see(judged(u"invalid"_s));
    QVERIFY(watch.hasBegun());
    watch.reset();
    QVERIFY(!watch.hasBegun());
    QVERIFY(!watch.see(judged(u"invalid"_s)));
}

QTEST_APPLESS_MAIN(TestCondition)
#include "tst_condition.moc"
