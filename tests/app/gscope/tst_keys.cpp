// SPDX-License-Identifier: GPL-3.0-or-later
// gscope keys: what it makes is read by openssl and jose, what it refuses tells nothing private.
#include "gscoperun.h"

#include "core/jose/referee.h"
#include "jose/keyforms.h"
#include "jose/keyrequest.h"
#include "support/keyfiles.h"

#include <QDir>
#include <QTemporaryDir>

#include <sys/stat.h>

using namespace Grantscope;
using namespace Qt::StringLiterals;
using GscopeRun::run;

namespace {

QString keyFile(const char *name)
{
    return u"" GRANTSCOPE_SOURCE_DIR "/tests/data/keys/"_s + QString::fromLatin1(name);
}

GscopeRun::Answer keys(const QStringList &arguments, const QByteArray &input = {})
{
    return run(QStringList{u"keys"_s} + arguments, input);
}

QByteArray contents(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

Jose::Key only(const QByteArray &text, const QByteArray &passphrase = {})
{
    const auto read = Jose::importKeys(text, {.passphrase = Secret(passphrase)});
    return read && read->keys.size() == 1 ? read->keys.first() : Jose::Key();
}

} // namespace

class TestKeys : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void failures_data();
    void failures();
    void filesStay();
    void halvesStayTogether_data();
    void halvesStayTogether();
    void halvesToStandardOutput();
    void privateFileStays_data();
    void privateFileStays();
    void privateFileStaysEncrypted();
    void publicFileIsReplaced();
    void halfIsDescribed_data();
    void halfIsDescribed();
    void showShortens();
    void filesAreForTheirOwner();
    void generateFor_data();
    void generateFor();
    void generateKind_data();
    void generateKind();
    void attributes();
    void document();
    void passphrases();
    void convertKeepsWhatStands();
    void convertBetweenForms();
    void show();
    void promise();
    void showTellsWhatIsWeak_data();
    void showTellsWhatIsWeak();
    void thumbprints();
    void certificate();
    void request();

private:
    QString path(const char *name) const { return m_folder.filePath(QString::fromLatin1(name)); }
    QString file(const char *name, const QByteArray &bytes) const;
    QTemporaryDir m_folder;
    QByteArray m_private;
    QByteArray m_d;
    QString m_file;
};

QString TestKeys::file(const char *name, const QByteArray &bytes) const
{
    QFile out(path(name));
    if (!out.open(QIODevice::WriteOnly) || out.write(bytes) != bytes.size())
        QTest::qFail("no file", __FILE__, __LINE__);
    return out.fileName();
}

void TestKeys::initTestCase()
{
    m_private = keys({u"generate"_s, u"--out=-"_s, u"--for"_s, u"ES256"_s}).output;
    const auto json = Json::Document::parse(m_private);
    QVERIFY(json);
    m_d = json->root().member("d").toUtf8();
    QCOMPARE(m_d.size(), 43);
    m_file = file("key.jwk", m_private);
}

