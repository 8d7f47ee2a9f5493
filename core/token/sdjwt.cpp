// SPDX-License-Identifier: GPL-3.0-or-later
#include "token/sdjwt.h"

#include "token/tokenerror.h"

namespace Grantscope::Token {

using namespace Qt::StringLiterals;

Result<SdJwtParts> SdJwtParts::split(QByteArrayView text)
{
    const auto failure = [](const QString &expected, const QString &found, qsizetype offset) {
        return std::unexpected(Error{TokenError::SdJwtFormat, expected, found, "RFC 9901 §4", offset});
    };
    qsizetype tilde = text.indexOf('~');
    if (tilde < 0)
        return failure(u"JWT~"_s, u"–"_s, text.size());
    SdJwtParts parts;
    parts.issuerJwt = {0, tilde};
    for (qsizetype at = tilde + 1;; at = tilde + 1) {
        tilde = text.indexOf('~', at);
        if (tilde < 0) {
            if (at == text.size())
                return parts;
            // Without a tilde at the end, what stands last is the key binding JWT (RFC 9901 §4.3).
            parts.keyBindingJwt = {at, text.size() - at};
            if (text.sliced(at).count('.') == 2)
                return parts;
            return failure(u"…~ | …~JWT"_s, u"…~•"_s, at);
        }
        if (tilde == at)
            return failure(u"~•~"_s, u"~~"_s, at);
        parts.disclosures.append({at, tilde - at});
    }
}

} // namespace Grantscope::Token
