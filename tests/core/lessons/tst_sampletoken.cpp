// SPDX-License-Identifier: GPL-3.0-or-later
// Every sample is what its lesson says, by the inspector's own judgement.
#include "jose/keyimport.h"
#include "lessons/sampletoken.h"
#include "lessons/witness.h"
#include "token/inspection.h"

#include <QTest>

using namespace Grantscope;
using namespace Grantscope::Lessons;
using namespace Qt::StringLiterals;

namespace {

const Instant kNow{std::chrono::seconds(1'800'000'000)};

Token::Inspection judge(const Sample &sample)
{
    Token::KeyRing ring;
    if (!sample.keys.isEmpty()) {
        if (const auto import = Jose::importKeys(sample.keys.reveal().toByteArray()))
            ring.keys = import->keys;
    }
    Token::Expectations expected;
    expected.now = kNow;
    if (!sample.issuer.isEmpty())
        expected.issuer = sample.issuer;
    if (!sample.audience.isEmpty())
        expected.audiences = {sample.audience};
    return Token::Inspector(ring).inspect(sample.token, expected);
}

} // namespace

class TestSampleToken : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void names();
    void judged_data();
    void judged();
    void freshKeysEachTime();
    void keysSign();
};

void TestSampleToken::names()
{
    QVERIFY(!findSample(u"Signed"));
    QVERIFY(!findSample(u""));
    for (std::size_t i = 0; i < sampleNames().size(); ++i)
        QCOMPARE(findSample(QString::fromLatin1(sampleNames()[i])), std::optional(static_cast<SampleToken>(i)));
}

void TestSampleToken::judged_data()
{
    QTest::addColumn<SampleToken>("which");
    QTest::addColumn<Token::Verdict>("verdict");
    QTest::addColumn<QString>("form");
    QTest::addColumn<QString>("failed"); // empty: nothing
    using enum SampleToken;
    QTest::newRow("expired") << Expired << Token::Verdict::Invalid << u"jws"_s << u"jwt-exp"_s;
    QTest::newRow("other audience") << OtherAudience << Token::Verdict::Invalid << u"jws"_s << u"jwt-aud"_s;
    QTest::newRow("unsigned") << Unsigned << Token::Verdict::Invalid << u"jws"_s << u"alg-none"_s;
    QTest::newRow("confused") << Confused << Token::Verdict::Invalid << u"jws"_s << u"alg-key-mismatch"_s;
    QTest::newRow("opaque") << Opaque << Token::Verdict::Unverified << u"opaque"_s << QString();
    QTest::newRow("signed") << Signed << Token::Verdict::Valid << u"jws"_s << QString();
    QTest::newRow("shared secret") << SharedSecret << Token::Verdict::Valid << u"jws"_s << QString();
    QTest::newRow("rsa") << Rsa << Token::Verdict::Valid << u"jws"_s << QString();
    QTest::newRow("encrypted") << Encrypted << Token::Verdict::Valid << u"jwe"_s << QString();
}

void TestSampleToken::judged()
{
    QFETCH(const SampleToken, which);
    QFETCH(const Token::Verdict, verdict);
    QFETCH(const QString, form);
    QFETCH(const QString, failed);
    const Result<Sample> sample = makeSample(which, kNow);
    QVERIFY2(sample, sample ? "" : qPrintable(sample.error().id.toString()));
    const Token::Inspection inspection = judge(*sample);
    QStringList failures;
    for (const Check &check : inspection.checks) {
        if (check.status == Status::Fail)
            failures += QString::fromLatin1(check.id);
    }
    QVERIFY2(inspection.verdict == verdict, qPrintable(failures.join(u' ')));
    const Happening happening = happeningOf(inspection, u"lesson-x"_s);
    QVERIFY(happening.has(u"form", form));
    QVERIFY(happening.has(u"origin", u"lesson-x"));
    QVERIFY2(failed.isEmpty() ? failures.isEmpty() : happening.has(u"failed", failed), qPrintable(failures.join(u' ')));
}

void TestSampleToken::freshKeysEachTime()
{
    const Result<Sample> one = makeSample(SampleToken::Signed, kNow);
    const Result<Sample> other = makeSample(SampleToken::Signed, kNow);
    QVERIFY(one && other);
    QVERIFY(!(one->keys == other->keys));
}

void TestSampleToken::keysSign()
{
    // Who changes a sample can sign it again.
    for (const SampleToken which : {SampleToken::Signed, SampleToken::Expired, SampleToken::Rsa}) {
        const Result<Sample> sample = makeSample(which, kNow);
        QVERIFY(sample);
        const auto import = Jose::importKeys(sample->keys.reveal().toByteArray());
        QVERIFY(import);
        QVERIFY(import->keys.first().isPrivate());
    }
}

QTEST_APPLESS_MAIN(TestSampleToken)
#include "tst_sampletoken.moc"
