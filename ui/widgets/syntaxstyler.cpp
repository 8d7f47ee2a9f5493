// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/syntaxstyler.h"

#include "widgets/background.h"
#include "widgets/characters.h"
#include "widgets/rowindex.h"
#include "widgets/theme.h"

#include <KSyntaxHighlighting/AbstractHighlighter>
#include <KSyntaxHighlighting/Definition>
#include <KSyntaxHighlighting/Format>
#include <KSyntaxHighlighting/Repository>
#include <KSyntaxHighlighting/State>
#include <QMutex>
#include <QPromise>
#include <QTimer>
#include <QtConcurrentRun>

#include <algorithm>
#include <atomic>
#include <chrono>
#include <mutex>
#include <optional>

using namespace std::chrono_literals;
using KSyntaxHighlighting::Theme;

namespace Grantscope::Ui {

namespace {

/// The library and its definitions, loaded once on whichever thread comes first. They are not made for several threads
/// at once, so everyone who highlights holds the mutex, and holds it shortly.
struct Engine
{
    QMutex mutex;
    std::optional<KSyntaxHighlighting::Repository> repository;

    static std::shared_ptr<Engine> shared()
    {
        static QMutex guard;
        static std::weak_ptr<Engine> known;
        const QMutexLocker locker(&guard);
        std::shared_ptr<Engine> engine = known.lock();
        if (!engine)
            known = engine = std::make_shared<Engine>();
        return engine;
    }
};

TextStyle styleOf(Theme::TextStyle kind, Scheme scheme)
{
    const auto pick = [scheme](QRgb light, QRgb dark) {
        return TextStyle{QColor(scheme == Scheme::Dark ? dark : light)};
    };
    switch (kind) {
    case Theme::String:
    case Theme::VerbatimString:
    case Theme::Char:
        return pick(0xff5a4a8a, 0xffc3b8f0);
    case Theme::SpecialChar:
    case Theme::SpecialString:
        return pick(0xff7a3f6e, 0xffe6b3da);
    case Theme::DecVal:
    case Theme::BaseN:
    case Theme::Float:
    case Theme::Constant:
    case Theme::Keyword:
    case Theme::BuiltIn:
        return pick(0xff8a3b12, 0xfff0a580);
    case Theme::Comment:
    case Theme::Operator:
        return pick(0xff5c6370, 0xffa6adb8);
    case Theme::Error:
        return {meaningColor(Meaning::Bad, scheme), QTextCharFormat::WaveUnderline};
    default:
        return {};
    }
}

class Highlighter : public KSyntaxHighlighting::AbstractHighlighter
{
public:
    struct Piece
    {
        int offset, length;
        Theme::TextStyle kind;
    };

    enum class Keep : quint8 { State, Pieces };
    KSyntaxHighlighting::State run(QByteArrayView line, const KSyntaxHighlighting::State &state, Keep keep)
    {
        m_keep = keep;
        m_pieces.clear();
        // Most lines are ASCII, and this way one buffer serves them all.
        if (isPlainAscii(line)) {
            m_line.resize(line.size());
            std::ranges::copy(line, reinterpret_cast<char16_t *>(m_line.data()));
        } else {
            m_line = decoded(line);
        }
        return highlightLine(m_line, state);
    }
    [[nodiscard]] const std::vector<Piece> &pieces() const { return m_pieces; }

protected:
    void applyFormat(int offset, int length, const KSyntaxHighlighting::Format &format) override
    {
        if (length > 0 && m_keep == Keep::Pieces)
            m_pieces.push_back({offset, length, format.textStyle()});
    }

private:
    std::vector<Piece> m_pieces;
    QString m_line;
    Keep m_keep = Keep::State;
};

} // namespace

class SyntaxStyler::Walk
{
public:
    Walk(QString definition, QByteArray text)
        : m_engine(Engine::shared())
        , m_definition(std::move(definition))
        , m_text(std::move(text))
    {
        m_wanted = std::min(m_text.size(), kAhead);
    }

    /// On the UI thread: the walk is to come as far as \a end, and somewhat further. Whether that is new.
    bool want(qsizetype end)
    {
        if (end <= m_wanted || m_wanted == m_text.size())
            return false;
        m_wanted = std::min(m_text.size(), end + kAhead);
        return true;
    }
    [[nodiscard]] bool isThere() const { return m_walked >= m_wanted; }

    /// On a worker: keeps a state every few kilobytes and reports how far it is.
    void run(QPromise<qsizetype> &promise)
    {
        constexpr qsizetype kSlice = 16 * 1024; // Half a millisecond: who waits for the mutex must not notice.
        constexpr qsizetype kReport = 1024 * 1024;
        qsizetype reported = -kReport;
        while (!promise.isCanceled()) {
            const QMutexLocker locker(&m_engine->mutex);
            if (!load()) {
                m_walked = m_text.size(); // Of an unknown syntax there is nothing to know.
                return;
            }
            const qsizetype known = walk(kSlice);
            if (isThere())
                return;
            if (known - reported >= kReport) {
                promise.addResult(known);
                reported = known;
            }
        }
    }

