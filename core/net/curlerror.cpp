// SPDX-License-Identifier: GPL-3.0-or-later
#include "curltransfer_p.h"

#include <QtTranslation>

using namespace Qt::StringLiterals;

namespace Grantscope::Net {

NetError netErrorOf(CURLcode code)
{
    switch (code) {
    case CURLE_COULDNT_RESOLVE_HOST:
        return NetError::Dns;
    case CURLE_COULDNT_RESOLVE_PROXY:
    case CURLE_PROXY:
        return NetError::Proxy;
    case CURLE_COULDNT_CONNECT:
    case CURLE_INTERFACE_FAILED:
        return NetError::Refused;
    case CURLE_OPERATION_TIMEDOUT:
        return NetError::Timeout;
    case CURLE_PEER_FAILED_VERIFICATION:
    case CURLE_SSL_CONNECT_ERROR:
    case CURLE_SSL_CERTPROBLEM:
    case CURLE_SSL_CIPHER:
    case CURLE_SSL_ENGINE_NOTFOUND:
    case CURLE_SSL_ENGINE_SETFAILED:
    case CURLE_SSL_ENGINE_INITFAILED:
    case CURLE_USE_SSL_FAILED:
    case CURLE_SSL_ISSUER_ERROR:
    case CURLE_SSL_PINNEDPUBKEYNOTMATCH:
    case CURLE_SSL_INVALIDCERTSTATUS:
        return NetError::Tls;
    case CURLE_SSL_CACERT_BADFILE:
        return NetError::Authorities;
    case CURLE_FILESIZE_EXCEEDED:
    case CURLE_TOO_LARGE:
        return NetError::Size;
    case CURLE_GOT_NOTHING:
    case CURLE_SEND_ERROR:
    case CURLE_RECV_ERROR:
    case CURLE_PARTIAL_FILE:
        return NetError::Closed;
    default:
        return NetError::Protocol;
    }
}

namespace {

/// "127.0.0.1:8443"; without the port that the scheme has anyway.
QString hostAndPort(const CurlAddress &address)
{
    char *port = nullptr;
    if (curl_url_get(address.url.get(), CURLUPART_PORT, &port, 0) != CURLUE_OK)
        return address.host;
    const QString text = address.host + u':' + QString::fromLatin1(port);
    curl_free(port);
    return text;
}

} // namespace

/// How far it came, for a time-out or a lost connection.
QString CurlTransfer::progressText() const
{
    if (!m_exchange.timings.nameResolved)
        return words(QT_TRANSLATE_NOOP("Values", "name not resolved"));
    if (!m_exchange.timings.connected)
        return words(QT_TRANSLATE_NOOP("Values", "not connected"));
    if (m_address.isHttps && !m_exchange.timings.secured)
        return words(QT_TRANSLATE_NOOP("Values", "TLS handshake not finished"));
    if (m_exchange.responseHead.isEmpty())
        return words(QT_TRANSLATE_NOOP("Values", "no answer"));
    if (!m_headEnded)
        return words(QT_TRANSLATE_NOOP("Values", "the head of the answer not finished"));
    return words(QT_TRANSLATE_NOOP("Values", "the body of the answer not finished"))
           + u" (%1 B)"_s.arg(m_exchange.response.body.size());
}

int CurlTransfer::osError() const
{
    long number = 0;
    curl_easy_getinfo(m_easy, CURLINFO_OS_ERRNO, &number);
    return static_cast<int>(number);
}

Error CurlTransfer::describe(CURLcode code) const
{
    if (m_tooLarge)
        return {NetError::Size, u"≤ %1 B"_s.arg(m_options.maxBody), u"> %1 B"_s.arg(m_options.maxBody)};
    long tunnelStatus = 0;
    curl_easy_getinfo(m_easy, CURLINFO_HTTP_CONNECTCODE, &tunnelStatus);
    if (tunnelStatus >= 300)
        return {NetError::Proxy, u"HTTP 200"_s, u"HTTP %1"_s.arg(tunnelStatus), "RFC 9110 §9.3.6"};

    const QString text = QString::fromUtf8(m_errorText[0] != '\0' ? m_errorText.data() : curl_easy_strerror(code));
    // libcurl's own limit on a head, which it calls a receive error.
    if (code == CURLE_RECV_ERROR && text.startsWith("Too large response headers"_L1))
        return {NetError::Size, words(QT_TRANSLATE_NOOP("Values", "a head of the answer of at most 300 KB")), text};
    NetError id = netErrorOf(code);
    // libcurl says "receive error" of a malformed chunk, too; a lost connection has an error number or comes from TLS.
    if (code == CURLE_RECV_ERROR && m_headEnded && osError() == 0 && !text.contains("SSL"_L1))
        id = NetError::Protocol;
    switch (id) {
    case NetError::Dns:
        return {id, m_address.host, text};
    case NetError::Refused:
        if (long viaProxy = 0; curl_easy_getinfo(m_easy, CURLINFO_USED_PROXY, &viaProxy) == CURLE_OK && viaProxy != 0)
            return {NetError::Proxy, words(QT_TRANSLATE_NOOP("Values", "a proxy that takes connections")), text};
        return {id, hostAndPort(m_address), osError() != 0 ? qt_error_string(osError()) : text};
    case NetError::Timeout:
        return {id, u"%1 ms"_s.arg(m_options.timeout.count()), progressText()};
    case NetError::Tls:
        return m_peer.refusal().value_or(Error{id, m_address.host, text, "RFC 9110 §4.3.4"});
    case NetError::Closed:
        return {id, words(QT_TRANSLATE_NOOP("Values", "a whole answer")), progressText(), "RFC 9112 §8"};
    case NetError::Protocol:
        return {id, u"HTTP/1.1"_s, text, "RFC 9112 §2"};
    default:
        return {id, QString(), text};
    }
}

} // namespace Grantscope::Net
