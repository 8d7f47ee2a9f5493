// SPDX-License-Identifier: GPL-3.0-or-later
#include "practice/provider.h"

#include "practice/endpoints.h"
#include "practice/pages.h"
#include "practice/plain.h"

#include <QtTranslation>

#include <algorithm>
#include <mutex>

namespace Grantscope::Practice {

namespace {

constexpr qsizetype kLargestBody = 64 * 1024;
constexpr qsizetype kLongestTarget = 16 * 1024;

/// Who may come to an endpoint.
enum class Audience : std::uint8_t {
    Anyone, ///< Other sites may send the browser here: nothing happens without the person.
    OwnPages, ///< Forms of our pages.
    Programs, ///< Clients; no page of another site, which could call from the person's browser.
};

struct Route
{
    const char *path;
    bool get;
    bool post;
    Audience audience;
    bool misbehaves; ///< Status 500, slowness and HTML refusals, where they are switched on.
    HttpResponse (*answer)(Service &, const Request &);
};
constexpr Route kRoutes[] = {
    {"/", true, false, Audience::Anyone, false, answerStartPage},
    {"/.well-known/openid-configuration", true, false, Audience::Programs, false, answerMetadata},
    {"/.well-known/oauth-authorization-server", true, false, Audience::Programs, false, answerMetadata},
    {"/.well-known/oauth-protected-resource/api", true, false, Audience::Programs, false, answerApiMetadata},
    {"/.well-known/oauth-protected-resource/mcp", true, false, Audience::Programs, false, answerMcpMetadata},
    {"/jwks", true, false, Audience::Programs, false, answerKeys},
    {"/authorize", true, true, Audience::Anyone, false, answerAuthorize},
    {"/sign-in", false, true, Audience::OwnPages, false, answerSignIn},
    {"/select", false, true, Audience::OwnPages, false, answerSelection},
    {"/consent", false, true, Audience::OwnPages, false, answerConsent},
    {"/token", false, true, Audience::Programs, true, answerToken},
    {"/register", false, true, Audience::Programs, true, answerRegistration},
    {"/device_authorization", false, true, Audience::Programs, true, answerDeviceAuthorization},
    {"/device", true, true, Audience::Anyone, false, answerDevicePage},
    {"/device/consent", false, true, Audience::OwnPages, false, answerDeviceConsent},
    {"/userinfo", true, true, Audience::Programs, true, answerUserInfo},
    {"/introspect", false, true, Audience::Programs, true, answerIntrospection},
    {"/revoke", false, true, Audience::Programs, true, answerRevocation},
    {"/end_session", true, true, Audience::Anyone, false, answerEndSession},
    {"/end_session/confirm", false, true, Audience::OwnPages, false, answerSignOut},
    {"/api/me", true, false, Audience::Programs, true, answerApiMe},
    {"/api/messages", true, true, Audience::Programs, true, answerApiMessages},
    {"/api/time", true, false, Audience::Programs, true, answerApiTime},
    {"/plain/sign-in", false, true, Audience::Programs, true, answerPlainSignIn},
    {"/plain/items", true, false, Audience::Programs, true, answerPlainItems},
    {"/opaque/items", true, false, Audience::Programs, true, answerOpaqueItems},
    {"/both/items", true, false, Audience::Programs, true, answerBothItems},
    {"/thief", false, true, Audience::Programs, false, answerThief},
    {"/storage", true, false, Audience::Anyone, false, answerStoragePage},
    {"/storage/loot", false, true, Audience::OwnPages, false, answerLoot},
    {"/mcp", false, true, Audience::Programs, true, answerMcp},
};

/// "127.0.0.1:9300", "[::1]:9300", "localhost:9300" of our port. Another name that leads here is an attack (DNS
/// rebinding).
bool isOurHost(QByteArrayView issuer, QByteArrayView host)
{
    const QByteArrayView port = issuer.sliced(issuer.lastIndexOf(':'));
    for (const QByteArrayView name : {"127.0.0.1", "[::1]", "localhost"}) {
        if (host.size() == name.size() + port.size() && host.endsWith(port)
            && host.first(name.size()).compare(name, Qt::CaseInsensitive) == 0)
            return true;
    }
    return false;
}

bool comesFromElsewhere(const Service &service, const Request &request)
{
    const QList<QByteArray> origins = request.fields().values("Origin");
    constexpr QByteArrayView scheme("http://");
    return std::ranges::any_of(origins, [&](const QByteArray &origin) {
        return !origin.startsWith(scheme) || !isOurHost(service.issuer, QByteArrayView(origin).sliced(scheme.size()));
    });
}

HttpResponse wrongMethod(Service &service, const Request &request, const Route &route)
{
    HttpResponse response =
        service.refuse(request, {"invalid_request", "This address does not take " + said(request.method()), 405});
    response.fields.append("Allow", route.get && route.post ? "GET, HEAD, POST" : route.get ? "GET, HEAD" : "POST");
    return response;
}

/// A page in the place of JSON, as of a proxy in between.
HttpResponse asHtml(int status)
{
    return {.status = status,
            .fields = {{"Content-Type", "text/html; charset=utf-8"}, {"Cache-Control", "no-store"}},
            .body = "<!DOCTYPE html>\n<html lang=\"en\"><head><title>Error</title></head>"
                    "<body><h1>Something went wrong</h1></body></html>\n"};
}

} // namespace

struct Provider::Private
{
    Answer answer(const Request &request);
    HttpResponse route(const Request &request, const Route &route);
    Answer misbehave(const Request &request, const Route &route);

