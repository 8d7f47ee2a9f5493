// SPDX-License-Identifier: GPL-3.0-or-later
// Anything can be pasted: a verdict with its reason, in bounded time, and no octet that steers a terminal.
#include "gscoperun.h"

#include "support/keyfiles.h"

#include <QTemporaryDir>

using namespace Grantscope;
using namespace Qt::StringLiterals;
using GscopeRun::run;

namespace {

constexpr int kSoon = 60'000; // milliseconds of the processor, on a busy machine and under sanitizers

QByteArray encoded(const QByteArray &octets)
{
    return octets.toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals);
}

QByteArray token(const QByteArray &header, const QByteArray &payload,
                 const QByteArray &signature = QByteArray(32, '\0'))
{
    return encoded(header) + '.' + encoded(payload) + '.' + encoded(signature);
}

const QByteArray kHs = R"({"alg":"HS256","typ":"JWT"})";
const QByteArray kEs = R"({"alg":"ES256","typ":"JWT"})";

} // namespace

class TestHostile : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void judged_data();
    void judged();
    void hugeIsQuick_data();
    void hugeIsQuick();
    void keysAreJudged_data();
    void keysAreJudged();
    void overlongLineOfABatch();

private:
    QString file(const QString &name, const QByteArray &bytes);
    QTemporaryDir m_folder;
};

QString TestHostile::file(const QString &name, const QByteArray &bytes)
{
    QFile file(m_folder.filePath(name));
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
        QTest::qFail(qPrintable(file.errorString()), __FILE__, __LINE__);
    return file.fileName();
}

