// SPDX-License-Identifier: GPL-3.0-or-later
#include "jose/base64url.h"
#include "jose/keyimport.h"
#include "jose/secretsearch.h"
#include "jose/secretsearcherror.h"
#include "jose/verifier.h"

#include <QElapsedTimer>
#include <QTemporaryDir>
#include <QTest>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>
#include <zlib.h>

#include <thread>

using namespace Qt::StringLiterals;
using namespace Grantscope;
using namespace Grantscope::Jose;

namespace {

constexpr const char *kPayload = R"({"sub":"alice"})";

QByteArray tokenOf(const char *algorithm, QByteArrayView secret)
{
    const JwsAlgorithm &row = *findJwsAlgorithm(algorithm);
    const QByteArray header = R"({"alg":")" + QByteArray(algorithm) + R"("})";
    if (!secret.isEmpty())
        return *signCompact(*keyFromSecret(Secret(secret)), row, header, kPayload);
    // HMAC's key of nothing but NUL is the empty one (RFC 2104 §2).
    return *signCompact(*keyFromSecret(Secret(QByteArrayView("\0", 1))), row, header, kPayload);
}

QList<MacTarget> targetsOf(const QByteArray &token)
{
    return *macTargets(*Jws::parse(token));
}

QByteArray gzipped(const QByteArray &plain)
{
    z_stream stream = {};
    deflateInit2(&stream, 9, Z_DEFLATED, MAX_WBITS + 16, 8, Z_DEFAULT_STRATEGY);
    QByteArray out(static_cast<qsizetype>(deflateBound(&stream, static_cast<uLong>(plain.size())) + 64), '\0');
    stream.next_in = reinterpret_cast<Bytef *>(const_cast<char *>(plain.data()));
    stream.avail_in = static_cast<uInt>(plain.size());
    stream.next_out = reinterpret_cast<Bytef *>(out.data());
    stream.avail_out = static_cast<uInt>(out.size());
    deflate(&stream, Z_FINISH);
    out.truncate(static_cast<qsizetype>(stream.total_out));
    deflateEnd(&stream);
    return out;
}

/// Some blocks of words that are no secret of these tests.
QByteArray manyWords(int count)
{
    QByteArray words;
    for (int i = 0; i < count; ++i)
        words += "word" + QByteArray::number(i) + '\n';
    return words;
}

} // namespace

class TestSecretSearch : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void refused_data();
    void refused();
    void noSuchFile();
    void aFolder();
    void wideWords_data();
    void wideWords();
    void brokenGzip_data();
    void brokenGzip();
    void notFound_data();
    void notFound();
    void found_data();
    void found();
    void readings_data();
    void readings();
    void theFirstOfAll();
    void onlyTheNeededLines();
    void severalSignatures();
    void stoppedBetweenWords_data();
    void stoppedBetweenWords();
    void stoppedWhileNothingComes();
    void stoppedWithinWhatIsPacked();
    void stoppedWithinALargeToken();
    void pipeWithoutAWriterIsWaitedFor();
    void largePayloadIsShared();
    void emptyDetachedContent();
    void memoryOfOneBlock();
    void wellKnown_data();
    void wellKnown();
    void unknownIsNotWellKnown();
    void wellKnownStopped();

private:
    Result<SearchResult> search(const QByteArray &token, const QByteArray &words, const SearchOptions &options = {},
                                quint64 firstLine = 1)
    {
        QFile file(m_folder.filePath(u"words"_s));
        if (!file.open(QIODevice::WriteOnly) || file.write(words) != words.size())
            return std::unexpected(Error{SecretSearchError::File});
        file.close();
        auto list = WordList::open(file.fileName(), firstLine);
        SearchMeter meter;
        auto result = searchSecret(targetsOf(token), *list, options, meter, {});
        m_octetsRead = meter.octetsRead;
        return result;
    }

    QTemporaryDir m_folder;
    quint64 m_octetsRead = 0;
};

