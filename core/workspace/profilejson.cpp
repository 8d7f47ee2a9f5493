// SPDX-License-Identifier: GPL-3.0-or-later
#include "json/document.h"
#include "json/pretty.h"
#include "json/writer.h"
#include "workspace/profile.h"
#include "workspace/workspaceerror.h"

#include <QSet>
#include <QtTranslation>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Grantscope::Workspace {

namespace {

constexpr std::int64_t kVersion = 1;
constexpr qsizetype kLongestFile = qsizetype(64) << 20;

/// Every member of a profile, once, for reading and for writing. \a profile is const where it is written.
template <typename Archive, typename AnyProfile>
void describe(Archive &archive, AnyProfile &profile)
{
    archive.text("id", profile.id);
    archive.text("name", profile.name);
    archive.text("preset", profile.preset);
    archive.group("provider", [&] {
        auto &provider = profile.provider;
        archive.text("issuer", provider.issuer);
        archive.flag("discovery", provider.usesDiscovery);
        archive.group("endpoints", [&] {
            archive.text("authorization", provider.endpoints.authorization);
            archive.text("token", provider.endpoints.token);
            archive.text("device_authorization", provider.endpoints.deviceAuthorization);
            archive.text("userinfo", provider.endpoints.userinfo);
            archive.text("introspection", provider.endpoints.introspection);
            archive.text("revocation", provider.endpoints.revocation);
            archive.text("end_session", provider.endpoints.endSession);
            archive.text("jwks", provider.endpoints.jwks);
        });
    });
    archive.group("client", [&] {
        auto &client = profile.client;
        archive.text("client_id", client.clientId);
        archive.text("authentication", client.authentication);
        archive.text("assertion_audience", client.assertionAudience);
        archive.flag("has_secret", client.hasSecret);
        archive.text("key_file", client.keyFile);
        archive.text("key_id", client.keyId);
        archive.group("redirect_uri", [&] {
            archive.text("host", client.redirectUri.host);
            archive.number("port", client.redirectUri.port, 65535);
            archive.text("path", client.redirectUri.path);
            archive.text("elsewhere", client.redirectUri.elsewhere);
        });
    });
    archive.group("options", [&] {
        auto &options = profile.options;
        archive.text("scope", options.scope);
        archive.texts("resource", options.resources);
        archive.text("prompt", options.prompt);
        archive.text("login_hint", options.loginHint);
        archive.text("acr_values", options.acrValues);
        archive.number("max_age", options.maxAge, std::numeric_limits<qint64>::max());
        archive.text("response_type", options.responseType);
        archive.text("response_mode", options.responseMode);
        archive.textAlways("pkce", options.pkceMethod);
        archive.parameters("further", options.further);
        archive.text("post_logout_redirect_uri", options.postLogoutRedirectUri);
        archive.text("engine", options.engine);
    });
    archive.group("trust", [&] {
        archive.octets("authorities", profile.trust.authorities);
        archive.fingerprint("sha256", profile.trust.fingerprint);
    });
    archive.optionalText("proxy", profile.proxy);
    archive.text("api", profile.api);
    archive.text("notes", profile.notes);
}

/// As written, less the white space between its parts, which is laid anew whenever the file is.
QByteArray compact(Json::Value value)
{
    QByteArray out;
    bool isString = false;
    const QByteArrayView text = value.text();
    for (qsizetype i = 0; i < text.size(); ++i) {
        const char c = text[i];
        if (!isString && (c == ' ' || c == '\n' || c == '\r' || c == '\t'))
            continue;
        out += c;
        if (c == '"')
            isString = !isString;
        else if (c == '\\' && ++i < text.size())
            out += text[i];
    }
    return out;
}

class Writer
{
public:
    Writer(Json::Writer &json, const Profile &profile)
        : m_json(json)
        , m_profile(profile)
    {
    }

    void write()
    {
        m_json.beginObject();
        describe(*this, m_profile);
        writeUnknown();
        m_json.endObject();
    }

