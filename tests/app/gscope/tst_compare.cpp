// SPDX-License-Identifier: GPL-3.0-or-later
// Two tokens compared in a terminal.
#include "gscoperun.h"

#include "support/keyfiles.h"
#include "support/vectors.h"

#include <QRegularExpression>
#include <QTemporaryDir>

using namespace Grantscope;
using namespace Qt::StringLiterals;
using GscopeRun::run;

class TestCompareCommand : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void refuses_data();
    void refuses();
    void unreadableFiles();
    void secretsStayUnsaid();
    void optionsAreThose();
    void exitStatuses_data();
    void exitStatuses();
    void sourcesAreAlike_data();
    void sourcesAreAlike();
    void oneTextWithTwoTokens();
    void severalTokensInOneText_data();
    void severalTokensInOneText();
    void aNameForEach();
    void documentIsAsPromised();
    void humanReport();
    void hostileText();
    void verifiesBoth();

private:
    QString file(const QString &name, const QByteArray &octets)
    {
        QFile file(m_folder.filePath(name));
        if (!file.open(QIODevice::WriteOnly) || file.write(octets) != octets.size())
            QTest::qFail(qPrintable(file.errorString()), __FILE__, __LINE__);
        return file.fileName();
    }

    QTemporaryDir m_folder;
    std::shared_ptr<const Json::Document> m_promise;
    QStringList m_now{u"--now"_s, u"1790000700"_s};
};

namespace {

const QString kOpaque = u"jHkWEdUXMU1BwAsC4vtUsZwnNvTIxEl0z9K3vx5KF0Y"_s;

QString base64url(const QByteArray &octets)
{
    return QString::fromLatin1(octets.toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals));
}

QString token(const QByteArray &claims, const QByteArray &header = R"({"alg":"RS256","typ":"JWT"})")
{
    return base64url(header) + u'.' + base64url(claims) + u'.' + base64url(QByteArray(256, 'x'));
}

QByteArray idClaims(const QByteArray &changes)
{
    return R"({"iss":"https://as.example","sub":"u1","aud":"client","auth_time":1789999990,)" + changes + '}';
}

const QString kBefore =
    token(idClaims(R"("iat":1790000000,"exp":1790003600,"nonce":"n","at_hash":"77QmUPtjPfzWtF2AnpK9RQ")"));
const QString kAfter = token(idClaims(R"("iat":1790000600,"exp":1790004200)"));
const QString kForeign = token(idClaims(R"("iat":1790000600,"exp":1790004200,"nonce":"m")"));

