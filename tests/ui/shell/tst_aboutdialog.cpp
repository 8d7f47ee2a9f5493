// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/aboutdialog.h"
#include "ui/support/markingtranslator.h"
#include "widgets/theme.h"

#include <QApplication>
#include <QClipboard>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QSettings>
#include <QTableWidget>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace Grantscope::Ui;
using namespace Grantscope::Tests;

class TestAboutDialog : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void namesAreNoMarkup();
    void copiesTheReport();
    void isSortedWhenAsked();
    void everyComponentIsInView();
    void enterCloses();
    void oddStateChangesNothing();
    void columnsAreRemembered();
    void retranslates();
};

void TestAboutDialog::namesAreNoMarkup()
{
    const AboutDialog dialog({}, nullptr);
    const QList<QLabel *> labels = dialog.findChildren<QLabel *>();
    QVERIFY(labels.size() >= 3);
    for (const QLabel *label : labels)
        QCOMPARE(label->textFormat(), Qt::PlainText);
}

void TestAboutDialog::copiesTheReport()
{
    AboutDialog dialog({{u"OpenSSL"_s, u"3.5.9"_s, u"Apache-2.0"_s}, {u"Qt"_s, u"6.8.2"_s, u"LGPL-3.0-only"_s}},
                       nullptr);
    dialog.show();
    const QList<QPushButton *> buttons = dialog.findChildren<QPushButton *>();
    const auto copy = std::ranges::find(buttons, u"&Copy"_s, &QPushButton::text);
    QVERIFY(copy != buttons.end());
    QTest::mouseClick(*copy, Qt::LeftButton);
    const QString report = QApplication::clipboard()->text();
    QVERIFY(report.startsWith(u"Grantscope "_s));
    QVERIFY(report.contains(u"OpenSSL 3.5.9 (Apache-2.0)\nQt 6.8.2 (LGPL-3.0-only)\n"_s));
}

void TestAboutDialog::isSortedWhenAsked()
{
    AboutDialog dialog({{u"Qt"_s, u"6"_s, u"A"_s}, {u"curl"_s, u"8"_s, u"C"_s}, {u"OpenSSL"_s, u"3"_s, u"B"_s}},
                       nullptr);
    auto *table = dialog.findChild<QTableWidget *>();
    const auto column = [table](int at) {
        return table->item(0, at)->text() + table->item(1, at)->text() + table->item(2, at)->text();
    };
    QCOMPARE(column(2), u"ACB"_s);
    table->sortByColumn(2, Qt::AscendingOrder);
    QCOMPARE(column(2), u"ABC"_s);
    QCOMPARE(column(0), u"QtOpenSSLcurl"_s);
}

void TestAboutDialog::everyComponentIsInView()
{
    QList<Component> components;
    for (const char *name : {"Qt", "OpenSSL", "curl", "KSyntaxHighlighting", "Breeze Icons"})
        components << Component{QString::fromLatin1(name), u"1"_s, u"MIT"_s};
    const QFont font = QApplication::font();
    for (const qreal factor : {2.0, 1.0}) {
        QApplication::setFont(scaledFont(font, factor));
        AboutDialog dialog(components, nullptr);
        dialog.show();
        QCoreApplication::processEvents();
        const QTableWidget *table = dialog.table();
        const QRect last = table->visualItemRect(table->item(4, 0));
        QVERIFY2(table->viewport()->rect().contains(last), qPrintable(QString::number(factor)));
    }
    QApplication::setFont(font);
}

void TestAboutDialog::enterCloses()
{
    AboutDialog dialog({}, nullptr);
    dialog.show();
    QVERIFY(QTest::qWaitForWindowActive(&dialog));
    QTest::keyClick(&dialog, Qt::Key_Return);
    QVERIFY(!dialog.isVisible());
}

void TestAboutDialog::oddStateChangesNothing()
{
    const QTemporaryDir folder;
    QSettings settings(folder.filePath(u"test.ini"_s), QSettings::IniFormat);
    settings.setValue(u"about/columns"_s, u"no state"_s);
    const AboutDialog dialog({{u"Qt"_s, u"6"_s, u"A"_s}}, &settings);
    const AboutDialog plain({{u"Qt"_s, u"6"_s, u"A"_s}}, nullptr);
    QCOMPARE(dialog.findChild<QTableWidget *>()->columnWidth(0), plain.findChild<QTableWidget *>()->columnWidth(0));
}

void TestAboutDialog::columnsAreRemembered()
{
    const QTemporaryDir folder;
    QSettings settings(folder.filePath(u"test.ini"_s), QSettings::IniFormat);
    const QList<Component> components{{u"Qt"_s, u"6"_s, u"A"_s}, {u"curl"_s, u"8"_s, u"C"_s}};
    {
        const AboutDialog dialog(components, &settings);
        auto *table = dialog.findChild<QTableWidget *>();
        table->setColumnWidth(0, 177);
        table->sortByColumn(0, Qt::DescendingOrder);
        QCOMPARE(table->item(0, 0)->text(), u"curl"_s);
    }
    const AboutDialog dialog(components, &settings);
    const auto *table = dialog.findChild<QTableWidget *>();
    QCOMPARE(table->columnWidth(0), 177);
    QCOMPARE(table->item(0, 0)->text(), u"Qt"_s); // in their own order again
    QCOMPARE(table->horizontalHeader()->sortIndicatorSection(), -1);
}

void TestAboutDialog::retranslates()
{
    AboutDialog dialog({}, nullptr);
    MarkingTranslator translator;
    QCoreApplication::installTranslator(&translator);
    QCoreApplication::processEvents();
    QVERIFY(dialog.windowTitle().contains(u'「'));
    QCoreApplication::removeTranslator(&translator);
}

QTEST_MAIN(TestAboutDialog)
#include "tst_aboutdialog.moc"
