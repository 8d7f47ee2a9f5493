// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "http/exchange.h"
#include "net/redirect.h"
#include "net/redirectpage.h"

#include <QFuture>
#include <QObject>

#include <chrono>
#include <functional>
#include <memory>
#include <optional>

namespace Grantscope::Net {

/// What the listener made of one request.
enum class ArrivalKind {
    Accepted, ///< The response that was waited for; its parameters may still say that the server refused.
    Refused, ///< Not it, or no proper message: answered 400, 403, 405, 415 or 421, and the listener waits on.
    HandOver, ///< No parameters in the query: the page that hands over a fragment went out.
    Elsewhere, ///< Another path, such as /favicon.ico: answered 404.
    Late, ///< After the end: answered 410.
};

/// One request that came and what was answered.
struct Arrival
{
    ArrivalKind kind = ArrivalKind::Refused;
    std::optional<Redirect> redirect = {}; ///< What was read, refused or not; nothing where nothing could be.
    std::optional<Error> refusal = {}; ///< Why, if it was refused; nothing where the server refused before it was read.
    Exchange exchange = {};
};

struct RedirectOptions
{
    /// Pure, called on a thread of the listener: whether this is the response that is waited for. It compares state
    /// before anything else. An error with a ServerRefusal in it says that this is the response, and that the server
    /// refuses.
    using Validator = std::function<Result<void>(const Parameters &received, ResponseArrival arrived)>;

    QByteArray redirectUri = "http://127.0.0.1/callback"; ///< As registered; see readLoopbackRedirect().
    Validator validate;
    RedirectTexts texts;
    std::chrono::milliseconds timeout{300'000}; ///< From listen() on; 0: none.
};

/// Waits at a redirect URI on this machine for one authorization response, in whatever way it comes: query, fragment
/// or form post. RFC 8252 §7.3, §8.3; OAuth 2.0 Multiple Response Type Encoding Practices §2.1, OAuth 2.0 Form Post
/// Response Mode §2.
class RedirectListener : public QObject
{
    Q_OBJECT

public:
    /// \a clock says when a request came; \a random gives as many octets as asked for, unguessable, for the token of
    /// the page that hands over a fragment. Both are called on threads of the listener, the clock by several at once.
    RedirectListener(RedirectOptions options, std::function<Instant()> clock,
                     std::function<QByteArray(qsizetype octets)> random, QObject *parent = nullptr);
    /// As cancelling.
    ~RedirectListener() override;

    /// Once. The redirect URI with the real port, which the authorization request must name; from here on it listens.
    /// Errors: those of readLoopbackRedirect(), "net-port".
    [[nodiscard]] Result<QByteArray> listen();
    /// Empty before listen().
    [[nodiscard]] QByteArray redirectUri() const;
    [[nodiscard]] bool isListening() const;

    /// The response that the validator took. Errors: "redirect-timeout" or, if something was refused before the time
    /// was over, the error of the last refusal; "net-cancelled" if the listener was deleted. Nothing listens any more
    /// when it is finished. Cancelling it closes the listener.
    [[nodiscard]] QFuture<Result<Redirect>> redirect() const;

Q_SIGNALS:
    /// Each request, refused ones too. The one that ends it comes before the future is finished.
    void arrived(const Grantscope::Net::Arrival &arrival);

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace Grantscope::Net
