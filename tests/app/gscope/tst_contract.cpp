// SPDX-License-Identifier: GPL-3.0-or-later
// What scripts are promised: options, exit statuses, the members of the JSON and their values. contract.json is the
// promise.
#include "gscoperun.h"

#include "support/keyfiles.h"
#include "support/vectors.h"

#include <QTemporaryDir>

using namespace Grantscope;
using namespace Qt::StringLiterals;
using GscopeRun::run;

namespace {

const QByteArray kSecret = "a-secret-that-nobody-else-may-see-0123456789";
// HS256 with a signature of zeros: {"iss":"https://as.example","aud":"api","exp":2000000000}
const QString kToken = u"eyJhbGciOiJIUzI1NiIsInR5cCI6IkpXVCJ9"
                       ".eyJpc3MiOiJodHRwczovL2FzLmV4YW1wbGUiLCJhdWQiOiJhcGkiLCJleHAiOjIwMDAwMDAwMDB9"
                       ".AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"_s;
const QString kUnsecured = u"eyJhbGciOiJub25lIn0.e30."_s;

QStringList names(Json::Value values)
{
    QStringList list;
    for (const Json::Value value : values)
        list.append(value.toString());
    return list;
}

QStringList memberNames(Json::Value object)
{
    QStringList list;
    for (const Json::Value member : object)
        list.append(member.name());
    return list;
}

} // namespace

class TestContract : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();

    void usageErrors_data();
    void usageErrors();
    void severalArguments_data();
    void severalArguments();
    void failuresAreDocuments_data();
    void failuresAreDocuments();
    void optionsHaveAWayOut();
    void unreadableFiles_data();
    void unreadableFiles();
    void exitStatuses_data();
    void exitStatuses();
    void secretsStayUnsaid_data();
    void secretsStayUnsaid();

    void membersAreThose_data();
    void membersAreThose();
    void alsoFound();
    void alsoFoundMore();
    void saysThatThereIsNoToken();
    void standardInputIsBinarySafe();
    void oneDocumentAndNothingElse();
    void colourOnTerminalsOnly();
    void batch_data();
    void batch();
    void batchKeepsOrderAndNumbers();
    void keysFromAnAddress_data();
    void keysFromAnAddress();
    void version();

private:
    QString file(const QString &name, const QByteArray &bytes);
    std::shared_ptr<const Json::Document> m_promise;
    QTemporaryDir m_folder;
};

QString TestContract::file(const QString &name, const QByteArray &bytes)
{
    QFile file(m_folder.filePath(name));
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
        QTest::qFail(qPrintable(file.errorString()), __FILE__, __LINE__);
    return file.fileName();
}

void TestContract::initTestCase()
{
    m_promise = Vectors::load(u"" GRANTSCOPE_SOURCE_DIR "/tests/app/gscope/contract.json"_s);
    QVERIFY(m_promise);
}

void TestContract::severalArguments_data()
{
    QTest::addColumn<QString>("command");
    QTest::addColumn<QByteArray>("arguments");
    QTest::newRow("one") << u"inspect"_s << QByteArray("[TOKEN]");
    QTest::newRow("two") << u"compare"_s << QByteArray("[TOKEN...]");
    QTest::newRow("many that have to be") << u"transcript"_s << QByteArray(" ACTION...");
}

// How many have to be there is not how many may be.
void TestContract::severalArguments()
{
    QFETCH(QString, command);
    QFETCH(QByteArray, arguments);
    const QByteArray help = run({command, u"--help"_s}).output;
    QVERIFY2(help.contains(arguments) && !help.contains("(1x)"), help);
}

