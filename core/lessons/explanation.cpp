// SPDX-License-Identifier: GPL-3.0-or-later
#include "lessons/explanation.h"

#include "oauth/parameterregistry.h"
#include "token/claimregistry.h"

using namespace Qt::StringLiterals;

namespace Grantscope::Lessons {

namespace {

/// "access_token", "Access token" and "access-token" are one name.
QString plain(QString name)
{
    return name.replace(u'_', u' ').replace(u'-', u' ').toCaseFolded();
}

bool isAbout(const Term &term, const QString &name)
{
    return plain(name) == plain(term.id) || plain(name) == plain(term.name);
}

} // namespace

QString Explanation::text() const
{
    if (term && (isOwnTerm || entries.isEmpty()))
        return term->text;
    QStringList texts;
    for (const Entry &entry : entries)
        texts += entry.title.isEmpty() ? entry.text : entry.title + u'\n' + entry.text;
    return texts.join(u"\n\n"_s);
}

Explanation explain(const Glossary &glossary, const QString &name)
{
    using Kind = Explanation::Kind;
    const QByteArray wanted = name.toUtf8();
    Explanation known;
    known.term = glossary.lookUp(name);
    known.isOwnTerm = known.term && isAbout(*known.term, name);
    if (const auto claim = Token::findClaim(wanted))
        known.entries.append({Kind::Claim, claim->title, claim->meaning, claim->reference});
    if (const auto header = Token::findHeaderParameter(wanted))
        known.entries.append({Kind::HeaderParameter, header->title, header->meaning, header->reference});
    if (const auto parameter = OAuth::findParameter(wanted))
        known.entries.append({Kind::Parameter, {}, parameter->meaning, parameter->reference});
    if (const auto member = OAuth::findMetadataMember(wanted))
        known.entries.append({Kind::Metadata, {}, member->meaning, member->reference});
    if (const auto error = OAuth::findErrorCode(wanted))
        known.entries.append({Kind::Error, {}, error->cause + u' ' + error->remedy, error->reference});
    if (const auto algorithm = Token::findAlgorithm(wanted))
        known.entries.append({Kind::Algorithm, algorithm->title, algorithm->meaning, algorithm->reference});
    if (const auto grant = OAuth::findGrantType(wanted))
        known.entries.append({Kind::GrantType, {}, grant->meaning, grant->reference});
    return known;
}

} // namespace Grantscope::Lessons
