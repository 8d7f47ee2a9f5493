// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/practice/practising.h"
#include "net/curltransport.h"

namespace Grantscope::Test {

/// A browser with somebody in it: opens an address of the practice server, follows its pages and redirects, signs in
/// and agrees, and ends where the client listens. Without scripts of its own: what pages do by script, it knows.
class ScriptedBrowser
{
public:
    explicit ScriptedBrowser(const Practice::Credentials &credentials);

    QByteArray username = "alice";
    QByteArray decision = "allow"; ///< The button on the consent page.
    QByteArray userCode; ///< For the page of a device.
    bool delivers = true; ///< Opens the redirect URI at the end.

    /// Where it ended: the redirect with all its parameters, or the page that has nothing to press. Runs the event
    /// loop.
    QByteArray visit(const QByteArray &address);
    /// What stood on the last page.
    [[nodiscard]] const HttpResponse &page() const { return m_page; }

private:
    HttpResponse send(const HttpRequest &request);
    HttpResponse get(const QByteArray &address);
    /// \a from is the page with the form, where that is another site.
    HttpResponse post(const QByteArray &address, const Parameters &fields, const QByteArray &from = {});
    HttpResponse press(const Form &form, const QByteArray &address);
    void deliver(const QByteArray &address);

    Net::CurlTransport m_transport;
    const Practice::Credentials &m_credentials;
    QByteArray m_cookie;
    HttpResponse m_page;
};

} // namespace Grantscope::Test
