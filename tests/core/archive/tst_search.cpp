// SPDX-License-Identifier: GPL-3.0-or-later
#include "archive/search.h"

#include <QTest>

using namespace Grantscope;
using namespace Grantscope::Archive;
using namespace Qt::StringLiterals;
using Transcript::Event;
using Transcript::EventKind;

namespace {

Event exchangeOf(const QString &run, const QByteArray &address, const QByteArray &body)
{
    Exchange exchange;
    exchange.request.address = address;
    exchange.request.fields = {{"X-Trace", "abc-123"}};
    exchange.response.status = 400;
    exchange.response.body = body;
    Event event;
    event.kind = EventKind::StepAnswered;
    event.run = run;
    event.exchange = std::make_shared<const Exchange>(exchange);
    return event;
}

QList<Event> events()
{
    Event note;
    note.run = u"b"_s;
    note.kind = EventKind::Checks;
    note.checks = {{u"state-mismatch"_s, u"fail"_s}};
    return {exchangeOf(u"a"_s, "https://as.example/token", R"({"error":"Invalid_Grant"})"),
            exchangeOf(u"b"_s, "https://as.example/par", "\xff\xfe octets"), note};
}

} // namespace

class TestSearch : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void stopped();
    void found_data();
    void found();
};

void TestSearch::stopped()
{
    Review::Conversations conversations;
    qsizetype number = 0;
    for (const Event &event : events())
        std::ignore = conversations.add(event, number++);
    Transcript::EventList source(events());
    QVERIFY(conversationsWith({u"example"_s}, conversations.all(), source, [] { return false; }).isEmpty());
}

void TestSearch::found_data()
{
    QTest::addColumn<QStringList>("words");
    QTest::addColumn<QList<qsizetype>>("places");
    const auto row = [](const char *name, const QStringList &words, const QList<qsizetype> &places) {
        QTest::newRow(name) << words << places;
    };
    row("no word", {}, {});
    row("nowhere", {u"nothing-like-it"_s}, {});
    row("words that no one has together", {u"invalid_grant"_s, u"state-mismatch"_s}, {});
    row("a body, in another case", {u"INVALID_grant"_s}, {0});
    row("a field of both", {u"abc-123"_s}, {0, 1});
    row("a check", {u"state-mismatch"_s}, {1});
    row("two events of one", {u"/par"_s, u"state-mismatch"_s}, {1});
    row("octets that are no text", {u"octets"_s}, {1});
    row("as many words as there may be", QStringList(40, u"example"_s), {0, 1});
}

void TestSearch::found()
{
    QFETCH(const QStringList, words);
    QFETCH(const QList<qsizetype>, places);
    Review::Conversations conversations;
    qsizetype number = 0;
    for (const Event &event : events())
        std::ignore = conversations.add(event, number++);
    Transcript::EventList source(events());
    QCOMPARE(conversationsWith(words, conversations.all(), source, [] { return true; }),
             QSet<qsizetype>(places.begin(), places.end()));
}

QTEST_APPLESS_MAIN(TestSearch)
#include "tst_search.moc"
