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
