// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/net/scriptedserver.h"
#include "net/curltransport.h"
#include "net/neterror.h"
#include "oauth/oautherror.h"
#include "session/loopbackredirects.h"

#include <QTcpServer>
#include <QTest>

using namespace Grantscope;
using namespace Grantscope::Session;
using namespace Qt::StringLiterals;
using OAuth::ResponseMode;

namespace {

Instant now()
{
    return instantFromSeconds(1'800'000'000);
}

QByteArray sameOctets(qsizetype count)
{
    return QByteArray(count, 'r');
}

Result<void> onlyTheState(const Parameters &received, ResponseMode /*mode*/)
{
    if (received.value("state") == "xyz")
        return {};
    return std::unexpected(Error{OAuth::OAuthError::StateMismatch});
}

} // namespace

class TestLoopbackRedirects : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void refused_data();
    void refused();
    void portTaken();
    void elsewhere_data();
    void elsewhere();
    void otherRequestsAreNotTold_data();
    void otherRequestsAreNotTold();
    void anotherStateWaitsOn();
    void arrivals_data();
    void arrivals();
    void closesWhileItTells();
    void closedForGood();
    void opensAgain();
    void speaksTheLanguageOfTheMoment();

private:
    HttpResponse send(const HttpRequest &request);
    HttpResponse post(const QByteArray &address, const QByteArray &body);

    QString m_language = u"en"_s;
    std::unique_ptr<LoopbackRedirects> m_redirects;
    QList<Flow::Arrival> m_arrivals;
    Net::CurlTransport m_transport{now};
};

void TestLoopbackRedirects::init()
{
    m_language = u"en"_s;
    m_arrivals.clear();
    m_redirects = std::make_unique<LoopbackRedirects>([this] { return Net::translatedRedirectTexts(m_language); }, now,
                                                      sameOctets);
    connect(m_redirects.get(), &RedirectSource::arrived, this,
            [this](const Flow::Arrival &arrival) { m_arrivals.append(arrival); });
}

/// Status 0 where nobody answers.
HttpResponse TestLoopbackRedirects::send(const HttpRequest &request)
{
    const auto future = m_transport.send(request);
    if (!Test::waitFor(future) || !future.result())
        return {};
    return future.result()->response;
}

HttpResponse TestLoopbackRedirects::post(const QByteArray &address, const QByteArray &body)
{
    return send({.method = "POST",
                 .address = address,
                 .fields = {{"Content-Type", "application/x-www-form-urlencoded"}},
                 .body = body});
}

void TestLoopbackRedirects::refused_data()
{
    QTest::addColumn<QByteArray>("uri");
    for (const char *uri :
         {"here", "http://127.0.0.1/#a", "http://a@127.0.0.1/", "http://127.0.0.1:99999/", "http://127.0.0.1/a b"})
        QTest::newRow(uri) << QByteArray(uri);
}

void TestLoopbackRedirects::refused()
{
    QFETCH(const QByteArray, uri);
    const auto opened = m_redirects->open(uri, onlyTheState);
    QVERIFY(!opened);
    QCOMPARE(opened.error().id, ErrorId(Net::NetError::RedirectUri));
    QVERIFY(!m_redirects->isListening());
}

void TestLoopbackRedirects::portTaken()
{
    QTcpServer other;
    QVERIFY(other.listen(QHostAddress::LocalHost));
    const auto opened =
        m_redirects->open("http://127.0.0.1:" + QByteArray::number(other.serverPort()) + "/", onlyTheState);
    QVERIFY(!opened);
    QCOMPARE(opened.error().id, ErrorId(Net::NetError::Port));
    QVERIFY(!m_redirects->isListening());
}

void TestLoopbackRedirects::elsewhere_data()
{
    QTest::addColumn<QByteArray>("uri");
    for (const char *uri : {"com.example.app:/callback", "https://app.example/callback", "https://127.0.0.1/callback",
                            "http://app.example/callback"})
        QTest::newRow(uri) << QByteArray(uri);
}

void TestLoopbackRedirects::elsewhere()
{
    QFETCH(const QByteArray, uri);
    const auto opened = m_redirects->open(uri, onlyTheState);
    QVERIFY(opened);
    QCOMPARE(*opened, uri);
    QVERIFY(!m_redirects->isListening());
}

void TestLoopbackRedirects::otherRequestsAreNotTold_data()
{
    QTest::addColumn<QByteArray>("target");
    QTest::addColumn<int>("status");
    QTest::newRow("icon") << QByteArray("/favicon.ico") << 404;
    QTest::newRow("without an answer") << QByteArray("/callback") << 200;
}

