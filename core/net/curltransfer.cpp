// SPDX-License-Identifier: GPL-3.0-or-later
#include "curltransfer_p.h"

#include <QtTranslation>

using namespace Qt::StringLiterals;

namespace Grantscope::Net {

namespace {

bool isSafe(const QByteArray &method)
{
    return method == "GET" || method == "HEAD" || method == "OPTIONS";
}

/// RFC 9110 §8.6: these say Content-Length: 0 when they carry nothing.
bool announcesEmptyBody(const QByteArray &method)
{
    return method == "POST" || method == "PUT" || method == "PATCH";
}

} // namespace

Result<std::unique_ptr<CurlTransfer>> CurlTransfer::create(const HttpRequest &request, const SendOptions &options,
                                                           Instant startedAt)
{
    if (const Result<void> valid = validateRequest(request); !valid)
        return std::unexpected(valid.error());
    Result<CurlAddress> address = readAddress(request.address, options.plainHttp);
    if (!address)
        return std::unexpected(std::move(address).error());
    std::unique_ptr<CurlTransfer> transfer(new CurlTransfer(request, options, std::move(*address)));
    transfer->m_exchange.request = request;
    transfer->m_exchange.startedAt = startedAt;
    if (const Result<void> ready = transfer->configure(); !ready)
        return std::unexpected(ready.error());
    return transfer;
}

CurlTransfer::CurlTransfer(const HttpRequest &request, const SendOptions &options, CurlAddress address)
    : m_request(request)
    , m_options(options)
    , m_address(std::move(address))
    , m_peer(options.trust)
    , m_easy(curl_easy_init())
{
}

CurlTransfer::~CurlTransfer()
{
    curl_easy_cleanup(m_easy);
    curl_slist_free_all(m_lines);
}

CurlTransfer *CurlTransfer::of(CURL *handle)
{
    char *self = nullptr;
    curl_easy_getinfo(handle, CURLINFO_PRIVATE, &self);
    return reinterpret_cast<CurlTransfer *>(self);
}

template <typename Value>
void CurlTransfer::set(CURLoption option, Value value)
{
    const CURLcode code = curl_easy_setopt(m_easy, option, value);
    if (m_configured == CURLE_OK)
        m_configured = code;
}

Result<void> CurlTransfer::configure()
{
    if (m_easy == nullptr)
        return std::unexpected(
            Error{NetError::Protocol, {}, words(QT_TRANSLATE_NOOP("Values", "libcurl could not be set up"))});
    set(CURLOPT_PRIVATE, this);
    set(CURLOPT_ERRORBUFFER, m_errorText.data());
    set(CURLOPT_CURLU, m_address.url.get());
    set(CURLOPT_PROTOCOLS_STR, "http,https");
    set(CURLOPT_FOLLOWLOCATION, 0L);
    // HTTP/2 has neither the case of names nor heads that a person could read.
    set(CURLOPT_HTTP_VERSION, static_cast<long>(CURL_HTTP_VERSION_1_1));
    set(CURLOPT_NOSIGNAL, 1L);
    set(CURLOPT_TIMEOUT_MS, static_cast<long>(m_options.timeout.count()));
    // Without it, closing waits for the resolver's thread, on the thread of the window.
    set(CURLOPT_QUICK_EXIT, 1L);

    set(CURLOPT_HEADERFUNCTION, &CurlTransfer::onHeader);
    set(CURLOPT_HEADERDATA, this);
    set(CURLOPT_SUPPRESS_CONNECT_HEADERS, 1L);
    set(CURLOPT_WRITEFUNCTION, &CurlTransfer::onBody);
    set(CURLOPT_WRITEDATA, this);
    set(CURLOPT_DEBUGFUNCTION, &CurlTransfer::onDebug);
    set(CURLOPT_DEBUGDATA, this);
    set(CURLOPT_VERBOSE, 1L);

    configureMethod();
    configureFields();
    configureConnection();
    if (const Result<void> tls = configureTls(); !tls)
        return tls;
    if (m_configured != CURLE_OK)
        return std::unexpected(Error{NetError::Protocol, {}, QString::fromUtf8(curl_easy_strerror(m_configured))});
    return {};
}

void CurlTransfer::configureMethod()
{
    if (m_request.method == "HEAD") {
        set(CURLOPT_NOBODY, 1L);
    } else if (!m_request.body.isEmpty() || announcesEmptyBody(m_request.method)) {
        set(CURLOPT_POST, 1L);
        set(CURLOPT_POSTFIELDSIZE_LARGE, static_cast<curl_off_t>(m_request.body.size()));
        set(CURLOPT_POSTFIELDS, m_request.body.constData());
    } else {
        set(CURLOPT_HTTPGET, 1L);
    }
    set(CURLOPT_CUSTOMREQUEST, m_request.method.constData());
}

void CurlTransfer::addLine(const QByteArray &line)
{
    curl_slist *lines = curl_slist_append(m_lines, line.constData());
    if (lines != nullptr)
        m_lines = lines;
    else if (m_configured == CURLE_OK)
        m_configured = CURLE_OUT_OF_MEMORY;
}

void CurlTransfer::configureFields()
{
    for (const HeaderField &field : m_request.fields)
        addLine(field.value.trimmed().isEmpty() ? field.name + ';' : field.name + ": " + field.value);
    // What libcurl would add unseen: a name without a value takes it away.
    for (const char *name :
         {"Accept", "Content-Type", "Expect", "Accept-Encoding", "User-Agent", "TE", "Proxy-Connection"}) {
        if (!m_request.fields.contains(name))
            addLine(QByteArray(name) + ':');
    }
    set(CURLOPT_HTTPHEADER, m_lines);
    // Decodes whatever a server compressed, asked or not. The field that goes out is the request's own.
    set(CURLOPT_ACCEPT_ENCODING, "");
}

void CurlTransfer::configureConnection()
{
    const bool ownTrust = !m_options.trust.authorities.isEmpty() || !m_options.trust.fingerprint.isEmpty();
    const bool reuse = m_options.connection == Connection::ReuseForSafeMethod && isSafe(m_request.method) && !ownTrust;
    set(CURLOPT_FRESH_CONNECT, reuse ? 0L : 1L);
    set(CURLOPT_FORBID_REUSE, reuse ? 0L : 1L);
    if (m_address.isLoopback)
        set(CURLOPT_PROXY, "");
    else if (m_options.proxy)
        set(CURLOPT_PROXY, m_options.proxy->constData());
}

Result<void> CurlTransfer::configureTls()
{
    const Trust &trust = m_options.trust;
    set(CURLOPT_SSL_VERIFYPEER, 1L);
    set(CURLOPT_SSLVERSION, static_cast<long>(CURL_SSLVERSION_TLSv1_2));
    // A resumed session skips the certificate, so none is kept: trust given for one request must not serve the next.
    set(CURLOPT_SSL_SESSIONID_CACHE, 0L);
    set(CURLOPT_SSL_CTX_DATA, this);
    set(CURLOPT_SSL_CTX_FUNCTION, &CurlTransfer::onSslContext);
    if (!trust.fingerprint.isEmpty() && trust.fingerprint.size() != 32)
        return std::unexpected(
            Error{NetError::Authorities, u"SHA-256 (32 B)"_s, u"%1 B"_s.arg(trust.fingerprint.size())});
    // The name is judged by the fingerprint then: onSslContext() accepts that one certificate and no other.
    set(CURLOPT_SSL_VERIFYHOST, trust.fingerprint.isEmpty() ? 2L : 0L);
    if (trust.authorities.isEmpty())
        return {};
    if (const Result<void> valid = validateAuthorities(trust.authorities); !valid)
        return valid;
    curl_blob blob{.data = const_cast<char *>(trust.authorities.constData()),
                   .len = static_cast<size_t>(trust.authorities.size()),
                   .flags = CURL_BLOB_COPY};
    set(CURLOPT_CAINFO_BLOB, &blob);
    set(CURLOPT_CAPATH, static_cast<char *>(nullptr));
    return {};
}

size_t CurlTransfer::onHeader(char *data, size_t size, size_t count, void *transfer)
{
    static_cast<CurlTransfer *>(transfer)->takeHeaderLine(QByteArrayView(data, static_cast<qsizetype>(size * count)));
    return size * count;
}

size_t CurlTransfer::onBody(char *data, size_t size, size_t count, void *transfer)
{
    const QByteArrayView octets(data, static_cast<qsizetype>(size * count));
    return static_cast<CurlTransfer *>(transfer)->takeBody(octets) ? size * count : CURL_WRITEFUNC_ERROR;
}

int CurlTransfer::onDebug(CURL *, curl_infotype type, char *data, size_t size, void *transfer)
{
    if (type == CURLINFO_HEADER_OUT)
        static_cast<CurlTransfer *>(transfer)->m_exchange.requestHead.append(data, static_cast<qsizetype>(size));
    return 0;
}

CURLcode CurlTransfer::onSslContext(CURL *, void *sslContext, void *transfer)
{
    static_cast<CurlTransfer *>(transfer)->m_peer.watch(sslContext);
    return CURLE_OK;
}

void CurlTransfer::takeHeaderLine(QByteArrayView line)
{
    if (m_exchange.responseHead.isEmpty()) {
        const curl_tlssessioninfo *session = nullptr;
        curl_easy_getinfo(m_easy, CURLINFO_TLS_SSL_PTR, &session);
        if (session != nullptr && session->internals != nullptr)
            m_peer.readSession(session->internals);
    }
    HttpResponse &response = m_exchange.response;
    if (m_headEnded && response.status >= 200) {
        if (!line.trimmed().isEmpty())
            response.trailers.appendLine(line);
        return;
    }
    m_exchange.responseHead.append(line);
    if (m_headEnded) { // what came before was an interim response
        m_exchange.interim.append(std::exchange(response, {}));
        m_headEnded = false;
    }
    if (line.trimmed().isEmpty())
        m_headEnded = true;
    else if (response.status == 0)
        static_cast<void>(readStatusLine(line, response)); // libcurl has refused anything else
    else
        response.fields.appendLine(line);
}

bool CurlTransfer::takeBody(QByteArrayView octets)
{
    QByteArray &body = m_exchange.response.body;
    m_tooLarge = body.size() + octets.size() > m_options.maxBody;
    if (!m_tooLarge)
        body.append(octets);
    return !m_tooLarge;
}

std::optional<Error> CurlTransfer::finish(CURLcode code)
{
    readRequestHead();
    readTimings();
    readAddresses();
    m_exchange.tls = m_peer.summary();
    curl_off_t received = 0;
    curl_easy_getinfo(m_easy, CURLINFO_SIZE_DOWNLOAD_T, &received);
    m_exchange.bodyOctetsReceived = received;
    // libcurl is content with a head that just stops.
    if (code == CURLE_OK && !m_headEnded)
        code = CURLE_PARTIAL_FILE;
    if (code == CURLE_OK)
        return std::nullopt;
    return describe(code);
}

/// What went out may begin with a proxy's CONNECT (with credentials of the proxy) and holds a repeated safe request
/// twice: the last head is the one that was answered.
void CurlTransfer::readRequestHead()
{
    QByteArray &head = m_exchange.requestHead;
    const qsizetype previousEnd = head.chopped(std::min<qsizetype>(head.size(), 4)).lastIndexOf("\r\n\r\n");
    if (previousEnd >= 0)
        head.remove(0, previousEnd + 4);
    if (head.startsWith("CONNECT ") && m_request.method != "CONNECT")
        head.clear();
    if (head.isEmpty())
        return;
    HeaderFields sent;
    const QList<QByteArray> lines = head.split('\n');
    for (const QByteArray &line : lines.sliced(1)) {
        if (!line.trimmed().isEmpty())
            sent.appendLine(line);
    }
    m_exchange.request.fields = sent;
}

void CurlTransfer::readTimings()
{
    const auto read = [this](CURLINFO info) -> Timings::Span {
        curl_off_t value = 0;
        if (curl_easy_getinfo(m_easy, info, &value) != CURLE_OK || value <= 0)
            return std::nullopt;
        return std::chrono::microseconds(value);
    };
    Timings &timings = m_exchange.timings;
    timings = {.nameResolved = read(CURLINFO_NAMELOOKUP_TIME_T),
               .connected = read(CURLINFO_CONNECT_TIME_T),
               .secured = read(CURLINFO_APPCONNECT_TIME_T),
               .sent = read(CURLINFO_PRETRANSFER_TIME_T),
               .firstOctet = read(CURLINFO_STARTTRANSFER_TIME_T),
               .finished = read(CURLINFO_TOTAL_TIME_T)};
}

void CurlTransfer::readAddresses()
{
    const char *ip = nullptr;
    long port = 0;
    long viaProxy = 0;
    curl_easy_getinfo(m_easy, CURLINFO_PRIMARY_IP, &ip);
    curl_easy_getinfo(m_easy, CURLINFO_PRIMARY_PORT, &port);
    curl_easy_getinfo(m_easy, CURLINFO_USED_PROXY, &viaProxy);
    const QString address = QString::fromLatin1(ip);
    if (address.isEmpty())
        return;
    const QString host = address.contains(u':') ? u'[' + address + u']' : address;
    (viaProxy != 0 ? m_exchange.proxy : m_exchange.remoteAddress) = u"%1:%2"_s.arg(host).arg(port);
}

} // namespace Grantscope::Net
