// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "formats/diagram.h"
#include "formats/formatwriter.h"

namespace Grantscope::Formats {

/// One page of HTML that needs nothing else: no script, no font, no request to anywhere, which its own policy (CSP)
/// holds. Light and dark by the reader's system; printed, everything is open. Long bodies are cut, and it is said
/// where.
class HtmlTranscript final : public FormatWriter
{
public:
    using FormatWriter::FormatWriter;

    void trim(Transcript::Event &event) const override;
    [[nodiscard]] Result<void> lookAhead(Transcript::EventSource &events) override;
    void begin(QByteArray &out) override;
    void add(const Transcript::Event &event, qsizetype index, QByteArray &out) override;
    void end(const Transcript::Receipt &receipt, QByteArray &out) override;

private:
    Diagram m_diagram;
    qint64 m_exchanges = 0;
    QString m_run; ///< Of the event before.
};

} // namespace Grantscope::Formats
