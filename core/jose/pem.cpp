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

/// What stands in a line from \a offset on, as far as it may be shown: dashes, letters and digits of a label.
QString lineAt(QByteArrayView text, qsizetype offset)
{
    const QByteArrayView rest = text.sliced(offset).first(qMin(text.size() - offset, kLongestLabel + kBegin.size()));
    const qsizetype end =
        std::ranges::find_if(rest, [](char c) { return c == '\n' || c == '\r' || c == '\\'; }) - rest.begin();
    return QString::fromUtf8(rest.first(end));
}

/// Hands out the blocks of a text one by one, or what is wrong with one. Lines don't matter to it: blocks are pasted
/// indented, with
/// "\n" spelled out, or all in one line. Linear time.
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

    QByteArrayView m_text;
    qsizetype m_at = 0;
};

std::optional<Result<Block>> Scanner::next()
{
    const qsizetype begin = m_text.indexOf(kBegin, m_at);
    const qsizetype stray = m_text.first(begin < 0 ? m_text.size() : begin).indexOf(kEnd, m_at);
    if (stray >= 0) {
        QString expected = lineAt(m_text, stray);
        expected.replace("-----END "_L1, "-----BEGIN "_L1);
        m_at = stray + kEnd.size();
        return std::unexpected(formatError(expected, {}, stray));
    }
    if (begin < 0)
        return std::nullopt;
    return blockAt(begin);
}

Result<Block> Scanner::blockAt(qsizetype begin)
{
    const qsizetype labelStart = begin + kBegin.size();
    const qsizetype another = m_text.indexOf(kBegin, labelStart);
    const QByteArrayView region = m_text.first(another < 0 ? m_text.size() : another);
    m_at = region.size();
    const qsizetype labelEnd = region.indexOf(kDashes, labelStart);
    if (labelEnd < 0 || labelEnd - labelStart > kLongestLabel)
        return std::unexpected(formatError(u"-----BEGIN …-----"_s, lineAt(m_text, begin), begin));
    Block block;
    block.offset = begin;
    block.label = region.sliced(labelStart, labelEnd - labelStart);
    block.bodyOffset = labelEnd + kDashes.size();
    const QByteArray closing = (kEnd.toByteArray() + block.label.toByteArray()).append(kDashes);
    const qsizetype end = region.indexOf(closing, block.bodyOffset);
    if (end < 0) {
        const qsizetype wrong = region.indexOf(kEnd, block.bodyOffset);
        return std::unexpected(formatError(QString::fromUtf8(closing), wrong < 0 ? QString() : lineAt(m_text, wrong),
                                           wrong < 0 ? begin : wrong));
    }
    block.body = region.sliced(block.bodyOffset, end - block.bodyOffset);
    m_at = end + closing.size();
    return block;
}

struct Label
{
    QByteArrayView name;
    DerKind kind;
};
constexpr std::array kLabels{
    Label{"PUBLIC KEY", DerKind::Spki},
    Label{"RSA PUBLIC KEY", DerKind::Pkcs1Public},
    Label{"PRIVATE KEY", DerKind::Pkcs8},
    Label{"ENCRYPTED PRIVATE KEY", DerKind::EncryptedPkcs8},
    Label{"RSA PRIVATE KEY", DerKind::Pkcs1Private},
    Label{"EC PRIVATE KEY", DerKind::Sec1},
    Label{"CERTIFICATE", DerKind::X509},
    Label{"X509 CERTIFICATE", DerKind::X509},
    Label{"CERTIFICATE REQUEST", DerKind::Request},
    Label{"NEW CERTIFICATE REQUEST", DerKind::Request},
    Label{"PKCS7", DerKind::Pkcs7},
};

Result<DerKind> kindOfLabel(const Block &block)
{
    const auto known = std::ranges::find(kLabels, block.label, &Label::name);
    if (known != kLabels.end())
        return known->kind;
    const QString found = QString::fromUtf8(block.label);
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
        if (lineEnd < 0)
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
    void add(const Block &block);
    void refuse(const Error &error) { m_import.refused.append(error); }
    [[nodiscard]] Result<KeyImport> finish();

private:
    [[nodiscard]] Result<void> addChecked(const Block &block);
    void closeChain();
    void attachChains();

    const ImportOptions &m_options;
    KeyImport m_import;
    QList<Certificate> m_chain; ///< Certificates read so far that build on each other.
    QList<Key> m_leaves; ///< Keys of chains.
};

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
        return std::unexpected(Error{JoseError::KeyEmpty, QString::fromUtf8(block.label), u"0 B"_s, "RFC 7468 §2"});
    const DerShape shape = derShape(content->der);
    if (shape.size != content->der.size())
        return std::unexpected(formatError(u"DER: %1 B"_s.arg(shape.size), u"%1 B"_s.arg(content->der.size()), -1));
    if (*kind == DerKind::X509) {
        const auto certificate = parseCertificate(content->der);
        if (!certificate)
            return std::unexpected(certificate.error());
        if (!m_chain.isEmpty() && m_chain.last().issuer != certificate->subject)
            closeChain();
        m_chain.append(*certificate);
        return {};
    }
    closeChain();
    // A label that says one thing around DER of another is common ("PRIVATE KEY" around PKCS#1) and does no harm.
    const DerKind real = shape.kind == DerKind::Unknown ? *kind : shape.kind;
    return keyDataFromDer(real, content->der, m_options).transform([this](const KeyData &key) {
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
        if (*block)
            collector.add(**block);
        else
            collector.refuse(block->error());
    }
    return collector.finish();
}

} // namespace Grantscope::Jose
