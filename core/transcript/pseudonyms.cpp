// SPDX-License-Identifier: GPL-3.0-or-later
#include "transcript/pseudonyms.h"

#include <algorithm>
#include <cstring>

namespace Grantscope::Transcript {

namespace {

QByteArray inBrackets(const QByteArray &name)
{
    return "\u27e8" + name + "\u27e9";
}

quint64 octetsAt(const char *octets)
{
    quint64 number = 0;
    std::memcpy(&number, octets, sizeof number);
    return number;
}

std::size_t shortHash(quint64 octets)
{
    return static_cast<std::size_t>(octets * 0x9e3779b97f4a7c15U >> 48);
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
    if (seeking == Seeking::Everywhere && value.size() >= kShortestSought)
        sought(index, value);
}

void Pseudonyms::sought(qsizetype entry, const QByteArray &value)
{
    const qsizetype last = value.size() - kShortestSought;
    qsizetype best = last; // Tokens begin alike more often than they end alike.
    for (const qsizetype offset : {last / 2, qsizetype(0), last / 4}) {
        const auto others = [&](qsizetype at) { return m_anchors.value(octetsAt(value.constData() + at)).size(); };
        if (others(offset) < others(best))
            best = offset;
    }
    const quint64 octets = octetsAt(value.constData() + best);
    m_anchors[octets].append({entry, best});
    m_hasAnchor.set(shortHash(octets));
}

QList<Pseudonyms::Match> Pseudonyms::search(QByteArrayView text) const
{
    QList<Match> matches;
    for (qsizetype at = 0; at + kShortestSought <= text.size(); ++at) {
        const quint64 octets = octetsAt(text.data() + at);
        if (!m_hasAnchor.test(shortHash(octets)))
            continue;
        const auto anchors = m_anchors.constFind(octets);
        if (anchors == m_anchors.cend())
            continue;
        for (const Anchor &anchor : *anchors) {
            const Entry &entry = m_entries[anchor.entry];
            const qsizetype begin = at - anchor.offset;
            if (begin >= 0 && text.sliced(begin).startsWith(entry.value.reveal()))
                matches.append({{begin, begin + entry.value.size()}, entry.name, entry.kind});
        }
    }
    if (matches.size() < 2)
        return matches;
    std::ranges::sort(matches, [](const Match &a, const Match &b) {
        return a.where.begin != b.where.begin ? a.where.begin < b.where.begin : a.where.end > b.where.end;
    });
    qsizetype end = 0;
    matches.removeIf([&end](const Match &match) {
        if (match.where.end <= end)
            return true;
        end = match.where.end;
        return false;
    });
    return matches;
}

} // namespace Grantscope::Transcript
