// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <QHash>
#include <QList>
#include <QStringList>

namespace Grantscope::Lessons {

/// A word of the trade, in one language.
struct Term
{
    QString id; ///< "access-token": links and other terms name it.
    QString name; ///< "access token"
    QStringList also; ///< Names on the wire and other spellings: "access_token".
    QString text; ///< Plain text.
    QStringList see; ///< Ids of others.
    QString lesson; ///< Where it is shown by doing; may be empty.
    QString reference; ///< "RFC 6749 §1.4"; may be empty.
};

/// All terms in one language, by name. A term without translation stands in English (Term::text).
class Glossary
{
public:
    /// \a language: "en", "zh_TW", as compiled in.
    explicit Glossary(const QString &language);

    [[nodiscard]] const QList<Term> &terms() const { return m_terms; }
    /// By its id; null if there is none.
    [[nodiscard]] const Term *find(QStringView id) const;
    /// By whatever somebody calls it: id, name in either language, or a name on the wire, in any case of its letters.
    [[nodiscard]] const Term *lookUp(const QString &name) const;
    /// Ids of terms that have no words in this language.
    [[nodiscard]] const QStringList &untranslated() const { return m_untranslated; }

private:
    QList<Term> m_terms; // sorted by name in this language
    QHash<QString, qsizetype> m_byId;
    QHash<QString, qsizetype> m_byName;
    QStringList m_untranslated;
};

} // namespace Grantscope::Lessons
