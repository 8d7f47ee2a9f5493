// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// For core/oauth alone: how a document that a server publishes about itself is read.

#include "json/document.h"
#include "oauth/metadataerror.h"

namespace Grantscope::OAuth {

/// One JSON object of at most \a limits. "disco-json" with the place, "json-depth".
[[nodiscard]] Result<Json::Document> parseObject(const QByteArray &text, const Json::Limits &limits, SpecRef spec);

/// The member if it stands once: with two of them, the next reader may take the other (RFC 8259 §4). A value that is
/// not there if there is none. "disco-required" for one that stands twice.
[[nodiscard]] Result<Json::Value> singleMember(const Json::Document &document, QByteArrayView name, SpecRef spec);

/// What a server said as errors and rows quote it: its beginning.
[[nodiscard]] QString quoteOf(const QString &text);
/// The texts of a list, joined, as errors and rows quote them.
[[nodiscard]] QString listText(Json::Value list);

} // namespace Grantscope::OAuth
