// SPDX-License-Identifier: GPL-3.0-or-later
#include "making/jsonmember.h"

#include "jose/joseerror.h"
#include "json/writer.h"
#include "making/makingerror.h"

using namespace Qt::StringLiterals;

namespace Grantscope::Making {

namespace {

Result<Json::Document> parseObject(const QByteArray &text)
{
    auto document = Json::Document::parse(text);
    if (document && !document->root().isObject())
        return std::unexpected(
            Error{Jose::JoseError::HeaderNotObject, u"{…}"_s, {}, "RFC 7519 §7.1", document->root().span().offset});
    return document;
}

Result<void> checkValue(const QByteArray &value)
{
    if (const auto parsed = Json::Document::parse(value); !parsed)
        return std::unexpected(Error{MakingError::ValueNotJson, parsed.error().expected, parsed.error().found,
                                     "RFC 8259 §3", parsed.error().offset});
    return {};
}

std::unexpected<Error> absent(const QString &what)
{
    return std::unexpected(Error{MakingError::MemberAbsent, what, {}});
}

/// The member and the one before it.
struct Found
{
    Json::Value member = {};
    Json::Value before = {};
};

template <typename Predicate>
Found findMember(Json::Value object, Predicate isMeant)
{
    Found found;
    for (const Json::Value member : object) {
        found.before = found.member;
        found.member = member;
        if (isMeant(member))
            return found;
    }
    return {};
}

Found memberAt(Json::Value object, qsizetype index)
{
    return findMember(object, [&index](Json::Value) { return index-- == 0; });
}

QByteArray replaced(const QByteArray &text, Json::Span span, QByteArrayView by)
{
    QByteArray result = text;
    return result.replace(span.offset, span.length, by);
}

/// As the last members are laid out: what stands before the name and around the colon. Of a lone member, "{ "a": 1 }"
/// and "{"a": 1}" both show blanks.
QByteArray appended(const Json::Document &document, const QByteArray &name, const QByteArray &value)
{
    const QByteArray &text = document.text();
    const Json::Value root = document.root();
    const Found end = findMember(root, [](Json::Value member) { return !member.nextSibling(); });
    if (!end.member)
        return replaced(text, {root.span().offset + 1, root.span().length - 2}, name + ':' + value);
    const auto between = [&text](qsizetype from, qsizetype to) { return text.sliced(from, to - from); };
    const QByteArray colon = between(end.member.nameSpan().end(), end.member.span().offset);
    QByteArray gap =
        between(end.before ? end.before.span().end() : root.span().offset + 1, end.member.nameSpan().offset);
    gap.remove(0, gap.indexOf(',') + 1);
    if (!end.before && gap.isEmpty() && colon.endsWith(' '))
        gap = " ";
    QByteArray result = text;
    return result.insert(end.member.span().end(), ',' + gap + name + colon + value);
}

/// Away with it and one comma. The white space of its neighbours stays.
QByteArray without(const Json::Document &document, const Found &found)
{
    const Json::Span span{found.member.nameSpan().offset, found.member.span().end() - found.member.nameSpan().offset};
    if (const Json::Value next = found.member.nextSibling())
        return replaced(document.text(), {span.offset, next.nameSpan().offset - span.offset}, {});
    if (found.before)
        return replaced(document.text(), {found.before.span().end(), span.end() - found.before.span().end()}, {});
    const Json::Span root = document.root().span();
    return replaced(document.text(), {root.offset + 1, root.length - 2}, {});
}

} // namespace

Result<QByteArray> setMember(const QByteArray &object, QByteArrayView name, const QByteArray &value)
{
    const auto document = parseObject(object);
    if (!document)
        return std::unexpected(document.error());
    if (auto sound = checkValue(value); !sound)
        return std::unexpected(sound.error());
    if (const Json::Value member = document->root().member(name))
        return replaced(object, member.span(), value);
    return appended(*document, Json::quoted(QString::fromUtf8(name)), value);
}

Result<QByteArray> appendMember(const QByteArray &object, const QString &name, const QByteArray &value)
{
    const auto document = parseObject(object);
    if (!document)
        return std::unexpected(document.error());
    if (auto sound = checkValue(value); !sound)
        return std::unexpected(sound.error());
    return appended(*document, Json::quoted(name), value);
}

Result<QByteArray> removeMember(const QByteArray &object, QByteArrayView name)
{
    const auto document = parseObject(object);
    if (!document)
        return std::unexpected(document.error());
    const Json::Value root = document->root();
    // What stands between two members stays before the second.
    QByteArray kept;
    Json::Value before;
    bool isChanged = false;
    for (const Json::Value member : root) {
        if (member.nameIs(name)) {
            isChanged = true;
        } else {
            const qsizetype begin = kept.isEmpty() || !before ? member.nameSpan().offset : before.span().end();
            kept += QByteArrayView(object).sliced(begin, member.span().end() - begin);
        }
        before = member;
    }
    if (!isChanged)
        return object;
    const Json::Span all = root.span();
    if (kept.isEmpty())
        return replaced(object, {all.offset + 1, all.length - 2}, {});
    const qsizetype first = root.firstChild().nameSpan().offset;
    return replaced(object, {first, before.span().end() - first}, kept);
}

Result<QByteArray> setValueAt(const QByteArray &object, qsizetype index, const QByteArray &value)
{
    const auto document = parseObject(object);
    if (!document)
        return std::unexpected(document.error());
    if (auto sound = checkValue(value); !sound)
        return std::unexpected(sound.error());
    const Json::Value member = memberAt(document->root(), index).member;
    return member ? Result<QByteArray>(replaced(object, member.span(), value)) : absent(QString::number(index));
}

Result<QByteArray> renameAt(const QByteArray &object, qsizetype index, const QString &name)
{
    const auto document = parseObject(object);
    if (!document)
        return std::unexpected(document.error());
    const Json::Value member = memberAt(document->root(), index).member;
    return member ? Result<QByteArray>(replaced(object, member.nameSpan(), Json::quoted(name)))
                  : absent(QString::number(index));
}

Result<QByteArray> removeAt(const QByteArray &object, qsizetype index)
{
    const auto document = parseObject(object);
    if (!document)
        return std::unexpected(document.error());
    const Found found = memberAt(document->root(), index);
    return found.member ? Result<QByteArray>(without(*document, found)) : absent(QString::number(index));
}

} // namespace Grantscope::Making
