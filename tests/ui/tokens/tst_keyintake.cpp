// SPDX-License-Identifier: GPL-3.0-or-later
#include "tokens/keyintake.h"
#include "ui/support/markingtranslator.h"
#include "ui/tokens/keysets.h"
#include "widgets/masking.h"

#include <QDir>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace Grantscope;
using namespace Grantscope::Tests;
using Kind = Ui::IntakeLine::Kind;
using AddressKind = Ui::KeyIntake::AddressKind;

class TestKeyIntake : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void refusesAddresses_data();
    void refusesAddresses();
    void offersNoIssuer_data();
    void offersNoIssuer();
    void offersIssuers_data();
    void offersIssuers();
    void everyFileHasItsLine();
    void lockedKeysWaitInTurn();
    void lockedKeysCanBeSkipped();
    void aLockedTextAgainWaitsOnce();
    void textIsTakenOnce();
    void droppedTextIsNotTaken();
    void fetchIsCancelled();
    void fetchEndsWithTheIntake();
    void fetchedKeysAreCounted();
    void failedFetchIsTold();
    void generates();
    void maskedLinesQuoteNothing_data();
    void maskedLinesQuoteNothing();
    void linesAreToldInAnotherLanguage();

private:
    QString lockedName() const { return m_intake->locked() ? Ui::sourceText(*m_intake->locked()) : QString(); }
    QString write(const QString &name, const QByteArray &text) const
    {
        QFile file(m_folder->filePath(name));
        return file.open(QIODevice::WriteOnly) && file.write(text) == text.size() ? file.fileName() : QString();
    }
    static QByteArray encrypted()
    {
        QFile file(QStringLiteral(GRANTSCOPE_SOURCE_DIR "/tests/ui/tokens/data/encrypted.pem"));
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }
    QList<Kind> kinds() const
    {
        QList<Kind> kinds;
        for (const Ui::IntakeLine &line : m_intake->lines())
            kinds << line.kind;
        return kinds;
    }

    FakeNetwork m_network;
    Ui::Masking m_masking;
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Ui::KeyStore> m_store;
    std::unique_ptr<Ui::KeyIntake> m_intake;
};

void TestKeyIntake::init()
{
    m_network.asked.clear();
    m_network.cancelled = 0;
    m_network.isSilent = false;
    m_network.silent = {};
    m_network.set = fetchedSet(publicSet({ecPair("a"), ecPair("b")}));
    m_folder = std::make_unique<QTemporaryDir>();
    m_store = std::make_unique<Ui::KeyStore>();
    m_intake = std::make_unique<Ui::KeyIntake>(m_store.get(), m_network.fetcher());
}

void TestKeyIntake::cleanup()
{
    m_intake.reset();
    m_store.reset();
}

void TestKeyIntake::refusesAddresses_data()
{
    QTest::addColumn<QString>("address");
    for (const char *address : {"", "login.example.com", "file:///etc/passwd", "javascript:alert(1)", "https://a b/"})
        QTest::addRow("%s", address) << QString::fromLatin1(address);
}

void TestKeyIntake::refusesAddresses()
{
    QFETCH(const QString, address);
    m_intake->fetch(AddressKind::Issuer, address);
    QCOMPARE(kinds(), QList<Kind>{Kind::NoAddress});
    QVERIFY(m_network.asked.isEmpty());
    QVERIFY(!m_intake->isFetching());
}

void TestKeyIntake::offersNoIssuer_data()
{
    QTest::addColumn<QString>("issuer");
    QTest::newRow("empty") << QString();
    QTest::newRow("no address") << u"accounts"_s;
    QTest::newRow("http") << u"http://as.example"_s;
    QTest::newRow("credentials") << u"https://user:password@as.example"_s;
    QTest::newRow("looks like another") << u"https://login.example@evil.example"_s;
    QTest::newRow("turned around") << u"https://as.example/\u202Emoc"_s;
    QTest::newRow("zero width") << u"https://as\u200B.example"_s;
    QTest::newRow("long") << u"https://as.example/"_s + QString(2048, u'a');
    QTest::newRow("file") << u"file:///etc/passwd"_s;
}

void TestKeyIntake::offersNoIssuer()
{
    QFETCH(const QString, issuer);
    QCOMPARE(Ui::KeyIntake::offeredIssuer(issuer), QString());
}

void TestKeyIntake::offersIssuers_data()
{
    QTest::addColumn<QString>("issuer");
    QTest::newRow("https") << u"https://as.example/tenant/"_s;
    QTest::newRow("loopback") << u"http://127.0.0.1:8080"_s;
}

void TestKeyIntake::offersIssuers()
{
    QFETCH(const QString, issuer);
    QCOMPARE(Ui::KeyIntake::offeredIssuer(issuer), issuer);
}

