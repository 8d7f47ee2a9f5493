// SPDX-License-Identifier: GPL-3.0-or-later
// Every check of every lesson is passed once by doing the right thing in the whole program, against its practice
// server, and failed once by doing the wrong one.
#include "learner.h"

using namespace Qt::StringLiterals;
using namespace Grantscope;
using namespace Grantscope::Tests;

namespace {

using State = Ui::LessonController::CheckState;

/// Of each check what does it (+) and what goes wrong in its place (-), in the words of Learner::carryOut(); what
/// begins with one of kShort is an address of a lesson.
constexpr char kRows[] = R"(
agents read-only
+ flow:authorization-code&scope=messages.read&through=end ; finish ; call:/api/messages&token=access_token ; send ;
  call:/api/messages&method=POST&token=access_token&body=%7B%22text%22%3A%22hello%22%7D ; send
- flow:authorization-code&scope=messages.read%20messages.write&through=end ; finish ;
  call:/api/messages&method=POST&token=access_token&body=%7B%22text%22%3A%22hello%22%7D ; send
agents asked-again
+ flow:authorization-code&scope=messages.read&through=end ; finish ;
  call:/api/messages&method=POST&token=access_token&body=%7B%22text%22%3A%22hello%22%7D ; send ;
  flow:authorization-code&scope=messages.read%20messages.write&through=end ; finish ;
  call:/api/messages&method=POST&token=access_token&body=%7B%22text%22%3A%22hello%22%7D ; send
- flow:authorization-code&scope=messages.read&through=end ; finish ;
  call:/api/messages&method=POST&token=access_token&body=%7B%22text%22%3A%22hello%22%7D ; send ; send
agents stopped
+ set:access-tokens=opaque ; flow:authorization-code&through=end&then=introspect,revoke ; finish ;
  call:/opaque/items&token=access_token ; send
- set:access-tokens=opaque ; flow:authorization-code&through=end&then=revoke ; finish ;
  flow:authorization-code&through=end ; finish ; call:/opaque/items&token=access_token ; send
both keys-once
+ set:access-tokens=jwt ; flow:authorization-code&through=end ; finish ; call:/both/items&token=access_token ;
  send ; send
- set:access-tokens=jwt ; flow:authorization-code&through=end ; finish ; call:/both/items&token=id_token ; send
both still-good
+ set:access-tokens=jwt ; flow:authorization-code&through=end&then=revoke ; finish ;
  call:/both/items&token=access_token ; send
- set:access-tokens=jwt ; flow:authorization-code&through=end&then=revoke ; finish ;
  call:/both/items&token=id_token ; send
code-flow whole-flow
+ flow:authorization-code ; finish
- flow:authorization-code ; cancel
code-flow refuse-state
+ flow:authorization-code&fault=other-state ; finish
- flow:authorization-code&fault=other-state ; cancel
devices device-connected
+ flow:device ; finish
- flow:device ; cancel
devices too-fast
+ flow:device&fault=impatient-polling ; finish
- flow:device&fault=impatient-polling ; cancel
encryption open-jwe
+ sample:encrypted
- sample:opaque
encryption break-it
+ sample:encrypted ; break open
- sample:signed ; change open
four-roles all-four
+ flow:authorization-code&then=api ; finish
- flow:authorization-code&then=api ; cancel
four-roles with-and-without
+ call:/api/me ; send ; flow:authorization-code&through=end ; finish ; call:/api/me&token=access_token ; send
- flow:authorization-code&through=end ; finish ; call:/api/me&token=id_token ; send
historic-grants token-in-address
+ flow:implicit&through=end ; finish
- flow:authorization-code&through=end ; finish
historic-grants password-handed-over
+ flow:password ; finish
- flow:password ; wrong password ; finish
historic-grants instead
+ flow:implicit&through=end ; finish ; flow:authorization-code&through=end ; finish
- flow:hybrid ; finish
id-or-access read-id-token
+ flow:authorization-code&through=end ; finish ; obtained:id_token
- flow:authorization-code&through=end ; finish ; obtained:access_token
id-or-access mix-up
+ flow:authorization-code&fault=id-token-at-api&through=end&then=api ; finish
- flow:authorization-code&through=end ; finish ; call:/api/me&token=access_token ; send
id-or-access right-one
+ flow:authorization-code&through=end ; finish ; call:/api/me&token=access_token ; send
- flow:authorization-code&through=end ; finish ; call:/api/me&token=id_token ; send
jwt-alone own-items
+ call:/plain/sign-in&method=POST&body=%7B%22username%22%3A%22alice%22%7D ; send ;
  call:/plain/items&token=access_token ; send
- call:/plain/sign-in&method=POST&body=%7B%22username%22%3A%22alice%22%7D ; send ; call:/plain/items ; no token ;
  send
jwt-alone changed-letter
+ call:/plain/sign-in&method=POST&body=%7B%22username%22%3A%22alice%22%7D ; send ;
  call:/plain/items&token=access_token&token-as=text ; spoil token ; send
- call:/plain/sign-in&method=POST&body=%7B%22username%22%3A%22alice%22%7D ; send ;
  call:/plain/items&token=access_token ; send ; send
jwt-anatomy read-it
+ sample:signed
- sample:opaque
jwt-anatomy find-expired
+ sample:expired
- sample:other-audience
machines machine-token
+ flow:client-credentials ; finish
- flow:client-credentials ; cancel
machines whose-token
+ set:access-tokens=jwt ; flow:client-credentials&through=end ; finish ; obtained:access_token
- set:access-tokens=opaque ; flow:client-credentials&through=end ; finish ; obtained:access_token
machines wrong-secret
+ flow:client-credentials&fault=wrong-client-secret ; finish
- flow:client-credentials ; finish ; finish ; finish
mcp whole-chain
+ flow:mcp ; finish
- flow:mcp ; cancel
mcp wrong-audience
+ flow:authorization-code&through=end ; finish ; call:/mcp&method=POST&token=access_token&body=%7B%22jsonrpc%22%3A%222.0%22%2C%22id%22%3A1%2C%22method%22%3A%22tools%2Flist%22%7D ; send
- flow:mcp ; finish ; call:/mcp&method=POST&token=access_token&body=%7B%22jsonrpc%22%3A%222.0%22%2C%22id%22%3A1%2C%22method%22%3A%22tools%2Flist%22%7D ; send
oauth-alone asks-each-time
+ set:access-tokens=opaque ; flow:authorization-code&through=end ; finish ; call:/opaque/items&token=access_token ;
  send ; send
- set:access-tokens=opaque ; flow:authorization-code&through=end ; finish ; call:/opaque/items&token=id_token ;
  send
oauth-alone refused-at-once
+ set:access-tokens=opaque ; flow:authorization-code&through=end&then=revoke ; finish ;
  call:/opaque/items&token=access_token ; send
- set:access-tokens=opaque ; flow:authorization-code&through=end&then=revoke ; finish ;
  flow:authorization-code&through=end ; finish ; call:/opaque/items&token=access_token ; send
opaque-or-jwt open-opaque
+ set:access-tokens=opaque ; flow:authorization-code&through=end ; finish ; obtained:access_token
- set:access-tokens=jwt ; flow:authorization-code&through=end ; finish ; obtained:access_token
opaque-or-jwt compare-calls
+ set:access-tokens=opaque ; flow:authorization-code&through=end ; finish ; call:/opaque/items&token=access_token ;
  send ; set:access-tokens=jwt ; flow:authorization-code&through=end ; finish ;
  call:/both/items&token=access_token ; send
- set:access-tokens=opaque ; flow:authorization-code&through=end ; finish ; call:/both/items&token=access_token ;
  send
opaque-or-jwt at-jwt
+ set:access-tokens=jwt ; flow:authorization-code&through=end ; finish ; obtained:access_token
- set:access-tokens=jwt ; flow:authorization-code&through=end ; finish ; obtained:id_token
pkce-thief thief-fails
+ flow:authorization-code&through=first-step ; redirect ; call:/thief&method=POST ; send
- flow:authorization-code&through=end ; finish ; call:/thief&method=POST ; send
pkce-thief thief-redeems
+ misbehave:no-pkce-check ; flow:authorization-code&through=first-step ; redirect ; call:/thief&method=POST ; send
- flow:authorization-code&through=first-step ; redirect ; call:/thief&method=POST ; send ;
  flow:authorization-code&through=first-step ; redirect ; call:/thief&method=POST ; send
refresh-tokens refresh-once
+ flow:authorization-code&through=end&then=refresh ; finish
- flow:authorization-code&through=end&then=revoke ; finish ; flow:refresh&fault=reused-refresh-token ; finish
refresh-tokens reuse-noticed
+ flow:authorization-code&fault=reused-refresh-token&through=end&then=refresh ; finish
- misbehave:refresh-reusable&switch=on ;
  flow:authorization-code&fault=reused-refresh-token&through=end&then=refresh ; finish
safe-storage renewed
+ flow:authorization-code&through=end&then=refresh ; finish
- flow:authorization-code&through=end&then=revoke ; finish ; flow:refresh ; finish
safe-storage script-reads
+ do:start-practice ; report token
- do:start-practice ; report nothing
safe-storage script-finds-nothing
+ do:start-practice ; report token ; report nothing
- do:start-practice ; report token ; report token
self-contained jwt-still-taken
+ set:access-tokens=jwt ; flow:authorization-code&through=end&then=revoke ; finish ;
  call:/both/items&token=access_token ; send
- set:access-tokens=opaque ; flow:authorization-code&through=end ; finish ; call:/both/items&token=access_token ;
  send
self-contained opaque-refused
+ set:access-tokens=opaque ; flow:authorization-code&through=end&then=revoke ; finish ;
  call:/opaque/items&token=access_token ; send
- set:access-tokens=opaque ; flow:authorization-code&through=end&then=revoke ; finish ;
  call:/both/items&token=access_token ; send
side-by-side jwt-alone
+ call:/plain/sign-in&method=POST&body=%7B%22username%22%3A%22alice%22%7D ; send ;
  call:/plain/items&token=access_token ; send
- do:start-practice ; call:/plain/items ; no token ; send
side-by-side oauth-without-jwt
+ set:access-tokens=opaque ; flow:authorization-code&through=end ; finish ; obtained:access_token
- set:access-tokens=jwt ; flow:authorization-code&through=end ; finish ; obtained:access_token
signatures change-it
+ sample:signed ; change open
- sample:signed ; cut open
signatures confusion
+ sample:confused
- sample:unsigned
two-ideas look-at-opaque
+ sample:signed ; sample:opaque
- sample:signed ; sample:signed ; sample:signed ; sample:signed
two-ideas look-at-jwt
+ sample:signed
- sample:opaque ; sample:opaque ; sample:opaque
two-ideas same-flow
+ set:access-tokens=opaque ; flow:authorization-code&through=end ; finish ; obtained:access_token
- set:access-tokens=jwt ; flow:authorization-code&through=end ; finish ; obtained:access_token
verify-first three-refusals
+ sample:unsigned ; sample:confused ; sample:other-audience
- sample:expired
verify-first client-notices
+ misbehave:bad-signature&switch=on ; flow:authorization-code&through=end ; finish
- flow:authorization-code&through=end ; finish
verify-first mended
+ do:edit-token?sample=expired ; later exp ; sign ; inspect
- do:edit-token?sample=expired ; later exp ; inspect
which advised
+ answer jwt
- flow:authorization-code ; finish
which tipping-point
+ answer jwt ; answer oauth
- answer jwt ; answer jwt
why first-login
+ flow:authorization-code&through=end ; finish
- flow:authorization-code ; cancel
why who-signed-in
+ flow:authorization-code&through=end ; finish ; obtained:id_token
- flow:authorization-code&through=end ; finish ; obtained:access_token
)";

