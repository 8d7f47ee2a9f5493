// SPDX-License-Identifier: GPL-3.0-or-later
#include "qt_engine/recordingmanager.h"

#include "http/address.h"
#include "net/neterror.h"

#include <QElapsedTimer>
#include <QNetworkProxy>
#include <QNetworkReply>
#include <QSslCertificate>
#include <QSslCipher>
#include <QSslConfiguration>
#include <QTimer>
#include <QtTranslation>

using namespace Qt::StringLiterals;

namespace Grantscope::QtEngine {

using Net::NetError;

namespace {

QByteArray methodOf(QNetworkAccessManager::Operation operation, const QNetworkRequest &request)
{
    switch (operation) {
    case QNetworkAccessManager::HeadOperation:
        return "HEAD";
    case QNetworkAccessManager::PutOperation:
        return "PUT";
    case QNetworkAccessManager::PostOperation:
        return "POST";
    case QNetworkAccessManager::DeleteOperation:
        return "DELETE";
    case QNetworkAccessManager::CustomOperation:
        return request.attribute(QNetworkRequest::CustomVerbAttribute).toByteArray();
    default:
        return "GET";
    }
}

QNetworkRequest bounded(const QNetworkRequest &request, const ManagerOptions &options)
{
    QNetworkRequest changed = request;
    changed.setAttribute(QNetworkRequest::RedirectPolicyAttribute, QNetworkRequest::ManualRedirectPolicy);
    changed.setAttribute(QNetworkRequest::CookieLoadControlAttribute, QNetworkRequest::Manual);
    changed.setAttribute(QNetworkRequest::CookieSaveControlAttribute, QNetworkRequest::Manual);
    changed.setRawHeader("Accept-Encoding", "identity");
    if (!options.authorities.isEmpty()) {
        QSslConfiguration tls = changed.sslConfiguration();
        tls.setCaCertificates(QSslCertificate::fromData(options.authorities, QSsl::Pem));
        changed.setSslConfiguration(tls);
    }
    return changed;
}

QNetworkProxy proxyFor(const QUrl &url)
{
    if (isLoopbackHost(url.host()))
        return QNetworkProxy(QNetworkProxy::NoProxy);
    return QNetworkProxyFactory::systemProxyForQuery(QNetworkProxyQuery(url)).value(0, QNetworkProxy::NoProxy);
}

QByteArray versionName(QSsl::SslProtocol protocol)
{
    return protocol == QSsl::TlsV1_3 ? "TLSv1.3" : protocol == QSsl::TlsV1_2 ? "TLSv1.2" : QByteArray();
}

std::optional<TlsSummary> tlsOf(const QNetworkReply &reply)
{
    const QSslConfiguration tls = reply.sslConfiguration();
    if (tls.peerCertificateChain().isEmpty())
        return std::nullopt;
    TlsSummary summary{versionName(tls.sessionProtocol()), tls.sessionCipher().name().toLatin1(), {}};
    for (const QSslCertificate &certificate : tls.peerCertificateChain()) {
        summary.chain.append({"CN="_L1 + certificate.subjectDisplayName(), "CN="_L1 + certificate.issuerDisplayName(),
                              certificate.toDer(), certificate.digest(QCryptographicHash::Sha256)});
    }
    return summary;
}

NetError idOf(QNetworkReply::NetworkError error)
{
    switch (error) {
    case QNetworkReply::ConnectionRefusedError:
        return NetError::Refused;
    case QNetworkReply::RemoteHostClosedError:
        return NetError::Closed;
    case QNetworkReply::HostNotFoundError:
        return NetError::Dns;
    case QNetworkReply::TimeoutError:
        return NetError::Timeout;
    case QNetworkReply::OperationCanceledError:
        return NetError::Cancelled;
    case QNetworkReply::SslHandshakeFailedError:
        return NetError::Tls;
    case QNetworkReply::ProxyConnectionRefusedError:
    case QNetworkReply::ProxyConnectionClosedError:
    case QNetworkReply::ProxyNotFoundError:
    case QNetworkReply::ProxyTimeoutError:
    case QNetworkReply::ProxyAuthenticationRequiredError:
    case QNetworkReply::UnknownProxyError:
        return NetError::Proxy;
    default:
        return NetError::Protocol;
    }
}

/// Watches one reply from its making on, as a child of it.
class Watch : public QObject
{
public:
    Watch(QNetworkReply *reply, Exchange exchange, const ManagerOptions &options)
        : QObject(reply)
        , m_reply(reply)
        , m_exchange(std::move(exchange))
        , m_options(options)
    {
        m_elapsed.start();
        QTimer::singleShot(options.timeout, this, [this] {
            stop({NetError::Timeout, QString::number(m_options.timeout.count()) + " ms"_L1,
                  words(QT_TRANSLATE_NOOP("Values", "no whole answer"))});
        });
        connect(reply, &QNetworkReply::encrypted, this, [this] { m_exchange.timings.secured = now(); });
        connect(reply, &QNetworkReply::requestSent, this, [this] { m_exchange.timings.sent = now(); });
        connect(reply, &QNetworkReply::metaDataChanged, this, [this] { m_exchange.timings.firstOctet = now(); });
        connect(reply, &QNetworkReply::readyRead, this, [this] {
            if (m_reply->bytesAvailable() > m_options.maxBody)
                stop({NetError::Size, u"≤ %1 B"_s.arg(m_options.maxBody), u"> %1 B"_s.arg(m_options.maxBody)});
        });
    }

