// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/lineedit.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace Grantscope::Ui;

class TestLineEdit : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void nothingHidesHoweverItCame_data();
    void nothingHidesHoweverItCame();
    void plainTextStays_data();
    void plainTextStays();
    void cursorStaysBehindWhatWasPasted();
    void longTextIsBounded();
    void editIsToldOnce();
};

void TestLineEdit::nothingHidesHoweverItCame_data()
{
    QTest::addColumn<QString>("pasted");
    QTest::addColumn<QString>("shown");
    QTest::addColumn<QString>("value");
    QTest::newRow("override") << u"user\u202enimda"_s << u"user⟨U+202E⟩nimda"_s << u"user\u202enimda"_s;
    QTest::newRow("isolates") << u"\u2066a\u2069"_s << u"⟨U+2066⟩a⟨U+2069⟩"_s << u"\u2066a\u2069"_s;
    QTest::newRow("zero width") << u"ad\u200bmin"_s << u"ad⟨U+200B⟩min"_s << u"ad\u200bmin"_s;
    QTest::newRow("escape") << u"\x1b[31m"_s << u"⟨U+001B⟩[31m"_s << u"\x1b[31m"_s;
    QTest::newRow("break inside") << u"a\nb"_s << u"a⟨U+000A⟩b"_s << u"a\nb"_s;
    QTest::newRow("breaks at the ends") << u"\r\na\r\n"_s << u"a"_s << u"a"_s;
    QTest::newRow("breaks only") << u"\n\n"_s << QString() << QString();
}

void TestLineEdit::nothingHidesHoweverItCame()
{
    QFETCH(QString, pasted);
    QFETCH(QString, shown);
    QFETCH(QString, value);
    LineEdit edit;
    QGuiApplication::clipboard()->setText(pasted);
    edit.paste();
    QCOMPARE(edit.text(), shown);
    QCOMPARE(edit.displayText(), shown);
    QCOMPARE(edit.value(), value);
    edit.clear();
    edit.setText(pasted);
    QCOMPARE(edit.text(), shown);
    edit.clear();
    edit.insert(pasted);
    QCOMPARE(edit.text(), shown);
    edit.setEchoMode(QLineEdit::Password);
    QCOMPARE(edit.value(), value);
}

void TestLineEdit::plainTextStays_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("address") << u"https://as.example/路徑?a=1"_s;
    QTest::newRow("blanks at the ends") << u"  a "_s;
    QTest::newRow("Arabic") << u"رمز"_s;
    QTest::newRow("looks spelled out") << u"⟨U+0041⟩ ⟨U+⟩ ⟨U+202E"_s;
}

void TestLineEdit::plainTextStays()
{
    QFETCH(QString, text);
    LineEdit edit;
    edit.setText(text);
    QCOMPARE(edit.text(), text);
    QCOMPARE(edit.value(), text);
}

void TestLineEdit::cursorStaysBehindWhatWasPasted()
{
    LineEdit edit;
    edit.setText(u"ab"_s);
    edit.setCursorPosition(1);
    QGuiApplication::clipboard()->setText(u"\u202e"_s);
    edit.paste();
    QCOMPARE(edit.text(), u"a⟨U+202E⟩b"_s);
    QCOMPARE(edit.cursorPosition(), 9);
    QTest::keyClicks(&edit, u"c"_s);
    QCOMPARE(edit.text(), u"a⟨U+202E⟩cb"_s);
}

void TestLineEdit::longTextIsBounded()
{
    LineEdit edit;
    QGuiApplication::clipboard()->setText(QString(1'000'000, QChar(0x202e)));
    edit.paste();
    QVERIFY(edit.text().size() <= edit.maxLength());
}

void TestLineEdit::editIsToldOnce()
{
    LineEdit edit;
    const QSignalSpy edited(&edit, &QLineEdit::textEdited);
    const QSignalSpy changed(&edit, &QLineEdit::textChanged);
    QGuiApplication::clipboard()->setText(u"a\u202e"_s);
    edit.paste();
    QCOMPARE(edited.count(), 1);
    QCOMPARE(edited.first().first().toString(), u"a⟨U+202E⟩"_s);
    QCOMPARE(changed.count(), 1);
}

QTEST_MAIN(TestLineEdit)
#include "tst_lineedit.moc"
