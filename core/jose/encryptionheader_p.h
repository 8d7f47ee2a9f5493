// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// For the .cpp files of core/jose alone.

#include "jose/encrypter.h"
#include "jose/jweerror.h"
#include "json/document.h"

#include <span>

namespace Grantscope::Jose {

/// A header of a JWE as it grows: what was typed, and what is put behind it.
class GrowingHeader
{
public:
    /// "jwe-header" where \a typed is not empty and no JSON object, names a member twice, or has "crit".
    [[nodiscard]] static Result<GrowingHeader> read(const QByteArray &typed,
                                                    CriticalExtensions extensions = CriticalExtensions::Refused);
    /// What stands there and must not.
    [[nodiscard]] static Error contrary(Json::Value member);
    /// "jwe-header" where a name stands in \a other, too (RFC 7516 §7.2.1).
    [[nodiscard]] Result<void> isDisjointFrom(const GrowingHeader &other) const;

    [[nodiscard]] Json::Value member(QByteArrayView name) const { return m_document.root().member(name); }
    [[nodiscard]] bool isEmpty() const { return m_document.root().size() == 0 && m_more.isEmpty(); }

    /// "jwe-header" where it stands there and says something else.
    [[nodiscard]] Result<void> mayPut(QByteArrayView name, const char *value) const;
    Result<void> put(QByteArrayView name, const char *value);
    Result<void> putOctets(QByteArrayView name, QByteArrayView octets);
    /// "jwe-header" where it stands there: what is made here can't be typed.
    Result<void> putJson(QByteArrayView name, const QByteArray &json);

    [[nodiscard]] QByteArray text() const;

private:
    QByteArray m_text;
    Json::Document m_document;
    QByteArray m_more;
};

/// What a mode puts into the header by itself: "epk"; "p2s" and "p2c"; "iv" and "tag".
[[nodiscard]] std::span<const char *const> parametersOf(KeyManagement mode);
/// Octets of "apu" or "apv" (RFC 7518 §4.6.1); "jwe-header" where they can't be read.
[[nodiscard]] Result<QByteArray> partyOf(Json::Value value, QByteArrayView name);

} // namespace Grantscope::Jose
