// SPDX-License-Identifier: GPL-3.0-or-later
#include "transcriptfile.h"

#include "texts/visible.h"

#include <QCoreApplication>
#include <QFile>
#include <QSaveFile>

using namespace Qt::StringLiterals;

namespace Grantscope::Cli {

namespace {

std::unexpected<Failure> unwritable(const QSaveFile &file)
{
    return ioFailure("output",
                     QCoreApplication::translate(
                         "Gscope", "%1 can't be written: %2. Check its folder, its permissions and the space.")
                         .arg(Texts::visible(file.fileName()), file.errorString()));
}

/// What is there already keeps its permissions unless they are set.
bool openPrivately(QSaveFile &file)
{
    return file.open(QIODevice::WriteOnly) && file.setPermissions(QFileDevice::ReadOwner | QFileDevice::WriteOwner);
}

/// Says in the file itself that it is as good as what it holds.
Transcript::Event warning(const QList<Transcript::Event> &events)
{
    Transcript::Event note;
    if (!events.isEmpty()) {
        note.time = events.constFirst().time;
        note.run = events.constFirst().run;
    }
    note.text = u"With secrets: codes, tokens and passwords stand here as they were used."_s;
    return note;
}

} // namespace

Outcome<std::unique_ptr<TranscriptFile>> TranscriptFile::create(const TranscriptOrder &order)
{
    QSaveFile probe(QFile::decodeName(order.path));
    if (!openPrivately(probe))
        return unwritable(probe);
    probe.cancelWriting();
    return std::unique_ptr<TranscriptFile>(new TranscriptFile(order));
}

QByteArray TranscriptFile::lines()
{
    const bool redacts = m_order.secrets == TranscriptSecrets::Replaced;
    QByteArray lines;
    if (!redacts)
        lines = Transcript::toJson(warning(m_events)) + '\n';
    // All of them first: what a late one names may stand in an early one under no name.
    for (const Transcript::Event &event : std::as_const(m_events)) {
        if (redacts)
            m_redactor.learn(event);
    }
    for (const Transcript::Event &event : std::as_const(m_events))
        lines += Transcript::toJson(redacts ? m_redactor.redacted(event) : event) + '\n';
    return lines;
}

Outcome<void> TranscriptFile::commit()
{
    QSaveFile file(QFile::decodeName(m_order.path));
    if (!openPrivately(file) || file.write(lines()) < 0 || !file.commit())
        return unwritable(file);
    return {};
}

} // namespace Grantscope::Cli
