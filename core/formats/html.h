// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "formats/pagetranscript.h"

namespace Grantscope::Formats {

/// One page of HTML that needs nothing else: no script, no font, no request to anywhere, which its own policy (CSP)
/// holds. Light and dark by the reader's system; printed, everything is open. Long bodies are cut, and it is said
/// where.
class HtmlTranscript final : public PageTranscript
{
public:
    HtmlTranscript(const ExportOrder &order, const Survey &survey);

    void begin(QByteArray &out) override;

private:
    void addItem(const Transcript::Event &event, qsizetype index, QByteArray &out) override;
    void addReceipt(const Transcript::Receipt &receipt, QByteArray &out) override;

    void addHead(QByteArray &out) const;
    void addSummary(QByteArray &out) const;
    void addDiagram(QByteArray &out) const;
    void addExchange(const Transcript::Event &event, QByteArray &out) const;
    void addArrival(const Transcript::Event &event, QByteArray &out) const;
    void addLine(const Transcript::Event &event, QByteArray &out) const;
    void addRequest(const HttpRequest &request, QByteArray &out) const;
    void addAnswer(const Grantscope::Exchange &exchange, QByteArray &out) const;
    void addBody(const HeaderFields &fields, const QByteArray &body, QByteArray &out) const;
    void addChecks(const QList<Transcript::CheckResult> &checks, QByteArray &out) const;
};

} // namespace Grantscope::Formats
