// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "making/draft.h"
#include "widgets/masking.h"

#include <QWidget>

class QLabel;

namespace Grantscope::Ui {

class PasteView;

/// A JSON text to be edited with its colours. What is said of it is underlined where it stands, with the sentence
/// below.
class JsonEditor : public QWidget
{
    Q_OBJECT

public:
    explicit JsonEditor(const Masking *masking, QWidget *parent = nullptr);

    [[nodiscard]] PasteView *view() const { return m_view; }
    [[nodiscard]] QLabel *notes() const { return m_notes; }
    /// In place of what is there; no step of the person's, and without one to undo where \a text is there already.
    void setText(const QByteArray &text);
    /// Only those of this part. What a view of another width says is the caller's.
    void setFindings(const QList<Making::Finding> &findings);
    /// Goes to what the first finding is about.
    void goToFinding();
    void setNames(const QString &name, const QString &placeholder);

Q_SIGNALS:
    void edited(const QByteArray &text);

protected:
    void changeEvent(QEvent *event) override;

private:
    void showFindings();

    const Masking *m_masking;
    PasteView *m_view;
    QLabel *m_notes;
    QList<Making::Finding> m_findings;
};

/// What \a finding is about in \a text: a member's name or value, the character that can't be there; empty for none.
[[nodiscard]] Json::Span placeOf(const Making::Finding &finding, const QByteArray &text);

} // namespace Grantscope::Ui
