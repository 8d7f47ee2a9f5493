// SPDX-License-Identifier: GPL-3.0-or-later
#include "lessons/library.h"

#include <QResource>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Grantscope::Lessons {

namespace {

std::optional<QByteArray> readFile(const QString &id, const QString &language)
{
    const QResource resource(u":/grantscope/lessons/"_s + language + u'/' + id + u".md"_s);
    return resource.isValid() ? std::optional(resource.uncompressedData()) : std::nullopt;
}

} // namespace

const QStringList &lessonIds()
{
    static const QStringList ids{
        u"why"_s,          u"two-ideas"_s,  u"four-roles"_s,      u"code-flow"_s,      u"pkce-thief"_s,
        u"machines"_s,     u"devices"_s,    u"historic-grants"_s, u"refresh-tokens"_s, u"jwt-anatomy"_s,
        u"signatures"_s,   u"encryption"_s, u"self-contained"_s,  u"side-by-side"_s,   u"jwt-alone"_s,
        u"oauth-alone"_s,  u"both"_s,       u"id-or-access"_s,    u"opaque-or-jwt"_s,  u"verify-first"_s,
        u"safe-storage"_s, u"mcp"_s,        u"agents"_s,          u"which"_s};
    return ids;
}

Result<Shelved> findLesson(const QString &id, const QString &language)
{
    if (language != "en"_L1) {
        if (const auto file = readFile(id, language)) {
            if (auto lesson = parseLesson(*file))
                return Shelved{.lesson = *std::move(lesson), .isTranslated = true};
        }
    }
    const auto file = readFile(id, u"en"_s);
    if (!file)
        return std::unexpected(Error{.id = LessonError::Missing, .found = id});
    return parseLesson(*file).transform(
        [&](Lesson &&lesson) { return Shelved{.lesson = std::move(lesson), .isTranslated = language == "en"_L1}; });
}

} // namespace Grantscope::Lessons
