// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/language.h"

#include <QCoreApplication>
#include <QTranslator>

#include <langinfo.h>

#include <clocale>
#include <cstdlib>

using namespace Qt::StringLiterals;

namespace Grantscope {

namespace {

std::string_view variable(const char *name)
{
    const char *value = std::getenv(name);
    return value ? value : std::string_view();
}

/// QLocale would load the data of every locale for the answer "English".
std::string_view languageOfEnvironment()
{
    for (const char *name : {"LC_ALL", "LC_MESSAGES", "LANG"}) {
        const std::string_view locale = variable(name);
        if (locale.empty())
            continue;
        const bool isC = locale == "C" || locale.starts_with("C.") || locale == "POSIX";
        const std::string_view preferred = variable("LANGUAGE");
        return isC || preferred.empty() ? locale : preferred.substr(0, preferred.find(':'));
    }
    return {};
}

} // namespace

std::string_view translationOfEnvironment()
{
    const std::string_view language = languageOfEnvironment();
    for (const std::string_view traditional : {"zh_TW", "zh_HK", "zh_MO", "zh_Hant"}) {
        if (language.starts_with(traditional))
            return "zh_TW";
    }
    return {};
}

void acceptAnyLocale()
{
    // All or nothing: one category that isn't installed, and setlocale() changes none, not even LC_CTYPE=C.UTF-8.
    if (std::setlocale(LC_ALL, "") && std::string_view(nl_langinfo(CODESET)) == "UTF-8")
        return;
    const bool had = qEnvironmentVariableIsSet("LC_ALL");
    const QByteArray before = qgetenv("LC_ALL");
    qputenv("LC_ALL", "C.UTF-8");
    {
        // Qt looks at the locale for the first application object of a process only.
        int count = 0;
        char *none = nullptr;
        const QCoreApplication first(count, &none);
    }
    if (had)
        qputenv("LC_ALL", before);
    else
        qunsetenv("LC_ALL");
}

void followLanguage(std::string_view translation)
{
    if (translation.empty())
        return;
    if (!QCoreApplication::instance()) {
        acceptAnyLocale();
        static int count = 0;
        static char *none = nullptr;
        static QCoreApplication application(count, &none);
    }
    static QTranslator translator;
    const QLatin1StringView name(translation.data(), qsizetype(translation.size()));
    if (translator.load(u":/i18n/grantscope_"_s + name + u".qm"_s))
        QCoreApplication::installTranslator(&translator);
}

} // namespace Grantscope
