// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "workspace/ownfile.h"
#include "workspace/profile.h"

#include <QObject>

#include <functional>

namespace Grantscope::Workspace {

/// The profiles of this person, in the file "profiles.json" of a folder. Each change is made to the file as it is at
/// that moment. Memory changes only when the file did.
class ProfileStore : public QObject
{
    Q_OBJECT

public:
    explicit ProfileStore(const QString &folder, QObject *parent = nullptr);

    [[nodiscard]] const QString &path() const { return m_file.path(); }
    [[nodiscard]] const QList<Profile> &profiles() const { return m_list.profiles; }
    [[nodiscard]] const Profile *find(const QString &id) const;

    /// Reads the file; one that is not there has no profiles. What readProfiles() refuses is the error, memory stays as
    /// it was, and the file stays where it is; the next change moves it aside ("profiles.json.broken-1") and begins a
    /// new one, except for a file of a later version, which every change refuses.
    [[nodiscard]] Result<void> load();

    /// At the end. "profile-id" where there is one of this id, "profile-name" where its name is taken.
    [[nodiscard]] Result<void> add(const Profile &profile);
    /// The one of this id. "profile-id" where there is none, "profile-name".
    [[nodiscard]] Result<void> change(const Profile &profile);
    /// Its secrets are the caller's to remove. "profile-id" where there is none.
    [[nodiscard]] Result<void> remove(const QString &id);

Q_SIGNALS:
    void added(const QString &id);
    void changed(const QString &id);
    void removed(const QString &id);

private:
    using Change = std::function<Result<void>(ProfileList &)>;
    Result<void> update(const Change &change);
    [[nodiscard]] Result<ProfileList> readFile() const;
    void adopt(const ProfileList &list);

    OwnFile m_file;
    ProfileList m_list;
};

} // namespace Grantscope::Workspace