void TestKeys::failures_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<QByteArray>("input");
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("code");
    const auto row = [](const char *name, const QStringList &arguments, const QByteArray &input, int status,
                        const char *code) { QTest::newRow(name) << arguments << input << status << QByteArray(code); };
    row("no action", {}, {}, 2, "usage");
    row("another action", {u"mint"_s, m_file}, {}, 2, "usage");
    row("generate with a file", {u"generate"_s, u"--out=-"_s, m_file, u"--for"_s, u"ES256"_s}, {}, 2, "usage");
    row("convert without a file", {u"convert"_s}, {}, 2, "usage");
    row("show without a file", {u"show"_s}, {}, 2, "usage");
    row("thumbprint without a file", {u"thumbprint"_s}, {}, 2, "usage");
    row("certificate for two", {u"certificate"_s, m_file, m_file}, {}, 2, "usage");
    // An option that is passed over breaks a promise: that a key is encrypted, that a certificate comes with its key.
    row("certificate, encrypted",
        {u"certificate"_s, m_file, u"--common-name"_s, u"x"_s, u"--to"_s, u"jwk"_s, u"--private"_s,
         u"--new-passphrase-file"_s, m_file},
        {}, 2, "usage");
    row("certificate as PEM with its key",
        {u"certificate"_s, m_file, u"--common-name"_s, u"x"_s, u"--to"_s, u"pem"_s, u"--private"_s}, {}, 2, "usage");
    row("request with its key",
        {u"certificate"_s, m_file, u"--common-name"_s, u"x"_s, u"--to"_s, u"jwk"_s, u"--request"_s, u"--private"_s}, {},
        2, "usage");
    row("request as a JWK", {u"certificate"_s, m_file, u"--common-name"_s, u"x"_s, u"--to"_s, u"jwk"_s, u"--request"_s},
        {}, 2, "usage");
    row("generate with a subject", {u"generate"_s, u"--out=-"_s, u"--for"_s, u"ES256"_s, u"--common-name"_s, u"x"_s},
        {}, 2, "usage");
    row("generate with a chain", {u"generate"_s, u"--out=-"_s, u"--for"_s, u"ES256"_s, u"--chain"_s, m_file}, {}, 2,
        "usage");
    row("show with a form", {u"show"_s, m_file, u"--to"_s, u"pem"_s}, {}, 2, "usage");
    row("named and nameless", {u"convert"_s, m_file, u"--kid"_s, u"a"_s, u"--no-kid"_s}, {}, 2, "usage");
    row("generate what", {u"generate"_s, u"--out=-"_s}, {}, 2, "usage");
    row("a new key for nobody", {u"generate"_s, u"--for"_s, u"ES256"_s}, {}, 2, "usage");
    row("a new key, encrypted, for nobody", {u"generate"_s, u"--for"_s, u"ES256"_s, u"--new-passphrase-file"_s, m_file},
        {}, 2, "usage");
    row("the public half of a new key alone", {u"generate"_s, u"--for"_s, u"ES256"_s, u"--public-out"_s, path("never")},
        {}, 2, "usage");
    row("no such algorithm", {u"generate"_s, u"--out=-"_s, u"--for"_s, u"none"_s}, {}, 2, "usage");
    row("no such kind", {u"generate"_s, u"--out=-"_s, u"--kind"_s, u"DSA"_s}, {}, 2, "usage");
    row("kind that does not fit", {u"generate"_s, u"--out=-"_s, u"--for"_s, u"ES256"_s, u"--kind"_s, u"RSA"_s}, {}, 2,
        "key-kind");
    row("small RSA", {u"generate"_s, u"--out=-"_s, u"--kind"_s, u"RSA"_s, u"--bits"_s, u"1024"_s}, {}, 2,
        "rsa-key-size");
    row("short secret", {u"generate"_s, u"--out=-"_s, u"--for"_s, u"HS512"_s, u"--bits"_s, u"256"_s}, {}, 2,
        "hmac-key-size");
    row("bits of a word", {u"generate"_s, u"--out=-"_s, u"--kind"_s, u"RSA"_s, u"--bits"_s, u"many"_s}, {}, 2, "usage");
    row("negative bits", {u"generate"_s, u"--out=-"_s, u"--kind"_s, u"RSA"_s, u"--bits=-2048"_s}, {}, 2, "usage");
    row("use against kind", {u"generate"_s, u"--out=-"_s, u"--kind"_s, u"X25519"_s, u"--use"_s, u"sig"_s}, {}, 2,
        "key-attributes");
    row("operation of nobody", {u"generate"_s, u"--out=-"_s, u"--kind"_s, u"RSA"_s, u"--key-op"_s, u"all"_s}, {}, 2,
        "usage");
    row("generate oct as PEM", {u"generate"_s, u"--out=-"_s, u"--for"_s, u"HS256"_s, u"--to"_s, u"pem"_s}, {}, 2,
        "key-form");
    row("generate into a form of nobody", {u"generate"_s, u"--out=-"_s, u"--for"_s, u"ES256"_s, u"--to"_s, u"jks"_s},
        {}, 2, "usage");
    row("public half of a new secret",
        {u"generate"_s, u"--out=-"_s, u"--for"_s, u"HS256"_s, u"--public-out"_s, path("never")}, {}, 2, "key-form");
    row("no such file", {u"show"_s, path("nonexistent")}, {}, 4, "input");
    row("a folder", {u"show"_s, m_folder.path()}, {}, 4, "input");
    row("no key", {u"show"_s, u"-"_s}, "hello", 2, "key-format");
    row("nothing", {u"show"_s, u"-"_s}, {}, 2, "key-empty");
    row("standard input twice", {u"convert"_s, u"-"_s, u"-"_s}, m_private, 2, "usage");
    row("standard input for a passphrase, too", {u"convert"_s, u"-"_s, u"--passphrase-file"_s, u"-"_s}, m_private, 2,
        "usage");
    row("truncated DER", {u"convert"_s, u"-"_s}, KeyFiles::read(u"rsa.pkcs8.der"_s).chopped(7), 2, "key-format");
    row("no passphrase", {u"convert"_s, keyFile("rsa.encrypted.pem")}, {}, 2, "passphrase-needed");
    row("wrong passphrase", {u"convert"_s, keyFile("rsa.encrypted.pem"), u"--passphrase-file"_s, m_file}, {}, 2,
        "passphrase-wrong");
    row("private half of a public key", {u"convert"_s, keyFile("rsa.spki.pem"), u"--private"_s}, {}, 2,
        "needs-private-key");
    row("two keys as one", {u"convert"_s, m_file, keyFile("rsa.spki.pem"), u"--to"_s, u"jwk"_s}, {}, 2, "key-form");
    row("two keys as DER", {u"convert"_s, m_file, m_file, u"--to"_s, u"der"_s}, {}, 2, "key-form");
    row("no certificate in it", {u"convert"_s, m_file, u"--to"_s, u"certificate"_s}, {}, 2, "key-form");
    row("another's chain", {u"convert"_s, m_file, u"--chain"_s, keyFile("chain.pem")}, {}, 2, "jwk-x5c-mismatch");
    row("a chain that is none", {u"convert"_s, m_file, u"--chain"_s, m_file}, {}, 2, "usage");
    row("alg of another kind", {u"convert"_s, m_file, u"--alg"_s, u"RS256"_s}, {}, 2, "key-attributes");
    row("passphrase for a JWK", {u"convert"_s, m_file, u"--private"_s, u"--new-passphrase-file"_s, m_file}, {}, 2,
        "key-form");
    row("an empty passphrase",
        {u"convert"_s, m_file, u"--private"_s, u"--to"_s, u"pem"_s, u"--new-passphrase-file"_s, u"/dev/null"_s}, {}, 2,
        "usage");
    row("out into a folder that is not there", {u"convert"_s, m_file, u"--out"_s, path("no/where")}, {}, 4, "output");
    row("out over a folder", {u"convert"_s, m_file, u"--force"_s, u"--out"_s, m_folder.path()}, {}, 4, "output");
    row("no such hash", {u"thumbprint"_s, m_file, u"--hash"_s, u"md5"_s}, {}, 2, "usage");
    row("print of a short secret", {u"thumbprint"_s, u"-"_s}, R"({"kty":"oct","k":"c2VjcmV0"})", 2, "hmac-key-size");
    row("certificate of a public key", {u"certificate"_s, keyFile("rsa.spki.pem"), u"--common-name"_s, u"a"_s}, {}, 2,
        "needs-private-key");
    row("certificate of X25519", {u"certificate"_s, keyFile("X25519.pkcs8.pem"), u"--common-name"_s, u"a"_s}, {}, 2,
        "certificate-key");
    row("certificate without a name", {u"certificate"_s, m_file}, {}, 2, "certificate-name");
    row("certificate for no address", {u"certificate"_s, m_file, u"--ip"_s, u"1.2.3"_s}, {}, 2, "certificate-name");
    row("certificate of no time", {u"certificate"_s, m_file, u"--common-name"_s, u"a"_s, u"--days"_s, u"0"_s}, {}, 2,
        "certificate-dates");
    row("certificate of half a day", {u"certificate"_s, m_file, u"--common-name"_s, u"a"_s, u"--days"_s, u"0.5"_s}, {},
        2, "usage");
    row("purpose of nobody", {u"certificate"_s, m_file, u"--common-name"_s, u"a"_s, u"--purpose"_s, u"all"_s}, {}, 2,
        "usage");
}

