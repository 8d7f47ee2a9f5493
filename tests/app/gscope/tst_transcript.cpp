// SPDX-License-Identifier: GPL-3.0-or-later
// gscope transcript over the recordings of tests/data/har.
#include "gscoperun.h"

#include <QFile>
#include <QRegularExpression>
#include <QTemporaryDir>

using namespace Grantscope;
using namespace Qt::StringLiterals;
using GscopeRun::run;

namespace {

QString recording(const char *name)
{
    return u"" GRANTSCOPE_SOURCE_DIR "/tests/data/har/"_s + QString::fromLatin1(name) + u".har"_s;
}

QByteArray contents(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

/// Values of codes, tokens and secrets that stand in a recording.
QByteArrayList secretsIn(const QByteArray &har)
{
    static const QRegularExpression kPlaces(u"(?:[?&\"]code=|client_secret=|code_verifier=|access_token\\\\?\"?[:=]\\s*"
                                            u"\\\\?\"?|id_token\\\\?\"?[:=]\\s*\\\\?\"?)"
                                            "([A-Za-z0-9._~-]{16,})"_s);
    QByteArrayList found;
    const QString text = QString::fromUtf8(har);
    for (auto match = kPlaces.globalMatch(text); match.hasNext();)
        found += match.next().captured(1).toUtf8();
    return found;
}

} // namespace

class TestTranscript : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void failures_data();
    void failures();
    void lintFindsWhatIsWrong();
    void lintForAPerson();
    void nothingInIt();
    void diff();
    void whichLogin();
    void standardInput();
    void whatIsToldIsReplacedToo();
    void noSecretLeaves_data();
    void noSecretLeaves();
    void placesThatCantBeReadAreSaid();
};

void TestTranscript::failures_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("code");
    const QString file = recording("chromium-pkce");
    const auto row = [](const char *name, const QStringList &arguments, int status, const char *code) {
        QTest::newRow(name) << arguments << status << QByteArray(code);
    };
    row("nothing", {}, 2, "usage");
    row("no such action", {u"mend"_s, file}, 2, "usage");
    row("lint without a file", {u"lint"_s}, 2, "usage");
    row("lint of two", {u"lint"_s, file, file}, 2, "usage");
    row("diff of one", {u"diff"_s, file}, 2, "usage");
    row("diff of three", {u"diff"_s, file, file, file}, 2, "usage");
    row("both from standard input", {u"diff"_s, u"-"_s, u"-"_s}, 2, "usage");
    row("no such login", {u"diff"_s, file, file, u"--left"_s, u"2"_s}, 2, "usage");
    row("no number", {u"diff"_s, file, file, u"--right"_s, u"x"_s}, 2, "usage");
    row("two from standard input",
        {u"export"_s, u"-"_s, u"--format"_s, u"har"_s, u"--output"_s, u"-"_s, u"--also-replace"_s, u"-"_s}, 2, "usage");
    row("values that can't be read",
        {u"export"_s, file, u"--format"_s, u"har"_s, u"--output"_s, u"-"_s, u"--also-replace"_s, u"/nonexistent"_s}, 4,
        "input");
    row("no such option", {u"lint"_s, file, u"--key"_s, u"x"_s}, 2, "usage");
    row("no file", {u"lint"_s, u"/nonexistent"_s}, 4, "recording-file");
    row("a folder", {u"lint"_s, u"/"_s}, 4, "recording-file");
    row("no recording", {u"lint"_s, QString::fromLatin1(GSCOPE_PROGRAM)}, 4, "recording-format");
    row("empty", {u"lint"_s, recording("hostile/empty")}, 4, "recording-format");
    row("no entries", {u"lint"_s, recording("hostile/entries-is-missing")}, 4, "har-entries");
    row("second is none", {u"diff"_s, file, recording("hostile/empty")}, 4, "recording-format");
    row("no login", {u"diff"_s, file, recording("hostile/headers-odd")}, 3, "no-login");
}

void TestTranscript::failures()
{
    QFETCH(QStringList, arguments);
    QFETCH(const int, status);
    QFETCH(const QByteArray, code);
    arguments.prepend(u"transcript"_s);
    arguments.append(u"--json"_s);
    const auto answer = run(arguments);
    QCOMPARE(answer.status, status);
    QVERIFY(answer.json());
    QCOMPARE(answer.json()->root().member("error").member("code").toUtf8(), code);
    QVERIFY(answer.complaint.startsWith("gscope: "));
}

