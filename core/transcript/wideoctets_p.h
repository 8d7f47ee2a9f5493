// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QStringConverter>

#include <optional>

namespace Grantscope::Transcript {

/// In which of UTF-16's two orders \a octets seem to be text: by their byte order mark, or because every other one of
/// the first ones is zero, as it is in the Latin text that names secrets. Nothing for all else.
[[nodiscard]] std::optional<QStringConverter::Encoding> wideEncodingOf(const QByteArray &octets);

/// To UTF-8, its byte order mark with it.
[[nodiscard]] QByteArray narrowed(const QByteArray &octets, QStringConverter::Encoding encoding);
/// The way back.
[[nodiscard]] QByteArray widened(const QByteArray &utf8, QStringConverter::Encoding encoding);

} // namespace Grantscope::Transcript
