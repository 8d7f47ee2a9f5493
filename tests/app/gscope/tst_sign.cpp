// SPDX-License-Identifier: GPL-3.0-or-later
// gscope sign: what it makes, gscope inspect judges.
#include "gscoperun.h"

#include "jose/jws.h"
#include "making/breakage.h"
#include "making/templates.h"
#include "making/workpiece.h"
#include "support/keyfiles.h"
#include "support/vectors.h"

#include <QTemporaryDir>

using namespace Grantscope;
using namespace Qt::StringLiterals;
using GscopeRun::run;

namespace {

const QString kKeys = QStringLiteral(GRANTSCOPE_SOURCE_DIR "/tests/data/keys/");
const QString kPrivate = u"--key="_s + kKeys + u"ec.P-256.pkcs8.pem"_s;
const QString kPublic = u"--key="_s + kKeys + u"ec.P-256.spki.pem"_s;
const QString kSecret = u"--secret=a-secret-of-these-tests-0123456789-0123456789"_s;
const QString kNow = u"--now=1790000000"_s;

GscopeRun::Answer sign(const QStringList &arguments, const QByteArray &input = {})
{
    return run(QStringList{u"sign"_s} + arguments, input);
}

GscopeRun::Answer inspect(const QByteArray &token, const QStringList &arguments)
{
    return run(QStringList{u"inspect"_s, u"--json"_s, u"-"_s, kNow} + arguments, token);
}

QStringList names(Json::Value values)
{
    QStringList list;
    for (const Json::Value value : values)
        list.append(value.isString() ? value.toString() : value.name());
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

class TestSign : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void refused_data();
    void refused();
    void refusalsAreDocuments();
    void secretsStayUnsaid();
    void standardInputOnce();
    void octetForOctet();
    void fromFilesAndStandardInput();
    void claims();
    void namedClaims_data();
    void namedClaims();
    void namedClaimsOfNoObject_data();
    void namedClaimsOfNoObject();
    void templatesAreValid_data();
    void templatesAreValid();
    void copies();
    void copyKeepsTheInspectedTokenApart();
    void forms();
    void keyOfTheHeader();
    void broken_data();
    void broken();
    void brokenInItsForm();
    void membersAreThose();
    void helpListsTheOptions();
    void commandMakesTheSameToken_data();
    void commandMakesTheSameToken();

private:
    QString file(const QString &name, const QByteArray &bytes);
    std::shared_ptr<const Json::Document> m_promise;
    QTemporaryDir m_folder;
};

void TestSign::initTestCase()
{
    m_promise = Vectors::load(u"" GRANTSCOPE_SOURCE_DIR "/tests/app/gscope/contract.json"_s);
    QVERIFY(m_promise);
}

QString TestSign::file(const QString &name, const QByteArray &bytes)
{
    QFile file(m_folder.filePath(name));
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
        QTest::qFail(qPrintable(file.errorString()), __FILE__, __LINE__);
    return file.fileName();
}

void TestSign::refused_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<int>("status");
    QTest::newRow("no key") << QStringList{} << 2;
    QTest::newRow("public key") << QStringList{kPublic} << 2;
    QTest::newRow("no key of that name") << QStringList{kPrivate, u"--kid=other"_s} << 2;
    QTest::newRow("key of another type") << QStringList{kPrivate, u"--algorithm=RS256"_s} << 2;
    QTest::newRow("no such algorithm") << QStringList{kPrivate, u"--algorithm=none"_s} << 2;
    QTest::newRow("no such template") << QStringList{kPrivate, u"--template=saml"_s} << 2;
    QTest::newRow("no such breakage") << QStringList{kPrivate, u"--break=all"_s} << 2;
    QTest::newRow("no such form") << QStringList{kPrivate, u"--form=cose"_s} << 2;
    QTest::newRow("claim without a value") << QStringList{kPrivate, u"--claim=sub"_s} << 2;
    QTest::newRow("claim without a name") << QStringList{kPrivate, u"--claim==1"_s} << 2;
    QTest::newRow("time") << QStringList{kPrivate, u"--expires-in=soon"_s} << 2;
    for (const QString &option : {u"--redirect-uri=https://a/b"_s, u"--method=GET"_s, u"--uri=https://a/b"_s,
                                  u"--access-token=a"_s, u"--code=a"_s})
        QTest::newRow(qPrintable(u"no template for "_s + option)) << QStringList{kPrivate, option} << 2;
    QTest::newRow("a template that the payload replaces")
        << QStringList{kPrivate, u"--template=dpop"_s, u"--payload={}"_s, u"--method=GET"_s} << 2;
    QTest::newRow("two tokens") << QStringList{kPrivate, u"a.b.c"_s, u"a.b.c"_s} << 2;
    QTest::newRow("header no JSON") << QStringList{kPrivate, u"--header={\"alg\":\"ES256\",}"_s} << 1;
    QTest::newRow("claim into no object")
        << QStringList{kPrivate, u"--payload="_s + file(u"text"_s, "hello"), u"--claim=a=1"_s} << 1;
    QTest::newRow("unencoded with a full stop") << QStringList{kPrivate, u"--unencoded"_s, u"--claim=a=b.c"_s} << 1;
    QTest::newRow("no token to copy") << QStringList{kPrivate, u"hello"_s} << 1;
    QTest::newRow("not breakable so") << QStringList{kSecret, u"--break=der-signature"_s} << 1;
    QTest::newRow("proof by a secret") << QStringList{kSecret, u"--template=dpop"_s} << 1;
    QTest::newRow("no such file") << QStringList{kPrivate, u"--payload="_s + m_folder.filePath(u"absent"_s)} << 4;
}

