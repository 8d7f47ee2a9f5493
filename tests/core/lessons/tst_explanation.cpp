// SPDX-License-Identifier: GPL-3.0-or-later
#include "json/document.h"
#include "lessons/explanation.h"

#include <QFile>
#include <QTest>

using namespace Grantscope;
using namespace Grantscope::Lessons;
using namespace Qt::StringLiterals;

class TestExplanation : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void unknown_data();
    void unknown();
    void nothingIsHiddenBehindATerm_data();
    void nothingIsHiddenBehindATerm();
    void ownTermComesFirst();
    void severalThings();

private:
    Glossary m_glossary{u"en"_s};
};

void TestExplanation::unknown_data()
{
    QTest::addColumn<QString>("name");
    QTest::newRow("nothing") << QString();
    QTest::newRow("no name") << u"no such thing"_s;
    QTest::newRow("another case, which is another name") << u"Op_policy_uri"_s;
}

void TestExplanation::unknown()
{
    QFETCH(const QString, name);
    QVERIFY(explain(m_glossary, name).isEmpty());
    QCOMPARE(explain(m_glossary, name).text(), QString());
}

void TestExplanation::nothingIsHiddenBehindATerm_data()
{
    QTest::addColumn<QString>("file");
    QTest::addColumn<QByteArray>("section");
    QTest::addColumn<QByteArray>("meaning");
    QTest::newRow("claims") << u"claims"_s << QByteArray("claims") << QByteArray("meaning");
    QTest::newRow("algorithms") << u"jose-algorithms"_s << QByteArray("algorithms") << QByteArray("meaning");
    QTest::newRow("header parameters") << u"jose-algorithms"_s << QByteArray("header_parameters")
                                       << QByteArray("meaning");
    QTest::newRow("parameters") << u"oauth-parameters"_s << QByteArray("parameters") << QByteArray("meaning");
    QTest::newRow("grant types") << u"oauth-parameters"_s << QByteArray("grant_types") << QByteArray("meaning");
    QTest::newRow("errors") << u"oauth-errors"_s << QByteArray("errors") << QByteArray("what_went_wrong");
    QTest::newRow("metadata") << u"metadata-members"_s << QByteArray("members") << QByteArray("meaning");
}

/// Whatever a registry says of a name is told, whether or not a term has it among its other names.
void TestExplanation::nothingIsHiddenBehindATerm()
{
    QFETCH(const QString, file);
    QFETCH(const QByteArray, section);
    QFETCH(const QByteArray, meaning);
    QFile source(QStringLiteral(GRANTSCOPE_SOURCE_DIR "/resources/registries/%1.json").arg(file));
    QVERIFY(source.open(QIODevice::ReadOnly));
    const auto document = Json::Document::parse(source.readAll());
    QVERIFY(document);
    int names = 0;
    for (const Json::Value row : document->root().member(section)) {
        const QString name = row.member("name").toString();
        const QString text = row.member(meaning).toString();
        QVERIFY2(!text.isEmpty(), qPrintable(name));
        const Explanation known = explain(m_glossary, name);
        const auto tells = [&text](const Explanation::Entry &entry) { return entry.text.startsWith(text); };
        QVERIFY2(std::ranges::any_of(known.entries, tells), qPrintable(name));
        QVERIFY2(known.isOwnTerm || known.text().contains(text), qPrintable(name));
        ++names;
    }
    QVERIFY(names >= 10);
}

void TestExplanation::ownTermComesFirst()
{
    const Explanation own = explain(m_glossary, u"access_token"_s);
    QVERIFY(own.isOwnTerm);
    QCOMPARE(own.text(), own.term->text);
    QVERIFY(!own.entries.isEmpty());
    const Explanation oneOfMany = explain(m_glossary, u"zoneinfo"_s);
    QVERIFY(oneOfMany.term && !oneOfMany.isOwnTerm);
    QVERIFY(oneOfMany.text() != oneOfMany.term->text);
    // What no registry has is said by the term, under whichever name.
    const Explanation alias = explain(m_glossary, u"BFF"_s);
    QVERIFY(alias.entries.isEmpty());
    QCOMPARE(alias.text(), alias.term->text);
}

void TestExplanation::severalThings()
{
    const Explanation nonce = explain(m_glossary, u"nonce"_s);
    QVERIFY(nonce.entries.size() >= 2);
    QCOMPARE(nonce.entries.constFirst().kind, Explanation::Kind::Claim);
    QVERIFY(nonce.entries.constFirst().reference.contains(u'\u00a7'));
}

QTEST_APPLESS_MAIN(TestExplanation)
#include "tst_explanation.moc"
