// SPDX-License-Identifier: GPL-3.0-or-later
// How fast a large HAR is opened and listed, when its first rows are there, and what memory that takes. With a size in
// MB (default 100) and, if wanted, a folder for the file.
#include "formats/harreader.h"
#include "review/conversations.h"

#include <QElapsedTimer>
#include <QFile>
#include <QTemporaryDir>

#include <sys/resource.h>

#include <cstdio>
#include <cstdlib>

using namespace Grantscope;

namespace {

qint64 peakKilobytes()
{
    rusage usage{};
    getrusage(RUSAGE_SELF, &usage);
    return usage.ru_maxrss;
}

/// Pages, JSON within JSON and pictures, as a browser records them; each hundredth entry is a login's.
QByteArray entry(int number)
{
    QByteArray body;
    switch (number % 3) {
    case 0:
        body = "\"mimeType\":\"text/html\",\"text\":\""
               + QByteArray("<p class=\\\"x\\\">Text of a page</p>\\n").repeated(300) + '"';
        break;
    case 1:
        body = "\"mimeType\":\"application/json\",\"text\":\"{"
               + QByteArray("\\\"name\\\":\\\"value\\\",").repeated(400) + "\\\"x\\\":1}\"";
        break;
    default:
        body = "\"mimeType\":\"image/png\",\"encoding\":\"base64\",\"text\":\""
               + QByteArray("iVBORw0KGgoAAAANSUhEUgAA").repeated(800) + '"';
    }
    const QByteArray id = QByteArray::number(number);
    const QByteArray url = number % 100 == 0
                               ? "https://as.example/authorize?response_type=code&client_id=c&state=abcdef" + id
                               : "https://www.example/assets/" + id + "/file.js";
    return "{\"startedDateTime\":\"2026-02-03T10:20:30." + id.rightJustified(3, '0').right(3)
           + "Z\",\"time\":12.5,\"request\":{\"method\":\"GET\",\"url\":\"" + url
           + "\",\"httpVersion\":\"HTTP/2\",\"headers\":[{\"name\":\"Accept\",\"value\":\"*/"
             "*\"},{\"name\":\"User-Agent\",\"value\":"
             "\"Mozilla/"
             "5.0\"}],\"queryString\":[],\"cookies\":[],\"headersSize\":-1,\"bodySize\":0},\"response\":{\"status\":"
             "200,"
             "\"statusText\":\"OK\",\"httpVersion\":\"HTTP/2\",\"headers\":[],\"cookies\":[],\"content\":{\"size\":100,"
           + body
           + "},\"redirectURL\":\"\",\"headersSize\":-1,\"bodySize\":100},\"cache\":{},\"timings\":{\"send\":0,"
             "\"wait\":12,\"receive\":0}}";
}

qint64 write(const QString &path, qint64 size)
{
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly))
        std::exit(1);
    file.write("{\"log\":{\"version\":\"1.2\",\"creator\":{\"name\":\"bench\",\"version\":\"1\"},\"entries\":[");
    int number = 0;
    for (; file.pos() < size; ++number)
        file.write((number ? "," : "") + entry(number));
    file.write("]}}");
    return number;
}

} // namespace

int main(int argc, char *argv[])
{
    const qint64 megabytes = argc > 1 ? std::atoll(argv[1]) : 100;
    QTemporaryDir folder;
    const QString path = argc > 2 ? QString::fromLocal8Bit(argv[2]) + QStringLiteral("/bench.har")
                                  : folder.filePath(QStringLiteral("bench.har"));
    const qint64 entries = write(path, megabytes * 1'000'000);
    const qint64 before = peakKilobytes();

    QElapsedTimer clock;
    clock.start();
    const auto source = Formats::OctetSource::open(path);
    if (!source)
        return 1;
    Formats::HarReader reader(*source);
    qint64 first = -1;
    while (reader.scanner().scan(1 << 20)) {
        if (first < 0 && !reader.scanner().rows().isEmpty())
            first = clock.nsecsElapsed();
    }
    const double listed = double(clock.nsecsElapsed()) / 1e9;
    const qint64 listedMemory = peakKilobytes();

    clock.restart();
    Review::Conversations conversations;
    qsizetype count = 0;
    for (auto event = reader.next(); event && *event; event = reader.next())
        static_cast<void>(conversations.add(**event, count++));
    const double read = double(clock.nsecsElapsed()) / 1e9;
    if (count != entries || reader.scanner().rows().size() != entries)
        return 1;
    std::printf("{\"what\":\"har\",\"mb\":%lld,\"entries\":%lld,\"listed_mb_s\":%.1f,\"first_ms\":%.2f,"
                "\"listed_more_mb\":%.1f,\"conversations\":%lld,\"read_mb_s\":%.1f,\"read_more_mb\":%.1f}\n",
                static_cast<long long>(megabytes), static_cast<long long>(entries), double(megabytes) / listed,
                double(first) / 1e6, double(listedMemory - before) / 1024,
                static_cast<long long>(conversations.all().size()), double(megabytes) / read,
                double(peakKilobytes() - before) / 1024);
    return 0;
}
