// SPDX-License-Identifier: GPL-3.0-or-later
#include "remotekeys.h"

#include "gscopenet.h"
#include "helper.h"

#include "commandline/input.h"
#include "common/keyanswer.h"
#include "json/document.h"
#include "texts/visible.h"

#include <QCoreApplication>

#include <unistd.h>

using namespace Qt::StringLiterals;

namespace Grantscope::Cli {

namespace {

using namespace std::chrono_literals;

/// A person who watches is told what is awaited.
void sayWhatIsAwaited(const QString &address)
{
    if (::isatty(STDERR_FILENO))
        writeComplaint(QCoreApplication::translate("Gscope", "fetching %1 …").arg(address));
}

std::unexpected<Failure> noAnswer()
{
    return ioFailure("gscope-net", QCoreApplication::translate(
                                       "Gscope", "gscope-net ended without an answer. Try again, or save the keys to "
                                                 "a file and give it with --key."));
}

Outcome<FetchedKeys> readAnswer(const QByteArray &output, int status)
{
    const qsizetype lineEnd = output.indexOf('\n');
    const auto document = Json::Document::parse(output.first(std::max<qsizetype>(lineEnd, 0)));
    const Json::Value root = document ? document->root() : Json::Value();
    if (const Json::Value error = root.member("error"))
        return std::unexpected(Failure{ExitStatus::InputOutput, Texts::visible(error.member("text").toString()),
                                       error.member("id").toUtf8(), error.member("expected").toString(),
                                       error.member("found").toString()});
    const QByteArray jwks = output.sliced(lineEnd + 1);
    if (status != 0 || lineEnd < 0 || root.member("octets").toInteger() != jwks.size())
        return noAnswer();
    return FetchedKeys{jwks, Texts::visible(root.member("from").toString()), root.member("issuer").toString(),
                       instantFromSeconds(root.member("fetched_at").toInteger().value_or(0))};
}

} // namespace

Outcome<FetchedKeys> fetchKeys(QByteArrayView option, const QByteArray &url, std::chrono::seconds limit)
{
    const QByteArray program = findGscopeNet();
    if (program.isEmpty())
        return ioFailure("gscope-net", QCoreApplication::translate(
                                           "Gscope", "gscope-net, which fetches keys, is not installed. Install it, or "
                                                     "save the keys to a file and give it with --key."));
    Helper net(program, {"keys", option.toByteArray(), url});
    if (!net.isStarted())
        return ioFailure("gscope-net", QCoreApplication::translate(
                                           "Gscope", "gscope-net could not be started. Check the installation."));
    const QString address = Texts::visibleExcerpt(QString::fromUtf8(url));
    QByteArray output;
    switch (net.read(output, KeyAnswer::kLongestLine + KeyAnswer::kLargestKeySet,
                     {.limit = limit, .notice = 500ms, .onNotice = [&] { sayWhatIsAwaited(address); }})) {
    case Helper::End::Whole:
        return readAnswer(output, net.wait());
    case Helper::End::TooLate:
        return ioFailure("net-timeout", QCoreApplication::translate(
                                            "Gscope", "No answer for %1 within %2 s. Check the network and the "
                                                      "server, or give more time with --timeout.")
                                            .arg(address)
                                            .arg(limit.count()));
    case Helper::End::TooLong:
        break;
    }
    return ioFailure("net-size",
                     QCoreApplication::translate("Gscope", "The answer of %1 is too large for a set of keys. Save the "
                                                           "keys that you need to a file and give it with --key.")
                         .arg(address));
}

QByteArray networkVersions()
{
    const QByteArray program = findGscopeNet();
    QByteArray output;
    if (program.isEmpty())
        return output;
    Helper net(program, {"--version"});
    if (!net.isStarted()
        || net.read(output, KeyAnswer::kLongestLine, {.limit = 5s, .notice = 5s, .onNotice = [] { }})
               != Helper::End::Whole
        || net.wait() != 0)
        output.clear();
    return output;
}

} // namespace Grantscope::Cli
