// SPDX-License-Identifier: GPL-3.0-or-later
#include "inspected.h"

#include "jose/base64url.h"
#include "texts/checktexts.h"
#include "token/comparison.h"
#include "token/relationrules.h"

#include <QCryptographicHash>
#include <QTest>

using namespace Grantscope;
using namespace Grantscope::Token;
using namespace Grantscope::Token::Tests;
using namespace Qt::StringLiterals;

class TestRelation : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void names();
    void everyRuleHasTextsAndSections();
    void guesses_data();
    void guesses();
    void saidOverrides();
    void olderIsFirst();
    void rules_data();
    void rules();
    void unreadableIsNotFine();
    void distinctByKey();
    void hashOfWhatWasIssued();
    void valuesAreNoTemplates();
};

namespace {

const QByteArray kId = R"({"alg":"HS256","typ":"JWT"})";
const QByteArray kAccess = R"({"alg":"HS256","typ":"at+jwt"})";

/// Members of \a claims are replaced by those of \a changes, or taken out where these say null.
QByteArray with(const QByteArray &claims, const QByteArray &changes)
{
    const auto base = Json::Document::parse(claims);
    const auto change = Json::Document::parse(changes.isEmpty() ? "{}" : changes);
    QByteArray text;
    const auto add = [&text](Json::Value member) {
        text += (text.isEmpty() ? "{" : ",") + member.nameText().toByteArray() + ':' + member.text().toByteArray();
    };
    for (const Json::Value member : base->root()) {
        if (!change->root().member(member.name().toUtf8()))
            add(member);
    }
    for (const Json::Value member : change->root()) {
        if (!member.isNull())
            add(member);
    }
    return text + '}';
}

const QByteArray kIdClaims =
    R"({"iss":"https://as.example","sub":"u1","aud":"client","azp":"client","nonce":"n","iat":1790000000,)"
    R"("exp":1790003600,"auth_time":1789999990,"sid":"s1","acr":"1","amr":["pwd"],"jti":"j1"})";
const QByteArray kRefreshed = with(kIdClaims, R"({"nonce":null,"iat":1790000600,"exp":1790004200,"jti":"j2"})");
const QByteArray kAccessClaims =
    R"({"iss":"https://as.example","sub":"u1","aud":"https://api.example","client_id":"client","scope":"read write",)"
    R"("iat":1790000001,"exp":1790000901,"auth_time":1789999990,"sid":"s1","cnf":{"jkt":"k"},"jti":"a1"})";
const QByteArray kAccessRefreshed = with(kAccessClaims, R"({"iat":1790000601,"exp":1790001501,"jti":"a2"})");

Inspection token(const QByteArray &header, const QByteArray &claims)
{
    return inspected(signedToken(header, claims), {.keys = {secretKey()}});
}

QList<RelationCheck> judged(Relation relation, const Inspection &left, const Inspection &right)
{
    return checkRelation(guessRelation(left, right, relation), left, right, right.token->text);
}

RelationCheck checkOf(const QList<RelationCheck> &checks, std::string_view id)
{
    for (const RelationCheck &check : checks) {
        if (id == check.id)
            return check;
    }
    return {};
}

} // namespace

void TestRelation::names()
{
    using enum Relation;
    for (const Relation each : {None, SameKind, Refresh, IdAndAccess}) {
        QCOMPARE(relationFromName(relationName(each)), std::optional(each));
        QVERIFY(!Texts::relationTitle(relationName(each)).isEmpty());
    }
    QVERIFY(!relationFromName("auto"));
    QVERIFY(!relationFromName(""));
}

void TestRelation::everyRuleHasTextsAndSections()
{
    for (const auto rows : {commonRules(), sameKindRules(), refreshRules(), idAndAccessRules()}) {
        for (const RelationRow &row : rows) {
            QVERIFY2(Texts::findCheckText(row.id), row.id);
            QVERIFY2(!row.spec.links().isEmpty(), row.id);
            for (const SpecLink &link : row.spec.links())
                QVERIFY2(!link.url.isEmpty(), qPrintable(link.label));
        }
    }
}