void TestLoopbackRedirects::otherRequestsAreNotTold()
{
    QFETCH(const QByteArray, target);
    QFETCH(const int, status);
    const QByteArray uri = m_redirects->open({}, onlyTheState).value();
    QVERIFY(uri.endsWith("/callback"));
    QCOMPARE(send({.address = uri.chopped(9) + target}).status, status);
    QVERIFY(m_redirects->isListening());
    QCOMPARE(m_arrivals.size(), 0);
}

void TestLoopbackRedirects::anotherStateWaitsOn()
{
    const QByteArray uri = m_redirects->open({}, onlyTheState).value();
    QCOMPARE(send({.address = uri + "?code=stolen&state=other"}).status, 400);
    QVERIFY(Test::waitUntil([&] { return m_arrivals.size() == 1; }));
    QVERIFY(m_arrivals.first().refused);
    QCOMPARE(m_arrivals.first().refused->id, ErrorId(OAuth::OAuthError::StateMismatch));
    QCOMPARE(m_arrivals.first().parameters.value("code"), "stolen");
    QVERIFY(m_redirects->isListening());
}

void TestLoopbackRedirects::arrivals_data()
{
    QTest::addColumn<ResponseMode>("mode");
    QTest::newRow("query") << ResponseMode::Query;
    QTest::newRow("fragment") << ResponseMode::Fragment;
    QTest::newRow("form") << ResponseMode::FormPost;
}

void TestLoopbackRedirects::arrivals()
{
    QFETCH(const ResponseMode, mode);
    const QByteArray uri = m_redirects->open("http://127.0.0.1/there", onlyTheState).value();
    HttpResponse response;
    if (mode == ResponseMode::Query) {
        response = send({.address = uri + "?code=a&state=xyz"});
    } else if (mode == ResponseMode::FormPost) {
        response = post(uri, "code=a&state=xyz");
    } else {
        QCOMPARE(send({.address = uri}).status, 200); // The page that hands it over, with its token.
        response =
            post(uri, "grantscope_token=" + sameOctets(32).toHex() + "&grantscope_fragment=code%3Da%26state%3Dxyz");
    }
    QCOMPARE(response.status, 200);
    QVERIFY(Test::waitUntil([&] { return m_arrivals.size() == 1; }));
    const Flow::Arrival arrival = m_arrivals.first();
    QVERIFY(!arrival.refused);
    QCOMPARE(arrival.mode, mode);
    QCOMPARE(arrival.parameters, Parameters({{"code", "a"}, {"state", "xyz"}}));
    QVERIFY(arrival.exchange);
    QCOMPARE(arrival.exchange->startedAt, now());
    QVERIFY(!m_redirects->isListening());
}

void TestLoopbackRedirects::closesWhileItTells()
{
    connect(m_redirects.get(), &RedirectSource::arrived, m_redirects.get(), [this] { m_redirects->close(); });
    const QByteArray uri = m_redirects->open({}, onlyTheState).value();
    QCOMPARE(send({.address = uri + "?code=a&state=xyz"}).status, 200);
    QVERIFY(Test::waitUntil([&] { return m_arrivals.size() == 1; }));
    QVERIFY(!m_redirects->isListening());
}

void TestLoopbackRedirects::closedForGood()
{
    const QByteArray uri = m_redirects->open({}, onlyTheState).value();
    QVERIFY(m_redirects->isListening());
    m_redirects->close();
    m_redirects->close();
    QVERIFY(!m_redirects->isListening());
    QCOMPARE(send({.address = uri + "?code=a&state=xyz"}).status, 0);
    QCOMPARE(m_arrivals.size(), 0);
}

void TestLoopbackRedirects::opensAgain()
{
    const QByteArray first = m_redirects->open({}, onlyTheState).value();
    const QByteArray second = m_redirects->open(first, onlyTheState).value();
    QCOMPARE(second, first);
    QCOMPARE(send({.address = second + "?code=a&state=xyz"}).status, 200);
    QVERIFY(Test::waitUntil([&] { return m_arrivals.size() == 1; }));
}

void TestLoopbackRedirects::speaksTheLanguageOfTheMoment()
{
    const QByteArray first = m_redirects->open({}, onlyTheState).value();
    QVERIFY(send({.address = first + "?code=a&state=other"}).body.contains("lang=\"en\""));
    m_language = u"zh-TW"_s;
    const QByteArray second = m_redirects->open(first, onlyTheState).value();
    QVERIFY(send({.address = second + "?code=a&state=xyz"}).body.contains("lang=\"zh-TW\""));
}

QTEST_GUILESS_MAIN(TestLoopbackRedirects)
#include "tst_loopbackredirects.moc"
