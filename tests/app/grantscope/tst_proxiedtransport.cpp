// SPDX-License-Identifier: GPL-3.0-or-later
#include "proxiedtransport.h"

#include <QPromise>
#include <QSemaphore>
#include <QSignalSpy>
#include <QTest>

using namespace Grantscope;
using namespace Qt::StringLiterals;

namespace {

/// Answers at once, or never; keeps what it was asked.
class KeptTransport : public Net::Transport
{
public:
    struct Sent
    {
        HttpRequest request;
        Net::SendOptions options;
    };

    [[nodiscard]] QFuture<Result<Exchange>> send(const HttpRequest &request, const Net::SendOptions &options) override
    {
        sent.append({request, options});
        auto promise = std::make_shared<QPromise<Result<Exchange>>>();
        promise->start();
        if (answers) {
            const Exchange exchange{.request = request, .response = {.status = 204}};
            Q_EMIT recorded({exchange, {}});
            promise->emplaceResult(exchange);
            promise->finish();
        } else {
            open = promise;
        }
        return promise->future();
    }

    QList<Sent> sent;
    bool answers = true;
    std::shared_ptr<QPromise<Result<Exchange>>> open;
};

const HttpRequest kRequest{.address = "https://as.example/token"};

} // namespace

class TestProxiedTransport : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cancelledWhileTheProxyIsLookedFor();
    void cancelledWhileItIsSent();
    void notAsked_data();
    void notAsked();
    void asked_data();
    void asked();
    void environment();

private:
    void make(const ProxiedTransport::ProxyOf &proxyOf)
    {
        auto inner = std::make_unique<KeptTransport>();
        m_inner = inner.get();
        m_transport = std::make_unique<ProxiedTransport>(std::move(inner), proxyOf);
    }

    KeptTransport *m_inner = nullptr;
    std::unique_ptr<ProxiedTransport> m_transport;
};

void TestProxiedTransport::init()
{
    m_transport.reset();
}

void TestProxiedTransport::cancelledWhileTheProxyIsLookedFor()
{
    QSemaphore answers;
    make([&answers](const QByteArray &) {
        answers.acquire();
        return QByteArray();
    });
    auto future = m_transport->send(kRequest, {});
    future.cancel();
    answers.release();
    QTRY_VERIFY(future.isFinished());
    QVERIFY(future.isCanceled());
    QVERIFY(m_inner->sent.isEmpty());
}

void TestProxiedTransport::cancelledWhileItIsSent()
{
    make([](const QByteArray &) { return QByteArray(); });
    m_inner->answers = false;
    auto future = m_transport->send(kRequest, {});
    QTRY_COMPARE(m_inner->sent.size(), 1);
    future.cancel();
    QTRY_VERIFY(m_inner->open->isCanceled());
    m_inner->open->finish();
    QTRY_VERIFY(future.isFinished());
}

void TestProxiedTransport::notAsked_data()
{
    QTest::addColumn<QByteArray>("address");
    QTest::addColumn<std::optional<QByteArray>>("proxy");
    const std::optional<QByteArray> nothing;
    QTest::newRow("chosen") << kRequest.address << std::optional<QByteArray>("http://mine.example:1");
    QTest::newRow("none chosen") << kRequest.address << std::optional<QByteArray>("");
    QTest::newRow("loopback") << QByteArray("http://127.0.0.1:8080/token") << nothing;
    QTest::newRow("loopback, IPv6") << QByteArray("http://[::1]:8080/token") << nothing;
}

void TestProxiedTransport::notAsked()
{
    QFETCH(const QByteArray, address);
    QFETCH(const std::optional<QByteArray>, proxy);
    make([](const QByteArray &) { return QByteArray("http://never.example:1"); });
    auto future = m_transport->send({.address = address}, {.proxy = proxy});
    QTRY_VERIFY(future.isFinished());
    QCOMPARE(m_inner->sent.constFirst().options.proxy, proxy);
}

void TestProxiedTransport::asked_data()
{
    QTest::addColumn<QByteArray>("proxy");
    QTest::newRow("none") << QByteArray();
    QTest::newRow("http") << QByteArray("http://proxy.example:3128");
}

void TestProxiedTransport::asked()
{
    QFETCH(const QByteArray, proxy);
    QByteArray askedFor;
    make([proxy, &askedFor](const QByteArray &address) {
        askedFor = address;
        return proxy;
    });
    const QSignalSpy recorded(m_transport.get(), &Net::Transport::recorded);
    auto future = m_transport->send(kRequest, {.maxBody = 7});
    QTRY_VERIFY(future.isFinished());
    QCOMPARE(future.result()->response.status, 204);
    QCOMPARE(askedFor, kRequest.address);
    QCOMPARE(m_inner->sent.constFirst().options.proxy, proxy);
    QCOMPARE(m_inner->sent.constFirst().options.maxBody, 7);
    QCOMPARE(recorded.size(), 1);
}

void TestProxiedTransport::environment()
{
    for (const char *name : {"all_proxy", "ALL_PROXY", "no_proxy", "NO_PROXY", "https_proxy", "HTTPS_PROXY"})
        qunsetenv(name);
    qputenv("https_proxy", "http://proxy.example:3128");
    QCOMPARE(systemProxy("https://as.example/token"), "http://proxy.example:3128");
    qunsetenv("https_proxy");
    QCOMPARE(systemProxy("https://as.example/token"), std::nullopt); // Others are libcurl's to read.
}

QTEST_GUILESS_MAIN(TestProxiedTransport)
#include "tst_proxiedtransport.moc"