void TestKeys::failures()
{
    QFETCH(const QStringList, arguments);
    QFETCH(const QByteArray, input);
    QFETCH(const QByteArray, code);
    const auto answer = keys(arguments + QStringList{u"--json"_s}, input);
    QTEST(answer.status, "status");
    QVERIFY2(answer.json(), answer.output);
    QCOMPARE(answer.json()->root().member("error").member("code").toUtf8(), code);
    QVERIFY(!answer.json()->root().member("error").member("remedy").toString().isEmpty());
    QVERIFY(answer.complaint.startsWith("gscope: "));
    QVERIFY(!answer.output.contains(m_d) && !answer.complaint.contains(m_d));
    QVERIFY(!QFile::exists(path("never")));
}

void TestKeys::filesStay()
{
    const QString there = file("there", "keep me");
    const auto refused = keys({u"generate"_s, u"--for"_s, u"ES256"_s, u"--out"_s, there});
    QCOMPARE(refused.status, 4);
    QVERIFY2(refused.complaint.contains("--force"), refused.complaint);
    QCOMPARE(contents(there), QByteArray("keep me"));
    QCOMPARE(keys({u"generate"_s, u"--for"_s, u"ES256"_s, u"--out"_s, there, u"--force"_s}).status, 0);
    QVERIFY(only(contents(there)).isPrivate());
}

void TestKeys::halvesStayTogether_data()
{
    QTest::addColumn<QString>("out");
    QTest::addColumn<QString>("publicOut");
    QTest::addColumn<bool>("isForced");
    QTest::addColumn<int>("status");
    // In the folder are "old", "old.pub", "folder" and the links "link" to "old" and "nowhere" to "absent".
    QTest::newRow("the private one is there") << u"old"_s << u"new.pub"_s << false << 4;
    QTest::newRow("the public one is there") << u"new"_s << u"old.pub"_s << false << 4;
    QTest::newRow("a private link is there") << u"nowhere"_s << u"new.pub"_s << false << 4;
    QTest::newRow("a public link is there") << u"new"_s << u"nowhere"_s << false << 4;
    QTest::newRow("private folder") << u"folder"_s << u"old.pub"_s << true << 4;
    QTest::newRow("public folder") << u"old"_s << u"folder"_s << true << 4;
    QTest::newRow("private link to nowhere") << u"nowhere"_s << u"old.pub"_s << true << 4;
    QTest::newRow("public link to nowhere") << u"old"_s << u"nowhere"_s << true << 4;
    QTest::newRow("no private folder") << u"absent/new"_s << u"new.pub"_s << false << 4;
    QTest::newRow("no public folder") << u"new"_s << u"absent/new.pub"_s << false << 4;
    QTest::newRow("no public folder, by force") << u"old"_s << u"absent/new.pub"_s << true << 4;
    QTest::newRow("a name too long") << u"new"_s << QString(255, u'n') + u"/../new.pub"_s << false << 4;
    QTest::newRow("one name") << u"new"_s << u"new"_s << false << 2;
    QTest::newRow("one name, by force") << u"old"_s << u"old"_s << true << 2;
    QTest::newRow("one new file") << u"new"_s << u"./folder/../new"_s << false << 2;
    QTest::newRow("one new file, by force") << u"new"_s << u"./new"_s << true << 2;
    QTest::newRow("one through a link") << u"old"_s << u"link"_s << true << 2;
    QTest::newRow("one through a folder's link") << u"old"_s << u"here/old"_s << true << 2;
    QTest::newRow("a new one through a folder's link") << u"new"_s << u"here/new"_s << true << 2;
}

// None of the halves is written without the other, and what was there is there still.
void TestKeys::halvesStayTogether()
{
    QFETCH(const QString, out);
    QFETCH(const QString, publicOut);
    QFETCH(const bool, isForced);
    const QTemporaryDir folder;
    const QDir here(folder.path());
    for (const QString &name : {u"old"_s, u"old.pub"_s}) {
        QFile file(here.filePath(name));
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write("keep me") > 0);
    }
    QVERIFY(here.mkdir(u"folder"_s));
    QVERIFY(QFile::link(u"old"_s, here.filePath(u"link"_s)));
    QVERIFY(QFile::link(u"absent"_s, here.filePath(u"nowhere"_s)));
    QVERIFY(QFile::link(u"."_s, here.filePath(u"here"_s)));
    const auto names = [&here] { return here.entryList(QDir::AllEntries | QDir::System | QDir::Hidden, QDir::Name); };
    const QStringList before = names();
    QStringList arguments{u"generate"_s,
                          u"--for"_s,
                          u"ES256"_s,
                          u"--out"_s,
                          here.path() + u'/' + out,
                          u"--public-out"_s,
                          here.path() + u'/' + publicOut};
    if (isForced)
        arguments << u"--force"_s;
    const auto refused = keys(arguments);
    QTEST(refused.status, "status");
    QCOMPARE(refused.output, QByteArray());
    QCOMPARE(names(), before);
    QCOMPARE(contents(here.filePath(u"old"_s)), QByteArray("keep me"));
    QCOMPARE(contents(here.filePath(u"old.pub"_s)), QByteArray("keep me"));
}

