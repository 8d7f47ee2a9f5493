// SPDX-License-Identifier: GPL-3.0-or-later
#include "transcript/pseudonyms.h"

#include <cstring>

namespace Grantscope::Transcript {

namespace {

QByteArray inBrackets(const QByteArray &name)
{
    return "\u27e8" + name + "\u27e9";
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

const Pseudonyms::Entry *Pseudonyms::known(QByteArrayView value) const
{
    const auto [begin, end] = m_byHash.equal_range(qHash(value));
    for (auto at = begin; at != end; ++at) {
        const Entry &entry = m_entries[*at];
        if (entry.value.reveal() == value)
            return &entry;
    }
    return nullptr;
}

bool Pseudonyms::adopt(QByteArrayView value)
{
    constexpr QByteArrayView open("\u27e8");
    constexpr QByteArrayView close("\u27e9");
    constexpr QByteArrayView ofSignature("signature of ");
    if (!value.startsWith(open) || !value.endsWith(close) || value.size() <= open.size() + close.size())
        return false;
    QByteArrayView name = value.sliced(open.size()).chopped(close.size());
    if (name.startsWith(ofSignature))
        name = name.sliced(ofSignature.size());
    const qsizetype comma = name.indexOf(','); // "access token 1, part 2"
    if (comma >= 0)
        name = name.first(comma);
    const qsizetype blank = name.lastIndexOf(' ');
    bool isNumber = false;
    const qint64 number = blank < 0 ? 0 : name.sliced(blank + 1).toLongLong(&isNumber);
    for (std::size_t kind = 0; isNumber && number > 0 && kind <= static_cast<std::size_t>(SecretKind::Credentials);
         ++kind) {
        if (name.first(blank) != QByteArrayView(secretKindName(static_cast<SecretKind>(kind))))
            continue;
        m_counts.at(kind) = std::max(m_counts.at(kind), number);
        return true;
    }
    return false;
}

QByteArray Pseudonyms::newName(SecretKind kind)
{
    return QByteArray(secretKindName(kind)) + ' ' + QByteArray::number(++m_counts[static_cast<std::size_t>(kind)]);
}

QByteArray Pseudonyms::nameOf(SecretKind kind, const QList<QByteArray> &values)
{
    QByteArray name;
    for (const QByteArray &value : values) {
        const Entry *entry = name.isEmpty() ? known(value) : nullptr;
        if (!entry)
            continue;
        name = entry->name;
        kind = entry->kind;
    }
    QByteArray plain;
    if (name.isEmpty()) {
        plain = newName(kind);
        name = inBrackets(plain);
    }
    for (const QByteArray &value : values) {
        remember(value, kind, name);
        // As a form has it: every other octet is percent-encoded there, and read as such.
        if (value.contains(' '))
            remember(QByteArray(value).replace(' ', '+'), kind, name);
        if (plain.isEmpty() || !hasThreePartsOrMore(value))
            continue;
        const QList<QByteArray> parts = value.split('.');
        for (qsizetype i = 1; i < parts.size(); ++i)
            remember(parts[i], kind, inBrackets(plain + ", part " + QByteArray::number(i + 1)));
    }
    return name;
}

QByteArray Pseudonyms::signatureNameOf(SecretKind kind, const QByteArray &jws)
{
    if (const Entry *entry = known(jws))
        return entry->name;
    const QByteArray name = inBrackets("signature of " + newName(kind));
    remember(jws, kind, name, Seeking::Nowhere);
    remember(jws.sliced(jws.lastIndexOf('.') + 1), kind, name);
    return name;
}

void Pseudonyms::remember(const QByteArray &value, SecretKind kind, const QByteArray &name, Seeking seeking)
{
    if (value.isEmpty() || known(value))
        return;
    const qsizetype index = m_entries.size();
    m_entries.append({Secret(value), name, kind});
    m_byHash.insert(qHash(QByteArrayView(value)), index);
    if (seeking == Seeking::Everywhere && value.size() >= kShortestSought) {
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
            matches.append({{at, at + longest->value.size()}, longest->name, longest->kind});
        at += longest ? longest->value.size() : 1;
    }
    return matches;
}

} // namespace Grantscope::Transcript
