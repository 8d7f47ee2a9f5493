// SPDX-License-Identifier: GPL-3.0-or-later
#include "lessons/witness.h"

#include <QTest>

using namespace Grantscope;
using namespace Grantscope::Lessons;
using namespace Qt::StringLiterals;
using Transcript::EventKind;

namespace {

Transcript::Event told(EventKind kind, const QString &subject = {}, const QString &text = {})
{
    Transcript::Event made;
    made.kind = kind;
    made.run = u"run-1"_s;
    made.subject = subject;
    made.text = text;
    return made;
}

void begin(Witness &witness, const Transcript::Event &started)
{
    QCOMPARE(witness.see(started).size(), 1);
}

std::shared_ptr<const Exchange> answer(const QByteArray &address, int status, const HeaderFields &fields = {})
{
    auto exchange = std::make_shared<Exchange>();
    exchange->request = {.method = "GET", .address = address};
    exchange->response = HttpResponse{.status = status, .fields = fields};
    return exchange;
}

} // namespace

class TestWitness : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void nothingOfNotes();
    void flow();
    void failedFlow();
    void checks();
    void faultMet();
    void twoRuns();
    void requests_data();
    void requests();
    void practiceEvents();
    void everyFactIsDeclared();
};

void TestWitness::nothingOfNotes()
{
    Witness witness;
    QVERIFY(witness.see(told(EventKind::Note, {}, u"a note"_s)).isEmpty());
    Transcript::Event outside;
    outside.kind = EventKind::StepAnswered;
    QVERIFY(witness.see(outside).isEmpty()); // Of no run.
}

void TestWitness::flow()
{
    Witness witness;
    QCOMPARE(witness.see(told(EventKind::FlowStarted, u"device"_s)),
             (QList{Happening{u"flow-started"_s, {{u"grant"_s, u"device"_s}}}}));
    Transcript::Event step = told(EventKind::StepAnswered);
    step.step = u"device-poll"_s;
    step.exchange = answer("https://as.example/token", 400);
    QCOMPARE(witness.see(step),
             (QList{Happening{u"step-answered"_s,
                              {{u"grant"_s, u"device"_s}, {u"step"_s, u"device-poll"_s}, {u"status"_s, u"400"_s}}}}));
    QCOMPARE(witness.see(told(EventKind::TokenIssued, u"access_token"_s)).first().has(u"name", u"access_token"), true);
    QCOMPARE(witness.see(told(EventKind::RedirectArrived, u"taken"_s)).first().has(u"result", u"taken"), true);
    QCOMPARE(witness.see(told(EventKind::FlowEnded, u"done"_s)),
             (QList{Happening{u"flow-ended"_s, {{u"grant"_s, u"device"_s}, {u"result"_s, u"done"_s}}}}));
}

void TestWitness::failedFlow()
{
    Witness witness;
    begin(witness, told(EventKind::FlowStarted, u"refresh"_s));
    Transcript::Event end = told(EventKind::FlowEnded, u"failed"_s);
    end.failure = Transcript::Failure{.id = u"state-mismatch"_s};
    const QList<Happening> seen = witness.see(end);
    QCOMPARE(seen.size(), 1);
    QVERIFY(seen.first().has(u"result", u"failed"));
    QVERIFY(seen.first().has(u"error", u"state-mismatch"));
}

void TestWitness::checks()
{
    Witness witness;
    begin(witness, told(EventKind::FlowStarted, u"hybrid"_s));
    Transcript::Event checks = told(EventKind::Checks);
    checks.step = u"id-token"_s;
    checks.checks = {{u"idt-aud"_s, u"fail"_s}, {u"idt-iss"_s, u"pass"_s}};
    const QList<Happening> seen = witness.see(checks);
    QCOMPARE(seen.size(), 2);
    QVERIFY(seen.at(0).has(u"id", u"idt-aud") && seen.at(0).has(u"status", u"fail"));
    QVERIFY(seen.at(1).has(u"step", u"id-token"));
}

