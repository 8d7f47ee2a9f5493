// SPDX-License-Identifier: GPL-3.0-or-later
#include "flows/flowpages.h"

#include "session/useragent.h"

namespace Grantscope::Ui {

FlowPages::FlowPages(std::function<std::unique_ptr<Session::UserAgent>()> makeAgent, FlowServices::Browser openBrowser,
                     QObject *parent)
    : QObject(parent)
    , m_makeAgent(std::move(makeAgent))
    , m_openBrowser(std::move(openBrowser))
{
}

FlowPages::~FlowPages() = default;

Session::UserAgent *FlowPages::agent()
{
    if (m_agent || !m_makeAgent)
        return m_agent.get();
    m_agent = m_makeAgent();
    connect(m_agent.get(), &Session::UserAgent::leftFor, this, &FlowPages::leftFor);
    return m_agent.get();
}

void FlowPages::setPage(Page page)
{
    m_page = std::move(page);
    if (m_agent)
        m_agent->leave();
}

Result<void> FlowPages::open(const QByteArray &address, FlowSetup::Browser browser)
{
    if (browser == FlowSetup::Browser::BuiltIn && agent()) {
        m_page = {.address = address, .browser = FlowSetup::Browser::BuiltIn};
        return agent()->open(address);
    }
    m_page = {.address = address, .browser = FlowSetup::Browser::Own};
    return m_openBrowser ? m_openBrowser(address) : Result<void>();
}

void FlowPages::setError(const std::optional<Error> &error)
{
    m_page.error = error;
    Q_EMIT opened();
}

} // namespace Grantscope::Ui
