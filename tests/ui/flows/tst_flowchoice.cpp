// SPDX-License-Identifier: GPL-3.0-or-later
#include "flows/flowchoice.h"

#include <QTest>

using namespace Grantscope;
using namespace Grantscope::Ui;
using namespace Qt::StringLiterals;
using Provider = FlowSetup::Provider;

namespace {

FlowSetup other(const QString &issuer)
{
    FlowSetup setup;
    setup.provider = Provider::Other;
    setup.usualScope = false;
    setup.settings.provider.issuer = issuer;
    setup.settings.client.clientId = u"client"_s;
    setup.settings.client.secret = Secret("s3cret");
    return setup;
}

/// A choice for https://as.example with a secret.
FlowChoice named()
{
    FlowChoice choice{PracticeOffer()};
    choice.setSetup(other(u"https://as.example"_s));
    return choice;
}

Flow::FlowSettings ran(const FlowChoice &choice)
{
    return choice.settings();
}

} // namespace

class TestFlowChoice : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void anotherIssuerForgetsTheSecret();
    void anotherEndpointForgetsTheSecret();
    void anotherIssuerForgetsThePlaces();
    void anotherMcpServerForgetsTheSecret();
    void issuerOfAnMcpServerIsNamed();
    void mcpServerIsTypedLetterByLetter();
    void everyRefreshTokenLeavesWithItsClient();
    void refreshTokenOfAnotherClientIsNotKept();
    void refreshTokenOfAnotherProviderIsNotKept();
    void refreshTokenLeavesWithItsClient();
    void faultLeavesWhereItMeansNothing();
    void faultsThatApply();
    void firstNameIsTypedLetterByLetter();
    void eachProviderHasItsOwn();
    void asideIsChangedAside();
    void grantBringsItsFollowUps();
    void refreshTokenIsKept();
    void refreshTokenOfARegisteredClientIsNotKept();
    void mcpServerFindsItsWay();
};

void TestFlowChoice::anotherIssuerForgetsTheSecret()
{
    FlowChoice choice = named();
    FlowSetup setup = choice.setup();
    setup.settings.provider.issuer = u"https://other.example"_s;
    QVERIFY(choice.isAnother(setup));
    choice.change(setup);
    QVERIFY(choice.setup().settings.client.secret.isEmpty());
    QCOMPARE(choice.setup().settings.client.clientId, u"client"_s);
}

void TestFlowChoice::anotherEndpointForgetsTheSecret()
{
    FlowChoice choice{PracticeOffer()};
    FlowSetup setup = other({});
    setup.settings.provider.endpoints.append("token_endpoint", "https://as.example/token");
    choice.setSetup(setup);
    setup.settings.provider.endpoints = {};
    setup.settings.provider.endpoints.append("token_endpoint", "https://as.example/oauth/token");
    choice.change(setup);
    QCOMPARE(choice.setup().settings.client.secret, Secret("s3cret")); // The same place.
    setup.settings.provider.endpoints = {};
    setup.settings.provider.endpoints.append("token_endpoint", "https://as.example:8443/token");
    choice.change(setup);
    QVERIFY(choice.setup().settings.client.secret.isEmpty());
}

void TestFlowChoice::anotherIssuerForgetsThePlaces()
{
    FlowSetup setup = other(u"https://as.example"_s);
    setup.settings.provider.endpoints.append("token_endpoint", "https://as.example/token");
    setup.settings.provider.endpoints.append("jwks_uri", "https://as.example/jwks");
    FlowChoice choice{PracticeOffer()};
    choice.setSetup(setup);
    setup.settings.provider.issuer = u"https://other.example"_s;
    setup.settings.provider.endpoints.set("jwks_uri", "https://other.example/jwks"); // Said with it.
    choice.change(setup);
    QCOMPARE(choice.setup().settings.provider.endpoints, (Parameters{{"jwks_uri", "https://other.example/jwks"}}));
}

