// SPDX-License-Identifier: GPL-3.0-or-later
// Tokens that the provider made, judged by gscope with keys that it fetched from there.
#include "app/gscope/gscoperun.h"
#include "interop/provider.h"
#include "interop/signin.h"

#include <QUrlQuery>

using namespace Grantscope;
using namespace Grantscope::Test;
using namespace Qt::StringLiterals;

namespace {

const QString kNonce = u"n-0S6_WzA2Mj"_s;

/// --secret of the clients that are named after an algorithm: provider/clients.mjs.
QString secretOf(const QString &algorithm)
{
    return u"alg-"_s + algorithm + u"-secret-padded-so-that-it-is-sixty-four-bytes-long-or-even-more"_s;
}

} // namespace

class TestInteropInspect : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void rejected_data();
    void rejected();
    void hashes();
    void algorithms_data();
    void algorithms();
    void accessToken();
    void keySetByAddress();

private:
    QString request(const QString &client, const QString &responseType, const QString &resource = {}) const;
    QStringList expecting(const QStringList &options) const;

    Provider m_provider;
    Provider m_another; // with the same keys
    SignedIn m_hybrid;
    SignedIn m_later;
};

/// An authorization request of the front channel.
QString TestInteropInspect::request(const QString &client, const QString &responseType, const QString &resource) const
{
    QUrlQuery query{{u"client_id"_s, client},
                    {u"response_type"_s, responseType},
                    {u"redirect_uri"_s, u"http://127.0.0.1:9/callback"_s},
                    {u"scope"_s, resource.isEmpty() ? u"openid"_s : u"openid api:read"_s},
                    {u"nonce"_s, kNonce},
                    {u"state"_s, u"af0ifjsldkj"_s}};
    if (!resource.isEmpty())
        query.addQueryItem(u"resource"_s, resource);
    return m_provider.issuer() + u"/auth?"_s + query.toString(QUrl::FullyEncoded);
}

/// What the client "hybrid" expects of its ID token, in so far as \a options say nothing else.
QStringList TestInteropInspect::expecting(const QStringList &options) const
{
    QStringList all = options;
    const auto otherwise = [&](const QString &option, const QString &value) {
        if (!options.contains(option))
            all += {option, value};
    };
    if (!options.contains(u"--jwks-url"_s))
        otherwise(u"--issuer-url"_s, m_provider.issuer());
    otherwise(u"--client-id"_s, u"hybrid"_s);
    otherwise(u"--nonce"_s, kNonce);
    return QStringList{u"inspect"_s, u"--json"_s, u"--as"_s, u"id-token"_s, u"--leeway"_s, u"5"_s} + all;
}

void TestInteropInspect::initTestCase()
{
    GRANTSCOPE_NEEDS_INTEROP_PACKAGES();
    QVERIFY(m_provider.start());
    QVERIFY(m_another.start());
    m_hybrid = signIn(request(u"hybrid"_s, u"code id_token token"_s), {u"--no-deliver"_s});
    QVERIFY2(m_hybrid.arrived, m_hybrid.said);
    m_later = signIn(request(u"hybrid"_s, u"code id_token token"_s), {u"--no-deliver"_s});
    QVERIFY2(m_later.arrived, m_later.said);
}

void TestInteropInspect::rejected_data()
{
    QTest::addColumn<QStringList>("options");
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("check"); // that fails; where there is a report
    const auto row = [](const char *name, const QStringList &options, int status, const QByteArray &check = {}) {
        QTest::newRow(name) << options << status << check;
    };
    row("another issuer with the same keys", {u"--issuer-url"_s, m_another.issuer()}, 1, "idt-iss");
    row("another client", {u"--client-id"_s, u"conf-basic"_s}, 1, "idt-aud");
    row("another nonce", {u"--nonce"_s, u"n-0S6_WzA2Mk"_s}, 1, "idt-nonce");
    row("another's access token", {u"--access-token"_s, m_later.parameter(u"access_token"_s)}, 1, "idt-at-hash");
    row("another's code", {u"--code"_s, m_later.parameter(u"code"_s)}, 1, "idt-c-hash");
    row("another algorithm", {u"--algorithm"_s, u"ES256"_s}, 1, "alg-not-allowed");
    row("years later", {u"--now"_s, u"4000000000"_s}, 1, "jwt-exp");
    row("no issuer there", {u"--issuer-url"_s, m_provider.issuer() + u"/other"_s}, 4);
    row("no keys there", {u"--jwks-url"_s, m_provider.issuer() + u"/token"_s}, 4);
}

