// SPDX-License-Identifier: GPL-3.0-or-later
// SD-JWT against another reading of RFC 9901 (npm @sd-jwt/core): what one issues and presents, the other verifies.
#include "app/gscope/gscoperun.h"
#include "interop/provider.h"
#include "jose/base64url.h"
#include "jose/keyimport.h"
#include "support/keyfiles.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>

using namespace Grantscope;
using namespace Qt::StringLiterals;
using GscopeRun::run;

class TestInteropSdJwt : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void refusedByBoth_data();
    void refusedByBoth();
    void refusedHere();
    void theirsHere_data();
    void theirsHere();
    void oursThere_data();
    void oursThere();

private:
    GscopeRun::Answer theirs(const QStringList &arguments, const QByteArray &input = {}) const
    {
        return GscopeRun::runProgram(u"node"_s, QStringList{u"--no-warnings"_s, script()} + arguments, input);
    }
    static QString script() { return QStringLiteral(GRANTSCOPE_INTEROP "/sdjwt.mjs"); }
    QString path(const QString &name) const { return m_folder.filePath(name); }
    QByteArray read(const QString &name) const
    {
        QFile file(path(name));
        if (!file.open(QIODevice::ReadOnly))
            QTest::qFail(qPrintable(file.fileName()), __FILE__, __LINE__);
        return file.readAll();
    }
    QString write(const QString &name, const QByteArray &octets) const
    {
        QFile file(path(name));
        if (!file.open(QIODevice::WriteOnly) || file.write(octets) != octets.size())
            QTest::qFail(qPrintable(file.fileName()), __FILE__, __LINE__);
        return file.fileName();
    }
    static QByteArray oursPublic()
    {
        return Jose::importKeys(KeyFiles::read(u"ec.P-256.pkcs8.pem"_s))->keys.first().publicJwk().value();
    }
    GscopeRun::Answer inspected(const QByteArray &token, const QString &key, bool bound) const
    {
        QStringList options{u"inspect"_s, u"--json"_s, u"--key"_s, key, u"--now"_s, u"1900000000"_s};
        if (bound)
            options +=
                {u"--require-key-binding"_s, u"--nonce"_s, u"n-1"_s, u"--audience"_s, u"https://verifier.example"_s};
        return run(options << u"-"_s, token);
    }

    QTemporaryDir m_folder;
};

namespace {

QJsonObject object(QByteArrayView json)
{
    return QJsonDocument::fromJson(json.toByteArray()).object();
}

} // namespace

void TestInteropSdJwt::initTestCase()
{
    GRANTSCOPE_NEEDS_INTEROP_PACKAGES();
    const GscopeRun::Answer made = theirs({u"make"_s, m_folder.path()});
    QVERIFY2(made.status == 0, made.complaint);
    write(u"ours.pem"_s, KeyFiles::read(u"ec.P-256.pkcs8.pem"_s));
}

void TestInteropSdJwt::refusedByBoth_data()
{
    QTest::addColumn<QByteArray>("token");
    QTest::addColumn<QString>("nonce");
    const QByteArray token = read(u"members-sha-256.txt"_s);
    const QByteArray bound = read(u"recursive-sha-256-presented.txt"_s);
    QTest::newRow("another signature") << QByteArray(token).replace(token.indexOf('~') - 10, 4, "AAAA") << QString();
    QTest::newRow("another nonce") << bound << u"n-2"_s;
    QByteArrayList fewer = bound.split('~');
    fewer.removeAt(fewer.size() - 2);
    QTest::newRow("less than was bound") << fewer.join('~') << u"n-1"_s;
}

void TestInteropSdJwt::refusedByBoth()
{
    QFETCH(const QByteArray, token);
    QFETCH(const QString, nonce);
    QStringList verify{u"verify"_s, path(u"issuer.jwk"_s)};
    QStringList inspect{u"inspect"_s, u"--key"_s, path(u"issuer.jwk"_s), u"--now"_s, u"1900000000"_s};
    if (!nonce.isEmpty()) {
        verify << nonce;
        inspect << u"--nonce"_s << nonce;
    }
    QCOMPARE(theirs(verify, token).status, 1);
    QCOMPARE(run(inspect << u"-"_s, token).status, 1);
}

