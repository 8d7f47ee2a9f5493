// SPDX-License-Identifier: GPL-3.0-or-later
#include "workspace/requeststore.h"

#include "workspace/workspaceerror.h"

#include <QtTranslation>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Grantscope::Workspace {

RequestStore::RequestStore(const QString &folder, QObject *parent)
    : QObject(parent)
    , m_file(folder, "requests.json"_L1, WorkspaceError::RequestsFile)
{
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
    const auto lock = m_file.lock();
    if (!lock)
        return std::unexpected(lock.error());
    Result<QList<NamedRequest>> requests = readFile();
    const bool isBroken = !requests;
    if (isBroken && requests.error().id != WorkspaceError::RequestsSyntax)
        return std::unexpected(requests.error());
    if (isBroken)
        requests = m_requests; // What was read when the file was whole.
    change(*requests);
    const Result<void> written = (isBroken ? m_file.putAside() : Result<void>()).and_then([&] {
        return m_file.replace(writeRequests(*requests));
    });
    if (!written)
        return written;
    m_requests = *requests;
    Q_EMIT changed();
    return {};
}

Result<QList<NamedRequest>> RequestStore::readFile() const
{
    return m_file.read().and_then(
        [](const std::optional<QByteArray> &text) { return text ? readRequests(*text) : QList<NamedRequest>(); });
}

} // namespace Grantscope::Workspace
