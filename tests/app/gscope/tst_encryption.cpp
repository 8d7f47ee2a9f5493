// SPDX-License-Identifier: GPL-3.0-or-later
// gscope encrypt, gscope decrypt, and what gscope inspect says of layers; Debian's jose as the other side.
#include "gscoperun.h"

#include "core/jose/encryptionkeys.h"
#include "jose/verifier.h"

#include <QStandardPaths>
#include <QTemporaryDir>

using namespace Grantscope;
using namespace Grantscope::Jose;
using namespace Qt::StringLiterals;
using GscopeRun::run;

namespace {

const QByteArray kClaims = R"({"iss":"https://as.example","sub":"alice","exp":2000000000})";

} // namespace

class TestEncryption : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void refusals_data();
    void refusals();
    void brokenOnPurpose();
    void roundTrip_data();
    void roundTrip();
    void severalRecipients();
    void layersAreOpened();
    void inspectGoesThroughLayers();
    void aWrongKeyTellsOneThing();
    void manyIterations();
    void repairedIsRefused();
    void cutTag();
    void octetsThatAreNoText();
    void theOtherJose_data();
    void theOtherJose();

private:
    QString toCurve() const
    {
        return QString::fromLatin1(run({u"encrypt"_s, u"--key"_s, file("ec.pub.jwk"), u"x"_s}).output.trimmed());
    }
    QString file(const char *name) const { return m_folder.filePath(QString::fromLatin1(name)); }
    void write(const char *name, const QByteArray &octets) const;

    QTemporaryDir m_folder;
};

void TestEncryption::write(const char *name, const QByteArray &octets) const
{
    QFile out(file(name));
    QVERIFY(out.open(QIODevice::WriteOnly));
    QCOMPARE(out.write(octets), octets.size());
}

void TestEncryption::initTestCase()
{
    const Key rsa = TestKeys::rsaPair();
    write("rsa.pem", rsa.privatePem().value().reveal().toByteArray());
    write("rsa.pub.pem", rsa.publicPem().value());
    write("ec.jwk", TestKeys::kP256);
    write("ec.pub.jwk", TestKeys::importJwk(TestKeys::kP256).publicJwk().value());
    write("x448.jwk", TestKeys::pairOn("X448").privateJwk().value().reveal().toByteArray());
    write("wrap.jwk", R"({"kty":"oct","kid":"w","k":"a2tra2tra2tra2tra2tra2tra2tra2tra2tra2tra2s"})");
    write("password", "entrap_o-peter_long-credit_tun\n");
    write("signing.jwk", R"({"kty":"oct","alg":"HS256","k":"c2lnbmluZy1rZXktb2YtdGhpcnR5LXR3by1vY3RldHMh"})");
    write("aad", "beside it");
}

