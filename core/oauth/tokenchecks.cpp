// SPDX-License-Identifier: GPL-3.0-or-later
#include "checks/row.h"
#include "oauth/tokenrequest.h"

using namespace Qt::StringLiterals;

namespace Grantscope::OAuth {

namespace {

constexpr CheckGroup kGroup = CheckGroup::TokenRequest;

void checkVerifier(const Parameters &parameters, const QByteArray &sentChallenge, const QByteArray &sentMethod,
                   QList<Check> &checks)
{
    constexpr Row missing{"pkce-missing", kGroup, "RFC 7636 §4.5; RFC 9700 §2.1.1"};
    constexpr Row syntax{"pkce-verifier-syntax", kGroup, "RFC 7636 §4.1"};
    constexpr Row mismatch{"pkce-mismatch", kGroup, "RFC 7636 §4.6"};
    const std::optional<QByteArray> text = parameters.first("code_verifier");
    if (!text) {
        // Whether there should have been a challenge was judged with the request that would have had it.
        if (!sentChallenge.isEmpty())
            checks += violated(missing, "pkce-missing.no-verifier");
        return;
    }
    const Result<CodeVerifier> verifier = CodeVerifier::parse(Secret(*text));
    if (!verifier) {
        const Error &error = verifier.error();
        const QString found = error.found.isEmpty() ? u"(+%1)"_s.arg(error.offset) : error.found;
        checks += violated(syntax, "pkce-verifier-syntax.other", found, error.expected);
        return;
    }
    checks += passed(syntax);
    if (sentChallenge.isEmpty())
        return;
    const PkceMethod method = sentMethod == "S256" ? PkceMethod::S256 : PkceMethod::PlainInsecure;
    checks += deriveCodeChallenge(*verifier, method) == sentChallenge ? passed(mismatch)
                                                                      : violated(mismatch, "pkce-mismatch.different");
}

} // namespace

QList<Check> checkTokenRequest(const Parameters &parameters, const QByteArray &sentChallenge,
                               const QByteArray &sentMethod)
{
    constexpr Row repeated{"authz-duplicate-param", kGroup, "RFC 6749 §3.2; RFC 8707 §2"};
    constexpr Row implicit{"authz-implicit", kGroup, "RFC 9700 §2.4", Severity::Warning};
    QByteArrayList names = parameters.repeated();
    names.removeAll("resource");
    names.removeAll("audience"); // RFC 8693 §2.1
    QList<Check> checks;
    checks += names.isEmpty()
                  ? passed(repeated)
                  : violated(repeated, "authz-duplicate-param.repeated", QString::fromUtf8(names.join(", ")));
    const QByteArray grant = parameters.value("grant_type");
    if (grant == "password")
        checks += violated(implicit, "authz-implicit.password");
    if (grant == "authorization_code")
        checkVerifier(parameters, sentChallenge, sentMethod, checks);
    return checks;
}

} // namespace Grantscope::OAuth
