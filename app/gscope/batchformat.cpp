// SPDX-License-Identifier: GPL-3.0-or-later
#include "batchformat.h"

#include "publictext.h"

#include "commandline/values.h"

#include <QCoreApplication>
#include <QFile>

using namespace Qt::StringLiterals;

namespace Grantscope::Cli {

namespace {

/// One JSON object a line.
class LinesFormat : public BatchFormat
{
public:
    void append(BatchBlock &block, const Token::BatchPlace &place, const Token::Inspection &inspection) const override
    {
        Token::appendBatchLine(block.output, place, inspection);
        block.output += '\n';
    }
};

} // namespace

Outcome<std::unique_ptr<BatchFormat>> batchFormatOf(const Arguments &arguments, const QByteArray &path)
{
    const QByteArray name = arguments.value("--format").value_or("lines");
    const bool asJson = arguments.has("--json");
    if (name == "lines")
        return std::make_unique<LinesFormat>();
    if (name == "summary")
        return makeSummaryFormat(asJson ? SummaryFor::Program : SummaryFor::Person);
    if (name == "sarif")
        return makeSarifFormat(path);
    if (name == "junit" && asJson)
        return usageFailure(
            QCoreApplication::translate("Gscope", "--format junit is XML. Leave --json out, or take another format."));
    if (name == "junit")
        return makeJUnitFormat(path);
    return usageFailure(noSuchChoice("--format", name, kInspectCommand));
}

QString batchInputName(const QByteArray &path)
{
    return path == "-" ? u"stdin"_s : QFile::decodeName(path);
}

const char *shortfallOf(BatchFormat::Course course)
{
    switch (course) {
    case BatchFormat::Course::ToTheEnd:
        break;
    case BatchFormat::Course::Stopped:
        return QT_TRANSLATE_NOOP("Gscope", "Stopped: what the input holds behind these lines was not judged.");
    case BatchFormat::Course::Unreadable:
        return QT_TRANSLATE_NOOP("Gscope", "The input can't be read further: what it holds behind these lines was not "
                                           "judged.");
    }
    return nullptr;
}

QString batchHint(const Token::BatchPlace &place)
{
    return place.tokenAt < 0 ? QString()
                             : u"A token stands at octet %1 of the line: --find judges it."_s.arg(place.tokenAt);
}

QString batchKeyId(const Token::Inspection &inspection)
{
    for (const Token::Inspection *layer = &inspection; layer; layer = layer->inner.get()) {
        if (const QString id = publicName(layer->token->header("kid").toString()); !id.isEmpty())
            return id;
    }
    return {};
}

QString batchTokenId(const Token::Inspection &inspection)
{
    for (const Token::Inspection *layer = &inspection; layer; layer = layer->inner.get()) {
        if (const QString id = publicName(layer->token->claim("jti").toString()); !id.isEmpty())
            return id;
    }
    return {};
}

} // namespace Grantscope::Cli
