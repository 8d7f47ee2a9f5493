// SPDX-License-Identifier: GPL-3.0-or-later
#include "inspected.h"

#include "jose/disclosure.h"
#include "jose/encrypter.h"
#include "token/comparison.h"
#include "token/comparisontext.h"

#include <QCryptographicHash>
#include <QTest>

#include <algorithm>

using namespace Grantscope;
using namespace Grantscope::Token;
using namespace Grantscope::Token::Tests;
using namespace Qt::StringLiterals;

class TestComparison : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void results_data();
    void results();
    void rows_data();
    void rows();
    void timesAsDurations_data();
    void timesAsDurations();
    void timesStandOnce();
    void keysByWhatTheyAre();
    void secretsHaveNoPrint();
    void checksThatDiffer();
    void oldTokenMayHaveRunOut();
    void verifiedIsSaidOfSignatures_data();
    void verifiedIsSaidOfSignatures();
    void lifetimes_data();
    void lifetimes();
    void warningsAreMentioned_data();
    void warningsAreMentioned();
    void tokensBeside();
    void innermostLayer();
    void sealedIsNotCompared();
    void disclosures();
    void opaqueIsNotShown();
    void titlesAndTexts();
    void namesAreNamed();
    void manyClaims();
};

namespace {

const QByteArray kHeader = R"({"alg":"HS256"})";

std::shared_ptr<const Inspection> token(const QByteArray &text, const KeyRing &keys = {})
{
    return std::make_shared<const Inspection>(inspected(text, keys));
}

std::shared_ptr<const Inspection> claims(const QByteArray &json, const KeyRing &keys = {.keys = {secretKey()}})
{
    return token(signedToken(kHeader, json), keys);
}

Comparison compared(const QByteArray &left, const QByteArray &right, std::optional<Relation> said = {})
{
    return compareTokens(claims(left), claims(right), said);
}

const ComparedRow *rowOf(const Comparison &comparison, const QString &name)
{
    const auto found = std::ranges::find(comparison.rows, name, &ComparedRow::name);
    return found == comparison.rows.end() ? nullptr : &*found;
}

/// "difference left right", with what is expected in brackets; empty where there is no such row.
QString told(const Comparison &comparison, const QString &name)
{
    const ComparedRow *row = rowOf(comparison, name);
    if (!row)
        return {};
    const QString text = QString::fromLatin1(differenceName(row->difference)) + u'|' + sideText(*row, Side::Left) + u'|'
                         + sideText(*row, Side::Right);
    return row->isExpected ? u'(' + text + u')' : text;
}

} // namespace

void TestComparison::results_data()
{
    QTest::addColumn<QByteArray>("left");
    QTest::addColumn<QByteArray>("right");
    QTest::addColumn<Relation>("relation");
    QTest::addColumn<QString>("result");
    using enum Relation;
    const auto row = [](const char *name, const QByteArray &left, const QByteArray &right, Relation relation,
                        const QString &result) { QTest::newRow(name) << left << right << relation << result; };
    row("a claim", R"({"sub":"a"})", R"({"sub":"b"})", None, u"differs"_s);
    row("a claim more", R"({"sub":"a"})", R"({"sub":"a","x":1})", SameKind, u"differs"_s);
    row("an audience more", R"({"aud":"a"})", R"({"aud":["a","b"]})", SameKind, u"differs"_s);
    row("lifetime", R"({"iat":1,"exp":100})", R"({"iat":1,"exp":200})", SameKind, u"differs"_s);
    row("a login is not expected of any two", R"({"auth_time":1})", R"({"auth_time":2})", None, u"differs"_s);
    row("a rule", R"({"iss":"i","sub":"a","jti":"1","iat":1})", R"({"iss":"i","sub":"a","jti":"1","iat":2})", SameKind,
        u"violated"_s);
    row("fresh each time", R"({"iss":"i","jti":"1","iat":1,"exp":9})", R"({"iss":"i","jti":"2","iat":2,"exp":10})",
        SameKind, u"alike"_s);
    row("another login", R"({"auth_time":1,"nonce":"a"})", R"({"auth_time":2,"nonce":"b"})", SameKind, u"alike"_s);
    row("spelled otherwise", R"({"a":1,"b":"x"})", R"({"b":"\u0078","a":1.0})", None, u"alike"_s);
    row("one and the same", R"({"sub":"a"})", R"({"sub":"a"})", None, u"identical"_s);
}

