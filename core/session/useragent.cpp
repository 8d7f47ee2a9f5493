// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/useragent.h"

#include "http/address.h"
#include "http/parameters.h"
#include "net/redirectpage.h"
#include "oauth/endpoint.h"

#include <QUrl>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Grantscope::Session {

namespace {

constexpr int kMostHops = 20;
/// The field of the listener's page that a script fills with the fragment of the address.

QByteArray originOf(const QByteArray &address)
{
    const QUrl url = QUrl::fromEncoded(address);
    return url.toEncoded(QUrl::RemovePath | QUrl::RemoveQuery | QUrl::RemoveFragment | QUrl::RemoveUserInfo);
}

bool isWeb(const QByteArray &address)
{
    const QString scheme = QUrl::fromEncoded(address).scheme();
    return scheme == u"http"_s || scheme == u"https"_s;
}

} // namespace

UserAgent::UserAgent(Net::Transport *transport, std::function<Instant()> clock, std::function<QByteArray()> language,
                     QObject *parent)
    : QObject(parent)
    , m_transport(transport)
    , m_clock(std::move(clock))
    , m_language(std::move(language))
{
}

UserAgent::~UserAgent()
{
    if (m_exchange.isValid())
        m_exchange.cancel();
}

Result<void> UserAgent::open(const QByteArray &address)
{
    if (const Result<void> valid = OAuth::validateEndpoint(address); !valid)
        return valid;
    m_opened = address;
    m_page.reset();
    m_error.reset();
    m_hops = 0;
    get(address);
    return {};
}

void UserAgent::reload()
{
    if (!m_opened.isEmpty())
        (void)open(m_opened);
}

void UserAgent::leave()
{
    if (m_exchange.isValid())
        std::exchange(m_exchange, {}).cancel();
    m_opened.clear();
    m_request = {};
    m_page.reset();
    m_error.reset();
    Q_EMIT changed();
}

void UserAgent::stop()
{
    if (!m_exchange.isValid())
        return;
    std::exchange(m_exchange, {}).cancel();
    Q_EMIT changed();
}

void UserAgent::forget()
{
    m_cookies.clear();
    Q_EMIT changed();
}

/// Names and passwords are typed for one server: no page and no redirect takes them to another.
Result<void> UserAgent::mayGoTo(const QByteArray &address) const
{
    if (auto valid = OAuth::validateEndpoint(withoutQuery(address).toByteArray()); !valid)
        return valid;
    const QString host = QUrl::fromEncoded(address).host();
    const QString opened = QUrl::fromEncoded(m_opened).host();
    if (host == opened || isLoopbackHost(host))
        return {};
    return std::unexpected(Error{AgentError::Elsewhere, opened, host});
}

void UserAgent::get(const QByteArray &address)
{
    m_fragment = fragmentOf(address).toByteArray();
    const qsizetype mark = address.indexOf('#');
    send({.address = mark < 0 ? address : address.first(mark)});
}

void UserAgent::submit(const PageForm &form, qsizetype button)
{
    if (isBusy())
        return;
    m_hops = 0;
    if (const Result<void> allowed = mayGoTo(form.action); !allowed)
        return fail(allowed.error());
    const Parameters sent = form.sent(button);
    if (form.method != "POST") {
        const QByteArray target = withoutQuery(form.action).toByteArray();
        return get(sent.isEmpty() ? target : target + '?' + sent.encoded());
    }
    HttpRequest request{.method = "POST", .address = form.action, .body = sent.encoded()};
    request.fields.append("Content-Type", "application/x-www-form-urlencoded");
    if (m_page)
        request.fields.append("Origin", originOf(m_page->address));
    m_fragment.clear();
    send(request);
}

void UserAgent::send(const HttpRequest &request)
{
    stop();
    m_request = request;
    m_request.fields.append("Accept", "text/html");
    if (const QByteArray language = m_language ? m_language() : QByteArray(); !language.isEmpty())
        m_request.fields.append("Accept-Language", language);
    if (const QByteArray cookies = m_cookies.cookiesFor(request.address, m_clock()); !cookies.isEmpty())
        m_request.fields.append("Cookie", cookies);
    m_exchange = m_transport->send(m_request);
    Q_EMIT changed();
    auto exchange = m_exchange; // A reference of its own: an answer that is there already lands in then().
    exchange.then(this, [this](const Result<Exchange> &result) { landed(result); }).onCanceled(this, [] {
        // Whoever stopped it has told already.
    });
}

void UserAgent::landed(const Result<Exchange> &result)
{
    m_exchange = {};
    if (!result)
        return fail(result.error());
    const HttpResponse &response = result->response;
    m_cookies.take(response.fields, m_request.address, m_clock());
    if (response.isRedirect())
        return follow(*response.fields.first("Location"));
    show(response);
}

void UserAgent::follow(const QByteArray &location)
{
    if (++m_hops > kMostHops)
        return fail({AgentError::Redirects, {}, QString::number(kMostHops)});
    const QUrl target = QUrl::fromEncoded(m_request.address).resolved(QUrl::fromEncoded(location));
    QByteArray address = target.toEncoded();
    // As written, where it is whole: nothing of a code is normalised away.
    if (isWeb(location))
        address = location;
    if (!isWeb(address)) {
        m_page.reset();
        Q_EMIT changed();
        return Q_EMIT leftFor(location);
    }
    if (const Result<void> allowed = mayGoTo(address); !allowed)
        return fail(allowed.error());
    get(address);
}

/// What a script of the page would do: the form post of a response, and the listener's page for a fragment.
bool UserAgent::sendItself(const Page &page)
{
    if (!page.scripted || page.forms.size() != 1 || !page.forms.constFirst().sendsItself())
        return false;
    PageForm form = page.forms.constFirst();
    const auto field = std::ranges::find(form.fields, QByteArrayView(Net::kFragmentField), &PageField::name);
    if (field != form.fields.end()) {
        if (m_fragment.isEmpty())
            return false;
        field->value = m_fragment;
    }
    if (++m_hops > kMostHops)
        return false;
    const int hops = m_hops;
    submit(form);
    m_hops = hops;
    return true;
}

void UserAgent::show(const HttpResponse &response)
{
    m_error.reset();
    const QByteArray type = mediaType(response.fields);
    if (type != "text/html" && type != "application/xhtml+xml" && !response.body.isEmpty())
        return fail({AgentError::Page, u"text/html"_s, QString::fromLatin1(type)});
    Result<Page> page = readPage(response.body, m_request.address, response.status);
    if (!page)
        return fail(page.error());
    m_page = std::move(*page);
    if (sendItself(*m_page))
        return;
    // A page that only a script fills has nothing to say without it.
    if (m_page->scripted && m_page->forms.isEmpty() && m_page->parts.isEmpty())
        return fail({AgentError::Page, {}, u"script"_s});
    Q_EMIT changed();
}

void UserAgent::fail(const Error &error)
{
    m_page.reset();
    m_error = error;
    Q_EMIT changed();
}

} // namespace Grantscope::Session
