// SPDX-License-Identifier: GPL-3.0-or-later
#include "tokens/keysaving.h"

#include <QFileInfo>
#include <QSaveFile>

using namespace Qt::StringLiterals;

namespace Grantscope::Ui {

namespace {

Result<Secret> textOf(const Jose::KeyItem &item, KeyParts parts, const QString &path)
{
    const QString suffix = QFileInfo(path).suffix().toLower();
    const bool isJwk = suffix == "jwk"_L1 || suffix == "json"_L1;
    return Jose::writeKeys({item},
                           {.form = isJwk ? Jose::KeyForm::Jwk : Jose::KeyForm::Pem,
                            .half = parts == KeyParts::Private ? Jose::KeyHalf::Private : Jose::KeyHalf::Public});
}

} // namespace

IntakeLine saveKey(const Jose::KeyItem &item, KeyParts parts, const QString &path)
{
    return saveText(textOf(item, parts, path), parts, path);
}

IntakeLine saveText(const Result<Secret> &text, KeyParts parts, const QString &path)
{
    IntakeLine line{IntakeLine::Kind::NotSaved, QFileInfo(path).fileName()};
    if (!text) {
        line.error = text.error();
        return line;
    }
    QSaveFile file(path);
    const QByteArrayView octets = text->reveal();
    const bool written =
        file.open(QIODevice::WriteOnly)
        && (parts == KeyParts::Public || file.setPermissions(QFileDevice::ReadOwner | QFileDevice::WriteOwner))
        && file.write(octets.data(), octets.size()) == octets.size() && file.commit();
    if (written)
        line.kind = IntakeLine::Kind::Saved;
    else
        line.detail = file.errorString();
    return line;
}

} // namespace Grantscope::Ui
