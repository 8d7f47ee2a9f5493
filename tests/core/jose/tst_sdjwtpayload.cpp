// SPDX-License-Identifier: GPL-3.0-or-later
#include "disclosures.h"

#include <QTest>

using namespace Grantscope;
using namespace Grantscope::Jose;
using namespace Disclosures;
using namespace Qt::StringLiterals;

class TestSdJwtPayload : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void refuses_data();
    void refuses();
    void processes_data();
    void processes();
    void tellsPlaces();
    void tellsOrigins();
    void withParents();
    void sharedDigestsDoNotMultiply();
    void chainsEndAtTheDepth();
    void manyDisclosures();
    void manyDigestsUnderALongName();
    void placesOfWhatIsTold();
};

namespace {

const QByteArray kName = R"(["aaaaaaaaaaaaaaaaaaaaaa","name","Ada"])";
const QByteArray kOtherName = R"(["bbbbbbbbbbbbbbbbbbbbbb","name","Eve"])";
const QByteArray kElement = R"(["cccccccccccccccccccccc","DE"])";

QByteArray listOf(const QList<QByteArray> &arrays)
{
    QByteArrayList digests;
    for (const QByteArray &each : arrays)
        digests.append(quotedDigest(each));
    return R"("_sd":[)" + digests.join(',') + ']';
}

} // namespace

void TestSdJwtPayload::refuses_data()
{
    QTest::addColumn<QByteArray>("payload");
    QTest::addColumn<QList<QByteArray>>("disclosures");
    QTest::addColumn<QStringList>("ids");
    const auto row = [](const char *name, const QByteArray &payload, const QList<QByteArray> &disclosures,
                        const QStringList &ids) { QTest::newRow(name) << payload << disclosures << ids; };
    row("unreferenced", R"({"a":1})", {kName}, {u"sd-jwt-disclosure-unreferenced"_s});
    row("unknown hash", "{" + listOf({kName}) + R"(,"_sd_alg":"md5"})", {kName}, {u"sd-jwt-hash"_s});
    row("hash that is no string", R"({"_sd_alg":1})", {}, {u"sd-jwt-hash"_s});
    row("digest of another hash", "{" + listOf({kName}) + R"(,"_sd_alg":"sha-512"})", {kName},
        {u"sd-jwt-disclosure-unreferenced"_s});
    row("a digest twice in a list", "{" + listOf({kName, kName}) + "}", {kName}, {u"sd-jwt-digest-twice"_s});
    row("a digest twice in two objects", "{" + listOf({kName}) + R"(,"b":{)" + listOf({kName}) + "}}", {kName},
        {u"sd-jwt-digest-twice"_s});
    row("a decoy twice", R"({"_sd":["x","x"]})", {}, {u"sd-jwt-digest-twice"_s});
    row("the name is there already", R"({"name":"Bob",)" + listOf({kName}) + "}", {kName}, {u"sd-jwt-claim-twice"_s});
    row("the name stands behind", "{" + listOf({kName}) + R"(,"n\u0061me":"Bob"})", {kName}, {u"sd-jwt-claim-twice"_s});
    row("two of one name", "{" + listOf({kName, kOtherName}) + "}", {kName, kOtherName}, {u"sd-jwt-claim-twice"_s});
    row("an element's disclosure as a claim", "{" + listOf({kElement}) + "}", {kElement},
        {u"sd-jwt-disclosure-place"_s});
    row("a claim's disclosure as an element", R"({"a":[)" + digestElement(kName) + "]}", {kName},
        {u"sd-jwt-disclosure-place"_s});
    row("given twice", "{" + listOf({kName}) + "}", {kName, kName}, {u"sd-jwt-disclosure-duplicate"_s});
    const QByteArray reserved = R"(["aaaaaaaaaaaaaaaaaaaaaa","_sd",[]])";
    row("a claim called _sd", "{" + listOf({reserved}) + "}", {reserved}, {u"sd-jwt-disclosure-name"_s});
    const QByteArray four = R"(["aaaaaaaaaaaaaaaaaaaaaa","a","b","c"])";
    row("four elements", "{" + listOf({four}) + "}", {four}, {u"sd-jwt-disclosure-format"_s});
    row("_sd that is no list", R"({"_sd":"x"})", {}, {u"sd-jwt-reserved-name"_s});
    row("_sd of numbers", R"({"_sd":["x",1]})", {}, {u"sd-jwt-reserved-name"_s});
    row("... outside a list", R"({"a":{"...":"x"}})", {}, {u"sd-jwt-reserved-name"_s});
    row("... with another member", R"({"a":[{"...":"x","b":1}]})", {}, {u"sd-jwt-reserved-name"_s});
    row("... with a number", R"({"a":[{"...":1}]})", {}, {u"sd-jwt-reserved-name"_s});
    row("_sd_alg further in", R"({"a":{"_sd_alg":"sha-256"}})", {}, {u"sd-jwt-reserved-name"_s});
    const QByteArray hidden = R"(["aaaaaaaaaaaaaaaaaaaaaa","a",{"_sd_alg":"sha-256"}])";
    row("_sd_alg in a disclosure", "{" + listOf({hidden}) + "}", {hidden}, {u"sd-jwt-reserved-name"_s});
    row("no object", "[1]", {kName}, {});
}