void TestContract::usageErrors_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::newRow("nothing") << QStringList{};
    QTest::newRow("no such subcommand") << QStringList{u"guess"_s};
    QTest::newRow("no token") << QStringList{u"inspect"_s};
    QTest::newRow("no such option") << QStringList{u"inspect"_s, kUnsecured, u"--verify"_s};
    QTest::newRow("two tokens") << QStringList{u"inspect"_s, kUnsecured, kUnsecured};
    QTest::newRow("option without its value") << QStringList{u"inspect"_s, kUnsecured, u"--issuer"_s};
    QTest::newRow("option twice") << QStringList{u"inspect"_s, kUnsecured, u"--issuer=a"_s, u"--issuer=b"_s};
    QTest::newRow("batch and token") << QStringList{u"inspect"_s, kUnsecured, u"--batch"_s, u"/dev/null"_s};
    QTest::newRow("standard input twice") << QStringList{u"inspect"_s, u"-"_s, u"--key"_s, u"-"_s};
    QTest::newRow("type") << QStringList{u"inspect"_s, kUnsecured, u"--as"_s, u"saml"_s};
    QTest::newRow("type that is no choice") << QStringList{u"inspect"_s, kUnsecured, u"--as"_s, u"opaque"_s};
    QTest::newRow("algorithm") << QStringList{u"inspect"_s, kUnsecured, u"--algorithm"_s, u"rs256"_s};
    for (const QString &option : {u"--now"_s, u"--leeway"_s, u"--max-age"_s, u"--dpop-window"_s}) {
        for (const QString &value :
             {u"soon"_s, u""_s, u"1.5"_s, u"1e3"_s, u" 1"_s, u"99999999999999999999"_s, u"-1"_s}) {
            const QString argument = option + u'=' + value;
            QTest::newRow(qPrintable(argument)) << QStringList{u"inspect"_s, kUnsecured, argument};
        }
    }
    QTest::newRow("empty secret") << QStringList{u"inspect"_s, kUnsecured, u"--secret="_s};
    QTest::newRow("hex") << QStringList{u"inspect"_s, kUnsecured, u"--secret-hex"_s, u"0x12"_s};
    QTest::newRow("base64") << QStringList{u"inspect"_s, kUnsecured, u"--secret-base64"_s, u"a"_s};
    for (const QString &option : {u"--allow-unsecured"_s, u"--json"_s, u"--all"_s, u"--quiet"_s, u"--no-guessing"_s}) {
        for (const QString &value : {u"=false"_s, u"=true"_s, u"="_s})
            QTest::newRow(qPrintable(option + value)) << QStringList{u"inspect"_s, kUnsecured, option + value};
    }
    QTest::newRow("option in the place of a value")
        << QStringList{u"inspect"_s, kUnsecured, u"--issuer"_s, u"--json"_s};
    QTest::newRow("option with its value in the place of one")
        << QStringList{u"inspect"_s, kUnsecured, u"--key"_s, u"--issuer=a"_s};
    QTest::newRow("two issuers") << QStringList{u"inspect"_s,           kUnsecured,    u"--issuer-url"_s,
                                                u"https://a.example"_s, u"--issuer"_s, u"https://b.example"_s};
    QTest::newRow("token that looks like an option") << QStringList{u"inspect"_s, u"-2YotnFZFEjr1zCsicMWpAA"_s};
    QTest::newRow("token that begins with two dashes") << QStringList{u"inspect"_s, u"--2YotnFZFEjr1zCsicMWpA"_s};
    QTest::newRow("completion") << QStringList{u"completion"_s, u"tcsh"_s};
}

void TestContract::usageErrors()
{
    QFETCH(QStringList, arguments);
    const auto answer = run(arguments);
    QCOMPARE(answer.status, 2);
    QVERIFY(answer.complaint.startsWith("gscope: "));
    QCOMPARE(answer.complaint.count('\n'), 1);
    QVERIFY(!answer.complaint.contains("2YotnFZFEjr1zCsicMWpA"));
    const bool asksForJson = arguments.filter(u"--json"_s).size() > 0;
    QCOMPARE(answer.output.isEmpty(), !asksForJson);
}

void TestContract::failuresAreDocuments_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("code");
    QTest::newRow("no token") << QStringList{} << 2 << QByteArray("usage");
    QTest::newRow("no such option") << QStringList{kUnsecured, u"--verify"_s} << 2 << QByteArray("usage");
    QTest::newRow("number") << QStringList{kUnsecured, u"--leeway=soon"_s} << 2 << QByteArray("usage");
    QTest::newRow("switch with a value") << QStringList{kUnsecured, u"--all=no"_s} << 2 << QByteArray("usage");
    QTest::newRow("file") << QStringList{kUnsecured, u"--key"_s, m_folder.filePath(u"absent"_s)} << 4
                          << QByteArray("input");
    QTest::newRow("batch") << QStringList{u"--batch"_s, m_folder.filePath(u"absent"_s)} << 4 << QByteArray("input");
    QTest::newRow("key") << QStringList{kUnsecured, u"--key"_s, file(u"prose"_s, "hello")} << 2
                         << QByteArray("key-format");
}

