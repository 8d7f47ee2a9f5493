// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "formats/export.h"

#include <QFont>
#include <QImage>

namespace Grantscope::Ui {

/// A transcript as pages of A4.
struct PdfPages
{
    QByteArray octets; ///< The PDF.
    QList<QImage> first; ///< How the first pages look, kMostShown at most.
    int count = 0;
    Transcript::Receipt receipt;

    static constexpr int kMostShown = 8;
};

/// The events of \a source as a PDF: title, sequence diagram, every message, checks, and what was replaced. Secrets are
/// replaced as \a order says; its format is passed over. Bodies are cut after 16 KiB, and say so. For any thread; takes
/// its time, and \a goOn says whether to go on: "transcript-cancelled".
[[nodiscard]] Result<PdfPages> pdfPages(Transcript::EventSource &source, const Formats::ExportOrder &order,
                                        const QFont &font, const QFont &fixed,
                                        const std::function<bool(double)> &goOn = {});

} // namespace Grantscope::Ui
