// SPDX-License-Identifier: GPL-3.0-or-later
#include "flows/flowstatus.h"

#include "texts/visible.h"

#include <QCoreApplication>
#include <QUrl>

using namespace Qt::StringLiterals;

namespace Grantscope::Ui {

namespace {

struct FlowStatusText
{
    Q_DECLARE_TR_FUNCTIONS(Grantscope::Ui::FlowStatus)
};

} // namespace

QString flowStatus(const Flow::Run &run, const QString &practiceIssuer)
{
    const QString practice = QUrl(practiceIssuer).authority();
    int exchanges = 0;
    QStringList elsewhere;
    for (const Flow::StepRecord &record : run.records()) {
        for (const Exchange &exchange : record.exchanges) {
            ++exchanges;
            const QString host = exchange.request.url().authority();
            if (!host.isEmpty() && host != practice && !elsewhere.contains(host))
                elsewhere << host;
        }
    }
    QStringList parts;
    if (!practice.isEmpty())
        parts << FlowStatusText::tr("Practice server on %1").arg(practice);
    parts << (exchanges == 1 ? FlowStatusText::tr("1 exchange") : FlowStatusText::tr("%1 exchanges").arg(exchanges));
    parts << (elsewhere.isEmpty()
                  ? FlowStatusText::tr("no connection to anywhere else")
                  : FlowStatusText::tr("connected to %1").arg(Texts::visibleExcerpt(elsewhere.join(u", "_s), 120)));
    return parts.join(u" · "_s);
}

} // namespace Grantscope::Ui
