// SPDX-License-Identifier: GPL-3.0-or-later
#include "practising.h"

#include <QRegularExpression>
#include <QTest>

using namespace Grantscope;
using namespace Grantscope::Practice;
using namespace Grantscope::Test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

class TestDevice : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void refused_data();
    void refused();
    void started();
    void polls_data();
    void polls();
    void slowDown();
    void expired();
    void approved();
    void approvedByWhoIsSignedIn();
    void denied();
    void typed_data();
    void typed();
    void linkOnlyFillsIn();
    void bounded();

private:
    static HttpResponse start(Practising &practising, const Parameters &changes = {});
    static QByteArray poll(Practising &practising, const QByteArray &deviceCode, const Parameters &changes = {});
    static HttpResponse enter(Practising &practising, const QByteArray &userCode);
    static HttpResponse signIn(Practising &practising, const HttpResponse &page);
};

HttpResponse TestDevice::start(Practising &practising, const Parameters &changes)
{
    return practising.postForm("/device_authorization",
                               with({{"client_id", "device"}, {"scope", "openid messages.read"}}, changes));
}

/// The error, or nothing.
QByteArray TestDevice::poll(Practising &practising, const QByteArray &deviceCode, const Parameters &changes)
{
    return member(practising
                      .postForm("/token", with({{"grant_type", "urn:ietf:params:oauth:grant-type:device_code"},
                                                {"client_id", "device"},
                                                {"device_code", deviceCode}},
                                               changes))
                      .body,
                  "error");
}

HttpResponse TestDevice::enter(Practising &practising, const QByteArray &userCode)
{
    const Form form = formsOf(practising.get("/device").body).first();
    return practising.post("/device", pressed(form, "next", {{"user_code", userCode}}));
}

HttpResponse TestDevice::signIn(Practising &practising, const HttpResponse &page)
{
    return practising.post("/sign-in", pressed(formsOf(page.body).first(), "sign-in",
                                               {{"username", "meihua"}, {"password", practising.password("meihua")}}));
}

void TestDevice::refused_data()
{
    QTest::addColumn<Parameters>("changes");
    QTest::addColumn<QByteArray>("error");
    QTest::newRow("no client") << Parameters{{"client_id", ""}} << QByteArray("invalid_client");
    QTest::newRow("unknown client") << Parameters{{"client_id", "x"}} << QByteArray("invalid_client");
    QTest::newRow("confidential client without proof")
        << Parameters{{"client_id", "machine"}} << QByteArray("invalid_client");
    QTest::newRow("a client without the grant")
        << Parameters{{"client_id", "front-channel"}} << QByteArray("unauthorized_client");
    QTest::newRow("no scope") << Parameters{{"scope", ""}} << QByteArray("invalid_scope");
    QTest::newRow("unknown scope") << Parameters{{"scope", "everything"}} << QByteArray("invalid_scope");
    QTest::newRow("unknown resource") << Parameters{{"resource", "https://x.example"}} << QByteArray("invalid_target");
}

void TestDevice::refused()
{
    QFETCH(Parameters, changes);
    QFETCH(QByteArray, error);
    Practising practising;
    const HttpResponse response = start(practising, changes);
    QCOMPARE(member(response.body, "error"), error);
    QCOMPARE(response.status, error == "invalid_client" ? 401 : 400);
}

void TestDevice::started()
{
    Practising practising;
    const HttpResponse response = start(practising);
    QCOMPARE(response.status, 200);
    const QByteArray userCode = member(response.body, "user_code");
    static const QRegularExpression kCode(u"^[B-DF-HJ-NP-TV-XZ]{4}-[B-DF-HJ-NP-TV-XZ]{4}$"_s);
    QVERIFY2(kCode.match(QString::fromLatin1(userCode)).hasMatch(), userCode);
    QCOMPARE(member(response.body, "verification_uri"), "http://127.0.0.1:9300/device");
    QCOMPARE(member(response.body, "verification_uri_complete"), "http://127.0.0.1:9300/device?user_code=" + userCode);
    QCOMPARE(member(response.body, "expires_in"), "600");
    QCOMPARE(member(response.body, "interval"), "5");
    QVERIFY(member(response.body, "user_code") != member(start(practising).body, "user_code"));
}

void TestDevice::polls_data()
{
    QTest::addColumn<Parameters>("changes");
    QTest::addColumn<QByteArray>("error");
    QTest::newRow("no code") << Parameters{{"device_code", ""}} << QByteArray("invalid_request");
    QTest::newRow("another code") << Parameters{{"device_code", "x"}} << QByteArray("invalid_grant");
    QTest::newRow("another client") << Parameters{{"client_id", "native"}} << QByteArray("invalid_grant");
    QTest::newRow("nobody decided yet") << Parameters{} << QByteArray("authorization_pending");
}

void TestDevice::polls()
{
    QFETCH(Parameters, changes);
    QFETCH(QByteArray, error);
    Practising practising;
    const QByteArray code = member(start(practising).body, "device_code");
    QCOMPARE(poll(practising, code, changes), error);
}

void TestDevice::slowDown()
{
    Practising practising;
    const QByteArray code = member(start(practising).body, "device_code");
    QCOMPARE(poll(practising, code), "authorization_pending");
    practising.now += 5s;
    QCOMPARE(poll(practising, code), "authorization_pending");
    practising.now += 4s;
    QCOMPARE(poll(practising, code), "slow_down"); // from here on ten seconds
    practising.now += 9s;
    QCOMPARE(poll(practising, code), "slow_down"); // fifteen
    practising.now += 15s;
    QCOMPARE(poll(practising, code), "authorization_pending");
}

