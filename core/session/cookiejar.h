// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "http/headerfields.h"

#include <QList>
#include <QString>

#include <optional>

namespace Grantscope::Session {

/// The cookies of the small browser, in memory. RFC 6265, as far as a login at one host needs it: a cookie goes back to
/// the host that set it (never to others: Domain is not looked at) and to its path, until it expires.
class CookieJar
{
public:
    /// Takes what the answer from \a address sets.
    void take(const HeaderFields &fields, const QByteArray &address, Instant now);
    /// The value of Cookie for a request to \a address; empty where there is none.
    [[nodiscard]] QByteArray cookiesFor(const QByteArray &address, Instant now) const;
    [[nodiscard]] bool isEmpty() const { return m_cookies.isEmpty(); }
    void clear() { m_cookies.clear(); }

private:
    struct Cookie
    {
        QString host; ///< With its port: practice server and listener are two.
        QByteArray path, name, value;
        std::optional<Instant> expires = {};
        bool secure = false;
    };
    QList<Cookie> m_cookies;
};

} // namespace Grantscope::Session
