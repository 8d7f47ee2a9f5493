// SPDX-License-Identifier: GPL-3.0-or-later
#include "tokens/factsmodel.h"

#include "texts/texts.h"
#include "texts/visible.h"
#include "token/additionaldata.h"
#include "token/claimregistry.h"
#include "tokens/keysmodel.h"
#include "tokens/valuetext.h"
#include "widgets/masking.h"
#include "widgets/theme.h"

#include <QLocale>

using namespace Qt::StringLiterals;

namespace Grantscope::Ui {

FactsModel::FactsModel(const Masking *masking, QObject *parent)
    : RowsModel(ColumnCount, masking, parent)
{
}

void FactsModel::setFacts(const QList<Fact> &facts)
{
    if (facts == m_facts)
        return;
    beginResetModel();
    m_facts = facts;
    endResetModel();
}

int FactsModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_facts.size());
}

QString FactsModel::text(const QModelIndex &index) const
{
    const Fact &fact = m_facts.at(index.row());
    if (index.column() == Name)
        return fact.name;
    return fact.source == Fact::Source::Own ? fact.value : masking().shown(fact.value);
}

QVariant FactsModel::data(const QModelIndex &index, int role) const
{
    if (index.isValid() && role == Qt::FontRole)
        return index.column() == Value && m_facts.at(index.row()).source == Fact::Source::Wire ? QVariant(fixedFont())
                                                                                               : QVariant();
    return RowsModel::data(index, role);
}

QString FactsModel::title(int column) const
{
    return column == Name ? tr("What") : tr("Value");
}

namespace {

QString statusText(const Token::SignatureReport &report)
{
    switch (report.status) {
    case Token::SignatureStatus::Verified:
        return FactsModel::tr("Verified");
    case Token::SignatureStatus::Failed:
        return FactsModel::tr("Does not verify");
    case Token::SignatureStatus::NotChecked:
        return FactsModel::tr("Not checked");
    }
    return {};
}

QString statusText(Token::DecryptionStatus status)
{
    switch (status) {
    case Token::DecryptionStatus::Decrypted:
        return FactsModel::tr("Decrypted");
    case Token::DecryptionStatus::Failed:
        return FactsModel::tr("Could not be decrypted");
    case Token::DecryptionStatus::NotTried:
        return FactsModel::tr("Not decrypted");
    }
    return {};
}

/// Facts as they are gathered: empty ones are none.
class Facts
{
public:
    using Source = FactsModel::Fact::Source;

    void add(const QString &name, const QString &value, Source source = Source::Own)
    {
        if (!value.isEmpty())
            m_list << FactsModel::Fact{name, value, source};
    }
    void addError(const std::optional<Error> &error)
    {
        if (error)
            add(FactsModel::tr("What kept it"), Texts::errorLine(*error),
                error->expected.isEmpty() && error->found.isEmpty() ? Source::Own : Source::Told);
    }
    void addAlgorithm(const QString &title, const QByteArray &name)
    {
        const std::optional<Token::RegistryEntry> algorithm = Token::findAlgorithm(name);
        const QString shown = octetsExcerpt(name);
        add(title, algorithm ? FactsModel::tr("%1: %2", "algorithm: its title").arg(shown, algorithm->title) : shown,
            algorithm ? Source::Own : Source::Told);
        if (algorithm) {
            add(FactsModel::tr("Advice"), algorithm->advice);
            add(FactsModel::tr("Defined in"), algorithm->reference);
        }
    }
    void addKey(const QString &title, const Jose::Key &key)
    {
        if (key.isNull())
            return;
        add(title, key.isSymmetric() && key.keyId().isEmpty() ? keyTypeText(key) : Texts::visibleExcerpt(key.label()),
            Source::Told);
        add(FactsModel::tr("Type of the key"),
            FactsModel::tr("%1, %2 bits").arg(keyTypeText(key), QLocale().toString(key.bits())));
        add(FactsModel::tr("Where the key came from"), provenanceText(key.provenance()));
        add(FactsModel::tr("Source"), Texts::visibleExcerpt(key.source()), Source::Told);
        if (!key.isSymmetric())
            add(FactsModel::tr("Thumbprint"), QString::fromLatin1(key.thumbprintBase64url()), Source::Wire);
    }
    [[nodiscard]] const QList<FactsModel::Fact> &list() const { return m_list; }

private:
    QList<FactsModel::Fact> m_list;
};

QString octetCount(qsizetype size)
{
    return FactsModel::tr("%1 octets").arg(QLocale().toString(size));
}

} // namespace

