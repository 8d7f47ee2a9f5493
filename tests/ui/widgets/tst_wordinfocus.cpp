// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/textview.h"
#include "widgets/wordinfocus.h"

#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QStandardItemModel>
#include <QTest>
#include <QTextBlock>
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
    void maskedTextTellsNothing();
    void besideAllTextIsNothing();
    void cellUnderThePointer();
    void textUnderThePointer();
    void editUnderThePointer();
    void pageUnderThePointer();
    void labelUnderThePointer();
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
    QTest::newRow("name among Chinese") << u"檢查aud宣告"_s << qsizetype(3) << u"aud"_s;
    QTest::newRow("its end") << u"檢查 aud宣告"_s << qsizetype(6) << u"宣告"_s;
    QTest::newRow("Chinese beside a name") << u"檢查aud宣告"_s << qsizetype(1) << u"檢查"_s;
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

void TestWordInFocus::maskedTextTellsNothing()
{
    TextView view;
    view.setText("invalid_grant");
    view.selectAll();
    view.setConcealed(true);
    QCOMPARE(wordInFocus(&view), QString());
    QCOMPARE(wordUnder(view.viewport(), view.rectOf(2).center()), QString());
}

void TestWordInFocus::besideAllTextIsNothing()
{
    TextView view;
    view.resize(600, 200);
    view.setText("aud");
    view.show();
    QCOMPARE(wordUnder(view.viewport(), {500, view.rectOf(1).center().y()}), QString());
    QCOMPARE(wordUnder(view.viewport(), {view.rectOf(1).center().x(), 190}), QString());
    QPlainTextEdit edit(u"aud"_s);
    edit.resize(600, 200);
    QCOMPARE(wordUnder(edit.viewport(), {500, 10}), QString());
    QCOMPARE(wordUnder(edit.viewport(), {500, 190}), QString());
    QCOMPARE(wordUnder(nullptr, {}), QString());
    const QTreeView empty;
    QCOMPARE(wordUnder(empty.viewport(), {5, 5}), QString());
}

void TestWordInFocus::cellUnderThePointer()
{
    QStandardItemModel model(2, 2);
    model.setItem(1, 0, new QStandardItem(u"alg"_s));
    model.setItem(1, 1, new QStandardItem(u"\"RS256\""_s));
    QTreeView view;
    view.setModel(&model);
    view.resize(400, 200);
    view.show();
    QCOMPARE(wordUnder(view.viewport(), view.visualRect(model.index(1, 0)).center()), u"alg"_s);
    QCOMPARE(wordUnder(view.viewport(), view.visualRect(model.index(1, 1)).center()), u"RS256"_s);
}

void TestWordInFocus::textUnderThePointer()
{
    TextView view;
    view.resize(600, 200);
    view.setText(R"({"grant_type":"refresh_token"})");
    view.show();
    QCOMPARE(wordUnder(view.viewport(), view.rectOf(5).center()), u"grant_type"_s);
    QCOMPARE(wordUnder(view.viewport(), view.rectOf(18).center()), u"refresh_token"_s);
    view.setText(QByteArray("x").repeated(80));
    QCOMPARE(wordUnder(view.viewport(), view.rectOf(40).center()), QString());
}

void TestWordInFocus::editUnderThePointer()
{
    QPlainTextEdit edit(u"scope openid"_s);
    edit.resize(600, 200);
    edit.show();
    QTextCursor at(edit.document());
    at.setPosition(8);
    QCOMPARE(wordUnder(edit.viewport(), edit.cursorRect(at).center()), u"openid"_s);
}

void TestWordInFocus::pageUnderThePointer()
{
    QTextEdit page;
    page.resize(600, 200);
    page.setMarkdown(u"Check the use of `aud` 與`exp`宣告"_s);
    page.show();
    const auto under = [&page](const QString &word) {
        const QTextCursor at = page.document()->find(word);
        QTextCursor middle(page.document());
        middle.setPosition(at.selectionStart() + 1);
        return wordUnder(page.viewport(), page.cursorRect(middle).center());
    };
    QCOMPARE(under(u"use"_s), QString()); // In prose it is a word like any other.
    QCOMPARE(under(u"aud"_s), u"aud"_s);
    QCOMPARE(under(u"exp"_s), u"exp"_s);
    QCOMPARE(under(u"宣告"_s), QString());
}

void TestWordInFocus::labelUnderThePointer()
{
    const QLabel label(u"Client ID:"_s);
    QCOMPARE(wordUnder(&label, {2, 2}), u"Client ID"_s);
}

QTEST_MAIN(TestWordInFocus)
#include "tst_wordinfocus.moc"
