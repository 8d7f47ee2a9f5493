// SPDX-License-Identifier: GPL-3.0-or-later
#include "require.h"

#include "session/pageform.h"

using namespace Grantscope;
using namespace Grantscope::Session;

/// Any HTML: forms stand where the parts say, and each can be sent.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const QByteArray html(reinterpret_cast<const char *>(data), static_cast<qsizetype>(size));
    const Result<Page> page = readPage(html, "http://127.0.0.1:9/authorize?a=b", 200);
    require(page == readPage(html, "http://127.0.0.1:9/authorize?a=b", 200));
    if (!page) {
        require(page.error().id == AgentError::Page);
        return 0;
    }
    qsizetype forms = 0;
    for (const PagePart &part : page->parts) {
        if (part.kind == PagePart::Kind::Form)
            require(part.form == forms++);
        else
            require(!part.text.isEmpty());
    }
    require(forms == page->forms.size());
    for (const PageForm &form : page->forms) {
        for (qsizetype button = -1; button <= form.buttons.size(); ++button)
            require(form.sent(button).size() <= form.fields.size() + 1);
        require(!form.sendsItself() || form.buttons.size() <= 1);
    }
    return 0;
}
