// SPDX-License-Identifier: GPL-3.0-or-later
#include "transcript/pseudonyms.h"

#include <QTest>

using namespace Grantscope;
using namespace Grantscope::Transcript;

class TestPseudonyms : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void shortOnesAreNotSought();
    void nothingElseIsFound_data();
    void nothingElseIsFound();
    void sameValueSameName();
    void readingsShareAName();
    void partsOfAJwt();
    void longestAtEachPlace();
};

void TestPseudonyms::shortOnesAreNotSought()
{
    Pseudonyms names;
    QCOMPARE(names.nameOf(SecretKind::Code, {"1234567"}), "\u27e8"
                                                          "code 1\u27e9");
    QVERIFY(names.search("1234567 1234567").isEmpty());
}

void TestPseudonyms::nothingElseIsFound_data()
{
    QTest::addColumn<QByteArray>("text");
    for (const char *text : {"", "secret-", "secret-valuE", "ecret-value", "Secret-value", "secret-secret-"})
        QTest::addRow("'%s'", text) << QByteArray(text);
}

void TestPseudonyms::nothingElseIsFound()
{
    QFETCH(const QByteArray, text);
    Pseudonyms names;
    names.nameOf(SecretKind::Password, {"secret-value"});
    QVERIFY(names.search(text).isEmpty());
}

void TestPseudonyms::sameValueSameName()
{
    Pseudonyms names;
    const QByteArray first = names.nameOf(SecretKind::AccessToken, {"aaaaaaaa"});
    QCOMPARE(first, "\u27e8"
                    "access token 1\u27e9");
    QCOMPARE(names.nameOf(SecretKind::AccessToken, {"bbbbbbbb"}), "\u27e8"
                                                                  "access token 2\u27e9");
    QCOMPARE(names.nameOf(SecretKind::RefreshToken, {"cccccccc"}), "\u27e8"
                                                                   "refresh token 1\u27e9");
    QCOMPARE(names.nameOf(SecretKind::Token, {"aaaaaaaa"}), first);
    const auto matches = names.search("x aaaaaaaa aaaaaaaay");
    QCOMPARE(matches.size(), 2);
    QCOMPARE(matches[1].where, (Stretch{11, 19}));
    QCOMPARE(matches[1].name, first);
}

void TestPseudonyms::readingsShareAName()
{
    Pseudonyms names;
    const QByteArray name = names.nameOf(SecretKind::Password, {"pass word/", "pass+word/"});
    QCOMPARE(names.nameOf(SecretKind::ClientSecret, {"pass+word/"}), name);
    QCOMPARE(names.nameOf(SecretKind::ClientSecret, {"something else", "pass word/"}), name);
    QCOMPARE(names.nameOf(SecretKind::ClientSecret, {"something else"}), name);
}

void TestPseudonyms::partsOfAJwt()
{
    Pseudonyms names;
    names.nameOf(SecretKind::IdToken, {"eyJhbGciOiJ4In0.eyJzdWIiOiJ4In0.c2lnbmF0dXJl"});
    QVERIFY(names.search("eyJhbGciOiJ4In0").isEmpty());
    QCOMPARE(names.search("eyJzdWIiOiJ4In0").value(0).name, "\u27e8"
                                                            "ID token 1, part 2\u27e9");
    QCOMPARE(names.search("c2lnbmF0dXJl").value(0).name, "\u27e8"
                                                         "ID token 1, part 3\u27e9");
}

void TestPseudonyms::longestAtEachPlace()
{
    Pseudonyms names;
    names.nameOf(SecretKind::Code, {"12345678"});
    const QByteArray longer = names.nameOf(SecretKind::Code, {"12345678-9"});
    const auto matches = names.search("12345678-9");
    QCOMPARE(matches.size(), 1);
    QCOMPARE(matches[0].name, longer);
}

QTEST_APPLESS_MAIN(TestPseudonyms)
#include "tst_pseudonyms.moc"
