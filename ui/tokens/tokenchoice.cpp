// SPDX-License-Identifier: GPL-3.0-or-later
#include "tokens/tokenchoice.h"

#include "texts/moments.h"
#include "token/foundtoken.h"
#include "tokens/valuetext.h"
#include "tokens/verdictlook.h"
#include "widgets/command.h"
#include "widgets/masking.h"

#include <QCoreApplication>

namespace Grantscope::Ui {

namespace {

constexpr qsizetype kBeginning = 24;

QString words(const char *text)
{
    return QCoreApplication::translate("Grantscope::Ui::TokenChoice", text);
}

Token::Candidate tokenOf(const TokenChoice &choice)
{
    if (choice.token)
        return *choice.token;
    const Token::Recognition found = Token::recognise(choice.text);
    return found.candidates.isEmpty() ? Token::noToken(choice.text) : found.candidates.constFirst();
}

Token::InspectOptions optionsOf(const Token::Candidate &token, const ChoiceJudging &judging)
{
    Token::InspectOptions options = Token::inspectOptionsOf(token);
    options.as = judging.kind;
    options.detachedPayload = judging.detachedPayload;
    return options;
}

QString originOf(const TokenChoice &choice)
{
    if (choice.ofRefresh)
        return *choice.ofRefresh == Token::Side::Left
                   ? words(QT_TRANSLATE_NOOP("Grantscope::Ui::TokenChoice", "before the refresh"))
                   : words(QT_TRANSLATE_NOOP("Grantscope::Ui::TokenChoice", "after the refresh"));
    if (choice.entry)
        return HistoryModel::originTitle(choice.entry->origin);
    if (choice.isPasted)
        return HistoryModel::originTitle(OpenToken::kClipboard);
    return choice.token && !choice.token->name.isEmpty()
               ? choice.token->name
               : words(QT_TRANSLATE_NOOP("Grantscope::Ui::TokenChoice", "Shown now"));
}

} // namespace

QString TokenChoice::title(const Masking &masking) const
{
    const auto kindText = [](std::optional<Token::Kind> which) {
        return which ? Token::kindTitle(*which) : words(QT_TRANSLATE_NOOP("Grantscope::Ui::TokenChoice", "No token"));
    };
    if (entry)
        return Command::joined({kindText(entry->kind), verdictTitle(entry->verdict), originOf(*this),
                                Texts::localTime(entry->when), entry->mark.text(masking)});
    if (isSettled())
        return Command::joined({kindText(kind), originOf(*this), mark.text(masking)});
    return Command::joined({originOf(*this), masking.shown(octetsExcerpt(token ? token->text : text, kBeginning))});
}

TokenChoice settled(TokenChoice choice, const ChoiceJudging &judging)
{
    if (choice.isSettled() || choice.entry)
        return choice;
    choice.token = tokenOf(choice);
    const Token::InspectOptions options = optionsOf(*choice.token, judging);
    const auto token = Token::Inspector::decode(choice.token->text, options);
    choice.mark = TokenMark::of(*token);
    if (token->isNotFound())
        return choice;
    const Token::KeyRing none; // The kind is all that is wanted.
    choice.kind = Token::Inspector(none).inspect(token, judging.expected, options).kind.kind;
    return choice;
}

Token::Inspection inspected(Token::Inspector &inspector, const TokenChoice &choice, const ChoiceJudging &judging)
{
    const Token::Candidate token = tokenOf(choice);
    Token::Expectations expected = choice.expected.value_or(judging.expected);
    expected.now = judging.expected.now;
    expected.leeway = judging.expected.leeway;
    return inspector.inspect(token.text, expected, optionsOf(token, judging));
}

} // namespace Grantscope::Ui
