// SPDX-License-Identifier: GPL-3.0-or-later
#include "net/redirectpage.h"

#include <QCoreApplication>

namespace Grantscope::Net {

namespace {

/// Not called translate(): lupdate would take it for the one of Qt, and miss what it is given.
QString said(const char *text)
{
    return QCoreApplication::translate("RedirectPage", text);
}

} // namespace

RedirectTexts translatedRedirectTexts(const QString &language)
{
    return {
        .language = language,
        .done = {said(QT_TRANSLATE_NOOP("RedirectPage", "The answer has arrived")),
                 said(QT_TRANSLATE_NOOP("RedirectPage", "You can close this page and go on in Grantscope."))},
        .error = {said(QT_TRANSLATE_NOOP("RedirectPage", "The server answered with an error")),
                  said(QT_TRANSLATE_NOOP("RedirectPage", "Grantscope shows what it said. You can close this page."))},
        .refused = {said(QT_TRANSLATE_NOOP("RedirectPage", "This is not the answer that is waited for")),
                    said(QT_TRANSLATE_NOOP("RedirectPage",
                                           "Grantscope has noted it and goes on waiting. If you did not begin this "
                                           "sign-in yourself just now, close this page."))},
        .over = {said(QT_TRANSLATE_NOOP("RedirectPage", "This sign-in is over")),
                 said(QT_TRANSLATE_NOOP("RedirectPage",
                                        "An answer has been taken already; this one changes nothing. You can "
                                        "close this page."))},
        .handOver = {said(QT_TRANSLATE_NOOP("RedirectPage", "Handing over the answer")),
                     said(QT_TRANSLATE_NOOP("RedirectPage", "One moment, please."))},
        .withoutScript = said(QT_TRANSLATE_NOOP(
            "RedirectPage", "Scripts are off in this browser, so the answer cannot be read out of the address. Copy "
                            "the whole address of this page and paste it into Grantscope.")),
        .nothing = said(QT_TRANSLATE_NOOP(
            "RedirectPage", "The address of this page holds no answer. Go back to Grantscope and begin again.")),
    };
}

} // namespace Grantscope::Net
