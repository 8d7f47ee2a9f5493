// SPDX-License-Identifier: GPL-3.0-or-later
#include "json/pointer.h"

#include <QTest>

using namespace Grantscope;
using namespace Qt::StringLiterals;

// RFC 6901 §5, and a member that stands twice.
const QByteArray kText = R"({"foo":["bar","baz"],"":0,"a/b":1,"c%d":2,"e^f":3,"g|h":4," ":7,)"
                         R"("i\u005cj":5,"k\u0022l":6,"m~n":8,"d":9,"d":10,"o":{"01":11}})";

class TestPointer : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void leadsNowhere_data();
    void leadsNowhere();
    void leads_data();
    void leads();
    void comesBack();

private:
    Json::Document m_document = Json::Document::parse(kText).value();
};

void TestPointer::leadsNowhere_data()
{
    QTest::addColumn<QString>("pointer");
    for (const char *pointer : {"foo", "/bar", "/foo/2", "/foo/-1", "/foo/-", "/foo/00", "/foo/01", "/foo/", "/foo/x",
                                "/foo/0/1", "/m~n", "/m~2n", "/m~", "/foo/99999999999999999999", "/a/b"})
        QTest::newRow(pointer) << QString::fromLatin1(pointer);
}

void TestPointer::leadsNowhere()
{
    QFETCH(const QString, pointer);
    QVERIFY(!Json::valueAtPointer(m_document.root(), pointer));
}

void TestPointer::leads_data()
{
    QTest::addColumn<QString>("pointer");
    QTest::addColumn<QByteArray>("text");
    const auto row = [](const char *pointer, const char *text) {
        QTest::newRow(pointer) << QString::fromLatin1(pointer) << QByteArray(text);
    };
    row("/foo", R"(["bar","baz"])");
    row("/foo/0", "\"bar\"");
    row("/", "0");
    row("/a~1b", "1");
    row("/c%d", "2");
    row("/e^f", "3");
    row("/g|h", "4");
    row("/i\\j", "5");
    row("/k\"l", "6");
    row("/ ", "7");
    row("/m~0n", "8");
    row("/d", "9");
    row("/o/01", "11");
}

void TestPointer::leads()
{
    QFETCH(const QString, pointer);
    QTEST(Json::valueAtPointer(m_document.root(), pointer).text().toByteArray(), "text");
}

void TestPointer::comesBack()
{
    QCOMPARE(Json::valueAtPointer(m_document.root(), u""_s), m_document.root());
    for (const Json::Value member : m_document.root()) {
        if (!member.nameIs("d"))
            QCOMPARE(Json::valueAtPointer(m_document.root(), member.pointer()), member);
    }
}

QTEST_GUILESS_MAIN(TestPointer)
#include "tst_pointer.moc"
