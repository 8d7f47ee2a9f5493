// SPDX-License-Identifier: GPL-3.0-or-later
// bare_evp TOKENFILE KEYFILE: the peer of `gscope inspect --key`: Qt Core and EVP, the least that a Qt program does to
// verify one RS256 token and read its exp.
#include <QCoreApplication>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>

#include <openssl/bio.h>
#include <openssl/evp.h>
#include <openssl/pem.h>

#include <cstdio>

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    if (argc != 3)
        return 2;
    QFile tokenFile(QString::fromLocal8Bit(argv[1]));
    QFile keyFile(QString::fromLocal8Bit(argv[2]));
    if (!tokenFile.open(QIODevice::ReadOnly) || !keyFile.open(QIODevice::ReadOnly))
        return 4;
    const QByteArray token = tokenFile.readAll().trimmed();
    const QByteArray pem = keyFile.readAll();
    const QByteArray input = token.first(token.lastIndexOf('.'));
    const QByteArray signature = QByteArray::fromBase64(token.sliced(input.size() + 1), QByteArray::Base64UrlEncoding);
    const QByteArray payload =
        QByteArray::fromBase64(input.sliced(input.indexOf('.') + 1), QByteArray::Base64UrlEncoding);

    BIO *bio = BIO_new_mem_buf(pem.constData(), int(pem.size()));
    EVP_PKEY *key = PEM_read_bio_PUBKEY(bio, nullptr, nullptr, nullptr);
    EVP_MD_CTX *context = EVP_MD_CTX_new();
    const auto *octets = reinterpret_cast<const unsigned char *>(input.constData());
    const bool verified = key && EVP_DigestVerifyInit(context, nullptr, EVP_sha256(), nullptr, key) == 1
                          && EVP_DigestVerify(context, reinterpret_cast<const unsigned char *>(signature.constData()),
                                              std::size_t(signature.size()), octets, std::size_t(input.size()))
                                 == 1;
    const double exp = QJsonDocument::fromJson(payload).object().value(QLatin1StringView("exp")).toDouble();
    std::printf("%s %.0f\n", verified ? "valid" : "invalid", exp);
    EVP_MD_CTX_free(context);
    EVP_PKEY_free(key);
    BIO_free(bio);
    return verified ? 0 : 1;
}
