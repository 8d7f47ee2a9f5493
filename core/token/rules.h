// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// For core/token alone: the rows of the checklist, a file a theme, and what their rules share.

#include "token/checklist.h"

namespace Grantscope::Token {

[[nodiscard]] std::span<const CheckRow> formatRows();
[[nodiscard]] std::span<const CheckRow> headerRows();
[[nodiscard]] std::span<const CheckRow> signatureRows();
[[nodiscard]] std::span<const CheckRow> keyRows();
[[nodiscard]] std::span<const CheckRow> timeRows();
[[nodiscard]] std::span<const CheckRow> claimRows();
[[nodiscard]] std::span<const CheckRow> idTokenRows();
[[nodiscard]] std::span<const CheckRow> accessTokenRows();
[[nodiscard]] std::span<const CheckRow> logoutTokenRows();
[[nodiscard]] std::span<const CheckRow> dpopRows();
[[nodiscard]] std::span<const CheckRow> clientAssertionRows();
[[nodiscard]] std::span<const CheckRow> requestObjectRows();
[[nodiscard]] std::span<const CheckRow> encryptionRows();
[[nodiscard]] std::span<const CheckRow> expectationRows(); ///< Looks at what the others made of it, so it stands last.

/// Kinds without a row of their own for the client: it is whom the token is for (Back-Channel Logout §2.6).
inline constexpr Kinds kAudienceIsClient = kindBit(Kind::Jwt) | kindBit(Kind::LogoutToken) | kindBit(Kind::RefreshToken);

/// Where a claim stands, name and value.
[[nodiscard]] Place claimPlace(Json::Value claim);
/// Violated as an error, as a warning, as information, held, not checked: for telling the worst of several.
[[nodiscard]] int rankOf(const Outcome &outcome);

/// The worse of two, the first of equal ones.
[[nodiscard]] Outcome worseOf(const Outcome &a, const Outcome &b);

/// The key of a signature as a person may tell it: "2026-a (keys.pem)"; empty if there is none.
[[nodiscard]] QString keyText(const SignatureReport &report);
/// What reading the keys found under this id: at the key that was used or brought along, or else in the sets that were given.
/// A broken neighbour in a set is no reason to refuse a token that another key of it verified: there it is a warning.
/// Not checked where \a concerns none of the keys.
[[nodiscard]] Outcome keyFinding(const Subject &subject, Jose::JoseError id, Texts::Reason reason,
                                 bool (*concerns)(const Jose::Key &key) = nullptr);
/// A violation where the key that verified the token came with the metadata of another issuer than the token names
/// (RFC 8725 §3.8): keys of one issuer say nothing about tokens of another.
[[nodiscard]] std::optional<Outcome> foreignKey(const Subject &subject);

/// One header of a token: of one signature, or of a JWE (whose names are disjoint, RFC 7516 §7.2.1).
class Header
{
public:
    Header(const Jose::JwsSignature &signature, const SignatureReport *report, bool isFirst)
        : m_signature(&signature)
        , m_report(report)
        , m_isFirst(isFirst)
    {
    }
    explicit Header(const Jwe &jwe)
        : m_jwe(&jwe)
    {
    }

    [[nodiscard]] Json::Value operator[](QByteArrayView name) const
    {
        return m_signature ? m_signature->header(name) : m_jwe->header(name);
    }
    /// What stands in the token can be read as a header.
    [[nodiscard]] bool isReadable() const;
    /// What became of the signature; null where none was looked at.
    [[nodiscard]] const SignatureReport *report() const { return m_report; }
    [[nodiscard]] const Jose::JwsSignature *signature() const { return m_signature; }
    /// Where a parameter of it stands: in the decoded header that is shown (the first), else in the token's text.
    [[nodiscard]] Place place(QByteArrayView name) const;

private:
    const Jose::JwsSignature *m_signature = nullptr;
    const Jwe *m_jwe = nullptr;
    const SignatureReport *m_report = nullptr;
    bool m_isFirst = true;
};

/// Where a parameter of the first header stands.
[[nodiscard]] Place headerPlace(const Subject &subject, QByteArrayView name);

/// Every header of the token, judged by \a rule (Outcome(const Header &)); the worst outcome counts, of equal ones the
/// first: what one signature violates, the others don't mend. Not checked where there is no header that can be read.
template <typename Rule>
[[nodiscard]] Outcome forEachHeader(const Subject &subject, Rule rule)
{
    std::optional<Outcome> worst;
    const auto judge = [&](const Header &header) {
        Outcome outcome = header.isReadable() ? rule(header) : notChecked("skip.unreadable");
        if (!worst || rankOf(outcome) > rankOf(*worst))
            worst = std::move(outcome);
    };
    if (subject.token.jws) {
        const auto &signatures = subject.token.jws->signatures;
        for (std::size_t i = 0; i < signatures.size(); ++i) {
            const auto at = static_cast<qsizetype>(i);
            judge(Header(signatures[i], at < subject.signatures.size() ? &subject.signatures[at] : nullptr, i == 0));
        }
    } else if (subject.token.jwe) {
        judge(Header(*subject.token.jwe));
    }
    return worst ? *std::move(worst) : notChecked("skip.unreadable");
}

/// A JSON value as a person may see it: a string without its quotes, anything else as written; cut after 120 characters.
[[nodiscard]] QString shown(Json::Value value);
[[nodiscard]] QString shown(QByteArrayView utf8);

/// A NumericDate (RFC 7519 §2) in seconds, fraction dropped; nothing if the value is no number. Far values saturate beyond
/// the years that are dates: they are as far as it matters, and differences of two can't overflow.
[[nodiscard]] std::optional<std::int64_t> numericDate(Json::Value value);
/// A NumericDate as dateText(), or as written where no calendar follows.
[[nodiscard]] QString momentText(Json::Value value);
/// "2026-10-01T12:00:00Z (1790856000)".
[[nodiscard]] QString dateText(std::int64_t seconds);
[[nodiscard]] QString durationText(std::int64_t seconds); ///< "3 min 5 s"; English, as numbers and units.
[[nodiscard]] std::int64_t secondsOf(Instant instant);

/// A string, or each string of an array of strings; nothing if the value is neither (RFC 7519 §4.1.3).
[[nodiscard]] std::optional<QStringList> stringOrStrings(Json::Value value);

/// An optional claim compared with an optional expectation, exactly: the shape of jwt-iss, idt-nonce and their like.
struct Comparison
{
    QByteArrayView claim;
    const std::optional<QString> &expected;
    Texts::Reason different;
    Texts::Reason absent; ///< Expected, and the token has none.
};
[[nodiscard]] Outcome compareClaim(const Subject &subject, const Comparison &comparison);

/// As compareClaim() for "iss" and the issuer that is expected. Where a template for many issuers is expected that the
/// token's fits, it is violated all the same, and says which issuer to expect.
[[nodiscard]] Outcome compareIssuer(const Subject &subject, Texts::Reason different, Texts::Reason absent);

/// The names of \a required that the token does not have; an audience of nobody ("aud": []) is none.
[[nodiscard]] QStringList missingClaims(const Subject &subject, std::span<const char *const> required);

} // namespace Grantscope::Token
