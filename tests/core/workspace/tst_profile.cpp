// SPDX-License-Identifier: GPL-3.0-or-later
#include "json/document.h"
#include "texts/texts.h"
#include "workspace/profile.h"
#include "workspace/workspaceerror.h"

#include <QTest>

using namespace Grantscope;
using namespace Grantscope::Workspace;
using namespace Qt::StringLiterals;

namespace {

QByteArray fileOf(const QByteArray &profiles)
{
    return R"({"version":1,"profiles":[)" + profiles + "]}";
}

QByteArray fileWith(const QByteArray &members)
{
    return fileOf(R"({"id":"a","name":"A",)" + members + '}');
}

Profile fullProfile()
{
    Profile profile{.id = u"a"_s, .name = u"甲 \u202e"_s, .preset = u"google"_s};
    profile.provider.issuer = u"https://as.example"_s;
    profile.provider.usesDiscovery = false;
    profile.provider.endpoints = {u"1"_s, u"2"_s, u"3"_s, u"4"_s, u"5"_s, u"6"_s, u"7"_s, u"8"_s};
    profile.client = {u"client"_s,
                      u"private_key_jwt"_s,
                      u"endpoint"_s,
                      true,
                      u"/k.pem"_s,
                      u"kid"_s,
                      {u"localhost"_s, quint16(8400), u"/cb"_s, u"com.example:/cb"_s}};
    profile.options = {u"openid"_s,  {u"https://api"_s, u"b"_s},
                       u"consent"_s, u"me"_s,
                       u"acr"_s,     0,
                       u"code"_s,    u"form_post"_s,
                       QString(),    u"http://127.0.0.1/signed-out"_s,
                       u"qt"_s,      {{"b", "2"}, {"a", "1"}, {"b", "3"}}};
    profile.trust = {"-----BEGIN CERTIFICATE-----\n", QByteArray(32, '\xab')};
    profile.proxy = QString();
    profile.api = u"https://api.example/me"_s;
    profile.notes = u"two\nlines"_s;
    return profile;
}

} // namespace

class TestProfile : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void refused_data();
    void refused();
    void invalid_data();
    void invalid();
    void comesBack_data();
    void comesBack();
    void unknownMembersAreKept();
    void doubles();
    void forPeople();
    void freeNames();
    void errorsHaveTexts();
};

