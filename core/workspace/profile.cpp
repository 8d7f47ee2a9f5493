// SPDX-License-Identifier: GPL-3.0-or-later
#include "workspace/profile.h"

#include "http/sensitive.h"
#include "workspace/workspaceerror.h"

#include <QUrl>
#include <QtTranslation>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Grantscope::Workspace {

namespace {

Result<void> withoutCredentials(const QString &address, const char *member)
{
    if (QUrl(address).userInfo().isEmpty())
        return {};
    return std::unexpected(Error{WorkspaceError::ProfileMember,
                                 words(QT_TRANSLATE_NOOP("Values", "an address without user name and password")),
                                 QString::fromLatin1(member), "RFC 9110 §4.2.4"});
}

} // namespace

Result<void> validateProfile(const Profile &profile)
{
    if (profile.id.isEmpty())
        return std::unexpected(Error{WorkspaceError::ProfileId});
    if (profile.name.trimmed().isEmpty())
        return std::unexpected(Error{WorkspaceError::ProfileName});
    for (const Parameter &parameter : profile.options.further) {
        if (secretKindOfParameter(parameter.name))
            return std::unexpected(Error{WorkspaceError::ProfileMember,
                                         words(QT_TRANSLATE_NOOP("Values", "a parameter that is no secret")),
                                         QString::fromUtf8(parameter.name)});
    }
    const Endpoints &endpoints = profile.provider.endpoints;
    const std::pair<const QString &, const char *> addresses[] = {
        {profile.provider.issuer, "issuer"},
        {endpoints.authorization, "authorization"},
        {endpoints.token, "token"},
        {endpoints.deviceAuthorization, "device_authorization"},
        {endpoints.userinfo, "userinfo"},
        {endpoints.introspection, "introspection"},
        {endpoints.revocation, "revocation"},
        {endpoints.endSession, "end_session"},
        {endpoints.jwks, "jwks"},
        {profile.client.redirectUri.elsewhere, "elsewhere"},
        {profile.api, "api"},
    };
    for (const auto &[address, member] : addresses) {
        if (const Result<void> valid = withoutCredentials(address, member); !valid)
            return valid;
    }
    return withoutCredentials(profile.proxy.value_or(QString()), "proxy");
}

QString freeProfileName(const QList<Profile> &profiles, const QString &name, const QString &id)
{
    const auto isTaken = [&](const QString &candidate) {
        return std::ranges::any_of(profiles,
                                   [&](const Profile &each) { return each.id != id && each.name == candidate; });
    };
    QString candidate = name;
    for (int i = 2; isTaken(candidate); ++i)
        candidate = u"%1 (%2)"_s.arg(name).arg(i);
    return candidate;
}

} // namespace Grantscope::Workspace
