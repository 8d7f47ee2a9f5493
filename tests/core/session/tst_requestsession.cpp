// SPDX-License-Identifier: GPL-3.0-or-later
#include "scriptedworld.h"

#include "net/neterror.h"
#include "session/requestsession.h"

#include <QSignalSpy>
#include <QTest>

using namespace Grantscope;
using namespace Grantscope::Session;
using Grantscope::Tests::ScriptedTransport;
using Phase = RequestSession::Phase;

namespace {

/// Answers each address with a status and header fields.
class RedirectingTransport final : public Net::Transport
{
public:
    QFuture<Result<Exchange>> send(const HttpRequest &request, const Net::SendOptions &options) override
    {
        requests.append(request);
        sentWith = options;
        HttpResponse response{.status = 200};
        if (const auto there = redirects.constFind(request.address); there != redirects.cend())
            response = {.status = status, .fields = {{"Location", *there}}};
        QPromise<Result<Exchange>> promise;
        promise.start();
        const Exchange exchange{.request = request, .response = response};
        Q_EMIT recorded({exchange, {}});
        promise.addResult(exchange);
        promise.finish();
        return promise.future();
    }

    QMap<QByteArray, QByteArray> redirects;
    int status = 302;
    QList<HttpRequest> requests;
    Net::SendOptions sentWith;
};

const QByteArray kA = "https://a.example/";
const QByteArray kB = "https://b.example/";

} // namespace

class TestRequestSession : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void noAnswer();
    void cancelledUnderWay();
    void cancelledAtARedirect();
    void anotherEndsTheOneBefore();
    void circle();
    void tooMany();
    void badLocation();
    void oneByOne();
    void all();
    void bodyStaysAtTheOrigin();
    void methodIsKept();
    void never();
    void optionsAreHandedOn();
    void deletedUnderWay();
};

void TestRequestSession::noAnswer()
{
    ScriptedTransport transport;
    transport.refuse(kA, Error{Net::NetError::Refused});
    RequestSession session(&transport);
    const QSignalSpy exchanged(&session, &RequestSession::exchanged);
    session.send({.address = kA});
    QTRY_COMPARE(session.phase(), Phase::Done);
    QCOMPARE(session.hops().size(), 1);
    QCOMPARE(session.hops().at(0).error->id, ErrorId(Net::NetError::Refused));
    QCOMPARE(exchanged.size(), 1);
    QCOMPARE(session.hops().at(0).exchange.request.address, kA);
}

void TestRequestSession::cancelledUnderWay()
{
    ScriptedTransport transport;
    transport.answer(kA, 200, "{}");
    RequestSession session(&transport);
    const QSignalSpy exchanged(&session, &RequestSession::exchanged);
    session.send({.address = kA});
    QCOMPARE(session.phase(), Phase::Sending);
    session.cancel();
    QCOMPARE(session.phase(), Phase::Done);
    QCOMPARE(session.hops().constLast().error->id, ErrorId(Net::NetError::Cancelled));
    QCoreApplication::processEvents();
    QVERIFY(transport.cancelled);
    QCOMPARE(exchanged.size(), 1);
    session.cancel(); // Nothing is under way.
    QCOMPARE(session.hops().size(), 1);
}

void TestRequestSession::cancelledAtARedirect()
{
    RedirectingTransport transport;
    transport.redirects = {{kA, kB}};
    RequestSession session(&transport);
    session.send({.address = kA});
    QTRY_COMPARE(session.phase(), Phase::AtRedirect);
    session.cancel();
    QCOMPARE(session.phase(), Phase::Done);
    session.followNext();
    QCOMPARE(transport.requests.size(), 1);
}

void TestRequestSession::anotherEndsTheOneBefore()
{
    ScriptedTransport transport;
    transport.hold();
    transport.answer(kA, 200, "{}");
    transport.answer(kB, 200, "{}");
    RequestSession session(&transport);
    session.send({.address = kA});
    session.send({.address = kB});
    QCOMPARE(session.phase(), Phase::Sending);
    QCOMPARE(session.hops().size(), 0);
    QCOMPARE(transport.requests.constLast().address, kB);
}

void TestRequestSession::circle()
{
    RedirectingTransport transport;
    transport.redirects = {{kA, kB}, {kB, kA}};
    RequestSession session(&transport);
    session.send({.address = kA}, {.follow = Follow::All});
    QTRY_COMPARE(session.phase(), Phase::Done);
    QCOMPARE(transport.requests.size(), 2);
    QCOMPARE(session.hops().constLast().notFollowed->id, ErrorId(Request::RequestError::FollowCycle));
}

