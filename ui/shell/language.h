// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLocale>
#include <QObject>
#include <QTranslator>

class QSettings;

namespace Grantscope::Ui {

/// The language of the window: its texts, Qt's own, dates and numbers. Switched live; widgets answer
/// QEvent::LanguageChange.
class Language : public QObject
{
    Q_OBJECT

public:
    struct Choice
    {
        QString code; ///< "en", "zh_TW"
        QString name; ///< In that language itself.
    };
    [[nodiscard]] static QList<Choice> choices();
    /// The choice that comes nearest to the languages that the system is set to.
    [[nodiscard]] static QString systemChoice(const QStringList &uiLanguages);
    /// How dates and numbers are written in the language \a code: as in the system's own land where it speaks that
    /// language ("en-GB" for "en").
    [[nodiscard]] static QLocale locale(const QString &code, const QStringList &uiLanguages);

    /// Applies what \a settings say, else the system's choice. \a settings must outlive this.
    explicit Language(QSettings &settings, QObject *parent = nullptr);
    ~Language() override;

    [[nodiscard]] QString code() const { return m_code; }
    /// Speaks \a code and remembers it. An unknown code changes nothing and gives false.
    bool setCode(const QString &code);

Q_SIGNALS:
    void changed(const QString &code);

private:
    void apply(const QString &code);

    QSettings &m_settings;
    QString m_code;
    QTranslator m_own;
    QTranslator m_qt;
};

} // namespace Grantscope::Ui
