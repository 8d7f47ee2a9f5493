// SPDX-License-Identifier: GPL-3.0-or-later
#include "token/recogniser.h"

#include "jose/base64url.h"
#include "token/jsonforms.h"
#include "token/repair.h"
#include "token/shape.h"
#include "token/surroundings.h"
#include "token/textscan.h"
#include "token/widetext.h"

#include <QCoreApplication>

#include <algorithm>
#include <limits>

namespace Grantscope::Token {

namespace {

Candidate candidate(const QByteArray &text, const Inner &inner, Form form)
{
    const bool cleaned = inner.span.length != text.size();
    return {.form = form,
            .span = inner.span,
            .text = cleaned ? text.sliced(inner.span.offset, inner.span.length) : text,
            .scheme = QString::fromLatin1(inner.scheme),
            .cleaned = cleaned};
}

/// RFC 7797 §5.2: the payload of a compact form may be written as it is.
bool mayBeUnencoded(QByteArrayView text, const Look &look)
{
    if (!look.headerLike || look.base64url || look.dots != 2)
        return false;
    if (std::ranges::any_of(text, [](char c) { return hasClass(c, SpaceChar); }))
        return false;
    const auto header = Jose::decodeBase64url(text.first(look.firstDot));
    return header && header->contains("\"b64\"");
}

/// The text as one token, if it claims to be one; with a repaired copy after it, if there can be one.
QList<Candidate> wholeCandidates(const QByteArray &text, const Inner &inner)
{
    const QByteArrayView view = QByteArrayView(text).sliced(inner.span.offset, inner.span.length);
    const Look look = lookAt(view);
    const std::optional<Form> form = claimedForm(view, look);
    if (!form || (!look.headerLike && looksLikeHostName(view)))
        return {};
    if (*form != Form::Malformed)
        return {candidate(text, inner, *form)};

    QList<Candidate> found;
    const auto repaired = repair(view);
    if (repaired || look.base64url || !look.headerLike)
        found.append(candidate(text, inner, Form::Malformed));
    else if (mayBeUnencoded(view, look))
        found.append(candidate(text, inner, Form::Jws));
    if (repaired) {
        Candidate copy = candidate(text, inner, repaired->form);
        copy.text = repaired->text;
        copy.cleaned = true;
        copy.repaired = true;
        found.append(copy);
    }
    return found;
}

/// One part without a dot that decodes to a text with tokens in it, as from a Kubernetes secret.
QList<Candidate> encodedCandidates(const QByteArray &text, const Inner &inner, int limit)
{
    const QByteArrayView view = QByteArrayView(text).sliced(inner.span.offset, inner.span.length);
    if (!view.startsWith("ZXlK") && !startsLikeHeader(view))
        return {};
    QList<Candidate> found = scanEncodedText(text, inner.span, limit);
    if (found.size() == 1 && found.front().name.isEmpty()) {
        found.front().context = Context::Whole;
        found.front().cleaned = inner.span.length != text.size();
    }
    return found;
}

/// Begins as a token does and holds none: said to be malformed, not passed over.
bool isRuinedToken(QByteArrayView view)
{
    if (startsLikeHeader(view))
        return std::ranges::none_of(view, [](char c) { return hasClass(c, SpaceChar); });
    return view.startsWith('{') && view.contains("\"payload\"") && view.contains("\"signature");
}

QList<Candidate> tokensIn(const QByteArray &text, int limit)
{
    const Inner inner = withoutSurroundings(text);
    if (inner.span.length == 0)
        return {};
    const QList<Candidate> whole = wholeCandidates(text, inner);
    if (whole.size() == 1 && !whole.front().text.contains('.')) {
        if (const QList<Candidate> encoded = encodedCandidates(text, inner, limit); !encoded.isEmpty())
            return encoded;
    }
    if (!whole.isEmpty())
        return whole;

    const QList<Candidate> forms = findJsonForms(text, inner.span, limit);
    const bool fills = forms.size() == 1 && forms.front().span == inner.span;
    QList<Candidate> found = fills ? forms : scanText(text, forms, limit);
    const QByteArrayView view = QByteArrayView(text).sliced(inner.span.offset, inner.span.length);
    if (found.isEmpty() && isRuinedToken(view))
        return {candidate(text, inner, Form::Malformed)};
    // One token that fills the text, if it were not escaped.
    if (found.size() == 1 && found.front().span == inner.span) {
        found.front().context = Context::Whole;
        found.front().cleaned = inner.span.length != text.size();
    }
    return found;
}

} // namespace

Candidate wholeText(const QByteArray &text)
{
    Candidate whole = candidate(text, withoutSurroundings(text), Form::Malformed);
    if (whole.text.startsWith('{')) {
        const Json::Span all{0, whole.text.size()};
        const QList<Candidate> forms = findJsonForms(whole.text, all, 1);
        if (!forms.isEmpty() && forms.front().span == all)
            whole.form = forms.front().form;
        return whole;
    }
    const Look look = lookAt(whole.text);
    const std::optional<Form> claimed = claimedForm(whole.text, look);
    whole.form = mayBeUnencoded(whole.text, look) ? Form::Jws : claimed.value_or(Form::Malformed);
    return whole;
}

Candidate noToken(const QByteArray &text)
{
    return {.form = Form::Malformed, .span = {0, text.size()}, .text = text, .noToken = true};
}

Recognition recognise(const QByteArray &text, int limit)
{
    if (limit <= 0)
        return {};
    // One more than is wanted shows whether there are more.
    const int sought = std::min(limit, std::numeric_limits<int>::max() - 1) + 1;
    std::optional<WideText> wide = WideText::read(text);
    Recognition result{tokensIn(wide ? wide->utf8() : text, sought)};
    if (result.candidates.size() > limit) {
        result.more = !result.candidates.at(limit).repaired;
        result.candidates.resize(limit);
    }
    if (wide) {
        for (Candidate &each : result.candidates) {
            each.span = wide->outer(each.span);
            each.unescaped = true;
        }
    }
    return result;
}

QString contextTitle(Context context)
{
    switch (context) {
    case Context::Whole:
        return QCoreApplication::translate("Contexts", "The whole text");
    case Context::AuthorizationField:
        return QCoreApplication::translate("Contexts", "Authorization header field");
    case Context::HeaderField:
        return QCoreApplication::translate("Contexts", "Header field");
    case Context::UrlQuery:
        return QCoreApplication::translate("Contexts", "Query of a URL");
    case Context::UrlFragment:
        return QCoreApplication::translate("Contexts", "Fragment of a URL");
    case Context::FormBody:
        return QCoreApplication::translate("Contexts", "Form body");
    case Context::JsonMember:
        return QCoreApplication::translate("Contexts", "Member of a JSON text");
    case Context::Cookie:
        return QCoreApplication::translate("Contexts", "Cookie");
    case Context::CommandLine:
        return QCoreApplication::translate("Contexts", "Command line");
    case Context::Text:
        return QCoreApplication::translate("Contexts", "Text");
    }
    return {};
}

} // namespace Grantscope::Token