void TestTranscript::lintFindsWhatIsWrong()
{
    const auto answer = run({u"transcript"_s, u"lint"_s, recording("chromium-bad"), u"--json"_s});
    QCOMPARE(answer.status, 1);
    QCOMPARE(answer.complaint, QByteArray());
    const auto json = answer.json();
    QVERIFY(json);
    const Json::Value root = json->root();
    QVERIFY(root.member("format").stringIs("har"));
    QVERIFY(root.member("creator").toString().startsWith(u"WebInspector"));
    QCOMPARE(root.member("conversations").size(), 1);
    const Json::Value login = root.member("conversations").firstChild();
    QVERIFY(login.member("kind").stringIs("login"));
    QVERIFY(login.member("client_id").stringIs("legacy-shop"));
    QVERIFY(login.member("outcome").stringIs("done"));
    QCOMPARE(GscopeRun::statusOf(login, "authz-state"), u"fail"_s);
    QCOMPARE(GscopeRun::statusOf(login, "pkce-missing"), u"fail"_s);
    QCOMPARE(GscopeRun::statusOf(login, "client-secret-in-browser"), u"fail"_s);
    QCOMPARE(GscopeRun::statusOf(login, "disco-required"), u"skip"_s);
    for (const Json::Value check : login.member("checks")) {
        QVERIFY(!check.member("title").toString().isEmpty());
        QVERIFY(!check.member("spec").toString().isEmpty());
    }
}

void TestTranscript::lintForAPerson()
{
    const auto few = run({u"transcript"_s, u"lint"_s, recording("firefox-pkce")});
    QCOMPARE(few.status, 1); // its sign-in page can be framed
    QVERIFY(few.output.contains("authz-framing"));
    QVERIFY(!few.output.contains("state-compared"));
    const auto all = run({u"transcript"_s, u"lint"_s, recording("firefox-pkce"), u"--all"_s});
    QVERIFY(all.output.contains("state-compared"));
    QVERIFY(all.output.size() > few.output.size());
}

void TestTranscript::nothingInIt()
{
    const auto answer = run({u"transcript"_s, u"lint"_s, recording("hostile/no-log")});
    QCOMPARE(answer.status, 3);
    QVERIFY(!answer.output.isEmpty());
}

void TestTranscript::diff()
{
    const auto same =
        run({u"transcript"_s, u"diff"_s, recording("firefox-pkce"), recording("firefox-pkce"), u"--json"_s});
    QCOMPARE(same.status, 0);
    QCOMPARE(same.json()->root().member("same").toBoolean(), true);
    const auto other =
        run({u"transcript"_s, u"diff"_s, recording("firefox-pkce"), recording("firefox-bad"), u"--json"_s});
    QCOMPARE(other.status, 1);
    const auto json = other.json();
    QVERIFY(json);
    QByteArrayList found;
    for (const Json::Value pair : json->root().member("exchanges")) {
        for (const Json::Value each : pair.member("differences")) {
            QVERIFY(!each.member("kind").stringIs("fresh"));
            found +=
                each.member("place").toUtf8() + ' ' + each.member("name").toUtf8() + ' ' + each.member("kind").toUtf8();
        }
    }
    QVERIFY(found.contains("query code_challenge missing"));
    QVERIFY(found.contains("form client_secret added"));
    QVERIFY(found.contains("claims id_token/aud changed"));
    const auto person = run({u"transcript"_s, u"diff"_s, recording("firefox-pkce"), recording("firefox-bad")});
    QCOMPARE(person.status, 1);
    QVERIFY(person.output.contains("client_id: spa \u2192 legacy-shop"));
    // What only one side has is told without the other's.
    const QString whole = recording("chromium-pkce");
    const auto added = run({u"transcript"_s, u"diff"_s, whole, recording("playwright-pkce-full")});
    QVERIFY2(added.output.contains("only in the second): 1395 B\n"), added.output);
    const auto missing = run({u"transcript"_s, u"diff"_s, recording("webkit-pkce"), whole});
    QVERIFY2(missing.output.contains("only in the first): 1395 B\n"), missing.output);
}