QStringList strings(Json::Value array)
{
    QStringList list;
    for (const Json::Value each : array)
        list.append(each.toString());
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

void TestCompareCommand::initTestCase()
{
    m_promise = Vectors::load(u"" GRANTSCOPE_SOURCE_DIR "/tests/app/gscope/contract.json"_s);
    QVERIFY(m_promise);
}

void TestCompareCommand::refuses_data()
{
    QTest::addColumn<QStringList>("arguments");
    const QString path = file(u"token"_s, kBefore.toUtf8());
    QTest::newRow("nothing") << QStringList{};
    QTest::newRow("one token") << QStringList{kBefore};
    QTest::newRow("no token in one text") << QStringList{u"hello world"_s};
    QTest::newRow("three tokens") << QStringList{kBefore, kAfter, kForeign};
    QTest::newRow("two tokens and a file") << QStringList{kBefore, kAfter, u"--left"_s, path};
    QTest::newRow("two files and a token") << QStringList{kBefore, u"--left"_s, path, u"--right"_s, path};
    QTest::newRow("the second alone") << QStringList{u"--right"_s, path};
    QTest::newRow("one token in a file") << QStringList{u"--left"_s, path};
    QTest::newRow("standard input twice") << QStringList{u"-"_s, u"-"_s};
    QTest::newRow("standard input for both") << QStringList{u"--left"_s, u"-"_s, u"--right"_s, u"-"_s};
    QTest::newRow("standard input for a key, too") << QStringList{u"-"_s, kAfter, u"--key"_s, u"-"_s};
    QTest::newRow("another relation") << QStringList{kBefore, kAfter, u"--relation"_s, u"siblings"_s};
    QTest::newRow("no such option") << QStringList{kBefore, kAfter, u"--batch"_s, path};
    QTest::newRow("number") << QStringList{kBefore, kAfter, u"--leeway"_s, u"soon"_s};
    const QString both = u"id_token="_s + kBefore + u"&access_token="_s + kOpaque;
    QTest::newRow("empty ones") << QStringList{QString(), QString()};
    QTest::newRow("an empty one") << QStringList{kBefore, u" \n"_s};
    QTest::newRow("an empty text for both") << QStringList{QString()};
    QTest::newRow("an empty file") << QStringList{u"--left"_s, u"/dev/null"_s, kBefore};
    QTest::newRow("one name for one text") << QStringList{both, u"--name"_s, u"id_token"_s};
    QTest::newRow("three names") << QStringList{both,          u"--name"_s, u"id_token"_s, u"--name"_s,
                                                u"id_token"_s, u"--name"_s, u"id_token"_s};
    QTest::newRow("switch with a value") << QStringList{kBefore, kAfter, u"--all=no"_s};
}

void TestCompareCommand::refuses()
{
    QFETCH(const QStringList, arguments);
    const auto answer = run(QStringList{u"compare"_s, u"--json"_s} + arguments);
    QCOMPARE(answer.status, 2);
    QVERIFY(answer.complaint.startsWith("gscope: "));
    QCOMPARE(answer.complaint.count('\n'), 1);
    const auto json = answer.json();
    QVERIFY2(json, answer.output);
    QVERIFY(json->root().member("error").member("code").stringIs("usage"));
}

void TestCompareCommand::unreadableFiles()
{
    for (const QString &option : {u"--left"_s, u"--right"_s, u"--key"_s}) {
        QStringList arguments{u"compare"_s, kBefore, option, m_folder.filePath(u"absent"_s)};
        if (option == "--key"_L1)
            arguments << kAfter;
        const auto answer = run(arguments);
        QCOMPARE(answer.status, 4);
        QVERIFY2(answer.complaint.contains("absent"), answer.complaint);
    }
}

// The texts of the tokens are nowhere in the answer: who has one can use it.
void TestCompareCommand::secretsStayUnsaid()
{
    const QString other = u"tGzv3JOkF0XG5Qx2TlKWIAtGzv3JOkF0XG5Qx2TlKWI"_s;
    for (const QStringList &pair :
         {QStringList{kBefore, kAfter}, QStringList{kOpaque, other}, QStringList{kBefore, kOpaque}}) {
        for (const QString &form : {u"--json"_s, u"--all"_s}) {
            const auto answer = run(QStringList{u"compare"_s, form} + pair);
            for (const QString &text : pair)
                QVERIFY(!(answer.output + answer.complaint).contains(text.section(u'.', -1).toUtf8()));
        }
    }
}

void TestCompareCommand::optionsAreThose()
{
    const Json::Value promise = m_promise->root().member("compare");
    const QString help = QString::fromUtf8(run({u"compare"_s, u"--help"_s}).output);
    QStringList found;
    static const QRegularExpression option(u"^  (?:-h,)?(--[a-z0-9-]+)"_s, QRegularExpression::MultilineOption);
    for (const auto &match : option.globalMatch(help))
        found << match.captured(1);
    QStringList promised = strings(promise.member("options"));
    found.sort();
    promised.sort();
    QCOMPARE(found, promised);
    const auto refused = run({u"compare"_s, kBefore, kAfter, u"--relation"_s, u"x"_s});
    QVERIFY2(refused.complaint.contains(strings(promise.member("relations")).join(u", "_s).toUtf8()),
             refused.complaint);
    for (const QString &relation : strings(promise.member("relations")))
        QVERIFY(run({u"compare"_s, kBefore, kAfter, u"--relation"_s, relation}).status != 2);
}

void TestCompareCommand::exitStatuses_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("result");
    const QString sealed = u"eyJhbGciOiJkaXIiLCJlbmMiOiJBMTI4R0NNIn0..AAAAAAAAAAAAAAAA.%1.AAAAAAAAAAAAAAAAAAAAAA"_s;
    const auto row = [](const char *name, const QStringList &arguments, int status, const QByteArray &result) {
        QTest::newRow(name) << arguments << status << result;
    };
    row("a rule is violated", {kBefore, kForeign}, 1, "violated");
    row("a claim", {kBefore, token(idClaims(R"("iat":1790000600,"exp":1790004200,"x":1)"))}, 1, "differs");
    row("opaque ones", {kOpaque, kOpaque + u'x'}, 1, "differs");
    row("malformed", {kBefore, u"eyJhbGciOiJub25lIn0.e30.x."_s}, 1, "differs");
    row("no token", {kBefore, u"hello world"_s}, 1, "differs");
    row("hash of another", {kBefore, kOpaque + u'x'}, 1, "violated");
    row("sealed", {sealed.arg(u"AAAA"_s), sealed.arg(u"BBBB"_s)}, 3, "unknown");
    row("opaque without a hash", {kAfter, kOpaque}, 3, "unknown");
    const QString broken = u"eyJhbGciOiJub25lIn0.e30.x."_s;
    const QString jwk = uR"({"kty":"EC","crv":"P-256","x":"AA","y":"AA","d":"AA"})"_s;
    row("the same dots", {u".."_s, u".."_s}, 3, "unknown");
    row("the same malformed text", {broken, broken}, 3, "unknown");
    row("the same prose", {u"hello world"_s, u"hello world"_s}, 3, "unknown");
    row("the same private key", {jwk, jwk}, 3, "unknown");
    row("the same sealed one", {sealed.arg(u"AAAA"_s), sealed.arg(u"AAAA"_s)}, 0, "identical");
    row("the same opaque one", {kOpaque, kOpaque}, 0, "identical");
    row("refreshed", {kBefore, kAfter}, 0, "alike");
    row("the same", {kBefore, kBefore}, 0, "identical");
    row("ID token and its access token", {kBefore, kOpaque}, 0, "alike");
    row("the same claims, unverified", {kAfter, token(idClaims(R"("exp":1790004200.0,"iat":1790000600)"))}, 0, "alike");
}

