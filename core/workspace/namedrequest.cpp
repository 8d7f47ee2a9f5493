// SPDX-License-Identifier: GPL-3.0-or-later
#include "workspace/namedrequest.h"

#include "json/document.h"
#include "json/pretty.h"
#include "json/writer.h"
#include "transcript/redactor.h"
#include "workspace/workspaceerror.h"

#include <QtTranslation>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace Grantscope::Workspace {

namespace {

using namespace Request;

constexpr std::int64_t kVersion = 1;
constexpr qsizetype kLongestFile = qsizetype(64) << 20;

template <typename Enum>
struct Word
{
    Enum value;
    QByteArrayView word;
};
constexpr std::array kBodies{Word{BodyKind::None, "none"}, Word{BodyKind::Form, "form"}, Word{BodyKind::Json, "json"},
                             Word{BodyKind::Raw, "raw"}, Word{BodyKind::File, "file"}};
constexpr std::array kAuthorizations{Word{AuthorizationKind::None, "none"}, Word{AuthorizationKind::Bearer, "bearer"},
                                     Word{AuthorizationKind::Basic, "basic"}};
constexpr std::array kPlacements{Word{OAuth::TokenPlacement::Header, "header"},
                                 Word{OAuth::TokenPlacement::FormBody, "form"},
                                 Word{OAuth::TokenPlacement::QueryInsecure, "query"}};
constexpr std::array kBasicForms{Word{BasicForm::AsTyped, "as-typed"}, Word{BasicForm::OAuthClient, "oauth-client"}};

template <typename Words, typename Enum>
QByteArrayView wordOf(const Words &words, Enum value)
{
    return std::ranges::find(words, value, &Word<Enum>::value)->word;
}

void writeOctets(Json::Writer &out, const QByteArray &key, const QByteArray &octets)
{
    if (octets.isValidUtf8())
        out.key(key).string(QByteArrayView(octets));
    else
        out.key(key + "_base64").string(QByteArrayView(octets.toBase64()));
}

void writeRows(Json::Writer &out, QByteArrayView key, const QList<DraftRow> &rows)
{
    out.key(key).beginArray();
    for (const DraftRow &row : rows) {
        out.beginObject();
        writeOctets(out, "name", row.name);
        writeOctets(out, "value", row.value);
        out.key("on").boolean(row.isOn);
        if (!row.token.isEmpty())
            out.key("token").string(row.token);
        out.endObject();
    }
    out.endArray();
}

void write(Json::Writer &out, const NamedRequest &request)
{
    const Draft &draft = request.draft;
    out.beginObject();
    out.key("name").string(request.name);
    writeOctets(out, "method", draft.method);
    writeOctets(out, "address", draft.address);
    writeRows(out, "fields", draft.fields);
    out.key("body").beginObject();
    out.key("kind").string(wordOf(kBodies, draft.bodyKind));
    writeRows(out, "form", draft.form);
    writeOctets(out, "text", draft.text);
    writeOctets(out, "media_type", draft.mediaType);
    out.key("file").string(draft.file);
    if (draft.dropsLineBreaks)
        out.key("drops_line_breaks").boolean(true);
    out.endObject();
    out.key("authorization").beginObject();
    out.key("kind").string(wordOf(kAuthorizations, draft.authorization));
    out.key("placement").string(wordOf(kPlacements, draft.placement));
    out.key("token").string(draft.token);
    writeOctets(out, "user", draft.user);
    out.key("user_form").string(wordOf(kBasicForms, draft.basicForm));
    out.endObject();
    out.endObject();
}

/// Reads one file; the first thing that can't be is kept.
class Reader
{
public:
    [[nodiscard]] const std::optional<Error> &error() const { return m_error; }

