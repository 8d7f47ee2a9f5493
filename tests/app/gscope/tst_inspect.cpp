// SPDX-License-Identifier: GPL-3.0-or-later
// No way of writing or sending a token gets it past what was expected of it: alone and in a batch alike.
#include "gscoperun.h"

#include "jose/base64url.h"
#include "jose/keyimport.h"
#include "jose/verifier.h"
#include "support/keyfiles.h"

#include <QTemporaryDir>

using namespace Grantscope;
using namespace Qt::StringLiterals;
using GscopeRun::run;

namespace {

const QByteArray kSecret = "a-secret-of-these-tests-0123456789-0123456789";
const QString kNow = u"--now=1790000000"_s;

QByteArray signedBySecret(const QByteArray &header, const QByteArray &payload)
{
    const Jose::Key key = Jose::keyFromSecret(Secret(kSecret)).value();
    return Jose::signCompact(key, *Jose::findJwsAlgorithm("HS256"), header, payload).value();
}

Jose::Key holder()
{
    return Jose::importKeys(KeyFiles::read(u"ec.P-256.pkcs8.pem"_s))->keys.first();
}

QByteArray proof()
{
    const QByteArray header = R"({"typ":"dpop+jwt","alg":"ES256","jwk":)" + holder().publicJwk().value() + '}';
    const QByteArray payload =
        R"({"jti":"1","htm":"GET","htu":"https://r.example/","iat":1790000000,"iss":"https://other","aud":"other"})";
    return Jose::signCompact(holder(), *Jose::findJwsAlgorithm("ES256"), header, payload).value();
}

QByteArray jsonForm(const QByteArray &compact)
{
    const QList<QByteArray> parts = compact.split('.');
    return R"({"payload":")" + parts[1] + R"(","protected":")" + parts[0] + R"(","signature":")" + parts[2] + "\"}";
}

/// Of all layers, the outermost first.
QStringList idsOf(Json::Value report, QByteArrayView status)
{
    QStringList ids;
    for (Json::Value layer = report; layer; layer = layer.member("inner")) {
        for (const Json::Value check : layer.member("checks")) {
            if (check.member("status").stringIs(status))
                ids.append(check.member("id").toString());
        }
    }
    return ids;
}

QStringList strings(Json::Value list)
{
    QStringList all;
    for (const Json::Value each : list)
        all.append(each.toString());
    return all;
}

} // namespace

class TestInspect : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void judgedAloneAndInABatch_data();
    void judgedAloneAndInABatch();
    void verdictNamesWhatWasGivenInVain();
    void proofSaysHowToJudgeIt();
    void placeOfATokenProvesNothing();
    void contentApart_data();
    void contentApart();
    void everySignatureShowsItsHeader();
    void momentAndLeewayAreInTheAnswer();

private:
    QString file(const QString &name, const QByteArray &bytes);
    QTemporaryDir m_folder;
};

QString TestInspect::file(const QString &name, const QByteArray &bytes)
{
    QFile file(m_folder.filePath(name));
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
        QTest::qFail(qPrintable(file.errorString()), __FILE__, __LINE__);
    return file.fileName();
}

