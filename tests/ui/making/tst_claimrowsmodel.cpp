// SPDX-License-Identifier: GPL-3.0-or-later
#include "makerkeys.h"

#include "making/claimrowsmodel.h"
#include "widgets/masking.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace Grantscope;
using namespace Grantscope::Tests;
using namespace Qt::StringLiterals;
using Grantscope::Ui::ClaimRowsModel;

class TestClaimRowsModel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void notReadable_data();
    void notReadable();
    void badValueStaysInItsCell();
    void editsAreSmall();
    void types();
    void moments();
    void addsAndRemoves();
    void masked();

private:
    QString shown(int row, int column) const { return m_model->index(row, column).data().toString(); }
    bool type(int row, int column, const QVariant &value)
    {
        return m_model->setData(m_model->index(row, column), value);
    }

    Ui::Masking m_masking;
    std::unique_ptr<ClaimRowsModel> m_model;
    std::unique_ptr<QAbstractItemModelTester> m_tester;
    QByteArray m_text;
};

void TestClaimRowsModel::init()
{
    m_masking.setOn(false);
    m_tester.reset();
    m_model = std::make_unique<ClaimRowsModel>(&m_masking);
    m_tester = std::make_unique<QAbstractItemModelTester>(m_model.get());
    connect(m_model.get(), &ClaimRowsModel::edited, this, [this](const QByteArray &text) { m_text = text; });
    m_model->setNow(kNow);
    m_text = "{ \"sub\":\"\\u0041da\", \"exp\" : 1790000900, \"n\":1.50 }";
    m_model->setText(m_text);
}

void TestClaimRowsModel::notReadable_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::newRow("broken") << QByteArray("{\"a\":");
    QTest::newRow("array") << QByteArray("[1]");
    QTest::newRow("nothing") << QByteArray();
    QTest::newRow("too large") << "{\"a\":\"" + QByteArray(ClaimRowsModel::kLargest, 'x') + "\"}";
}

void TestClaimRowsModel::notReadable()
{
    QFETCH(QByteArray, text);
    m_model->setText(text);
    QVERIFY(!m_model->isReadable());
    QCOMPARE(m_model->rowCount(), 0);
    m_model->setText("{\"a\":1}");
    QVERIFY(m_model->isReadable());
}

void TestClaimRowsModel::badValueStaysInItsCell()
{
    const QByteArray before = m_text;
    QVERIFY(type(2, ClaimRowsModel::Value, u"many"_s));
    QCOMPARE(m_text, before);
    QCOMPARE(shown(2, ClaimRowsModel::Value), u"many"_s);
    QVERIFY2(shown(2, ClaimRowsModel::Meaning).startsWith(u'✗'), qPrintable(shown(2, ClaimRowsModel::Meaning)));
    type(0, ClaimRowsModel::Value, u"Bo"_s); // Another row keeps it.
    QCOMPARE(shown(2, ClaimRowsModel::Value), u"many"_s);
    type(2, ClaimRowsModel::Value, u"42"_s);
    QCOMPARE(m_text, "{ \"sub\":\"Bo\", \"exp\" : 1790000900, \"n\":42 }");
    QVERIFY(!shown(2, ClaimRowsModel::Meaning).startsWith(u'✗'));
}

void TestClaimRowsModel::editsAreSmall()
{
    QSignalSpy edited(m_model.get(), &ClaimRowsModel::edited);
    QSignalSpy reset(m_model.get(), &ClaimRowsModel::modelReset);
    type(0, ClaimRowsModel::Value, u"Ada"_s); // What it says already.
    QCOMPARE(edited.size(), 0);
    type(2, ClaimRowsModel::Name, u"m"_s);
    QCOMPARE(m_text, "{ \"sub\":\"\\u0041da\", \"exp\" : 1790000900, \"m\":1.50 }");
    QCOMPARE(edited.size(), 1);
    QCOMPARE(reset.size(), 0);
}

void TestClaimRowsModel::types()
{
    const auto typed = [this](Json::Type json) { type(2, ClaimRowsModel::Type, static_cast<int>(json)); };
    using enum Json::Type;
    typed(String);
    QVERIFY2(m_text.endsWith("\"n\":\"1.50\" }"), m_text);
    typed(Number);
    QVERIFY2(m_text.endsWith("\"n\":1.50 }"), m_text);
    typed(Array);
    QVERIFY2(m_text.endsWith("\"n\":[1.50] }"), m_text);
    typed(Object);
    QVERIFY2(m_text.endsWith("\"n\":{} }"), m_text);
    typed(Boolean);
    QVERIFY2(m_text.endsWith("\"n\":true }"), m_text);
    typed(Null);
    QVERIFY2(m_text.endsWith("\"n\":null }"), m_text);
}

void TestClaimRowsModel::moments()
{
    QVERIFY2(shown(1, ClaimRowsModel::Meaning).startsWith(u"in 15 minutes"_s),
             qPrintable(shown(1, ClaimRowsModel::Meaning)));
    m_model->setMoment(1, kNow);
    QCOMPARE(m_text, "{ \"sub\":\"\\u0041da\", \"exp\" : 1790000000, \"n\":1.50 }");
}

void TestClaimRowsModel::addsAndRemoves()
{
    m_model->append(u"sub"_s, "[1]");
    QCOMPARE(m_model->rowCount(), 4);
    QVERIFY2(m_text.endsWith("\"n\":1.50, \"sub\":[1] }"), m_text);
    m_model->remove(0);
    QVERIFY2(m_text.startsWith("{ \"exp\""), m_text);
    QCOMPARE(m_model->rowCount(), 3);
}

void TestClaimRowsModel::masked()
{
    m_masking.setOn(true);
    QCOMPARE(shown(0, ClaimRowsModel::Value), Ui::Masking::dots());
    QCOMPARE(shown(0, ClaimRowsModel::Name), u"sub"_s);
    QVERIFY(!shown(1, ClaimRowsModel::Meaning).contains(u"15"_s));
    QVERIFY(!type(0, ClaimRowsModel::Value, u"x"_s));
}

QTEST_MAIN(TestClaimRowsModel)
#include "tst_claimrowsmodel.moc"