/// Without an issuer it is the server that names whom to ask.
void TestFlowChoice::anotherMcpServerForgetsTheSecret()
{
    FlowChoice choice{PracticeOffer()};
    FlowSetup setup = other({});
    setup.settings.apiAddress = "https://mcp.example/mcp";
    choice.setSetup(setup);
    setup.settings.apiAddress = "https://evil.example/mcp";
    QVERIFY(!choice.isAnother(setup)); // Of another grant it is an API and no more.
    choice.setGrant(*Flow::findGrant("mcp"));
    setup = choice.setup();
    setup.settings.apiAddress = "https://mcp.example/other";
    choice.change(setup);
    QCOMPARE(choice.setup().settings.client.secret, Secret("s3cret")); // The same place.
    setup.settings.apiAddress = "https://evil.example/mcp";
    QVERIFY(choice.isAnother(setup));
    choice.change(setup);
    QVERIFY(choice.setup().settings.client.secret.isEmpty());
    QCOMPARE(choice.setup().settings.apiAddress, "https://evil.example/mcp");
    // With an issuer, that one is asked whatever the server says.
    FlowChoice sure = named();
    sure.setGrant(*Flow::findGrant("mcp"));
    setup = sure.setup();
    setup.settings.apiAddress = "https://mcp.example/mcp";
    sure.change(setup);
    setup.settings.apiAddress = "https://evil.example/mcp";
    sure.change(setup);
    QCOMPARE(sure.setup().settings.client.secret, Secret("s3cret"));
}

/// Whoever has a secret has to say whose it is: then nothing is to be typed anew.
void TestFlowChoice::issuerOfAnMcpServerIsNamed()
{
    FlowChoice choice{PracticeOffer()};
    choice.setGrant(*Flow::findGrant("mcp"));
    FlowSetup setup = other({});
    setup.settings.apiAddress = "https://mcp.example/mcp";
    choice.setSetup(setup);
    for (const QString &issuer : {u"h"_s, u"https://a"_s, u"https://as.example"_s}) {
        setup.settings.provider.issuer = issuer;
        QVERIFY(!choice.isAnother(setup));
        choice.change(setup);
        QCOMPARE(choice.setup().settings.client.secret, Secret("s3cret"));
        QCOMPARE(choice.setup().settings.apiAddress, "https://mcp.example/mcp");
    }
    choice.providerNamed();
    setup.settings.provider.issuer.clear(); // And nobody is named any more.
    QVERIFY(choice.isAnother(setup));
}

void TestFlowChoice::mcpServerIsTypedLetterByLetter()
{
    FlowChoice choice{PracticeOffer()};
    choice.setGrant(*Flow::findGrant("mcp"));
    choice.setSetup(other({}));
    FlowSetup setup = choice.setup();
    const auto type = [&](const QByteArray &address) {
        setup.settings.apiAddress = address;
        choice.change(setup);
        setup = choice.setup();
    };
    for (const char *address : {"h", "https://m", "https://mcp.example/mcp"})
        type(address);
    QCOMPARE(setup.settings.client.secret, Secret("s3cret"));
    choice.providerNamed(); // A run began.
    type("https://mcp.exampl/mcp");
    QVERIFY(setup.settings.client.secret.isEmpty());
    setup.settings.client.secret = Secret("another");
    type("https://mcp.example.org/mcp");
    QCOMPARE(setup.settings.client.secret, Secret("another"));
}

void TestFlowChoice::everyRefreshTokenLeavesWithItsClient()
{
    FlowChoice choice = named();
    const Flow::FlowSettings first = ran(choice);
    QVERIFY(choice.keepRefreshToken(Secret("rt-1"), first, Provider::Other));
    choice.setProvider(Provider::Practice);
    PracticeOffer offer;
    offer.issuer = u"http://127.0.0.1:4711"_s;
    choice.setOffer(offer);
    QVERIFY(choice.keepRefreshToken(Secret("rt-2"), ran(choice), Provider::Practice));
    choice.setProvider(Provider::Other);
    QCOMPARE(choice.setup().settings.refreshToken, Secret("rt-1"));
    FlowSetup setup = choice.setup();
    setup.settings.client.clientId = u"somebody"_s;
    choice.change(setup);
    QVERIFY(choice.setup().settings.refreshToken.isEmpty());
}