void TestContract::failuresAreDocuments()
{
    QFETCH(QStringList, arguments);
    QFETCH(int, status);
    QFETCH(QByteArray, code);
    const auto answer = run(QStringList{u"inspect"_s, u"--json"_s} + arguments);
    QCOMPARE(answer.status, status);
    const auto json = answer.json();
    QVERIFY2(json, answer.output);
    QCOMPARE(memberNames(json->root()), QStringList{u"error"_s});
    const Json::Value error = json->root().member("error");
    QCOMPARE(memberNames(error), names(m_promise->root().member("error")));
    QCOMPARE(error.member("code").toUtf8(), code);
    QVERIFY(!error.member("remedy").toString().isEmpty());
    QVERIFY2(answer.complaint.contains(error.member("remedy").toUtf8()), answer.complaint);
}

void TestContract::optionsHaveAWayOut()
{
    // An issuer may be called like an option, and a token may begin with a dash.
    const auto issuer = run({u"inspect"_s, u"--json"_s, kToken, u"--issuer=--json"_s});
    QCOMPARE(issuer.status, 1);
    QVERIFY2(issuer.output.contains("--json"), issuer.output);
    QCOMPARE(run({u"inspect"_s, u"--"_s, u"-2YotnFZFEjr1zCsicMWpAA"_s}).status, 3);
    QCOMPARE(run({u"inspect"_s, u"-"_s}, "-2YotnFZFEjr1zCsicMWpAA").status, 3);
}

void TestContract::unreadableFiles_data()
{
    QTest::addColumn<QString>("option");
    for (const char *option : {"--key", "--secret-file", "--passphrase-file", "--trust-anchor", "--payload"})
        QTest::newRow(option) << QString::fromLatin1(option);
}

void TestContract::unreadableFiles()
{
    QFETCH(QString, option);
    for (const QString &path : {m_folder.filePath(u"absent"_s), m_folder.path()}) {
        const auto answer = run({u"inspect"_s, kUnsecured, option, path});
        QCOMPARE(answer.status, 4);
        QCOMPARE(answer.output, QByteArray());
        QVERIFY2(answer.complaint.contains(path.toUtf8()), answer.complaint);
    }
}

void TestContract::exitStatuses_data()
{
    QTest::addColumn<QString>("token");
    QTest::addColumn<QStringList>("options");
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("verdict");
    QTest::newRow("empty") << u""_s << QStringList{} << 1 << QByteArray("malformed");
    QTest::newRow("empty as jwt") << u""_s << QStringList{u"--as=jwt"_s} << 1 << QByteArray("malformed");
    QTest::newRow("prose as jwt") << u"hello world"_s << QStringList{u"--as=jwt"_s} << 1 << QByteArray("malformed");
    QTest::newRow("payload is no object")
        << u"eyJhbGciOiJub25lIn0.MQ."_s << QStringList{u"--as=jwt"_s, u"--allow-unsecured"_s} << 1
        << QByteArray("malformed");
    QTest::newRow("unsecured") << kUnsecured << QStringList{} << 1 << QByteArray("invalid");
    QTest::newRow("unsecured, allowed") << kUnsecured << QStringList{u"--allow-unsecured"_s} << 3
                                        << QByteArray("unverified");
    QTest::newRow("opaque") << u"2YotnFZFEjr1zCsicMWpAA"_s << QStringList{} << 3 << QByteArray("unverified");
    const auto signed_ = Vectors::ofKind({u"jwt"_s}).first();
    const QString token = signed_.input().member("token").toString();
    const QString key = file(u"jwt.json"_s, signed_.keys().element(0).text().toByteArray());
    QTest::newRow("no key") << token << QStringList{u"--now=1300819000"_s} << 3 << QByteArray("unverified");
    QTest::newRow("expired") << token << QStringList{u"--now=1300819380"_s, u"--key"_s, key} << 1
                             << QByteArray("invalid");
    QTest::newRow("another issuer") << token << QStringList{u"--now=1300819000"_s, u"--key"_s, key, u"--issuer=jane"_s}
                                    << 1 << QByteArray("invalid");
    QTest::newRow("another algorithm") << token
                                       << QStringList{u"--now=1300819000"_s, u"--key"_s, key, u"--algorithm=ES256"_s}
                                       << 1 << QByteArray("invalid");
    QTest::newRow("valid") << token << QStringList{u"--now=1300819000"_s, u"--key"_s, key} << 0 << QByteArray("valid");
    QTest::newRow("leeway") << token << QStringList{u"--now=1300819390"_s, u"--leeway=60"_s, u"--key"_s, key} << 0
                            << QByteArray("valid");
    QTest::newRow("with a scheme name around")
        << u" Bearer "_s + token + u"\n"_s << QStringList{u"--now=1300819000"_s, u"--key"_s, key} << 0
        << QByteArray("valid");
}