void TestComparison::results()
{
    QFETCH(const QByteArray, left);
    QFETCH(const QByteArray, right);
    QFETCH(const Relation, relation);
    QTEST(QString::fromLatin1(resultName(compared(left, right, relation).result())), "result");
    QTEST(QString::fromLatin1(resultName(compared(right, left, relation).result())), "result");
}

void TestComparison::rows_data()
{
    QTest::addColumn<QByteArray>("left");
    QTest::addColumn<QByteArray>("right");
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("expected");
    const auto row = [](const char *name, const QByteArray &left, const QByteArray &right, const QString &of,
                        const QString &expected) { QTest::newRow(name) << left << right << of << expected; };
    row("changed", R"({"sub":"a"})", R"({"sub":"b"})", u"/sub"_s, u"changed|a|b"_s);
    row("only left", R"({"sub":"a"})", R"({})", u"/sub"_s, u"left|a|"_s);
    row("nested", R"({"a":{"b":"x"}})", R"({"a":{"b":"y"}})", u"/a/b"_s, u"changed|x|y"_s);
    row("verdict", R"({"sub":"a"})", R"({"exp":1})", u"verdict"_s, u"changed|Valid|Invalid"_s);
    row("no time", R"({"iat":"soon"})", R"({"iat":1790000000})", u"/iat"_s, u"(changed|soon|1790000000)"_s);
    row("hidden characters", R"({"sub":"a\u202eb"})", R"({"sub":"c"})", u"/sub"_s, u"changed|a⟨U+202E⟩b|c"_s);
    row("time twice", R"({"exp":1790003600,"exp":1})", R"({"exp":1790003600})", u"/exp#2"_s, u"left|1|"_s);
}

void TestComparison::rows()
{
    QFETCH(const QByteArray, left);
    QFETCH(const QByteArray, right);
    QFETCH(const QString, name);
    QTEST(told(compared(left, right), name), "expected");
}

void TestComparison::timesAsDurations_data()
{
    QTest::addColumn<QByteArray>("left");
    QTest::addColumn<QByteArray>("right");
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("text");
    const QByteArray base = R"({"iat":1790000000,"nbf":1790000000,"exp":1790003600,"auth_time":1789999000})";
    const auto row = [&base](const char *name, const QByteArray &right, const QString &of, const QString &text) {
        QTest::newRow(name) << base << right << of << text;
    };
    row("later end", R"({"exp":1790004500})", u"/exp"_s, u"expires 15 min later"_s);
    row("earlier end", R"({"exp":1790003000})", u"/exp"_s, u"expires 10 min earlier"_s);
    row("issued", R"({"iat":1790086400})", u"/iat"_s, u"issued 1 d later"_s);
    row("valid from", R"({"nbf":1790000001})", u"/nbf"_s, u"valid from 1 s later"_s);
    row("logged in", R"({"auth_time":1789999060})", u"/auth_time"_s, u"logged in 1 min later"_s);
    row("fraction", R"({"exp":1790003600.5})", u"/exp"_s, u"differs"_s);
    row("same", R"({"exp":1790003600})", u"/exp"_s, u"the same"_s);
    row("written otherwise", R"({"exp":1790003600.0})", u"/exp"_s, u"same number, written otherwise"_s);
    row("gone", R"({})", u"/exp"_s, u"only in the first"_s);
    row("longer", R"({"iat":1790000000,"exp":1790007200})", u"lifetime"_s, u"1 h longer"_s);
    row("shorter", R"({"iat":1790000000,"exp":1790001800})", u"lifetime"_s, u"30 min shorter"_s);
    row("overlap", R"({"iat":1790003000,"exp":1790007000})", u"overlap"_s, u"both for 10 min"_s);
    row("gap", R"({"iat":1790003660,"exp":1790007000})", u"overlap"_s, u"never: 1 min lie between"_s);
}

