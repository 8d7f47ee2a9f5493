// SPDX-License-Identifier: GPL-3.0-or-later
#include "practising.h"

#include "texts/checktexts.h"
#include "texts/texts.h"

#include <QSet>
#include <QTest>

using namespace Grantscope;
using namespace Grantscope::Practice;
using namespace Grantscope::Test;
using namespace Qt::StringLiterals;

/// Each does what it says, and only where it is switched on.
class TestMisbehaviour : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void table();
    void noticesExist();
    void idToken_data();
    void idToken();
    void authorizationResponse_data();
    void authorizationResponse();
    void missingChecks_data();
    void missingChecks();
    void refreshReusable();
    void tokenResponse_data();
    void tokenResponse();
    void refusals_data();
    void refusals();
    void slow();
    void elsewhere();
    void soundOnesAreNotReported();
};

void TestMisbehaviour::table()
{
    QSet<QByteArray> names;
    QSet<QString> titles;
    int expected = 0;
    for (const MisbehaviourRow &row : misbehaviours()) {
        QCOMPARE(int(row.misbehaviour), expected++);
        names.insert(row.name);
        titles.insert(misbehaviourTitle(row.misbehaviour));
        QVERIFY(misbehaviourExplanation(row.misbehaviour).endsWith(u'.'));
        QVERIFY(!placeTitle(row.place).isEmpty());
        QCOMPARE(findMisbehaviour(row.name), std::optional(row.misbehaviour));
        QCOMPARE(misbehaviourName(row.misbehaviour), row.name);
    }
    QCOMPARE(names.size(), qsizetype(misbehaviours().size()));
    QCOMPARE(titles.size(), qsizetype(misbehaviours().size()));
    QVERIFY(!findMisbehaviour("ALG-NONE"));
    QVERIFY(!findMisbehaviour(""));
}

namespace {

struct Notice
{
    const char *id;
};
constexpr const char *errorName(Notice notice)
{
    return notice.id;
}

} // namespace

void TestMisbehaviour::noticesExist()
{
    // What is to be noticed is a row of the checks, or an error.
    for (const MisbehaviourRow &row : misbehaviours()) {
        const bool isCheck = Texts::findCheckText(row.expectedNotice);
        const bool isError = Texts::hasErrorText(ErrorId(Notice{row.expectedNotice}));
        QVERIFY2(isCheck || isError, row.expectedNotice);
        if (row.place == Place::IdToken)
            QVERIFY2(isCheck, row.expectedNotice);
    }
}

void TestMisbehaviour::idToken_data()
{
    QTest::addColumn<Misbehaviour>("misbehaviour");
    QTest::addColumn<bool>("isSigned");
    QTest::addColumn<QByteArray>("claimName");
    QTest::addColumn<QByteArray>("claimValue");
    const auto row = [](Misbehaviour misbehaviour, bool isSigned, const char *name, const char *value) {
        QTest::newRow(misbehaviourName(misbehaviour))
            << misbehaviour << isSigned << QByteArray(name) << QByteArray(value);
    };
    row(Misbehaviour::AlgNone, false, "aud", "front-channel");
    row(Misbehaviour::BadSignature, false, "aud", "front-channel");
    row(Misbehaviour::UnknownKid, false, "aud", "front-channel");
    row(Misbehaviour::WrongIssuer, true, "iss", "https://another-issuer.example");
    row(Misbehaviour::WrongAudience, true, "aud", "another-client");
    row(Misbehaviour::ExpiredAtBirth, true, "exp", "1799996400");
    row(Misbehaviour::MissingNonce, true, "nonce", "");
    row(Misbehaviour::OtherNonce, true, "nonce", "nonce-of-another-request");
}

void TestMisbehaviour::idToken()
{
    QFETCH(Misbehaviour, misbehaviour);
    QFETCH(bool, isSigned);
    QFETCH(QByteArray, claimName);
    QFETCH(QByteArray, claimValue);
    Practising practising({.misbehaviours = {misbehaviour}});
    const Parameters request =
        with(Practising::request(), {{"client_id", "front-channel"}, {"response_type", "code id_token token"}});
    const Parameters received = Practising::received(practising.authorize(request));
    // Both the one through the browser and the one from the token endpoint.
    const QByteArray second =
        member(practising.redeem(received.value("code"), {{"client_id", "front-channel"}}).body, "id_token");
    for (const QByteArray &token : {received.value("id_token"), second}) {
        QCOMPARE(isSignedByProvider(practising, token), isSigned);
        QCOMPARE(claim(token, claimName), claimValue);
    }
    if (misbehaviour == Misbehaviour::AlgNone)
        QVERIFY(headerOf(second).contains(R"("alg":"none")") && second.endsWith('.'));
    if (misbehaviour == Misbehaviour::UnknownKid)
        QVERIFY(headerOf(second).contains(R"("kid":"no-such-key")"));
    // Access tokens stay good.
    QCOMPARE(practising.getAs("/userinfo", received.value("access_token")).status, 200);
    QVERIFY(std::ranges::find(practising.events, EventKind::Misbehaved, &Event::kind) != practising.events.end());
}

