// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "formats/formatwriter.h"

#include <QHash>

namespace Grantscope::Formats {

/// HAR 1.2 (http://www.softwareishard.com/blog/har-12-spec/): an entry an exchange, a page a run of a flow. What HAR
/// has no place for stands in members called "_grantscope", so that reading it back gives every event again, without
/// the octets of heads:
///
/// - of an entry, "before": the events between the exchange before and this one, and "event": the event that holds this
///   one, its exchange without what the entry says. Both as Transcript::toJson() writes them. A request's body that is
///   no UTF-8 and an address that needed escaping are in it.
/// - of the log, "version", "secrets" and "receipt" as in the workbench's own JSON, and "events": those behind the last
///   exchange.
///
/// Times are in milliseconds; -1 stands for what is not known.
class HarTranscript final : public FormatWriter
{
public:
    using FormatWriter::FormatWriter;

    void trim(Transcript::Event &event) const override;
    void begin(QByteArray &out) override;
    void add(const Transcript::Event &event, qsizetype index, QByteArray &out) override;
    void end(const Transcript::Receipt &receipt, QByteArray &out) override;

private:
    /// The id of the page of the run; empty outside of one. A run's first event makes its page.
    [[nodiscard]] QByteArray pageOf(const Transcript::Event &event);
    void addPage(const Transcript::Event &start, const QByteArray &id);

    QByteArray m_before; ///< Events that wait for an entry, with commas between them.
    QByteArray m_pages; ///< One a run, with commas between them.
    QHash<QString, QByteArray> m_pageIds; ///< By run: several may go on at once.
    bool m_hasEntries = false;
};

} // namespace Grantscope::Formats