void TestContract::exitStatuses()
{
    QFETCH(QString, token);
    QFETCH(QStringList, options);
    QFETCH(int, status);
    QFETCH(QByteArray, verdict);
    const auto answer = run(QStringList{u"inspect"_s, u"--json"_s, token} + options);
    QCOMPARE(answer.complaint, QByteArray());
    QCOMPARE(answer.status, status);
    const auto json = answer.json();
    QVERIFY(json);
    QCOMPARE(json->root().member("verdict").toUtf8(), verdict);
    // A person gets the same status and is told the verdict first.
    const auto human = run(QStringList{u"inspect"_s, token} + options);
    QCOMPARE(human.status, status);
    QVERIFY2(human.output.toLower().startsWith(verdict), human.output);
}

void TestContract::secretsStayUnsaid_data()
{
    QTest::addColumn<QStringList>("arguments");
    const QString secret = QString::fromLatin1(kSecret);
    QTest::newRow("does not fit") << QStringList{kToken, u"--secret"_s, secret};
    QTest::newRow("no Base64") << QStringList{kToken, u"--secret-base64"_s, secret + u'!'};
    QTest::newRow("no hexadecimal") << QStringList{kToken, u"--secret-hex"_s, secret};
    QTest::newRow("misspelled option") << QStringList{kToken, u"--secrets="_s + secret};
    QTest::newRow("stray value") << QStringList{kToken, secret};
    QTest::newRow("given twice") << QStringList{kToken, u"--access-token"_s, secret, u"--access-token"_s, secret};
    QTest::newRow("access token") << QStringList{kToken, u"--access-token"_s, secret, u"--as=id-token"_s};
    QTest::newRow("code") << QStringList{kToken, u"--code"_s, secret, u"--as=id-token"_s};
    QTest::newRow("file") << QStringList{kToken, u"--secret-file"_s, file(u"secret"_s, kSecret)};
    QTest::newRow("secret that is no key") << QStringList{kToken, u"--key"_s, file(u"secret"_s, kSecret)};
}

void TestContract::secretsStayUnsaid()
{
    QFETCH(QStringList, arguments);
    for (const QString &option : {u"--all"_s, u"--json"_s}) {
        const auto answer = run(QStringList{u"inspect"_s, option} + arguments);
        QVERIFY2(answer.status == 1 || answer.status == 2, answer.output);
        QVERIFY2(!(answer.output + answer.complaint).contains(kSecret), answer.output + answer.complaint);
    }
}

void TestContract::membersAreThose_data()
{
    QTest::addColumn<QByteArray>("token");
    QTest::newRow("unsecured") << kUnsecured.toUtf8();
    QTest::newRow("opaque") << QByteArray("2YotnFZFEjr1zCsicMWpAA");
    QTest::newRow("malformed") << QByteArray("eyJhbGciOiJub25lIn0.e30.x.");
    QTest::newRow("bad payload") << QByteArray("eyJhbGciOiJIUzI1NiJ9.gIE.AAAA");
    QTest::newRow("text payload") << QByteArray("eyJhbGciOiJIUzI1NiJ9.aGVsbG8.AAAA");
    QTest::newRow("two tokens") << QByteArray("a=eyJhbGciOiJub25lIn0.e30. b=eyJhbGciOiJub25lIn0.e30.");
    for (const Vectors::Case &vector : Vectors::ofKind({u"jws"_s, u"jwe"_s, u"sd-jwt"_s, u"dpop-proof"_s})) {
        const Json::Value token = vector.input().member("token");
        if (token)
            QTest::newRow(qPrintable(vector.id())) << (token.isString() ? token.toUtf8() : token.text().toByteArray());
    }
}

