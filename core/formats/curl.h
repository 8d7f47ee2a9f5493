// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "formats/formatwriter.h"
#include "formats/shell.h"

namespace Grantscope::Formats {

/// A script for a POSIX shell that sends every request again that our side sent, by curl; a variable stands for each
/// secret. What a person or the browser did is told in comments.
class CurlTranscript final : public FormatWriter
{
public:
    CurlTranscript(const ExportOrder &order, const Survey &survey)
        : FormatWriter(order, survey)
        , m_variables(order.secrets == Secrets::Replaced)
    {
    }

    void trim(Transcript::Event &event) const override;
    [[nodiscard]] Result<void> lookAhead(Transcript::EventSource &events) override;
    [[nodiscard]] bool looksAtAll() const override { return !hasSecrets(); }
    void begin(QByteArray &out) override;
    void add(const Transcript::Event &event, qsizetype index, QByteArray &out) override;
    void end(const Transcript::Receipt &receipt, QByteArray &out) override;

private:
    void addVariables(QByteArray &out) const;
    void addExchange(const Transcript::Event &event, QByteArray &out);
    void addCommand(const HttpRequest &request, QByteArray &out);
    [[nodiscard]] QByteArray option(const HeaderField &field);

    ShellVariables m_variables;
    qint64 m_commands = 0;
};

} // namespace Grantscope::Formats
