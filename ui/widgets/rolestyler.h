// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/styler.h"
#include "widgets/theme.h"

namespace Grantscope::Ui {

/// A piece of text that means something: a token's header, a claim that was clicked.
struct RoleRange
{
    qsizetype offset = 0; ///< In octets.
    qsizetype length = 0;
    Meaning meaning = Meaning::Muted;

    friend bool operator==(const RoleRange &, const RoleRange &) = default;
};

/// Styles ranges by their meaning, colour and underline, and emphasises single full stops between them.
class RoleStyler : public Styler
{
    Q_OBJECT

public:
    using Styler::Styler;

    /// Ascending, not overlapping. Holds until the next call; setText() keeps it.
    void setRoles(const QList<RoleRange> &roles);
    [[nodiscard]] const QList<RoleRange> &roles() const { return m_roles; }

    void setText(const QByteArray &utf8) override;
    void setPalette(const QPalette &palette) override;
    [[nodiscard]] QList<StyledRange> ranges(qsizetype start, qsizetype end) override;

private:
    QByteArray m_text;
    QPalette m_palette;
    QList<RoleRange> m_roles;
};

} // namespace Grantscope::Ui
