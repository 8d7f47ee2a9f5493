// SPDX-License-Identifier: GPL-3.0-or-later
// The cases about encryption in tests/vectors, and RFC 7520's where they are at hand.
#include "jose/contentcipher_p.h"
#include "jose/decrypter.h"
#include "jose/encrypter.h"
#include "jose/keyimport.h"
#include "jose/keymanagement_p.h"

#include <QDir>
#include <QDirIterator>
#include <QTest>

using namespace Grantscope;
using namespace Grantscope::Jose;
using namespace Qt::StringLiterals;

namespace {

const QString kVectors = QStringLiteral(GRANTSCOPE_TEST_VECTORS);
const QString kCookbook = QStringLiteral(GRANTSCOPE_SOURCE_DIR "/../shared/vectors/rfc7520");

Json::Document readJson(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        qFatal("%s can't be read.", qPrintable(path));
    return Json::Document::parse(file.readAll()).value();
}

/// A compact token stands as a string, a JSON form as itself.
QByteArray tokenText(Json::Value token)
{
    return token.isString() ? token.toUtf8() : token.text().toByteArray();
}

QList<Key> keysOf(Json::Value keys)
{
    QList<Key> result;
    if (keys.isObject())
        result.append(keyFromJwk(keys).value());
    if (keys.isString())
        result.append(keyFromSecret(Secret(keys.toUtf8())).value());
    for (const Json::Value each : keys) {
        if (keys.isArray())
            result += keysOf(each);
    }
    return result;
}

/// The rows of a kind: file and index.
int addRows(const QStringList &kinds)
{
    QTest::addColumn<QString>("file");
    QTest::addColumn<int>("index");
    int count = 0;
    QDirIterator files(kVectors, {u"*.json"_s}, QDir::Files, QDirIterator::Subdirectories);
    while (files.hasNext()) {
        const QString path = files.next();
        const Json::Document document = readJson(path);
        const Json::Value cases = document.root().member("cases");
        for (int i = 0; i < cases.size(); ++i) {
            if (!kinds.contains(cases.element(i).member("kind").toString()))
                continue;
            QTest::newRow(cases.element(i).member("id").toUtf8().constData()) << path << i;
            ++count;
        }
    }
    return count;
}

QByteArray hexMember(Json::Value object, QByteArrayView name)
{
    return QByteArray::fromHex(object.member(name).toUtf8());
}

/// What each of the keys says for each recipient: the plaintext, or the reason of the last one that fits.
Result<Decrypted> opened(const Jwe &jwe, const QList<Key> &keys)
{
    Result<Decrypted> last = std::unexpected(Error{});
    for (const Key &key : keys) {
        const Decrypter decrypter = Decrypter::create(key).value();
        for (qsizetype i = 0; i < jwe.recipients.size(); ++i) {
            if (!decrypter.fits(jwe, i))
                continue;
            last = decrypter.decrypt(jwe, i);
            if (last)
                return last;
        }
    }
    return last;
}

} // namespace

class TestJweVectors : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void opensCases_data();
    void opensCases();
    void content_data();
    void content();
    void agreement_data();
    void agreement();
    void concatKdf_data();
    void concatKdf();
    void opensCookbook_data();
    void opensCookbook();
    void makesCookbook_data();
    void makesCookbook();
};

void TestJweVectors::opensCases_data()
{
    QVERIFY(addRows({u"jwe"_s, u"nested-jwt"_s}) >= 10);
}

void TestJweVectors::opensCases()
{
    QFETCH(const QString, file);
    QFETCH(const int, index);
    const Json::Document document = readJson(file);
    const Json::Value one = document.root().member("cases").element(index);
    const Json::Value input = one.member("input");
    const Json::Value expected = one.member("expected");
    const auto jwe = Jwe::parse(tokenText(input.member("token")));
    QVERIFY(jwe);
    const QList<Key> keys = keysOf(input.member("password") ? input.member("password") : one.member("keys"));
    QVERIFY(!keys.isEmpty());
    const Result<Decrypted> plain = opened(*jwe, keys);
    if (!expected.member("result").stringIs("valid")) {
        QVERIFY(!plain);
        QCOMPARE(plain.error().id.toString(), expected.member("checks").element(0).toString());
        return;
    }
    QVERIFY(plain);
    if (const Json::Value text = expected.member("plaintext"))
        QCOMPARE(plain->plaintext, text.toUtf8());
    if (const Json::Value members = expected.member("plaintext_json")) {
        const auto read = Json::Document::parse(plain->plaintext);
        QVERIFY(read);
        for (const Json::Value member : members)
            QCOMPARE(read->root().member(member.name().toUtf8()).toString(), member.toString());
    }
    if (expected.member("inner_header"))
        QCOMPARE(plain->plaintext.count('.'), 2);
}