    template <typename Members>
    void group(const char *name, Members members)
    {
        const QByteArray outer = m_path;
        m_path += (outer.isEmpty() ? "" : "/") + QByteArray(name);
        m_json.key(name).beginObject();
        members();
        writeUnknown();
        m_json.endObject();
        m_path = outer;
    }
    void text(const char *name, const QString &value)
    {
        if (!value.isEmpty())
            textAlways(name, value);
    }
    void textAlways(const char *name, const QString &value) { m_json.key(name).string(value); }
    void optionalText(const char *name, const std::optional<QString> &value)
    {
        if (value)
            textAlways(name, *value);
    }
    void flag(const char *name, bool value) { m_json.key(name).boolean(value); }
    template <typename Number>
    void number(const char *name, const std::optional<Number> &value, qint64)
    {
        if (value)
            m_json.key(name).number(*value);
    }
    void texts(const char *name, const QStringList &values)
    {
        if (values.isEmpty())
            return;
        m_json.key(name).beginArray();
        for (const QString &value : values)
            m_json.string(value);
        m_json.endArray();
    }
    void octets(const char *name, const QByteArray &value) { text(name, QString::fromUtf8(value)); }
    void fingerprint(const char *name, const QByteArray &value) { text(name, QString::fromLatin1(value.toHex())); }
    void parameters(const char *name, const Parameters &values)
    {
        if (values.isEmpty())
            return;
        m_json.key(name).beginArray();
        for (const Parameter &each : values) {
            m_json.beginObject();
            m_json.key("name").string(QByteArrayView(each.name));
            m_json.key("value").string(QByteArrayView(each.value));
            m_json.endObject();
        }
        m_json.endArray();
    }

private:
    void writeUnknown()
    {
        for (const UnknownMember &member : m_profile.unknown.value(m_path))
            m_json.key(member.name).raw(member.json);
    }

    Json::Writer &m_json;
    const Profile &m_profile;
    QByteArray m_path;
};

/// Takes the members of one object; the first that can't be is the error.
class Reader
{
public:
    explicit Reader(Json::Value value)
        : m_object(value)
    {
    }

    Result<Profile> read()
    {
        if (!m_object.isObject())
            return std::unexpected(Error{WorkspaceError::ProfileSyntax,
                                         words(QT_TRANSLATE_NOOP("Values", "an object")),
                                         {},
                                         {},
                                         m_object.span().offset});
        describe(*this, m_profile);
        keepUnknown();
        if (m_error)
            return std::unexpected(*m_error);
        return m_profile;
    }

    template <typename Members>
    void group(const char *name, Members members)
    {
        const Json::Value inner = take(name, Json::Type::Object, QT_TRANSLATE_NOOP("Values", "an object"));
        if (!inner)
            return;
        const Json::Value outer = std::exchange(m_object, inner);
        const QByteArray outerPath = m_path;
        const QSet<QByteArray> outerSeen = std::exchange(m_seen, {});
        m_path += (outerPath.isEmpty() ? "" : "/") + QByteArray(name);
        members();
        keepUnknown();
        m_object = outer;
        m_path = outerPath;
        m_seen = outerSeen;
    }
    void text(const char *name, QString &value)
    {
        if (const Json::Value found = string(name))
            value = found.toString();
    }
    void textAlways(const char *name, QString &value) { text(name, value); }
    void optionalText(const char *name, std::optional<QString> &value)
    {
        if (const Json::Value found = string(name))
            value = found.toString();
    }
    void flag(const char *name, bool &value)
    {
        if (const Json::Value found = take(name, Json::Type::Boolean, QT_TRANSLATE_NOOP("Values", "true or false")))
            value = found.toBoolean().value_or(value);
    }
    template <typename Number>
    void number(const char *name, std::optional<Number> &value, qint64 most)
    {
        const Json::Value found = take(name, Json::Type::Number, QT_TRANSLATE_NOOP("Values", "a whole number"));
        const std::optional<std::int64_t> integer = found.toInteger();
        if (found && (!integer || *integer < 0 || *integer > most))
            return refuse(found, words(QT_TRANSLATE_NOOP("Values", "a whole number")) + u" (0 – %1)"_s.arg(most));
        if (integer)
            value = static_cast<Number>(*integer);
    }
    void texts(const char *name, QStringList &values)
    {
        for (const Json::Value each : array(name)) {
            if (!each.isString())
                return refuse(each, words(QT_TRANSLATE_NOOP("Values", "a string")));
            values.append(each.toString());
        }
    }
    void octets(const char *name, QByteArray &value)
    {
        if (const Json::Value found = string(name))
            value = found.toUtf8();
    }
    void fingerprint(const char *name, QByteArray &value)
    {
        const Json::Value found = string(name);
        const QByteArray hex = found.toUtf8().replace(":", "").toLower();
        value = QByteArray::fromHex(hex);
        if (found && !hex.isEmpty() && (value.size() != 32 || value.toHex() != hex))
            refuse(found, u"SHA-256: 64 × 0-9 a-f"_s);
    }
    void parameters(const char *name, Parameters &values)
    {
        for (const Json::Value each : array(name)) {
            const Json::Value parameter = each.member("name");
            const Json::Value value = each.member("value");
            if (!parameter.isString() || !value.isString())
                return refuse(each, u"{\"name\": \"…\", \"value\": \"…\"}"_s);
            values.append(parameter.toUtf8(), value.toUtf8());
        }
    }

private:
    Json::Value take(const char *name, Json::Type type, const char *expected)
    {
        m_seen.insert(name);
        const Json::Value value = m_object.member(name);
        if (!value || value.type() == type)
            return value;
        refuse(value, words(expected));
        return {};
    }
    Json::Value string(const char *name)
    {
        return take(name, Json::Type::String, QT_TRANSLATE_NOOP("Values", "a string"));
    }
    Json::Value array(const char *name)
    {
        return take(name, Json::Type::Array, QT_TRANSLATE_NOOP("Values", "an array"));
    }
    void refuse(Json::Value value, const QString &expected)
    {
        if (!m_error)
            m_error = Error{WorkspaceError::ProfileMember, expected, value.pointer(), {}, value.span().offset};
    }
    void keepUnknown()
    {
        for (const Json::Value member : m_object) {
            const QByteArray name = member.name().toUtf8();
            if (!m_seen.contains(name))
                m_profile.unknown[m_path].append({name, compact(member)});
        }
    }

