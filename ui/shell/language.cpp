// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/language.h"

#include <QCoreApplication>
#include <QLibraryInfo>
#include <QSettings>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Grantscope::Ui {

namespace {

constexpr QLatin1StringView kKey{"language"};

/// Which of our languages that is; empty for another.
QString codeOf(const QLocale &locale)
{
    if (locale.language() == QLocale::English)
        return u"en"_s;
    const bool isTraditional =
        locale.language() == QLocale::Chinese && locale.script() == QLocale::TraditionalHanScript;
    return isTraditional ? u"zh_TW"_s : QString();
}

} // namespace

QList<Language::Choice> Language::choices()
{
    return {{u"en"_s, u"English"_s}, {u"zh_TW"_s, u"繁體中文"_s}};
}

QString Language::systemChoice(const QStringList &uiLanguages)
{
    for (const QString &language : uiLanguages) {
        if (const QString code = codeOf(QLocale(language)); !code.isEmpty())
            return code;
    }
    return u"en"_s;
}

QLocale Language::locale(const QString &code, const QStringList &uiLanguages)
{
    for (const QString &language : uiLanguages) {
        if (const QLocale locale(language); codeOf(locale) == code)
            return locale;
    }
    return QLocale(code);
}

Language::Language(QSettings &settings, QObject *parent)
    : QObject(parent)
    , m_settings(settings)
{
    const QString wanted = settings.value(kKey).toString();
    const QList<Choice> all = choices();
    const bool known = std::ranges::contains(all, wanted, &Choice::code);
    apply(known ? wanted : systemChoice(QLocale::system().uiLanguages()));
}

Language::~Language()
{
    QCoreApplication::removeTranslator(&m_own);
    QCoreApplication::removeTranslator(&m_qt);
}

bool Language::setCode(const QString &code)
{
    const QList<Choice> all = choices();
    if (!std::ranges::contains(all, code, &Choice::code))
        return false;
    m_settings.setValue(kKey, code);
    if (code != m_code)
        apply(code);
    return true;
}

void Language::apply(const QString &code)
{
    m_code = code;
    // Before the translators, because widgets format dates and numbers anew when these are put in.
    QLocale::setDefault(locale(code, QLocale::system().uiLanguages()));
    QCoreApplication::removeTranslator(&m_own);
    QCoreApplication::removeTranslator(&m_qt);
    if (m_qt.load(u"qtbase_"_s + code, QLibraryInfo::path(QLibraryInfo::TranslationsPath)))
        QCoreApplication::installTranslator(&m_qt);
    if (m_own.load(u":/i18n/grantscope_"_s + code + u".qm"_s))
        QCoreApplication::installTranslator(&m_own);
    Q_EMIT changed(code);
}

} // namespace Grantscope::Ui
