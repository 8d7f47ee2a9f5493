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

/// Where a claim stands, name and value.
[[nodiscard]] Place claimPlace(Json::Value claim);
/// Where a header parameter stands.
[[nodiscard]] Place headerPlace(Json::Value parameter);

/// A JSON value as a person may see it: a string without its quotes, anything else as written; cut after 120 characters.
[[nodiscard]] QString shown(Json::Value value);
[[nodiscard]] QString shown(QByteArrayView utf8);

/// A NumericDate (RFC 7519 §2) in seconds, fraction dropped; nothing if the value is no number or beyond the years that are dates.
[[nodiscard]] std::optional<std::int64_t> numericDate(Json::Value value);
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

/// The names of \a required that the token does not have.
[[nodiscard]] QStringList missingClaims(const Subject &subject, std::span<const char *const> required);

} // namespace Grantscope::Token
