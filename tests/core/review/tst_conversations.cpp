// SPDX-License-Identifier: GPL-3.0-or-later
#include "recorded.h"

#include <QTest>

using namespace Grantscope;
using namespace Grantscope::Review;
using namespace Grantscope::Transcript;
using namespace Qt::StringLiterals;

namespace {

Event eventOf(const QByteArray &method, const QByteArray &address, const QByteArray &body = {},
              const QByteArray &answer = {}, const QByteArray &location = {}, int status = 200)
{
    Exchange exchange;
    exchange.request = {.method = method, .address = address, .body = body};
    exchange.response.status = location.isEmpty() ? status : 302;
    exchange.response.body = answer;
    if (!location.isEmpty())
        exchange.response.fields.append("Location", location);
    Event event{.kind = EventKind::Exchange};
    event.exchange = std::make_shared<const Exchange>(std::move(exchange));
    return event;
}

Event bearing(const QByteArray &address, const QByteArray &token)
{
    Exchange exchange;
    exchange.request = {.address = address, .fields = {{"Authorization", "Bearer " + token}}};
    exchange.response.status = 200;
    Event event{.kind = EventKind::Exchange};
    event.exchange = std::make_shared<const Exchange>(std::move(exchange));
    return event;
}

Event asked(const QByteArray &parameters, const QByteArray &location = {})
{
    return eventOf("GET", "https://as.example/authorize?response_type=code&client_id=c&" + parameters, {}, {},
                   location);
}
Event arrived(const QByteArray &parameters)
{
    return eventOf("GET", "https://app.example/cb?" + parameters);
}
Event redeemed(const QByteArray &parameters, const QByteArray &answer = {}, int status = 200)
{
    return eventOf("POST", "https://as.example/token", parameters, answer, {}, status);
}

/// "0 0 1 -": to which conversation each event went; a letter's conversation is noise.
QByteArray grouped(const QList<Event> &events)
{
    Conversations conversations;
    QByteArrayList groups;
    for (qsizetype i = 0; i < events.size(); ++i)
        groups += QByteArray::number(conversations.add(events.at(i), i));
    return groups.join(' ');
}

} // namespace

class TestConversations : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void groups_data();
    void groups();
    void outcomes_data();
    void outcomes();
    void runsAreToldByTheirName();
    void callsWithATokenOfARun();
    void recorded_data();
    void recorded();
    void twoAtOnceStayApart();
    void rolesStandBesideEvents();
    void manyAtOnce();
};

