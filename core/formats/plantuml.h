// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "formats/sequencetranscript.h"

namespace Grantscope::Formats {

/// A sequence diagram of PlantUML.
class PlantUmlTranscript final : public SequenceTranscript
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

/// Any text for a label of PlantUML: what could be markup, a command or the end of the label is written by its number
/// ("<U+003C>").
[[nodiscard]] QByteArray plantUmlText(QStringView text);

} // namespace Grantscope::Formats
