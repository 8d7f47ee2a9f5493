// SPDX-License-Identifier: GPL-3.0-or-later
#include "texts/visible.h"

#include <QTest>

using namespace Grantscope;
using namespace Qt::StringLiterals;

class TestVisible : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void spellsOutWhatHides_data();
    void spellsOutWhatHides();
    void keepsWhatIsSeen_data();
    void keepsWhatIsSeen();
    void onlyWhatWasSpelledOutComesBack_data();
    void onlyWhatWasSpelledOutComesBack();
    void cutsLongTexts();
    void neverCutsHalfACharacter();
};

void TestVisible::spellsOutWhatHides_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("shown");

    const QString zeroInside = u"a"_s + QChar(0) + u"b"_s;
    QTest::newRow("NUL") << zeroInside << u"a⟨U+0000⟩b"_s;
    QTest::newRow("line feed") << u"a\nb"_s << u"a⟨U+000A⟩b"_s;
    QTest::newRow("escape sequence") << u"\x1b[31mred"_s << u"⟨U+001B⟩[31mred"_s;
    QTest::newRow("delete") << u"\x7f"_s << u"⟨U+007F⟩"_s;
    QTest::newRow("C1 control") << u"\u009b31m"_s << u"⟨U+009B⟩31m"_s;
    QTest::newRow("right-to-left override") << u"user\u202enimda"_s << u"user⟨U+202E⟩nimda"_s;
    QTest::newRow("isolates") << u"\u2066x\u2069"_s << u"⟨U+2066⟩x⟨U+2069⟩"_s;
    QTest::newRow("marks") << u"\u200e\u200f\u061c"_s << u"⟨U+200E⟩⟨U+200F⟩⟨U+061C⟩"_s;
    QTest::newRow("zero width") << u"ad\u200bmin\u2060\ufeff"_s << u"ad⟨U+200B⟩min⟨U+2060⟩⟨U+FEFF⟩"_s;
    QTest::newRow("soft hyphen") << u"ad\u00admin"_s << u"ad⟨U+00AD⟩min"_s;
    QTest::newRow("line and paragraph separator") << u"\u2028\u2029"_s << u"⟨U+2028⟩⟨U+2029⟩"_s;
    QTest::newRow("Hangul filler") << u"\u3164"_s << u"⟨U+3164⟩"_s;
    QTest::newRow("tag beyond the first plane") << u"x\U000E0041"_s << u"x⟨U+E0041⟩"_s;
    QTest::newRow("lone high surrogate") << u"a"_s + QChar(0xd800) + u"b"_s << u"a⟨U+D800⟩b"_s;
    QTest::newRow("lone low surrogate") << QString(QChar(0xdc00)) << u"⟨U+DC00⟩"_s;
    QTest::newRow("surrogates the wrong way round") << QString(QChar(0xdc00)) + QChar(0xd800) << u"⟨U+DC00⟩⟨U+D800⟩"_s;
}

void TestVisible::spellsOutWhatHides()
{
    QFETCH(const QString, text);
    QTEST(Texts::visible(text), "shown");
    QCOMPARE(Texts::fromVisible(Texts::visible(text)), text);
}

void TestVisible::keepsWhatIsSeen_data()
{
    QTest::addColumn<QString>("text");

    QTest::newRow("empty") << QString();
    QTest::newRow("Latin") << u"O'Neil <b>&amp; %1 {found}"_s;
    QTest::newRow("Chinese") << u"權杖已到期"_s;
    QTest::newRow("Arabic") << u"رمز"_s;
    QTest::newRow("combining") << u"e\u0301"_s;
    QTest::newRow("beyond the first plane") << u"🔑𠮷"_s;
    QTest::newRow("no-break space") << u"a\u00a0b"_s;
}

void TestVisible::keepsWhatIsSeen()
{
    QFETCH(const QString, text);
    QCOMPARE(Texts::visible(text), text);
    QCOMPARE(Texts::fromVisible(text), text);
}

void TestVisible::onlyWhatWasSpelledOutComesBack_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("what is seen anyway") << u"⟨U+0041⟩"_s;
    QTest::newRow("small letters") << u"⟨U+202e⟩"_s;
    QTest::newRow("too many digits") << u"⟨U+00202E⟩"_s;
    QTest::newRow("too few digits") << u"⟨U+A⟩"_s;
    QTest::newRow("sign") << u"⟨U++02E⟩"_s;
    QTest::newRow("no digits") << u"⟨U+⟩"_s;
    QTest::newRow("beyond Unicode") << u"⟨U+110000⟩"_s;
    QTest::newRow("no end") << u"⟨U+202E"_s;
}

void TestVisible::onlyWhatWasSpelledOutComesBack()
{
    QFETCH(const QString, text);
    QCOMPARE(Texts::fromVisible(text), text);
    QCOMPARE(Texts::fromVisible(text + u"⟨U+202E⟩!"_s), text + u"\u202e!"_s);
}

void TestVisible::cutsLongTexts()
{
    QCOMPARE(Texts::visibleExcerpt(u"abcdef", 6), u"abcdef"_s);
    QCOMPARE(Texts::visibleExcerpt(u"abcdefg", 6), u"abcdef…"_s);
    QCOMPARE(Texts::visibleExcerpt(u"\u202e\u202e", 1), u"⟨U+202E⟩…"_s);
    QCOMPARE(Texts::visibleExcerpt(QString(1'000'000, u'x')).size(), 301);
}

void TestVisible::neverCutsHalfACharacter()
{
    QCOMPARE(Texts::visibleExcerpt(u"ab🔑cd", 3), u"ab…"_s);
    QCOMPARE(Texts::visibleExcerpt(u"ab🔑cd", 4), u"ab🔑…"_s);
}

QTEST_APPLESS_MAIN(TestVisible)
#include "tst_visible.moc"
