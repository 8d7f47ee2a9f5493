// SPDX-License-Identifier: GPL-3.0-or-later
#include "http/sensitive.h"

#include <QTest>

using namespace Grantscope;

namespace {

int number(std::optional<SecretKind> kind)
{
    return kind ? static_cast<int>(*kind) : -1;
}

} // namespace

class TestSensitive : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void open_data();
    void open();
    void parameters_data();
    void parameters();
    void fields_data();
    void fields();
    void fieldsInMembers();
    void members_data();
    void members();
};

void TestSensitive::open_data()
{
    QTest::addColumn<QByteArray>("name");
    for (const char *name :
         {"", "state", "nonce", "client_id", "redirect_uri", "scope", "iss", "error", "code_challenge", "grant_type",
          "expires_in", "codes", "cod", "host", "content-type", "keep-alive", "www-authenticate"})
        QTest::addRow("'%s'", name) << QByteArray(name);
}

void TestSensitive::open()
{
    QFETCH(const QByteArray, name);
    QVERIFY(!secretKindOfParameter(name));
    QVERIFY(!secretKindOfField(name));
    QVERIFY(!secretKindOfMember(name));
    QVERIFY(!isSensitiveParameter(name));
    QVERIFY(!isSensitiveField(name));
}

void TestSensitive::parameters_data()
{
    QTest::addColumn<QByteArray>("name");
    QTest::addColumn<int>("kind");
    const auto row = [](const char *name, SecretKind kind) {
        QTest::newRow(name) << QByteArray(name) << static_cast<int>(kind);
    };
    row("code", SecretKind::Code);
    row("access_token", SecretKind::AccessToken);
    row("refresh_token", SecretKind::RefreshToken);
    row("id_token_hint", SecretKind::IdToken);
    row("token", SecretKind::Token);
    row("device_code", SecretKind::DeviceCode);
    row("user_code", SecretKind::DeviceCode);
    row("client_secret", SecretKind::ClientSecret);
    row("password", SecretKind::Password);
    row("code_verifier", SecretKind::CodeVerifier);
    row("client_assertion", SecretKind::Assertion);
    row("Access_Token", SecretKind::AccessToken);
    row("accessToken", SecretKind::AccessToken);
    row("x-refresh-token", SecretKind::RefreshToken);
    row("my_client_secret", SecretKind::ClientSecret);
    row("newPassword", SecretKind::Password);
    row("pageToken", SecretKind::Token);
}

void TestSensitive::parameters()
{
    QFETCH(const QByteArray, name);
    QTEST(number(secretKindOfParameter(name)), "kind");
    QTEST(number(secretKindOfMember(name)), "kind");
    QVERIFY(isSensitiveParameter(name));
}

void TestSensitive::fields_data()
{
    QTest::addColumn<QByteArray>("name");
    QTest::addColumn<int>("kind");
    const auto row = [](const char *name, SecretKind kind) {
        QTest::newRow(name) << QByteArray(name) << static_cast<int>(kind);
    };
    row("Authorization", SecretKind::Credentials);
    row("authorization", SecretKind::Credentials);
    row("SET-COOKIE", SecretKind::Cookie);
    row("DPoP", SecretKind::Assertion);
    row("X-Api-Key", SecretKind::ApiKey);
    row("X-My-Key-2", SecretKind::ApiKey);
    row("X-Shop-Token", SecretKind::Token);
    row("X-Secret-Thing", SecretKind::Password);
}

void TestSensitive::fields()
{
    QFETCH(const QByteArray, name);
    QTEST(number(secretKindOfField(name)), "kind");
    QVERIFY(isSensitiveField(name));
}

// What a member of metadata is called is no field: most have "token" in their names.
void TestSensitive::fieldsInMembers()
{
    for (const char *name : {"token_type", "token_endpoint", "token_endpoint_auth_methods_supported", "keys", "kid",
                             "key_ops", "password_reset_url", "secretary"}) {
        QVERIFY2(!secretKindOfMember(name), name);
        QVERIFY2(!secretKindOfParameter(name), name);
    }
    QCOMPARE(number(secretKindOfMember("Authorization")), static_cast<int>(SecretKind::Credentials));
    QCOMPARE(number(secretKindOfMember("X-Api-Key")), static_cast<int>(SecretKind::ApiKey));
}

void TestSensitive::members_data()
{
    QTest::addColumn<QByteArray>("name");
    for (const char *name : {"d", "k", "qi", "priv"})
        QTest::newRow(name) << QByteArray(name);
}

void TestSensitive::members()
{
    QFETCH(const QByteArray, name);
    QCOMPARE(number(secretKindOfMember(name)), static_cast<int>(SecretKind::PrivateKey));
    QVERIFY(!secretKindOfParameter(name));
}

QTEST_APPLESS_MAIN(TestSensitive)
#include "tst_sensitive.moc"