void TestKeys::halvesToStandardOutput()
{
    const QStringList generate{u"generate"_s, u"--for"_s, u"ES256"_s};
    // Two documents on one output are none.
    QCOMPARE(keys(generate + QStringList{u"--public-out"_s, u"-"_s}).status, 2);
    QCOMPARE(keys(generate + QStringList{u"--public-out"_s, u"-"_s, u"--out"_s, u"-"_s}).status, 2);
    QCOMPARE(keys(generate + QStringList{u"--public-out=-"_s, u"--json"_s, u"--out"_s, path("never")}).status, 2);
    QVERIFY(!QFile::exists(path("never")));
    const auto open = keys(generate + QStringList{u"--public-out"_s, u"-"_s, u"--out"_s, path("half.jwk")});
    QCOMPARE(open.status, 0);
    QVERIFY(!only(open.output).isPrivate());
    QCOMPARE(only(open.output).thumbprint(), only(contents(path("half.jwk"))).thumbprint());
    const QStringList shown = generate + QStringList{u"--out"_s, u"-"_s};
    const auto both = keys(shown + QStringList{u"--public-out"_s, path("half.pub")});
    QVERIFY(only(both.output).isPrivate());
    QCOMPARE(only(both.output).thumbprint(), only(contents(path("half.pub"))).thumbprint());
    const auto document = keys(shown + QStringList{u"--public-out"_s, path("half.pub"), u"--force"_s, u"--json"_s});
    QCOMPARE(document.status, 0);
    QVERIFY(document.json()->root().member("output").member("d"));
    QCOMPARE(document.json()->root().member("public_file").toString(), path("half.pub"));
    // Where nobody takes the private half, there is no public one.
    const auto untaken = GscopeRun::runProgram(
        u"sh"_s, {u"-c"_s, u"\"$0\" keys generate --for ES256 --out - --public-out \"$1\" > /dev/full"_s,
                  QStringLiteral(GSCOPE_PROGRAM), path("never")});
    QCOMPARE(untaken.status, 4);
    QVERIFY(!QFile::exists(path("never")));
}

void TestKeys::privateFileStays_data()
{
    QTest::addColumn<QString>("command"); // $0 is the program, $1 the file.
    QTest::addColumn<bool>("stays");
    const auto row = [](const char *name, const char *command, bool stays = true) {
        QTest::newRow(name) << QString::fromLatin1(command) << stays;
    };
    row("by its name", "\"$0\" keys convert \"$1\" --out \"$1\" --force");
    row("by another name", "cd \"${1%/*}\" && \"$0\" keys convert \"$1\" --out ./own.jwk --force");
    row("in another form", "\"$0\" keys convert \"$1\" --to pem --out \"$1\" --force");
    row("a certificate", "\"$0\" keys certificate \"$1\" --common-name x --out \"$1\" --force");
    row("a request", "\"$0\" keys certificate \"$1\" --common-name x --request --out \"$1\" --force");
    row("from standard input", "\"$0\" keys convert - --to jwk --out \"$1\" --force < \"$1\"");
    row("by the name of standard input", "\"$0\" keys convert /dev/stdin --out \"$1\" --force < \"$1\"");
    row("from a pipe", "cat \"$1\" | \"$0\" keys convert - --to jwk --out \"$1\" --force");
    row("from a pipe by its name", "cat \"$1\" | \"$0\" keys convert /dev/stdin --out \"$1\" --force");
    row("a certificate from a pipe", "cat \"$1\" | \"$0\" keys certificate - --common-name x --out \"$1\" --force");
    row("a private one", "\"$0\" keys convert \"$1\" --private --kid k --out \"$1\" --force", false);
    row("a private one from standard input", "\"$0\" keys convert - --private --kid k --out \"$1\" --force < \"$1\"",
        false);
    row("a private one from a pipe", "cat \"$1\" | \"$0\" keys convert - --private --kid k --out \"$1\" --force",
        false);
}

// Nothing but the private half may take the place of the file that holds it.
void TestKeys::privateFileStays()
{
    QFETCH(const QString, command);
    QFETCH(const bool, stays);
    const QString own = file("own.jwk", m_private);
    const auto answer = GscopeRun::runProgram(u"sh"_s, {u"-c"_s, command, QStringLiteral(GSCOPE_PROGRAM), own});
    QCOMPARE(answer.status, stays ? 2 : 0);
    QCOMPARE(contents(own) == m_private, stays);
    QVERIFY(only(contents(own)).isPrivate());
    QVERIFY2(!stays || answer.complaint.contains("--private"), answer.complaint);
}

void TestKeys::privateFileStaysEncrypted()
{
    const QByteArray sealed = KeyFiles::read(u"rsa.encrypted.pem"_s);
    const QString own = file("sealed.pem", sealed);
    QCOMPARE(keys({u"convert"_s, u"-"_s, u"--out"_s, own, u"--force"_s}, m_private).status, 2);
    QCOMPARE(contents(own), sealed);
}

