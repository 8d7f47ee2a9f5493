// SPDX-License-Identifier: GPL-3.0-or-later
#include "practice/accountsmodel.h"

#include "practice/clients.h"
#include "practice/people.h"
#include "texts/visible.h"
#include "widgets/masking.h"
#include "widgets/theme.h"

using namespace Qt::StringLiterals;

namespace Grantscope::Ui {

AccountsModel::AccountsModel(Kind kind, const Masking *masking, QObject *parent)
    : RowsModel(ColumnCount, masking, parent)
    , m_kind(kind)
{
}

void AccountsModel::setCredentials(const Practice::Credentials &credentials)
{
    m_credentials = credentials;
    refresh();
}

int AccountsModel::rowCount(const QModelIndex &parent) const
{
    if (parent.isValid())
        return 0;
    return static_cast<int>(m_kind == Kind::People ? Practice::people().size() : Practice::clients().size());
}

QVariant AccountsModel::data(const QModelIndex &index, int role) const
{
    if (role == Qt::FontRole && (index.column() == Secret || index.column() == Name))
        return fixedFont();
    return RowsModel::data(index, role);
}

QString AccountsModel::secret(int row) const
{
    if (m_kind == Kind::People)
        return QString::fromUtf8(m_credentials.password(Practice::people().at(row).username).reveal());
    const QByteArray &client = Practice::clients().at(row).id;
    const auto key = m_credentials.clientKeys.find(client);
    if (key != m_credentials.clientKeys.end())
        return QString::fromUtf8(key->second.privateJwk().value_or(Grantscope::Secret()).reveal());
    return QString::fromUtf8(m_credentials.clientSecret(client).reveal());
}

QString AccountsModel::text(const QModelIndex &index) const
{
    const int row = index.row();
    const bool people = m_kind == Kind::People;
    switch (index.column()) {
    case Name:
        return QString::fromLatin1(people ? Practice::people().at(row).username : Practice::clients().at(row).id);
    case Title:
        return people ? Texts::visible(Practice::people().at(row).name)
                      : Practice::clientTitle(Practice::clients().at(row));
    case Secret:
        return masking().shown(secret(row));
    case Uses:
        if (people)
            return Texts::visible(Practice::people().at(row).email);
        return QString::fromLatin1(Practice::wireName(Practice::clients().at(row).authentication));
    default:
        return {};
    }
}

QString AccountsModel::title(int column) const
{
    const bool people = m_kind == Kind::People;
    switch (column) {
    case Name:
        return people ? tr("User name") : tr("Client ID");
    case Title:
        return people ? tr("Name") : tr("What it is");
    case Secret:
        return people ? tr("Password") : tr("Secret or private key");
    case Uses:
        return people ? tr("Email") : tr("Authentication");
    default:
        return {};
    }
}

} // namespace Grantscope::Ui
