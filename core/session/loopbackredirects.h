// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "net/redirectlistener.h"
#include "session/redirectsource.h"

#include <memory>

namespace Grantscope::Session {

/// Where it listens if the person says nothing: any free port, RFC 8252 §7.3.
inline constexpr auto kUsualRedirectUri = "http://127.0.0.1/callback";

/// Redirects to this machine itself. A redirect URI of another scheme or host is no error: nobody can listen there, so
/// the person pastes the address on which the browser ends.
class LoopbackRedirects final : public RedirectSource
{
    Q_OBJECT

public:
    using Texts = std::function<Net::RedirectTexts()>;

    /// \a texts is what the browser shows; asked at each open(), since the person may change the language. \a clock and
    /// \a random are called on threads of the listener.
    LoopbackRedirects(Texts texts, std::function<Instant()> clock, std::function<QByteArray(qsizetype octets)> random,
                      QObject *parent = nullptr);
    /// As close().
    ~LoopbackRedirects() override;

    /// Errors: "redirect-uri", "net-port". What was open before is closed.
    [[nodiscard]] Result<QByteArray> open(const QByteArray &registered, Judge judge) override;
    void close() override;
    [[nodiscard]] bool isListening() const override;

private:
    void take(const Net::Arrival &arrival);

    const Texts m_texts;
    const std::function<Instant()> m_clock;
    const std::function<QByteArray(qsizetype)> m_random;
    std::unique_ptr<Net::RedirectListener> m_listener;
};

} // namespace Grantscope::Session
