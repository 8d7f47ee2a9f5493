// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "formats/export.h"
#include "texts/exporttexts.h"

#include <memory>
#include <optional>

namespace Grantscope::Formats {

/// What a whole transcript holds, counted before it is written.
struct Survey
{
    qint64 events = 0;
    qint64 exchanges = 0; ///< With a request that went out, answered or not.
    qint64 runs = 0;
    qint64 refusals = 0; ///< Answers with a status of 400 or more.
    qint64 failures = 0; ///< Events that say that something failed.
    std::optional<Instant> first = {};
    std::optional<Instant> last = {};

    void count(const Transcript::Event &event);
};

/// One format: a pure function from events to octets, given in pieces. Called in this order: lookAhead(), begin(),
/// add() for each event, end().
class FormatWriter
{
public:
    FormatWriter(ExportOrder order, Survey survey)
        : m_order(std::move(order))
        , m_survey(std::move(survey))
    {
    }
    virtual ~FormatWriter() = default;
    Q_DISABLE_COPY_MOVE(FormatWriter)

    /// Takes out of an event what the format does not show, before secrets are sought in it.
    virtual void trim(Transcript::Event &event) const { Q_UNUSED(event) }
    /// For what stands above the events and depends on them: may take as many as it wants. They are as add() gets them.
    [[nodiscard]] virtual Result<void> lookAhead(Transcript::EventSource &events);
    /// Whether lookAhead() goes through all of them.
    [[nodiscard]] virtual bool looksAtAll() const { return false; }

    virtual void begin(QByteArray &out) = 0;
    /// \a index counts from 0.
    virtual void add(const Transcript::Event &event, qsizetype index, QByteArray &out) = 0;
    virtual void end(const Transcript::Receipt &receipt, QByteArray &out) = 0;

protected:
    [[nodiscard]] const ExportOrder &order() const { return m_order; }
    [[nodiscard]] const Survey &survey() const { return m_survey; }
    [[nodiscard]] bool hasSecrets() const { return m_order.secrets == Secrets::WrittenInsecure; }
    [[nodiscard]] QString text(Texts::ExportPhrase phrase) const { return exportText(phrase, m_order.language); }
    [[nodiscard]] QString title() const { return m_order.title.isEmpty() ? text("transcript") : m_order.title; }
    /// What the file says of its secrets.
    [[nodiscard]] QString secretsText() const;

private:
    ExportOrder m_order;
    Survey m_survey;
};

[[nodiscard]] std::unique_ptr<FormatWriter> makeWriter(const ExportOrder &order, const Survey &survey);

} // namespace Grantscope::Formats
