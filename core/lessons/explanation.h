// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "lessons/glossary.h"

namespace Grantscope::Lessons {

/// What is known of a name: what the registries say of it, and the term of the glossary that it belongs to.
struct Explanation
{
    enum class Kind : quint8 { Claim, HeaderParameter, Parameter, Metadata, Error, Algorithm, GrantType };
    struct Entry
    {
        Kind kind;
        QString title; ///< "Audience"; may be empty.
        QString text; ///< Plain text.
        QString reference; ///< "RFC 7519 §4.1.1"
    };

    const Term *term = nullptr; ///< Of the glossary that was asked.
    bool isOwnTerm =
        false; ///< The term is about this name, and not about many ("zoneinfo" is one of the standard claims).
    QList<Entry> entries; ///< A name may be several things ("state", "scope").

    [[nodiscard]] bool isEmpty() const { return !term && entries.isEmpty(); }
    /// What says most of the name: its own term, else what the registries say, else the term. Plain text, a paragraph
    /// each.
    [[nodiscard]] QString text() const;
};

/// By whatever somebody calls it: see Glossary::lookUp(). Of the registries, the exact name.
[[nodiscard]] Explanation explain(const Glossary &glossary, const QString &name);

} // namespace Grantscope::Lessons