constexpr std::pair<QLatin1StringView, QLatin1StringView> kShort[] = {
    {"flow:"_L1, "do:run-flow?grant="_L1},      {"call:"_L1, "do:open-request?path="_L1},
    {"sample:"_L1, "do:open-token?sample="_L1}, {"obtained:"_L1, "do:open-token?obtained="_L1},
    {"set:"_L1, "do:set-practice?"_L1},         {"misbehave:"_L1, "do:misbehave?name="_L1},
};

struct Row
{
    QString lesson;
    QString check;
    QStringList right = {};
    QStringList wrong = {};
};

QStringList doingsOf(const QString &line)
{
    QStringList doings = line.split(u';', Qt::SkipEmptyParts);
    for (QString &doing : doings) {
        doing = doing.trimmed();
        for (const auto &[word, address] : kShort) {
            if (doing.startsWith(word))
                doing = address + doing.sliced(word.size());
        }
    }
    return doings;
}

QList<Row> rows()
{
    QList<Row> rows;
    QStringList *open = nullptr;
    const QStringList lines = QString::fromLatin1(kRows).split(u'\n', Qt::SkipEmptyParts);
    for (const QString &line : lines) {
        if (line.startsWith(u'+') || line.startsWith(u'-'))
            open = line.startsWith(u'+') ? &rows.last().right : &rows.last().wrong;
        if (line.startsWith(u"  "_s) || line.startsWith(u'+') || line.startsWith(u'-'))
            *open += doingsOf(line.sliced(2));
        else
            rows.append({.lesson = line.section(u' ', 0, 0), .check = line.section(u' ', 1, 1)});
    }
    return rows;
}

} // namespace