void TestComparison::timesAsDurations()
{
    QFETCH(const QByteArray, left);
    QFETCH(const QByteArray, right);
    QFETCH(const QString, name);
    const Comparison comparison = compared(left, right);
    const ComparedRow *row = rowOf(comparison, name);
    QVERIFY(row);
    QCOMPARE(groupName(row->group), "times");
    QTEST(differenceText(*row, Texts::Language::English), "text");
}

void TestComparison::timesStandOnce()
{
    const Comparison comparison = compared(R"({"iat":1,"exp":2,"a":3})", R"({"iat":4,"exp":5,"a":3})");
    for (const QString &name : {u"/iat"_s, u"/exp"_s, u"/a"_s})
        QCOMPARE(std::ranges::count(comparison.rows, name, &ComparedRow::name), 1);
}

void TestComparison::keysByWhatTheyAre()
{
    const Jose::Key ec = Jose::importKeys(KeyFiles::read(u"ec.P-256.pkcs8.pem"_s))->keys.first();
    const Jose::Key again = Jose::importKeys(KeyFiles::read(u"ec.P-256.pkcs8.pem"_s))->keys.first();
    const Jose::Key other = Jose::importKeys(KeyFiles::read(u"ED25519.pkcs8.pem"_s))->keys.first();
    const auto signedBy = [](const Jose::Key &key, const char *name) {
        return Jose::signCompact(key, *Jose::findJwsAlgorithm(name), QByteArray(R"({"alg":")") + name + "\"}",
                                 R"({"sub":"a"})")
            .value();
    };
    const auto left = token(signedBy(ec, "ES256"), {.keys = {ec}});
    const auto difference = [&](const std::shared_ptr<const Inspection> &right) {
        const Comparison comparison = compareTokens(left, right);
        return QByteArray(differenceName(rowOf(comparison, u"key"_s)->difference));
    };
    QCOMPARE(difference(token(signedBy(other, "EdDSA"), {.keys = {other}})), "changed"_ba);
    QCOMPARE(difference(token(signedBy(ec, "ES256"), {})), "unknown"_ba);
    QCOMPARE(difference(token(signedBy(again, "ES256"), {.keys = {again}})), "same"_ba);
    const Comparison comparison = compareTokens(left, token(signedBy(other, "EdDSA"), {.keys = {other}}));
    QCOMPARE(told(comparison, u"key"_s), u"changed|"_s + QString::fromLatin1(ec.thumbprintBase64url()) + u'|'
                                             + QString::fromLatin1(other.thumbprintBase64url()));
    QCOMPARE(told(comparison, u"signature"_s), u"same|verified|verified"_s);
    QCOMPARE(told(comparison, u"/alg"_s), u"changed|ES256|EdDSA"_s);
}

// The print of a secret would let it be guessed offline.
void TestComparison::secretsHaveNoPrint()
{
    const Comparison comparison = compared(R"({"sub":"a"})", R"({"sub":"b"})");
    const ComparedRow *row = rowOf(comparison, u"key"_s);
    QVERIFY(row);
    QVERIFY(!row->leftText.contains(QString::fromLatin1(secretKey().thumbprintBase64url())));
    QCOMPARE(row->difference, Difference::Same);
}

