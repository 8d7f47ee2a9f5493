// SPDX-License-Identifier: GPL-3.0-or-later
#include "transcript/pseudonyms.h"

#include <QCryptographicHash>

#include <cstring>

namespace Grantscope::Transcript {

namespace {

// Stable, and English in every language: files are compared with one another.
const char *kindName(SecretKind kind)
{
    switch (kind) {
    case SecretKind::Code:
        return "code";
    case SecretKind::AccessToken:
        return "access token";
    case SecretKind::RefreshToken:
        return "refresh token";
    case SecretKind::IdToken:
        return "ID token";
    case SecretKind::Token:
        return "token";
    case SecretKind::DeviceCode:
        return "device code";
    case SecretKind::ClientSecret:
        return "client secret";
    case SecretKind::Password:
        return "password";
    case SecretKind::CodeVerifier:
        return "code verifier";
    case SecretKind::Assertion:
        return "assertion";
    case SecretKind::Cookie:
        return "cookie";
    case SecretKind::ApiKey:
        return "API key";
    case SecretKind::PrivateKey:
        return "private key";
    case SecretKind::Credentials:
        return "credentials";
    }
    return "secret";
}

QByteArray inBrackets(const QByteArray &name)
{
    return "\u27e8" + name + "\u27e9";
}

QByteArray digestOf(QByteArrayView value)
{
    return QCryptographicHash::hash(value, QCryptographicHash::Sha256);
}

quint64 startOf(const char *octets)
{
    quint64 start = 0;
    std::memcpy(&start, octets, sizeof start);
    return start;
}

std::size_t shortHash(quint64 start)
{
    return static_cast<std::size_t>(start * 0x9e3779b97f4a7c15U >> 48);
}

bool hasThreePartsOrMore(const QByteArray &value)
{
    return value.startsWith("eyJ") && value.count('.') >= 2;
}

} // namespace

QByteArray Pseudonyms::nameOf(SecretKind kind, const QList<QByteArray> &values)
{
    QByteArray name;
    for (const QByteArray &value : values) {
        const auto known = m_byDigest.constFind(digestOf(value));
        if (known != m_byDigest.cend() && name.isEmpty())
            name = m_entries[*known].name;
    }
    QByteArray plain;
    if (name.isEmpty()) {
        plain = QByteArray(kindName(kind)) + ' ' + QByteArray::number(++m_counts[static_cast<std::size_t>(kind)]);
        name = inBrackets(plain);
    }
    for (const QByteArray &value : values) {
        remember(value, name);
        // As a form has it: every other octet is percent-encoded there, and read as such.
        remember(QByteArray(value).replace(' ', '+'), name);
        if (plain.isEmpty() || !hasThreePartsOrMore(value))
            continue;
        const QList<QByteArray> parts = value.split('.');
        for (qsizetype i = 1; i < parts.size(); ++i)
            remember(parts[i], inBrackets(plain + ", part " + QByteArray::number(i + 1)));
    }
    return name;
}

void Pseudonyms::remember(const QByteArray &value, const QByteArray &name)
{
    const QByteArray digest = digestOf(value);
    if (value.isEmpty() || m_byDigest.contains(digest))
        return;
    const qsizetype index = m_entries.size();
    m_entries.append({Secret(value), name});
    m_byDigest.insert(digest, index);
    if (value.size() >= kShortestSought) {
        const quint64 start = startOf(value.constData());
        m_byStart[start].append(index);
        m_starts.set(shortHash(start));
    }
}

QList<Pseudonyms::Match> Pseudonyms::search(QByteArrayView text) const
{
    QList<Match> matches;
    qsizetype at = 0;
    while (at + kShortestSought <= text.size()) {
        const quint64 start = startOf(text.data() + at);
        const auto candidates = m_starts.test(shortHash(start)) ? m_byStart.constFind(start) : m_byStart.cend();
        const Entry *longest = nullptr;
        if (candidates != m_byStart.cend()) {
            for (const qsizetype index : *candidates) {
                const Entry &entry = m_entries[index];
                if (text.sliced(at).startsWith(entry.value.reveal())
                    && (!longest || entry.value.size() > longest->value.size()))
                    longest = &entry;
            }
        }
        if (longest)
            matches.append({{at, at + longest->value.size()}, longest->name});
        at += longest ? longest->value.size() : 1;
    }
    return matches;
}

} // namespace Grantscope::Transcript
