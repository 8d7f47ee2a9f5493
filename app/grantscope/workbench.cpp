// SPDX-License-Identifier: GPL-3.0-or-later
#include "workbench.h"

#include "components.h"
#include "keyfetching.h"

using namespace Qt::StringLiterals;

namespace Grantscope {

Workbench::Workbench(QSettings &settings, const Clock &clock)
    : m_language(settings)
    , m_appearance(settings)
    , m_window({settings, m_intents, m_masking, m_appearance, m_language, components})
{
    m_window.addPanel({u"tokens"_s, [] { return Ui::InspectorPanel::tr("Tokens"); }, u"view-certificate-symbolic"_s,
                       [this, &settings, clock](QWidget *parent) {
                           m_inspector = new Ui::InspectorPanel(
                               {&m_intents, &m_masking, &settings, makeKeyFetcher(clock), clock}, parent);
                           return m_inspector;
                       }});
    m_intents.handle<Ui::OpenToken>(&m_window, [this](const Ui::OpenToken &intent) {
        m_window.showArea(u"tokens"_s); // The panel is made when it is first shown.
        m_inspector->open(intent);
    });
    m_window.addCommands([this] { return m_inspector ? m_inspector->commands() : QList<Ui::Command>(); });
    m_window.restore();
}

} // namespace Grantscope