void TestHostile::judged_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("key");
    QTest::addColumn<QByteArray>("verdict");
    QTest::addColumn<QByteArray>("check"); // must fail, or warn
    const QString none;
    const QString ec = u"ec.P-256.spki.pem"_s;
    const QString rsa = u"rsa.spki.pem"_s;
    const auto row = [](const char *name, const QByteArray &text, const QString &key, const char *verdict,
                        const char *check) {
        QTest::newRow(name) << text << key << QByteArray(verdict) << QByteArray(check);
    };
    for (const char *spelling : {"none", "None", "NONE", "nOnE"})
        row(spelling, token(QByteArray(R"({"alg":")") + spelling + R"("})", "{}", ""), none, "invalid", "alg-none");
    row("none with a signature", token(R"({"alg":"none"})", "{}"), none, "invalid", "alg-none");
    row("public key as secret", token(kHs, "{}"), rsa, "invalid", "alg-key-mismatch");
    row("all-zero ECDSA", token(kEs, "{}", QByteArray(64, '\0')), ec, "invalid", "sig-invalid");
    row("short ECDSA", token(kEs, "{}", QByteArray(63, '\1')), ec, "invalid", "ecdsa-sig-format");
    row("DER", token(kEs, "{}", QByteArray::fromHex("3006020101020101")), ec, "invalid", "ecdsa-sig-format");
    row("padded", encoded(kHs) + "=." + encoded("{}") + ".AAAA", none, "malformed", "base64url-alphabet");
    row("white space inside", encoded(kHs) + ".e\n30.AAAA", none, "malformed", "base64url-alphabet");
    row("stray bits", encoded(kHs) + ".e31.AAAB", none, "unverified", "base64url-canonical");
    row("unknown crit", token(R"({"alg":"HS256","crit":["x"],"x":1})", "{}"), none, "invalid", "crit-unknown");
    row("empty crit", token(R"({"alg":"HS256","crit":[]})", "{}"), none, "invalid", "crit-malformed");
    row("b64 without crit", token(R"({"alg":"HS256","b64":false})", "{}"), none, "invalid", "b64-not-critical");
    row("duplicate claim", token(kHs, R"({"sub":"a","sub":"b"})"), none, "invalid", "json-duplicate-member");
    row("duplicate header", token(R"({"alg":"HS256","alg":"none"})", "{}"), none, "invalid", "json-duplicate-member");
    row("100,000 levels", token(kHs, QByteArray(100'000, '[')), none, "malformed", "json-depth");
    row("100,000 levels of objects", token(kHs, QByteArray(R"({"a":)").repeated(100'000)), none, "malformed",
        "json-depth");
    row("deep header", token(QByteArray(R"({"a":)").repeated(100'000), "{}"), none, "malformed", "json-depth");
    row("invalid UTF-8", token(kHs, "{\"sub\":\"\xff\"}"), none, "malformed", "utf8-invalid");
    row("NUL", token(kHs, QByteArray("{\"sub\":\"\0\"}", 11)), none, "malformed", "json-syntax");
    row("NUL in the token", QByteArray("eyJhbGciOiJIUzI1NiJ9\0.e30.AAAA", 30), none, "malformed", "");
    row("trailing text", token(kHs, "{} {}"), none, "malformed", "json-syntax");
    row("exp as text", token(kHs, R"({"exp":"2000000000"})"), none, "invalid", "time-type");
    row("exp in milliseconds", token(kHs, R"({"exp":2000000000000})"), none, "unverified", "time-milliseconds");
    row("exp beyond all", token(kHs, R"({"exp":1e400})"), none, "unverified", "jwt-exp");
    row("exp before all", token(kHs, R"({"exp":-1e400})"), none, "invalid", "jwt-exp");
    row("key inside", token(R"({"alg":"HS256","jwk":{"kty":"oct","k":"AAAA"}})", "{}"), none, "invalid",
        "embedded-key-untrusted");
    row("address inside", token(R"({"alg":"RS256","jku":"https://evil.example/jwks"})", "{}"), none, "invalid",
        "remote-key-untrusted");
    row("bidirectional claims",
        token(kHs, "{\"\xe2\x80\xae"
                   "bus\":\"\xe2\x81\xa6\xe2\x80\x8f\"}"),
        none, "unverified", "");
    row("terminal escapes", token(kHs, R"({"\u001b]0;x\u0007":"\u001b[2J\u009b31m"})"), none, "unverified", "");
}

void TestHostile::judged()
{
    QFETCH(QByteArray, text);
    QFETCH(QString, key);
    QFETCH(QByteArray, verdict);
    QFETCH(QByteArray, check);
    QStringList arguments = {u"inspect"_s, u"-"_s, u"--now=1790000000"_s};
    if (!key.isEmpty())
        arguments += {u"--key"_s, file(key, KeyFiles::read(key))};
    const auto answer = run(arguments + QStringList{u"--json"_s}, text, kSoon);
    const auto json = answer.json();
    QVERIFY2(json, answer.complaint);
    QVERIFY2(verdict.isEmpty() || json->root().member("verdict").stringIs(verdict), answer.output);
    if (!check.isEmpty()) {
        const QString status = GscopeRun::statusOf(json->root(), check);
        QVERIFY2(status == "fail"_L1 || status == "warn"_L1, answer.output);
    }
    const auto human = run(arguments + QStringList{u"--all"_s}, text, kSoon);
    QCOMPARE(human.status, answer.status);
    for (const QChar c : QString::fromUtf8(human.output))
        QVERIFY2(c == u'\n' || (c.category() != QChar::Other_Control && c.category() != QChar::Other_Format),
                 qPrintable(QString::number(c.unicode(), 16)));
}

void TestHostile::hugeIsQuick_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::newRow("50 MB of one string") << token(kHs, "{\"a\":\"" + QByteArray(50'000'000, 'x') + "\"}");
    QTest::newRow("dots") << QByteArray(10'000'000, '.');
    QTest::newRow("tildes") << QByteArray("eyJhbGciOiJub25lIn0.e30.") + QByteArray(10'000'000, '~');
    QTest::newRow("braces") << QByteArray(10'000'000, '{');
    QTest::newRow("quotes") << QByteArray(10'000'000, '"');
    QTest::newRow("beginnings") << QByteArray("eyJ.").repeated(2'500'000);
    QTest::newRow("many tokens") << QByteArray("eyJhbGciOiJub25lIn0.e30. ").repeated(200'000);
    QTest::newRow("many members") << token(kHs, "{\"a\":1" + QByteArray(",\"a\":1").repeated(1'000'000) + '}');
}

void TestHostile::hugeIsQuick()
{
    QFETCH(QByteArray, text);
    const auto answer = run({u"inspect"_s, u"-"_s, u"--json"_s}, text, kSoon);
    QVERIFY2(answer.json(), answer.complaint);
    QVERIFY(answer.status == 1 || answer.status == 3);
    QVERIFY(!run({u"inspect"_s, u"-"_s}, text, kSoon).output.isEmpty());
}

void TestHostile::keysAreJudged_data()
{
    QTest::addColumn<QByteArray>("key");
    QTest::addColumn<QByteArray>("header");
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("says");
    const QByteArray offCurve = R"({"kty":"EC","crv":"P-256","x":")" + encoded(QByteArray(32, '\1')) + R"(","y":")"
                                + encoded(QByteArray(32, '\2')) + "\"}";
    QTest::newRow("nothing") << QByteArray() << kHs << 2 << QByteArray("key is empty");
    QTest::newRow("prose") << QByteArray("hello") << kHs << 2 << QByteArray("not a key");
    QTest::newRow("off its curve") << offCurve << kEs << 2 << QByteArray("not on its curve");
    QTest::newRow("off its curve, in a set")
        << QByteArray("{\"keys\":[" + offCurve + "]}") << kEs << 1 << QByteArray("jwk-ec-point");
    QTest::newRow("tiny RSA") << KeyFiles::read(u"rsa1024.spki.pem"_s) << QByteArray(R"({"alg":"RS256"})") << 1
                              << QByteArray("1024");
    QTest::newRow("encrypted") << KeyFiles::read(u"rsa.encrypted.pem"_s) << QByteArray(R"({"alg":"RS256"})") << 2
                               << QByteArray("passphrase");
    QByteArray many = "{\"keys\":[";
    for (int i = 0; i < 10'000; ++i)
        many += (i ? ",{" : "{") + QByteArray("\"kty\":\"oct\",\"k\":\"")
                + encoded(QByteArray::number(i).rightJustified(32, '0')) + "\"}";
    QTest::newRow("10,000 keys") << QByteArray(many + "]}") << kHs << 1 << QByteArray("sig-invalid");
}

void TestHostile::keysAreJudged()
{
    QFETCH(QByteArray, key);
    QFETCH(QByteArray, header);
    QFETCH(int, status);
    QFETCH(QByteArray, says);
    const auto answer = run({u"inspect"_s, u"-"_s, u"--json"_s, u"--key"_s, file(u"key"_s, key)},
                            token(header, "{}", QByteArray(64, '\1')), kSoon);
    QVERIFY2(answer.status == status, answer.output + answer.complaint);
    QVERIFY2((answer.output + answer.complaint).contains(says), answer.output + answer.complaint);
    QCOMPARE(answer.output.startsWith(R"({"error":)"), status == 2);

    const auto wrong = run({u"inspect"_s, u"-"_s, u"--key"_s, file(u"key"_s, key), u"--passphrase-file"_s,
                            file(u"passphrase"_s, "wrong-passphrase\n")},
                           token(header, "{}", QByteArray(64, '\1')), kSoon);
    QCOMPARE(wrong.status, status);
    QVERIFY(!(wrong.output + wrong.complaint).contains("wrong-passphrase"));
}

void TestHostile::overlongLineOfABatch()
{
    const QByteArray lines =
        "eyJhbGciOiJub25lIn0.e30.\n" + QByteArray((64 << 20) + 1, 'a') + "\n2YotnFZFEjr1zCsicMWpAA\n";
    const auto answer = run({u"inspect"_s, u"--batch"_s, u"-"_s}, lines, kSoon);
    QCOMPARE(answer.status, 1);
    const QList<QByteArray> answers = answer.output.split('\n');
    QCOMPARE(answers.size(), 4);
    QVERIFY2(answers[1].contains("\"line\":2,\"kind\":\"malformed\""), answers[1]);
    QVERIFY2(answers[2].contains("\"line\":3,\"kind\":\"opaque\""), answers[2]);
}

QTEST_GUILESS_MAIN(TestHostile)
#include "tst_hostile.moc"
