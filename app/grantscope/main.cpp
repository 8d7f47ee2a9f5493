// SPDX-License-Identifier: GPL-3.0-or-later
#include "components.h"

#include "intents/intents.h"
#include "shell/appearance.h"
#include "shell/language.h"
#include "shell/mainwindow.h"
#include "widgets/masking.h"

#include <QApplication>
#include <QSettings>

using namespace Qt::StringLiterals;
using namespace Grantscope;

int main(int argc, char *argv[])
{
    QApplication::setOrganizationName(u"grantscope"_s);
    QApplication::setApplicationName(u"grantscope"_s);
    QApplication::setApplicationVersion(u"" GRANTSCOPE_VERSION ""_s);
    QApplication::setDesktopFileName(u"grantscope"_s);
    // Before the application: no style is made that Appearance throws away again.
    QApplication::setStyle(u"Fusion"_s);
    const QApplication application(argc, argv);

    QSettings settings(QSettings::IniFormat, QSettings::UserScope, u"grantscope"_s, u"grantscope"_s);
    Ui::Language language(settings);
    Ui::Appearance appearance(settings);
    Ui::Intents intents;
    Ui::Masking masking;
    Ui::MainWindow window({settings, intents, masking, appearance, language, components});

    // The only list of panels.

    window.restore();
    window.show();
    return QApplication::exec();
}
