// SPDX-License-Identifier: GPL-3.0-or-later
#include "checks/checksmodel.h"

#include "texts/texts.h"
#include "texts/visible.h"
#include "widgets/masking.h"
#include "widgets/theme.h"
#include "widgets/tooltip.h"
#include "widgets/valuetree.h"

#include <QGuiApplication>
#include <QPainter>

#include <algorithm>
#include <map>

using namespace Qt::StringLiterals;

namespace Grantscope::Ui {

namespace {

/// Failures first, what passed last.
int rank(Status status)
{
    switch (status) {
    case Status::Fail:
        return 0;
    case Status::Warn:
        return 1;
    case Status::Info:
        return 2;
    case Status::Skip:
        return 3;
    case Status::Pass:
        return 4;
    }
    return 4;
}

bool passesFilter(ChecksModel::Filter filter, Status status)
{
    switch (filter) {
    case ChecksModel::Filter::All:
        return true;
    case ChecksModel::Filter::Problems:
        return rank(status) <= rank(Status::Info);
    case ChecksModel::Filter::NotChecked:
        return status == Status::Skip;
    case ChecksModel::Filter::Passed:
        return status == Status::Pass;
    }
    return true;
}

constexpr quintptr kIsGroup = ~quintptr(0);

} // namespace

ChecksModel::ChecksModel(const Masking *masking, QObject *parent)
    : QAbstractItemModel(parent)
    , m_masking(masking)
{
    connect(masking, &Masking::changed, this, &ChecksModel::refresh);
}

QList<ChecksModel::Group> ChecksModel::arranged(const QList<Check> &checks) const
{
    std::map<CheckGroup, Group> groups;
    for (qsizetype i = 0; i < checks.size(); ++i) {
        if (QByteArrayView(checks.at(i).id).isEmpty() || !passesFilter(m_filter, checks.at(i).status))
            continue;
        Group &group = groups[checks.at(i).group];
        group.group = checks.at(i).group;
        group.rows << i;
    }
    const auto rankOf = [&](qsizetype row) { return rank(checks.at(row).status); };
    QList<Group> sorted;
    for (auto &[key, group] : groups) {
        std::ranges::stable_sort(group.rows, {}, rankOf);
        sorted << group;
    }
    std::ranges::stable_sort(sorted, {}, [&](const Group &group) { return rankOf(group.rows.first()); });
    return sorted;
}

void ChecksModel::setChecks(const QList<Check> &checks)
{
    const QList<Group> groups = arranged(checks);
    const bool sameRows = groups == m_groups && std::ranges::equal(checks, m_checks, [](const auto &a, const auto &b) {
                              return std::string_view(a.id) == b.id;
                          });
    if (sameRows) {
        m_checks = checks;
        refresh();
        return;
    }
    beginResetModel();
    m_checks = checks;
    m_groups = groups;
    endResetModel();
}

void ChecksModel::setFilter(Filter filter)
{
    if (m_filter == filter)
        return;
    beginResetModel();
    m_filter = filter;
    m_groups = arranged(m_checks);
    endResetModel();
}

void ChecksModel::refresh()
{
    Q_EMIT headerDataChanged(Qt::Horizontal, 0, ColumnCount - 1);
    if (m_groups.isEmpty())
        return;
    Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
    for (int group = 0; group < rowCount(); ++group) {
        const QModelIndex parent = index(group, 0);
        Q_EMIT dataChanged(index(0, 0, parent), index(rowCount(parent) - 1, ColumnCount - 1, parent));
    }
}

int ChecksModel::count(Status status) const
{
    return static_cast<int>(std::ranges::count(m_checks, status, &Check::status));
}

qsizetype ChecksModel::numberOf(const QModelIndex &index) const
{
    if (!index.isValid() || index.internalId() == kIsGroup)
        return -1;
    return m_groups.at(static_cast<qsizetype>(index.internalId())).rows.at(index.row());
}

const Check *ChecksModel::check(const QModelIndex &index) const
{
    const qsizetype number = numberOf(index);
    return number < 0 ? nullptr : &m_checks.at(number);
}

QModelIndex ChecksModel::indexOf(const QString &id) const
{
    for (qsizetype group = 0; group < m_groups.size(); ++group) {
        const QList<qsizetype> &rows = m_groups.at(group).rows;
        for (qsizetype row = 0; row < rows.size(); ++row) {
            if (id == QLatin1StringView(m_checks.at(rows.at(row)).id))
                return createIndex(static_cast<int>(row), 0, static_cast<quintptr>(group));
        }
    }
    return {};
}

QString ChecksModel::sentence(const Check &check) const
{
    return Texts::sentence(check.reason, m_masking->shown(check.found), m_masking->shown(check.expected));
}

QModelIndex ChecksModel::index(int row, int column, const QModelIndex &parent) const
{
    if (!hasIndex(row, column, parent))
        return {};
    return createIndex(row, column, parent.isValid() ? static_cast<quintptr>(parent.row()) : kIsGroup);
}

QModelIndex ChecksModel::parent(const QModelIndex &child) const
{
    if (!child.isValid() || child.internalId() == kIsGroup)
        return {};
    return createIndex(static_cast<int>(child.internalId()), 0, kIsGroup);
}

int ChecksModel::rowCount(const QModelIndex &parent) const
{
    if (!parent.isValid())
        return static_cast<int>(m_groups.size());
    if (parent.internalId() != kIsGroup || parent.column() > 0)
        return 0;
    return static_cast<int>(m_groups.at(parent.row()).rows.size());
}

int ChecksModel::columnCount(const QModelIndex &) const
{
    return ColumnCount;
}

QVariant ChecksModel::groupData(const Group &group, int column, int role) const
{
    const Status worst = m_checks.at(group.rows.first()).status;
    switch (role) {
    case Qt::DisplayRole:
        return column == Title     ? groupTitle(group.group)
               : column == Outcome ? QString::number(group.rows.size())
                                   : QString();
    case Qt::AccessibleTextRole:
        return column == Title
                   ? tr("%1: %2", "group of checks: its worst outcome").arg(groupTitle(group.group), statusTitle(worst))
                   : QString();
    case StatusRole:
        return static_cast<int>(worst);
    case kSortRole:
        return column == Outcome ? QVariant(rank(worst)) : QVariant();
    default:
        return {};
    }
}

QVariant ChecksModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const Check *row = check(index);
    if (!row)
        return groupData(m_groups.at(index.row()), index.column(), role);
    const QString title = Texts::checkTitle(row->id);
    switch (role) {
    case Qt::DisplayRole:
        return index.column() == Title ? title : index.column() == Outcome ? sentence(*row) : row->spec.text();
    case Qt::AccessibleTextRole:
        if (index.column() == Title)
            return tr("%1: %2", "outcome: title of a check").arg(statusTitle(row->status), title);
        return index.column() == Outcome ? sentence(*row) : row->spec.text();
    case Qt::DecorationRole:
        return index.column() == Title ? QVariant(statusIcon(row->status)) : QVariant();
    case Qt::ToolTipRole:
        return plainToolTip(statusTitle(row->status) + u": "_s + title
                            + (row->reason.isEmpty() ? QString() : u"\n"_s + sentence(*row)));
    case IdRole:
        return QString::fromLatin1(row->id);
    case StatusRole:
        return static_cast<int>(row->status);
    case kSortRole:
        return index.column() == Outcome ? QVariant(rank(row->status)) : QVariant();
    case CopyRole:
        if (m_masking->isOn())
            return {};
        return index.column() == Title
                   ? u"%1: %2: %3"_s.arg(QString::fromLatin1(row->id), statusTitle(row->status), title)
                   : data(index, Qt::DisplayRole);
    default:
        return {};
    }
}

