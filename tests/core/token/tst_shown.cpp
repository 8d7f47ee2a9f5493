// SPDX-License-Identifier: GPL-3.0-or-later
#include "token/shown.h"

#include <QTest>

using namespace Grantscope;
using namespace Grantscope::Token;
using namespace Qt::StringLiterals;

class TestShown : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void tooLong_data();
    void tooLong();
    void values_data();
    void values();
};

void TestShown::tooLong_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::newRow("a text") << '"' + QByteArray(1'000'000, 'a') + '"';
    QTest::newRow("a number") << QByteArray(1'000'000, '1');
    QTest::newRow("a list") << '[' + QByteArray("1,").repeated(100'000) + "1]";
}

// A finding quotes a token; it does not repeat megabytes of it.
void TestShown::tooLong()
{
    QFETCH(QByteArray, json);
    const auto document = Json::Document::parse(json);
    QVERIFY(document);
    const QString text = shown(document->root());
    QVERIFY(text.size() > 100 && text.size() < 130);
    QVERIFY(text.endsWith(u'…'));
}

void TestShown::values_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<QString>("text");
    QTest::newRow("text") << QByteArray(R"("a \"b\"")") << uR"(a "b")"_s;
    QTest::newRow("empty") << QByteArray(R"("")") << QString();
    QTest::newRow("number as written") << QByteArray("1.50e1") << u"1.50e1"_s;
    QTest::newRow("object") << QByteArray(R"({"a": 1})") << uR"({"a": 1})"_s;
    QTest::newRow("null") << QByteArray("null") << u"null"_s;
}

void TestShown::values()
{
    QFETCH(QByteArray, json);
    const auto document = Json::Document::parse(json);
    QVERIFY(document);
    QTEST(shown(document->root()), "text");
}

QTEST_APPLESS_MAIN(TestShown)
#include "tst_shown.moc"