void TestConversations::groups_data()
{
    QTest::addColumn<QList<Event>>("events");
    QTest::addColumn<QByteArray>("groups");
    const auto row = [](const char *name, const QList<Event> &events, const char *groups) {
        QTest::newRow(name) << events << QByteArray(groups);
    };
    const QByteArray code = "grant_type=authorization_code&code=";
    row("strangers", {eventOf("GET", "https://a.example/"), eventOf("GET", "https://b.example/")}, "0 1");
    row("note of no run", {Event{.kind = EventKind::Note, .text = u"x"_s}}, "-1");
    row("state and code", {asked("state=s123"), arrived("state=s123&code=c123"), redeemed(code + "c123")}, "0 0 0");
    row("another state",
        {asked("state=s123"), asked("state=s124"), arrived("state=s124&code=c1"), arrived("state=s123&code=c123"),
         redeemed(code + "c123")},
        "0 1 1 0 0");
    row("code of nobody", {asked("state=s123"), redeemed(code + "other1")}, "0 1");
    row("masked values tie nothing",
        {asked("state=[redacted]"), asked("state=[redacted]"), asked("state=****"), asked("state=****")}, "0 1 2 3");
    row("verifier",
        {asked("code_challenge=E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM&code_challenge_method=S256"),
         redeemed(code + "c1&code_verifier=dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk")},
        "0 0");
    row("by the redirect URI", {asked("redirect_uri=https%3A%2F%2Fapp.example%2Fcb"), arrived("code=c12345678")},
        "0 0");
    row("code=… of nobody is noise", {arrived("code=c12345678"), redeemed(code + "c12345678")}, "0 1");
    row("redirects",
        {asked("state=s123", "/login/1"), eventOf("GET", "https://as.example/login/1", {}, {}, "https://as.example/2"),
         eventOf("GET", "https://as.example/2", {}, {}, "https://app.example/cb?code=c123&state=s123"),
         eventOf("GET", "https://as.example/3")},
        "0 0 0 1");
    const auto signedIn = [](const char *parameters) {
        return eventOf("POST", "https://as.example/login", "username=a", {},
                       QByteArray("https://app.example/cb?") + parameters);
    };
    row("two tabs",
        {asked("state=s123", "/login"), eventOf("GET", "https://as.example/login"), asked("state=s124", "/login"),
         eventOf("GET", "https://as.example/login"), signedIn("code=c123&state=s123"), arrived("state=s123&code=c123"),
         signedIn("code=c124&state=s124"), arrived("state=s124&code=c124"), redeemed(code + "c123"),
         redeemed(code + "c124")},
        "0 0 1 1 0 0 1 1 0 1");
    const auto begun = [](const char *state) {
        return eventOf("GET", "https://app.example/login", {}, {},
                       QByteArray("https://as.example/authorize?response_type=code&client_id=c&state=") + state);
    };
    const auto loaded = [](const QByteArray &address, const QByteArray &referer, const QByteArray &body = {}) {
        Exchange exchange;
        exchange.request = {.method = body.isEmpty() ? "GET" : "POST", .address = address, .body = body};
        if (!referer.isEmpty())
            exchange.request.fields.append("Referer", referer);
        exchange.response.status = 200;
        Event event{.kind = EventKind::Exchange};
        event.exchange = std::make_shared<const Exchange>(std::move(exchange));
        return event;
    };
    const QByteArray tracker = "https://tracker.example/t.gif";
    const QByteArray page = "https://app.example/cb?code=c123456789&state=s123";
    row("what carries a code or a token",
        {asked("state=s123"), arrived("state=s123&code=c123456789"), loaded(tracker, page),
         loaded(tracker + "?u=https%3A%2F%2Fapp.example%2Fcb%3Fcode%3Dc123456789", {}),
         loaded(tracker, {}, R"({"page":"https://app.example/cb?code=c123456789"})"),
         redeemed(code + "c123456789", R"({"access_token":"at-123456789"})"), loaded(tracker + "?t=at-123456789", {}),
         // Nothing of the login goes along with these.
         loaded(tracker, "https://app.example/"), loaded(tracker, {}, "page=1&time=12345678"),
         loaded("https://app.example/style.css", page)},
        "0 0 0 0 0 0 0 1 2 3");
    row("two tabs of one client's page",
        {begun("s123"), begun("s124"), asked("state=s123"), asked("state=s124"), arrived("state=s124&code=c124")},
        "0 1 0 1 1");
    // A login is over when its own answer came; a page behind it begins the next one.
    const QByteArray authorize = "https://as.example/authorize?response_type=code&client_id=c&state=";
    const auto ledOn = [&](const QByteArray &address, const QByteArray &referer, const QByteArray &location) {
        Event event = loaded(address, referer);
        Exchange exchange = *event.exchange;
        exchange.response.status = 302;
        exchange.response.fields.append("Location", location);
        event.exchange = std::make_shared<const Exchange>(std::move(exchange));
        return event;
    };
    const QByteArray home = "https://app.example/home";
    const Event first = begun("s123");
    const Event back = eventOf("GET", "https://app.example/cb?state=s123&code=c123", {}, {}, home);
    const QList<Event> done{first, asked("state=s123"), back, eventOf("POST", home, "a=b")};
    row("another login from the page to which the first led",
        done + QList{ledOn(home, {}, authorize + "s124"), asked("state=s124"), arrived("state=s124&code=c124")},
        "0 0 0 0 1 1 1");
    row("another login from a page behind it",
        done + QList{ledOn("https://app.example/orders", home, authorize + "s124"), asked("state=s124")},
        "0 0 0 0 1 1");
    row("another login, its state taken out",
        done + QList{ledOn("https://app.example/orders", home, authorize + "[redacted]")}, "0 0 0 0 1");
    row("another login before the first has its answer",
        {first, asked("state=s123"),
         ledOn("https://app.example/account", "https://app.example/login", authorize + "s124"), asked("state=s124")},
        "0 0 1 1");
    row("another login with the nonce of the first", {asked("state=s123&nonce=n123"), asked("state=s124&nonce=n123")},
        "0 1");
    // A server that has somebody sign in at another server, as a client of that one.
    const QByteArray broker = "https://idp.example/authorize?response_type=code&client_id=broker&state=s124";
    row("server that asks another",
        {first, asked("state=s123", broker), eventOf("GET", broker),
         eventOf("GET", "https://as.example/broker?code=c124&state=s124", {}, {},
                 "https://app.example/cb?code=c123&state=s123"),
         arrived("state=s123&code=c123"), redeemed(code + "c123")},
        "0 0 0 0 0 0");
    row("server that asks another from its page",
        {first, asked("state=s123", "/login"), eventOf("GET", "https://as.example/login"),
         ledOn("https://as.example/elsewhere", "https://as.example/login", broker), eventOf("GET", broker),
         eventOf("GET", "https://as.example/broker?code=c124&state=s124", {}, {},
                 "https://app.example/cb?code=c123&state=s123"),
         arrived("state=s123&code=c123")},
        "0 0 0 0 0 0 0");
    row("cyclic redirects",
        {asked("state=s123", "https://as.example/a"), eventOf("GET", "https://as.example/a", {}, {}, "/b"),
         eventOf("GET", "https://as.example/b", {}, {}, "/a"), eventOf("GET", "https://as.example/a", {}, {}, "/b")},
        "0 0 0 0");
    row("the client's redirect",
        {eventOf("GET", "https://app.example/login", {}, {},
                 "https://as.example/authorize?response_type=code&client_id=c&state=s123"),
         asked("state=s123"), arrived("state=s123&code=c123")},
        "0 0 0");
    const QByteArray tokens = R"({"access_token":"at-1","refresh_token":"rt-1"})";
    row("tokens",
        {redeemed(code + "c123", tokens), bearing("https://api.example/", "at-1"),
         bearing("https://api.example/", "at-2"), eventOf("POST", "https://as.example/revoke", "token=rt-1")},
        "0 0 1 0");
    row("chain of refresh tokens",
        {redeemed(code + "c123", tokens),
         redeemed("grant_type=refresh_token&refresh_token=rt-1", R"({"access_token":"at-3","refresh_token":"rt-2"})"),
         redeemed("grant_type=refresh_token&refresh_token=rt-2", R"({"access_token":"at-4"})"),
         bearing("https://api.example/", "at-4"), redeemed("grant_type=refresh_token&refresh_token=rt-9")},
        "0 0 0 0 1");
    row("pushed",
        {eventOf("POST", "https://as.example/par", "response_type=code&client_id=c&state=s123",
                 R"({"request_uri":"urn:x:1"})"),
         eventOf("GET", "https://as.example/authorize?client_id=c&request_uri=urn%3Ax%3A1"),
         arrived("state=s123&code=c123")},
        "0 0 0");
    const auto ledTo = [&](const char *request) {
        return ledOn(home, {}, QByteArray("https://as.example/a?") + request);
    };
    row("pushed by a server of the client's",
        {ledTo("client_id=c&request_uri=urn%3Ax%3A1"),
         eventOf("GET", "https://as.example/a?client_id=c&request_uri=urn%3Ax%3A1"),
         ledTo("client_id=c&request_uri=https%3A%2F%2Fapp.example%2Fr.jwt"),
         eventOf("GET", "https://as.example/a?client_id=c&request_uri=https%3A%2F%2Fapp.example%2Fr.jwt")},
        "0 0 0 1");
    row("device",
        {eventOf("POST", "https://as.example/device", "client_id=c", R"({"device_code":"dc-1","user_code":"WDJB"})"),
         redeemed("grant_type=urn:ietf:params:oauth:grant-type:device_code&device_code=dc-1",
                  R"({"error":"authorization_pending"})", 400),
         eventOf("GET", "https://as.example/device?user_code=WDJB"),
         redeemed("grant_type=urn:ietf:params:oauth:grant-type:device_code&device_code=dc-1", tokens)},
        "0 0 0 0");
    const QByteArray metadata =
        R"({"issuer":"https://as.example","authorization_endpoint":"https://as.example/authorize",
        "jwks_uri":"https://keys.example/"})";
    const Event discovery = eventOf("GET", "https://as.example/.well-known/openid-configuration", {}, metadata);
    row("metadata",
        {discovery, asked("state=s123"), eventOf("GET", "https://keys.example/", {}, R"({"keys":[{"kty":"EC"}]})")},
        "0 0 0");
    row("metadata are of one login", {discovery, asked("state=s123"), asked("state=s124")}, "0 0 1");
    row("metadata without a body",
        {eventOf("GET", "https://as.example/.well-known/openid-configuration"), asked("state=s123")}, "0 0");
    row("client credentials",
        {redeemed("grant_type=client_credentials&client_id=c", R"({"access_token":"at-1"})"),
         redeemed("grant_type=client_credentials&client_id=c", R"({"access_token":"at-2"})"),
         bearing("https://api.example/", "at-1")},
        "0 1 0");
}

