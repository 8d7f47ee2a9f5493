// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

#include <initializer_list>

/// Pieces of DER (X.690), for structures that no program writes.
namespace DerParts {

inline QByteArray element(int tag, const QByteArray &content)
{
    QByteArray length;
    if (content.size() < 0x80) {
        length.append(static_cast<char>(content.size()));
    } else {
        for (qsizetype left = content.size(); left > 0; left >>= 8)
            length.prepend(static_cast<char>(left & 0xff));
        length.prepend(static_cast<char>(0x80 | length.size()));
    }
    return static_cast<char>(tag) + length + content;
}

inline QByteArray sequence(std::initializer_list<QByteArray> parts)
{
    QByteArray content;
    for (const QByteArray &each : parts)
        content += each;
    return element(0x30, content);
}

inline QByteArray octetString(const QByteArray &octets)
{
    return element(0x04, octets);
}

/// Of a number that is not negative.
inline QByteArray integer(quint64 number)
{
    QByteArray octets;
    for (; number > 0; number >>= 8)
        octets.prepend(static_cast<char>(number & 0xff));
    if (octets.isEmpty() || (octets.front() & 0x80) != 0)
        octets.prepend('\0');
    return element(0x02, octets);
}

/// An OBJECT IDENTIFIER by its encoded content.
inline QByteArray oid(const char *hex)
{
    return element(0x06, QByteArray::fromHex(hex));
}

/// What stands in a tag of this context, explicitly.
inline QByteArray tagged(int number, const QByteArray &content)
{
    return element(0xa0 | number, content);
}

inline constexpr const char *kHmacWithSha256 = "2a864886f70d0209";
inline constexpr const char *kAes256Cbc = "60864801650304012a";
inline constexpr const char *kPkcs7Data = "2a864886f70d010701";
inline constexpr const char *kPkcs7Encrypted = "2a864886f70d010706";
inline constexpr const char *kSha256 = "608648016503040201";
inline const QByteArray kNull = QByteArray::fromHex("0500");

/// An algorithm without parameters.
inline QByteArray algorithm(const char *hex)
{
    return sequence({oid(hex), kNull});
}

/// PBKDF2 with HMAC of SHA-256 (RFC 8018 §A.2); \a keyLength is an INTEGER or nothing.
inline QByteArray pbkdf2(quint64 rounds, const QByteArray &keyLength = {})
{
    return sequence({oid("2a864886f70d01050c"),
                     sequence({octetString("saltsalt"), integer(rounds), keyLength, algorithm(kHmacWithSha256)})});
}

/// RFC 7914 §7.1
inline QByteArray scrypt(const QByteArray &salt, quint64 cost, quint64 blockSize, quint64 parallelization)
{
    return sequence({oid("2b06010401da47040b"),
                     sequence({octetString(salt), integer(cost), integer(blockSize), integer(parallelization)})});
}

/// PBES2 with AES-256-CBC (RFC 8018 §A.4).
inline QByteArray pbes2(const QByteArray &derivation)
{
    return sequence({oid("2a864886f70d01050d"),
                     sequence({derivation, sequence({oid(kAes256Cbc), octetString(QByteArray(16, '\0'))})})});
}

/// pbeWithSHA1And3-KeyTripleDES-CBC (RFC 7292 appendix C).
inline QByteArray pbes1(quint64 rounds)
{
    return sequence({oid("2a864886f70d010c0103"), sequence({octetString("saltsalt"), integer(rounds)})});
}

/// PBMAC1 with HMAC of SHA-256 (RFC 8018 §A.5).
inline QByteArray pbmac1(const QByteArray &derivation)
{
    return sequence({oid("2a864886f70d01050e"), sequence({derivation, algorithm(kHmacWithSha256)})});
}

/// PKCS#8 that is encrypted with \a algorithm, and can't be opened.
inline QByteArray encryptedPkcs8(const QByteArray &algorithm)
{
    return sequence({algorithm, octetString(QByteArray(32, 'x'))});
}

/// RFC 7292 §4, with nothing in it but \a safes; \a mac may be empty.
inline QByteArray storeOf(const QByteArray &safes, const QByteArray &mac = {})
{
    return sequence({integer(3), sequence({oid(kPkcs7Data), tagged(0, octetString(element(0x30, safes)))}), mac});
}

inline QByteArray openSafe(const QByteArray &bags)
{
    return sequence({oid(kPkcs7Data), tagged(0, octetString(element(0x30, bags)))});
}

} // namespace DerParts