void TestEncryption::refusals_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("code");
    const QString direct = u"eyJhbGciOiJkaXIiLCJlbmMiOiJBMTI4R0NNIn0..AAAAAAAAAAAAAAAA.AAAA.AAAAAAAAAAAAAAAAAAAAAA"_s;
    const auto row = [](const char *name, const QStringList &arguments, int status, const char *code) {
        QTest::newRow(name) << arguments << status << QByteArray(code);
    };
    row("decrypt: no key", {u"decrypt"_s, direct}, 2, "usage");
    row("decrypt: no token", {u"decrypt"_s, u"--secret"_s, u"x"_s, u"nothing here"_s}, 1, "jwe-format");
    row("decrypt: a signed one", {u"decrypt"_s, u"--secret"_s, u"x"_s, u"e30.e30.AAAA"_s}, 1, "jwe-format");
    row("decrypt: no key that fits", {u"decrypt"_s, u"--key"_s, file("rsa.pem"), direct}, 3, "alg-key-mismatch");
    row("decrypt: another key", {u"decrypt"_s, u"--secret"_s, u"0123456789abcdef"_s, direct}, 1, "jwe-tag-invalid");
    row("decrypt: a file that is not there", {u"decrypt"_s, u"--key"_s, file("nowhere"), direct}, 4, "input");
    row("encrypt: no key", {u"encrypt"_s, u"x"_s}, 2, "usage");
    row("encrypt: an algorithm that is none", {u"encrypt"_s, u"--secret"_s, u"x"_s, u"--algorithm"_s, u"RSA"_s, u"x"_s},
        2, "usage");
    row("encrypt: an encryption that is none",
        {u"encrypt"_s, u"--secret"_s, u"x"_s, u"--encryption"_s, u"A512GCM"_s, u"x"_s}, 2, "usage");
    row("encrypt: a form that is none",
        {u"encrypt"_s, u"--key"_s, file("wrap.jwk"), u"--serialization"_s, u"json"_s, u"x"_s}, 2, "usage");
    row("encrypt: nothing suits the key", {u"encrypt"_s, u"--secret"_s, u"short"_s, u"x"_s}, 2, "usage");
    row("encrypt: a key that does not fit",
        {u"encrypt"_s, u"--key"_s, file("rsa.pem"), u"--algorithm"_s, u"A128KW"_s, u"x"_s}, 2, "alg-key-mismatch");
    row("encrypt: a header that is none", {u"encrypt"_s, u"--key"_s, file("wrap.jwk"), u"--header"_s, u"[]"_s, u"x"_s},
        2, "jwe-header");
    row("encrypt: aad in a compact one",
        {u"encrypt"_s, u"--key"_s, file("wrap.jwk"), u"--additional-data"_s, file("aad"), u"x"_s}, 2, "jwe-header");
    row("encrypt: iterations without end",
        {u"encrypt"_s, u"--secret-file"_s, file("password"), u"--algorithm"_s, u"PBES2-HS256+A128KW"_s,
         u"--iterations"_s, u"1000000000"_s, u"x"_s},
        2, "usage");
    for (const char *number : {"999", "10000001", "many"}) {
        row(qPrintable(u"encrypt: %1 iterations"_s.arg(QLatin1StringView(number))),
            {u"encrypt"_s, u"--secret-file"_s, file("password"), u"--algorithm"_s, u"PBES2-HS256+A128KW"_s,
             u"--iterations"_s, QString::fromLatin1(number), u"x"_s},
            2, "usage");
        row(qPrintable(u"decrypt: %1 iterations"_s.arg(QLatin1StringView(number))),
            {u"decrypt"_s, u"--secret"_s, u"x"_s, u"--most-iterations"_s, QString::fromLatin1(number), direct}, 2,
            "usage");
        row(qPrintable(u"inspect: %1 iterations"_s.arg(QLatin1StringView(number))),
            {u"inspect"_s, u"--most-iterations"_s, QString::fromLatin1(number), direct}, 2, "usage");
    }
    row("decrypt: a public key", {u"decrypt"_s, u"--key"_s, file("ec.pub.jwk"), toCurve()}, 2, "needs-private-key");
    row("encrypt: three algorithms for two keys",
        {u"encrypt"_s, u"--key"_s, file("wrap.jwk"), u"--key"_s, file("rsa.pem"), u"--algorithm"_s, u"A256KW"_s,
         u"--algorithm"_s, u"RSA-OAEP"_s, u"--algorithm"_s, u"dir"_s, u"x"_s},
        2, "usage");
}

