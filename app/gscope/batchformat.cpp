// SPDX-License-Identifier: GPL-3.0-or-later
#include "batchformat.h"

#include "commandline/values.h"
#include "texts/visible.h"
#include "token/report.h"

#include <QCoreApplication>
#include <QFile>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Grantscope::Cli {

namespace {

constexpr qsizetype kLongestName = 120;

/// One JSON object a line.
class LinesFormat : public BatchFormat
{
public:
    void append(BatchBlock &block, qint64 line, const Token::Inspection &inspection) const override
    {
        Token::appendBatchLine(block.output, line, inspection);
        block.output += '\n';
    }
};

/// Any word may be an opaque token; only where it is said to be one it counts as that.
bool holdsToken(const QString &text)
{
    const auto isToken = [](const Token::Candidate &found) {
        return found.form != Token::Form::Opaque || found.context != Token::Context::Whole;
    };
    return std::ranges::any_of(Token::recognise(text.toUtf8()).candidates, isToken);
}

/// What names a token or its key is shown in a report for others, unless it is a token itself.
QString shownName(const QString &name)
{
    if (name.isEmpty() || holdsToken(name.left(4 * kLongestName)))
        return {};
    return Texts::visibleExcerpt(name, kLongestName).replace(u'\n', u' ');
}

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
    return usageFailure(noSuchChoice("--format", name, &kInspectCommand));
}

QString batchInputName(const QByteArray &path)
{
    return path == "-" ? u"stdin"_s : QFile::decodeName(path);
}

QString publicDetail(const Token::Inspection &layer, const Check &check)
{
    constexpr auto kEnglish = Texts::Language::English;
    const QString title = Texts::checkTitle(check.id, kEnglish);
    const bool isToken = layer.token->form != Token::Form::Malformed && layer.token->form != Token::Form::Opaque;
    const QString detail = isToken ? Token::checkDetail(check, kEnglish) : QString();
    if (detail.isEmpty() || holdsToken(detail))
        return title;
    return detail;
}

QString batchKeyId(const Token::Inspection &inspection)
{
    for (const Token::Inspection *layer = &inspection; layer; layer = layer->inner.get()) {
        if (const QString id = shownName(layer->token->header("kid").toString()); !id.isEmpty())
            return id;
    }
    return {};
}

QString batchTokenId(const Token::Inspection &inspection)
{
    for (const Token::Inspection *layer = &inspection; layer; layer = layer->inner.get()) {
        if (const QString id = shownName(layer->token->claim("jti").toString()); !id.isEmpty())
            return id;
    }
    return {};
}

} // namespace Grantscope::Cli
