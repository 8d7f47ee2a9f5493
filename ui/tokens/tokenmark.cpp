// SPDX-License-Identifier: GPL-3.0-or-later
#include "tokens/tokenmark.h"

#include "texts/moments.h"
#include "texts/visible.h"
#include "token/decoded.h"
#include "tokens/valuetext.h"
#include "widgets/command.h"
#include "widgets/masking.h"

#include <QCoreApplication>
#include <QCryptographicHash>

using namespace Qt::StringLiterals;

namespace Grantscope::Ui {

namespace {

constexpr qsizetype kMostOfClaim = 2048; // octets
constexpr qsizetype kShown = 48; // UTF-16 units of a claim
constexpr qsizetype kBeginning = 24; // octets
constexpr qsizetype kDigits = 8;

QString claimText(const Token::DecodedJwt &token, QByteArrayView name)
{
    const Json::Value claim = token.claim(name);
    return claim.text().size() <= kMostOfClaim ? claim.toString() : QString();
}

} // namespace

TokenMark TokenMark::of(const Token::DecodedJwt &token)
{
    TokenMark mark;
    const QByteArray digest = QCryptographicHash::hash(token.text, QCryptographicHash::Sha256).toHex();
    mark.fingerprint = u'#' + QString::fromLatin1(digest.first(kDigits));
    mark.id = claimText(token, "jti");
    mark.issuer = claimText(token, "iss");
    mark.issuedAt = Texts::claimInstant(token.claim("iat"));
    if (mark.id.isEmpty() && mark.issuer.isEmpty() && !mark.issuedAt)
        mark.beginning = octetsExcerpt(token.text, kBeginning);
    return mark;
}

TokenMark TokenMark::around(const TokenMark &inner) const
{
    TokenMark mark = inner;
    mark.fingerprint = fingerprint;
    return mark;
}

QString TokenMark::text(const Masking &masking) const
{
    if (masking.isOn())
        return fingerprint;
    const auto told = [](const char *name, const QString &value) {
        return value.isEmpty() ? QString() : QLatin1StringView(name) + u' ' + Texts::visibleExcerpt(value, kShown);
    };
    return Command::joined(
        {fingerprint, told("jti", id), told("iss", issuer),
         issuedAt
             ? QCoreApplication::translate("Grantscope::Ui::TokenMark", "issued %1").arg(Texts::localTime(*issuedAt))
             : QString(),
         beginning});
}

} // namespace Grantscope::Ui
