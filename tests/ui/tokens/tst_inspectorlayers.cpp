// SPDX-License-Identifier: GPL-3.0-or-later
// An encrypted token as a person opens it: paste, give the key, see inside, layer by layer.
#include "core/jose/encryptionkeys.h"
#include "jose/encrypter.h"
#include "tokens/claimsmodel.h"
#include "tokens/factsmodel.h"
#include "tokens/layersbar.h"
#include "tokens/partview.h"
#include "tokens/signaturepane.h"
#include "ui/support/accessibilitywalk.h"
#include "ui/tokens/inspectortest.h"
#include "widgets/textview.h"
#include "widgets/valuetree.h"

#include <QTabWidget>
#include <QToolButton>

using namespace Qt::StringLiterals;
using namespace Grantscope;
using namespace Grantscope::Tests;

namespace {

QByteArray encrypted(const Jose::Key &key, const char *alg, const QByteArray &plaintext, const QByteArray &header = {})
{
    return Jose::encrypt({.encryption = Jose::findContentEncryption("A256GCM"),
                          .recipients = {{.key = TestKeys::publicKey(key), .algorithm = Jose::findKeyManagement(alg)}},
                          .protectedHeader = header},
                         plaintext)
        .value();
}

QByteArray jwkOf(const Jose::Key &key)
{
    return key.privateJwk().value().reveal().toByteArray();
}

} // namespace

class TestInspectorLayers : public QObject, protected InspectorTest
{
    Q_OBJECT

private Q_SLOTS:
    void init() { setUp(); }
    void cleanup() { tearDown(); }

    void closedWithoutAKey();
    void additionalDataIsShown();
    void anotherKeyDoesNotOpenIt();
    void opensWithTheKey();
    void layersAreWalked();
    void contentThatIsNoToken();
    void anotherTokenBeginsInside();
    void everythingHasAName();

private:
    [[nodiscard]] QList<QToolButton *> layers() const { return m_panel->layers()->buttons(); }
    void giveKey(const QByteArray &text) { m_panel->judgement()->addKeys(text); }
    [[nodiscard]] QString fact(const QString &name) const
    {
        for (const Ui::FactsModel::Fact &each : m_panel->parts()->signature()->facts()->facts()) {
            if (each.name == name)
                return each.value;
        }
        return {};
    }

    const Jose::Key m_pair = TestKeys::pairOn("X25519");
};

void TestInspectorLayers::closedWithoutAKey()
{
    paste(encrypted(m_pair, "ECDH-ES", soundClaims()));
    QTRY_COMPARE(verdict(), u"Unverified"_s);
    QVERIFY(m_panel->layers()->isHidden());
    QCOMPARE(fact(u"Encryption"_s), u"Not decrypted"_s);
    QCOMPARE(m_panel->parts()->tabs()->tabText(2), u"Encryption"_s);
}

/// RFC 7516 §7.2.1: it is not encrypted, and whoever shows the window to others shows it.
void TestInspectorLayers::additionalDataIsShown()
{
    const auto flattened = [](const QByteArray &member) {
        return R"({"protected":"eyJlbmMiOiJBMTI4R0NNIiwiYWxnIjoiZGlyIn0",)" + member
               + R"("iv":"AAAAAAAAAAAAAAAA","ciphertext":"AAAA","tag":"AAAAAAAAAAAAAAAAAAAAAA"})";
    };
    paste(flattened({}));
    QTRY_COMPARE(fact(u"Encryption"_s), u"Not decrypted"_s);
    QCOMPARE(fact(u"Authenticated beside it (aad)"_s), QString());
    paste(flattened(R"("aad":"YmVzaWRl",)"));
    QTRY_COMPARE(fact(u"Authenticated beside it (aad)"_s), u"beside"_s);
    QCOMPARE(fact(u"Size of the aad"_s), u"6 octets of text"_s);
    paste(flattened(R"("aad":"_wA",)"));
    QTRY_COMPARE(fact(u"Authenticated beside it (aad)"_s), u"_wA"_s);
    QCOMPARE(fact(u"Size of the aad"_s), u"2 octets, in Base64url"_s);
    m_masking->setOn(true);
    const QAbstractItemModel *facts = m_panel->parts()->signature()->facts();
    for (int row = 0; row < facts->rowCount(); ++row)
        QVERIFY(!facts->index(row, Ui::FactsModel::Value).data().toString().contains(u"_wA"_s));
}