void TestSign::refused()
{
    QFETCH(QStringList, arguments);
    const auto answer = sign(arguments);
    QTEST(answer.status, "status");
    QCOMPARE(answer.output, QByteArray());
    QVERIFY(answer.complaint.startsWith("gscope: "));
    QCOMPARE(answer.complaint.count('\n'), 1);
}

void TestSign::refusalsAreDocuments()
{
    const auto answer = sign({u"--json"_s, kPrivate, u"--header={\"alg\":\"ES256\",}"_s});
    QCOMPARE(answer.status, 1);
    const auto json = answer.json();
    QVERIFY(json);
    QCOMPARE(json->root().member("error").member("code").toString(), u"json-syntax"_s);
    QVERIFY2(answer.complaint.contains("header: "), answer.complaint);
}

void TestSign::secretsStayUnsaid()
{
    for (const QStringList &arguments : {QStringList{kSecret, u"--algorithm=ES256"_s},
                                         {kSecret, u"--header={"_s},
                                         {kSecret, u"--break=psychic-signature"_s},
                                         {kSecret, u"--json"_s}}) {
        const auto answer = sign(arguments);
        QVERIFY(!answer.complaint.contains("a-secret-of-these-tests"));
        QVERIFY(!answer.output.contains("a-secret-of-these-tests"));
    }
}

void TestSign::standardInputOnce()
{
    QCOMPARE(sign({kPrivate, u"--header=-"_s, u"--payload=-"_s}, "{}").status, 2);
    QCOMPARE(sign({u"--key=-"_s, u"-"_s}, "{}").status, 2);
}

void TestSign::octetForOctet()
{
    const QByteArray header = "{ \"alg\" : \"ES256\",\n\"x\":1.0 }";
    const QByteArray payload = "{\"b\":\"\\u0041\", \"a\":1e3 }";
    const auto answer =
        sign({kPrivate, u"--header"_s, QString::fromUtf8(header), u"--payload"_s, QString::fromUtf8(payload)});
    QCOMPARE(answer.status, 0);
    QCOMPARE(answer.complaint, QByteArray());
    const Jose::Jws jws = Jose::Jws::parse(answer.output.trimmed()).value();
    QCOMPARE(jws.signatures.front().protectedPart.bytes, header);
    QCOMPARE(jws.payload.bytes, payload);
    QCOMPARE(inspect(answer.output, {kPublic}).status, 0);
}

