#include "formats/html.h"
namespace Grantscope::Formats {
void HtmlTranscript::trim(Transcript::Event &) const { }
Result<void> HtmlTranscript::lookAhead(Transcript::EventSource &)
{
    return {};
}
void HtmlTranscript::begin(QByteArray &) { }
void HtmlTranscript::add(const Transcript::Event &, qsizetype, QByteArray &) { }
void HtmlTranscript::end(const Transcript::Receipt &, QByteArray &) { }
} // namespace Grantscope::Formats
