// SPDX-License-Identifier: GPL-3.0-or-later
#include "requests/draftrowsmodel.h"
#include "widgets/masking.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace Grantscope;
using namespace Grantscope::Ui;
using namespace Qt::StringLiterals;
using Kind = DraftRowsModel::Kind;

class TestDraftRowsModel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void emptyTextMakesNoRow();
    void maskedCantBeEdited();
    void typingMakesARow();
    void offAndOn();
    void tokens();
    void openedAndLeftKeepsTheToken();
    void removed();
    void setByTheProgramIsNoEdit();
    void hiddenCharactersAreSpelledOut();
};

void TestDraftRowsModel::emptyTextMakesNoRow()
{
    Masking masking;
    DraftRowsModel model(Kind::HeaderFields, &masking);
    const QAbstractItemModelTester tester(&model);
    const QSignalSpy edited(&model, &DraftRowsModel::edited);
    QVERIFY(!model.setData(model.index(0, DraftRowsModel::Name), QString()));
    QVERIFY(!model.setData(model.index(0, DraftRowsModel::Name), Qt::Checked, Qt::CheckStateRole));
    QCOMPARE(model.rowCount(), 1);
    QVERIFY(model.isNew(0));
    QCOMPARE(edited.size(), 0);
}

void TestDraftRowsModel::maskedCantBeEdited()
{
    Masking masking;
    DraftRowsModel model(Kind::HeaderFields, &masking);
    model.setRows({{"Authorization", "Bearer x"}, {"Accept", "*/*"}});
    masking.setOn(true);
    const QModelIndex secret = model.index(0, DraftRowsModel::Value);
    QCOMPARE(secret.data().toString(), Masking::dots());
    QVERIFY(!(secret.flags() & Qt::ItemIsEditable));
    QVERIFY(!secret.data(Qt::ToolTipRole).toString().contains(u"Bearer x"));
    QCOMPARE(model.index(1, DraftRowsModel::Value).data().toString(), u"*/*"_s);
}

void TestDraftRowsModel::typingMakesARow()
{
    Masking masking;
    DraftRowsModel model(Kind::FormParameters, &masking);
    const QAbstractItemModelTester tester(&model);
    const QSignalSpy edited(&model, &DraftRowsModel::edited);
    QVERIFY(model.setData(model.index(0, DraftRowsModel::Name), u"scope"_s));
    QVERIFY(model.setData(model.index(0, DraftRowsModel::Value), u"openid ü"_s));
    QCOMPARE(model.rowCount(), 2);
    QCOMPARE(model.rows(), (QList<Request::DraftRow>{{"scope", "openid ü"}}));
    QCOMPARE(edited.size(), 2);
}

void TestDraftRowsModel::offAndOn()
{
    Masking masking;
    DraftRowsModel model(Kind::HeaderFields, &masking);
    model.setRows({{"A", "b"}});
    QVERIFY(model.setData(model.index(0, 0), Qt::Unchecked, Qt::CheckStateRole));
    QVERIFY(!model.rows().constFirst().isOn);
    QVERIFY(model.setData(model.index(0, 0), Qt::Checked, Qt::CheckStateRole));
    QVERIFY(model.rows().constFirst().isOn);
}

void TestDraftRowsModel::tokens()
{
    Masking masking;
    DraftRowsModel model(Kind::FormParameters, &masking);
    const QAbstractItemModelTester tester(&model);
    model.setToken(0, u"Practice"_s);
    QCOMPARE(model.rows(), (QList<Request::DraftRow>{{.name = "token", .token = u"Practice"_s}}));
    QCOMPARE(model.index(0, DraftRowsModel::Value).data().toString(), u"Practice"_s);
    QVERIFY(model.setData(model.index(0, DraftRowsModel::Value), u"typed"_s));
    QCOMPARE(model.rows().constFirst().token, QString());
}

void TestDraftRowsModel::openedAndLeftKeepsTheToken()
{
    Masking masking;
    DraftRowsModel model(Kind::FormParameters, &masking);
    model.setToken(0, u"Practice"_s);
    QVERIFY(!model.setData(model.index(0, DraftRowsModel::Value), QString()));
    QCOMPARE(model.rows().constFirst().token, u"Practice"_s);
}

void TestDraftRowsModel::removed()
{
    Masking masking;
    DraftRowsModel model(Kind::HeaderFields, &masking);
    const QAbstractItemModelTester tester(&model);
    model.setRows({{"A", "1"}, {"B", "2"}});
    QVERIFY(!model.removeRow(2)); // The one for adding.
    QVERIFY(!model.removeRow(-1));
    QVERIFY(model.removeRow(0));
    QCOMPARE(model.rows(), (QList<Request::DraftRow>{{"B", "2"}}));
}

void TestDraftRowsModel::setByTheProgramIsNoEdit()
{
    Masking masking;
    DraftRowsModel model(Kind::HeaderFields, &masking);
    const QSignalSpy edited(&model, &DraftRowsModel::edited);
    model.setRows({{"A", "1"}});
    QCOMPARE(edited.size(), 0);
}

void TestDraftRowsModel::hiddenCharactersAreSpelledOut()
{
    Masking masking;
    DraftRowsModel model(Kind::HeaderFields, &masking);
    model.setRows({{"A", QString(u"a\u202eb").toUtf8()}});
    QVERIFY(!model.index(0, DraftRowsModel::Value).data().toString().contains(u'\u202e'));
}

QTEST_MAIN(TestDraftRowsModel)
#include "tst_draftrowsmodel.moc"