void TestSdJwtPayload::refuses()
{
    QFETCH(const QByteArray, payload);
    QFETCH(const QList<QByteArray>, disclosures);
    const ProcessedPayload processed = process(payload, disclosures);
    QStringList ids;
    for (const Error &each : processed.findings)
        ids.append(each.id.toString());
    QTEST(ids, "ids");
    QCOMPARE(processed.uses.size(), disclosures.size());
}

void TestSdJwtPayload::processes_data()
{
    QTest::addColumn<QByteArray>("payload");
    QTest::addColumn<QList<QByteArray>>("disclosures");
    QTest::addColumn<QByteArray>("processed");
    QTest::addColumn<QStringList>("paths");
    QTest::addColumn<qsizetype>("unmatched");
    const auto row = [](const char *name, const QByteArray &payload, const QList<QByteArray> &disclosures,
                        const QByteArray &processed, const QStringList &paths, qsizetype unmatched) {
        QTest::newRow(name) << payload << disclosures << processed << paths << unmatched;
    };
    row("nothing to disclose", R"({"a":[1, {}], "b":"\u0041"})", {}, R"({"a":[1,{}],"b":"\u0041"})", {}, 0);
    row("an object that becomes empty", R"({"a":{"_sd":["x"]}})", {}, R"({"a":{}})", {}, 1);
    row("a list that becomes empty", R"({"a":[{"...":"x"}]})", {}, R"({"a":[]})", {}, 1);
    row("_sd_alg goes", R"({"_sd_alg":"sha-256","a":1})", {}, R"({"a":1})", {}, 0);
    row("in the place of _sd", R"({"a":1,)" + listOf({kName}) + R"(,"b":2})", {kName}, R"({"a":1,"name":"Ada","b":2})",
        {u"/name"_s}, 0);
    row("some withheld", "{" + listOf({kName, kOtherName}) + "}", {kOtherName}, R"({"name":"Eve"})", {u"/name"_s}, 1);
    const QByteArray slash = R"(["dddddddddddddddddddddd","a/b~c",{"x" : 1.50}])";
    row("in the order of the disclosures", "{" + listOf({kName, slash}) + "}", {slash, kName},
        R"({"a/b~c":{"x":1.50},"name":"Ada"})", {u"/a~1b~0c"_s, u"/name"_s}, 0);
    row("elements", R"({"a":["x",{"...":"decoy"},)" + digestElement(kElement) + R"(,"y"]})", {kElement},
        R"({"a":["x","DE","y"]})", {u"/a/1"_s}, 1);
    // RFC 9901 §4.2.6: recursive disclosures
    const QByteArray inner = R"(["eeeeeeeeeeeeeeeeeeeeee","city","Anytown"])";
    const QByteArray outer =
        R"(["ffffffffffffffffffffff","address",{)" + listOf({inner}) + R"(,"list":[)" + digestElement(kElement) + "]}]";
    row("recursive", "{" + listOf({outer}) + "}", {inner, kElement, outer},
        R"({"address":{"city":"Anytown","list":["DE"]}})", {u"/address/city"_s, u"/address/list/0"_s, u"/address"_s},
        0);
    row("an outer one alone", "{" + listOf({outer}) + "}", {outer}, R"({"address":{"list":[]}})", {u"/address"_s}, 2);
    for (const SdHash &hash : sdHashes()) {
        row(hash.name, R"({"_sd":[)" + quotedDigest(kName, hash.name) + R"(],"_sd_alg":")" + hash.name + "\"}", {kName},
            R"({"name":"Ada"})", {u"/name"_s}, 0);
    }
}

void TestSdJwtPayload::processes()
{
    QFETCH(const QByteArray, payload);
    QFETCH(const QList<QByteArray>, disclosures);
    const ProcessedPayload processed = process(payload, disclosures);
    QVERIFY2(processed.findings.isEmpty(), qPrintable(processed.findings.value(0).id.toString()));
    QTEST(processed.document.text(), "processed");
    QStringList paths;
    for (const DisclosureUse &each : processed.uses) {
        QVERIFY(each.isReferenced());
        paths.append(processed.pathOf(each));
    }
    QTEST(paths, "paths");
    QTEST(processed.unmatchedDigests(), "unmatched");
}

