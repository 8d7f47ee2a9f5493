// SPDX-License-Identifier: GPL-3.0-or-later
#include "token/usualtimes.h"

#include <QTest>

using namespace Grantscope;
using namespace Grantscope::Token;

class TestUsualTimes : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void unusual_data();
    void unusual();
    void usual_data();
    void usual();
};

void TestUsualTimes::unusual_data()
{
    QTest::addColumn<QByteArray>("claims");
    QTest::newRow("no object") << QByteArray("[1790000000]");
    QTest::newRow("text") << QByteArray(R"({"exp":"1790000000"})");
    QTest::newRow("null") << QByteArray(R"({"nbf":null})");
    QTest::newRow("milliseconds") << QByteArray(R"({"exp":1790000000000})");
    QTest::newRow("before 1973") << QByteArray(R"({"iat":99999999})");
    QTest::newRow("a fraction") << QByteArray(R"({"exp":1790000000.5})");
    QTest::newRow("an exponent") << QByteArray(R"({"exp":1790000e3})");
    QTest::newRow("negative") << QByteArray(R"({"exp":-1790000000})");
    QTest::newRow("one of several") << QByteArray(R"({"exp":1790000000,"iat":1790000000,"updated_at":"yesterday"})");
    QTest::newRow("a name with escapes") << QByteArray(R"({"e\u0078p":1790000000})");
}

void TestUsualTimes::unusual()
{
    QFETCH(QByteArray, claims);
    const auto document = Json::Document::parse(claims).value();
    QVERIFY(!UsualTimes::in(document.root()));
}

void TestUsualTimes::usual_data()
{
    QTest::addColumn<QByteArray>("claims");
    QTest::addColumn<bool>("hasAny");
    QTest::addColumn<std::int64_t>("exp");
    QTest::addColumn<std::int64_t>("nbf");
    QTest::addColumn<std::int64_t>("iat");
    QTest::newRow("none") << QByteArray(R"({"sub":"1790000000"})") << false << -1L << -1L << -1L;
    QTest::newRow("others") << QByteArray(R"({"auth_time":1790000000,"updated_at":100000000})") << true << -1L << -1L
                            << -1L;
    QTest::newRow("all") << QByteArray(R"({"iat":1790000001,"nbf":1790000002,"exp":99999999999})") << true
                         << 99999999999L << 1790000002L << 1790000001L;
    QTest::newRow("inside of another claim")
        << QByteArray(R"({"act":{"exp":1},"exp":100000000})") << true << 100000000L << -1L << -1L;
    QTest::newRow("twice: the first") << QByteArray(R"({"exp":1790000001,"exp":1790000002})") << true << 1790000001L
                                      << -1L << -1L;
}

void TestUsualTimes::usual()
{
    QFETCH(QByteArray, claims);
    const auto document = Json::Document::parse(claims).value();
    const auto times = UsualTimes::in(document.root());
    QVERIFY(times);
    QTEST(times->hasAny, "hasAny");
    const auto secondsIn = [](UsualTimes::Time time) { return time ? secondsOf(*time) : -1; };
    QTEST(secondsIn(times->exp), "exp");
    QTEST(secondsIn(times->nbf), "nbf");
    QTEST(secondsIn(times->iat), "iat");
}

QTEST_APPLESS_MAIN(TestUsualTimes)
#include "tst_usualtimes.moc"
