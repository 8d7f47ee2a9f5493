// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "lessons/glossary.h"

#include <QObject>

#include <memory>

class QPoint;
class QWidget;

namespace Grantscope::Ui {

/// Explains the name under the pointer in a tool tip, in every window of the program: claims, parameters, algorithms,
/// errors, terms. Where a widget has a tool tip of its own, that one is shown.
class TermHints : public QObject
{
    Q_OBJECT

public:
    /// Watches the application as long as it lives.
    explicit TermHints(QObject *parent = nullptr);

    /// Whether anything is known of the word.
    [[nodiscard]] bool isKnown(const QString &word);
    /// Plain text; empty where nothing is known of what stands there, or nothing may be told.
    [[nodiscard]] QString hintAt(const QWidget *widget, const QPoint &place);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    const Lessons::Glossary &glossary();

    QString m_language;
    std::unique_ptr<Lessons::Glossary> m_glossary; ///< Read when it is first wanted.
};

} // namespace Grantscope::Ui
