// SPDX-License-Identifier: GPL-3.0-or-later
// Every kind of key in every form, read back here and by openssl and jose.
#include "referee.h"

#include "jose/keyerror.h"
#include "jose/keyforms.h"
#include "jose/keyrequest.h"
#include "support/keyfiles.h"

#include <QTemporaryDir>

using namespace Qt::StringLiterals;
using namespace Grantscope;
using namespace Grantscope::Jose;

namespace {

constexpr int kFewRounds = 2048; // The usual number takes a quarter of a second each time.
const Secret kPassphrase(QByteArrayView("correct horse 電池"));

KeyItem itemOf(const QByteArray &kind)
{
    static QHash<QByteArray, Key> keys;
    Key &key = keys[kind];
    if (key.isNull())
        key = generateKey({.kind = findKeyKind(kind)}).value();
    return {key};
}

KeyItems itemsOf(const QByteArray &text)
{
    return readKeyItems(text).value();
}

QByteArray formName(KeyForm form)
{
    constexpr const char *kNames[] = {"JWK", "JWK Set", "PEM", "DER", "certificate"};
    return kNames[static_cast<int>(form)];
}

} // namespace
Q_DECLARE_METATYPE(Grantscope::Jose::KeyItem)

class TestKeyForms : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void refused_data();
    void refused();
    void wrongPassphrases_data();
    void wrongPassphrases();
    void truncated_data();
    void truncated();
    void everyForm_data();
    void everyForm();
    void openssl_data();
    void openssl();
    void josePrograms_data();
    void josePrograms();
    void ownTexts();
    void refusedOfASet();
    void severalKeys();
    void withoutPrimes();
    void certificates();
    void membersWithoutTheText();
    void sshKeygen_data();
    void sshKeygen();
};

void TestKeyForms::refused_data()
{
    QTest::addColumn<QList<KeyItem>>("items");
    QTest::addColumn<WriteOptions>("options");
    QTest::addColumn<QString>("id");
    const auto row = [](const char *name, const QList<KeyItem> &items, const WriteOptions &options, const QString &id) {
        QTest::newRow(name) << items << options << id;
    };
    const KeyItem ec = itemOf("P-256");
    const KeyItem secret = itemOf("oct");
    const KeyItem open = itemsOf(*ec.key.publicPem()).items.first();
    row("nothing", {}, {}, u"key-empty"_s);
    row("two as one JWK", {ec, ec}, {.form = KeyForm::Jwk}, u"key-form"_s);
    row("two as DER", {ec, ec}, {.form = KeyForm::Der}, u"key-form"_s);
    for (const KeyHalf half : {KeyHalf::Public, KeyHalf::Private}) {
        row(half == KeyHalf::Public ? "secret as public PEM" : "secret as PEM", {secret},
            {.form = KeyForm::Pem, .half = half}, u"key-form"_s);
        row(half == KeyHalf::Public ? "secret as public DER" : "secret as DER", {secret},
            {.form = KeyForm::Der, .half = half}, u"key-form"_s);
    }
    row("public half of a secret", {secret}, {.form = KeyForm::Jwk}, u"key-form"_s);
    row("a secret in a public set", {ec, secret}, {.form = KeyForm::JwkSet}, u"key-form"_s);
    row("no certificate", {ec}, {.form = KeyForm::Certificate}, u"key-form"_s);
    row("passphrase for a JWK", {ec}, {.half = KeyHalf::Private, .passphrase = kPassphrase}, u"key-form"_s);
    row("passphrase for a public key", {ec}, {.form = KeyForm::Pem, .passphrase = kPassphrase}, u"key-form"_s);
    for (const KeyForm form : {KeyForm::Jwk, KeyForm::JwkSet, KeyForm::Pem, KeyForm::Der})
        row("private half of a public key as " + formName(form), {open}, {.form = form, .half = KeyHalf::Private},
            u"needs-private-key"_s);
    // Without its seed, which cannot be had from what was expanded of it.
    const KeyItem expanded = itemsOf(KeyFiles::read(u"ML-DSA-44.expanded.pem"_s)).items.first();
    row("ML-DSA without its seed", {expanded}, {.half = KeyHalf::Private}, u"jwk-akp-seed"_s);
}

void TestKeyForms::refused()
{
    QFETCH(QList<KeyItem>, items);
    QFETCH(WriteOptions, options);
    const auto text = writeKeys(items, options);
    QVERIFY(!text);
    QTEST(text.error().id.toString(), "id");
}

