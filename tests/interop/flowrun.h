// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "interop/provider.h"
#include "interop/signin.h"
#include "json/document.h"

#include <QMetaType>
#include <QTemporaryDir>

#include <memory>

namespace Grantscope::Test {

/// How what the provider's redirect says gets back to gscope.
enum class Way {
    Http, ///< signin.mjs follows the redirect.
    Paste, ///< … and does not: its address goes to standard input, as by hand from another machine.
    Chromium ///< A real browser, with gscope's own page in it where there is a fragment.
};

/// One run of gscope flow as a row of a table says it.
struct FlowCase
{
    QByteArray grant;
    QByteArray client; ///< --client-id
    QByteArray secret = {}; ///< Given in a variable of the environment; empty: none.
    /// Further options with blanks between; "+" stands for a blank in one, "ISSUER" and "FOLDER" for the provider and
    /// for where the files lie.
    QByteArray options = {};
    QByteArray person = {}; ///< Options of signin.mjs or browser.mjs.
    Way way = Way::Http;
};

/// What came of it.
struct FlowRun
{
    int status = -1; ///< Of gscope; -1 where it crashed or did not end.
    QByteArray output = {};
    QByteArray complaint = {}; ///< All of its standard error.
    std::shared_ptr<const Json::Document> report = {}; ///< Null where the output is no JSON document.
    std::optional<SignedIn> person = {}; ///< Nothing where nobody was asked to sign in.

    [[nodiscard]] Json::Value root() const { return report ? report->root() : Json::Value(); }
    [[nodiscard]] QString result() const { return root().member("result").toString(); }
    /// Of the ID token; empty where there is none.
    [[nodiscard]] QString verdict() const { return root().member("id_token").member("verdict").toString(); }
    [[nodiscard]] QString token(QByteArrayView name) const { return root().member("tokens").member(name).toString(); }
    /// "done", "failed", "skipped"; of a step that stands more than once, the last. Empty where it has none.
    [[nodiscard]] QString step(QByteArrayView id) const;
    /// "token-request: invalid_grant", with the server's own word where there is one; empty without an error.
    [[nodiscard]] QString error() const;
    /// Everything, for the message of a test that fails.
    [[nodiscard]] QByteArray all() const { return output + complaint; }
};

/// Runs gscope flow against a provider, and is the person at the pages that it asks to be opened.
class FlowRunner
{
public:
    /// \a provider must outlive this.
    FlowRunner(QString gscope, const Provider &provider)
        : m_gscope(std::move(gscope))
        , m_provider(provider)
    {
    }

    /// FOLDER/\a name holds \a content from now on.
    void addFile(const QString &name, const QByteArray &content);
    /// FOLDER/<kid> for each private key of the client "conf-private-jwt".
    void addClientKeys();

    /// To its end; never longer than a minute and a half.
    [[nodiscard]] FlowRun run(const FlowCase &flow) const;

private:
    [[nodiscard]] QStringList argumentsOf(const FlowCase &flow) const;

    QString m_gscope;
    const Provider &m_provider;
    QTemporaryDir m_folder;
};

} // namespace Grantscope::Test

Q_DECLARE_METATYPE(Grantscope::Test::FlowCase)