void TestConversations::groups()
{
    QFETCH(const QList<Event>, events);
    QFETCH(const QByteArray, groups);
    QCOMPARE(grouped(events), groups);
}

void TestConversations::outcomes_data()
{
    QTest::addColumn<QList<Event>>("events");
    QTest::addColumn<QByteArray>("outcome");
    QTest::addColumn<QString>("failure");
    QTest::addColumn<QString>("grant");
    const auto row = [](const char *name, const QList<Event> &events, const char *outcome, const QString &failure,
                        const QString &grant) {
        QTest::newRow(name) << events << QByteArray(outcome) << failure << grant;
    };
    row("begun", {asked("state=s123")}, "open", {}, u"authorization-code"_s);
    row("refused in the browser", {asked("state=s123"), arrived("state=s123&error=access_denied")}, "failed",
        u"access_denied"_s, u"authorization-code"_s);
    row("refused at the token endpoint",
        {redeemed("grant_type=authorization_code&code=c123", R"({"error":"invalid_grant"})", 400)}, "failed",
        u"invalid_grant"_s, u"authorization-code"_s);
    row("broken server", {redeemed("grant_type=client_credentials", {}, 503)}, "failed", u"HTTP 503"_s,
        u"client-credentials"_s);
    row("done in the end",
        {redeemed("grant_type=authorization_code&code=c123", R"({"error":"invalid_client"})", 401),
         redeemed("grant_type=authorization_code&code=c123", R"({"access_token":"at-1"})")},
        "done", {}, u"authorization-code"_s);
    row("waiting",
        {redeemed("grant_type=urn:ietf:params:oauth:grant-type:device_code&device_code=dc-1",
                  R"({"error":"authorization_pending"})", 400)},
        "open", {}, u"device"_s);
    row("API that refuses",
        {
            bearing("https://api.example/", "at-1"),
        },
        "done", {}, {});
    row("page that is not there", {eventOf("GET", "https://a.example/", {}, {}, {}, 404)}, "failed", u"HTTP 404"_s, {});
    row("a grant of its own",
        {redeemed("grant_type=urn:ietf:params:oauth:grant-type:jwt-bearer&assertion=x", R"({"access_token":"at-1"})")},
        "done", {}, u"urn:ietf:params:oauth:grant-type:jwt-bearer"_s);
    Event lost = asked("state=s123");
    lost.failure = Failure{.id = u"har-unanswered"_s};
    row("no answer", {lost}, "failed", u"har-unanswered"_s, u"authorization-code"_s);
}

