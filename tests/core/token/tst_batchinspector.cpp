// SPDX-License-Identifier: GPL-3.0-or-later
#include "checkcases.h"
#include "tokens.h"

#include "core/jose/encryptionkeys.h"
#include "jose/encrypter.h"
#include "token/batchinspector.h"

#include <QTest>

#include <algorithm>
#include <span>

using namespace Grantscope;
using namespace Grantscope::Token;
using namespace Qt::StringLiterals;

namespace {

Expectations expectations()
{
    return {.now = instantFromSeconds(CheckCases::kNow)};
}

/// All that a check says, to be compared.
QString textOf(const Check &check)
{
    return u"%1 %2 %3 %4 [%5] [%6] %7 %8+%9"_s
        .arg(QLatin1StringView(check.id), QLatin1StringView(statusName(check.status)),
             QLatin1StringView(severityName(check.severity)), QString::fromUtf8(QByteArrayView(check.reason.key())),
             check.expected, check.found)
        .arg(int(check.place.part))
        .arg(check.place.span.offset)
        .arg(check.place.span.length);
}

QString textOf(const Inspection &inspection)
{
    QStringList lines{QLatin1StringView(verdictName(inspection.verdict)) + u' '
                      + QLatin1StringView(kindName(inspection.kind.kind))};
    for (const SignatureReport &each : inspection.signatures)
        lines.append(u"%1 %2 %3 %4"_s.arg(QString::fromUtf8(each.algorithm), each.keyId,
                                          QLatin1StringView(signatureStatusName(each.status)),
                                          QString::fromUtf8(QByteArrayView(each.reason.key()))));
    for (const Check &each : inspection.checks)
        lines.append(textOf(each));
    return lines.join(u'\n') + (inspection.inner ? u"\ninner: "_s + textOf(*inspection.inner) : QString());
}

QString textOf(Inspector &inspector, const QByteArray &token, const Expectations &expected, InspectOptions options)
{
    options.wording = Wording::FailuresOnly;
    options.guessing = Guessing::None;
    return textOf(inspector.inspect(token, expected, options));
}

/// Tokens one after the other in the same octets, as a batch that reads line by line has them. What is said of one must
/// depend on nothing that was there before.
class OnePlace
{
public:
    [[nodiscard]] QByteArray put(const QByteArray &token)
    {
        std::ranges::fill(m_octets, '#');
        if (m_octets.size() < token.size())
            m_octets.resize(token.size());
        std::ranges::copy(token, m_octets.data());
        return QByteArray::fromRawData(m_octets.constData(), token.size());
    }

private:
    QByteArray m_octets = QByteArray(4096, '#');
};

/// Claims of every kind, and such in which something is wrong.
constexpr const char *kClaims[] = {
    R"({"sub":"1","exp":1790003600})",
    R"({"sub":"2","exp":1790003600})",
    R"({"sub":"1","exp":1})",
    R"({"sub":1,"exp":"1790003600","nbf":1790003600})",
    R"({"sub":"1","sub":"2"})",
    R"({"iss":"https://as.example","aud":"a","sub":"1","exp":1790003600,"iat":1790000000,"scope":"a"})",
    R"({"iss":"https://as.example","aud":["a","b"],"scope":"a","name":"a"})",
    R"({"iss":"https://as.example","aud":"a","sub":"1","exp":1790003600,"iat":1790000000,"nonce":"n"})",
    R"({"iss":"a","aud":"a","sub":"a","jti":"1","exp":1790003600})",
    R"({"htm":"GET","htu":"https://api.example/","jti":"1","iat":1790000000})",
    R"({"typ":"Refresh"})",
    R"({"events":{"http://schemas.openid.net/event/backchannel-logout":{}}})",
    R"({"_sd":[]})",
    "{}",
    "[]",
    R"({"a":)",
    "not claims",
    "",
    "\xff",
    "eyJhbGciOiJIUzI1NiJ9.e30.AQID",
};

constexpr const char *kAlgorithms[] = {"RS256", "ES256", "HS256", "EdDSA", "none", "NONE", "rs256", "RSA-OAEP"};
/// What a header has beside its algorithm.
constexpr const char *kParameters[] = {
    "",
    R"(,"typ":"JWT","kid":"a")",
    R"(,"typ":"at+jwt")",
    R"(,"typ":"JOSE")",
    R"(,"typ":"dpop+jwt")",
    R"(,"typ":5,"kid":"../a")",
    R"(,"jku":"https://evil.example/")",
    R"(,"crit":["exp"],"exp":1)",
    R"(,"crit":["b64"],"b64":false)",
    R"(,"jwk":{"kty":"oct","k":"AAAA"})",
    R"(,"x5c":["AAAA"])",
    R"(,"kid":"urn:ietf:params:oauth:jwk-thumbprint:md5:AAAA")",
    R"(,"cty":"JWT")",
};

std::vector<QByteArray> headers()
{
    std::vector<QByteArray> list{"{}", "[]", "{", R"({"alg":"RS256","alg":"none"})"};
    for (const char *alg : kAlgorithms) {
        // All that a header may have with one algorithm, and a part of it with the others.
        const std::span<const char *const> all(kParameters);
        for (const char *more : alg == kAlgorithms[0] ? all : all.first(3))
            list.push_back(QByteArray("{\"alg\":\"") + alg + "\"" + more + "}");
    }
    return list;
}

} // namespace