void TestSign::fromFilesAndStandardInput()
{
    const QByteArray octets("\x00\xff no JSON", 10);
    const auto answer =
        sign({kPrivate, u"--header="_s + file(u"header"_s, R"({"alg":"ES256"})"), u"--payload=-"_s}, octets);
    QCOMPARE(answer.status, 0);
    QVERIFY2(answer.complaint.contains("payload: "), answer.complaint); // Odd, and said.
    QCOMPARE(Jose::Jws::parse(answer.output.trimmed())->payload.bytes, octets);
    QCOMPARE(inspect(answer.output, {kPublic, u"--as=jws"_s}).status, 0);
}

void TestSign::claims()
{
    const auto answer =
        sign({kPrivate, kNow, u"--payload={\"a\": 1, \"b\": 2}"_s, u"--claim=a=[true]"_s, u"--claim=c=007"_s,
              u"--claim=d=\"7\""_s, u"--without=b"_s, u"--expires-in=60"_s, u"--header-parameter=typ=JWT"_s});
    QCOMPARE(answer.status, 0);
    const Jose::Jws jws = Jose::Jws::parse(answer.output.trimmed()).value();
    QCOMPARE(jws.payload.bytes, R"({"a": [true], "iat": 1790000000, "exp": 1790000060, "c": "007", "d": "7"})");
    QCOMPARE(jws.signatures.front().protectedPart.bytes, R"({"alg":"ES256","typ":"JWT"})");
}

void TestSign::namedClaims_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<QByteArray>("payload");
    QTest::newRow("each")
        << QStringList{u"--audience=api"_s, u"--issuer=https://as.test"_s,
                       u"--subject=ada"_s,  u"--client-id=c"_s,
                       u"--nonce=n"_s,      u"--scope=a b"_s}
        << QByteArray(R"({"iss":"https://as.test","sub":"ada","aud":"api","client_id":"c","nonce":"n","scope":"a b"})");
    QTest::newRow("in their place") << QStringList{u"--payload={\"aud\": [\"b\"], \"x\": 1}"_s, u"--issuer=a"_s,
                                                   u"--audience=api"_s}
                                    << QByteArray(R"({"aud": "api", "x": 1, "iss": "a"})");
    QTest::newRow("text, whatever it looks like")
        << QStringList{u"--audience=[1]"_s, u"--nonce=7"_s} << QByteArray(R"({"aud":"[1]","nonce":"7"})");
    QTest::newRow("empty") << QStringList{u"--scope="_s} << QByteArray(R"({"scope":""})");
    QTest::newRow("a claim goes further")
        << QStringList{u"--claim=aud=[\"a\",\"b\"]"_s, u"--audience=api"_s} << QByteArray(R"({"aud":["a","b"]})");
    QTest::newRow("taken away again") << QStringList{u"--audience=api"_s, u"--nonce=n"_s, u"--without=aud"_s}
                                      << QByteArray(R"({"nonce":"n"})");
    QTest::newRow("of a copy") << QStringList{u"eyJhbGciOiJub25lIn0.eyJhdWQiOiJhIiwiYiI6Mn0."_s, u"--audience=api"_s}
                               << QByteArray(R"({"aud":"api","b":2})");
    QTest::newRow("a payload in place of the template's")
        << QStringList{u"--template=jwt"_s, u"--payload={\"a\":1}"_s, u"--subject=ada"_s}
        << QByteArray(R"({"a":1,"sub":"ada"})");
}