void TestConversations::outcomes()
{
    QFETCH(const QList<Event>, events);
    QFETCH(const QByteArray, outcome);
    QFETCH(const QString, failure);
    QFETCH(const QString, grant);
    const Conversations conversations = conversationsOf(events);
    QCOMPARE(conversations.all().size(), 1);
    const Conversation only = conversations.all().first();
    QCOMPARE(outcomeName(only.outcome), outcome);
    QCOMPARE(only.failure, failure);
    QCOMPARE(only.grant, grant);
}

void TestConversations::runsAreToldByTheirName()
{
    Event start{.kind = EventKind::FlowStarted, .run = u"r1"_s, .subject = u"device"_s};
    start.address = "https://as.example";
    Event other{.kind = EventKind::FlowStarted, .run = u"r2"_s, .subject = u"implicit"_s};
    Event sent = asked("state=s123");
    sent.run = u"r1"_s;
    Event end{.kind = EventKind::FlowEnded, .run = u"r1"_s, .subject = u"failed"_s};
    end.failure = Failure{.id = u"token-refused"_s};
    // The same state outside of the run is somebody else's.
    const Conversations conversations = conversationsOf({start, other, sent, end, asked("state=s123")});
    QCOMPARE(conversations.all().size(), 3);
    const Conversation run = conversations.all().first();
    QCOMPARE(run.kind, ConversationKind::Run);
    QCOMPARE(run.events, QList<qsizetype>({0, 2, 3}));
    QCOMPARE(run.roles.size(), 3);
    QCOMPARE(run.grant, u"device"_s);
    QCOMPARE(run.issuer, u"https://as.example"_s);
    QCOMPARE(run.client, u"c"_s);
    QCOMPARE(outcomeName(run.outcome), "failed");
    QCOMPARE(run.failure, u"token-refused"_s);
    QCOMPARE(outcomeName(conversations.all().at(1).outcome), "open");
    QCOMPARE(conversations.all().at(2).kind, ConversationKind::Login);
}

