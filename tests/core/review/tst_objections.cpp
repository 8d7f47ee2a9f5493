// SPDX-License-Identifier: GPL-3.0-or-later
#include "review/objections.h"
#include "review/storyline.h"

#include <QTest>

using namespace Grantscope;
using namespace Grantscope::Review;
using namespace Qt::StringLiterals;

namespace {

Message arrow(const QString &id, const QString &failure = {})
{
    return {.id = id,
            .from = u"client"_s,
            .to = u"as"_s,
            .title = id,
            .state = failure.isEmpty() ? MessageState::Done : MessageState::Failed,
            .failure = failure};
}

Finding finding(const char *id, Status status, qsizetype event)
{
    return {.check = {.id = id, .status = status}, .event = event};
}

/// "e1 ✗ text", "e2 ⚠ text", "e3"
QStringList told(const QList<Message> &arrows)
{
    QStringList lines;
    for (const Message &message : arrows) {
        QString line = message.id;
        if (message.objection != Objection::None)
            line += message.objection == Objection::Error ? u" ✗"_s : u" ⚠"_s;
        if (!message.failure.isEmpty())
            line += u' ' + message.failure;
        lines << line;
    }
    return lines;
}

} // namespace

class TestObjections : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void marks_data();
    void marks();
    void tellsThemInPlace();
    void eventOfArrow_data();
    void eventOfArrow();
};

void TestObjections::marks_data()
{
    QTest::addColumn<QList<Finding>>("findings");
    QTest::addColumn<QStringList>("expected");

    const QStringList plain{u"e0"_s, u"e2"_s, u"e2a"_s, u"e12"_s, u"e13 It broke"_s};
    const auto with = [&plain](qsizetype at, const QString &what) {
        QStringList lines = plain;
        lines[at] = what;
        return lines;
    };
    const QString pkce = u"Not so: "_s + Texts::checkTitle("pkce-missing", Texts::Language::English);
    const QString state = u"Not so: "_s + Texts::checkTitle("state-reused", Texts::Language::English);
    QVERIFY(pkce != state && pkce.size() > 12);

    QTest::newRow("nothing") << QList<Finding>{} << plain;
    QTest::newRow("nothing to object to")
        << QList<Finding>{finding("pkce-missing", Status::Pass, 2), finding("state-reused", Status::Skip, 2),
                          finding("state-reused", Status::Info, 12)}
        << plain;
    QTest::newRow("of the whole") << QList<Finding>{finding("pkce-missing", Status::Fail, -1)} << plain;
    QTest::newRow("of what is not drawn") << QList<Finding>{finding("pkce-missing", Status::Fail, 1)} << plain;
    QTest::newRow("failed") << QList<Finding>{finding("pkce-missing", Status::Fail, 2)} << with(1, u"e2 ✗ "_s + pkce);
    QTest::newRow("warned") << QList<Finding>{finding("pkce-missing", Status::Warn, 12)} << with(3, u"e12 ⚠ "_s + pkce);
    QTest::newRow("the worst of several")
        << QList<Finding>{finding("state-reused", Status::Warn, 2), finding("pkce-missing", Status::Fail, 2),
                          finding("state-reused", Status::Fail, 2)}
        << with(1, u"e2 ✗ "_s + pkce + u" (+2)"_s);
    QTest::newRow("beside a failure") << QList<Finding>{finding("pkce-missing", Status::Warn, 13)}
                                      << with(4, u"e13 ⚠ It broke"_s);
}

void TestObjections::marks()
{
    QFETCH(const QList<Finding>, findings);
    QList<Message> arrows{arrow(u"e0"_s), arrow(u"e2"_s), arrow(u"e2a"_s), arrow(u"e12"_s),
                          arrow(u"e13"_s, u"It broke"_s)};
    markObjections(arrows, findings, Texts::Language::English);
    QTEST(told(arrows), "expected");
}

void TestObjections::tellsThemInPlace()
{
    QList<Transcript::Event> events(3);
    for (qsizetype i = 0; i < events.size(); ++i)
        events[i].time = instantFromSeconds(1'800'000'000 + i);
    events[2].kind = Transcript::EventKind::Checks;
    events[2].checks = {{u"pkce-plain"_s, u"warn"_s}};
    QCOMPARE(withObjections(events, {}), events);
    QCOMPARE(withObjections(events, {finding("pkce-missing", Status::Pass, 0), finding("pkce-plain", Status::Warn, 0)}),
             events); // The one holds, the other is told already.
    QVERIFY(withObjections({}, {}).isEmpty());

    Finding first = finding("pkce-missing", Status::Fail, 0);
    first.check.spec = "RFC 9700 §2.1.1";
    first.check.expected = u"S256"_s;
    first.check.found = u"none"_s;
    const QList<Transcript::Event> all =
        withObjections(events, {first, finding("state-reused", Status::Warn, -1),
                                finding("pkce-mismatch", Status::Fail, 0), finding("state-reused", Status::Skip, 1)});
    QCOMPARE(all.size(), 5);
    QCOMPARE(all.at(0), events.at(0));
    QCOMPARE(all.at(1).kind, Transcript::EventKind::Checks);
    QCOMPARE(all.at(1).time, events.at(0).time);
    const QList<Transcript::CheckResult> here{
        {u"pkce-missing"_s, u"fail"_s, u"S256"_s, u"none"_s, u"RFC 9700 §2.1.1"_s}, {u"pkce-mismatch"_s, u"fail"_s}};
    QCOMPARE(all.at(1).checks, here);
    QCOMPARE(all.sliced(2, 2), events.sliced(1));
    QCOMPARE(all.at(4).checks, (QList<Transcript::CheckResult>{{u"state-reused"_s, u"warn"_s}}));
}

void TestObjections::eventOfArrow_data()
{
    QTest::addColumn<QString>("id");
    QTest::addColumn<qsizetype>("expected");

    QTest::newRow("empty") << u""_s << qsizetype(-1);
    QTest::newRow("no number") << u"e"_s << qsizetype(-1);
    QTest::newRow("letters") << u"eab"_s << qsizetype(-1);
    QTest::newRow("of a flow") << u"3:0"_s << qsizetype(-1);
    QTest::newRow("first") << u"e0"_s << qsizetype(0);
    QTest::newRow("of many") << u"e120"_s << qsizetype(120);
    QTest::newRow("second arrow") << u"e12a"_s << qsizetype(12);
}

void TestObjections::eventOfArrow()
{
    QFETCH(const QString, id);
    QTEST(Review::eventOfArrow(id), "expected");
}

QTEST_GUILESS_MAIN(TestObjections)
#include "tst_objections.moc"