QVariant ChecksModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Title:
        return tr("Check");
    case Outcome:
        return tr("Outcome");
    case DefinedIn:
        return tr("Defined in");
    default:
        return {};
    }
}

static QPixmap dashIn(const QColor &color)
{
    QPixmap pixmap(64, 64);
    pixmap.fill(Qt::transparent);
    QPainter(&pixmap).fillRect(QRect(14, 29, 36, 5), color);
    return pixmap;
}

/// Breeze has no plain dash. Made anew for another palette only.
static QIcon dash()
{
    static QPalette paintedIn;
    static QIcon icon;
    const QPalette palette = QGuiApplication::palette();
    if (icon.isNull() || palette != paintedIn) {
        icon = QIcon(dashIn(meaningColor(Meaning::Muted, palette)));
        // Else a tint of the highlight would be laid over it, which cannot be told from the ground of a chosen row.
        icon.addPixmap(dashIn(palette.color(QPalette::HighlightedText)), QIcon::Selected);
        paintedIn = palette;
    }
    return icon;
}

QIcon statusIcon(Status status)
{
    switch (status) {
    case Status::Pass:
        return meaningIcon(Meaning::Good);
    case Status::Fail:
        return meaningIcon(Meaning::Bad);
    case Status::Warn:
        return meaningIcon(Meaning::Warning);
    case Status::Info:
        return meaningIcon(Meaning::Muted);
    case Status::Skip:
        return dash();
    }
    return {};
}

