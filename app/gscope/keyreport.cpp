// SPDX-License-Identifier: GPL-3.0-or-later
#include "keyreport.h"

#include "commandline/style.h"
#include "jose/base64url.h"
#include "jose/keyrequest.h"
#include "jose/keyweakness.h"
#include "jose/quotedname.h"
#include "texts/moments.h"
#include "texts/texts.h"
#include "texts/visible.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace Grantscope::Cli {

namespace {

QString said(const char *text)
{
    return QCoreApplication::translate("Gscope", text);
}

void writeText(Json::Writer &out, QByteArrayView name, const QString &text)
{
    if (!text.isEmpty())
        out.key(name).string(text);
}

void writeTexts(Json::Writer &out, QByteArrayView name, const QList<QByteArray> &texts)
{
    if (texts.isEmpty())
        return;
    out.key(name).beginArray();
    for (const QByteArray &each : texts)
        out.string(QByteArrayView(each));
    out.endArray();
}

QList<QByteArray> algorithmNames(const Jose::Key &key)
{
    QList<QByteArray> names;
    for (const Jose::JwsAlgorithm *row : key.allowedAlgorithms())
        names.append(row->name);
    return names;
}

void writeCertificate(Json::Writer &out, const Jose::Certificate &certificate)
{
    out.beginObject();
    out.key("subject").string(certificate.subject);
    out.key("issuer").string(certificate.issuer);
    out.key("serial").string(certificate.serial);
    out.key("not_before").number(secondsOf(certificate.notBefore));
    out.key("not_after").number(secondsOf(certificate.notAfter));
    out.key("x5t#S256").string(QByteArrayView(Jose::encodeBase64url(certificate.sha256())));
    out.endObject();
}

/// "EC P-256, private", "RSA, 2048 bit, public", "oct, 256 bit"
QString titleOf(const Jose::Key &key)
{
    QStringList parts{QString::fromLatin1(Jose::keyTypeName(key.type()))};
    if (!key.curve().isEmpty())
        parts.first() += u' ' + QString::fromLatin1(key.curve());
    else if (key.type() == Jose::KeyType::Akp)
        parts.first() += u' ' + Jose::quotedName(key.algorithm());
    else
        parts += said(QT_TRANSLATE_NOOP("Gscope", "%1 bit")).arg(key.bits());
    if (!key.isSymmetric())
        parts += key.isPrivate() ? said(QT_TRANSLATE_NOOP("Gscope", "private"))
                                 : said(QT_TRANSLATE_NOOP("Gscope", "public"));
    return parts.join(u", "_s);
}

void addRow(QString &text, const QString &name, const QString &value)
{
    constexpr qsizetype kNameWidth = 12;
    if (!value.isEmpty())
        text += u"  "_s + name.leftJustified(kNameWidth) + Texts::visible(value) + u'\n';
}

QString joined(const QList<QByteArray> &texts)
{
    return QString::fromUtf8(texts.join(", "));
}

} // namespace

void writeFinding(Json::Writer &out, const Error &finding)
{
    const Texts::ErrorText text = Texts::errorText(finding, Texts::Language::English);
    out.beginObject();
    out.key("id").string(finding.id.toString());
    out.key("text").string(text.what);
    out.key("remedy").string(text.remedy);
    out.key("expected").string(finding.expected);
    out.key("found").string(finding.found);
    out.key("spec").string(finding.spec.text());
    out.endObject();
}

void writeKey(Json::Writer &out, const Jose::Key &key, Instant now)
{
    out.beginObject();
    out.key("kty").string(QByteArrayView(Jose::keyTypeName(key.type())));
    writeText(out, "crv", QString::fromUtf8(key.curve()));
    out.key("bits").number(key.bits());
    out.key("private").boolean(key.isPrivate());
    writeText(out, "kid", key.keyId());
    writeText(out, "alg", QString::fromUtf8(key.algorithm()));
    writeText(out, "use", QString::fromUtf8(key.use()));
    writeTexts(out, "key_ops", key.operations());
    out.key("source").string(key.source());
    if (!key.isSymmetric()) { // The print of a secret that can be guessed tells it.
        out.key("thumbprint").string(QByteArrayView(key.thumbprintBase64url()));
        if (const auto jwk = key.publicJwk())
            out.key("jwk").raw(*jwk);
    }
    writeTexts(out, "algorithms", algorithmNames(key));
    if (!key.certificates().isEmpty()) {
        out.key("certificates").beginArray();
        for (const Jose::Certificate &each : key.certificates())
            writeCertificate(out, each);
        out.endArray();
    }
    out.key("findings").beginArray();
    for (const Error &finding : Jose::keyWeaknesses(key, now))
        writeFinding(out, finding);
    out.endArray().endObject();
}

QByteArray findingText(const Error &finding)
{
    const Style style = Style::forStandardOutput();
    const QString spec = finding.spec.isEmpty() ? QString() : u" ("_s + finding.spec.text() + u')';
    return (u"  "_s + style(Ink::Warning, u"⚠ "_s + Texts::errorLine(finding)) + spec + u'\n').toUtf8();
}

QByteArray keyText(const Jose::Key &key, Instant now)
{
    const Style style = Style::forStandardOutput();
    QString text = style(Ink::Title, titleOf(key)) + u'\n';
    addRow(text, u"kid"_s, key.keyId());
    addRow(text, u"alg"_s, Jose::quotedName(key.algorithm()));
    addRow(text, u"use"_s, Jose::quotedName(key.use()));
    addRow(text, u"key_ops"_s, Jose::quotedNames(key.operations()));
    if (!key.isSymmetric())
        addRow(text, u"thumbprint"_s, QString::fromLatin1(key.thumbprintBase64url()));
    if (key.algorithm().isEmpty())
        addRow(text, said(QT_TRANSLATE_NOOP("Gscope", "fits")), joined(algorithmNames(key)));
    for (const Jose::Certificate &each : key.certificates()) {
        addRow(text, said(QT_TRANSLATE_NOOP("Gscope", "certificate")), each.subject);
        addRow(text, {}, u"%1 – %2"_s.arg(Texts::utcTime(each.notBefore), Texts::utcTime(each.notAfter)));
        addRow(text, u"x5t#S256"_s, QString::fromLatin1(Jose::encodeBase64url(each.sha256())));
    }
    QByteArray all = text.toUtf8();
    for (const Error &finding : Jose::keyWeaknesses(key, now))
        all += findingText(finding);
    return all;
}

} // namespace Grantscope::Cli