void TestRequestSession::tooMany()
{
    RedirectingTransport transport;
    for (int i = 0; i < 30; ++i)
        transport.redirects.insert(kA + QByteArray::number(i), kA + QByteArray::number(i + 1));
    RequestSession session(&transport);
    session.send({.address = kA + '0'}, {.follow = Follow::All, .mostRedirects = 3});
    QTRY_COMPARE(session.phase(), Phase::Done);
    QCOMPARE(transport.requests.size(), 4);
    QCOMPARE(session.hops().constLast().notFollowed->id, ErrorId(Request::RequestError::FollowLimit));
}

void TestRequestSession::badLocation()
{
    RedirectingTransport transport;
    transport.redirects = {{kA, "javascript:alert(1)"}};
    RequestSession session(&transport);
    session.send({.address = kA}, {.follow = Follow::All});
    QTRY_COMPARE(session.phase(), Phase::Done);
    QVERIFY(!session.hops().constLast().next);
    QCOMPARE(session.hops().constLast().notFollowed->id, ErrorId(Request::RequestError::FollowLocation));
}

void TestRequestSession::oneByOne()
{
    RedirectingTransport transport;
    transport.redirects = {{kA, kB}};
    RequestSession session(&transport);
    session.send({.address = kA, .fields = {{"Authorization", "Bearer x"}, {"Accept", "*/*"}}});
    QTRY_COMPARE(session.phase(), Phase::AtRedirect);
    QCOMPARE(transport.requests.size(), 1);
    QCOMPARE(session.hops().constLast().next->dropped.constFirst().field, "Authorization");
    session.followNext();
    QTRY_COMPARE(session.phase(), Phase::Done);
    QCOMPARE(transport.requests.constLast().address, kB);
    QCOMPARE(transport.requests.constLast().fields, (HeaderFields{{"Accept", "*/*"}}));
    QCOMPARE(session.hops().size(), 2);
}

void TestRequestSession::all()
{
    RedirectingTransport transport;
    transport.status = 307;
    transport.redirects = {{kA, kA + "next"}};
    RequestSession session(&transport);
    const QSignalSpy exchanged(&session, &RequestSession::exchanged);
    session.send({.method = "POST", .address = kA, .body = "x"}, {.follow = Follow::All});
    QTRY_COMPARE(session.phase(), Phase::Done);
    QCOMPARE(exchanged.size(), 2);
    QCOMPARE(transport.requests.constLast().method, "POST");
    QCOMPARE(transport.requests.constLast().body, "x");
}

void TestRequestSession::bodyStaysAtTheOrigin()
{
    RedirectingTransport transport;
    transport.status = 307;
    transport.redirects = {{kA, kB}};
    RequestSession session(&transport);
    for (const Follow follow : {Follow::All, Follow::OneByOne}) {
        transport.requests.clear();
        session.send({.method = "POST", .address = kA, .body = "x"}, {.follow = follow});
        QTRY_COMPARE(session.phase(), Phase::Done);
        QCOMPARE(session.hops().constLast().notFollowed->id, ErrorId(Request::RequestError::FollowBody));
        QVERIFY(!session.hops().constLast().next);
        QCOMPARE(transport.requests.size(), 1);
    }
}

void TestRequestSession::methodIsKept()
{
    RedirectingTransport transport;
    transport.redirects = {{kA, kB}};
    RequestSession session(&transport);
    session.send({.method = "POST", .address = kA, .body = "x"},
                 {.follow = Follow::All, .method = Request::RedirectMethod::Kept});
    QTRY_COMPARE(session.phase(), Phase::Done);
    QCOMPARE(transport.requests.constLast().method, "POST");
    QCOMPARE(transport.requests.constLast().body, "");
}

void TestRequestSession::never()
{
    RedirectingTransport transport;
    transport.redirects = {{kA, kB}};
    RequestSession session(&transport);
    session.send({.address = kA}, {.follow = Follow::Never});
    QTRY_COMPARE(session.phase(), Phase::Done);
    QVERIFY(session.hops().constLast().next);
    QCOMPARE(transport.requests.size(), 1);
}

void TestRequestSession::optionsAreHandedOn()
{
    RedirectingTransport transport;
    RequestSession session(&transport);
    session.send({.address = kA});
    QCOMPARE(transport.sentWith.plainHttp, Net::PlainHttp::LoopbackOnly);
    const Net::SendOptions options{.plainHttp = Net::PlainHttp::InsecureAnywhere, .timeout = std::chrono::seconds(2)};
    session.send({.address = kA}, {.sending = options});
    QCOMPARE(transport.sentWith, options);
}

void TestRequestSession::deletedUnderWay()
{
    ScriptedTransport transport;
    transport.answer(kA, 200, "{}");
    auto session = std::make_unique<RequestSession>(&transport);
    session->send({.address = kA});
    session.reset();
    QCoreApplication::processEvents();
    QVERIFY(transport.cancelled);
}

QTEST_GUILESS_MAIN(TestRequestSession)
#include "tst_requestsession.moc"
