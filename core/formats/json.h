// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "formats/formatwriter.h"

namespace Grantscope::Formats {

/// The workbench's own format, version 1: one JSON document (RFC 8259) in which each event is a line, so that it is
/// read and compared line by line, too.
///
///     {"grantscope_transcript":1,"program":"grantscope 0.1.0","written":"2026-11-27T10:00:00.000Z",
///      "title":"…","secrets":"replaced","events":[
///     {"event":"flow-started","time":1795773600000,"run":"…","subject":"authorization-code"},
///     {"event":"step-sent",…}
///     ],"receipt":{"values":2,"places":5,"replaced":[{"kind":"code","rule":"parameter","name":"code","places":3},…]}}
///
/// The first line is as long as it is: no line break stands in it. "time" is in milliseconds since 1970 UTC. The
/// members of an event are those of Transcript::toJson(). "secrets" is "replaced" or "written"; then "warning" stands
/// beside it. Readers pass over members that they do not know.
class JsonTranscript final : public FormatWriter
{
public:
    using FormatWriter::FormatWriter;

    void begin(QByteArray &out) override;
    void add(const Transcript::Event &event, qsizetype index, QByteArray &out) override;
    void end(const Transcript::Receipt &receipt, QByteArray &out) override;
};

} // namespace Grantscope::Formats