class TestBatchInspector : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void answersAsAnInspector_data();
    void answersAsAnInspector();
    void answersAsAnInspectorInEveryCase();
    void ordinary_data();
    void ordinary();
    void headerDecides();
    void manyHeadersAreToldApart();
    void encryptedAtOnePlace();
};

void TestBatchInspector::answersAsAnInspector_data()
{
    QTest::addColumn<Expectations>("expected");
    QTest::addColumn<InspectOptions>("options");
    QTest::addRow("nothing expected") << expectations() << InspectOptions();
    for (const Kind kind : {Kind::Jws, Kind::Jwt, Kind::IdToken, Kind::AccessToken, Kind::LogoutToken, Kind::DpopProof,
                            Kind::ClientAssertion, Kind::RequestObject, Kind::SdJwt, Kind::RefreshToken})
        QTest::addRow("as %s", kindName(kind)) << expectations() << InspectOptions{.as = kind};
    Expectations expected = expectations();
    expected.issuer = u"https://as.example"_s;
    expected.audiences = {u"a"_s};
    expected.clientId = u"a"_s;
    expected.nonce = u"n"_s;
    expected.algorithms = {"RS256", "ES256"};
    expected.scopes = {u"b"_s};
    expected.leeway = std::chrono::hours(1);
    QTest::addRow("much expected") << expected << InspectOptions();
    expected = expectations();
    expected.unsecured = UnsecuredPolicy::AllowInsecure;
    QTest::addRow("may be unsecured") << expected << InspectOptions();
    expected.method = u"GET"_s;
    QTest::addRow("a proof expected") << expected << InspectOptions();
    QTest::addRow("in a field") << expectations()
                                << InspectOptions{.contextName = u"access_token"_s, .context = Context::UrlQuery};
    QTest::addRow("cleaned, with content")
        << expectations() << InspectOptions{.detachedPayload = R"({"exp":1})", .cleaned = true};
}

void TestBatchInspector::answersAsAnInspector()
{
    QFETCH(Expectations, expected);
    QFETCH(InspectOptions, options);
    BatchInspector batch(KeyRing(), {}, expected, Guessing::None);
    const KeyRing none;
    OnePlace place;
    for (const char *claims : kClaims) {
        for (const QByteArray &header : headers()) {
            for (const QByteArray &signature : {QByteArray(64, 's'), QByteArray()}) {
                const QByteArray token = compactToken(header, claims, signature);
                Inspector inspector(none);
                QCOMPARE(textOf(batch.inspect(place.put(token), options)), textOf(inspector, token, expected, options));
            }
        }
    }
}

void TestBatchInspector::answersAsAnInspectorInEveryCase()
{
    for (const CheckCases::Case &each : CheckCases::all()) {
        for (const KeyRing &keys : {each.keys, KeyRing()}) {
            Inspector inspector(keys);
            BatchInspector batch(keys, {}, each.expected, Guessing::None);
            const QString answer = textOf(inspector, each.token, each.expected, each.options);
            OnePlace place;
            // Met for the first time, and where all of its header is known.
            for (int i = 0; i < 2; ++i)
                QCOMPARE(textOf(batch.inspect(place.put(each.token), each.options)), answer);
        }
    }
}

