// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "flows/stepstory.h"

#include <QScrollArea>

class QVBoxLayout;

namespace Grantscope::Ui {

/// Paragraphs below each other, each with its sign where it means something; texts can be selected and read out.
class StoryPane : public QScrollArea
{
    Q_OBJECT

public:
    explicit StoryPane(QWidget *parent = nullptr);

    void setSections(const QList<StorySection> &sections);
    [[nodiscard]] const QList<StorySection> &sections() const { return m_sections; }
    /// All of it, for tests and the clipboard.
    [[nodiscard]] QString text() const;

protected:
    void changeEvent(QEvent *event) override;

private:
    void build();
    void addSection(const StorySection &section);

    QWidget *m_page = nullptr;
    QVBoxLayout *m_rows = nullptr;
    QList<StorySection> m_sections;
};

} // namespace Grantscope::Ui
