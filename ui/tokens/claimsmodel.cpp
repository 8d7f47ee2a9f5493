// SPDX-License-Identifier: GPL-3.0-or-later
#include "tokens/claimsmodel.h"

#include "texts/moments.h"
#include "texts/visible.h"
#include "token/claimregistry.h"
#include "tokens/valuetext.h"
#include "widgets/masking.h"
#include "widgets/theme.h"
#include "widgets/tooltip.h"
#include "widgets/valuetree.h"

#include <vector>

using namespace Qt::StringLiterals;

namespace Grantscope::Ui {

namespace {

constexpr int kPage = 256; // rows made at once
constexpr int kFarthest = 20'000; // rows made to reach a value that was clicked
constexpr qsizetype kLongestRegistered = 200; // octets of a name as written
constexpr qsizetype kLongestSorted = 512; // octets of a number that is sorted by its value

} // namespace

struct ClaimsModel::Node
{
    Json::Value value;
    Node *parent = nullptr;
    int row = 0;
    Json::Value next; ///< The first child that has no row yet.
    std::vector<std::unique_ptr<Node>> children;

    Node(Json::Value ofValue, Node *under, int atRow)
        : value(ofValue)
        , parent(under)
        , row(atRow)
        , next(ofValue.firstChild())
    {
    }
};

/// Members that had no node yet, at most a page of them, and where the next page begins.
struct ClaimsModel::Page
{
    std::vector<std::unique_ptr<Node>> nodes = {};
    Json::Value next = {};
};

ClaimsModel::ClaimsModel(Registry registry, const Masking *masking, QObject *parent)
    : QAbstractItemModel(parent)
    , m_registry(registry)
    , m_masking(masking)
    , m_root(std::make_unique<Node>(Json::Value(), nullptr, 0))
{
    connect(masking, &Masking::changed, this, &ClaimsModel::refresh);
}

ClaimsModel::~ClaimsModel() = default;

void ClaimsModel::setRoot(std::shared_ptr<const void> owner, Json::Value root, Instant now)
{
    beginResetModel();
    m_root = std::make_unique<Node>(root, nullptr, 0);
    m_owner = std::move(owner);
    m_now = now;
    // The first page comes with the reset: who hears of it finds rows, and need not ask for more right then.
    addPage(m_root.get(), nextPage(m_root.get()));
    endResetModel();
}

void ClaimsModel::clear()
{
    setRoot({}, {}, m_now);
}

void ClaimsModel::setNow(Instant now)
{
    m_now = now;
    for (const auto &child : m_root->children) {
        if (isTime(*child)) {
            const QModelIndex cell = createIndex(child->row, Value, child.get());
            Q_EMIT dataChanged(cell, cell);
        }
    }
}

void ClaimsModel::refresh()
{
    Q_EMIT headerDataChanged(Qt::Horizontal, 0, ColumnCount - 1);
    refreshBelow({});
}

void ClaimsModel::refreshBelow(const QModelIndex &parent)
{
    const Node *above = node(parent);
    if (above->children.empty())
        return;
    Q_EMIT dataChanged(createIndex(0, 0, above->children.front().get()),
                       createIndex(above->children.back()->row, ColumnCount - 1, above->children.back().get()));
    for (const auto &child : above->children)
        refreshBelow(createIndex(child->row, 0, child.get()));
}

ClaimsModel::Node *ClaimsModel::node(const QModelIndex &index) const
{
    return index.isValid() ? static_cast<Node *>(index.internalPointer()) : m_root.get();
}

Json::Value ClaimsModel::value(const QModelIndex &index) const
{
    return index.isValid() ? node(index)->value : Json::Value();
}

QModelIndex ClaimsModel::indexAt(Json::Value value)
{
    std::vector<Json::Value> path;
    for (; value.exists() && value != m_root->value; value = value.parent())
        path.push_back(value);
    QModelIndex at;
    for (auto step = path.rbegin(); step != path.rend(); ++step) {
        Node *above = node(at);
        // Children stand in document order, so a page holds the value once it begins after it.
        const auto reached = [&] {
            return !above->children.empty() && above->children.back()->value.span().offset >= step->span().offset;
        };
        while (!reached() && above->next.exists() && std::ssize(above->children) < kFarthest)
            fetchMore(at);
        const auto found = std::ranges::lower_bound(above->children, step->span().offset, {},
                                                    [](const auto &child) { return child->value.span().offset; });
        if (found == above->children.end() || (*found)->value != *step)
            return at;
        at = createIndex((*found)->row, 0, found->get());
    }
    return at;
}

QModelIndex ClaimsModel::index(int row, int column, const QModelIndex &parent) const
{
    if (!hasIndex(row, column, parent))
        return {};
    return createIndex(row, column, node(parent)->children.at(static_cast<std::size_t>(row)).get());
}

QModelIndex ClaimsModel::parent(const QModelIndex &child) const
{
    if (!child.isValid())
        return {};
    Node *above = node(child)->parent;
    return above == m_root.get() ? QModelIndex() : createIndex(above->row, 0, above);
}

int ClaimsModel::rowCount(const QModelIndex &parent) const
{
    return parent.column() > 0 ? 0 : static_cast<int>(node(parent)->children.size());
}

int ClaimsModel::columnCount(const QModelIndex &) const
{
    return ColumnCount;
}

bool ClaimsModel::hasChildren(const QModelIndex &parent) const
{
    return parent.column() <= 0 && node(parent)->value.firstChild().exists();
}

bool ClaimsModel::canFetchMore(const QModelIndex &parent) const
{
    return !m_inserting && parent.column() <= 0 && node(parent)->next.exists();
}

ClaimsModel::Page ClaimsModel::nextPage(Node *above)
{
    Page page;
    auto row = static_cast<int>(above->children.size());
    page.next = above->next;
    for (; page.next.exists() && std::ssize(page.nodes) < kPage; page.next = page.next.nextSibling())
        page.nodes.push_back(std::make_unique<Node>(page.next, above, row++));
    return page;
}

void ClaimsModel::addPage(Node *above, Page page)
{
    above->next = page.next;
    std::ranges::move(page.nodes, std::back_inserter(above->children));
}

void ClaimsModel::fetchMore(const QModelIndex &parent)
{
    if (m_inserting)
        return;
    Node *above = node(parent);
    Page page = nextPage(above);
    if (page.nodes.empty())
        return;
    const auto first = static_cast<int>(above->children.size());
    // Whoever hears that rows are about to come may ask for more at once; the next page waits until these are in.
    m_inserting = true;
    beginInsertRows(parent, first, first + static_cast<int>(page.nodes.size()) - 1);
    addPage(above, std::move(page));
    endInsertRows();
    m_inserting = false;
}

bool ClaimsModel::hasRegisteredName(const Node &node) const
{
    // Names below the top are the business of whoever defined the claim above them, and no registered one is long.
    const qsizetype length = node.value.nameSpan().length;
    return node.parent == m_root.get() && length > 0 && length <= kLongestRegistered;
}

bool ClaimsModel::isTime(const Node &node) const
{
    return m_registry == Registry::Claims && node.value.isNumber() && hasRegisteredName(node)
           && Token::isTimeClaim(node.value.name().toUtf8());
}

QString ClaimsModel::timeText(const Node &node) const
{
    const std::optional<Instant> instant = Texts::claimInstant(node.value);
    if (!instant)
        return valueExcerpt(node.value);
    return tr("%1 · %2", "a time: as seen from now, local")
        .arg(Texts::relativeTime(*instant, m_now), Texts::localTime(*instant));
}

QString ClaimsModel::wholeTimeText(const Node &node) const
{
    const std::optional<Instant> instant = Texts::claimInstant(node.value);
    if (!instant)
        return valueExcerpt(node.value);
    return tr("%1 · %2 · %3", "a time: as seen from now and local, UTC, as written")
        .arg(timeText(node), Texts::utcTime(*instant), valueExcerpt(node.value));
}

QString ClaimsModel::text(const Node &node, int column) const
{
    const bool element = node.value.nameSpan().length == 0;
    switch (column) {
    case Name:
        return element ? u"[%1]"_s.arg(node.row) : nameExcerpt(node.value);
    case Value:
        if (node.value.isObject() || node.value.isArray())
            return valueExcerpt(node.value);
        return m_masking->shown(isTime(node) ? timeText(node) : valueExcerpt(node.value));
    default:
        break;
    }
    if (!hasRegisteredName(node))
        return {};
    const QByteArray name = node.value.name().toUtf8();
    const std::optional<Token::RegistryEntry> entry =
        m_registry == Registry::Claims ? Token::findClaim(name) : Token::findHeaderParameter(name);
    if (!entry)
        return column == Meaning ? tr("Not registered") : QString();
    if (column == Meaning)
        return entry->title.isEmpty() ? entry->meaning : entry->title;
    return entry->usedBy.isEmpty() ? entry->reference : tr("used by %1").arg(entry->usedBy);
}

QString ClaimsModel::details(const Node &node) const
{
    QStringList parts{text(node, Name)};
    parts << (isTime(node) ? m_masking->shown(wholeTimeText(node)) : text(node, Value));
    if (hasRegisteredName(node)) {
        const QByteArray name = node.value.name().toUtf8();
        const std::optional<Token::RegistryEntry> entry =
            m_registry == Registry::Claims ? Token::findClaim(name) : Token::findHeaderParameter(name);
        if (entry)
            parts << entry->meaning << text(node, DefinedIn);
    }
    parts.removeAll(QString());
    return parts.join(u" · "_s);
}

QVariant ClaimsModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const Node &of = *node(index);
    switch (role) {
    case Qt::DisplayRole:
    case Qt::AccessibleTextRole:
        return text(of, index.column());
    case Qt::ToolTipRole: {
        const std::optional<Token::RegistryEntry> entry =
            hasRegisteredName(of) && m_registry == Registry::Claims && index.column() == Meaning
                ? Token::findClaim(of.value.name().toUtf8())
                : std::nullopt;
        if (index.column() == Value && isTime(of))
            return plainToolTip(m_masking->shown(wholeTimeText(of)));
        return plainToolTip(entry ? entry->meaning : text(of, index.column()));
    }
    case Qt::FontRole:
        // A time is told in words here, not as it goes over the wire.
        return index.column() == Name || (index.column() == Value && !isTime(of)) ? QVariant(fixedFont()) : QVariant();
    case SpanRole: {
        const Json::Span name = of.value.nameSpan();
        const Json::Span value = of.value.span();
        return QVariant::fromValue(name.length ? Json::Span{name.offset, value.end() - name.offset} : value);
    }
    case DetailsRole:
        return details(of);
    case CopyRole:
        if (m_masking->isOn())
            return {};
        if (index.column() == Value && of.value.text().size() > LateText::kFrom)
            return QVariant::fromValue(LateText{[owner = m_owner, value = of.value] { return valueText(value); }});
        return index.column() == Value ? valueText(of.value) : text(of, index.column());
    case kSortRole: {
        if (index.column() != Value || m_masking->isOn() || of.value.text().size() > kLongestSorted)
            return {};
        const std::optional<double> number = of.value.toDouble();
        return number ? QVariant(*number) : QVariant();
    }
    case IsTimeRole:
        return isTime(of);
    default:
        return {};
    }
}

QVariant ClaimsModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Name:
        return m_registry == Registry::Claims ? tr("Claim") : tr("Parameter");
    case Value:
        return tr("Value");
    case Meaning:
        return tr("Meaning");
    case DefinedIn:
        return tr("Defined in");
    default:
        return {};
    }
}

} // namespace Grantscope::Ui
