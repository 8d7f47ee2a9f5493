// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/filetext.h"

#include "texts/visible.h"

#include <QFile>
#include <QFileInfo>
#include <QtConcurrentRun>

namespace Grantscope::Ui {

QFuture<FileText> readFile(const QString &path, qsizetype most)
{
    return QtConcurrent::run([path, most] {
        FileText text;
        text.name = Texts::visibleExcerpt(QFileInfo(path).fileName());
        QFile file(path);
        if (!QFileInfo(path).isFile() || !file.open(QIODevice::ReadOnly)) {
            text.problem = file.errorString();
            return text;
        }
        text.tooLarge = file.size() > most;
        if (!text.tooLarge)
            text.octets = file.read(most);
        return text;
    });
}

} // namespace Grantscope::Ui