void TestMisbehaviour::authorizationResponse_data()
{
    QTest::addColumn<Misbehaviour>("misbehaviour");
    QTest::addColumn<QByteArray>("name");
    QTest::addColumn<QByteArray>("value");
    QTest::newRow("state-missing") << Misbehaviour::StateMissing << QByteArray("state") << QByteArray();
    QTest::newRow("state-other") << Misbehaviour::StateOther << QByteArray("state")
                                 << QByteArray("state-of-another-request");
    QTest::newRow("iss-missing") << Misbehaviour::IssMissing << QByteArray("iss") << QByteArray();
    QTest::newRow("iss-other") << Misbehaviour::IssOther << QByteArray("iss")
                               << QByteArray("https://another-issuer.example");
}

void TestMisbehaviour::authorizationResponse()
{
    QFETCH(Misbehaviour, misbehaviour);
    QFETCH(QByteArray, name);
    QFETCH(QByteArray, value);
    Practising practising({.misbehaviours = {misbehaviour}});
    const Parameters good = Practising::received(practising.authorize(Practising::request()));
    const Parameters bad = Practising::received(practising.authorize(with(Practising::request(), {{"prompt", "x"}})));
    for (const Parameters &received : {good, bad}) {
        QCOMPARE(received.value(name), value);
        QCOMPARE(received.contains(name), !value.isEmpty());
    }
    QVERIFY(good.contains("code"));
}

void TestMisbehaviour::missingChecks_data()
{
    QTest::addColumn<Misbehaviour>("misbehaviour");
    QTest::addColumn<Parameters>("changes");
    QTest::newRow("another verifier") << Misbehaviour::NoPkceCheck
                                      << Parameters{{"code_verifier", QByteArray(43, 'a')}};
    QTest::newRow("no verifier") << Misbehaviour::NoPkceCheck << Parameters{{"code_verifier", ""}};
    QTest::newRow("another redirect_uri")
        << Misbehaviour::NoRedirectCheck << Parameters{{"redirect_uri", "http://127.0.0.1:1/other"}};
    QTest::newRow("no redirect_uri") << Misbehaviour::NoRedirectCheck << Parameters{{"redirect_uri", ""}};
    QTest::newRow("a second time") << Misbehaviour::CodeReusable << Parameters{};
}

void TestMisbehaviour::missingChecks()
{
    QFETCH(Misbehaviour, misbehaviour);
    QFETCH(Parameters, changes);
    for (const bool misbehaves : {false, true}) {
        Practising practising;
        if (misbehaves)
            practising.provider().setSettings({.misbehaviours = {misbehaviour}}).value();
        const QByteArray code = practising.code(Practising::request());
        if (changes.isEmpty())
            QCOMPARE(practising.redeem(code).status, 200);
        QCOMPARE(practising.redeem(code, changes).status, misbehaves ? 200 : 400);
    }
}

void TestMisbehaviour::refreshReusable()
{
    Practising practising({.misbehaviours = {Misbehaviour::RefreshReusable}});
    const Parameters form{{"grant_type", "refresh_token"},
                          {"client_id", "native"},
                          {"refresh_token", member(practising.tokens("messages.read").body, "refresh_token")}};
    for (int i = 0; i < 3; ++i)
        QCOMPARE(practising.postForm("/token", form).status, 200);
}

void TestMisbehaviour::tokenResponse_data()
{
    QTest::addColumn<Misbehaviour>("misbehaviour");
    QTest::addColumn<QByteArray>("says");
    QTest::addColumn<bool>("is");
    QTest::newRow("expires_in as text") << Misbehaviour::ExpiresInText << QByteArray(R"("expires_in":"600")") << true;
    QTest::newRow("another type") << Misbehaviour::TokenTypeOther << QByteArray(R"("token_type":"Bearer")") << false;
    QTest::newRow("no ID token") << Misbehaviour::NoIdToken << QByteArray("id_token") << false;
    QTest::newRow("a form") << Misbehaviour::FormTokenResponse << QByteArray("&token_type=Bearer&expires_in=600&")
                            << true;
}