void TestEncryption::brokenOnPurpose()
{
    for (const char *id : {"jwe-tag-short", "jwe-wrong-key", "jwe-crit-unknown"}) {
        const auto made =
            run({u"encrypt"_s, u"--key"_s, file("wrap.jwk"), u"--break"_s, QString::fromLatin1(id), u"-"_s}, kClaims);
        QVERIFY2(made.status == 0, made.complaint);
        const auto judged = run({u"inspect"_s, u"--key"_s, file("wrap.jwk"), u"-"_s}, made.output);
        QCOMPARE(judged.status, 1);
    }
    const auto none = run({u"encrypt"_s, u"--key"_s, file("wrap.jwk"), u"--break"_s, u"no-such"_s, u"-"_s}, kClaims);
    QCOMPARE(none.status, 2);
    const auto unfit =
        run({u"encrypt"_s, u"--key"_s, file("wrap.jwk"), u"--break"_s, u"jwe-count-large"_s, u"-"_s}, kClaims);
    QCOMPARE(unfit.status, 2);
}

void TestEncryption::refusals()
{
    QFETCH(const QStringList, arguments);
    QFETCH(const int, status);
    QFETCH(const QByteArray, code);
    const auto answer = run(arguments + QStringList{u"--json"_s});
    QCOMPARE(answer.status, status);
    const auto json = answer.json();
    QVERIFY(json);
    QCOMPARE(json->root().member("error").member("code").toUtf8(), code);
    QVERIFY(!answer.complaint.isEmpty());
    const auto plain = run(arguments);
    QCOMPARE(plain.status, status);
    QVERIFY(plain.output.isEmpty());
}

void TestEncryption::roundTrip_data()
{
    QTest::addColumn<QStringList>("encrypting");
    QTest::addColumn<QStringList>("decrypting");
    QTest::addColumn<QByteArray>("header");
    const QStringList rsa{u"--key"_s, file("rsa.pem")};
    QTest::newRow("RSA") << QStringList{u"--key"_s, file("rsa.pub.pem")} << rsa
                         << QByteArray(R"({"alg":"RSA-OAEP-256","enc":"A256GCM"})");
    QTest::newRow("RSA1_5") << QStringList{u"--key"_s,  file("rsa.pub.pem"), u"--algorithm"_s,
                                           u"RSA1_5"_s, u"--encryption"_s,   u"A128CBC-HS256"_s}
                            << rsa << QByteArray(R"({"alg":"RSA1_5","enc":"A128CBC-HS256"})");
    QTest::newRow("curve") << QStringList{u"--key"_s, file("ec.pub.jwk")} << QStringList{u"--key"_s, file("ec.jwk")}
                           << QByteArray(R"({"alg":"ECDH-ES",)");
    QTest::newRow("X448") << QStringList{u"--key"_s, file("x448.jwk"), u"--algorithm"_s, u"ECDH-ES+A192KW"_s}
                          << QStringList{u"--key"_s, file("x448.jwk")} << QByteArray(R"({"alg":"ECDH-ES+A192KW",)");
    QTest::newRow("wrapped, with cty") << QStringList{u"--key"_s, file("wrap.jwk"), u"--content-type"_s, u"JWT"_s}
                                       << QStringList{u"--key"_s, file("wrap.jwk")}
                                       << QByteArray(R"({"cty":"JWT","alg":"A256KW",)");
    QTest::newRow("direct") << QStringList{u"--secret"_s, u"0123456789abcdef"_s, u"--algorithm"_s,
                                           u"dir"_s,      u"--encryption"_s,     u"A128GCM"_s}
                            << QStringList{u"--secret"_s, u"0123456789abcdef"_s}
                            << QByteArray(R"({"alg":"dir","enc":"A128GCM"})");
    QTest::newRow("password") << QStringList{u"--secret-file"_s,      file("password"),  u"--algorithm"_s,
                                             u"PBES2-HS512+A256KW"_s, u"--iterations"_s, u"1000"_s}
                              << QStringList{u"--secret-file"_s, file("password")}
                              << QByteArray(R"({"alg":"PBES2-HS512+A256KW",)");
    QTest::newRow("compressed") << QStringList{u"--key"_s, file("wrap.jwk"), u"--compress"_s}
                                << QStringList{u"--key"_s, file("wrap.jwk")}
                                << QByteArray(R"({"alg":"A256KW","enc":"A256GCM","zip":"DEF"})");
    QTest::newRow("a header of one's own")
        << QStringList{u"--key"_s, file("wrap.jwk"), u"--header"_s, u"{\"kid\": \"w\"}"_s}
        << QStringList{u"--key"_s, file("wrap.jwk")} << QByteArray(R"({"kid": "w","alg":)");
}

