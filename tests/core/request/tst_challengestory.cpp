// SPDX-License-Identifier: GPL-3.0-or-later
#include "request/challengestory.h"
#include "request/curlcommand.h"
#include "request/redirect.h"
#include "texts/requesttexts.h"
#include "texts/texts.h"

#include <QTest>

using namespace Grantscope;
using namespace Grantscope::Request;
using namespace Qt::StringLiterals;

class TestChallengeStory : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void unreadable();
    void nothingToExplain();
    void explained_data();
    void explained();
    void withCredentials_data();
    void withCredentials();
    void severalSchemes();
    void metadataOnlyWhereItMayBeAsked_data();
    void metadataOnlyWhereItMayBeAsked();
    void errorsHaveTexts();
    void otherWordsHaveTexts();
};

namespace {

HttpResponse refusal(const QByteArray &challenge)
{
    return {.status = 401, .fields = {{"WWW-Authenticate", challenge}}};
}

} // namespace

void TestChallengeStory::unreadable()
{
    const auto stories = explainChallenge({}, refusal("Bearer error=\"open"));
    QVERIFY(!stories);
    QCOMPARE(stories.error().id.toString(), u"http-challenge"_s);
}

void TestChallengeStory::nothingToExplain()
{
    QVERIFY(explainChallenge({}, {.status = 401})->isEmpty());
}

void TestChallengeStory::explained_data()
{
    QTest::addColumn<QByteArray>("challenge");
    QTest::addColumn<QByteArrayList>("ids"); // scheme, outcome, steps
    const auto row = [](const QByteArray &challenge, const QByteArrayList &ids) {
        QTest::newRow(challenge.constData()) << challenge << ids;
    };
    row("Bearer", {"scheme-bearer", "error-none", "next-token"});
    row("Bearer realm=\"api\", scope=\"read\"", {"scheme-bearer", "error-none", "next-token", "next-scope"});
    row("bearer error=\"invalid_token\"", {"scheme-bearer", "error-invalid_token", "next-inspect", "next-refresh"});
    row("Bearer error=\"insufficient_scope\", scope=\"write\"",
        {"scheme-bearer", "error-insufficient_scope", "next-scope"});
    row("Bearer error=\"invalid_request\"", {"scheme-bearer", "error-invalid_request", "next-placement"});
    row("Bearer error=\"insufficient_user_authentication\", acr_values=\"mfa\", max_age=5",
        {"scheme-bearer", "error-insufficient_user_authentication", "next-step-up"});
    row("Bearer error=\"invalid_token\", max_age=5",
        {"scheme-bearer", "error-invalid_token", "next-inspect", "next-refresh", "next-step-up"});
    row("Bearer error=\"of_their_own\"", {"scheme-bearer", "error-other"});
    row("Bearer resource_metadata=\"https://api.example/.well-known/oauth-protected-resource\"",
        {"scheme-bearer", "error-none", "next-token", "next-metadata"});
    row("DPoP algs=\"ES256\"", {"scheme-dpop", "error-none", "next-token", "next-proof"});
    row("DPoP error=\"use_dpop_nonce\"", {"scheme-dpop", "error-use_dpop_nonce", "next-nonce", "next-proof"});
    row("Basic realm=\"x\"", {"scheme-basic", "error-other-scheme", "next-basic"});
    row("Negotiate", {"scheme-negotiate", "error-other-scheme"});
    row("Weird a=b", {"scheme-other", "error-other-scheme"});
}

void TestChallengeStory::explained()
{
    QFETCH(const QByteArray, challenge);
    QFETCH(const QByteArrayList, ids);
    const auto stories = explainChallenge({}, refusal(challenge));
    QVERIFY(stories);
    QCOMPARE(stories->size(), 1);
    const ChallengeStory &story = stories->constFirst();
    QByteArrayList found{story.scheme, story.outcome};
    for (const std::string_view step : story.nextSteps)
        found << QByteArray(step);
    QCOMPARE(found, ids);
    for (const QByteArray &id : std::as_const(found))
        QVERIFY2(Texts::challengeText(id.toStdString()).endsWith(u'.'), id.constData());
    for (const ChallengePart &part : story.parts)
        QVERIFY2(!Texts::challengeText(part.meaning).isEmpty(), part.meaning);
}