void TestContract::membersAreThose()
{
    QFETCH(QByteArray, token);
    const Json::Value promise = m_promise->root();
    const auto json = run({u"inspect"_s, u"--json"_s, u"-"_s}, token).json();
    QVERIFY(json);
    // Members come in the promised order; header and payload may be absent or stand under another name.
    const QStringList order = names(promise.member("members"));
    qsizetype last = -1;
    for (const QString &name : memberNames(json->root())) {
        const qsizetype at = order.indexOf(name);
        QVERIFY2(at > last, qPrintable(name));
        last = at;
    }
    for (const Json::Value each : promise.member("always"))
        QVERIFY2(json->root().member(each.toUtf8()).exists(), qPrintable(each.toString()));
    const auto isOneOf = [&](Json::Value value, QByteArrayView set) {
        return names(promise.member(set)).contains(value.toString());
    };
    QVERIFY(isOneOf(json->root().member("kind"), "kinds"));
    QVERIFY(isOneOf(json->root().member("type"), "types"));
    QVERIFY(isOneOf(json->root().member("verdict"), "verdicts"));
    for (const Json::Value check : json->root().member("checks")) {
        QCOMPARE(memberNames(check), names(promise.member("check")));
        QVERIFY(isOneOf(check.member("status"), "statuses"));
        QVERIFY(isOneOf(check.member("severity"), "severities"));
        QVERIFY2(!check.member("title").toString().isEmpty(), check.text().toByteArray());
        QVERIFY(!check.member("spec").toString().isEmpty());
        if (!check.member("status").stringIs("pass"))
            QVERIFY2(!check.member("detail").toString().isEmpty(), check.text().toByteArray());
    }
    for (const Json::Value signature : json->root().member("signatures")) {
        QVERIFY(isOneOf(signature.member("status"), "signature_statuses"));
        for (const QString &name : memberNames(signature))
            QVERIFY2(names(promise.member("signature")).contains(name), qPrintable(name));
        if (const Json::Value provenance = signature.member("provenance"))
            QVERIFY(isOneOf(provenance, "provenances"));
    }
    for (const Json::Value found : json->root().member("also_found"))
        QCOMPARE(memberNames(found), names(promise.member("found")));
}

void TestContract::alsoFound()
{
    const QByteArray text =
        "https://app.example/cb#access_token=2YotnFZFEjr1zCsicMWpAA&id_token=" + kUnsecured.toUtf8();
    const auto json = run({u"inspect"_s, u"--json"_s, QString::fromUtf8(text)}).json();
    QVERIFY(json);
    QCOMPARE(json->root().member("kind").toUtf8(), "opaque");
    const Json::Value found = json->root().member("also_found");
    QCOMPARE(found.size(), 1);
    QCOMPARE(found.element(0).member("kind").toUtf8(), "jws");
    QCOMPARE(found.element(0).member("offset").toInteger(), text.indexOf(kUnsecured.toUtf8()));
}

void TestContract::alsoFoundMore()
{
    const QByteArray line = kUnsecured.toUtf8() + '\n';
    const auto listed = run({u"inspect"_s, u"--json"_s, u"-"_s}, line.repeated(1000)).json();
    QVERIFY(listed);
    QCOMPARE(listed->root().member("also_found").size(), 999);
    QVERIFY(!listed->root().member("also_found_more"));
    const auto more = run({u"inspect"_s, u"--json"_s, u"-"_s}, line.repeated(1001)).json();
    QVERIFY(more);
    QCOMPARE(more->root().member("also_found").size(), 999);
    QCOMPARE(more->root().member("also_found_more").toBoolean(), std::optional(true));
    const auto human = run({u"inspect"_s, u"-"_s}, line.repeated(1001));
    QVERIFY(human.output.contains("There are more tokens in the text than are listed here."));
}

