// SPDX-License-Identifier: GPL-3.0-or-later
#include "tokens/valuetext.h"

#include "texts/visible.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace Grantscope::Ui {

namespace {

constexpr qsizetype kExcerpt = 600; // octets of a value that a cell reads
constexpr qsizetype kShown = 300; // UTF-16 units of what it shows

} // namespace

QString valueExcerpt(Json::Value value)
{
    switch (value.type()) {
    case Json::Type::Object:
        return value.size() == 1 ? QCoreApplication::translate("Grantscope::Ui::ClaimValues", "1 member") : QCoreApplication::translate("Grantscope::Ui::ClaimValues", "%1 members").arg(value.size());
    case Json::Type::Array:
        return value.size() == 1 ? QCoreApplication::translate("Grantscope::Ui::ClaimValues", "1 element") : QCoreApplication::translate("Grantscope::Ui::ClaimValues", "%1 elements").arg(value.size());
    case Json::Type::String:
        if (value.text().size() <= kExcerpt)
            return Texts::visibleExcerpt(value.toString(), kShown);
        // Unescaping 50 MB for one cell would stop the window: the beginning is shown as it was written.
        return Texts::visibleExcerpt(QString::fromUtf8(value.text().sliced(1, kExcerpt)), kShown);
    default:
        return Texts::visibleExcerpt(QString::fromUtf8(value.text().first(qMin(kExcerpt, value.text().size()))), kShown);
    }
}

QString valueText(Json::Value value)
{
    return value.isString() ? value.toString() : QString::fromUtf8(value.text());
}

QString nameExcerpt(Json::Value value)
{
    if (value.nameSpan().length > kExcerpt)
        return Texts::visibleExcerpt(value.name().first(kShown), kShown) + u'…';
    return Texts::visibleExcerpt(value.name(), kShown);
}

QString plainToolTip(const QString &text)
{
    return text.isEmpty() ? QString() : u"<qt>"_s + text.toHtmlEscaped().replace(u'\n', u"<br>"_s) + u"</qt>"_s;
}

} // namespace Grantscope::Ui
