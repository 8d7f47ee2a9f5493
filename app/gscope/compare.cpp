// SPDX-License-Identifier: GPL-3.0-or-later
#include "compare.h"

#include "comparelines.h"
#include "expectationsof.h"
#include "keys.h"

#include "commandline/input.h"
#include "commandline/values.h"
#include "token/comparisonreport.h"
#include "token/foundtoken.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace Grantscope::Cli {

namespace {

Outcome<std::optional<Token::Relation>> relationOf(const Arguments &arguments)
{
    const auto name = arguments.value("--relation");
    if (!name || *name == "auto")
        return std::nullopt;
    const auto relation = Token::relationFromName(name->toStdString());
    if (!relation)
        return usageFailure(noSuchChoice("--relation", *name, kCompareCommand));
    return relation;
}

Outcome<QByteArray> readText(const QByteArray &typed)
{
    return typed == "-" ? readInput(typed) : Outcome<QByteArray>(typed);
}

/// The texts of both sides; the second is null where the first has to hold both tokens.
using BothTexts = std::array<QByteArray, 2>;
Outcome<BothTexts> readTexts(const Arguments &arguments)
{
    constexpr std::array kOptions{"--left", "--right"};
    QList<QByteArray> typed = arguments.all();
    BothTexts texts;
    const auto files = std::ranges::count_if(kOptions, [&](const char *option) { return arguments.has(option); });
    if (typed.size() + files > 2)
        return usageFailure(
            QCoreApplication::translate("Gscope", "There are more than two tokens. Give two, each in quotes."));
    if (typed.size() + files == 0 || (files == 1 && typed.isEmpty() && arguments.has("--right")))
        return usageFailure(QCoreApplication::translate(
            "Gscope",
            "Two tokens are compared. Give both, or one text that holds two, or --left FILE and --right FILE."));
    for (std::size_t i = 0; i < texts.size(); ++i) {
        const auto path = arguments.value(kOptions[i]);
        if (!path && typed.isEmpty())
            continue;
        const auto text = path ? readInput(*path) : readText(typed.takeFirst());
        if (!text)
            return std::unexpected(text.error());
        if (text->trimmed().isEmpty())
            return usageFailure(QCoreApplication::translate(
                "Gscope", "There is no token in an empty text. Give two tokens, each in quotes."));
        texts[i] = *text;
    }
    return texts;
}

/// A token, and the others of its text that are not compared.
struct Found
{
    Token::Candidate token;
    Token::Recognition beside = {};
};
using Both = std::array<Found, 2>;

/// What of a text can be meant; repaired copies of tokens are none of their own.
Token::Recognition tokensIn(const QByteArray &text)
{
    Token::Recognition found = Token::recognise(text);
    found.candidates.removeIf([](const Token::Candidate &each) { return each.repaired; });
    return found;
}

/// Takes the first token of this name out of those.
std::optional<Token::Candidate> takeNamed(QList<Token::Candidate> &tokens, QByteArrayView name)
{
    const auto named = std::ranges::find(tokens, QString::fromUtf8(name), &Token::Candidate::name);
    if (named == tokens.end())
        return {};
    Token::Candidate token = *named;
    tokens.erase(named);
    return token;
}

std::unexpected<Failure> noTokenOfTheName()
{
    return std::unexpected(
        Failure{ExitStatus::Bad,
                QCoreApplication::translate("Gscope",
                                            "No token of this name is in one of the texts. Leave out --name, or give a "
                                            "text that holds it."),
                "token-not-found"});
}

/// The token that is meant in a text of its own.
Outcome<Found> tokenOf(const QByteArray &text, const std::optional<QByteArray> &name)
{
    Token::Recognition found = tokensIn(text);
    Found answer;
    if (name) {
        auto token = takeNamed(found.candidates, *name);
        if (!token)
            return noTokenOfTheName();
        answer.token = *std::move(token);
    } else {
        answer.token = found.candidates.isEmpty() ? Token::noToken(text) : found.candidates.takeFirst();
    }
    answer.beside = std::move(found);
    return answer;
}

/// Both tokens of one text: those that are named, or the ID and the access token, in the order in which they stand, or
/// the first two.
Outcome<Both> bothOf(const QByteArray &text, QList<QByteArray> names)
{
    Token::Recognition found = tokensIn(text);
    QList<Token::Candidate> &tokens = found.candidates;
    if (tokens.size() < 2)
        return usageFailure(QCoreApplication::translate(
            "Gscope", "There is one text, and not two tokens in it. Give the second token, too."));
    if (names.size() == 1)
        return usageFailure(QCoreApplication::translate(
            "Gscope", "There is one text: name both tokens of it, with --name twice, or none."));
    const auto placeOf = [&tokens](QLatin1StringView name) {
        return std::ranges::find(tokens, name, &Token::Candidate::name) - tokens.begin();
    };
    const auto id = placeOf("id_token"_L1);
    const auto access = placeOf("access_token"_L1);
    if (names.isEmpty() && std::max(id, access) < tokens.size())
        names =
            id < access ? QList<QByteArray>{"id_token", "access_token"} : QList<QByteArray>{"access_token", "id_token"};
    Both both;
    for (std::size_t i = 0; i < both.size(); ++i) {
        auto token = names.isEmpty() ? std::optional(tokens.takeFirst())
                                     : takeNamed(tokens, names.at(static_cast<qsizetype>(i)));
        if (!token)
            return noTokenOfTheName();
        both[i].token = *std::move(token);
    }
    both[0].beside = std::move(found);
    return both;
}

Outcome<Both> findTokens(const Arguments &arguments)
{
    const QList<QByteArray> names = arguments.values("--name");
    if (names.size() > 2)
        return usageFailure(QCoreApplication::translate(
            "Gscope", "--name stands more than twice. Two tokens are compared: name each once."));
    const auto texts = readTexts(arguments);
    if (!texts)
        return std::unexpected(texts.error());
    if ((*texts)[1].isNull())
        return bothOf((*texts)[0], names);
    Both both;
    for (std::size_t i = 0; i < both.size(); ++i) {
        const std::optional<QByteArray> name =
            names.isEmpty() ? std::nullopt
                            : std::optional(names.at(std::min(static_cast<qsizetype>(i), names.size() - 1)));
        auto token = tokenOf((*texts)[i], name);
        if (!token)
            return std::unexpected(token.error());
        both[i] = *std::move(token);
    }
    return both;
}

ExitStatus exitStatusOf(Token::PairResult result)
{
    switch (result) {
    case Token::PairResult::Identical:
    case Token::PairResult::Alike:
        return ExitStatus::Fine;
    case Token::PairResult::Unknown:
        return ExitStatus::Unverified;
    case Token::PairResult::Differs:
    case Token::PairResult::Violated:
        break;
    }
    return ExitStatus::Bad;
}

} // namespace