QList<FactsModel::Fact> encryptionFacts(const Token::DecryptionReport &report, const Jose::Jwe &jwe)
{
    Facts facts;
    facts.add(FactsModel::tr("Encryption"), statusText(report.status));
    facts.add(FactsModel::tr("Why"), Texts::sentence(report.reason, report.key.label()),
              report.key.isNull() ? Facts::Source::Own : Facts::Source::Told);
    facts.addError(report.error);
    if (jwe.recipients.size() > 1)
        facts.add(FactsModel::tr("Recipient"),
                  FactsModel::tr("%1 of %2")
                      .arg(QLocale().toString(report.recipient + 1), QLocale().toString(jwe.recipients.size())));
    facts.addAlgorithm(FactsModel::tr("Key management"), report.algorithm);
    facts.addAlgorithm(FactsModel::tr("Content encryption"), report.encryption);
    if (const auto iterations = jwe.header("p2c", report.recipient).toInteger())
        facts.add(FactsModel::tr("Iterations (p2c)"), QLocale().toString(*iterations));
    facts.add(FactsModel::tr("Key asked for (kid)"), Texts::visibleExcerpt(report.keyId), Facts::Source::Wire);
    facts.addKey(report.isOpen() ? FactsModel::tr("Key used") : FactsModel::tr("Key tried"), report.key);
    if (const auto beside = Token::additionalDataOf(jwe)) {
        facts.add(FactsModel::tr("Authenticated beside it (aad)"), octetsExcerpt(beside->shown()), Facts::Source::Wire);
        facts.add(FactsModel::tr("Size of the aad"), beside->size());
    }
    facts.add(FactsModel::tr("Ciphertext"), octetCount(jwe.ciphertext.bytes.size()));
    if (report.content.compressedSize >= 0)
        facts.add(FactsModel::tr("Compressed"), octetCount(report.content.compressedSize));
    if (report.isOpen())
        facts.add(FactsModel::tr("Plaintext"), octetCount(report.content.plaintext.size()));
    return facts.list();
}

QList<FactsModel::Fact> signatureFacts(const Token::SignatureReport &report, const QByteArray &signature)
{
    Facts facts;
    using enum FactsModel::Fact::Source;
    facts.add(FactsModel::tr("Signature"), statusText(report));
    facts.add(FactsModel::tr("Why"), Texts::sentence(report.reason, report.found), report.found.isEmpty() ? Own : Told);
    facts.addError(report.error);
    facts.addAlgorithm(FactsModel::tr("Algorithm"), report.algorithm);
    facts.add(FactsModel::tr("Key asked for (kid)"), Texts::visibleExcerpt(report.keyId), Wire);
    const bool used = report.status == Token::SignatureStatus::Verified;
    facts.addKey(used ? FactsModel::tr("Key used") : FactsModel::tr("Key tried"), report.key);
    if (report.embedded) {
        facts.add(FactsModel::tr("Key in the token"), keyTypeText(*report.embedded));
        facts.add(FactsModel::tr("It verifies the token"),
                  report.embeddedVerifies ? FactsModel::tr("Yes, which proves nothing: the token brought it.")
                                          : FactsModel::tr("No"));
    }
    facts.add(FactsModel::tr("Known key"), report.wellKnownKey);
    facts.add(FactsModel::tr("Size"), octetCount(signature.size()));
    return facts.list();
}

} // namespace Grantscope::Ui
