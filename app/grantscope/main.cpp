// SPDX-License-Identifier: GPL-3.0-or-later
#include "components.h"
#include "keyfetching.h"

#include "common/language.h"
#include "intents/intents.h"
#include "shell/appearance.h"
#include "shell/language.h"
#include "shell/mainwindow.h"
#include "tokens/inspectorpanel.h"
#include "widgets/masking.h"

#include <QApplication>
#include <QPointer>
#include <QSettings>

using namespace Qt::StringLiterals;
using namespace Grantscope;

namespace {

Instant systemTime()
{
    return std::chrono::floor<std::chrono::milliseconds>(std::chrono::system_clock::now());
}

Ui::KeyFetcher keyFetcher()
{
#ifdef GRANTSCOPE_WITH_DISCOVERY
    return makeKeyFetcher(systemTime);
#else
    return {};
#endif
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
    QApplication::setStyle(u"Fusion"_s);
    const QApplication application(argc, argv);

    QSettings settings(QSettings::IniFormat, QSettings::UserScope, u"grantscope"_s, u"grantscope"_s);
    Ui::Language language(settings);
    Ui::Appearance appearance(settings);
    Ui::Intents intents;
    Ui::Masking masking;
    Ui::MainWindow window({settings, intents, masking, appearance, language, components});

    // The only list of panels.
    QPointer<Ui::InspectorPanel> inspector;
    window.addPanel({u"tokens"_s, [] { return Ui::InspectorPanel::tr("Tokens"); }, u"view-certificate-symbolic"_s,
                     [&](QWidget *parent) {
                         inspector =
                             new Ui::InspectorPanel({&intents, &masking, &settings, keyFetcher(), systemTime}, parent);
                         return inspector;
                     }});
    intents.handle<Ui::OpenToken>(&window, [&](const Ui::OpenToken &intent) {
        window.showArea(u"tokens"_s); // The panel is made when it is first shown.
        inspector->open(intent);
    });

    window.restore();
    window.show();
    return QApplication::exec();
}