void TestKeyIntake::everyFileHasItsLine()
{
    QVERIFY(QDir(m_folder->path()).mkdir(u"folder"_s));
    const QString good = write(u"good.json"_s, publicSet({ecPair("a")}));
    const QStringList paths{m_folder->filePath(u"missing.pem"_s),
                            write(u"bad.pem"_s, "no key"),
                            m_folder->filePath(u"folder"_s),
                            write(u"locked.pem"_s, encrypted()),
                            good,
                            good};
    m_intake->readFiles(paths);
    QTRY_COMPARE(m_intake->lines().size(), 6);
    QCOMPARE(kinds(),
             (QList<Kind>{Kind::Unreadable, Kind::Failed, Kind::Folder, Kind::Failed, Kind::Read, Kind::Read}));
    QCOMPARE(m_intake->lines().at(1).error->id.toString(), u"key-format"_s);
    QCOMPARE(m_intake->lines().at(3).error->id.toString(), u"passphrase-needed"_s);
    QCOMPARE(m_intake->lines().at(4).taken.added, 1);
    QCOMPARE(m_intake->lines().at(5).taken.known, 1);
    for (qsizetype i = 0; i < paths.size(); ++i)
        QVERIFY(Ui::intakeText(m_intake->lines().at(i), m_masking).contains(QFileInfo(paths.at(i)).fileName()));
    QCOMPARE(m_store->keys().size(), 1);
}

void TestKeyIntake::lockedKeysWaitInTurn()
{
    m_intake->readFiles({write(u"first.pem"_s, encrypted()), write(u"second.pem"_s, encrypted())});
    QTRY_COMPARE(lockedName(), u"first.pem"_s);
    m_intake->unlock(Secret("wrong"));
    QTRY_COMPARE(kinds(), QList<Kind>{Kind::Failed});
    QCOMPARE(m_intake->lines().first().error->id.toString(), u"passphrase-wrong"_s);
    QCOMPARE(lockedName(), u"first.pem"_s);
    QVERIFY(m_store->keys().isEmpty());
    m_intake->unlock(Secret("grantscope"));
    QTRY_COMPARE(lockedName(), u"second.pem"_s);
    QCOMPARE(m_store->keys().size(), 1);
    m_intake->unlock(Secret("grantscope"));
    QTRY_VERIFY(!m_intake->locked());
    m_intake->unlock(Secret("grantscope"));
    QCOMPARE(m_store->keys().size(), 1); // the same key
}

void TestKeyIntake::lockedKeysCanBeSkipped()
{
    m_intake->skipLocked();
    m_intake->readFiles({write(u"first.pem"_s, encrypted()), write(u"second.pem"_s, encrypted())});
    QTRY_COMPARE(lockedName(), u"first.pem"_s);
    QSignalSpy changed(m_intake.get(), &Ui::KeyIntake::stateChanged);
    m_intake->skipLocked();
    QCOMPARE(lockedName(), u"second.pem"_s);
    m_intake->skipLocked();
    QVERIFY(!m_intake->locked());
    QCOMPARE(changed.count(), 2);
}

void TestKeyIntake::aLockedTextAgainWaitsOnce()
{
    // Counted by what is told: the first may have ended before the second begins.
    const QSignalSpy told(m_intake.get(), &Ui::KeyIntake::linesChanged);
    m_intake->readText(Ui::KeyOrigin::Pasted, encrypted());
    m_intake->readText(Ui::KeyOrigin::Pasted, encrypted());
    QTRY_COMPARE(told.count(), 2);
    m_intake->skipLocked();
    QVERIFY(!m_intake->locked());
}

void TestKeyIntake::textIsTakenOnce()
{
    QSignalSpy taken(m_intake.get(), &Ui::KeyIntake::textTaken);
    m_intake->readText(Ui::KeyOrigin::Pasted, "no key");
    QTRY_COMPARE(kinds(), QList<Kind>{Kind::Failed});
    QCOMPARE(taken.count(), 0);
    m_intake->readText(Ui::KeyOrigin::Pasted, kSecret, Jose::SecretEncoding::Text);
    QTRY_COMPARE(kinds(), QList<Kind>{Kind::Read});
    QCOMPARE(taken.count(), 1);
    QCOMPARE(m_store->keys().first().key.source(), u"pasted"_s);
}

void TestKeyIntake::droppedTextIsNotTaken()
{
    QSignalSpy taken(m_intake.get(), &Ui::KeyIntake::textTaken);
    m_intake->readText(Ui::KeyOrigin::Dropped, publicSet({ecPair("a")}));
    QTRY_COMPARE(kinds(), QList<Kind>{Kind::Read});
    QCOMPARE(taken.count(), 0);
    QCOMPARE(m_store->keys().first().key.source(), u"dropped"_s);
}

