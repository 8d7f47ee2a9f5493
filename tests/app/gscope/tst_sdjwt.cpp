// SPDX-License-Identifier: GPL-3.0-or-later
// Tokens with selective disclosure in a terminal: issued, presented, inspected.
#include "gscoperun.h"

#include "support/keyfiles.h"
#include "support/vectors.h"

#include <QTemporaryDir>

using namespace Grantscope;
using namespace Qt::StringLiterals;
using GscopeRun::run;

class TestSdJwtCommand : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void refuses_data();
    void refuses();
    void optionsAreThose();
    void presentsWhatIsNamed_data();
    void presentsWhatIsNamed();
    void jsonForm();
    void report();
    void humanReport();
    void requiresKeyBinding_data();
    void requiresKeyBinding();

private:
    QString file(const QString &name, const QByteArray &octets)
    {
        QFile file(m_folder.filePath(name));
        if (!file.open(QIODevice::WriteOnly) || file.write(octets) != octets.size())
            QTest::qFail(qPrintable(file.errorString()), __FILE__, __LINE__);
        return file.fileName();
    }
    QStringList bound() const
    {
        return {u"--holder-key"_s, m_holder, u"--audience"_s, u"https://verifier.example"_s,
                u"--nonce"_s,      u"n-1"_s, u"--now"_s,      u"1700000000"_s};
    }

    QTemporaryDir m_folder;
    QString m_issuer;
    QString m_holder;
    QByteArray m_token;
};

namespace {

const QByteArray kClaims = R"({"iss":"https://issuer.example","vct":"https://credentials.example/id",)"
                           R"("exp":2000000000,"given_name":"Ada","family_name":"Lovelace",)"
                           R"("address":{"locality":"London","country":"GB"},"nationalities":["GB","FR"]})";

QStringList strings(Json::Value array)
{
    QStringList list;
    for (const Json::Value each : array)
        list.append(each.toString());
    return list;
}

} // namespace

void TestSdJwtCommand::initTestCase()
{
    m_issuer = file(u"issuer.pem"_s, KeyFiles::read(u"ec.P-256.pkcs8.pem"_s));
    m_holder = file(u"holder.pem"_s, KeyFiles::read(u"ED25519.pkcs8.pem"_s));
    QStringList issue{u"sd-jwt"_s, u"issue"_s, u"-"_s, u"--key"_s, m_issuer, u"--holder-key"_s, m_holder};
    for (const QString &each :
         {u"/given_name"_s, u"/family_name"_s, u"/address"_s, u"/address/locality"_s, u"/nationalities/1"_s})
        issue << u"--disclosable"_s << each;
    const auto answer = run(issue, kClaims);
    QCOMPARE(answer.complaint, QByteArray());
    QCOMPARE(answer.status, 0);
    m_token = answer.output.trimmed();
    QCOMPARE(m_token.count('~'), 6);
}

void TestSdJwtCommand::refuses_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<QByteArray>("input");
    QTest::addColumn<int>("status");
    QTest::addColumn<QString>("code");
    const auto row = [](const char *name, const QStringList &arguments, const QByteArray &input, int status,
                        const QString &code) { QTest::newRow(name) << arguments << input << status << code; };
    const QStringList present{u"present"_s, u"-"_s};
    const QStringList issue{u"issue"_s, u"-"_s, u"--key"_s, m_issuer};
    row("no action", {u"show"_s, u"-"_s}, {}, 2, u"usage"_s);
    row("nothing to present", {u"present"_s}, {}, 2, u"usage"_s);
    row("an option of issuing", present + QStringList{u"--decoys"_s, u"1"_s}, m_token, 2, u"usage"_s);
    row("an option of presenting", issue + QStringList{u"--disclose-all"_s}, kClaims, 2, u"usage"_s);
    row("a nonce without a key", present + QStringList{u"--nonce"_s, u"n"_s}, m_token, 2, u"usage"_s);
    row("a key without a nonce", present + QStringList{u"--holder-key"_s, m_holder}, m_token, 2, u"usage"_s);
    row("another form", present + QStringList{u"--form"_s, u"xml"_s}, m_token, 2, u"usage"_s);
    row("another hash", issue + QStringList{u"--hash"_s, u"md5"_s}, kClaims, 2, u"usage"_s);
    row("no key", {u"issue"_s, u"-"_s}, kClaims, 2, u"usage"_s);
    row("standard input twice", {u"present"_s, u"-"_s, u"--holder-key"_s, u"-"_s}, m_token, 2, u"usage"_s);
    row("no SD-JWT", present, "eyJhbGciOiJIUzI1NiJ9.e30.AAAA", 1, u"sd-jwt-format"_s);
    row("no such claim", present + QStringList{u"--disclose"_s, u"email"_s}, m_token, 1, u"sd-jwt-no-disclosure"_s);
    row("no such number", present + QStringList{u"--disclose"_s, u"5"_s}, m_token, 1, u"sd-jwt-no-disclosure"_s);
    row("another holder",
        present
            + QStringList{u"--holder-key"_s, m_issuer, u"--nonce"_s, u"n"_s, u"--audience"_s, u"https://v.example"_s},
        m_token, 1, u"sd-jwt-holder-key"_s);
    const QString open = file(u"open.pem"_s, KeyFiles::read(u"ec.P-256.spki.pem"_s));
    row("a public key", {u"issue"_s, u"-"_s, u"--key"_s, open}, kClaims, 2, u"needs-private-key"_s);
    row("a key of another algorithm", issue + QStringList{u"--algorithm"_s, u"RS256"_s}, kClaims, 2,
        u"alg-key-mismatch"_s);
    row("a holder's public key",
        present
            + QStringList{u"--holder-key"_s, open, u"--nonce"_s, u"n"_s, u"--audience"_s, u"https://v.example"_s,
                          u"--insecure-holder-key"_s},
        m_token, 2, u"needs-private-key"_s);
    row("decoys of no number", issue + QStringList{u"--decoys"_s, u"many"_s}, kClaims, 2, u"usage"_s);
    row("nothing there", issue + QStringList{u"--disclosable"_s, u"/email"_s}, kClaims, 1, u"sd-jwt-pointer"_s);
    row("exp hidden", issue + QStringList{u"--disclosable"_s, u"/exp"_s}, kClaims, 1, u"sd-jwt-validity-claim"_s);
    row("no claims", issue, "[]", 1, u"sd-jwt-format"_s);
    row("no file", {u"issue"_s, m_folder.filePath(u"none"_s), u"--key"_s, m_issuer}, {}, 4, u"input"_s);
}

