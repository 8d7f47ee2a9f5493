// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/keptfocus.h"

#include <QDialog>
#include <QPushButton>
#include <QTest>
#include <QVBoxLayout>

#include <memory>

using namespace Grantscope;
using namespace Qt::StringLiterals;

class TestKeptFocus : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void doesNotJump();
    void staysWhereThePersonWent();
    void notOfAnother();

private:
    std::unique_ptr<QDialog> m_dialog;
    QPushButton *m_work = nullptr;
    QPushButton *m_close = nullptr;
};

void TestKeptFocus::init()
{
    m_dialog = std::make_unique<QDialog>();
    auto *column = new QVBoxLayout(m_dialog.get());
    m_work = new QPushButton(u"Make"_s);
    m_close = new QPushButton(u"Close"_s);
    for (QPushButton *button : {m_work, m_close}) {
        button->setAutoDefault(false);
        column->addWidget(button);
    }
    connect(m_close, &QPushButton::clicked, m_dialog.get(), &QDialog::reject);
    m_dialog->show();
    QVERIFY(QTest::qWaitForWindowActive(m_dialog.get()));
    m_work->setFocus();
    QVERIFY(m_work->hasFocus());
}

void TestKeptFocus::doesNotJump()
{
    Ui::setReady(m_work, false);
    QVERIFY(!m_work->isEnabled());
    QVERIFY(!m_close->hasFocus());
    QTest::keyClick(m_dialog.get(), Qt::Key_Return);
    QTest::keyClick(m_dialog.get(), Qt::Key_Space);
    QVERIFY(m_dialog->isVisible());
    Ui::setReady(m_work, false); // Shown once more while it works.
    Ui::setReady(m_work, true);
    QVERIFY(m_work->hasFocus());
}

void TestKeptFocus::staysWhereThePersonWent()
{
    Ui::setReady(m_work, false);
    m_close->setFocus();
    Ui::setReady(m_work, true);
    QVERIFY(m_work->isEnabled());
    QVERIFY(m_close->hasFocus());
    // The debt is paid.
    m_dialog->setFocus();
    Ui::setReady(m_work, true);
    QVERIFY(!m_work->hasFocus());
}

void TestKeptFocus::notOfAnother()
{
    m_close->setFocus();
    Ui::setReady(m_work, false);
    QVERIFY(m_close->hasFocus());
    Ui::setReady(m_work, true);
    QVERIFY(m_close->hasFocus());
}

QTEST_MAIN(TestKeptFocus)
#include "tst_keptfocus.moc"
