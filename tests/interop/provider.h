// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QProcess>

namespace Grantscope::Test {

/// Whether the packages of tests/interop are there: interop.packages fetches them where it can.
[[nodiscard]] bool interopPackagesAreThere();

/// The independent provider in a process of its own, on a free port. It ends with this object; and because it listens
/// to its standard input, it ends with this process, too, however that ends.
class Provider
{
public:
    Provider() = default;
    ~Provider();
    Q_DISABLE_COPY_MOVE(Provider)

    /// Until it listens; false (and a failed test) where it does not within half a minute. \a options are those of
    /// \a script.
    [[nodiscard]] bool start(const QStringList &options = {},
                             const QString &script = QStringLiteral("provider/provider.mjs"));
    /// Of mcp/server.mjs, the address of the resource.
    [[nodiscard]] QString issuer() const { return m_issuer; }

private:
    QProcess m_process;
    QString m_issuer;
};

} // namespace Grantscope::Test

/// The first line of initTestCase(). CTest sees by it that the test was skipped.
#define GRANTSCOPE_NEEDS_INTEROP_PACKAGES()                                                                            \
    if (!Grantscope::Test::interopPackagesAreThere())                                                                  \
    QSKIP("the packages of tests/interop are not there: see the test interop.packages")
