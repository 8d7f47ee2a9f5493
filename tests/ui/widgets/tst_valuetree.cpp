// SPDX-License-Identifier: GPL-3.0-or-later
// How the columns of tables share their width.
#include "intents/intents.h"
#include "widgets/copier.h"
#include "widgets/masking.h"
#include "widgets/theme.h"
#include "widgets/valuetree.h"

#include <QApplication>
#include <QHeaderView>
#include <QScrollBar>
#include <QStandardItemModel>
#include <QTest>
#include <QTextLayout>

using namespace Qt::StringLiterals;
using namespace Grantscope::Ui;

class TestValueTree : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void noStateChangesNothing();
    void fitsItsWidth_data();
    void fitsItsWidth();
    void namesAreWhole();
    void widthsOfThePersonStay();
    void widthsOfThePersonGrowWithTheFont();
    void hiddenColumnsTakeNothing();
    void aColumnYields();
    void aColumnYieldsWithWidthsOfThePerson();
    void rowsHaveRoomForHan();

private:
    void addRow(const QStringList &cells)
    {
        QList<QStandardItem *> items;
        for (const QString &cell : cells)
            items << new QStandardItem(cell);
        m_model.appendRow(items);
    }
    void show(int width)
    {
        m_tree->resize(width, 300);
        m_tree->QWidget::show();
        QVERIFY(QTest::qWaitForWindowExposed(m_tree.get()));
        for (int layouts = 0; layouts < 3; ++layouts)
            QCoreApplication::processEvents();
    }
    int sum() const
    {
        int width = 0;
        for (int column = 0; column < m_model.columnCount(); ++column)
            width += m_tree->columnWidth(column);
        return width;
    }

    Intents m_intents;
    Masking m_masking;
    QFont m_font;
    Copier m_copier{&m_intents, &m_masking};
    QStandardItemModel m_model;
    std::unique_ptr<ValueTree> m_tree;
};

void TestValueTree::init()
{
    m_font = QApplication::font();
    m_model.clear();
    m_model.setHorizontalHeaderLabels({u"Claim"_s, u"Value"_s, u"Meaning"_s, u"Defined in"_s});
    m_tree = std::make_unique<ValueTree>(u"test"_s, ValueTree::Shape::Tree, &m_copier);
    m_tree->show(&m_model, {15, 54, 17});
}

void TestValueTree::cleanup()
{
    m_tree.reset();
    QApplication::setFont(m_font);
}

void TestValueTree::noStateChangesNothing()
{
    show(600);
    for (const QByteArray &odd : {QByteArray(), QByteArray("rubbish"), QByteArray("7:rubbish"), QByteArray(":")}) {
        m_tree->restoreColumns(odd);
        QVERIFY(m_tree->columns().isEmpty());
        QCOMPARE(sum(), m_tree->viewport()->width());
    }
}

void TestValueTree::fitsItsWidth_data()
{
    QTest::addColumn<int>("width");
    QTest::addColumn<int>("rows");
    for (const int width : {420, 600, 1500}) {
        for (const int rows : {0, 3, 300})
            QTest::addRow("%d pixels, %d rows", width, rows) << width << rows;
    }
}

void TestValueTree::fitsItsWidth()
{
    QFETCH(const int, width);
    QFETCH(const int, rows);
    for (int row = 0; row < rows; ++row)
        addRow({u"auth_time"_s, u"9 minutes ago · 2026-11-27 03:29:51 UTC+08:00"_s, u"Time of authentication"_s,
                u"OpenID Connect Core 1.0 §2"_s});
    show(width);
    QCOMPARE(m_tree->horizontalScrollBar()->maximum(), 0);
    QCOMPARE(sum(), m_tree->viewport()->width());
    m_tree->resize(width + 100, 300);
    QCOMPARE(sum(), m_tree->viewport()->width());
}

void TestValueTree::namesAreWhole()
{
    addRow({u"auth_time"_s, QString(500, u'x'), u"Time of authentication"_s, u"OpenID Connect Core 1.0 §2"_s});
    for (const int percent : {100, 200}) {
        QApplication::setFont(scaledFont(m_font, percent / 100.0));
        show(percent * 5);
        const QTreeView &base = *m_tree;
        QVERIFY(m_tree->columnWidth(0) >= base.fontMetrics().horizontalAdvance(u"auth_time"_s) + base.indentation());
        QVERIFY(m_tree->columnWidth(3) >= 8 * m_tree->fontMetrics().averageCharWidth());
        QCOMPARE(m_tree->horizontalScrollBar()->maximum(), 0);
    }
}

