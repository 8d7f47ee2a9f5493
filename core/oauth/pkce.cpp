// SPDX-License-Identifier: GPL-3.0-or-later
#include "oauth/pkce.h"

#include "jose/base64url.h"

#include <QCryptographicHash>
#include <QtTranslation>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Grantscope::OAuth {

namespace {

constexpr qsizetype kShortest = 43;
constexpr qsizetype kLongest = 128;
constexpr SpecRef kSyntax = "RFC 7636 §4.1";

bool isUnreserved(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-' || c == '.'
           || c == '_' || c == '~';
}

} // namespace

QByteArray pkceMethodName(PkceMethod method)
{
    switch (method) {
    case PkceMethod::S256:
        return "S256";
    case PkceMethod::PlainInsecure:
        return "plain";
    case PkceMethod::NoneInsecure:
        break;
    }
    return {};
}

Result<CodeVerifier> CodeVerifier::parse(const Secret &text)
{
    const QByteArrayView characters = text.reveal();
    const auto foreign = std::ranges::find_if_not(characters, isUnreserved);
    if (foreign != characters.end())
        return std::unexpected(
            Error{OAuthError::VerifierSyntax, u"A-Z a-z 0-9 - . _ ~"_s, {}, kSyntax, foreign - characters.begin()});
    if (characters.size() < kShortest || characters.size() > kLongest)
        return std::unexpected(Error{OAuthError::VerifierSyntax,
                                     words(QT_TRANSLATE_NOOP("Values", "43 to 128 characters")),
                                     QString::number(characters.size()), kSyntax});
    return CodeVerifier(text);
}

Result<CodeVerifier> CodeVerifier::fromRandom(QByteArrayView octets)
{
    QByteArray text = Jose::encodeBase64url(octets);
    return parse(Secret::consume(text));
}

QByteArray deriveCodeChallenge(const CodeVerifier &verifier, PkceMethod method)
{
    const QByteArrayView text = verifier.secret().reveal();
    switch (method) {
    case PkceMethod::S256:
        return Jose::encodeBase64url(QCryptographicHash::hash(text, QCryptographicHash::Sha256));
    case PkceMethod::PlainInsecure:
        return text.toByteArray();
    case PkceMethod::NoneInsecure:
        break;
    }
    return {};
}

} // namespace Grantscope::OAuth
