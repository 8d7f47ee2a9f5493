// SPDX-License-Identifier: GPL-3.0-or-later
#include "review/carried_p.h"
#include "review/exchangerole.h"

namespace Grantscope::Review {

namespace {

constexpr qsizetype kMostSearched = qsizetype(64) << 10;
constexpr qsizetype kShortest = 8;

bool isBetweenWords(char c)
{
    return static_cast<unsigned char>(c) <= ' ' || QByteArrayView("\"'<>{}[](),;&?#").contains(c);
}

void addWord(QByteArrayView word, QList<QByteArray> &words)
{
    if (word.size() >= kShortest)
        words.append(word.toByteArray());
    // A value behind its name; the value itself may end in '='.
    const qsizetype sign = word.indexOf('=');
    if (sign > 0 && word.size() - sign - 1 >= kShortest)
        words.append(word.sliced(sign + 1).toByteArray());
}

} // namespace

QList<QByteArray> wordsIn(const QByteArray &text)
{
    QList<QByteArray> words;
    QByteArray current = text.left(kMostSearched);
    constexpr int kReadings = 3;
    for (int reading = 0; reading < kReadings; ++reading) {
        qsizetype begin = 0;
        for (qsizetype i = 0; i <= current.size(); ++i) {
            if (i < current.size() && !isBetweenWords(current.at(i)))
                continue;
            addWord(QByteArrayView(current).sliced(begin, i - begin), words);
            begin = i + 1;
        }
        if (!current.contains('%'))
            break;
        current = QByteArray::fromPercentEncoding(current);
    }
    return words;
}

QList<QByteArray> wordsInAddress(const HttpRequest &request)
{
    const qsizetype path = withoutQuery(request.address).size();
    return wordsIn(request.address.sliced(path));
}

QList<QByteArray> wordsInReferer(const HttpRequest &request)
{
    const auto referer = request.fields.first("Referer");
    return referer && originOf(*referer) != originOf(request.address) ? wordsIn(*referer) : QList<QByteArray>();
}

} // namespace Grantscope::Review
