// SPDX-License-Identifier: GPL-3.0-or-later
#include "trysecrets.h"

#include "searchwatch.h"

#include "commandline/filename.h"
#include "commandline/input.h"
#include "commandline/values.h"
#include "jose/base64url.h"
#include "json/writer.h"
#include "texts/visible.h"
#include "token/recogniser.h"

#include <QCoreApplication>
#include <QThread>

#include <algorithm>
#include <charconv>

using namespace Qt::StringLiterals;

namespace Grantscope::Cli {

namespace {

constexpr quint64 kMostThreads = 1024;

QString said(const char *text)
{
    return QCoreApplication::translate("Gscope", text);
}

Outcome<std::optional<quint64>> countOf(const Arguments &arguments, QByteArrayView option, quint64 most)
{
    const auto text = arguments.value(option);
    if (!text)
        return std::nullopt;
    quint64 number = 0;
    const auto [end, error] = std::from_chars(text->begin(), text->end(), number);
    if (error != std::errc() || end != text->end() || number < 1 || number > most)
        return usageFailure(said(QT_TRANSLATE_NOOP("Gscope", "%1 takes a whole number from 1 to %2."))
                                .arg(QString::fromLatin1(option))
                                .arg(most));
    return number;
}

Outcome<QList<Jose::WordReading>> readingsOf(const Arguments &arguments)
{
    QList<Jose::WordReading> readings;
    for (const QByteArray &name : arguments.value("--encodings").value_or("raw").split(',')) {
        const auto all = {Jose::WordReading::Octets, Jose::WordReading::Base64, Jose::WordReading::Hex};
        const auto found =
            std::ranges::find_if(all, [&](Jose::WordReading each) { return name == Jose::readingName(each); });
        if (found == all.end())
            return usageFailure(
                said(QT_TRANSLATE_NOOP("Gscope", "--encodings takes raw, base64 and hex, with commas between.")));
        if (!readings.contains(*found))
            readings.append(*found);
    }
    return readings;
}

/// The JWS that a text is or holds; the error of the whole where there is none.
Result<Jose::Jws> jwsIn(const QByteArray &text)
{
    const Token::Candidate whole = Token::wholeText(text);
    if (whole.form != Token::Form::Jws) {
        for (const Token::Candidate &each : Token::recognise(text).candidates) {
            if (each.form != Token::Form::Jws && each.form != Token::Form::SdJwt)
                continue;
            // Of a token with disclosures the issuer signed what stands before them (RFC 9901 §4).
            const qsizetype end = each.text.startsWith('{') ? -1 : each.text.indexOf('~');
            if (auto inside = Jose::Jws::parse(each.text.first(end < 0 ? each.text.size() : end)))
                return inside;
        }
    }
    return Jose::Jws::parse(whole.text);
}

/// What the search is asked to do.
struct Task
{
    QList<Jose::MacTarget> targets;
    Jose::SearchOptions options;
    quint64 firstLine = 1;
    std::optional<QByteArray> list;
    ProgressLine::Wanted progress = ProgressLine::Wanted::No;
};

/// What came of it.
struct Answer
{
    std::optional<Jose::SecretMatch> match = {}; ///< Its line is 0 for a well-known one.
    QString name = {}; ///< Of a well-known one.
    quint64 tried = 0;
    quint64 tooLong = 0;
    bool isStopped = false;
    quint64 nextLine = 1;
    double seconds = 0;

