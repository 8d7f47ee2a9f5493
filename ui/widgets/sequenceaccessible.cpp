// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/sequenceaccessible.h"

#include "widgets/sequencediagram.h"
#include "widgets/sequencewords.h"

#include <QAccessible>
#include <QAccessibleWidget>
#include <QHash>
#include <QPointer>

namespace Grantscope::Ui {

namespace {

/// One message: no object of its own, so it lives by its number.
class AccessibleMessage : public QAccessibleInterface, public QAccessibleActionInterface
{
public:
    AccessibleMessage(SequenceDiagram *diagram, qsizetype index)
        : m_diagram(diagram)
        , m_index(index)
    {
    }

    bool isValid() const override { return m_diagram && m_index < m_diagram->messages().size(); }
    QObject *object() const override { return nullptr; }
    QAccessibleInterface *parent() const override { return QAccessible::queryAccessibleInterface(m_diagram.data()); }
    QAccessibleInterface *child(int) const override { return nullptr; }
    QAccessibleInterface *childAt(int, int) const override { return nullptr; }
    int childCount() const override { return 0; }
    int indexOfChild(const QAccessibleInterface *) const override { return -1; }
    QAccessible::Role role() const override { return QAccessible::ListItem; }

    QAccessible::State state() const override
    {
        QAccessible::State state;
        state.invalid = !isValid();
        if (!isValid())
            return state;
        state.selectable = state.focusable = true;
        state.selected = m_diagram->chosenIndex() == m_index;
        state.focused = state.selected && m_diagram->hasFocus();
        state.offscreen = !m_diagram->viewport()->rect().intersects(m_diagram->rectOf(m_index));
        state.invisible = !m_diagram->isVisible();
        return state;
    }

    QString text(QAccessible::Text kind) const override
    {
        if (!isValid())
            return {};
        if (kind == QAccessible::Name)
            return messageSentence(m_diagram->lifelines(), m_diagram->messages(), m_index);
        if (kind == QAccessible::Description)
            return messageDetails(m_diagram->messages().at(m_index));
        return {};
    }
    void setText(QAccessible::Text, const QString &) override { }

    QRect rect() const override
    {
        if (!isValid())
            return {};
        const QRect there = m_diagram->rectOf(m_index);
        return {m_diagram->viewport()->mapToGlobal(there.topLeft()), there.size()};
    }

    void *interface_cast(QAccessible::InterfaceType type) override
    {
        return type == QAccessible::ActionInterface ? static_cast<QAccessibleActionInterface *>(this) : nullptr;
    }
    QStringList actionNames() const override { return {pressAction(), setFocusAction()}; }
    void doAction(const QString &action) override
    {
        if (!isValid())
            return;
        const QString id = m_diagram->messages().at(m_index).id;
        m_diagram->setFocus(Qt::OtherFocusReason);
        m_diagram->choose(id);
        Q_EMIT m_diagram->messageChosen(id);
        if (action == pressAction())
            Q_EMIT m_diagram->activated(id);
    }
    QStringList keyBindingsForAction(const QString &) const override { return {}; }

private:
    QPointer<SequenceDiagram> m_diagram;
    qsizetype m_index;
};

/// The identifiers of the messages that a reader asked for. Qt owns the interfaces until they are deleted by these.
QHash<const SequenceDiagram *, QHash<int, QAccessible::Id>> &known()
{
    static QHash<const SequenceDiagram *, QHash<int, QAccessible::Id>> ids;
    return ids;
}

class AccessibleDiagram : public QAccessibleWidget
{
public:
    explicit AccessibleDiagram(SequenceDiagram *diagram)
        : QAccessibleWidget(diagram, QAccessible::List)
    {
    }

    int childCount() const override { return static_cast<int>(diagram()->messages().size()); }
    QAccessibleInterface *child(int index) const override
    {
        if (index < 0 || index >= childCount())
            return nullptr;
        QHash<int, QAccessible::Id> &ids = known()[diagram()];
        if (const auto id = ids.constFind(index); id != ids.cend())
            return QAccessible::accessibleInterface(*id);
        auto *made = new AccessibleMessage(diagram(), index);
        ids.insert(index, QAccessible::registerAccessibleInterface(made));
        return made;
    }
    int indexOfChild(const QAccessibleInterface *child) const override
    {
        const QHash<int, QAccessible::Id> ids = known().value(diagram());
        for (auto id = ids.cbegin(); id != ids.cend(); ++id) {
            if (QAccessible::accessibleInterface(*id) == child)
                return id.key();
        }
        return -1;
    }
    QAccessibleInterface *childAt(int x, int y) const override
    {
        const QPoint point = diagram()->viewport()->mapFromGlobal(QPoint(x, y));
        return diagram()->viewport()->rect().contains(point) ? child(static_cast<int>(diagram()->messageAt(point)))
                                                             : nullptr;
    }
    QAccessibleInterface *focusChild() const override
    {
        const qsizetype chosen = diagram()->chosenIndex();
        return diagram()->hasFocus() && chosen >= 0 ? child(static_cast<int>(chosen)) : nullptr;
    }

private:
    SequenceDiagram *diagram() const { return static_cast<SequenceDiagram *>(widget()); }
};

QAccessibleInterface *makeSequenceInterface(const QString &, QObject *object)
{
    auto *diagram = qobject_cast<SequenceDiagram *>(object);
    return diagram ? new AccessibleDiagram(diagram) : nullptr;
}

} // namespace

void installSequenceAccessibility()
{
    [[maybe_unused]] static const bool installed = [] {
        QAccessible::installFactory(makeSequenceInterface);
        return true;
    }();
}

void forgetSequenceAccessibles(SequenceDiagram *diagram)
{
    const QHash<int, QAccessible::Id> ids = known().take(diagram);
    for (const QAccessible::Id id : ids)
        QAccessible::deleteAccessibleInterface(id);
}

void tellMessagesChanged(SequenceDiagram *diagram)
{
    if (!QAccessible::isActive())
        return;
    QAccessibleEvent event(diagram, QAccessible::ObjectReorder);
    QAccessible::updateAccessibility(&event);
}

void tellStateChanged(SequenceDiagram *diagram, qsizetype index)
{
    if (!QAccessible::isActive())
        return;
    QAccessibleEvent event(diagram, QAccessible::NameChanged);
    event.setChild(static_cast<int>(index));
    QAccessible::updateAccessibility(&event);
}

void tellChosen(SequenceDiagram *diagram, qsizetype index)
{
    if (!QAccessible::isActive() || !diagram->hasFocus())
        return;
    QAccessibleEvent event(diagram, QAccessible::Focus);
    event.setChild(static_cast<int>(index));
    QAccessible::updateAccessibility(&event);
}

} // namespace Grantscope::Ui