// What holds no private key may be replaced, and a private key that comes from another file is not lost.
void TestKeys::publicFileIsReplaced()
{
    const QString open = file("open.jwk", keys({u"convert"_s, m_file}).output);
    for (const QByteArray &before : {contents(open), QByteArray("no key")}) {
        const QString target = file("target", before);
        QCOMPARE(keys({u"convert"_s, u"-"_s, u"--to"_s, u"pem"_s, u"--out"_s, target, u"--force"_s}, m_private).status,
                 0);
        QVERIFY(contents(target).startsWith("-----BEGIN PUBLIC KEY-----"));
    }
    const QString copy = file("copy.jwk", m_private);
    QCOMPARE(keys({u"convert"_s, m_file, u"--out"_s, copy, u"--force"_s}).status, 0);
    const QString other = file("copy.jwk", m_private);
    const auto fromFile =
        GscopeRun::runProgram(u"sh"_s, {u"-c"_s, u"\"$0\" keys convert - --out \"$2\" --force < \"$1\""_s,
                                        QStringLiteral(GSCOPE_PROGRAM), m_file, other});
    QCOMPARE(fromFile.status, 0);
    QVERIFY(!only(contents(other)).isPrivate());
}

void TestKeys::halfIsDescribed_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<bool>("isPrivate");
    const QStringList named{u"--common-name"_s, u"x"_s};
    QTest::newRow("JWK") << QStringList{u"convert"_s, m_file} << false;
    QTest::newRow("PEM") << QStringList{u"convert"_s, m_file, u"--to"_s, u"pem"_s} << false;
    QTest::newRow("key set") << QStringList{u"convert"_s, m_file, u"--to"_s, u"jwks"_s} << false;
    QTest::newRow("certificate") << QStringList{u"certificate"_s, m_file} + named << false;
    QTest::newRow("certificate as DER") << QStringList{u"certificate"_s, m_file, u"--to"_s, u"der"_s} + named << false;
    QTest::newRow("request") << QStringList{u"certificate"_s, m_file, u"--request"_s} + named << false;
    QTest::newRow("private") << QStringList{u"convert"_s, m_file, u"--private"_s} << true;
}

// What is told is what was written.
void TestKeys::halfIsDescribed()
{
    QFETCH(const QStringList, arguments);
    QFETCH(const bool, isPrivate);
    const QStringList toFile = arguments + QStringList{u"--force"_s, u"--out"_s, path("half")};
    const auto told = keys(toFile);
    QVERIFY2(told.status == 0, told.complaint);
    QVERIFY2(told.output.startsWith(isPrivate ? "EC P-256, private\n" : "EC P-256, public\n"), told.output);
    for (const QStringList &each : {arguments, toFile}) {
        const auto document = keys(each + QStringList{u"--json"_s}).json();
        QVERIFY(document);
        const Json::Value key = document->root().member("keys").firstChild();
        QCOMPARE(key.member("private").toBoolean(), std::optional(isPrivate));
        QCOMPARE(document->root().member("private").toBoolean(), std::optional(isPrivate));
        QCOMPARE(key.member("source").toString(), m_file);
        QCOMPARE(key.member("thumbprint").toUtf8(), only(m_private).thumbprintBase64url());
    }
}

void TestKeys::showShortens()
{
    const auto shown = keys(
        {u"show"_s, u"-"_s},
        R"({"kty":"OKP","crv":"Ed25519","x":"11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo","alg":"nWGxne_9WmC6hEr0kuwsxERJxWl7MmkZcDusAxyuf2A","use":"nWGxne_9WmC6hEr0kuwsxERJxWl7MmkZcDusAxyuf2A","key_ops":["nWGxne_9WmC6hEr0kuwsxERJxWl7MmkZcDusAxyuf2A"]})");
    QVERIFY2(shown.output.contains("nWGxne_9…") && !shown.output.contains("nWGxne_9W"), shown.output);
    const auto known = keys({u"show"_s, m_file});
    QVERIFY2(known.output.contains("  alg         ES256\n"), known.output);
}

void TestKeys::filesAreForTheirOwner()
{
    const auto mode = [](const QString &name) {
        struct stat about{};
        return ::stat(name.toLocal8Bit().constData(), &about) == 0 ? about.st_mode & 07777 : 0;
    };
    const QString fresh = path("fresh.pem");
    const auto made = keys({u"generate"_s, u"--for"_s, u"Ed25519"_s, u"--to"_s, u"pem"_s, u"--out"_s, fresh,
                            u"--public-out"_s, path("fresh.pub")});
    QCOMPARE(made.status, 0);
    QCOMPARE(mode(fresh), 0600u);
    QVERIFY(made.output.contains("Ed25519") && !made.output.contains("PRIVATE"));
    QCOMPARE(only(contents(path("fresh.pub"))).thumbprint(), only(contents(fresh)).thumbprint());
    QVERIFY(contents(path("fresh.pub")).startsWith("-----BEGIN PUBLIC KEY-----\n"));
    const QString loose = file("loose", {});
    QVERIFY(QFile::setPermissions(loose, QFile::ReadOwner | QFile::WriteOwner | QFile::ReadOther | QFile::ReadGroup));
    QCOMPARE(keys({u"convert"_s, m_file, u"--private"_s, u"--out"_s, loose, u"--force"_s}).status, 0);
    QCOMPARE(mode(loose), 0600u);
}

void TestKeys::generateFor_data()
{
    QTest::addColumn<QByteArray>("algorithm");
    for (const QByteArray &algorithm : Jose::keyAlgorithms())
        QTest::newRow(algorithm) << algorithm;
}

void TestKeys::generateFor()
{
    QFETCH(QByteArray, algorithm);
    const auto answer = keys({u"generate"_s, u"--out=-"_s, u"--for"_s, QString::fromLatin1(algorithm)});
    QVERIFY2(answer.status == 0, answer.complaint);
    QCOMPARE(answer.complaint, QByteArray());
    const Jose::Key key = only(answer.output);
    QVERIFY(key.isPrivate() && key.findings().isEmpty());
    QCOMPARE(key.algorithm(), algorithm);
    QCOMPARE(Jose::kindOf(key), Jose::kindsFor(algorithm).first());
    QCOMPARE(key.keyId(), QString::fromLatin1(key.thumbprintBase64url()));
    QVERIFY(answer.output.endsWith("}\n"));
}

