// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/copier.h"

#include "widgets/clipboard.h"
#include "widgets/valuetree.h"

#include <QGuiApplication>
#include <QtConcurrentRun>

namespace Grantscope::Ui {

namespace {

/// Converting more than this would stop the window for longer than a frame.
constexpr qsizetype kAtOnce = LateText::kFrom;

} // namespace

Copier::Copier(Intents *intents, const Masking *masking, QObject *parent)
    : QObject(parent)
    , m_intents(intents)
    , m_masking(masking)
{
    connect(masking, &Masking::changed, this, [this](bool on) { Q_EMIT allowedChanged(!on); });
}

void Copier::copy(const QString &text, Sensitivity sensitivity, const QString &what)
{
    if (text.isEmpty() || !isAllowed())
        return;
    if (m_intents->handles<CopyText>())
        m_intents->ask(CopyText{text, sensitivity});
    else if (sensitivity == Sensitivity::Secret)
        copySecret(text);
    else
        QGuiApplication::clipboard()->setText(text);
    if (m_intents->handles<ShowStatus>())
        m_intents->ask(ShowStatus{what.isEmpty() ? tr("Copied") : tr("Copied: %1", "what was copied").arg(what)});
}

void Copier::copyOctets(const QByteArray &utf8, const QString &what)
{
    if (utf8.size() <= kAtOnce)
        return copy(QString::fromUtf8(utf8), Sensitivity::Secret, what);
    copyLater([utf8] { return QString::fromUtf8(utf8); }, what);
}

void Copier::copyLater(const std::function<QString()> &make, const QString &what)
{
    QtConcurrent::run(make).then(this, [this, what](const QString &text) { copy(text, Sensitivity::Secret, what); });
}

} // namespace Grantscope::Ui