void TestEncryption::roundTrip()
{
    QFETCH(const QStringList, encrypting);
    QFETCH(const QStringList, decrypting);
    QFETCH(const QByteArray, header);
    const auto made = run(QStringList{u"encrypt"_s} + encrypting + QStringList{u"-"_s}, kClaims);
    QVERIFY2(made.status == 0, made.complaint);
    QCOMPARE(made.output.count('.'), 4);
    QVERIFY2(QByteArray::fromBase64(made.output.split('.').first(), QByteArray::Base64UrlEncoding).startsWith(header),
             made.output);
    const auto opened =
        run(QStringList{u"decrypt"_s} + decrypting + QStringList{u"-"_s}, "Authorization: Bearer " + made.output);
    QVERIFY2(opened.status == 0, opened.complaint);
    QCOMPARE(opened.output, kClaims);
}

void TestEncryption::severalRecipients()
{
    const auto made = run({u"encrypt"_s, u"--key"_s, file("rsa.pub.pem"), u"--key"_s, file("ec.pub.jwk"), u"--key"_s,
                           file("wrap.jwk"), u"--additional-data"_s, file("aad"), QString::fromUtf8(kClaims)});
    QVERIFY2(made.status == 0, made.complaint);
    const auto form = made.json();
    QVERIFY(form);
    QCOMPARE(form->root().member("recipients").size(), 3);
    QVERIFY(form->root().member("recipients").element(2).member("header").member("kid").stringIs("w"));
    // What nothing protects is shown all the same.
    const auto headed = run({u"encrypt"_s, u"--key"_s, file("rsa.pub.pem"), u"--serialization"_s, u"general"_s,
                             u"--shared-header"_s, uR"({"jku":"https://keys.example"})"_s, u"--recipient-header"_s,
                             uR"({"kid":"mine"})"_s, u"--additional-data"_s, file("aad"), u"-"_s},
                            kClaims);
    QVERIFY2(headed.status == 0, headed.complaint);
    const auto told = run({u"inspect"_s, u"--json"_s, u"-"_s}, headed.output).json();
    QVERIFY(told->root().member("shared_header").member("jku").stringIs("https://keys.example"));
    QVERIFY(told->root().member("recipient_headers").element(0).member("kid").stringIs("mine"));
    const QByteArray human = run({u"inspect"_s, u"-"_s}, headed.output).output;
    QVERIFY2(human.contains("Shared header, unprotected") && human.contains("https://keys.example"), human);
    QVERIFY2(human.contains("Authenticated beside it (aad)\n  beside it\n      9 octets of text\n"), human);
    QVERIFY2(human.contains("Header of recipient 1 of 1, unprotected") && human.contains("\"mine\""), human);
    for (const char *key : {"rsa.pem", "ec.jwk", "wrap.jwk"}) {
        const auto opened = run({u"decrypt"_s, u"--key"_s, file(key), u"--json"_s, u"-"_s}, made.output);
        QVERIFY2(opened.status == 0, opened.complaint);
        QCOMPARE(opened.json()->root().member("plaintext").toUtf8(), kClaims);
        QCOMPARE(opened.json()->root().member("layers").size(), 1);
    }
}

