// SPDX-License-Identifier: GPL-3.0-or-later
#include "commandline/failure.h"

#include "json/writer.h"
#include "texts/texts.h"

using namespace Qt::StringLiterals;

namespace Grantscope::Cli {

Failure failureOf(ExitStatus status, const QString &where, const Error &error)
{
    return {status, (where.isEmpty() ? where : where + u": "_s) + Texts::errorLine(error),
            error.id.toString().toLatin1(), error.expected, error.found};
}

QByteArray failureJson(const Failure &failure)
{
    QByteArray json;
    Json::Writer out(json);
    out.beginObject().key("error").beginObject();
    out.key("code").string(QByteArrayView(failure.code));
    out.key("expected").string(failure.expected);
    out.key("found").string(failure.found);
    out.key("remedy").string(failure.text);
    out.endObject().endObject();
    return json + '\n';
}

} // namespace Grantscope::Cli
