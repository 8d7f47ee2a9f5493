// SPDX-License-Identifier: GPL-3.0-or-later
#include "jose/base64url.h"
#include "jose/der_p.h"

#include <QHash>

#include <algorithm>
#include <array>
#include <optional>

using namespace Qt::StringLiterals;

namespace Grantscope::Jose {

namespace {

constexpr QByteArrayView kBegin = "-----BEGIN ";
constexpr QByteArrayView kEnd = "-----END ";
constexpr QByteArrayView kDashes = "-----";
constexpr qsizetype kLongestLabel = 64;
constexpr qsizetype kLongestHeaders = 8192;

struct Block
{
    QByteArrayView label;
    QByteArrayView body;
    qsizetype offset = 0; ///< Of BEGIN.
    qsizetype bodyOffset = 0;
};

Error formatError(const QString &expected, const QString &found, qsizetype offset)
{
    return Error{JoseError::KeyFormat, expected, found, "RFC 7468 §2, §3", offset};
}

struct Label
{
    QByteArrayView name;
    DerKind kind = DerKind::Unknown; ///< Unknown: met in the wild, holding nothing that can be read here.
};
constexpr auto kLabels = std::to_array<Label>({
    {"PUBLIC KEY", DerKind::Spki},
    {"RSA PUBLIC KEY", DerKind::Pkcs1Public},
    {"PRIVATE KEY", DerKind::Pkcs8},
    {"ENCRYPTED PRIVATE KEY", DerKind::EncryptedPkcs8},
    {"RSA PRIVATE KEY", DerKind::Pkcs1Private},
    {"EC PRIVATE KEY", DerKind::Sec1},
    {"CERTIFICATE", DerKind::X509},
    {"X509 CERTIFICATE", DerKind::X509},
    {"CERTIFICATE REQUEST", DerKind::Request},
    {"NEW CERTIFICATE REQUEST", DerKind::Request},
    {"PKCS7", DerKind::Pkcs7},
    {"EC PARAMETERS"},
    {"OPENSSH PRIVATE KEY"},
    {"DSA PRIVATE KEY"},
    {"DSA PARAMETERS"},
    {"DH PARAMETERS"},
    {"X9.42 DH PARAMETERS"},
    {"ATTRIBUTE CERTIFICATE"},
    {"TRUSTED CERTIFICATE"},
    {"X509 CRL"},
    {"CMS"},
    {"TSS2 PRIVATE KEY"},
    {"SSL SESSION PARAMETERS"},
    {"PGP PUBLIC KEY BLOCK"},
    {"PGP PRIVATE KEY BLOCK"},
    {"PGP MESSAGE"},
});

/// The label with which \a text begins, as far as it is a known one. In a broken file a piece of the key may stand
/// where a label should, so nothing else of it is shown.
QString shownLabel(QByteArrayView text)
{
    QByteArrayView longest;
    for (const Label &each : kLabels) {
        if (each.name.size() > longest.size() && text.startsWith(each.name))
            longest = each.name;
    }
    return longest.isEmpty() ? u"…"_s : QString::fromLatin1(longest);
}

QString boundary(QByteArrayView start, QByteArrayView label)
{
    return QString::fromLatin1(start) + shownLabel(label) + QString::fromLatin1(kDashes);
}

/// Hands out the blocks of a text one by one, or what is wrong with one. Lines don't matter to it: blocks are pasted
/// indented, with "\n" spelled out, or all in one line. Linear time.
class Scanner
{
public:
    explicit Scanner(QByteArrayView text)
        : m_text(text)
    {
    }
    [[nodiscard]] std::optional<Result<Block>> next();

private:
    [[nodiscard]] Result<Block> blockAt(qsizetype begin);
    /// Where the next block begins, at \a at or behind it; the size of the text where none does. Looks at no octet
    /// twice, if \a at only grows.
    [[nodiscard]] qsizetype beginFrom(qsizetype at)
    {
        if (m_begin < at) {
            const qsizetype found = m_text.indexOf(kBegin, at);
            m_begin = found < 0 ? m_text.size() : found;
        }
        return m_begin;
    }

