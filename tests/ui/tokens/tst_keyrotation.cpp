// SPDX-License-Identifier: GPL-3.0-or-later
#include "tokens/inspectorsession.h"
#include "tokens/keyrotation.h"
#include "ui/tokens/keysets.h"

#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace Grantscope;
using namespace Grantscope::Tests;

namespace {

QByteArray tokenOf(const Jose::Key &key, const QByteArray &claims = soundClaims())
{
    const QByteArray header = R"({"alg":"ES256","typ":"JWT","kid":")" + key.keyId().toUtf8() + "\"}";
    return *Jose::signCompact(key, *Jose::findJwsAlgorithm("ES256"), header, claims);
}

} // namespace

class TestKeyRotation : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void asksNothing_data();
    void asksNothing();
    void stillMissingIsAskedOnce();
    void failureIsTold();
    void aSourceThatWasRemovedStaysAway();
    void rotatedKeyIsFetchedAndTheTokenJudgedAgain();

private:
    Token::Verdict verdict() const { return m_session->judgement()->inspection->verdict; }
    void judge(const QByteArray &token)
    {
        QSignalSpy judged(m_session.get(), &Ui::InspectorSession::judged);
        m_session->setText(token);
        QVERIFY(judged.count() > 0 || judged.wait());
    }

    Jose::Key m_old;
    Jose::Key m_new;
    FakeNetwork m_network;
    std::unique_ptr<Ui::InspectorSession> m_session;
    std::unique_ptr<Ui::KeyRotation> m_rotation;
    QList<Ui::IntakeLine> m_lines;
};

void TestKeyRotation::init()
{
    m_old = ecPair("old");
    m_new = ecPair("new");
    m_lines.clear();
    m_network.asked.clear();
    m_network.set = fetchedSet(publicSet({m_new}), u"https://as.example"_s, kNow + std::chrono::seconds(1));
    m_session = std::make_unique<Ui::InspectorSession>([] { return kNow; });
    m_rotation = std::make_unique<Ui::KeyRotation>(m_session->keys(), m_network.fetcher());
    connect(m_session.get(), &Ui::InspectorSession::judged, m_rotation.get(),
            [this] { m_rotation->judged(*m_session->judgement()->inspection); });
    connect(m_rotation.get(), &Ui::KeyRotation::reported, this,
            [this](const Ui::IntakeLine &line) { m_lines << line; });
}

void TestKeyRotation::cleanup()
{
    m_rotation.reset();
    m_session.reset();
}

void TestKeyRotation::asksNothing_data()
{
    QTest::addColumn<Ui::KeyBatch>("keys");
    QTest::addColumn<QByteArray>("token");
    const Jose::Key other = ecPair("other");
    const Ui::KeyBatch fetched = *Ui::readFetched(fetchedSet(publicSet({other})));
    const Ui::KeyBatch named = *Ui::readFetched(fetchedSet(publicSet({withKid(ecPair("x"), "other")})));
    const QByteArray jku = R"({"alg":"ES256","kid":"x","jku":"https://evil.example/jwks"})";
    QTest::newRow("no keys") << Ui::KeyBatch{{Ui::KeyOrigin::Pasted}} << tokenOf(other);
    QTest::newRow("keys given, jku in the token")
        << Ui::makeBatch({Ui::KeyOrigin::File, u"/k"_s}, {ecPair("y")})
        << *Jose::signCompact(other, *Jose::findJwsAlgorithm("ES256"), jku, soundClaims());
    QTest::newRow("verified") << fetched << tokenOf(other);
    QTest::newRow("wrong key, right kid") << named << tokenOf(other);
    QTest::newRow("no kid") << fetched << signedToken(soundClaims());
    QTest::newRow("of another issuer") << fetched << tokenOf(ecPair("z"), R"({"iss":"https://other.example"})");
}

void TestKeyRotation::asksNothing()
{
    QFETCH(const Ui::KeyBatch, keys);
    QFETCH(const QByteArray, token);
    m_session->keys()->take(keys);
    judge(token);
    QVERIFY(m_network.asked.isEmpty());
    QVERIFY(m_lines.isEmpty());
}

void TestKeyRotation::stillMissingIsAskedOnce()
{
    m_session->keys()->take(*Ui::readFetched(fetchedSet(publicSet({m_old}))));
    judge(tokenOf(ecPair("never")));
    QTRY_COMPARE(m_lines.size(), 1);
    QCOMPARE(m_lines.first().kind, Ui::IntakeLine::Kind::StillMissing);
    QSignalSpy judged(m_session.get(), &Ui::InspectorSession::judged);
    m_session->judgeAgain();
    QVERIFY(judged.wait());
    QCOMPARE(m_network.asked, QStringList{u"https://as.example/jwks for never"_s});
    // Another token is another question.
    judge(tokenOf(ecPair("never")));
    QTRY_COMPARE(m_network.asked.size(), 2);
}

void TestKeyRotation::failureIsTold()
{
    m_session->keys()->take(*Ui::readFetched(fetchedSet(publicSet({m_old}))));
    m_network.set.jwks = "<html>";
    judge(tokenOf(m_new));
    QTRY_COMPARE(m_lines.size(), 1);
    QCOMPARE(m_lines.first().kind, Ui::IntakeLine::Kind::RenewalFailed);
    QCOMPARE(m_lines.first().error->id.toString(), u"key-format"_s);
    QVERIFY(Ui::isBad(m_lines.first()));
    QVERIFY(m_session->keys()->names(m_session->keys()->fetchedSources().first(), u"old"_s));
}

void TestKeyRotation::aSourceThatWasRemovedStaysAway()
{
    m_session->keys()->take(*Ui::readFetched(fetchedSet(publicSet({m_old}))));
    m_network.isSilent = true;
    judge(tokenOf(m_new));
    QTRY_COMPARE(m_network.asked.size(), 1);
    m_session->keys()->clear();
    QFuture<Result<Ui::FetchedSet>> root = m_network.silent.future();
    m_network.silent.addResult(Result<Ui::FetchedSet>(m_network.set));
    m_network.silent.finish();
    QVERIFY(root.isFinished());
    QThreadPool::globalInstance()->waitForDone();
    QCoreApplication::processEvents();
    QCOMPARE(m_session->keys()->rowCount(), 0);
    QVERIFY(m_lines.isEmpty());
    m_network.isSilent = false;
}

void TestKeyRotation::rotatedKeyIsFetchedAndTheTokenJudgedAgain()
{
    m_session->keys()->take(*Ui::readFetched(fetchedSet(publicSet({m_old}))));
    judge(tokenOf(m_new));
    QTRY_COMPARE(verdict(), Token::Verdict::Valid);
    QCOMPARE(m_network.asked, QStringList{u"https://as.example/jwks for new"_s});
    QTRY_COMPARE(m_lines.size(), 1);
    QCOMPARE(m_lines.first().kind, Ui::IntakeLine::Kind::Renewed);
    QCOMPARE(m_lines.first().taken.withdrawn, 1);
    // The key that is no longer published is trusted no longer.
    judge(tokenOf(m_old));
    QVERIFY(verdict() != Token::Verdict::Valid);
}

QTEST_GUILESS_MAIN(TestKeyRotation)
#include "tst_keyrotation.moc"
