// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/characters.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace Grantscope::Ui;

class TestCharacters : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void invalidOctets_data();
    void invalidOctets();
    void validCharacters_data();
    void validCharacters();
    void hiddenCharactersAreChips_data();
    void hiddenCharactersAreChips();
    void visibleCharactersAreNot_data();
    void visibleCharactersAreNot();
    void chipsFillTheirCells();
    void positionsAndOffsetsAgree();
    void stepsBackToWhereItCameFrom();
};

void TestCharacters::invalidOctets_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::newRow("lone continuation") << QByteArray("\x80");
    QTest::newRow("overlong slash, RFC 3629 section 10") << QByteArray("\xc0\xaf");
    QTest::newRow("overlong NUL in three") << QByteArray("\xe0\x80\x80");
    QTest::newRow("high surrogate") << QByteArray("\xed\xa0\x80");
    QTest::newRow("beyond U+10FFFF") << QByteArray("\xf4\x90\x80\x80");
    QTest::newRow("truncated at the end") << QByteArray("\xe2\x82");
    QTest::newRow("lead without continuation") << QByteArray("\xc3 ");
    QTest::newRow("0xff") << QByteArray("\xff");
}

void TestCharacters::invalidOctets()
{
    QFETCH(const QByteArray, text);
    const Utf8Character character = utf8At(text, 0);
    QVERIFY(!character.valid);
    QCOMPARE(character.octets, 1);
    QCOMPARE(character.code, static_cast<char32_t>(static_cast<uchar>(text.at(0))));
    QCOMPARE(drawnAs(character), Drawn::Chip);
    QVERIFY(decoded(text).startsWith(QChar::ReplacementCharacter));
}

void TestCharacters::validCharacters_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<char32_t>("code");
    QTest::addColumn<int>("octets");
    QTest::newRow("ASCII") << u"A"_s << U'A' << 1;
    QTest::newRow("U+00A0") << QString(QChar(0xa0)) << char32_t(0xa0) << 2;
    QTest::newRow("Han") << u"繁"_s << U'繁' << 3;
    QTest::newRow("last before the surrogates") << QString(QChar(0xd7ff)) << char32_t(0xd7ff) << 3;
    QTest::newRow("emoji") << u"🔑"_s << U'🔑' << 4;
}

void TestCharacters::validCharacters()
{
    QFETCH(const QString, text);
    QFETCH(const char32_t, code);
    QFETCH(const int, octets);
    const Utf8Character character = utf8At(text.toUtf8(), 0);
    QVERIFY(character.valid);
    QCOMPARE(character.code, code);
    QCOMPARE(int(character.octets), octets);
}

void TestCharacters::hiddenCharactersAreChips_data()
{
    QTest::addColumn<char32_t>("code");
    QTest::addColumn<QString>("chip");
    const auto row = [](char32_t code, const QString &chip) { QTest::newRow(qPrintable(chip)) << code << chip; };
    row(0x00, u"⟨U+0000⟩"_s);
    row(0x0d, u"⟨CR⟩"_s);
    row(0x1b, u"⟨U+001B⟩"_s);
    row(0x7f, u"⟨U+007F⟩"_s);
    row(0x85, u"⟨U+0085⟩"_s);
    row(0xa0, u"⟨U+00A0⟩"_s);
    row(0xad, u"⟨U+00AD⟩"_s);
    row(0x61c, u"⟨U+061C⟩"_s);
    row(0x200b, u"⟨U+200B⟩"_s);
    row(0x200e, u"⟨U+200E⟩"_s);
    row(0x2028, u"⟨U+2028⟩"_s);
    row(0x202e, u"⟨U+202E⟩"_s);
    row(0x2066, u"⟨U+2066⟩"_s);
    row(0x2069, u"⟨U+2069⟩"_s);
    row(0x3164, u"⟨U+3164⟩"_s);
    row(0xfeff, u"⟨U+FEFF⟩"_s);
    row(0xe0041, u"⟨U+E0041⟩"_s);
    row(0x10ffff, u"⟨U+10FFFF⟩"_s);
}

