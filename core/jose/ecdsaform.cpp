// SPDX-License-Identifier: GPL-3.0-or-later
#include "jose/ecdsaform_p.h"
#include "jose/verifier.h"

#include <algorithm>

namespace Grantscope::Jose {

namespace {

constexpr quint8 kSequence = 0x30;
constexpr quint8 kInteger = 0x02;
constexpr quint8 kLongLength = 0x81; // one octet of length follows

quint8 octetAt(QByteArrayView bytes, qsizetype at)
{
    return static_cast<quint8>(bytes[at]);
}

/// Takes one DER INTEGER that is positive and as short as can be off the front.
bool takeInteger(QByteArrayView &der)
{
    if (der.size() < 3 || octetAt(der, 0) != kInteger)
        return false;
    const qsizetype length = octetAt(der, 1);
    if (length == 0 || length > 127 || length > der.size() - 2 || octetAt(der, 2) > 0x7f)
        return false;
    if (length > 1 && octetAt(der, 2) == 0 && octetAt(der, 3) <= 0x7f)
        return false;
    der = der.sliced(2 + length);
    return true;
}

bool isDer(QByteArrayView der)
{
    if (der.size() < 8 || octetAt(der, 0) != kSequence)
        return false;
    const bool isLong = octetAt(der, 1) == kLongLength;
    const qsizetype length = octetAt(der, isLong ? 2 : 1);
    der = der.sliced(isLong ? 3 : 2);
    return length == der.size() && (length > 127) == isLong && takeInteger(der) && takeInteger(der) && der.isEmpty();
}

char *putInteger(char *out, QByteArrayView number)
{
    while (number.size() > 1 && number.front() == 0)
        number = number.sliced(1);
    const bool needsSign = octetAt(number, 0) > 0x7f;
    *out++ = kInteger;
    *out++ = static_cast<char>(number.size() + (needsSign ? 1 : 0));
    if (needsSign)
        *out++ = 0;
    return std::copy(number.begin(), number.end(), out);
}

} // namespace

QByteArrayView ecdsaToDer(QByteArrayView raw, EcdsaDerBuffer &buffer)
{
    if (raw.isEmpty() || raw.size() % 2 || raw.size() > kLongestRawEcdsa)
        return {};
    // The head's size is known at last: the integers are written behind the longest one, the head right before them.
    char *const body = buffer.data() + 3;
    char *end = putInteger(body, raw.first(raw.size() / 2));
    end = putInteger(end, raw.last(raw.size() / 2));
    const qsizetype length = end - body;
    char *start = body;
    *--start = static_cast<char>(length);
    if (length > 127)
        *--start = static_cast<char>(kLongLength);
    *--start = kSequence;
    return {start, end - start};
}

QByteArray ecdsaToDer(QByteArrayView raw)
{
    EcdsaDerBuffer buffer;
    return ecdsaToDer(raw, buffer).toByteArray();
}

QByteArray ecdsaFromDer(QByteArrayView der, int rawSize)
{
    if (!isDer(der))
        return {};
    QByteArray raw;
    der = der.sliced(octetAt(der, 1) == kLongLength ? 3 : 2);
    for (int i = 0; i < 2; ++i) {
        QByteArrayView number = der.sliced(2, octetAt(der, 1));
        der = der.sliced(2 + number.size());
        if (number.front() == 0)
            number = number.sliced(1);
        if (number.size() > rawSize / 2)
            return {};
        raw.append(rawSize / 2 - number.size(), '\0').append(number);
    }
    return raw;
}

EcdsaForm ecdsaForm(QByteArrayView signature, int rawSize)
{
    if (signature.size() == rawSize)
        return EcdsaForm::Raw;
    return isDer(signature) ? EcdsaForm::Der : EcdsaForm::Neither;
}

} // namespace Grantscope::Jose
