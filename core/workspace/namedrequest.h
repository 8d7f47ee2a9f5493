// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "request/draft.h"

namespace Grantscope::Workspace {

/// A request that a person keeps under a name.
struct NamedRequest
{
    QString name;
    Request::Draft draft; ///< Without secrets: see withoutSecrets().

    friend bool operator==(const NamedRequest &, const NamedRequest &) = default;
};

/// \a draft as it may be kept: what the redactor calls a secret, in the address, fields, form and body, and each of
/// \a known is a name in brackets ("⟨access token 1⟩"), which Request::buildRequest() refuses to send. Names of tokens
/// stay.
[[nodiscard]] Request::Draft withoutSecrets(const Request::Draft &draft, const QList<Secret> &known);

/// As a file keeps them; what is not UTF-8 stands in Base64.
[[nodiscard]] QByteArray writeRequests(const QList<NamedRequest> &requests);
/// "requests-syntax" with the place, "requests-version".
[[nodiscard]] Result<QList<NamedRequest>> readRequests(const QByteArray &text);

} // namespace Grantscope::Workspace