void TestEncryption::layersAreOpened()
{
    const auto inner = run({u"encrypt"_s, u"--key"_s, file("wrap.jwk"), u"-"_s}, kClaims);
    const auto outer = run({u"encrypt"_s, u"--key"_s, file("rsa.pub.pem"), u"--content-type"_s, u"JWT"_s, u"-"_s},
                           inner.output.trimmed());
    const QStringList both{u"--key"_s, file("rsa.pem"), u"--key"_s, file("wrap.jwk")};
    QCOMPARE(run(QStringList{u"decrypt"_s} + both + QStringList{u"-"_s}, outer.output).output, kClaims);
    const auto one = run(QStringList{u"decrypt"_s} + both + QStringList{u"--one-layer"_s, u"-"_s}, outer.output);
    QCOMPARE(one.output, inner.output.trimmed());
    // Without the key of the inner one, it is what comes out.
    QCOMPARE(run({u"decrypt"_s, u"--key"_s, file("rsa.pem"), u"-"_s}, outer.output).output, inner.output.trimmed());
}

void TestEncryption::inspectGoesThroughLayers()
{
    const Key signing =
        TestKeys::importJwk(R"({"kty":"oct","alg":"HS256","k":"c2lnbmluZy1rZXktb2YtdGhpcnR5LXR3by1vY3RldHMh"})");
    const QByteArray token =
        signCompact(signing, TestKeys::algorithm("HS256"), R"({"alg":"HS256","typ":"JWT"})", kClaims).value();
    const auto made =
        run({u"encrypt"_s, u"--key"_s, file("rsa.pub.pem"), u"--content-type"_s, u"JWT"_s, u"-"_s}, token);
    const QStringList keys{u"--key"_s, file("rsa.pem"), u"--key"_s, file("signing.jwk")};
    const auto good =
        run(QStringList{u"inspect"_s} + keys + QStringList{u"--issuer"_s, u"https://as.example"_s, u"--json"_s, u"-"_s},
            made.output);
    QVERIFY2(good.status == 0, good.output + good.complaint);
    const auto json = good.json();
    const Json::Value report = json->root();
    QVERIFY(report.member("kind").stringIs("jwe"));
    QVERIFY(report.member("decryption").member("status").stringIs("decrypted"));
    QVERIFY(report.member("own_verdict").stringIs("valid"));
    const Json::Value inner = report.member("inner");
    QVERIFY(inner.member("kind").stringIs("jws"));
    QVERIFY(inner.member("verdict").stringIs("valid"));
    QVERIFY(inner.member("payload").member("sub").stringIs("alice"));
    // Of layers the worst decides.
    const auto late = run(
        QStringList{u"inspect"_s} + keys + QStringList{u"--now"_s, u"3000000000"_s, u"--json"_s, u"-"_s}, made.output);
    QCOMPARE(late.status, 1);
    QVERIFY(late.json()->root().member("own_verdict").stringIs("valid"));
    const auto half = run({u"inspect"_s, u"--key"_s, file("rsa.pem"), u"--json"_s, u"-"_s}, made.output);
    QCOMPARE(half.status, 3);
    const auto human = run(QStringList{u"inspect"_s} + keys + QStringList{u"-"_s}, made.output);
    QVERIFY2(human.output.contains("Inside: ") && human.output.contains("Decrypted with the key"), human.output);
    const auto batch = run(
        QStringList{u"inspect"_s} + keys + QStringList{u"--now"_s, u"3000000000"_s, u"--batch"_s, u"-"_s}, made.output);
    QVERIFY2(batch.output.contains("\"jwt-exp\""), batch.output);
}

void TestEncryption::aWrongKeyTellsOneThing()
{
    const auto made = run({u"encrypt"_s, u"--key"_s, file("wrap.jwk"), u"-"_s}, kClaims);
    QByteArrayList parts = made.output.trimmed().split('.');
    QByteArray first;
    for (int part : {1, 3, 4}) {
        QByteArrayList changed = parts;
        changed[part][4] = changed[part][4] == 'A' ? 'B' : 'A';
        const auto answer =
            run({u"decrypt"_s, u"--key"_s, file("wrap.jwk"), u"--json"_s, QString::fromLatin1(changed.join('.'))});
        QCOMPARE(answer.status, 1);
        QVERIFY(answer.json()->root().member("error").member("code").stringIs("jwe-tag-invalid"));
        QVERIFY(answer.complaint.contains("could not be decrypted with this key"));
    }
}

