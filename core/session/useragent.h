// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "net/transport.h"
#include "session/cookiejar.h"
#include "session/pageform.h"

#include <QFuture>
#include <QObject>

#include <functional>

namespace Grantscope::Session {

/// A browser for machines without one: no scripts, no styles, one page. Follows redirects by hand, keeps cookies of its
/// own, reads pages of plain forms and posts them. Brings an authorization response to where it is listened for in
/// whatever way the server chose: query, fragment or form post. Goes to no other hosts than where it was opened and
/// loopback.
class UserAgent : public QObject
{
    Q_OBJECT

public:
    /// \a transport outlives it and is its own: what it sends is no message of the client. \a language is the value of
    /// Accept-Language, asked before each request.
    UserAgent(Net::Transport *transport, std::function<Instant()> clock, std::function<QByteArray()> language,
              QObject *parent = nullptr);
    ~UserAgent() override;

    /// Shows the page at \a address. "endpoint-address" for what is neither https nor http on loopback.
    [[nodiscard]] Result<void> open(const QByteArray &address);
    /// Sends a form of the page with its fields as they are in \a form.
    void submit(const PageForm &form, qsizetype button = -1);
    /// Once more from where open() began.
    void reload();
    void stop();
    /// Away from the page that is shown, to none; who is signed in stays so.
    void leave();
    /// Nobody is signed in anywhere any more.
    void forget();

    /// Nothing before the first, and where the last one can't be shown.
    [[nodiscard]] const std::optional<Page> &page() const { return m_page; }
    /// Why there is no page.
    [[nodiscard]] const std::optional<Error> &error() const { return m_error; }
    [[nodiscard]] bool isBusy() const { return m_exchange.isValid(); }
    /// Where it is, or wants to go.
    [[nodiscard]] QByteArray address() const { return m_request.address; }
    [[nodiscard]] bool hasCookies() const { return !m_cookies.isEmpty(); }

Q_SIGNALS:
    /// Another page, none, or on the way to one.
    void changed();
    /// Sent to an address that this program can't open, such as com.example:/callback: it ends here.
    void leftFor(const QByteArray &address);

private:
    [[nodiscard]] Result<void> mayGoTo(const QByteArray &address) const;
    void get(const QByteArray &address);
    void send(const HttpRequest &request);
    void landed(const Result<Exchange> &result);
    void follow(const QByteArray &location);
    void show(const HttpResponse &response);
    void fail(const Error &error);
    [[nodiscard]] bool sendItself(const Page &page);

    Net::Transport *m_transport;
    std::function<Instant()> m_clock;
    std::function<QByteArray()> m_language;
    CookieJar m_cookies;
    QFuture<Result<Exchange>> m_exchange;
    HttpRequest m_request;
    QByteArray m_opened; ///< Where open() began.
    QByteArray m_fragment; ///< Of the address that it was sent to.
    std::optional<Page> m_page;
    std::optional<Error> m_error;
    int m_hops = 0;
};

} // namespace Grantscope::Session