void TestMisbehaviour::tokenResponse()
{
    QFETCH(Misbehaviour, misbehaviour);
    QFETCH(QByteArray, says);
    QFETCH(bool, is);
    Practising practising({.misbehaviours = {misbehaviour}});
    const HttpResponse response = practising.tokens();
    QCOMPARE(response.status, 200);
    QVERIFY2(response.body.contains(says) == is, response.body);
    QCOMPARE(mediaType(response.fields) == "application/json", misbehaviour != Misbehaviour::FormTokenResponse);
    if (misbehaviour == Misbehaviour::FormTokenResponse)
        QVERIFY(isSignedByProvider(practising, parseParameters(response.body).value().value("id_token")));
    Practising sound;
    QVERIFY(sound.tokens().body.contains(says) != is);
}

void TestMisbehaviour::refusals_data()
{
    QTest::addColumn<Misbehaviour>("misbehaviour");
    QTest::addColumn<int>("status");
    QTest::newRow("a page") << Misbehaviour::HtmlErrors << 401;
    QTest::newRow("status 500") << Misbehaviour::ServerErrors << 500;
}

void TestMisbehaviour::refusals()
{
    QFETCH(Misbehaviour, misbehaviour);
    QFETCH(int, status);
    Practising practising({.misbehaviours = {misbehaviour}});
    const HttpResponse response = practising.postForm("/token", {{"grant_type", "client_credentials"}});
    QCOMPARE(response.status, status);
    QCOMPARE(mediaType(response.fields), "text/html");
    QVERIFY(!response.body.contains("invalid_client"));
    // What a client needs before it comes here still works.
    for (const char *address : {"/.well-known/openid-configuration", "/jwks", "/"})
        QCOMPARE(practising.get(address).status, 200);
}

void TestMisbehaviour::slow()
{
    Practising practising({.slowness = std::chrono::seconds(7), .misbehaviours = {Misbehaviour::Slow}});
    QVERIFY(!practising.get("/jwks").body.isEmpty());
    QCOMPARE(practising.delay.count(), 0);
    practising.postForm("/token", {});
    QCOMPARE(practising.delay, std::chrono::seconds(7));
    practising.getAs("/api/me", "x");
    QCOMPARE(practising.delay, std::chrono::seconds(7));
}

void TestMisbehaviour::elsewhere()
{
    Practising metadata({.misbehaviours = {Misbehaviour::MetadataIssuerOther}});
    QCOMPARE(member(metadata.get("/.well-known/openid-configuration").body, "issuer"),
             "https://another-issuer.example");

    Practising userInfo({.misbehaviours = {Misbehaviour::UserInfoOtherSubject}});
    const HttpResponse tokens = userInfo.tokens();
    QVERIFY(member(userInfo.getAs("/userinfo", member(tokens.body, "access_token")).body, "sub")
            != claim(member(tokens.body, "id_token"), "sub"));

    Practising audience({.misbehaviours = {Misbehaviour::AccessTokenAudience}});
    const QByteArray token = member(audience.tokens().body, "access_token");
    QCOMPARE(claim(token, "aud"), "https://other-api.example");
    QCOMPARE(audience.getAs("/api/me", token).status, 401);

    for (const auto &[misbehaviour, name] :
         {std::pair(Misbehaviour::WrongAtHash, "at_hash"), std::pair(Misbehaviour::WrongCodeHash, "c_hash")}) {
        Practising hashes({.misbehaviours = {misbehaviour}});
        const Parameters received = Practising::received(hashes.authorize(
            with(Practising::request(), {{"client_id", "front-channel"}, {"response_type", "code id_token token"}})));
        const QByteArray of = received.value(misbehaviour == Misbehaviour::WrongAtHash ? "access_token" : "code");
        QVERIFY(claim(received.value("id_token"), name) != leftHash(of));
        QVERIFY(isSignedByProvider(hashes, received.value("id_token")));
    }
}

void TestMisbehaviour::soundOnesAreNotReported()
{
    Practising practising;
    const HttpResponse response = practising.tokens("openid profile offline_access");
    QCOMPARE(response.status, 200);
    QVERIFY(std::ranges::find(practising.events, EventKind::Misbehaved, &Event::kind) == practising.events.end());
    // Not checking PKCE goes wrong only for a client that gets it wrong.
    practising.provider().setSettings({.misbehaviours = {Misbehaviour::NoPkceCheck}}).value();
    QCOMPARE(practising.tokens().status, 200);
    QVERIFY(std::ranges::find(practising.events, EventKind::Misbehaved, &Event::kind) == practising.events.end());
}

QTEST_GUILESS_MAIN(TestMisbehaviour)
#include "tst_misbehaviour.moc"
