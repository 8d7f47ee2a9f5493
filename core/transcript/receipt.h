// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "http/sensitive.h"

#include <QByteArray>
#include <QList>

#include <array>
#include <compare>
#include <map>
#include <optional>

namespace Grantscope::Transcript {

/// By what a secret was told from other text.
enum class Rule : std::uint8_t {
    Parameter, ///< Stands behind "name=" in an address or a form.
    Member, ///< A JSON member's value.
    Field, ///< A header field's value.
    Cookie, ///< Behind a name in Cookie or Set-Cookie.
    Credentials, ///< Of Authorization or Proxy-Authorization, behind the scheme.
    HiddenField, ///< A form's field in HTML.
    AddressPassword, ///< "https://user:password@host".
    JwtForm, ///< Has the form of a JWT, under whatever name.
    JwtSignature, ///< The signature alone, where the claims of JWTs are kept.
    Known, ///< Was recognised elsewhere, or is known to the program, and stands here in whatever spelling.
};
[[nodiscard]] const char *ruleId(Rule rule); ///< "parameter", "header-field" …: as receipts have it.
[[nodiscard]] const char *secretKindName(SecretKind kind); ///< "access token": English in every language.

/// What was replaced, how often and by which rule. Holds no secret.
class Receipt
{
public:
    struct Entry
    {
        SecretKind kind;
        Rule rule;
        QByteArray name; ///< Under which it stood, in lower case: "code_verifier"; empty where the rule asks for none.

        friend auto operator<=>(const Entry &, const Entry &) = default;
        friend bool operator==(const Entry &, const Entry &) = default;
    };

    void add(const Entry &entry, qint64 places = 1) { m_places[entry] += places; }
    void setValues(SecretKind kind, qint64 values) { m_values.at(static_cast<std::size_t>(kind)) = values; }

    [[nodiscard]] bool isEmpty() const { return m_places.empty(); }
    /// In a fixed order: by kind, rule and name.
    [[nodiscard]] const std::map<Entry, qint64> &places() const { return m_places; }
    /// How many different values of a kind have a pseudonym.
    [[nodiscard]] qint64 values(SecretKind kind) const { return m_values.at(static_cast<std::size_t>(kind)); }
    [[nodiscard]] qint64 allPlaces() const;
    [[nodiscard]] qint64 allValues() const;

    friend bool operator==(const Receipt &, const Receipt &) = default;

private:
    std::map<Entry, qint64> m_places;
    std::array<qint64, 16> m_values{};
};

} // namespace Grantscope::Transcript
