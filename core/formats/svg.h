// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "formats/diagram.h"

namespace Grantscope::Formats {

/// A sequence diagram as an element of SVG to stand in a page: its colours and fonts are those of the page's style
/// under the classes "life", "head", "arrow", "answer", "tip", "badge", "ok", "bad", "title", "sub" and "failure". For
/// who can't see it, it is an image with \a title and its arrows as a description. The widths of texts are estimated.
[[nodiscard]] QByteArray svgDiagram(const Diagram &diagram, const QString &title, qreal width);

/// The style that svgDiagram() was laid out for: sizes of fonts, in px.
[[nodiscard]] qreal svgFontSize(Review::TextRole role);

} // namespace Grantscope::Formats