void TestChallengeStory::withCredentials_data()
{
    QTest::addColumn<QByteArray>("authorization");
    QTest::addColumn<QByteArray>("challenge");
    QTest::addColumn<QByteArrayList>("ids"); // outcome, steps
    const auto row = [](const char *name, const QByteArray &authorization, const QByteArray &challenge,
                        const QByteArrayList &ids) { QTest::newRow(name) << authorization << challenge << ids; };
    row("token of another scheme", "Bearer t", "DPoP algs=\"ES256\"", {"error-none", "next-token", "next-proof"});
    row("scheme alone", "Bearer ", "Bearer realm=x", {"error-none", "next-token"});
    row("password", "Basic YTpi", "Bearer realm=x", {"error-none", "next-token"});
    row("token", "Bearer t", "Bearer realm=x", {"error-token-sent", "next-inspect", "next-refresh"});
    row("token, and a scope that is wanted", "bearer t", "Bearer scope=\"a\"",
        {"error-token-sent", "next-inspect", "next-refresh", "next-scope"});
    row("token with a proof", "DPoP t", "DPoP algs=\"ES256\"",
        {"error-token-sent", "next-inspect", "next-refresh", "next-proof"});
    row("token, and an error", "Bearer t", "Bearer error=\"insufficient_scope\"",
        {"error-insufficient_scope", "next-scope"});
    row("password for a password", "Basic YTpi", "Basic realm=x", {"error-other-scheme", "next-basic"});
}

void TestChallengeStory::withCredentials()
{
    QFETCH(const QByteArray, authorization);
    QFETCH(const QByteArray, challenge);
    QFETCH(const QByteArrayList, ids);
    const auto stories = explainChallenge({.fields = {{"authorization", authorization}}}, refusal(challenge));
    QVERIFY(stories);
    const ChallengeStory &story = stories->constFirst();
    QByteArrayList found{story.outcome};
    for (const std::string_view step : story.nextSteps)
        found << QByteArray(step);
    QCOMPARE(found, ids);
    QVERIFY(!Texts::challengeText(story.outcome).isEmpty());
}

void TestChallengeStory::severalSchemes()
{
    const auto stories = explainChallenge({}, refusal("DPoP algs=\"ES256\", Bearer Realm=\"a\", odd=1, Basic realm=b"));
    QVERIFY(stories);
    QCOMPARE(stories->size(), 3);
    const QList<ChallengePart> &parts = stories->at(1).parts;
    QCOMPARE(parts.size(), 2);
    QCOMPARE(QByteArray(parts.at(0).meaning), "challenge-realm");
    QCOMPARE(parts.at(0).name, "Realm");
    QCOMPARE(QByteArray(parts.at(1).meaning), "challenge-other");
}

void TestChallengeStory::metadataOnlyWhereItMayBeAsked_data()
{
    QTest::addColumn<QByteArray>("address");
    QTest::addColumn<bool>("offered");
    QTest::newRow("https") << QByteArray("https://api.example/.well-known/oauth-protected-resource") << true;
    QTest::newRow("this machine") << QByteArray("http://127.0.0.1:1/x") << true;
    QTest::newRow("in the clear") << QByteArray("http://api.example/x") << false;
    QTest::newRow("file") << QByteArray("file:///etc/passwd") << false;
    QTest::newRow("script") << QByteArray("javascript:alert(1)") << false;
    QTest::newRow("empty") << QByteArray() << false;
}

void TestChallengeStory::metadataOnlyWhereItMayBeAsked()
{
    QFETCH(const QByteArray, address);
    QFETCH(const bool, offered);
    const auto stories = explainChallenge({}, refusal("Bearer resource_metadata=\"" + address + '"'));
    QVERIFY(stories);
    QCOMPARE(stories->constFirst().resourceMetadata, offered ? address : QByteArray());
    QCOMPARE(stories->constFirst().nextSteps.contains("next-metadata"), offered);
}

void TestChallengeStory::errorsHaveTexts()
{
    int count = 0;
    for (; *errorName(static_cast<RequestError>(count)) != '\0'; ++count)
        QVERIFY2(Texts::hasErrorText(static_cast<RequestError>(count)), errorName(static_cast<RequestError>(count)));
    QCOMPARE(count, 19);
}

void TestChallengeStory::otherWordsHaveTexts()
{
    int notes = 0;
    for (; *noteName(static_cast<CurlNoteKind>(notes)) != '\0'; ++notes)
        QVERIFY(!Texts::curlNoteText(noteName(static_cast<CurlNoteKind>(notes)), u"x"_s).isEmpty());
    QCOMPARE(notes, 15);
    int reasons = 0;
    for (; *dropName(static_cast<DropReason>(reasons)) != '\0'; ++reasons)
        QVERIFY(!Texts::dropText(dropName(static_cast<DropReason>(reasons))).isEmpty());
    QCOMPARE(reasons, 4);
    QVERIFY(!Texts::curlNoteText("curl-file", u"a\u202eb"_s).contains(u'\u202e'));
}

QTEST_GUILESS_MAIN(TestChallengeStory)
#include "tst_challengestory.moc"
