// SPDX-License-Identifier: GPL-3.0-or-later
#include "workspace/requeststore.h"

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
    return Error{WorkspaceError::RequestsFile, {}, why};
}

} // namespace

RequestStore::RequestStore(QString folder, QObject *parent)
    : QObject(parent)
    , m_folder(std::move(folder))
{
}

QString RequestStore::path() const
{
    return m_folder + "/requests.json"_L1;
}

const NamedRequest *RequestStore::find(const QString &name) const
{
    const auto found = std::ranges::find(m_requests, name, &NamedRequest::name);
    return found == m_requests.cend() ? nullptr : &*found;
}

Result<void> RequestStore::load()
{
    return readFile().transform([this](const QList<NamedRequest> &requests) {
        m_requests = requests;
        Q_EMIT changed();
    });
}

Result<void> RequestStore::put(const NamedRequest &request)
{
    if (request.name.trimmed().isEmpty())
        return std::unexpected(Error{WorkspaceError::RequestsName, words(QT_TRANSLATE_NOOP("Values", "a name")), {}});
    return update([&request](QList<NamedRequest> &requests) {
        const auto there = std::ranges::find(requests, request.name, &NamedRequest::name);
        if (there == requests.end())
            requests.append(request);
        else
            *there = request;
    });
}

Result<void> RequestStore::remove(const QString &name)
{
    return update([&name](QList<NamedRequest> &requests) {
        requests.removeIf([&name](const NamedRequest &each) { return each.name == name; });
    });
}

Result<void> RequestStore::update(const std::function<void(QList<NamedRequest> &)> &change)
{
    if (!QDir().mkpath(m_folder))
        return std::unexpected(fileError(words(QT_TRANSLATE_NOOP("Values", "the folder cannot be made"))));
    QLockFile lock(path() + ".lock"_L1);
    if (!lock.tryLock(15ms)) // The window waits here: less than a frame.
        return std::unexpected(fileError(words(QT_TRANSLATE_NOOP("Values", "another program holds the file"))));
    Result<QList<NamedRequest>> requests = readFile();
    const bool isBroken = !requests;
    if (isBroken && requests.error().id != WorkspaceError::RequestsSyntax)
        return std::unexpected(requests.error());
    if (isBroken)
        requests = m_requests; // What was read when the file was whole.
    change(*requests);
    const Result<void> written =
        (isBroken ? putAside() : Result<void>()).and_then([&] { return writeFile(*requests); });
    if (!written)
        return written;
    m_requests = *requests;
    Q_EMIT changed();
    return {};
}

Result<QList<NamedRequest>> RequestStore::readFile() const
{
    QFile file(path());
    if (!file.exists())
        return QList<NamedRequest>();
    if (!file.open(QIODevice::ReadOnly))
        return std::unexpected(fileError(file.errorString()));
    const QByteArray text = file.readAll();
    if (file.error() != QFileDevice::NoError)
        return std::unexpected(fileError(file.errorString()));
    return readRequests(text);
}

Result<void> RequestStore::putAside() const
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

Result<void> RequestStore::writeFile(const QList<NamedRequest> &requests) const
{
    QSaveFile file(path());
    const QByteArray text = writeRequests(requests);
    if (file.open(QIODevice::WriteOnly) && file.setPermissions(kOwner) && file.write(text) == text.size()
        && file.commit())
        return {};
    return std::unexpected(fileError(file.errorString()));
}

} // namespace Grantscope::Workspace
