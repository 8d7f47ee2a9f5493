// SPDX-License-Identifier: GPL-3.0-or-later
#include "redaction.h"

#include "http/parameters.h"
#include "json/writer.h"

#include <algorithm>

namespace Grantscope::Cli {

namespace {

struct NamedSecret
{
    QByteArray name;
    Secret value;
};

constexpr const char *kSecretValues[] = {"code",     "code_verifier", "access_token",       "refresh_token",
                                         "id_token", "device_code",   "used_refresh_token", "client_assertion"};

QList<NamedSecret> secretsOf(const Flow::Run &run)
{
    QList<NamedSecret> secrets = {{"client_secret", run.settings().client.secret},
                                  {"password", run.settings().password},
                                  {"refresh_token", run.settings().refreshToken}};
    for (const char *name : kSecretValues)
        secrets.append({name, run.known().values.secret(name)});
    // Shorter than this, it would be found in words that have nothing to do with it.
    constexpr qsizetype shortest = 4;
    secrets.removeIf([](const NamedSecret &secret) { return secret.value.size() < shortest; });
    return secrets;
}

} // namespace

QByteArray withoutSecrets(QByteArray text, const Flow::Run &run)
{
    const QByteArray clientId = run.settings().client.clientId.toUtf8();
    for (const NamedSecret &secret : secretsOf(run)) {
        const QByteArray plain = secret.value.reveal().toByteArray();
        const QByteArray encoded = formEncoded(plain);
        const QByteArray quoted = Json::quoted(QString::fromUtf8(plain));
        const QByteArray basic = (formEncoded(clientId) + ':' + encoded).toBase64();
        for (const QByteArray &spelling : {plain, encoded, quoted.sliced(1, quoted.size() - 2), basic})
            text.replace(spelling, "⟨" + secret.name + "⟩");
    }
    return text;
}

} // namespace Grantscope::Cli