void TestCharacters::hiddenCharactersAreChips()
{
    QFETCH(const char32_t, code);
    QFETCH(const QString, chip);
    const Utf8Character character{code, 1, true};
    QCOMPARE(drawnAs(character), Drawn::Chip);
    QCOMPARE(chipText(character), chip);
}

void TestCharacters::visibleCharactersAreNot_data()
{
    QTest::addColumn<char32_t>("code");
    QTest::addColumn<Drawn>("drawn");
    QTest::addColumn<int>("cells");
    QTest::newRow("space") << U' ' << Drawn::Plain << 1;
    QTest::newRow("tilde") << U'~' << Drawn::Plain << 1;
    QTest::newRow("tab") << U'\t' << Drawn::Tab << 4;
    QTest::newRow("e acute") << U'é' << Drawn::Shaped << 1;
    QTest::newRow("Hebrew") << U'ש' << Drawn::Shaped << 1;
    QTest::newRow("Han") << U'證' << Drawn::Wide << 2;
    QTest::newRow("fullwidth comma") << U'，' << Drawn::Wide << 2;
    QTest::newRow("ideographic space") << char32_t(0x3000) << Drawn::Wide << 2;
    QTest::newRow("emoji") << U'🔑' << Drawn::Wide << 2;
    QTest::newRow("combining acute") << char32_t(0x301) << Drawn::Mark << 0;
}

void TestCharacters::visibleCharactersAreNot()
{
    QFETCH(const char32_t, code);
    QFETCH(const Drawn, drawn);
    QFETCH(const int, cells);
    const Utf8Character character{code, 1, true};
    QCOMPARE(drawnAs(character), drawn);
    QCOMPARE(cellsOf(character, drawn, 0), cells);
}

void TestCharacters::chipsFillTheirCells()
{
    for (char32_t code = 0; code <= 0x10ffff; ++code) {
        if (code >= 0xd800 && code <= 0xdfff)
            continue;
        const Utf8Character character{code, 1, true};
        if (drawnAs(character) == Drawn::Chip && chipText(character).size() != cellsOf(character, Drawn::Chip, 0))
            QFAIL(qPrintable(u"U+%1 does not fill its cells"_s.arg(QString::number(code, 16))));
    }
    for (char32_t octet = 0x80; octet <= 0xff; ++octet) {
        const Utf8Character character{octet, 1, false};
        QCOMPARE(chipText(character).size(), cellsOf(character, Drawn::Chip, 0));
    }
}

void TestCharacters::positionsAndOffsetsAgree()
{
    const QByteArray text = QByteArray("a\xff") + u"é繁🔑"_s.toUtf8() + "\xe2\x82z";
    const QString utf16 = decoded(text);
    QCOMPARE(decodedLength(text), utf16.size());
    QCOMPARE(utf16, u"a\uFFFDé繁🔑\uFFFD\uFFFDz"_s);
    for (qsizetype position = 0; position <= utf16.size(); ++position) {
        const qsizetype offset = offsetOfDecoded(text, position);
        const bool insidePair = position > 0 && position < utf16.size() && utf16.at(position).isLowSurrogate();
        QCOMPARE(decodedLength(QByteArrayView(text).first(offset)), insidePair ? position + 1 : position);
    }
}

void TestCharacters::stepsBackToWhereItCameFrom()
{
    const QByteArray text = QByteArray("\x80\x80\x80\x80\x80") + u"繁🔑é"_s.toUtf8() + "\xf0\x9f" + "x";
    QList<qsizetype> starts;
    for (qsizetype i = 0; i < text.size(); i += utf8At(text, i).octets)
        starts.append(i);
    qsizetype offset = text.size();
    while (offset > 0) {
        offset = utf8Before(text, offset);
        QCOMPARE(offset, starts.takeLast());
    }
    QVERIFY(starts.isEmpty());
}

QTEST_GUILESS_MAIN(TestCharacters)
#include "tst_characters.moc"