void TestSecretSearch::refused_data()
{
    QTest::addColumn<QByteArray>("token");
    QTest::addColumn<QByteArray>("id");
    const QByteArray good = tokenOf("HS256", "k");
    const QByteArray unsignedPart = good.first(good.lastIndexOf('.') + 1);
    const auto withAlg = [](const char *alg) {
        return encodeBase64url(R"({"alg":)" + QByteArray(alg) + '}') + ".e30." + encodeBase64url(QByteArray(32, 'x'));
    };
    QTest::newRow("RS256") << withAlg("\"RS256\"") << QByteArray("secret-search-alg");
    QTest::newRow("none") << withAlg("\"none\"") << QByteArray("secret-search-alg");
    QTest::newRow("hs256") << withAlg("\"hs256\"") << QByteArray("secret-search-alg");
    QTest::newRow("a number") << withAlg("256") << QByteArray("secret-search-alg");
    QTest::newRow("no alg") << encodeBase64url("{}") + ".e30.AAAA" << QByteArray("secret-search-alg");
    QTest::newRow("HS512 with the size of HS256") << withAlg("\"HS512\"") << QByteArray("secret-search-signature");
    QTest::newRow("no signature") << unsignedPart << QByteArray("secret-search-signature");
    QTest::newRow("cut short") << good.chopped(2) << QByteArray("secret-search-signature");
    QTest::newRow("too long") << good + "AA" << QByteArray("secret-search-signature");
    QTest::newRow("no base64url") << unsignedPart + "!!!!" << QByteArray("secret-search-signature");
    QByteArrayList parts = good.split('.');
    parts[1].clear();
    QTest::newRow("detached") << parts.join('.') << QByteArray("secret-search-payload");
}

void TestSecretSearch::refused()
{
    QFETCH(QByteArray, token);
    QFETCH(QByteArray, id);
    const auto jws = Jws::parse(token);
    QVERIFY(jws);
    const auto targets = macTargets(*jws);
    QVERIFY(!targets);
    QCOMPARE(targets.error().id.toString().toLatin1(), id);
}

void TestSecretSearch::noSuchFile()
{
    const auto list = WordList::open(m_folder.filePath(u"none"_s));
    QVERIFY(!list);
    QCOMPARE(list.error().id, ErrorId(SecretSearchError::File));
}

void TestSecretSearch::aFolder()
{
    auto list = WordList::open(m_folder.path());
    QVERIFY(list);
    SearchMeter meter;
    const auto result = searchSecret(targetsOf(tokenOf("HS256", "k")), *list, {}, meter, {});
    QVERIFY(!result);
    QCOMPARE(result.error().id, ErrorId(SecretSearchError::File));
}

void TestSecretSearch::wideWords_data()
{
    QTest::addColumn<QByteArray>("file");
    QTest::newRow("little endian") << QByteArray("\xff\xfek\0\n\0", 6);
    QTest::newRow("big endian") << QByteArray("\xfe\xff\0k\0\n", 6);
    QTest::newRow("the mark alone") << QByteArray("\xff\xfe");
    QTest::newRow("packed") << gzipped(QByteArray("\xff\xfek\0\n\0", 6));
}

void TestSecretSearch::wideWords()
{
    QFETCH(QByteArray, file);
    const auto result = search(tokenOf("HS256", "k"), file);
    QVERIFY(!result);
    QCOMPARE(result.error().id, ErrorId(SecretSearchError::Encoding));
}

void TestSecretSearch::brokenGzip_data()
{
    QTest::addColumn<QByteArray>("file");
    const QByteArray good = gzipped(manyWords(1000));
    QTest::newRow("the header alone") << good.first(2);
    QTest::newRow("cut off") << good.chopped(9);
    QByteArray changed = good;
    changed[changed.size() - 6] = char(changed[changed.size() - 6] ^ 1);
    QTest::newRow("another sum") << changed;
    QTest::newRow("something behind it") << good + "word\n";
}

void TestSecretSearch::brokenGzip()
{
    QFETCH(QByteArray, file);
    const auto result = search(tokenOf("HS256", "not there"), file);
    QVERIFY(!result);
    QCOMPARE(result.error().id, ErrorId(SecretSearchError::Compression));
}