/// From elsewhere in the program: the request console.
void TestConversations::callsWithATokenOfARun()
{
    Event got = redeemed("grant_type=authorization_code&code=c123",
                         R"({"access_token":"token-1","refresh_token":"refresh-1","token_type":"Bearer"})");
    got.run = u"r1"_s;
    const Event renewed = redeemed("grant_type=refresh_token&refresh_token=refresh-1",
                                   R"({"access_token":"token-2","token_type":"Bearer"})");
    const QList<Event> events{bearing("https://api.example/me", "token-1"),
                              got,
                              bearing("https://api.example/me", "token-1"),
                              bearing("https://api.example/me", "token-of-another"),
                              renewed,
                              bearing("https://api.example/me", "token-2"),
                              eventOf("GET", "https://api.example/")};
    QCOMPARE(grouped(events), "0 1 1 2 1 1 3"); // The first came before anyone could know.
    const Conversations conversations = conversationsOf(events);
    const Conversation run = conversations.all().at(1);
    QCOMPARE(run.kind, ConversationKind::Run);
    QCOMPARE(run.roles.at(1), ExchangeRole::ApiCall);
}

void TestConversations::recorded_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("grant");
    QTest::addColumn<QString>("client");
    QTest::addColumn<QByteArray>("roles"); // those that must be in the one login, in their order
    const QByteArray whole = "discovery authorization-request authorization-response token-request";
    for (const char *name : {"chromium-pkce", "chrome-har-pkce", "playwright-pkce-full", "firefox-pkce",
                             "mitmproxy-pkce", "mitmproxy8-pkce", "charles-pkce"})
        QTest::newRow(name) << QString::fromLatin1(name) << u"authorization-code"_s << u"spa"_s
                            << QByteArray(whole + " userinfo api");
    for (const char *name : {"chromium-bad", "playwright-bad-minimal", "firefox-bad", "mitmproxy-bad", "charles-bad"})
        QTest::newRow(name) << QString::fromLatin1(name) << u"authorization-code"_s << u"legacy-shop"_s << whole;
    for (const char *name : {"chromium-implicit", "firefox-implicit"})
        QTest::newRow(name) << QString::fromLatin1(name) << u"implicit"_s << u"spa"_s
                            << QByteArray("authorization-request authorization-response api");
    // Redirects are not in WebKit's, and so neither is the request.
    QTest::newRow("webkit-pkce") << u"webkit-pkce"_s << u"authorization-code"_s << u"spa"_s
                                 << QByteArray("discovery authorization-response key-set token-request userinfo");
    QTest::newRow("webkit-bad") << u"webkit-bad"_s << u"authorization-code"_s << u"legacy-shop"_s
                                << QByteArray("discovery authorization-response token-request");
    QTest::newRow("webkit-implicit") << u"webkit-implicit"_s << u"implicit"_s << u"spa"_s
                                     << QByteArray("authorization-response api");
    QTest::newRow("chromium-post") << u"chromium-post"_s << u"hybrid"_s << u"spa"_s << whole;
    QTest::newRow("chromium-query") << u"chromium-query"_s << u"authorization-code"_s << u"spa"_s
                                    << QByteArray(whole + " api");
    QTest::newRow("sanitized") << u"chromium-pkce-sanitized"_s << u"authorization-code"_s << u"spa"_s << whole;
}

