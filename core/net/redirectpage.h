// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "http/message.h"

#include <QString>

namespace Grantscope::Net {

/// A heading and a sentence under it.
struct PageText
{
    QString title;
    QString text;

    friend bool operator==(const PageText &, const PageText &) = default;
};

/// What the listener says in the browser, in plain text of one language.
struct RedirectTexts
{
    QString language; ///< As in HTML: "en", "zh-TW".
    PageText done; ///< The response that was waited for has come.
    PageText error; ///< It has come, and the server says that it refused.
    PageText refused; ///< This is not what is waited for.
    PageText over; ///< It is over; nothing is taken any more.
    PageText handOver; ///< The fragment is being handed over.
    QString withoutScript; ///< What to do where no script runs.
    QString nothing; ///< The address held no response.

    friend bool operator==(const RedirectTexts &, const RedirectTexts &) = default;
};
/// In the language of the installed translator, which \a language names.
[[nodiscard]] RedirectTexts translatedRedirectTexts(const QString &language);

/// A page without script. Nothing of the request is in it; nothing else is loaded (Content-Security-Policy), no other
/// page may frame it, nothing is kept (Cache-Control).
[[nodiscard]] HttpResponse redirectPage(int status, const QByteArray &reason, const PageText &text,
                                        const QString &language);

/// The names of the form of the page below.
inline constexpr auto kFragmentField = "grantscope_fragment";
inline constexpr auto kTokenField = "grantscope_token";
/// A page whose script, the same each time and named by its hash in the policy, takes the fragment off the address and
/// posts it to where the page came from, together with \a token: a browser does not send a fragment by itself.
[[nodiscard]] HttpResponse handOverPage(const RedirectTexts &texts, const QByteArray &token);

} // namespace Grantscope::Net
