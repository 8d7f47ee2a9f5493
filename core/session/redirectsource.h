// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "flow/step.h"

#include <QObject>

#include <functional>

namespace Grantscope::Session {

/// Where a redirect comes in: a listener on this machine, or in tests whatever they say. One at a time.
class RedirectSource : public QObject
{
    Q_OBJECT

public:
    /// Whether what arrives is the answer that is waited for; pure, called on any thread.
    using Judge = std::function<Result<void>(const Parameters &received, OAuth::ResponseMode mode)>;

    using QObject::QObject;

    /// Begins to wait. Returns the redirect URI as it has to be sent, \a registered with the port that was found where
    /// it has none; where nothing on this machine can listen for it, \a registered itself.
    [[nodiscard]] virtual Result<QByteArray> open(const QByteArray &registered, Judge judge) = 0;
    /// Nothing listens any more. Safe at any time.
    virtual void close() = 0;
    /// False where the person has to paste the address that the browser ends on.
    [[nodiscard]] virtual bool isListening() const = 0;

Q_SIGNALS:
    /// Of each that came in; with Arrival::refused where it was not taken and waiting goes on.
    void arrived(const Grantscope::Flow::Arrival &arrival);
};

} // namespace Grantscope::Session