void TestValueTree::widthsOfThePersonStay()
{
    show(600);
    QVERIFY(m_tree->columns().isEmpty());
    m_tree->setColumnWidth(0, 77);
    addRow({u"a_long_name_of_a_claim"_s, u"1"_s, {}, {}});
    m_tree->resize(700, 300);
    QCoreApplication::processEvents();
    QCOMPARE(m_tree->columnWidth(0), 77);
    const QByteArray state = m_tree->columns();
    QVERIFY(!state.isEmpty());
    ValueTree other(u"test"_s, ValueTree::Shape::Tree, &m_copier);
    other.show(&m_model, {15, 54, 17});
    other.restoreColumns(state);
    other.resize(700, 300);
    QCoreApplication::processEvents();
    QCOMPARE(other.columnWidth(0), 77);
}

void TestValueTree::widthsOfThePersonGrowWithTheFont()
{
    show(600);
    m_tree->setColumnWidth(0, 80);
    QApplication::setFont(scaledFont(m_font, 2));
    QCoreApplication::processEvents();
    QVERIFY2(m_tree->columnWidth(0) > 140, qPrintable(QString::number(m_tree->columnWidth(0))));
    QApplication::setFont(m_font);
    QCoreApplication::processEvents();
    QVERIFY(qAbs(m_tree->columnWidth(0) - 80) <= 2);
}

void TestValueTree::hiddenColumnsTakeNothing()
{
    addRow({u"iss"_s, u"https://as.example"_s, u"Issuer"_s, u"RFC 7519"_s});
    m_tree->setColumnShown(2, false);
    show(600);
    QCOMPARE(sum(), m_tree->viewport()->width());
    QVERIFY(m_tree->columns().isEmpty()); // the program did it
    m_tree->setColumnShown(2, true);
    QTRY_COMPARE(sum(), m_tree->viewport()->width());
    QVERIFY(m_tree->columnWidth(2) > 0);
}

void TestValueTree::aColumnYields()
{
    addRow({u"iss"_s, u"https://as.example"_s, u"Issuer"_s, u"RFC 7519"_s});
    const int character = m_tree->fontMetrics().averageCharWidth();
    m_tree->showColumnFrom(2, 60);
    show(59 * character);
    QVERIFY(m_tree->isColumnHidden(2));
    QTRY_COMPARE(sum(), m_tree->viewport()->width());
    m_tree->resize(70 * character, 300);
    QVERIFY(!m_tree->isColumnHidden(2));
    QTRY_COMPARE(sum(), m_tree->viewport()->width());
    QVERIFY(m_tree->columns().isEmpty());
    // Where the person is goes to what is still there.
    m_tree->setCurrentIndex(m_tree->model()->index(0, 2));
    QApplication::setFont(scaledFont(m_font, 2));
    QCoreApplication::processEvents();
    QVERIFY(m_tree->isColumnHidden(2));
    QCOMPARE(m_tree->currentIndex(), m_tree->model()->index(0, 0));
    QApplication::setFont(m_font);
    QCoreApplication::processEvents();
    QVERIFY(!m_tree->isColumnHidden(2));
}

void TestValueTree::aColumnYieldsWithWidthsOfThePerson()
{
    const int character = m_tree->fontMetrics().averageCharWidth();
    m_tree->showColumnFrom(2, 60);
    show(50 * character);
    m_tree->setColumnWidth(0, 80);
    const QByteArray state = m_tree->columns();
    ValueTree other(u"test"_s, ValueTree::Shape::Tree, &m_copier);
    other.show(&m_model, {15, 54, 17});
    other.showColumnFrom(2, 60);
    other.resize(90 * character, 300);
    other.QWidget::show();
    other.restoreColumns(state);
    QCOMPARE(other.columnWidth(0), 80);
    QVERIFY(!other.isColumnHidden(2));
}

void TestValueTree::rowsHaveRoomForHan()
{
    addRow({u"first"_s, u"x"_s, {}, {}});
    addRow({u"金鑰"_s, u"x"_s, {}, {}});
    show(600);
    const QRect han = m_tree->visualRect(m_tree->model()->index(1, 0));
    QTextLayout layout(u"金鑰"_s, m_tree->font());
    layout.beginLayout();
    const QTextLine line = layout.createLine();
    layout.endLayout();
    QVERIFY2(han.height() >= qCeil(line.height()), qPrintable(u"%1 < %2"_s.arg(han.height()).arg(line.height())));
}

QTEST_MAIN(TestValueTree)
#include "tst_valuetree.moc"
