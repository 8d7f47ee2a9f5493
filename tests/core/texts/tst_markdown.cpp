// SPDX-License-Identifier: GPL-3.0-or-later
#include "texts/markdown.h"

#include <QTest>

using namespace Grantscope;
using namespace Qt::StringLiterals;

class TestMarkdown : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void text_data();
    void text();
    void fence_data();
    void fence();
};

void TestMarkdown::text_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("markdown");
    QTest::newRow("nothing") << QString() << QString();
    QTest::newRow("words") << u"a word: \u91d1\u9470 'x'"_s << u"a word: \u91d1\u9470 'x'"_s;
    QTest::newRow("table") << u"a|b"_s << u"a\\|b"_s;
    QTest::newRow("code") << u"`a`"_s << u"\\`a\\`"_s;
    QTest::newRow("HTML") << u"<b>&amp;"_s << u"\\<b\\>\\&amp;"_s;
    QTest::newRow("link") << u"[a](b)"_s << u"\\[a\\]\\(b\\)"_s;
    QTest::newRow("heading behind a line end") << u"a\n# b"_s << u"a\u27e8U\\+000A\u27e9\\# b"_s;
    QTest::newRow("backslash") << u"\\|"_s << u"\\\\\\|"_s;
}

void TestMarkdown::text()
{
    QFETCH(const QString, text);
    QTEST(Texts::markdownText(text), "markdown");
}

void TestMarkdown::fence_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("markdown");
    QTest::newRow("nothing") << QString() << u"```json\n\n```\n\n"_s;
    QTest::newRow("text") << u"a\nb"_s << u"```json\na\nb\n```\n\n"_s;
    QTest::newRow("a fence in it") << u"```\nx\n````"_s << u"`````json\n```\nx\n````\n`````\n\n"_s;
}

void TestMarkdown::fence()
{
    QFETCH(const QString, text);
    QTEST(Texts::markdownFence(text, "json"_L1), "markdown");
}

QTEST_APPLESS_MAIN(TestMarkdown)
#include "tst_markdown.moc"
