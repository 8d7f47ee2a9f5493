// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gscoperun.h"

#include <functional>

namespace GscopeRun {

/// What gscope flow wrote on standard error for whoever signs in.
struct Invitation
{
    QByteArray address; ///< Of the line "open: …".
    QByteArray code; ///< Of the line "code: …"; empty without one.
};

/// Runs `gscope flow` while the event loop of this process serves it. \a person is called for each address
/// to open, when it (and for a device the code) is there; it may run the event loop and write to the process.
Answer flow(const QStringList &arguments, const std::function<void(QProcess &, const Invitation &)> &person = {},
            const QList<std::pair<QString, QString>> &variables = {});

/// The status of a step ("done", "failed" …); empty where it is not there.
QString stepStatus(Grantscope::Json::Value report, QByteArrayView id);
QStringList memberNames(Grantscope::Json::Value object);

} // namespace GscopeRun