/// Each recorder's file holds one login, whatever stands around it.
void TestConversations::recorded()
{
    QFETCH(const QString, name);
    QFETCH(const QString, grant);
    QFETCH(const QString, client);
    QFETCH(const QByteArray, roles);
    const QList<Event> events = recordedEvents(name);
    QVERIFY(!events.isEmpty());
    const Conversations conversations = conversationsOf(events);
    qsizetype logins = 0;
    qsizetype held = 0;
    for (const Conversation &each : conversations.all()) {
        held += each.events.size();
        QCOMPARE(each.events.size(), each.roles.size());
        QVERIFY(std::ranges::is_sorted(each.events));
        if (each.kind != ConversationKind::Login)
            continue;
        ++logins;
        QCOMPARE(each.grant, grant);
        QCOMPARE(each.client, client);
        QCOMPARE(each.issuer, u"http://127.0.0.1:9411"_s);
        QCOMPARE(outcomeName(each.outcome), "done");
        QByteArrayList wanted = roles.split(' ');
        for (const ExchangeRole role : each.roles) {
            if (!wanted.isEmpty() && wanted.first() == roleName(role))
                wanted.removeFirst();
        }
        QVERIFY2(wanted.isEmpty(), wanted.join(' '));
    }
    QCOMPARE(logins, 1);
    QCOMPARE(held, events.size());
}

void TestConversations::twoAtOnceStayApart()
{
    const QList<Event> events = recordedEvents(u"chromium-twice"_s);
    QStringList issuers;
    const Conversations conversations = conversationsOf(events);
    for (const Conversation &each : conversations.all()) {
        if (each.kind != ConversationKind::Login)
            continue;
        issuers += each.issuer;
        for (const qsizetype index : each.events) {
            const QByteArray host = originOf(events.at(index).exchange->request.address);
            const bool isServers = host.endsWith(":9411") || host.endsWith(":9412");
            QVERIFY2(!isServers || host == each.issuer.toUtf8(), host);
        }
    }
    issuers.sort();
    QCOMPARE(issuers, QStringList({u"http://127.0.0.1:9411"_s, u"http://127.0.0.1:9412"_s}));
}

void TestConversations::rolesStandBesideEvents()
{
    // The fragment is not in the recording; the redirect that had it is.
    const Conversations conversations = conversationsOf(
        {eventOf("GET",
                 "https://as.example/"
                 "a?response_type=id_token&client_id=c&state=s123&redirect_uri=https%3A%2F%2Fapp.example%2Fcb",
                 {}, {}, "https://app.example/cb#id_token=a.b.c&state=s123"),
         eventOf("GET", "https://app.example/cb")});
    QCOMPARE(conversations.all().size(), 1);
    QCOMPARE(conversations.all().first().roles.at(1), ExchangeRole::AuthorizationResponse);
    QCOMPARE(outcomeName(conversations.all().first().outcome), "done");
}

// In quadratic time the test would not end before it is stopped.
void TestConversations::manyAtOnce()
{
    Conversations conversations;
    constexpr int kMany = 50'000;
    for (int i = 0; i < kMany; ++i) {
        const QByteArray state = "state=abcdef" + QByteArray::number(i);
        static_cast<void>(conversations.add(asked(state), 2 * i));
        static_cast<void>(conversations.add(arrived(state + "&code=code" + QByteArray::number(i)), 2 * i + 1));
    }
    QCOMPARE(conversations.all().size(), kMany);
}

QTEST_APPLESS_MAIN(TestConversations)
#include "tst_conversations.moc"
