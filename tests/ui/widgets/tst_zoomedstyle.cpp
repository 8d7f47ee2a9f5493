// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/theme.h"
#include "widgets/zoomedstyle.h"

#include <QPainter>
#include <QStyleOption>
#include <QTest>

using namespace Grantscope::Ui;

/// Edges of what can be clicked or typed into, in both schemes.
class TestZoomedStyle : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void edgesAreSeen_data();
    void edgesAreSeen();
};

void TestZoomedStyle::edgesAreSeen_data()
{
    QTest::addColumn<QStyle::PrimitiveElement>("element");
    QTest::addColumn<QColor>("window");
    QTest::addColumn<QColor>("text");
    for (const auto &[name, element] : {std::pair("check box", QStyle::PE_IndicatorCheckBox),
                                        {"check in a list", QStyle::PE_IndicatorItemViewItemCheck},
                                        {"radio button", QStyle::PE_IndicatorRadioButton},
                                        {"line edit", QStyle::PE_FrameLineEdit}}) {
        QTest::addRow("%s, dark", name) << element << QColor(0x29, 0x2a, 0x2d) << QColor(0xe8, 0xea, 0xed);
        QTest::addRow("%s, light", name) << element << QColor(0xf3, 0xf4, 0xf6) << QColor(0x1c, 0x1d, 0x20);
    }
}

void TestZoomedStyle::edgesAreSeen()
{
    QFETCH(const QStyle::PrimitiveElement, element);
    QFETCH(const QColor, window);
    QFETCH(const QColor, text);
    const ZoomedStyle style;
    QStyleOptionFrame frame;
    QStyleOptionViewItem item;
    QStyleOptionButton button;
    QStyleOption &option = element == QStyle::PE_FrameLineEdit ? static_cast<QStyleOption &>(frame)
                           : element == QStyle::PE_IndicatorCheckBox || element == QStyle::PE_IndicatorRadioButton
                               ? static_cast<QStyleOption &>(button)
                               : static_cast<QStyleOption &>(item);
    option.rect = QRect(0, 0, 20, 20);
    option.state = QStyle::State_Enabled | QStyle::State_Off;
    option.palette.setColor(QPalette::Window, window);
    option.palette.setColor(QPalette::WindowText, text);
    option.palette.setColor(QPalette::Base, window.darker(130));
    QImage image(20, 20, QImage::Format_RGB32);
    image.fill(window);
    QPainter painter(&image);
    style.drawPrimitive(element, &option, &painter, nullptr);
    painter.end();
    const qreal found = contrast(image.pixelColor(10, 0), window);
    QVERIFY2(found >= 3, qPrintable(QString::number(found)));
}

QTEST_MAIN(TestZoomedStyle)
#include "tst_zoomedstyle.moc"
