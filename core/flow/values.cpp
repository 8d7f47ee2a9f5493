// SPDX-License-Identifier: GPL-3.0-or-later
#include "flow/values.h"

#include <algorithm>

namespace Grantscope::Flow {

const char *ruleName(Rule rule)
{
    switch (rule) {
    case Rule::Setting:
        return "setting";
    case Rule::Listener:
        return "listener";
    case Rule::Random:
        return "random";
    case Rule::VerifierHash:
        return "verifier-hash";
    case Rule::VerifierItself:
        return "verifier-itself";
    case Rule::Metadata:
        return "metadata";
    case Rule::Answer:
        return "answer";
    case Rule::Redirect:
        return "redirect";
    case Rule::Fault:
        return "fault";
    case Rule::Edited:
        return "edited";
    case Rule::Engine:
        return "engine";
    }
    return "";
}

void ValueTable::set(const FlowValue &value)
{
    const auto found = std::ranges::find(m_values, value.name, &FlowValue::name);
    if (found == m_values.end())
        m_values.append(value);
    else
        *found = value;
}

void ValueTable::set(const QByteArray &name, QByteArrayView value, const char *step, Rule rule)
{
    set({name, Secret(value), step, rule});
}

void ValueTable::remove(QByteArrayView name)
{
    m_values.removeIf([&](const FlowValue &value) { return value.name == name; });
}

const FlowValue *ValueTable::find(QByteArrayView name) const
{
    const auto found = std::ranges::find(m_values, name, &FlowValue::name);
    return found == m_values.cend() ? nullptr : &*found;
}

QByteArray ValueTable::text(QByteArrayView name) const
{
    const FlowValue *value = find(name);
    return value ? value->text() : QByteArray();
}

Secret ValueTable::secret(QByteArrayView name) const
{
    const FlowValue *value = find(name);
    return value ? value->value : Secret();
}

} // namespace Grantscope::Flow