void TestComparison::checksThatDiffer()
{
    const Comparison comparison = compared(R"({"exp":1790003600})", R"({"exp":1790000000})");
    QCOMPARE(told(comparison, u"jwt-exp"_s), u"changed|Passed|Failed"_s);
    QCOMPARE(told(comparison, u"sig-invalid"_s), u"same|Passed|Passed"_s);
    // What only one kind is asked, and nothing is wrong with, is no difference.
    const Comparison kinds = compareTokens(claims(R"({"exp":1790003600})"),
                                           token(signedToken(R"({"alg":"HS256","typ":"at+jwt"})", R"({})")));
    QCOMPARE(told(kinds, u"at-typ"_s), QString());
    QVERIFY(told(kinds, u"at-required-claims"_s).contains(u"right||Failed"_s));
}

void TestComparison::oldTokenMayHaveRunOut()
{
    const QByteArray rest = R"("iss":"i","sub":"a","sid":"s")";
    const QByteArray old = R"({"iat":1789990000,"exp":1789993600,)" + rest + '}';
    const QByteArray now = R"({"iat":1790000000,"exp":1790003600,)" + rest + '}';
    const Comparison comparison = compared(old, now);
    QCOMPARE(comparison.relation.relation, Relation::Refresh);
    QCOMPARE(told(comparison, u"verdict"_s), u"(changed|Invalid|Valid)"_s);
    QCOMPARE(comparison.result(), PairResult::Alike);
    // A forged one is another matter.
    const Comparison forged =
        compareTokens(claims(old), token(signedToken(kHeader, now).chopped(4) + "AAAA", {.keys = {secretKey()}}));
    QCOMPARE(forged.result(), PairResult::Differs);
}

// A token that has run out is as genuine as before.
void TestComparison::verifiedIsSaidOfSignatures_data()
{
    QTest::addColumn<QByteArray>("token");
    QTest::addColumn<bool>("verified");
    const QByteArray inner = signedToken(kHeader, R"({"sub":"a","exp":1})");
    const auto broken = [](const QByteArray &text) { return text.chopped(4) + "AAAA"; };
    QTest::newRow("forged") << broken(inner) << false;
    QTest::newRow("unsecured") << QByteArray("eyJhbGciOiJub25lIn0.e30.") << false;
    QTest::newRow("opaque") << QByteArray("2YotnFZFEjr1zCsicMWpAA") << false;
    QTest::newRow("malformed") << QByteArray("eyJhbGciOiJub25lIn0.e30.x.") << false;
    QTest::newRow("signed around a forged one")
        << signedToken(R"({"alg":"HS256","cty":"JWT"})", broken(inner)) << false;
    QTest::newRow("forged around a signed one")
        << broken(signedToken(R"({"alg":"HS256","cty":"JWT"})", inner)) << false;
    const auto sealed = [](const QByteArray &content) {
        return Jose::encrypt(
                   {.encryption = Jose::findContentEncryption("A128GCM"),
                    .recipients = {{.key = secretKey(), .algorithm = Jose::findKeyManagement("PBES2-HS256+A128KW")}},
                    .protectedHeader = R"({"cty":"JWT"})",
                    .iterations = Jose::kFewestIterations},
                   content)
            .value();
    };
    QTest::newRow("encrypted, forged inside") << sealed(broken(inner)) << false;
    QTest::newRow("expired, encrypted") << sealed(inner) << true;
    QTest::newRow("valid") << goodToken() << true;
    QTest::newRow("expired") << inner << true;
    QTest::newRow("expired in another") << signedToken(R"({"alg":"HS256","cty":"JWT"})", inner) << true;
}

