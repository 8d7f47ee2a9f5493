// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "http/parameters.h"

#include <QList>
#include <QMap>
#include <QString>

#include <optional>

namespace Grantscope::Workspace {

/// A member that this version does not know, as it was written.
struct UnknownMember
{
    QByteArray name;
    QByteArray json;

    friend bool operator==(const UnknownMember &, const UnknownMember &) = default;
};

/// Addresses, one by one; empty where metadata say it or there is none. Named as in the metadata, without "_endpoint".
struct Endpoints
{
    QString authorization = {};
    QString token = {};
    QString deviceAuthorization = {};
    QString userinfo = {};
    QString introspection = {};
    QString revocation = {};
    QString endSession = {};
    QString jwks = {};

    friend bool operator==(const Endpoints &, const Endpoints &) = default;
};

struct Provider
{
    QString issuer = {};
    bool usesDiscovery = true;
    Endpoints endpoints = {}; ///< What stands here counts before what was discovered.

    friend bool operator==(const Provider &, const Provider &) = default;
};

/// A redirect URI as it is registered with the provider.
struct RedirectUri
{
    QString host = QStringLiteral("127.0.0.1"); ///< Of the loopback interface: "127.0.0.1", "::1" or "localhost".
    std::optional<quint16> port = {}; ///< Nothing: whichever is free (RFC 8252 §7.3).
    QString path = QStringLiteral("/callback"); ///< With the query, where the registered address has one.
    QString elsewhere = {}; ///< A whole address that is not on this machine; its answer is pasted by hand.

    friend bool operator==(const RedirectUri &, const RedirectUri &) = default;
};

struct Client
{
    QString clientId = {};
    QString authentication = QStringLiteral("none"); ///< Wire name: "client_secret_basic" …
    QString assertionAudience = {}; ///< "endpoint"; empty: the issuer.
    bool hasSecret = false; ///< It lies in the SecretStore, never here.
    QString keyFile = {};
    QString keyId = {};
    RedirectUri redirectUri = {};

    friend bool operator==(const Client &, const Client &) = default;
};

/// What is asked for. Empty: not sent.
struct Options
{
    QString scope = {};
    QStringList resources = {};
    QString prompt = {};
    QString loginHint = {};
    QString acrValues = {};
    std::optional<qint64> maxAge = {}; ///< Seconds.
    QString responseType = {};
    QString responseMode = {};
    QString pkceMethod = QStringLiteral("S256"); ///< Empty: none.
    QString postLogoutRedirectUri = {};
    QString engine = {}; ///< "qt": Qt Network Authorization; empty: our own.
    Parameters further = {}; ///< In their order; none that is secret.

    friend bool operator==(const Options &, const Options &) = default;
};

/// Whose certificates are taken for this profile, and for no other. Both empty: the system's authorities.
struct ProfileTrust
{
    QByteArray authorities = {}; ///< PEM
    QByteArray fingerprint = {}; ///< SHA-256 of the certificate, 32 octets.

    friend bool operator==(const ProfileTrust &, const ProfileTrust &) = default;
};

/// Everything that a flow needs to know and that may be read by anyone.
struct Profile
{
    QString id = {}; ///< Stays the same for good: secrets are found by it.
    QString name = {};
    QString preset = {}; ///< Id of the preset that it was made from; empty without one.
    Provider provider = {};
    Client client = {};
    Options options = {};
    ProfileTrust trust = {};
    std::optional<QString> proxy = {}; ///< Address; empty: none; nothing: the system's.
    QString api = {}; ///< What is called with the token.
    QString notes = {};
    QMap<QByteArray, QList<UnknownMember>> unknown =
        {}; ///< By where they stand: "", "provider", "provider/endpoints" …

    friend bool operator==(const Profile &, const Profile &) = default;
};

/// Whether \a profile may be kept: it has an id ("profile-id") and a name ("profile-name"), and no secret in its
/// further parameters, no user name and password in an address ("profile-member", which never quotes them).
[[nodiscard]] Result<void> validateProfile(const Profile &profile);

struct ProfileList
{
    QList<Profile> profiles = {};
    QList<UnknownMember> unknown = {};

    friend bool operator==(const ProfileList &, const ProfileList &) = default;
};

/// Reads what writeProfiles() wrote, strictly, with the offset of what can't be: "json-…" for what is no JSON,
/// "profile-syntax" for JSON of another shape or a member that stands twice, "profile-version" for a later version,
/// "profile-member" for a member of the wrong type (expected: the type, found: where). Unknown members are kept. Of two
/// with one id or one name the later gets another: "…-2", "… (2)".
[[nodiscard]] Result<ProfileList> readProfiles(const QByteArray &text);

/// JSON for people: indented, what is empty left out, with its version.
[[nodiscard]] QByteArray writeProfiles(const ProfileList &list);

/// \a name, or with a number after it the first that no other profile than \a id in \a profiles has.
[[nodiscard]] QString freeProfileName(const QList<Profile> &profiles, const QString &name, const QString &id = {});

} // namespace Grantscope::Workspace
