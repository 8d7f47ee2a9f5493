// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"

#include <QString>

namespace Grantscope::Ui {

class Masking;

enum class KeyOrigin : quint8 { Pasted, Dropped, File, Generated, Sample, Fetched, Kept };

/// Where keys of the session came from.
struct KeySource
{
    KeyOrigin origin = KeyOrigin::Pasted;
    QString place = {}; ///< The path of a file, the address of a fetched set, the SHA-256 of a text, the id under which
                        ///< a key is kept.
    QString issuer = {}; ///< Whose metadata named the fetched set, as they write it; empty for a bare set.
    Instant fetchedAt = {};
    std::chrono::seconds maxAge{0}; ///< The fetched set is fresh for so long.

    /// The same file, address or text, whatever it held and whenever that was. Every generated key is its own source.
    [[nodiscard]] bool isAt(const KeySource &other) const;
    /// What comes from this source takes the place of what came from it before.
    [[nodiscard]] bool replaces() const { return origin == KeyOrigin::Fetched || origin == KeyOrigin::Sample; }
};

/// "pasted", "keys.pem", "https://as.example/jwks", in the language of the moment.
[[nodiscard]] QString sourceText(const KeySource &source);
/// sourceText() as it may be shown, at most \a limit characters of it: the names of files and addresses as \a masking
/// shows them, hidden characters spelled out.
[[nodiscard]] QString shownSource(const KeySource &source, const Masking &masking, qsizetype limit = 300);

} // namespace Grantscope::Ui
