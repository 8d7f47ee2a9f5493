// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "json/writer.h"
#include "texts/texts.h"
#include "transcript/event.h"
#include "transcript/receipt.h"

#include <QStringList>

// What several formats write.
namespace Grantscope::Formats {

/// "2026-11-27T10:00:00.123Z" (RFC 3339 §5.6); years outside of 0 to 9999 are written as the nearest of them.
[[nodiscard]] QByteArray timeText(Instant moment);

/// UTF-8 without control characters other than tab, LF and CR: what a person can read.
[[nodiscard]] bool isReadable(QByteArrayView octets);

/// {"values":2,"places":5,"replaced":[{"kind":"code","rule":"parameter","name":"code","places":3}, …]}; in English in
/// every language, since programs read it.
void writeReceipt(Json::Writer &json, const Transcript::Receipt &receipt);

struct ReceiptLine
{
    QString kind; ///< "authorization code"
    QString rule; ///< "parameter code"
    qint64 places;
};
[[nodiscard]] QList<ReceiptLine> receiptLines(const Transcript::Receipt &receipt, Texts::Language language);

/// The receipt as lines for a comment.
[[nodiscard]] QStringList receiptText(const Transcript::Receipt &receipt, bool hasSecrets, Texts::Language language);

/// What went wrong.
[[nodiscard]] QString failureText(const Transcript::Failure &failure, Texts::Language language);

/// An event that is no exchange, in one line: "Flow: Authorization code + PKCE · Practice, alice".
[[nodiscard]] QString eventText(const Transcript::Event &event, Texts::Language language);

/// A judged row in one line, without its sign: "The state is the one that was sent · expected: a · found: b".
[[nodiscard]] QString checkText(const Transcript::CheckResult &check, Texts::Language language);
/// ✓ ✗ ⚠ ⓘ –
[[nodiscard]] QString checkSign(const QString &status);

/// "200 OK", or what is said where nothing came.
[[nodiscard]] QString statusText(const HttpResponse &response, Texts::Language language);
/// "12.5 ms"; empty where it is not known.
[[nodiscard]] QString durationText(const Timings &timings);

} // namespace Grantscope::Formats