void TestJweVectors::content_data()
{
    QCOMPARE(addRows({u"aead"_s}), 3);
}

void TestJweVectors::content()
{
    QFETCH(const QString, file);
    QFETCH(const int, index);
    const Json::Document document = readJson(file);
    const Json::Value one = document.root().member("cases").element(index);
    const Json::Value input = one.member("input");
    const ContentEncryption &enc = *findContentEncryption(input.member("enc").toUtf8());
    const QByteArray iv = hexMember(input, "iv_hex");
    const QByteArray aad = hexMember(input, "aad_hex");
    const QByteArray plain = hexMember(one.member("expected"), "plaintext_hex");
    auto opening = ContentCipher::create(enc, EncryptionOperation::Decrypt);
    auto sealing = ContentCipher::create(enc, EncryptionOperation::Encrypt);
    for (auto *each : {&opening, &sealing}) {
        QVERIFY(*each);
        QVERIFY((*each)->setKey(hexMember(input, "cek_hex")));
    }
    const QByteArray ciphertext = hexMember(input, "ciphertext_hex");
    const QByteArray tag = hexMember(input, "tag_hex");
    for (int i = 0; i < 2; ++i) { // A key is good for many texts.
        QCOMPARE(opening->open(iv, aad, ciphertext, tag), Result<QByteArray>(plain));
        const auto sealed = sealing->seal(iv, aad, plain);
        QVERIFY(sealed);
        QCOMPARE(sealed->ciphertext, ciphertext);
        QCOMPARE(sealed->tag, tag);
        const auto other = opening->open(iv, "other", ciphertext, tag);
        QVERIFY(!other);
        QCOMPARE(other.error().id.toString(), u"jwe-tag-invalid"_s);
    }
}

void TestJweVectors::agreement_data()
{
    QCOMPARE(addRows({u"key-agreement"_s}), 2);
}

void TestJweVectors::agreement()
{
    QFETCH(const QString, file);
    QFETCH(const int, index);
    const Json::Document document = readJson(file);
    const Json::Value one = document.root().member("cases").element(index);
    const Json::Value input = one.member("input");
    const Json::Value epk = input.member("epk");
    const QByteArray d = hexMember(input, "ephemeral_private_hex")
                             .toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals);
    QByteArray jwk = epk.text().toByteArray();
    jwk.insert(jwk.lastIndexOf('}'), ",\"d\":\"" + d + '"');
    const Json::Document own = Json::Document::parse(jwk).value();
    const auto shared = agree(keyFromJwk(own.root()).value(), keysOf(one.member("keys")).first());
    QVERIFY(shared);
    QCOMPARE(shared->reveal().toByteArray().toHex(), one.member("expected").member("shared_secret_hex").toUtf8());
}

void TestJweVectors::concatKdf_data()
{
    QCOMPARE(addRows({u"ecdh-es"_s}), 1);
}

void TestJweVectors::concatKdf()
{
    QFETCH(const QString, file);
    QFETCH(const int, index);
    const Json::Document document = readJson(file);
    const Json::Value one = document.root().member("cases").element(index);
    const Json::Value input = one.member("input");
    const Json::Value header = input.member("header");
    const auto decoded = [&header](QByteArrayView name) {
        return QByteArray::fromBase64(header.member(name).toUtf8(), QByteArray::Base64UrlEncoding);
    };
    const auto key = deriveByConcatKdf(hexMember(one.member("expected"), "shared_secret_hex"),
                                       {.algorithm = input.member("algorithm_id").toUtf8(),
                                        .partyU = decoded("apu"),
                                        .partyV = decoded("apv"),
                                        .size = *input.member("key_bits").toInteger() / 8});
    QVERIFY(key);
    QCOMPARE(key->reveal().toByteArray().toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals),
             one.member("expected").member("value").toUtf8());
}