void TestFlowChoice::refreshTokenOfAnotherClientIsNotKept()
{
    FlowChoice choice = named();
    Flow::FlowSettings settings = ran(choice);
    settings.client.clientId = u"somebody"_s;
    QVERIFY(!choice.keepRefreshToken(Secret("rt-1"), settings, Provider::Other));
    QVERIFY(choice.setup().settings.refreshToken.isEmpty());
}

void TestFlowChoice::refreshTokenOfAnotherProviderIsNotKept()
{
    FlowChoice choice = named();
    const Flow::FlowSettings settings = ran(choice);
    FlowSetup setup = choice.setup();
    setup.settings.provider.issuer = u"https://other.example"_s;
    choice.change(setup);
    QVERIFY(!choice.keepRefreshToken(Secret("rt-1"), settings, Provider::Other));
    QVERIFY(choice.setup().settings.refreshToken.isEmpty());
}

void TestFlowChoice::refreshTokenLeavesWithItsClient()
{
    FlowChoice choice = named();
    QVERIFY(choice.keepRefreshToken(Secret("rt-1"), ran(choice), Provider::Other));
    FlowSetup setup = choice.setup();
    setup.settings.client.clientId = u"somebody"_s;
    choice.change(setup);
    QVERIFY(choice.setup().settings.refreshToken.isEmpty());
    // One that the person typed is the person's.
    setup.settings.refreshToken = Secret("typed");
    choice.change(setup);
    setup.settings.client.clientId = u"client"_s;
    choice.change(setup);
    QCOMPARE(choice.setup().settings.refreshToken, Secret("typed"));
}

void TestFlowChoice::faultLeavesWhereItMeansNothing()
{
    FlowChoice choice = named();
    choice.setFault(Flow::findFault("no-code-verifier"));
    FlowSetup setup = choice.setup();
    setup.settings.prompt = "login";
    choice.change(setup);
    QCOMPARE(choice.fault(), Flow::findFault("no-code-verifier"));
    setup.settings.pkce = OAuth::PkceMethod::NoneInsecure;
    choice.change(setup);
    QVERIFY(!choice.fault());
    choice.setFault(Flow::findFault("other-state"));
    choice.setGrant(*Flow::findGrant("client-credentials"));
    QVERIFY(!choice.fault());
}

void TestFlowChoice::faultsThatApply()
{
    FlowChoice choice = named();
    const auto applies = [&](const char *id) { return choice.faults().contains(Flow::findFault(id)); };
    QVERIFY(!applies("impatient-polling"));
    QVERIFY(!applies("missing-nonce")); // No openid.
    QVERIFY(applies("no-code-verifier"));
    QVERIFY(!applies("wrong-client-secret")); // A public client.
    FlowSetup setup = choice.setup();
    setup.settings.client.method = OAuth::ClientAuthMethod::SecretBasic;
    choice.change(setup);
    QVERIFY(applies("wrong-client-secret"));
    choice.setGrant(*Flow::findGrant("device"));
    QVERIFY(applies("impatient-polling"));
    QVERIFY(!applies("no-code-verifier"));
}

void TestFlowChoice::firstNameIsTypedLetterByLetter()
{
    FlowChoice choice{PracticeOffer()};
    choice.setSetup(other({}));
    FlowSetup setup = choice.setup();
    for (const QString &issuer : {u"h"_s, u"https://a"_s, u"https://as.example"_s}) {
        setup.settings.provider.issuer = issuer;
        QVERIFY(!choice.isAnother(setup));
        choice.change(setup);
        QCOMPARE(choice.setup().settings.client.secret, Secret("s3cret"));
    }
    choice.providerNamed();
    setup.settings.provider.issuer = u"https://as.example.org"_s;
    choice.change(setup);
    QVERIFY(choice.setup().settings.client.secret.isEmpty());
}

void TestFlowChoice::eachProviderHasItsOwn()
{
    FlowChoice choice = named();
    choice.setProvider(Provider::Practice);
    QVERIFY(choice.setup().settings.client.secret.isEmpty());
    QVERIFY(choice.setup().settings.provider.issuer.isEmpty());
    FlowSetup back;
    back.provider = Provider::Other; // As a form of the practice server tells it.
    choice.change(back);
    QCOMPARE(choice.setup().settings.client.secret, Secret("s3cret"));
    QCOMPARE(choice.setup().settings.provider.issuer, u"https://as.example"_s);
}

