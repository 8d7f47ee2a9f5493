// SPDX-License-Identifier: GPL-3.0-or-later
#include "curlcredentials_p.h"

#include "http/challenge.h"

using namespace Qt::StringLiterals;

namespace Grantscope::Request {

void CurlCredentials::takeFromAddress(const CurlPlace &place)
{
    const QByteArray text = m_reading.draft.address;
    const qsizetype authority = text.indexOf("://") + 3;
    if (authority < 3)
        return;
    qsizetype end = authority;
    while (end < text.size() && !QByteArrayView("/?#").contains(text[end]))
        ++end;
    const qsizetype at = text.first(end).lastIndexOf('@');
    if (at < authority)
        return;
    // Nobody sends what stands there as it stands (RFC 9110 §4.2.4): it is Basic authentication.
    const QByteArray userInfo = text.sliced(authority, at - authority);
    const qsizetype colon = userInfo.indexOf(':');
    const QByteArray name = QByteArray::fromPercentEncoding(colon < 0 ? userInfo : userInfo.first(colon));
    QByteArray password = QByteArray::fromPercentEncoding(colon < 0 ? QByteArray() : userInfo.sliced(colon + 1));
    if (claims(Claim::Address, place))
        setBasic(name, Secret::consume(password));
    m_reading.draft.address = text.first(authority) + text.sliced(at + 1);
    note(m_reading, CurlNoteKind::UserInAddress, {}, place.offset);
}

void CurlCredentials::takeUser(const CurlWord &word, const CurlPlace &place)
{
    if (!claims(Claim::User, place))
        return;
    const qsizetype colon = word.text.indexOf(':');
    if (colon < 0)
        note(m_reading, CurlNoteKind::PasswordAsked, {}, place.offset);
    setBasic(colon < 0 ? word.text : word.text.first(colon),
             colon < 0 ? Secret() : Secret(QByteArrayView(word.text).sliced(colon + 1)));
}

void CurlCredentials::takeBearer(const CurlWord &word, const CurlPlace &place)
{
    if (claims(Claim::Bearer, place))
        setBearer(word, place);
}

bool CurlCredentials::takeField(const QByteArray &value, const CurlWord &word, const CurlPlace &place)
{
    claims(Claim::Field, place);
    if (m_reading.draft.authorization != AuthorizationKind::None)
        return false;
    constexpr QByteArrayView kBearer("Bearer ");
    if (value.startsWith(kBearer) && !value.sliced(kBearer.size()).contains(' ')) {
        setBearer({value.sliced(kBearer.size()), word.offset, word.variable}, place);
        return true;
    }
    const auto credentials = parseBasicAuthorization(value);
    if (!credentials || basicAuthorization(*credentials) != value || credentials->user.isEmpty())
        return false;
    setBasic(credentials->user, Secret(credentials->password));
    return true;
}

void CurlCredentials::takeEmptyField(const CurlPlace &place)
{
    claims(Claim::Field, place);
}

/// Whether credentials are those that go, as far as the command was read. The others are told.
bool CurlCredentials::claims(Claim claim, const CurlPlace &place)
{
    if (claim < m_claim) {
        noteOverridden(m_reading, place);
        return false;
    }
    if (claim > m_claim && m_claim != Claim::None) {
        noteOverridden(m_reading, m_claimPlace);
        m_reading.draft.authorization = AuthorizationKind::None;
        m_reading.draft.user.clear();
        m_reading.material.token = {};
        m_reading.material.password = {};
        m_reading.tokenVariable.clear();
        m_reading.notes.removeIf([](const CurlNote &each) { return each.kind == CurlNoteKind::PasswordAsked; });
    }
    m_claim = claim;
    m_claimPlace = place;
    return true;
}

void CurlCredentials::setBearer(const CurlWord &word, const CurlPlace &place)
{
    m_reading.draft.authorization = AuthorizationKind::Bearer;
    noteVariable(m_reading, word);
    // What only names a token is none.
    m_reading.material.token = word.variable.isEmpty() ? Secret(word.text) : Secret();
    m_reading.tokenVariable =
        word.variable.isEmpty() ? QString() : argumentText(place) + u": "_s + QString::fromUtf8(word.variable);
}

void CurlCredentials::setBasic(const QByteArray &name, const Secret &password)
{
    m_reading.draft.authorization = AuthorizationKind::Basic;
    m_reading.draft.user = name;
    m_reading.material.password = password;
}

} // namespace Grantscope::Request
