// SPDX-License-Identifier: GPL-3.0-or-later
#include "checks/check.h"

#include <QCoreApplication>

namespace Grantscope {

const char *severityName(Severity severity)
{
    switch (severity) {
    case Severity::Error:
        return "error";
    case Severity::Warning:
        return "warning";
    case Severity::Info:
        return "info";
    }
    return "";
}

const char *statusName(Status status)
{
    switch (status) {
    case Status::Pass:
        return "pass";
    case Status::Fail:
        return "fail";
    case Status::Warn:
        return "warn";
    case Status::Info:
        return "info";
    case Status::Skip:
        return "skip";
    }
    return "";
}

QString statusTitle(Status status)
{
    const char *title = "";
    switch (status) {
    case Status::Pass:
        title = QT_TRANSLATE_NOOP("Statuses", "Passed");
        break;
    case Status::Fail:
        title = QT_TRANSLATE_NOOP("Statuses", "Failed");
        break;
    case Status::Warn:
        title = QT_TRANSLATE_NOOP("Statuses", "Warning");
        break;
    case Status::Info:
        title = QT_TRANSLATE_NOOP("Statuses", "Note");
        break;
    case Status::Skip:
        title = QT_TRANSLATE_NOOP("Statuses", "Not checked");
        break;
    }
    return QCoreApplication::translate("Statuses", title);
}

} // namespace Grantscope
