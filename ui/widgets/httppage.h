// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "http/message.h"

namespace Grantscope::Ui {

/// One message as it went over the wire, or as it is to go.
struct HttpText
{
    QByteArray head; ///< Start line to empty line.
    QByteArray body;
    QByteArray mediaType; ///< "application/json"
    bool tellsOfAPerson = false; ///< All values of a JSON body are hidden while values are masked, as claims are.

    [[nodiscard]] bool isEmpty() const { return head.isEmpty() && body.isEmpty(); }
    friend bool operator==(const HttpText &, const HttpText &) = default;
};

/// \a head is what was recorded; where there is none it is written from the values.
[[nodiscard]] HttpText wireText(const HttpRequest &request, const QByteArray &head = {});
[[nodiscard]] HttpText wireText(const HttpResponse &response, const QByteArray &head = {});

enum class BodyForm : quint8 { None, Json, Form, Html, Xml, Plain, Binary };
/// What \a body is taken for: by its media type, and binary where it is no text.
[[nodiscard]] BodyForm bodyForm(const QByteArray &mediaType, const QByteArray &body);

/// A message made ready for a TextView: one text, head first.
struct HttpPage
{
    enum class Notice : quint8 {
        None,
        NotJson, ///< It should be and is not, so it stands as it was sent.
        NotForm,
        Binary, ///< The beginning, in octets.
        Hidden, ///< Values are masked, and where this text has some is not known.
    };

    QByteArray text;
    qsizetype headLength = 0; ///< The body begins there.
    QByteArray body; ///< As it stands in the text, once more.
    BodyForm form = BodyForm::None;
    bool isReadable = false; ///< The body's parameters stand one a line, or its JSON has line breaks.
    Notice notice = Notice::None;

    friend bool operator==(const HttpPage &, const HttpPage &) = default;
};

enum class Wording : quint8 { AsSent, Readable };
enum class Secrets : quint8 { Shown, Hidden };

/// Pure, for any thread; linear time. Line ends of the head become plain ones, nothing else of what is shown as sent is
/// touched.
[[nodiscard]] HttpPage httpPage(const HttpText &message, Wording wording, Secrets secrets);

} // namespace Grantscope::Ui
