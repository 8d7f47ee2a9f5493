// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "jose/secretsearch.h"

#include <QDialog>
#include <QElapsedTimer>
#include <QTimer>

#include <memory>

class QCheckBox;
class QLabel;
class QProgressBar;
class QPushButton;

namespace Grantscope::Ui {

class Copier;
class LineEdit;
class WrappedText;

/// Secrets tried on a MAC of a token of the person's own: the well-known ones at once, then a word list that they
/// choose, on other threads and all processors. Both can be cancelled. What is found stays hidden until it is asked
/// for, and a well-known secret stays found, whatever list is tried after it.
class WeakSecretsDialog : public QDialog
{
    Q_OBJECT

public:
    WeakSecretsDialog(const QList<Jose::MacTarget> &targets, Copier *copier, QWidget *parent = nullptr);
    /// Ends a search.
    ~WeakSecretsDialog() override;

    /// Tries the word list that is named in the field.
    void tryList();
    void cancel();
    [[nodiscard]] bool isSearching() const { return m_search != nullptr; }
    [[nodiscard]] LineEdit *file() const { return m_file; }
    [[nodiscard]] QCheckBox *base64() const { return m_base64; }
    [[nodiscard]] QCheckBox *hex() const { return m_hex; }
    [[nodiscard]] QProgressBar *progress() const { return m_progress; }
    [[nodiscard]] QLabel *speed() const { return m_speed; }
    [[nodiscard]] LineEdit *secret() const { return m_secret; }
    [[nodiscard]] QCheckBox *reveal() const { return m_reveal; }
    [[nodiscard]] QPushButton *tryButton() const { return m_try; }
    [[nodiscard]] QPushButton *cancelButton() const { return m_cancel; }
    [[nodiscard]] QPushButton *addButton() const { return m_add; }
    [[nodiscard]] QString message() const;

Q_SIGNALS:
    void keyAsked(const Grantscope::Secret &secret);

protected:
    void changeEvent(QEvent *event) override;

private:
    /// What the search and the dialog share.
    struct Search
    {
        enum class Of : std::uint8_t { WellKnown, List };
        Of of;
        Jose::SearchMeter meter;
        std::stop_source stop;
        QElapsedTimer time;
    };
    struct Finding
    {
        Jose::SecretMatch match;
        QString name; ///< Of a well-known one.
    };

    void arrange();
    void begin(Search::Of of);
    void end();
    void tryWellKnown();
    void takeWellKnown(const Result<Jose::WellKnownResult> &result);
    void take(const Result<Jose::SearchResult> &result);
    void chooseFile();
    void showProgress();
    [[nodiscard]] bool isProgressShown() const;
    void showState();
    void say();
    void retranslateUi();
    [[nodiscard]] bool isRevealed() const;
    [[nodiscard]] bool isNameShown(const Finding &finding) const;
    /// What is shown and can be added: of the list, or else well known.
    [[nodiscard]] const std::optional<Finding> &finding() const { return m_inList ? m_inList : m_wellKnown; }
    [[nodiscard]] QString foundText(const Finding &finding) const;
    [[nodiscard]] QString findingsText() const;
    [[nodiscard]] QString wellKnownText() const;
    [[nodiscard]] QString searchedText() const;

    QList<Jose::MacTarget> m_targets;
    Copier *m_copier;
    std::shared_ptr<Search> m_search; ///< Null while none is under way.
    std::optional<Finding> m_wellKnown;
    std::optional<Finding> m_inList; ///< In the one that was tried last.
    std::optional<Error> m_error;
    std::optional<Jose::WellKnownResult> m_wellKnownResult;
    std::optional<Jose::SearchResult> m_result; ///< Of the list that was tried last.
    QTimer m_watch;
    WrappedText *m_about;
    QLabel *m_fileLabel;
    LineEdit *m_file;
    QPushButton *m_choose;
    QLabel *m_readings;
    QCheckBox *m_base64;
    QCheckBox *m_hex;
    QProgressBar *m_progress;
    QLabel *m_speed;
    WrappedText *m_message;
    QLabel *m_secretLabel;
    LineEdit *m_secret;
    QCheckBox *m_reveal;
    QPushButton *m_try;
    QPushButton *m_cancel;
    QPushButton *m_add;
    QPushButton *m_close;
};

} // namespace Grantscope::Ui