void TestKeyForms::wrongPassphrases_data()
{
    QTest::addColumn<QByteArray>("passphrase");
    QTest::addColumn<QString>("id");
    QTest::newRow("none") << QByteArray() << u"passphrase-needed"_s;
    QTest::newRow("another") << QByteArray("correct horse") << u"passphrase-wrong"_s;
    QTest::newRow("one octet more") << kPassphrase.reveal().toByteArray() + ' ' << u"passphrase-wrong"_s;
    QTest::newRow("very long") << QByteArray(100'000, 'x') << u"passphrase-wrong"_s;
}

void TestKeyForms::wrongPassphrases()
{
    QFETCH(QByteArray, passphrase);
    for (const KeyForm form : {KeyForm::Pem, KeyForm::Der}) {
        const auto sealed =
            writeKeys({itemOf("Ed25519")},
                      {.form = form, .half = KeyHalf::Private, .passphrase = kPassphrase, .rounds = kFewRounds});
        QVERIFY(sealed);
        const auto read = readKeyItems(sealed->reveal().toByteArray(), {.passphrase = Secret(passphrase)});
        QVERIFY(!read);
        QTEST(read.error().id.toString(), "id");
    }
}

void TestKeyForms::truncated_data()
{
    QTest::addColumn<QByteArray>("kind");
    QTest::addColumn<bool>("isPrivate");
    for (const KeyKind &kind : keyKinds()) {
        if (kind.type == KeyType::Oct)
            continue;
        QTest::newRow(QByteArray(kind.name) + " SPKI") << QByteArray(kind.name) << false;
        QTest::newRow(QByteArray(kind.name) + " PKCS#8") << QByteArray(kind.name) << true;
    }
}

void TestKeyForms::truncated()
{
    QFETCH(QByteArray, kind);
    QFETCH(bool, isPrivate);
    const auto der =
        writeKeys({itemOf(kind)}, {.form = KeyForm::Der, .half = isPrivate ? KeyHalf::Private : KeyHalf::Public});
    QVERIFY(der);
    for (const qsizetype cut : {qsizetype(1), der->size() / 2, der->size() - 2})
        QVERIFY(!readKeyItems(der->reveal().chopped(cut).toByteArray()));
    QVERIFY(!readKeyItems(der->reveal().toByteArray() + '\0'));
}

void TestKeyForms::everyForm_data()
{
    QTest::addColumn<QByteArray>("kind");
    QTest::addColumn<int>("form");
    QTest::addColumn<bool>("isPrivate");
    QTest::addColumn<QByteArray>("passphrase");
    for (const KeyKind &kind : keyKinds()) {
        for (const KeyForm form : {KeyForm::Jwk, KeyForm::JwkSet, KeyForm::Pem, KeyForm::Der}) {
            for (const bool isPrivate : {false, true}) {
                const bool isText = form == KeyForm::Jwk || form == KeyForm::JwkSet;
                if (kind.type == KeyType::Oct && (!isText || !isPrivate))
                    continue;
                const QByteArray name = QByteArray(kind.name) + ", " + formName(form) + (isPrivate ? ", private" : "");
                QTest::newRow(name) << QByteArray(kind.name) << int(form) << isPrivate << QByteArray();
                if (!isText && isPrivate)
                    QTest::newRow(name + ", encrypted")
                        << QByteArray(kind.name) << int(form) << isPrivate << kPassphrase.reveal().toByteArray();
            }
        }
    }
}

void TestKeyForms::everyForm()
{
    QFETCH(QByteArray, kind);
    QFETCH(int, form);
    QFETCH(bool, isPrivate);
    QFETCH(QByteArray, passphrase);
    const KeyItem item = itemOf(kind);
    const WriteOptions options{.form = static_cast<KeyForm>(form),
                               .half = isPrivate ? KeyHalf::Private : KeyHalf::Public,
                               .passphrase = Secret(passphrase),
                               .rounds = kFewRounds};
    const auto text = writeKeys({item}, options);
    QVERIFY2(text, text ? "" : qPrintable(text.error().id.toString()));
    const auto read = readKeyItems(text->reveal().toByteArray(), {.passphrase = options.passphrase});
    QVERIFY2(read, read ? "" : qPrintable(read.error().id.toString()));
    QVERIFY(read->refused.isEmpty());
    QCOMPARE(read->items.size(), 1);
    const Key &key = read->items.first().key;
    QCOMPARE(key.thumbprint(), item.key.thumbprint());
    QCOMPARE(key.isPrivate(), isPrivate);
    QVERIFY(key.findings().isEmpty());
    // And the other way round it is the same key to the last octet.
    if (isPrivate)
        QCOMPARE(*key.privateJwk() == *item.key.privateJwk(), !key.keyId().isEmpty());
}

void TestKeyForms::openssl_data()
{
    QTest::addColumn<QByteArray>("kind");
    for (const KeyKind &kind : keyKinds()) {
        if (kind.type != KeyType::Oct)
            QTest::newRow(kind.name) << QByteArray(kind.name);
    }
}

// openssl reads what is written here, encrypted or not, and what it writes is read here.
void TestKeyForms::openssl()
{
    QFETCH(QByteArray, kind);
    const KeyItem item = itemOf(kind);
    const QTemporaryDir folder;
    QFile passphrase(folder.filePath(u"passphrase"_s));
    QVERIFY(passphrase.open(QIODevice::WriteOnly));
    passphrase.write(kPassphrase.reveal().toByteArray() + '\n');
    passphrase.close();
    const QString file = u"file:"_s + passphrase.fileName();
    const QByteArray open = writeKeys({item}, {.form = KeyForm::Pem})->reveal().toByteArray();
    QCOMPARE(open, *item.key.publicPem());
    for (const Secret &with : {Secret(), kPassphrase}) {
        for (const KeyForm form : {KeyForm::Pem, KeyForm::Der}) {
            const auto text =
                writeKeys({item}, {.form = form, .half = KeyHalf::Private, .passphrase = with, .rounds = kFewRounds});
            QVERIFY(text);
            const auto answer = Referee::ask(
                u"openssl"_s,
                {u"pkey"_s, u"-inform"_s, form == KeyForm::Pem ? u"PEM"_s : u"DER"_s, u"-passin"_s, file, u"-pubout"_s},
                text->reveal().toByteArray());
            if (!answer.isThere)
                QSKIP("The openssl program is not there.");
            QVERIFY2(answer.status == 0, answer.complaint);
            QCOMPARE(answer.output, open);
        }
    }
    const QByteArray plain =
        writeKeys({item}, {.form = KeyForm::Pem, .half = KeyHalf::Private})->reveal().toByteArray();
    for (const QStringList &how : {QStringList{},
                                   {u"-aes-256-cbc"_s, u"-passout"_s, file},
                                   {u"-aes128"_s, u"-passout"_s, file},
                                   {u"-outform"_s, u"DER"_s}}) {
        const auto answer = Referee::ask(u"openssl"_s, QStringList{u"pkey"_s} + how, plain);
        QVERIFY2(answer.status == 0, answer.complaint);
        const auto read = readKeyItems(answer.output, {.passphrase = kPassphrase});
        QVERIFY2(read, read ? "" : qPrintable(read.error().found));
        QVERIFY(read->items.first().key.isPrivate());
        QCOMPARE(read->items.first().key.thumbprint(), item.key.thumbprint());
    }
    if (kind != "Ed25519")
        return;
    const auto sealed = writeKeys({item}, {.form = KeyForm::Der, .half = KeyHalf::Private, .passphrase = kPassphrase});
    const auto parsed =
        Referee::ask(u"openssl"_s, {u"asn1parse"_s, u"-inform"_s, u"DER"_s}, sealed->reveal().toByteArray());
    for (const char *part : {"PBES2", "PBKDF2", "hmacWithSHA256", "aes-256-cbc", ":0927C0"}) // 600,000
        QVERIFY2(parsed.output.contains(part), part);
}

void TestKeyForms::josePrograms_data()
{
    QTest::addColumn<QByteArray>("kind");
    for (const char *kind : {"P-256", "P-384", "P-521", "secp256k1", "RSA", "oct"}) // The ones it knows.
        QTest::newRow(kind) << QByteArray(kind);
}

void TestKeyForms::josePrograms()
{
    QFETCH(QByteArray, kind);
    const KeyItem item = itemOf(kind);
    const QByteArray jwk = writeKeys({item}, {.half = KeyHalf::Private})->reveal().toByteArray();
    const auto print = Referee::ask(u"jose"_s, {u"jwk"_s, u"thp"_s, u"-i"_s, u"-"_s, u"-a"_s, u"S256"_s}, jwk);
    if (!print.isThere)
        QSKIP("The jose program is not there.");
    QCOMPARE(print.output.trimmed(), item.key.thumbprintBase64url());
    const auto open = Referee::ask(u"jose"_s, {u"jwk"_s, u"pub"_s, u"-i"_s, u"-"_s}, jwk);
    if (!item.key.isSymmetric()) {
        QCOMPARE(open.status, 0);
        const auto read = readKeyItems(open.output);
        QVERIFY(read && !read->items.first().key.isPrivate());
        QCOMPARE(read->items.first().key.thumbprint(), item.key.thumbprint());
    }
    const QByteArray template_ = kind == "RSA"   ? R"({"kty":"RSA","bits":2048})"
                                 : kind == "oct" ? R"({"kty":"oct","bytes":48})"
                                                 : R"({"kty":"EC","crv":")" + kind + "\"}";
    const auto made = Referee::ask(u"jose"_s, {u"jwk"_s, u"gen"_s, u"-i"_s, QString::fromLatin1(template_)});
    QVERIFY2(made.status == 0, made.complaint);
    const auto theirs = readKeyItems(made.output);
    QVERIFY(theirs && theirs->items.first().key.isPrivate());
    QCOMPARE(theirs->items.first().jwk.reveal().toByteArray(), made.output.trimmed());
}