void TestSecretSearch::notFound_data()
{
    QTest::addColumn<QByteArray>("secret");
    QTest::addColumn<QByteArray>("words");
    QTest::addColumn<quint64>("tried");
    QTest::newRow("an empty file") << QByteArray("k") << QByteArray() << quint64(0);
    QTest::newRow("another word") << QByteArray("k") << QByteArray("K\n") << quint64(1);
    QTest::newRow("blanks are part of it") << QByteArray("k") << QByteArray(" k\nk \nk\t\n") << quint64(3);
    QTest::newRow("part of it") << QByteArray("secret") << QByteArray("secre\nsecret1\n") << quint64(2);
    QTest::newRow("not decoded unless asked for") << QByteArray("k") << QByteArray("aw==\n6b\n") << quint64(2);
    QTest::newRow("a mark of order later on is part of it")
        << QByteArray("k") << QByteArray("a\n\xef\xbb\xbfk\n") << quint64(2);
    QTest::newRow("CR twice") << QByteArray("k") << QByteArray("k\r\r\n") << quint64(2);
}

void TestSecretSearch::notFound()
{
    QFETCH(QByteArray, secret);
    QFETCH(QByteArray, words);
    const auto result = search(tokenOf("HS256", secret), words);
    QVERIFY(result);
    QVERIFY(!result->match);
    QVERIFY(!result->isStopped);
    QTEST(result->tried, "tried");
    QCOMPARE(m_octetsRead, quint64(words.size()));
}