void TestContract::saysThatThereIsNoToken()
{
    const QString text = u"Authorization: Basic czZCaGRSa3F0MzpnWDFmQmF0M2JW"_s;
    const auto human = run({u"inspect"_s, text});
    QCOMPARE(human.status, 1);
    QVERIFY(human.output.contains("There is no token in this text"));
    QVERIFY(!human.output.contains("base64url-alphabet"));
    const auto json = run({u"inspect"_s, u"--json"_s, text}).json();
    QVERIFY(json);
    QCOMPARE(json->root().member("verdict").toUtf8(), "malformed");
}

void TestContract::standardInputIsBinarySafe()
{
    const auto answer = run({u"inspect"_s, u"--json"_s, u"-"_s}, QByteArray("\0\xff\xfe eyJ\0", 8));
    QCOMPARE(answer.status, 1);
    QVERIFY(answer.json());
}

void TestContract::oneDocumentAndNothingElse()
{
    const auto answer = run({u"inspect"_s, u"--json"_s, kUnsecured});
    QVERIFY(answer.output.endsWith("}\n"));
    QCOMPARE(answer.output.count('\n'), 1);
    QCOMPARE(answer.complaint, QByteArray());
}

void TestContract::colourOnTerminalsOnly()
{
    const auto answer = run({u"inspect"_s, u"--all"_s, kUnsecured});
    QVERIFY(!answer.output.contains('\x1b'));
    QVERIFY(answer.output.contains("leeway 0 s"));
    // Text from the token steers no terminal, whatever it says.
    const auto hostile =
        run({u"inspect"_s, u"-"_s}, "eyJhbGciOiJub25lIn0."
                                        + QByteArray("{\"a\":\"\\u001b[2J\",\"\xe2\x80\xae\":1}")
                                              .toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals)
                                        + '.');
    QVERIFY(!hostile.output.contains('\x1b'));
    QVERIFY(!hostile.output.contains("\xe2\x80\xae"));
}

void TestContract::batch_data()
{
    QTest::addColumn<QByteArray>("lines");
    QTest::addColumn<int>("status");
    const QByteArray unverified = "2YotnFZFEjr1zCsicMWpAA";
    const QByteArray bad = kUnsecured.toUtf8();
    QTest::newRow("bad one") << QByteArray(unverified + '\n' + bad + '\n' + unverified + '\n') << 1;
    QTest::newRow("malformed one") << QByteArray(unverified + "\n\n") << 1;
    QTest::newRow("unverified") << QByteArray(unverified + '\n' + unverified) << 3;
    QTest::newRow("nothing") << QByteArray() << 0;
}

void TestContract::batch()
{
    QFETCH(QByteArray, lines);
    QFETCH(int, status);
    const auto piped = run({u"inspect"_s, u"--now=1790000000"_s, u"--batch"_s, u"-"_s}, lines);
    QCOMPARE(piped.status, status);
    const auto fromFile = run({u"inspect"_s, u"--now=1790000000"_s, u"--batch"_s, file(u"lines"_s, lines)});
    QCOMPARE(fromFile.status, status);
    QCOMPARE(fromFile.output, piped.output);
    const auto summary = run({u"inspect"_s, u"--json"_s, u"--format=summary"_s, u"--batch"_s, u"-"_s}, lines);
    QCOMPARE(summary.status, status);
    QVERIFY(summary.json());
    QCOMPARE(memberNames(summary.json()->root()), names(m_promise->root().member("batch_summary")));
}

void TestContract::batchKeepsOrderAndNumbers()
{
    QByteArray lines;
    for (int i = 0; i < 2000; ++i)
        lines += (i % 3 == 0   ? kUnsecured.toUtf8()
                  : i % 3 == 1 ? QByteArray("2YotnFZFEjr1zCsicMWpAA\r")
                               : QByteArray())
                 + '\n';
    const QList<QByteArray> answers = run({u"inspect"_s, u"--batch"_s, u"-"_s}, lines).output.split('\n');
    QCOMPARE(answers.size(), 2001);
    static constexpr const char *kVerdicts[] = {"invalid", "unverified", "malformed"};
    for (int i = 0; i < 2000; ++i) {
        const auto json = Json::Document::parse(answers[i]);
        QVERIFY(json);
        QCOMPARE(memberNames(json->root()), names(m_promise->root().member("batch")));
        QCOMPARE(json->root().member("line").toInteger(), i + 1);
        QCOMPARE(json->root().member("verdict").toUtf8(), kVerdicts[i % 3]);
        QCOMPARE(json->root().member("failed").size() > 0, i % 3 != 1);
    }
}