void TestSign::namedClaims()
{
    QFETCH(const QStringList, arguments);
    const auto answer = sign(arguments + QStringList{kPrivate});
    QVERIFY2(answer.status == 0, answer.complaint);
    const auto jws = Jose::Jws::parse(answer.output.trimmed());
    QVERIFY(jws);
    QTEST(jws->payload.bytes, "payload");
    QCOMPARE(inspect(answer.output, {kPublic}).status, 0);
}

void TestSign::namedClaimsOfNoObject_data()
{
    QTest::addColumn<QByteArray>("payload");
    QTest::newRow("text") << QByteArray("hello");
    QTest::newRow("list") << QByteArray("[]");
    QTest::newRow("number") << QByteArray("1");
    QTest::newRow("cut") << QByteArray("{\"a\":1");
    QTest::newRow("nothing") << QByteArray();
}

void TestSign::namedClaimsOfNoObject()
{
    QFETCH(const QByteArray, payload);
    for (const QString &option :
         {u"--issuer"_s, u"--subject"_s, u"--audience"_s, u"--client-id"_s, u"--nonce"_s, u"--scope"_s}) {
        const auto answer = sign({kPrivate, u"--payload=-"_s, option + u"=x"_s}, payload);
        QCOMPARE(answer.status, 2);
        QCOMPARE(answer.output, QByteArray());
        QVERIFY2(answer.complaint.contains(option.toLatin1() + " sets a claim, and the payload is no JSON object"),
                 answer.complaint);
    }
}

void TestSign::templatesAreValid_data()
{
    QTest::addColumn<QString>("form");
    for (const Making::Template &form : Making::templates())
        QTest::newRow(form.name) << QString::fromLatin1(form.name);
}

void TestSign::templatesAreValid()
{
    QFETCH(QString, form);
    const auto answer = sign({kPrivate, kNow, u"--template"_s, form, u"--issuer=https://as.test"_s, u"--audience=api"_s,
                              u"--client-id=api"_s, u"--method=GET"_s, u"--uri=https://api.test/me"_s});
    QCOMPARE(answer.status, 0);
    QCOMPARE(answer.complaint, QByteArray());
    const bool isProof = form == "dpop"_L1;
    const bool byClient = form == "client-assertion"_L1 || form == "request-object"_L1;
    const auto judged = inspect(answer.output, isProof ? QStringList{u"--method=GET"_s, u"--uri=https://api.test/me"_s}
                                                       : QStringList{kPublic, u"--audience=api"_s, u"--issuer"_s,
                                                                     byClient ? u"api"_s : u"https://as.test"_s});
    QVERIFY2(judged.status == 0, judged.output);
    QCOMPARE(judged.json()->root().member("type").toString(), form);
}

void TestSign::copies()
{
    const QByteArray token = sign({kPrivate, u"--payload={ \"sub\":\"ada\" }"_s}).output;
    // By another kind of key: the header says so, and all else stays.
    const auto copy = sign({u"-"_s, kSecret, u"--claim=sub=bob"_s}, token);
    QCOMPARE(copy.status, 0);
    const Jose::Jws jws = Jose::Jws::parse(copy.output.trimmed()).value();
    QCOMPARE(jws.signatures.front().protectedPart.bytes, R"({"alg":"HS256"})");
    QCOMPARE(jws.payload.bytes, R"({ "sub":"bob" })");
    QCOMPARE(inspect(copy.output, {kSecret}).status, 0);
}

void TestSign::copyKeepsTheInspectedTokenApart()
{
    const QByteArray token = sign({kSecret, u"--payload={\"sub\":\"ada\"}"_s}).output.trimmed();
    // The same key, header and claims: the same token, as HMAC is the same each time.
    QCOMPARE(sign({QString::fromLatin1(token), kSecret}).output.trimmed(), token);
    QVERIFY(sign({QString::fromLatin1(token), kSecret, u"--claim=sub=bob"_s}).output.trimmed() != token);
}