void TestCompareCommand::exitStatuses()
{
    QFETCH(const QStringList, arguments);
    QFETCH(const QByteArray, result);
    const auto answer = run(QStringList{u"compare"_s, u"--json"_s} + m_now + arguments);
    QTEST(answer.status, "status");
    const auto json = answer.json();
    QVERIFY2(json, answer.output);
    QCOMPARE(json->root().member("result").toUtf8(), result);
    const auto human = run(QStringList{u"compare"_s} + m_now + arguments);
    QCOMPARE(human.status, answer.status);
    QCOMPARE(human.output.startsWith("Both are the same token."), result == "identical");
}

void TestCompareCommand::sourcesAreAlike_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<QByteArray>("input");
    const QString left = file(u"left"_s, kBefore.toUtf8() + '\n');
    const QString right =
        file(u"right"_s, R"({"access_token":")" + kOpaque.toUtf8() + R"(","id_token":")" + kForeign.toUtf8() + "\"}");
    QTest::newRow("input") << QStringList{u"-"_s, kForeign} << kBefore.toUtf8();
    QTest::newRow("input second") << QStringList{kBefore, u"-"_s} << kForeign.toUtf8();
    QTest::newRow("file and argument") << QStringList{u"--left"_s, left, kForeign} << QByteArray();
    QTest::newRow("file and input") << QStringList{u"--left"_s, left, u"--right"_s, u"-"_s} << kForeign.toUtf8();
    QTest::newRow("in fields") << QStringList{u"Authorization: Bearer "_s + kBefore, u"id_token="_s + kForeign}
                               << QByteArray();
    QTest::newRow("by name") << QStringList{u"id_token="_s + kBefore, u"--right"_s, right, u"--name"_s, u"id_token"_s}
                             << QByteArray();
}

void TestCompareCommand::sourcesAreAlike()
{
    QFETCH(const QStringList, arguments);
    QFETCH(const QByteArray, input);
    const auto answer = run(QStringList{u"compare"_s, u"--json"_s} + m_now + arguments, input);
    QCOMPARE(answer.status, 1);
    const auto json = answer.json();
    QVERIFY2(json, answer.output);
    QVERIFY(json->root().member("relation").member("name").stringIs("refresh"));
    QCOMPARE(GscopeRun::statusOf(json->root(), "refresh-nonce"), u"fail"_s);
}

