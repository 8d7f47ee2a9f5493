// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tokens/partmap.h"
#include "widgets/rolestyler.h"

#include <QWidget>

class QLabel;
class QToolButton;

namespace Grantscope::Ui {

class Copier;
class TextView;

/// A decoded part of a token: as it was signed, or pretty. Places are given and told in octets of what was signed.
class PartView : public QWidget
{
    Q_OBJECT

public:
    PartView(Meaning part, Copier *copier, QWidget *parent = nullptr);

    /// \a owner keeps \a part alive.
    void setPart(std::shared_ptr<const void> owner, const PartText *part);
    /// Said instead of the text where there is none to show.
    void setNotice(const QString &text);
    void setPretty(bool pretty);
    [[nodiscard]] bool isPretty() const;
    /// Marks a place and, unless the person works in this view, brings it into view; an empty one takes the mark away.
    void mark(Json::Span span);
    [[nodiscard]] TextView *view() const { return m_view; }
    void setTitle(const QString &title);

Q_SIGNALS:
    /// The person went to this octet.
    void placeChosen(qsizetype offset);
    void prettyChanged(bool pretty);

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslateUi();
    void showText();
    void showMarks();
    [[nodiscard]] bool showsPretty() const;
    [[nodiscard]] Json::Span shown(Json::Span span) const;

    Meaning m_meaning;
    Copier *m_copier;
    std::shared_ptr<const void> m_owner;
    const PartText *m_part = nullptr;
    Json::Span m_mark;
    QLabel *m_notice;
    QToolButton *m_find;
    QToolButton *m_pretty;
    QToolButton *m_copy;
    TextView *m_view;
};

} // namespace Grantscope::Ui
