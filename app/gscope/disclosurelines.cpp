// SPDX-License-Identifier: GPL-3.0-or-later
#include "disclosurelines.h"

#include "texts/texts.h"
#include "texts/visible.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace Grantscope::Cli {

namespace {

constexpr qsizetype kLongestValue = 120;

QString said(const char *text)
{
    return QCoreApplication::translate("Gscope", text);
}

/// What is disclosed, as JSON: cut before it is decoded.
QString valueOf(const Jose::Disclosure &disclosure)
{
    const QByteArrayView text = disclosure.value().text();
    return QString::fromUtf8(text.first(qMin(text.size(), 4 * kLongestValue)));
}

/// Where it is in the processed payload, else its name.
QString placeOf(const Jose::Disclosure &disclosure, const QString &path)
{
    if (!path.isEmpty())
        return path;
    return disclosure.name() ? disclosure.name().toString() : u"–"_s;
}

} // namespace

QString onOneLine(const QString &text, qsizetype limit)
{
    QString line = Texts::visibleExcerpt(text, limit);
    line.replace(u'\n', u' ').replace(u'\t', u' ');
    return line;
}

QStringList disclosureLines(const Token::DecodedJwt &token, const Style &style)
{
    QStringList lines;
    if (!token.sdJwt || !token.disclosed)
        return lines;
    for (qsizetype i = 0; i < token.disclosed->uses.size(); ++i) {
        const Jose::Disclosure &disclosure = token.sdJwt->disclosures[std::size_t(i)];
        const Jose::DisclosureUse &use = token.disclosed->uses.at(i);
        lines << u"  "_s + QString::number(i) + u"  "_s
                     + style(Ink::Payload, onOneLine(placeOf(disclosure, token.disclosed->pathOf(use)))) + u"  "_s
                     + onOneLine(valueOf(disclosure));
        lines << style(Ink::Dim, u"      "_s + QString::fromLatin1(use.digest));
        if (use.error)
            lines << u"      "_s + style(Ink::Bad, onOneLine(Texts::errorLine(*use.error), 600));
        else if (use.sameAs >= 0)
            lines << u"      "_s
                         + style(Ink::Warning,
                                 said(QT_TRANSLATE_NOOP("Gscope", "The same as disclosure %1")).arg(use.sameAs));
        else if (!use.isReferenced())
            lines << u"      "_s
                         + style(Ink::Bad, said(QT_TRANSLATE_NOOP("Gscope", "No digest in the token belongs to it")));
    }
    lines << style(
        Ink::Dim, u"  "_s
                      + said(QT_TRANSLATE_NOOP("Gscope", "Digests without a disclosure here (withheld, or decoys): %1"))
                            .arg(token.disclosed->unmatchedDigests()));
    return lines;
}

QString keyBindingLine(const Token::Inspection &inspection, const Style &style)
{
    const auto &binding = inspection.token->keyBinding;
    if (!binding)
        return {};
    if (binding->error)
        return u"  "_s + style(Ink::Bad, onOneLine(Texts::errorLine(*binding->error), 600));
    if (!inspection.keyBinding)
        return {};
    const Token::KeyBindingReport &report = *inspection.keyBinding;
    const Ink ink = report.status == Token::SignatureStatus::Verified ? Ink::Good
                    : report.status == Token::SignatureStatus::Failed ? Ink::Bad
                                                                      : Ink::Warning;
    return u"  "_s + style(Ink::Signature, onOneLine(QString::fromUtf8(report.algorithm), 60)) + u"  "_s
           + style(ink, onOneLine(Texts::sentence(report.reason, report.found), 600));
}

} // namespace Grantscope::Cli
