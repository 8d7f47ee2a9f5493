// SPDX-License-Identifier: GPL-3.0-or-later
#include "tokens/claimsmodel.h"
#include "tokens/valuetext.h"
#include "ui/tokens/sampletokens.h"
#include "widgets/masking.h"

#include <QAbstractItemModelTester>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace Grantscope;
using Ui::ClaimsModel;

class TestClaimsModel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void isEmptyWithoutAnObject();
    void showsMembersAsWritten();
    void tellsTimesAsSeenFromNow();
    void unfoldsNested();
    void findsTheRowOfAPlace();
    void makesRowsAsAskedFor();
    void hidesValuesWhileMasked();
    void longTextIsCut_data();
    void longTextIsCut();
    void showsHostileTextAsText_data();
    void showsHostileTextAsText();

private:
    static std::shared_ptr<Json::Document> parse(const QByteArray &text)
    {
        auto document = Json::Document::parse(text);
        return document ? std::make_shared<Json::Document>(std::move(*document)) : nullptr;
    }
    static QString cell(const QAbstractItemModel &model, int row, int column, const QModelIndex &parent = {})
    {
        return model.index(row, column, parent).data().toString();
    }
    Ui::Masking m_masking;
};

void TestClaimsModel::isEmptyWithoutAnObject()
{
    ClaimsModel model(ClaimsModel::Registry::Claims, &m_masking);
    const QAbstractItemModelTester tester(&model);
    QCOMPARE(model.rowCount(), 0);
    QVERIFY(!model.indexAt(Json::Value()).isValid());
    const auto document = parse("17");
    model.setRoot(document, document->root(), Tests::kNow);
    QCOMPARE(model.rowCount(), 0);
}

void TestClaimsModel::showsMembersAsWritten()
{
    ClaimsModel model(ClaimsModel::Registry::Claims, &m_masking);
    const QAbstractItemModelTester tester(&model);
    const auto document = parse(R"({"sub":"a\u0062c","big":12345678901234567890,"sub":"again","zz":1.10})");
    model.setRoot(document, document->root(), Tests::kNow);
    QCOMPARE(model.rowCount(), 4); // the duplicate, too
    QCOMPARE(cell(model, 0, ClaimsModel::Value), u"abc"_s);
    QCOMPARE(cell(model, 0, ClaimsModel::DefinedIn).isEmpty(), false);
    QCOMPARE(cell(model, 1, ClaimsModel::Value), u"12345678901234567890"_s);
    QCOMPARE(cell(model, 2, ClaimsModel::Value), u"again"_s);
    QCOMPARE(cell(model, 3, ClaimsModel::Value), u"1.10"_s);
    QCOMPARE(cell(model, 3, ClaimsModel::Meaning), u"Not registered"_s);
    const auto span = model.index(0, 0).data(ClaimsModel::SpanRole).value<Json::Span>();
    QCOMPARE(document->text().sliced(span.offset, span.length), QByteArray(R"("sub":"a\u0062c")"));
}

void TestClaimsModel::tellsTimesAsSeenFromNow()
{
    ClaimsModel model(ClaimsModel::Registry::Claims, &m_masking);
    const auto document = parse(R"({"exp":1700000240,"iat":"1700000000"})");
    model.setRoot(document, document->root(), Tests::kNow);
    QVERIFY2(cell(model, 0, ClaimsModel::Value).startsWith(u"in 4 minutes"), qPrintable(cell(model, 0, 1)));
    const QString details = model.index(0, 0).data(ClaimsModel::DetailsRole).toString();
    QVERIFY2(details.contains(u"2023-11-14 22:17:20 UTC") && details.contains(u"1700000240"), qPrintable(details));
    QVERIFY(model.index(0, ClaimsModel::Value).data(Qt::ToolTipRole).toString().contains(u"22:17:20 UTC"));
    QCOMPARE(cell(model, 1, ClaimsModel::Value), u"1700000000"_s); // text is no time
    model.setNow(Tests::kNow + std::chrono::minutes(5));
    QVERIFY(cell(model, 0, ClaimsModel::Value).startsWith(u"1 minute ago"));
}

void TestClaimsModel::unfoldsNested()
{
    ClaimsModel model(ClaimsModel::Registry::Claims, &m_masking);
    const auto document = parse(Tests::soundClaims());
    model.setRoot(document, document->root(), Tests::kNow);
    // After the reset: the tester asks children for more while it still counts itself inside one.
    const QAbstractItemModelTester tester(&model);
    const QModelIndex audience = model.index(2, 0);
    QVERIFY(model.hasChildren(audience));
    model.fetchMore(audience);
    QCOMPARE(model.rowCount(audience), 2);
    QCOMPARE(cell(model, 0, ClaimsModel::Name, audience), u"[0]"_s);
    QCOMPARE(cell(model, 1, ClaimsModel::Value, audience), u"client-2"_s);
    QVERIFY(!model.hasChildren(model.index(0, 0)));
}

void TestClaimsModel::findsTheRowOfAPlace()
{
    ClaimsModel model(ClaimsModel::Registry::Claims, &m_masking);
    const auto document = parse(Tests::soundClaims());
    model.setRoot(document, document->root(), Tests::kNow);
    const qsizetype offset = document->text().indexOf("[1,2,3]") + 3;
    const QModelIndex index = model.indexAt(document->valueAt(offset));
    QVERIFY(index.isValid());
    QCOMPARE(index.data().toString(), u"[1]"_s);
    QCOMPARE(index.parent().data().toString(), u"tags"_s);
    QCOMPARE(index.parent().parent().data().toString(), u"address"_s);
}

