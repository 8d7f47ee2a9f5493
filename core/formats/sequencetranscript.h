// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "formats/formatwriter.h"
#include "review/storyline.h"

#include <QHash>

namespace Grantscope::Formats {

/// A sequence diagram in a language of its own, however long it gets: what Mermaid and PlantUML have in common. No
/// parameter, field or body stands in it.
class SequenceTranscript : public FormatWriter
{
public:
    SequenceTranscript(const ExportOrder &order, const Survey &survey)
        : FormatWriter(order, survey)
        , m_story(order.language, order.describe)
    {
    }

    void trim(Transcript::Event &event) const final;
    [[nodiscard]] Result<void> lookAhead(Transcript::EventSource &events) final;
    void begin(QByteArray &out) final;
    void add(const Transcript::Event &event, qsizetype index, QByteArray &out) final;
    void end(const Transcript::Receipt &receipt, QByteArray &out) final;

protected:
    /// Names that the language can't mistake for a word of its own: "P1".
    virtual void open(QByteArray &out) = 0;
    virtual void close(QByteArray &out) = 0;
    virtual void comment(const QString &text, QByteArray &out) = 0;
    virtual void participant(const QByteArray &name, const QString &title, QByteArray &out) = 0;
    virtual void arrow(const QByteArray &from, const QByteArray &to, const Review::Message &message,
                       QByteArray &out) = 0;
    virtual void note(const QByteArray &from, const QByteArray &to, const QString &text, QByteArray &out) = 0;

private:
    void introduce(const QList<Review::Lifeline> &lifelines, QByteArray &out);
    void addNotes(const Transcript::Event &event, QByteArray &out);
    [[nodiscard]] QByteArray client(QByteArray &out);

    Review::Storyline m_story;
    QList<Review::Lifeline> m_expected; ///< Who takes part in the beginning.
    QHash<QString, QByteArray> m_names; ///< Of lifelines that were introduced.
};

/// Title and subtitle of an arrow, in one line.
[[nodiscard]] QString arrowText(const Review::Message &message);

} // namespace Grantscope::Formats