    QByteArrayView m_text;
    qsizetype m_at = 0;
    qsizetype m_begin = -1;
};

std::optional<Result<Block>> Scanner::next()
{
    const qsizetype begin = beginFrom(m_at);
    const qsizetype stray = m_text.first(begin).indexOf(kEnd, m_at);
    if (stray >= 0) {
        m_at = stray + kEnd.size();
        return std::unexpected(formatError(boundary(kBegin, m_text.sliced(m_at)), {}, stray));
    }
    if (begin == m_text.size())
        return std::nullopt;
    return blockAt(begin);
}

Result<Block> Scanner::blockAt(qsizetype begin)
{
    const qsizetype labelStart = begin + kBegin.size();
    const QByteArrayView region = m_text.first(beginFrom(labelStart));
    m_at = region.size();
    const qsizetype labelEnd = region.indexOf(kDashes, labelStart);
    if (labelEnd < 0 || labelEnd - labelStart > kLongestLabel)
        return std::unexpected(formatError(boundary(kBegin, region.sliced(labelStart)), {}, begin));
    Block block;
    block.offset = begin;
    block.label = region.sliced(labelStart, labelEnd - labelStart);
    block.bodyOffset = labelEnd + kDashes.size();
    const QByteArray closing = (kEnd.toByteArray() + block.label.toByteArray()).append(kDashes);
    const qsizetype end = region.indexOf(closing, block.bodyOffset);
    if (end < 0) {
        const qsizetype wrong = region.indexOf(kEnd, block.bodyOffset);
        return std::unexpected(formatError(boundary(kEnd, block.label),
                                           wrong < 0 ? QString() : boundary(kEnd, region.sliced(wrong + kEnd.size())),
                                           wrong < 0 ? begin : wrong));
    }
    block.body = region.sliced(block.bodyOffset, end - block.bodyOffset);
    m_at = end + closing.size();
    return block;
}

Result<DerKind> kindOfLabel(const Block &block)
{
    const auto known = std::ranges::find(kLabels, block.label, &Label::name);
    if (known != kLabels.end() && known->kind != DerKind::Unknown)
        return known->kind;
    const QString found = shownLabel(block.label);
    if (block.label == "OPENSSH PRIVATE KEY") {
        return std::unexpected(
            Error{JoseError::KeyFormat, u"PKCS#8 (ssh-keygen -p -m PKCS8 -f FILE)"_s, found, {}, block.offset});
    }
    return std::unexpected(
        Error{JoseError::KeyTypeUnknown, u"PUBLIC KEY, PRIVATE KEY, CERTIFICATE"_s, found, {}, block.offset});
}

struct Content
{
    QByteArray headers; ///< Lines with a colon (RFC 1421 §4.6), each ending in a line feed.
    QByteArray der;
};

/// The octets of a block. Line ends may be spelled "\n".
Result<Content> contentOf(const Block &block)
{
    QByteArray body = block.body.toByteArray();
    const WipeLater wipe(body);
    body.replace("\\n", " \n").replace("\\r", "  ");
    Content content;
    qsizetype start = 0;
    if (const qsizetype lastColon = body.lastIndexOf(':'); lastColon >= 0) {
        const qsizetype lineEnd = body.indexOf('\n', lastColon);
        if (lineEnd < 0 || lineEnd > kLongestHeaders)
            return std::unexpected(formatError(u"Base64"_s, {}, block.bodyOffset));
        const QList<QByteArray> lines = body.first(lineEnd).split('\n');
        for (const QByteArray &line : lines) {
            if (!line.trimmed().isEmpty())
                content.headers += line.trimmed() + '\n';
        }
        start = lineEnd;
    }
    LenientBase64 decoded = decodeBase64Leniently(QByteArrayView(body).sliced(start));
    if (!decoded.readable) {
        const Error error = formatError(u"Base64"_s, {}, block.bodyOffset + start + decoded.findings.last().offset);
        OPENSSL_cleanse(decoded.bytes.data(), octetCount(decoded.bytes));
        return std::unexpected(error);
    }
    content.der = std::move(decoded.bytes);
    return content;
}

/// Gathers what the blocks of one text hold.
class Collector
{
public:
    explicit Collector(const ImportOptions &options)
        : m_options(options)
    {
    }
    /// Whether another block may come; if not, that is refused.
    [[nodiscard]] bool isOpen();
    void add(const Block &block);
    void refuse(const Error &error) { m_import.refused.append(error); }
    [[nodiscard]] Result<KeyImport> finish();

private:
    [[nodiscard]] Result<void> addChecked(const Block &block);
    [[nodiscard]] Result<void> admit(DerKind kind);
    void closeChain();
    void attachChains();

