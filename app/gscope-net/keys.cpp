// SPDX-License-Identifier: GPL-3.0-or-later
#include "keys.h"

#include "commandline/input.h"
#include "common/keyanswer.h"
#include "common/now.h"
#include "discovery/keysetsource.h"
#include "json/writer.h"
#include "net/curltransport.h"
#include "texts/texts.h"

#include <QCoreApplication>
#include <QFutureWatcher>
#include <QSocketNotifier>

#include <unistd.h>

#include <cstdlib>

namespace Grantscope {

namespace {

constexpr int kFine = static_cast<int>(Cli::ExitStatus::Fine);
constexpr int kNetwork = static_cast<int>(Cli::ExitStatus::InputOutput);

QByteArray errorJson(const Error &error)
{
    QByteArray json;
    Json::Writer out(json);
    out.beginObject().key("error").beginObject();
    out.key("id").string(error.id.toString());
    out.key("expected").string(error.expected);
    out.key("found").string(error.found);
    out.key("text").string(Texts::errorLine(error));
    out.endObject().endObject();
    return json + '\n';
}

QByteArray keysAnswer(const Discovery::KeySetDocument &document)
{
    QByteArray json;
    Json::Writer out(json);
    out.beginObject();
    out.key("from").string(QByteArrayView(document.from));
    out.key("issuer").string(document.issuer);
    out.key("fetched_at").number(secondsOf(document.fetchedAt));
    out.key("octets").number(document.jwksText.size());
    out.endObject();
    return json + '\n' + document.jwksText;
}

/// Who started us is gone when our standard input ends. At once: libcurl would wait for a name that is being resolved.
void endWithParent()
{
    char octet = 0;
    if (::read(STDIN_FILENO, &octet, 1) <= 0)
        std::_Exit(kNetwork);
}

} // namespace

int fetchKeys(const QByteArray &option, const QByteArray &address)
{
    QSocketNotifier parent(STDIN_FILENO, QSocketNotifier::Read);
    QObject::connect(&parent, &QSocketNotifier::activated, endWithParent);
    Net::CurlTransport transport(now);
    Discovery::KeySetSource source(transport, now, {.send = {.maxBody = KeyAnswer::kLargestKeySet}});
    QFutureWatcher<Result<Discovery::KeySetDocument>> watcher;
    QObject::connect(&watcher, &QFutureWatcherBase::finished, QCoreApplication::instance(), &QCoreApplication::quit,
                     Qt::QueuedConnection);
    watcher.setFuture(option == "--jwks-url" ? source.fetchKeySet(address)
                                             : source.fetchIssuerKeys(QString::fromUtf8(address)));
    QCoreApplication::exec();
    if (watcher.future().resultCount() == 0)
        return kNetwork;
    const Result<Discovery::KeySetDocument> result = watcher.result();
    const bool printed = Cli::writeOutput(result ? keysAnswer(*result) : errorJson(result.error()));
    return result && printed ? kFine : kNetwork;
}

} // namespace Grantscope