    [[nodiscard]] quint64 speed() const { return seconds > 0 ? quint64(double(tried) / seconds) : 0; }
};

Outcome<Task> taskOf(const Arguments &arguments)
{
    if (auto sound = checkReaders(arguments, kTrySecretsCommand); !sound)
        return std::unexpected(sound.error());
    const auto readings = readingsOf(arguments);
    if (!readings)
        return std::unexpected(readings.error());
    const auto threads = countOf(arguments, "--threads", kMostThreads);
    if (!threads)
        return std::unexpected(threads.error());
    const auto line = countOf(arguments, "--from-line", std::numeric_limits<qint64>::max());
    if (!line)
        return std::unexpected(line.error());
    if (!arguments.has("--word-list") && (arguments.has("--from-line") || arguments.has("--encodings")))
        return usageFailure(said(QT_TRANSLATE_NOOP("Gscope", "--encodings and --from-line need --word-list.")));
    const auto text = readArgument(arguments);
    if (!text)
        return std::unexpected(text.error());
    auto jws = jwsIn(*text);
    if (!jws)
        return std::unexpected(failureOf(ExitStatus::Bad, {}, jws.error()));
    auto content = Jose::DetachedContent::AsItLooks;
    if (const auto path = arguments.value("--payload")) {
        const auto payload = readInput(*path);
        if (!payload)
            return std::unexpected(payload.error());
        if (!jws->detached)
            return usageFailure(said(QT_TRANSLATE_NOOP(
                "Gscope",
                "The token carries its payload; --payload gives one to a token that doesn't. Leave it out.")));
        jws->setDetachedPayload(*payload);
        content = Jose::DetachedContent::Given;
    }
    const auto targets = Jose::macTargets(*jws, content);
    if (!targets)
        return std::unexpected(failureOf(ExitStatus::Unverified, {}, targets.error()));
    return Task{.targets = *targets,
                .options = {.readings = *readings,
                            .threads = static_cast<int>(threads->value_or(quint64(QThread::idealThreadCount())))},
                .firstLine = line->value_or(1),
                .list = arguments.value("--word-list"),
                .progress = arguments.has("--quiet") ? ProgressLine::Wanted::No : ProgressLine::Wanted::OnATerminal};
}

/// The words of the list, into an \a answer that has the well-known ones.
Outcome<void> tryList(Answer &answer, const Task &task, Jose::SearchMeter &meter, const std::stop_token &stop)
{
    const auto input = Input::open(*task.list);
    if (!input)
        return std::unexpected(input.error());
    Jose::WordList words(input->number(), task.firstLine);
    const auto result = searchSecret(task.targets, words, task.options, meter, stop);
    if (!result)
        return std::unexpected(failureOf(ExitStatus::InputOutput, shownFile(*task.list), result.error()));
    answer.match = result->match;
    answer.tried += result->tried;
    answer.tooLong = result->tooLong;
    answer.isStopped = result->isStopped;
    answer.nextLine = result->nextLine;
    return {};
}

Outcome<Answer> tryAll(const Task &task, Jose::SearchMeter &meter, const std::stop_token &stop)
{
    const auto known = Jose::searchWellKnownSecret(task.targets, meter, stop);
    if (!known)
        return std::unexpected(failureOf(ExitStatus::Unverified, {}, known.error()));
    Answer answer{.tried = known->tried, .isStopped = known->isStopped, .nextLine = task.firstLine};
    if (const auto &match = known->match) {
        answer.match = Jose::SecretMatch{.secret = match->secret, .word = match->secret, .target = match->target};
        answer.name = match->name;
    } else if (task.list && !known->isStopped) {
        if (const auto done = tryList(answer, task, meter, stop); !done)
            return std::unexpected(done.error());
    }
    return answer;
}

Outcome<Answer> searched(const Task &task)
{
    Outcome<Answer> answer;
    const auto took =
        runWatched([&](Jose::SearchMeter &meter, const std::stop_token &stop) { answer = tryAll(task, meter, stop); },
                   task.progress);
    if (answer)
        answer->seconds = took.count();
    return answer;
}

void writeOctets(Json::Writer &out, QByteArrayView name, QByteArrayView octets)
{
    if (octets.isValidUtf8()) {
        out.key(name).string(octets);
        return;
    }
    const QByteArray encoded = Jose::encodeBase64url(octets);
    out.key(QByteArray(name.toByteArray() + "_b64u")).string(QByteArrayView(encoded));
}

QByteArray json(const Task &task, const Answer &answer)
{
    QByteArray text;
    Json::Writer out(text);
    out.beginObject();
    out.key("found").boolean(answer.match.has_value());
    if (const auto &match = answer.match) {
        const Jose::MacTarget &target = task.targets[match->target];
        writeOctets(out, "secret", match->secret.reveal());
        if (match->line > 0) {
            writeOctets(out, "word", match->word.reveal());
            out.key("encoding").string(QByteArrayView(Jose::readingName(match->reading)));
            out.key("line").number(qint64(match->line));
        } else {
            out.key("well_known").string(answer.name);
        }
        out.key("signature").number(target.signature);
        out.key("alg").string(QByteArrayView(target.algorithm->name));
        out.key("bits").number(match->secret.size() * 8);
        out.key("least_bits").number(target.algorithm->digestBits);
    }
    out.key("tried").number(qint64(answer.tried));
    out.key("too_long").number(qint64(answer.tooLong));
    out.key("stopped").boolean(answer.isStopped);
    if (answer.isStopped)
        out.key("next_line").number(qint64(answer.nextLine));
    out.key("ms").number(qint64(answer.seconds * 1000));
    out.endObject();
    return text + '\n';
}

QString spelled(QByteArrayView octets)
{
    return octets.isValidUtf8() ? Texts::visible(QString::fromUtf8(octets))
                                : u"0x"_s + QString::fromLatin1(octets.toByteArray().toHex());
}

QString foundText(const Task &task, const Answer &answer)
{
    const Jose::SecretMatch &match = *answer.match;
    const Jose::MacTarget &target = task.targets[match.target];
    QString text = said(QT_TRANSLATE_NOOP("Gscope", "Found: %1")).arg(spelled(match.secret.reveal())) + u'\n';
    if (match.line == 0)
        text += said(QT_TRANSLATE_NOOP("Gscope", "It is well known: %1.")).arg(answer.name);
    else if (match.reading == Jose::WordReading::Octets)
        text += said(QT_TRANSLATE_NOOP("Gscope", "Line %1 of the list.")).arg(countText(match.line));
    else
        text += said(QT_TRANSLATE_NOOP("Gscope", "Line %1 of the list, %2, read as %3."))
                    .arg(countText(match.line), spelled(match.word.reveal()),
                         QLatin1StringView(Jose::readingName(match.reading)));
    text += u'\n';
    if (task.targets.size() > 1)
        text += said(QT_TRANSLATE_NOOP("Gscope", "It made signature %1.")).arg(target.signature + 1) + u'\n';
    text += said(QT_TRANSLATE_NOOP("Gscope", "Whoever has it can make tokens. Replace it with at least %1 random bits "
                                             "(RFC 7518 §3.2); it has %2, and can be guessed."))
                .arg(target.algorithm->digestBits)
                .arg(match.secret.size() * 8)
            + u'\n';
    return text;
}

QString text(const Task &task, const Answer &answer)
{
    QString text =
        answer.match ? foundText(task, answer)
        : answer.isStopped && task.list
            ? said(QT_TRANSLATE_NOOP("Gscope", "Stopped. None of those tried fits; go on with --from-line %1."))
                      .arg(answer.nextLine)
                  + u'\n'
        : answer.isStopped
            ? said(QT_TRANSLATE_NOOP("Gscope", "Stopped. None of those tried fits.")) + u'\n'
            : said(QT_TRANSLATE_NOOP("Gscope", "None fits. That proves nothing about those not tried.")) + u'\n';
    text += said(QT_TRANSLATE_NOOP("Gscope", "Secrets tried: %1.")).arg(countText(answer.tried));
    if (answer.seconds > 0)
        text += u' ' + said(QT_TRANSLATE_NOOP("Gscope", "%1 a second.")).arg(countText(answer.speed()));
    if (answer.tooLong > 0)
        text += u' '
                + said(QT_TRANSLATE_NOOP("Gscope", "Lines left out, as they are longer than %1 octets: %2."))
                      .arg(countText(Jose::WordList::kBlockSize - 1), countText(answer.tooLong));
    return text + u'\n';
}

} // namespace

Outcome<ExitStatus> trySecrets(const Arguments &arguments)
{
    const auto task = taskOf(arguments);
    if (!task)
        return std::unexpected(task.error());
    const auto answer = searched(*task);
    if (!answer)
        return std::unexpected(answer.error());
    if (!writeOutput(arguments.has("--json") ? json(*task, *answer) : text(*task, *answer).toUtf8()))
        return std::unexpected(outputFailure());
    if (answer->match)
        return ExitStatus::Bad;
    return answer->isStopped ? ExitStatus::Unverified : ExitStatus::Fine;
}

} // namespace Grantscope::Cli