// RFC 9901 §7.1 (5); the other one passes over it.
void TestInteropSdJwt::refusedHere()
{
    const QByteArray stray = Jose::encodeBase64url(R"(["aaaaaaaaaaaaaaaaaaaaaa","admin",true])") + '~';
    const GscopeRun::Answer answer = inspected(read(u"members-sha-256.txt"_s) + stray, path(u"issuer.jwk"_s), false);
    const auto report = answer.json();
    QVERIFY(report);
    QCOMPARE(GscopeRun::statusOf(report->root(), "sd-jwt-disclosure-unreferenced"), u"fail"_s);
    QCOMPARE(answer.status, 1);
}

void TestInteropSdJwt::theirsHere_data()
{
    QTest::addColumn<QString>("name");
    const QList<QByteArray> names = read(u"names.txt"_s).split('\n');
    QVERIFY(names.size() >= 24);
    for (const QByteArray &name : names)
        QTest::newRow(name) << QString::fromLatin1(name);
}

void TestInteropSdJwt::theirsHere()
{
    QFETCH(const QString, name);
    const GscopeRun::Answer answer =
        inspected(read(name + u".txt"_s), path(u"issuer.jwk"_s), name.endsWith(u"-presented"_s));
    const auto report = answer.json();
    QVERIFY2(report, answer.complaint);
    QVERIFY2(report->root().member("verdict").stringIs("valid"), answer.output);
    QCOMPARE(object(report->root().member("processed_payload").text()), object(read(name + u".json"_s)));
    QCOMPARE(answer.status, 0);
}

void TestInteropSdJwt::oursThere_data()
{
    QTest::addColumn<QStringList>("disclosable");
    QTest::addColumn<QStringList>("options");
    QTest::addColumn<QStringList>("disclosed");
    QTest::newRow("members") << QStringList{u"/given_name"_s, u"/address"_s} << QStringList{}
                             << QStringList{u"given_name"_s};
    QTest::newRow("elements") << QStringList{u"/nationalities/0"_s, u"/nationalities/2"_s} << QStringList{}
                              << QStringList{u"/nationalities/0"_s};
    QTest::newRow("recursive, decoys, sha-512")
        << QStringList{u"/address"_s, u"/address/locality"_s, u"/address/lines"_s, u"/address/lines/1"_s}
        << QStringList{u"--decoys"_s, u"2"_s, u"--hash"_s, u"sha-512"_s} << QStringList{u"/address/lines/1"_s};
}

void TestInteropSdJwt::oursThere()
{
    QFETCH(const QStringList, disclosable);
    QFETCH(const QStringList, options);
    QFETCH(const QStringList, disclosed);
    const QByteArray claims = R"({"iss":"https://issuer.example","vct":"https://credentials.example/id",)"
                              R"("given_name":"Ada","address":{"locality":"London","country":"GB","lines":["1","2"]},)"
                              R"("nationalities":["GB","FR","TW"]})";
    QStringList issue{u"sd-jwt"_s,       u"issue"_s,           u"-"_s, u"--key"_s, path(u"ours.pem"_s),
                      u"--holder-key"_s, path(u"holder.jwk"_s)};
    for (const QString &pointer : disclosable)
        issue << u"--disclosable"_s << pointer;
    const GscopeRun::Answer issued = run(issue + options, claims);
    QVERIFY2(issued.status == 0, issued.complaint);

    const QString jwk = write(u"ours.jwk"_s, oursPublic());

    const GscopeRun::Answer whole = theirs({u"verify"_s, jwk}, issued.output);
    QVERIFY2(whole.status == 0, whole.complaint);
    QJsonObject expected = object(claims);
    QJsonObject found = object(whole.output);
    found.remove(u"cnf"_s);
    QCOMPARE(found, expected);

    QStringList present{u"sd-jwt"_s,
                        u"present"_s,
                        u"-"_s,
                        u"--holder-key"_s,
                        path(u"holder.jwk"_s),
                        u"--audience"_s,
                        u"https://verifier.example"_s,
                        u"--nonce"_s,
                        u"n-1"_s,
                        u"--now"_s,
                        u"1900000000"_s};
    for (const QString &each : disclosed)
        present << u"--disclose"_s << each;
    const GscopeRun::Answer presented = run(present, issued.output);
    QVERIFY2(presented.status == 0, presented.complaint);
    const GscopeRun::Answer there = theirs({u"verify"_s, jwk, u"n-1"_s}, presented.output);
    QVERIFY2(there.status == 0, there.complaint);
    const GscopeRun::Answer here = inspected(presented.output, path(u"ours.pem"_s), true);
    QCOMPARE(object(here.json()->root().member("processed_payload").text()), object(there.output));
    QVERIFY(there.output.size() < whole.output.size());
}

QTEST_GUILESS_MAIN(TestInteropSdJwt)
#include "tst_sdjwt.moc"
