// SPDX-License-Identifier: GPL-3.0-or-later
#include "making/disclosablesmodel.h"
#include "widgets/masking.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace Grantscope;
using namespace Grantscope::Ui;
using namespace Qt::StringLiterals;

class TestDisclosablesModel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void noObject();
    void tree();
    void ticks();
    void whatDecidesStandsOpen();
    void oneTextIsReadOnce();

private:
    static constexpr auto kWarning = QAbstractItemModelTester::FailureReportingMode::QtTest;
    Masking m_masking;
};

void TestDisclosablesModel::noObject()
{
    DisclosablesModel model(&m_masking);
    const QAbstractItemModelTester tester(&model, kWarning);
    QVERIFY(model.setClaims(R"({"a":1})", {}));
    QCOMPARE(model.rowCount(), 1);
    QVERIFY(!model.setClaims("[1]", {}));
    QCOMPARE(model.rowCount(), 0);
    QVERIFY(!model.setData({}, Qt::Checked, Qt::CheckStateRole));
}

// Typing a letter has several ask for the same text.
void TestDisclosablesModel::oneTextIsReadOnce()
{
    DisclosablesModel model(&m_masking);
    for (const QByteArray &text : {QByteArray(), QByteArray("[1]"), QByteArray(R"({"a":1})")}) {
        const int before = model.readings();
        const bool readable = model.setClaims(text, {});
        for (int i = 0; i < 3; ++i)
            QCOMPARE(model.setClaims(text, {}), readable);
        QCOMPARE(model.readings(), before + 1);
    }
    model.setClaims(R"({"a":1})", "dc+sd-jwt");
    QCOMPARE(model.readings(), 4);
}

void TestDisclosablesModel::tree()
{
    DisclosablesModel model(&m_masking);
    const QAbstractItemModelTester tester(&model, kWarning);
    QVERIFY(model.setClaims(R"({"a":{"b":["x",{"c":null}]},"d":2})", {}));
    QCOMPARE(model.rowCount(), 2);
    const QModelIndex b = model.index(0, 0, model.index(0, 0));
    QCOMPARE(b.data().toString(), u"b"_s);
    QCOMPARE(b.siblingAtColumn(DisclosablesModel::Value).data().toString(), u"[ … ]"_s);
    QCOMPARE(model.index(0, 0, b).data().toString(), u"[0]"_s);
    QCOMPARE(model.index(0, 1, b).data().toString(), u"\"x\""_s);
    QCOMPARE(model.index(0, 0, model.index(1, 0, b)).data().toString(), u"c"_s);
    QCOMPARE(model.parent(model.index(1, 0, b)), b);
}

void TestDisclosablesModel::ticks()
{
    DisclosablesModel model(&m_masking);
    const QAbstractItemModelTester tester(&model, kWarning);
    QSignalSpy changed(&model, &DisclosablesModel::ticksChanged);
    model.setClaims(R"({"a":{"b":1},"c":2})", {});
    changed.clear();
    const QModelIndex a = model.index(0, 0);
    QVERIFY(!model.setData(a.siblingAtColumn(1), Qt::Checked, Qt::CheckStateRole));
    QVERIFY(model.setData(a, Qt::Checked, Qt::CheckStateRole));
    QVERIFY(model.setData(model.index(0, 0, a), Qt::Checked, Qt::CheckStateRole));
    QCOMPARE(changed.size(), 2);
    QCOMPARE(model.ticked(), (QStringList{u"/a"_s, u"/a/b"_s}));
    QVERIFY(model.index(0, DisclosablesModel::Note, a).data().toString()
            != a.siblingAtColumn(DisclosablesModel::Note).data().toString()); // It lies in the other.
    model.setClaims(R"({"c":2,"a":{"z":1}})", {});
    QCOMPARE(model.ticked(), QStringList{u"/a"_s});
    model.tickTop(true);
    QCOMPARE(model.ticked(), (QStringList{u"/c"_s, u"/a"_s}));
    model.tickTop(false);
    QVERIFY(model.ticked().isEmpty());
}

void TestDisclosablesModel::whatDecidesStandsOpen()
{
    DisclosablesModel model(&m_masking);
    model.setClaims(R"({"exp":1,"a":{"exp":2}})", "dc+sd-jwt");
    QVERIFY(!(model.flags(model.index(0, 0)) & Qt::ItemIsUserCheckable));
    QVERIFY(!model.setData(model.index(0, 0), Qt::Checked, Qt::CheckStateRole));
    QVERIFY(model.setData(model.index(0, 0, model.index(1, 0)), Qt::Checked, Qt::CheckStateRole));
    model.setValidityClaims(Jose::ValidityClaims::MayHideInsecure);
    QVERIFY(model.setData(model.index(0, 0), Qt::Checked, Qt::CheckStateRole));
    QCOMPARE(model.ticked(), (QStringList{u"/exp"_s, u"/a/exp"_s}));
    model.setValidityClaims(Jose::ValidityClaims::StandOpen);
    QCOMPARE(model.ticked(), QStringList{u"/a/exp"_s});
}

QTEST_MAIN(TestDisclosablesModel)
#include "tst_disclosablesmodel.moc"