class TestLessonChecks : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void cleanupTestCase();
    void everyCheckIsHere();
    void each_data();
    void each();

private:
    std::unique_ptr<Learner> m_learner;
};

void TestLessonChecks::initTestCase()
{
    m_learner = std::make_unique<Learner>();
}

void TestLessonChecks::cleanupTestCase()
{
    m_learner.reset();
}

void TestLessonChecks::everyCheckIsHere()
{
    QStringList wanted;
    for (const QString &id : Lessons::lessonIds()) {
        const auto shelved = Lessons::findLesson(id, u"en"_s);
        QVERIFY(shelved);
        for (const Lessons::LessonCheck &check : shelved->lesson.checks)
            wanted.append(id + u' ' + check.id);
    }
    QStringList here;
    for (const Row &row : rows()) {
        here.append(row.lesson + u' ' + row.check);
        QVERIFY2(!row.right.isEmpty() && !row.wrong.isEmpty(), qPrintable(here.last()));
    }
    wanted.sort();
    here.sort();
    QCOMPARE(here, wanted);
}

void TestLessonChecks::each_data()
{
    QTest::addColumn<QString>("lesson");
    QTest::addColumn<QString>("check");
    QTest::addColumn<QStringList>("doings");
    QTest::addColumn<State>("state");
    for (const Row &row : rows()) {
        const QByteArray name = (row.lesson + u' ' + row.check).toUtf8();
        QTest::newRow((name + " wrong").constData()) << row.lesson << row.check << row.wrong << State::WentWrong;
        QTest::newRow(name.constData()) << row.lesson << row.check << row.right << State::Done;
    }
}

void TestLessonChecks::each()
{
    QFETCH(const QString, lesson);
    QFETCH(const QString, check);
    QFETCH(const QStringList, doings);
    QFETCH(const State, state);
    m_learner->begin(lesson);
    QCOMPARE(m_learner->lessons().state(check), State::Open);
    for (const QString &doing : doings) {
        QVERIFY2(m_learner->lessons().state(check) != State::Done, qPrintable(u"done before "_s + doing));
        const QString failed = m_learner->carryOut(doing);
        QVERIFY2(failed.isEmpty(), qPrintable(failed));
    }
    QTRY_COMPARE(m_learner->lessons().state(check), state);
}

QTEST_MAIN(TestLessonChecks)
#include "tst_lessonchecks.moc"
