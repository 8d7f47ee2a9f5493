// SPDX-License-Identifier: GPL-3.0-or-later
#include "request/foundtokens.h"

#include <algorithm>

namespace Grantscope::Request {

namespace {

constexpr qsizetype kLookedInto = qsizetype(4) << 20;

void add(QList<FoundToken> &found, const QByteArray &text, const QByteArray &field, qsizetype limit)
{
    const auto recognition = Token::recognise(text, static_cast<int>(limit));
    for (const Token::Candidate &candidate : recognition.candidates) {
        // A whole text is no token for being one word, and a repaired one does not stand there.
        const bool isGuess = candidate.noToken || candidate.repaired
                             || (candidate.context == Token::Context::Whole && candidate.form == Token::Form::Opaque);
        if (isGuess || found.size() >= limit || std::ranges::contains(found, candidate.text, &FoundToken::text))
            continue;
        found.append({candidate.text, field, candidate.name});
    }
}

} // namespace

QList<FoundToken> findTokens(const HttpResponse &response, qsizetype limit)
{
    QList<FoundToken> found;
    for (const HeaderField &field : response.fields)
        add(found, field.name + ": " + field.value, field.name, limit);
    add(found, response.body.first(std::min(response.body.size(), kLookedInto)), {}, limit);
    return found;
}

} // namespace Grantscope::Request
