// SPDX-License-Identifier: GPL-3.0-or-later
#include "commandline/filename.h"

#include "jose/keyimport.h"
#include "texts/visible.h"

#include <QCoreApplication>
#include <QFile>

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
    return Jose::importKeys(text.toByteArray()).has_value();
}

QString shownFile(const QByteArray &path)
{
    return looksLikeContents(path) ? u"…"_s : Texts::visible(QFile::decodeName(path));
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
