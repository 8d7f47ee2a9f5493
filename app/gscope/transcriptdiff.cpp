// SPDX-License-Identifier: GPL-3.0-or-later
#include "transcript.h"

#include "commandline/filename.h"
#include "commandline/input.h"
#include "commandline/style.h"
#include "commandline/values.h"
#include "json/writer.h"
#include "review/compare.h"
#include "texts/reviewtexts.h"
#include "texts/visible.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Grantscope::Cli {

namespace {

using Review::ComparedPair;
using Review::Difference;
using Review::DifferenceKind;
using Told = ReadRecording::Told;

QString said(const char *text)
{
    return QCoreApplication::translate("Gscope", text);
}

/// Values as they may be printed.
class Shown
{
public:
    Shown(const Told &left, const Told &right)
    {
        for (const Told *told : {&left, &right}) {
            for (const Transcript::Event &event : told->events)
                m_redactor.learn(event);
        }
    }
    [[nodiscard]] QString operator()(const QString &value, bool isSecret)
    {
        if (value.isEmpty())
            return {};
        const QByteArray octets = value.toUtf8();
        const QByteArray without = m_redactor.withoutKnown(octets);
        // A short one is known by its name alone.
        return isSecret && without == octets ? u"⟨…⟩"_s : QString::fromUtf8(without);
    }

private:
    Transcript::Redactor m_redactor;
};

void writePair(Json::Writer &out, const ComparedPair &pair, const Told &left, const Told &right, Shown &shown, bool all)
{
    out.beginObject();
    out.key("role").string(QByteArrayView(Review::roleName(pair.role)));
    if (pair.left >= 0)
        out.key("left").number(left.conversation.events.at(pair.left));
    if (pair.right >= 0)
        out.key("right").number(right.conversation.events.at(pair.right));
    out.key("same").boolean(pair.isSame());
    out.key("differences").beginArray();
    for (const Difference &each : pair.differences) {
        if (each.kind == DifferenceKind::Fresh && !all)
            continue;
        out.beginObject();
        out.key("place").string(QByteArrayView(Review::placeName(each.place)));
        out.key("name").string(each.name);
        out.key("kind").string(QByteArrayView(Review::differenceName(each.kind)));
        if (each.kind != DifferenceKind::Added)
            out.key("left").string(shown(each.left, each.isSecret));
        if (each.kind != DifferenceKind::Missing)
            out.key("right").string(shown(each.right, each.isSecret));
        out.endObject();
    }
    out.endArray();
    out.endObject();
}

QString onOneLine(const QString &text)
{
    constexpr qsizetype kLongest = 200;
    return Texts::visibleExcerpt(text, kLongest).replace(u'\n', u' ').replace(u'\t', u' ');
}

QString differenceLine(const Difference &each, Shown &shown)
{
    QString line = Texts::placeTitle(Review::placeName(each.place));
    if (!each.name.isEmpty())
        line += u", "_s + onOneLine(each.name);
    const QString left = onOneLine(shown(each.left, each.isSecret));
    const QString right = onOneLine(shown(each.right, each.isSecret));
    // The other side may have a text all the same, "0 B" of a body.
    if (each.kind == DifferenceKind::Added || each.kind == DifferenceKind::Missing)
        return line + u" ("_s + Texts::differenceTitle(Review::differenceName(each.kind)) + u"): "_s
               + (each.kind == DifferenceKind::Added ? right : left);
    return line + u": "_s + left + u" → "_s + right;
}

QString pairText(const ComparedPair &pair, Shown &shown, bool all, const Style &style)
{
    QString out = style(Ink::Title, Texts::roleTitle(Review::roleName(pair.role))) + u'\n';
    QStringList fresh;
    for (const Difference &each : pair.differences) {
        if (each.kind == DifferenceKind::Fresh && !all) {
            fresh += onOneLine(each.name.isEmpty() ? Texts::placeTitle(Review::placeName(each.place)) : each.name);
            continue;
        }
        const Ink ink = each.kind == DifferenceKind::Changed ? Ink::Warning
                        : each.kind == DifferenceKind::Fresh ? Ink::Dim
                                                             : Ink::Bad;
        const char *sign = each.kind == DifferenceKind::Added     ? "+"
                           : each.kind == DifferenceKind::Missing ? "-"
                           : each.kind == DifferenceKind::Fresh   ? " "
                                                                  : "~";
        out += style(ink, u"  "_s + QLatin1StringView(sign) + u' ' + differenceLine(each, shown)) + u'\n';
    }
    fresh.removeDuplicates();
    if (!fresh.isEmpty())
        out += style(Ink::Dim, u"    "_s + Texts::differenceTitle("fresh") + u": "_s + fresh.join(u", "_s)) + u'\n';
    return out;
}

Outcome<const Told *> loginOf(const ReadRecording &recording, const QByteArray &path, QByteArrayView option,
                              const Arguments &arguments)
{
    const auto logins = recording.logins();
    if (logins.isEmpty())
        return std::unexpected(Failure{
            ExitStatus::Unverified,
            said(QT_TRANSLATE_NOOP("Gscope", "%1: no login is in this recording.")).arg(shownFile(path)), "no-login"});
    std::int64_t number = 1;
    if (const auto typed = arguments.value(option)) {
        const auto read = numberOf(option, *typed, {1, logins.size(), Unit::Count});
        if (!read) {
            const QString found = Texts::visibleExcerpt(QString::fromUtf8(*typed), 40);
            return usageFailure(
                said(QT_TRANSLATE_NOOP("Gscope", "%1 takes the number of a login, and %2 has logins 1 "
                                                 "to %3; \"%4\" is none of them."))
                    .arg(QString::fromLatin1(option), shownFile(path), QString::number(logins.size()), found),
                u"1..%1"_s.arg(logins.size()), found);
        }
        number = *read;
    }
    return logins.at(static_cast<qsizetype>(number - 1));
}

QByteArray diffJson(const QList<ComparedPair> &pairs, const Told &left, const Told &right, Shown &shown, bool all)
{
    QByteArray text;
    Json::Writer out(text);
    out.beginObject();
    out.key("left").string(titleOf(left.conversation, Texts::Language::English));
    out.key("right").string(titleOf(right.conversation, Texts::Language::English));
    out.key("same").boolean(std::ranges::all_of(pairs, &ComparedPair::isSame));
    out.key("exchanges").beginArray();
    for (const ComparedPair &pair : pairs)
        writePair(out, pair, left, right, shown, all);
    out.endArray();
    out.endObject();
    return text + '\n';
}

} // namespace

