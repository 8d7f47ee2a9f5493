// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/transcripts.h"
#include "review/storyline.h"

#include <QTest>

using namespace Grantscope;
using namespace Grantscope::Review;
using namespace Samples;
using Transcript::Event;
using Transcript::EventKind;

namespace {

/// "3 e5 client -> browser: Authorization request | subtitle ! failure"
QString lineOf(const Message &message)
{
    const QString arrow = message.kind == MessageKind::Self     ? u" <> "_s
                          : message.kind == MessageKind::Answer ? u" --> "_s
                                                                : u" -> "_s;
    QString line = message.number > 0 ? QString::number(message.number) + u' ' : QString();
    line += message.id + u' ' + message.from + arrow + message.to + u": "_s + message.title;
    if (!message.subtitle.isEmpty())
        line += u" | "_s + message.subtitle;
    if (message.state == MessageState::Failed)
        line += u" !"_s + message.failure.section(u'.', 0, 0);
    return line;
}

QStringList told(const QList<Event> &events, Storyline story = Storyline(Texts::Language::English))
{
    QStringList lines;
    for (qsizetype i = 0; i < events.size(); ++i) {
        for (const Message &message : story.take(events.at(i), i))
            lines << lineOf(message);
    }
    return lines;
}

QStringList idsOf(const QList<Lifeline> &lifelines)
{
    QStringList ids;
    for (const Lifeline &line : lifelines)
        ids << line.id;
    return ids;
}

Event to(const QByteArray &address)
{
    Exchange exchange = *answered("text/plain", {}).exchange;
    exchange.request.address = address;
    return exchangeEvent(exchange);
}

} // namespace

class TestStoryline : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void login();
    void failedWithoutAnswer();
    void answerWithoutRequest();
    void polls();
    void unknownStep();
    void browserThatDidNotOpen();
    void lifelines();
    void manyHosts();
    void describedByWhoKnowsMore();
    void noValues();
    void nothingHidden();
};

void TestStoryline::login()
{
    const QStringList expected{
        u"1 e2 client -> authorization-server: Read the server's metadata | GET /.well-known/openid-configuration"_s,
        u"e3 authorization-server --> client: 200 OK"_s,
        u"2 e4 client -> browser: Authorization request"_s,
        u"e4a browser -> authorization-server: GET /authorize"_s,
        u"3 e5 browser -> client: Redirect refused | GET /callback !The answer belongs to another request: its state "
        u"is "
        u"not the one that was sent"_s,
        u"4 e6 authorization-server --> browser: Authorization response"_s,
        u"e6a browser -> client: GET /callback"_s,
        u"5 e7 client -> authorization-server: Token request | POST /token"_s,
        u"e8 authorization-server --> client: 200 OK"_s,
        u"6 e11 client -> resource-server: Call the API | GET /orders"_s,
        u"e12 resource-server --> client: 403 Forbidden !"_s,
        u"7 e14 client <> client: Call the API !The API refused the request"_s,
        u"8 e17 client -> host:down.example: GET /health !The server does not accept connections"_s,
    };
    QCOMPARE(told(Samples::login()), expected);
}

void TestStoryline::failedWithoutAnswer()
{
    QList<Event> events = Samples::login().mid(7, 1);
    Event failed = Samples::login().at(14);
    failed.step = events[0].step;
    failed.exchange = Samples::login().constLast().exchange; // No status.
    events << failed;
    const QStringList lines = told(events);
    QCOMPARE(lines.size(), 2);
    QVERIFY(lines[1].startsWith(u"2 e1 client <> client: Token request !"_s));
    // What was sent was not told before.
    QCOMPARE(told({failed}), QStringList{u"1 e0 client -> authorization-server: Token request | GET /health !The API "
                                         u"refused the request"_s});
}

/// The beginning of a journal may be gone.
void TestStoryline::answerWithoutRequest()
{
    const QStringList expected{u"1 e0 client -> authorization-server: Token request | POST /token"_s,
                               u"e0a authorization-server --> client: 200 OK"_s};
    QCOMPARE(told(Samples::login().mid(8, 1)), expected);
}

void TestStoryline::polls()
{
    const QList<Event> once = Samples::login().mid(7, 2);
    const QStringList lines = told(once + once);
    QCOMPARE(lines.size(), 4);
    QVERIFY(lines[2].startsWith(u"2 e2 client -> "_s));
}

