// SPDX-License-Identifier: GPL-3.0-or-later
#include "scriptedbrowser.h"

#include "core/net/scriptedserver.h"

#include <QUrl>

using namespace Qt::StringLiterals;

namespace Grantscope::Test {

namespace {

QByteArray resolved(const QByteArray &base, const QByteArray &location)
{
    return QUrl::fromEncoded(base).resolved(QUrl::fromEncoded(location)).toEncoded();
}

QByteArray originOf(const QByteArray &address)
{
    const QUrl url = QUrl::fromEncoded(address);
    return url.scheme().toLatin1() + "://" + url.authority().toLatin1();
}

} // namespace

ScriptedBrowser::ScriptedBrowser(const Practice::Credentials &credentials)
    : m_transport([] { return Instant(); })
    , m_credentials(credentials)
{
}

HttpResponse ScriptedBrowser::send(const HttpRequest &request)
{
    const auto future = m_transport.send(request);
    if (!waitFor(future) || !future.result())
        return {};
    const HttpResponse response = future.result()->response;
    for (const QByteArray &cookie : response.fields.values("Set-Cookie"))
        m_cookie = cookie.split(';').first();
    return response;
}

HttpResponse ScriptedBrowser::get(const QByteArray &address)
{
    HttpRequest request{.address = address.split('#').first()};
    request.fields.append("Accept-Language", "en");
    request.fields.append("Cookie", m_cookie);
    return send(request);
}

HttpResponse ScriptedBrowser::post(const QByteArray &address, const Parameters &fields, const QByteArray &from)
{
    HttpRequest request{.method = "POST", .address = address, .body = fields.encoded()};
    request.fields.append("Accept-Language", "en");
    request.fields.append("Content-Type", "application/x-www-form-urlencoded");
    request.fields.append("Cookie", m_cookie);
    request.fields.append("Origin", originOf(from.isEmpty() ? address : from));
    return send(request);
}

HttpResponse ScriptedBrowser::press(const Form &form, const QByteArray &address)
{
    const QByteArray action = resolved(address, form.action);
    if (form.fields.contains("username"))
        return post(action, pressed(form, "sign-in",
                                    {{"username", username},
                                     {"password", m_credentials.password(username).reveal().toByteArray()}}));
    if (form.fields.contains("user_code"))
        return post(action, pressed(form, "next", {{"user_code", userCode}}));
    if (form.buttons.contains("continue"))
        return post(action, pressed(form, "continue"));
    return post(action, pressed(form, decision));
}

/// As a browser opens the client's address; the client's own page hands a fragment over.
void ScriptedBrowser::deliver(const QByteArray &address)
{
    m_page = get(address);
    const QList<Form> forms = formsOf(m_page.body);
    if (fragmentOf(address).isEmpty() || forms.isEmpty())
        return;
    Parameters fields = forms.first().fields;
    fields.set("grantscope_fragment", fragmentOf(address).toByteArray());
    m_page = post(withoutQuery(address).toByteArray(), fields);
}

QByteArray ScriptedBrowser::visit(const QByteArray &start)
{
    QByteArray address = start;
    m_page = get(address);
    for (int page = 0; page < 8; ++page) {
        if (const auto location = m_page.fields.first("Location")) {
            address = resolved(address, *location);
            if (originOf(address) == originOf(start)) {
                m_page = get(address);
                continue;
            }
            if (delivers && address.startsWith("http:"))
                deliver(address);
            return *location;
        }
        const QList<Form> forms = formsOf(m_page.body);
        if (forms.isEmpty())
            return address;
        const Form &form = forms.first();
        if (const QByteArray action = resolved(address, form.action); originOf(action) != originOf(start)) {
            if (delivers)
                m_page = post(action, form.fields, start); // form_post
            return Grantscope::withParameters(action, form.fields);
        }
        m_page = press(form, address);
    }
    return address;
}

} // namespace Grantscope::Test
