// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "http/exchange.h"

#include <QList>

// Codes and tokens that go along with what is no message of the protocol: a tracker's image, an analytics script.
namespace Grantscope::Review {

/// What may be a code or a token in a text, in its order: pieces of eight octets and more, as they stand there, and
/// percent-decoded once and twice (an address in an address). Of the first 64 KiB. Linear time.
[[nodiscard]] QList<QByteArray> wordsIn(const QByteArray &text);

/// The same of query and fragment of the address.
[[nodiscard]] QList<QByteArray> wordsInAddress(const HttpRequest &request);
/// Of the Referer, where the request goes to another origin than the page.
[[nodiscard]] QList<QByteArray> wordsInReferer(const HttpRequest &request);

} // namespace Grantscope::Review
