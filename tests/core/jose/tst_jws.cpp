// SPDX-License-Identifier: GPL-3.0-or-later
#include "jose/jws.h"

#include <QTest>

using namespace Grantscope;
using namespace Grantscope::Jose;
using namespace Qt::StringLiterals;

Q_DECLARE_METATYPE(Base64Problem)
Q_DECLARE_METATYPE(CritProblem)

namespace {

QByteArray b64(const QByteArray &bytes)
{
    return encodeBase64url(bytes);
}

/// A compact token with this header; payload "{}" and three octets of signature.
QByteArray withHeader(const QByteArray &header)
{
    return b64(header) + ".e30.AQID";
}

/// A member of a JSON form with the same header in it.
QByteArray signatureMembers(const QByteArray &header)
{
    return R"("protected":")" + b64(header) + R"(","signature":"AQID")";
}

} // namespace

class TestJws : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void refusesForms_data();
    void refusesForms();
    void namesTheShapeFound_data();
    void namesTheShapeFound();
    void keepsUnreadableParts_data();
    void keepsUnreadableParts();
    void keepsUnreadableHeaders_data();
    void keepsUnreadableHeaders();
    void judgesCrit_data();
    void judgesCrit();
    void judgesLongCritInLinearTime();
    void readsHugeTexts_data();
    void readsHugeTexts();
    void readsCompact();
    void readsFlattened();
    void readsGeneral();
    void readsHeaderFromBothPlaces();
    void readsEscapedMembers();
    void reportsDuplicatesOfTheOuterForm();
    void acceptsStrayBitsAsProblem();
    void readsUnencodedPayload_data();
    void readsUnencodedPayload();
    void takesDetachedPayload_data();
    void takesDetachedPayload();
    void survivesMoving();
};

void TestJws::refusesForms_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("id");

    const auto row = [](const char *name, const QByteArray &text, const char *id = "jws-format") {
        QTest::newRow(name) << text << QString::fromLatin1(id);
    };
    const QByteArray sig = signatureMembers(R"({"alg":"HS256"})");

    row("empty", "");
    row("white space", " \n");
    row("one part", "eyJhbGciOiJIUzI1NiJ9");
    row("two parts", "eyJhbGciOiJIUzI1NiJ9.e30");
    row("four parts", "eyJhbGciOiJIUzI1NiJ9.e30.AQID.");
    row("five parts, a JWE", "eyJhbGciOiJkaXIifQ..AAAA.AAAA.AAAA");
    row("JSON broken", "{\"payload\":", "json-syntax");
    row("JSON and more", "{} {}", "json-trailing-text");
    row("JSON, invalid UTF-8", "{\"\xff\":1}", "utf8-invalid");
    row("JSON, too deep", "{\"a\":" + QByteArray(100'000, '[') + QByteArray(100'000, ']') + "}", "json-depth");
    row("JSON, empty", "{}");
    row("JSON, no signature", R"({"payload":"e30","protected":"e30"})");
    row("JSON, both forms", R"({"payload":"e30",)" + sig + R"(,"signatures":[{)" + sig + "}]}");
    row("JSON, general with protected", R"({"payload":"e30","protected":"e30","signatures":[{)" + sig + "}]}");
    row("JSON, general with header", R"({"payload":"e30","header":{},"signatures":[{)" + sig + "}]}");
    row("JSON, signatures empty", R"({"payload":"e30","signatures":[]})");
    row("JSON, signatures an object", R"({"payload":"e30","signatures":{)" + sig + "}}");
    row("JSON, signatures null", R"({"payload":"e30","signatures":null})");
    row("JSON, signature a text in the list", R"({"payload":"e30","signatures":["AQID"]})");
    row("JSON, no signature in the list", R"({"payload":"e30","signatures":[{"protected":"e30"}]})");
    row("JSON, signature a number", R"({"payload":"e30","signature":5})");
    row("JSON, protected an object", R"({"payload":"e30","protected":{},"signature":"AQID"})");
    row("JSON, protected null", R"({"payload":"e30","protected":null,"signature":"AQID"})");
    row("JSON, header a text", R"({"payload":"e30","header":"e30","signature":"AQID"})");
    row("JSON, payload an object", R"({"payload":{},)" + sig + "}");
    row("JSON, too many signatures", R"({"payload":"e30","signatures":[)"
                                         + QByteArray(R"({"signature":""},)").repeated(Jws::kMaxSignatures)
                                         + R"({"signature":""}]})");
    row("JSON, signatures that disagree about b64", R"({"payload":"e30","signatures":[{)" + sig + "},{"
                                                        + signatureMembers(R"({"b64":false,"crit":["b64"]})") + "}]}");
}

