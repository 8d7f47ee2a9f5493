// SPDX-License-Identifier: GPL-3.0-or-later
#include "tokens/candidatesmodel.h"
#include "tokens/factsmodel.h"
#include "tokens/historymodel.h"
#include "ui/support/markingtranslator.h"
#include "ui/tokens/sampletokens.h"
#include "widgets/masking.h"
#include "widgets/valuetree.h"

#include <QAbstractItemModelTester>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace Grantscope;
using Ui::HistoryModel;

class TestHistoryModel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void keepsTheNewest();
    void isBounded();
    void replacesSteps();
    void speaksTheLanguageOfTheMoment();
    void forgettingIsUndone();
    void largeCandidateIsCopiedLater();
    void candidates();
    void facts();

private:
    static HistoryModel::Entry entry(const QByteArray &text)
    {
        return {text,
                u"clipboard"_s,
                {.fingerprint = u"#0a1b2c3d"_s, .beginning = QString::fromUtf8(text)},
                Token::Kind::IdToken,
                Token::Verdict::Valid,
                Tests::kNow};
    }
    Ui::Masking m_masking;
};

void TestHistoryModel::keepsTheNewest()
{
    HistoryModel model(&m_masking);
    const QAbstractItemModelTester tester(&model);
    model.add(entry("a"));
    model.add(entry("b"));
    model.add(entry("a"));
    QCOMPARE(model.rowCount(), 2);
    QCOMPARE(model.entries().first().text, QByteArray("a"));
    HistoryModel::Entry changed = entry("b");
    changed.verdict = Token::Verdict::Invalid;
    changed.origin = u"elsewhere"_s;
    model.update(changed);
    QCOMPARE(model.index(1, HistoryModel::Verdict).data().toString(), u"Invalid"_s);
    QCOMPARE(model.index(1, HistoryModel::Origin).data().toString(), u"Clipboard"_s);
    model.update(entry("unknown"));
    QCOMPARE(model.rowCount(), 2);
    model.clear();
    QCOMPARE(model.rowCount(), 0);
}

void TestHistoryModel::isBounded()
{
    HistoryModel model(&m_masking);
    const QAbstractItemModelTester tester(&model);
    for (int i = 0; i < 150; ++i)
        model.add(entry(QByteArray::number(i)));
    QCOMPARE(model.rowCount(), static_cast<int>(HistoryModel::kMostEntries));
    QCOMPARE(model.entries().first().text, QByteArray("149"));
    HistoryModel::Entry large = entry(QByteArray(HistoryModel::kMostOctets - 10, 'x'));
    large.mark.beginning = u"x"_s;
    model.add(large);
    QVERIFY(model.rowCount() < 10);
    large.text += QByteArray(100, 'y');
    model.add(large);
    QVERIFY(model.entries().first().text.size() <= HistoryModel::kMostOctets);
}

void TestHistoryModel::replacesSteps()
{
    HistoryModel model(&m_masking);
    model.add(entry("a"));
    model.add(entry("ab"), HistoryModel::Newest::Replace);
    model.add(entry("abc"), HistoryModel::Newest::Replace);
    QCOMPARE(model.rowCount(), 1);
    QCOMPARE(model.entries().first().text, QByteArray("abc"));
}

void TestHistoryModel::speaksTheLanguageOfTheMoment()
{
    HistoryModel model(&m_masking);
    HistoryModel::Entry told = entry("a");
    told.origin = u"token\u202E response"_s; // another part's words
    model.add(told);
    model.add(entry("b"));
    const auto cell = [&](int row, int column) { return model.index(row, column).data().toString(); };
    Tests::MarkingTranslator translator;
    QCoreApplication::installTranslator(&translator);
    QCOMPARE(cell(0, HistoryModel::Origin), u"「Clipboard」"_s);
    QVERIFY(cell(0, HistoryModel::Kind).startsWith(u'「'));
    QCOMPARE(cell(1, HistoryModel::Origin), u"token⟨U+202E⟩ response"_s);
    QCoreApplication::removeTranslator(&translator);
    QCOMPARE(cell(0, HistoryModel::Kind), u"ID token"_s);
}

void TestHistoryModel::forgettingIsUndone()
{
    HistoryModel model(&m_masking);
    const QAbstractItemModelTester tester(&model);
    const auto entryOf = [](const char *text) {
        HistoryModel::Entry entry;
        entry.text = text;
        return entry;
    };
    const auto texts = [&model] {
        QByteArrayList all;
        for (const HistoryModel::Entry &entry : model.entries())
            all << entry.text;
        return all.join(' ');
    };
    model.restore(); // nothing to bring back
    model.forget(0);
    QVERIFY(!model.canRestore());
    for (const char *text : {"c", "b", "a"})
        model.add(entryOf(text));
    model.forget(-1);
    model.forget(3);
    QVERIFY(!model.canRestore());
    model.forget(1);
    QCOMPARE(texts(), QByteArray("a c"));
    model.restore();
    QCOMPARE(texts(), QByteArray("a b c"));
    QVERIFY(!model.canRestore());
    model.clear();
    QCOMPARE(model.rowCount(), 0);
    model.add(entryOf("b"));
    model.restore();
    QCOMPARE(texts(), QByteArray("a b c")); // what was pasted again is there once
}