void TestSdJwtPayload::tellsPlaces()
{
    const QByteArray inner = R"(["eeeeeeeeeeeeeeeeeeeeee","city","Anytown"])";
    const QByteArray outer = R"(["ffffffffffffffffffffff","address",{)" + listOf({inner}) + "}]";
    const QByteArray payload = R"({"a":{"_sd":["decoy",)" + quotedDigest(outer) + "]}}";
    const auto disclosures = read({inner, outer});
    const ProcessedPayload processed = process(payload, disclosures);
    QVERIFY(processed.findings.isEmpty());
    QCOMPARE(processed.uses.at(1).parent, -1);
    const EmbeddedDigest &first = processed.digests.at(processed.uses.at(1).embedded);
    QCOMPARE(processed.pointerOf(first), u"/a/_sd/1"_s);
    QCOMPARE(payload.sliced(first.span.offset, first.span.length), quotedDigest(outer));
    QCOMPARE(processed.uses.at(0).parent, 1);
    const EmbeddedDigest &second = processed.digests.at(processed.uses.at(0).embedded);
    QCOMPARE(second.holder, 1);
    QCOMPARE(processed.pointerOf(second), u"/2/_sd/0"_s);
    QCOMPARE(outer.sliced(second.span.offset, second.span.length), quotedDigest(inner));
    QCOMPARE(processed.digests.at(0).disclosure, -1);

    // Of a finding about a disclosure, the offset is in the token.
    const auto stray = read({inner});
    QCOMPARE(process(R"({"a":1})", stray).findings.at(0).offset, stray[0].span().offset);
}

void TestSdJwtPayload::tellsOrigins()
{
    const QByteArray payload = R"({ "iss" : "x", )" + listOf({kName}) + R"(, "exp": 17})";
    const ProcessedPayload processed = process(payload, {kName});
    const auto origin = [&](QByteArrayView name) {
        const Json::Value member = processed.document.root().member(name);
        return processed.originOf(member.span());
    };
    const PayloadOrigin exp = origin("exp");
    QCOMPARE(exp.holder, -1);
    QCOMPARE(payload.sliced(exp.source, exp.length), "17");
    QCOMPARE(processed.processedPlace(exp.source), processed.document.root().member("exp").span().offset);
    QCOMPARE(processed.processedPlace(payload.indexOf("_sd")), -1);
    const PayloadOrigin name = origin("name");
    QCOMPARE(name.holder, 0);
    QCOMPARE(kName.sliced(name.source, name.length), "\"Ada\"");
    QCOMPARE(processed.originOf({processed.document.text().size(), 1}).length, 0);
}

void TestSdJwtPayload::withParents()
{
    const QByteArray inner = R"(["eeeeeeeeeeeeeeeeeeeeee","city","Anytown"])";
    const QByteArray outer = R"(["ffffffffffffffffffffff","address",{)" + listOf({inner}) + "}]";
    const ProcessedPayload processed = process("{" + listOf({outer, kName}) + "}", {inner, kName, outer});
    QCOMPARE(processed.withParents({}), QList<qsizetype>());
    QCOMPARE(processed.withParents({1}), QList<qsizetype>({1}));
    QCOMPARE(processed.withParents({0}), QList<qsizetype>({0, 2}));
    QCOMPARE(processed.withParents({2, 0, 2}), QList<qsizetype>({0, 2}));
    QCOMPARE(processed.withParents({7, -1}), QList<qsizetype>());
}

// Each value holds the next digest twice: written out as told, thirty of them would make a billion.
void TestSdJwtPayload::sharedDigestsDoNotMultiply()
{
    QList<QByteArray> arrays{R"(["aaaaaaaaaaaaaaaaaaaaaa","end"])"};
    for (int i = 0; i < 30; ++i) {
        const QByteArray next = digestElement(arrays.last());
        arrays.append(R"(["aaaaaaaaaaaaaaaaaaaaaa",[)" + next + ',' + next + "]]");
    }
    const ProcessedPayload processed = process(R"({"a":[)" + digestElement(arrays.last()) + "]}", arrays);
    QVERIFY(processed.finding(SdJwtError::DigestTwice));
    QCOMPARE(processed.findings.size(), 30);
    QCOMPARE(processed.document.text().count("end"), 1);
    QCOMPARE(processed.digests.size(), 61);
}

