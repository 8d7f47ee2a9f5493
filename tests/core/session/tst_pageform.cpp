// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/pageform.h"

#include <QTest>

using namespace Grantscope;
using namespace Grantscope::Session;
using namespace Qt::StringLiterals;

class TestPageForm : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void refused_data();
    void refused();
    void brokenMarkupEnds_data();
    void brokenMarkupEnds();
    void endTagsInAnotherForm_data();
    void endTagsInAnotherForm();
    void anyNumberOfReferences_data();
    void anyNumberOfReferences();
    void referencesAreResolved_data();
    void referencesAreResolved();
    void textsInTheirOrder();
    void fieldsWithTheirLabels();
    void whatIsSent();
    void sendsItself_data();
    void sendsItself();
    void actionIsResolved_data();
    void actionIsResolved();
};

static Result<Page> read(const QByteArray &html)
{
    return readPage(html, "http://127.0.0.1:9/authorize?a=b", 200);
}

void TestPageForm::refused_data()
{
    QTest::addColumn<QByteArray>("html");
    QTest::newRow("select") << QByteArray("<form><select name=a></select></form>");
    QTest::newRow("textarea") << QByteArray("<form><textarea name=a></textarea></form>");
    QTest::newRow("file") << QByteArray("<form><input type=file name=a></form>");
    QTest::newRow("frame") << QByteArray("<iframe src='https://example.com'></iframe>");
    QTest::newRow("too large") << QByteArray((1 << 20) + 1, ' ');
}

void TestPageForm::refused()
{
    QFETCH(const QByteArray, html);
    const Result<Page> page = read(html);
    QVERIFY(!page);
    QCOMPARE(page.error().id.toString(), u"agent-page"_s);
}

void TestPageForm::brokenMarkupEnds_data()
{
    QTest::addColumn<QByteArray>("html");
    for (const char *html : {"<", "<p", "<p a", "<p a=", "<p a=\"", "<!--", "<!DOCTYPE", "</", "<script>", "&#", "&amp",
                             "<p =>", "<p / / >", "<form><input", "a < b", "<p a='x"})
        QTest::newRow(html) << QByteArray(html);
}

void TestPageForm::brokenMarkupEnds()
{
    QFETCH(const QByteArray, html);
    const Result<Page> page = read(html);
    QVERIFY(page);
    QVERIFY(page->parts.size() <= 1);
}

/// Each form as "name=label name=label [label of button]".
static QString shape(const Page &page)
{
    QStringList forms;
    for (const PageForm &form : page.forms) {
        QStringList parts;
        for (const PageField &field : form.fields)
            parts << QString::fromUtf8(field.name) + u'=' + field.label;
        for (const PageButton &button : form.buttons)
            parts << u'[' + button.label + u']';
        forms << parts.join(u' ');
    }
    return forms.join(u" | "_s);
}

void TestPageForm::endTagsInAnotherForm_data()
{
    QTest::addColumn<QByteArray>("html");
    QTest::addColumn<QString>("forms");
    QTest::newRow("label") << "<form><label><input name=a></form><form></label>"_ba << u"a= | "_s;
    QTest::newRow("label with a text") << "<form><label><input name=a></form><form>A</label>"_ba << u"a=A | "_s;
    QTest::newRow("label after the form") << "<form><label><input name=a></form>A</label>"_ba << u"a=A"_s;
    QTest::newRow("label of two") << "<form><label><input name=a></form><form><input name=b>A</label>"_ba
                                  << u"a= | b=A"_s;
    QTest::newRow("label twice") << "<form><label>A<input name=a></label></form><form></label>"_ba << u"a=A | "_s;
    QTest::newRow("button") << "<form><button>go</form><form></button>"_ba << u"[] | "_s;
    QTest::newRow("button with a text") << "<form><button></form><form>go</button>"_ba << u"[go] | "_s;
    QTest::newRow("button after the form") << "<form><button></form>go</button>"_ba << u"[go]"_s;
    QTest::newRow("button of another") << "<form><button>go</form><form><button>on</button>"_ba << u"[] | [on]"_s;
    QTest::newRow("button twice") << "<form><button>go</button></form><form></button>"_ba << u"[go] | "_s;
    QTest::newRow("button around one") << "<form><button>go<input type=submit value=x></button>"_ba << u"[go] [x]"_s;
    QTest::newRow("button that sends nothing")
        << "<form><button>go<button type=button>no</button></form>"_ba << u"[]"_s;
    QTest::newRow("form in a form") << "<form><label>A<input name=a><form><button>go</label></form></button>"_ba
                                    << u"a=go | []"_s;
}

