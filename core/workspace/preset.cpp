// SPDX-License-Identifier: GPL-3.0-or-later
#include "workspace/preset.h"

#include "json/document.h"
#include "texts/texts.h"
#include "workspace/workspaceerror.h"

#include <QResource>
#include <QtTranslation>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Grantscope::Workspace {

namespace {

// In the order in which they are offered: the one that needs nothing first.
constexpr const char *kFiles[] = {"practice", "google", "entra",  "auth0",   "okta",   "keycloak",
                                  "logto",    "github", "gitlab", "cognito", "zitadel"};

/// Reads members; the first that is missing or of another type is the error.
class PresetReader
{
public:
    Result<Preset> read(Json::Value root)
    {
        Preset preset;
        preset.id = text(root, "id");
        preset.name = text(root, "name");
        preset.lookedUp = text(root, "looked_up");
        preset.issuer = text(root, "issuer");
        preset.usesDiscovery = flag(root, "discovery");
        preset.endpoints = endpoints(need(root, "endpoints", Json::Type::Object));
        for (const Json::Value each : need(root, "placeholders", Json::Type::Array)) {
            preset.placeholders.append(
                {text(each, "name"), text(each, "example"), text(each, "usual"), bothTexts(each, "meaning")});
        }
        preset.scope = text(root, "scope");
        preset.authentication = texts(root, "authentication");
        preset.pkceMethod = text(root, "pkce");
        for (const Json::Value each : need(root, "parameters", Json::Type::Array))
            preset.parameters.append(text(each, "name").toUtf8(), text(each, "value").toUtf8());
        preset.api = text(root, "api");
        const Json::Value redirect = need(root, "redirect", Json::Type::Object);
        preset.redirect.hosts = texts(redirect, "hosts");
        preset.redirect.port = port(redirect);
        preset.redirect.facts = facts(redirect);
        preset.facts = facts(root);
        if (m_error)
            return std::unexpected(*m_error);
        return preset;
    }

private:
    void refuse(Json::Value at, WorkspaceError id, const QString &expected)
    {
        if (!m_error)
            m_error = Error{id, expected, at.pointer(), {}, at.exists() ? at.span().offset : 0};
    }
    Json::Value need(Json::Value parent, const char *name, Json::Type type)
    {
        const Json::Value value = parent.member(name);
        if (value && value.type() == type)
            return value;
        refuse(value ? value : parent, WorkspaceError::ProfileMember, QString::fromLatin1(name));
        return {};
    }
    QString text(Json::Value parent, const char *name) { return need(parent, name, Json::Type::String).toString(); }
    bool flag(Json::Value parent, const char *name)
    {
        return need(parent, name, Json::Type::Boolean).toBoolean().value_or(false);
    }
    QStringList texts(Json::Value parent, const char *name)
    {
        QStringList list;
        for (const Json::Value each : need(parent, name, Json::Type::Array))
            list.append(each.toString());
        return list;
    }
    PresetText bothTexts(Json::Value parent, const char *name)
    {
        const Json::Value both = need(parent, name, Json::Type::Object);
        return {text(both, "en"), text(both, "zh_TW")};
    }
    static Endpoints endpoints(Json::Value object)
    {
        const auto of = [object](const char *name) { return object.member(name).toString(); };
        return {of("authorization"), of("token"),      of("device_authorization"), of("userinfo"),
                of("introspection"), of("revocation"), of("end_session"),          of("jwks")};
    }
    PresetPort port(Json::Value redirect)
    {
        const QString name = text(redirect, "port");
        if (name != "any"_L1 && name != "exact"_L1)
            refuse(redirect, WorkspaceError::ProfileMember, u"\"any\", \"exact\""_s);
        return name == "any"_L1 ? PresetPort::Any : PresetPort::Exact;
    }
    QList<PresetFact> facts(Json::Value parent)
    {
        QList<PresetFact> list;
        for (const Json::Value each : need(parent, "facts", Json::Type::Array)) {
            const auto sureness = parsePresetSureness(text(each, "sure").toUtf8());
            if (!sureness)
                refuse(each, WorkspaceError::ProfileMember, u"\"documented\", \"reported\", \"assumed\""_s);
            PresetFact fact{bothTexts(each, "text"), sureness.value_or(PresetSureness::Assumed)};
            if (fact.sureness != PresetSureness::Assumed) {
                const Json::Value source = need(each, "source", Json::Type::Object);
                fact.source = {text(source, "title"), text(source, "section")};
            }
            list.append(fact);
        }
        return list;
    }

    std::optional<Error> m_error;
};

QList<Preset> readAll()
{
    QList<Preset> list;
    for (const char *name : kFiles) {
        const QResource file(u":/grantscope/presets/%1.json"_s.arg(QLatin1StringView(name)));
        const Result<Preset> preset = parsePreset(file.uncompressedData());
        // The build is broken then.
        if (!preset)
            qFatal("presets/%s.json: %s at %lld", name, qPrintable(preset.error().id.toString()),
                   static_cast<long long>(preset.error().offset));
        list.append(*preset);
    }
    return list;
}

} // namespace

QString PresetText::inCurrentLanguage() const
{
    return Texts::languageName() == "zh_TW"_L1 ? chinese : english;
}

std::optional<PresetSureness> parsePresetSureness(QByteArrayView name)
{
    if (name == "documented")
        return PresetSureness::Documented;
    if (name == "reported")
        return PresetSureness::Reported;
    return name == "assumed" ? std::optional(PresetSureness::Assumed) : std::nullopt;
}

Result<Preset> parsePreset(const QByteArray &text)
{
    const Result<Json::Document> document = Json::Document::parse(text);
    if (!document)
        return std::unexpected(document.error());
    if (!document->root().isObject() || !document->duplicates().isEmpty())
        return std::unexpected(
            Error{WorkspaceError::ProfileSyntax, words(QT_TRANSLATE_NOOP("Values", "an object")), {}, {}, 0});
    return PresetReader().read(document->root());
}

const QList<Preset> &presets()
{
    static const QList<Preset> all = readAll();
    return all;
}

const Preset *findPreset(QStringView id)
{
    const auto found = std::ranges::find(presets(), id, &Preset::id);
    return found == presets().cend() ? nullptr : &*found;
}

} // namespace Grantscope::Workspace