void TestCompareCommand::oneTextWithTwoTokens()
{
    const QByteArray response =
        R"({"access_token":")" + kOpaque.toUtf8() + R"(","id_token":")" + kBefore.toUtf8() + "\"}";
    const auto answer = run(QStringList{u"compare"_s, u"--json"_s, u"-"_s} + m_now, response);
    QCOMPARE(answer.status, 0);
    const auto json = answer.json();
    QVERIFY2(json, answer.output);
    const Json::Value relation = json->root().member("relation");
    QVERIFY(relation.member("name").stringIs("id-and-access"));
    QCOMPARE(relation.member("swapped").toBoolean(), std::optional(true));
    QCOMPARE(GscopeRun::statusOf(json->root(), "id-at-hash"), u"pass"_s);
}

void TestCompareCommand::severalTokensInOneText_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("expected"); // "relation" and what stands beside, or the error.
    const QByteArray access = kOpaque.toUtf8();
    const QByteArray refresh = kForeign.toUtf8();
    const QByteArray id = kBefore.toUtf8();
    const QByteArray response = R"({"access_token":")" + access + R"(","refresh_token":")" + refresh
                                + R"(","token_type":"Bearer","id_token":")" + id + "\"}";
    const auto named = [](const QString &first, const QString &second) {
        return QStringList{u"--name"_s, first, u"--name"_s, second};
    };
    QTest::newRow("no such name") << named(u"id_token"_s, u"no_such"_s) << response << u"token-not-found"_s;
    QTest::newRow("one name twice, and one of it")
        << named(u"id_token"_s, u"id_token"_s) << response << u"token-not-found"_s;
    QTest::newRow("ID and access token") << QStringList{} << response << u"id-and-access swapped, refresh_token"_s;
    QTest::newRow("named") << named(u"id_token"_s, u"access_token"_s) << response << u"id-and-access, refresh_token"_s;
    QTest::newRow("named otherwise") << named(u"id_token"_s, u"refresh_token"_s) << response << u"none, access_token"_s;
    QTest::newRow("two of a name") << named(u"id_token"_s, u"id_token"_s)
                                   << response + R"({"access_token":")" + access + R"(x","id_token":")"
                                          + kAfter.toUtf8() + "\"}"
                                   << u"refresh, access_token, refresh_token, access_token"_s;
    QTest::newRow("no names") << QStringList{} << id + "\n" + kAfter.toUtf8() + "\n" + refresh << u"refresh, jws"_s;
    QTest::newRow("nothing beside") << QStringList{}
                                    << R"({"access_token":")" + access + R"(","id_token":")" + id + "\"}"
                                    << u"id-and-access swapped"_s;
}

void TestCompareCommand::severalTokensInOneText()
{
    QFETCH(const QStringList, arguments);
    QFETCH(const QByteArray, text);
    const auto answer = run(QStringList{u"compare"_s, u"--json"_s, u"-"_s} + m_now + arguments, text);
    const auto json = answer.json();
    QVERIFY2(json, answer.output);
    const Json::Value relation = json->root().member("relation");
    QString told = json->root().member("error").member("code").toString() + relation.member("name").toString();
    if (relation.member("swapped").toBoolean().value_or(false))
        told += u" swapped"_s;
    static const QRegularExpression beside(u"^There are other tokens, which were not compared: (.*)\\.$"_s);
    for (const QString &note : strings(json->root().member("notes"))) {
        if (const auto match = beside.match(note); match.hasMatch())
            told += u", "_s + match.captured(1);
    }
    QTEST(told, "expected");
}

// Each side has a name of its own where two are given, and what stands there beside is told.
void TestCompareCommand::aNameForEach()
{
    const QString response = u"{\"access_token\":\"%1\",\"id_token\":\"%2\"}"_s.arg(kOpaque, kBefore);
    const auto answer = run(QStringList{u"compare"_s, u"--json"_s, response, response, u"--name"_s, u"id_token"_s,
                                        u"--name"_s, u"access_token"_s}
                            + m_now);
    QCOMPARE(answer.status, 0);
    QVERIFY2(answer.output.contains(R"("name":"id-and-access")"), answer.output);
    QVERIFY2(answer.output.contains("not compared: access_token, id_token."), answer.output);
}