void TestRelation::guesses_data()
{
    QTest::addColumn<QByteArray>("left");
    QTest::addColumn<QByteArray>("right");
    QTest::addColumn<QString>("relation");
    const QByteArray id = signedToken(kId, kIdClaims);
    const auto row = [](const char *name, const QByteArray &left, const QByteArray &right, const QString &relation) {
        QTest::newRow(name) << left << right << relation;
    };
    const auto refreshed = [](const QByteArray &changes) { return signedToken(kId, with(kRefreshed, changes)); };
    row("another user", id, refreshed(R"({"sub":"u2"})"), u"same-kind"_s);
    row("another issuer", id, refreshed(R"({"iss":"https://other.example"})"), u"same-kind"_s);
    row("another login", id, refreshed(R"({"auth_time":1790000500})"), u"same-kind"_s);
    row("another session", id, refreshed(R"({"sid":"s2"})"), u"same-kind"_s);
    row("nothing that lasts", id, refreshed(R"({"auth_time":null,"sid":null})"), u"same-kind"_s);
    row("at one moment", id, refreshed(R"({"iat":1790000000})"), u"same-kind"_s);
    row("one and the same", id, id, u"same-kind"_s);
    row("different kinds", id, signedToken(R"({"alg":"HS256","typ":"logout+jwt"})", kIdClaims), u"none"_s);
    row("opaque ones", "2YotnFZFEjr1zCsicMWpAA", "tGzv3JOkF0XG5Qx2TlKWIA", u"same-kind"_s);
    row("refreshed", id, refreshed({}), u"refresh"_s);
    row("refreshed, the other way round", refreshed({}), id, u"refresh swapped"_s);
    row("refreshed access tokens", signedToken(kAccess, kAccessClaims), signedToken(kAccess, kAccessRefreshed),
        u"refresh"_s);
    row("ID and access", id, signedToken(kAccess, kAccessClaims), u"id-and-access"_s);
    row("access and ID", signedToken(kAccess, kAccessClaims), id, u"id-and-access swapped"_s);
    row("ID and opaque", id, "2YotnFZFEjr1zCsicMWpAA", u"id-and-access"_s);
    row("opaque and ID", "2YotnFZFEjr1zCsicMWpAA", id, u"id-and-access swapped"_s);
}

void TestRelation::guesses()
{
    QFETCH(const QByteArray, left);
    QFETCH(const QByteArray, right);
    const RelationGuess guess = guessRelation(inspected(left, {}), inspected(right, {}));
    QVERIFY(!guess.isSaid);
    QVERIFY(!guess.reason.isEmpty());
    QTEST(QString::fromLatin1(relationName(guess.relation)) + (guess.isSwapped ? u" swapped"_s : QString()),
          "relation");
}

void TestRelation::saidOverrides()
{
    const Inspection id = token(kId, kIdClaims);
    const Inspection access = token(kAccess, kAccessClaims);
    const RelationGuess said = guessRelation(id, access, Relation::Refresh);
    QCOMPARE(said.relation, Relation::Refresh);
    QVERIFY(said.isSaid && !said.isSwapped);
    QVERIFY(guessRelation(access, id, Relation::IdAndAccess).isSwapped);
    // The person says which one was first, whatever the tokens say.
    QVERIFY(!guessRelation(token(kId, kRefreshed), id, Relation::Refresh).isSwapped);
}

void TestRelation::olderIsFirst()
{
    const Inspection older = token(kId, kIdClaims);
    const Inspection newer = token(kId, kRefreshed);
    for (const auto &[left, right] : {std::pair(&older, &newer), std::pair(&newer, &older)}) {
        const auto checks = checkRelation(guessRelation(*left, *right), *left, *right, right->token->text);
        QCOMPARE(checkOf(checks, "refresh-iat").status, Status::Pass);
        QCOMPARE(checkOf(checks, "refresh-nonce").status, Status::Pass);
    }
    QCOMPARE(checkOf(judged(Relation::Refresh, newer, older), "refresh-iat").status, Status::Fail);
}

void TestRelation::rules_data()
{
    QTest::addColumn<Relation>("relation");
    QTest::addColumn<QByteArray>("left");
    QTest::addColumn<QByteArray>("right");
    QTest::addColumn<QByteArray>("id");
    QTest::addColumn<QString>("outcome");
    const auto refreshed = [](const char *name, const QByteArray &changes, const QByteArray &id,
                              const QString &outcome) {
        QTest::newRow(name) << Relation::Refresh << signedToken(kId, kIdClaims)
                            << signedToken(kId, with(kRefreshed, changes)) << id << outcome;
    };
    refreshed("issuer", R"({"iss":"https://b.example"})", "refresh-iss", u"fail refresh.changed"_s);
    refreshed("no issuer", R"({"iss":null})", "refresh-iss", u"fail refresh.dropped"_s);
    refreshed("subject", R"({"sub":"u2"})", "refresh-sub", u"fail refresh.changed"_s);
    refreshed("audience grew", R"({"aud":["client","other"]})", "refresh-aud", u"fail refresh.set-grew"_s);
    refreshed("audience changed", R"({"aud":"other"})", "refresh-aud", u"fail refresh.set-both"_s);
    refreshed("no audience", R"({"aud":null})", "refresh-aud", u"fail refresh.dropped"_s);
    refreshed("azp changed", R"({"azp":"other"})", "refresh-azp", u"fail refresh.changed"_s);
    refreshed("azp dropped", R"({"azp":null})", "refresh-azp", u"fail refresh.dropped"_s);
    refreshed("issued earlier", R"({"iat":1789999999})", "refresh-iat", u"fail pair.earlier"_s);
    refreshed("issued at once", R"({"iat":1790000000})", "refresh-iat", u"warn pair.same-moment"_s);
    refreshed("issued in words", R"({"iat":"now"})", "refresh-iat", u"skip skip.no-time"_s);
    refreshed("no later end", R"({"exp":1790003600})", "refresh-exp", u"info pair.same-moment"_s);
    refreshed("logged in anew", R"({"auth_time":1790000590})", "refresh-auth-time", u"fail pair.later"_s);
    refreshed("login time dropped", R"({"auth_time":null})", "refresh-auth-time", u"info refresh.dropped"_s);
    refreshed("stronger", R"({"acr":"2"})", "refresh-acr", u"warn refresh.changed"_s);
    refreshed("another method", R"({"amr":["pwd","otp"]})", "refresh-acr", u"warn refresh.set-grew"_s);
    refreshed("same nonce", R"({"nonce":"n"})", "refresh-nonce", u"info refresh.nonce-kept"_s);
    refreshed("other nonce", R"({"nonce":"m"})", "refresh-nonce", u"fail refresh.changed"_s);
    refreshed("same jti", R"({"jti":"j1"})", "pair-jti", u"fail pair.jti-repeated"_s);
    refreshed("scope of an ID token", {}, "refresh-scope", u"skip skip.neither"_s);
    for (const char *id : {"refresh-iss", "refresh-sub", "refresh-aud", "refresh-azp", "refresh-iat", "refresh-exp",
                           "refresh-auth-time", "refresh-acr", "refresh-nonce", "pair-jti", "pair-alg"}) {
        const char *remark = qstrcmp(id, "refresh-aud") == 0     ? "refresh.set-same"
                             : qstrcmp(id, "refresh-iat") == 0   ? "pair.later"
                             : qstrcmp(id, "refresh-exp") == 0   ? "pair.later"
                             : qstrcmp(id, "refresh-nonce") == 0 ? "refresh.nonce-gone"
                             : qstrcmp(id, "pair-jti") == 0      ? "pair.differs"
                                                                 : "pair.same";
        refreshed(qPrintable(u"good "_s + QLatin1StringView(id)), {}, id, u"pass "_s + QLatin1StringView(remark));
    }

    const auto access = [](const char *name, const QByteArray &changes, const QByteArray &id, const QString &outcome) {
        QTest::newRow(name) << Relation::Refresh << signedToken(kAccess, kAccessClaims)
                            << signedToken(kAccess, with(kAccessRefreshed, changes)) << id << outcome;
    };
    // An earlier refresh may have asked for less than was granted: no pair of tokens shows that.
    access("scope grew", R"({"scope":"read write admin"})", "refresh-scope", u"warn refresh.set-grew"_s);
    access("scope grew and shrank", R"({"scope":"read admin"})", "refresh-scope", u"warn refresh.set-both"_s);
    access("scope shrank", R"({"scope":"read"})", "refresh-scope", u"info refresh.set-lost"_s);
    access("scope in another order", R"({"scope":"write read"})", "refresh-scope", u"pass refresh.set-same"_s);
    access("no scope", R"({"scope":null})", "refresh-scope", u"skip skip.one-side"_s);
    access("another client", R"({"client_id":"other"})", "refresh-client", u"fail pair.differs"_s);
    access("unbound", R"({"cnf":null})", "refresh-cnf", u"fail refresh.unbound"_s);
    access("bound to another key", R"({"cnf":{"jkt":"l"}})", "refresh-cnf", u"warn refresh.rebound"_s);
    access("bound", {}, "refresh-cnf", u"pass refresh.bound"_s);
    access("audience of an API grew", R"({"aud":["https://api.example","b"]})", "refresh-aud",
           u"warn refresh.set-grew"_s);
    access("nonce of an access token", {}, "refresh-nonce", u"skip skip.id-token-only"_s);

    const auto both = [](const char *name, const QByteArray &ofId, const QByteArray &ofAccess, const QByteArray &id,
                         const QString &outcome, const QByteArray &header = kAccess) {
        QTest::newRow(name) << Relation::IdAndAccess << signedToken(kId, with(kIdClaims, ofId))
                            << signedToken(header, with(kAccessClaims, ofAccess)) << id << outcome;
    };
    both("two issuers", {}, R"({"iss":"https://b.example"})", "id-at-iss", u"fail pair.differs"_s);
    both("two issuers, of no RFC 9068 token", {}, R"({"iss":"https://b.example"})", "id-at-iss", u"warn pair.differs"_s,
         kId);
    both("two issuers, no type", {}, R"({"iss":"https://b.example"})", "id-at-iss", u"warn pair.differs"_s,
         R"({"alg":"HS256"})");
    both("two users", {}, R"({"sub":"u2"})", "id-at-sub", u"warn pair.differs"_s);
    both("hash of another", R"({"at_hash":"AAAAAAAAAAAAAAAAAAAAAA"})", {}, "id-at-hash", u"fail id-at.hash-differs"_s);
    both("no hash", {}, {}, "id-at-hash", u"skip skip.no-at-hash"_s);
    both("another client's", {}, R"({"client_id":"other"})", "id-at-client", u"fail id-at.client-other"_s);
    both("client among audiences", R"({"azp":null,"aud":["x","client"]})", {}, "id-at-client", u"pass pair.same"_s);
    both("no client", {}, R"({"client_id":null})", "id-at-client", u"skip skip.neither"_s);
    both("audience is the client", {}, R"({"aud":"client"})", "id-at-aud", u"warn id-at.audience-shared"_s);
    both("audience holds the client", {}, R"({"aud":["client","api"]})", "id-at-aud", u"info id-at.audience-shared"_s);
    both("nonce", {}, R"({"nonce":"n"})", "id-at-nonce", u"warn id-at.nonce-in-access"_s);
    both("type JWT", {}, {}, "id-at-typ", u"info id-at.typ-missing"_s, kId);
    both("no type", {}, {}, "id-at-typ", u"info id-at.no-typ"_s, R"({"alg":"HS256"})");
    both("all alike", {}, R"({"aud":"client"})", "id-at-distinct", u"warn id-at.alike"_s, kId);
    both("nothing apart, no audience", {}, R"({"aud":null})", "id-at-distinct", u"warn id-at.alike-one-side aud"_s,
         kId);
    both("nothing apart, no issuer", {}, R"({"aud":"client","iss":null})", "id-at-distinct",
         u"warn id-at.alike-one-side iss"_s, kId);
    both("nothing apart, neither", {}, R"({"aud":null,"iss":null})", "id-at-distinct",
         u"warn id-at.alike-one-side iss, aud"_s, kId);
    both("nothing apart, one audience more", {}, R"({"aud":["client","api"]})", "id-at-distinct",
         u"warn id-at.alike-shared client"_s, kId);
    both("nothing apart, both without", R"({"aud":null,"iss":null})", R"({"aud":null,"iss":null})", "id-at-distinct",
         u"warn id-at.alike"_s, kId);
    both("minutes apart", {}, R"({"iat":1790000300})", "id-at-issued", u"warn pair.apart"_s);
    both("two logins", {}, R"({"auth_time":1790000300})", "id-at-auth-time", u"warn pair.differs"_s);
    both("two sessions", {}, R"({"sid":"s2"})", "id-at-sid", u"warn pair.differs"_s);
    both("good issuer", {}, {}, "id-at-iss", u"pass pair.same"_s);
    both("good audience", {}, {}, "id-at-aud", u"pass id-at.audience-apart"_s);
    both("good type", {}, {}, "id-at-typ", u"pass id-at.typ-good"_s);
    both("good type in full", {}, {}, "id-at-typ", u"pass id-at.typ-good"_s,
         R"({"alg":"HS256","typ":"application/AT+JWT"})");
    both("no nonce", {}, {}, "id-at-nonce", u"pass id-at.no-nonce"_s);
    both("told apart by typ and audience", {}, {}, "id-at-distinct", u"pass id-at.told-apart"_s);
    both("a second apart", {}, {}, "id-at-issued", u"pass pair.apart"_s);
    QTest::newRow("type of an access token on an ID token")
        << Relation::IdAndAccess << signedToken(kAccess, kIdClaims) << signedToken(kAccess, kAccessClaims)
        << QByteArray("id-at-typ") << u"fail id-at.typ-on-id"_s;

    const auto alike = [](const char *name, const QByteArray &changes, const QByteArray &id, const QString &outcome) {
        QTest::newRow(name) << Relation::SameKind << signedToken(kId, kIdClaims)
                            << signedToken(kId, with(kRefreshed, changes)) << id << outcome;
    };
    alike("of another issuer", R"({"iss":"https://b.example"})", "pair-iss", u"info pair.differs"_s);
    alike("of another user", R"({"sub":"u2"})", "pair-sub", u"info pair.differs"_s);
    QTest::newRow("another algorithm") << Relation::SameKind << signedToken(kId, kIdClaims)
                                       << signedToken(R"({"alg":"HS512","typ":"JWT"})", kRefreshed)
                                       << QByteArray("pair-alg") << u"warn pair.rotated"_s;
    QTest::newRow("one and the same") << Relation::SameKind << signedToken(kId, kIdClaims)
                                      << signedToken(kId, kIdClaims) << QByteArray("pair-jti")
                                      << u"skip skip.same-token"_s;
}

void TestRelation::rules()
{
    QFETCH(const Relation, relation);
    QFETCH(const QByteArray, left);
    QFETCH(const QByteArray, right);
    QFETCH(const QByteArray, id);
    const KeyRing keys{.keys = {secretKey()}};
    const RelationCheck check =
        checkOf(judged(relation, inspected(left, keys), inspected(right, keys)), id.toStdString());
    QFETCH(const QString, outcome);
    const QString remark =
        QString::fromLatin1(statusName(check.status)) + u' ' + QString::fromLatin1(check.remark.key());
    // What was found belongs to it where the row says so.
    QCOMPARE(outcome.count(u' ') > 1 ? remark + u' ' + check.found : remark, outcome);
    const QString detail = relationDetail(check, Texts::Language::English);
    QVERIFY(!detail.isEmpty());
    QVERIFY2(!detail.contains(u'{') && !detail.contains(u"(empty)"_s), qPrintable(detail));
}

// Of what nobody could read no rule passes.
void TestRelation::unreadableIsNotFine()
{
    const Inspection id = token(kId, kIdClaims);
    for (const QByteArray &text : {QByteArray("2YotnFZFEjr1zCsicMWpAA"), signedToken(kAccess, "[]"), QByteArray("a.b"),
                                   QByteArray("eyJhbGciOiJkaXIiLCJlbmMiOiJBMTI4R0NNIn0..AAAA.AAAA.AAAA")}) {
        const Inspection other = inspected(text, {});
        for (const Relation relation : {Relation::SameKind, Relation::Refresh, Relation::IdAndAccess}) {
            for (const RelationCheck &check : judged(relation, id, other))
                // How it was signed can be seen.
                QVERIFY2(check.status != Status::Pass || qstrcmp(check.id, "pair-alg") == 0, check.id);
        }
    }
}

void TestRelation::distinctByKey()
{
    const Jose::Key pair = Jose::importKeys(KeyFiles::read(u"ec.P-256.pkcs8.pem"_s))->keys.first();
    const QByteArray access =
        Jose::signCompact(pair, *Jose::findJwsAlgorithm("ES256"), R"({"alg":"ES256","typ":"JWT"})",
                          with(kAccessClaims, R"({"aud":"client"})"))
            .value();
    const Inspection id = token(kId, kIdClaims);
    const auto remark = [&](const KeyRing &keys) {
        return QByteArray(
            checkOf(judged(Relation::IdAndAccess, id, inspected(access, keys)), "id-at-distinct").remark.key());
    };
    QCOMPARE(remark({}), "skip.key-unknown"_ba);
    QCOMPARE(remark({.keys = {pair}}), "id-at.other-key"_ba);
}

// at_hash is of the text that the server sent, opaque or not (OIDC Core §3.1.3.6); HS256 goes with SHA-256.
void TestRelation::hashOfWhatWasIssued()
{
    const QByteArray opaque = "jHkWEdUXMU1BwAsC4vtUsZwnNvTIxEl0z9K3vx5KF0Y"; // The example of OIDC Core, A.3.
    const QByteArray digest = QCryptographicHash::hash(opaque, QCryptographicHash::Sha256);
    const QByteArray half = digest.first(16).toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals);
    QCOMPARE(half, "77QmUPtjPfzWtF2AnpK9RQ"_ba);
    const Inspection id = token(kId, with(kIdClaims, R"({"at_hash":")" + half + R"("})"));
    const Inspection access = inspected(opaque, {});
    QCOMPARE(checkOf(judged(Relation::IdAndAccess, id, access), "id-at-hash").status, Status::Pass);
    const auto other = inspected(opaque + 'x', {});
    QCOMPARE(checkOf(judged(Relation::IdAndAccess, id, other), "id-at-hash").status, Status::Fail);
    // The other way round, the ID token is still the ID token.
    const auto swapped = checkRelation(guessRelation(access, id), access, id, opaque);
    QCOMPARE(checkOf(swapped, "id-at-hash").status, Status::Pass);
}

void TestRelation::valuesAreNoTemplates()
{
    const Inspection left = token(kId, with(kIdClaims, R"({"sub":"{found}"})"));
    const Inspection right = token(kId, with(kRefreshed, R"({"sub":"\u202e{expected}"})"));
    const QString detail =
        relationDetail(checkOf(judged(Relation::Refresh, left, right), "refresh-sub"), Texts::Language::English);
    QCOMPARE(detail, u"Before: {found}. Afterwards: ⟨U+202E⟩{expected}."_s);
}

QTEST_GUILESS_MAIN(TestRelation)
#include "tst_relation.moc"
