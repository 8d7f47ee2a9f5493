// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/issuertemplate.h"

#include <QTest>

using namespace Grantscope;
using namespace Qt::StringLiterals;

class TestIssuerTemplate : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void isTemplate_data();
    void isTemplate();
    void fits_data();
    void fits();
};

void TestIssuerTemplate::isTemplate_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("expected");
    QTest::newRow("empty") << u""_s << false;
    QTest::newRow("an issuer") << u"https://as.example/a"_s << false;
    QTest::newRow("no name") << u"https://as.example/{}"_s << false;
    QTest::newRow("never closed") << u"https://as.example/{tenant"_s << false;
    QTest::newRow("closed in another part") << u"https://as.example/{a/b}"_s << false;
    QTest::newRow("behind a brace") << u"https://as.example/{{tenant}/"_s << true;
    QTest::newRow("Microsoft") << u"https://login.microsoftonline.com/{tenantid}/v2.0"_s << true;
}

void TestIssuerTemplate::isTemplate()
{
    QFETCH(const QString, text);
    QTEST(isIssuerTemplate(text), "expected");
}

void TestIssuerTemplate::fits_data()
{
    QTest::addColumn<QString>("issuer");
    QTest::addColumn<QString>("pattern");
    QTest::addColumn<bool>("expected");
    const QString many = u"https://as.example/{tenantid}/v2.0"_s;
    QTest::newRow("no template") << u"https://as.example/a"_s << u"https://as.example/a"_s << false;
    QTest::newRow("nothing") << u""_s << many << false;
    QTest::newRow("no tenant") << u"https://as.example//v2.0"_s << many << false;
    QTest::newRow("another host") << u"https://evil.example/a/v2.0"_s << many << false;
    QTest::newRow("two parts") << u"https://as.example/a/b/v2.0"_s << many << false;
    QTest::newRow("more behind") << u"https://as.example/a/v2.0/"_s << many << false;
    QTest::newRow("less behind") << u"https://as.example/a/v2"_s << many << false;
    QTest::newRow("escapes") << u"https://as.example/a%2Fb/v2.0"_s << many << false;
    QTest::newRow("a query") << u"https://as.example/a?/v2.0"_s << many << false;
    QTest::newRow("half a surrogate pair") << u"https://as.example/"_s + QChar(0xd800) + u"/v2.0"_s << many << false;
    QTest::newRow("a name of hosts in a host") << u"https://a.b.example/"_s << u"https://{t}.example/"_s << false;
    QTest::newRow("a tenant") << u"https://as.example/72f988bf-86f1/v2.0"_s << many << true;
    QTest::newRow("the template itself") << many << many << false;
    QTest::newRow("at the end") << u"https://as.example/a"_s << u"https://as.example/{t}"_s << true;
    QTest::newRow("in the host") << u"https://a.example/"_s << u"https://{t}.example/"_s << true;
    QTest::newRow("twice") << u"https://a.example/b"_s << u"https://{t}.example/{u}"_s << true;
}

void TestIssuerTemplate::fits()
{
    QFETCH(const QString, issuer);
    QFETCH(const QString, pattern);
    QTEST(fitsIssuerTemplate(issuer, pattern), "expected");
}

QTEST_APPLESS_MAIN(TestIssuerTemplate)
#include "tst_issuertemplate.moc"