void TestContract::keysFromAnAddress_data()
{
    QTest::addColumn<QByteArray>("script");
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("says");
    QTest::newRow("not installed") << QByteArray() << 4 << QByteArray("gscope-net");
    QTest::newRow("dies") << QByteArray("#!/bin/sh\nexit 1\n") << 4 << QByteArray("gscope-net");
    QTest::newRow("prints no JSON") << QByteArray("#!/bin/sh\necho hello\n") << 4 << QByteArray("gscope-net");
    QTest::newRow("fails") << QByteArray("#!/bin/sh\necho '{\"error\":{\"id\":\"net-dns\",\"expected\":\"\",\"found\":"
                                         "\"as.example\",\"text\":\"No such host.\"}}'\nexit 4\n")
                           << 4
                           << QByteArray(
                                  R"({"code":"net-dns","expected":"","found":"as.example","remedy":"No such host."})");
    QTest::newRow("fewer octets than said")
        << QByteArray("#!/bin/sh\nprintf '{\"octets\":12}\\n{\"keys\":[]}'\n") << 4 << QByteArray("without an answer");
    QTest::newRow("never ends") << QByteArray("#!/bin/sh\nexec yes\n") << 4 << QByteArray(R"("code":"net-size")");
    QTest::newRow("never begins") << QByteArray("#!/bin/sh\nexec sleep 600\n") << 4
                                  << QByteArray(R"("code":"net-timeout")");
    const auto vector = Vectors::ofKind({u"jwt"_s}).first();
    const QByteArray set = "{\"keys\":[" + vector.keys().element(0).text().toByteArray().simplified() + "]}";
    QTest::newRow("secret in a published set")
        << QByteArray("#!/bin/sh\n[ \"$1 $2 $3\" = 'keys --jwks-url https://as.example/jwks' ] || exit 9\n"
                      "printf '{\"from\":\"https://as.example/jwks\",\"octets\":"
                      + QByteArray::number(set.size()) + "}\\n%s' '" + set + "'\n")
        << 1 << QByteArray("jwks-private-key");
}

void TestContract::keysFromAnAddress()
{
    QFETCH(QByteArray, script);
    QFETCH(int, status);
    QFETCH(QByteArray, says);
    // gscope looks beside itself: a copy of it stands beside a gscope-net of this test.
    QTemporaryDir folder;
    const QString program = folder.filePath(u"gscope"_s);
    QVERIFY(QFile::copy(QStringLiteral(GSCOPE_PROGRAM), program));
    if (!script.isEmpty()) {
        QFile net(folder.filePath(u"gscope-net"_s));
        QVERIFY(net.open(QIODevice::WriteOnly));
        net.write(script);
        net.close();
        QVERIFY(net.setPermissions(QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner));
    }
    const QString token = Vectors::ofKind({u"jwt"_s}).first().input().member("token").toString();
    const auto answer =
        GscopeRun::runProgram(program, {u"inspect"_s, u"--json"_s, token, u"--now=1300819000"_s, u"--jwks-url"_s,
                                        u"https://as.example/jwks"_s, u"--timeout=5"_s});
    QVERIFY2(answer.status == status, answer.output + answer.complaint);
    QVERIFY2((answer.output + answer.complaint).contains(says), answer.output + answer.complaint);
}

void TestContract::version()
{
    const auto answer = run({u"--version"_s});
    QCOMPARE(answer.status, 0);
    for (const char *name : {"gscope ", "Qt 6.", "OpenSSL ", "CLI11 ", "libcurl/"})
        QVERIFY2(answer.output.contains(name), name);
}

QTEST_GUILESS_MAIN(TestContract)
#include "tst_contract.moc"
