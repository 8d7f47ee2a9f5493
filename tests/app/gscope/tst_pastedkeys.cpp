// SPDX-License-Identifier: GPL-3.0-or-later
// A key that stands where the name of a file is expected: it is not repeated, and what to do is said.
#include "gscoperun.h"

#include "commandline/options.h"
#include "support/keyfiles.h"

#include <QDir>
#include <QSet>
#include <QTemporaryDir>

using namespace Grantscope;
using namespace Qt::StringLiterals;
using GscopeRun::run;

namespace {

const QString kPasted = u"{\"kty\":\"oct\",\"k\":\"TOPSECRET\"}"_s;
const QString kToken = u"eyJhbGciOiJIUzI1NiJ9.e30.AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"_s;
const QString kKey = u"" GRANTSCOPE_SOURCE_DIR "/tests/data/keys/ec.P-256.pkcs8.pem"_s;
const QString kRecording = u"" GRANTSCOPE_SOURCE_DIR "/tests/data/har/charles-bad.har"_s;

/// As it stands in a PEM file, without the lines around and between.
QString keyInBase64()
{
    QString text;
    for (const QByteArray &line : KeyFiles::read(u"ec.P-256.pkcs8.pem"_s).split('\n')) {
        if (!line.startsWith('-'))
            text += QString::fromLatin1(line.trimmed());
    }
    return text;
}

} // namespace

class TestPastedKeys : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void isNotRepeated_data();
    void isNotRepeated();
    void everyOptionIsTried();
    void everyFormIsSeen_data();
    void everyFormIsSeen();
    void valuesAreNotRepeated_data();
    void valuesAreNotRepeated();
    void otherNamesAreSaid();
    void fileOfSuchAName();

private:
    QSet<QByteArray> m_tried;
    QTemporaryDir m_folder;
};

