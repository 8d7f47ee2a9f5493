// SPDX-License-Identifier: GPL-3.0-or-later
#include "registry/registryfile.h"

#include <QMutex>
#include <QResource>

#include <map>
#include <memory>

using namespace Qt::StringLiterals;

namespace Grantscope {

RegistryFile::RegistryFile(const QString &path)
{
    const QResource resource(path);
    if (!resource.isValid())
        return;
    Result<Json::Document> document = Json::Document::parse(resource.uncompressedData());
    if (!document)
        qFatal("%s: %s", qPrintable(path), qPrintable(document.error().id.toString()));

    m_document = std::move(*document);
    for (const Json::Value section : m_document.root())
        index(section);
}

void RegistryFile::index(Json::Value section)
{
    if (!section.isArray() && !section.isObject())
        return;
    QHash<QByteArray, Json::Value> &rows = m_sections[section.name().toUtf8()];
    rows.reserve(section.size());
    for (const Json::Value row : section)
        rows.insert(section.isArray() ? row.member("name").toUtf8() : row.name().toUtf8(), row);
}

Json::Value RegistryFile::row(QByteArrayView section, QByteArrayView name) const
{
    const auto rows = m_sections.constFind(QByteArray::fromRawData(section.data(), section.size()));
    return rows == m_sections.cend() ? Json::Value() : rows->value(QByteArray::fromRawData(name.data(), name.size()));
}

QList<QByteArray> RegistryFile::names(QByteArrayView section) const
{
    return m_sections.value(section.toByteArray()).keys();
}

const RegistryFile *registryFile(const QString &name)
{
    static QMutex mutex;
    static std::map<QString, std::unique_ptr<RegistryFile>> files;
    const QMutexLocker lock(&mutex);
    std::unique_ptr<RegistryFile> &file = files[name];
    if (!file)
        file = std::make_unique<RegistryFile>(u":/grantscope/registries/"_s + name);
    return file.get();
}

} // namespace Grantscope