void TestTranscript::whichLogin()
{
    const QString twice = recording("chromium-twice");
    QCOMPARE(run({u"transcript"_s, u"diff"_s, twice, twice}).status, 0);
    const auto answer = run({u"transcript"_s, u"diff"_s, twice, twice, u"--right"_s, u"2"_s, u"--json"_s});
    QCOMPARE(answer.status, 1);
    QVERIFY(answer.json()->root().member("left").toString() != answer.json()->root().member("right").toString());
    const auto none = run({u"transcript"_s, u"diff"_s, twice, twice, u"--left"_s, u"99"_s});
    QCOMPARE(none.status, 2);
    QVERIFY2(none.complaint.contains("number of a login") && none.complaint.contains("1 to 2"), none.complaint);
    QVERIFY2(!none.complaint.contains("seconds"), none.complaint);
}

void TestTranscript::standardInput()
{
    const QByteArray har = contents(recording("chromium-bad"));
    const auto answer = run({u"transcript"_s, u"lint"_s, u"-"_s, u"--json"_s}, har);
    QCOMPARE(answer.status, 1);
    QCOMPARE(answer.output, run({u"transcript"_s, u"lint"_s, recording("chromium-bad"), u"--json"_s}).output);
}

void TestTranscript::whatIsToldIsReplacedToo()
{
    const QString file = recording("chromium-bad");
    const QStringList toJson{u"transcript"_s, u"export"_s, file, u"--format"_s, u"json"_s, u"--output"_s, u"-"_s};
    const QByteArray value = "127.0.0.1:9411";
    QVERIFY(run(toJson).output.contains(value));
    const auto answer = run(toJson + QStringList{u"--also-replace"_s, u"-"_s}, '\n' + value + "\r\n");
    QCOMPARE(answer.status, 0);
    QVERIFY(!answer.output.contains(value));
    QVERIFY(answer.output.contains("credentials 1"));

    const auto refused = run(toJson + QStringList{u"--also-replace"_s, u"-"_s}, value + "\nbrief\n");
    QCOMPARE(refused.status, 2);
    QVERIFY2(refused.complaint.contains("line 2") && !refused.complaint.contains("brief"), refused.complaint);
    QVERIFY(refused.output.isEmpty());
}

void TestTranscript::noSecretLeaves_data()
{
    QTest::addColumn<QString>("file");
    for (const char *name : {"chromium-pkce", "chromium-bad", "firefox-implicit", "chromium-mixup", "chromium-query",
                             "chromium-post", "mitmproxy-bad", "charles-pkce"})
        QTest::newRow(name) << recording(name);
}

void TestTranscript::noSecretLeaves()
{
    QFETCH(const QString, file);
    const QByteArrayList secrets = secretsIn(contents(file));
    QVERIFY(!secrets.isEmpty());
    for (const QStringList &arguments :
         {QStringList{u"lint"_s, file, u"--all"_s}, QStringList{u"lint"_s, file, u"--json"_s},
          QStringList{u"diff"_s, file, recording("firefox-pkce"), u"--all"_s},
          QStringList{u"diff"_s, recording("firefox-pkce"), file, u"--all"_s, u"--json"_s}}) {
        const auto answer = run(QStringList{u"transcript"_s} + arguments);
        QVERIFY(answer.status == 0 || answer.status == 1);
        for (const QByteArray &secret : secrets)
            QVERIFY2(!answer.output.contains(secret), secret);
    }
}

void TestTranscript::placesThatCantBeReadAreSaid()
{
    const auto person = run({u"transcript"_s, u"lint"_s, recording("hostile/truncated-in-escape")});
    QVERIFY(person.complaint.contains("ends in the middle"));
    QCOMPARE(person.status, 4); // Whatever the beginning says, a gate does not open.
    const auto exported = run({u"transcript"_s, u"export"_s, recording("hostile/truncated-in-escape"), u"--format"_s,
                               u"markdown"_s, u"--output"_s, u"-"_s});
    QCOMPARE(exported.status, 4);
    QVERIFY(exported.output.contains("## ")); // What is whole of it is written.
    const auto json = run({u"transcript"_s, u"lint"_s, recording("hostile/truncated-in-escape"), u"--json"_s}).json();
    QVERIFY(json);
    QVERIFY(json->root().member("notes").firstChild().member("code").stringIs("har-cut"));
}

QTEST_GUILESS_MAIN(TestTranscript)
#include "tst_transcript.moc"
