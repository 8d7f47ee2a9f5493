// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/appearance.h"
#include "widgets/zoomedstyle.h"

#include <QApplication>
#include <QComboBox>
#include <QSettings>
#include <QSignalSpy>
#include <QStyle>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace Grantscope::Ui;

class TestAppearance : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void oddSettingsAreTheDefaults_data();
    void oddSettingsAreTheDefaults();
    void aChoiceOfManyScrolls();
    void zoomStaysInItsBounds();
    void remembers();
};

void TestAppearance::oddSettingsAreTheDefaults_data()
{
    QTest::addColumn<QVariant>("mode");
    QTest::addColumn<QVariant>("zoom");
    QTest::newRow("nothing") << QVariant() << QVariant();
    QTest::newRow("unknown words") << QVariant(u"Sepia"_s) << QVariant(u"big"_s);
    QTest::newRow("too large") << QVariant(u"7"_s) << QVariant(100'000);
    QTest::newRow("negative") << QVariant(u""_s) << QVariant(-100);
}

void TestAppearance::oddSettingsAreTheDefaults()
{
    QFETCH(const QVariant, mode);
    QFETCH(const QVariant, zoom);
    const QTemporaryDir folder;
    QSettings settings(folder.filePath(u"a.ini"_s), QSettings::IniFormat);
    if (mode.isValid())
        settings.setValue("appearance/scheme"_L1, mode);
    if (zoom.isValid())
        settings.setValue("appearance/zoom"_L1, zoom);
    const Appearance appearance(settings);
    QCOMPARE(appearance.mode(), Appearance::Mode::System);
    QCOMPARE(appearance.zoom(), 100);
    // Offscreen does not know its scheme.
    QCOMPARE(appearance.scheme(), Scheme::Light);
    const auto *style = qobject_cast<ZoomedStyle *>(QApplication::style());
    QVERIFY(style);
    QCOMPARE(style->baseStyle()->name(), u"fusion"_s);
}

void TestAppearance::aChoiceOfManyScrolls()
{
    const ZoomedStyle style;
    QComboBox choice;
    choice.addItem(u"one"_s);
    QStyleOptionComboBox option;
    option.initFrom(&choice);
    const int few = style.styleHint(QStyle::SH_ComboBox_Popup, &option, &choice);
    QCOMPARE(few, style.baseStyle()->styleHint(QStyle::SH_ComboBox_Popup, &option, &choice));
    for (int row = 0; row < 200; ++row)
        choice.addItem(QString::number(row));
    QCOMPARE(style.styleHint(QStyle::SH_ComboBox_Popup, &option, &choice), 0);
}

void TestAppearance::zoomStaysInItsBounds()
{
    const QTemporaryDir folder;
    QSettings settings(folder.filePath(u"a.ini"_s), QSettings::IniFormat);
    Appearance appearance(settings);
    QSignalSpy changed(&appearance, &Appearance::zoomChanged);
    appearance.setZoom(1000);
    QCOMPARE(appearance.zoom(), 300);
    appearance.setZoom(1);
    QCOMPARE(appearance.zoom(), 50);
    appearance.setZoom(100);
    appearance.setZoom(100);
    QCOMPARE(changed.count(), 3);
}

void TestAppearance::remembers()
{
    const QTemporaryDir folder;
    QSettings settings(folder.filePath(u"a.ini"_s), QSettings::IniFormat);
    const qreal size = QApplication::font().pointSizeF();
    {
        Appearance appearance(settings);
        QSignalSpy schemes(&appearance, &Appearance::schemeChanged);
        appearance.setMode(Appearance::Mode::Dark);
        QCOMPARE(schemes.count(), 1);
        QCOMPARE(QApplication::palette().color(QPalette::Base), QColor(0x1e, 0x1f, 0x22));
    }
    QCOMPARE(settings.value("appearance/scheme"_L1).toString(), u"Dark"_s);
    Appearance again(settings);
    QCOMPARE(again.mode(), Appearance::Mode::Dark);
    QCOMPARE(QApplication::font().pointSizeF(), size);
    again.setMode(Appearance::Mode::Light);
    QCOMPARE(QApplication::palette().color(QPalette::Base), QColor(Qt::white));
}

QTEST_MAIN(TestAppearance)
#include "tst_appearance.moc"