void TestPastedKeys::isNotRepeated_data()
{
    QTest::addColumn<QStringList>("arguments");
    const auto row = [this](const QString &command, const QString &option, const QStringList &others = {}) {
        const QByteArray name = (command + u' ' + option).toLatin1();
        m_tried.insert(name);
        QTest::newRow(name.constData()) << QStringList{command} + others + QStringList{option + u'=' + kPasted};
    };
    const auto argument = [](const char *name, const QStringList &before, const QStringList &behind = {}) {
        QTest::newRow(name) << before + QStringList{kPasted} + behind;
    };
    for (const QString &option :
         {u"--key"_s, u"--secret-file"_s, u"--passphrase-file"_s, u"--trust-anchor"_s, u"--payload"_s})
        row(u"inspect"_s, option, {kToken});
    row(u"inspect"_s, u"--batch"_s);
    for (const QString &option : {u"--key"_s, u"--secret-file"_s, u"--passphrase-file"_s, u"--trust-anchor"_s})
        row(u"compare"_s, option, {kToken, kToken});
    for (const QString &option : {u"--left"_s, u"--right"_s})
        row(u"compare"_s, option, {kToken});
    for (const QString &option : {u"--key"_s, u"--secret-file"_s, u"--passphrase-file"_s})
        row(u"decrypt"_s, option, {kToken});
    for (const QString &option : {u"--key"_s, u"--secret-file"_s, u"--passphrase-file"_s, u"--additional-data"_s})
        row(u"encrypt"_s, option, {u"text"_s, u"--key"_s, kKey});
    QTest::newRow("encrypt --header @") << QStringList{u"encrypt"_s, u"text"_s, u"--key"_s, kKey,
                                                       u"--header=@"_s + kPasted};
    for (const QString &option : {u"--key"_s, u"--secret-file"_s, u"--passphrase-file"_s})
        row(u"sign"_s, option, {u"--payload={}"_s});
    for (const QString &action : {u"show"_s, u"convert"_s, u"thumbprint"_s, u"certificate"_s})
        argument(qPrintable(u"keys "_s + action), {u"keys"_s, action});
    for (const QString &option : {u"--chain"_s, u"--passphrase-file"_s, u"--new-passphrase-file"_s, u"--out"_s})
        row(u"keys"_s, option, {u"convert"_s, kKey});
    row(u"keys"_s, u"--public-out"_s, {u"generate"_s, u"--for"_s, u"ES256"_s, u"--out=-"_s});
    argument("sd-jwt issue", {u"sd-jwt"_s, u"issue"_s}, {u"--key"_s, kKey});
    row(u"sd-jwt"_s, u"--key"_s, {u"issue"_s, kRecording});
    for (const QString &option : {u"--holder-key"_s, u"--passphrase-file"_s})
        row(u"sd-jwt"_s, option, {u"issue"_s, kRecording, u"--key"_s, kKey});
    for (const QString &option : {u"--word-list"_s, u"--payload"_s})
        row(u"try-secrets"_s, option, {kToken});
    argument("transcript lint", {u"transcript"_s, u"lint"_s});
    argument("transcript diff", {u"transcript"_s, u"diff"_s, kRecording});
    argument("transcript export", {u"transcript"_s, u"export"_s, u"--format=har"_s, u"--output=-"_s});
    row(u"transcript"_s, u"--output"_s, {u"export"_s, u"--format=har"_s, kRecording});
    row(u"transcript"_s, u"--also-replace"_s, {u"export"_s, u"--format=har"_s, u"--output=-"_s, kRecording});
    const QStringList server{u"--token-endpoint"_s, u"http://127.0.0.1:9/token"_s, u"--client-id"_s, u"c"_s};
    for (const QString &option : {u"--client-secret-file"_s, u"--client-key"_s, u"--trust-ca"_s, u"--transcript"_s})
        row(u"flow"_s, option, QStringList{u"client-credentials"_s} + server);
    row(u"flow"_s, u"--passphrase-file"_s,
        QStringList{u"client-credentials"_s} + server + QStringList{u"--client-key"_s, kKey});
    row(u"flow"_s, u"--introspection-secret-file"_s,
        QStringList{u"client-credentials"_s} + server
            + QStringList{u"--introspection-client-id"_s, u"a"_s, u"--introspection-endpoint"_s,
                          u"http://127.0.0.1:9/i"_s, u"--then"_s, u"introspect"_s});
    row(u"flow"_s, u"--password-file"_s, QStringList{u"password"_s, u"--username"_s, u"u"_s} + server);
    row(u"flow"_s, u"--refresh-token-file"_s, QStringList{u"refresh"_s} + server);
    const QString url = u"http://127.0.0.1:9/"_s;
    for (const QString &option : {u"--file"_s, u"--bearer-file"_s, u"--trust-ca"_s, u"--transcript"_s})
        row(u"request"_s, option, {u"POST"_s, url});
    row(u"request"_s, u"--password-file"_s, {u"GET"_s, url, u"--basic-user"_s, u"u"_s});
    row(u"request"_s, u"--curl"_s);
}

void TestPastedKeys::isNotRepeated()
{
    QFETCH(const QStringList, arguments);
    const auto answer = run(arguments);
    QVERIFY(!answer.output.contains("TOPSECRET") && !answer.complaint.contains("TOPSECRET"));
    QVERIFY2(answer.status == 2 && answer.complaint.contains("looks like a key"), answer.complaint);
    QVERIFY(!QFile::exists(kPasted));
}

// sign reads JSON that stands in the place of a file, as its help says.
void TestPastedKeys::everyOptionIsTried()
{
    for (const Cli::Command *command : Cli::commands()) {
        for (const Cli::OptionRow &option : command->options) {
            const QByteArray name = QByteArray(command->name) + ' ' + option.name;
            if (option.value == Cli::ValueKind::File && QByteArrayView(option.placeholder) == "FILE")
                QVERIFY2(m_tried.contains(name), name);
        }
    }
}

