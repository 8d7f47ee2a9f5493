// SPDX-License-Identifier: GPL-3.0-or-later
#include "lessons/glossary.h"
#include "lessons/library.h"

#include <QCollator>
#include <QRegularExpression>
#include <QTest>

using namespace Grantscope;
using namespace Grantscope::Lessons;
using namespace Qt::StringLiterals;

class TestGlossary : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void unknown();
    void lookedUp_data();
    void lookedUp();
    void complete_data();
    void complete();
    void sorted();
};

void TestGlossary::unknown()
{
    const Glossary glossary(u"en"_s);
    QVERIFY(!glossary.lookUp(u"no such term"_s));
    QVERIFY(!glossary.lookUp(QString()));
    QVERIFY(!glossary.find(u"Access-Token"));
    // A language that is not there is told by what has no words in it.
    QCOMPARE(Glossary(u"tlh"_s).untranslated().size(), glossary.terms().size());
}

void TestGlossary::lookedUp_data()
{
    QTest::addColumn<QString>("language");
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("id");
    QTest::newRow("id") << u"en"_s << u"access-token"_s << u"access-token"_s;
    QTest::newRow("name in any case") << u"en"_s << u"Access Token"_s << u"access-token"_s;
    QTest::newRow("on the wire") << u"en"_s << u"access_token"_s << u"access-token"_s;
    QTest::newRow("claim") << u"en"_s << u"aud"_s << u"audience"_s;
    QTest::newRow("Chinese") << u"zh_TW"_s << u"存取權杖"_s << u"access-token"_s;
    QTest::newRow("English in Chinese") << u"zh_TW"_s << u"access token"_s << u"access-token"_s;
}

void TestGlossary::lookedUp()
{
    QFETCH(const QString, language);
    QFETCH(const QString, name);
    const Glossary glossary(language);
    const Term *term = glossary.lookUp(name);
    QVERIFY(term);
    QTEST(term->id, "id");
}

void TestGlossary::complete_data()
{
    QTest::addColumn<QString>("language");
    QTest::newRow("en") << u"en"_s;
    QTest::newRow("zh_TW") << u"zh_TW"_s;
}

void TestGlossary::complete()
{
    QFETCH(const QString, language);
    static const QRegularExpression han(u"\\p{Han}"_s);
    const Glossary glossary(language);
    QVERIFY(glossary.terms().size() >= 120);
    QCOMPARE(glossary.untranslated(), QStringList());
    for (const Term &term : glossary.terms()) {
        QVERIFY2(!term.name.isEmpty(), qPrintable(term.id));
        QVERIFY2(term.text.size() > 20, qPrintable(term.id));
        QVERIFY2(term.text.contains(han) == (language == u"zh_TW"_s), qPrintable(term.id));
        for (const QString &other : term.see)
            QVERIFY2(glossary.find(other) && other != term.id, qPrintable(term.id + u" see "_s + other));
        QVERIFY2(term.lesson.isEmpty() || lessonIds().contains(term.lesson), qPrintable(term.id));
        for (const QString &name : term.also)
            QVERIFY2(glossary.lookUp(name) == &term
                         || glossary.lookUp(name)->name.compare(name, Qt::CaseInsensitive) == 0,
                     qPrintable(term.id + u" also "_s + name));
    }
}

void TestGlossary::sorted()
{
    for (const QString &language : {u"en"_s, u"zh_TW"_s}) {
        const Glossary glossary(language);
        QCollator collator{QLocale(language)};
        collator.setCaseSensitivity(Qt::CaseInsensitive);
        for (qsizetype i = 1; i < glossary.terms().size(); ++i) {
            const QString &before = glossary.terms().at(i - 1).name;
            QVERIFY2(collator.compare(before, glossary.terms().at(i).name) < 0, qPrintable(before));
        }
    }
}

QTEST_APPLESS_MAIN(TestGlossary)
#include "tst_glossary.moc"
