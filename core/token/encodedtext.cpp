// SPDX-License-Identifier: GPL-3.0-or-later
#include "token/encodedtext.h"

#include "token/shape.h"
#include "token/tokenrun.h"

#include <algorithm>

namespace Grantscope::Token {

namespace {

bool isReadable(QByteArrayView bytes)
{
    return std::ranges::all_of(
        bytes, [](char c) { return static_cast<std::uint8_t>(c) >= ' ' ? c != '\x7f' : hasClass(c, SpaceChar); });
}

} // namespace

EncodedText::EncodedText(QByteArrayView text, qsizetype at, QByteArray decoded)
    : m_text(text)
    , m_decoded(std::move(decoded))
    , m_offset(at)
{
}

std::optional<EncodedText> EncodedText::read(QByteArrayView text, qsizetype at, qsizetype &end)
{
    constexpr qsizetype kShortest = 32; // no shorter text holds a token and says so
    constexpr qsizetype kLooked = 64;
    const TokenRun run = readRun(text, at, Base64Char);
    end = run.span.end();
    if (run.text.size() < kShortest)
        return std::nullopt;
    const bool url = run.text.contains('-') || run.text.contains('_');
    const auto options =
        QByteArray::AbortOnBase64DecodingErrors | (url ? QByteArray::Base64UrlEncoding : QByteArray::Base64Encoding);
    // Pictures and keys are told from their beginning.
    if (!isReadable(QByteArray::fromBase64(run.text.first(std::min(kLooked, run.text.size() / 4 * 4)), options)))
        return std::nullopt;
    auto decoding = QByteArray::fromBase64Encoding(run.text, options);
    if (!decoding)
        return std::nullopt;
    return EncodedText(text, at, std::move(decoding.decoded));
}

Json::Span EncodedText::outer(Json::Span inner)
{
    const qsizetype begin = offsetOf(inner.offset * 4 / 3);
    return {begin, offsetOf((inner.end() * 4 + 2) / 3) - begin};
}

qsizetype EncodedText::offsetOf(qsizetype character)
{
    for (; m_character < character; ++m_character)
        m_offset += std::max<qsizetype>(escapeAt(m_text, m_offset).length, 1);
    return m_offset;
}

} // namespace Grantscope::Token
