// SPDX-License-Identifier: GPL-3.0-or-later
#include "lessons/action.h"

#include "flow/faults.h"
#include "flow/grants.h"
#include "lessons/sampletoken.h"
#include "practice/settings.h"

#include <QUrl>
#include <QUrlQuery>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace Grantscope::Lessons {

namespace {

bool isAnyOf(const QString &value, std::initializer_list<QLatin1StringView> those)
{
    return std::ranges::any_of(those, [&](QLatin1StringView each) { return value == each; });
}

bool isGrant(const QString &value)
{
    return Flow::findGrant(value.toStdString()) != nullptr;
}
bool isFault(const QString &value)
{
    return Flow::findFault(value.toStdString()) != nullptr;
}
bool isThrough(const QString &value)
{
    return isAnyOf(value, {"lay-out"_L1, "first-step"_L1, "end"_L1});
}
bool isFollowUps(const QString &value)
{
    const QStringList names = value.split(u',');
    return std::ranges::all_of(names, [](const QString &each) { return Flow::followUpOf(each.toUtf8()).has_value(); });
}
bool isMisbehaviour(const QString &value)
{
    return Practice::findMisbehaviour(value.toUtf8()).has_value();
}
bool isSwitch(const QString &value)
{
    return isAnyOf(value, {"on"_L1, "off"_L1});
}
bool isTokenFormat(const QString &value)
{
    return isAnyOf(value, {"jwt"_L1, "opaque"_L1});
}
bool isSigningAlgorithm(const QString &value)
{
    return Practice::algorithms().contains(value.toUtf8());
}
bool isSeconds(const QString &value)
{
    bool isNumber = false;
    const int seconds = value.toInt(&isNumber);
    return isNumber && seconds > 0;
}
bool isArea(const QString &value)
{
    return isAnyOf(value, {"flows"_L1, "tokens"_L1, "requests"_L1, "transcripts"_L1, "learn"_L1, "practice"_L1});
}
/// Of the practice area.
bool isPart(const QString &value)
{
    return isAnyOf(value, {"people"_L1, "tokens"_L1, "misbehaviours"_L1, "log"_L1});
}
bool isSample(const QString &value)
{
    return findSample(value).has_value();
}
bool isObtained(const QString &value)
{
    return isAnyOf(value, {"access_token"_L1, "id_token"_L1, "refresh_token"_L1});
}
bool isMethod(const QString &value)
{
    return isAnyOf(value, {"GET"_L1, "POST"_L1, "DELETE"_L1});
}
bool isTokenPlace(const QString &value)
{
    return value == "text"_L1;
}
bool isPath(const QString &value)
{
    return value.startsWith(u'/') && !value.startsWith("//"_L1);
}

constexpr ArgumentRow kRunFlow[] = {{"grant", true, isGrant},
                                    {"fault", false, isFault},
                                    {"through", false, isThrough},
                                    {"scope", false, nullptr},
                                    {"then", false, isFollowUps}};
constexpr ArgumentRow kOpenToken[] = {{"sample", false, isSample}, {"obtained", false, isObtained}};
constexpr ArgumentRow kEditToken[] = {{"sample", false, isSample}, {"obtained", false, isObtained}};
constexpr ArgumentRow kShowClaim[] = {{"name", true, nullptr}};
constexpr ArgumentRow kMisbehave[] = {{"name", true, isMisbehaviour}, {"switch", false, isSwitch}};
constexpr ArgumentRow kSetPractice[] = {{"access-tokens", false, isTokenFormat},
                                        {"algorithm", false, isSigningAlgorithm},
                                        {"access-token-lifetime", false, isSeconds},
                                        {"code-lifetime", false, isSeconds}};
constexpr ArgumentRow kOpenRequest[] = {{"path", true, isPath},
                                        {"method", false, isMethod},
                                        {"token", false, isObtained},
                                        {"token-as", false, isTokenPlace}, // text: to be changed by hand
                                        {"body", false, nullptr}};
constexpr ArgumentRow kOpenPage[] = {{"path", true, isPath}};
constexpr ArgumentRow kShowArea[] = {{"area", true, isArea}, {"part", false, isPart}};
constexpr ArgumentRow kShowTerm[] = {{"name", true, nullptr}};

constexpr ActionRow kRows[] = {
    {"run-flow", kRunFlow}, // with the practice server, laid out unless "through" says more
    {"open-token", kOpenToken}, // in the inspector: a sample, or the last that was obtained
    {"edit-token", kEditToken}, // likewise, where tokens are made
    {"show-claim", kShowClaim}, // in the token that is open
    {"misbehave", kMisbehave}, // of the practice server; on unless it says off
    {"behave", {}}, // no misbehaviour, and the settings that it begins with
    {"set-practice", kSetPractice},
    {"start-practice", {}},
    {"open-request", kOpenRequest}, // to the practice server; nothing is sent
    {"open-page", kOpenPage}, // of the practice server, in the browser
    {"show-area", kShowArea},
    {"show-term", kShowTerm},
    {"advise", {}}, // the six questions
};

Error refusal(const char *expected, const QString &found)
{
    return {LessonError::Action, words(expected), found};
}

} // namespace

