// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/net/rawclient.h"
#include "core/net/scriptedserver.h"
#include "net/neterror.h"
#include "net/redirectlistener.h"

#include <QMutex>
#include <QSignalSpy>
#include <QTcpServer>
#include <QTest>

using namespace Grantscope;
using namespace Grantscope::Net;
using namespace Grantscope::Test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

enum class TestError { State, Refused };
constexpr const char *errorName(TestError error)
{
    return error == TestError::State ? "test-state" : "test-refused";
}

/// As a flow does it: state first.
Result<void> isExpected(const Parameters &received, ResponseArrival)
{
    if (received.value("state") != "right")
        return std::unexpected(Error{TestError::State, u"right"_s, QString::fromUtf8(received.value("state"))});
    if (received.contains("error"))
        return std::unexpected(Error{.id = TestError::Refused, .server = std::make_shared<ServerRefusal>()});
    return {};
}

const QByteArray kForm = "Content-Type: application/x-www-form-urlencoded\r\n";

} // namespace

class TestRedirectListener : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void noListener_data();
    void noListener();
    void portTaken();
    void refusedAndWaitsOn_data();
    void refusedAndWaitsOn();
    void foreignHost();
    void tokenServesOnce();
    void tokenOfNobody_data();
    void tokenOfNobody();
    void timeOut();
    void timeOutTellsLastRefusal();
    void cancel();
    void deleted();
    void deletedWhileTold();
    void secondIsLate();

    void accepted_data();
    void accepted();
    void fragment();
    void ownQuery();
    void answerWithError();
    void fixedPort();
    void arrivalsAreWhole();

private:
    [[nodiscard]] std::unique_ptr<RedirectListener> listening(const QByteArray &uri = "http://127.0.0.1/callback",
                                                              std::chrono::milliseconds timeout = 0ms);
    /// Sends a request to the listener and waits until it was reported.
    [[nodiscard]] QByteArray ask(RedirectListener &listener, const QByteArray &methodAndTarget,
                                 const QByteArray &fields = {}, const QByteArray &body = {});
    [[nodiscard]] QByteArray post(RedirectListener &listener, const QByteArray &target, const QByteArray &body,
                                  const QByteArray &fields = kForm);
    [[nodiscard]] static quint16 portOf(const RedirectListener &listener)
    {
        return quint16(QUrl::fromEncoded(listener.redirectUri()).port());
    }
    [[nodiscard]] static QByteArray tokenIn(const QByteArray &page)
    {
        const qsizetype start = page.indexOf("value=\"") + 7;
        return page.sliced(start, page.indexOf('"', start) - start);
    }

    QList<Arrival> m_arrivals;
};

void TestRedirectListener::init()
{
    m_arrivals.clear();
}

