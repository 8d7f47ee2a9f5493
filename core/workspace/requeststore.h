// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "workspace/namedrequest.h"
#include "workspace/ownfile.h"

#include <QObject>

#include <functional>

namespace Grantscope::Workspace {

/// The named requests of this person, in the file "requests.json" of a folder. Each change is made to the file as it is
/// at that moment.
class RequestStore : public QObject
{
    Q_OBJECT

public:
    explicit RequestStore(const QString &folder, QObject *parent = nullptr);

    [[nodiscard]] const QString &path() const { return m_file.path(); }
    [[nodiscard]] const QList<NamedRequest> &requests() const { return m_requests; }
    [[nodiscard]] const NamedRequest *find(const QString &name) const;

    /// What readRequests() refuses is the error; the file stays, and the next change moves it aside
    /// ("requests.json.broken-1"), except for one of a later version, which every change refuses.
    [[nodiscard]] Result<void> load();
    /// In the place of the one of this name, or at the end. "requests-name" for an empty one.
    [[nodiscard]] Result<void> put(const NamedRequest &request);
    [[nodiscard]] Result<void> remove(const QString &name);

Q_SIGNALS:
    void changed();

private:
    [[nodiscard]] Result<void> update(const std::function<void(QList<NamedRequest> &)> &change);
    [[nodiscard]] Result<QList<NamedRequest>> readFile() const;

    OwnFile m_file;
    QList<NamedRequest> m_requests;
};

} // namespace Grantscope::Workspace
