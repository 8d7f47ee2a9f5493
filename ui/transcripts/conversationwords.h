// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "archive/shelves.h"

#include <QIcon>
#include <QString>

namespace Grantscope::Ui {

class Masking;

/// "Authorization code with PKCE", "Token request", "GET /orders": in the language of the moment, without values.
[[nodiscard]] QString conversationTitle(const Review::Conversation &conversation);
/// The issuer, or the server: "https://as.example".
[[nodiscard]] QString conversationPartner(const Review::Conversation &conversation);
/// "Done", "Failed: invalid_grant".
[[nodiscard]] QString conversationOutcome(const Review::Conversation &conversation);
[[nodiscard]] QIcon outcomeIcon(const Review::Conversation &conversation);
/// "This session", "27 November 2026, 14:05", "login.har".
[[nodiscard]] QString shelfTitle(const Archive::Shelf &shelf);
/// What there is to say of how it was read: "stopped in the middle", "3 entries left out". Empty where all is well.
[[nodiscard]] QString shelfState(const Archive::Shelf &shelf);
/// Everything by which it is found.
[[nodiscard]] QString searchText(const Review::Conversation &conversation);

[[nodiscard]] QString momentText(Instant moment); ///< "14:05:12.345", in the zone of the system.

} // namespace Grantscope::Ui
