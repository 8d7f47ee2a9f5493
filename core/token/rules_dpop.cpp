// SPDX-License-Identifier: GPL-3.0-or-later
// Rows about DPoP proofs: RFC 9449 §4.3, its list numbered in brackets.
#include "token/datetext.h"
#include "token/header.h"
#include "token/rules.h"
#include "token/shown.h"

#include <QCryptographicHash>
#include <QUrl>

#include <cstdlib>

using namespace Qt::StringLiterals;

namespace Grantscope::Token {

namespace {

constexpr const char *kRequired[] = {"jti", "htm", "htu", "iat"};

Outcome typ(const Subject &subject)
{
    const Json::Value typ = subject.header("typ");
    return typ.stringIs("dpop+jwt")
               ? holds()
               : violated("dpop-typ.other", u"dpop+jwt"_s, shown(typ), headerPlace(subject, "typ"));
}

Outcome algorithm(const Subject &subject)
{
    const Json::Value alg = subject.header("alg");
    const auto *row = Jose::findJwsAlgorithm(alg.toUtf8());
    return row && row->scheme != Jose::Scheme::Hmac ? holds()
                                                    : violated("dpop-alg.not-asymmetric", u"ES256, EdDSA, PS256 …"_s,
                                                               shown(alg), headerPlace(subject, "alg"));
}

Outcome ownKey(const Subject &subject)
{
    const Json::Value jwk = subject.header("jwk");
    if (!jwk)
        return violated("dpop-jwk.absent", u"jwk"_s, {});
    if (subject.signatures.isEmpty())
        return notChecked("skip.unreadable");
    const SignatureReport &report = subject.signatures.first();
    if (!report.embedded) {
        const Error error = report.embeddedError.value_or(Error{});
        return violated("dpop-jwk.unreadable", error.expected, error.found, headerPlace(subject, "jwk"));
    }
    if (report.embedded->isPrivate())
        return violated("dpop-jwk.private", {}, {}, headerPlace(subject, "jwk"));
    return report.embeddedVerifies ? holds() : violated("dpop-jwk.not-verifying", {}, {}, headerPlace(subject, "jwk"));
}

Outcome requiredClaims(const Subject &subject)
{
    if (!subject.token.judgedClaims().root().isObject())
        return notChecked("skip.unreadable");
    const QStringList missing = missingClaims(subject, kRequired);
    return missing.isEmpty() ? holds() : violated("dpop-jti.missing", u"jti, htm, htu, iat"_s, missing.join(u", "_s));
}

Outcome method(const Subject &subject)
{
    return compareClaim(subject, {"htm", subject.expected.method, "dpop-htm.different", "dpop-htm.absent"});
}

// RFC 9449 §4.3 (9): without query and fragment, after syntax-based and scheme-based normalisation (RFC 3986 §6.2.2,
// §6.2.3).
QString normalised(const QString &address)
{
    QUrl url(address, QUrl::StrictMode);
    if (!url.isValid() || url.isRelative())
        return {};
    url.setQuery(QString());
    url.setFragment(QString());
    url.setHost(url.host().toLower());
    const bool defaultPort =
        (url.scheme() == "https"_L1 && url.port() == 443) || (url.scheme() == "http"_L1 && url.port() == 80);
    if (defaultPort)
        url.setPort(-1);
    if (url.path().isEmpty())
        url.setPath(u"/"_s);
    return url.adjusted(QUrl::NormalizePathSegments).toString(QUrl::FullyEncoded);
}

Outcome uri(const Subject &subject)
{
    const Json::Value htu = subject.claim("htu");
    if (!subject.expected.uri)
        return notChecked(htu ? Texts::Reason("skip.not-expected") : Texts::Reason("skip.claim-absent"));
    const QString mine = normalised(*subject.expected.uri);
    // A URL is written in UTF-8, where half of a surrogate pair would become U+FFFD and pass for it.
    const QString theirs = htu.toString().isValidUtf16() ? normalised(htu.toString()) : QString();
    if (theirs.isEmpty() || mine != theirs)
        return violated("dpop-htu.different", *subject.expected.uri, shown(htu), claimPlace(htu));
    return holds();
}

Outcome nonce(const Subject &subject)
{
    return compareClaim(subject, {"nonce", subject.expected.nonce, "dpop-nonce.different", "dpop-nonce.absent"});
}

Outcome made(const Subject &subject)
{
    const Json::Value iat = subject.claim("iat");
    const auto seconds = numericDate(iat);
    if (!seconds)
        return notChecked(iat ? Texts::Reason("skip.no-number") : Texts::Reason("skip.claim-absent"), shown(iat));
    const std::int64_t now = secondsOf(subject.expected.now);
    const std::int64_t window = subject.expected.dpopWindow.count() + subject.expected.leeway.count();
    const QString allowed = u"%1 ± %2 s"_s.arg(dateText(now)).arg(window);
    return std::abs(now - *seconds) <= window ? holds()
                                              : violated("dpop-iat.outside", allowed, momentText(iat), claimPlace(iat));
}

Outcome tokenHash(const Subject &subject)
{
    const Json::Value ath = subject.claim("ath");
    if (!subject.expected.accessToken)
        return notChecked(ath ? Texts::Reason("skip.not-expected") : Texts::Reason("skip.claim-absent"));
    const QByteArray expected = Jose::encodeBase64url(
        QCryptographicHash::hash(subject.expected.accessToken->reveal(), QCryptographicHash::Sha256));
    if (!ath)
        return violated("dpop-ath.absent", QString::fromLatin1(expected), {});
    return ath.stringIs(expected)
               ? holds()
               : violated("dpop-ath.different", QString::fromLatin1(expected), shown(ath), claimPlace(ath));
}

Outcome boundKey(const Subject &subject)
{
    if (!subject.expected.jkt)
        return notChecked("skip.not-expected");
    if (subject.signatures.isEmpty() || !subject.signatures.first().embedded)
        return notChecked("skip.unreadable");
    const QByteArray print = subject.signatures.first().embedded->thumbprintBase64url();
    return print == *subject.expected.jkt
               ? holds()
               : violated("dpop-jkt-mismatch.other-key", QString::fromUtf8(*subject.expected.jkt),
                          QString::fromLatin1(print), headerPlace(subject, "jwk"));
}

constexpr Kinds kProof = kindBit(Kind::DpopProof);

constexpr CheckRow kRows[] = {
    {"dpop-typ", Severity::Error, CheckGroup::Dpop, kProof, "RFC 9449 §4.3 (1, 2, 4)", typ},
    {"dpop-alg", Severity::Error, CheckGroup::Dpop, kProof, "RFC 9449 §4.3 (5)", algorithm},
    {"dpop-jwk", Severity::Error, CheckGroup::Dpop, kProof, "RFC 9449 §4.3 (6, 7)", ownKey},
    {"dpop-jti", Severity::Error, CheckGroup::Dpop, kProof, "RFC 9449 §4.3 (3), §11.1; RFC 7519 §4.1.7",
     requiredClaims},
    {"dpop-htm", Severity::Error, CheckGroup::Dpop, kProof, "RFC 9449 §4.3 (8)", method},
    {"dpop-htu", Severity::Error, CheckGroup::Dpop, kProof, "RFC 9449 §4.3 (9)", uri},
    {"dpop-nonce", Severity::Error, CheckGroup::Dpop, kProof, "RFC 9449 §4.3 (10), §8", nonce},
    {"dpop-iat", Severity::Error, CheckGroup::Dpop, kProof, "RFC 9449 §4.3 (11), §11.1", made},
    {"dpop-ath", Severity::Error, CheckGroup::Dpop, kProof, "RFC 9449 §4.3 (12)", tokenHash},
    {"dpop-jkt-mismatch", Severity::Error, CheckGroup::Dpop, kProof, "RFC 9449 §4.3 (12), §6.1", boundKey},
};

} // namespace

std::span<const CheckRow> dpopRows()
{
    return kRows;
}

} // namespace Grantscope::Token
