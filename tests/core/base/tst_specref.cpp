// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/specref.h"

#include <QTest>

using namespace Grantscope;
using namespace Qt::StringLiterals;

class TestSpecRef : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void links_data();
    void links();
    void compares();
};

Q_DECLARE_METATYPE(SpecRef)

void TestSpecRef::links_data()
{
    QTest::addColumn<SpecRef>("spec");
    QTest::addColumn<QStringList>("expected"); // label and address in turn
    QTest::newRow("none") << SpecRef() << QStringList();
    QTest::newRow("no address") << SpecRef("FAPI 2.0 §5.3") << QStringList{u"FAPI 2.0 §5.3"_s, QString()};
    QTest::newRow("no section") << SpecRef("RFC 7797")
                                << QStringList{u"RFC 7797"_s, u"https://www.rfc-editor.org/rfc/rfc7797"_s};
    QTest::newRow("one") << SpecRef("RFC 7519 §4.1.4")
                         << QStringList{u"RFC 7519 §4.1.4"_s,
                                        u"https://www.rfc-editor.org/rfc/rfc7519#section-4.1.4"_s};
    QTest::newRow("two sections, two documents")
        << SpecRef("RFC 7515 §5.2, §7.1; RFC 7519 §1")
        << QStringList{u"RFC 7515 §5.2"_s, u"https://www.rfc-editor.org/rfc/rfc7515#section-5.2"_s,
                       u"RFC 7515 §7.1"_s, u"https://www.rfc-editor.org/rfc/rfc7515#section-7.1"_s,
                       u"RFC 7519 §1"_s,   u"https://www.rfc-editor.org/rfc/rfc7519#section-1"_s};
    QTest::newRow("list item") << SpecRef("OIDC Core §3.1.3.7 (2)")
                               << QStringList{
                                      u"OIDC Core §3.1.3.7 (2)"_s,
                                      u"https://openid.net/specs/openid-connect-core-1_0.html#rfc.section.3.1.3.7"_s};
    QTest::newRow("draft")
        << SpecRef("8725bis §3.1")
        << QStringList{u"8725bis §3.1"_s,
                       u"https://datatracker.ietf.org/doc/html/draft-ietf-oauth-rfc8725bis-10#section-3.1"_s};
}

void TestSpecRef::links()
{
    QFETCH(SpecRef, spec);
    QFETCH(QStringList, expected);
    QStringList found;
    const QList<SpecLink> links = spec.links();
    for (const SpecLink &link : links)
        found << link.label << link.url.toString();
    QCOMPARE(found, expected);
}

void TestSpecRef::compares()
{
    QVERIFY(SpecRef("RFC 7515 §5") != SpecRef("RFC 7515 §5.2"));
    QVERIFY(SpecRef("RFC 7515 §5") == SpecRef("RFC 7515 §5"));
    QVERIFY(SpecRef().isEmpty());
    QVERIFY(!SpecRef("RFC 7515").isEmpty());
    QCOMPARE(SpecRef("RFC 7515 §5").text(), u"RFC 7515 §5"_s);
}

QTEST_GUILESS_MAIN(TestSpecRef)
#include "tst_specref.moc"
