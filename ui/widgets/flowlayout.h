// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLayout>

namespace Grantscope::Ui {

/// Items beside each other as words are, in as many lines as the width asks for. No wider than its widest item.
class FlowLayout : public QLayout
{
    Q_OBJECT

public:
    /// \a across is between items of a line, \a between the lines. A layout within another gives no parent.
    FlowLayout(int across, int between, QWidget *parent = nullptr);
    ~FlowLayout() override;

    void addItem(QLayoutItem *item) override;
    [[nodiscard]] int count() const override;
    [[nodiscard]] QLayoutItem *itemAt(int index) const override;
    QLayoutItem *takeAt(int index) override;
    [[nodiscard]] Qt::Orientations expandingDirections() const override { return {}; }
    [[nodiscard]] bool hasHeightForWidth() const override { return true; }
    [[nodiscard]] int heightForWidth(int width) const override;
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSize() const override;
    void setGeometry(const QRect &rect) override;

private:
    enum class Mode : quint8 { Measure, Place };
    int arrange(const QRect &rect, Mode mode) const;
    [[nodiscard]] int widthOf(qsizetype number) const;

    QList<QLayoutItem *> m_items;
    int m_across;
    int m_between;
};

} // namespace Grantscope::Ui