void TestKeyForms::ownTexts()
{
    const QByteArray written =
        R"( {"comment": {"a":1.0}, "kty":"oct", "k":"c2VjcmV0LXRoYXQtaXMtbG9uZy1lbm91Z2gtMTIzNDU2Nzg", "x-ours":[ ] })";
    const KeyItems read = itemsOf(written);
    QCOMPARE(read.format, KeyFormat::Jwk);
    QCOMPARE(read.items.first().jwk.reveal().toByteArray(), written.trimmed());
    QCOMPARE(
        writeKeys(read.items, {.half = KeyHalf::Private})->reveal().toByteArray(),
        QByteArray(
            R"({"comment":{"a":1.0},"kty":"oct","k":"c2VjcmV0LXRoYXQtaXMtbG9uZy1lbm91Z2gtMTIzNDU2Nzg","x-ours":[ ]})"));
    QVERIFY(itemsOf("\xef\xbb\xbf" + written).items.first().jwk.isEmpty()); // Written anew, but read.
    const auto changed = changedItem(read.items.first(), {.keyId = u"k"_s});
    QVERIFY(changed);
    QCOMPARE(changed->key.keyId(), u"k"_s);
    QVERIFY(changed->jwk.reveal().endsWith(R"(,"x-ours":[ ],"kid":"k"})"));
}