void TestStoryline::unknownStep()
{
    Event event = Samples::login().at(8);
    event.step = u"of-a-later-version"_s;
    QCOMPARE(told({event}).constFirst(), u"1 e0 client -> host:as.example: of-a-later-version | POST /token"_s);
}

void TestStoryline::browserThatDidNotOpen()
{
    Event event = Samples::login().at(4);
    event.failure = Transcript::Failure{u"net-refused"_s};
    const QStringList lines = told({event});
    QCOMPARE(lines.size(), 1);
    QVERIFY(lines[0].startsWith(u"1 e0 client -> browser: Authorization request !"_s));
}

void TestStoryline::lifelines()
{
    Storyline story(Texts::Language::English);
    QVERIFY(story.lifelines().isEmpty());
    (void)story.take(to("https://later.example/"), 0);
    for (const Event &event : Samples::login())
        (void)story.take(event, 1);
    const QStringList expected{
        u"browser"_s,          u"client"_s, u"authorization-server"_s, u"resource-server"_s, u"host:later.example"_s,
        u"host:down.example"_s};
    QCOMPARE(idsOf(story.lifelines()), expected);
    QCOMPARE(story.lifelines().at(2).title, u"Authorization server"_s);
    QCOMPARE(story.lifelines().at(4).title, u"later.example"_s);
}

void TestStoryline::manyHosts()
{
    Storyline story(Texts::Language::English);
    for (int i = 0; i < 1000; ++i)
        (void)story.take(to("https://H" + QByteArray::number(i % 500) + ".example:8443/"), i);
    QCOMPARE(story.lifelines().size(), 14); // The client, twelve, and the others.
    QCOMPARE(story.lifelines().at(1).title, u"h0.example:8443"_s);
    QCOMPARE(story.lifelines().constLast().title, u"Other hosts"_s);
}

void TestStoryline::describedByWhoKnowsMore()
{
    const DescribeExchange describe = [](const Exchange &exchange) -> std::optional<ExchangeStory> {
        if (!exchange.request.address.contains("token"))
            return std::nullopt;
        return ExchangeStory{{u"app"_s, u"An app"_s}, {u"authorization-server"_s, u"ignored"_s}, u"Code for tokens"_s};
    };
    Storyline story(Texts::Language::English, describe);
    const QList<Event> events{to("https://as.example/token"), to("https://as.example/other")};
    const QStringList expected{u"1 e0 app -> authorization-server: Code for tokens | GET /token"_s,
                               u"e0a authorization-server --> app: 200 OK"_s,
                               u"2 e1 client -> host:as.example: GET /other"_s,
                               u"e1a host:as.example --> client: 200 OK"_s};
    QCOMPARE(told(events, story), expected);
}

void TestStoryline::noValues()
{
    const QString all = told(Samples::login()).join(u'\n');
    for (const QString &value : {u"SplxlOBeZQQYbYS6WxSbIA"_s, u"s3cret"_s, u"client_id"_s, u"mF_9"_s})
        QVERIFY2(!all.contains(value), qPrintable(value));
    QVERIFY(!told({to("https://user:pass@h.example/x?y=z#w")}).constFirst().contains(u"pass"_s));
}

/// What can't be seen or moves other text about is spelled out.
void TestStoryline::nothingHidden()
{
    Exchange exchange = *answered("text/plain", {}).exchange;
    exchange.request.address = "https://a\u202eb.example/x\n\u202ey";
    exchange.response.reason = "O\tK";
    const QStringList lines = told({exchangeEvent(exchange)});
    QVERIFY2(lines[0].endsWith(u"GET /x\u27e8U+000A\u27e9\u27e8U+202E\u27e9y"_s), qPrintable(lines[0]));
    QVERIFY2(lines[1].endsWith(u"200 O\u27e8U+0009\u27e9K"_s), qPrintable(lines[1]));
    Storyline story(Texts::Language::English);
    (void)story.take(exchangeEvent(exchange), 0);
    QCOMPARE(story.lifelines().at(1).title, u"a\u27e8U+202E\u27e9b.example"_s);
}

QTEST_APPLESS_MAIN(TestStoryline)
#include "tst_storyline.moc"
