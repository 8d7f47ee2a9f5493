// SPDX-License-Identifier: GPL-3.0-or-later
#include "recorded.h"

#include "review/align_p.h"
#include "review/compare.h"
#include "texts/reviewtexts.h"

#include <QTest>

#include <algorithm>

using namespace Grantscope;
using namespace Grantscope::Review;
using namespace Grantscope::Transcript;
using namespace Qt::StringLiterals;

namespace {

QByteArray jwt(const QByteArray &claims)
{
    const auto encoded = [](const QByteArray &text) {
        return text.toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals);
    };
    return encoded("{\"alg\":\"RS256\"}") + '.' + encoded(claims) + ".c2ln";
}

struct Sample
{
    QByteArray method = "POST";
    QByteArray address = "https://as.example/token";
    HeaderFields fields = {};
    QByteArray body = "grant_type=authorization_code&code=abcdefgh";
    int status = 200;
    HeaderFields answerFields = {};
    QByteArray answer = R"({"access_token":"2YotnFZFEjr1zC"})";
};

Event eventOf(const Sample &sample)
{
    Exchange exchange;
    exchange.request = {
        .method = sample.method, .address = sample.address, .fields = sample.fields, .body = sample.body};
    exchange.response.status = sample.status;
    exchange.response.fields = sample.answerFields;
    exchange.response.body = sample.answer;
    Event event{.kind = EventKind::Exchange};
    event.exchange = std::make_shared<const Exchange>(std::move(exchange));
    return event;
}

/// "form code fresh; status status changed"
QByteArray told(const QList<ComparedPair> &pairs)
{
    QByteArrayList words;
    for (const ComparedPair &pair : pairs) {
        for (const Difference &each : pair.differences)
            words += QByteArray(placeName(each.place)) + ' ' + each.name.toUtf8() + ' ' + differenceName(each.kind);
    }
    std::ranges::sort(words);
    return words.join("; ");
}

} // namespace

Q_DECLARE_METATYPE(Sample)

class TestCompare : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void differences_data();
    void differences();
    void aligned_data();
    void aligned();
    void manyAreAligned();
    void patterns_data();
    void patterns();
    void recorded();
    void secretsAreMarked();
    void namesHaveTexts();
    void nothingToCompare();
};

void TestCompare::differences_data()
{
    QTest::addColumn<Sample>("left");
    QTest::addColumn<Sample>("right");
    QTest::addColumn<QByteArray>("told");
    const auto row = [](const char *name, const Sample &left, const Sample &right, const char *told) {
        QTest::newRow(name) << left << right << QByteArray(told);
    };
    row("none", {}, {}, "");
    row("code", {}, {.body = "grant_type=authorization_code&code=ijklmnop"}, "form code fresh");
    row("order of parameters", {}, {.body = "code=abcdefgh&grant_type=authorization_code"}, "");
    row("one more", {}, {.body = "grant_type=authorization_code&code=abcdefgh&scope=a"}, "form scope added");
    row("one less", {.body = "grant_type=authorization_code&code=abcdefgh&scope=a"}, {}, "form scope missing");
    row("scope", {.body = "grant_type=authorization_code&scope=a"}, {.body = "grant_type=authorization_code&scope=b"},
        "form scope changed");
    row("repeated", {.body = "grant_type=authorization_code&resource=a&resource=b"},
        {.body = "grant_type=authorization_code&resource=a&resource=c"}, "form resource changed");
    row("host", {}, {.address = "https://other.example/token"}, "request-line address changed");
    row("query", {}, {.address = "https://as.example/token?tenant=1"}, "query tenant added");
    row("part of a path drawn at random", {.address = "https://as.example/a/5o4IH9PthVEdkKCCEAcJ"},
        {.address = "https://as.example/a/VFp93tww00YWXodtpTfk"}, "request-line address fresh");
    row("field", {.fields = {{"Accept", "a"}}}, {.fields = {{"ACCEPT", "b"}}}, "request-field accept changed");
    row("case of a field's name", {.fields = {{"Accept", "a"}}}, {.fields = {{"accept", "a"}}}, "");
    row("date", {.answerFields = {{"Date", "1"}}}, {.answerFields = {{"Date", "2"}}}, "response-field date fresh");
    row("token of a call", {.fields = {{"Authorization", "Bearer a"}}}, {.fields = {{"Authorization", "Bearer b"}}},
        "request-field authorization fresh");
    row("another client's secret", {.fields = {{"Authorization", "Basic a"}}},
        {.fields = {{"Authorization", "Basic b"}}}, "request-field authorization changed");
    row("status", {}, {.status = 400}, "status status changed");
    row("member", {.answer = R"({"a":{"b":[1,2]}})"}, {.answer = R"({"a":{"b":[1,3]},"c":null})"},
        "json /a/b/1 changed; json /c added");
    row("access token", {}, {.answer = R"({"access_token":"other-token"})"}, "json /access_token fresh");
    row("pseudonyms", {.answer = R"({"access_token":"⟨access token 1⟩"})"},
        {.answer = R"({"access_token":"⟨access token 1⟩"})"}, "");
    row("claims", {.answer = R"({"id_token":")" + jwt(R"({"iss":"a","nonce":"1"})") + "\"}"},
        {.answer = R"({"id_token":")" + jwt(R"({"iss":"b","nonce":"2","sub":"x"})") + "\"}"},
        "claims id_token/iss changed; claims id_token/nonce fresh; claims id_token/signature fresh; "
        "claims id_token/sub added");
    row("no token any more", {.answer = R"({"id_token":")" + jwt("{}") + "\"}"}, {.answer = R"({"id_token":"x"})"},
        "json /id_token fresh");
    row("redirect", {.answerFields = {{"Location", "https://a/?x=1&state=abcdefgh"}}, .answer = {}},
        {.answerFields = {{"Location", "https://a/?x=2&state=ijklmnop"}}, .answer = {}}, "");
    row("body", {.answer = "<p>a"}, {.answer = "<p>b"}, "response-body  changed");
    row("body with the code in it", {.answer = "<p>abcdefgh"},
        {.body = "grant_type=authorization_code&code=ijklmnop", .answer = "<p>ijklmnop"},
        "form code fresh; response-body  fresh");
    row("JSON and page", {}, {.answer = "<p>"}, "response-body  changed");
    Sample redirected{.status = 302, .answerFields = {{"Location", "https://a/?x=1&state=abcdefgh"}}, .answer = {}};
    Sample other = redirected;
    other.answerFields = {{"Location", "https://b/?x=2&state=ijklmnop"}};
    row("redirect elsewhere", redirected, other, "redirect address changed; redirect state fresh; redirect x changed");
}

