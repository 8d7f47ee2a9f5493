// SPDX-License-Identifier: GPL-3.0-or-later
#include "expectationsof.h"

#include "keys.h"

#include "commandline/values.h"
#include "jose/algorithm.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace Grantscope::Cli {

namespace {

constexpr std::int64_t kLastMoment = 253'402'300'799; // 9999-12-31T23:59:59Z

std::optional<QString> textOf(const Arguments &arguments, QByteArrayView option)
{
    const auto value = arguments.value(option);
    return value ? std::optional(QString::fromUtf8(*value)) : std::nullopt;
}

QStringList textsOf(const Arguments &arguments, QByteArrayView option)
{
    QStringList texts;
    for (const QByteArray &value : arguments.values(option))
        texts.append(QString::fromUtf8(value));
    return texts;
}

std::optional<Secret> secretOf(const Arguments &arguments, QByteArrayView option)
{
    const auto value = arguments.value(option);
    return value ? std::optional(Secret(*value)) : std::nullopt;
}

Outcome<void> readTimes(Token::Expectations &expected, const Arguments &arguments)
{
    if (const auto text = arguments.value("--now")) {
        const auto moment = numberOf("--now", *text, {.most = kLastMoment});
        if (!moment)
            return std::unexpected(moment.error());
        expected.now = instantFromSeconds(*moment);
    }
    const auto leeway = secondsOf(arguments, "--leeway");
    const auto window = secondsOf(arguments, "--dpop-window");
    const auto binding = secondsOf(arguments, "--key-binding-window");
    const auto age = secondsOf(arguments, "--max-age");
    for (const auto *each : {&leeway, &window, &binding, &age}) {
        if (!*each)
            return std::unexpected(each->error());
    }
    expected.leeway = leeway->value_or(expected.leeway);
    expected.dpopWindow = window->value_or(expected.dpopWindow);
    expected.keyBindingWindow = binding->value_or(expected.keyBindingWindow);
    expected.maxAge = *age;
    return {};
}

/// "none" is understood, too, and not offered.
Outcome<void> readAlgorithms(Token::Expectations &expected, const Arguments &arguments, const Command &command)
{
    for (const QByteArray &name : arguments.values("--algorithm")) {
        if (!Jose::findJwsAlgorithm(name) && name != "none")
            return usageFailure(noSuchChoice("--algorithm", name, command));
        expected.algorithms.append(name);
    }
    return {};
}

} // namespace

Outcome<Token::Expectations> expectationsOf(const Arguments &arguments, const Command &command, Instant now)
{
    Token::Expectations expected{.now = now};
    if (auto read = readTimes(expected, arguments); !read)
        return std::unexpected(read.error());
    if (auto read = readAlgorithms(expected, arguments, command); !read)
        return std::unexpected(read.error());
    auto anchors = readAnchors(arguments);
    if (!anchors)
        return std::unexpected(anchors.error());
    expected.trustAnchors = *std::move(anchors);
    expected.issuer = textOf(arguments, arguments.has("--issuer") ? "--issuer" : "--issuer-url");
    expected.audiences = textsOf(arguments, "--audience");
    expected.clientId = textOf(arguments, "--client-id");
    expected.nonce = textOf(arguments, "--nonce");
    expected.scopes = textsOf(arguments, "--scope");
    expected.acrValues = textsOf(arguments, "--acr");
    expected.accessToken = secretOf(arguments, "--access-token");
    expected.code = secretOf(arguments, "--code");
    expected.method = textOf(arguments, "--method");
    expected.uri = textOf(arguments, "--uri");
    expected.jkt = arguments.value("--jkt");
    expected.keyBindingRequired = arguments.has("--require-key-binding");
    if (arguments.has("--allow-unsecured"))
        expected.unsecured = Token::UnsecuredPolicy::AllowInsecure;
    return expected;
}

} // namespace Grantscope::Cli