    /// On the UI thread. Nothing if the engine is busy or the walk has not come as far as \a start.
    std::optional<QList<StyledRange>> ranges(qsizetype start, qsizetype end, Scheme scheme)
    {
        const std::unique_lock lock(m_engine->mutex, 2ms);
        if (!lock)
            return std::nullopt;
        QList<StyledRange> out;
        if (!m_loaded && !(m_engine->repository && load()))
            return out;
        const auto after = std::ranges::upper_bound(m_states, start, {}, &Known::offset);
        const Known &from = *std::prev(after);
        if (after == m_states.end() && start - from.offset > kApart + 4096)
            return out;
        KSyntaxHighlighting::State state = from.state;
        for (qsizetype row = from.offset; row < end && row < m_text.size();) {
            const qsizetype next = nextRow(m_text, row, {});
            const QByteArrayView octets = withoutNewline(row, next);
            state = m_highlighter.run(octets, state, Highlighter::Keep::Pieces);
            if (next > start)
                append(out, octets, row, scheme);
            row = next;
        }
        return out;
    }

private:
    struct Known
    {
        qsizetype offset;
        KSyntaxHighlighting::State state;
    };
    static constexpr qsizetype kApart = 4096; ///< Octets between two states.
    static constexpr qsizetype kAhead = 256 * 1024; ///< Walked further than was asked: some screens of scrolling.

    bool load()
    {
        if (m_loaded)
            return true;
        if (!m_engine->repository)
            m_engine->repository.emplace();
        const KSyntaxHighlighting::Definition definition = m_engine->repository->definitionForName(m_definition);
        if (!definition.isValid())
            return false;
        m_highlighter.setDefinition(definition);
        m_loaded = true;
        return true;
    }

    [[nodiscard]] QByteArrayView withoutNewline(qsizetype row, qsizetype next) const
    {
        const QByteArrayView octets = QByteArrayView(m_text).sliced(row, next - row);
        return octets.endsWith('\n') ? octets.chopped(1) : octets;
    }

    qsizetype walk(qsizetype most)
    {
        const qsizetype end = std::min(m_text.size(), m_walked + most);
        while (m_walked < end) {
            const qsizetype next = nextRow(m_text, m_walked, {});
            m_state = m_highlighter.run(withoutNewline(m_walked, next), m_state, Highlighter::Keep::State);
            m_walked = next;
            if (m_walked - m_states.back().offset >= kApart)
                m_states.push_back({m_walked, m_state});
        }
        return m_walked;
    }

    /// The pieces of the row just highlighted, their UTF-16 positions turned into offsets.
    void append(QList<StyledRange> &out, QByteArrayView octets, qsizetype row, Scheme scheme) const
    {
        qsizetype position = 0;
        qsizetype offset = 0;
        const auto seek = [&](qsizetype to) {
            if (to > position)
                offset += offsetOfDecoded(octets.sliced(offset), to - position);
            position = std::max(position, to);
            return offset;
        };
        for (const Highlighter::Piece &piece : m_highlighter.pieces()) {
            const qsizetype from = seek(piece.offset);
            const qsizetype to = seek(piece.offset + piece.length);
            const TextStyle style = styleOf(piece.kind, scheme);
            if (style != TextStyle{} && to > from)
                out.append({row + from, to - from, style});
        }
    }

    std::shared_ptr<Engine> m_engine;
    QString m_definition;
    QByteArray m_text;
    Highlighter m_highlighter;
    std::vector<Known> m_states{{0, {}}};
    KSyntaxHighlighting::State m_state;
    std::atomic<qsizetype> m_walked = 0;
    std::atomic<qsizetype> m_wanted = 0;
    bool m_loaded = false;
};

SyntaxStyler::SyntaxStyler(const QString &definition, QObject *parent)
    : Styler(parent)
    , m_definition(definition)
{
    const auto tell = [this] {
        m_lastAsked = {-1, -1};
        Q_EMIT changed();
    };
    connect(&m_watcher, &QFutureWatcherBase::resultReadyAt, this, tell);
    connect(&m_watcher, &QFutureWatcherBase::finished, this, [this, tell] {
        tell();
        // More may have been wanted just as the walk ended.
        if (!m_watcher.isCanceled() && !isReady())
            walkOn();
    });
}

SyntaxStyler::~SyntaxStyler()
{
    m_watcher.cancel();
}

void SyntaxStyler::setText(const QByteArray &utf8)
{
    m_watcher.cancel();
    m_lastAsked = {-1, -1};
    m_walk = std::make_shared<Walk>(m_definition, utf8);
    walkOn();
}

void SyntaxStyler::walkOn()
{
    // The worker holds the walk, too, and ends at its next slice if this styler is gone.
    m_watcher.setFuture(QtConcurrent::run([walk = m_walk](QPromise<qsizetype> &promise) {
        yieldToWindow();
        walk->run(promise);
    }));
}

bool SyntaxStyler::isReady() const
{
    return m_watcher.isFinished() && (!m_walk || m_walk->isThere());
}

void SyntaxStyler::setPalette(const QPalette &palette)
{
    m_palette = palette;
    m_lastAsked = {-1, -1};
    Q_EMIT changed();
}

QList<StyledRange> SyntaxStyler::ranges(qsizetype start, qsizetype end)
{
    if (!m_walk)
        return {};
    if (m_walk->want(end) && m_watcher.isFinished())
        walkOn();
    if (m_lastAsked == std::pair(start, end))
        return m_last;
    const std::optional<QList<StyledRange>> known = m_walk->ranges(start, end, schemeOf(m_palette));
    if (!known) {
        QTimer::singleShot(8ms, this, &Styler::changed);
        return {};
    }
    m_last = *known;
    m_lastAsked = {start, end};
    return m_last;
}

} // namespace Grantscope::Ui
