// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "flows/profilebook.h"
#include "flows/setupform.h"

class QPushButton;

namespace Grantscope::Ui {

/// Above the other fields: a profile that was kept, or a known provider to begin one from; what that provider is known
/// to demand; keeping and removing.
class SetupProfile : public SetupForm
{
    Q_OBJECT

public:
    /// Null: nothing is kept, presets are there all the same.
    explicit SetupProfile(FlowController *flow, ProfileBook *book, QWidget *parent = nullptr);

    void store(FlowSetup &) const override { }
    [[nodiscard]] QComboBox *choice() const { return m_choice; }
    [[nodiscard]] LineEdit *name() const { return m_name; }
    [[nodiscard]] QPushButton *saveButton() const { return m_save; }
    [[nodiscard]] QPushButton *removeButton() const { return m_remove; }
    /// There once a profile was removed.
    [[nodiscard]] QPushButton *restoreButton() const { return m_restore; }
    /// Can be pressed where a secret is kept with the profile.
    [[nodiscard]] QPushButton *forgetSecretButton() const { return m_forgetSecret; }
    /// What is known of the provider.
    [[nodiscard]] QString notes() const;
    /// The field for a part of the address that is the person's own.
    [[nodiscard]] LineEdit *placeholder(const QString &name) const;
    void choosePreset(const QString &id);
    void chooseProfile(const QString &id);
    /// What did not work, or can't be read; empty: nothing.
    [[nodiscard]] QString problem() const;

protected:
    void show(const FlowController &flow) override;
    void retranslateUi() override;

private:
    void fill();
    void chosen();
    void takePreset();
    void complainOfPart(Error error, const QHash<QString, QString> &values);
    void showPlaceholders();
    void save();
    void remove();
    void restore();
    void forgetSecret();
    void readSecret(const Workspace::Profile &profile);
    void readKey(const Workspace::Profile &profile);
    void startAfresh();
    void complain(const std::optional<Error> &error);
    void showProblem();

    FlowController *m_flow;
    ProfileBook *m_book;
    QComboBox *m_choice;
    QList<LineEdit *> m_placeholders;
    QList<QLabel *> m_placeholderNames; ///< Of each, above it.
    QLabel *m_problem;
    QLabel *m_notes;
    LineEdit *m_name;
    QString m_named; ///< The profile whose name stands there.
    quint64 m_reading = 0; ///< The read of a secret that counts.
    std::optional<Error> m_error; ///< Of what was tried last.
    QPushButton *m_save;
    QPushButton *m_remove;
    QPushButton *m_restore;
    QPushButton *m_forgetSecret;
    QLabel *m_secretNote;
};

} // namespace Grantscope::Ui
