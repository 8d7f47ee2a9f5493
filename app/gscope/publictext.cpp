// SPDX-License-Identifier: GPL-3.0-or-later
#include "publictext.h"

#include "texts/visible.h"
#include "token/recogniser.h"
#include "token/report.h"

#include <algorithm>
#include <string_view>

using namespace Qt::StringLiterals;

namespace Grantscope::Cli {

namespace {

constexpr qsizetype kLongestName = 120;
constexpr qsizetype kShortestPart = 10;

bool isBase64url(QChar c)
{
    return (c >= u'a' && c <= u'z') || (c >= u'A' && c <= u'Z') || (c >= u'0' && c <= u'9') || c == u'-' || c == u'_';
}

/// A word that begins as the JSON of a header or of claims does when it is encoded ("{\""): of a token that was cut off
/// nothing else may be left.
bool holdsEncodedJson(const QString &text)
{
    for (auto word = text.begin(); word != text.end();) {
        const auto end = std::find_if_not(word, text.end(), isBase64url);
        if (end - word >= kShortestPart && QStringView(word, end).startsWith("eyJ"_L1))
            return true;
        word = std::find_if(end, text.end(), isBase64url);
    }
    return false;
}

} // namespace

bool holdsToken(const QString &text)
{
    // Any word may be an opaque token; only where it is said to be one it counts as that. In one word nothing says it.
    if (std::ranges::all_of(text, isBase64url))
        return holdsEncodedJson(text);
    const auto isToken = [](const Token::Candidate &found) {
        return found.form != Token::Form::Opaque || found.context != Token::Context::Whole || !found.scheme.isEmpty();
    };
    return holdsEncodedJson(text) || std::ranges::any_of(Token::recognise(text.toUtf8()).candidates, isToken);
}

QString publicName(const QString &name)
{
    if (name.isEmpty() || holdsToken(name))
        return {};
    return Texts::visibleExcerpt(name, kLongestName).replace(u'\n', u' ').replace(u'\t', u' ');
}

QString publicDetail(const Token::Inspection &layer, const Check &check)
{
    constexpr auto kEnglish = Texts::Language::English;
    const QString title = Texts::checkTitle(check.id, kEnglish);
    const bool isToken = layer.token->form != Token::Form::Malformed && layer.token->form != Token::Form::Opaque;
    // Two nonces side by side say no more than that they differ, and belong to one login.
    if (!isToken || std::string_view(check.id).ends_with("nonce"))
        return title;
    const QString detail = Token::checkDetail(check, kEnglish);
    return detail.isEmpty() || holdsToken(detail) ? title : detail;
}

} // namespace Grantscope::Cli