void TestJws::refusesForms()
{
    QFETCH(const QByteArray, text);
    QFETCH(const QString, id);

    const auto jws = Jws::parse(text);
    QVERIFY(!jws);
    QCOMPARE(jws.error().id.toString(), id);
}

void TestJws::namesTheShapeFound_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("found");

    QTest::newRow("nothing") << ""_ba << u""_s;
    QTest::newRow("one") << "abc"_ba << u"•"_s;
    QTest::newRow("two") << "abc.d"_ba << u"•.•"_s;
    QTest::newRow("two dots more") << "a..b.c."_ba << u"•..•.•."_s;
    QTest::newRow("a JWE") << "a.b.c.d.e"_ba << u"•.•.•.•.•"_s;
    QTest::newRow("dots alone") << QByteArray(1000, '.') << u"•.•.•… (1001)"_s;
}

void TestJws::namesTheShapeFound()
{
    QFETCH(const QByteArray, text);
    QFETCH(const QString, found);

    const auto jws = Jws::parseCompact(text);
    QVERIFY(!jws);
    QCOMPARE(jws.error().id, ErrorId(JoseError::JwsFormat));
    QCOMPARE(jws.error().expected, u"header.payload.signature"_s);
    QCOMPARE(jws.error().found, found);
}

void TestJws::keepsUnreadableParts_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<int>("part");
    QTest::addColumn<Base64Problem>("problem");
    QTest::addColumn<qsizetype>("offset");

    const auto row = [](const char *name, const QByteArray &text, int part, Base64Problem problem, qsizetype offset) {
        QTest::newRow(name) << text << part << problem << offset;
    };
    row("header padded", "e30=.e30.AQID", 0, Base64Problem::Padding, 3);
    row("header with white space first", " e30.e30.AQID", 0, Base64Problem::WhiteSpace, 0);
    row("payload with plus", "e30.e3+0.AQID", 1, Base64Problem::StandardAlphabet, 6);
    row("payload of one character", "e30.e.AQID", 1, Base64Problem::Length, 4);
    row("signature with a line break", "e30.e30.AQID\n", 2, Base64Problem::WhiteSpace, 12);
    row("signature with NUL", QByteArray("e30.e30.AQ\0D", 12), 2, Base64Problem::ForeignCharacter, 10);
    row("flattened, payload", R"({"protected":"e30","payload":"e3*0","signature":"AQID"})", 1,
        Base64Problem::ForeignCharacter, 32);
    row("flattened, signature", R"({"payload":"e30","signature":"AQ=="})", 2, Base64Problem::Padding, 32);
    row("flattened, escapes", R"({"payload":"e\u003d0","signature":"AQID"})", 1, Base64Problem::ForeignCharacter, 12);
}

void TestJws::keepsUnreadableParts()
{
    QFETCH(const QByteArray, text);
    QFETCH(const int, part);
    QFETCH(const Base64Problem, problem);
    QFETCH(const qsizetype, offset);

    const auto jws = Jws::parse(text);
    QVERIFY(jws);
    const JwsSignature &signature = jws->signatures.front();
    const Part *const parts[] = {&signature.protectedPart, &jws->payload, &signature.signature};
    for (int i = 0; i < 3; ++i)
        QCOMPARE(parts[i]->problem.has_value(), i == part);
    QCOMPARE(*parts[part]->problem, (Base64Finding{problem, offset}));
    QVERIFY(!parts[part]->isReadable());
    QVERIFY(parts[part]->bytes.isEmpty());
    if (part == 0) {
        QVERIFY(!signature.protectedHeader.root());
        QVERIFY(!signature.headerError);
    }
}

