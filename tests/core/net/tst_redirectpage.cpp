// SPDX-License-Identifier: GPL-3.0-or-later
#include "net/redirectpage.h"

#include <QCryptographicHash>
#include <QRegularExpression>
#include <QTest>

using namespace Grantscope;
using namespace Grantscope::Net;
using namespace Qt::StringLiterals;

namespace {

const QString kNasty = u"<script>\"'&</script>"_s;

RedirectTexts nastyTexts()
{
    const PageText text{kNasty, kNasty};
    return {kNasty, text, text, text, text, text, kNasty, kNasty};
}

QByteArray policyOf(const HttpResponse &page)
{
    return page.fields.first("Content-Security-Policy").value_or(QByteArray());
}

/// "'sha256-…'" of what stands in the first element of this name.
QByteArray hashOfElement(const HttpResponse &page, const QByteArray &name)
{
    const qsizetype start = page.body.indexOf("<" + name + ">") + name.size() + 2;
    const QByteArray text = page.body.sliced(start, page.body.indexOf("</" + name + ">", start) - start);
    return "'sha256-" + QCryptographicHash::hash(text, QCryptographicHash::Sha256).toBase64() + "'";
}

} // namespace

class TestRedirectPage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void textIsEscaped();
    void plainPageHasNoScript();
    void handOverHasOneScript();
    void closedToOthers_data();
    void closedToOthers();
    void accessible_data();
    void accessible();
    void everyTextIsThere();
};

void TestRedirectPage::textIsEscaped()
{
    for (const HttpResponse &page :
         {redirectPage(200, "OK", {kNasty, kNasty}, kNasty), handOverPage(nastyTexts(), "abc")}) {
        QVERIFY(!page.body.contains(kNasty.toUtf8()));
        QVERIFY(page.body.contains("&lt;script&gt;&quot;"));
    }
}

void TestRedirectPage::plainPageHasNoScript()
{
    const HttpResponse page = redirectPage(410, "Gone", {u"Title"_s, u"Text"_s}, u"en"_s);
    QCOMPARE(page.status, 410);
    QCOMPARE(page.reason, QByteArray("Gone"));
    QVERIFY(!page.body.contains("<script"));
    QVERIFY(!page.body.contains("<form"));
    QVERIFY(!policyOf(page).contains("script-src"));
    QVERIFY(policyOf(page).contains("form-action 'none'"));
}

void TestRedirectPage::handOverHasOneScript()
{
    const RedirectTexts texts = translatedRedirectTexts(u"en"_s);
    const HttpResponse page = handOverPage(texts, "0123456789abcdef");
    QCOMPARE(page.status, 200);
    QCOMPARE(page.body.count("<script"), 1);
    QVERIFY(policyOf(page).contains("script-src " + hashOfElement(page, "script") + ";"));
    QVERIFY(policyOf(page).contains("form-action 'self'"));
    QVERIFY(!policyOf(page).contains("unsafe"));
    QCOMPARE(page.body.count("0123456789abcdef"), 1);
    QCOMPARE(QByteArray(page.body).replace("0123456789abcdef", "X"), handOverPage(texts, "X").body);
    QVERIFY(page.body.contains("name=\"" + QByteArray(kTokenField) + "\" value=\"0123456789abcdef\""));
    QVERIFY(page.body.contains("form.elements." + QByteArray(kFragmentField) + ".value"));
    const qsizetype noscript = page.body.indexOf("<noscript>");
    QVERIFY(page.body.indexOf(texts.withoutScript.toHtmlEscaped().toUtf8(), noscript) > noscript);
}

void TestRedirectPage::closedToOthers_data()
{
    QTest::addColumn<HttpResponse>("page");
    QTest::newRow("plain") << redirectPage(200, "OK", {u"Title"_s, u"Text"_s}, u"en"_s);
    QTest::newRow("hand over") << handOverPage(translatedRedirectTexts(u"en"_s), "abc");
}

void TestRedirectPage::closedToOthers()
{
    QFETCH(const HttpResponse, page);
    const QByteArray policy = policyOf(page);
    QVERIFY(policy.startsWith("default-src 'none'; "));
    QVERIFY(policy.contains("style-src " + hashOfElement(page, "style") + ";"));
    QVERIFY(policy.contains("base-uri 'none'"));
    QVERIFY(policy.contains("frame-ancestors 'none'"));
    QCOMPARE(page.fields.first("Cache-Control"), QByteArray("no-store"));
    QCOMPARE(page.fields.first("X-Content-Type-Options"), QByteArray("nosniff"));
    QCOMPARE(page.fields.first("Content-Type"), QByteArray("text/html; charset=utf-8"));
    static const QRegularExpression loads(u"(src|href|action)=|url\\("_s);
    QVERIFY(!QString::fromUtf8(page.body).contains(loads));
}

void TestRedirectPage::accessible_data()
{
    closedToOthers_data();
}

void TestRedirectPage::accessible()
{
    QFETCH(const HttpResponse, page);
    QVERIFY(page.body.startsWith("<!DOCTYPE html>\n<html lang=\"en\">"));
    QCOMPARE(page.body.count("<title>"), 1);
    QCOMPARE(page.body.count("<h1>"), 1);
    QVERIFY(page.body.contains("<main>"));
    QVERIFY(page.body.contains("name=\"viewport\""));
    QVERIFY(page.body.contains("color-scheme: light dark"));
}

void TestRedirectPage::everyTextIsThere()
{
    const RedirectTexts texts = translatedRedirectTexts(u"zh-TW"_s);
    QCOMPARE(texts.language, u"zh-TW"_s);
    for (const PageText &text : {texts.done, texts.error, texts.refused, texts.over, texts.handOver}) {
        QVERIFY(!text.title.isEmpty());
        QVERIFY(!text.text.isEmpty());
    }
    QVERIFY(!texts.withoutScript.isEmpty());
    QVERIFY(!texts.nothing.isEmpty());
}

QTEST_APPLESS_MAIN(TestRedirectPage)
#include "tst_redirectpage.moc"
