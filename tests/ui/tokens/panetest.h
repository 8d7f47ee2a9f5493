// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tokens/inspectorsession.h"
#include "ui/tokens/sampletokens.h"
#include "widgets/copier.h"
#include "widgets/masking.h"

#include <QTest>

#include <memory>

namespace Grantscope::Tests {

/// One pane of the inspector alone, with a session of its own. What the tests of the panes have in common.
template <typename Pane>
class PaneTest
{
protected:
    void setUp(std::unique_ptr<Pane> pane)
    {
        m_pane = std::move(pane);
        m_pane->resize(900, 600);
        m_pane->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_pane.get()));
    }
    /// The pane goes before what it shows.
    void tearDown()
    {
        m_pane.reset();
        m_session.setText({});
        m_session.setExpectations({});
        m_session.keys()->clear();
        m_masking.setOn(false);
    }
    /// Judged, whatever the verdict.
    void judge(const QByteArray &text)
    {
        m_session.setText(text);
        QTRY_VERIFY(m_session.judgement());
    }

    Ui::Intents m_intents;
    Ui::Masking m_masking;
    Ui::Copier m_copier{&m_intents, &m_masking};
    Ui::InspectorSession m_session{[] { return kNow; }};
    std::unique_ptr<Pane> m_pane;
};

} // namespace Grantscope::Tests