void TestKeys::generateKind_data()
{
    QTest::addColumn<QString>("kind");
    QTest::addColumn<QString>("form");
    for (const Jose::KeyKind &kind : Jose::keyKinds()) {
        for (const QString &form : {u"jwk"_s, u"jwks"_s, u"pem"_s, u"der"_s}) {
            if (kind.type != Jose::KeyType::Oct || form.startsWith(u'j'))
                QTest::newRow(qPrintable(QString::fromLatin1(kind.name) + u' ' + form))
                    << QString::fromLatin1(kind.name) << form;
        }
    }
}

void TestKeys::generateKind()
{
    QFETCH(QString, kind);
    QFETCH(QString, form);
    const auto answer = keys({u"generate"_s, u"--out=-"_s, u"--kind"_s, kind, u"--to"_s, form});
    QVERIFY2(answer.status == 0, answer.complaint);
    const Jose::Key key = only(answer.output);
    QVERIFY(key.isPrivate());
    if (form.startsWith(u'j'))
        return;
    const auto theirs = Referee::ask(u"openssl"_s, {u"pkey"_s, u"-inform"_s, form, u"-pubout"_s}, answer.output);
    if (!theirs.isThere)
        QSKIP("The openssl program is not there.");
    QCOMPARE(theirs.output, *key.publicPem());
}

void TestKeys::attributes()
{
    const auto made = keys({u"generate"_s, u"--out=-"_s, u"--kind"_s, u"P-384"_s, u"--kid"_s, u"鑰匙"_s, u"--use"_s,
                            u"sig"_s, u"--key-op"_s, u"sign"_s, u"--key-op"_s, u"verify"_s});
    const Jose::Key key = only(made.output);
    QCOMPARE(key.keyId(), u"鑰匙"_s);
    QCOMPARE(key.operations(), (QList<QByteArray>{"sign", "verify"}));
    QCOMPARE(key.use(), QByteArray("sig"));
    QVERIFY(!made.output.contains("\"alg\""));
    QCOMPARE(
        only(
            keys({u"generate"_s, u"--out=-"_s, u"--for"_s, u"ECDH-ES"_s, u"--kind"_s, u"x448"_s, u"--no-kid"_s}).output)
            .curve(),
        QByteArray("X448"));
    // RFC 7517 §4.3: key_ops stand without use.
    QVERIFY(!keys({u"generate"_s, u"--out=-"_s, u"--for"_s, u"ES256"_s, u"--key-op"_s, u"sign"_s})
                 .output.contains("\"use\""));
    QCOMPARE(only(keys({u"generate"_s, u"--out=-"_s, u"--kind"_s, u"RSA"_s, u"--bits"_s, u"2056"_s}).output).bits(),
             2056);
}

void TestKeys::document()
{
    const auto made = keys({u"generate"_s, u"--out=-"_s, u"--for"_s, u"ES256"_s, u"--json"_s});
    const auto document = made.json();
    QVERIFY(document);
    const Json::Value root = document->root();
    QVERIFY(root.member("form").stringIs("jwk"));
    QVERIFY(root.member("output").member("d").isString());
    QVERIFY(!root.member("keys").firstChild().member("jwk").member("d"));
    const auto filed = keys({u"generate"_s, u"--for"_s, u"ES256"_s, u"--json"_s, u"--out"_s, path("filed.jwk")});
    QVERIFY(filed.json() && !filed.json()->root().member("output"));
    QCOMPARE(filed.json()->root().member("file").toString(), path("filed.jwk"));
    QVERIFY(!filed.output.contains(Json::Document::parse(contents(path("filed.jwk")))->root().member("d").toUtf8()));
    const auto der = keys({u"convert"_s, m_file, u"--to"_s, u"der"_s, u"--json"_s});
    QCOMPARE(only(QByteArray::fromBase64(der.json()->root().member("output_b64").toUtf8())).thumbprint(),
             only(m_private).thumbprint());
}

void TestKeys::passphrases()
{
    const QString passphrase = file("passphrase", "correct horse\n");
    const auto sealed = keys({u"generate"_s, u"--for"_s, u"ES384"_s, u"--new-passphrase-file"_s, passphrase, u"--out"_s,
                              path("sealed-es384.pem")});
    QCOMPARE(sealed.status, 0);
    const QByteArray pem = contents(path("sealed-es384.pem"));
    QVERIFY(pem.startsWith("-----BEGIN ENCRYPTED PRIVATE KEY-----\n"));
    const auto opened =
        keys({u"convert"_s, path("sealed-es384.pem"), u"--passphrase-file"_s, passphrase, u"--private"_s});
    QCOMPARE(opened.status, 0);
    QVERIFY(only(opened.output).isPrivate());
    const auto theirs =
        Referee::ask(u"openssl"_s, {u"pkey"_s, u"-passin"_s, u"pass:correct horse"_s, u"-pubout"_s}, pem);
    if (!theirs.isThere)
        QSKIP("The openssl program is not there.");
    QCOMPARE(theirs.output, *only(opened.output).publicPem());
}