void TestSdJwtCommand::refuses()
{
    QFETCH(const QStringList, arguments);
    QFETCH(const QByteArray, input);
    const auto answer = run(QStringList{u"sd-jwt"_s, u"--json"_s} + arguments, input);
    QTEST(answer.status, "status");
    const auto json = answer.json();
    QVERIFY2(json, answer.output);
    QTEST(json->root().member("error").member("code").toString(), "code");
    QVERIFY(!json->root().member("error").member("remedy").toString().isEmpty());
    QVERIFY(!answer.complaint.isEmpty());
}

void TestSdJwtCommand::optionsAreThose()
{
    const auto promise = Vectors::load(u"" GRANTSCOPE_SOURCE_DIR "/tests/app/gscope/contract.json"_s);
    const QByteArray help = run({u"sd-jwt"_s, u"--help"_s}).output;
    for (const QString &option : strings(promise->root().member("sd-jwt").member("options")))
        QVERIFY2(help.contains(option.toUtf8()), qPrintable(option));
}

void TestSdJwtCommand::presentsWhatIsNamed_data()
{
    QTest::addColumn<QStringList>("named");
    QTest::addColumn<QStringList>("disclosed");
    QTest::addColumn<QStringList>("added");
    QTest::newRow("nothing") << QStringList{} << QStringList{} << QStringList{};
    QTest::newRow("a name") << QStringList{u"given_name"_s} << QStringList{u"/given_name"_s} << QStringList{};
    QTest::newRow("a path and a number") << QStringList{u"/nationalities/1"_s, u"0"_s}
                                         << QStringList{u"/given_name"_s, u"/nationalities/1"_s} << QStringList{};
    QTest::newRow("what it lies in") << QStringList{u"/address/locality"_s}
                                     << QStringList{u"/address"_s, u"/address/locality"_s}
                                     << QStringList{u"/address"_s};
}

void TestSdJwtCommand::presentsWhatIsNamed()
{
    QFETCH(const QStringList, named);
    QFETCH(const QStringList, added);
    QStringList present{u"sd-jwt"_s, u"present"_s, QString::fromLatin1(m_token)};
    for (const QString &each : named)
        present << u"--disclose"_s << each;
    const auto json = run(present + QStringList{u"--json"_s}).json();
    QVERIFY(json);
    QTEST(strings(json->root().member("disclosed")), "disclosed");
    QTEST(strings(json->root().member("added")), "added");
    // The token alone for a shell, and what was added to it on standard error.
    const auto plain = run(present);
    QCOMPARE(plain.output.trimmed(), json->root().member("token").toUtf8());
    QCOMPARE(plain.complaint.isEmpty(), added.isEmpty());
    const auto inspected =
        run({u"inspect"_s, u"--json"_s, u"--key"_s, m_issuer, u"--now"_s, u"1700000000"_s, u"-"_s}, plain.output);
    QCOMPARE(inspected.status, 0);
    QCOMPARE(inspected.json()->root().member("disclosures").size(), json->root().member("disclosed").size());
}

void TestSdJwtCommand::jsonForm()
{
    const auto presented =
        run(QStringList{u"sd-jwt"_s, u"present"_s, u"-"_s, u"--form"_s, u"json"_s, u"--disclose"_s, u"given_name"_s}
                + bound(),
            m_token);
    QVERIFY(presented.output.startsWith('{'));
    const auto inspected =
        run({u"inspect"_s, u"--json"_s, u"--key"_s, m_issuer, u"--now"_s, u"1700000000"_s, u"--require-key-binding"_s,
             u"--nonce"_s, u"n-1"_s, u"--audience"_s, u"https://verifier.example"_s, u"-"_s},
            presented.output);
    QCOMPARE(inspected.json()->root().member("verdict").toUtf8(), "valid");
    QCOMPARE(inspected.json()->root().member("kind").toUtf8(), "sd-jwt");
    // And back.
    const auto compact = run({u"sd-jwt"_s, u"present"_s, u"-"_s, u"--disclose-all"_s}, presented.output);
    QCOMPARE(compact.output.count('~'), 2);
}

