// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "token/decoded.h"
#include "widgets/rowsmodel.h"

#include <QSet>

#include <memory>

namespace Grantscope::Ui {

/// The disclosures of an SD-JWT, each with a tick that takes it into a presentation, and below them the digests that
/// have none here. Ticking one ticks those that it lies in, and taking the tick from one takes it from what lies in it.
class DisclosuresModel : public RowsModel
{
    Q_OBJECT

public:
    enum Column { Name, Value, BelongsTo, Digest, ColumnCount };

    explicit DisclosuresModel(const Masking *masking, QObject *parent = nullptr);

    /// Null, or a token with disclosures. Nothing is ticked.
    void setToken(std::shared_ptr<const Token::DecodedJwt> token);
    void tickAll(bool on);
    /// The disclosures that are ticked, by number.
    [[nodiscard]] QList<qsizetype> ticked() const;
    [[nodiscard]] qsizetype disclosures() const;
    /// The disclosure of a row; -1 for a digest without one.
    [[nodiscard]] qsizetype disclosureAt(int row) const;
    /// Where the digest of a row stands in the payload as signed; empty where it stands in a disclosure, or nowhere.
    [[nodiscard]] Json::Span digestInPayload(int row) const;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    bool setData(const QModelIndex &index, const QVariant &value, int role = Qt::EditRole) override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex &index) const override;

Q_SIGNALS:
    void ticksChanged();

protected:
    [[nodiscard]] QString text(const QModelIndex &index) const override;
    [[nodiscard]] QVariant wholeText(const QModelIndex &index) const override;
    [[nodiscard]] QString title(int column) const override;

private:
    [[nodiscard]] bool canTick(qsizetype disclosure) const;
    [[nodiscard]] QString nameText(qsizetype disclosure) const;
    [[nodiscard]] QString placeText(qsizetype embedded) const;
    [[nodiscard]] QString problemText(qsizetype disclosure) const;
    [[nodiscard]] qsizetype digestOf(int row) const;

    std::shared_ptr<const Token::DecodedJwt> m_token;
    QList<qsizetype> m_unmatched; ///< Of the token's digests, those without a disclosure.
    QSet<qsizetype> m_ticked;
};

} // namespace Grantscope::Ui