void TestPageForm::endTagsInAnotherForm()
{
    QFETCH(const QByteArray, html);
    const Result<Page> page = read(html);
    QVERIFY(page);
    QTEST(shape(*page), "forms");
}

void TestPageForm::anyNumberOfReferences_data()
{
    QTest::addColumn<QByteArray>("one");
    QTest::addColumn<QString>("read");
    QTest::newRow("that never end") << "&"_ba << u"&"_s;
    QTest::newRow("that are none") << "&nosuchname;"_ba << u"&nosuchname;"_s;
    QTest::newRow("that are known") << "&amp;"_ba << u"&"_s;
}

/// As much of them as a page may hold; were each looked for to the end, that would take minutes.
void TestPageForm::anyNumberOfReferences()
{
    QFETCH(const QByteArray, one);
    QFETCH(const QString, read);
    const qsizetype count = (1 << 20) / one.size();
    const Result<Page> page = readPage(one.repeated(count), "http://127.0.0.1:9/", 200);
    QVERIFY(page);
    QCOMPARE(page->parts.size(), 1);
    QVERIFY(page->parts.constFirst().text == read.repeated(count));
}

void TestPageForm::referencesAreResolved_data()
{
    QTest::addColumn<QByteArray>("html");
    QTest::addColumn<QString>("text");
    QTest::newRow("unknown") << QByteArray("&nosuch; &") << u"&nosuch; &"_s;
    QTest::newRow("surrogate") << QByteArray("&#xd800;") << u"&#xd800;"_s;
    QTest::newRow("beyond") << QByteArray("&#x110000;") << u"&#x110000;"_s;
    QTest::newRow("five") << QByteArray("&lt;b&gt; &amp; &quot;&#39;") << u"<b> & \"'"_s;
    QTest::newRow("hex") << QByteArray("&#x738B;") << u"王"_s;
    QTest::newRow("beyond the plane") << QByteArray("&#127800;") << u"🌸"_s;
    QTest::newRow("UTF-8") << "王"_ba << u"王"_s;
}

void TestPageForm::referencesAreResolved()
{
    QFETCH(const QByteArray, html);
    const Result<Page> page = read("<p>" + html + "</p>");
    QVERIFY(page);
    QCOMPARE(page->parts.size(), 1);
    QTEST(page->parts.constFirst().text, "text");
}

void TestPageForm::textsInTheirOrder()
{
    const Result<Page> page = read("<!DOCTYPE html><html><head><title>Sign in – here</title><style>p{}</style></head>"
                                   "<body><h1>Sign in</h1><p>One <b>and</b> half.</p><p role=alert>Wrong.</p>"
                                   "<p hidden>Not seen.</p><form></form><ul><li>Two</li><li>Three</li></ul>"
                                   "<script>alert('x')</script></body></html>");
    QVERIFY(page);
    QCOMPARE(page->title, u"Sign in – here"_s);
    QVERIFY(page->scripted);
    QStringList texts;
    for (const PagePart &part : page->parts)
        texts << (part.kind == PagePart::Kind::Form ? u"[form]"_s : part.text);
    QCOMPARE(texts, (QStringList{u"One and half."_s, u"Wrong."_s, u"[form]"_s, u"Two"_s, u"Three"_s}));
    QVERIFY(page->parts.at(1).kind == PagePart::Kind::Alert);
}