void TestInspectorLayers::anotherKeyDoesNotOpenIt()
{
    paste(encrypted(TestKeys::secretOf(32), "A256KW", soundClaims()));
    QTRY_COMPARE(verdict(), u"Unverified"_s);
    giveKey(jwkOf(TestKeys::secretOf(32, 'x')));
    QTRY_COMPARE(verdict(), u"Invalid"_s);
    QVERIFY(m_panel->layers()->isHidden());
    QVERIFY2(m_panel->judgement()->verdict()->sentence().contains(u"could not be decrypted with this key"_s),
             qPrintable(m_panel->judgement()->verdict()->sentence()));
    QVERIFY(fact(u"What kept it"_s).contains(u"does not open with this key"_s)); // To the person alone.
}

void TestInspectorLayers::opensWithTheKey()
{
    paste(encrypted(m_pair, "ECDH-ES+A256KW", signedToken(soundClaims()), R"({"cty":"JWT"})"));
    QTRY_COMPARE(verdict(), u"Unverified"_s);
    giveKey(jwkOf(m_pair));
    QTRY_COMPARE(layers().size(), 2);
    QVERIFY(m_panel->layers()->isVisible());
    // What is inside is what a person came for.
    QCOMPARE(m_panel->session()->judgement()->layer, 1);
    QVERIFY(layers().at(1)->isChecked());
    QCOMPARE(verdict(), u"Unverified"_s);
    pasteSecret(kSecret);
    QTRY_COMPARE(verdict(), u"Valid"_s);
    QCOMPARE(m_panel->parts()->tabs()->tabText(2), u"Signature"_s);
    QVERIFY(m_panel->parts()->octets(Place::Part::Payload).contains("\"sub\""));
}

void TestInspectorLayers::layersAreWalked()
{
    giveKey(jwkOf(m_pair));
    pasteSecret(kSecret);
    paste(encrypted(m_pair, "ECDH-ES", signedToken(soundClaims()), R"({"cty":"JWT"})"));
    QTRY_COMPARE(layers().size(), 2);
    QTest::mouseClick(layers().at(0), Qt::LeftButton);
    QCOMPARE(m_panel->session()->judgement()->layer, 0);
    QCOMPARE(m_panel->parts()->tabs()->tabText(2), u"Encryption"_s);
    QCOMPARE(fact(u"Encryption"_s), u"Decrypted"_s);
    QVERIFY(fact(u"Key management"_s).startsWith(u"ECDH-ES"_s));
    QVERIFY(m_panel->session()->judgement()->inspection->check("jwe-tag-invalid"));
    // Judging again leaves the choice alone, and so does time.
    m_panel->session()->judgeAgain();
    QTRY_VERIFY(m_panel->session()->judgement());
    QCOMPARE(m_panel->session()->judgement()->layer, 0);
    // By keyboard.
    layers().at(0)->setFocus();
    QTest::keyClick(layers().at(0), Qt::Key_Right);
    QTRY_COMPARE(m_panel->session()->judgement()->layer, 1);
    QVERIFY(m_panel->session()->judgement()->inspection->check("sig-invalid"));
}

void TestInspectorLayers::contentThatIsNoToken()
{
    giveKey(jwkOf(TestKeys::secretOf(32)));
    paste(encrypted(TestKeys::secretOf(32), "A256KW", "Live long and prosper."));
    QTRY_COMPARE(verdict(), u"Valid"_s);
    QVERIFY(m_panel->layers()->isHidden());
    QCOMPARE(m_panel->parts()->octets(Place::Part::Payload), "Live long and prosper.");
}

void TestInspectorLayers::anotherTokenBeginsInside()
{
    giveKey(jwkOf(m_pair));
    const QByteArray inside = signedToken(soundClaims());
    paste(encrypted(m_pair, "ECDH-ES", encrypted(m_pair, "ECDH-ES", inside, R"({"cty":"JWT"})"), R"({"cty":"JWT"})"));
    QTRY_COMPARE(layers().size(), 3);
    QCOMPARE(m_panel->session()->judgement()->layer, 2);
    QTest::mouseClick(layers().at(0), Qt::LeftButton);
    paste(encrypted(m_pair, "ECDH-ES", inside, R"({"cty":"JWT"})"));
    QTRY_COMPARE(layers().size(), 2);
    QCOMPARE(m_panel->session()->judgement()->layer, 1);
    paste(inside);
    QTRY_VERIFY(m_panel->session()->judgement() && m_panel->layers()->isHidden());
    QCOMPARE(layers().size(), 0);
}

void TestInspectorLayers::everythingHasAName()
{
    giveKey(jwkOf(m_pair));
    paste(encrypted(m_pair, "ECDH-ES", signedToken(soundClaims())));
    QTRY_COMPARE(layers().size(), 2);
    QCOMPARE(accessibilityComplaints(m_panel->layers()), QStringList());
}

QTEST_MAIN(TestInspectorLayers)
#include "tst_inspectorlayers.moc"
