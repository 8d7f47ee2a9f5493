// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "flows/flowcontroller.h"

#include <QVariant>
#include <QWidget>

#include <utility>

class QCheckBox;
class QComboBox;
class QGridLayout;
class QLabel;

namespace Grantscope::Ui {

class LineEdit;

/// A part of the setup: rows of fields whose names follow the language, filled from a setup and read back into it.
class SetupForm : public QWidget
{
    Q_OBJECT

public:
    explicit SetupForm(QWidget *parent = nullptr);

    /// Shows what the controller has; says nothing.
    void load(const FlowController &flow);
    /// Puts what the person said into \a setup.
    virtual void store(FlowSetup &setup) const = 0;
    /// All that can be said here, in the order in which it stands, with accessible names.
    [[nodiscard]] QList<QWidget *> fields() const;

Q_SIGNALS:
    /// The person changed something.
    void edited();

protected:
    virtual void show(const FlowController &flow) = 0;
    virtual void retranslateUi();
    void changeEvent(QEvent *event) override;

    /// Name and tool tip are English, marked in the context of this class. An empty name: the field has words of its
    /// own.
    void add(const char *name, const char *toolTip, QWidget *field);
    LineEdit *addLine(const char *name, const char *toolTip);
    QComboBox *addChoice(const char *name, const char *toolTip);
    /// One that says nothing by itself.
    QComboBox *makeChoice();
    /// Has these items, without a flicker where it has them already.
    static void fillChoice(QComboBox *choice, const QList<std::pair<QString, QVariant>> &items);
    QLabel *addNote();
    void setShown(QWidget *field, bool shown);
    /// Unless it says so already, or is being typed in: the caret stays where it is.
    void setText(LineEdit *field, const QByteArray &text) const;
    void tell();

private:
    struct Row
    {
        const char *name;
        const char *toolTip;
        QLabel *label;
        QWidget *field;
    };
    QGridLayout *m_grid;
    QList<Row> m_rows;
    const LineEdit *m_typedIn = nullptr; ///< While that is told.
    bool m_loading = false;
};

} // namespace Grantscope::Ui