    mutable std::mutex mutex;
    Service service;
    EventSink sink;
};

Answer Provider::Private::answer(const Request &request)
{
    const QList<QByteArray> hosts = request.fields().values("Host");
    if (hosts.size() != 1 || !isOurHost(service.issuer, hosts.first()))
        return {
            service.refuse(request, {"invalid_request", "This server is " + service.issuer + " and no other", 421})};
    if (request.body().size() > kLargestBody)
        return {service.refuse(request, {"invalid_request", "The body is too large", 413})};
    const QByteArray path = request.path();
    const auto found = std::ranges::find_if(kRoutes, [&](const Route &each) { return path == each.path; });
    if (found == std::end(kRoutes))
        return {service.refuse(request, {"not_found", "There is nothing at this address", 404})};
    if (!(request.isGet() && found->get) && !(request.isPost() && found->post))
        return {wrongMethod(service, request, *found)};
    if (found->audience != Audience::Anyone && comesFromElsewhere(service, request))
        return {service.refuse(request, {"invalid_request", "A page of another site may not call this address", 403})};
    return misbehave(request, *found);
}

Answer Provider::Private::misbehave(const Request &request, const Route &route)
{
    Answer answer;
    if (route.misbehaves && service.misbehaves(Misbehaviour::Slow, request))
        answer.delay = service.settings.slowness;
    if (route.misbehaves && service.misbehaves(Misbehaviour::ServerErrors, request)) {
        answer.response = asHtml(500);
        return answer;
    }
    answer.response = route.answer(service, request);
    if (route.misbehaves && answer.response.status >= 400 && service.misbehaves(Misbehaviour::HtmlErrors, request))
        answer.response = asHtml(answer.response.status);
    return answer;
}

Provider::Provider(QByteArray issuer, Credentials credentials, Environment environment, Settings settings)
    : d(std::make_unique<Private>())
{
    Service &service = d->service;
    service.issuer = std::move(issuer);
    service.settings = std::move(settings);
    service.ring = KeyRing(credentials.keys);
    service.credentials = std::move(credentials);
    service.random = std::move(environment.random);
    service.translate = environment.translate
                            ? std::move(environment.translate)
                            : [](QByteArrayView, const char *english) { return QString::fromUtf8(english); };
    service.macKey = service.random(32);
    service.plainKey = makePlainKey(service.random);
    service.steadyClock = environment.steadyClock ? std::move(environment.steadyClock) : std::chrono::steady_clock::now;
    service.route = [provider = d.get()](const HttpRequest &request) { return provider->answer(Request(request)); };
    d->sink = std::move(environment.events);
}

Provider::~Provider() = default;

Answer Provider::answer(const HttpRequest &request, Instant now)
{
    Answer answer;
    QList<Event> events;
    {
        const std::scoped_lock lock(d->mutex);
        d->service.now = now + d->service.settings.clockOffset;
        d->service.ring.expire(d->service.now);
        d->service.heldBack = {};
        answer = request.address.size() > kLongestTarget
                     ? Answer{refusalResponse({"invalid_request", "The address is too long", 414})}
                     : d->answer(Request(request));
        answer.delay += d->service.heldBack;
        events.swap(d->service.events);
    }
    for (const Event &event : events) {
        if (d->sink)
            d->sink(event);
    }
    return answer;
}

QByteArray Provider::issuer() const
{
    return d->service.issuer;
}

Settings Provider::settings() const
{
    const std::scoped_lock lock(d->mutex);
    return d->service.settings;
}

Result<void> Provider::setSettings(const Settings &settings)
{
    if (auto sound = validateSettings(settings); !sound)
        return sound;
    const std::scoped_lock lock(d->mutex);
    d->service.settings = settings;
    return {};
}

Credentials Provider::credentials() const
{
    const std::scoped_lock lock(d->mutex);
    Credentials credentials = d->service.credentials;
    credentials.keys = d->service.ring.keys();
    return credentials;
}

Result<void> Provider::rotateKeys(Instant now)
{
    const QByteArray algorithm = settings().algorithm;
    const Result<Jose::Key> key = makeSigningKey(algorithm);
    if (!key)
        return std::unexpected(key.error());
    const Event event{now, EventKind::KeysRotated, {}, {}, {}, QString::fromLatin1(algorithm)};
    {
        const std::scoped_lock lock(d->mutex);
        d->service.ring.add(*key, now + d->service.settings.clockOffset);
    }
    if (d->sink)
        d->sink(event);
    return {};
}

void Provider::forgetAll()
{
    const std::scoped_lock lock(d->mutex);
    d->service.store = {};
    d->service.plainKey = makePlainKey(d->service.random); // its tokens stand in no store
}

} // namespace Grantscope::Practice