void TestKeyIntake::fetchIsCancelled()
{
    m_network.isSilent = true;
    m_intake->cancelFetch();
    QVERIFY(m_intake->lines().isEmpty());
    m_intake->fetch(AddressKind::Issuer, u" https://as.example "_s);
    QVERIFY(m_intake->isFetching());
    QCOMPARE(m_intake->fetchedHost(), u"as.example"_s);
    m_intake->fetch(AddressKind::KeySet, u"https://other.example"_s);
    QCOMPARE(m_network.asked, QStringList{u"https://as.example"_s});
    m_intake->cancelFetch();
    QVERIFY(!m_intake->isFetching());
    QCOMPARE(m_network.cancelled, 1);
    QCOMPARE(kinds(), QList<Kind>{Kind::Cancelled});
    QThreadPool::globalInstance()->waitForDone();
    QCoreApplication::processEvents();
    QCOMPARE(kinds(), QList<Kind>{Kind::Cancelled});
    QCOMPARE(m_store->rowCount(), 0);
}

void TestKeyIntake::fetchEndsWithTheIntake()
{
    m_network.isSilent = true;
    m_intake->fetch(AddressKind::KeySet, u"https://as.example/jwks"_s);
    m_intake.reset();
    QCOMPARE(m_network.cancelled, 1);
}

void TestKeyIntake::fetchedKeysAreCounted()
{
    m_intake->fetch(AddressKind::Issuer, u"https://as.example"_s);
    QTRY_COMPARE(kinds(), QList<Kind>{Kind::Fetched});
    QCOMPARE(m_intake->lines().first().taken.added, 2);
    QCOMPARE(m_store->keys().first().key.provenance(), Jose::Provenance::Issuer);
    m_network.set = fetchedSet(publicSet({ecPair("c")}));
    m_intake->fetch(AddressKind::Issuer, u"https://as.example"_s);
    QTRY_COMPARE(m_intake->lines().value(0).taken.withdrawn, 2);
    QCOMPARE(Ui::intakeText(m_intake->lines().first(), m_masking),
             u"1 key fetched, 1 new. No longer published, and taken away: 2."_s);
    QCOMPARE(m_store->keys().size(), 1);
}

void TestKeyIntake::failedFetchIsTold()
{
    m_network.set.jwks = "<html>";
    m_intake->fetch(AddressKind::KeySet, u"https://as.example/jwks"_s);
    QTRY_COMPARE(kinds(), QList<Kind>{Kind::Failed});
    QCOMPARE(m_intake->lines().first().error->id.toString(), u"key-format"_s);
    QVERIFY(!m_intake->isFetching());
}

void TestKeyIntake::generates()
{
    const auto pair = [] { return Jose::generateKey(*Jose::findJwsAlgorithm("ES256")).value(); };
    m_intake->takeGenerated(pair());
    QCOMPARE(kinds(), QList<Kind>{Kind::Generated});
    QVERIFY(m_store->keys().first().key.isPrivate());
    m_intake->takeGenerated(pair());
    QCOMPARE(m_store->keys().size(), 2);
}

void TestKeyIntake::maskedLinesQuoteNothing_data()
{
    QTest::addColumn<Ui::IntakeLine>("line");
    const QString place = u"quoted-place"_s;
    const Error error{Jose::JoseError::KeyFormat, u"quoted-expected"_s, u"quoted-found"_s};
    for (const Kind kind : {Kind::Read, Kind::Saved, Kind::Fetched, Kind::Renewed, Kind::StillMissing,
                            Kind::RenewalFailed, Kind::Failed, Kind::Folder, Kind::Unreadable, Kind::TooLarge})
        QTest::addRow("%d", int(kind)) << Ui::IntakeLine{kind, place, {1, 0, 0}, {error}, error, u"quoted-kid"_s};
    QTest::newRow("not saved") << Ui::IntakeLine{Kind::NotSaved, place, {}, {}, error, {}};
}

void TestKeyIntake::maskedLinesQuoteNothing()
{
    QFETCH(Ui::IntakeLine, line);
    if (line.kind == Kind::Unreadable)
        line.detail = u"Permission denied"_s; // the system's words, which quote nothing
    QVERIFY(Ui::intakeText(line, m_masking).contains(u"quoted"_s));
    Ui::Masking on;
    on.setOn(true);
    const QString text = Ui::intakeText(line, on);
    QVERIFY2(!text.contains(u"quoted"_s) && !text.isEmpty(), qPrintable(text));
    QVERIFY2(text.contains(Ui::Masking::dots()), qPrintable(text));
}

void TestKeyIntake::linesAreToldInAnotherLanguage()
{
    const Ui::KeyStore::Taken taken{2, 1, 1};
    const Error error{Jose::JoseError::KeyFormat};
    MarkingTranslator translator;
    QCoreApplication::installTranslator(&translator);
    for (int kind = 0; kind < int(Kind::Refused); ++kind) {
        if (kind == int(Kind::Failed)) // The error's own words.
            continue;
        const QString text = Ui::intakeText({static_cast<Kind>(kind), {}, taken, {}, error, u"detail"_s}, m_masking);
        QVERIFY2(text.startsWith(u'「'), qPrintable(text));
    }
    QCOMPARE(Ui::sourceText({Ui::KeyOrigin::Pasted}), u"「pasted」"_s);
    QCoreApplication::removeTranslator(&translator);
}

QTEST_MAIN(TestKeyIntake)
#include "tst_keyintake.moc"
