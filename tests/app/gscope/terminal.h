// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTest>

#include <fcntl.h>
#include <stdlib.h>
#include <unistd.h>

namespace GscopeRun {

/// The side of a pseudo terminal at which the person sits.
class Terminal
{
public:
    Terminal()
        : m_number(::posix_openpt(O_RDWR | O_NOCTTY | O_NONBLOCK))
    {
        if (m_number < 0 || ::grantpt(m_number) != 0 || ::unlockpt(m_number) != 0)
            QTest::qFail("there is no pseudo terminal", __FILE__, __LINE__);
        // Open as long as this, so that what a program wrote is kept when it ends.
        m_other = ::open(name().constData(), O_RDWR | O_NOCTTY);
    }
    ~Terminal()
    {
        ::close(m_other);
        ::close(m_number);
    }
    Q_DISABLE_COPY_MOVE(Terminal)

    [[nodiscard]] QByteArray name() const { return ::ptsname(m_number); }
    [[nodiscard]] QByteArray shown()
    {
        char octets[4096];
        for (ssize_t count = 0; (count = ::read(m_number, octets, sizeof octets)) > 0;)
            m_shown.append(octets, count);
        return m_shown;
    }

private:
    int m_number;
    int m_other = -1;
    QByteArray m_shown;
};

} // namespace GscopeRun
