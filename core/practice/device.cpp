// SPDX-License-Identifier: GPL-3.0-or-later
#include "json/writer.h"
#include "practice/authorize.h"
#include "practice/clientcheck.h"
#include "practice/devicepages.h"
#include "practice/endpoints.h"
#include "practice/pages.h"
#include "practice/resource.h"

#include <QtTranslation>

#include <algorithm>

namespace Grantscope::Practice {

namespace {

constexpr QByteArrayView kDeviceGrant("urn:ietf:params:oauth:grant-type:device_code");
/// No vowels, so no words, and nothing that looks like something else. RFC 8628 §6.1.
constexpr QByteArrayView kLetters("BCDFGHJKLMNPQRSTVWXZ");
constexpr qsizetype kUserCodeSize = 8;

QByteArray makeUserCode(Service &service)
{
    QByteArray code;
    do {
        code.clear();
        const QByteArray octets = service.random(kUserCodeSize);
        for (const char octet : octets)
            code += kLetters[static_cast<uchar>(octet) % kLetters.size()];
    } while (service.store.findUserCode(code, service.now));
    return code;
}

QByteArray shown(const QByteArray &userCode)
{
    return userCode.first(kUserCodeSize / 2) + '-' + userCode.sliced(kUserCodeSize / 2);
}

/// As it is kept: upper case, without dashes and blanks. RFC 8628 §6.1.
QByteArray normalised(const QByteArray &typed)
{
    QByteArray code;
    for (const char c : typed.toUpper()) {
        if (kLetters.contains(c))
            code += c;
    }
    return code.size() <= kUserCodeSize ? code : QByteArray();
}

HttpResponse deviceResponse(const Service &service, const QByteArray &deviceCode, const DeviceCode &device)
{
    QByteArray json;
    Json::Writer out(json);
    const QByteArray page = service.address("/device");
    out.beginObject().key("device_code").string(QByteArrayView(deviceCode));
    out.key("user_code").string(QByteArrayView(shown(device.userCode)));
    out.key("verification_uri").string(QByteArrayView(page));
    out.key("verification_uri_complete")
        .string(QByteArrayView(page + "?user_code=" + formEncoded(shown(device.userCode))));
    out.key("expires_in").number(service.settings.lifetimes.deviceCode.count());
    out.key("interval").number(device.interval.count()).endObject();
    return jsonResponse(200, json);
}

Outcome<HttpResponse> authorizeDevice(Service &service, const Request &request)
{
    const Outcome<Parameters> form = readForm(request);
    if (!form)
        return std::unexpected(form.error());
    const Outcome<const Client *> client = authenticateClient(service, request, *form);
    if (!client)
        return std::unexpected(client.error());
    if (!(*client)->mayUse(kDeviceGrant))
        return refused("unauthorized_client", "The device grant is not registered for this client");
    const auto scope = readScope(**client, *form);
    const auto resources = readResources(service, *form);
    if (!scope || !resources)
        return std::unexpected(scope ? resources.error() : scope.error());
    // No table of codes may be flushed by whoever asks for many.
    if (!service.store.deviceCodes.hasRoom(service.now))
        return refused("temporarily_unavailable", "Too many devices wait; try again in some minutes", 503);
    const QByteArray deviceCode = service.unguessable();
    const Instant validUntil = service.now + service.settings.lifetimes.deviceCode;
    const DeviceCode &device = service.store.deviceCodes.insert(Store::hashed(deviceCode),
                                                                {.userCode = makeUserCode(service),
                                                                 .client = (*client)->id,
                                                                 .scope = *scope,
                                                                 .resources = *resources,
                                                                 .interval = service.settings.deviceInterval,
                                                                 .validUntil = validUntil,
                                                                 // Longer, so that the device hears expired_token.
                                                                 .dropAt = validUntil + std::chrono::minutes(10)},
                                                                service.now);
    service.note(EventKind::DeviceStarted, request, device.client);
    return deviceResponse(service, deviceCode, device);
}

constexpr const char *kUnknownCode =
    QT_TRANSLATE_NOOP("Practice", "There is no such code, or it has expired. Compare it with what the device shows.");

DeviceCode *pending(Service &service, const QByteArray &userCode)
{
    DeviceCode *device = service.store.findUserCode(userCode, service.now);
    return device && device->state == DeviceState::Pending ? device : nullptr;
}

} // namespace

HttpResponse answerDeviceAuthorization(Service &service, const Request &request)
{
    const Outcome<HttpResponse> response = authorizeDevice(service, request);
    return response ? *response
                    : service.refuse(request, response.error(),
                                     request.form() ? request.form()->value("client_id") : QByteArray());
}

HttpResponse deviceCodePage(Service &service, const Request &request, const Visitor &visitor,
                            const QByteArray &userCode, const char *alert)
{
    Page page(service, pageLanguage(request.fields(), {}), QT_TRANSLATE_NOOP("Practice", "Connect a device"));
    if (alert)
        page.alert(page.text(alert));
    page.beginForm("/device", visitor, {"device", {}});
    page.field({.name = "user_code",
                .label = page.text(QT_TRANSLATE_NOOP("Practice", "Code that the device shows")),
                .value = userCode.first(std::min<qsizetype>(userCode.size(), 20)),
                .focused = true,
                .invalid = alert != nullptr});
    page.button("next", page.text(QT_TRANSLATE_NOOP("Practice", "Next")), true).endForm();
    return page.response(alert ? 400 : 200);
}

HttpResponse continueDevice(Service &service, const Request &request, const Parameters &carried, Visitor &visitor)
{
    const QByteArray userCode = carried.value("user_code");
    const DeviceCode *device = pending(service, userCode);
    if (!device)
        return deviceCodePage(service, request, visitor, {}, kUnknownCode);
    const QByteArray language = pageLanguage(request.fields(), {});
    const Client *client = service.findClient(device->client);
    if (!client) // It was forgotten meanwhile.
        return deviceCodePage(service, request, visitor, {}, kUnknownCode);
    const QByteArray encoded = Parameters{{"user_code", userCode}}.encoded();
    if (!visitor.login)
        return signInPage(service, language, visitor, {.interaction = {"device-sign-in", encoded}, .client = client});
    return consentPage(service, language, visitor,
                       {.action = "/device/consent",
                        .interaction = {"device-consent", encoded},
                        .client = client,
                        .scope = device->scope,
                        .resources = device->resources,
                        .userCode = shown(userCode)});
}

HttpResponse answerDevicePage(Service &service, const Request &request)
{
    Visitor visitor = visitorOf(service, request);
    HttpResponse response;
    if (request.isPost()) {
        const auto form = readPostedForm(service, request, visitor, "device");
        if (!form)
            return errorPage(service, request, form.error().error, form.error().description, form.error().status);
        response =
            continueDevice(service, request, {{"user_code", normalised(form->fields.value("user_code"))}}, visitor);
    } else {
        // A link brings the code (verification_uri_complete); the person still looks at it and goes on. RFC 8628 §5.4.
        const QByteArray code = request.query() ? normalised(request.query()->value("user_code")) : QByteArray();
        response = deviceCodePage(service, request, visitor, code.size() == kUserCodeSize ? shown(code) : QByteArray());
    }
    return withCookie(service, std::move(response), visitor);
}

HttpResponse answerDeviceConsent(Service &service, const Request &request)
{
    Visitor visitor = visitorOf(service, request);
    const auto form = readPostedForm(service, request, visitor, "device-consent");
    if (!form)
        return errorPage(service, request, form.error().error, form.error().description, form.error().status);
    DeviceCode *device = pending(service, form->request.value("user_code"));
    const Client *client = device ? service.findClient(device->client) : nullptr;
    if (!client || !visitor.login)
        return continueDevice(service, request, form->request, visitor);
    const QByteArray language = pageLanguage(request.fields(), {});
    QList<QByteArray> scope;
    const QList<QByteArray> ticked = form->fields.values("scope");
    std::ranges::copy_if(device->scope, std::back_inserter(scope),
                         [&](const QByteArray &each) { return each == "openid" || ticked.contains(each); });
    if (form->fields.value("action") != "allow" || scope.isEmpty()) {
        device->state = DeviceState::Denied;
        service.note(EventKind::Denied, request, device->client);
        return messagePage(service, language, QT_TRANSLATE_NOOP("Practice", "Not connected"),
                           QT_TRANSLATE_NOOP("Practice", "The device gets no access. You can close this page."));
    }
    device->grant = grantOf(*visitor.login, *client, scope);
    device->grant->resources = device->resources;
    device->state = DeviceState::Approved;
    service.note(EventKind::Allowed, request, device->client, usernameOf(visitor.login->subject),
                 QString::fromLatin1(scope.join(' ')));
    return messagePage(service, language, QT_TRANSLATE_NOOP("Practice", "Connected"),
                       QT_TRANSLATE_NOOP("Practice", "The device is being connected. You can close this page."));
}

} // namespace Grantscope::Practice
