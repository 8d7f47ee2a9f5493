// SPDX-License-Identifier: GPL-3.0-or-later
#include "json/pretty.h"

#include "base/hugepages.h"
#include "json/tape_p.h"

#include <algorithm>
#include <cstring>

namespace Grantscope::Json {

namespace {

// Says what stands in the pretty text one after the other: stretches of the text, line breaks with their level, blanks.
template <typename Sink>
class Layout
{
public:
    Layout(const Tape &tape, Sink &sink)
        : m_tape(tape)
        , m_sink(sink)
    {
    }

    void run()
    {
        const auto count = static_cast<std::uint32_t>(m_tape.nodes.size());
        for (std::uint32_t i = 0; i < count; ++i) {
            const Node &node = m_tape.nodes[i];
            closeUntil(i);
            if (m_current != kNone)
                member(i, node);
            if (node.count == 0) {
                scalarOrEmpty(node);
                continue;
            }
            m_sink.copy(node.offset, 1);
            m_current = i;
            ++m_level;
        }
        closeUntil(count);
    }

private:
    // What stands before a child: comma, line break, name, colon.
    void member(std::uint32_t index, const Node &node)
    {
        if (index != m_current + 1)
            m_sink.copy(behindSpace(m_end), 1);
        m_sink.lineBreak(m_level);
        if (node.name == 0)
            return;
        m_sink.copy(node.name, node.nameLength);
        m_sink.copy(behindSpace(node.name + node.nameLength), 1);
        m_sink.blank();
    }

    void scalarOrEmpty(const Node &node)
    {
        if (node.isContainer()) {
            m_sink.copy(node.offset, 1);
            m_sink.copy(node.end() - 1, 1);
        } else {
            m_sink.copy(node.offset, node.length);
        }
        m_end = node.end();
    }

    void closeUntil(std::uint32_t index)
    {
        while (m_current != kNone && m_tape.nodes[m_current].next == index) {
            m_end = m_tape.nodes[m_current].end();
            m_sink.lineBreak(--m_level);
            m_sink.copy(m_end - 1, 1);
            m_current = m_tape.nodes[m_current].parent;
        }
    }

    [[nodiscard]] std::uint32_t behindSpace(std::uint32_t offset) const
    {
        const char *at = m_tape.text.constData() + offset;
        while (*at == ' ' || *at == '\n' || *at == '\r' || *at == '\t')
            ++at;
        return static_cast<std::uint32_t>(at - m_tape.text.constData());
    }

    const Tape &m_tape;
    Sink &m_sink;
    std::uint32_t m_current = kNone;
    std::uint32_t m_end = 0; ///< Where the value before ended.
    int m_level = 0;
};

struct Measure
{
    qsizetype kept = 0; ///< Octets copied, and blanks after colons.
    qsizetype breaks = 0; ///< Line breaks.
    qsizetype levels = 0; ///< Sum of their levels.
    qsizetype anchors = 0;

    void copy(std::uint32_t offset, std::uint32_t length)
    {
        kept += length;
        anchors += offset != m_end;
        m_end = offset + length;
    }
    void lineBreak(int level)
    {
        ++breaks;
        levels += level;
        m_end = kNone;
    }
    void blank()
    {
        ++kept;
        m_end = kNone;
    }
    [[nodiscard]] qsizetype size(int indent) const { return kept + breaks + indent * levels; }

private:
    std::uint32_t m_end = kNone;
};

// Copies late, so that neighbours in both texts become one stretch.
class Printer
{
public:
    Printer(const QByteArray &from, char *to, int indent, std::vector<PrettyText::Anchor> *anchors)
        : m_from(from.constData())
        , m_start(to)
        , m_to(to)
        , m_indent(indent)
        , m_anchors(anchors)
    {
    }

    void copy(std::uint32_t offset, std::uint32_t length)
    {
        if (offset != m_offset + m_length) {
            flush();
            m_offset = offset;
        }
        m_length += length;
    }
    void lineBreak(int level)
    {
        flush();
        *m_to++ = '\n';
        const auto blanks = static_cast<std::size_t>(level) * static_cast<std::size_t>(m_indent);
        std::memset(m_to, ' ', blanks);
        m_to += blanks;
    }
    void blank()
    {
        flush();
        *m_to++ = ' ';
    }
    void flush()
    {
        if (m_length == 0)
            return;
        if (m_anchors)
            m_anchors->push_back({static_cast<quint32>(m_to - m_start), m_offset, m_length});
        std::memcpy(m_to, m_from + m_offset, m_length);
        m_to += m_length;
        m_offset += m_length;
        m_length = 0;
    }

private:
    const char *m_from;
    char *m_start;
    char *m_to;
    int m_indent;
    std::vector<PrettyText::Anchor> *m_anchors;
    std::uint32_t m_offset = 0;
    std::uint32_t m_length = 0;
};

} // namespace

// Reads the tape of a document for this file alone.
class PrettyPrinter
{
public:
    static QByteArray print(const Document &document, int indent, std::vector<PrettyText::Anchor> *anchors)
    {
        if (!document.m_tape)
            return {};
        const Tape &tape = *document.m_tape;
        Measure measure;
        Layout(tape, measure).run();
        indent = std::max(indent, 0);
        while (indent > 0 && measure.size(indent) > 8 * tape.text.size() + kAlwaysAllowed)
            --indent;
        if (anchors)
            anchors->reserve(static_cast<std::size_t>(measure.anchors));
        QByteArray result(measure.size(indent), Qt::Uninitialized);
        adviseHugePages(result.data(), static_cast<std::size_t>(result.size()));
        Printer printer(tape.text, result.data(), indent, anchors);
        Layout(tape, printer).run();
        printer.flush();
        return result;
    }

private:
    static constexpr qsizetype kAlwaysAllowed = 65536;
};

QByteArray pretty(const Document &document, int indent)
{
    return PrettyPrinter::print(document, indent, nullptr);
}

PrettyText prettyWithPlaces(const Document &document, int indent)
{
    PrettyText result;
    result.text = PrettyPrinter::print(document, indent, &result.anchors);
    return result;
}

namespace {

qsizetype mapped(const std::vector<PrettyText::Anchor> &anchors, qsizetype offset, quint32 PrettyText::Anchor::*from,
                 quint32 PrettyText::Anchor::*to)
{
    if (anchors.empty())
        return 0;
    const auto next =
        std::ranges::upper_bound(anchors, offset, {}, [from](const auto &each) { return qsizetype(each.*from); });
    if (next != anchors.begin()) {
        const PrettyText::Anchor &anchor = *std::prev(next);
        const qsizetype inside = offset - anchor.*from;
        if (inside < anchor.length || next == anchors.end())
            return anchor.*to + std::min<qsizetype>(inside, anchor.length);
    }
    return (*next).*to;
}

} // namespace

qsizetype PrettyText::toOriginal(qsizetype prettyOffset) const
{
    return mapped(anchors, prettyOffset, &Anchor::pretty, &Anchor::original);
}

qsizetype PrettyText::fromOriginal(qsizetype originalOffset) const
{
    return mapped(anchors, originalOffset, &Anchor::original, &Anchor::pretty);
}

} // namespace Grantscope::Json