    Json::Value m_object;
    Profile m_profile;
    QByteArray m_path;
    QSet<QByteArray> m_seen;
    std::optional<Error> m_error;
};

std::unexpected<Error> syntaxError(const QString &expected, qsizetype offset)
{
    return std::unexpected(Error{WorkspaceError::ProfileSyntax, expected, {}, {}, offset});
}

/// The order of checks is the one in which they make sense: a later version may have another shape.
Result<Json::Value> profilesOf(const Json::Document &document)
{
    const Json::Value version = document.root().member("version");
    if (!document.root().isObject() || !version.toInteger())
        return syntaxError(u"{\"version\": 1, \"profiles\": […]}"_s, document.root().span().offset);
    if (*version.toInteger() != kVersion)
        return std::unexpected(Error{WorkspaceError::ProfileVersion,
                                     u"%1"_s.arg(kVersion),
                                     QString::fromUtf8(version.text()),
                                     {},
                                     version.span().offset});
    if (!document.duplicates().isEmpty())
        return syntaxError(words(QT_TRANSLATE_NOOP("Values", "each name once")),
                           document.duplicates().constFirst().second.offset);
    const Json::Value profiles = document.root().member("profiles");
    if (!profiles.isArray())
        return syntaxError(words(QT_TRANSLATE_NOOP("Values", "an array")), profiles ? profiles.span().offset : 0);
    return profiles;
}

QString freeId(const QList<Profile> &profiles, const QString &id)
{
    const auto isTaken = [&](const QString &candidate) {
        return std::ranges::any_of(profiles, [&](const Profile &each) { return each.id == candidate; });
    };
    QString candidate = id;
    for (int i = 2; isTaken(candidate); ++i)
        candidate = u"%1-%2"_s.arg(id).arg(i);
    return candidate;
}

} // namespace

Result<ProfileList> readProfiles(const QByteArray &text)
{
    const Result<Json::Document> document = Json::Document::parse(text, {.bytes = kLongestFile});
    if (!document)
        return std::unexpected(document.error());
    const Result<Json::Value> profiles = profilesOf(*document);
    if (!profiles)
        return std::unexpected(profiles.error());
    ProfileList list;
    for (const Json::Value each : *profiles) {
        Result<Profile> profile = Reader(each).read();
        if (!profile)
            return std::unexpected(profile.error());
        if (profile->id.isEmpty() || profile->name.isEmpty())
            return std::unexpected(
                Error{WorkspaceError::ProfileMember, u"\"id\", \"name\""_s, each.pointer(), {}, each.span().offset});
        profile->id = freeId(list.profiles, profile->id);
        profile->name = freeProfileName(list.profiles, profile->name);
        list.profiles.append(*profile);
    }
    for (const Json::Value member : document->root()) {
        if (!member.nameIs("version") && !member.nameIs("profiles"))
            list.unknown.append({member.name().toUtf8(), compact(member)});
    }
    return list;
}

QByteArray writeProfiles(const ProfileList &list)
{
    QByteArray text;
    Json::Writer json(text);
    json.beginObject();
    json.key("version").number(kVersion);
    json.key("profiles").beginArray();
    for (const Profile &profile : list.profiles)
        Writer(json, profile).write();
    json.endArray();
    for (const UnknownMember &member : list.unknown)
        json.key(member.name).raw(member.json);
    json.endObject();
    // What was just written is JSON.
    return Json::pretty(*Json::Document::parse(text)) + '\n';
}

} // namespace Grantscope::Workspace
