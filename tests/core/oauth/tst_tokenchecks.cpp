// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/oauth/answers.h"
#include "oauth/tokenrequest.h"

using namespace Grantscope;
using namespace Grantscope::OAuth;
using namespace Qt::StringLiterals;
using Answers::list;

class TestTokenChecks : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void rows_data();
    void rows();
    void verifierIsNotTold();
};

void TestTokenChecks::rows_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QByteArray>("challenge");
    QTest::addColumn<QByteArray>("method");
    QTest::addColumn<QStringList>("noticed");
    const QByteArray challenge = "E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM";
    const QByteArray verifier = "dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk";
    const QByteArray code = "grant_type=authorization_code&code=a&code_verifier=";
    const auto row = [](const char *name, const QByteArray &body, const QByteArray &sent, const QByteArray &method,
                        const char *noticed) { QTest::newRow(name) << body << sent << method << list(noticed); };
    row("verifier dropped", "grant_type=authorization_code&code=a", challenge, "S256", "pkce-missing.no-verifier:fail");
    row("without PKCE", "grant_type=authorization_code&code=a", {}, {}, ""); // Judged where it was not asked for.
    row("other verifier", code + QByteArray(43, 'a'), challenge, "S256", "pkce-mismatch.different:fail");
    row("S256 held against plain", code + verifier, verifier, "S256", "pkce-mismatch.different:fail");
    row("plain held against S256", code + verifier, challenge, "plain", "pkce-mismatch.different:fail");
    row("short verifier", code + "abc", challenge, "S256", "pkce-verifier-syntax.other:fail");
    row("foreign character", code + verifier + "%3D", challenge, "S256", "pkce-verifier-syntax.other:fail");
    row("code twice", "grant_type=authorization_code&code=a&code=b&code_verifier=" + verifier, challenge, "S256",
        "authz-duplicate-param.repeated:fail");
    row("password", "grant_type=password&username=u&password=p", {}, {}, "authz-implicit.password:warn");
    row("RFC 7636 App. B", code + verifier, challenge, "S256", "");
    row("plain", code + verifier, verifier, "plain", "");
    row("method left out", code + verifier, verifier, {}, "");
    row("challenge not known", code + verifier, {}, {}, "");
    row("refresh", "grant_type=refresh_token&refresh_token=a&resource=a&resource=b", {}, {}, "");
}

void TestTokenChecks::rows()
{
    QFETCH(const QByteArray, body);
    QFETCH(const QByteArray, challenge);
    QFETCH(const QByteArray, method);
    QTEST(Answers::noticed(checkTokenRequest(parseParameters(body).value(), challenge, method)), "noticed");
}

void TestTokenChecks::verifierIsNotTold()
{
    for (const QByteArray &verifier : {QByteArray("s3cret"), QByteArray("s3cret=") + QByteArray(43, 'a')}) {
        const Parameters parameters{{"grant_type", "authorization_code"}, {"code_verifier", verifier}};
        for (const Check &check : checkTokenRequest(parameters, "s3cret", "S256"))
            QVERIFY(!check.found.contains(u"s3cret"_s) && !check.expected.contains(u"s3cret"_s));
    }
}

QTEST_APPLESS_MAIN(TestTokenChecks)
#include "tst_tokenchecks.moc"
