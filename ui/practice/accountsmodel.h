// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "practice/credentials.h"
#include "widgets/rowsmodel.h"

namespace Grantscope::Ui {

/// Who the practice server knows: people with their passwords, clients with their secrets.
class AccountsModel : public RowsModel
{
    Q_OBJECT

public:
    enum Column { Name, Title, Secret, Uses, ColumnCount };
    enum class Kind : quint8 { People, Clients };

    AccountsModel(Kind kind, const Masking *masking, QObject *parent = nullptr);

    /// Before there are credentials, names and titles stand alone.
    void setCredentials(const Practice::Credentials &credentials);

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;

protected:
    [[nodiscard]] QString text(const QModelIndex &index) const override;
    [[nodiscard]] QString title(int column) const override;

private:
    /// A password, or the private key of a client that signs its assertions, as JWK.
    [[nodiscard]] QString secret(int row) const;

    Kind m_kind;
    Practice::Credentials m_credentials;
};

} // namespace Grantscope::Ui