QString Action::argument(QStringView wanted) const
{
    const auto found = std::ranges::find_if(arguments, [wanted](const auto &each) { return each.first == wanted; });
    return found == arguments.end() ? QString() : found->second;
}

QString Action::address() const
{
    QUrl url;
    url.setScheme(kActionScheme);
    url.setPath(name);
    QUrlQuery query;
    for (const auto &[argument, value] : arguments)
        query.addQueryItem(argument, value);
    if (!query.isEmpty())
        url.setQuery(query);
    return url.toString(QUrl::FullyEncoded);
}

std::span<const ActionRow> actionRows()
{
    return kRows;
}

Result<Action> parseAction(const QString &address)
{
    const QUrl url(address, QUrl::StrictMode);
    if (url.scheme() != kActionScheme)
        return std::unexpected(refusal(QT_TRANSLATE_NOOP("Values", "a link that begins with do:"), address));
    Action action{.name = url.path()};
    const auto row =
        std::ranges::find_if(kRows, [&](const ActionRow &each) { return action.name == QLatin1StringView(each.name); });
    if (row == std::end(kRows))
        return std::unexpected(refusal(QT_TRANSLATE_NOOP("Values", "an action of the vocabulary"), address));
    action.arguments = QUrlQuery(url).queryItems(QUrl::FullyDecoded);
    for (const auto &[name, value] : std::as_const(action.arguments)) {
        const auto argument = std::ranges::find_if(
            row->arguments, [&name](const ArgumentRow &each) { return name == QLatin1StringView(each.name); });
        if (argument == row->arguments.end())
            return std::unexpected(refusal(QT_TRANSLATE_NOOP("Values", "an argument of this action"), name));
        if (value.isEmpty() || (argument->accepts && !argument->accepts(value)))
            return std::unexpected(
                refusal(QT_TRANSLATE_NOOP("Values", "a value that this argument takes"), name + u'=' + value));
        if (std::ranges::count_if(action.arguments, [&name](const auto &each) { return each.first == name; }) > 1)
            return std::unexpected(refusal(QT_TRANSLATE_NOOP("Values", "each argument once"), name));
    }
    for (const ArgumentRow &argument : row->arguments) {
        if (argument.required && action.argument(QString::fromLatin1(argument.name)).isEmpty())
            return std::unexpected(
                refusal(QT_TRANSLATE_NOOP("Values", "all that this action needs"), QString::fromLatin1(argument.name)));
    }
    const bool isOfToken = row->arguments.data() == kOpenToken || row->arguments.data() == kEditToken;
    if (isOfToken && action.arguments.size() != 1)
        return std::unexpected(refusal(QT_TRANSLATE_NOOP("Values", "sample or obtained, one of them"), address));
    return action;
}

bool isSeenElsewhere(const Action &action)
{
    constexpr std::array kHere{"misbehave"_L1, "behave"_L1, "set-practice"_L1, "start-practice"_L1};
    return !std::ranges::contains(kHere, action.name);
}

} // namespace Grantscope::Lessons
