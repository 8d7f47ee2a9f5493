// SPDX-License-Identifier: GPL-3.0-or-later
#include "transcript.h"

#include "commandline/filename.h"
#include "commandline/input.h"
#include "commandline/values.h"
#include "common/now.h"
#include "formats/export.h"
#include "formats/recording.h"
#include "review/rolestory.h"
#include "texts/texts.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>
#include <QSaveFile>

#include <cstdio>

using namespace Qt::StringLiterals;

namespace Grantscope::Cli {

namespace {

/// The format that was asked for, or the one that the name of the file says.
Outcome<Formats::Format> formatOf(const Arguments &arguments)
{
    const auto named = arguments.value("--format");
    if (!named)
        return usageFailure(QCoreApplication::translate("Gscope", "--format is missing: which form shall it have?"));
    const Formats::FormatRow *row = Formats::findFormat(named->toStdString());
    if (!row)
        return usageFailure(noSuchChoice("--format", *named, kTranscriptCommand));
    return row->format;
}

std::unexpected<Failure> unwritable(const QByteArray &path, const QString &why)
{
    return ioFailure("output",
                     QCoreApplication::translate(
                         "Gscope", "%1 can't be written: %2. Check its folder, its permissions and the space.")
                         .arg(shownFile(path), why));
}

/// What --also-replace names, a line each.
Outcome<QList<Formats::KnownSecret>> knownSecretsOf(const QByteArray &recording, const Arguments &arguments)
{
    QList<Formats::KnownSecret> known;
    const auto path = arguments.value("--also-replace");
    if (!path)
        return known;
    if (*path == "-" && recording == "-")
        return usageFailure(QCoreApplication::translate(
            "Gscope", "Standard input can't be the recording and the values of --also-replace."));
    const auto text = readInput(*path);
    if (!text)
        return std::unexpected(text.error());
    const QByteArrayList lines = text->split('\n');
    for (qsizetype i = 0; i < lines.size(); ++i) {
        if (lines.at(i).trimmed().isEmpty())
            continue;
        const auto secrets = Formats::readKnownSecret(lines.at(i));
        if (!secrets)
            return usageFailure(QCoreApplication::translate("Gscope", "--also-replace, line %1: %2")
                                    .arg(QString::number(i + 1), Texts::errorLine(secrets.error())));
        known += *secrets;
    }
    return known;
}

/// To a file as a whole or not at all, readable for its owner alone; "-" is standard output.
class Target
{
public:
    Outcome<QIODevice *> open(const QByteArray &path)
    {
        m_path = path;
        if (path == "-") {
            if (!m_standard.open(stdout, QIODevice::WriteOnly))
                return std::unexpected(outputFailure());
            return &m_standard;
        }
        if (auto named = checkNewFile(path); !named)
            return std::unexpected(named.error());
        if (const QFileInfo there(QFile::decodeName(path)); there.exists() && !there.isFile())
            return unwritable(path, QCoreApplication::translate("Gscope", "it is no regular file"));
        m_file.setFileName(QFile::decodeName(path));
        if (!m_file.open(QIODevice::WriteOnly)
            || !m_file.setPermissions(QFileDevice::ReadOwner | QFileDevice::WriteOwner))
            return unwritable(path, m_file.errorString());
        return &m_file;
    }
    Outcome<void> commit()
    {
        if (m_path == "-")
            return m_standard.flush() ? Outcome<void>() : std::unexpected(outputFailure());
        return m_file.commit() ? Outcome<void>() : unwritable(m_path, m_file.errorString());
    }

private:
    QByteArray m_path;
    QSaveFile m_file;
    QFile m_standard;
};

} // namespace

Outcome<ExitStatus> exportRecording(const QByteArray &path, const Arguments &arguments)
{
    const auto format = formatOf(arguments);
    if (!format)
        return std::unexpected(format.error());
    const auto output = arguments.value("--output");
    if (!output)
        return usageFailure(
            QCoreApplication::translate("Gscope", "--output is missing: name a file, or - for standard output."));
    const auto known = knownSecretsOf(path, arguments);
    if (!known)
        return std::unexpected(known.error());
    const auto recording = openedRecording(path);
    if (!recording)
        return std::unexpected(recording.error());
    Target target;
    const auto device = target.open(*output);
    if (!device)
        return std::unexpected(device.error());
    const auto language = arguments.has("--english") ? Texts::Language::English : Texts::Language::Current;
    const auto receipt = Formats::exportTranscript(
        **recording, **device,
        {.format = *format,
         .secrets = arguments.has("--with-secrets") ? Formats::Secrets::WrittenInsecure : Formats::Secrets::Replaced,
         .claims = arguments.has("--keep-claims") ? Transcript::Claims::Kept : Transcript::Claims::Replaced,
         .title = QString::fromUtf8(arguments.value("--title").value_or(QByteArray())),
         .program = QByteArrayLiteral("gscope " GRANTSCOPE_VERSION),
         .now = now(),
         .language = language,
         .known = *known,
         .describe = Review::describeByRole(language)});
    if (!receipt)
        return std::unexpected(failureOf(ExitStatus::InputOutput, shownFile(path), receipt.error()));
    if (const auto written = target.commit(); !written)
        return std::unexpected(written.error());
    for (const Error &note : (*recording)->notes())
        writeComplaint(failureOf(ExitStatus::InputOutput, shownFile(path), note).text);
    return isCut((*recording)->notes()) ? ExitStatus::InputOutput : ExitStatus::Fine;
}

} // namespace Grantscope::Cli
