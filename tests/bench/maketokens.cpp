// SPDX-License-Identifier: GPL-3.0-or-later
// maketokens FOLDER COUNT: tokens.txt with COUNT RS256 tokens of 0.7 to 1 KB signed by three keys in turn, keys.json
// with the public keys, and one.jwt with one.pem and one.jwk, the first token with its key in two forms. For measuring
// whole processes.
#include "jose/key.h"
#include "jose/verifier.h"

#include <QFile>

#include <cstdio>
#include <cstdlib>

using namespace Grantscope;
using namespace Qt::StringLiterals;

namespace {

bool write(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    return file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size();
}

QByteArray claims(int number)
{
    return R"({"iss":"https://as.example.com","sub":"user-)" + QByteArray::number(number)
           + R"(","aud":["https://api.example.com"],"iat":1790000000,"nbf":1790000000,"exp":4102444800,"jti":")"
           + QByteArray::number(number, 16).rightJustified(32, '0')
           + R"(","client_id":"s6BhdRkqt3","scope":"openid profile email offline_access","groups":["staff","admins","readers","writers"],"tenant":"0a1b2c3d-4e5f","name":"Jane Doe","locale":"en"})";
}

} // namespace

int main(int argc, char **argv)
{
    if (argc != 3)
        return 2;
    const QString folder = QString::fromLocal8Bit(argv[1]) + u'/';
    const Jose::JwsAlgorithm *algorithm = Jose::findJwsAlgorithm("RS256");
    QList<Jose::Key> keys;
    QByteArray set = "{\"keys\":[";
    for (int i = 0; i < 3; ++i) {
        const auto key = Jose::generateKey(*algorithm);
        if (!key)
            return 1;
        keys.append(*key);
        QByteArray jwk = key->publicJwk().value();
        jwk.insert(1, "\"kid\":\"key-" + QByteArray::number(i) + "\",");
        set += (i ? "," : "") + jwk;
    }
    const int count = std::atoi(argv[2]);
    QByteArray lines;
    for (int i = 0; i < count; ++i) {
        const QByteArray header = R"({"alg":"RS256","typ":"JWT","kid":"key-)" + QByteArray::number(i % 3) + "\"}";
        const auto token = Jose::signCompact(keys[i % 3], *algorithm, header, claims(i));
        if (!token)
            return 1;
        if (i == 0 && !write(folder + u"one.jwt"_s, *token))
            return 1;
        lines += *token + '\n';
    }
    const bool written = write(folder + u"tokens.txt"_s, lines) && write(folder + u"keys.json"_s, set + "]}")
                         && write(folder + u"one.pem"_s, keys.first().publicPem().value())
                         && write(folder + u"one.jwk"_s, keys.first().publicJwk().value());
    return written ? 0 : 1;
}