QString groupTitle(CheckGroup group)
{
    switch (group) {
    case CheckGroup::Format:
        return ChecksModel::tr("Format");
    case CheckGroup::Header:
        return ChecksModel::tr("Header");
    case CheckGroup::Signature:
        return ChecksModel::tr("Signature");
    case CheckGroup::Key:
        return ChecksModel::tr("Key");
    case CheckGroup::Times:
        return ChecksModel::tr("Times");
    case CheckGroup::Claims:
        return ChecksModel::tr("Claims");
    case CheckGroup::IdToken:
        return ChecksModel::tr("ID token");
    case CheckGroup::AccessToken:
        return ChecksModel::tr("Access token");
    case CheckGroup::LogoutToken:
        return ChecksModel::tr("Logout token");
    case CheckGroup::Dpop:
        return ChecksModel::tr("DPoP proof");
    case CheckGroup::ClientAssertion:
        return ChecksModel::tr("Client assertion");
    case CheckGroup::RequestObject:
        return ChecksModel::tr("Request object");
    case CheckGroup::Encryption:
        return ChecksModel::tr("Encryption");
    case CheckGroup::SelectiveDisclosure:
        return ChecksModel::tr("Selective disclosure");
    case CheckGroup::AuthorizationRequest:
        return ChecksModel::tr("Authorization request");
    case CheckGroup::AuthorizationResponse:
        return ChecksModel::tr("Authorization response");
    case CheckGroup::TokenRequest:
        return ChecksModel::tr("Token request");
    case CheckGroup::TokenResponse:
        return ChecksModel::tr("Token response");
    case CheckGroup::Registration:
        return ChecksModel::tr("Client registration");
    case CheckGroup::DeviceAuthorization:
        return ChecksModel::tr("Device authorization");
    case CheckGroup::UserInfo:
        return ChecksModel::tr("UserInfo");
    case CheckGroup::Introspection:
        return ChecksModel::tr("Introspection");
    case CheckGroup::Revocation:
        return ChecksModel::tr("Revocation");
    case CheckGroup::Resource:
        return ChecksModel::tr("Resource server");
    case CheckGroup::RedirectUri:
        return ChecksModel::tr("Redirect URI");
    case CheckGroup::Metadata:
        return ChecksModel::tr("Metadata");
    case CheckGroup::Connection:
        return ChecksModel::tr("Connection");
    }
    return {};
}

} // namespace Grantscope::Ui
