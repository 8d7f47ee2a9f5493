// SPDX-License-Identifier: GPL-3.0-or-later
#include "transcripts/exportwriting.h"

#include "formats/formatserror.h"
#include "transcript/transcripterror.h"
#include "transcripts/pdfdocument.h"
#include "widgets/background.h"

#include <QFileInfo>
#include <QSaveFile>
#include <QtConcurrentRun>

namespace Grantscope::Ui {

namespace {

constexpr std::chrono::milliseconds kLook{100};

Error writeError(const QSaveFile &file)
{
    return Error{Formats::FormatsError::Write, {}, file.errorString()};
}

} // namespace

ExportWriting::ExportWriting(std::shared_ptr<const Archive::EventStore> store, const ExportTarget &target,
                             QObject *parent)
    : QObject(parent)
{
    m_look.setInterval(kLook);
    connect(&m_look, &QTimer::timeout, this, [this] { Q_EMIT progressed(m_state->percent); });
    m_look.start();
    QtConcurrent::run([store = std::move(store), target, state = m_state] {
        yieldToWindow();
        return write(*store, target, *state);
    }).then(this, [this](const Result<void> &result) {
        m_look.stop();
        Q_EMIT ended(result);
    });
}

ExportWriting::~ExportWriting()
{
    cancel();
}

Result<void> ExportWriting::write(const Archive::EventStore &store, const ExportTarget &target, State &state)
{
    const auto source = store.source();
    if (!source)
        return std::unexpected(source.error());
    if (const QFileInfo there(target.path); there.exists() && !there.isFile())
        return std::unexpected(Error{Formats::FormatsError::Write, {}, there.fileName()});
    QSaveFile file(target.path);
    if (!file.open(QIODevice::WriteOnly) || !file.setPermissions(QFileDevice::ReadOwner | QFileDevice::WriteOwner))
        return std::unexpected(writeError(file));
    const auto goOn = [&state](double share) {
        state.percent = static_cast<int>(share * 100);
        return !state.cancelled;
    };
    if (target.isPdf) {
        const auto pages = pdfPages(**source, target.order, target.font, target.fixed, goOn);
        if (!pages)
            return std::unexpected(pages.error());
        if (file.write(pages->octets) != pages->octets.size())
            return std::unexpected(writeError(file));
    } else if (const auto receipt = Formats::exportTranscript(**source, file, target.order, goOn); !receipt) {
        return std::unexpected(receipt.error());
    }
    if (state.cancelled) // Nothing is left behind.
        return std::unexpected(Error{Transcript::TranscriptError::Cancelled});
    if (!file.commit())
        return std::unexpected(writeError(file));
    return {};
}

} // namespace Grantscope::Ui