Outcome<ExitStatus> compare(const Arguments &arguments, Instant now)
{
    if (auto sound = checkReaders(arguments, kCompareCommand); !sound)
        return std::unexpected(sound.error());
    const auto relation = relationOf(arguments);
    if (!relation)
        return std::unexpected(relation.error());
    const auto expected = expectationsOf(arguments, kCompareCommand, now);
    if (!expected)
        return std::unexpected(expected.error());
    const auto limits = decryptionLimits(arguments);
    if (!limits)
        return std::unexpected(limits.error());
    const auto tokens = findTokens(arguments);
    if (!tokens)
        return std::unexpected(tokens.error());
    const auto keys = readKeys(arguments);
    if (!keys)
        return std::unexpected(keys.error());

    Token::Inspector inspector(*keys, *limits);
    const auto inspected = [&](const Found &found) {
        Token::InspectOptions options = Token::inspectOptionsOf(found.token);
        options.guessing = guessingOf(arguments);
        Token::Inspection inspection = inspector.inspect(found.token.text, *expected, options);
        inspection.alsoFound = found.beside.candidates;
        inspection.alsoFoundMore = found.beside.more;
        return std::make_shared<const Token::Inspection>(std::move(inspection));
    };
    const Token::Comparison comparison =
        Token::compareTokens(inspected((*tokens)[0]), inspected((*tokens)[1]), *relation);
    const auto detail =
        arguments.has("--all") ? Token::ComparisonDetail::Everything : Token::ComparisonDetail::Differences;
    const QByteArray text = arguments.has("--json")
                                ? Token::comparisonJson(comparison, detail) + '\n'
                                : comparisonText(comparison, Style::forStandardOutput(), detail).toUtf8();
    if (!writeOutput(text))
        return std::unexpected(outputFailure());
    return exitStatusOf(comparison.result());
}

} // namespace Grantscope::Cli