    const ImportOptions &m_options;
    KeyImport m_import;
    QList<Certificate> m_chain; ///< Certificates read so far that build on each other.
    QList<Key> m_leaves; ///< Keys of chains.
    qsizetype m_blocks = 0;
    qsizetype m_pairs = 0;
    PassphraseWork m_work;
};

bool Collector::isOpen()
{
    if (++m_blocks <= kMostKeys)
        return true;
    refuse(formatError(u"-----BEGIN: ≤ %1"_s.arg(kMostKeys), QString::number(m_blocks), -1));
    return false;
}

/// Keeps a file from asking for minutes of work.
Result<void> Collector::admit(DerKind kind)
{
    const bool isPair = kind == DerKind::Pkcs1Private || kind == DerKind::Pkcs8 || kind == DerKind::EncryptedPkcs8
                        || kind == DerKind::Sec1 || kind == DerKind::Pkcs12;
    if (isPair && ++m_pairs > kMostPairs)
        return std::unexpected(formatError(u"PRIVATE KEY: ≤ %1"_s.arg(kMostPairs), QString::number(m_pairs), -1));
    return {};
}

Result<void> Collector::addChecked(const Block &block)
{
    // "openssl ecparam -genkey" puts the curve's name before the key, which names it again.
    if (block.label == "EC PARAMETERS")
        return {};
    const auto kind = kindOfLabel(block);
    if (!kind)
        return std::unexpected(kind.error());
    auto content = contentOf(block);
    if (!content)
        return std::unexpected(content.error());
    const WipeLater wipe(content->der);
    if (content->headers.contains("ENCRYPTED")) {
        const auto plain = decryptLegacyPem(content->headers, content->der, m_options);
        if (!plain)
            return std::unexpected(plain.error());
        OPENSSL_cleanse(content->der.data(), octetCount(content->der));
        content->der = plain->reveal().toByteArray();
    }
    if (content->der.isEmpty())
        return std::unexpected(Error{JoseError::KeyEmpty, shownLabel(block.label), u"0 B"_s, "RFC 7468 §2"});
    const DerShape shape = derShape(content->der);
    if (shape.size != content->der.size())
        return std::unexpected(formatError(u"DER: %1 B"_s.arg(shape.size), u"%1 B"_s.arg(content->der.size()), -1));
    // A label that says one thing around DER of another is common ("PRIVATE KEY" around PKCS#1) and does no harm.
    const DerKind real = shape.kind == DerKind::Unknown ? *kind : shape.kind;
    if (const auto may = admit(real); !may)
        return may;
    if (*kind == DerKind::X509) {
        // A certificate is no secret and keeps its octets, so they are not among those to be wiped.
        const auto certificate = parseCertificate(std::exchange(content->der, {}));
        if (!certificate)
            return std::unexpected(certificate.error());
        if (!m_chain.isEmpty() && m_chain.last().issuer != certificate->subject)
            closeChain();
        m_chain.append(*certificate);
        return {};
    }
    closeChain();
    return keyDataFromDer(real, content->der, m_options, m_work).transform([this](const KeyData &key) {
        m_import.keys.append(Key(key));
    });
}

void Collector::add(const Block &block)
{
    if (auto added = addChecked(block); !added) {
        Error error = added.error();
        if (error.offset < 0)
            error.offset = block.offset;
        refuse(error);
    }
}

void Collector::closeChain()
{
    if (m_chain.isEmpty())
        return;
    if (const auto key = keyFromCertificates(m_chain, m_options))
        m_leaves.append(*key);
    else
        refuse(key.error());
    m_chain.clear();
}

// A private key beside its certificate is one key that has a chain.
void Collector::attachChains()
{
    if (m_leaves.isEmpty())
        return;
    QHash<QByteArray, qsizetype> places;
    for (qsizetype i = 0; i < m_import.keys.size(); ++i)
        places.insert(m_import.keys[i].thumbprint(), i);
    for (const Key &leaf : std::as_const(m_leaves)) {
        const qsizetype place = places.value(leaf.thumbprint(), -1);
        if (place < 0 || !m_import.keys[place].certificates().isEmpty()) {
            m_import.keys.append(leaf);
            continue;
        }
        const KeyData joined = m_import.keys[place].data()->copy();
        joined->certificates = leaf.certificates();
        m_import.keys[place] = Key(joined);
    }
}

Result<KeyImport> Collector::finish()
{
    closeChain();
    m_import.format = m_import.keys.isEmpty() && !m_leaves.isEmpty() ? KeyFormat::Certificate : KeyFormat::Pem;
    attachChains();
    if (!m_import.keys.isEmpty())
        return std::move(m_import);
    if (m_import.refused.isEmpty())
        return std::unexpected(formatError(u"PUBLIC KEY, PRIVATE KEY, CERTIFICATE"_s, u"EC PARAMETERS"_s, 0));
    return std::unexpected(m_import.refused.first());
}

} // namespace

Result<KeyImport> importPem(QByteArrayView text, const ImportOptions &options)
{
    Scanner scanner(text);
    Collector collector(options);
    while (const auto block = scanner.next()) {
        if (!collector.isOpen())
            break;
        if (*block)
            collector.add(**block);
        else
            collector.refuse(block->error());
    }
    return collector.finish();
}

} // namespace Grantscope::Jose
