// SPDX-License-Identifier: GPL-3.0-or-later
#include "tokens/copier.h"

#include <QClipboard>
#include <QGuiApplication>

namespace Grantscope::Ui {

Copier::Copier(Intents *intents, const Masking *masking, QObject *parent)
    : QObject(parent)
    , m_intents(intents)
    , m_masking(masking)
{
    connect(masking, &Masking::changed, this, [this](bool on) { Q_EMIT allowedChanged(!on); });
}

void Copier::copy(const QString &text, Sensitivity sensitivity)
{
    if (text.isEmpty() || !isAllowed())
        return;
    if (m_intents->handles<CopyText>())
        m_intents->ask(CopyText{text, sensitivity});
    else
        QGuiApplication::clipboard()->setText(text);
}

} // namespace Grantscope::Ui
