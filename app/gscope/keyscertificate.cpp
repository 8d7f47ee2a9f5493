// SPDX-License-Identifier: GPL-3.0-or-later
#include "keyscommand.h"

#include "commandline/values.h"
#include "common/now.h"
#include "common/randomoctets.h"
#include "jose/certify.h"
#include "texts/visible.h"

#include <QCoreApplication>

#include <charconv>

using namespace Qt::StringLiterals;

namespace Grantscope::Cli {

namespace {

constexpr std::int64_t kDay = 86'400;
constexpr std::int64_t kMostDays = 3'000'000;
constexpr std::int64_t kUsualDays = 365;
constexpr qsizetype kSerialSize = 16;

Outcome<std::int64_t> numberIn(const Arguments &arguments, QByteArrayView option, std::int64_t most,
                               std::int64_t otherwise)
{
    const auto typed = arguments.value(option);
    if (!typed)
        return otherwise;
    std::int64_t number = 0;
    const auto [end, error] = std::from_chars(typed->begin(), typed->end(), number);
    if (typed->isEmpty() || error != std::errc() || end != typed->end() || number < 0 || number > most)
        return usageFailure(QCoreApplication::translate("Gscope", "%1 takes a whole number up to %2.")
                                .arg(QString::fromLatin1(option))
                                .arg(most));
    return number;
}

QStringList texts(const QList<QByteArray> &values)
{
    QStringList all;
    for (const QByteArray &each : values)
        all.append(QString::fromUtf8(each));
    return all;
}

Outcome<Jose::CertificateOrder> orderOf(const Arguments &arguments)
{
    Jose::CertificateOrder order;
    order.names = {.commonName = QString::fromUtf8(arguments.value("--common-name").value_or(QByteArray())),
                   .organization = QString::fromUtf8(arguments.value("--organization").value_or(QByteArray())),
                   .dnsNames = texts(arguments.values("--dns")),
                   .addresses = texts(arguments.values("--ip")),
                   .uris = texts(arguments.values("--uri"))};
    const auto from = numberIn(arguments, "--from", 253'402'300'799, Grantscope::secondsOf(now()));
    if (!from)
        return std::unexpected(from.error());
    const auto days = numberIn(arguments, "--days", kMostDays, kUsualDays);
    if (!days)
        return std::unexpected(days.error());
    const auto purpose = choiceOf(arguments, "--purpose", "open tls-client tls-server");
    if (!purpose)
        return std::unexpected(purpose.error());
    order.notBefore = instantFromSeconds(*from);
    order.notAfter = instantFromSeconds(*from + *days * kDay);
    order.serial = randomOctets(kSerialSize);
    order.purpose = static_cast<Jose::CertificatePurpose>(purpose->value_or(0));
    return order;
}

/// The key with its new certificate, in the form that was asked for.
Outcome<WrittenKeys> certified(const Jose::KeyItem &item, const Jose::Certificate &certificate,
                               const Arguments &arguments)
{
    const auto form = formOf(arguments);
    if (!form)
        return std::unexpected(form.error());
    const auto with = Jose::changedItem(item, {.chain = QList<Jose::Certificate>{certificate}});
    if (!with)
        return std::unexpected(failureOf(ExitStatus::Usage, Texts::visible(item.key.source()), with.error()));
    const Jose::KeyForm chosen = form->value_or(Jose::KeyForm::Certificate);
    const bool isX509 = chosen == Jose::KeyForm::Pem || chosen == Jose::KeyForm::Der;
    auto made = written({*with}, {.form = isX509 ? Jose::KeyForm::Certificate : chosen,
                                  .half = arguments.has("--private") ? Jose::KeyHalf::Private : Jose::KeyHalf::Public});
    if (made && chosen == Jose::KeyForm::Der) {
        made->form = "der";
        made->text = Secret(certificate.der);
        made->isBinary = true;
    }
    return made;
}

/// A JWK alone holds a private key and its certificate; a request is of one form.
Outcome<void> checkForm(const Arguments &arguments)
{
    const auto form = formOf(arguments);
    if (!form)
        return std::unexpected(form.error());
    const bool isJwk = *form == Jose::KeyForm::Jwk || *form == Jose::KeyForm::JwkSet;
    if (arguments.has("--private") && (!isJwk || arguments.has("--request")))
        return usageFailure(QCoreApplication::translate(
            "Gscope", "--private writes the key with its certificate, as a JWK: add --to jwk, or leave it out."));
    if (arguments.has("--request") && *form && *form != Jose::KeyForm::Pem)
        return usageFailure(
            QCoreApplication::translate("Gscope", "A certificate request is written as PEM. Leave --to out."));
    return {};
}

} // namespace

Outcome<ExitStatus> certifyKey(const Arguments &arguments)
{
    if (const auto sound = checkForm(arguments); !sound)
        return std::unexpected(sound.error());
    const auto order = orderOf(arguments);
    if (!order)
        return std::unexpected(order.error());
    const auto items = readWholeKeyFiles(arguments);
    if (!items)
        return std::unexpected(items.error());
    if (items->size() != 1)
        return usageFailure(
            QCoreApplication::translate("Gscope", "A certificate is for one key, and there are several."));
    const Jose::KeyItem &item = items->first();
    const QString source = Texts::visible(item.key.source());
    if (arguments.has("--request")) {
        const auto request = Jose::makeCertificateRequest(item.key, order->names, order->purpose);
        if (!request)
            return std::unexpected(failureOf(ExitStatus::Usage, source, request.error()));
        auto made = written(*items, {.form = Jose::KeyForm::Pem}); // The public key that is in it.
        if (!made)
            return std::unexpected(made.error());
        made->form = "request";
        made->text = Secret(Jose::pemOf("CERTIFICATE REQUEST", *request));
        return putOut(arguments, *made);
    }
    const auto certificate = Jose::makeCertificate(item.key, *order);
    if (!certificate)
        return std::unexpected(failureOf(ExitStatus::Usage, source, certificate.error()));
    const auto made = certified(item, *certificate, arguments);
    if (!made)
        return std::unexpected(made.error());
    return putOut(arguments, *made);
}

} // namespace Grantscope::Cli
