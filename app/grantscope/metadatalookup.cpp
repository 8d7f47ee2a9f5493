// SPDX-License-Identifier: GPL-3.0-or-later
#include "metadatalookup.h"

#include <QPromise>

namespace Grantscope {

namespace {

struct Lookup
{
    std::unique_ptr<Session::FlowSession> session;
    QPromise<Result<OAuth::ServerMetadata>> promise;
};

void answer(const std::shared_ptr<Lookup> &lookup)
{
    const Flow::StepRecord &step = lookup->session->run().records().constFirst();
    const auto &metadata = lookup->session->run().known().metadata;
    if (step.status == Flow::StepStatus::Done && metadata)
        lookup->promise.addResult(Result<OAuth::ServerMetadata>(*metadata));
    else if (step.error)
        lookup->promise.addResult(Result<OAuth::ServerMetadata>(std::unexpected(*step.error)));
    else
        return;
    lookup->promise.finish();
    // It is telling at this moment; with it goes what holds the lookup.
    lookup->session->disconnect();
    lookup->session.release()->deleteLater();
}

} // namespace

Ui::MetadataLookup lookUpMetadata(const QString &issuer, const Session::World &world)
{
    auto lookup = std::make_shared<Lookup>();
    Flow::FlowSettings settings;
    settings.provider.issuer = issuer;
    lookup->session =
        std::make_unique<Session::FlowSession>(*Flow::findGrant("client-credentials"), settings, nullptr, world);
    lookup->promise.start();
    const auto future = lookup->promise.future();
    QObject::connect(lookup->session.get(), &Session::FlowSession::changed, lookup->session.get(),
                     [lookup] { answer(lookup); });
    lookup->session->start();
    if (lookup->session)
        lookup->session->step();
    return {future, [lookup] {
                if (!lookup->session)
                    return;
                lookup->session->disconnect();
                lookup->session->cancel();
                lookup->session.release()->deleteLater();
            }};
}

} // namespace Grantscope