void TestSdJwtCommand::report()
{
    const auto promise = Vectors::load(u"" GRANTSCOPE_SOURCE_DIR "/tests/app/gscope/contract.json"_s);
    const auto presented =
        run(QStringList{u"sd-jwt"_s, u"present"_s, u"-"_s, u"--disclose"_s, u"/address/locality"_s} + bound(), m_token);
    const auto answer = run({u"inspect"_s, u"--json"_s, u"-"_s}, presented.output);
    const auto json = answer.json();
    QVERIFY(json);
    const Json::Value root = json->root();
    for (const auto &[member, list] : {std::pair{root.member("disclosures").element(1), "disclosure"},
                                       {root.member("key_binding"), "key_binding"}}) {
        QVERIFY(member.size() >= 5);
        for (const Json::Value each : member)
            QVERIFY2(strings(promise->root().member("sd-jwt").member(list)).contains(each.name()),
                     qPrintable(each.name()));
    }
    const Json::Value locality = root.member("disclosures").element(1);
    QCOMPARE(locality.member("path").toString(), u"/address/locality"_s);
    QCOMPARE(locality.member("name").toString(), u"locality"_s);
    QCOMPARE(locality.member("value").toString(), u"London"_s);
    QCOMPARE(locality.member("parent").toInteger(), 0);
    QCOMPARE(locality.member("referenced").toBoolean(), true);
    QCOMPARE(locality.member("salt").toString().size(), 22);
    QCOMPARE(root.member("processed_payload").member("address").member("locality").toString(), u"London"_s);
    QVERIFY(!root.member("payload").member("address"));
    QCOMPARE(root.member("unmatched_digests").size(), 3);
    QCOMPARE(root.member("key_binding").member("status").toString(), u"verified"_s);
    QCOMPARE(root.member("key_binding").member("payload").member("nonce").toString(), u"n-1"_s);
}

void TestSdJwtCommand::humanReport()
{
    const auto presented =
        run(QStringList{u"sd-jwt"_s, u"present"_s, u"-"_s, u"--disclose"_s, u"given_name"_s} + bound(), m_token);
    const auto answer =
        run({u"inspect"_s, u"--key"_s, m_issuer, u"--now"_s, u"1700000000"_s, u"-"_s}, presented.output);
    QCOMPARE(answer.status, 0);
    for (const char *part : {"Disclosures\n  0  /given_name  \"Ada\"\n", "withheld, or decoys): 3",
                             "Payload with what is disclosed\n", "Key binding\n  EdDSA  The key binding verifies"})
        QVERIFY2(answer.output.contains(part), answer.output);
}

void TestSdJwtCommand::requiresKeyBinding_data()
{
    QTest::addColumn<QStringList>("options");
    QTest::addColumn<QByteArray>("failed");
    QTest::addColumn<bool>("bound");
    QTest::newRow("absent") << QStringList{u"--require-key-binding"_s} << QByteArray("sd-jwt-kb-missing") << false;
    QTest::newRow("another nonce") << QStringList{u"--nonce"_s, u"n-2"_s} << QByteArray("sd-jwt-kb-nonce") << true;
    QTest::newRow("another audience") << QStringList{u"--audience"_s, u"x"_s} << QByteArray("sd-jwt-kb-aud") << true;
    QTest::newRow("a narrow window") << QStringList{u"--key-binding-window"_s, u"5"_s, u"--now"_s, u"1700000006"_s}
                                     << QByteArray("sd-jwt-kb-iat") << true;
}

void TestSdJwtCommand::requiresKeyBinding()
{
    QFETCH(const QStringList, options);
    QFETCH(const QByteArray, failed);
    QFETCH(const bool, bound);
    const auto presented =
        run(QStringList{u"sd-jwt"_s, u"present"_s, u"-"_s} + (bound ? this->bound() : QStringList()), m_token);
    QStringList inspect{u"inspect"_s, u"--json"_s, u"--key"_s, m_issuer};
    if (!options.contains(u"--now"_s))
        inspect << u"--now"_s << u"1700000000"_s;
    const auto answer = run(inspect + options + QStringList{u"-"_s}, presented.output);
    QCOMPARE(answer.status, 1);
    QStringList failures;
    const auto json = answer.json();
    QVERIFY(json);
    for (const Json::Value check : json->root().member("checks")) {
        if (check.member("status").stringIs("fail"))
            failures.append(check.member("id").toString());
    }
    QCOMPARE(failures, QStringList{QString::fromLatin1(failed)});
}

QTEST_GUILESS_MAIN(TestSdJwtCommand)
#include "tst_sdjwt.moc"