Outcome<ExitStatus> diffRecordings(const QByteArray &leftPath, const QByteArray &rightPath, const Arguments &arguments)
{
    if (leftPath == "-" && rightPath == "-")
        return usageFailure(QCoreApplication::translate("Gscope", "Only one of the two may be standard input."));
    const auto leftRead = readRecording(leftPath);
    if (!leftRead)
        return std::unexpected(leftRead.error());
    const auto rightRead = readRecording(rightPath);
    if (!rightRead)
        return std::unexpected(rightRead.error());
    const auto left = loginOf(*leftRead, leftPath, "--left", arguments);
    if (!left)
        return std::unexpected(left.error());
    const auto right = loginOf(*rightRead, rightPath, "--right", arguments);
    if (!right)
        return std::unexpected(right.error());

    const QList<ComparedPair> pairs = Review::compare((*left)->events, (*right)->events);
    const bool isSame = std::ranges::all_of(pairs, &ComparedPair::isSame);
    const bool all = arguments.has("--all");
    Shown shown(**left, **right);
    QByteArray text;
    if (arguments.has("--json")) {
        text = diffJson(pairs, **left, **right, shown, all);
    } else {
        complainOf(leftPath, *leftRead);
        complainOf(rightPath, *rightRead);
        const Style style = Style::forStandardOutput();
        QString human;
        for (const ComparedPair &pair : pairs) {
            if (!pair.isSame() || all)
                human += pairText(pair, shown, all, style);
        }
        if (isSame)
            human += said(QT_TRANSLATE_NOOP("Gscope", "Nothing differs but what differs each time.")) + u'\n';
        text = human.toUtf8();
    }
    if (!writeOutput(text))
        return std::unexpected(outputFailure());
    if (isCut(leftRead->notes) || isCut(rightRead->notes))
        return ExitStatus::InputOutput;
    return isSame ? ExitStatus::Fine : ExitStatus::Bad;
}

} // namespace Grantscope::Cli
