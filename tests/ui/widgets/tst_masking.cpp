// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/masking.h"

#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace Grantscope;
using namespace Grantscope::Ui;

class TestMasking : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void dotsTellNothing();
    void errorsQuoteNothing();
    void tellsOfChangesOnly();
};

void TestMasking::dotsTellNothing()
{
    Masking masking;
    QVERIFY(!masking.isOn());
    QCOMPARE(masking.shown(u"value"_s), u"value"_s);
    masking.setOn(true);
    QCOMPARE(masking.shown(u"a"_s), masking.shown(u"a much longer value"_s));
    QCOMPARE(masking.shown(u"a"_s), Masking::dots());
    QCOMPARE(masking.shown(QString()), QString());
}

void TestMasking::errorsQuoteNothing()
{
    Masking masking;
    const Error error{ErrorId(), u"expected"_s, u"found"_s, {}, 7};
    QCOMPARE(masking.shown(error), error);
    masking.setOn(true);
    QCOMPARE(masking.shown(error), (Error{ErrorId(), Masking::dots(), Masking::dots(), {}, 7}));
    QCOMPARE(masking.shown(Error{ErrorId()}), Error{ErrorId()}); // no dots for nothing
}

void TestMasking::tellsOfChangesOnly()
{
    Masking masking;
    QSignalSpy changed(&masking, &Masking::changed);
    masking.setOn(false);
    QCOMPARE(changed.count(), 0);
    masking.setOn(true);
    masking.setOn(true);
    QCOMPARE(changed.count(), 1);
    QCOMPARE(changed.first().first().toBool(), true);
}

QTEST_GUILESS_MAIN(TestMasking)
#include "tst_masking.moc"