std::unique_ptr<RedirectListener> TestRedirectListener::listening(const QByteArray &uri,
                                                                  std::chrono::milliseconds timeout)
{
    auto listener = std::make_unique<RedirectListener>(
        RedirectOptions{
            .redirectUri = uri, .validate = isExpected, .texts = translatedRedirectTexts(u"en"_s), .timeout = timeout},
        [] { return instantFromSeconds(1'800'000'000); },
        [calls = 0](qsizetype octets) mutable { return QByteArray(octets, char('a' + calls++)); });
    connect(listener.get(), &RedirectListener::arrived, this,
            [this](const Arrival &arrival) { m_arrivals.append(arrival); });
    const Result<QByteArray> real = listener->listen();
    if (!real || *real != listener->redirectUri())
        return nullptr;
    return listener;
}

QByteArray TestRedirectListener::ask(RedirectListener &listener, const QByteArray &methodAndTarget,
                                     const QByteArray &fields, const QByteArray &body)
{
    const qsizetype before = m_arrivals.size();
    const quint16 port = portOf(listener);
    const QByteArray answer = said(port, rawRequest(port, methodAndTarget, fields, body));
    return waitUntil([&] { return m_arrivals.size() == before + 1; }) ? answer : QByteArray("not reported");
}

QByteArray TestRedirectListener::post(RedirectListener &listener, const QByteArray &target, const QByteArray &body,
                                      const QByteArray &fields)
{
    return ask(listener, "POST " + target, fields + "Content-Length: " + QByteArray::number(body.size()) + "\r\n",
               body);
}

void TestRedirectListener::noListener_data()
{
    QTest::addColumn<QByteArray>("uri");
    QTest::addColumn<QString>("id");
    QTest::newRow("custom scheme") << QByteArray("com.example.app:/cb") << u"redirect-elsewhere"_s;
    QTest::newRow("another machine") << QByteArray("https://app.example/cb") << u"redirect-elsewhere"_s;
    QTest::newRow("fragment") << QByteArray("http://127.0.0.1/#x") << u"redirect-uri"_s;
}

void TestRedirectListener::noListener()
{
    QFETCH(const QByteArray, uri);
    RedirectListener listener({.redirectUri = uri, .validate = isExpected, .texts = {}}, {}, {});
    const Result<QByteArray> real = listener.listen();
    QVERIFY(!real.has_value());
    QTEST(real.error().id.toString(), "id");
    QVERIFY(!listener.isListening());
    QVERIFY(listener.redirectUri().isEmpty());
}

void TestRedirectListener::portTaken()
{
    QTcpServer other;
    QVERIFY(other.listen(QHostAddress(QHostAddress::LocalHost)));
    const QByteArray uri = "http://localhost:" + QByteArray::number(other.serverPort()) + "/cb";
    RedirectListener listener({.redirectUri = uri, .validate = isExpected, .texts = {}}, {}, {});
    const Result<QByteArray> real = listener.listen();
    QVERIFY(!real.has_value());
    QCOMPARE(real.error().id, ErrorId(NetError::Port));
    QVERIFY(real.error().expected.contains(QString::number(other.serverPort())));
}

void TestRedirectListener::refusedAndWaitsOn_data()
{
    QTest::addColumn<QByteArray>("methodAndTarget");
    QTest::addColumn<QByteArray>("type");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<int>("status");
    QTest::addColumn<QString>("id");
    const QByteArray get = "GET /callback?";
    const QByteArray none;
    QTest::newRow("another state") << get + "code=x&state=wrong" << none << none << 400 << u"test-state"_s;
    QTest::newRow("no state") << get + "code=x" << none << none << 400 << u"test-state"_s;
    QTest::newRow("error without state") << get + "error=access_denied" << none << none << 400 << u"test-state"_s;
    QTest::newRow("state as another's value") << get + "code=state=right" << none << none << 400 << u"test-state"_s;
    QTest::newRow("repeated code") << get + "code=x&state=right&code=y" << none << none << 400
                                   << u"redirect-repeated"_s;
    QTest::newRow("repeated state") << get + "state=right&code=x&state=wrong" << none << none << 400
                                    << u"redirect-repeated"_s;
    QTest::newRow("percent sign alone") << get + "code=%zz&state=right" << none << none << 400 << u"http-form"_s;
    QTest::newRow("not UTF-8") << get + "code=%ff&state=right" << none << none << 400 << u"http-form"_s;
    QTest::newRow("favicon") << QByteArray("GET /favicon.ico?code=x&state=right") << none << none << 404 << u""_s;
    QTest::newRow("longer path") << QByteArray("GET /callback/?code=x&state=right") << none << none << 404 << u""_s;
    QTest::newRow("path in another case")
        << QByteArray("GET /Callback?code=x&state=right") << none << none << 404 << u""_s;
    QTest::newRow("path in another spelling")
        << QByteArray("GET /%63allback?code=x&state=right") << none << none << 404 << u""_s;
    QTest::newRow("dot segments") << QByteArray("GET /a/../callback?code=x&state=right") << none << none << 404
                                  << u""_s;
    QTest::newRow("HEAD") << QByteArray("HEAD /callback?code=x&state=right") << none << none << 405
                          << u"redirect-method"_s;
    QTest::newRow("OPTIONS") << QByteArray("OPTIONS /callback?code=x&state=right") << none << none << 405
                             << u"redirect-method"_s;
    QTest::newRow("PUT") << QByteArray("PUT /callback?code=x&state=right") << none << none << 405
                         << u"redirect-method"_s;
    QTest::newRow("JSON") << QByteArray("POST /callback") << QByteArray("application/json")
                          << QByteArray("{\"state\":\"right\"}") << 415 << u"redirect-media"_s;
    QTest::newRow("plain text") << QByteArray("POST /callback") << QByteArray("text/plain")
                                << QByteArray("code=x&state=right") << 415 << u"redirect-media"_s;
    QTest::newRow("no type") << QByteArray("POST /callback") << QByteArray("") << QByteArray("code=x&state=right")
                             << 415 << u"redirect-media"_s;
    QTest::newRow("form with another state")
        << QByteArray("POST /callback") << QByteArray("application/x-www-form-urlencoded")
        << QByteArray("code=x&state=wrong") << 400 << u"test-state"_s;
    QTest::newRow("empty form") << QByteArray("POST /callback") << QByteArray("application/x-www-form-urlencoded")
                                << QByteArray() << 400 << u"test-state"_s;
    QTest::newRow("parameters in the query of a form")
        << QByteArray("POST /callback?code=x&state=right") << QByteArray("application/x-www-form-urlencoded")
        << QByteArray() << 400 << u"test-state"_s;
    QTest::newRow("form of a megabyte") << QByteArray("POST /callback")
                                        << QByteArray("application/x-www-form-urlencoded")
                                        << "state=right&code=" + QByteArray(1 << 20, 'x') << 413 << u""_s;
}

void TestRedirectListener::refusedAndWaitsOn()
{
    QFETCH(const QByteArray, methodAndTarget);
    QFETCH(const QByteArray, type);
    QFETCH(const QByteArray, body);
    QFETCH(const int, status);
    QFETCH(const QString, id);
    const auto listener = listening();
    QVERIFY(listener);
    const QByteArray fields =
        type.isNull() ? QByteArray()
                      : "Content-Type: " + type + "\r\nContent-Length: " + QByteArray::number(body.size()) + "\r\n";
    const QByteArray answer = ask(*listener, methodAndTarget, fields, body);
    QVERIFY2(answer.startsWith("HTTP/1.1 " + QByteArray::number(status) + ' '), answer.left(100).constData());
    QCOMPARE(m_arrivals.size(), 1);
    const Arrival &arrival = m_arrivals.constFirst();
    QCOMPARE(arrival.kind, status == 404 ? ArrivalKind::Elsewhere : ArrivalKind::Refused);
    QCOMPARE(arrival.refusal ? arrival.refusal->id.toString() : QString(), id);
    QCOMPARE(arrival.exchange.response.status, status);
    // Nothing of what came is in the page.
    for (const char *piece : {"code", "wrong", "right"})
        QVERIFY2(!answer.contains(piece), piece);

    QVERIFY(!listener->redirect().isFinished());
    QVERIFY(ask(*listener, "GET /callback?code=good&state=right").startsWith("HTTP/1.1 200 "));
    QVERIFY(waitFor(listener->redirect()));
    QCOMPARE(listener->redirect().result()->parameters.value("code"), QByteArray("good"));
}

void TestRedirectListener::foreignHost()
{
    const auto listener = listening();
    QVERIFY(listener);
    const QByteArray answer =
        said(portOf(*listener), "GET /callback?code=x&state=right HTTP/1.1\r\nHost: evil.example\r\n\r\n");
    QVERIFY(answer.startsWith("HTTP/1.1 421 "));
    QVERIFY(waitUntil([&] { return m_arrivals.size() == 1; }));
    QCOMPARE(m_arrivals.at(0).kind, ArrivalKind::Refused);
    QVERIFY(!m_arrivals.at(0).redirect.has_value());
    QVERIFY(listener->isListening());
}

void TestRedirectListener::tokenServesOnce()
{
    const auto listener = listening();
    QVERIFY(listener);
    const QByteArray token = tokenIn(ask(*listener, "GET /callback"));
    QCOMPARE(token, QByteArray("61").repeated(32));
    QCOMPARE(m_arrivals.at(0).kind, ArrivalKind::HandOver);
    const QByteArray form = "grantscope_token=" + token + "&grantscope_fragment=state%3Dwrong";
    QVERIFY(post(*listener, "/callback", form).startsWith("HTTP/1.1 400 "));
    QCOMPARE(m_arrivals.at(1).refusal->id, ErrorId(TestError::State));
    QCOMPARE(m_arrivals.at(1).redirect->arrival, ResponseArrival::Fragment);
    QVERIFY(post(*listener, "/callback", form).startsWith("HTTP/1.1 403 "));
    QCOMPARE(m_arrivals.at(2).refusal->id, ErrorId(NetError::RedirectToken));
    QVERIFY(listener->isListening());

    QVERIFY(tokenIn(ask(*listener, "GET /callback")) != token);
    for (int i = 0; i < 8; ++i) // the oldest is forgotten
        QVERIFY(ask(*listener, "GET /callback").startsWith("HTTP/1.1 200 "));
    QVERIFY(post(*listener, "/callback",
                 "grantscope_token=" + QByteArray("62").repeated(32) + "&grantscope_fragment=state%3Dright")
                .startsWith("HTTP/1.1 403 "));
}

void TestRedirectListener::tokenOfNobody_data()
{
    QTest::addColumn<QByteArray>("form");
    QTest::addColumn<QByteArray>("fields");
    const QByteArray fragment = "&grantscope_fragment=code%3Dx%26state%3Dright";
    const QByteArray token = "grantscope_token=" + QByteArray("61").repeated(32);
    QTest::newRow("guessed") << "grantscope_token=" + QByteArray("62").repeated(32) + fragment << QByteArray();
    QTest::newRow("empty") << "grantscope_token=" + fragment << QByteArray();
    QTest::newRow("shorter") << token.chopped(2) + fragment << QByteArray();
    QTest::newRow("in capitals") << token.chopped(64) + QByteArray("6A").repeated(32) + fragment << QByteArray();
    QTest::newRow("no fragment") << token << QByteArray();
    QTest::newRow("further parameter") << token + fragment + "&state=right" << QByteArray();
    QTest::newRow("twice") << token + '&' + token << QByteArray();
    QTest::newRow("sent by another page") << token + fragment << QByteArray("Origin: https://evil.example\r\n");
}

void TestRedirectListener::tokenOfNobody()
{
    QFETCH(const QByteArray, form);
    QFETCH(const QByteArray, fields);
    const auto listener = listening();
    QVERIFY(listener);
    QCOMPARE(tokenIn(ask(*listener, "GET /callback")), QByteArray("61").repeated(32));
    QVERIFY(post(*listener, "/callback", form, kForm + fields).startsWith("HTTP/1.1 403 "));
    QCOMPARE(m_arrivals.at(1).refusal->id, ErrorId(NetError::RedirectToken));
    QVERIFY(!listener->redirect().isFinished());
}

void TestRedirectListener::timeOut()
{
    const auto listener = listening("http://127.0.0.1/callback", 50ms);
    QVERIFY(listener);
    const quint16 port = portOf(*listener);
    QVERIFY(waitFor(listener->redirect()));
    QCOMPARE(listener->redirect().result().error(),
             (Error{NetError::RedirectTimeout, u"50 ms"_s, u"no answer"_s, "RFC 8252 §7.3"}));
    QVERIFY(!somebodyListens(port));
}

void TestRedirectListener::timeOutTellsLastRefusal()
{
    const auto listener = listening("http://127.0.0.1/callback", 500ms);
    QVERIFY(listener);
    QVERIFY(ask(*listener, "GET /callback?code=x&state=wrong").startsWith("HTTP/1.1 400 "));
    QVERIFY(ask(*listener, "GET /favicon.ico").startsWith("HTTP/1.1 404 "));
    QVERIFY(waitFor(listener->redirect()));
    QCOMPARE(listener->redirect().result().error(), (Error{TestError::State, u"right"_s, u"wrong"_s}));
}

void TestRedirectListener::cancel()
{
    const auto listener = listening();
    QVERIFY(listener);
    const quint16 port = portOf(*listener);
    QVERIFY(somebodyListens(port));
    QFuture<Result<Redirect>> future = listener->redirect();
    future.cancel();
    QVERIFY(waitUntil([&] { return !listener->isListening(); }));
    QVERIFY(waitFor(future));
    QVERIFY(future.isCanceled());
    QVERIFY(!somebodyListens(port));
}

void TestRedirectListener::deleted()
{
    auto listener = listening();
    QVERIFY(listener);
    const quint16 port = portOf(*listener);
    const QFuture<Result<Redirect>> future = listener->redirect();
    const auto open = connected(port, "GET /callback");
    listener.reset();
    QVERIFY(future.isFinished());
    QCOMPARE(future.result().error().id, ErrorId(NetError::Cancelled));
    QVERIFY(!somebodyListens(port));
}

void TestRedirectListener::deletedWhileTold()
{
    auto listener = listening();
    QVERIFY(listener);
    const quint16 port = portOf(*listener);
    const QFuture<Result<Redirect>> future = listener->redirect();
    connect(listener.get(), &RedirectListener::arrived, this, [&] { listener.reset(); });
    const QByteArray answer = said(port, rawRequest(port, "GET /callback?code=x&state=right"));
    QVERIFY(answer.startsWith("HTTP/1.1 200 "));
    QVERIFY(waitUntil([&] { return listener == nullptr; }));
    QVERIFY(future.isFinished());
    QVERIFY(!somebodyListens(port));
}

void TestRedirectListener::secondIsLate()
{
    const auto listener = listening();
    QVERIFY(listener);
    const quint16 port = portOf(*listener);
    // Both before this thread hears of the first.
    QVERIFY(said(port, rawRequest(port, "GET /callback?code=first&state=right")).startsWith("HTTP/1.1 200 "));
    const QByteArray second = said(port, rawRequest(port, "GET /callback?code=second&state=right"));
    QVERIFY(second.startsWith("HTTP/1.1 410 "));
    QVERIFY(said(port, rawRequest(port, "GET /callback")).startsWith("HTTP/1.1 410 "));
    QVERIFY(waitUntil([&] { return m_arrivals.size() == 3; }));
    QCOMPARE(m_arrivals.at(0).kind, ArrivalKind::Accepted);
    QCOMPARE(m_arrivals.at(1).kind, ArrivalKind::Late);
    QCOMPARE(m_arrivals.at(2).kind, ArrivalKind::Late);
    QCOMPARE(listener->redirect().result()->parameters.value("code"), QByteArray("first"));
    QVERIFY(!somebodyListens(port));
}

void TestRedirectListener::accepted_data()
{
    QTest::addColumn<QByteArray>("uri");
    QTest::addColumn<QByteArray>("target");
    QTest::addColumn<QByteArray>("form");
    QTest::newRow("query") << QByteArray("http://127.0.0.1/callback") << QByteArray("/callback?state=right&code=%2B+x")
                           << QByteArray();
    QTest::newRow("form") << QByteArray("http://127.0.0.1/callback") << QByteArray("/callback")
                          << QByteArray("state=right&code=%2B+x");
    QTest::newRow("no path") << QByteArray("http://localhost") << QByteArray("/?state=right&code=%2B+x")
                             << QByteArray();
    QTest::newRow("odd path") << QByteArray("http://[::1]/a/%7e/;x") << QByteArray("/a/%7e/;x?state=right&code=%2B+x")
                              << QByteArray();
}

void TestRedirectListener::accepted()
{
    QFETCH(const QByteArray, uri);
    QFETCH(const QByteArray, target);
    QFETCH(const QByteArray, form);
    const auto listener = listening(uri);
    QVERIFY(listener);
    const quint16 port = portOf(*listener);
    // A form comes from a page of the authorization server, which the browser says.
    const QByteArray answer = form.isEmpty() ? ask(*listener, "GET " + target)
                                             : post(*listener, target, form, kForm + "Origin: https://as.example\r\n");
    QVERIFY2(answer.startsWith("HTTP/1.1 200 "), answer.left(100).constData());
    QVERIFY(answer.contains("You can close this page"));
    QVERIFY(waitFor(listener->redirect()));
    const Redirect expected{{{"state", "right"}, {"code", "+ x"}},
                            form.isEmpty() ? ResponseArrival::Query : ResponseArrival::FormPost};
    QCOMPARE(listener->redirect().result().value(), expected);
    QCOMPARE(m_arrivals.size(), 1);
    QCOMPARE(m_arrivals.at(0).kind, ArrivalKind::Accepted);
    QCOMPARE(m_arrivals.at(0).redirect, expected);
    QVERIFY(!listener->isListening());
    QVERIFY(!somebodyListens(port));
}

void TestRedirectListener::fragment()
{
    const auto listener = listening();
    QVERIFY(listener);
    const QByteArray page = ask(*listener, "GET /callback");
    QVERIFY(page.startsWith("HTTP/1.1 200 "));
    const QByteArray host = "127.0.0.1:" + QByteArray::number(portOf(*listener));
    const QByteArray answer =
        post(*listener, "/callback",
             "grantscope_token=" + tokenIn(page) + "&grantscope_fragment=access_token%3Da%252Bb%26state%3Dright",
             kForm + "Origin: http://" + host + "\r\n");
    QVERIFY(answer.startsWith("HTTP/1.1 200 "));
    QVERIFY(waitFor(listener->redirect()));
    const Redirect expected{{{"access_token", "a+b"}, {"state", "right"}}, ResponseArrival::Fragment};
    QCOMPARE(listener->redirect().result().value(), expected);
}

/// A redirect URI may have a query of its own (RFC 6749 §3.1.2), which says nothing of where the response is.
void TestRedirectListener::ownQuery()
{
    const auto listener = listening("http://127.0.0.1/callback?tenant=a");
    QVERIFY(listener);
    QVERIFY(listener->redirectUri().endsWith("/callback?tenant=a"));
    QVERIFY(ask(*listener, "GET /callback?tenant=a").contains("<script>"));
    QVERIFY(ask(*listener, "GET /callback?tenant=a&code=x&state=right").startsWith("HTTP/1.1 200 "));
    QVERIFY(waitFor(listener->redirect()));
    QCOMPARE(listener->redirect().result()->parameters.value("code"), QByteArray("x"));
}

void TestRedirectListener::answerWithError()
{
    const auto listener = listening();
    QVERIFY(listener);
    const QByteArray answer = ask(*listener, "GET /callback?error=access_denied&state=right");
    QVERIFY(answer.startsWith("HTTP/1.1 200 "));
    QVERIFY(answer.contains("The server answered with an error"));
    QVERIFY(!answer.contains("access_denied"));
    QVERIFY(waitFor(listener->redirect()));
    QCOMPARE(listener->redirect().result()->parameters.value("error"), QByteArray("access_denied"));
}

void TestRedirectListener::fixedPort()
{
    quint16 port = 0;
    {
        QTcpServer probe;
        QVERIFY(probe.listen(QHostAddress(QHostAddress::LocalHost)));
        port = probe.serverPort();
    }
    const QByteArray uri = "http://localhost:" + QByteArray::number(port) + "/cb";
    const auto listener = listening(uri);
    QVERIFY(listener);
    QCOMPARE(listener->redirectUri(), uri);
}

void TestRedirectListener::arrivalsAreWhole()
{
    const auto listener = listening();
    QVERIFY(listener);
    QVERIFY(ask(*listener, "GET /callback?code=x&state=wrong", "X-Test: 1\r\n").startsWith("HTTP/1.1 400 "));
    const Arrival &arrival = m_arrivals.constFirst();
    QCOMPARE(arrival.redirect, (Redirect{{{"code", "x"}, {"state", "wrong"}}, ResponseArrival::Query}));
    QCOMPARE(arrival.exchange.request.address, QByteArray("/callback?code=x&state=wrong"));
    QCOMPARE(arrival.exchange.request.fields.first("X-Test"), QByteArray("1"));
    QCOMPARE(arrival.exchange.startedAt, instantFromSeconds(1'800'000'000));
    QVERIFY(arrival.exchange.responseHead.startsWith("HTTP/1.1 400 Bad Request\r\n"));
}

QTEST_GUILESS_MAIN(TestRedirectListener)
#include "tst_redirectlistener.moc"