void TestKeys::convertKeepsWhatStands()
{
    const QByteArray written = R"({ "note":"mine","kty":"OKP", "x-order": [3, 2.0,1], "crv":"Ed25519",)"
                               R"("x":"11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo"})";
    const auto same = keys({u"convert"_s, u"-"_s, u"--kid"_s, u"1"_s}, written);
    QCOMPARE(same.output, QByteArray(R"({"note":"mine","kty":"OKP","x-order":[3, 2.0,1],"crv":"Ed25519",)"
                                     R"("x":"11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo","kid":"1"})"
                                     "\n"));
    // Nothing private unless it is asked for.
    const auto open = keys({u"convert"_s, m_file});
    QVERIFY(!open.output.contains("\"d\""));
    QVERIFY(keys({u"convert"_s, m_file, u"--private"_s}).output.contains(m_d));
    const auto set = keys({u"convert"_s, m_file, keyFile("rsa.spki.pem"), u"-"_s}, written);
    const auto all = Jose::importKeys(set.output);
    QVERIFY(all && all->format == Jose::KeyFormat::JwkSet);
    QCOMPARE(all->keys.size(), 3);
}

void TestKeys::convertBetweenForms()
{
    const Jose::Key key = only(m_private);
    const QByteArray pem = keys({u"convert"_s, m_file, u"--private"_s, u"--to"_s, u"pem"_s}).output;
    const QByteArray der = keys({u"convert"_s, u"-"_s, u"--private"_s, u"--to"_s, u"der"_s}, pem).output;
    const QByteArray jwk = keys({u"convert"_s, u"-"_s, u"--private"_s, u"--to"_s, u"jwk"_s, u"--kid"_s, key.keyId(),
                                 u"--alg"_s, u"ES256"_s, u"--use"_s, u"sig"_s},
                                der)
                               .output;
    QCOMPARE(*only(jwk).privateJwk(), *key.privateJwk());
    for (const char *name :
         {"ec.P-256.sec1.pem", "ec.P-256.legacy.pem", "rsa.pkcs1.pem", "rsa.pkcs1-public.pem", "leaf.cert.pem"}) {
        const QString passphrase = file("passphrase", "correct horse");
        const auto answer = keys({u"convert"_s, keyFile(name), u"--to"_s, u"pem"_s});
        if (answer.status == 0)
            QVERIFY(answer.output.startsWith("-----BEGIN PUBLIC KEY-----\n"));
        else
            QVERIFY2(answer.complaint.contains("passphrase"), answer.complaint);
    }
    const auto theirs = Referee::ask(u"jose"_s, {u"jwk"_s, u"pub"_s, u"-i"_s, u"-"_s}, jwk);
    if (!theirs.isThere)
        QSKIP("The jose program is not there.");
    QCOMPARE(only(theirs.output).thumbprint(), key.thumbprint());
}

void TestKeys::show()
{
    const auto answer = keys({u"show"_s, m_file, u"--json"_s});
    QCOMPARE(answer.status, 0);
    const auto document = answer.json();
    const Json::Value key = document->root().member("keys").firstChild();
    QVERIFY(key.member("kty").stringIs("EC") && key.member("crv").stringIs("P-256")
            && key.member("alg").stringIs("ES256"));
    QVERIFY(key.member("private").toBoolean().value_or(false));
    QCOMPARE(key.member("thumbprint").toUtf8(), only(m_private).thumbprintBase64url());
    QVERIFY(!answer.output.contains(m_d));
    const auto told = keys({u"show"_s, m_file});
    QVERIFY(told.output.startsWith("EC P-256, private\n"));
    QVERIFY(told.output.contains(only(m_private).thumbprintBase64url()) && !told.output.contains(m_d));
    const auto chain = keys({u"show"_s, keyFile("chain.pem"), u"--json"_s});
    QCOMPARE(chain.json()->root().member("keys").firstChild().member("certificates").size(), 3);
    // Of a secret nothing is told that helps guessing.
    const auto secret = keys({u"show"_s, u"-"_s, u"--json"_s},
                             keys({u"generate"_s, u"--out=-"_s, u"--for"_s, u"HS256"_s, u"--no-kid"_s}).output);
    QCOMPARE(secret.status, 0);
    const auto secretDocument = secret.json();
    const Json::Value oct = secretDocument->root().member("keys").firstChild();
    QVERIFY(!oct.member("thumbprint") && !oct.member("jwk") && !oct.member("k"));
}

// contract.json: what scripts may count on.
void TestKeys::promise()
{
    const auto contract =
        Json::Document::parse(contents(u"" GRANTSCOPE_SOURCE_DIR "/tests/app/gscope/contract.json"_s));
    QVERIFY(contract);
    const Json::Value promised = contract->root().member("keys");
    const auto names = [](Json::Value list) {
        QStringList all;
        for (const Json::Value each : list)
            all << each.toString();
        return all;
    };
    const QByteArray help = run({u"keys"_s, u"--help"_s}).output;
    for (const QString &option : names(promised.member("options")))
        QVERIFY2(help.contains(option.toLatin1()), qPrintable(option));
    const auto made = keys({u"generate"_s, u"--out=-"_s, u"--for"_s, u"ES256"_s, u"--json"_s}).json();
    const auto chain = keys({u"show"_s, keyFile("old.cert.pem"), m_file, u"--json"_s}).json();
    QVERIFY(made && chain);
    for (const Json::Value list : {made->root().member("keys"), chain->root().member("keys")}) {
        for (const Json::Value key : list) {
            for (const Json::Value member : key)
                QVERIFY2(names(promised.member("key")).contains(member.name()), qPrintable(member.name()));
            for (const QString &name : names(promised.member("always")))
                QVERIFY2(key.member(name.toLatin1()), qPrintable(name));
            for (const Json::Value finding : key.member("findings")) {
                for (const Json::Value member : finding)
                    QVERIFY(names(promised.member("finding")).contains(member.name()));
            }
        }
    }
}

void TestKeys::showTellsWhatIsWeak_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QByteArray>("id");
    QTest::newRow("small RSA") << KeyFiles::read(u"rsa1024.spki.pem"_s) << QByteArray("rsa-key-size");
    QTest::newRow("common secret") << QByteArray(R"({"kty":"oct","k":"c2VjcmV0"})") << QByteArray("key-well-known");
    QTest::newRow("out of date") << KeyFiles::read(u"old.cert.pem"_s) << QByteArray("key-certificate-dates");
}

