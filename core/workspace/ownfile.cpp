// SPDX-License-Identifier: GPL-3.0-or-later
#include "workspace/ownfile.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QSaveFile>
#include <QtTranslation>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace Grantscope::Workspace {

namespace {

constexpr QFileDevice::Permissions kOwner = QFileDevice::ReadOwner | QFileDevice::WriteOwner;

} // namespace

OwnFile::OwnFile(const QString &folder, QLatin1StringView name, ErrorId failure)
    : m_folder(folder)
    , m_path(folder + u'/' + name)
    , m_failure(failure)
{
}

std::unexpected<Error> OwnFile::refuse(const QString &why) const
{
    return std::unexpected(Error{m_failure, {}, why});
}

Result<std::unique_ptr<QLockFile>> OwnFile::lock() const
{
    if (!QDir(m_folder).exists()
        && (!QDir().mkpath(QFileInfo(m_folder).path()) || !QDir().mkdir(m_folder, kOwner | QFileDevice::ExeOwner))
        && !QDir(m_folder).exists())
        return refuse(words(QT_TRANSLATE_NOOP("Values", "the folder cannot be made")));
    auto lock = std::make_unique<QLockFile>(m_path + ".lock"_L1);
    if (!lock->tryLock(15ms)) // The window waits here: less than a frame.
        return refuse(words(QT_TRANSLATE_NOOP("Values", "another program holds the file")));
    return lock;
}

Result<std::optional<QByteArray>> OwnFile::read() const
{
    QFile file(m_path);
    if (!file.exists())
        return std::nullopt;
    if (!file.open(QIODevice::ReadOnly))
        return refuse(file.errorString());
    const QByteArray text = file.readAll();
    if (file.error() != QFileDevice::NoError)
        return refuse(file.errorString());
    return text;
}

Result<void> OwnFile::replace(const QByteArray &text) const
{
    QSaveFile file(m_path);
    if (file.open(QIODevice::WriteOnly) && file.setPermissions(kOwner) && file.write(text) == text.size()
        && file.commit())
        return {};
    return refuse(file.errorString());
}

Result<void> OwnFile::putAside() const
{
    for (int i = 1; i < 1000; ++i) {
        const QString aside = u"%1.broken-%2"_s.arg(m_path).arg(i);
        if (QFile::exists(aside))
            continue;
        QFile file(m_path);
        return file.rename(aside) ? Result<void>() : refuse(file.errorString());
    }
    return refuse({});
}

} // namespace Grantscope::Workspace
