// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "lessons/explanation.h"

#include <QWidget>

#include <memory>

class QLineEdit;
class QListWidget;
class QTextBrowser;

namespace Grantscope::Ui {

/// All terms with what they mean, and whatever the registries say of a name on the wire.
class GlossaryPane : public QWidget
{
    Q_OBJECT

public:
    explicit GlossaryPane(QWidget *parent = nullptr);

    void setLanguage(const QString &language);
    /// By its id or by any name of it: claims, parameters, algorithms, errors. False where nothing is known of it; then
    /// the pane says so.
    bool lookUp(const QString &name);
    [[nodiscard]] QString current() const { return m_current; } ///< The id of the term that is shown.
    [[nodiscard]] QLineEdit *filter() const { return m_filter; }
    [[nodiscard]] QListWidget *list() const { return m_list; }
    [[nodiscard]] QTextBrowser *page() const { return m_page; }
    [[nodiscard]] const Lessons::Glossary *glossary() const { return m_glossary.get(); }

Q_SIGNALS:
    void lessonAsked(const QString &id);
    void lookedUp(const QString &id); ///< A term is shown.

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    enum class State : quint8 { Known, Unknown, NoMatch };
    void fill();
    void search();
    void showRow(int row);
    void choose(int row);
    void showState();
    void show(const QString &name, const Lessons::Explanation &known);
    [[nodiscard]] QString termText(const Lessons::Term &term) const;
    void retranslateUi();

    std::unique_ptr<Lessons::Glossary> m_glossary;
    QString m_current;
    QString m_asked; ///< By which name.
    State m_state = State::Known;
    QLineEdit *m_filter;
    QListWidget *m_list;
    QTextBrowser *m_page;
};

} // namespace Grantscope::Ui
