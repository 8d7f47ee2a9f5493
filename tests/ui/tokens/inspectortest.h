// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tokens/inputpane.h"
#include "tokens/inspectorpanel.h"
#include "tokens/judgementpane.h"
#include "tokens/partspane.h"
#include "tokens/verdictbanner.h"
#include "ui/tokens/sampletokens.h"
#include "widgets/masking.h"
#include "widgets/pasteview.h"

#include <QClipboard>
#include <QComboBox>
#include <QGuiApplication>
#include <QTest>

#include <memory>

namespace Grantscope::Tests {

/// A panel as a person uses it: paste, give a key, read the verdict. What the tests of the inspector have in common.
class InspectorTest
{
protected:
    void setUp()
    {
        m_masking = std::make_unique<Ui::Masking>();
        m_panel = makePanel();
        m_panel->resize(1180, 760);
        m_panel->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_panel.get()));
    }
    void tearDown() { m_panel.reset(); }
    void paste(const QByteArray &text)
    {
        QGuiApplication::clipboard()->setText(QString::fromUtf8(text));
        m_panel->input()->pasteBox()->setFocus();
        m_panel->input()->pasteBox()->selectAll();
        QTest::keySequence(m_panel->input()->pasteBox(), QKeySequence::Paste);
        // A large one comes later.
        QTRY_COMPARE(m_panel->input()->pasteBox()->text(), QString::fromUtf8(text).toUtf8());
    }
    void pasteSecret(const QByteArray &secret)
    {
        auto *form = m_panel->judgement()->keys()->findChildren<QComboBox *>().first();
        form->setCurrentIndex(1);
        auto *box = m_panel->judgement()->keys()->findChild<Ui::PasteView *>(QStringLiteral("key-text"));
        QGuiApplication::clipboard()->setText(QString::fromUtf8(secret));
        box->paste();
        m_panel->judgement()->keys()->addTyped();
        QTRY_VERIFY(box->text().isEmpty()); // Read on a thread of its own, and forgotten when it is a key.
    }
    static void click(Ui::TextView *view, qsizetype offset)
    {
        view->setFocus();
        view->goTo(offset); // into view
        QTest::mouseClick(view->viewport(), Qt::LeftButton, {}, view->rectOf(offset).center() - QPoint(3, 0));
    }
    QString verdict() const { return m_panel->judgement()->verdict()->title(); }
    std::unique_ptr<Ui::InspectorPanel> makePanel(const Ui::KeyFetcher &fetcher = {}, QSettings *settings = nullptr)
    {
        return std::make_unique<Ui::InspectorPanel>(
            Ui::InspectorNeeds{&m_intents, m_masking.get(), settings, fetcher, [] { return kNow; }});
    }

    Ui::Intents m_intents;
    std::unique_ptr<Ui::Masking> m_masking;
    std::unique_ptr<Ui::InspectorPanel> m_panel;
};

} // namespace Grantscope::Tests