void TestJws::keepsUnreadableHeaders_data()
{
    QTest::addColumn<QByteArray>("header");
    QTest::addColumn<QString>("id");
    QTest::addColumn<qsizetype>("offset");

    QTest::newRow("empty") << ""_ba << u"json-syntax"_s << qsizetype(0);
    QTest::newRow("broken") << R"({"alg":})"_ba << u"json-syntax"_s << qsizetype(7);
    QTest::newRow("trailing") << R"({"alg":"HS256"}x)"_ba << u"json-trailing-text"_s << qsizetype(15);
    QTest::newRow("invalid UTF-8") << "{\"a\":\"\xc3\x28\"}"_ba << u"utf8-invalid"_s << qsizetype(6);
    QTest::newRow("too deep") << R"({"a":)"_ba + QByteArray(100'000, '[') << u"json-depth"_s << qsizetype(68);
    QTest::newRow("array") << R"( ["HS256"])"_ba << u"header-not-object"_s << qsizetype(1);
    QTest::newRow("text") << R"("HS256")"_ba << u"header-not-object"_s << qsizetype(0);
    QTest::newRow("null") << "null"_ba << u"header-not-object"_s << qsizetype(0);
}

void TestJws::keepsUnreadableHeaders()
{
    QFETCH(const QByteArray, header);
    QFETCH(const QString, id);
    QFETCH(const qsizetype, offset);

    const auto jws = Jws::parse(withHeader(header));
    QVERIFY(jws);
    const JwsSignature &signature = jws->signatures.front();
    QVERIFY(signature.headerError);
    QCOMPARE(signature.headerError->id.toString(), id);
    QCOMPARE(signature.headerError->offset, offset);
    QCOMPARE(signature.protectedPart.bytes, header);
    QVERIFY(!signature.protectedHeader.root());
    QVERIFY(!signature.header("alg"));
    QCOMPARE(jws->payload.bytes, "{}"_ba);
}

void TestJws::judgesCrit_data()
{
    QTest::addColumn<QByteArray>("protectedHeader");
    QTest::addColumn<QByteArray>("header");
    QTest::addColumn<CritProblem>("problem");
    QTest::addColumn<QString>("name");

    const auto row = [](const char *name, const QByteArray &protectedHeader, const QByteArray &header,
                        CritProblem problem, const QString &parameter = {}) {
        QTest::newRow(name) << protectedHeader << header << problem << parameter;
    };
    row("unprotected", "{}", R"({"crit":["b64"],"b64":false})", CritProblem::NotProtected);
    row("in both", R"({"crit":["b64"],"b64":false})", R"({"crit":["b64"]})", CritProblem::NotProtected);
    row("a text", R"({"crit":"b64","b64":false})", "{}", CritProblem::NotArray);
    row("null", R"({"crit":null})", "{}", CritProblem::NotArray);
    row("empty", R"({"crit":[]})", "{}", CritProblem::Empty);
    row("a number in it", R"({"crit":["b64",5],"b64":false})", "{}", CritProblem::NotString, u"5"_s);
    row("malformed before unknown", R"({"crit":["x",null],"x":1})", "{}", CritProblem::NotString, u"null"_s);
    row("twice", R"({"crit":["b64","b64"],"b64":false})", "{}", CritProblem::Repeated, u"b64"_s);
    row("twice, once escaped", R"({"crit":["b64","b\u00364"],"b64":false})", "{}", CritProblem::Repeated, u"b64"_s);
    row("alg", R"({"crit":["alg"],"alg":"HS256"})", "{}", CritProblem::RegisteredName, u"alg"_s);
    row("crit", R"({"crit":["crit"]})", "{}", CritProblem::RegisteredName, u"crit"_s);
    row("x5t#S256", R"({"crit":["x5t#S256"],"x5t#S256":"AA"})", "{}", CritProblem::RegisteredName, u"x5t#S256"_s);
    row("absent", R"({"crit":["b64"]})", "{}", CritProblem::NotPresent, u"b64"_s);
    row("unknown", R"({"crit":["exp"],"exp":1})", "{}", CritProblem::NotUnderstood, u"exp"_s);
    row("known and unknown", R"({"crit":["b64","exp"],"exp":1,"b64":true})", "{}", CritProblem::NotUnderstood,
        u"exp"_s);
    row("other case", R"({"crit":["B64"],"B64":false})", "{}", CritProblem::NotUnderstood, u"B64"_s);
    row("b64 unprotected", R"({"crit":["b64"]})", R"({"b64":false})", CritProblem::NotProtected, u"b64"_s);
    row("none", R"({"alg":"HS256"})", "{}", CritProblem::None);
    row("b64", R"({"crit":["b64"],"b64":false})", "{}", CritProblem::None);
}

void TestJws::judgesCrit()
{
    QFETCH(const QByteArray, protectedHeader);
    QFETCH(const QByteArray, header);
    QFETCH(const CritProblem, problem);
    QFETCH(const QString, name);

    const auto jws =
        Jws::parse(R"({"payload":"e30","header":)" + header + "," + signatureMembers(protectedHeader) + "}");
    QVERIFY(jws);
    const CritFinding finding = checkCrit(jws->signatures.front());
    QCOMPARE(finding.problem, problem);
    QCOMPARE(finding.name, name);
}

void TestJws::judgesLongCritInLinearTime()
{
    // Quadratic work on 200,000 names would take minutes.
    QByteArray names;
    QByteArray members;
    for (int i = 0; i < 200'000; ++i) {
        const QByteArray name = "\"n" + QByteArray::number(i) + '"';
        names += (i ? "," : "") + name;
        members += "," + name + ":0";
    }
    const auto jws = Jws::parse(withHeader("{\"crit\":[" + names + "]" + members + "}"));
    QVERIFY(jws);
    QCOMPARE(checkCrit(jws->signatures.front()).problem, CritProblem::NotUnderstood);
}

void TestJws::readsHugeTexts_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<bool>("isRead");

    constexpr qsizetype kSize = 50 << 20;
    const QByteArray letters(kSize, 'A');
    QTest::newRow("no full stop") << letters << false;
    QTest::newRow("full stops") << QByteArray(kSize, '.') << false;
    QTest::newRow("signature") << "e30.e30." + letters << true;
    QTest::newRow("payload") << "e30." + letters + ".AQID" << true;
    QTest::newRow("header") << letters + ".e30.AQID" << true;
    QTest::newRow("padding") << "e30.e30." + QByteArray(kSize, '=') << true;
    QTest::newRow("flattened") << R"({"payload":")" + letters + R"(","signature":"AQID"})" << true;
    QTest::newRow("opening braces") << QByteArray(kSize, '{') << false;
}

void TestJws::readsHugeTexts()
{
    QFETCH(const QByteArray, text);
    QFETCH(const bool, isRead);

    const auto jws = Jws::parse(text);
    QCOMPARE(jws.has_value(), isRead);
}

void TestJws::readsCompact()
{
    // RFC 7515 §A.1
    const QByteArray text =
        "eyJ0eXAiOiJKV1QiLA0KICJhbGciOiJIUzI1NiJ9"
        ".eyJpc3MiOiJqb2UiLA0KICJleHAiOjEzMDA4MTkzODAsDQogImh0dHA6Ly9leGFtcGxlLmNvbS9pc19yb290Ijp0cnVlfQ"
        ".dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk";
    const auto jws = Jws::parse(text);
    QVERIFY(jws);
    QCOMPARE(jws->serialization, Serialization::Compact);
    QCOMPARE(jws->signatures.size(), std::size_t(1));
    QVERIFY(!jws->detached);
    QVERIFY(jws->payloadEncoded);
    QVERIFY(!jws->outer);
    const JwsSignature &signature = jws->signatures.front();
    QCOMPARE(signature.protectedPart.bytes, "{\"typ\":\"JWT\",\r\n \"alg\":\"HS256\"}"_ba);
    QVERIFY(signature.header("alg").stringIs("HS256"));
    QVERIFY(!signature.header("kid"));
    QCOMPARE(jws->payload.bytes,
             "{\"iss\":\"joe\",\r\n \"exp\":1300819380,\r\n \"http://example.com/is_root\":true}"_ba);
    QCOMPARE(signature.signature.bytes.size(), 32);
    QCOMPARE(signature.protectedPart.span, (Json::Span{0, 40}));
    QCOMPARE(jws->payload.span.offset, 41);
    QCOMPARE(signature.signature.span.end(), text.size());

    QByteArray scratch;
    const QByteArrayView input = jws->signingInput(signature, scratch);
    QCOMPARE(input, QByteArrayView(text).first(text.lastIndexOf('.')));
    QVERIFY(scratch.isEmpty());
}

void TestJws::readsFlattened()
{
    const QByteArray text =
        " {\"payload\":\"e30\",\n" + signatureMembers(R"({"alg":"ES256"})") + R"(,"header":{"kid":"a"}})";
    const auto jws = Jws::parse(text);
    QVERIFY(jws);
    QCOMPARE(jws->serialization, Serialization::Flattened);
    QCOMPARE(jws->signatures.size(), std::size_t(1));
    QCOMPARE(jws->payload.bytes, "{}"_ba);
    const JwsSignature &signature = jws->signatures.front();
    QVERIFY(signature.header("alg").stringIs("ES256"));
    QVERIFY(signature.header("kid").stringIs("a"));
    QCOMPARE(text.sliced(signature.signature.span.offset, signature.signature.span.length), "AQID"_ba);
    QByteArray scratch;
    QCOMPARE(jws->signingInput(signature, scratch), QByteArrayView(b64(R"({"alg":"ES256"})") + ".e30"));
}

void TestJws::readsGeneral()
{
    const auto jws = Jws::parse(R"({"payload":"e30","signatures":[{)" + signatureMembers(R"({"alg":"RS256"})")
                                + R"(},{"header":{"alg":"ES256"},"signature":"BAUG"}]})");
    QVERIFY(jws);
    QCOMPARE(jws->serialization, Serialization::General);
    QCOMPARE(jws->signatures.size(), std::size_t(2));
    const JwsSignature &second = jws->signatures[1];
    QVERIFY(!second.protectedHeader.root());
    QVERIFY(!second.headerError);
    QVERIFY(second.header("alg").stringIs("ES256"));
    QCOMPARE(second.signature.bytes, "\x04\x05\x06"_ba);
    QByteArray scratch;
    QCOMPARE(jws->signingInput(second, scratch), ".e30"_ba); // RFC 7515 §5.1 (5): nothing before the full stop
}

void TestJws::readsHeaderFromBothPlaces()
{
    const auto jws = Jws::parse(R"({"payload":"e30","header":{"alg":"none","kid":"b"},)"
                                + signatureMembers(R"({"alg":"ES256"})") + "}");
    QVERIFY(jws);
    QVERIFY(jws->signatures.front().header("alg").stringIs("ES256"));
    QVERIFY(jws->signatures.front().header("kid").stringIs("b"));
}

void TestJws::readsEscapedMembers()
{
    const auto jws = Jws::parse(R"({"payload":"\u006530","protected":"e3\u0030","signature":"\u0041QID"})");
    QVERIFY(jws);
    const JwsSignature &signature = jws->signatures.front();
    QVERIFY(signature.protectedHeader.root().isObject());
    QCOMPARE(jws->payload.bytes, "{}"_ba);
    QCOMPARE(signature.signature.bytes, "\x01\x02\x03"_ba);
    QCOMPARE(jws->payload.span, (Json::Span{12, 8}));
    QByteArray scratch;
    QCOMPARE(jws->signingInput(signature, scratch), "e30.e30"_ba);
}

void TestJws::reportsDuplicatesOfTheOuterForm()
{
    const auto jws = Jws::parse(R"({"payload":"e30","signature":"AQID","payload":"e31"})");
    QVERIFY(jws);
    QCOMPARE(jws->outer->duplicates().size(), 1);
    QCOMPARE(jws->payload.bytes, "{}"_ba);
}

void TestJws::acceptsStrayBitsAsProblem()
{
    const auto jws = Jws::parse("e31.e30.AQID");
    QVERIFY(jws);
    const JwsSignature &signature = jws->signatures.front();
    QCOMPARE(signature.protectedPart.problem, (Base64Finding{Base64Problem::StrayBits, 2}));
    QVERIFY(signature.protectedPart.isReadable());
    QCOMPARE(signature.protectedPart.bytes, "{}"_ba);
    QVERIFY(signature.protectedHeader.root().isObject());
    QByteArray scratch;
    QCOMPARE(jws->signingInput(signature, scratch), "e31.e30"_ba); // the octets received
}

void TestJws::readsUnencodedPayload_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<bool>("isEncoded");
    QTest::addColumn<QByteArray>("payload");

    const QByteArray plain = R"({"alg":"HS256","b64":false,"crit":["b64"]})";
    const QByteArray uncritical = R"({"alg":"HS256","b64":false})";
    const QByteArray texty = R"({"alg":"HS256","b64":"false","crit":["b64"]})";
    QTest::newRow("not critical") << b64(uncritical) + ".e30.AQID" << true << "{}"_ba;
    QTest::newRow("a text") << b64(texty) + ".e30.AQID" << true << "{}"_ba;
    QTest::newRow("unprotected") << R"({"payload":"e30","header":{"b64":false,"crit":["b64"]},"signature":"AQID"})"_ba
                                 << true << "{}"_ba;
    QTest::newRow("true") << b64(R"({"b64":true,"crit":["b64"]})") + ".e30.AQID" << true << "{}"_ba;
    QTest::newRow("compact") << b64(plain) + ".not base64!.AQID" << false << "not base64!"_ba;
    QTest::newRow("flattened") << R"({"payload":"$.02\u00e4\n",)" + signatureMembers(plain) + "}" << false
                               << "$.02ä\n"_ba;
}

void TestJws::readsUnencodedPayload()
{
    QFETCH(const QByteArray, text);
    QFETCH(const bool, isEncoded);
    QFETCH(const QByteArray, payload);

    const auto jws = Jws::parse(text);
    QVERIFY(jws);
    QCOMPARE(jws->payloadEncoded, isEncoded);
    QCOMPARE(jws->payload.bytes, payload);
    QVERIFY(!jws->payload.problem);
    QByteArray scratch;
    const JwsSignature &signature = jws->signatures.front();
    QVERIFY(jws->signingInput(signature, scratch).endsWith("." + (isEncoded ? b64(payload) : payload)));
}

void TestJws::takesDetachedPayload_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QByteArray>("input");
    QTest::addColumn<bool>("isDetached");

    const QByteArray encoded = b64(R"({"alg":"HS256"})");
    const QByteArray plain = b64(R"({"alg":"HS256","b64":false,"crit":["b64"]})");
    const auto flattened = [](const QByteArray &header) {
        return R"({"protected":")" + header + R"(","signature":"AQID"})";
    };
    QTest::newRow("not detached") << encoded + ".e30.AQID" << encoded + ".e30" << false;
    QTest::newRow("compact") << encoded + "..AQID" << encoded + ".JC4wMg" << true;
    QTest::newRow("compact, b64 false") << plain + "..AQID" << plain + ".$.02" << true;
    QTest::newRow("flattened") << flattened(encoded) << encoded + ".JC4wMg" << true;
    QTest::newRow("flattened, b64 false") << flattened(plain) << plain + ".$.02" << true;
}

void TestJws::takesDetachedPayload()
{
    QFETCH(const QByteArray, text);
    QFETCH(const QByteArray, input);
    QFETCH(const bool, isDetached);

    auto jws = Jws::parse(text);
    QVERIFY(jws);
    QCOMPARE(jws->detached, isDetached);
    jws->setDetachedPayload("$.02");
    QByteArray scratch;
    QCOMPARE(jws->signingInput(jws->signatures.front(), scratch), QByteArrayView(input));
    QCOMPARE(jws->payload.bytes, isDetached ? "$.02"_ba : "{}"_ba);
}

void TestJws::survivesMoving()
{
    auto parsed =
        Jws::parse(R"({"payload":"e30","header":{"kid":"a"},)" + signatureMembers(R"({"alg":"ES256"})") + "}");
    QVERIFY(parsed);
    const auto moved = std::make_unique<Jws>(std::move(*parsed));
    QVERIFY(moved->signatures.front().header("kid").stringIs("a"));
    QVERIFY(moved->signatures.front().header("alg").stringIs("ES256"));
}

QTEST_APPLESS_MAIN(TestJws)
#include "tst_jws.moc"