void TestSign::forms()
{
    const QString payload = file(u"content"_s, "$.02");
    const auto detached =
        sign({kPrivate, u"--form=general"_s, u"--detached"_s, u"--unencoded"_s, u"--payload="_s + payload});
    QCOMPARE(detached.status, 0);
    QVERIFY(!detached.output.contains("payload"));
    QCOMPARE(inspect(detached.output, {kPublic, u"--as=jws"_s, u"--payload="_s + payload}).status, 0);
    const auto flattened = sign({kPrivate, u"--form=flattened"_s});
    QVERIFY2(flattened.output.startsWith(R"({"payload":"e30","protected":)"), flattened.output);
}

void TestSign::keyOfTheHeader()
{
    const QByteArray first = KeyFiles::read(u"ec.P-256.pkcs8.pem"_s);
    const QByteArray second = KeyFiles::read(u"ED25519.pkcs8.pem"_s);
    const QString both = u"--key="_s + file(u"both.pem"_s, first + second);
    const auto byHeader = sign({both, u"--header={\"alg\":\"Ed25519\"}"_s, u"--json"_s}).json();
    QCOMPARE(byHeader->root().member("alg").toString(), u"Ed25519"_s);
    const auto byOption = sign({both, u"--algorithm=Ed25519"_s, u"--json"_s}).json();
    QCOMPARE(byOption->root().member("header").member("alg").toString(), u"Ed25519"_s);
    const auto differing =
        sign({both, u"--header={\"alg\":\"Ed25519\"}"_s, u"--algorithm=ES256"_s, u"--json"_s}).json();
    QCOMPARE(differing->root().member("alg").toString(), u"ES256"_s);
    QCOMPARE(differing->root().member("warnings").element(0).member("id").toString(), u"draft-alg-differs"_s);
}

void TestSign::broken_data()
{
    QTest::addColumn<QString>("id");
    for (const Making::Breakage &breakage : Making::breakages())
        QTest::newRow(breakage.id) << QString::fromLatin1(breakage.id);
}

// It names the checks, and exactly those fail.
void TestSign::broken()
{
    QFETCH(QString, id);
    const auto made = sign({kPrivate, kNow, u"--template=jwt"_s, u"--issuer=https://as.test"_s, u"--audience=api"_s,
                            u"--break"_s, id, u"--json"_s});
    QCOMPARE(made.status, 0);
    const auto json = made.json();
    const Json::Value told = json->root().member("broken");
    QCOMPARE(told.member("id").toString(), id);
    const auto judged = inspect(json->root().member("token").toUtf8(),
                                {kPublic, u"--issuer=https://as.test"_s, u"--audience=api"_s, u"--as=jwt"_s});
    QCOMPARE(judged.status, 1);
    QStringList failed;
    const auto report = judged.json();
    for (const Json::Value check : report->root().member("checks")) {
        if (check.member("status").stringIs("fail"))
            failed.append(check.member("id").toString());
    }
    QStringList expected = names(told.member("refused_by"));
    std::ranges::sort(failed);
    std::ranges::sort(expected);
    QCOMPARE(failed, expected);
}

