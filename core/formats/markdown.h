// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "formats/diagram.h"
#include "formats/formatwriter.h"
#include "formats/sentline.h"

namespace Grantscope::Formats {

/// CommonMark with the tables and the Mermaid blocks that issue trackers and wikis show. No text of a message is
/// markup in it. Long bodies are cut, and it is said where.
class MarkdownTranscript final : public FormatWriter
{
public:
    using FormatWriter::FormatWriter;

    void trim(Transcript::Event &event) const override;
    [[nodiscard]] Result<void> lookAhead(Transcript::EventSource &events) override;
    void begin(QByteArray &out) override;
    void add(const Transcript::Event &event, qsizetype index, QByteArray &out) override;
    void end(const Transcript::Receipt &receipt, QByteArray &out) override;

private:
    void addSummary(QByteArray &out) const;
    void addDiagram(QByteArray &out) const;
    void addExchange(const Transcript::Event &event, QByteArray &out);
    void addOther(const Transcript::Event &event, QByteArray &out) const;
    void addMessage(const QByteArray &startLine, const HeaderFields &fields, const QByteArray &body,
                    QByteArray &out) const;
    void addLine(const QString &text, QByteArray &out) const;

    Diagram m_diagram;
    SentLine m_sent;
    qint64 m_exchanges = 0;
};

} // namespace Grantscope::Formats
