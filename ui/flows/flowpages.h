// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "flows/flowsetup.h"

#include <QObject>

namespace Grantscope::Ui {

/// The pages that a flow shows to the person, each in the browser that was asked to.
class FlowPages : public QObject
{
    Q_OBJECT

public:
    /// What was opened last.
    struct Page
    {
        QByteArray address = {};
        FlowSetup::Browser browser = FlowSetup::Browser::BuiltIn;
        std::optional<Error> error = {}; ///< Why it did not open.
    };

    FlowPages(std::function<std::unique_ptr<Session::UserAgent>()> makeAgent, FlowServices::Browser openBrowser,
              QObject *parent = nullptr);
    ~FlowPages() override;

    /// The small browser of this program, made when first asked for; null where there is none.
    [[nodiscard]] Session::UserAgent *agent();
    [[nodiscard]] bool hasAgent() const { return bool(m_makeAgent); }
    [[nodiscard]] const Page &page() const { return m_page; }
    /// Of another run, or none: what was shown before is left.
    void setPage(Page page);
    /// In the small one where that was chosen and there is one, else in the person's own.
    [[nodiscard]] Result<void> open(const QByteArray &address, FlowSetup::Browser browser);
    void setError(const std::optional<Error> &error);

Q_SIGNALS:
    /// In which browser ever; page() says if not.
    void opened();
    /// A redirect to where nothing on this machine listens: the person would copy the address.
    void leftFor(const QByteArray &address);

private:
    std::function<std::unique_ptr<Session::UserAgent>()> m_makeAgent;
    FlowServices::Browser m_openBrowser;
    std::unique_ptr<Session::UserAgent> m_agent;
    Page m_page;
};

} // namespace Grantscope::Ui
