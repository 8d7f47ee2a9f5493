// SPDX-License-Identifier: GPL-3.0-or-later
#include "transcriptfile.h"

#include "commandline/filename.h"
#include "texts/visible.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>
#include <QSaveFile>

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

} // namespace

Outcome<std::unique_ptr<TranscriptFile>> TranscriptFile::create(const TranscriptOrder &order)
{
    if (auto named = checkNewFile(order.path); !named)
        return std::unexpected(named.error());
    // A device or a pipe would be replaced by a file.
    if (const QFileInfo there(QFile::decodeName(order.path)); there.exists() && !there.isFile())
        return ioFailure(
            "output",
            QCoreApplication::translate("Gscope",
                                        "%1 can't be written: %2. Check its folder, its permissions and the space.")
                .arg(Texts::visible(there.filePath()), QCoreApplication::translate("Gscope", "it is no regular file")));
    QSaveFile probe(QFile::decodeName(order.path));
    if (!openPrivately(probe))
        return unwritable(probe);
    probe.cancelWriting();
    return std::unique_ptr<TranscriptFile>(new TranscriptFile(order));
}

Result<void> TranscriptFile::writeTo(QIODevice &device, Instant now) const
{
    const Formats::ExportOrder order{.format = Formats::Format::Json,
                                     .secrets = m_order.secrets,
                                     .program = QByteArrayLiteral("gscope " GRANTSCOPE_VERSION),
                                     .now = now,
                                     .known = m_known};
    Transcript::EventList events(m_events);
    return Formats::exportTranscript(events, device, order).transform([](const Transcript::Receipt &) { });
}

Outcome<void> TranscriptFile::commit(Instant now)
{
    QSaveFile file(QFile::decodeName(m_order.path));
    if (!openPrivately(file) || !writeTo(file, now) || !file.commit())
        return unwritable(file);
    return {};
}

} // namespace Grantscope::Cli
