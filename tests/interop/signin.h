// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>
#include <QUrlQuery>

namespace Grantscope::Test {

/// How a scripted person fared on the provider's pages.
struct SignedIn
{
    bool arrived = false; ///< A redirect, or a device that was approved; else a page led no further.
    QByteArray said; ///< The redirect's address or "device: approved"; else what the page says.

    /// What the redirect carries in its query or its fragment.
    [[nodiscard]] QUrlQuery parameters() const;
    /// One of them, decoded; empty where it is not there.
    [[nodiscard]] QString parameter(const QString &name) const;
};

/// Signs in at \a address (an authorization request, a device's verification address) and consents, by plain HTTP.
/// \a options are those of signin.mjs. A script that crashes or never ends fails the test.
[[nodiscard]] SignedIn signIn(const QString &address, const QStringList &options = {});
/// The same in headless Chromium; \a options are those of browser.mjs.
[[nodiscard]] SignedIn signInWithChromium(const QString &address, const QStringList &options = {});
/// Another script of this folder, which prints what it found: "arrived" where its exit status is 0.
[[nodiscard]] SignedIn runScript(const QString &script, const QString &address, const QStringList &options = {});
/// Where browser.mjs looks for it.
[[nodiscard]] bool chromiumIsThere();

} // namespace Grantscope::Test