void TestFlowChoice::asideIsChangedAside()
{
    FlowChoice choice = named();
    choice.setProvider(Provider::Practice);
    choice.changeAside([](FlowSetup &setup) { setup.settings.client.clientId = u"changed"_s; });
    QVERIFY(choice.setup().settings.client.clientId.isEmpty());
    choice.setProvider(Provider::Other);
    QCOMPARE(choice.setup().settings.client.clientId, u"changed"_s);
}

void TestFlowChoice::grantBringsItsFollowUps()
{
    FlowChoice choice = named();
    choice.setGrant(*Flow::findGrant("client-credentials"));
    QVERIFY(choice.setup().settings.followUps.isEmpty());
    choice.setGrant(*Flow::findGrant("authorization-code"));
    QCOMPARE(choice.setup().settings.followUps, QList{Flow::FollowUp::UserInfo});
}

void TestFlowChoice::refreshTokenIsKept()
{
    FlowChoice choice = named();
    const Flow::FlowSettings settings = ran(choice);
    choice.setProvider(Provider::Practice); // The run was against the other one all the same.
    QVERIFY(choice.keepRefreshToken(Secret("rt-1"), settings, Provider::Other));
    QVERIFY(choice.setup().settings.refreshToken.isEmpty());
    choice.setProvider(Provider::Other);
    QCOMPARE(choice.setup().settings.refreshToken, Secret("rt-1"));
    QVERIFY(!choice.keepRefreshToken(Secret("rt-1"), settings, Provider::Other)); // Nothing new.
}

/// The practice server's clients come with the grant; one that registered itself is not among them.
void TestFlowChoice::refreshTokenOfARegisteredClientIsNotKept()
{
    FlowChoice choice{PracticeOffer()};
    PracticeOffer offer;
    offer.issuer = u"http://127.0.0.1:4711"_s;
    offer.clients = {{.credentials = {.clientId = u"native"_s}, .grants = {"authorization-code", "refresh"}}};
    choice.setOffer(offer);
    Flow::FlowSettings settings = ran(choice);
    settings.client.clientId = u"registered"_s;
    QVERIFY(!choice.keepRefreshToken(Secret("rt-1"), settings, Provider::Practice));
    settings.client.clientId = u"native"_s;
    QVERIFY(choice.keepRefreshToken(Secret("rt-1"), settings, Provider::Practice));
}

/// An address is all that it needs; what to ask for, it hears.
void TestFlowChoice::mcpServerFindsItsWay()
{
    FlowChoice choice{PracticeOffer()};
    PracticeOffer offer;
    offer.issuer = u"http://127.0.0.1:4711"_s;
    offer.apiAddress = "http://127.0.0.1:4711/api/me";
    offer.mcpAddress = "http://127.0.0.1:4711/mcp";
    offer.clients = {{.credentials = {.clientId = u"native"_s}, .grants = {"authorization-code"}}};
    choice.setOffer(offer);
    QCOMPARE(choice.settings().apiAddress, offer.apiAddress);
    choice.setGrant(*Flow::findGrant("mcp"));
    const Flow::FlowSettings settings = choice.settings();
    QCOMPARE(settings.apiAddress, offer.mcpAddress);
    QCOMPARE(settings.client.clientId, QString());
    QCOMPARE(settings.scope, QByteArray());
    QVERIFY(settings.followUps.isEmpty());
    QVERIFY(!canFollow(Flow::FollowUp::Api, choice.grant())); // It takes no GET.
    QVERIFY(canFollow(Flow::FollowUp::Refresh, choice.grant()));
    QVERIFY(canFollow(Flow::FollowUp::Api, *Flow::findGrant("authorization-code")));
    QVERIFY(choice.faults().contains(Flow::findFault("other-state")));
    QVERIFY(choice.faults().contains(Flow::findFault("no-code-verifier")));
    QVERIFY(!choice.faults().contains(Flow::findFault("impatient-polling")));
    choice.setProvider(Provider::Other);
    QCOMPARE(choice.settings().scope, QByteArray());
}

QTEST_GUILESS_MAIN(TestFlowChoice)
#include "tst_flowchoice.moc"
