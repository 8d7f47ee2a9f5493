// SPDX-License-Identifier: GPL-3.0-or-later
#include "texts/texts.h"

#include "texts/checktexts.h"
#include "texts/errortable.h"
#include "texts/filling_p.h"
#include "texts/visible.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace Grantscope::Texts {

namespace {

constexpr std::string_view idOf(const ErrorRow &row)
{
    return row.id;
}

constexpr auto kErrors = [] {
    auto rows = kErrorTable;
    std::ranges::sort(rows, {}, idOf);
    return rows;
}();
static_assert(std::ranges::adjacent_find(kErrors, {}, idOf) == kErrors.end(), "an id has two rows");

// For an id that has no row of its own; the id itself then says most.
constexpr ErrorRow kUnknownError = {
    "", QT_TRANSLATE_NOOP("Errors", "Something went wrong that has no description yet."),
    QT_TRANSLATE_NOOP("Errors",
                      "Check what you gave and try again; if it stays, report it with the name of the error.")};

} // namespace

QString inLanguage(const char *context, const char *source, Language language)
{
    return language == Language::English ? QString::fromUtf8(source) : QCoreApplication::translate(context, source);
}

QString filled(QStringView text, const Values &values)
{
    const std::array<std::pair<QStringView, const QString &>, 3> places = {
        {{u"{found}", values.found}, {u"{expected}", values.expected}, {u"{offset}", values.offset}}};
    QString result;
    while (!text.isEmpty()) {
        const qsizetype brace = text.indexOf(u'{');
        result += text.first(brace < 0 ? text.size() : brace);
        if (brace < 0)
            break;
        text = text.sliced(brace);
        const auto place =
            std::ranges::find_if(places, [text](const auto &each) { return text.startsWith(each.first); });
        result += place == places.end() ? u"{"_s : place->second;
        text = text.sliced(place == places.end() ? 1 : place->first.size());
    }
    return result;
}

namespace {

/// Words of ours that are marked in the context "Values", in the language; anything else as it is.
QString translatedWords(const QString &words)
{
    constexpr qsizetype kLongestWords = 80;
    if (words.size() > kLongestWords || words.contains(QChar::Null))
        return words;
    const QByteArray source = words.toUtf8();
    return QCoreApplication::translate("Values", source.constData());
}

// A blank between two sentences, except after the full-width stop of Chinese and Japanese.
QString joined(const QString &first, const QString &second)
{
    if (first.isEmpty() || second.isEmpty())
        return first + second;
    return first.back().unicode() >= 0x3000 ? first + second : first + u' ' + second;
}

/// How far from its start, as in "end of text (+12)"; -1 where nothing like that ends the value.
qsizetype placeIn(const QString &value, qsizetype bracket)
{
    const QStringView digits = QStringView(value).sliced(bracket + 2).chopped(1);
    bool isNumber = false;
    const qsizetype place = digits.sliced(std::min<qsizetype>(1, digits.size())).toLongLong(&isNumber);
    return digits.startsWith(u'+') && isNumber ? place : -1;
}

/// Words of ours in the language, also with a value in brackets behind them; all else as it is.
QString shownValue(const QString &value, Language language)
{
    if (language == Language::English)
        return visibleExcerpt(value);
    const QString whole = translatedWords(value);
    const qsizetype bracket = whole == value && value.endsWith(u')') ? value.indexOf(" ("_L1) : -1;
    if (bracket < 0)
        return visibleExcerpt(whole);
    return visibleExcerpt(translatedWords(value.first(bracket)) + value.sliced(bracket));
}

/// As shownValue(), a place as in "end of text (+12)" in words.
QString shownPlace(const QString &value, Language language)
{
    const qsizetype bracket = value.endsWith(u')') ? value.lastIndexOf(" ("_L1) : -1;
    const qsizetype place = bracket < 0 ? -1 : placeIn(value, bracket);
    if (place < 0)
        return shownValue(value, language);
    return joined(shownValue(value.first(bracket), language),
                  inLanguage("Reasons", QT_TRANSLATE_NOOP("Reasons", "(octet %1)"), language).arg(place));
}

QString shown(const QString &value, Language language)
{
    return value.isEmpty() ? inLanguage("Reasons", QT_TRANSLATE_NOOP("Reasons", "(empty)"), language)
                           : shownValue(value, language);
}

/// Reasons whose finding ends in a place that the checklist put there. Elsewhere what looks like one is the sender's.
bool tellsPlaces(Reason reason)
{
    static constexpr std::array kTelling = {Reason("json-syntax.header"),
                                            Reason("json-syntax.payload"),
                                            Reason("json-depth.header"),
                                            Reason("json-depth.payload"),
                                            Reason("utf8-invalid.header"),
                                            Reason("utf8-invalid.payload"),
                                            Reason("json-duplicate-member.header"),
                                            Reason("json-duplicate-member.payload"),
                                            Reason("json-duplicate-member.outer")};
    return std::ranges::contains(kTelling, reason);
}

/// Reasons whose values are times that the checklist measured, "2 min 31 s". Elsewhere they are what somebody wrote.
bool tellsDurations(Reason reason)
{
    static constexpr std::array kTelling = {Reason("verdict.key-age"), Reason("idt-auth-time.old"),
                                            Reason("token-lifetime.long"), Reason("time-leeway.long"),
                                            Reason("ca-lifetime.long")};
    return std::ranges::contains(kTelling, reason);
}

} // namespace

