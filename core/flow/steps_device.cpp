// SPDX-License-Identifier: GPL-3.0-or-later
#include "flow/flowerror.h"
#include "flow/steps_p.h"
#include "oauth/deviceauthorization.h"
#include "oauth/tokenrequest.h"

#include <QtTranslation>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace Grantscope::Flow {

namespace {

Result<Prepared> prepareDevice(const Desk &desk)
{
    return prepareForm(
        desk, "device_authorization_endpoint",
        withFurther(desk, OAuth::buildDeviceAuthorizationParameters(desk.settings.scope, desk.settings.resources)));
}

Taken takeDevice(const Desk &desk, const Received &received, Knowledge &known)
{
    auto reading = OAuth::parseDeviceAuthorization(received.exchange->response);
    Taken taken{.checks = std::move(reading.checks)};
    if (!reading.value) {
        taken.error = reading.value.error();
        return taken;
    }
    const OAuth::DeviceAuthorization &device = *reading.value;
    known.polling = OAuth::DevicePolling(device, desk.around.now);
    taken.values.append({"device_code", device.deviceCode, desk.step, Rule::Answer});
    const auto keep = [&](const char *name, const QByteArray &value) {
        if (!value.isEmpty())
            taken.values.append(made(desk, name, value, Rule::Answer));
    };
    keep("user_code", device.userCode.toUtf8());
    keep("verification_uri", device.verificationUri);
    keep("verification_uri_complete", device.verificationUriComplete);
    keep("interval", QByteArray::number(device.interval.count()));
    return taken;
}

Result<Prepared> preparePoll(const Desk &desk)
{
    if (!desk.known.polling)
        return std::unexpected(missing("device_code"));
    Result<Prepared> prepared =
        prepareForm(desk, "token_endpoint", OAuth::buildDeviceTokenParameters(desk.known.values.secret("device_code")));
    if (prepared)
        prepared->pause = std::max(desk.known.polling->nextAt() - desk.around.now, std::chrono::milliseconds(0));
    return prepared;
}

Taken takePoll(const Desk &desk, const Received &received, Knowledge &known)
{
    using Meaning = OAuth::DevicePolling::Meaning;
    OAuth::Reading<OAuth::TokenResponse> reading = OAuth::parseTokenResponse(received.exchange->response);
    const Meaning meaning = known.polling->take(reading.value, desk.around.now);
    Taken taken = takeTokens(desk, std::move(reading));
    // A server that says so itself is quoted; one that would wait for ever is not.
    if (meaning == Meaning::Expired && taken.error && taken.error->server
        && taken.error->server->error != "expired_token"_L1) {
        Error over{FlowError::DeviceCodeOver, words(QT_TRANSLATE_NOOP("Values", "a sign-in while the codes are good")),
                   taken.error->found, "RFC 8628 §3.5"};
        over.server = taken.error->server;
        taken.error = over;
    }
    if (meaning == Meaning::Pending || meaning == Meaning::SlowDown) {
        taken.overcome = std::exchange(taken.error, std::nullopt);
        taken.again = true;
        taken.values.append(
            made(desk, "interval", QByteArray::number(known.polling->interval().count()), Rule::Answer));
    }
    return taken;
}

/// RFC 8628 §3.5: a client whose request runs out of time asks less often.
bool endureTimeout(const Desk &desk, const Error &error, Knowledge &known)
{
    return error.id.name() == "net-timeout"
           && known.polling->takeTimeout(desk.around.now) == OAuth::DevicePolling::Meaning::Pending;
}

} // namespace

constinit const Step kDeviceRequest{.id = "device-request",
                                    .from = Party::Client,
                                    .to = Party::AuthorizationServer,
                                    .act = Act::Send,
                                    .left = nullptr,
                                    .prepare = prepareDevice,
                                    .take = takeDevice};
constinit const Step kDevicePoll{.id = "device-poll",
                                 .from = Party::Client,
                                 .to = Party::AuthorizationServer,
                                 .act = Act::Send,
                                 .left = nullptr,
                                 .prepare = preparePoll,
                                 .take = takePoll,
                                 .judge = judgeTokenRequest,
                                 .endure = endureTimeout};

} // namespace Grantscope::Flow