void TestCompare::differences()
{
    QFETCH(const Sample, left);
    QFETCH(const Sample, right);
    QFETCH(const QByteArray, told);
    const QList<ComparedPair> pairs = compare({eventOf(left)}, {eventOf(right)});
    QCOMPARE(pairs.size(), 1);
    QCOMPARE(::told(pairs), told);
    QCOMPARE(pairs.first().isSame(), !told.contains("changed") && !told.contains("added") && !told.contains("missing"));
    // The other way round the sides change.
    QByteArray mirrored = told;
    mirrored.replace("added", "?").replace("missing", "added").replace("?", "missing");
    QByteArrayList words = mirrored.split(';');
    for (QByteArray &word : words)
        word = word.trimmed();
    std::ranges::sort(words);
    QCOMPARE(::told(compare({eventOf(right)}, {eventOf(left)})), words.join("; "));
}

void TestCompare::aligned_data()
{
    QTest::addColumn<QByteArray>("left");
    QTest::addColumn<QByteArray>("right");
    QTest::addColumn<QByteArray>("pairs");
    QTest::newRow("nothing") << QByteArray() << QByteArray() << QByteArray();
    QTest::newRow("equal") << QByteArray("abc") << QByteArray("abc") << QByteArray("aa bb cc");
    QTest::newRow("all new") << QByteArray() << QByteArray("ab") << QByteArray("-a -b");
    QTest::newRow("all gone") << QByteArray("ab") << QByteArray() << QByteArray("a- b-");
    QTest::newRow("one in the middle") << QByteArray("ac") << QByteArray("abc") << QByteArray("aa -b cc");
    QTest::newRow("another") << QByteArray("axc") << QByteArray("ayc") << QByteArray("aa x- -y cc");
    QTest::newRow("repeated") << QByteArray("appt") << QByteArray("apppt") << QByteArray("aa pp pp -p tt");
    QTest::newRow("order") << QByteArray("abcd") << QByteArray("acbd") << QByteArray("aa b- cc -b dd");
}

void TestCompare::aligned()
{
    QFETCH(const QByteArray, left);
    QFETCH(const QByteArray, right);
    QFETCH(const QByteArray, pairs);
    const auto keys = [](const QByteArray &letters) {
        QList<QByteArray> list;
        for (const char letter : letters)
            list += QByteArray(1, letter);
        return list;
    };
    QByteArrayList found;
    for (const auto &[l, r] : align(keys(left), keys(right)))
        found += QByteArray(1, l < 0 ? '-' : left.at(l)) + QByteArray(1, r < 0 ? '-' : right.at(r));
    QCOMPARE(found.join(' '), pairs);
}