void TestBatchInspector::ordinary_data()
{
    QTest::addColumn<QByteArray>("token");
    QTest::addColumn<bool>("expected");
    const QByteArray header = R"({"alg":"RS256"})";
    QTest::newRow("opaque") << QByteArray("abc") << false;
    QTest::newRow("no claims") << compactToken(header, "[]") << false;
    QTest::newRow("broken claims") << compactToken(header, "{") << false;
    QTest::newRow("repeated claim") << compactToken(header, R"({"a":1,"a":1})") << false;
    QTest::newRow("detached") << compactToken(header, "") << false;
    QTest::newRow("token in a token") << compactToken(header, compactToken(header, "{}")) << false;
    QTest::newRow("broken header") << compactToken("{", "{}") << false;
    QTest::newRow("unsecured") << compactToken(R"({"alg":"none"})", "{}", "") << false;
    QTest::newRow("unknown algorithm") << compactToken(R"({"alg":"XX"})", "{}") << false;
    QTest::newRow("unencoded") << compactToken(R"({"alg":"RS256","b64":false,"crit":["b64"]})", "{}") << false;
    QTest::newRow("a key") << compactToken(R"({"alg":"RS256","jwk":{}})", "{}") << false;
    QTest::newRow("a certificate") << compactToken(R"({"alg":"RS256","x5c":[]})", "{}") << false;
    QTest::newRow("stray bits, header") << "eyJhbGciOiJSUzI1NiJ9ICB." + compactToken(header, "{}").split('.')[1]
                                               + ".AQID"
                                        << false;
    QTest::newRow("stray bits, claims") << compactToken(header, "{}").replace(".e30.", ".e31.") << false;
    QTest::newRow("stray bits, signature") << compactToken(header, "{}") + "B" << false;
    QTest::newRow("disclosures") << compactToken(header, "{}") + "~" << false;
    QTest::newRow("JSON") << QByteArray(R"({"payload":"e30","protected":"eyJhbGciOiJSUzI1NiJ9","signature":"AQID"})")
                          << false;
    QTest::newRow("JWT") << compactToken(header, "{}") << true;
    QTest::newRow("JWT of a kind") << compactToken(R"({"alg":"ES256","typ":"at+jwt","kid":"a"})", kClaims[5]) << true;
}

void TestBatchInspector::ordinary()
{
    QFETCH(QByteArray, token);
    QFETCH(bool, expected);
    QCOMPARE(isOrdinary(DecodedJwt::decode(token)), expected);
}

/// Of rows that the header decides, what is said of one ordinary token is said of all with its header and kind.
void TestBatchInspector::headerDecides()
{
    const KeyRing none;
    Inspector inspector(none);
    int compared = 0;
    for (const QByteArray &header : headers()) {
        QMap<QString, QStringList> said;
        for (const char *claims : kClaims) {
            for (const QByteArray &signature : {QByteArray(64, 's'), QByteArray("s")}) {
                const QByteArray token = compactToken(header, claims, signature);
                if (!isOrdinary(DecodedJwt::decode(token)))
                    continue;
                const Inspection inspection = inspector.inspect(token, expectations(), {.guessing = Guessing::None});
                QStringList rows;
                for (const Check &check : inspection.checks) {
                    if (findCheckRow(check.id)->decidedBy == DecidedBy::Header)
                        rows.append(textOf(check));
                }
                QVERIFY(rows.size() > 20);
                const QString kind = u"%1 %2 %3"_s.arg(QLatin1StringView(kindName(inspection.kind.kind)))
                                         .arg(int(inspection.kind.basis))
                                         .arg(int(inspection.ownKey));
                if (said.contains(kind)) {
                    QCOMPARE(rows, said[kind]);
                    ++compared;
                }
                said[kind] = rows;
            }
        }
    }
    QVERIFY(compared > 100);
}

void TestBatchInspector::manyHeadersAreToldApart()
{
    BatchInspector batch(KeyRing(), {}, expectations(), Guessing::None);
    const KeyRing none;
    for (int round = 0; round < 2; ++round) {
        for (int i = 0; i < 200; ++i) {
            // More than are kept; every other one has a kid to warn of.
            const QByteArray kid = (i % 2 ? "../" : "a") + QByteArray::number(i);
            const QByteArray token = compactToken(R"({"alg":"RS256","kid":")" + kid + "\"}", kClaims[i % 4]);
            const Inspection inspection = batch.inspect(token);
            QCOMPARE(inspection.signatures.first().keyId, QString::fromLatin1(kid));
            QCOMPARE(inspection.check("kid-suspicious") != nullptr, i % 2 == 1);
        }
    }
}

// What the key opened before is not what it opens now.
void TestBatchInspector::encryptedAtOnePlace()
{
    const Jose::Key key = TestKeys::secretOf(16, 'k');
    BatchInspector batch({.keys = {key}}, {}, expectations(), Guessing::None);
    OnePlace place;
    qsizetype size = 0;
    for (const char exp : {'1', '2', '1'}) {
        const QByteArray claims = QByteArray(R"({"exp":)") + exp + "790000000}";
        const QByteArray token =
            Jose::encrypt({.encryption = Jose::findContentEncryption("A128GCM"),
                           .recipients = {{.key = key, .algorithm = Jose::findKeyManagement("dir")}}},
                          claims)
                .value();
        QVERIFY(size == 0 || token.size() == size);
        size = token.size();
        const Inspection inspection = batch.inspect(place.put(token));
        QVERIFY(inspection.inner);
        QCOMPARE(inspection.inner->token->claims.text(), claims);
        QCOMPARE(inspection.verdict, exp == '1' ? Verdict::Invalid : Verdict::Valid);
    }
}

QTEST_GUILESS_MAIN(TestBatchInspector)
#include "tst_batchinspector.moc"
