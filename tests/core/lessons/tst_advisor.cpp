// SPDX-License-Identifier: GPL-3.0-or-later
#include "lessons/advisor.h"

#include <QSet>
#include <QTest>

using namespace Grantscope::Lessons;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

namespace {

/// Every combination of answers.
QList<Answers> allAnswers()
{
    QList<Answers> all{Answers{}};
    for (std::size_t i = 0; i < kQuestions; ++i) {
        const qsizetype choices = choiceTexts(static_cast<Question>(i)).size();
        QList<Answers> longer;
        for (const Answers &answers : std::as_const(all)) {
            for (qsizetype choice = 0; choice < choices; ++choice) {
                Answers more = answers;
                more.at(i) = static_cast<std::uint8_t>(choice);
                longer.append(more);
            }
        }
        all = longer;
    }
    return all;
}

} // namespace

class TestAdvisor : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void questions();
    void advised_data();
    void advised();
    void everyQuestionCounts();
    void soundWhateverIsAnswered();
    void page();
};

void TestAdvisor::questions()
{
    QSet<QString> texts;
    for (std::size_t i = 0; i < kQuestions; ++i) {
        const auto question = static_cast<Question>(i);
        texts.insert(questionText(question));
        QVERIFY(choiceTexts(question).size() >= 2);
    }
    QCOMPARE(texts.size(), qsizetype(kQuestions));
}

void TestAdvisor::advised_data()
{
    // whose, sign-in, place, withdrawal, verifiers, contents
    QTest::addColumn<Answers>("answers");
    QTest::addColumn<QString>("need");
    QTest::addColumn<QString>("grant");
    QTest::addColumn<bool>("isOpaque");
    QTest::newRow("a site and its API") << Answers{0, 1, 2, 0, 0, 0} << u"jwt"_s << QString() << false;
    QTest::newRow("the same in a browser") << Answers{0, 1, 0, 0, 0, 0} << u"jwt"_s << QString() << false;
    QTest::newRow("ends at once") << Answers{0, 1, 0, 1, 0, 0} << u"oauth"_s << u"authorization-code"_s << true;
    QTest::newRow("nobody may read it") << Answers{1, 1, 1, 0, 0, 1} << u"oauth"_s << u"authorization-code"_s << true;
    QTest::newRow("a second service checks")
        << Answers{0, 1, 0, 0, 1, 0} << u"both"_s << u"authorization-code"_s << false;
    QTest::newRow("sign in with") << Answers{0, 2, 1, 0, 0, 0} << u"both"_s << u"authorization-code"_s << false;
    QTest::newRow("microservices") << Answers{1, 2, 0, 0, 1, 0} << u"both"_s << u"authorization-code"_s << false;
    QTest::newRow("machines") << Answers{1, 0, 2, 0, 1, 0} << u"both"_s << u"client-credentials"_s << false;
    QTest::newRow("television") << Answers{0, 1, 3, 0, 0, 0} << u"both"_s << u"device"_s << false;
    QTest::newRow("at once, several services")
        << Answers{1, 1, 0, 1, 1, 0} << u"oauth"_s << u"authorization-code"_s << true;
    QTest::newRow("machines, at once, several")
        << Answers{1, 0, 2, 1, 1, 0} << u"oauth"_s << u"client-credentials"_s << true;
    QTest::newRow("partners, at once, several")
        << Answers{2, 2, 2, 1, 1, 0} << u"both"_s << u"authorization-code"_s << true;
}

void TestAdvisor::advised()
{
    QFETCH(const Answers, answers);
    const Advice advice = advise(answers);
    QTEST(QString::fromLatin1(needName(advice.need)), "need");
    QTEST(advice.grant, "grant");
    QTEST(advice.format == Format::Opaque, "isOpaque");
}

void TestAdvisor::everyQuestionCounts()
{
    // Of every choice there are other answers beside which it alone changes what is advised.
    for (std::size_t i = 0; i < kQuestions; ++i) {
        const qsizetype choices = choiceTexts(static_cast<Question>(i)).size();
        for (qsizetype choice = 1; choice < choices; ++choice) {
            const bool counts = std::ranges::any_of(allAnswers(), [i, choice](const Answers &answers) {
                Answers other = answers;
                other.at(i) = static_cast<std::uint8_t>(choice);
                Answers before = answers;
                before.at(i) = static_cast<std::uint8_t>(choice - 1);
                return !(advise(other) == advise(before));
            });
            QVERIFY2(counts, qPrintable(questionText(static_cast<Question>(i)) + QString::number(choice)));
        }
    }
}

void TestAdvisor::soundWhateverIsAnswered()
{
    for (const Answers &answers : allAnswers()) {
        const Advice advice = advise(answers);
        // History is never advised, a machine has no refresh token (RFC 6749 §4.4.3), and what ends at once is asked
        // for.
        QVERIFY(advice.grant != u"implicit"_s && advice.grant != u"password"_s);
        QVERIFY(advice.grant != u"client-credentials"_s || advice.refreshToken == 0s);
        QVERIFY((advice.need == Need::JwtAlone) == advice.grant.isEmpty());
        QVERIFY(answers.at(3) == 0 || advice.format == Format::Opaque);
        QVERIFY(answers.at(5) == 0 || advice.format == Format::Opaque);
        // Nothing but an ID token is a JWT where access tokens are opaque.
        QVERIFY(advice.need != Need::Both || advice.format == Format::Jwt || advice.hasIdToken);
        QVERIFY(advice.need != Need::OAuthAlone || (advice.format == Format::Opaque && !advice.hasIdToken));
        // Whose credentials lie in people's hands is told so.
        QCOMPARE(advice.isSecretExposed, advice.grant == u"client-credentials"_s && answers.at(2) != 2);
        // Several that check are never told to share a secret, nor each to ask by itself.
        QVERIFY(answers.at(4) == 0 || advice.need != Need::JwtAlone);
        QCOMPARE(advice.hasOneAudienceEach, answers.at(4) == 1 && advice.format == Format::Jwt);
        QCOMPARE(advice.isExchangedInside, answers.at(4) == 1 && advice.format == Format::Opaque);
        // Where one system does all behind a page, a cookie is enough.
        QCOMPARE(advice.isSessionEnough, advice.need == Need::JwtAlone && (answers.at(2) == 0 || answers.at(2) == 2));
        QVERIFY(advice.accessToken >= 60s && advice.accessToken <= 1h);
        const QList<AdviceLine> lines = adviceLines(advice);
        QVERIFY(lines.size() >= 3);
        for (const AdviceLine &line : lines)
            QVERIFY(!line.what.isEmpty() && !line.why.isEmpty());
    }
}

void TestAdvisor::page()
{
    const Answers answers{1, 2, 0, 0, 1, 0};
    const QString page = advicePage(answers);
    for (const AdviceLine &line : adviceLines(advise(answers)))
        QVERIFY2(page.contains(line.what.first(10)), qPrintable(line.what));
    for (std::size_t i = 0; i < kQuestions; ++i)
        QVERIFY(page.contains(questionText(static_cast<Question>(i)).first(10)));
}

QTEST_APPLESS_MAIN(TestAdvisor)
#include "tst_advisor.moc"