void TestEncryption::manyIterations()
{
    const auto encrypted = [this](const QString &count, const QStringList &others = {}) {
        return run(QStringList{u"encrypt"_s, u"--secret-file"_s, file("password"), u"--algorithm"_s,
                               u"PBES2-HS256+A128KW"_s, u"--iterations"_s, count, u"-"_s}
                       + others,
                   kClaims);
    };
    const auto refused = encrypted(u"10000001"_s);
    QVERIFY2(refused.complaint.contains("--iterations takes a whole number from 1000 to 10000000, not \"10000001\"."),
             refused.complaint);
    QCOMPARE(encrypted(u"600000"_s).complaint, QByteArray());
    const auto made = encrypted(u"1300000"_s);
    QCOMPARE(made.status, 0);
    QVERIFY2(made.complaint.contains("p2c: 1300000") && made.complaint.contains("p2c: ≤ 1200000"), made.complaint);
    QCOMPARE(encrypted(u"1300000"_s, {u"--json"_s}).complaint, QByteArray());
    const QStringList secret{u"--secret-file"_s, file("password"), u"-"_s};
    const auto untried = run(QStringList{u"decrypt"_s} + secret, made.output);
    QCOMPARE(untried.status, 3);
    QVERIFY2(untried.complaint.contains("--most-iterations"), untried.complaint);
    const QStringList more = QStringList{u"--most-iterations"_s, u"1300000"_s} + secret;
    QCOMPARE(run(QStringList{u"decrypt"_s} + more, made.output).output, kClaims);
    QCOMPARE(run(QStringList{u"inspect"_s} + secret, made.output).status, 3);
    const auto judged = run(QStringList{u"inspect"_s, u"--json"_s} + more, made.output).json();
    QCOMPARE(judged->root().member("decryption").member("status").toString(), u"decrypted"_s);
    QCOMPARE(GscopeRun::statusOf(judged->root(), "pbes2-count"), u"warn"_s);
    const QStringList batch{u"inspect"_s, u"--secret-file"_s, file("password"), u"--batch"_s, u"-"_s};
    QVERIFY(run(batch, made.output).output.contains(R"("verdict":"unverified")"));
    const auto opened = run(batch + QStringList{u"--most-iterations"_s, u"1300000"_s}, made.output);
    QVERIFY2(opened.output.contains(R"("warned":["pbes2-count")"), opened.output);
}

// What inspect calls malformed is shown, and a receiver has to refuse it.
void TestEncryption::repairedIsRefused()
{
    const auto made = run({u"encrypt"_s, u"--key"_s, file("wrap.jwk"), u"-"_s}, kClaims);
    const QByteArray padded = made.output.trimmed() + "==";
    QCOMPARE(run({u"inspect"_s, u"--key"_s, file("wrap.jwk"), u"-"_s}, padded).status, 1);
    const auto opened = run({u"decrypt"_s, u"--key"_s, file("wrap.jwk"), u"-"_s}, padded);
    QCOMPARE(opened.status, 1);
    QCOMPARE(opened.output, kClaims);
    QVERIFY2(opened.complaint.contains("malformed"), opened.complaint);
}

void TestEncryption::cutTag()
{
    const auto made = run({u"encrypt"_s, u"--key"_s, file("wrap.jwk"), u"-"_s}, kClaims);
    const QByteArray whole = made.output.trimmed();
    for (const QByteArray &before : {QByteArray(), QByteArray("Bearer ")}) {
        const auto answer =
            run({u"decrypt"_s, u"--key"_s, file("wrap.jwk"), u"--json"_s, u"-"_s}, before + whole.chopped(1));
        QCOMPARE(answer.status, 1);
        const auto json = answer.json();
        const Json::Value error = json->root().member("error");
        QCOMPARE(error.member("code").toString(), u"base64url-alphabet"_s);
        QCOMPARE(error.member("expected").toString(), u"tag: base64url"_s);
        QCOMPARE(error.member("found").toString(), u"tag: 21 B"_s);
        QVERIFY2(answer.complaint.contains(QByteArray::number(whole.size() - 2)), answer.complaint);
    }
}