void TestPageForm::fieldsWithTheirLabels()
{
    const Result<Page> page =
        read("<form method=post action=/sign-in><input type=hidden name=csrf value='a&amp;b'>"
             "<label for=f1>User name</label><input id=f1 name=username required>"
             "<label for=f2>Password</label><input id=f2 name=password type=password>"
             "<label class=choice><input type=checkbox name=scope value=email checked> <span>Your email</span></label>"
             "<label><input type=checkbox checked disabled> <span>Who you are</span></label>"
             "<button type=submit name=action value=go>Sign <b>in</b></button></form>");
    QVERIFY(page);
    QCOMPARE(page->forms.size(), 1);
    const PageForm &form = page->forms.constFirst();
    QCOMPARE(form.method, "POST");
    QCOMPARE(form.action, "http://127.0.0.1:9/sign-in");
    QCOMPARE(form.fields.size(), 5);
    QCOMPARE(form.fields.at(0).value, "a&b");
    QVERIFY(form.fields.at(0).kind == PageField::Kind::Hidden);
    QCOMPARE(form.fields.at(1).label, u"User name"_s);
    QVERIFY(form.fields.at(2).kind == PageField::Kind::Password);
    QCOMPARE(form.fields.at(3).label, u"Your email"_s);
    QVERIFY(form.fields.at(3).checked);
    QCOMPARE(form.fields.at(4).label, u"Who you are"_s);
    QVERIFY(form.fields.at(4).fixed);
    QCOMPARE(form.buttons.size(), 1);
    QCOMPARE(form.buttons.constFirst().label, u"Sign in"_s);
}

void TestPageForm::whatIsSent()
{
    PageForm form{
        .fields = {{.kind = PageField::Kind::Hidden, .name = "h", .value = "1"},
                   {.name = "t", .value = "x"},
                   {.name = "", .value = "nameless"},
                   {.kind = PageField::Kind::Choice, .name = "on", .value = "a", .checked = true},
                   {.kind = PageField::Kind::Choice, .name = "off", .value = "b"},
                   {.kind = PageField::Kind::Choice, .name = "fixed", .value = "c", .checked = true, .fixed = true}},
        .buttons = {{"action", "allow", u"Allow"_s}, {"action", "deny", u"Deny"_s}}};
    QCOMPARE(form.sent(), (Parameters{{"h", "1"}, {"t", "x"}, {"on", "a"}}));
    QCOMPARE(form.sent(7), form.sent());
    QCOMPARE(form.sent(1).value("action"), "deny");
}

void TestPageForm::sendsItself_data()
{
    QTest::addColumn<QByteArray>("html");
    QTest::addColumn<bool>("itself");
    QTest::newRow("nothing in it") << QByteArray("<form></form>") << false;
    QTest::newRow("a field") << QByteArray("<form><input type=hidden name=a><input name=b></form>") << false;
    QTest::newRow("a choice of buttons") << QByteArray(
        "<form><input type=hidden name=a><button>x</button><button>y</button></form>")
                                         << false;
    QTest::newRow("hidden ones") << QByteArray("<form><input type=hidden name=a><button>x</button></form>") << true;
}

void TestPageForm::sendsItself()
{
    QFETCH(const QByteArray, html);
    const Result<Page> page = read(html);
    QVERIFY(page);
    QTEST(page->forms.constFirst().sendsItself(), "itself");
}

void TestPageForm::actionIsResolved_data()
{
    QTest::addColumn<QByteArray>("action");
    QTest::addColumn<QByteArray>("address");
    QTest::newRow("none") << QByteArray() << QByteArray("http://127.0.0.1:9/authorize?a=b");
    QTest::newRow("path") << QByteArray("action='/x?y=1&amp;z=2'") << QByteArray("http://127.0.0.1:9/x?y=1&z=2");
    QTest::newRow("relative") << QByteArray("action=x") << QByteArray("http://127.0.0.1:9/x");
    QTest::newRow("elsewhere") << QByteArray("action=https://example.com/x") << QByteArray("https://example.com/x");
}

void TestPageForm::actionIsResolved()
{
    QFETCH(const QByteArray, action);
    const Result<Page> page = read("<form " + action + "><button>x</button></form>");
    QVERIFY(page);
    QTEST(page->forms.constFirst().action, "address");
}

QTEST_APPLESS_MAIN(TestPageForm)
#include "tst_pageform.moc"
