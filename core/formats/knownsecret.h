// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "base/secret.h"
#include "http/sensitive.h"

#include <QList>

namespace Grantscope::Formats {

struct KnownSecret
{
    SecretKind kind;
    Secret value;
};

/// What a person says is secret, copied from a message or from an exported file: the value as it is, and what it stands
/// for where it is a piece of JSON, of HTML or of an address. "secret-short" where it has fewer octets than are looked
/// for everywhere (Transcript::Pseudonyms::kShortestSought).
[[nodiscard]] Result<QList<KnownSecret>> readKnownSecret(const QByteArray &value);

} // namespace Grantscope::Formats
