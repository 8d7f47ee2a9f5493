// SPDX-License-Identifier: GPL-3.0-or-later
#include "oauth/connectionchecks.h"

#include "checks/row.h"
#include "http/address.h"

#include <QUrl>

using namespace Qt::StringLiterals;

namespace Grantscope::OAuth {

namespace {

constexpr CheckGroup kGroup = CheckGroup::Connection;
constexpr Row kVersion{"tls-version", kGroup, "RFC 9325 §3.1.1, §4.1"};
constexpr Row kCertificate{"tls-certificate", kGroup, "RFC 9525 §6; RFC 9700 §2.6"};
constexpr Row kForwarded{"http-307", kGroup, "RFC 9700 §2.6, §4.12", Severity::Warning};

/// Forward secrecy and authenticated encryption, RFC 9325 §4.1, §4.2. TLS 1.3 has nothing else.
bool isRecommendedForTls12(const QByteArray &cipher)
{
    const bool forwardSecret = cipher.startsWith("ECDHE-") || cipher.startsWith("DHE-");
    return forwardSecret && (cipher.contains("GCM") || cipher.contains("CHACHA20") || cipher.contains("CCM"));
}

Check versionOf(const TlsSummary &tls)
{
    const QString found = QString::fromLatin1(tls.version + ", " + tls.cipher);
    if (tls.version == "TLSv1.3")
        return passed(kVersion, {}, found);
    if (tls.version != "TLSv1.2")
        return violated(kVersion, "tls-version.old", QString::fromLatin1(tls.version), u"TLSv1.2, TLSv1.3"_s);
    return isRecommendedForTls12(tls.cipher) ? passed(kVersion, {}, found)
                                             : violatedAs(Severity::Warning, kVersion, "tls-version.cipher",
                                                          QString::fromLatin1(tls.cipher), u"ECDHE + AEAD"_s);
}

Check certificateOf(const TlsSummary &tls)
{
    const QString subject = tls.chain.isEmpty() ? QString() : tls.chain.constFirst().subject;
    return tls.byFingerprint ? violatedAs(Severity::Info, kCertificate, "tls-certificate.fingerprint", subject)
                             : passed(kCertificate, {}, subject);
}

bool carriesCredentials(const HttpRequest &request)
{
    // What is posted to an authorization server holds codes, tokens or secrets; JSON without a token does not.
    const bool isForm = !request.body.isEmpty() && mediaType(request.fields) != "application/json";
    return isForm || request.fields.contains("Authorization");
}

} // namespace

QList<Check> checkConnection(const Exchange &exchange, const std::optional<Error> &error)
{
    QList<Check> checks;
    const QUrl address = QUrl::fromEncoded(exchange.request.address);
    if (error && error->id.name() == "net-tls")
        checks += violated(kCertificate, "tls-certificate.refused", error->found, error->expected);
    else if (exchange.tls && !exchange.tls->version.isEmpty())
        checks += {versionOf(*exchange.tls), certificateOf(*exchange.tls)};
    else if (address.scheme() == "http"_L1 && exchange.response.status != 0)
        checks +=
            isLoopbackHost(address.host())
                ? QList{skipped(kVersion, "tls-version.loopback"), skipped(kCertificate, "tls-certificate.loopback")}
                : QList{violated(kVersion, "tls-version.plain"), violated(kCertificate, "tls-certificate.plain")};
    const int status = exchange.response.status;
    if (status == 307 || status == 308) {
        if (carriesCredentials(exchange.request))
            checks += violated(kForwarded, "http-307.forwards", QString::number(status), u"303"_s);
    } else if (status != 0 && carriesCredentials(exchange.request)) {
        checks += passed(kForwarded);
    }
    return checks;
}

} // namespace Grantscope::OAuth
