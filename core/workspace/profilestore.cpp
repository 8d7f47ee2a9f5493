// SPDX-License-Identifier: GPL-3.0-or-later
#include "workspace/profilestore.h"

#include "workspace/workspaceerror.h"

#include <QDir>
#include <QFile>
#include <QLockFile>
#include <QSaveFile>
#include <QtTranslation>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace Grantscope::Workspace {

namespace {

constexpr QFileDevice::Permissions kOwner = QFileDevice::ReadOwner | QFileDevice::WriteOwner;

Error fileError(const QString &why)
{
    return Error{WorkspaceError::ProfileFile, {}, why};
}

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

ProfileStore::ProfileStore(QString folder, QObject *parent)
    : QObject(parent)
    , m_folder(std::move(folder))
{
}

QString ProfileStore::path() const
{
    return m_folder + "/profiles.json"_L1;
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
    if (!QDir(m_folder).exists()
        && (!QDir().mkpath(QFileInfo(m_folder).path()) || !QDir().mkdir(m_folder, kOwner | QFileDevice::ExeOwner))
        && !QDir(m_folder).exists())
        return std::unexpected(fileError(words(QT_TRANSLATE_NOOP("Values", "the folder cannot be made"))));
    QLockFile lock(path() + ".lock"_L1);
    if (!lock.tryLock(15ms)) // The window waits here: less than a frame.
        return std::unexpected(fileError(words(QT_TRANSLATE_NOOP("Values", "another program holds the file"))));

    Result<ProfileList> list = readFile();
    const bool isBroken = !list;
    if (isBroken) {
        const ErrorId id = list.error().id;
        if (id == ErrorId(WorkspaceError::ProfileVersion) || id == ErrorId(WorkspaceError::ProfileFile))
            return std::unexpected(list.error());
        list = m_list; // What was read when the file was whole.
    }
    return change(*list)
        .and_then([&] { return isBroken ? putAside() : Result<void>(); })
        .and_then([&] { return writeFile(*list); })
        .transform([&] { adopt(*list); });
}

Result<ProfileList> ProfileStore::readFile() const
{
    QFile file(path());
    if (!file.exists())
        return ProfileList();
    if (!file.open(QIODevice::ReadOnly))
        return std::unexpected(fileError(file.errorString()));
    const QByteArray text = file.readAll();
    if (file.error() != QFileDevice::NoError)
        return std::unexpected(fileError(file.errorString()));
    return readProfiles(text);
}

Result<void> ProfileStore::putAside() const
{
    for (int i = 1; i < 1000; ++i) {
        const QString aside = u"%1.broken-%2"_s.arg(path()).arg(i);
        if (QFile::exists(aside))
            continue;
        QFile file(path());
        return file.rename(aside) ? Result<void>() : std::unexpected(fileError(file.errorString()));
    }
    return std::unexpected(fileError({}));
}

Result<void> ProfileStore::writeFile(const ProfileList &list) const
{
    QSaveFile file(path());
    const QByteArray text = writeProfiles(list);
    if (file.open(QIODevice::WriteOnly) && file.setPermissions(kOwner) && file.write(text) == text.size()
        && file.commit())
        return {};
    return std::unexpected(fileError(file.errorString()));
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