void TestKeyForms::refusedOfASet()
{
    const QByteArray one = *itemOf("P-256").key.publicJwk();
    const QByteArray two = *itemOf("Ed448").key.publicJwk();
    const KeyItems read =
        itemsOf(R"({"keys":[{"kty":"EC","crv":"P-256"},)" + one + R"(,{"kty":"new"},{},)" + two + "]}");
    QCOMPARE(read.refused.size(), 3);
    QCOMPARE(read.items.size(), 2);
    QCOMPARE(read.items.at(0).jwk.reveal().toByteArray(), one);
    QCOMPARE(read.items.at(1).jwk.reveal().toByteArray(), two);
}

void TestKeyForms::severalKeys()
{
    const QList<KeyItem> all{itemOf("P-256"), itemOf("RSA"), itemOf("X25519")};
    for (const KeyForm form : {KeyForm::JwkSet, KeyForm::Pem}) {
        for (const KeyHalf half : {KeyHalf::Public, KeyHalf::Private}) {
            const auto text = writeKeys(all, {.form = form, .half = half});
            QVERIFY(text);
            const KeyItems read = itemsOf(text->reveal().toByteArray());
            QCOMPARE(read.items.size(), 3);
            for (qsizetype i = 0; i < 3; ++i) {
                QCOMPARE(read.items.at(i).key.thumbprint(), all.at(i).key.thumbprint());
                QCOMPARE(read.items.at(i).key.isPrivate(), half == KeyHalf::Private);
            }
        }
    }
}

// RFC 7518 §6.3.2 lets p, q and the rest be left out; PKCS#8 does not.
void TestKeyForms::withoutPrimes()
{
    const QByteArray whole = itemOf("RSA").key.privateJwk()->reveal().toByteArray();
    const auto document = Json::Document::parse(whole);
    QByteArray bare = "{";
    for (const Json::Value member : document->root()) {
        if (member.nameIs("kty") || member.nameIs("n") || member.nameIs("e") || member.nameIs("d"))
            bare.append(bare.size() > 1 ? "," : "").append(member.nameText()).append(':').append(member.text());
    }
    const KeyItems read = itemsOf(bare + '}');
    const auto pem = writeKeys(read.items, {.form = KeyForm::Pem, .half = KeyHalf::Private});
    QVERIFY2(pem, pem ? "" : qPrintable(pem.error().found));
    const Key again = itemsOf(pem->reveal().toByteArray()).items.first().key;
    const auto members = Json::Document::parse(again.privateJwk()->reveal().toByteArray());
    for (const char *name : {"n", "e", "d", "p", "q", "dp", "dq", "qi"})
        QCOMPARE(members->root().member(name).toString(), document->root().member(name).toString());
}

