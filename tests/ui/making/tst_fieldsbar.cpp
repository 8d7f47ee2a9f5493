// SPDX-License-Identifier: GPL-3.0-or-later
#include "making/fieldsbar.h"

#include <QCheckBox>
#include <QComboBox>
#include <QLabel>
#include <QPushButton>
#include <QTest>

#include <memory>

using namespace Grantscope;
using namespace Qt::StringLiterals;

class TestFieldsBar : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void wrapsInOneOrder();
    void textsAreAsHighAsFields();
    void detailsAndNoteBelow();

private:
    void layOut(QWidget *details = nullptr)
    {
        Ui::layOut(m_bar.get(), {.fields = {m_label, m_box, m_check, m_button},
                                 .texts = {m_label, m_check},
                                 .details = details,
                                 .note = m_note});
    }

    std::unique_ptr<QWidget> m_bar;
    QLabel *m_label = nullptr;
    QComboBox *m_box = nullptr;
    QCheckBox *m_check = nullptr;
    QPushButton *m_button = nullptr;
    QLabel *m_note = nullptr;
};

void TestFieldsBar::init()
{
    m_bar = std::make_unique<QWidget>();
    // In another order than that in which they are shown.
    m_button = new QPushButton(u"Sign"_s, m_bar.get());
    m_check = new QCheckBox(u"Detached"_s, m_bar.get());
    m_box = new QComboBox(m_bar.get());
    m_label = new QLabel(u"Algorithm"_s, m_bar.get());
    m_note = new QLabel(u"<b>A note</b> "_s.repeated(20), m_bar.get());
    m_box->addItem(u"RS256"_s);
}

void TestFieldsBar::wrapsInOneOrder()
{
    layOut();
    m_bar->resize(2000, 200);
    m_bar->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_bar.get()));
    const auto inBar = [this](const QWidget *field) { return field->mapTo(m_bar.get(), QPoint()); };
    QVERIFY(inBar(m_label).x() < inBar(m_box).x() && inBar(m_box).x() < inBar(m_check).x()
            && inBar(m_check).x() < inBar(m_button).x());
    QCOMPARE(inBar(m_label).y(), inBar(m_box).y());
    m_bar->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(m_bar.get()));
    m_box->setFocus();
    QTest::keyClick(m_box, Qt::Key_Tab);
    QVERIFY(m_check->hasFocus());
    QTest::keyClick(m_check, Qt::Key_Tab);
    QVERIFY(m_button->hasFocus());

    m_bar->resize(m_box->width() + 40, 400);
    QTRY_VERIFY(inBar(m_button).y() > inBar(m_label).y());
}

void TestFieldsBar::textsAreAsHighAsFields()
{
    layOut();
    QCOMPARE(m_label->minimumHeight(), m_box->sizeHint().height());
    QCOMPARE(m_check->minimumHeight(), m_box->sizeHint().height());
}

void TestFieldsBar::detailsAndNoteBelow()
{
    auto *details = new QLabel(u"details"_s, m_bar.get());
    layOut(details);
    m_bar->resize(400, 400);
    m_bar->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_bar.get()));
    QVERIFY(details->y() > m_button->mapTo(m_bar.get(), QPoint()).y());
    QVERIFY(m_note->y() > details->y());
    QVERIFY(m_note->wordWrap());
    QCOMPARE(m_note->textFormat(), Qt::PlainText); // It may quote what came from elsewhere.
}

QTEST_MAIN(TestFieldsBar)
#include "tst_fieldsbar.moc"
