// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/theme.h"

#include <QScrollArea>

#include <optional>

class QVBoxLayout;

namespace Grantscope::Ui {

/// A paragraph, with what it means for the person.
struct StorySection
{
    std::optional<Meaning> meaning = {}; ///< Good, Bad, Warning or Muted; nothing for what is only told.
    QString title = {};
    QString text = {};

    friend bool operator==(const StorySection &, const StorySection &) = default;
};

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