    NamedRequest request(Json::Value value)
    {
        NamedRequest request;
        if (!value.isObject())
            refuse(value, QT_TRANSLATE_NOOP("Values", "an object"));
        Draft &draft = request.draft;
        request.name = text(value, "name");
        draft.method = octets(value, "method");
        draft.address = octets(value, "address");
        draft.fields = rows(value.member("fields"));
        const Json::Value body = value.member("body");
        draft.bodyKind = word(body.member("kind"), kBodies, BodyKind::None);
        draft.form = rows(body.member("form"));
        draft.text = octets(body, "text");
        draft.mediaType = octets(body, "media_type");
        draft.file = text(body, "file");
        draft.dropsLineBreaks = body.member("drops_line_breaks").toBoolean().value_or(false);
        const Json::Value authorization = value.member("authorization");
        draft.authorization = word(authorization.member("kind"), kAuthorizations, AuthorizationKind::None);
        draft.placement = word(authorization.member("placement"), kPlacements, OAuth::TokenPlacement::Header);
        draft.token = text(authorization, "token");
        draft.user = octets(authorization, "user");
        draft.basicForm = word(authorization.member("user_form"), kBasicForms, BasicForm::AsTyped);
        return request;
    }
    void refuse(Json::Value value, const char *expected)
    {
        if (!m_error)
            m_error = Error{WorkspaceError::RequestsSyntax, words(expected), value.pointer(), {}, value.span().offset};
    }

private:
    QString text(Json::Value object, QByteArrayView key)
    {
        const Json::Value value = object.member(key);
        if (value && !value.isString())
            refuse(value, QT_TRANSLATE_NOOP("Values", "a text"));
        return value.toString();
    }
    QByteArray octets(Json::Value object, const QByteArray &key)
    {
        if (const Json::Value encoded = object.member(key + "_base64")) {
            const auto decoded =
                QByteArray::fromBase64Encoding(encoded.toUtf8(), QByteArray::AbortOnBase64DecodingErrors);
            if (!decoded)
                refuse(encoded, QT_TRANSLATE_NOOP("Values", "Base64"));
            return *decoded;
        }
        return text(object, key).toUtf8();
    }
    QList<DraftRow> rows(Json::Value array)
    {
        QList<DraftRow> rows;
        if (array && !array.isArray())
            refuse(array, QT_TRANSLATE_NOOP("Values", "an array"));
        for (const Json::Value each : array) {
            if (!each.isObject())
                refuse(each, QT_TRANSLATE_NOOP("Values", "an object"));
            rows.append({octets(each, "name"), octets(each, "value"), each.member("on").toBoolean().value_or(true),
                         text(each, "token")});
        }
        return rows;
    }
    template <typename Words, typename Enum>
    Enum word(Json::Value value, const Words &known, Enum otherwise)
    {
        if (!value)
            return otherwise;
        const auto found =
            std::ranges::find_if(known, [value](const Word<Enum> &each) { return value.stringIs(each.word); });
        if (found == std::end(known)) {
            refuse(value, QT_TRANSLATE_NOOP("Values", "a word that is known here"));
            return otherwise;
        }
        return found->value;
    }

    std::optional<Error> m_error;
};

/// As a whole message the redactor knows what stands where.
HttpRequest asMessage(const Draft &draft)
{
    HttpRequest request{.method = draft.method, .address = draft.address, .body = draft.text};
    for (const DraftRow &row : draft.fields)
        request.fields.append(row.name, row.value);
    return request;
}

} // namespace

Draft withoutSecrets(const Draft &draft, const QList<Secret> &known)
{
    Transcript::Redactor redactor;
    for (const Secret &secret : known) {
        if (!secret.isEmpty())
            redactor.learn(SecretKind::Token, secret);
    }
    Draft kept = draft;
    Transcript::Event event;
    event.request = asMessage(draft);
    if (draft.bodyKind == BodyKind::Json)
        event.request->fields.append("Content-Type", "application/json");
    redactor.learn(event);
    const Transcript::Event redacted = redactor.redacted(event);
    kept.address = redacted.request->address;
    kept.text = redacted.request->body;
    for (qsizetype i = 0; i < kept.fields.size(); ++i)
        kept.fields[i].value = redacted.request->fields.at(i).value;
    for (DraftRow &row : kept.form) {
        // Each as the only parameter of a form: the name says what the value is.
        const QByteArray pair = Parameters{{row.name, row.value}}.encoded();
        const QByteArray without = redactor.redacted(pair);
        if (without == pair)
            continue;
        const qsizetype equals = without.indexOf('=');
        row.value = equals < 0 ? QByteArray() : without.sliced(equals + 1);
    }
    return kept;
}

QByteArray writeRequests(const QList<NamedRequest> &requests)
{
    QByteArray json;
    Json::Writer out(json);
    out.beginObject();
    out.key("version").number(kVersion);
    out.key("requests").beginArray();
    for (const NamedRequest &request : requests)
        write(out, request);
    out.endArray();
    out.endObject();
    const auto document = Json::Document::parse(json);
    return document ? Json::pretty(*document) + '\n' : json;
}

Result<QList<NamedRequest>> readRequests(const QByteArray &text)
{
    const auto document = Json::Document::parse(text, {.depth = 16, .bytes = kLongestFile});
    if (!document)
        return std::unexpected(Error{WorkspaceError::RequestsSyntax,
                                     document.error().expected,
                                     document.error().found,
                                     {},
                                     document.error().offset});
    const auto version = document->root().member("version").toInteger();
    if (version && *version > kVersion)
        return std::unexpected(
            Error{WorkspaceError::RequestsVersion, QString::number(kVersion), QString::number(*version)});
    const Json::Value list = document->root().member("requests");
    Reader reader;
    if (!version || !list.isArray())
        reader.refuse(document->root(), QT_TRANSLATE_NOOP("Values", "a list of requests"));
    QList<NamedRequest> requests;
    for (const Json::Value each : list)
        requests.append(reader.request(each));
    if (reader.error())
        return std::unexpected(*reader.error());
    return requests;
}

} // namespace Grantscope::Workspace
