// SPDX-License-Identifier: GPL-3.0-or-later
#include "token/ownkey.h"

#include <QTest>

using namespace Grantscope;
using namespace Grantscope::Token;
using namespace Qt::StringLiterals;
using Basis = KindGuess::Basis;

class TestOwnKey : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void provesNothing_data();
    void provesNothing();
    void counts_data();
    void counts();
};

namespace {

KindGuess typed(Kind kind, Basis basis = Basis::Typed)
{
    return {kind, basis, {}, {}};
}

Expectations expecting(void (*set)(Expectations &))
{
    Expectations expected;
    set(expected);
    return expected;
}

} // namespace

void TestOwnKey::provesNothing_data()
{
    QTest::addColumn<Kind>("kind");
    QTest::addColumn<Expectations>("expected");
    QTest::addColumn<bool>("keysGiven");
    const auto row = [](const char *name, Kind kind, bool keys, void (*set)(Expectations &)) {
        QTest::newRow(name) << kind << expecting(set) << keys;
    };
    row("another kind", Kind::Jwt, false, [](Expectations &) { });
    row("another kind, method", Kind::AccessToken, false, [](Expectations &e) { e.method = u"GET"_s; });
    row("keys", Kind::DpopProof, true, [](Expectations &) { });
    row("keys and access token", Kind::DpopProof, true,
        [](Expectations &e) { e.accessToken = Secret(QByteArrayView("a")); });
    row("keys and bound key", Kind::DpopProof, true, [](Expectations &e) { e.jkt = "a"; });
    row("keys and nonce", Kind::DpopProof, true, [](Expectations &e) { e.nonce = u"n"_s; });
    row("nonce", Kind::DpopProof, false, [](Expectations &e) { e.nonce = u"n"_s; });
    row("issuer", Kind::DpopProof, false, [](Expectations &e) { e.issuer = u"a"_s; });
    row("audience", Kind::DpopProof, false, [](Expectations &e) { e.audiences = {u"a"_s}; });
    row("client", Kind::DpopProof, false, [](Expectations &e) { e.clientId = u"a"_s; });
    row("scope", Kind::DpopProof, false, [](Expectations &e) { e.scopes = {u"a"_s}; });
    row("age", Kind::DpopProof, false, [](Expectations &e) { e.maxAge = std::chrono::seconds(1); });
    row("anchor", Kind::DpopProof, false, [](Expectations &e) { e.trustAnchors.resize(1); });
    row("method, but an issuer", Kind::DpopProof, false, [](Expectations &e) {
        e.method = u"GET"_s;
        e.issuer = u"a"_s;
    });
}

void TestOwnKey::provesNothing()
{
    QFETCH(const Kind, kind);
    QFETCH(const Expectations, expected);
    QFETCH(const bool, keysGiven);
    QVERIFY(ownKeyOf(typed(kind), expected, keysGiven) == OwnKey::ProvesNothing);
}

void TestOwnKey::counts_data()
{
    QTest::addColumn<Basis>("basis");
    QTest::addColumn<Expectations>("expected");
    QTest::addColumn<bool>("keysGiven");
    const auto row = [](const char *name, Basis basis, bool keys, void (*set)(Expectations &)) {
        QTest::newRow(name) << basis << expecting(set) << keys;
    };
    row("said", Basis::Said, true, [](Expectations &e) { e.issuer = u"https://as.example"_s; });
    row("method", Basis::Typed, true, [](Expectations &e) { e.method = u"GET"_s; });
    row("address", Basis::Typed, true, [](Expectations &e) { e.uri = u"https://a"_s; });
    row("method and nonce", Basis::Typed, true, [](Expectations &e) {
        e.method = u"GET"_s;
        e.nonce = u"n"_s;
    });
    row("nothing to judge it by", Basis::Typed, false, [](Expectations &) { });
    row("nothing but an algorithm", Basis::Typed, false, [](Expectations &e) { e.algorithms = {"ES256"}; });
    row("nothing but its access token", Basis::Typed, false,
        [](Expectations &e) { e.accessToken = Secret(QByteArrayView("a")); });
}

void TestOwnKey::counts()
{
    QFETCH(const Basis, basis);
    QFETCH(const Expectations, expected);
    QFETCH(const bool, keysGiven);
    QVERIFY(ownKeyOf(typed(Kind::DpopProof, basis), expected, keysGiven) == OwnKey::Counts);
}

QTEST_GUILESS_MAIN(TestOwnKey)
#include "tst_ownkey.moc"
