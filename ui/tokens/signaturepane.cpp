// SPDX-License-Identifier: GPL-3.0-or-later
#include "tokens/signaturepane.h"

#include "jose/verifier.h"
#include "widgets/copier.h"
#include "widgets/textview.h"
#include "widgets/valuetree.h"

#include <QComboBox>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QSplitter>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace Grantscope::Ui {

namespace {

/// Whole lines of the dump and whole groups of base64url. No algorithm makes as many.
constexpr qsizetype kMostShown = 65'520;

} // namespace

SignaturePane::SignaturePane(const Masking *masking, Copier *copier, QWidget *parent)
    : QWidget(parent)
    , m_facts(masking)
    , m_view(new ValueTree(u"signature"_s, ValueTree::Shape::Table, copier, this))
    , m_spelling(new QComboBox(this))
    , m_cut(new QLabel(this))
    , m_octets(new TextView(this))
{
    m_view->show(&m_facts, {24, 48});
    m_octets->setFrameShape(QFrame::NoFrame);
    m_octets->setWrap(TextView::Wrap::Anywhere);
    auto *lower = new QWidget(this);
    auto *column = new QVBoxLayout(lower);
    column->setContentsMargins({});
    column->setSpacing(4);
    m_cut->setTextFormat(Qt::PlainText);
    auto *row = new QHBoxLayout;
    row->setSpacing(8);
    row->addWidget(m_spelling);
    row->addWidget(m_cut, 1);
    column->addLayout(row);
    column->addWidget(m_octets, 1);
    auto *split = new QSplitter(Qt::Vertical, this);
    split->setChildrenCollapsible(false);
    split->addWidget(m_view);
    split->addWidget(lower);
    split->setStretchFactor(0, 3);
    split->setStretchFactor(1, 2);
    auto *all = new QVBoxLayout(this);
    all->setContentsMargins({});
    all->addWidget(split);

    connect(m_spelling, &QComboBox::currentIndexChanged, this, &SignaturePane::showOctets);
    connect(copier, &Copier::allowedChanged, this, [this](bool allowed) { m_octets->setConcealed(!allowed); });
    m_octets->setConcealed(!copier->isAllowed());
    setFocusProxy(m_view);
    setTabOrder({m_view, m_spelling, m_octets});
    retranslateUi();
}

void SignaturePane::showSignature(const Judgement *judgement, qsizetype number)
{
    const QByteArray before = m_signature;
    m_signature.clear();
    if (judgement && judgement->inspection->token->form == Token::Form::Jwe) {
        const Token::Inspection &layer = *judgement->inspection;
        m_facts.setFacts(encryptionFacts(layer.decryption, *layer.token->jwe));
        m_signature = layer.token->jwe->tag.bytes;
        if (m_signature != before || m_algorithm != layer.decryption.encryption) {
            m_algorithm = layer.decryption.encryption;
            offerSpellings();
            showOctets();
        }
        return;
    }
    if (!judgement || number < 0 || number >= judgement->inspection->signatures.size()) {
        m_facts.setFacts({});
        showOctets();
        return;
    }
    const Token::SignatureReport &report = judgement->inspection->signatures.at(number);
    const std::optional<Jose::Jws> &jws = judgement->inspection->token->jws;
    if (jws && number < std::ssize(jws->signatures))
        m_signature = jws->signatures.at(static_cast<std::size_t>(number)).signature.bytes;
    m_facts.setFacts(signatureFacts(report, m_signature));
    // Judging again every second leaves the box alone.
    if (m_signature == before && m_algorithm == report.algorithm)
        return;
    m_algorithm = report.algorithm;
    offerSpellings();
    showOctets();
}

void SignaturePane::offerSpellings()
{
    const Jose::JwsAlgorithm *row = Jose::findJwsAlgorithm(m_algorithm);
    QList<std::pair<Spelling, QString>> spellings{{Spelling::Hex, tr("Hexadecimal")}};
    if (row && row->scheme == Jose::Scheme::Ecdsa && m_signature.size() == row->signatureSize) {
        spellings << std::pair{Spelling::RawPair, tr("r and s, as JOSE has them")};
        spellings << std::pair{Spelling::Der, tr("DER, as X.509 has them")};
    }
    spellings << std::pair{Spelling::Base64url, tr("Base64url, as written")};
    const QVariant before = m_spelling->currentData();
    const QSignalBlocker quiet(m_spelling);
    m_spelling->clear();
    for (const auto &[spelling, title] : std::as_const(spellings))
        m_spelling->addItem(title, static_cast<int>(spelling));
    m_spelling->setCurrentIndex(qMax(0, m_spelling->findData(before)));
}

void SignaturePane::showOctets()
{
    QByteArray text;
    const QByteArray shown = m_signature.first(qMin(m_signature.size(), kMostShown));
    m_cut->setVisible(shown.size() < m_signature.size());
    m_cut->setText(
        tr("The first %1 of %2 octets").arg(locale().toString(shown.size()), locale().toString(m_signature.size())));
    const qsizetype half = m_signature.size() / 2;
    switch (static_cast<Spelling>(m_spelling->currentData().toInt())) {
    case Spelling::Hex:
        text = hexDump(shown);
        break;
    case Spelling::RawPair:
        text = "r\n" + hexDump(m_signature.first(half)) + "\ns\n" + hexDump(m_signature.sliced(half));
        break;
    case Spelling::Der:
        text = hexDump(Jose::ecdsaToDer(m_signature));
        break;
    case Spelling::Base64url:
        text = Jose::encodeBase64url(shown);
        break;
    }
    if (m_octets->text() != text)
        m_octets->setText(text);
}

void SignaturePane::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslateUi();
}

void SignaturePane::retranslateUi()
{
    m_view->setAccessibleName(tr("What is known of the signature"));
    m_spelling->setAccessibleName(tr("Spelling of the signature"));
    m_spelling->setToolTip(m_spelling->accessibleName());
    m_octets->setAccessibleName(tr("The signature's octets"));
    m_octets->setPlaceholderText(tr("No signature"));
    m_facts.refresh();
    offerSpellings();
    showOctets();
}

QByteArray hexDump(QByteArrayView octets)
{
    constexpr qsizetype kLine = 16;
    QByteArray dump;
    dump.reserve(octets.size() * 4);
    for (qsizetype at = 0; at < octets.size(); at += kLine) {
        if (at > 0)
            dump += '\n';
        dump += QByteArray::number(at, 16).rightJustified(4, '0') + "  ";
        dump += octets.sliced(at, qMin(kLine, octets.size() - at)).toByteArray().toHex(' ');
    }
    return dump;
}

} // namespace Grantscope::Ui
