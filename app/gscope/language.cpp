// SPDX-License-Identifier: GPL-3.0-or-later
#include "language.h"

#include <QCoreApplication>
#include <QTranslator>

#include <cstdlib>
#include <string_view>

using namespace Qt::StringLiterals;

namespace Grantscope::Cli {

namespace {

/// Read from the environment, as gettext does: QLocale would load the data of every locale for the answer "English".
std::string_view languageOfEnvironment()
{
    for (const char *name : {"LC_ALL", "LC_MESSAGES", "LANG"}) {
        const char *value = std::getenv(name);
        if (value && *value != '\0')
            return value;
    }
    return {};
}

} // namespace

void followSystemLanguage(int &argc, char **argv)
{
    const std::string_view language = languageOfEnvironment();
    if (!language.starts_with("zh_TW") && !language.starts_with("zh_Hant") && !language.starts_with("zh_HK"))
        return;
    static QCoreApplication application(argc, argv);
    static QTranslator translator;
    if (translator.load(u":/i18n/grantscope_zh_TW.qm"_s))
        QCoreApplication::installTranslator(&translator);
}

} // namespace Grantscope::Cli