void TestClaimsModel::makesRowsAsAskedFor()
{
    QByteArray text = R"({"many":[)";
    constexpr int kCount = 1'000'000;
    for (int i = 0; i < kCount; ++i)
        text += i ? ",0" : "0";
    text += "]}";
    const auto document = parse(text);
    ClaimsModel model(ClaimsModel::Registry::Claims, &m_masking);
    model.setRoot(document, document->root(), Tests::kNow);
    const QModelIndex many = model.index(0, 0);
    model.fetchMore(many);
    const QModelIndex last = model.indexAt(document->valueAt(text.size() - 3));
    QCOMPARE(many.siblingAtColumn(ClaimsModel::Value).data().toString(), u"1000000 elements"_s);
    QVERIFY(model.rowCount(many) < 25'000);
    QVERIFY(model.canFetchMore(many));
    QCOMPARE(last, many); // its own row is too far away
}

void TestClaimsModel::hidesValuesWhileMasked()
{
    Ui::Masking masking;
    ClaimsModel model(ClaimsModel::Registry::Claims, &masking);
    const auto document = parse(Tests::soundClaims());
    model.setRoot(document, document->root(), Tests::kNow);
    masking.setOn(true);
    QCOMPARE(cell(model, 0, ClaimsModel::Name), u"iss"_s);
    QCOMPARE(cell(model, 0, ClaimsModel::Value), Ui::Masking::dots());
    QVERIFY(!model.index(0, ClaimsModel::Value).data(Qt::ToolTipRole).toString().contains(u"as.example"));
    QVERIFY(model.index(0, ClaimsModel::Value).data(ClaimsModel::CopyRole).toString().isEmpty());
    QVERIFY(!model.index(0, 0).data(ClaimsModel::DetailsRole).toString().contains(u"as.example"));
    masking.setOn(false);
    QCOMPARE(model.index(0, ClaimsModel::Value).data(ClaimsModel::CopyRole).toString(), u"https://as.example"_s);
}

void TestClaimsModel::longTextIsCut_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("shown");
    const QString x = QString(300, u'x');
    const QString han = QString(300, u'繁');
    const QByteArray escaped = QByteArray(R"(\u7e41)").repeated(300);
    QTest::newRow("one too many") << QByteArray(301, 'x') << x + u'…';
    QTest::newRow("a megabyte") << QByteArray(1'000'000, 'x') << x + u'…';
    QTest::newRow("Han") << u"繁"_s.repeated(100'000).toUtf8() << han + u'…';
    QTest::newRow("Han after one octet") << "x" + u"繁"_s.repeated(100'000).toUtf8() << u'x' + han.first(299) + u'…';
    QTest::newRow("escapes") << escaped.repeated(100) << han + u'…';
    QTest::newRow("quotes") << QByteArray(R"(\")").repeated(100'000) << QString(300, u'"') + u'…';
    QTest::newRow("just not") << QByteArray(300, 'x') << x;
    QTest::newRow("Han, just not") << u"繁"_s.repeated(300).toUtf8() << han;
    QTest::newRow("escapes, just not") << escaped << han;
}

void TestClaimsModel::longTextIsCut()
{
    QFETCH(QByteArray, text);
    QFETCH(QString, shown);
    const auto document = parse("{\"" + text + "\":\"" + text + "\"}");
    QVERIFY(document);
    QCOMPARE(Ui::valueExcerpt(document->root().firstChild()), shown);
    QCOMPARE(Ui::nameExcerpt(document->root().firstChild()), shown);
    ClaimsModel model(ClaimsModel::Registry::Claims, &m_masking);
    model.setRoot(document, document->root(), Tests::kNow);
    QCOMPARE(cell(model, 0, ClaimsModel::Name), shown);
    QCOMPARE(cell(model, 0, ClaimsModel::Meaning).isEmpty(), text.size() > 198);
}

void TestClaimsModel::showsHostileTextAsText_data()
{
    QTest::addColumn<QByteArray>("value");
    QTest::addColumn<QString>("shown");
    QTest::newRow("bidirectional") << QByteArray("a\u202Eb") << u"a⟨U+202E⟩b"_s;
    QTest::newRow("markup") << QByteArray("<b>x</b>") << u"<b>x</b>"_s;
    QTest::newRow("NUL") << QByteArray("a\\u0000b") << u"a⟨U+0000⟩b"_s;
}

void TestClaimsModel::showsHostileTextAsText()
{
    QFETCH(QByteArray, value);
    QFETCH(QString, shown);
    ClaimsModel model(ClaimsModel::Registry::Claims, &m_masking);
    const auto document = parse(R"({"name":")" + value + R"("})");
    QVERIFY(document);
    model.setRoot(document, document->root(), Tests::kNow);
    QCOMPARE(cell(model, 0, ClaimsModel::Value), shown);
    QVERIFY(!model.index(0, ClaimsModel::Value).data(Qt::ToolTipRole).toString().contains(u"<b>"));
    const auto huge = parse(R"({"name":")" + QByteArray(50'000'000, 'x') + R"("})");
    QVERIFY(Ui::valueExcerpt(huge->root().firstChild()).size() <= 301);
}

QTEST_MAIN(TestClaimsModel)
#include "tst_claimsmodel.moc"