/// Where a table would be too large, each side still comes whole and in order.
void TestCompare::manyAreAligned()
{
    QList<QByteArray> left{"l"};
    QList<QByteArray> right{"r"};
    for (int i = 0; i < 10'000; ++i) {
        left += i % 7 ? "poll" : "page";
        right += i % 5 ? "poll" : "page";
    }
    left += "end of left";
    right += "end of right";
    qsizetype l = 0;
    qsizetype r = 0;
    qsizetype both = 0;
    for (const auto &[i, j] : align(left, right)) {
        if (i >= 0)
            QCOMPARE(i, l++);
        if (j >= 0)
            QCOMPARE(j, r++);
        if (i >= 0 && j >= 0) {
            QCOMPARE(left.at(i), right.at(j));
            ++both;
        }
    }
    QCOMPARE(l, left.size());
    QCOMPARE(r, right.size());
    QVERIFY(both > 5000);
}

void TestCompare::patterns_data()
{
    QTest::addColumn<QByteArray>("place");
    QTest::addColumn<QByteArray>("pattern");
    QTest::newRow("plain") << QByteArray("https://as.example/oauth2/v1/token") << QByteArray("/oauth2/v1/token");
    QTest::newRow("random") << QByteArray("https://as.example/i/5o4IH9PthVEdkKCCEAcJ/x") << QByteArray("/i/*/x");
    QTest::newRow("number") << QByteArray("https://as.example/orders/42") << QByteArray("/orders/*");
    QTest::newRow("long word") << QByteArray("https://as.example/.well-known/openid-configuration")
                               << QByteArray("/.well-known/openid-configuration");
    QTest::newRow("no path") << QByteArray("https://as.example") << QByteArray();
}

void TestCompare::patterns()
{
    QFETCH(const QByteArray, place);
    QFETCH(const QByteArray, pattern);
    QCOMPARE(pathPattern(place), pattern);
}

/// Two recorders of the same scenario: what differs is the recorder's, not the protocol's.
void TestCompare::recorded()
{
    const auto loginOf = [](const QString &name) {
        const QList<Event> events = recordedEvents(name);
        const Conversations conversations = conversationsOf(events);
        QList<Event> own;
        for (const Conversation &each : conversations.all()) {
            for (const qsizetype index : each.kind == ConversationKind::Login ? each.events : QList<qsizetype>())
                own += events.at(index);
        }
        return own;
    };
    const QList<Event> chromium = loginOf(u"chromium-pkce"_s);
    for (const ComparedPair &pair : compare(chromium, chromium))
        QVERIFY(pair.differences.isEmpty());
    const auto of = [](const QList<ComparedPair> &pairs, DifferencePlace place) {
        QByteArrayList names;
        for (const ComparedPair &pair : pairs) {
            for (const Difference &each : pair.differences) {
                if (each.place == place && each.kind != DifferenceKind::Fresh)
                    names += each.name.toUtf8();
            }
        }
        return names.join(' ');
    };
    const QList<ComparedPair> same = compare(chromium, loginOf(u"mitmproxy-pkce"_s));
    QCOMPARE(of(same, DifferencePlace::Form), "");
    QCOMPARE(of(same, DifferencePlace::Query), "");
    QCOMPARE(of(same, DifferencePlace::Claims), "");
    QCOMPARE(of(same, DifferencePlace::Status), "");
    const QList<ComparedPair> worse = compare(chromium, loginOf(u"chromium-bad"_s));
    QVERIFY(of(worse, DifferencePlace::Query).contains("code_challenge"));
    QVERIFY(of(worse, DifferencePlace::Form).contains("client_secret"));
    QVERIFY(of(worse, DifferencePlace::Claims).contains("id_token/aud"));
}

void TestCompare::secretsAreMarked()
{
    const QList<ComparedPair> pairs =
        compare({eventOf({.body = "grant_type=authorization_code&code=abcdefgh&client_secret=a"})},
                {eventOf({.fields = {{"Authorization", "Basic x"}},
                          .body = "grant_type=authorization_code&code=ijklmnop&client_secret=b",
                          .answer = R"({"access_token":"another","scope":"x"})"})});
    for (const Difference &each : pairs.first().differences)
        QCOMPARE(each.isSecret, each.name != u"/scope");
}

void TestCompare::namesHaveTexts()
{
    for (int i = 0; i <= static_cast<int>(DifferencePlace::Exchange); ++i)
        QVERIFY(!Texts::placeTitle(placeName(static_cast<DifferencePlace>(i))).isEmpty());
    for (int i = 0; i <= static_cast<int>(DifferenceKind::Fresh); ++i)
        QVERIFY(!Texts::differenceTitle(differenceName(static_cast<DifferenceKind>(i))).isEmpty());
}

void TestCompare::nothingToCompare()
{
    QVERIFY(compare({}, {}).isEmpty());
    QVERIFY(compare({Event{.kind = EventKind::Note, .text = u"x"_s}}, {}).isEmpty());
    const QList<ComparedPair> pairs = compare({eventOf({})}, {});
    QCOMPARE(told(pairs), "exchange  missing");
    QCOMPARE(pairs.first().left, 0);
    QCOMPARE(pairs.first().right, -1);
}

QTEST_APPLESS_MAIN(TestCompare)
#include "tst_compare.moc"