QString shownDuration(const QString &duration, Language language)
{
    static constexpr std::array kUnits{std::pair{QLatin1StringView("a"), QT_TRANSLATE_NOOP("Reasons", "%1 a")},
                                       std::pair{QLatin1StringView("d"), QT_TRANSLATE_NOOP("Reasons", "%1 d")},
                                       std::pair{QLatin1StringView("h"), QT_TRANSLATE_NOOP("Reasons", "%1 h")},
                                       std::pair{QLatin1StringView("min"), QT_TRANSLATE_NOOP("Reasons", "%1 min")},
                                       std::pair{QLatin1StringView("s"), QT_TRANSLATE_NOOP("Reasons", "%1 s")}};
    const QStringList parts = duration.split(u' ');
    if (parts.size() % 2 != 0)
        return shown(duration, language);
    QStringList told;
    for (qsizetype i = 0; i < parts.size(); i += 2) {
        const auto unit = std::ranges::find(kUnits, parts.at(i + 1), [](const auto &each) { return each.first; });
        if (unit == kUnits.end())
            return shown(duration, language);
        told << inLanguage("Reasons", unit->second, language).arg(parts.at(i));
    }
    return told.join(u' ');
}

namespace {

QString details(const QString &expected, const QString &found, qsizetype offset, Language language)
{
    const char *source = nullptr;
    if (!expected.isEmpty() && !found.isEmpty())
        source = QT_TRANSLATE_NOOP("Errors", "Expected: {expected}. Found: {found}.");
    else if (!expected.isEmpty())
        source = QT_TRANSLATE_NOOP("Errors", "Expected: {expected}.");
    else if (!found.isEmpty())
        source = QT_TRANSLATE_NOOP("Errors", "Found: {found}.");

    const Values values = {shownValue(found, language), shownValue(expected, language), QString::number(offset)};
    const QString both = source ? filled(inLanguage("Errors", source, language), values) : QString();
    if (offset < 0)
        return both;
    return joined(
        both, filled(inLanguage("Errors", QT_TRANSLATE_NOOP("Errors", "Place: octet {offset}."), language), values));
}

} // namespace

QString languageName()
{
    //: The name under which this translation keeps its own resources, such as zh_TW.
    return QCoreApplication::translate("Language", "en");
}

QString checkTitle(std::string_view check, Language language)
{
    const CheckText *row = findCheckText(check);
    return row ? inLanguage("Checks", row->title, language) : QString();
}

QString checkWhy(std::string_view check, Language language)
{
    const CheckText *row = findCheckText(check);
    return row ? inLanguage("Checks", row->why, language) : QString();
}

QString valueText(Reason reason, const QString &value, Language language)
{
    if (tellsDurations(reason))
        return shownDuration(value, language);
    return tellsPlaces(reason) && !value.isEmpty() ? shownPlace(value, language) : shown(value, language);
}

QString sentence(Reason reason, const QString &found, const QString &expected, Language language)
{
    if (reason.isEmpty())
        return {};
    return filled(inLanguage("Reasons", reason.source(), language),
                  {valueText(reason, found, language), valueText(reason, expected, language)});
}

ErrorText errorText(std::string_view id, const QString &expected, const QString &found, qsizetype offset,
                    Language language)
{
    const auto known = std::ranges::lower_bound(kErrors, id, {}, idOf);
    const bool isKnown = known != kErrors.end() && known->id == id;
    const ErrorRow &row = isKnown ? *known : kUnknownError;

    QString what = inLanguage("Errors", row.what, language);
    if (!isKnown && !id.empty())
        what = joined(what, u"[%1]"_s.arg(visibleExcerpt(QString::fromUtf8(id.data(), qsizetype(id.size())))));
    return {joined(what, details(expected, found, offset, language)), inLanguage("Errors", row.remedy, language)};
}

ErrorText errorText(const Error &error, Language language)
{
    return errorText(error.id.name(), error.expected, error.found, error.offset, language);
}

QString errorLine(const Error &error, Language language)
{
    const ErrorText text = errorText(error, language);
    return joined(text.what, text.remedy);
}

bool hasErrorText(const ErrorId &id)
{
    return std::ranges::binary_search(kErrors, id.name(), {}, idOf);
}

} // namespace Grantscope::Texts