void TestSecretSearch::found_data()
{
    QTest::addColumn<QByteArray>("algorithm");
    QTest::addColumn<QByteArray>("secret");
    QTest::addColumn<QByteArray>("words");
    QTest::addColumn<quint64>("line");
    const auto add = [](const char *name, const QByteArray &secret, const QByteArray &words, quint64 line) {
        for (const char *algorithm : {"HS256", "HS384", "HS512"})
            QTest::addRow("%s, %s", name, algorithm) << QByteArray(algorithm) << secret << words << line;
    };
    add("first", "k", "k\na\nb\n", 1);
    add("middle", "k", "a\nk\nb\n", 2);
    add("last", "k", "a\nb\nk\n", 3);
    add("no line break at the end", "k", "a\nb\nk", 3);
    add("CRLF", "k", "a\r\nk\r\n", 2);
    add("the CR belongs to it", "k\r", "a\r\nk\r\n", 2);
    add("CR at the end of the file", "k\r", "a\nk\r", 2);
    add("an empty line", "", "a\n\nb\n", 2);
    add("nothing but a line break", "", "\n", 1);
    add("NUL", QByteArray("k\0l", 3), QByteArray("k\nk\0l\n", 6), 2);
    add("Latin-1", "l\xe4ufer", "l\xc3\xa4ufer\nl\xe4ufer\n", 2);
    add("as long as a block of SHA-256", QByteArray(64, 'k'), QByteArray(64, 'k') + '\n', 1);
    add("one more", QByteArray(65, 'k'), QByteArray(65, 'k') + '\n', 1);
    add("as long as a block of SHA-512", QByteArray(128, 'k'), QByteArray(128, 'k') + '\n', 1);
    add("one more than that", QByteArray(129, 'k'), QByteArray(129, 'k') + '\n', 1);
    add("short after long", "k", QByteArray(5000, 'k') + "\nk\n", 2);
    add("as long as can be", QByteArray(WordList::kBlockSize - 1, 'k'),
        "a\n" + QByteArray(WordList::kBlockSize - 1, 'k') + "\nb\n", 2);
    add("after a line that is too long", "k", "a\n" + QByteArray(WordList::kBlockSize * 3, 'x') + "\nb\nk\n", 4);
    add("beyond some blocks", "k", manyWords(60'000) + "k\n" + manyWords(60'000), 60'001);
    const QByteArray mark = "\xef\xbb\xbf";
    add("behind a byte order mark", "k", mark + "k\n", 1);
    add("beyond some blocks behind one", "k", mark + manyWords(60'000) + "k\n", 60'001);
    add("as long as can be behind one", QByteArray(WordList::kBlockSize - 1, 'k'),
        mark + QByteArray(WordList::kBlockSize - 1, 'k') + "\n", 1);
    add("behind one in gzip", "k", gzipped(mark + "k\n"), 1);
    add("a mark within", mark + "k", "a\n" + mark + "k\n", 2);
    add("gzip", "k", gzipped(manyWords(60'000) + "k\n"), 60'001);
    add("gzip after an empty part", "k", gzipped({}) + gzipped({}) + gzipped("k\n"), 1);
    add("gzip of two parts", "k", gzipped(manyWords(60'000)) + gzipped("k\n"), 60'001);
}

void TestSecretSearch::found()
{
    QFETCH(QByteArray, algorithm);
    QFETCH(QByteArray, secret);
    QFETCH(QByteArray, words);
    QFETCH(quint64, line);
    for (const int threads : {1, 4}) {
        const auto result = search(tokenOf(algorithm.constData(), secret), words, {.threads = threads});
        QVERIFY(result);
        QVERIFY(result->match);
        QCOMPARE(result->match->secret.reveal(), secret);
        QCOMPARE(result->match->word.reveal(), secret);
        QCOMPARE(result->match->line, line);
        QVERIFY(result->tried >= 1);
        QCOMPARE(result->tooLong, quint64(words.contains("xxxx")));
    }
}

void TestSecretSearch::readings_data()
{
    QTest::addColumn<QByteArray>("secret");
    QTest::addColumn<QByteArray>("word");
    QTest::addColumn<int>("reading");
    const auto add = [](const char *name, const QByteArray &secret, const QByteArray &word, WordReading reading) {
        QTest::newRow(name) << secret << word << int(reading);
    };
    const QByteArray octets("\xfb\xff\xbf\x00k", 5);
    add("itself", "a2V5", "a2V5", WordReading::Octets);
    add("base64", "key", "a2V5", WordReading::Base64);
    add("base64 with padding", octets, octets.toBase64(), WordReading::Base64);
    add("base64 without it", octets, octets.toBase64(QByteArray::OmitTrailingEquals), WordReading::Base64);
    add("base64url", octets, octets.toBase64(QByteArray::Base64UrlEncoding), WordReading::Base64);
    add("base64url without padding", octets, encodeBase64url(octets), WordReading::Base64);
    add("two characters", "k", "aw", WordReading::Base64);
    add("hex", octets, octets.toHex(), WordReading::Hex);
    add("hex in capitals", octets, octets.toHex().toUpper(), WordReading::Hex);
}

void TestSecretSearch::readings()
{
    QFETCH(QByteArray, secret);
    QFETCH(QByteArray, word);
    QFETCH(int, reading);
    const SearchOptions all{.readings = {WordReading::Octets, WordReading::Base64, WordReading::Hex}, .threads = 2};
    const auto result = search(tokenOf("HS256", secret), "no\n!\na\nabc\nzz==\n" + word + '\n', all);
    QVERIFY(result);
    QVERIFY(result->match);
    QCOMPARE(int(result->match->reading), reading);
    QCOMPARE(result->match->secret.reveal(), secret);
    QCOMPARE(result->match->word.reveal(), word);
    QCOMPARE(result->match->line, quint64(6));
}

// Whichever thread comes first.
void TestSecretSearch::theFirstOfAll()
{
    const QByteArray some = manyWords(30'000);
    const QByteArray token = tokenOf("HS256", "k");
    for (int round = 0; round < 5; ++round) {
        const auto result = search(token, some + "k\n" + some + "k\nk\n" + some + "k\n", {.threads = 8});
        QVERIFY(result->match);
        QCOMPARE(result->match->line, quint64(30'001));
    }
}

void TestSecretSearch::onlyTheNeededLines()
{
    const QByteArray token = tokenOf("HS256", "k");
    const QByteArray words = "k\na\nk\n" + manyWords(40'000) + "k";
    QCOMPARE(search(token, words, {}, 2)->match->line, quint64(3));
    QCOMPARE(search(token, words, {}, 3)->match->line, quint64(3));
    QCOMPARE(search(token, words, {}, 4)->match->line, quint64(40'004));
    QCOMPARE(search(token, words, {}, 40'004)->tried, quint64(1));
    const auto beyond = search(token, words, {}, 40'005);
    QVERIFY(!beyond->match);
    QCOMPARE(beyond->tried, quint64(0));
}

void TestSecretSearch::severalSignatures()
{
    const QByteArrayList first = tokenOf("HS256", "first").split('.');
    const QByteArrayList second = tokenOf("HS512", "second").split('.');
    const auto signature = [](const QByteArray &header, const QByteArray &mac) {
        return R"({"protected":")" + header + R"(","signature":")" + mac + R"("})";
    };
    const QByteArray token = R"({"payload":")" + first[1] + R"(","signatures":[)"
                             + signature(encodeBase64url(R"({"alg":"RS256"})"), "AAAA") + ','
                             + signature(first[0], first[2]) + ',' + signature(second[0], second[2]) + "]}";
    QCOMPARE(targetsOf(token).size(), 2);
    const auto result = search(token, "a\nsecond\nfirst\n");
    QVERIFY(result && result->match);
    QCOMPARE(result->match->secret.reveal(), QByteArrayView("second"));
    QCOMPARE(targetsOf(token).at(result->match->target).signature, 2);
}

void TestSecretSearch::stoppedBetweenWords_data()
{
    QTest::addColumn<int>("threads");
    QTest::addColumn<quint64>("leastNext");
    QTest::newRow("alone") << 1 << quint64(2);
    // The one with the first lines may have come to none of them.
    QTest::newRow("two") << 2 << quint64(1);
}

// What was told as tried was tried, and going on from there finds it.
void TestSecretSearch::stoppedBetweenWords()
{
    QFETCH(int, threads);
    QFETCH(quint64, leastNext);
    const QByteArray words = manyWords(200'000) + "k\n";
    const QByteArray token = tokenOf("HS256", "k");
    QVERIFY(search(token, words)->match);
    auto list = WordList::open(m_folder.filePath(u"words"_s));
    SearchMeter meter;
    std::stop_source stop;
    std::jthread stopper([&] {
        while (meter.tried == 0)
            std::this_thread::yield();
        stop.request_stop();
    });
    const auto result = searchSecret(targetsOf(token), *list, {.threads = threads}, meter, stop.get_token());
    QVERIFY(result && result->isStopped);
    QVERIFY(result->nextLine >= leastNext && result->nextLine < 200'002);
    QVERIFY(result->tried >= result->nextLine - 1);
    QCOMPARE(search(token, words, {}, result->nextLine)->match->line, quint64(200'001));
}

void TestSecretSearch::stoppedWhileNothingComes()
{
    int ends[2];
    QCOMPARE(::pipe(ends), 0);
    WordList list(ends[0]);
    SearchMeter meter;
    std::stop_source stop;
    std::jthread stopper([&] { stop.request_stop(); });
    const auto result = searchSecret(targetsOf(tokenOf("HS256", "k")), list, {.threads = 2}, meter, stop.get_token());
    ::close(ends[0]);
    ::close(ends[1]);
    QVERIFY(result && result->isStopped);
    QCOMPARE(result->nextLine, quint64(1));
}

// A small file may hold very much: not all of it is unpacked before it is looked whether to stop.
void TestSecretSearch::stoppedWithinWhatIsPacked()
{
    QFile file(m_folder.filePath(u"words"_s));
    const QByteArray packed = gzipped("a\n" + QByteArray(WordList::kBlockSize * 8, 'x') + "\nb\n");
    QVERIFY(file.open(QIODevice::WriteOnly) && file.write(packed) == packed.size());
    file.close();
    auto list = WordList::open(file.fileName());
    std::stop_source stop;
    WordBlock block;
    QVERIFY(*list->next(block, stop.get_token()));
    QCOMPARE(block.lines, QByteArray("a\n"));
    QCOMPARE(list->octetsRead(), quint64(packed.size()));
    stop.request_stop();
    const auto more = list->next(block, stop.get_token());
    QVERIFY(more && !*more);
    QCOMPARE(list->tooLong(), quint64(0));
    QCOMPARE(list->nextLine(), quint64(2));
}

// A word is not tried to its end on some megabytes once nobody waits for it, and does not count as tried then.
void TestSecretSearch::stoppedWithinALargeToken()
{
    const QByteArray payload = QByteArray(MacTrial::kBetweenLooks * 8, 'x');
    const QByteArray token = *signCompact(*keyFromSecret(Secret(QByteArrayView("k"))), *findJwsAlgorithm("HS256"),
                                          R"({"alg":"HS256"})", payload);
    auto trial = MacTrial::create(targetsOf(token));
    QVERIFY(trial);
    QCOMPARE(trial->fitting("k"), qsizetype(0));
    const quint64 all = trial->octetsHashed();
    QVERIFY(all > quint64(payload.size()));
    std::stop_source stop;
    stop.request_stop();
    QCOMPARE(trial->fitting("k", stop.get_token()), qsizetype(-1));
    QCOMPARE(trial->octetsHashed(), all);

    QFile file(m_folder.filePath(u"words"_s));
    QVERIFY(file.open(QIODevice::WriteOnly) && file.write(manyWords(10'000)) > 0);
    file.close();
    auto list = WordList::open(file.fileName());
    SearchMeter meter;
    std::stop_source later;
    std::jthread stopper([&] {
        while (meter.tried == 0)
            std::this_thread::yield();
        later.request_stop();
    });
    const auto result = searchSecret(targetsOf(token), *list, {}, meter, later.get_token());
    QVERIFY(result && result->isStopped && !result->match);
    QVERIFY(result->tried >= 1 && result->tried < 10'000);
    QCOMPARE(result->nextLine, result->tried + 1);
}

// Neither its end nor an empty list: somebody may begin to write yet.
void TestSecretSearch::pipeWithoutAWriterIsWaitedFor()
{
    const QString path = m_folder.filePath(u"pipe"_s);
    QCOMPARE(::mkfifo(QFile::encodeName(path).constData(), 0600), 0);
    auto list = WordList::open(path);
    QVERIFY(list);
    std::jthread writer([&] {
        const int end = ::open(QFile::encodeName(path).constData(), O_WRONLY | O_CLOEXEC);
        static_cast<void>(::write(end, "a\nk\n", 4));
        ::close(end);
    });
    SearchMeter meter;
    const auto result = searchSecret(targetsOf(tokenOf("HS256", "k")), *list, {}, meter, {});
    QVERIFY(result && result->match);
    QCOMPARE(result->match->line, quint64(2));
}

// However many signatures there are, there is one payload.
void TestSecretSearch::largePayloadIsShared()
{
    const QByteArrayList parts = tokenOf("HS256", "k").split('.');
    const QByteArray payload = encodeBase64url(QByteArray(1 << 20, 'x'));
    QByteArrayList signatures;
    for (qsizetype i = 0; i < Jws::kMaxSignatures; ++i)
        signatures += R"({"protected":")" + parts[0] + R"(","signature":")" + parts[2] + R"("})";
    const QList<MacTarget> targets =
        targetsOf(R"({"payload":")" + payload + R"(","signatures":[)" + signatures.join(',') + "]}");
    QCOMPARE(targets.size(), Jws::kMaxSignatures);
    for (const MacTarget &target : targets) {
        QCOMPARE(target.rest.constData(), targets.first().rest.constData());
        QCOMPARE(target.input, QByteArray(parts[0] + '.'));
    }
    QCOMPARE(targets.first().rest, payload);
}

void TestSecretSearch::emptyDetachedContent()
{
    const QByteArray token =
        *signCompact(*keyFromSecret(Secret(QByteArrayView("k"))), *findJwsAlgorithm("HS256"), R"({"alg":"HS256"})", "");
    auto jws = Jws::parse(token);
    QVERIFY(jws && jws->detached);
    QVERIFY(!macTargets(*jws));
    jws->setDetachedPayload("");
    const auto targets = macTargets(*jws, DetachedContent::Given);
    QVERIFY(targets);
    QCOMPARE(MacTrial::create(*targets)->fitting("k"), qsizetype(0));
}

// However much comes: a list of 64 MB, most of it one line.
void TestSecretSearch::memoryOfOneBlock()
{
    int ends[2];
    QCOMPARE(::pipe(ends), 0);
    std::jthread writer([&] {
        const QByteArray piece(1 << 20, 'x');
        for (int i = 0; i < 64; ++i) {
            for (qsizetype done = 0; done < piece.size();)
                done +=
                    std::max<ssize_t>(0, ::write(ends[1], piece.constData() + done, std::size_t(piece.size() - done)));
        }
        static_cast<void>(::write(ends[1], "\nk\n", 3));
        ::close(ends[1]);
    });
    WordList list(ends[0]);
    WordBlock block;
    qsizetype most = 0;
    QByteArray all;
    for (;;) {
        const auto more = list.next(block, {});
        QVERIFY(more);
        if (!*more)
            break;
        most = std::max(most, block.lines.capacity());
        all += block.lines;
    }
    ::close(ends[0]);
    QVERIFY(most <= 2 * WordList::kBlockSize);
    QCOMPARE(all, QByteArray("k\n"));
    QCOMPARE(block.firstLine, quint64(2));
    QCOMPARE(list.tooLong(), quint64(1));
}

void TestSecretSearch::wellKnown_data()
{
    QTest::addColumn<QByteArray>("secret");
    QTest::addColumn<QString>("name");
    QTest::newRow("jwt.io") << QByteArray("your-256-bit-secret") << u"jwt.io (HS256)"_s;
    QTest::newRow("secret") << QByteArray("secret") << u"“secret”"_s;
    QTest::newRow("empty") << QByteArray() << u"“”"_s;
    QTest::newRow("RFC 7515") << *decodeBase64url(
        "AyM1SysPpbyDfgZld3umj1qzKObwVMkoqQ-EstJQLr_T-1qS0gZH75aKtMN3Yj0iPS4hcgUuTwjAzZr1Z9CAow")
                              << u"RFC 7515 §A.1"_s;
    QTest::newRow("Supabase") << QByteArray("super-secret-jwt-token-with-at-least-32-characters-long") << u"Supabase"_s;
}

void TestSecretSearch::wellKnown()
{
    QFETCH(QByteArray, secret);
    for (const char *algorithm : {"HS256", "HS384", "HS512"}) {
        SearchMeter meter;
        const auto result = searchWellKnownSecret(targetsOf(tokenOf(algorithm, secret)), meter, {});
        QVERIFY(result && result->match);
        QCOMPARE(result->match->secret.reveal(), secret);
        QTEST(result->match->name, "name");
        QVERIFY(result->tried >= 1 && !result->isStopped);
        QCOMPARE(meter.tried, result->tried);
    }
}

void TestSecretSearch::unknownIsNotWellKnown()
{
    SearchMeter meter;
    const auto result = searchWellKnownSecret(targetsOf(tokenOf("HS256", "a secret of nobody")), meter, {});
    QVERIFY(result && !result->match && !result->isStopped);
    QCOMPARE(result->tried, quint64(wellKnownSecretCount()));
    QVERIFY(wellKnownSecretCount() >= 300);
    // A list that is tried with the same meter tells its own count.
    QFile file(m_folder.filePath(u"words"_s));
    QVERIFY(file.open(QIODevice::WriteOnly) && file.write("a\n") == 2);
    file.close();
    auto list = WordList::open(file.fileName());
    const auto more = searchSecret(targetsOf(tokenOf("HS256", "k")), *list, {}, meter, {});
    QCOMPARE(more->tried, quint64(1));
    QCOMPARE(meter.tried, result->tried + 1);
}

void TestSecretSearch::wellKnownStopped()
{
    std::stop_source stop;
    stop.request_stop();
    SearchMeter meter;
    const auto result = searchWellKnownSecret(targetsOf(tokenOf("HS256", "secret")), meter, stop.get_token());
    QVERIFY(result && result->isStopped && !result->match);
    QCOMPARE(result->tried, quint64(0));
    QCOMPARE(meter.tried, quint64(0));
}

QTEST_APPLESS_MAIN(TestSecretSearch)
#include "tst_secretsearch.moc"
