// SPDX-License-Identifier: GPL-3.0-or-later
#include "workspace/profilestore.h"

#include "workspace/workspaceerror.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Grantscope::Workspace {

namespace {

auto placeOf(auto &profiles, const QString &id)
{
    return std::ranges::find(profiles, id, &Profile::id);
}

Result<void> nameIsFree(const QList<Profile> &profiles, const Profile &profile)
{
    if (freeProfileName(profiles, profile.name, profile.id) == profile.name)
        return {};
    return std::unexpected(Error{WorkspaceError::ProfileName, {}, profile.name});
}

std::unexpected<Error> noSuch(const QString &id)
{
    return std::unexpected(Error{WorkspaceError::ProfileId, {}, id});
}

Result<void> append(ProfileList &list, const Profile &profile)
{
    if (placeOf(list.profiles, profile.id) != list.profiles.end())
        return noSuch(profile.id);
    return validateProfile(profile).and_then([&] { return nameIsFree(list.profiles, profile); }).transform([&] {
        list.profiles.append(profile);
    });
}

} // namespace

ProfileStore::ProfileStore(const QString &folder, QObject *parent)
    : QObject(parent)
    , m_file(folder, "profiles.json"_L1, WorkspaceError::ProfileFile)
{
}

const Profile *ProfileStore::find(const QString &id) const
{
    const auto place = placeOf(m_list.profiles, id);
    return place == m_list.profiles.cend() ? nullptr : &*place;
}

Result<void> ProfileStore::load()
{
    return readFile().transform([this](const ProfileList &list) { adopt(list); });
}

Result<void> ProfileStore::add(const Profile &profile)
{
    return update([&](ProfileList &list) { return append(list, profile); });
}

Result<void> ProfileStore::change(const Profile &profile)
{
    return update([&](ProfileList &list) -> Result<void> {
        const auto place = placeOf(list.profiles, profile.id);
        if (place == list.profiles.end())
            return noSuch(profile.id);
        return validateProfile(profile).and_then([&] { return nameIsFree(list.profiles, profile); }).transform([&] {
            *place = profile;
        });
    });
}

Result<void> ProfileStore::remove(const QString &id)
{
    return update([&](ProfileList &list) -> Result<void> {
        const auto place = placeOf(list.profiles, id);
        if (place == list.profiles.end())
            return noSuch(id);
        list.profiles.erase(place);
        return {};
    });
}

Result<void> ProfileStore::update(const Change &change)
{
    const auto lock = m_file.lock();
    if (!lock)
        return std::unexpected(lock.error());
    Result<ProfileList> list = readFile();
    const bool isBroken = !list;
    if (isBroken) {
        const ErrorId id = list.error().id;
        if (id == ErrorId(WorkspaceError::ProfileVersion) || id == ErrorId(WorkspaceError::ProfileFile))
            return std::unexpected(list.error());
        list = m_list; // What was read when the file was whole.
    }
    return change(*list)
        .and_then([&] { return isBroken ? m_file.putAside() : Result<void>(); })
        .and_then([&] { return m_file.replace(writeProfiles(*list)); })
        .transform([&] { adopt(*list); });
}

Result<ProfileList> ProfileStore::readFile() const
{
    return m_file.read().and_then(
        [](const std::optional<QByteArray> &text) { return text ? readProfiles(*text) : ProfileList(); });
}

void ProfileStore::adopt(const ProfileList &list)
{
    const ProfileList old = std::exchange(m_list, list);
    for (const Profile &profile : old.profiles) {
        if (!find(profile.id))
            Q_EMIT removed(profile.id);
    }
    for (const Profile &profile : list.profiles) {
        const auto before = placeOf(old.profiles, profile.id);
        if (before == old.profiles.cend())
            Q_EMIT added(profile.id);
        else if (*before != profile)
            Q_EMIT changed(profile.id);
    }
}

} // namespace Grantscope::Workspace
