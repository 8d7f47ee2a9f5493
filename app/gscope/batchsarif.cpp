// SPDX-License-Identifier: GPL-3.0-or-later
#include "batchformat.h"
#include "publictext.h"

#include "json/writer.h"
#include "texts/texts.h"

#include <QCryptographicHash>
#include <QFileInfo>
#include <QUrl>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Grantscope::Cli {

namespace {

constexpr auto kEnglish = Texts::Language::English;

QByteArrayView levelOf(Severity severity)
{
    switch (severity) {
    case Severity::Error:
        return "error";
    case Severity::Warning:
        return "warning";
    case Severity::Info:
        break;
    }
    return "note";
}

void writeText(Json::Writer &out, QByteArrayView name, const QString &text)
{
    out.key(name).beginObject().key("text").string(text).endObject();
}

void writeRule(Json::Writer &out, const Token::CheckRow &row)
{
    const QList<SpecLink> links = row.spec.links();
    const auto link = std::ranges::find_if(links, [](const SpecLink &each) { return !each.url.isEmpty(); });
    out.beginObject();
    out.key("id").string(QByteArrayView(row.id));
    writeText(out, "shortDescription", Texts::checkTitle(row.id, kEnglish));
    writeText(out, "fullDescription", Texts::checkWhy(row.id, kEnglish));
    if (link != links.end())
        out.key("helpUri").string(link->url.toString(QUrl::FullyEncoded));
    out.key("defaultConfiguration").beginObject().key("level").string(levelOf(row.severity)).endObject();
    out.key("properties").beginObject().key("spec").string(QByteArrayView(row.spec.utf8())).endObject();
    out.endObject();
}

/// SARIF 2.1.0, one run, a result a check that failed or warned. Results come as they are found: the order of members
/// is nobody's business (RFC 8259 §4).
class SarifFormat : public BatchFormat
{
public:
    explicit SarifFormat(const QByteArray &path);
    [[nodiscard]] QByteArray beginning(const BatchTally &, Course) const override;
    void append(BatchBlock &block, const Token::BatchPlace &place, const Token::Inspection &inspection) const override;
    [[nodiscard]] QByteArrayView separator() const override { return ",\n"; }
    [[nodiscard]] QByteArray ending(const BatchTally &tally, Course course) const override;

private:
    void appendResult(QByteArray &text, const Token::BatchPlace &place, const QString &keyId,
                      const Token::Inspection &layer, const Check &check) const;

    QByteArray m_uri;
};

/// A relative reference stays one (§3.4.3): it is of the folder that the report is read in.
SarifFormat::SarifFormat(const QByteArray &path)
{
    const QString name = batchInputName(path);
    if (path != "-" && QFileInfo(name).isAbsolute()) {
        // Two slashes would make a host of the first folder.
        const auto first = std::ranges::find_if(name, [](QChar c) { return c != u'/'; });
        m_uri = QUrl::fromLocalFile(u"/"_s + name.sliced(first - name.begin())).toEncoded();
        return;
    }
    m_uri = QUrl::toPercentEncoding(name, "/");
}

QByteArray SarifFormat::beginning(const BatchTally &, Course) const
{
    QByteArray text =
        R"({"$schema":"https://docs.oasis-open.org/sarif/sarif/v2.1.0/os/schemas/sarif-schema-2.1.0.json",)"
        R"("version":"2.1.0","runs":[{"tool":{"driver":)";
    Json::Writer out(text);
    out.beginObject();
    out.key("name").string(u"gscope");
    out.key("version").string(QByteArrayView(GRANTSCOPE_VERSION));
    out.key("rules").beginArray();
    for (const Token::CheckRow &row : Token::checkRows())
        writeRule(out, row);
    out.endArray();
    out.endObject();
    return text + "},\"results\":[\n";
}

void SarifFormat::appendResult(QByteArray &text, const Token::BatchPlace &place, const QString &keyId,
                               const Token::Inspection &layer, const Check &check) const
{
    const auto rows = Token::checkRows();
    const auto row =
        std::ranges::find_if(rows, [&](const Token::CheckRow &each) { return std::string_view(each.id) == check.id; });
    Json::Writer out(text);
    out.beginObject();
    out.key("ruleId").string(QByteArrayView(check.id));
    if (row != rows.end())
        out.key("ruleIndex").number(row - rows.begin());
    out.key("level").string(levelOf(check.severity));
    const QString hint = batchHint(place);
    writeText(out, "message", hint.isEmpty() ? publicDetail(layer, check) : publicDetail(layer, check) + u' ' + hint);
    out.key("locations").beginArray().beginObject().key("physicalLocation").beginObject();
    out.key("artifactLocation").beginObject().key("uri").string(QByteArrayView(m_uri)).endObject();
    out.key("region").beginObject().key("startLine").number(place.line).endObject();
    out.endObject().endObject().endArray();
    // The same finding is known again in the next run. Nothing of the token goes into it: even the hash of one lets a
    // token of few possibilities be found by trying them.
    QByteArray told = QByteArray(check.id) + '\n' + QByteArray::number(place.line) + '\n' + keyId.toUtf8();
    if (place.offset >= 0)
        told += '\n' + QByteArray::number(place.offset);
    out.key("partialFingerprints").beginObject();
    out.key("checkLineKey/v1")
        .string(QByteArrayView(QCryptographicHash::hash(told, QCryptographicHash::Sha256).toHex().first(32)));
    out.endObject();
    out.key("properties").beginObject();
    out.key("verdict").string(QByteArrayView(Token::verdictName(layer.verdict)));
    if (place.offset >= 0)
        out.key("offset").number(place.offset);
    if (!keyId.isEmpty())
        out.key("kid").string(keyId);
    out.endObject();
    out.endObject();
}

void SarifFormat::append(BatchBlock &block, const Token::BatchPlace &place, const Token::Inspection &inspection) const
{
    QString keyId;
    bool isAsked = false;
    for (const Token::Inspection *layer = &inspection; layer; layer = layer->inner.get()) {
        for (const Check &check : layer->checks) {
            if (check.status != Status::Fail && check.status != Status::Warn)
                continue;
            if (!isAsked)
                keyId = batchKeyId(inspection);
            isAsked = true;
            if (!block.output.isEmpty())
                block.output += separator();
            appendResult(block.output, place, keyId, *layer, check);
        }
    }
}

QByteArray SarifFormat::ending(const BatchTally &, Course course) const
{
    QByteArray text = "\n],\"invocations\":[";
    Json::Writer out(text);
    const char *shortfall = shortfallOf(course);
    out.beginObject().key("executionSuccessful").boolean(!shortfall);
    if (shortfall) {
        out.key("toolExecutionNotifications").beginArray().beginObject().key("level").string(QByteArrayView("error"));
        writeText(out, "message", QString::fromLatin1(shortfall));
        out.endObject().endArray();
    }
    out.endObject();
    return text + "]}]}\n";
}

} // namespace

std::unique_ptr<BatchFormat> makeSarifFormat(const QByteArray &path)
{
    return std::make_unique<SarifFormat>(path);
}

} // namespace Grantscope::Cli