void TestComparison::verifiedIsSaidOfSignatures()
{
    QFETCH(const QByteArray, token);
    QFETCH(const bool, verified);
    const auto judged = [&token](const KeyRing &keys) {
        return std::make_shared<const Inspection>(inspected(token, keys));
    };
    const auto good = std::make_shared<const Inspection>(inspected(goodToken(), {.keys = {secretKey()}}));
    const QString note = Texts::pairSentence("unverified", Texts::Language::English);
    const auto isSaid = [&note](const Comparison &comparison) {
        return comparisonNotes(comparison, Texts::Language::English).contains(note);
    };
    for (const auto &[left, right] :
         {std::pair(judged({.keys = {secretKey()}}), good), std::pair(good, judged({.keys = {secretKey()}}))})
        QCOMPARE(isSaid(compareTokens(left, right)), !verified);
    QVERIFY(isSaid(compareTokens(judged({}), good)));
}

void TestComparison::lifetimes_data()
{
    QTest::addColumn<QByteArray>("older");
    QTest::addColumn<QByteArray>("newer");
    QTest::addColumn<Relation>("relation");
    QTest::addColumn<QString>("result");
    const auto row = [](const char *name, const QByteArray &older, const QByteArray &newer, Relation relation,
                        const QString &result) {
        const auto whole = [](const QByteArray &times) { return R"({"iss":"i","sub":"a","sid":"s",)" + times + '}'; };
        QTest::newRow(name) << whole(older) << whole(newer) << relation << result;
    };
    using enum Relation;
    const QByteArray hour = R"("iat":1789999000,"exp":1790002600)";
    row("a refresh that lasts a day", hour, R"("iat":1789999600,"exp":1790086000)", Refresh, u"differs"_s);
    row("half of it, no refresh", hour, R"("iat":1789999600,"exp":1790001400)", SameKind, u"differs"_s);
    row("a second less, of any two", hour, R"("iat":1789999600,"exp":1790003199)", None, u"differs"_s);
    row("a clock that ticked", hour, R"("iat":1789999600,"exp":1790003199)", Refresh, u"alike"_s);
    row("a clock that ticked before", hour, R"("iat":1789999600,"exp":1790003201)", Refresh, u"alike"_s);
    row("a clock that ticked, no refresh", hour, R"("iat":1789999600,"exp":1790003199)", SameKind, u"alike"_s);
    row("the end of the session stays", hour, R"("iat":1789999600,"exp":1790002600)", Refresh, u"alike"_s);
}

void TestComparison::lifetimes()
{
    QFETCH(const QByteArray, older);
    QFETCH(const QByteArray, newer);
    QFETCH(const Relation, relation);
    QTEST(QString::fromLatin1(resultName(compared(older, newer, relation).result())), "result");
    // Found out, the order says nothing.
    if (relation == Relation::Refresh)
        QTEST(QString::fromLatin1(resultName(compared(newer, older).result())), "result");
}

void TestComparison::warningsAreMentioned_data()
{
    QTest::addColumn<QByteArray>("claims");
    QTest::addColumn<QString>("sentence");
    const QString warned = u"Nothing differs that must not, but there are warnings."_s;
    QTest::newRow("another user") << QByteArray(R"("sub":"b")") << warned;
    QTest::newRow("a nonce") << QByteArray(R"("sub":"a","nonce":"n")") << warned;
    QTest::newRow("all is well") << QByteArray(R"("sub":"a")") << u"Nothing differs that matters."_s;
}

// Two users are no mistake where each service has names of its own: somebody has to look.
void TestComparison::warningsAreMentioned()
{
    QFETCH(const QByteArray, claims);
    const QByteArray common = R"({"iss":"https://as.example","iat":1789999000,"exp":1790002600,)";
    const KeyRing keys{.keys = {secretKey()}};
    const auto id = token(signedToken(kHeader, common + R"("sub":"a","aud":"client","nonce":"n"})"), keys);
    const auto access = token(signedToken(R"({"alg":"HS256","typ":"at+jwt"})",
                                          common + R"("aud":"api","client_id":"client","jti":"1",)" + claims + '}'),
                              keys);
    const Comparison comparison = compareTokens(id, access, Relation::IdAndAccess);
    QCOMPARE(comparison.result(), PairResult::Alike);
    QTEST(comparisonNotes(comparison, Texts::Language::English).constFirst(), "sentence");
}