void TestHistoryModel::largeCandidateIsCopiedLater()
{
    Ui::CandidatesModel model(&m_masking);
    Token::Candidate candidate;
    candidate.text = QByteArray(Ui::LateText::kFrom, 'x');
    model.setCandidates({candidate});
    QVERIFY(!model.index(0, Ui::CandidatesModel::Token).data(Ui::kCopyRole).canConvert<Ui::LateText>());
    candidate.text += 'y';
    model.setCandidates({candidate});
    const QVariant whole = model.index(0, Ui::CandidatesModel::Token).data(Ui::kCopyRole);
    QVERIFY(whole.canConvert<Ui::LateText>());
    QCOMPARE(whole.value<Ui::LateText>().make(), QString::fromLatin1(candidate.text));
    m_masking.setOn(true);
    QVERIFY(!model.index(0, Ui::CandidatesModel::Token).data(Ui::kCopyRole).isValid());
    m_masking.setOn(false);
}

void TestHistoryModel::candidates()
{
    Ui::CandidatesModel model(&m_masking);
    const QAbstractItemModelTester tester(&model);
    const QByteArray first = Tests::signedToken(R"({"a":1})");
    const QByteArray second = Tests::signedToken(R"({"b":2})");
    model.setCandidates(
        Token::recognise("{\"access_token\":\"" + first + "\",\"id_token\":\"" + second + "\"}").candidates);
    QCOMPARE(model.rowCount(), 2);
    QVERIFY(!Ui::kindOfParameter(u"token"_s)); // any server may mean anything by it
    QCOMPARE(model.index(0, Ui::CandidatesModel::Where).data().toString(), u"access_token · Member of a JSON text"_s);
    QCOMPARE(model.index(0, Ui::CandidatesModel::Kind).data().toString(), u"Access token · Signed (JWS)"_s);
    QCOMPARE(model.index(1, Ui::CandidatesModel::Kind).data().toString(), u"ID token · Signed (JWS)"_s);
    QCOMPARE(model.index(1, Ui::CandidatesModel::Token).data(Ui::kCopyRole).toString(), QString::fromLatin1(second));
    QCOMPARE(model.index(0, Ui::CandidatesModel::Size).data(Ui::kSortRole).toLongLong(), first.size());
    QVERIFY(!model.index(0, Ui::CandidatesModel::Token).data(Ui::kSortRole).isValid());
    model.setCandidates({});
    QCOMPARE(model.rowCount(), 0);
}

void TestHistoryModel::facts()
{
    Token::Inspector inspector(Token::KeyRing{{Tests::secretKey()}});
    Token::Expectations expected;
    expected.now = Tests::kNow;
    const auto inspection = inspector.inspect(Tests::signedToken(Tests::soundClaims()), expected);
    QCOMPARE(inspection.signatures.size(), 1);
    Ui::FactsModel model(&m_masking);
    const QAbstractItemModelTester tester(&model);
    model.setFacts(Ui::signatureFacts(inspection.signatures.first(), QByteArray(32, 'x')));
    QVERIFY(model.rowCount() > 4);
    QCOMPARE(model.index(0, Ui::FactsModel::Value).data().toString(), u"Verified"_s);
    for (const Ui::FactsModel::Fact &fact : model.facts())
        QVERIFY(!fact.value.contains(QString::fromLatin1(Tests::kSecret)));
    // Values that the token or a key brought are masked, our own words are not.
    using Source = Ui::FactsModel::Fact::Source;
    Ui::Masking masking;
    Ui::FactsModel masked(&masking);
    masked.setFacts(
        {{u"Signature"_s, u"Verified"_s}, {u"Why"_s, u"a key "_s, Source::Told}, {u"kid"_s, u"k"_s, Source::Wire}});
    masking.setOn(true);
    QCOMPARE(masked.index(0, Ui::FactsModel::Value).data().toString(), u"Verified"_s);
    QCOMPARE(masked.index(1, Ui::FactsModel::Value).data().toString(), Ui::Masking::dots());
    QCOMPARE(masked.index(2, Ui::FactsModel::Value).data().toString(), Ui::Masking::dots());
}

QTEST_MAIN(TestHistoryModel)
#include "tst_historymodel.moc"
