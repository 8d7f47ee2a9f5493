// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/theme.h"

#include <QApplication>
#include <QSet>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace Grantscope::Ui;

namespace {

constexpr std::array kMeanings{Meaning::Header, Meaning::Payload, Meaning::Signature, Meaning::Good,
                               Meaning::Bad,    Meaning::Warning, Meaning::Muted};

} // namespace

class TestTheme : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void contrastOfKnownPairs();
    void colorsCanBeRead_data();
    void colorsCanBeRead();
    void textCanBeRead_data();
    void textCanBeRead();
    void partsDifferByMoreThanColor();
    void findingsHaveMarks();
    void disabledFieldsLookSo();
    void fixedFontFollowsTheApplication();
};

void TestTheme::contrastOfKnownPairs()
{
    QVERIFY(qAbs(contrast(Qt::black, Qt::white) - 21.0) < 0.01);
    QVERIFY(qAbs(contrast(Qt::white, Qt::white) - 1.0) < 0.01);
    QVERIFY(qAbs(contrast(QColor(0x77, 0x77, 0x77), Qt::white) - 4.48) < 0.01);
}

void TestTheme::colorsCanBeRead_data()
{
    QTest::addColumn<Scheme>("scheme");
    QTest::addColumn<Meaning>("meaning");
    for (const Scheme scheme : {Scheme::Light, Scheme::Dark}) {
        for (const Meaning meaning : kMeanings)
            QTest::addRow("%s %d", scheme == Scheme::Light ? "light" : "dark", static_cast<int>(meaning))
                << scheme << meaning;
    }
}

void TestTheme::colorsCanBeRead()
{
    QFETCH(const Scheme, scheme);
    QFETCH(const Meaning, meaning);
    const QPalette palette = schemePalette(scheme);
    QCOMPARE(schemeOf(palette), scheme);
    const QColor color = meaningColor(meaning, palette);
    QCOMPARE(color, meaningColor(meaning, scheme));
    QCOMPARE_GE(contrast(color, palette.color(QPalette::Base)), 4.5);
    QCOMPARE_GE(contrast(color, palette.color(QPalette::AlternateBase)), 4.5);
    QCOMPARE_GE(contrast(color, palette.color(QPalette::Window)), 4.5);
    QCOMPARE_GE(contrast(palette.color(QPalette::Text), meaningTint(meaning, palette)), 7.0);
    QCOMPARE_GE(contrast(color, meaningTint(meaning, palette)), 4.5);
}

void TestTheme::textCanBeRead_data()
{
    QTest::addColumn<Scheme>("scheme");
    QTest::addColumn<QPalette::ColorRole>("text");
    QTest::addColumn<QPalette::ColorRole>("background");
    const auto rows = [](const char *name, QPalette::ColorRole text, QPalette::ColorRole background) {
        QTest::addRow("light %s", name) << Scheme::Light << text << background;
        QTest::addRow("dark %s", name) << Scheme::Dark << text << background;
    };
    rows("text on base", QPalette::Text, QPalette::Base);
    rows("text on alternate base", QPalette::Text, QPalette::AlternateBase);
    rows("window text", QPalette::WindowText, QPalette::Window);
    rows("button text", QPalette::ButtonText, QPalette::Button);
    rows("selection", QPalette::HighlightedText, QPalette::Highlight);
    rows("placeholder", QPalette::PlaceholderText, QPalette::Base);
    rows("link on base", QPalette::Link, QPalette::Base);
    rows("link on window", QPalette::Link, QPalette::Window);
    rows("visited link", QPalette::LinkVisited, QPalette::Base);
    rows("tooltip", QPalette::ToolTipText, QPalette::ToolTipBase);
    rows("chip", QPalette::Text, QPalette::Midlight);
}

void TestTheme::textCanBeRead()
{
    QFETCH(const Scheme, scheme);
    QFETCH(const QPalette::ColorRole, text);
    QFETCH(const QPalette::ColorRole, background);
    const QPalette palette = schemePalette(scheme);
    QCOMPARE_GE(contrast(palette.color(text), palette.color(background)), 4.5);
}

void TestTheme::partsDifferByMoreThanColor()
{
    QSet<int> lines;
    for (const Meaning part : {Meaning::Header, Meaning::Payload, Meaning::Signature}) {
        QVERIFY(meaningUnderline(part) != QTextCharFormat::NoUnderline);
        lines.insert(meaningUnderline(part));
    }
    QCOMPARE(lines.size(), 3);
}

void TestTheme::findingsHaveMarks()
{
    QSet<QString> marks;
    for (const Meaning finding : {Meaning::Good, Meaning::Bad, Meaning::Warning, Meaning::Muted}) {
        marks.insert(meaningMark(finding));
        QVERIFY(!meaningIcon(finding).isNull());
    }
    QCOMPARE(marks.size(), 4);
    QVERIFY(!marks.contains(QString()));
    QVERIFY(meaningIcon(Meaning::Header).isNull());
    QCOMPARE(meaningMark(Meaning::Payload), QString());
}

void TestTheme::disabledFieldsLookSo()
{
    for (const Scheme scheme : {Scheme::Light, Scheme::Dark}) {
        const QPalette palette = schemePalette(scheme);
        QVERIFY(palette.color(QPalette::Disabled, QPalette::Base) != palette.color(QPalette::Active, QPalette::Base));
    }
}

void TestTheme::fixedFontFollowsTheApplication()
{
    const QFont before = QApplication::font();
    const qreal size = fixedFont().pointSizeF();
    QApplication::setFont(scaledFont(before, 1.5));
    QVERIFY(qAbs(fixedFont().pointSizeF() - size * 1.5) < 0.1);
    QApplication::setFont(before);
    QVERIFY(QFontInfo(fixedFont()).fixedPitch());
    const QString family = QFontInfo(before).family();
    QLocale::setDefault(QLocale(u"zh_TW"_s));
    QVERIFY(withHanFamilies(before).families().size() > 1);
    QCOMPARE(QFontInfo(withHanFamilies(before)).family(), family);
    QVERIFY(QFontInfo(fixedFont()).fixedPitch());
    QLocale::setDefault(QLocale(u"en"_s));
    QCOMPARE(withHanFamilies(before), before);
}

QTEST_MAIN(TestTheme)
#include "tst_theme.moc"