void TestKeyForms::certificates()
{
    const QByteArray chain = KeyFiles::read(u"chain.pem"_s);
    const KeyItems read = itemsOf(chain);
    QCOMPARE(read.items.size(), 1);
    const auto pem = writeKeys(read.items, {.form = KeyForm::Certificate});
    QVERIFY(pem);
    QCOMPARE(itemsOf(pem->reveal().toByteArray()).items.first().key.certificates(),
             read.items.first().key.certificates());
    // The public key out of it.
    const auto open = writeKeys(read.items, {.form = KeyForm::Pem});
    const auto answer = Referee::ask(u"openssl"_s, {u"x509"_s, u"-pubkey"_s, u"-noout"_s}, chain);
    if (!answer.isThere)
        QSKIP("The openssl program is not there.");
    QCOMPARE(open->reveal().toByteArray(), answer.output);
}

// A key without its text says again what it said, contradictions too; another's certificate it does not pass on.
void TestKeyForms::membersWithoutTheText()
{
    const KeyItem certified = itemsOf(KeyFiles::read(u"chain.pem"_s)).items.first();
    const KeyItem own = itemsOf(writeKeys({{certified.key}}, {})->reveal().toByteArray()).items.first();
    QCOMPARE(own.key.certificates(), certified.key.certificates());
    QByteArray odd = itemOf("P-256").key.privateJwk()->reveal().chopped(1).toByteArray();
    const QByteArray x5c = certified.key.certificates().first().der.toBase64();
    odd += R"(,"use":"sig","key_ops":["sign","deriveKey","own"],"x5c":[")" + x5c + "\"]}";
    const KeyItem read = itemsOf(odd).items.first();
    QVERIFY(!read.key.findings().isEmpty());
    const auto again = writeKeys({{read.key}}, {.half = KeyHalf::Private});
    QVERIFY2(again, again ? "" : qPrintable(again.error().id.toString()));
    const KeyItem anew = itemsOf(again->reveal().toByteArray()).items.first();
    QCOMPARE(anew.key.operations(), read.key.operations());
    QVERIFY(anew.key.certificates().isEmpty());
    const auto open = writeKeys({{read.key}}, {});
    QCOMPARE(itemsOf(open->reveal().toByteArray()).items.first().key.operations(),
             (QList<QByteArray>{"verify", "own"}));
}

void TestKeyForms::sshKeygen_data()
{
    QTest::addColumn<QStringList>("kind");
    QTest::addColumn<QString>("form");
    for (const QString &form : {u"PKCS8"_s, u"PEM"_s}) {
        QTest::newRow(qPrintable(u"RSA, "_s + form)) << QStringList{u"rsa"_s, u"-b"_s, u"2048"_s} << form;
        QTest::newRow(qPrintable(u"P-256, "_s + form)) << QStringList{u"ecdsa"_s, u"-b"_s, u"256"_s} << form;
        QTest::newRow(qPrintable(u"P-521, "_s + form)) << QStringList{u"ecdsa"_s, u"-b"_s, u"521"_s} << form;
    }
}

// What ssh-keygen writes, with a passphrase and without, and its public half.
void TestKeyForms::sshKeygen()
{
    QFETCH(QStringList, kind);
    QFETCH(QString, form);
    const QTemporaryDir folder;
    for (const QString &passphrase : {QString(), u"correct horse"_s}) {
        const QString file = folder.filePath(passphrase.isEmpty() ? u"open"_s : u"sealed"_s);
        const auto made = Referee::ask(
            u"ssh-keygen"_s, QStringList{u"-q"_s, u"-N"_s, passphrase, u"-m"_s, form, u"-f"_s, file, u"-t"_s} + kind);
        if (!made.isThere)
            QSKIP("The ssh-keygen program is not there.");
        QVERIFY2(made.status == 0, made.complaint);
        QFile written(file);
        QVERIFY(written.open(QIODevice::ReadOnly));
        const auto read = readKeyItems(written.readAll(), {.passphrase = Secret(passphrase.toUtf8())});
        QVERIFY2(read, read ? "" : qPrintable(read.error().id.toString()));
        QVERIFY(read->items.first().key.isPrivate());
        const auto open = Referee::ask(u"ssh-keygen"_s, {u"-e"_s, u"-m"_s, u"PKCS8"_s, u"-f"_s, file + u".pub"_s});
        QCOMPARE(open.output, *read->items.first().key.publicPem());
    }
}

QTEST_GUILESS_MAIN(TestKeyForms)
#include "tst_keyforms.moc"
