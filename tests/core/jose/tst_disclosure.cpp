// SPDX-License-Identifier: GPL-3.0-or-later
#include "jose/base64url.h"
#include "jose/disclosure.h"

#include <QTest>

using namespace Grantscope;
using namespace Grantscope::Jose;
using namespace Qt::StringLiterals;

class TestDisclosure : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void refuses_data();
    void refuses();
    void reads();
    void digests_data();
    void digests();
    void unknownHashes();
    void writes();
};

void TestDisclosure::refuses_data()
{
    QTest::addColumn<QByteArray>("encoded");
    QTest::addColumn<QString>("id");
    QTest::addColumn<qsizetype>("offset"); // in the token, where it begins at 100
    const auto row = [](const char *name, const QByteArray &array, const QString &id, qsizetype offset) {
        QTest::newRow(name) << encodeBase64url(array) << id << offset;
    };
    const QString format = u"sd-jwt-disclosure-format"_s;
    QTest::newRow("padding") << QByteArray("WzFd=") << format << qsizetype(104);
    QTest::newRow("a foreign character") << QByteArray("Wz!d") << format << qsizetype(102);
    row("no JSON", "[\"a\",", format, 106);
    row("an object", R"({"a":1})", format, 100);
    row("one element", R"(["a"])", format, 100);
    row("four elements", R"(["a","b","c","d"])", format, 100);
    row("no elements", "[]", format, 100);
    row("a salt that is a number", R"([1,"b","c"])", format, 101);
    row("a name that is a number", R"(["a",1,"c"])", format, 106);
    row("a claim called _sd", R"(["a","_sd","c"])", u"sd-jwt-disclosure-name"_s, 106);
    row("a claim called ...", R"(["a","...","c"])", u"sd-jwt-disclosure-name"_s, 106);
    row("_sd with an escape", R"(["a","\u005fsd","c"])", u"sd-jwt-disclosure-name"_s, 106);
    row("something behind it", R"(["a","b","c"] x)", format, 118);
}

void TestDisclosure::refuses()
{
    QFETCH(const QByteArray, encoded);
    const Disclosure disclosure = Disclosure::read(encoded, {100, encoded.size()});
    QVERIFY(disclosure.error());
    QTEST(disclosure.error()->id.toString(), "id");
    QTEST(disclosure.error()->offset, "offset");
}

// RFC 9901 §4.2.1, §4.2.2
void TestDisclosure::reads()
{
    const QByteArray claim = "WyJfMjZiYzRMVC1hYzZxMktJNmNCVzVlcyIsICJmYW1pbHlfbmFtZSIsICJNw7ZiaXVzIl0";
    const Disclosure property = Disclosure::read(claim, {0, claim.size()});
    QVERIFY(!property.error());
    QVERIFY(!property.isOfArrayElement());
    QCOMPARE(property.salt().toString(), u"_26bc4LT-ac6q2KI6cBW5es"_s);
    QCOMPARE(property.name().toString(), u"family_name"_s);
    QCOMPARE(property.value().toString(), u"Möbius"_s);
    QCOMPARE(property.text(), R"(["_26bc4LT-ac6q2KI6cBW5es", "family_name", "Möbius"])");

    const QByteArray element = "WyJsa2x4RjVqTVlsR1RQVW92TU5JdkNBIiwgIkZSIl0";
    const Disclosure nationality = Disclosure::read(element, {0, element.size()});
    QVERIFY(!nationality.error());
    QVERIFY(nationality.isOfArrayElement());
    QVERIFY(!nationality.name());
    QCOMPARE(nationality.value().toString(), u"FR"_s);
}

void TestDisclosure::digests_data()
{
    QTest::addColumn<QByteArray>("hash");
    QTest::addColumn<QByteArray>("disclosure");
    QTest::addColumn<QByteArray>("digest");
    // RFC 9901 §4.2.3; the others by Python's hashlib.
    QTest::newRow("sha-256, a claim") << QByteArray(
        "sha-256") << QByteArray("WyJfMjZiYzRMVC1hYzZxMktJNmNCVzVlcyIsICJmYW1pbHlfbmFtZSIsICJNw7ZiaXVzIl0")
                                      << QByteArray("X9yH0Ajrdm1Oij4tWso9UzzKJvPoDxwmuEcO3XAdRC0");
    QTest::newRow("sha-256, an element") << QByteArray("sha-256")
                                         << QByteArray("WyJsa2x4RjVqTVlsR1RQVW92TU5JdkNBIiwgIkZSIl0")
                                         << QByteArray("w0I8EKcdCtUPkGCNUrfwVp2xEgNjtoIDlOxc9-PlOhs");
    QTest::newRow("sha-384") << QByteArray("sha-384") << QByteArray("WyJhIl0")
                             << QByteArray("JyF8rdwQqvkOXTySrvoyhD04UtVzTJhXe-QWGRd2LQtqWAVu65ALn1j7lvA34uGI");
    QTest::newRow("sha-512")
        << QByteArray("sha-512") << QByteArray("WyJhIl0")
        << QByteArray("XSrsJBA-LZEgxMhxxW_EmTHHB1MG0_0xBgPt99GqDrBCLxi_60sd_2yjDLgSCT7TGOlOsPPDZuUfVguxMnoU6w");
    QTest::newRow("sha3-256") << QByteArray("sha3-256") << QByteArray("WyJhIl0")
                              << QByteArray("gebKOcwQuNepsuhVeiUk5Q61CqIJQcxDNDVqTiS0ntU");
    QTest::newRow("sha3-384") << QByteArray("sha3-384") << QByteArray("WyJhIl0")
                              << QByteArray("N0J-DcoowvU1RahAKCl9HML4spbBfZVapFDpHwTpyCpY8jTeDQo7f4A0IQwRd6xA");
    QTest::newRow("sha3-512")
        << QByteArray("sha3-512") << QByteArray("WyJhIl0")
        << QByteArray("9JJ19Zfc3ibrxR4Yp-u5UaAPyfMzlEFFYwTwvGpxxkruNh88uoOPCjLxe97DJd1soVnBiM6ZOLFOgggZkerFtA");
}

void TestDisclosure::digests()
{
    QFETCH(const QByteArray, hash);
    QFETCH(const QByteArray, disclosure);
    const SdHash *row = findSdHash(hash);
    QVERIFY(row);
    QTEST(sdDigest(disclosure, *row), "digest");
}

void TestDisclosure::unknownHashes()
{
    for (const char *name : {"md5", "sha-1", "SHA-256", "sha256", "sha-256-128", ""})
        QVERIFY2(!findSdHash(name), name);
    QCOMPARE(defaultSdHash().name, "sha-256");
}

void TestDisclosure::writes()
{
    QCOMPARE(
        QByteArray::fromBase64(encodeDisclosure("salt", u"name \""_s, R"({"a": 1})"), QByteArray::Base64UrlEncoding),
        R"(["salt","name \"",{"a": 1}])");
    QCOMPARE(QByteArray::fromBase64(encodeDisclosure("salt", std::nullopt, "1"), QByteArray::Base64UrlEncoding),
             R"(["salt",1])");
}

QTEST_GUILESS_MAIN(TestDisclosure)
#include "tst_disclosure.moc"
