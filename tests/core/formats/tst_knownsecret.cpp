// SPDX-License-Identifier: GPL-3.0-or-later
#include "formats/formatserror.h"
#include "formats/knownsecret.h"
#include "texts/texts.h"

#include <QTest>

using namespace Grantscope;
using namespace Grantscope::Formats;

class TestKnownSecret : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void tooShort_data();
    void tooShort();
    void readings_data();
    void readings();
    void everyErrorHasAText();
};

void TestKnownSecret::tooShort_data()
{
    QTest::addColumn<QByteArray>("value");
    QTest::newRow("nothing") << QByteArray();
    QTest::newRow("blanks") << QByteArray("            ");
    QTest::newRow("seven octets") << QByteArray(" 1234567\r\n");
}

void TestKnownSecret::tooShort()
{
    QFETCH(const QByteArray, value);
    const auto secrets = readKnownSecret(value);
    QVERIFY(!secrets);
    QCOMPARE(secrets.error().id, ErrorId(FormatsError::ShortSecret));
    QVERIFY(!Texts::errorLine(secrets.error()).contains(QLatin1StringView("1234567")));
}

void TestKnownSecret::readings_data()
{
    QTest::addColumn<QByteArray>("value");
    QTest::addColumn<QByteArrayList>("expected");
    QTest::newRow("plain") << QByteArray("12345678") << QByteArrayList{"12345678"};
    QTest::newRow("blanks around it") << QByteArray(" 12345678\n") << QByteArrayList{"12345678"};
    QTest::newRow("JSON") << QByteArray(R"(1234\"5678)") << QByteArrayList{R"(1234\"5678)", R"(1234"5678)"};
    QTest::newRow("HTML") << QByteArray("1234&amp;5678") << QByteArrayList{"1234&amp;5678", "1234&5678"};
    QTest::newRow("address") << QByteArray("1234%2F5678") << QByteArrayList{"1234%2F5678", "1234/5678"};
    QTest::newRow("what it stands for is too short") << QByteArray("%31%32%33") << QByteArrayList{"%31%32%33"};
}

void TestKnownSecret::readings()
{
    QFETCH(const QByteArray, value);
    const auto secrets = readKnownSecret(value);
    QVERIFY(secrets);
    QByteArrayList found;
    for (const KnownSecret &secret : *secrets)
        found.append(secret.value.reveal().toByteArray());
    QTEST(found, "expected");
}

void TestKnownSecret::everyErrorHasAText()
{
    int count = 0;
    for (; errorName(static_cast<FormatsError>(count))[0] != '\0'; ++count)
        QVERIFY2(Texts::hasErrorText(static_cast<FormatsError>(count)), errorName(static_cast<FormatsError>(count)));
    QVERIFY(count >= 6);
}

QTEST_GUILESS_MAIN(TestKnownSecret)
#include "tst_knownsecret.moc"
