// SPDX-License-Identifier: GPL-3.0-or-later
#include "transcript/secretplaces.h"

#include "transcript/secretplaces_p.h"

namespace Grantscope::Transcript {

namespace {

bool isBase64urlCharacter(char c)
{
    return isOctetOf(Base64urlOctet, c);
}

// PEM (RFC 7468): all between the lines of a private key.
void findPrivateKeys(SearchedText &text)
{
    constexpr QByteArrayView begin("-----BEGIN ");
    constexpr QByteArrayView ofPrivate("PRIVATE KEY-----");
    const QByteArray &octets = text.octets();
    for (qsizetype at = octets.indexOf(begin); at >= 0; at = octets.indexOf(begin, at + begin.size())) {
        const qsizetype line = octets.indexOf(ofPrivate, at);
        if (line < 0 || line - at > kLongestName)
            continue;
        const qsizetype from = line + ofPrivate.size();
        const qsizetype end = octets.indexOf("-----END ", from);
        const Stretch where{from, end < 0 ? text.size() : end};
        text.under(Rule::Member, "private_key");
        text.add(where, SecretKind::PrivateKey, {text.piece(where).trimmed()});
    }
}

// https://user:password@host/
void findPassword(SearchedText &text, qsizetype colon)
{
    if (!text.goesOnWith("://", colon))
        return;
    const qsizetype begin = colon + 3;
    const qsizetype end = text.endOf(
        begin, [](char c) { return static_cast<unsigned char>(c) > ' ' && !QByteArrayView("/?#\"<>\\").contains(c); });
    const qsizetype at = text.view(begin, end).lastIndexOf('@');
    const qsizetype mark = at < 0 ? -1 : text.view(begin, begin + at).indexOf(':');
    if (mark < 0 && at >= kShortestNameless) {
        text.under(Rule::AddressPassword); // A token in the place of a user.
        const QByteArray user = text.piece(begin, begin + at);
        return text.add({begin, begin + at}, SecretKind::Credentials, {percentDecoded(user), user});
    }
    if (mark < 0)
        return;
    const Stretch where{begin + mark + 1, begin + at};
    text.under(Rule::AddressPassword);
    const QByteArray raw = text.piece(where);
    text.add(where, SecretKind::Password, {percentDecoded(raw), raw});
}

// A JWT under any name: eyJ… is how {" begins. Five parts are encrypted (RFC 7516 §7.1).
void findJwt(SearchedText &text, qsizetype start)
{
    if (!text.goesOnWith("eyJ", start)
        || (start > 0 && (isBase64urlCharacter(text[start - 1]) || text[start - 1] == '.')))
        return;
    qsizetype end = text.endOf(start, isBase64urlCharacter);
    int parts = 1;
    while (end < text.size() && text[end] == '.' && parts < 5) {
        end = text.endOf(end + 1, isBase64urlCharacter);
        ++parts;
    }
    text.under(Rule::JwtForm);
    end = text.endOfReplaced(end); // Its signature was cut.
    if (parts >= 3)
        text.add({start, end}, SecretKind::Token, {text.piece(start, end)});
}

} // namespace

QList<SecretPlace> findFormSecrets(const QByteArray &form)
{
    SearchedText text(form);
    ParameterFinder(text).lookAtForm();
    return text.takePlaces();
}

QList<SecretPlace> findSecretPlaces(const QByteArray &text)
{
    SearchedText searched(text);
    ParameterFinder parameters(searched);
    MemberFinder members(searched);
    findPrivateKeys(searched);
    findFieldLine(searched, 0);
    const char *octets = text.constData();
    const qsizetype size = text.size();
    for (qsizetype at = 0; at < size; ++at) {
        if (!isOctetOf(TellingOctet, octets[at]))
            continue;
        switch (octets[at]) {
        case '=':
            parameters.lookAt(at);
            break;
        case ':':
            members.lookAt(at);
            findPassword(searched, at);
            break;
        case '\n':
            findFieldLine(searched, at + 1);
            break;
        case '<':
            findInTag(searched, at);
            break;
        case 'e':
            findJwt(searched, at);
            break;
        default:
            break;
        }
    }
    return searched.takePlaces();
}

} // namespace Grantscope::Transcript