// --form and --detached are kept, or refused with the reason.
void TestSign::brokenInItsForm()
{
    const QString payload = u"--payload={\"a\":1}"_s;
    const auto general = sign({kPrivate, payload, u"--form=general"_s, u"--break=wrong-key"_s});
    QCOMPARE(general.status, 0);
    QVERIFY2(general.output.startsWith(R"({"payload":"eyJhIjoxfQ","signatures":[{"protected":)"), general.output);
    QCOMPARE(inspect(general.output, {kPublic, u"--as=jws"_s}).status, 1);
    const auto detached = sign({kPrivate, payload, u"--detached"_s, u"--break=wrong-key"_s});
    QCOMPARE(detached.status, 0);
    QVERIFY2(detached.output.contains("..") && !detached.output.contains("eyJhIjoxfQ"), detached.output);
    const QString content = file(u"detached"_s, R"({"a":1})");
    QCOMPARE(inspect(detached.output, {kPublic, u"--as=jws"_s, u"--payload="_s + content}).status, 1);
    QCOMPARE(
        inspect(sign({kPrivate, payload, u"--detached"_s}).output, {kPublic, u"--as=jws"_s, u"--payload="_s + content})
            .status,
        0);
    // A full stop in the payload has a place in a JSON form, and none between two of them.
    const QStringList unencoded{kPrivate, u"--payload={\"a\":1.5}"_s, u"--unencoded"_s, u"--break=wrong-key"_s};
    QCOMPARE(sign(unencoded).status, 1);
    const auto json = sign(unencoded + QStringList{u"--form=flattened"_s});
    QVERIFY2(json.output.startsWith(R"({"payload":"{\"a\":1.5}",)"), json.output);
    const auto compact = sign({kPrivate, payload, u"--form=general"_s, u"--break=trailing-part"_s});
    QCOMPARE(compact.status, 2);
    QVERIFY2(compact.complaint.contains("--form compact"), compact.complaint);
    const auto absent = sign({kPrivate, payload, u"--detached"_s, u"--break=expired"_s});
    QCOMPARE(absent.status, 2);
    QVERIFY2(absent.complaint.contains("--detached"), absent.complaint);
}

void TestSign::membersAreThose()
{
    const Json::Value promise = m_promise->root().member("sign");
    const auto broken =
        sign({kPrivate, u"--header={\"alg\":\"RS256\"}"_s, u"--algorithm=ES256"_s, u"--break=expired"_s, u"--json"_s})
            .json();
    QCOMPARE(memberNames(broken->root()), names(promise.member("members")));
    QCOMPARE(memberNames(broken->root().member("broken")), names(promise.member("broken")));
    QCOMPARE(memberNames(broken->root().member("warnings").element(0)), names(promise.member("warning")));
}

void TestSign::helpListsTheOptions()
{
    const QStringList promised = names(m_promise->root().member("sign").member("options"));
    const QByteArray help = sign({u"--help"_s}).output;
    for (const QString &option : promised)
        QVERIFY2(help.contains("  " + option.toLatin1()) || option == "--help"_L1, qPrintable(option));
}

void TestSign::commandMakesTheSameToken_data()
{
    QTest::addColumn<QByteArray>("payload");
    QTest::addColumn<Jose::Serialization>("form");
    using enum Jose::Serialization;
    QTest::newRow("claims") << QByteArray("{ \"name\":\"O'Hara $HOME `x` \\u0041\",\n\"n\":1.50 }") << Compact;
    QTest::newRow("octets") << QByteArray("\x00\xff%s no JSON", 12) << Compact;
    QTest::newRow("JSON form") << QByteArray("{}") << Flattened;
    QTest::newRow("no object") << QByteArray("[1]") << General;
}

// What the window copies, in a shell.
void TestSign::commandMakesTheSameToken()
{
    QFETCH(QByteArray, payload);
    QFETCH(Jose::Serialization, form);
    const Making::Draft draft{
        .payload = payload,
        .signers = {{.header = "{ \"alg\":\"HS256\", \"x\":\"it's\" }",
                     .key = Jose::keyFromSecret(Secret("a-secret-of-these-tests-0123456789")).value(),
                     .algorithm = Jose::findJwsAlgorithm("HS256")}},
        .serialization = form};
    file(u"secret.bin"_s, "a-secret-of-these-tests-0123456789");
    QByteArray command = Making::signCommand(draft);
    command.replace("gscope ", QByteArray(GSCOPE_PROGRAM) + ' ');
    command.prepend("cd '" + m_folder.path().toUtf8() + "' && ");
    const auto answer = GscopeRun::runProgram(u"sh"_s, {u"-c"_s, QString::fromUtf8(command)});
    QVERIFY2(answer.status == 0, answer.complaint);
    QCOMPARE(answer.output.trimmed(), Making::make(draft).value());
}

QTEST_GUILESS_MAIN(TestSign)
#include "tst_sign.moc"
