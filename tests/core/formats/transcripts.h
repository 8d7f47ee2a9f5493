// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "formats/export.h"

#include <QBuffer>

// Transcripts as tests write them.
namespace Samples {

using namespace Grantscope;
using namespace Qt::StringLiterals;

/// A login with a refused redirect, checks, an API that says no, an exchange outside of a flow and a note: every kind
/// of event.
[[nodiscard]] QList<Transcript::Event> login();

/// An exchange outside of a flow.
[[nodiscard]] Transcript::Event exchangeEvent(const Exchange &exchange);
/// The same with this body in the answer.
[[nodiscard]] Transcript::Event answered(const QByteArray &type, const QByteArray &body);

/// Texts that mean something to a format.
[[nodiscard]] QList<QByteArray> hostileTexts();

[[nodiscard]] Formats::ExportOrder orderFor(Formats::Format format);

/// The whole file; fails the test and is empty where it can't be written.
[[nodiscard]] QByteArray exported(const QList<Transcript::Event> &events, const Formats::ExportOrder &order,
                                  Transcript::Receipt *receipt = nullptr);
[[nodiscard]] QByteArray exported(const QList<Transcript::Event> &events, Formats::Format format);
/// With its secrets.
[[nodiscard]] QByteArray exportedAsItIs(const QList<Transcript::Event> &events, Formats::Format format);

} // namespace Samples
