// SPDX-License-Identifier: GPL-3.0-or-later
#include "http/challenge.h"
#include "transcript/secretplaces_p.h"

namespace Grantscope::Transcript {

namespace {

void addBasicCredentials(SearchedText &text, Stretch where, const BasicCredentials &basic)
{
    // Some servers take the secret as the user, with no password.
    const bool isUser = basic.password.isEmpty();
    const QByteArray &secret = isUser ? basic.user : basic.password;
    text.add(where, isUser ? SecretKind::Credentials : SecretKind::ClientSecret,
             {percentDecoded(withBlanks(secret)), percentDecoded(secret), secret},
             isUser ? QByteArray() : basic.user + ':');
}

void addCredentials(SearchedText &text, const QByteArray &name, Stretch value)
{
    text.under(Rule::Credentials, name);
    const QByteArray whole = text.piece(value);
    const qsizetype blank = whole.indexOf(' ');
    if (blank < 0)
        return text.add(value, SecretKind::Credentials, {whole});
    Stretch rest{value.begin + blank + 1, value.end};
    while (rest.begin < rest.end && text[rest.begin] == ' ')
        ++rest.begin;
    const QByteArray scheme = whole.first(blank).toLower();
    if (const auto basic = parseBasicAuthorization(whole))
        return addBasicCredentials(text, rest, *basic);
    const bool isToken = scheme == "bearer" || scheme == "dpop" || scheme == "token";
    text.add(rest, isToken ? SecretKind::AccessToken : SecretKind::Credentials, {text.piece(rest)});
}

void addCookies(SearchedText &text, Stretch value, bool onlyFirst)
{
    text.under(Rule::Cookie, onlyFirst ? "set-cookie" : "cookie");
    qsizetype at = value.begin;
    while (at < value.end) {
        const QByteArrayView left = text.view(at, value.end);
        const qsizetype semicolon = left.indexOf(';');
        const qsizetype end = semicolon < 0 ? value.end : at + semicolon;
        const qsizetype sign = left.first(end - at).indexOf('=');
        if (sign >= 0) {
            const qsizetype equals = at + sign;
            const QByteArray raw = text.piece(equals + 1, end);
            QByteArray inner = raw.trimmed();
            if (inner.size() > 2 && inner.startsWith('"') && inner.endsWith('"'))
                inner = inner.sliced(1, inner.size() - 2);
            text.add({equals + 1, end}, SecretKind::Cookie, {inner, raw.trimmed(), percentDecoded(inner)});
        } else if (const QByteArray whole = text.piece(at, end); whole.trimmed().size() >= kShortestNameless) {
            text.add({at, end}, SecretKind::Cookie, {whole.trimmed()}); // A value without a name.
        }
        if (onlyFirst)
            return;
        at = end + 1;
    }
}

} // namespace

void findFieldLine(SearchedText &text, qsizetype start)
{
    const qsizetype colon = text.endOf(start, isNameCharacter);
    if (colon == start || colon - start > kLongestName || colon >= text.size() || text[colon] != ':')
        return;
    const QByteArray name = text.piece(start, colon);
    const auto kind = secretKindOfField(name);
    if (!kind)
        return;
    const auto isOfLine = [](char c) { return c != '\n'; };
    qsizetype begin = text.endOf(colon + 1, [](char c) { return c == ' ' || c == '\t'; });
    qsizetype end = text.endOf(begin, isOfLine);
    // A folded line goes on (RFC 9112 §5.2).
    while (end + 1 < text.size() && (text[end + 1] == ' ' || text[end + 1] == '\t'))
        end = text.endOf(end + 1, isOfLine);
    while (end > begin && isBlank(text[end - 1]))
        --end;
    while (begin < end && isBlank(text[begin])) // It begins in a folded line.
        ++begin;
    addFieldValue(text, name, {begin, end}, *kind);
}

void addFieldValue(SearchedText &text, const QByteArray &name, Stretch value, SecretKind kind)
{
    text.under(Rule::Field, name);
    if (kind == SecretKind::Credentials)
        addCredentials(text, name, value);
    else if (kind == SecretKind::Cookie)
        addCookies(text, value, name.compare("set-cookie", Qt::CaseInsensitive) == 0);
    else
        text.add(value, kind, {text.piece(value)});
}

} // namespace Grantscope::Transcript
