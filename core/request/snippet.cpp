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
    QByteArray value = {}; ///< Decoded.
    SnippetEncoding encoding = SnippetEncoding::AsIs;
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

/// What can't be decoded, or stand in a variable, is put in as it is.
Stretch pairValue(QByteArrayView text, qsizetype begin, qsizetype end, const QByteArray &name)
{
    const QByteArray octets = text.sliced(begin, end - begin).toByteArray();
    const auto decoded = parseParameters("=" + octets);
    if (!decoded || decoded->size() != 1)
        return {begin, end, name, octets};
    return {begin, end, name, decoded->at(0).value, SnippetEncoding::Percent};
}

Stretch stringValue(const Json::Value &string, const QByteArray &name)
{
    const qsizetype begin = string.span().offset + 1;
    const qsizetype end = string.span().end() - 1;
    const QByteArray value = string.toUtf8();
    if (!string.stringIs(QByteArrayView(value)) || value.contains('\0'))
        return {begin, end, name, string.text().sliced(1).chopped(1).toByteArray()};
    return {begin, end, name, value, SnippetEncoding::Json};
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
                stretches.append(pairValue(text, equals + 1, end, name->at(0).name));
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
            stretches.append(stringValue(value, name));
        Json::Value next = value.firstChild();
        while (!next && value) {
            next = value.nextSibling();
            value = value.parent();
        }
        value = next;
    }
}

/// The values of a form in parts, RFC 7578 §4.2.
void addParts(QList<Stretch> &stretches, const QByteArray &body)
{
    constexpr QByteArrayView kName("form-data; name=\"");
    for (qsizetype at = body.indexOf(kName); at >= 0; at = body.indexOf(kName, at)) {
        at += kName.size();
        const qsizetype quote = body.indexOf('"', at);
        const qsizetype head = quote < 0 ? -1 : body.indexOf("\r\n\r\n", quote);
        const qsizetype end = head < 0 ? -1 : body.indexOf("\r\n--", head + 4);
        if (end < 0)
            return;
        const QByteArray name = body.sliced(at, quote - at);
        if (isSensitiveParameter(name))
            stretches.append({head + 4, end, name, body.sliced(head + 4, end - head - 4)});
        at = end;
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
            const qsizetype begin = hasScheme ? blank + 1 : 0;
            stretches.append({begin, field.value.size(), name, field.value.sliced(begin)});
        }
        return cut(field.value, stretches, SnippetEncoding::AsIs);
    }
    SnippetText address(const QByteArray &address)
    {
        QList<Stretch> stretches;
        const QByteArrayView query = queryOf(address);
        if (!query.isEmpty()) {
            const qsizetype from = query.data() - address.constData();
            addPairs(stretches, address, from, from + query.size());
        }
        return cut(address, stretches, SnippetEncoding::Percent);
    }
    SnippetText body(const QByteArray &body, const QByteArray &mediaType)
    {
        QList<Stretch> stretches;
        const bool isForm = mediaType == "application/x-www-form-urlencoded";
        if (isForm)
            addPairs(stretches, body, 0, body.size());
        else if (mediaType == "multipart/form-data")
            addParts(stretches, body);
        else
            addMembers(stretches, body);
        const bool isJson = mediaType == "application/json" || mediaType.endsWith("+json");
        return cut(body, stretches,
                   isForm   ? SnippetEncoding::Percent
                   : isJson ? SnippetEncoding::Json
                            : SnippetEncoding::AsIs);
    }
    [[nodiscard]] const QList<SnippetPiece> &variables() const { return m_variables; }

private:
    SnippetText cut(const QByteArray &text, QList<Stretch> stretches, SnippetEncoding encoding)
    {
        if (m_secrets == SnippetSecrets::WrittenInsecure)
            return text.isEmpty() ? SnippetText() : SnippetText{{text}};
        addKnown(stretches, text, encoding);
        std::ranges::stable_sort(stretches, {}, &Stretch::begin);
        SnippetText pieces;
        qsizetype at = 0;
        for (const Stretch &stretch : std::as_const(stretches)) {
            if (stretch.begin < at || stretch.begin == stretch.end)
                continue;
            if (stretch.begin > at)
                pieces.append({text.sliced(at, stretch.begin - at)});
            pieces.append({{}, variableFor(stretch.value, stretch.name), stretch.encoding});
            at = stretch.end;
        }
        if (at < text.size())
            pieces.append({text.sliced(at)});
        return pieces;
    }
    /// As they are, and as a form writes them; \a encoding is that of the text.
    void addKnown(QList<Stretch> &stretches, const QByteArray &text, SnippetEncoding encoding) const
    {
        constexpr qsizetype kShortest = 8;
        for (const Secret &secret : m_known) {
            if (secret.size() < kShortest)
                continue;
            const QByteArray plain = secret.reveal().toByteArray();
            const auto add = [&](const QByteArray &spelling, SnippetEncoding spelled) {
                for (qsizetype at = text.indexOf(spelling); at >= 0; at = text.indexOf(spelling, at + spelling.size()))
                    stretches.append({at, at + spelling.size(), "secret", plain, spelled});
            };
            add(plain, changes(plain, encoding) ? SnippetEncoding::AsIs : encoding);
            for (const QByteArray &spelling : {formEncoded(plain), plain.toPercentEncoding()}) {
                if (spelling != plain)
                    add(spelling, SnippetEncoding::Percent);
            }
        }
    }
    /// Whether it would be another text.
    static bool changes(const QByteArray &plain, SnippetEncoding encoding)
    {
        switch (encoding) {
        case SnippetEncoding::AsIs:
            return false;
        case SnippetEncoding::Percent:
            return plain.toPercentEncoding() != plain;
        case SnippetEncoding::Json:
            return std::ranges::any_of(plain, [](char c) { return c == '"' || c == '\\' || (c >= 0 && c < ' '); });
        }
        return false;
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
