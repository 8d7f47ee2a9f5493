// SPDX-License-Identifier: GPL-3.0-or-later
#include "tokens/valuetext.h"

#include "texts/visible.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace Grantscope::Ui {

namespace {

constexpr qsizetype kShown = 300; // UTF-16 units of a value or name that a cell shows
/// Octets of a string as written that hold at least one unit more than a cell shows: "\u0041" is six for one.
constexpr qsizetype kRead = 6 * (kShown + 2);

qsizetype characterStart(QByteArrayView octets, qsizetype offset)
{
    qsizetype start = offset;
    while (start > 0 && offset - start < 3 && (static_cast<uchar>(octets[start]) & 0xc0) == 0x80)
        --start;
    return start;
}

/// The beginning of a string that was written as \a text, quotes included: unescaping 50 MB for one cell would stop the
/// window.
QString stringBeginning(QByteArrayView text)
{
    qsizetype end = 1;
    while (end < text.size() - 1 && end < kRead)
        end += text[end] != '\\' ? 1 : text[end + 1] == 'u' ? 6 : 2;
    end = characterStart(text, qMin(end, text.size() - 1));
    const auto piece = Json::Document::parse(text.first(end).toByteArray() + '"');
    return Texts::visibleExcerpt(piece ? piece->root().toString() : QString(), kShown);
}

} // namespace

QString octetsExcerpt(QByteArrayView utf8, qsizetype most)
{
    // No UTF-16 unit takes more than three octets, and one more than is shown tells that something is left out.
    const qsizetype enough = 3 * (most + 2);
    const QByteArrayView read = utf8.size() > enough ? utf8.first(characterStart(utf8, enough)) : utf8;
    return Texts::visibleExcerpt(QString::fromUtf8(read), most);
}

QString valueExcerpt(Json::Value value)
{
    switch (value.type()) {
    case Json::Type::Object:
        return value.size() == 1
                   ? QCoreApplication::translate("Grantscope::Ui::ClaimValues", "1 member")
                   : QCoreApplication::translate("Grantscope::Ui::ClaimValues", "%1 members").arg(value.size());
    case Json::Type::Array:
        return value.size() == 1
                   ? QCoreApplication::translate("Grantscope::Ui::ClaimValues", "1 element")
                   : QCoreApplication::translate("Grantscope::Ui::ClaimValues", "%1 elements").arg(value.size());
    case Json::Type::String:
        return value.text().size() <= kRead ? Texts::visibleExcerpt(value.toString(), kShown)
                                            : stringBeginning(value.text());
    default:
        return octetsExcerpt(value.text(), kShown);
    }
}

QString valueText(Json::Value value)
{
    return value.isString() ? value.toString() : QString::fromUtf8(value.text());
}

QString nameExcerpt(Json::Value value)
{
    return value.nameSpan().length <= kRead ? Texts::visibleExcerpt(value.name(), kShown)
                                            : stringBeginning(value.nameText());
}

} // namespace Grantscope::Ui
