// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "formats/diagram.h"
#include "formats/formatwriter.h"
#include "formats/sentline.h"

namespace Grantscope::Formats {

/// A transcript that a person reads from top to bottom: a summary, a diagram, all that happened, the receipt. What HTML
/// and Markdown have in common.
class PageTranscript : public FormatWriter
{
public:
    void trim(Transcript::Event &event) const final;
    [[nodiscard]] Result<void> lookAhead(Transcript::EventSource &events) final;
    void add(const Transcript::Event &event, qsizetype index, QByteArray &out) final;
    void end(const Transcript::Receipt &receipt, QByteArray &out) final;

protected:
    struct Fact
    {
        QString name;
        QString value;
    };

    /// \a mostArrows: of the diagram.
    PageTranscript(const ExportOrder &order, const Survey &survey, qsizetype mostArrows)
        : FormatWriter(order, survey)
        , m_mostArrows(mostArrows)
    {
    }

    virtual void addItem(const Transcript::Event &event, qsizetype index, QByteArray &out) = 0;
    virtual void addReceipt(const Transcript::Receipt &receipt, QByteArray &out) = 0;

    [[nodiscard]] const Diagram &diagram() const { return m_diagram; }
    /// When it was, and how much of what.
    [[nodiscard]] QList<Fact> summary() const;
    /// What is said of an event that is no exchange.
    [[nodiscard]] QString lineOf(const Transcript::Event &event) const;

private:
    const qsizetype m_mostArrows;
    Diagram m_diagram;
    SentLine m_sent;
};

} // namespace Grantscope::Formats
