// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "curladdress_p.h"
#include "tlspeer_p.h"

#include "net/neterror.h"

#include <array>

namespace Grantscope::Net {

/// One exchange: an easy handle, what it was told and what it recorded. Knows nothing of event loops and futures.
class CurlTransfer
{
public:
    /// Refuses what must not be sent; opens no connection. \a startedAt goes into the exchange.
    [[nodiscard]] static Result<std::unique_ptr<CurlTransfer>> create(const HttpRequest &request,
                                                                      const SendOptions &options, Instant startedAt);
    ~CurlTransfer();
    Q_DISABLE_COPY_MOVE(CurlTransfer)

    [[nodiscard]] CURL *handle() const { return m_easy; }
    /// The transfer that a handle belongs to.
    [[nodiscard]] static CurlTransfer *of(CURL *handle);

    /// Once, after libcurl said \a code (or after the handle was taken away from it): the error or nothing.
    [[nodiscard]] std::optional<Error> finish(CURLcode code);
    [[nodiscard]] Exchange takeExchange() { return std::move(m_exchange); }

private:
    CurlTransfer(const HttpRequest &request, const SendOptions &options, CurlAddress address);

    [[nodiscard]] Result<void> configure();
    [[nodiscard]] Result<void> configureTls();
    void configureMethod();
    void configureFields();
    void configureConnection();
    template <typename Value>
    void set(CURLoption option, Value value);
    void addLine(const QByteArray &line);

    void takeHeaderLine(QByteArrayView line);
    [[nodiscard]] bool takeBody(QByteArrayView octets);
    void readRequestHead();
    void readTimings();
    void readAddresses();
    [[nodiscard]] QString progressText() const;
    [[nodiscard]] int osError() const;
    [[nodiscard]] Error describe(CURLcode code) const;

    static size_t onHeader(char *data, size_t size, size_t count, void *transfer);
    static size_t onBody(char *data, size_t size, size_t count, void *transfer);
    static int onDebug(CURL *, curl_infotype type, char *data, size_t size, void *transfer);
    static CURLcode onSslContext(CURL *, void *sslContext, void *transfer);

    const HttpRequest m_request; // libcurl holds a pointer to its body
    const SendOptions m_options;
    CurlAddress m_address;
    TlsPeer m_peer;
    Exchange m_exchange;
    CURL *m_easy = nullptr;
    curl_slist *m_lines = nullptr;
    CURLcode m_configured = CURLE_OK;
    std::array<char, CURL_ERROR_SIZE> m_errorText{};
    bool m_headEnded = false;
    bool m_tooLarge = false;
};

/// The id that a code of libcurl stands for.
[[nodiscard]] NetError netErrorOf(CURLcode code);

} // namespace Grantscope::Net
