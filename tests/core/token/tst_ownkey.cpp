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
    QTest::addColumn<QString>("context");
    QTest::addColumn<Expectations>("expected");
    QTest::addColumn<bool>("keysGiven");
    const auto row = [](const char *name, Kind kind, const QString &context, const Expectations &expected, bool keys) {
        QTest::newRow(name) << kind << context << expected << keys;
    };
    row("another kind", Kind::Jwt, {}, {}, false);
    row("another kind in the DPoP field", Kind::AccessToken, u"DPoP"_s, {}, false);
    row("keys", Kind::DpopProof, {}, {}, true);
    row("keys, in Authorization", Kind::DpopProof, u"Authorization"_s, {}, true);
    row("keys, in access_token", Kind::DpopProof, u"access_token"_s, {}, true);
    row("issuer", Kind::DpopProof, {}, expecting([](Expectations &e) { e.issuer = u"a"_s; }), false);
    row("audience", Kind::DpopProof, {}, expecting([](Expectations &e) { e.audiences = {u"a"_s}; }), false);
    row("client", Kind::DpopProof, {}, expecting([](Expectations &e) { e.clientId = u"a"_s; }), false);
    row("scope", Kind::DpopProof, {}, expecting([](Expectations &e) { e.scopes = {u"a"_s}; }), false);
}

void TestOwnKey::provesNothing()
{
    QFETCH(const Kind, kind);
    QFETCH(const QString, context);
    QFETCH(const Expectations, expected);
    QFETCH(const bool, keysGiven);
    QVERIFY(ownKeyOf(typed(kind), context, expected, keysGiven) == OwnKey::ProvesNothing);
}

void TestOwnKey::counts_data()
{
    QTest::addColumn<Basis>("basis");
    QTest::addColumn<QString>("context");
    QTest::addColumn<Expectations>("expected");
    QTest::addColumn<bool>("otherwiseJudged");
    const auto row = [](const char *name, Basis basis, const QString &context, const Expectations &expected,
                        bool otherwise) { QTest::newRow(name) << basis << context << expected << otherwise; };
    row("said", Basis::Said, {}, {}, true);
    row("DPoP field", Basis::Typed, u"DPoP"_s, {}, true);
    row("dpop field", Basis::Typed, u"dpop"_s, {}, true);
    row("method", Basis::Typed, {}, expecting([](Expectations &e) { e.method = u"GET"_s; }), true);
    row("address", Basis::Typed, {}, expecting([](Expectations &e) { e.uri = u"https://a"_s; }), true);
    row("bound key", Basis::Typed, {}, expecting([](Expectations &e) { e.jkt = "a"; }), true);
    row("access token", Basis::Typed, {},
        expecting([](Expectations &e) { e.accessToken = Secret(QByteArrayView("a")); }), true);
    row("nothing else to judge it by", Basis::Typed, {}, {}, false);
    row("nothing but an algorithm", Basis::Typed, {}, expecting([](Expectations &e) { e.algorithms = {"ES256"}; }),
        false);
}

void TestOwnKey::counts()
{
    QFETCH(const Basis, basis);
    QFETCH(const QString, context);
    QFETCH(Expectations, expected);
    QFETCH(const bool, otherwiseJudged);
    if (otherwiseJudged)
        expected.issuer = u"https://as.example"_s;
    QVERIFY(ownKeyOf(typed(Kind::DpopProof, basis), context, expected, otherwiseJudged) == OwnKey::Counts);
}

QTEST_GUILESS_MAIN(TestOwnKey)
#include "tst_ownkey.moc"
