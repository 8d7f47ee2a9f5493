// SPDX-License-Identifier: GPL-3.0-or-later
// From the inspector to the place where tokens are made, and back. Inspecting never signs: what goes there is a copy,
// and what comes back is another token.
#include "jose/keyrequest.h"
#include "making/makerpane.h"
#include "making/signerbar.h"
#include "texts/makingtexts.h"
#include "texts/texts.h"
#include "tokens/inputpane.h"
#include "tokens/inspectorpanel.h"
#include "tokens/judgementpane.h"
#include "tokens/keyreading.h"

#include <QAction>
#include <QStackedWidget>
#include <QtConcurrentRun>

using namespace Qt::StringLiterals;

namespace Grantscope::Ui {

namespace {

/// What a layer is edited as: itself, where it is signed, or what it held, where it was decrypted.
bool canCopy(const Token::Inspection &layer)
{
    return layer.token->jws || (layer.token->jwe && layer.decryption.isOpen());
}

/// Named by its print, so that a header can name it; for any algorithm of its kind.
Result<Jose::Key> signingKeyFor(const Jose::JwsAlgorithm &algorithm)
{
    return Jose::generateKey(algorithm).transform(
        [](const Jose::Key &key) { return key.withName(QString::fromLatin1(key.thumbprintBase64url())); });
}

void copyInto(MakerPane *maker, const Token::Inspection &layer, const QList<Jose::Key> &keys)
{
    if (layer.token->jws)
        return maker->editCopy(*layer.token->jws);
    const Token::DecryptionReport &report = layer.decryption;
    const Jose::EncryptionDraft encryption = Making::draftOf(*layer.token->jwe, report.recipient, report.key, keys);
    if (layer.inner && layer.inner->token->jws)
        maker->editCopy(encryption, *layer.inner->token->jws);
    else
        maker->editCopy(encryption, report.content.plaintext);
}

} // namespace

MakerPane *InspectorPanel::maker()
{
    if (m_maker)
        return m_maker;
    m_maker = new MakerPane({&m_copier, m_needs.clock, [this] { return knownOfExpectations(); }});
    m_places->addWidget(m_maker);
    connect(m_maker, &MakerPane::left, this, &InspectorPanel::leaveMaker);
    connect(m_maker, &MakerPane::said, this, &InspectorPanel::say);
    connect(m_maker, &MakerPane::inspectAsked, this, &InspectorPanel::inspectMade);
    connect(m_maker, &MakerPane::keyWanted, this, &InspectorPanel::makeKey);
    connect(m_maker, &MakerPane::keyRequested, this, [this](const QByteArray &algorithm, MakerPane::KeyUse use) {
        const auto asked = [algorithm] { return Jose::keyRequestFor(algorithm); };
        const auto make = [](const Jose::KeyRequest &request) { return Jose::generateKey(request); };
        makeKeyBy([asked, make] { return asked().and_then(make); },
                  [this, use](const Jose::Key &key) { m_maker->chooseKey(key, use); });
    });
    connect(m_maker, &MakerPane::keyGiven, this, &InspectorPanel::takeRecipientKey);
    connect(m_session.keys(), &KeyStore::changed, m_maker, [this] { m_maker->setKeys(keysOfSession()); });
    m_maker->setKeys(keysOfSession());
    restoreLayout();
    return m_maker;
}

QList<Jose::Key> InspectorPanel::keysOfSession()
{
    QList<Jose::Key> keys;
    for (const NamedKey &named : m_session.keys()->keys())
        keys << named.key;
    return keys;
}

Making::Known InspectorPanel::knownOfExpectations() const
{
    const Token::Expectations &expected = m_session.expectations();
    return {.now = {},
            .jti = {},
            .issuer = expected.issuer.value_or(QString()),
            .clientId = expected.clientId.value_or(QString()),
            .audience = expected.audiences.value(0),
            .nonce = expected.nonce.value_or(QString()),
            .scope = expected.scopes.join(u' '),
            .method = expected.method.value_or(QString()),
            .uri = expected.uri.value_or(QString()),
            .accessToken = expected.accessToken.value_or(Secret()),
            .code = expected.code.value_or(Secret())};
}

bool InspectorPanel::canEditCopy() const
{
    const Judgement *judgement = m_session.judgement();
    return judgement && canCopy(*judgement->inspection);
}

void InspectorPanel::editCopy()
{
    if (!canEditCopy()) {
        say(tr("There is no signed or decrypted token to copy. Paste one, or make a new one."));
        return;
    }
    copyInto(maker(), *m_session.judgement()->inspection, keysOfSession());
    showMaker();
}

void InspectorPanel::showMaker()
{
    m_places->setCurrentWidget(m_maker);
    m_maker->setFocus();
}

void InspectorPanel::newToken(const Making::Template &form)
{
    maker()->newToken(form);
    showMaker();
}

QList<Command> InspectorPanel::makingCommands()
{
    QList<Command> commands;
    for (const Making::Template &form : Making::templates()) {
        const Texts::Story story = Texts::templateStory(form.name);
        commands << Command{
            Command::joined({tr("New Token"), story.title}), story.text, {}, [this, &form] { newToken(form); }};
    }
    const Texts::Story credential = Texts::templateStory("credential");
    commands << Command{Command::joined({tr("New Token"), credential.title}), credential.text, {}, [this] {
                            maker()->newCredential();
                            showMaker();
                        }};
    commands << Command{tr("Encrypt a Token (JWE)"), tr("Claims or any text, with somebody's key"), {}, [this] {
                            maker()->setProtection(MakerPane::Protection::Encrypt);
                            showMaker();
                        }};
    if (!m_maker || m_places->currentWidget() != m_maker)
        return commands;
    // What the bar of the protection that is chosen offers.
    const auto offer = [&commands](const auto &breakages, auto *session, const auto &draft) {
        for (const auto &breakage : breakages) {
            const Texts::Story story = Texts::breakageStory(breakage.id);
            if (Making::canBreak(breakage, draft))
                commands << Command{Command::joined({tr("Break on Purpose"), story.title}),
                                    story.text,
                                    {},
                                    [session, &breakage] { session->breakOnPurpose(breakage); }};
        }
    };
    switch (m_maker->protectionChosen()) {
    case MakerPane::Protection::Sign:
        offer(Making::breakages(), m_maker->session(), m_maker->session()->piece().draft);
        break;
    case MakerPane::Protection::SignAndEncrypt:
    case MakerPane::Protection::Encrypt:
        offer(Making::encryptionBreakages(), m_maker->encryption(), m_maker->encryption()->draft());
        break;
    case MakerPane::Protection::Disclose:
        break;
    }
    return commands;
}

void InspectorPanel::leaveMaker()
{
    m_places->setCurrentIndex(0);
    m_input->pasteBox()->setFocus();
}

void InspectorPanel::inspectMade(const QByteArray &token)
{
    // The content that a receiver has from elsewhere.
    if (const auto content = m_maker->contentElsewhere())
        m_judgement->expectations()->payloadBox()->replaceAll(*content);
    open({token, OpenToken::kMadeHere});
}

void InspectorPanel::updateEditing()
{
    m_editAction->setEnabled(canEditCopy());
    const Judgement *judgement = m_session.judgement();
    m_compareAction->setEnabled(judgement && !judgement->outermost().inspection->token->isNotFound());
}

void InspectorPanel::makeKey(const Jose::JwsAlgorithm *algorithm)
{
    if (algorithm)
        makeKeyBy([algorithm] { return signingKeyFor(*algorithm); },
                  [this](const Jose::Key &key) { m_maker->chooseKey(key); });
}

/// As the keys' own page makes one; it is chosen at once.
void InspectorPanel::makeKeyBy(const std::function<Result<Jose::Key>()> &make, const ChooseKey &choose)
{
    m_maker->setMakingKey(true); // A large RSA key takes a second or two.
    QtConcurrent::run([make] {
        const KeySource source{KeyOrigin::Generated};
        return make().transform([&](const Jose::Key &key) {
            return makeBatch(source, {key.withProvenance(Jose::Provenance::Given, sourceText(source))});
        });
    }).then(this, [this, choose](const Result<KeyBatch> &batch) {
        m_maker->setMakingKey(false);
        if (!batch)
            return say(Texts::errorLine(batch.error()));
        takeForMaker(*batch, choose);
        say(tr("A key was generated. It is forgotten when the window closes: save it from the keys if you need it."));
    });
}

void InspectorPanel::takeRecipientKey(const QByteArray &text)
{
    QtConcurrent::run([text] {
        return readKeys({Secret(text), {KeyOrigin::Pasted}});
    }).then(this, [this](const Result<KeyBatch> &batch) {
        if (!batch)
            return say(Texts::errorLine(m_copier.masking()->shown(batch.error())));
        takeForMaker(*batch, [this](const Jose::Key &key) { m_maker->chooseKey(key, MakerPane::KeyUse::Encryption); });
    });
}

/// The first of \a batch is chosen, whether it was among the keys already or not.
void InspectorPanel::takeForMaker(const KeyBatch &batch, const ChooseKey &choose)
{
    m_session.keys()->take(batch);
    const QByteArray identity = batch.keys.isEmpty() ? QByteArray() : batch.keys.first().identity;
    for (const NamedKey &named : m_session.keys()->keys()) {
        if (named.identity == identity)
            return choose(named.key);
    }
}

} // namespace Grantscope::Ui
