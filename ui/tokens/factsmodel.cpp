// SPDX-License-Identifier: GPL-3.0-or-later
#include "tokens/factsmodel.h"

#include "texts/texts.h"
#include "texts/visible.h"
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

} // namespace

QList<FactsModel::Fact> signatureFacts(const Token::SignatureReport &report, const QByteArray &signature)
{
    QList<FactsModel::Fact> facts;
    using enum FactsModel::Fact::Source;
    const auto add = [&facts](const QString &name, const QString &value, FactsModel::Fact::Source source = Own) {
        if (!value.isEmpty())
            facts << FactsModel::Fact{name, value, source};
    };
    add(FactsModel::tr("Signature"), statusText(report));
    add(FactsModel::tr("Why"), Texts::sentence(report.reason, report.found), report.found.isEmpty() ? Own : Told);
    if (report.error)
        add(FactsModel::tr("What kept it"), Texts::errorLine(*report.error),
            report.error->expected.isEmpty() && report.error->found.isEmpty() ? Own : Told);
    const std::optional<Token::RegistryEntry> algorithm = Token::findAlgorithm(report.algorithm);
    const QString algorithmName = octetsExcerpt(report.algorithm);
    add(FactsModel::tr("Algorithm"),
        algorithm ? FactsModel::tr("%1: %2", "algorithm: its title").arg(algorithmName, algorithm->title)
                  : algorithmName,
        algorithm ? Own : Told);
    if (algorithm) {
        add(FactsModel::tr("Advice"), algorithm->advice);
        add(FactsModel::tr("Defined in"), algorithm->reference);
    }
    add(FactsModel::tr("Key asked for (kid)"), Texts::visibleExcerpt(report.keyId), Wire);
    if (!report.key.isNull()) {
        const bool used = report.status == Token::SignatureStatus::Verified;
        add(used ? FactsModel::tr("Key used") : FactsModel::tr("Key tried"),
            report.key.isSymmetric() && report.key.keyId().isEmpty() ? keyTypeText(report.key)
                                                                     : Texts::visibleExcerpt(report.key.label()),
            Told);
        add(FactsModel::tr("Type of the key"),
            FactsModel::tr("%1, %2 bits").arg(keyTypeText(report.key), QLocale().toString(report.key.bits())));
        add(FactsModel::tr("Where the key came from"), provenanceText(report.key.provenance()));
        add(FactsModel::tr("Source"), Texts::visibleExcerpt(report.key.source()), Told);
        if (!report.key.isSymmetric())
            add(FactsModel::tr("Thumbprint"), QString::fromLatin1(report.key.thumbprintBase64url()), Wire);
    }
    if (report.embedded) {
        add(FactsModel::tr("Key in the token"), keyTypeText(*report.embedded));
        add(FactsModel::tr("It verifies the token"),
            report.embeddedVerifies ? FactsModel::tr("Yes, which proves nothing: the token brought it.")
                                    : FactsModel::tr("No"));
    }
    add(FactsModel::tr("Known key"), report.wellKnownKey);
    add(FactsModel::tr("Size"), FactsModel::tr("%1 octets").arg(QLocale().toString(signature.size())));
    return facts;
}

} // namespace Grantscope::Ui