    [[nodiscard]] Net::Record finish()
    {
        m_exchange.timings.finished = now();
        m_exchange.tls = tlsOf(*m_reply);
        HttpResponse &response = m_exchange.response;
        response.status = m_reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
        response.reason = m_reply->attribute(QNetworkRequest::HttpReasonPhraseAttribute).toByteArray();
        for (const auto &[name, value] : m_reply->rawHeaderPairs())
            response.fields.append(name, value);
        if (m_reply->isOpen())
            response.body = m_reply->peek(m_options.maxBody); // whoever sent it reads it, too
        m_exchange.bodyOctetsReceived = response.body.size();
        // A status is an answer, whatever Qt thinks of it.
        if (!m_error && response.status == 0 && m_reply->error() != QNetworkReply::NoError)
            m_error = Error{idOf(m_reply->error()), m_reply->url().host(), m_reply->errorString()};
        else if (!m_error && m_reply->error() == QNetworkReply::RemoteHostClosedError)
            m_error = Error{NetError::Closed, words(QT_TRANSLATE_NOOP("Values", "a whole answer")),
                            m_reply->errorString(), "RFC 9112 §8"};
        return {std::move(m_exchange), std::move(m_error)};
    }

private:
    [[nodiscard]] std::chrono::microseconds now() const
    {
        return std::chrono::duration_cast<std::chrono::microseconds>(m_elapsed.durationElapsed());
    }

    void stop(Error error)
    {
        if (m_error || m_reply->isFinished())
            return;
        m_error = std::move(error);
        m_reply->abort();
    }

    QNetworkReply *const m_reply;
    Exchange m_exchange;
    const ManagerOptions m_options;
    QElapsedTimer m_elapsed;
    std::optional<Error> m_error;
};

} // namespace

RecordingManager::RecordingManager(const ManagerOptions &options, std::function<Instant()> clock, QObject *parent)
    : QNetworkAccessManager(parent)
    , m_options(options)
    , m_clock(std::move(clock))
{
    setRedirectPolicy(QNetworkRequest::ManualRedirectPolicy);
}

QNetworkReply *RecordingManager::createRequest(Operation operation, const QNetworkRequest &request, QIODevice *body)
{
    const QNetworkRequest sent = bounded(request, m_options);
    const QNetworkProxy proxy = proxyFor(sent.url());
    setProxy(proxy);
    Exchange exchange{.startedAt = m_clock()};
    exchange.request.method = methodOf(operation, sent);
    exchange.request.address = sent.url().toEncoded();
    for (const QByteArray &name : sent.rawHeaderList())
        exchange.request.fields.append(name, sent.rawHeader(name));
    if (body)
        exchange.request.body = body->peek(body->bytesAvailable());
    if (proxy.type() != QNetworkProxy::NoProxy)
        exchange.proxy = u"%1:%2"_s.arg(proxy.hostName()).arg(proxy.port());

    Q_EMIT sending(exchange.request);
    QNetworkReply *reply = QNetworkAccessManager::createRequest(operation, sent, body);
    auto *watch = new Watch(reply, std::move(exchange), m_options);
    // Connected first, so told first.
    connect(reply, &QNetworkReply::finished, this, [this, watch] { Q_EMIT recorded(watch->finish()); });
    return reply;
}

} // namespace Grantscope::QtEngine
