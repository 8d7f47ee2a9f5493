// SPDX-License-Identifier: GPL-3.0-or-later
// What of a request is secret, and which variable stands for it.
#include "request/snippet.h"

#include "http/parameters.h"
#include "http/sensitive.h"
#include "json/document.h"

#include <algorithm>

namespace Grantscope::Request {

namespace {

struct Stretch
{
    qsizetype begin;
    qsizetype end;
    QByteArray name; ///< Where its name comes from: "access_token".
};

/// "X-Api-Key" to "X_API_KEY".
QByteArray variableName(QByteArrayView name)
{
    QByteArray variable;
    for (const char c : name.toByteArray().toUpper())
        variable += (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ? c : '_';
    if (variable.isEmpty() || (variable.front() >= '0' && variable.front() <= '9'))
        variable.prepend('_');
    return variable;
}

/// name=value pairs between \a separator signs, from \a from on.
void addPairs(QList<Stretch> &stretches, QByteArrayView text, qsizetype from, qsizetype to)
{
    while (from < to) {
        const qsizetype found = text.indexOf('&', from);
        const qsizetype end = found < 0 || found > to ? to : found;
        const qsizetype equals = text.indexOf('=', from);
        if (equals > from && equals + 1 < end) {
            const auto name = parseParameters(text.sliced(from, equals - from));
            if (name && !name->isEmpty() && isSensitiveParameter(name->at(0).name))
                stretches.append({equals + 1, end, name->at(0).name});
        }
        from = end + 1;
    }
}

void addMembers(QList<Stretch> &stretches, const QByteArray &json)
{
    const auto document = Json::Document::parse(json);
    if (!document)
        return;
    Json::Value value = document->root();
    while (value) {
        const QByteArray name = value.name().toUtf8();
        if (value.isString() && isSensitiveMember(name) && value.span().length > 2)
            stretches.append({value.span().offset + 1, value.span().end() - 1, name});
        Json::Value next = value.firstChild();
        while (!next && value) {
            next = value.nextSibling();
            value = value.parent();
        }
        value = next;
    }
}

class Extractor
{
public:
    Extractor(const QList<Secret> &known, SnippetSecrets secrets)
        : m_known(known)
        , m_secrets(secrets)
    {
    }

    SnippetText field(const HeaderField &field)
    {
        QList<Stretch> stretches;
        if (isSensitiveField(field.name)) {
            const qsizetype blank = field.value.indexOf(' ');
            const bool hasScheme = blank > 0 && secretKindOfField(field.name) == SecretKind::Credentials;
            const QByteArray scheme = hasScheme ? field.value.first(blank).toLower() : QByteArray();
            const QByteArray name = scheme == "bearer" || scheme == "dpop" ? "access_token"
                                    : scheme == "basic"                    ? "basic_credentials"
                                                                           : field.name;
            stretches.append({hasScheme ? blank + 1 : 0, field.value.size(), name});
        }
        return cut(field.value, stretches);
    }
    SnippetText address(const QByteArray &address)
    {
        QList<Stretch> stretches;
        const QByteArrayView query = queryOf(address);
        if (!query.isEmpty()) {
            const qsizetype from = query.data() - address.constData();
            addPairs(stretches, address, from, from + query.size());
        }
        return cut(address, stretches);
    }
    SnippetText body(const QByteArray &body, const QByteArray &mediaType)
    {
        QList<Stretch> stretches;
        if (mediaType == "application/x-www-form-urlencoded")
            addPairs(stretches, body, 0, body.size());
        else
            addMembers(stretches, body);
        return cut(body, stretches);
    }
    [[nodiscard]] const QList<SnippetPiece> &variables() const { return m_variables; }

private:
    SnippetText cut(const QByteArray &text, QList<Stretch> stretches)
    {
        if (m_secrets == SnippetSecrets::WrittenInsecure)
            return text.isEmpty() ? SnippetText() : SnippetText{{text}};
        addKnown(stretches, text);
        std::ranges::sort(stretches, {}, &Stretch::begin);
        SnippetText pieces;
        qsizetype at = 0;
        for (const Stretch &stretch : std::as_const(stretches)) {
            if (stretch.begin < at || stretch.begin == stretch.end)
                continue;
            if (stretch.begin > at)
                pieces.append({text.sliced(at, stretch.begin - at)});
            pieces.append({{}, variableFor(text.sliced(stretch.begin, stretch.end - stretch.begin), stretch.name)});
            at = stretch.end;
        }
        if (at < text.size())
            pieces.append({text.sliced(at)});
        return pieces;
    }
    /// As they are, and as a form writes them.
    void addKnown(QList<Stretch> &stretches, const QByteArray &text) const
    {
        constexpr qsizetype kShortest = 8;
        for (const Secret &secret : m_known) {
            if (secret.size() < kShortest)
                continue;
            const QByteArray plain = secret.reveal().toByteArray();
            for (const QByteArray &spelling : {plain, formEncoded(plain), plain.toPercentEncoding()}) {
                for (qsizetype at = text.indexOf(spelling); at >= 0; at = text.indexOf(spelling, at + spelling.size()))
                    stretches.append({at, at + spelling.size(), "secret"});
            }
        }
    }
    QByteArray variableFor(const QByteArray &octets, QByteArrayView name)
    {
        const auto known = std::ranges::find(m_variables, octets, &SnippetPiece::text);
        if (known != m_variables.cend())
            return known->variable;
        const QByteArray wanted = variableName(name);
        QByteArray free = wanted;
        for (int number = 2; std::ranges::contains(m_variables, free, &SnippetPiece::variable); ++number)
            free = wanted + '_' + QByteArray::number(number);
        m_variables.append({octets, free});
        return free;
    }

    const QList<Secret> &m_known;
    SnippetSecrets m_secrets;
    QList<SnippetPiece> m_variables;
};

} // namespace

const char *snippetName(SnippetLanguage language)
{
    switch (language) {
    case SnippetLanguage::Curl:
        return "curl";
    case SnippetLanguage::Httpie:
        return "httpie";
    case SnippetLanguage::Python:
        return "python-requests";
    case SnippetLanguage::JavaScript:
        return "javascript-fetch";
    case SnippetLanguage::QtNetwork:
        return "cpp-qt";
    }
    return "";
}

SnippetRequest withoutSecrets(const HttpRequest &request, const QList<Secret> &known, SnippetSecrets secrets)
{
    Extractor extractor(known, secrets);
    SnippetRequest snippet{.method = request.method};
    for (const HeaderField &field : request.fields)
        snippet.fields.append({field.name, extractor.field(field)});
    snippet.address = extractor.address(request.address);
    snippet.body = extractor.body(request.body, mediaType(request.fields));
    snippet.variables = extractor.variables();
    return snippet;
}

} // namespace Grantscope::Request