void TestDevice::expired()
{
    Practising practising;
    const HttpResponse response = start(practising);
    practising.now += 600s;
    QCOMPARE(poll(practising, member(response.body, "device_code")), "expired_token");
    const HttpResponse page = enter(practising, member(response.body, "user_code"));
    QCOMPARE(page.status, 400);
    QVERIFY(page.body.contains("role=\"alert\""));
}

void TestDevice::approved()
{
    Practising practising;
    const HttpResponse response = start(practising, {{"scope", "openid offline_access messages.read"}});
    const QByteArray code = member(response.body, "device_code");
    const QByteArray userCode = member(response.body, "user_code");
    const HttpResponse consent = signIn(practising, enter(practising, userCode));
    QCOMPARE(consent.status, 200);
    QVERIFY2(consent.body.contains(userCode), "to be compared with the device");
    QVERIFY(consent.body.contains(u"王美華"_s.toUtf8()));
    const Form form = formsOf(consent.body).first();
    QCOMPARE(form.action, "/device/consent");
    QCOMPARE(practising.post(form.action, pressed(form, "allow")).status, 200);
    const HttpResponse tokens =
        practising.postForm("/token", {{"grant_type", "urn:ietf:params:oauth:grant-type:device_code"},
                                       {"client_id", "device"},
                                       {"device_code", code}});
    QCOMPARE(tokens.status, 200);
    QVERIFY(tokens.body.contains("refresh_token"));
    QCOMPARE(claim(member(tokens.body, "id_token"), "aud"), "device");
    QCOMPARE(practising.getAs("/api/messages", member(tokens.body, "access_token")).status, 200);
    practising.now += 10s;
    QCOMPARE(poll(practising, code), "invalid_grant"); // once
    QCOMPARE(enter(practising, userCode).status, 400);
    // The form once more decides nothing.
    QCOMPARE(practising.post(form.action, pressed(form, "deny")).status, 400);
}

void TestDevice::approvedByWhoIsSignedIn()
{
    Practising practising;
    QVERIFY(!practising.code(Practising::request()).isEmpty());
    const HttpResponse response = start(practising);
    const HttpResponse consent = enter(practising, member(response.body, "user_code"));
    QVERIFY(consent.body.contains("Alice Example"));
    QCOMPARE(practising.post("/device/consent", pressed(formsOf(consent.body).first(), "allow")).status, 200);
    QCOMPARE(poll(practising, member(response.body, "device_code")), QByteArray());
}

void TestDevice::denied()
{
    Practising practising;
    const HttpResponse response = start(practising);
    const HttpResponse consent = signIn(practising, enter(practising, member(response.body, "user_code")));
    practising.post("/device/consent", pressed(formsOf(consent.body).first(), "deny"));
    QCOMPARE(poll(practising, member(response.body, "device_code")), "access_denied");
    QCOMPARE(practising.events.last().kind, EventKind::Refused);
}

void TestDevice::typed_data()
{
    QTest::addColumn<QString>("pattern");
    QTest::addColumn<bool>("taken");
    QTest::newRow("another code") << u"BBBB-BBBB"_s << false;
    QTest::newRow("a letter too many") << u"%1-%2B"_s << false;
    QTest::newRow("half of it") << u"%1"_s << false;
    QTest::newRow("markup") << u"<script>"_s << false;
    QTest::newRow("as shown") << u"%1-%2"_s << true;
    QTest::newRow("without the dash") << u"%1%2"_s << true;
    QTest::newRow("with blanks") << u" %1 %2 "_s << true;
    QTest::newRow("in small letters") << u"%1-%2"_s.toLower() << true;
}

void TestDevice::typed()
{
    QFETCH(QString, pattern);
    QFETCH(bool, taken);
    Practising practising;
    QByteArray userCode = member(start(practising).body, "user_code");
    if (QByteArray(QTest::currentDataTag()).contains("small"))
        userCode = userCode.toLower();
    const QByteArray text = pattern.replace(u"%1"_s, QString::fromLatin1(userCode.first(4)))
                                .replace(u"%2"_s, QString::fromLatin1(userCode.last(4)))
                                .toUtf8();
    const HttpResponse page = enter(practising, text);
    QCOMPARE(page.status, taken ? 200 : 400);
    QCOMPARE(page.body.contains("name=\"password\""), taken);
    QVERIFY(!page.body.contains("<script"));
}

void TestDevice::linkOnlyFillsIn()
{
    Practising practising;
    const HttpResponse response = start(practising);
    const QByteArray userCode = member(response.body, "user_code");
    const HttpResponse page = practising.get("/device?user_code=" + userCode.toLower());
    QCOMPARE(formsOf(page.body).first().fields.value("user_code"), userCode);
    QCOMPARE(poll(practising, member(response.body, "device_code")), "authorization_pending");
    QCOMPARE(formsOf(practising.get("/device?user_code=%3Cb%3E").body).first().fields.value("user_code"), QByteArray());
}

void TestDevice::bounded()
{
    Practising practising;
    const QByteArray first = member(start(practising).body, "device_code");
    QByteArray error;
    for (int i = 0; i < 100 && error.isEmpty(); ++i)
        error = member(start(practising).body, "error");
    QCOMPARE(error, "temporarily_unavailable");
    QCOMPARE(poll(practising, first), "authorization_pending"); // Nobody was driven out.
    practising.now += 1h;
    QCOMPARE(start(practising).status, 200);
}

QTEST_GUILESS_MAIN(TestDevice)
#include "tst_device.moc"