void TestInspect::judgedAloneAndInABatch_data()
{
    QTest::addColumn<QByteArray>("token");
    QTest::addColumn<QStringList>("options");
    QTest::addColumn<QByteArray>("verdict");
    QTest::addColumn<QStringList>("failed");
    QTest::addColumn<QStringList>("warned");
    const auto row = [](const char *name, const QByteArray &token, const QStringList &options, const char *verdict,
                        const QStringList &failed, const QStringList &warned = {}) {
        QTest::newRow(name) << token << options << QByteArray(verdict) << failed << warned;
    };
    const QStringList secret{u"--secret"_s, QString::fromLatin1(kSecret)};
    const QStringList strict = secret + QStringList{u"--issuer=https://i"_s, u"--audience=a"_s};
    const QByteArray foreign = R"({"iss":"https://other","aud":"b","exp":1790003600})";
    const QByteArray expired = R"({"iss":"https://i","aud":"a","exp":1})";
    const QStringList refused{u"jwt-iss"_s, u"jwt-aud"_s};

    for (const char *typ : {R"(,"typ":"JWT")", R"(,"typ":"at+jwt")", R"(,"typ":"JOSE+JSON")", ""}) {
        const QByteArray header = R"({"alg":"HS256")" + QByteArray(typ) + '}';
        QTest::addRow("JSON form, expired %s", typ)
            << jsonForm(signedBySecret(header, expired)) << strict << QByteArray("invalid")
            << QStringList{u"jws-format"_s, u"jwt-exp"_s} << QStringList();
        QTest::addRow("JSON form, foreign %s", typ)
            << jsonForm(signedBySecret(header, foreign)) << strict << QByteArray("invalid")
            << (QStringList{u"jws-format"_s} + refused) << QStringList();
    }
    row("typ JOSE, foreign", signedBySecret(R"({"alg":"HS256","typ":"JOSE"})", foreign), strict, "invalid", refused);
    row("typ JOSE, expired", signedBySecret(R"({"alg":"HS256","typ":"JOSE"})", expired), strict, "invalid",
        {u"jwt-exp"_s});
    row("no claims, expected ones", signedBySecret(R"({"alg":"HS256"})", "hello"), strict, "malformed",
        {u"json-syntax"_s});
    row("no claims, none expected", signedBySecret(R"({"alg":"HS256"})", "hello"), secret, "valid", {});
    const QByteArray deep = R"({"exp":1,"a":)" + QByteArray(64, '[') + QByteArray(64, ']') + '}';
    row("nested too deep", signedBySecret(R"({"alg":"HS256"})", deep), secret, "malformed", {u"json-depth"_s});
    row("text after the claims", signedBySecret(R"({"alg":"HS256"})", R"({"exp":1} x)"), secret, "malformed",
        {u"json-syntax"_s});
    row("no UTF-8", signedBySecret(R"({"alg":"HS256"})", "{\"exp\":1,\"a\":\"\xff\"}"), secret, "malformed",
        {u"utf8-invalid"_s});
    row("said to be a JWS", signedBySecret(R"({"alg":"HS256"})", foreign), strict + QStringList{u"--as=jws"_s}, "valid",
        {}, {u"expectation-unused"_s});

    const QStringList client = secret + QStringList{u"--issuer=https://i"_s, u"--client-id=c"_s};
    const QByteArray forAnother = R"({"iss":"https://i","sub":"s","aud":"another","exp":1790003600,"iat":1790000000,)"
                                  R"("jti":"j","events":{"http://schemas.openid.net/event/backchannel-logout":{}}})";
    row("another client's",
        signedBySecret(R"({"alg":"HS256"})", R"({"iss":"https://i","aud":"another","exp":1790003600})"), client,
        "invalid", {u"jwt-aud"_s});
    row("another client's logout token", signedBySecret(R"({"alg":"HS256","typ":"logout+jwt"})", forAnother), client,
        "invalid", {u"jwt-aud"_s});
    row("another client's, taken for an ID token by the nonce",
        signedBySecret(R"({"alg":"HS256"})",
                       R"({"iss":"https://i","sub":"s","aud":"another","exp":1790003600,"iat":1790000000})"),
        client + QStringList{u"--nonce=n"_s}, "invalid", {u"idt-aud"_s, u"idt-nonce"_s});
    row("profile changed at a text",
        signedBySecret(R"({"alg":"HS256","typ":"JWT"})", R"({"exp":1790003600,"updated_at":"2026"})"), secret, "valid",
        {}, {u"time-type"_s});
    row("no JWT, in braces", signedBySecret(R"({"alg":"HS256","typ":"JOSE"})", "{{mustache}}"), secret, "valid", {});
    row("untyped, in braces", signedBySecret(R"({"alg":"HS256"})", "{{mustache}}"), secret, "malformed",
        {u"json-syntax"_s});

    // Nothing that is expected is passed over.
    const QByteArray issuedTo = R"({"iss":"https://i","aud":"a","exp":1790003600,"sub":"s","scp":["r"],"%":"evil"})";
    for (const char *claim : {"cid", "appid", "client_id", "azp"}) {
        QTest::addRow("another client's access token, %s", claim)
            << signedBySecret(R"({"alg":"HS256"})", QByteArray(issuedTo).replace("%", claim))
            << (strict + QStringList{u"--client-id=good"_s}) << QByteArray("invalid") << QStringList{u"at-client"_s}
            << QStringList();
    }
    row("an access token of nobody, a client expected",
        signedBySecret(R"({"alg":"HS256"})", QByteArray(issuedTo).replace("%", "x")),
        strict + QStringList{u"--client-id=good"_s}, "invalid", {u"expectation-unused"_s});
    row("a refresh token, said to be an ID token",
        signedBySecret(R"({"alg":"HS256"})",
                       R"({"iss":"https://i","sub":"s","aud":"a","exp":1790003600,"iat":1790000000,"typ":"Refresh"})"),
        secret + QStringList{u"--as=id-token"_s, u"--client-id=a"_s}, "invalid", {u"jwt-typ"_s});
    row("a lower class than asked for",
        signedBySecret(R"({"alg":"HS256"})",
                       R"({"iss":"https://i","sub":"s","aud":"a","exp":1790003600,"iat":1790000000,"acr":"low"})"),
        secret + QStringList{u"--client-id=a"_s, u"--acr=high"_s}, "invalid", {u"idt-acr"_s});
    row("an unsecured token in a signed one",
        signedBySecret(R"({"alg":"HS256","cty":"JWT"})",
                       Jose::encodeBase64url(R"({"alg":"none"})") + '.' + Jose::encodeBase64url(R"({"exp":1})") + '.'),
        secret, "invalid", {u"nested-inner-unsigned"_s});
    row("a signed token in a signed one",
        signedBySecret(R"({"alg":"HS256","typ":"JWT","cty":"JWT"})",
                       signedBySecret(R"({"alg":"HS256"})", R"({"exp":1790003600})")),
        secret, "valid", {});

    const QByteArray unsecured =
        Jose::encodeBase64url(R"({"alg":"none"})") + '.'
        + Jose::encodeBase64url(R"({"iss":"a","sub":"b","aud":"c","exp":1790003600,"iat":1,"nonce":"n"})") + '.';
    row("ID token, unsecured", unsecured, {}, "invalid", {u"alg-none"_s, u"idt-alg"_s});
    row("ID token, unsecured and allowed", unsecured, {u"--allow-unsecured"_s}, "unverified", {}, {u"alg-none"_s});

    const QByteArray current = R"({"exp":1790003600})";
    const QByteArray publicText = KeyFiles::read(u"rsa.spki.pem"_s);
    const Jose::Key confused = Jose::keyFromSecret(Secret(publicText)).value();
    row("a public key as the secret",
        Jose::signCompact(confused, *Jose::findJwsAlgorithm("HS256"), R"({"alg":"HS256"})", current).value(),
        {u"--secret-file"_s, file(u"public.pem"_s, publicText)}, "valid", {}, {u"hmac-public-key"_s});
    const Jose::Key certified = Jose::importKeys(KeyFiles::read(u"leaf.pkcs8.pem"_s))->keys.first();
    const QByteArray byCertified =
        Jose::signCompact(certified, *Jose::findJwsAlgorithm("ES256"), R"({"alg":"ES256"})", current).value();
    row("a certificate that ran out", byCertified, {u"--key"_s, file(u"old.pem"_s, KeyFiles::read(u"old.cert.pem"_s))},
        "valid", {}, {u"key-certificate-dates"_s});
    row("a certificate in its dates", byCertified,
        {u"--key"_s, file(u"leaf.pem"_s, KeyFiles::read(u"leaf.cert.pem"_s))}, "valid", {});

    const QStringList own{u"embedded-key-untrusted"_s};
    row("proof, another key", proof(), secret, "invalid", own);
    row("proof, another key, issuer, audience", proof(), strict, "invalid", own + refused);
    row("proof, issuer alone", proof(), {u"--issuer=https://i"_s}, "invalid", own + QStringList{u"jwt-iss"_s});
    row("proof, audience alone", proof(), {u"--audience=a"_s}, "invalid", own + QStringList{u"jwt-aud"_s});
    row("proof, keys and an access token", proof(), secret + QStringList{u"--access-token=t"_s}, "invalid", own);
    row("proof, keys and a bound key", proof(), secret + QStringList{u"--jkt=t"_s}, "invalid", own);
    row("proof, keys, method and issuer", proof(), strict + QStringList{u"--method=GET"_s}, "invalid", own + refused);
    row("proof, a set without keys", proof(), {u"--key"_s, file(u"empty.json"_s, R"({"keys":[]})")}, "invalid", own);
    row("proof, nothing given", proof(), {}, "valid", {});
    row("proof, said", proof(), secret + QStringList{u"--as=dpop"_s}, "valid", {});
    row("proof, said, issuer", proof(), strict + QStringList{u"--as=dpop"_s}, "valid", {}, {u"expectation-unused"_s});
    row("proof, its method", proof(), secret + QStringList{u"--method=GET"_s}, "valid", {});
    row("proof, another method", proof(), {u"--method=POST"_s}, "invalid", {u"dpop-htm"_s});
}

void TestInspect::judgedAloneAndInABatch()
{
    QFETCH(const QByteArray, token);
    QFETCH(const QStringList, options);
    QFETCH(const QByteArray, verdict);
    QFETCH(const QStringList, failed);
    QFETCH(const QStringList, warned);
    const int status = verdict == "valid" ? 0 : verdict == "unverified" ? 3 : 1;

    const auto alone = run(QStringList{u"inspect"_s, u"--json"_s, u"-"_s, kNow} + options, token);
    const auto report = alone.json();
    QVERIFY2(report, alone.complaint);
    QVERIFY2(alone.status == status && report->root().member("verdict").stringIs(verdict), alone.output);
    for (const QString &id : failed)
        QVERIFY2(idsOf(report->root(), "fail").contains(id), alone.output);
    for (const QString &id : warned)
        QVERIFY2(idsOf(report->root(), "warn").contains(id), alone.output);

    const auto batch = run(QStringList{u"inspect"_s, u"--batch"_s, u"-"_s, kNow} + options, token + '\n');
    const auto line = batch.json();
    QVERIFY2(line, batch.complaint);
    QCOMPARE(batch.status, status);
    QCOMPARE(line->root().member("verdict").toUtf8(), verdict);
    QCOMPARE(strings(line->root().member("failed")), idsOf(report->root(), "fail"));
    QCOMPARE(strings(line->root().member("warned")), idsOf(report->root(), "warn"));
}

void TestInspect::verdictNamesWhatWasGivenInVain()
{
    const QByteArray token = signedBySecret(R"({"alg":"HS256"})", R"({"iss":"https://i"})");
    const auto answer = run({u"inspect"_s, u"-"_s, kNow, u"--as=jws"_s, u"--secret"_s, QString::fromLatin1(kSecret),
                             u"--issuer=x"_s, u"--nonce=y"_s},
                            token);
    QCOMPARE(answer.status, 0);
    const QByteArray banner = answer.output.first(answer.output.indexOf('\n'));
    QVERIFY2(banner.contains("iss, nonce"), banner);
}

void TestInspect::proofSaysHowToJudgeIt()
{
    const auto answer = run({u"inspect"_s, u"-"_s, kNow, u"--issuer=x"_s}, proof());
    QCOMPARE(answer.status, 1);
    const QByteArray banner = answer.output.first(answer.output.indexOf('\n'));
    QVERIFY2(banner.contains("--as dpop"), banner);
}

void TestInspect::placeOfATokenProvesNothing()
{
    // Whoever sends the token writes what stands around it, too.
    const QStringList strict{u"inspect"_s,
                             u"--json"_s,
                             u"-"_s,
                             kNow,
                             u"--secret"_s,
                             QString::fromLatin1(kSecret),
                             u"--issuer=https://i"_s,
                             u"--audience=a"_s,
                             u"--client-id=c"_s};
    for (const QByteArray &around : {"DPoP: "_ba, "DPoP="_ba, "https://a.example/?dpop="_ba}) {
        const auto answer = run(strict, around + proof());
        QVERIFY2(answer.status == 1, answer.output);
    }
    const QByteArray idToken = signedBySecret(
        R"({"alg":"HS256"})",
        R"({"iss":"https://i","sub":"s","aud":"another","exp":1790003600,"iat":1790000000,"nonce":"other","auth_time":1})");
    for (const QByteArray &around : {"refresh_token="_ba, "access_token="_ba, "Authorization: Bearer "_ba, ""_ba}) {
        const auto answer = run(strict + QStringList{u"--nonce=n"_s, u"--max-age=60"_s}, around + idToken);
        QVERIFY2(answer.status == 1, answer.output);
    }
}

void TestInspect::contentApart_data()
{
    QTest::addColumn<bool>("detached");
    QTest::addColumn<QByteArray>("content");
    QTest::addColumn<QByteArray>("verdict");
    QTest::addColumn<QByteArray>("format");
    QTest::newRow("attached, other") << false << QByteArray("content B") << QByteArray("invalid") << QByteArray("fail");
    QTest::newRow("attached, empty") << false << QByteArray() << QByteArray("invalid") << QByteArray("fail");
    QTest::newRow("attached, the same") << false << QByteArray("content A") << QByteArray("valid")
                                        << QByteArray("pass");
    QTest::newRow("detached, other") << true << QByteArray("content B") << QByteArray("invalid") << QByteArray("pass");
    QTest::newRow("detached, empty") << true << QByteArray() << QByteArray("invalid") << QByteArray("pass");
    QTest::newRow("detached, its own") << true << QByteArray("content A") << QByteArray("valid") << QByteArray("pass");
}

void TestInspect::contentApart()
{
    QFETCH(const bool, detached);
    QFETCH(const QByteArray, content);
    QFETCH(const QByteArray, verdict);
    QFETCH(const QByteArray, format);
    QList<QByteArray> parts = signedBySecret(R"({"alg":"HS256"})", "content A").split('.');
    if (detached)
        parts[1].clear();
    const auto answer = run({u"inspect"_s, u"--json"_s, u"-"_s, kNow, u"--secret"_s, QString::fromLatin1(kSecret),
                             u"--payload"_s, file(u"content"_s, content)},
                            parts.join('.'));
    const auto report = answer.json();
    QVERIFY2(report, answer.complaint);
    QVERIFY2(report->root().member("verdict").stringIs(verdict), answer.output);
    QCOMPARE(GscopeRun::statusOf(report->root(), "jws-format"), QString::fromLatin1(format));
}

void TestInspect::everySignatureShowsItsHeader()
{
    const QByteArray payload = Jose::encodeBase64url("x");
    const auto entry = [](const QByteArray &header) {
        const QList<QByteArray> parts = signedBySecret(header, "x").split('.');
        return R"({"protected":")" + parts[0] + R"(","signature":")" + parts[2] + "\"}";
    };
    const QByteArray general = R"({"payload":")" + payload + R"(","signatures":[)" + entry(R"({"alg":"HS256","n":1})")
                               + ',' + entry(R"({"alg":"HS256","n":2})") + "]}";
    const auto report = run({u"inspect"_s, u"--json"_s, u"-"_s}, general).json();
    QVERIFY(report);
    const Json::Value signatures = report->root().member("signatures");
    QCOMPARE(signatures.size(), 2);
    QCOMPARE(report->root().member("header").member("n").toInteger(), 1);
    QCOMPARE(signatures.element(0).member("header").member("n").toInteger(), 1);
    QCOMPARE(signatures.element(1).member("header").member("n").toInteger(), 2);
    const auto one = run({u"inspect"_s, u"--json"_s, u"-"_s}, signedBySecret(R"({"alg":"HS256"})", "x")).json();
    QVERIFY(one && !one->root().member("signatures").element(0).member("header"));
}

void TestInspect::momentAndLeewayAreInTheAnswer()
{
    const QByteArray token = signedBySecret(R"({"alg":"HS256"})", "{}");
    const QStringList options{kNow, u"--leeway=60"_s};
    for (const QStringList &way : {QStringList{u"--json"_s, u"-"_s}, QStringList{u"--batch"_s, u"-"_s}}) {
        const auto report = run(QStringList{u"inspect"_s} + way + options, token + '\n').json();
        QVERIFY(report);
        QCOMPARE(report->root().member("as_of").toInteger(), 1'790'000'000);
        QCOMPARE(report->root().member("leeway").toInteger(), 60);
    }
}

QTEST_GUILESS_MAIN(TestInspect)
#include "tst_inspect.moc"