void TestJweVectors::opensCookbook_data()
{
    QTest::addColumn<QString>("file");
    for (const QFileInfo &file : QDir(kCookbook + u"/jwe"_s).entryInfoList({u"*.json"_s}, QDir::Files, QDir::Name))
        QTest::newRow(qPrintable(file.completeBaseName())) << file.filePath();
    if (QDir(kCookbook).exists())
        QTest::newRow("curve25519") << kCookbook + u"/curve25519/ecdh-es.json"_s;
    else
        QTest::newRow("absent") << QString();
}

void TestJweVectors::opensCookbook()
{
    QFETCH(const QString, file);
    if (file.isEmpty())
        QSKIP("RFC 7520's examples are not beside the project (../shared/vectors/rfc7520).");
    const Json::Document document = readJson(file);
    const Json::Value input = document.root().member("input");
    const QList<Key> keys = keysOf(input.member("pwd") ? input.member("pwd") : input.member("key"));
    int forms = 0;
    for (const Json::Value token : document.root().member("output")) {
        const auto jwe = Jwe::parse(tokenText(token));
        QVERIFY(jwe);
        // Every recipient with the key of its kind.
        qsizetype openings = 0;
        for (qsizetype i = 0; i < jwe->recipients.size(); ++i) {
            for (const Key &key : keys) {
                const Decrypter decrypter = Decrypter::create(key).value();
                if (!decrypter.fits(*jwe, i))
                    continue;
                const auto plain = decrypter.decrypt(*jwe, i);
                QVERIFY2(plain, qPrintable(plain ? QString() : plain.error().id.toString() + plain.error().found));
                QCOMPARE(plain->plaintext, input.member("plaintext").toUtf8());
                ++openings;
            }
        }
        QCOMPARE(openings, jwe->recipients.size());
        ++forms;
    }
    QVERIFY(forms > 0);
}

/// Those that a maker with the same content encryption key and IV must make octet for octet.
void TestJweVectors::makesCookbook_data()
{
    QTest::addColumn<QString>("file");
    for (const char *name : {"5_6.direct_encryption_using_aes-gcm", "5_8.key_wrap_using_aes-keywrap_with_aes-gcm",
                             "5_10.including_additional_authentication_data"})
        QTest::newRow(name) << kCookbook + u"/jwe/"_s + QString::fromLatin1(name) + u".json"_s;
}

void TestJweVectors::makesCookbook()
{
    QFETCH(const QString, file);
    if (!QFile::exists(file))
        QSKIP("RFC 7520's examples are not beside the project (../shared/vectors/rfc7520).");
    const Json::Document document = readJson(file);
    const Json::Value input = document.root().member("input");
    const Json::Value generated = document.root().member("generated");
    const auto decoded = [](Json::Value value) {
        return QByteArray::fromBase64(value.toUtf8(), QByteArray::Base64UrlEncoding);
    };
    const QByteArray header = decoded(document.root().member("encrypting_content").member("protected_b64u"));
    EncryptionDraft draft{.encryption = findContentEncryption(input.member("enc").toUtf8()),
                          .recipients = {{.key = keysOf(input.member("key")).first(),
                                          .algorithm = findKeyManagement(input.member("alg").toUtf8())}},
                          .protectedHeader = header};
    if (const Json::Value aad = input.member("aad")) {
        draft.serialization = Serialization::Flattened;
        draft.additionalData = aad.toUtf8();
    }
    QList<QByteArray> drawn;
    if (draft.recipients.first().algorithm->mode != KeyManagement::Direct)
        drawn += decoded(generated.member("cek"));
    drawn += decoded(generated.member("iv"));
    const auto made =
        encrypt(draft, input.member("plaintext").toUtf8(), {.octets = [&drawn](qsizetype size) -> Result<QByteArray> {
                    return drawn.first().size() == size ? drawn.takeFirst() : QByteArray();
                }});
    QVERIFY(made);
    const Json::Value output = document.root().member("output");
    if (draft.serialization == Serialization::Compact) {
        QCOMPARE(*made, output.member("compact").toUtf8());
        return;
    }
    const Json::Document form = Json::Document::parse(*made).value();
    const Json::Value flat = output.member("json_flat");
    QCOMPARE(form.root().size(), flat.size());
    for (const Json::Value member : flat)
        QCOMPARE(form.root().member(member.name().toUtf8()).toString(), member.toString());
}

QTEST_APPLESS_MAIN(TestJweVectors)
#include "tst_jwevectors.moc"