void TestPastedKeys::everyFormIsSeen_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("secret");
    const QString base64 = keyInBase64();
    QTest::newRow("JWK") << kPasted << u"TOPSECRET"_s;
    QTest::newRow("JWK behind blanks") << u"\t  "_s + kPasted << u"TOPSECRET"_s;
    QTest::newRow("JWK in quotes") << u'\'' + kPasted + u'\'' << u"TOPSECRET"_s;
    QTest::newRow("list of JWKs") << u'[' + kPasted + u']' << u"TOPSECRET"_s;
    QTest::newRow("JWK in base64url") << QString::fromLatin1(kPasted.toLatin1().toBase64())
                                      << QString::fromLatin1(kPasted.toLatin1().toBase64());
    QTest::newRow("PEM") << u"-----BEGIN PRIVATE KEY-----\n"_s + base64 + u"\n-----END PRIVATE KEY-----"_s << base64;
    QTest::newRow("PEM on one line") << u"-----BEGIN PRIVATE KEY----- "_s + base64 << base64;
    QTest::newRow("DER in Base64") << base64 << base64;
    QTest::newRow("cut DER in Base64") << base64.sliced(20) << base64.sliced(20);
    QTest::newRow("d of a JWK") << u"870MB6gfuTJ4HtUnUvYMyJpr5eUZNP4Bk43bVdj3eAE"_s
                                << u"870MB6gfuTJ4HtUnUvYMyJpr5eUZNP4Bk43bVdj3eAE"_s;
    QTest::newRow("d in quotes") << u"\"870MB6gfuTJ4HtUnUvYMyJpr5eUZNP4Bk43bVdj3eAE\""_s
                                 << u"870MB6gfuTJ4HtUnUvYMyJpr5eUZNP4Bk43bVdj3eAE"_s;
    QTest::newRow("member d") << u"\"d\":\"870MB6gfuTJ4HtUnUvYMyJpr5eUZNP4Bk43bVdj3eAE\""_s
                              << u"870MB6gfuTJ4HtUnUvYMyJpr5eUZNP4Bk43bVdj3eAE"_s;
    QTest::newRow("secret in Base64") << u"q83vEjRWeJCrze/SNFZ4kBuT1iXwYp7aLmQe0cHdJkE="_s
                                      << u"q83vEjRWeJCrze/SNFZ4kBuT1iXwYp7aLmQe0cHdJkE"_s;
    QTest::newRow("secret in hexadecimal")
        << u"9f86d081884c7d659a2feaa0c55ad015"_s << u"9f86d081884c7d659a2feaa0c55ad015"_s;
    QTest::newRow("lines") << u"TOP\nSECRET"_s << u"SECRET"_s;
    QTest::newRow("token") << u"eyJhbGciOiJIUzI1NiJ9.TOPSECRET.AA"_s << u"TOPSECRET"_s;
    QTest::newRow("longer than a name") << QString(300, u'a') << QString(300, u'a');
}

void TestPastedKeys::everyFormIsSeen()
{
    QFETCH(const QString, text);
    QFETCH(const QString, secret);
    for (const QStringList &arguments : {QStringList{u"sign"_s, u"--key="_s + text, u"--payload={}"_s},
                                         {u"sign"_s, u"--key"_s, kKey, u"--header="_s + u' ' + text},
                                         {u"keys"_s, u"--"_s, u"show"_s, text},
                                         {u"keys"_s, u"show"_s, u"--json"_s, u"--"_s, text}}) {
        const auto answer = run(arguments);
        QVERIFY2(!answer.output.contains(secret.toUtf8()) && !answer.complaint.contains(secret.toUtf8()),
                 answer.complaint);
        const bool isHeader = arguments.contains(u"--header= "_s + text) && text.trimmed().startsWith(u'{');
        QVERIFY2(isHeader || answer.complaint.contains("looks like a key"), answer.complaint);
    }
    // Without -- it is taken for an option.
    for (const QStringList &arguments : {QStringList{u"keys"_s, u"show"_s, text}, {text}, {u"inspect"_s, text, text}}) {
        const auto answer = run(arguments);
        QVERIFY2(!answer.output.contains(secret.toUtf8()) && !answer.complaint.contains(secret.toUtf8()),
                 answer.complaint);
    }
}

