// SPDX-License-Identifier: GPL-3.0-or-later
// gscope-net keys --jwks-url|--issuer-url URL: fetches keys for gscope. Prints one JSON object: {"jwks": text, "from": address}
// with exit status 0, or {"error": {"id", "what", "remedy"}} with 4.
#include "discovery/keysetsource.h"
#include "json/writer.h"
#include "language.h"
#include "net/curltransport.h"
#include "texts/texts.h"

#include <QCoreApplication>

#include <cstdio>
#include <string_view>

using namespace Grantscope;

namespace {

constexpr int kFetched = 0;
constexpr int kUsage = 2;
constexpr int kNotFetched = 4;

Instant systemTime() { return std::chrono::floor<std::chrono::milliseconds>(std::chrono::system_clock::now()); }

int print(const Result<Discovery::KeySetDocument> &answer)
{
    QByteArray out;
    Json::Writer writer(out);
    writer.beginObject();
    if (answer) {
        writer.key("jwks").string(QByteArrayView(answer->jwksText));
        writer.key("from").string(QByteArrayView(answer->from));
    } else {
        const Texts::ErrorText text = Texts::errorText(answer.error());
        writer.key("error").beginObject();
        writer.key("id").string(answer.error().id.toString());
        writer.key("what").string(text.what);
        writer.key("remedy").string(text.remedy);
        writer.endObject();
    }
    writer.endObject();
    out.append('\n');
    const bool written = std::fwrite(out.constData(), 1, std::size_t(out.size()), stdout) == std::size_t(out.size());
    return answer && written && std::fflush(stdout) == 0 ? kFetched : kNotFetched;
}

} // namespace

int main(int argc, char *argv[])
{
    const std::string_view option = argc == 4 ? argv[2] : "";
    if (argc != 4 || std::string_view(argv[1]) != "keys" || (option != "--jwks-url" && option != "--issuer-url")) {
        std::fputs("usage: gscope-net keys --jwks-url|--issuer-url URL\n", stderr);
        return kUsage;
    }
    Cli::followSystemLanguage(argc, argv);
    std::optional<QCoreApplication> own;
    if (!QCoreApplication::instance())
        own.emplace(argc, argv);
    Net::CurlTransport transport(systemTime);
    Discovery::KeySetSource source(transport, systemTime);
    const auto answer = option == "--jwks-url" ? source.fetchKeySet(argv[3]) : source.fetchIssuerKeys(QString::fromUtf8(argv[3]));
    int status = kNotFetched;
    answer.then(&source, [&status](const Result<Discovery::KeySetDocument> &document) {
        status = print(document);
        QCoreApplication::quit();
    });
    QCoreApplication::exec();
    return status;
}
