// SPDX-License-Identifier: GPL-3.0-or-later
#include "token/recogniser.h"

#include "jose/base64url.h"
#include "token/decoded.h"
#include "token/jsonforms.h"
#include "token/repair.h"
#include "token/shape.h"
#include "token/surroundings.h"
#include "token/textscan.h"

#include <QCoreApplication>

#include <algorithm>

namespace Grantscope::Token {

namespace {

Candidate candidate(const QByteArray &text, Json::Span span, Form form)
{
    const bool cleaned = span.length != text.size();
    return {
        .form = form, .span = span, .text = cleaned ? text.sliced(span.offset, span.length) : text, .cleaned = cleaned};
}

/// RFC 7797 §5.2: the payload of a compact form may be written as it is.
bool mayBeUnencoded(QByteArrayView text, const Look &look)
{
    if (look.dots != 2 || look.firstDot < 0)
        return false;
    const auto header = Jose::decodeBase64url(text.first(look.firstDot));
    return header && header->contains("\"b64\"");
}

/// The text as one token, if it claims to be one; with a repaired copy after it, if there can be one.
QList<Candidate> wholeCandidates(const QByteArray &text, Json::Span inner)
{
    const QByteArrayView view = QByteArrayView(text).sliced(inner.offset, inner.length);
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
    else if (mayBeUnencoded(view, look) && std::ranges::none_of(view, [](char c) { return hasClass(c, SpaceChar); }))
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

bool contains(const Candidate &outer, const Candidate &inner)
{
    return outer.span.offset <= inner.span.offset && inner.span.end() <= outer.span.end();
}

/// Both in the order of the text; what stands inside a JSON form is part of it.
QList<Candidate> merged(const QList<Candidate> &forms, const QList<Candidate> &others, int limit)
{
    QList<Candidate> all;
    auto form = forms.begin();
    for (const Candidate &other : others) {
        for (; form != forms.end() && form->span.end() <= other.span.offset; ++form)
            all.append(*form);
        if (form == forms.end() || !contains(*form, other))
            all.append(other);
    }
    all.append(QList<Candidate>(form, forms.end()));
    if (all.size() > limit)
        all.resize(limit);
    return all;
}

/// Begins as a token does and holds none: said to be malformed, not passed over.
bool isRuinedToken(QByteArrayView view)
{
    if (startsLikeHeader(view))
        return std::ranges::none_of(view, [](char c) { return hasClass(c, SpaceChar); });
    return view.startsWith('{') && view.contains("\"payload\"") && view.contains("\"signature");
}

} // namespace

Candidate strippedText(const QByteArray &text)
{
    return candidate(text, withoutSurroundings(text), Form::Malformed);
}

Candidate wholeText(const QByteArray &text)
{
    Candidate whole = strippedText(text);
    whole.form = DecodedJwt::decode(whole.text).form;
    return whole;
}

QList<Candidate> recognise(const QByteArray &text, int limit)
{
    const Json::Span inner = withoutSurroundings(text);
    if (inner.length == 0 || limit <= 0)
        return {};
    QList<Candidate> whole = wholeCandidates(text, inner);
    if (!whole.isEmpty())
        return whole.first(std::min<qsizetype>(whole.size(), limit));

    QList<Candidate> forms = findJsonForms(text, inner, limit);
    if (forms.size() == 1 && forms.front().context == Context::Whole) {
        forms.front().cleaned = inner.length != text.size();
        return forms;
    }
    QList<Candidate> found = merged(forms, scanText(text, limit), limit);
    const QByteArrayView view = QByteArrayView(text).sliced(inner.offset, inner.length);
    if (found.isEmpty() && isRuinedToken(view))
        return {candidate(text, inner, Form::Malformed)};
    // One token that fills the text, if it were not escaped.
    if (found.size() == 1 && found.front().span == inner) {
        found.front().context = Context::Whole;
        found.front().cleaned = inner.length != text.size();
    }
    return found;
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
