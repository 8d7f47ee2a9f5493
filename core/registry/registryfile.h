// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "json/document.h"

#include <QByteArrayView>
#include <QHash>
#include <QString>

namespace Grantscope {

/// One file of resources/registries: sections of named rows. A section is an array of objects with a "name", or an
/// object whose members are the rows.
class RegistryFile
{
public:
    /// Reads the file compiled in under \a path. One that is not there has no rows; one that is no JSON ends the
    /// program, because the build is broken then.
    explicit RegistryFile(const QString &path);
    Q_DISABLE_COPY_MOVE(RegistryFile)

    [[nodiscard]] Json::Value row(QByteArrayView section, QByteArrayView name) const;
    [[nodiscard]] QList<QByteArray> names(QByteArrayView section) const;

private:
    void index(Json::Value section);

    Json::Document m_document;
    QHash<QByteArray, QHash<QByteArray, Json::Value>> m_sections;
};

/// The file of this name ("claims.json", "zh_TW/claims.json"), read when first asked for and kept; never null. From any
/// thread.
[[nodiscard]] const RegistryFile *registryFile(const QString &name);

} // namespace Grantscope