void TestComparison::tokensBeside()
{
    const auto beside = [](const QList<Candidate> &left, const QList<Candidate> &right, bool more = false) {
        Inspection one = inspected(goodToken(), {.keys = {secretKey()}});
        Inspection other = one;
        one.alsoFound = left;
        one.alsoFoundMore = more;
        other.alsoFound = right;
        const auto notes = comparisonNotes(
            compareTokens(std::make_shared<const Inspection>(one), std::make_shared<const Inspection>(other)),
            Texts::Language::English);
        return QStringList(notes.sliced(1)).join(u' ');
    };
    const Candidate named{.name = u"refresh_token"_s};
    QCOMPARE(beside({}, {}), QString());
    QCOMPARE(beside({named}, {{.form = Form::Jws}}),
             u"There are other tokens, which were not compared: refresh_token, jws."_s);
    QCOMPARE(beside({}, {{.name = u"a\u202eb"_s}}), u"There are other tokens, which were not compared: a⟨U+202E⟩b."_s);
    const QString many = beside(QList<Candidate>(1000, named), {});
    QCOMPARE(many.count(u"refresh_token"_s), 10);
    QVERIFY(many.endsWith(u", …."_s));
    QVERIFY(beside({named}, {}, true).endsWith(u"refresh_token, …."_s));
}

void TestComparison::innermostLayer()
{
    const QByteArray nested = signedToken(R"({"alg":"HS256","cty":"JWT"})", signedToken(kHeader, R"({"sub":"a"})"));
    const Comparison comparison = compareTokens(token(nested), claims(R"({"sub":"b"})"));
    QCOMPARE(told(comparison, u"/sub"_s), u"changed|a|b"_s);
    QCOMPARE(comparison.depth(Side::Left), std::pair(2, 2));
    QCOMPARE(comparison.depth(Side::Right), std::pair(1, 1));
    QCOMPARE(told(comparison, u"layers"_s), u"changed|jws > jws|jws"_s);
    const QStringList notes = comparisonNotes(comparison, Texts::Language::English);
    QVERIFY(notes.contains(u"Of the first token, layer 2 of 2 is compared: the innermost that can be read."_s));
}

void TestComparison::sealedIsNotCompared()
{
    const QByteArray sealed = "eyJhbGciOiJkaXIiLCJlbmMiOiJBMTI4R0NNIn0..";
    const Comparison comparison = compareTokens(token(sealed + "AAAAAAAAAAAAAAAA.AAAA.AAAAAAAAAAAAAAAAAAAAAA"),
                                                token(sealed + "AAAAAAAAAAAAAAAA.BBBB.AAAAAAAAAAAAAAAAAAAAAA"));
    QCOMPARE(told(comparison, u"content"_s), u"unknown||"_s);
    QCOMPARE(comparison.result(), PairResult::Unknown);
    QCOMPARE(told(comparison, u"/enc"_s), u"same|A128GCM|A128GCM"_s);
    QVERIFY(!comparison.isWhole);
}

void TestComparison::disclosures()
{
    const QByteArray salted = Jose::encodeDisclosure("c2FsdA", u"given_name"_s, R"("Ada")");
    const QByteArray digest = QCryptographicHash::hash(salted, QCryptographicHash::Sha256)
                                  .toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals);
    const QByteArray issued = signedToken(kHeader, R"({"sub":"a","_sd":[")" + digest + R"("],"_sd_alg":"sha-256"})");
    const Comparison comparison = compareTokens(token(issued + '~'), token(issued + '~' + salted + '~'));
    QCOMPARE(told(comparison, u"/given_name"_s), u"right||Ada"_s);
    QCOMPARE(std::ranges::count(comparison.rows, u"/given_name"_s, &ComparedRow::name), 2); // Disclosed, and a claim.
    QCOMPARE(told(comparison, u"withheld"_s), u"changed|1|0"_s);
    QCOMPARE(told(comparison, u"/_sd"_s), QString());
}