void TestWitness::faultMet()
{
    Witness witness;
    begin(witness, told(EventKind::FlowStarted, u"authorization-code"_s));
    QVERIFY(witness.see(told(EventKind::FaultInjected, u"no-code-verifier"_s)).isEmpty());
    const QList<Happening> seen =
        witness.see(told(EventKind::FaultMet, u"no-code-verifier"_s, u"refused-as-it-should: invalid_grant"_s));
    QCOMPARE(seen.size(), 1);
    QVERIFY(seen.first().has(u"fault", u"no-code-verifier"));
    QVERIFY(seen.first().has(u"how", u"refused"));
    QVERIFY(seen.first().has(u"code", u"invalid_grant"));
}

void TestWitness::twoRuns()
{
    Witness witness;
    begin(witness, told(EventKind::FlowStarted, u"device"_s));
    Transcript::Event other = told(EventKind::FlowStarted, u"password"_s);
    other.run = u"run-2"_s;
    begin(witness, other);
    QVERIFY(witness.see(told(EventKind::FlowEnded, u"done"_s)).first().has(u"grant", u"device"));
}

void TestWitness::requests_data()
{
    QTest::addColumn<QByteArray>("address");
    QTest::addColumn<QString>("server");
    QTest::newRow("another server") << QByteArray("https://api.example/api/me") << u"other"_s;
    QTest::newRow("a port that begins alike") << QByteArray("http://127.0.0.1:90001/api/me") << u"other"_s;
    QTest::newRow("practice") << QByteArray("http://127.0.0.1:9000/api/me?x=1") << u"practice"_s;
}

void TestWitness::requests()
{
    QFETCH(const QByteArray, address);
    Witness witness;
    witness.setPractice("http://127.0.0.1:9000");
    Transcript::Event request;
    request.kind = EventKind::Exchange;
    request.subject = u"request"_s;
    request.exchange = answer(address, 401, {{"WWW-Authenticate", "Bearer error=\"invalid_token\""}});
    const QList<Happening> seen = witness.see(request);
    QCOMPARE(seen.size(), 1);
    QVERIFY(seen.first().has(u"path", u"/api/me"));
    QVERIFY(seen.first().has(u"status", u"401"));
    QVERIFY(seen.first().has(u"challenge", u"invalid_token"));
    QFETCH(const QString, server);
    QVERIFY(seen.first().has(u"server", server));
}

void TestWitness::practiceEvents()
{
    Practice::Event event;
    event.kind = Practice::EventKind::RefreshReused;
    event.endpoint = "/token";
    event.client = "spa";
    const Happening happening = happeningOf(event);
    QCOMPARE(happening.kind, u"practice-did"_s);
    QVERIFY(happening.has(u"event", u"refresh-reused"));
    QVERIFY(happening.has(u"client", u"spa"));
    QVERIFY(!happening.has(u"person", u""));
}

void TestWitness::everyFactIsDeclared()
{
    Witness witness;
    QList<Happening> all = witness.see(told(EventKind::FlowStarted, u"device"_s));
    for (const EventKind kind : {EventKind::StepAnswered, EventKind::StepFailed, EventKind::RedirectArrived,
                                 EventKind::TokenIssued, EventKind::FaultMet, EventKind::FlowEnded}) {
        Transcript::Event each = told(kind, u"x"_s, u"y: z"_s);
        each.step = u"s"_s;
        each.failure = Transcript::Failure{.id = u"e"_s};
        each.exchange = answer("https://as.example/", 200);
        all += witness.see(each);
    }
    all += happeningOf(Practice::Event{});
    for (const Happening &happening : std::as_const(all)) {
        const HappeningRow *row = findHappeningRow(happening.kind);
        QVERIFY2(row, qPrintable(happening.kind));
        for (const auto &[name, value] : happening.facts) {
            const bool isDeclared =
                std::ranges::any_of(row->facts, [&name](const char *each) { return name == QLatin1StringView(each); });
            QVERIFY2(isDeclared, qPrintable(happening.kind + u' ' + name));
        }
    }
}

QTEST_APPLESS_MAIN(TestWitness)
#include "tst_witness.moc"
