// SPDX-License-Identifier: GPL-3.0-or-later
#include "http/sensitive.h"

#include <QTest>

using namespace Grantscope;

class TestSensitive : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void parameters_data();
    void parameters();
    void fields_data();
    void fields();
};

void TestSensitive::parameters_data()
{
    QTest::addColumn<QByteArray>("name");
    QTest::addColumn<bool>("sensitive");
    for (const char *name : {"",
                             " ",
                             "cod",
                             "codes",
                             "code ",
                             "client_id",
                             "state",
                             "nonce",
                             "scope",
                             "redirect_uri",
                             "grant_type",
                             "code_challenge",
                             "code_challenge_method",
                             "token_type",
                             "token_type_hint",
                             "expires_in",
                             "user_code",
                             "response_type",
                             "response_mode",
                             "error",
                             "iss",
                             "client_assertion_type",
                             "username",
                             "password_policy"})
        QTest::newRow(name) << QByteArray(name) << false;
    QTest::newRow("with NUL") << QByteArray("code\0", 5) << false;
    for (const char *name :
         {"client_secret", "code", "access_token", "refresh_token", "id_token", "password", "assertion",
          "client_assertion", "code_verifier", "device_code", "token", "id_token_hint", "subject_token", "actor_token",
          "logout_token", "registration_access_token", "response", "Access_Token", "CODE"})
        QTest::newRow(name) << QByteArray(name) << true;
}

void TestSensitive::parameters()
{
    QFETCH(const QByteArray, name);
    QFETCH(const bool, sensitive);
    QCOMPARE(isSensitiveParameter(name), sensitive);
}

void TestSensitive::fields_data()
{
    QTest::addColumn<QByteArray>("name");
    QTest::addColumn<bool>("sensitive");
    for (const char *name : {"", "Host", "Authorization:", " Authorization", "WWW-Authenticate", "Content-Type",
                             "Location", "Cookies", "Set-Cookie-Policy", "code", "access_token"})
        QTest::newRow(name) << QByteArray(name) << false;
    for (const char *name : {"Authorization", "authorization", "AUTHORIZATION", "Cookie", "Set-Cookie", "set-cookie",
                             "Proxy-Authorization", "X-API-Key"})
        QTest::newRow(name) << QByteArray(name) << true;
}

void TestSensitive::fields()
{
    QFETCH(const QByteArray, name);
    QFETCH(const bool, sensitive);
    QCOMPARE(isSensitiveField(name), sensitive);
}

QTEST_APPLESS_MAIN(TestSensitive)
#include "tst_sensitive.moc"
