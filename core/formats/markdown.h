// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "formats/pagetranscript.h"

namespace Grantscope::Formats {

/// CommonMark with the tables and the Mermaid blocks that issue trackers and wikis show. No text of a message is
/// markup in it. Long bodies are cut, and it is said where.
class MarkdownTranscript final : public PageTranscript
{
public:
    MarkdownTranscript(const ExportOrder &order, const Survey &survey);

    void begin(QByteArray &out) override;

private:
    void addItem(const Transcript::Event &event, qsizetype index, QByteArray &out) override;
    void addReceipt(const Transcript::Receipt &receipt, QByteArray &out) override;

    void addSummary(QByteArray &out) const;
    void addDiagram(QByteArray &out) const;
    void addExchange(const Transcript::Event &event, QByteArray &out);
    void addOther(const Transcript::Event &event, QByteArray &out) const;
    void addMessage(const QByteArray &startLine, const HeaderFields &fields, const QByteArray &body,
                    QByteArray &out) const;
    void addLine(const QString &text, QByteArray &out) const;

    qint64 m_exchanges = 0;
};

} // namespace Grantscope::Formats
