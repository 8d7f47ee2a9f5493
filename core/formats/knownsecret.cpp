// SPDX-License-Identifier: GPL-3.0-or-later
#include "formats/knownsecret.h"

#include "formats/formatserror.h"
#include "transcript/pseudonyms.h"
#include "transcript/textview.h"

namespace Grantscope::Formats {

Result<QList<KnownSecret>> readKnownSecret(const QByteArray &value)
{
    constexpr qsizetype kShortest = Transcript::Pseudonyms::kShortestSought;
    const QByteArray told = value.trimmed();
    if (told.size() < kShortest)
        return std::unexpected(
            Error{FormatsError::ShortSecret, QString::number(kShortest), QString::number(told.size())});
    QByteArrayList readings;
    for (const QByteArray &reading : {told, Transcript::jsonUnescaped(told), Transcript::htmlUnescaped(told),
                                      QByteArray::fromPercentEncoding(told)}) {
        if (reading.size() >= kShortest && !readings.contains(reading))
            readings.append(reading);
    }
    QList<KnownSecret> secrets;
    for (const QByteArray &reading : std::as_const(readings))
        secrets.append({SecretKind::Credentials, Secret(reading)});
    return secrets;
}

} // namespace Grantscope::Formats
