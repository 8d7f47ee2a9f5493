// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "lessons/glossary.h"

namespace Grantscope::Lessons {

/// What is known of a name: the term of the glossary, else what the registries say of it.
struct Explanation
{
    enum class Kind : quint8 { Claim, Parameter, Metadata, Error, Algorithm };
    struct Entry
    {
        Kind kind;
        QString text; ///< Plain text.
        QString reference; ///< "RFC 7519 §4.1.1"
    };

    const Term *term = nullptr; ///< Of the glossary that was asked.
    QList<Entry> entries; ///< Empty where there is a term. A name may be several things ("state", "scope").

    [[nodiscard]] bool isEmpty() const { return !term && entries.isEmpty(); }
    /// All of the texts, a paragraph each. Plain text.
    [[nodiscard]] QString text() const;
};

/// By whatever somebody calls it: see Glossary::lookUp(). Of the registries, the exact name.
[[nodiscard]] Explanation explain(const Glossary &glossary, const QString &name);

} // namespace Grantscope::Lessons
