// SPDX-License-Identifier: GPL-3.0-or-later
// gscope-net keys --jwks-url|--issuer-url URL: what gscope starts when it needs the network. Prints one JSON object:
// {"jwks": text, "from": address, "issuer": issuer, "fetched_at": seconds} or {"error": {"id", "what", "remedy"}}.
#include "discovery/keysetsource.h"
#include "json/writer.h"
#include "net/curltransport.h"
#include "texts/texts.h"

#include <QCoreApplication>
#include <QFutureWatcher>
#include <QTranslator>

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
    const Texts::ErrorText text = Texts::errorText(error);
    QByteArray json;
    Json::Writer out(json);
    out.beginObject().key("error").beginObject();
    out.key("id").string(error.id.toString());
    out.key("what").string(text.what);
    out.key("remedy").string(text.remedy);
    out.endObject().endObject();
    return json + '\n';
}

QByteArray keysJson(const Discovery::KeySetDocument &document)
{
    QByteArray json;
    Json::Writer out(json);
    out.beginObject();
    out.key("jwks").string(QByteArrayView(document.jwksText));
    out.key("from").string(QByteArrayView(document.from));
    out.key("issuer").string(document.issuer);
    out.key("fetched_at")
        .number(std::chrono::floor<std::chrono::seconds>(document.fetchedAt).time_since_epoch().count());
    out.endObject();
    return json + '\n';
}

int fetch(const QByteArray &option, const QByteArray &address)
{
    Net::CurlTransport transport(now);
    Discovery::KeySetSource source(transport, now);
    QFutureWatcher<Result<Discovery::KeySetDocument>> watcher;
    QObject::connect(&watcher, &QFutureWatcherBase::finished, QCoreApplication::instance(), &QCoreApplication::quit,
                     Qt::QueuedConnection);
    watcher.setFuture(option == "--jwks-url" ? source.fetchKeySet(address)
                                             : source.fetchIssuerKeys(QString::fromUtf8(address)));
    QCoreApplication::exec();
    if (watcher.future().resultCount() == 0)
        return Network;
    const Result<Discovery::KeySetDocument> result = watcher.result();
    const bool printed = print(result ? keysJson(*result) : errorJson(result.error()));
    return result && printed ? Fine : Network;
}

} // namespace

int main(int argc, char *argv[])
{
    QCoreApplication application(argc, argv);
    QTranslator translator;
    const QString language =
        qEnvironmentVariable("LC_ALL", qEnvironmentVariable("LC_MESSAGES", qEnvironmentVariable("LANG")));
    if (language.startsWith("zh_TW"_L1) && translator.load(u":/i18n/grantscope_zh_TW.qm"_s))
        QCoreApplication::installTranslator(&translator);

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