void TestSdJwtPayload::chainsEndAtTheDepth()
{
    QList<QByteArray> arrays{R"(["aaaaaaaaaaaaaaaaaaaaaa","end"])"};
    for (int i = 0; i < 1000; ++i)
        arrays.append(R"(["aaaaaaaaaaaaaaaaaaaaaa",[)" + digestElement(arrays.last()) + "]]");
    const ProcessedPayload processed = process(R"({"a":[)" + digestElement(arrays.last()) + "]}", arrays);
    QVERIFY(processed.finding(SdJwtError::Depth));
    QVERIFY(processed.document.root().isObject());
    QVERIFY(processed.document.depth() <= Json::Limits().depth);
    QVERIFY(processed.document.depth() > Json::Limits().depth - 3);
    // What lies below is told, too.
    QVERIFY(processed.finding(SdJwtError::Unreferenced));
}

// Each is looked at once: ten thousand of them, a hundred levels of names in their paths, and nothing is left out.
void TestSdJwtPayload::manyDisclosures()
{
    constexpr int kMany = 10'000;
    QList<QByteArray> arrays;
    for (int i = 0; i < kMany; ++i) {
        const QByteArray number = QByteArray::number(i);
        arrays.append(R"(["salt-salt-salt-salt-)" + number + R"(","n)" + number + R"(",{"v":)" + number + "}]");
    }
    const QByteArray longName(1 << 20, 'x');
    const ProcessedPayload processed = process("{\"" + longName + "\":{" + listOf(arrays) + "}}", arrays);
    QVERIFY(processed.findings.isEmpty());
    QCOMPARE(processed.document.root().firstChild().size(), kMany);
    QCOMPARE(processed.unmatchedDigests(), 0);
    // No copy of a name of a megabyte in ten thousand paths.
    QVERIFY(processed.pathOf(processed.uses.at(kMany - 1)).isEmpty());
    QVERIFY(processed.pointerOf(processed.digests.at(kMany - 1)).isEmpty());
}

// Their places take no more than the names in them, however many digests share one.
void TestSdJwtPayload::manyDigestsUnderALongName()
{
    constexpr int kMany = 300'000;
    const QByteArray name(1000, 'a');
    QByteArrayList digests;
    for (int i = 0; i < kMany; ++i)
        digests.append('"' + QByteArray::number(i) + '"');
    const ProcessedPayload processed =
        process("{\"" + name + "\":{\"_sd\":[" + digests.join(',') + "]}}", QList<QByteArray>());
    QCOMPARE(processed.digests.size(), kMany);
    QCOMPARE(processed.places.size(), 2);
    QCOMPARE(processed.pointerOf(processed.digests.at(kMany - 1)), u'/' + QString::fromLatin1(name) + u"/_sd/299999"_s);
    const ProcessedPayload elements =
        process("{\"" + name + R"(":[{"...":)" + digests.join(R"(},{"...":)") + "}]}", QList<QByteArray>());
    QCOMPARE(elements.digests.size(), kMany);
    QCOMPARE(elements.places.size(), 1);
    QCOMPARE(elements.pointerOf(elements.digests.at(7)), u'/' + QString::fromLatin1(name) + u"/7/..."_s);
    // What holds no digest has no place.
    QCOMPARE(process(R"({"a":[[{"b":{"c":[]}}]],"_sd":[]})", QList<QByteArray>()).places.size(), 0);
}

// In the holder's text elements count as they stand there, in the processed payload as they are left.
void TestSdJwtPayload::placesOfWhatIsTold()
{
    const QByteArray inner = R"(["eeeeeeeeeeeeeeeeeeeeee",{"a/b":[{"...":"x"},)" + digestElement(kElement) + "]}]";
    const QByteArray payload = R"({"l":[{"...":"y"},0,)" + digestElement(inner) + "]}";
    const ProcessedPayload processed = process(payload, {kElement, inner});
    QVERIFY(processed.findings.isEmpty());
    QStringList pointers;
    for (const EmbeddedDigest &each : processed.digests)
        pointers.append(processed.pointerOf(each));
    QCOMPARE(pointers, (QStringList{u"/l/0/..."_s, u"/l/2/..."_s, u"/1/a~1b/0/..."_s, u"/1/a~1b/1/..."_s}));
    QCOMPARE(processed.pathOf(processed.uses.at(0)), u"/l/1/a~1b/0"_s);
    QCOMPARE(processed.pathOf(processed.uses.at(1)), u"/l/1"_s);
    QCOMPARE(processed.places.firstStep(processed.uses.at(0).place), u"l"_s);
}

QTEST_GUILESS_MAIN(TestSdJwtPayload)
#include "tst_sdjwtpayload.moc"
