// SPDX-License-Identifier: GPL-3.0-or-later
// gscope-net keys --jwks-url|--issuer-url URL: what gscope starts when it needs the network. What it prints:
// common/keyanswer.h.
#include "common/keyanswer.h"
#include "common/language.h"
#include "discovery/keysetsource.h"
#include "json/writer.h"
#include "net/curltransport.h"
#include "texts/texts.h"

#include <QCoreApplication>
#include <QFutureWatcher>
#include <QSocketNotifier>

#include <unistd.h>

#include <cstdio>
#include <cstdlib>

using namespace Grantscope;
using namespace Qt::StringLiterals;

namespace {

enum ExitStatus : int { Fine = 0, Usage = 2, Network = 4 };

/// The clock is read here and nowhere below.
Instant now()
{
    return std::chrono::floor<std::chrono::milliseconds>(std::chrono::system_clock::now());
}

bool print(const QByteArray &text)
{
    return std::fwrite(text.constData(), 1, static_cast<std::size_t>(text.size()), stdout)
               == static_cast<std::size_t>(text.size())
           && std::fflush(stdout) == 0;
}

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
        std::_Exit(Network);
}

int fetch(const QByteArray &option, const QByteArray &address)
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
        return Network;
    const Result<Discovery::KeySetDocument> result = watcher.result();
    const bool printed = print(result ? keysAnswer(*result) : errorJson(result.error()));
    return result && printed ? Fine : Network;
}

} // namespace

int main(int argc, char *argv[])
{
    acceptAnyLocale();
    const QCoreApplication application(argc, argv);
    followLanguage(translationOfEnvironment());

    const QByteArrayView command = argc > 1 ? argv[1] : "";
    if (argc == 2 && command == "--version")
        return print(Net::CurlTransport::version().toUtf8() + '\n') ? Fine : Network;
    const QByteArray option = argc > 2 ? argv[2] : "";
    if (argc != 4 || command != "keys" || (option != "--jwks-url" && option != "--issuer-url")) {
        std::fputs("gscope-net: started by gscope, as gscope-net keys --jwks-url|--issuer-url URL\n", stderr);
        return Usage;
    }
    return fetch(option, argv[3]);
}
