// SPDX-License-Identifier: GPL-3.0-or-later
#include "request/foundtokens.h"

#include <QTest>

using namespace Grantscope;
using namespace Grantscope::Request;
using namespace Qt::StringLiterals;

class TestFoundTokens : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void none_data();
    void none();
    void everywhere();
    void eachOnce();
    void noMoreThanTheLimit();
};

namespace {

const QByteArray kJwt = "eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiJhbGljZSJ9.AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA";

} // namespace

void TestFoundTokens::none_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::newRow("empty") << QByteArray();
    QTest::newRow("prose") << QByteArray("Not Found");
    QTest::newRow("one word") << QByteArray("OK");
    QTest::newRow("JSON") << QByteArray(R"({"sub":"alice","name":"Alice"})");
    QTest::newRow("octets") << "\x00\xff\x80"_ba;
}

void TestFoundTokens::none()
{
    QFETCH(const QByteArray, body);
    QCOMPARE(findTokens({.status = 200, .fields = {{"Date", "Fri, 27 Nov 2026 16:51:18 GMT"}}, .body = body}).size(),
             0);
}

void TestFoundTokens::everywhere()
{
    const QList<FoundToken> found =
        findTokens({.status = 302,
                    .fields = {{"Location", "https://c.example/cb#id_token=" + kJwt + "&state=x"},
                               {"Set-Cookie", "session=" + kJwt.chopped(1) + "B; Path=/"}},
                    .body = R"({"access_token":"2YotnFZFEjr1zCsicMWpAA","token_type":"Bearer"})"});
    QCOMPARE(found.size(), 3);
    QCOMPARE(found.at(0), (FoundToken{kJwt, "Location", u"id_token"_s}));
    QCOMPARE(found.at(1).field, "Set-Cookie");
    QCOMPARE(found.at(2), (FoundToken{"2YotnFZFEjr1zCsicMWpAA", {}, u"access_token"_s}));
}

void TestFoundTokens::eachOnce()
{
    QCOMPARE(findTokens({.body = R"({"a":")" + kJwt + R"(","b":")" + kJwt + "\"}"}).size(), 1);
    QCOMPARE(findTokens({.body = kJwt}).size(), 1);
}

void TestFoundTokens::noMoreThanTheLimit()
{
    QByteArray body = "[";
    for (int i = 0; i < 20; ++i)
        body += "{\"access_token\":\"token-number-" + QByteArray::number(100 + i) + "\"},";
    body += "0]";
    QCOMPARE(findTokens({.body = body}, 5).size(), 5);
}

QTEST_GUILESS_MAIN(TestFoundTokens)
#include "tst_foundtokens.moc"
