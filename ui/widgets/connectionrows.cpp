// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/connectionrows.h"

#include <QCoreApplication>
#include <QLocale>

using namespace Qt::StringLiterals;

namespace Grantscope::Ui {

namespace {

struct StepConnectionText // The context that these texts were first translated in.
{
    Q_DECLARE_TR_FUNCTIONS(Grantscope::Ui::StepConnection)
};

QString milliseconds(std::chrono::microseconds span)
{
    return StepConnectionText::tr("%1 ms").arg(QLocale().toString(double(span.count()) / 1000, 'f', 1));
}

void addWay(QList<ParameterRow> &rows, const Exchange &exchange)
{
    if (!exchange.remoteAddress.isEmpty())
        rows.append({.name = StepConnectionText::tr("Server"),
                     .value = exchange.remoteAddress,
                     .meaning = StepConnectionText::tr("The address and port that the connection went to")});
    rows.append(
        {.name = StepConnectionText::tr("Way"),
         .value = exchange.proxy.isEmpty() ? StepConnectionText::tr("direct")
                                           : StepConnectionText::tr("through %1").arg(exchange.proxy),
         .meaning = exchange.proxy.isEmpty()
                        ? StepConnectionText::tr("No proxy was asked; to this machine itself none ever is")
                        : StepConnectionText::tr("The proxy that passed it on, as the system or this setup says")});
    if (!exchange.response.version.isEmpty())
        rows.append({.name = StepConnectionText::tr("HTTP version"),
                     .value = QString::fromLatin1(exchange.response.version),
                     .meaning = StepConnectionText::tr("As the server answered")});
}

void addTls(QList<ParameterRow> &rows, const TlsSummary &tls)
{
    if (!tls.version.isEmpty()) {
        rows.append({.name = StepConnectionText::tr("TLS version"),
                     .value = QString::fromLatin1(tls.version),
                     .meaning = StepConnectionText::tr("As both sides agreed"),
                     .reference = u"RFC 8446"_s});
        rows.append({.name = StepConnectionText::tr("Cipher suite"),
                     .value = QString::fromLatin1(tls.cipher),
                     .meaning = StepConnectionText::tr("How the connection is encrypted"),
                     .reference = u"RFC 9325 §4.2"_s});
    }
    for (qsizetype i = 0; i < tls.chain.size(); ++i) {
        const PeerCertificate &certificate = tls.chain.at(i);
        rows.append({.name = StepConnectionText::tr("Certificate %1").arg(i + 1),
                     .value = certificate.subject,
                     .meaning = i == 0 ? StepConnectionText::tr("The server's own")
                                       : StepConnectionText::tr("Of an authority, as the server sent it"),
                     .origin = StepConnectionText::tr("Issued by %1").arg(certificate.issuer),
                     .reference = u"RFC 5280"_s});
        rows.append({.name = StepConnectionText::tr("Fingerprint %1").arg(i + 1),
                     .value = QString::fromLatin1(certificate.sha256.toHex(':')),
                     .meaning = StepConnectionText::tr(
                         "SHA-256 of the certificate; the setup takes it to accept this one alone")});
    }
}

void addTimes(QList<ParameterRow> &rows, const Timings &timings)
{
    const auto add = [&rows](const QString &name, const Timings::Span &span, const QString &meaning) {
        if (span)
            rows.append({.name = name, .value = milliseconds(*span), .meaning = meaning});
    };
    add(StepConnectionText::tr("Name resolved"), timings.nameResolved,
        StepConnectionText::tr("From the start until DNS had answered"));
    add(StepConnectionText::tr("Connected"), timings.connected,
        StepConnectionText::tr("From the start until the connection stood"));
    add(StepConnectionText::tr("TLS done"), timings.secured,
        StepConnectionText::tr("From the start until the connection was encrypted"));
    add(StepConnectionText::tr("Sent"), timings.sent,
        StepConnectionText::tr("From the start until the request was on its way"));
    add(StepConnectionText::tr("First octet"), timings.firstOctet,
        StepConnectionText::tr("From the start until the answer began"));
    add(StepConnectionText::tr("Finished"), timings.finished,
        StepConnectionText::tr("From the start until the answer was all there"));
}

} // namespace

QList<ParameterRow> connectionRows(const Exchange &exchange)
{
    QList<ParameterRow> rows;
    if (!exchange.remoteAddress.isEmpty() || !exchange.proxy.isEmpty())
        addWay(rows, exchange);
    if (exchange.tls)
        addTls(rows, *exchange.tls);
    addTimes(rows, exchange.timings);
    if (exchange.response.status != 0)
        rows.append(
            {.name = StepConnectionText::tr("Octets received"),
             .value = QLocale().toString(exchange.bodyOctetsReceived),
             .meaning = StepConnectionText::tr("Of the body, as they came: compressed where the server compresses")});
    return rows;
}

} // namespace Grantscope::Ui
