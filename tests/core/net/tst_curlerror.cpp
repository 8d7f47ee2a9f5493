// SPDX-License-Identifier: GPL-3.0-or-later
#include "net/curltransfer_p.h"

#include <QTest>

using namespace Grantscope;
using namespace Grantscope::Net;

/// What can be provoked over a socket is in tst_curltransport.cpp; this holds the rest of the table.
class TestCurlError : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void ids_data();
    void ids();
};

void TestCurlError::ids_data()
{
    QTest::addColumn<int>("code");
    QTest::addColumn<QString>("id");
    const auto row = [](CURLcode code, NetError error) {
        QTest::newRow(curl_easy_strerror(code)) << int(code) << ErrorId(error).toString();
    };
    row(CURLE_COULDNT_RESOLVE_HOST, NetError::Dns);
    row(CURLE_COULDNT_RESOLVE_PROXY, NetError::Proxy);
    row(CURLE_PROXY, NetError::Proxy);
    row(CURLE_COULDNT_CONNECT, NetError::Refused);
    row(CURLE_OPERATION_TIMEDOUT, NetError::Timeout);
    row(CURLE_PEER_FAILED_VERIFICATION, NetError::Tls);
    row(CURLE_SSL_CONNECT_ERROR, NetError::Tls);
    row(CURLE_SSL_CACERT_BADFILE, NetError::Authorities);
    row(CURLE_TOO_LARGE, NetError::Size);
    row(CURLE_GOT_NOTHING, NetError::Closed);
    row(CURLE_SEND_ERROR, NetError::Closed);
    row(CURLE_RECV_ERROR, NetError::Closed);
    row(CURLE_PARTIAL_FILE, NetError::Closed);
    row(CURLE_WEIRD_SERVER_REPLY, NetError::Protocol);
    row(CURLE_UNSUPPORTED_PROTOCOL, NetError::Protocol); // "HTTP/0.9": other schemes were refused before
    row(CURLE_OUT_OF_MEMORY, NetError::Protocol);
}

void TestCurlError::ids()
{
    QFETCH(const int, code);
    QTEST(ErrorId(netErrorOf(static_cast<CURLcode>(code))).toString(), "id");
}

QTEST_APPLESS_MAIN(TestCurlError)
#include "tst_curlerror.moc"
