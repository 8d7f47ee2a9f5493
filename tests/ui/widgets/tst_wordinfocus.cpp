// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/textview.h"
#include "widgets/wordinfocus.h"

#include <QLineEdit>
#include <QPlainTextEdit>
#include <QStandardItemModel>
#include <QTest>
#include <QTreeView>

using namespace Grantscope::Ui;
using namespace Qt::StringLiterals;

class TestWordInFocus : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void nothing();
    void wordsAt_data();
    void wordsAt();
    void longOnesAreValues();
    void passwordIsNotTold();
    void tableTellsItsRow();
    void textTellsTheCaret();
    void controlTellsItsName();
};

void TestWordInFocus::nothing()
{
    QCOMPARE(wordInFocus(nullptr), QString());
    const QTreeView empty;
    QCOMPARE(wordInFocus(&empty), QString());
}

void TestWordInFocus::wordsAt_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<qsizetype>("offset");
    QTest::addColumn<QString>("word");
    QTest::newRow("empty") << QString() << qsizetype(0) << QString();
    QTest::newRow("beyond") << u"iss"_s << qsizetype(99) << u"iss"_s;
    QTest::newRow("before") << u"iss"_s << qsizetype(-1) << u"iss"_s;
    QTest::newRow("between") << u"a ( b"_s << qsizetype(2) << QString();
    QTest::newRow("inside") << u"\"client_id\": 1"_s << qsizetype(4) << u"client_id"_s;
    QTest::newRow("at its end") << u"error=invalid_grant&x"_s << qsizetype(19) << u"invalid_grant"_s;
    QTest::newRow("x5t#S256") << u"x5t#S256"_s << qsizetype(2) << u"x5t#S256"_s;
}

void TestWordInFocus::wordsAt()
{
    QFETCH(const QString, text);
    QFETCH(const qsizetype, offset);
    QTEST(wordAt(text, offset), "word");
}

void TestWordInFocus::longOnesAreValues()
{
    QPlainTextEdit edit(u"eyJ"_s.repeated(40));
    QCOMPARE(wordInFocus(&edit), QString());
}

void TestWordInFocus::passwordIsNotTold()
{
    QLineEdit line(u"secret"_s);
    line.setEchoMode(QLineEdit::Password);
    line.selectAll();
    QCOMPARE(wordInFocus(&line), QString());
}

void TestWordInFocus::tableTellsItsRow()
{
    QStandardItemModel model(2, 2);
    model.setItem(1, 0, new QStandardItem(u"aud"_s));
    model.setItem(1, 1, new QStandardItem(u"client-1"_s));
    QTreeView view;
    view.setModel(&model);
    view.setCurrentIndex(model.index(1, 1));
    QCOMPARE(wordInFocus(&view), u"aud"_s);
}

void TestWordInFocus::textTellsTheCaret()
{
    TextView view;
    view.setText(R"({"grant_type":"refresh_token"})");
    view.goTo(5);
    QCOMPARE(wordInFocus(&view), u"grant_type"_s);
    view.goTo(18);
    QCOMPARE(wordInFocus(&view), u"refresh_token"_s);
}

void TestWordInFocus::controlTellsItsName()
{
    QLineEdit line(u"openid"_s);
    line.setAccessibleName(u"Scope:"_s);
    QCOMPARE(wordInFocus(&line), u"Scope"_s);
}

QTEST_MAIN(TestWordInFocus)
#include "tst_wordinfocus.moc"
