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
        return usageFailure(noSuchChoice("--relation", *name));
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
        texts[i] = text->isNull() ? QByteArray("") : *text;
    }
    return texts;
}

/// The token that is meant in a text.
Outcome<Token::Candidate> tokenOf(const QByteArray &text, const std::optional<QByteArray> &name)
{
    Token::Recognition found = Token::recognise(text);
    if (!name)
        return found.candidates.isEmpty() ? Token::noToken(text) : found.candidates.takeFirst();
    const QString wanted = QString::fromUtf8(*name);
    const auto named = std::ranges::find(found.candidates, wanted, &Token::Candidate::name);
    if (named == found.candidates.end())
        return std::unexpected(Failure{
            ExitStatus::Bad,
            QCoreApplication::translate("Gscope", "No token of this name is in one of the texts. Leave out --name, or "
                                                  "give a text that holds it."),
            "token-not-found"});
    return *named;
}

/// Both tokens of one text; its repaired copies are none.
Outcome<std::array<Token::Candidate, 2>> bothOf(const QByteArray &text)
{
    const Token::Recognition found = Token::recognise(text);
    QList<Token::Candidate> tokens;
    std::ranges::copy_if(found.candidates, std::back_inserter(tokens),
                         [](const Token::Candidate &each) { return !each.repaired && !each.noToken; });
    if (tokens.size() < 2)
        return usageFailure(QCoreApplication::translate(
            "Gscope", "There is one text, and not two tokens in it. Give the second token, too."));
    return std::array{tokens.at(0), tokens.at(1)};
}

Outcome<std::array<Token::Candidate, 2>> findTokens(const Arguments &arguments)
{
    const auto texts = readTexts(arguments);
    if (!texts)
        return std::unexpected(texts.error());
    if ((*texts)[1].isNull())
        return bothOf((*texts)[0]);
    std::array<Token::Candidate, 2> tokens;
    for (std::size_t i = 0; i < tokens.size(); ++i) {
        auto token = tokenOf((*texts)[i], arguments.value("--name"));
        if (!token)
            return std::unexpected(token.error());
        tokens[i] = *std::move(token);
    }
    return tokens;
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
    const auto expected = expectationsOf(arguments, now);
    if (!expected)
        return std::unexpected(expected.error());
    const auto tokens = findTokens(arguments);
    if (!tokens)
        return std::unexpected(tokens.error());
    const auto keys = readKeys(arguments);
    if (!keys)
        return std::unexpected(keys.error());

    Token::Inspector inspector(*keys);
    const auto inspected = [&](const Token::Candidate &token) {
        Token::InspectOptions options = Token::inspectOptionsOf(token);
        options.guessing = guessingOf(arguments);
        return std::make_shared<const Token::Inspection>(inspector.inspect(token.text, *expected, options));
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
