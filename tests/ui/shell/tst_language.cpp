// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/language.h"

#include <QCoreApplication>
#include <QSettings>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace Grantscope::Ui;

class TestLanguage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void unknownCodesChangeNothing();
    void systemChoice_data();
    void systemChoice();
    void datesAndNumbers_data();
    void datesAndNumbers();
    void setsLocaleAndRemembers();
    void catalogueIsThere();
};

void TestLanguage::unknownCodesChangeNothing()
{
    const QTemporaryDir folder;
    QSettings settings(folder.filePath(u"a.ini"_s), QSettings::IniFormat);
    settings.setValue("language"_L1, u"../../etc"_s);
    Language language(settings);
    QCOMPARE(language.code(), u"en"_s); // LC_ALL=C.UTF-8
    QSignalSpy changed(&language, &Language::changed);
    QVERIFY(!language.setCode(u"de"_s));
    QVERIFY(!language.setCode(QString()));
    QCOMPARE(changed.count(), 0);
    QCOMPARE(language.code(), u"en"_s);
}

void TestLanguage::systemChoice_data()
{
    QTest::addColumn<QStringList>("system");
    QTest::addColumn<QString>("code");
    QTest::newRow("nothing") << QStringList() << u"en"_s;
    QTest::newRow("one that we don't speak") << QStringList{u"de-DE"_s} << u"en"_s;
    QTest::newRow("simplified") << QStringList{u"zh-Hans-CN"_s, u"zh-CN"_s} << u"en"_s;
    QTest::newRow("Taiwan") << QStringList{u"zh-Hant-TW"_s, u"zh-TW"_s} << u"zh_TW"_s;
    QTest::newRow("Taiwan, short") << QStringList{u"zh-TW"_s} << u"zh_TW"_s;
    QTest::newRow("Hong Kong") << QStringList{u"zh-HK"_s} << u"zh_TW"_s;
    QTest::newRow("second choice") << QStringList{u"ja-JP"_s, u"zh-TW"_s, u"en"_s} << u"zh_TW"_s;
    QTest::newRow("English first") << QStringList{u"en-GB"_s, u"zh-TW"_s} << u"en"_s;
}

void TestLanguage::systemChoice()
{
    QFETCH(const QStringList, system);
    QFETCH(const QString, code);
    QCOMPARE(Language::systemChoice(system), code);
}

void TestLanguage::datesAndNumbers_data()
{
    QTest::addColumn<QString>("code");
    QTest::addColumn<QStringList>("system");
    QTest::addColumn<QString>("date");
    QTest::addColumn<QString>("number");
    QTest::newRow("English") << u"en"_s << QStringList() << u"11/28/26"_s << u"1,234.5"_s;
    QTest::newRow("British") << u"en"_s << QStringList{u"en-GB"_s} << u"28/11/2026"_s << u"1,234.5"_s;
    QTest::newRow("English beside German") << u"en"_s << QStringList{u"de-DE"_s} << u"11/28/26"_s << u"1,234.5"_s;
    QTest::newRow("Taiwan") << u"zh_TW"_s << QStringList() << u"2026/11/28"_s << u"1,234.5"_s;
    QTest::newRow("Taiwan beside English")
        << u"zh_TW"_s << QStringList{u"en-US"_s, u"en"_s} << u"2026/11/28"_s << u"1,234.5"_s;
    QTest::newRow("Hong Kong") << u"zh_TW"_s << QStringList{u"zh-HK"_s} << u"28/11/2026"_s << u"1,234.5"_s;
}

void TestLanguage::datesAndNumbers()
{
    QFETCH(const QString, code);
    QFETCH(const QStringList, system);
    const QLocale locale = Language::locale(code, system);
    QTEST(locale.toString(QDate(2026, 11, 28), QLocale::ShortFormat), "date");
    QTEST(locale.toString(1234.5, 'f', 1), "number");
}

void TestLanguage::setsLocaleAndRemembers()
{
    const QTemporaryDir folder;
    QSettings settings(folder.filePath(u"a.ini"_s), QSettings::IniFormat);
    {
        Language language(settings);
        QVERIFY(language.setCode(u"zh_TW"_s));
        QCOMPARE(QLocale(), QLocale(u"zh_TW"_s));
    }
    // Gone with its object.
    QCOMPARE(QCoreApplication::translate("QPlatformTheme", "Cancel"), u"Cancel"_s);
    const Language again(settings);
    QCOMPARE(again.code(), u"zh_TW"_s);
    QCOMPARE(QCoreApplication::translate("QPlatformTheme", "Cancel"), u"取消"_s);
}

void TestLanguage::catalogueIsThere()
{
    const QList<Language::Choice> choices = Language::choices();
    for (const Language::Choice &choice : choices)
        QVERIFY2(QFile::exists(u":/i18n/grantscope_%1.qm"_s.arg(choice.code)), qPrintable(choice.code));
    QCOMPARE(choices.size(), 2);
}

QTEST_MAIN(TestLanguage)
#include "tst_language.moc"