void TestComparison::opaqueIsNotShown()
{
    const QByteArray left = "2YotnFZFEjr1zCsicMWpAA";
    const QByteArray right = "tGzv3JOkF0XG5Qx2TlKWIA";
    const Comparison comparison = compareTokens(token(left), token(right));
    QCOMPARE(told(comparison, u"content"_s), u"changed||"_s);
    QCOMPARE(told(comparison, u"octets"_s), u"same|22|22"_s);
    for (const ComparedRow &row : comparison.rows) {
        for (const QString &text : {sideText(row, Side::Left), sideText(row, Side::Right), differenceText(row)})
            QVERIFY(!text.contains(u"2YotnF"_s) && !text.contains(u"tGzv3"_s));
    }
    QCOMPARE(compareTokens(token(left), token(left)).result(), PairResult::Identical);
    for (const QByteArray &text : {QByteArray(".."), QByteArray("eyJhbGciOiJub25lIn0.e30.x.")}) {
        const Comparison same = compareTokens(token(text), token(text));
        QCOMPARE(same.result(), PairResult::Unknown);
        QVERIFY(comparisonNotes(same, Texts::Language::English).first().startsWith(u"Both are the same text"_s));
    }
}

void TestComparison::titlesAndTexts()
{
    const Comparison comparison = compared(R"({"iat":1,"exp":5,"a/b":{"c":1},"scope":"a b"})",
                                           R"({"iat":2,"exp":9,"a/b":{"c":2},"scope":"b c"})");
    for (const ComparedRow &row : comparison.rows) {
        QVERIFY2(!rowTitle(row).isEmpty(), qPrintable(row.name));
        QVERIFY2(!differenceText(row).isEmpty() || row.name == u"overlap"_s, qPrintable(row.name));
    }
    QCOMPARE(differenceText(*rowOf(comparison, u"/scope"_s), Texts::Language::English), u"added: c · taken away: a"_s);
    QCOMPARE(rowTitle(*rowOf(comparison, u"/scope"_s)), u"scope"_s);
    QCOMPARE(rowTitle(*rowOf(comparison, u"/a~1b/c"_s)), u"a~1b/c"_s);
    QVERIFY(relationSentence(comparison, Texts::Language::English).startsWith(u"Two of a kind – "_s));
}

void TestComparison::namesAreNamed()
{
    using enum ComparedGroup;
    for (const ComparedGroup each : {Verdict, Times, Claims, Header, Keys, Disclosures, ComparedGroup::Token, Checks})
        QVERIFY(!Texts::pairGroupTitle(groupName(each)).isEmpty());
    using enum PairResult;
    for (const PairResult each : {Identical, Alike, Differs, Violated, Unknown})
        QVERIFY(!Texts::pairSentence(resultName(each)).isEmpty());
}

void TestComparison::manyClaims()
{
    const auto many = [](char last) {
        QByteArray text = R"({"groups":[)";
        for (int i = 0; i < 50'000; ++i)
            text += "\"group-" + QByteArray::number(i) + "\",";
        text += QByteArray("\"") + last + "\"]";
        for (int i = 0; i < 20'000; ++i)
            text += ",\"claim-" + QByteArray::number(i) + "\":" + QByteArray::number(i);
        return text + '}';
    };
    const Comparison comparison = compared(many('a'), many('b'));
    const ComparedRow *groups = rowOf(comparison, u"/groups"_s);
    QVERIFY(groups);
    QCOMPARE(groups->added, QStringList{u"b"_s});
    QCOMPARE(groups->removed, QStringList{u"a"_s});
    QCOMPARE(comparison.count(), 1);
}

QTEST_GUILESS_MAIN(TestComparison)
#include "tst_comparison.moc"
