// SPDX-License-Identifier: GPL-3.0-or-later
#include "lessons/explanation.h"

#include "oauth/parameterregistry.h"
#include "token/claimregistry.h"

using namespace Qt::StringLiterals;

namespace Grantscope::Lessons {

QString Explanation::text() const
{
    if (term)
        return term->text;
    QStringList texts;
    for (const Entry &entry : entries)
        texts += entry.text;
    return texts.join(u"\n\n"_s);
}

Explanation explain(const Glossary &glossary, const QString &name)
{
    using Kind = Explanation::Kind;
    if (const Term *term = glossary.lookUp(name))
        return {term, {}};
    const QByteArray wanted = name.toUtf8();
    Explanation known;
    if (const auto claim = Token::findClaim(wanted))
        known.entries.append({Kind::Claim, claim->meaning, claim->reference});
    if (const auto parameter = OAuth::findParameter(wanted))
        known.entries.append({Kind::Parameter, parameter->meaning, parameter->reference});
    if (const auto member = OAuth::findMetadataMember(wanted))
        known.entries.append({Kind::Metadata, member->meaning, member->reference});
    if (const auto error = OAuth::findErrorCode(wanted))
        known.entries.append({Kind::Error, error->cause + u' ' + error->remedy, error->reference});
    if (const auto algorithm = Token::findAlgorithm(wanted))
        known.entries.append({Kind::Algorithm, algorithm->meaning, algorithm->reference});
    return known;
}

} // namespace Grantscope::Lessons
