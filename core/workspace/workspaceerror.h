// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

namespace Grantscope::Workspace {

enum class WorkspaceError {
    ProfileFile, ///< "profile-file": it can't be read, locked or written
    ProfileSyntax, ///< "profile-syntax": what stands there is no list of profiles
    ProfileMember, ///< "profile-member": a member has a type or a value that it can't have
    ProfileVersion, ///< "profile-version": written by a version that this one can't follow
    ProfileId, ///< "profile-id": none of this id, or one too many
    ProfileName, ///< "profile-name": empty, or taken
    RequestsFile, ///< "requests-file": it can't be read, locked or written
    RequestsSyntax, ///< "requests-syntax": what stands there is no list of requests
    RequestsVersion, ///< "requests-version": written by a later version
    RequestsName, ///< "requests-name": empty
    PresetValue, ///< "preset-value": a placeholder without a value, or with one that breaks the address
    KeychainUnavailable, ///< "keychain-unavailable": there is no service, or it failed
    KeychainTimeout, ///< "keychain-timeout": it did not answer
    KeychainDenied, ///< "keychain-denied": the person or the system said no
    SecretsSessionOnly, ///< "secrets-session-only": there is no keychain, so nothing secret outlives the program
    JournalKeyLost, ///< "journal-key-lost": one was made, and the keychain does not give it
};
constexpr const char *errorName(WorkspaceError error)
{
    switch (error) {
    case WorkspaceError::ProfileFile:
        return "profile-file";
    case WorkspaceError::ProfileSyntax:
        return "profile-syntax";
    case WorkspaceError::ProfileMember:
        return "profile-member";
    case WorkspaceError::ProfileVersion:
        return "profile-version";
    case WorkspaceError::ProfileId:
        return "profile-id";
    case WorkspaceError::ProfileName:
        return "profile-name";
    case WorkspaceError::RequestsFile:
        return "requests-file";
    case WorkspaceError::RequestsSyntax:
        return "requests-syntax";
    case WorkspaceError::RequestsVersion:
        return "requests-version";
    case WorkspaceError::RequestsName:
        return "requests-name";
    case WorkspaceError::PresetValue:
        return "preset-value";
    case WorkspaceError::KeychainUnavailable:
        return "keychain-unavailable";
    case WorkspaceError::KeychainTimeout:
        return "keychain-timeout";
    case WorkspaceError::KeychainDenied:
        return "keychain-denied";
    case WorkspaceError::SecretsSessionOnly:
        return "secrets-session-only";
    case WorkspaceError::JournalKeyLost:
        return "journal-key-lost";
    }
    return "";
}

} // namespace Grantscope::Workspace
