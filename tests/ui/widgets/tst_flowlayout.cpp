// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/flowlayout.h"

#include <QLabel>
#include <QTest>

using namespace Grantscope::Ui;

class TestFlowLayout : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();

    void nothingIn();
    void tooWideIsCutToTheWidth();
    void hiddenTakesNoRoom();
    void lines_data();
    void lines();
    void labelStaysWithWhatItNames();
    void itemsCanBeTaken();

private:
    /// A widget of that size and no other.
    QWidget *add(int width, int height = 10)
    {
        auto *widget = new QWidget(m_window.get());
        widget->setFixedSize(width, height);
        m_layout->addWidget(widget);
        widget->show();
        return widget;
    }
    QList<QPoint> places() const
    {
        QList<QPoint> places;
        for (int i = 0; i < m_layout->count(); ++i)
            places << m_layout->itemAt(i)->geometry().topLeft();
        return places;
    }

    std::unique_ptr<QWidget> m_window;
    FlowLayout *m_layout = nullptr; // of the window
};

void TestFlowLayout::init()
{
    m_window = std::make_unique<QWidget>();
    m_layout = new FlowLayout(4, 2, m_window.get());
    m_layout->setContentsMargins(1, 3, 1, 5);
}

void TestFlowLayout::nothingIn()
{
    QCOMPARE(m_layout->itemAt(0), nullptr);
    QCOMPARE(m_layout->itemAt(-1), nullptr);
    QCOMPARE(m_layout->takeAt(0), nullptr);
    QCOMPARE(m_layout->takeAt(-1), nullptr);
    QCOMPARE(m_layout->sizeHint(), QSize(2, 8));
    QCOMPARE(m_layout->heightForWidth(100), 8);
}

void TestFlowLayout::tooWideIsCutToTheWidth()
{
    auto *wide = new QLabel(QStringLiteral("words that go on and on ").repeated(20));
    wide->setWordWrap(true);
    m_layout->addWidget(wide);
    wide->show();
    QVERIFY(wide->sizeHint().width() > 40);
    m_layout->setGeometry(QRect(0, 0, 42, 200));
    QCOMPARE(wide->width(), 40);
    QCOMPARE(wide->height(), wide->heightForWidth(40));
}

void TestFlowLayout::hiddenTakesNoRoom()
{
    add(20);
    add(20)->hide();
    QWidget *last = add(20);
    m_layout->setGeometry(QRect(0, 0, 46, 50));
    QCOMPARE(last->pos(), QPoint(25, 3));
    QCOMPARE(m_layout->sizeHint(), QSize(46, 18));
}

void TestFlowLayout::lines_data()
{
    QTest::addColumn<int>("width");
    QTest::addColumn<QList<QPoint>>("at");
    QTest::addColumn<int>("height");
    QTest::newRow("all in one") << 70 << QList<QPoint>{{1, 3}, {25, 3}, {49, 3}} << 28;
    QTest::newRow("a pixel less") << 69 << QList<QPoint>{{1, 3}, {25, 3}, {1, 25}} << 40;
    QTest::newRow("one each") << 22 << QList<QPoint>{{1, 3}, {1, 15}, {1, 37}} << 52;
}

void TestFlowLayout::lines()
{
    QFETCH(const int, width);
    add(20, 10);
    add(20, 20);
    add(20, 10);
    m_layout->setGeometry(QRect(0, 0, width, 100));
    QTEST(places(), "at");
    QTEST(m_layout->heightForWidth(width), "height");
    QCOMPARE(m_layout->minimumSize(), QSize(22, 28));
}

void TestFlowLayout::labelStaysWithWhatItNames()
{
    add(20);
    auto *label = new QLabel(m_window.get());
    label->setFixedSize(10, 10);
    m_layout->addWidget(label);
    label->show();
    QWidget *named = add(20);
    m_layout->setGeometry(QRect(0, 0, 42, 100));
    QCOMPARE(label->pos(), QPoint(25, 3)); // It names nothing yet.
    label->setBuddy(named);
    m_layout->setGeometry(QRect(0, 0, 42, 100));
    QCOMPARE(label->pos(), QPoint(1, 15));
    QCOMPARE(named->pos(), QPoint(15, 15));
}

void TestFlowLayout::itemsCanBeTaken()
{
    QWidget *first = add(20);
    QWidget *second = add(30);
    const std::unique_ptr<QLayoutItem> taken(m_layout->takeAt(0));
    QCOMPARE(taken->widget(), first);
    QCOMPARE(m_layout->count(), 1);
    m_layout->setGeometry(QRect(0, 0, 100, 100));
    QCOMPARE(second->pos(), QPoint(1, 3));
}

QTEST_MAIN(TestFlowLayout)
#include "tst_flowlayout.moc"