void TestKeys::showTellsWhatIsWeak()
{
    QFETCH(QByteArray, text);
    QFETCH(QByteArray, id);
    const auto answer = keys({u"show"_s, u"-"_s, u"--json"_s}, text);
    QCOMPARE(answer.status, 1);
    QCOMPARE(answer.json()->root().member("keys").firstChild().member("findings").firstChild().member("id").toUtf8(),
             id);
    const auto told = keys({u"show"_s, u"-"_s}, text);
    QCOMPARE(told.status, 1);
    QVERIFY(told.output.contains("⚠"));
}

void TestKeys::thumbprints()
{
    // RFC 7638 §3.1
    const QByteArray example =
        R"({"kty":"RSA","e":"AQAB","n":"0vx7agoebGcQSuuPiLJXZptN9nndrQmbXEps2aiAFbWhM78LhWx4cbbfAAtVT86zwu1RK7aPFFxuhDR1L6tSoc_BJECPebWKRXjBZCiFV4n3oknjhMstn64tZ_2W-5JsGY4Hc5n9yBXArwl93lqt7_RN5w6Cf0h4QyQ5v-65YGjQR0_FDW2QvzqY368QQMicAtaSqzs8KJZgnYb9c7d0zgdAZHzu6qMQvRL5hajrn1n91CbOpbISD08qNLyrdkt-bFTWhAI4vMQFh6WeZu0fM4lFd2NcRwr3XPksINHaQ-G_xBniIqbw0Ls1jF44-csFCur-kEgU8awapJzKnqDKgw"})";
    QCOMPARE(keys({u"thumbprint"_s, u"-"_s}, example).output,
             QByteArray("NzbLsXh8uDCcd-6MNwXF4W_7noWXFZAfHkxZsRGC9Xs\n"));
    QCOMPARE(keys({u"thumbprint"_s, u"-"_s, u"--as-uri"_s}, example).output,
             QByteArray("urn:ietf:params:oauth:jwk-thumbprint:sha-256:NzbLsXh8uDCcd-6MNwXF4W_7noWXFZAfHkxZsRGC9Xs\n"));
    for (const QString &hash : {u"S384"_s, u"S512"_s}) {
        const auto theirs = Referee::ask(u"jose"_s, {u"jwk"_s, u"thp"_s, u"-i"_s, u"-"_s, u"-a"_s, hash}, example);
        if (!theirs.isThere)
            QSKIP("The jose program is not there.");
        QCOMPARE(keys({u"thumbprint"_s, u"-"_s, u"--hash"_s, u"sha-"_s + hash.sliced(1)}, example).output.trimmed(),
                 theirs.output.trimmed());
    }
    const auto json = keys({u"thumbprint"_s, keyFile("leaf.cert.pem"), u"--json"_s}).json();
    const Json::Value cnf = json->root().member("keys").firstChild().member("cnf");
    QVERIFY(cnf.member("jkt").isString() && cnf.member("x5t#S256").isString());
}

void TestKeys::certificate()
{
    const QStringList asked{
        u"certificate"_s, m_file,          u"--common-name"_s, u"client 1"_s,   u"--dns"_s,
        u"localhost"_s,   u"--ip"_s,       u"::1"_s,           u"--uri"_s,      u"https://client.example"_s,
        u"--purpose"_s,   u"tls-client"_s, u"--from"_s,        u"1790000000"_s, u"--days"_s,
        u"10"_s};
    const auto made = keys(asked);
    QVERIFY2(made.status == 0, made.complaint);
    const QString stored = file("certificate.pem", made.output);
    const Jose::Key key = only(made.output);
    QCOMPARE(key.thumbprint(), only(m_private).thumbprint());
    QCOMPARE(Grantscope::secondsOf(key.certificates().first().notBefore), 1790000000);
    QCOMPARE(Grantscope::secondsOf(key.certificates().first().notAfter), 1790864000);
    QVERIFY(key.certificates().first().serial != only(keys(asked).output).certificates().first().serial);
    // Into the key it goes.
    const auto jwk = keys({u"convert"_s, m_file, u"--chain"_s, stored});
    QCOMPARE(only(jwk.output).certificates(), key.certificates());
    const auto whole = keys(asked + QStringList{u"--to"_s, u"jwk"_s, u"--private"_s});
    QVERIFY(only(whole.output).isPrivate() && only(whole.output).certificates().size() == 1);
    const auto verified = Referee::ask(u"openssl"_s, {u"verify"_s, u"-purpose"_s, u"sslclient"_s, u"-attime"_s,
                                                      u"1790000001"_s, u"-CAfile"_s, stored, stored});
    if (!verified.isThere)
        QSKIP("The openssl program is not there.");
    QVERIFY2(verified.status == 0, verified.complaint);
}

void TestKeys::request()
{
    const auto made = keys({u"certificate"_s, m_file, u"--request"_s, u"--common-name"_s, u"client 1"_s});
    QCOMPARE(made.status, 0);
    QVERIFY(made.output.startsWith("-----BEGIN CERTIFICATE REQUEST-----\n"));
    const auto theirs = Referee::ask(u"openssl"_s, {u"req"_s, u"-verify"_s, u"-noout"_s, u"-subject"_s}, made.output);
    if (!theirs.isThere)
        QSKIP("The openssl program is not there.");
    QVERIFY2(theirs.status == 0 && theirs.output.contains("CN=client 1"), theirs.complaint);
}

QTEST_GUILESS_MAIN(TestKeys)
#include "tst_keys.moc"
