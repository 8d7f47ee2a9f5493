// SPDX-License-Identifier: GPL-3.0-or-later
#include "proxiedtransport.h"

#include "http/address.h"

#include <QFutureWatcher>
#include <QNetworkProxyFactory>
#include <QtConcurrentRun>

using namespace Qt::StringLiterals;

namespace Grantscope {

namespace {

/// One request, from the question for the proxy to its answer.
struct Pending
{
    QPromise<Result<Exchange>> promise;
    QFuture<Result<Exchange>> sending; ///< Once the proxy is known.
    QFutureWatcher<Result<Exchange>> watcher;
};

QString schemeOf(QNetworkProxy::ProxyType type)
{
    switch (type) {
    case QNetworkProxy::HttpProxy:
    case QNetworkProxy::HttpCachingProxy:
        return u"http"_s;
    case QNetworkProxy::Socks5Proxy:
        return u"socks5h"_s; // Names are resolved there, too.
    default:
        return {};
    }
}

} // namespace

std::optional<QByteArray> systemProxy(const QByteArray &address)
{
    QUrl place = QUrl::fromEncoded(address).adjusted(QUrl::RemoveUserInfo | QUrl::RemoveQuery | QUrl::RemoveFragment);
    place.setPath(u"/"_s);
    const QList<QNetworkProxy> proxies = QNetworkProxyFactory::systemProxyForQuery(QNetworkProxyQuery(place));
    const QNetworkProxy proxy = proxies.value(0, QNetworkProxy::NoProxy);
    const QString scheme = schemeOf(proxy.type());
    if (scheme.isEmpty())
        return std::nullopt;
    QUrl url;
    url.setScheme(scheme);
    url.setHost(proxy.hostName());
    url.setPort(proxy.port());
    url.setUserName(proxy.user());
    url.setPassword(proxy.password());
    return url.toEncoded();
}

ProxiedTransport::ProxiedTransport(std::unique_ptr<Net::Transport> transport, ProxyOf proxyOf, QObject *parent)
    : Transport(parent)
    , m_transport(std::move(transport))
    , m_proxyOf(std::move(proxyOf))
{
    connect(m_transport.get(), &Transport::recorded, this, &Transport::recorded);
}

QFuture<Result<Exchange>> ProxiedTransport::send(const HttpRequest &request, const Net::SendOptions &options)
{
    if (options.proxy || isLoopbackHost(QUrl::fromEncoded(request.address).host()))
        return m_transport->send(request, options);
    auto pending = std::make_shared<Pending>();
    pending->promise.start();
    connect(&pending->watcher, &QFutureWatcherBase::canceled, this, [weak = std::weak_ptr(pending)] {
        if (const auto held = weak.lock(); held && held->sending.isValid())
            held->sending.cancel();
    });
    pending->watcher.setFuture(pending->promise.future());
    QtConcurrent::run(m_proxyOf, request.address)
        .then(this, [this, pending, request, options](const std::optional<QByteArray> &proxy) {
            if (pending->promise.isCanceled())
                return pending->promise.finish();
            Net::SendOptions through = options;
            through.proxy = proxy;
            pending->sending = m_transport->send(request, through);
            auto sending = pending->sending; // A reference of its own: an answer may be there already.
            sending
                .then(this,
                      [pending](const Result<Exchange> &result) {
                          pending->promise.emplaceResult(result);
                          pending->promise.finish();
                      })
                .onCanceled(this, [pending] { pending->promise.finish(); });
        });
    return pending->promise.future();
}

} // namespace Grantscope