void TestEncryption::octetsThatAreNoText()
{
    const QByteArray octets("\x00\xff\xfe", 3);
    const auto made = run({u"encrypt"_s, u"--key"_s, file("wrap.jwk"), u"-"_s}, octets);
    QCOMPARE(run({u"decrypt"_s, u"--key"_s, file("wrap.jwk"), u"-"_s}, made.output).output, octets);
    const auto json = run({u"decrypt"_s, u"--key"_s, file("wrap.jwk"), u"--json"_s, u"-"_s}, made.output).json();
    QCOMPARE(json->root().member("plaintext_b64u").toUtf8(), "AP_-");
}

void TestEncryption::theOtherJose_data()
{
    QTest::addColumn<QString>("key");
    QTest::addColumn<QString>("alg");
    QTest::addColumn<QString>("enc");
    for (const char *enc : {"A128CBC-HS256", "A256CBC-HS512", "A128GCM", "A256GCM"}) {
        for (const auto &[key, alg] : {std::pair("rsa.jwk", "RSA1_5"),
                                       {"rsa.jwk", "RSA-OAEP"},
                                       {"rsa.jwk", "RSA-OAEP-256"},
                                       {"ec.jwk", "ECDH-ES"},
                                       {"ec.jwk", "ECDH-ES+A128KW"},
                                       {"wrap.jwk", "A256KW"},
                                       {"wrap.jwk", "A256GCMKW"}})
            QTest::addRow("%s %s", alg, enc)
                << QString::fromLatin1(key) << QString::fromLatin1(alg) << QString::fromLatin1(enc);
    }
}

void TestEncryption::theOtherJose()
{
    QFETCH(const QString, key);
    QFETCH(const QString, alg);
    QFETCH(const QString, enc);
    const QString jose = QStandardPaths::findExecutable(u"jose"_s);
    if (jose.isEmpty())
        QSKIP("The command jose (package jose) is not installed.");
    if (!QFile::exists(file("rsa.jwk")))
        write("rsa.jwk", TestKeys::rsaPair().privateJwk().value().reveal().toByteArray());
    const auto made =
        run({u"encrypt"_s, u"--key"_s, m_folder.filePath(key), u"--algorithm"_s, alg, u"--encryption"_s, enc, u"-"_s},
            kClaims);
    QVERIFY2(made.status == 0, made.complaint);
    const auto theirs = GscopeRun::runProgram(
        jose, {u"jwe"_s, u"dec"_s, u"-i"_s, u"-"_s, u"-k"_s, m_folder.filePath(key)}, made.output.trimmed());
    QCOMPARE(theirs.status, 0);
    QCOMPARE(theirs.output, kClaims);

    const QString header = u"{\"protected\":{\"alg\":\"%1\",\"enc\":\"%2\"}}"_s.arg(alg, enc);
    const auto back = GscopeRun::runProgram(
        jose, {u"jwe"_s, u"enc"_s, u"-i"_s, header, u"-I"_s, u"-"_s, u"-k"_s, m_folder.filePath(key), u"-c"_s},
        kClaims);
    QVERIFY2(back.status == 0, back.complaint);
    const auto ours = run({u"decrypt"_s, u"--key"_s, m_folder.filePath(key), u"-"_s}, back.output);
    QVERIFY2(ours.status == 0, ours.complaint);
    QCOMPARE(ours.output, kClaims);
}

QTEST_GUILESS_MAIN(TestEncryption)
#include "tst_encryption.moc"
