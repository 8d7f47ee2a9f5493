// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "transcript/secretplaces.h"

namespace Grantscope::Transcript {

[[nodiscard]] inline bool isBlank(char c)
{
    return c == ' ' || c == '\t' || c == '\r' || c == '\n';
}

/// A text, and what was found in it so far.
class SearchedText
{
public:
    explicit SearchedText(const QByteArray &text)
        : m_text(text)
    {
    }

    [[nodiscard]] const QByteArray &octets() const { return m_text; }
    [[nodiscard]] qsizetype size() const { return m_text.size(); }
    [[nodiscard]] char operator[](qsizetype at) const { return m_text[at]; }
    [[nodiscard]] QByteArray piece(qsizetype begin, qsizetype end) const { return m_text.sliced(begin, end - begin); }
    [[nodiscard]] QByteArray piece(Stretch where) const { return piece(where.begin, where.end); }
    [[nodiscard]] QByteArrayView view(qsizetype begin, qsizetype end) const
    {
        return QByteArrayView(m_text).sliced(begin, end - begin);
    }
    [[nodiscard]] bool goesOnWith(QByteArrayView word, qsizetype at) const { return view(at, size()).startsWith(word); }

    template <typename Predicate>
    [[nodiscard]] qsizetype endOf(qsizetype at, Predicate belongs) const
    {
        while (at < m_text.size() && belongs(m_text[at]))
            ++at;
        return at;
    }
    [[nodiscard]] qsizetype skipBlanks(qsizetype at) const { return endOf(at, isBlank); }
    /// Of a string with escapes, from its first quote on.
    [[nodiscard]] qsizetype closingQuote(qsizetype open) const;
    /// Where a name that stands for a secret ends, if one begins here: it has blanks in it.
    [[nodiscard]] qsizetype endOfReplaced(qsizetype begin) const;

    /// What is found from here on stands under \a name.
    void under(Rule rule, const QByteArray &name = {});
    void add(Stretch where, SecretKind kind, const QList<QByteArray> &values, const QByteArray &lead = {});
    /// The string that begins with this quote.
    void addQuoted(qsizetype open, SecretKind kind);
    void addSingleQuoted(qsizetype open, SecretKind kind);
    /// Digits of JSON.
    void addNumber(Stretch where, SecretKind kind);

    [[nodiscard]] QList<SecretPlace> takePlaces() { return std::move(m_places); }

private:
    const QByteArray m_text;
    QList<SecretPlace> m_places;
    Rule m_rule = Rule::Parameter;
    QByteArray m_name;
};

} // namespace Grantscope::Transcript
