// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/sizetext.h"

#include <QLocale>
#include <QTest>
#include <QTranslator>

using namespace Qt::StringLiterals;
using namespace Grantscope::Ui;

class Chinese : public QTranslator
{
public:
    [[nodiscard]] bool isEmpty() const override { return false; }
    [[nodiscard]] QString translate(const char *, const char *text, const char *, int) const override
    {
        return QByteArrayView(text) == "%1 bytes" ? u"%1 位元組"_s : QString();
    }
};

class TestSizeText : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void isToldInTheLanguage_data();
    void isToldInTheLanguage();
};

void TestSizeText::isToldInTheLanguage_data()
{
    QTest::addColumn<QString>("language");
    QTest::addColumn<qint64>("octets");
    QTest::addColumn<QString>("text");
    QTest::newRow("none") << u"en"_s << qint64(0) << u"0 bytes"_s;
    QTest::newRow("one") << u"en"_s << qint64(1) << u"1 byte"_s;
    QTest::newRow("few") << u"en"_s << qint64(179) << u"179 bytes"_s;
    QTest::newRow("separated") << u"en"_s << qint64(1023) << u"1,023 bytes"_s;
    QTest::newRow("more") << u"en"_s << qint64(1024) << u"1.00 KiB"_s;
    QTest::newRow("much") << u"en"_s << qint64(10 << 20) << u"10.00 MiB"_s;
    QTest::newRow("few, Chinese") << u"zh_TW"_s << qint64(179) << u"179 位元組"_s;
    QTest::newRow("more, Chinese") << u"zh_TW"_s << qint64(1536) << u"1.50 KiB"_s;
}

void TestSizeText::isToldInTheLanguage()
{
    QFETCH(const QString, language);
    QFETCH(const qint64, octets);
    QFETCH(const QString, text);
    QLocale::setDefault(QLocale(language));
    Chinese translator; // The catalogue is the program's.
    if (language != u"en"_s)
        QCoreApplication::installTranslator(&translator);
    QCOMPARE(sizeText(octets), text);
    QLocale::setDefault(QLocale(u"en"_s));
}

QTEST_MAIN(TestSizeText)
#include "tst_sizetext.moc"
