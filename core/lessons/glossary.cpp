// SPDX-License-Identifier: GPL-3.0-or-later
#include "lessons/glossary.h"

#include "json/document.h"

#include <QCollator>
#include <QLocale>
#include <QResource>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Grantscope::Lessons {

namespace {

Json::Document readGlossary(const QString &language)
{
    const QString path = u":/grantscope/glossary/"_s + language + u".json"_s;
    const QResource resource(path);
    if (!resource.isValid())
        return {};
    Result<Json::Document> document = Json::Document::parse(resource.uncompressedData());
    if (!document)
        qFatal("%s: %s", qPrintable(path), qPrintable(document.error().id.toString()));
    return *std::move(document);
}

QStringList textsOf(Json::Value list)
{
    QStringList texts;
    for (const Json::Value each : list)
        texts += each.toString();
    return texts;
}

QString key(const QString &name)
{
    return name.toCaseFolded();
}

} // namespace

Glossary::Glossary(const QString &language)
{
    const Json::Document english = readGlossary(u"en"_s);
    for (const Json::Value row : english.root().member("terms")) {
        m_terms.append({.id = row.member("id").toString(),
                        .name = row.member("term").toString(),
                        .also = textsOf(row.member("also")),
                        .text = row.member("text").toString(),
                        .see = textsOf(row.member("see")),
                        .lesson = row.member("lesson").toString(),
                        .reference = row.member("reference").toString()});
    }
    if (language != "en"_L1) {
        const Json::Document translated = readGlossary(language);
        QHash<QString, Json::Value> rows;
        for (const Json::Value row : translated.root().member("terms"))
            rows.insert(row.member("id").toString(), row);
        for (Term &term : m_terms) {
            const Json::Value row = rows.value(term.id);
            if (!row) {
                m_untranslated += term.id;
                continue;
            }
            term.also.prepend(term.name); // Who reads English finds it, too.
            term.name = row.member("term").toString();
            term.text = row.member("text").toString();
        }
    }
    QCollator order{QLocale(language)};
    order.setCaseSensitivity(Qt::CaseInsensitive);
    std::ranges::sort(m_terms, [&order](const Term &a, const Term &b) { return order.compare(a.name, b.name) < 0; });
    for (qsizetype i = 0; i < m_terms.size(); ++i) {
        const Term &term = m_terms.at(i);
        m_byId.insert(term.id, i);
        for (const QString &name : QStringList{term.id, term.name} + term.also) {
            if (!m_byName.contains(key(name)))
                m_byName.insert(key(name), i);
        }
    }
}

const Term *Glossary::find(QStringView id) const
{
    const auto place = m_byId.constFind(id.toString());
    return place == m_byId.cend() ? nullptr : &m_terms.at(*place);
}

const Term *Glossary::lookUp(const QString &name) const
{
    const auto place = m_byName.constFind(key(name.trimmed()));
    return place == m_byName.cend() ? nullptr : &m_terms.at(*place);
}

} // namespace Grantscope::Lessons
