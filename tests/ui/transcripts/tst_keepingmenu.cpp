// SPDX-License-Identifier: GPL-3.0-or-later
#include "transcript/transcripterror.h"
#include "transcripts/keepingmenu.h"

#include <QActionGroup>
#include <QMessageBox>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

using namespace Grantscope;
using namespace Grantscope::Ui;
using namespace Qt::StringLiterals;

class TestKeepingMenu : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void nothingIsForgottenWithoutAnAnswer();
    void whatCantBeRemovedIsTold();
    void forgets();
    void retentionIsShownAndChanged();

private:
    std::unique_ptr<QWidget> m_window;
    std::unique_ptr<KeepingMenu> m_menu;
    Transcript::Retention m_retention;
    Result<void> m_answer;
    int m_forgotten = 0;
};

void TestKeepingMenu::init()
{
    m_menu.reset();
    m_retention = {};
    m_answer = {};
    m_forgotten = 0;
    m_window = std::make_unique<QWidget>();
    m_window->show();
    m_menu = std::make_unique<KeepingMenu>(
        Keeping{.retention = [this] { return m_retention; },
                .setRetention = [this](const Transcript::Retention &retention) { m_retention = retention; },
                .forget =
                    [this] {
                        ++m_forgotten;
                        return QtFuture::makeReadyValueFuture(m_answer);
                    }},
        m_window.get());
}

void TestKeepingMenu::nothingIsForgottenWithoutAnAnswer()
{
    m_menu->forgetAction()->trigger();
    auto *question = m_window->findChild<QMessageBox *>();
    QVERIFY(question);
    QVERIFY(question->defaultButton() == question->button(QMessageBox::Cancel));
    question->button(QMessageBox::Cancel)->click();
    QCOMPARE(m_forgotten, 0);
}

void TestKeepingMenu::whatCantBeRemovedIsTold()
{
    m_answer = std::unexpected(Error{Transcript::TranscriptError::File, {}, u"read-only"_s});
    QSignalSpy told(m_menu.get(), &KeepingMenu::told);
    m_menu->forgetNow();
    QTRY_COMPARE(told.size(), 1);
    QVERIFY(told.constFirst().constFirst().toString().contains(u"read-only"_s));
}

void TestKeepingMenu::forgets()
{
    QSignalSpy forgotten(m_menu.get(), &KeepingMenu::forgotten);
    m_menu->forgetAction()->trigger();
    auto *question = m_window->findChild<QMessageBox *>();
    QVERIFY(question);
    for (QAbstractButton *button : question->buttons()) {
        if (question->buttonRole(button) == QMessageBox::DestructiveRole)
            button->click();
    }
    QCOMPARE(m_forgotten, 1);
    QTRY_COMPARE(forgotten.size(), 1);
}

void TestKeepingMenu::retentionIsShownAndChanged()
{
    QCOMPARE(m_menu->days()->checkedAction()->data().toInt(), 30);
    QCOMPARE(m_menu->sizes()->checkedAction()->data().toLongLong(), qint64(512) << 20);
    m_menu->days()->actions().constLast()->trigger();
    QCOMPARE(m_retention.days, 0);
    m_menu->sizes()->actions().constFirst()->trigger();
    QCOMPARE(m_retention.octets, qint64(64) << 20);
    QCOMPARE(m_retention.days, 0);
}

QTEST_MAIN(TestKeepingMenu)
#include "tst_keepingmenu.moc"
