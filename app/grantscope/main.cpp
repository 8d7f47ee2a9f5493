// SPDX-License-Identifier: GPL-3.0-or-later
#include "workbench.h"

#include "common/language.h"
#include "widgets/zoomedstyle.h"

#include <QApplication>
#include <QIcon>
#include <QSettings>
#include <QStandardPaths>

using namespace Qt::StringLiterals;
using namespace Grantscope;

namespace {

Instant systemTime()
{
    return std::chrono::floor<std::chrono::milliseconds>(std::chrono::system_clock::now());
}

} // namespace

int main(int argc, char *argv[])
{
    QApplication::setOrganizationName(u"grantscope"_s);
    QApplication::setApplicationName(u"grantscope"_s);
    QApplication::setApplicationVersion(u"" GRANTSCOPE_VERSION ""_s);
    QApplication::setDesktopFileName(u"grantscope"_s);
    acceptAnyLocale();
    // Before the application: no style is made that Appearance throws away again.
    QApplication::setStyle(new Ui::ZoomedStyle);
    const QApplication application(argc, argv);
    QApplication::setWindowIcon(QIcon(u":/icons/grantscope.svg"_s));

    QSettings settings(QSettings::IniFormat, QSettings::UserScope, u"grantscope"_s, u"grantscope"_s);
    const QString data = QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation);
    Workbench workbench(settings, systemTime, {.journal = data + u"/grantscope/journal"_s, .secrets = {}});
    workbench.window().show();
    return QApplication::exec();
}
