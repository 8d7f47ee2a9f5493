// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "formats/diagram.h"
#include "formats/sequencetranscript.h"

namespace Grantscope::Formats {

/// A sequence diagram of Mermaid.
class MermaidTranscript final : public SequenceTranscript
{
public:
    using SequenceTranscript::SequenceTranscript;

protected:
    void open(QByteArray &out) override;
    void close(QByteArray &out) override;
    void comment(const QString &text, QByteArray &out) override;
    void participant(const QByteArray &name, const QString &title, QByteArray &out) override;
    void arrow(const QByteArray &from, const QByteArray &to, const Review::Message &message, QByteArray &out) override;
    void note(const QByteArray &from, const QByteArray &to, const QString &text, QByteArray &out) override;
};

/// The same of a part of a transcript, without notes.
[[nodiscard]] QByteArray mermaidDiagram(const Diagram &diagram);

/// Any text for a label of Mermaid: what could mean something there is written as an entity of its own ("#59;").
[[nodiscard]] QByteArray mermaidText(QStringView text);

} // namespace Grantscope::Formats