void TestPastedKeys::valuesAreNotRepeated_data()
{
    QTest::addColumn<QStringList>("arguments");
    const QString pasted = uR"({"d":"870MB6gfuTJ4HtUnUvYMyJpr5eUZNP4Bk43bVdj3eAE","kty":"EC"})"_s;
    const QString claims = m_folder.filePath(u"claims.json"_s);
    QFile file(claims);
    QVERIFY(file.open(QIODevice::WriteOnly) && file.write("{}") > 0);
    QTest::newRow("disclosable") << QStringList{u"sd-jwt"_s, u"issue"_s,         claims, u"--key"_s,
                                                kKey,        u"--disclosable"_s, pasted};
    QTest::newRow("disclose") << QStringList{u"sd-jwt"_s, u"present"_s, kToken + u'~', u"--disclose"_s, pasted};
    QTest::newRow("choice") << QStringList{u"sign"_s, u"--key"_s, kKey, u"--algorithm"_s, pasted};
    QTest::newRow("number") << QStringList{u"inspect"_s, kToken, u"--leeway"_s, pasted};
    QTest::newRow("name of a key") << QStringList{u"sign"_s, u"--key"_s, kKey, u"--kid"_s, pasted};
}

void TestPastedKeys::valuesAreNotRepeated()
{
    QFETCH(const QStringList, arguments);
    for (const QStringList &each : {arguments, arguments + QStringList{u"--json"_s}}) {
        const auto answer = run(each);
        QVERIFY2(answer.status == 1 || answer.status == 2, answer.complaint);
        QVERIFY2(!answer.output.contains("870MB6gf") && !answer.complaint.contains("870MB6gf"), answer.complaint);
    }
}

void TestPastedKeys::otherNamesAreSaid()
{
    for (const QString &name :
         {u"absent.pem"_s, u"no/such/folder/key.jwk"_s, u"with a blank"_s, u"金鑰.jwk"_s, u"MAA"_s, u"keys[1].jwk"_s,
          QString(255, u'k'), u"signing_keys_of_the_production_server_2026"_s,
          u"NzbLsXh8uDCcd-6MNwXF4W_7noWXFZAfHkxZsRGC9Xs.jwk"_s,
          m_folder.filePath(u"NzbLsXh8uDCcd-6MNwXF4W_7noWXFZAfHkxZsRGC9Xs"_s)}) {
        const auto answer = run({u"keys"_s, u"show"_s, name});
        QCOMPARE(answer.status, 4);
        QVERIFY2(answer.complaint.contains(name.toUtf8()), answer.complaint);
    }
}

void TestPastedKeys::fileOfSuchAName()
{
    QFile file(m_folder.filePath(u"{a}.jwk"_s));
    QVERIFY(file.open(QIODevice::WriteOnly)
            && file.write(R"({"kty":"oct","k":"q83vEjRWeJCrze8SNFZ4kBuT1iXwYp7aLmQe0cHdJkE"})") > 0);
    file.close();
    const QString here = QDir::currentPath();
    QVERIFY(QDir::setCurrent(m_folder.path()));
    const auto answer = run({u"keys"_s, u"thumbprint"_s, u"{a}.jwk"_s});
    QVERIFY(QDir::setCurrent(here));
    QVERIFY2(answer.status == 0, answer.complaint);
}

QTEST_GUILESS_MAIN(TestPastedKeys)
#include "tst_pastedkeys.moc"
