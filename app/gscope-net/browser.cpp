// SPDX-License-Identifier: GPL-3.0-or-later
#include "browser.h"

#include "net/browser.h"
#include "oauth/oautherror.h"

#include <QProcess>

using namespace Qt::StringLiterals;

namespace Grantscope::Cli {

namespace {

enum class BrowserError { Missing };
constexpr const char *errorName(BrowserError /*error*/)
{
    return "browser-missing";
}

} // namespace

Result<void> validateForBrowser(const QByteArray &address)
{
    if (const auto url = Net::readBrowserAddress(address); !url)
        return std::unexpected(url.error());
    return {};
}

Result<void> openBrowser(const QByteArray &address)
{
    if (auto valid = validateForBrowser(address); !valid)
        return valid;
    QProcess opener;
    opener.setProgram(u"xdg-open"_s);
    opener.setArguments({QString::fromLatin1(address)});
    // Standard output is for the answer, and standard input for a redirect that is pasted.
    opener.setStandardInputFile(QProcess::nullDevice());
    opener.setStandardOutputFile(QProcess::nullDevice());
    opener.setStandardErrorFile(QProcess::nullDevice());
    // It shall end when it is told to, although signals are held back here.
    opener.setUnixProcessParameters(QProcess::UnixProcessFlag::ResetSignalHandlers);
    if (!opener.startDetached())
        return std::unexpected(Error{BrowserError::Missing, {}, u"xdg-open"_s});
    return {};
}

} // namespace Grantscope::Cli
