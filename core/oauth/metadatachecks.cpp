// SPDX-License-Identifier: GPL-3.0-or-later
#include "oauth/metadatachecks.h"

#include "checks/row.h"
#include "oauth/metadatatext_p.h"
#include "oauth/oautherror.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Grantscope::OAuth {

namespace {

constexpr Row kRequired{"disco-required", CheckGroup::Metadata, "RFC 8414 §2, §3.2; OIDC Discovery §3",
                        Severity::Warning};
constexpr Row kPkce{"disco-pkce", CheckGroup::Metadata, "RFC 8414 §2; RFC 9700 §2.1.1", Severity::Warning};

bool isOpenIdProvider(const ServerMetadata &metadata)
{
    const auto says = [&](const char *name) { return metadata.member(name).exists(); };
    return says("id_token_signing_alg_values_supported") || says("subject_types_supported")
           || says("userinfo_endpoint");
}

bool offersGrant(const ServerMetadata &metadata, QByteArrayView grant)
{
    return metadata.supports("grant_types_supported", grant).value_or(false);
}

QStringList missingMembers(const ServerMetadata &metadata)
{
    QByteArrayList needed{"response_types_supported"};
    // Only grants that have the browser in them need the one, all but the implicit one need the other.
    if (offersGrant(metadata, "authorization_code") || offersGrant(metadata, "implicit"))
        needed += "authorization_endpoint";
    const Json::Value grants = metadata.member("grant_types_supported");
    if (!grants.exists() || grants.size() != 1 || !offersGrant(metadata, "implicit"))
        needed += "token_endpoint";
    if (isOpenIdProvider(metadata))
        needed += {"jwks_uri", "subject_types_supported", "id_token_signing_alg_values_supported"};
    QStringList missing;
    for (const QByteArray &name : needed) {
        if (!metadata.member(name).exists())
            missing += QString::fromUtf8(name);
    }
    return missing;
}

/// More are nobody's who means well, and each is looked for in the whole document.
constexpr int kMostEndpoints = 100;

QStringList unusableEndpoints(const ServerMetadata &metadata)
{
    QStringList names;
    int looked = 0;
    for (const Json::Value member : metadata.document().root()) {
        const QString name = member.name();
        if (!name.endsWith("_endpoint"_L1))
            continue;
        if (++looked > kMostEndpoints)
            break;
        const Result<QByteArray> address = metadata.endpoint(name.toUtf8());
        if (!address && address.error().id != ErrorId(OAuthError::EndpointMissing) && !names.contains(name))
            names += name;
    }
    return names;
}

} // namespace

QList<Check> checkMetadata(const ServerMetadata &metadata)
{
    QList<Check> checks;
    if (const QStringList missing = missingMembers(metadata); !missing.isEmpty())
        checks += violated(kRequired, "disco-required.missing", missing.join(u", "_s));
    if (const QStringList names = unusableEndpoints(metadata); !names.isEmpty())
        checks += violated(kRequired, "disco-required.address", quoteOf(names.join(u", "_s)));
    constexpr QByteArrayView algorithms = "id_token_signing_alg_values_supported";
    if (metadata.member(algorithms).isArray() && metadata.supports(algorithms, "RS256") == false)
        checks += violated(kRequired, "disco-required.algorithm", listText(metadata.member(algorithms)), u"RS256"_s);
    if (checks.isEmpty())
        checks += passed(kRequired);

    constexpr QByteArrayView methods = "code_challenge_methods_supported";
    const std::optional<bool> offersS256 = metadata.supports(methods, "S256");
    if (!offersS256)
        checks += violated(kPkce, "disco-pkce.missing");
    else
        checks += *offersS256 ? passed(kPkce)
                              : violated(kPkce, "disco-pkce.other", listText(metadata.member(methods)), u"S256"_s);
    return checks;
}

} // namespace Grantscope::OAuth
