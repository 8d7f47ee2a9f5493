// SPDX-License-Identifier: GPL-3.0-or-later
#include "commandline/filename.h"

#include "jose/keyimport.h"
#include "texts/visible.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Grantscope::Cli {

namespace {

constexpr qsizetype kLongestName = 255; // NAME_MAX, of everything between two slashes
constexpr QByteArrayView kMark = "\xef\xbb\xbf";

bool hasTooLongName(const QByteArray &path)
{
    return std::ranges::any_of(path.split('/'), [](const QByteArray &name) { return name.size() > kLongestName; });
}

enum class CharacterKind { Upper, Lower, Digit, Sign, Foreign };
CharacterKind kindOf(char c)
{
    if (c >= 'A' && c <= 'Z')
        return CharacterKind::Upper;
    if (c >= 'a' && c <= 'z')
        return CharacterKind::Lower;
    if (c >= '0' && c <= '9')
        return CharacterKind::Digit;
    return QByteArrayView("+/-_=").contains(c) ? CharacterKind::Sign : CharacterKind::Foreign;
}

/// A long stretch of Base64, base64url or hexadecimal digits that is no words: the number d of a key, a secret, a piece
/// of PKCS#8. Their letters and digits take turns, those of words and paths seldom do. The name of a file mostly has a
/// dot, and none of these has one.
bool holdsPieceOfKey(QByteArrayView text)
{
    constexpr qsizetype kShortest = 32; // 16 octets in hexadecimal, 24 in Base64.
    if (text.contains('.'))
        return false;
    qsizetype length = 0;
    qsizetype turns = 0;
    CharacterKind last = CharacterKind::Foreign;
    for (const char c : text) {
        const CharacterKind kind = kindOf(c);
        if (kind == CharacterKind::Sign)
            continue;
        const bool goesOn = kind != CharacterKind::Foreign;
        turns = goesOn && last != CharacterKind::Foreign ? turns + (kind != last) : 0;
        length = goesOn ? length + 1 : 0;
        last = kind;
        if (length >= kShortest && 10 * turns >= 3 * length)
            return true;
    }
    return false;
}

/// A folder that is there is no piece of a key, whatever its name.
bool isInFolder(const QByteArray &path)
{
    const qsizetype end = path.lastIndexOf('/');
    return end > 0 && QFileInfo(QFile::decodeName(path.first(end))).isDir();
}

} // namespace

bool looksLikeContents(const QByteArray &path)
{
    QByteArrayView text = QByteArrayView(path).trimmed();
    if (text.startsWith(kMark))
        text = text.sliced(kMark.size()).trimmed();
    constexpr QByteArrayView kBeginnings[] = {"{", "[", "-----BEGIN", "eyJ"};
    if (std::ranges::any_of(kBeginnings, [text](QByteArrayView each) { return text.startsWith(each); }))
        return true;
    if (text.contains('\n') || text.contains('\r') || text.contains("\"kty\"") || hasTooLongName(path))
        return true;
    // Base64 of a key is one, too.
    return (holdsPieceOfKey(text) && !isInFolder(path)) || Jose::importKeys(text.toByteArray()).has_value();
}

QString shownFile(const QByteArray &path)
{
    return looksLikeContents(path) ? u"…"_s : Texts::visible(QFile::decodeName(path));
}

QString shownValue(QByteArrayView typed, qsizetype limit)
{
    return looksLikeContents(typed.toByteArray()) ? u"…"_s : Texts::visibleExcerpt(QString::fromUtf8(typed), limit);
}

std::unexpected<Failure> contentsForFile()
{
    return usageFailure(
        QCoreApplication::translate(
            "Gscope", "A file is expected, and what stands in the place of its name looks like a key or other contents "
                      "of one. Write it into a file and name that, or send it through standard input and give -."),
        u"FILE"_s);
}

Outcome<void> checkNewFile(const QByteArray &path)
{
    if (!looksLikeContents(path))
        return {};
    return usageFailure(
        QCoreApplication::translate("Gscope", "What stands in the place of a new file's name looks like a key or other "
                                              "contents of one. Name a file to be written."),
        u"FILE"_s);
}

} // namespace Grantscope::Cli