void TestCompareCommand::documentIsAsPromised()
{
    const Json::Value promise = m_promise->root().member("compare");
    const QString claims = token(R"({"sub":"u","roles":["a"],"n":1.0,"o":{"x":1}})");
    const QString others = token(R"({"sub":"v","roles":["b"],"n":1,"o":{"x":2}})");
    for (const QStringList &pair :
         {QStringList{kBefore, kForeign}, QStringList{claims, others}, QStringList{kBefore, kOpaque}}) {
        for (const QString &detail : {u"--all"_s, u"--leeway=0"_s}) {
            const auto answer = run(QStringList{u"compare"_s, u"--json"_s, detail} + pair);
            QVERIFY(answer.output.endsWith("}\n"));
            QCOMPARE(answer.output.count('\n'), 1);
            QCOMPARE(answer.complaint, QByteArray());
            const auto json = answer.json();
            QVERIFY2(json, answer.output);
            const Json::Value root = json->root();
            QCOMPARE(memberNames(root), strings(promise.member("members")));
            QVERIFY(strings(promise.member("results")).contains(root.member("result").toString()));
            QCOMPARE(memberNames(root.member("relation")), strings(promise.member("relation")));
            for (const char *side : {"left", "right"})
                QCOMPARE(memberNames(root.member(side)), strings(promise.member("token")));
            for (const Json::Value check : root.member("checks"))
                QCOMPARE(memberNames(check), strings(promise.member("check")));
            QVERIFY(root.member("rows").size() > 0);
            for (const Json::Value row : root.member("rows")) {
                for (const QString &name : memberNames(row))
                    QVERIFY2(strings(promise.member("row")).contains(name), qPrintable(name));
                QVERIFY(strings(promise.member("groups")).contains(row.member("group").toString()));
                QVERIFY(strings(promise.member("differences")).contains(row.member("difference").toString()));
                QVERIFY(detail == "--all"_L1 || !row.member("difference").stringIs("same")
                        || row.member("fact").stringIs("overlap"));
            }
        }
    }
}

void TestCompareCommand::humanReport()
{
    const auto answer = run(QStringList{u"compare"_s, kBefore, kForeign} + m_now);
    QVERIFY(answer.output.startsWith("Something does not hold that should.\n"));
    for (const char *line :
         {"Before and after a refresh", "Before: n. Afterwards: m.", "refresh-nonce · OIDC Core §12.2",
          "issued 10 min later", "both for 50 min", "Not both signatures were verified"})
        QVERIFY2(answer.output.contains(line), line);
    QVERIFY(!answer.output.contains("refresh-iss"));
    QVERIFY(!answer.output.contains('\x1b'));
    const auto all = run(QStringList{u"compare"_s, u"--all"_s, kBefore, kForeign} + m_now);
    QVERIFY(all.output.contains("refresh-iss"));
}

void TestCompareCommand::hostileText()
{
    const QString hostile = token("{\"sub\":\"\\u001b[2J\xe2\x80\xae\\nX\",\"\xe2\x80\xae\\u001b\":1}");
    for (const QString &form : {u"--json"_s, u"--all"_s}) {
        const auto answer = run({u"compare"_s, form, hostile, kAfter});
        QVERIFY(!answer.output.contains('\x1b'));
        if (form != "--json"_L1)
            QVERIFY(!answer.output.contains("\xe2\x80\xae"));
        QVERIFY(!answer.output.contains("\nX"));
    }
}

void TestCompareCommand::verifiesBoth()
{
    const QString key = file(u"key.pem"_s, KeyFiles::read(u"ec.P-256.pkcs8.pem"_s));
    const auto signedToken = [&](const QByteArray &claims) {
        return QString::fromUtf8(
            run({u"sign"_s, u"--key"_s, key, u"--payload"_s, QString::fromUtf8(claims)}).output.trimmed());
    };
    const QString left = signedToken(R"({"sub":"a","exp":1790003600})");
    const auto answer = run(QStringList{u"compare"_s, u"--json"_s, u"--all"_s, u"--key"_s, key, left,
                                        signedToken(R"({"sub":"b","exp":1790003600})")}
                            + m_now);
    QCOMPARE(answer.status, 1);
    QVERIFY2(answer.output.contains(R"("fact":"key","difference":"same")"), answer.output);
    QVERIFY(answer.json()->root().member("left").member("verdict").stringIs("valid"));
}

QTEST_GUILESS_MAIN(TestCompareCommand)
#include "tst_compare.moc"
