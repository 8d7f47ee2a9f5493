// SPDX-License-Identifier: GPL-3.0-or-later
#include "batchformat.h"
#include "publictext.h"

#include "texts/visible.h"

#include <QXmlStreamWriter>

using namespace Qt::StringLiterals;

namespace Grantscope::Cli {

namespace {

/// What XML 1.0 can hold (§2.2); what nobody sees was spelled out before.
QString xmlText(QString text)
{
    return text.replace(QChar(0xfffe), QChar::ReplacementCharacter).replace(QChar(0xffff), QChar::ReplacementCharacter);
}

QString testName(const Token::BatchPlace &place, const Token::Inspection &inspection)
{
    QString name = u"line %1"_s.arg(place.line);
    if (place.offset >= 0)
        name += u" octet %1"_s.arg(place.offset);
    if (const QString id = batchTokenId(inspection); !id.isEmpty())
        name += u" jti="_s + id;
    if (const QString id = batchKeyId(inspection); !id.isEmpty())
        name += u" kid="_s + id;
    return name;
}

/// The checks that failed, a line each.
QStringList failures(const Token::Inspection &inspection)
{
    QStringList lines;
    for (const Token::Inspection *layer = &inspection; layer; layer = layer->inner.get()) {
        for (const Check &check : layer->checks) {
            if (check.status == Status::Fail)
                lines.append(u"%1: %2 (%3)"_s.arg(QString::fromLatin1(check.id), publicDetail(*layer, check),
                                                  check.spec.text()));
        }
    }
    return lines;
}

void beginCase(QXmlStreamWriter &xml, const QString &name)
{
    xml.writeStartElement(u"testcase"_s);
    xml.writeAttribute(u"classname"_s, u"gscope.inspect"_s);
    xml.writeAttribute(u"name"_s, xmlText(name));
    xml.writeAttribute(u"time"_s, u"0"_s);
}

/// A test case a token in one suite: a bad token is a failure, one that could not be verified was skipped, and an input
/// that was not read to its end an error, which no reader of the report takes for a pass. The common ground of what
/// Jenkins, GitLab and the actions of GitHub read.
class JUnitFormat : public BatchFormat
{
public:
    explicit JUnitFormat(const QByteArray &path)
        : m_name(batchInputName(path))
    {
    }
    // tests, failures, errors and skipped stand in the first element.
    [[nodiscard]] bool beginsWithTotals() const override { return true; }
    [[nodiscard]] QByteArray beginning(const BatchTally &tally, Course course) const override;
    void append(BatchBlock &block, const Token::BatchPlace &place, const Token::Inspection &inspection) const override;
    [[nodiscard]] QByteArray ending(const BatchTally &tally, Course course) const override;

private:
    QString m_name;
};

QByteArray JUnitFormat::beginning(const BatchTally &tally, Course course) const
{
    const int errors = shortfallOf(course) ? 1 : 0;
    QByteArray text;
    QXmlStreamWriter xml(&text);
    xml.writeStartDocument();
    for (const auto &[element, name] : {std::pair(u"testsuites"_s, u"gscope inspect"_s), {u"testsuite"_s, m_name}}) {
        xml.writeCharacters(u"\n"_s);
        xml.writeStartElement(element);
        xml.writeAttribute(u"name"_s, xmlText(Texts::visible(name)));
        xml.writeAttribute(u"tests"_s, QString::number(tally.tokens() + errors));
        xml.writeAttribute(u"failures"_s, QString::number(tally.bad()));
        xml.writeAttribute(u"errors"_s, QString::number(errors));
        if (element == "testsuite"_L1)
            xml.writeAttribute(u"skipped"_s, QString::number(tally.count(Token::Verdict::Unverified)));
        xml.writeAttribute(u"time"_s, u"0"_s);
    }
    xml.writeCharacters(u"\n"_s);
    return text;
}

void JUnitFormat::append(BatchBlock &block, const Token::BatchPlace &place, const Token::Inspection &inspection) const
{
    QByteArray text;
    QXmlStreamWriter xml(&text);
    const QString verdict = QString::fromLatin1(Token::verdictName(inspection.verdict));
    beginCase(xml, testName(place, inspection));
    if (inspection.verdict == Token::Verdict::Unverified) {
        xml.writeStartElement(u"skipped"_s);
        xml.writeAttribute(u"message"_s, verdict);
        xml.writeEndElement();
    } else if (inspection.verdict != Token::Verdict::Valid) {
        QStringList lines = failures(inspection);
        if (const QString hint = batchHint(place); !hint.isEmpty())
            lines.append(hint);
        xml.writeStartElement(u"failure"_s);
        xml.writeAttribute(u"type"_s, verdict);
        xml.writeAttribute(u"message"_s, xmlText(lines.isEmpty() ? verdict : lines.constFirst()));
        xml.writeCharacters(xmlText(lines.join(u'\n')));
        xml.writeEndElement();
    }
    xml.writeEndElement();
    block.output += text + '\n';
}

QByteArray JUnitFormat::ending(const BatchTally &tally, Course course) const
{
    QByteArray text;
    if (const char *shortfall = shortfallOf(course)) {
        QXmlStreamWriter xml(&text);
        beginCase(xml, u"line %1 and those behind it"_s.arg(tally.lines() + 1));
        xml.writeStartElement(u"error"_s);
        xml.writeAttribute(u"type"_s, u"incomplete"_s);
        xml.writeAttribute(u"message"_s, QString::fromLatin1(shortfall));
        xml.writeEndElement();
        xml.writeEndElement();
        text += '\n';
    }
    return text + "</testsuite>\n</testsuites>\n";
}

} // namespace

std::unique_ptr<BatchFormat> makeJUnitFormat(const QByteArray &path)
{
    return std::make_unique<JUnitFormat>(path);
}

} // namespace Grantscope::Cli
