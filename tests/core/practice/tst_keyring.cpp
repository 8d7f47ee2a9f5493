// SPDX-License-Identifier: GPL-3.0-or-later
#include "jose/keyimport.h"
#include "practice/keyring.h"

#include <QTest>

using namespace Grantscope;
using namespace Grantscope::Practice;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr Instant kNow = instantFromSeconds(1'800'000'000);

Jose::Key made(const char *algorithm = "ES256")
{
    return makeSigningKey(algorithm).value();
}

} // namespace

class TestKeyRing : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void noKey();
    void kidIsThumbprint();
    void rotation();
    void oldOnesGo();
    void notWithoutEnd();
    void publishedSet();
};

void TestKeyRing::noKey()
{
    const KeyRing ring;
    QVERIFY(ring.current("ES256").isNull());
    QVERIFY(ring.find(u"").isNull());
    QCOMPARE(ring.jwks(), R"({"keys":[]})");
    QVERIFY(!makeSigningKey("none").has_value());
    QVERIFY(!makeSigningKey("es256").has_value());
}

void TestKeyRing::kidIsThumbprint()
{
    for (const char *algorithm : {"ES256", "EdDSA", "RS256", "PS256"}) {
        const Jose::Key key = made(algorithm);
        QCOMPARE(key.keyId(), QString::fromLatin1(key.thumbprintBase64url()));
        QCOMPARE(key.algorithm(), algorithm);
        QVERIFY(key.isPrivate());
    }
}

void TestKeyRing::rotation()
{
    KeyRing ring;
    const Jose::Key first = made();
    const Jose::Key other = made("EdDSA");
    const Jose::Key second = made();
    ring.add(first, kNow);
    ring.add(other, kNow);
    ring.add(second, kNow + 10s);
    QCOMPARE(ring.current("ES256").keyId(), second.keyId());
    QCOMPARE(ring.current("EdDSA").keyId(), other.keyId());
    QCOMPARE(ring.find(first.keyId()).keyId(), first.keyId());
    QCOMPARE(ring.keys().last().retiredAt, std::optional(kNow + 10s));
}

void TestKeyRing::oldOnesGo()
{
    KeyRing ring;
    const Jose::Key first = made();
    ring.add(first, kNow);
    ring.add(made(), kNow + 10s);
    ring.expire(kNow + 10s + KeyRing::kGrace - 1s);
    QVERIFY(!ring.find(first.keyId()).isNull());
    ring.expire(kNow + 10s + KeyRing::kGrace);
    QVERIFY(ring.find(first.keyId()).isNull());
    ring.expire(kNow + 10 * KeyRing::kGrace); // The one in use stays.
    QVERIFY(!ring.current("ES256").isNull());
}

void TestKeyRing::notWithoutEnd()
{
    KeyRing ring;
    const Jose::Key other = made("EdDSA");
    ring.add(other, kNow);
    QList<Jose::Key> keys;
    for (int i = 0; i < 8; ++i) {
        keys.append(made());
        ring.add(keys.last(), kNow);
    }
    QCOMPARE(ring.keys().size(), 1 + KeyRing::kMostRetired + 1);
    QVERIFY(ring.find(keys.first().keyId()).isNull());
    QVERIFY(!ring.find(keys.at(6).keyId()).isNull());
    QCOMPARE(ring.current("ES256").keyId(), keys.last().keyId());
    QVERIFY(!ring.current("EdDSA").isNull());
}

void TestKeyRing::publishedSet()
{
    KeyRing ring;
    ring.add(made(), kNow);
    ring.add(made("EdDSA"), kNow);
    const Jose::Key newest = made();
    ring.add(newest, kNow);
    const auto read = Jose::importKeys(ring.jwks(), {.provenance = Jose::Provenance::Issuer}).value();
    QCOMPARE(read.keys.size(), 3);
    QVERIFY(read.findings.isEmpty());
    QVERIFY(!ring.jwks().contains("\"d\""));
    QCOMPARE(read.keys.first().keyId(), newest.keyId());
    for (const Jose::Key &key : read.keys) {
        QCOMPARE(key.use(), "sig");
        QVERIFY(!key.isPrivate());
    }
    QVERIFY(read.keys.last().keyId() != newest.keyId()); // What retired stands last.
}

QTEST_GUILESS_MAIN(TestKeyRing)
#include "tst_keyring.moc"