void TestInteropInspect::rejected()
{
    QFETCH(const QStringList, options);
    QFETCH(const QByteArray, check);
    const GscopeRun::Answer answer =
        GscopeRun::run(expecting(options) + QStringList{m_hybrid.parameter(u"id_token"_s)});
    QVERIFY2(!answer.output.isEmpty(), answer.complaint);
    const auto report = answer.json();
    QVERIFY(report);
    if (!check.isEmpty())
        QCOMPARE(GscopeRun::statusOf(report->root(), check), u"fail"_s);
    QTEST(answer.status, "status");
}

void TestInteropInspect::hashes()
{
    const QStringList options{u"--access-token"_s, m_hybrid.parameter(u"access_token"_s), u"--code"_s,
                              m_hybrid.parameter(u"code"_s)};
    const GscopeRun::Answer answer =
        GscopeRun::run(expecting(options) + QStringList{m_hybrid.parameter(u"id_token"_s)});
    const auto report = answer.json();
    QVERIFY(report);
    for (const char *check : {"idt-iss", "idt-aud", "idt-nonce", "idt-at-hash", "idt-c-hash"})
        QCOMPARE(GscopeRun::statusOf(report->root(), check), u"pass"_s);
    QVERIFY(report->root().member("verdict").stringIs("valid"));
    QCOMPARE(answer.status, 0);
}

void TestInteropInspect::algorithms_data()
{
    QTest::addColumn<QString>("algorithm");
    for (const char *name : {"RS256", "RS384", "RS512", "PS256", "PS384", "PS512", "ES256", "ES384", "ES512", "EdDSA",
                             "Ed25519", "HS256", "HS384", "HS512"})
        QTest::newRow(name) << QString::fromLatin1(name);
}

void TestInteropInspect::algorithms()
{
    QFETCH(const QString, algorithm);
    const QString client = u"alg-"_s + algorithm;
    const SignedIn signedIn = signIn(request(client, u"id_token"_s), {u"--no-deliver"_s});
    QVERIFY2(signedIn.arrived, signedIn.said);
    QStringList options{u"--client-id"_s, client, u"--algorithm"_s, algorithm};
    if (algorithm.startsWith(u"HS"))
        options += {u"--secret"_s, secretOf(algorithm)};
    const GscopeRun::Answer answer =
        GscopeRun::run(expecting(options) + QStringList{signedIn.parameter(u"id_token"_s)});
    const auto report = answer.json();
    QVERIFY2(report, answer.complaint);
    QVERIFY2(report->root().member("verdict").stringIs("valid"), answer.output);
    for (const Json::Value signature : report->root().member("signatures"))
        QVERIFY(signature.member("alg").stringIs(algorithm.toLatin1()));
    QCOMPARE(answer.status, 0);
}

void TestInteropInspect::accessToken()
{
    const QString api = u"https://api.example/"_s;
    const SignedIn signedIn = signIn(request(u"hybrid"_s, u"id_token token"_s, api), {u"--no-deliver"_s});
    QVERIFY2(signedIn.arrived, signedIn.said);
    const auto inspect = [&](const QString &audience) {
        return GscopeRun::run({u"inspect"_s, u"--json"_s, u"--as"_s, u"access-token"_s, u"--issuer-url"_s,
                               m_provider.issuer(), u"--audience"_s, audience, u"--leeway"_s, u"5"_s,
                               signedIn.parameter(u"access_token"_s)});
    };
    QCOMPARE(inspect(u"https://another.example/"_s).status, 1);
    const GscopeRun::Answer answer = inspect(api);
    const auto report = answer.json();
    QVERIFY(report);
    QVERIFY2(report->root().member("verdict").stringIs("valid"), answer.output);
    QCOMPARE(answer.status, 0);
}

void TestInteropInspect::keySetByAddress()
{
    const QStringList options{u"--jwks-url"_s, m_provider.issuer() + u"/jwks"_s, u"--issuer"_s, m_provider.issuer()};
    const GscopeRun::Answer answer =
        GscopeRun::run(expecting(options) + QStringList{m_hybrid.parameter(u"id_token"_s)});
    const auto report = answer.json();
    QVERIFY(report);
    QVERIFY2(report->root().member("verdict").stringIs("valid"), answer.output);
    QCOMPARE(answer.status, 0);
}

QTEST_GUILESS_MAIN(TestInteropInspect)
#include "tst_inspect.moc"
