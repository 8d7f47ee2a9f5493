// SPDX-License-Identifier: GPL-3.0-or-later
#include "tokens/keysource.h"

#include "texts/visible.h"
#include "widgets/masking.h"

#include <QCoreApplication>
#include <QFileInfo>

namespace Grantscope::Ui {

bool KeySource::isAt(const KeySource &other) const
{
    return origin != KeyOrigin::Generated && origin == other.origin && place == other.place && issuer == other.issuer;
}

QString sourceText(const KeySource &source)
{
    switch (source.origin) {
    case KeyOrigin::Pasted:
        return QCoreApplication::translate("Grantscope::Ui::KeySource", "pasted");
    case KeyOrigin::Dropped:
        return QCoreApplication::translate("Grantscope::Ui::KeySource", "dropped");
    case KeyOrigin::Generated:
        return QCoreApplication::translate("Grantscope::Ui::KeySource", "generated here");
    case KeyOrigin::Kept:
        return QCoreApplication::translate("Grantscope::Ui::KeySource", "keychain");
    case KeyOrigin::Sample:
        return QCoreApplication::translate("Grantscope::Ui::KeySource", "sample");
    case KeyOrigin::File:
        return QFileInfo(source.place).fileName();
    case KeyOrigin::Fetched:
        return source.place;
    }
    return {};
}

QString shownSource(const KeySource &source, const Masking &masking, qsizetype limit)
{
    const QString text = Texts::visibleExcerpt(sourceText(source), limit);
    return source.origin == KeyOrigin::File || source.origin == KeyOrigin::Fetched ? masking.shown(text) : text;
}

} // namespace Grantscope::Ui