void TestProfile::refused_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("id");
    QTest::addColumn<qsizetype>("offset");
    // Where the error must point stands a sign that is taken out.
    const auto row = [](const char *name, const QByteArray &text, const char *id) {
        QTest::newRow(name) << QByteArray(text).replace('^', "") << QString::fromLatin1(id) << text.indexOf('^');
    };
    row("empty", "^", "json-syntax");
    row("half", R"({"version":1,^)", "json-syntax");
    row("no UTF-8", "{\"^\xff\":1}", "utf8-invalid");
    row("two values", "{} ^{}", "json-trailing-text");
    row("array", "^[]", "profile-syntax");
    row("no version", R"(^{"profiles":[]})", "profile-syntax");
    row("later version", R"({"version":^2,"profiles":{}})", "profile-version");
    row("no profiles", R"(^{"version":1})", "profile-syntax");
    row("profiles as object", R"({"version":1,"profiles":^{}})", "profile-syntax");
    row("profile as text", fileOf(R"(^"a")"), "profile-syntax");
    row("a member twice", fileWith(R"(^"name":"B")"), "profile-syntax");
    row("no id", fileOf(R"(^{"name":"A"})"), "profile-member");
    row("no name", fileOf(R"(^{"id":"A"})"), "profile-member");
    row("id as number", fileOf(R"({"id":^1,"name":"A"})"), "profile-member");
    row("provider as text", fileWith(R"("provider":^"https://as")"), "profile-member");
    row("discovery as text", fileWith(R"("provider":{"discovery":^"yes"})"), "profile-member");
    row("endpoint as null", fileWith(R"("provider":{"endpoints":{"token":^null}})"), "profile-member");
    row("port too high", fileWith(R"("client":{"redirect_uri":{"port":^65536}})"), "profile-member");
    row("negative age", fileWith(R"("options":{"max_age":^-1})"), "profile-member");
    row("age with a fraction", fileWith(R"("options":{"max_age":^1.5})"), "profile-member");
    row("resource as text", fileWith(R"("options":{"resource":^"a"})"), "profile-member");
    row("resource with a number", fileWith(R"("options":{"resource":["a",^1]})"), "profile-member");
    row("parameter without value", fileWith(R"("options":{"further":[^{"name":"a"}]})"), "profile-member");
    row("fingerprint too short", fileWith(R"("trust":{"sha256":^"abcd"})"), "profile-member");
}

void TestProfile::refused()
{
    QFETCH(const QByteArray, text);
    const auto list = readProfiles(text);
    QVERIFY(!list);
    QTEST(list.error().id.toString(), "id");
    QTEST(list.error().offset, "offset");
}

void TestProfile::invalid_data()
{
    QTest::addColumn<Profile>("profile");
    QTest::addColumn<QString>("id");
    const auto row = [](const char *name, auto change, const char *id) {
        Profile profile = fullProfile();
        change(profile);
        QTest::newRow(name) << profile << QString::fromLatin1(id);
    };
    row("no id", [](Profile &p) { p.id.clear(); }, "profile-id");
    row("no name", [](Profile &p) { p.name = u"  "_s; }, "profile-name");
    for (const char *secret : {"client_secret", "password", "code_verifier", "Client_Secret", "assertion"})
        row(secret, [secret](Profile &p) { p.options.further.append(secret, "hidden-value"); }, "profile-member");
    row(
        "password in the issuer", [](Profile &p) { p.provider.issuer = u"https://u:hidden-value@h"_s; },
        "profile-member");
    row(
        "password in an endpoint", [](Profile &p) { p.provider.endpoints.token = u"https://u:hidden-value@h/t"_s; },
        "profile-member");
    row("user in the API", [](Profile &p) { p.api = u"https://hidden-value@h"_s; }, "profile-member");
    row("password in the proxy", [](Profile &p) { p.proxy = u"http://u:hidden-value@h:1"_s; }, "profile-member");
}

void TestProfile::invalid()
{
    QFETCH(const Profile, profile);
    const Result<void> valid = validateProfile(profile);
    QVERIFY(!valid);
    QTEST(valid.error().id.toString(), "id");
    QVERIFY(!valid.error().found.contains("hidden-value"_L1));
    QVERIFY(validateProfile(fullProfile()));
}

void TestProfile::comesBack_data()
{
    QTest::addColumn<Profile>("profile");
    QTest::newRow("least") << Profile{.id = u"a"_s, .name = u"A"_s};
    QTest::newRow("everything") << fullProfile();
    Profile direct = fullProfile();
    direct.proxy = u"http://proxy:3128"_s;
    direct.options.maxAge = std::numeric_limits<qint64>::max();
    direct.client.redirectUri.port = 65535;
    QTest::newRow("bounds") << direct;
}

void TestProfile::comesBack()
{
    QFETCH(const Profile, profile);
    const auto list = readProfiles(writeProfiles({{profile}, {}}));
    QVERIFY(list);
    QCOMPARE(list->profiles.size(), 1);
    QVERIFY(list->profiles.constFirst() == profile);
}

void TestProfile::unknownMembersAreKept()
{
    const QByteArray text =
        R"({"version":1,"later":[1.50,{"a":"\u0041"}],"profiles":[{"id":"a","name":"A","x":1e2,)"
        R"("provider":{"y":true,"endpoints":{"par":"https://h/par"}},"client":{"redirect_uri":{"z":null}}}]})";
    const auto list = readProfiles(text);
    QVERIFY(list);
    const QByteArray written = writeProfiles(*list);
    const auto document = Json::Document::parse(written);
    QVERIFY(document);
    const Json::Value profile = document->root().member("profiles").element(0);
    QCOMPARE(profile.member("x").text(), "1e2");
    QCOMPARE(profile.member("provider").member("y").text(), "true");
    QCOMPARE(profile.member("provider").member("endpoints").member("par").text(), "\"https://h/par\"");
    QCOMPARE(profile.member("client").member("redirect_uri").member("z").text(), "null");
    QCOMPARE(document->root().member("later").element(0).text(), "1.50");
    QVERIFY(readProfiles(written).value() == *list);
}

void TestProfile::doubles()
{
    const auto list =
        readProfiles(fileOf(R"x({"id":"a","name":"A"},{"id":"a","name":"A"},{"id":"a-2","name":"A (2)"})x"));
    QVERIFY(list);
    QStringList shown;
    for (const Profile &profile : list->profiles)
        shown.append(profile.id + u':' + profile.name);
    QCOMPARE(shown.join(u' '), u"a:A a-2:A (2) a-2-2:A (2) (2)");
}

void TestProfile::forPeople()
{
    const QByteArray text = writeProfiles({{Profile{.id = u"a"_s, .name = u"A"_s}}, {}});
    QVERIFY(text.count('\n') > 10);
    QVERIFY(!text.contains("issuer") && !text.contains("max_age"));
    QVERIFY(text.contains("\"pkce\": \"S256\""));
    QCOMPARE(readProfiles(writeProfiles({})).value(), ProfileList());
}

void TestProfile::freeNames()
{
    const QList<Profile> profiles = {{.id = u"1"_s, .name = u"A"_s}, {.id = u"2"_s, .name = u"A (2)"_s}};
    QCOMPARE(freeProfileName(profiles, u"A"_s), u"A (3)");
    QCOMPARE(freeProfileName(profiles, u"A"_s, u"1"_s), u"A");
    QCOMPARE(freeProfileName(profiles, u"B"_s), u"B");
}

void TestProfile::errorsHaveTexts()
{
    int count = 0;
    for (; *errorName(static_cast<WorkspaceError>(count)); ++count)
        QVERIFY2(Texts::hasErrorText(static_cast<WorkspaceError>(count)),
                 errorName(static_cast<WorkspaceError>(count)));
    QCOMPARE(count, 16);
}

QTEST_APPLESS_MAIN(TestProfile)
#include "tst_profile.moc"
