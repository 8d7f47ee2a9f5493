// SPDX-License-Identifier: GPL-3.0-or-later
#include "tokens/keyfacts.h"

#include "jose/base64url.h"
#include "json/pretty.h"
#include "widgets/theme.h"

#include <QEvent>
#include <QPlainTextEdit>
#include <QTabBar>

using namespace Qt::StringLiterals;

namespace Grantscope::Ui {

namespace {

QByteArray prettyJwk(const Jose::Key &key)
{
    const auto document = key.publicJwk().and_then([](const QByteArray &jwk) { return Json::Document::parse(jwk); });
    return document ? Json::pretty(*document) : QByteArray();
}

QString printLines(const Jose::Key &key)
{
    QStringList lines;
    for (const char *hash : {"sha-256", "sha-384", "sha-512"}) {
        if (const auto print = Jose::thumbprint(key, hash))
            lines.append(QLatin1StringView(hash) + u"  "_s + QString::fromLatin1(Jose::encodeBase64url(*print)));
    }
    if (const auto uri = Jose::thumbprintUri(key))
        lines.append(QString::fromLatin1(*uri));
    for (const Jose::Certificate &each : key.certificates())
        lines.append(u"x5t#S256  "_s + QString::fromLatin1(Jose::encodeBase64url(each.sha256())));
    return lines.join(u'\n');
}

} // namespace

QPlainTextEdit *makeKeyText(QWidget *parent)
{
    auto *text = new QPlainTextEdit(parent);
    text->setReadOnly(true);
    text->setTabChangesFocus(true);
    text->setFont(fixedFont());
    text->setWordWrapMode(QTextOption::WrapAnywhere);
    return text;
}

int widthOfKeyText()
{
    constexpr int kColumns = 64 + 14; // A scroll bar and the margins beside it.
    return QFontMetrics(fixedFont()).averageCharWidth() * kColumns;
}

KeyFacts::KeyFacts(QWidget *parent)
    : QTabWidget(parent)
    , m_jwk(makeKeyText(this))
    , m_pem(makeKeyText(this))
    , m_prints(makeKeyText(this))
{
    setDocumentMode(true);
    for (QPlainTextEdit *text : {m_jwk, m_pem, m_prints})
        addTab(text, {});
    retranslateUi();
}

void KeyFacts::show(const Jose::Key &key)
{
    m_key = key;
    showTexts();
}

QString KeyFacts::jwk() const
{
    return m_jwk->toPlainText();
}

QString KeyFacts::pem() const
{
    return m_pem->toPlainText();
}

QString KeyFacts::thumbprints() const
{
    return m_prints->toPlainText();
}

void KeyFacts::showTexts()
{
    if (m_key.isNull())
        return;
    if (m_key.isSymmetric()) {
        const QString none = tr("A secret has no public half, and its thumbprint would help whoever guesses it.");
        for (QPlainTextEdit *text : {m_jwk, m_pem, m_prints})
            text->setPlainText(none);
        return;
    }
    m_jwk->setPlainText(QString::fromUtf8(prettyJwk(m_key)));
    m_pem->setPlainText(QString::fromLatin1(m_key.publicPem().value_or(QByteArray())));
    m_prints->setPlainText(printLines(m_key));
}

void KeyFacts::changeEvent(QEvent *event)
{
    QTabWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslateUi();
}

void KeyFacts::retranslateUi()
{
    const QString names[] = {tr("Public JWK"), tr("PEM"), tr("Thumbprints")};
    for (int tab = 0; tab < count(); ++tab) {
        setTabText(tab, names[tab]);
        widget(tab)->setAccessibleName(names[tab]);
    }
    tabBar()->setAccessibleName(tr("What is shown of the key"));
    tabBar()->setFocusPolicy(Qt::TabFocus);
    setAccessibleName(tr("What is shown of the key"));
    showTexts();
}

} // namespace Grantscope::Ui
