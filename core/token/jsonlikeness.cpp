// SPDX-License-Identifier: GPL-3.0-or-later
#include "token/jsonlikeness.h"

#include "token/jsonsets.h"

#include <QCryptographicHash>
#include <QMap>

namespace Grantscope::Token {

namespace {

/// What a hash is of: two values of different sorts are never alike.
enum class Sort : char { Literal = 'l', Number = 'n', Text = 't', Set = 's', Array = 'a', Object = 'o', Large = 'x' };

class Hash
{
public:
    explicit Hash(Sort sort)
        : m_hash(QCryptographicHash::Sha256)
    {
        const char mark = static_cast<char>(sort);
        m_hash.addData(QByteArrayView(&mark, 1));
    }
    /// Each part with its length, so that no two lists of parts run together.
    Hash &add(QByteArrayView part)
    {
        const auto size = static_cast<std::uint64_t>(part.size());
        m_hash.addData(QByteArrayView(reinterpret_cast<const char *>(&size), sizeof size));
        m_hash.addData(part);
        return *this;
    }
    /// As it is: UTF-8 has no lone surrogates.
    Hash &addText(const QString &text)
    {
        return add(QByteArrayView(reinterpret_cast<const char *>(text.utf16()), text.size() * 2));
    }
    [[nodiscard]] QByteArray result() const { return m_hash.result(); }

private:
    QCryptographicHash m_hash;
};

QByteArray ofSet(QStringList entries)
{
    entries.removeDuplicates();
    entries.sort();
    Hash hash(Sort::Set);
    for (const QString &entry : std::as_const(entries))
        hash.addText(entry);
    return hash.result();
}

QByteArray ofArray(Json::Value array, qsizetype &octetsRead)
{
    Hash hash(Sort::Array);
    for (const Json::Value entry : array)
        hash.add(likenessOf({}, entry, octetsRead));
    return hash.result();
}

QByteArray ofObject(Json::Value object, qsizetype &octetsRead)
{
    QMap<QString, QByteArrayList> members;
    for (const Json::Value member : object) {
        const QString name = member.name();
        octetsRead += member.nameText().size();
        members[name].append(likenessOf(name, member, octetsRead));
    }
    Hash hash(Sort::Object);
    for (auto member = members.begin(); member != members.end(); ++member) {
        // One that only repeats the first of its name, behind all others, adds nothing.
        QByteArrayList &values = member.value();
        while (values.size() > 1 && values.constLast() == values.constFirst())
            values.removeLast();
        hash.addText(member.key()).add(values.join());
    }
    return hash.result();
}

} // namespace

QByteArray likenessOf(const QString &name, Json::Value value, qsizetype &octetsRead)
{
    const bool isContainer = value.isArray() || value.isObject();
    if (isContainer && value.size() > JsonComparison::kMostMembers) {
        octetsRead += value.text().size();
        return Hash(Sort::Large).add(value.text()).result();
    }
    if (const auto entries = name.isNull() ? std::nullopt : setEntries(name, value)) {
        octetsRead += value.text().size();
        return ofSet(*entries);
    }
    octetsRead += isContainer ? 1 : value.text().size();
    if (value.isArray())
        return ofArray(value, octetsRead);
    if (value.isObject())
        return ofObject(value, octetsRead);
    if (value.isString())
        return Hash(Sort::Text).addText(value.toString()).result();
    if (value.isNumber())
        return Hash(Sort::Number).add(plainNumber(value.text())).result();
    return Hash(Sort::Literal).add(value.text()).result();
}

} // namespace Grantscope::Token
