// SPDX-License-Identifier: GPL-3.0-or-later
#include "workspace/preset.h"
#include "workspace/workspaceerror.h"

#include <QRegularExpression>
#include <QUrl>
#include <QtTranslation>

using namespace Qt::StringLiterals;

namespace Grantscope::Workspace {

namespace {

/// A name in braces is replaced by its value once; what was put in is not looked at again.
QString filled(const QString &address, const QHash<QString, QString> &values)
{
    static const QRegularExpression name(u"\\{([a-z_]+)\\}"_s);
    QString out;
    qsizetype at = 0;
    for (const QRegularExpressionMatch &match : name.globalMatch(address)) {
        out += QStringView(address).sliced(at, match.capturedStart() - at);
        out += values.value(match.captured(1));
        at = match.capturedEnd();
    }
    out += QStringView(address).sliced(at);
    return out;
}

Result<QHash<QString, QString>> complete(const Preset &preset, const QHash<QString, QString> &values)
{
    static const QRegularExpression plain(u"^[A-Za-z0-9._~-]+(:[0-9]{1,5})?$"_s);
    QHash<QString, QString> all;
    for (const PresetPlaceholder &each : preset.placeholders) {
        const QString given = values.value(each.name).trimmed();
        const QString value = given.isEmpty() ? each.usual : given;
        if (!plain.match(value).hasMatch() || value.startsWith(u'.'))
            return std::unexpected(Error{WorkspaceError::PresetValue,
                                         words(QT_TRANSLATE_NOOP("Values", "letters, digits and - . _ ~")), each.name,
                                         "RFC 3986 §2.3"});
        all.insert(each.name, value);
    }
    return all;
}

} // namespace

Result<Profile> profileFromPreset(const Preset &preset, const QHash<QString, QString> &values, const QString &id,
                                  const QString &name)
{
    const auto all = complete(preset, values);
    if (!all)
        return std::unexpected(all.error());
    Profile profile{.id = id, .name = name, .preset = preset.id};
    profile.provider = {filled(preset.issuer, *all), preset.usesDiscovery, preset.endpoints};
    Endpoints &endpoints = profile.provider.endpoints;
    for (QString *address :
         {&endpoints.authorization, &endpoints.token, &endpoints.deviceAuthorization, &endpoints.userinfo,
          &endpoints.introspection, &endpoints.revocation, &endpoints.endSession, &endpoints.jwks})
        *address = filled(*address, *all);
    profile.client.authentication = preset.authentication.value(0, u"none"_s);
    profile.client.redirectUri.host = preset.redirect.hosts.value(0, profile.client.redirectUri.host);
    if (preset.redirect.port == PresetPort::Exact)
        profile.client.redirectUri.port = 8400; // Any will do, as long as it stays.
    profile.options.scope = preset.scope;
    profile.options.pkceMethod = preset.pkceMethod;
    profile.options.further = preset.parameters;
    profile.api = filled(preset.api, *all);
    if (const Result<void> valid = validateProfile(profile); !valid)
        return std::unexpected(valid.error());
    return profile;
}

} // namespace Grantscope::Workspace
