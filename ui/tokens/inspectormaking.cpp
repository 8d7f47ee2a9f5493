// SPDX-License-Identifier: GPL-3.0-or-later
// From the inspector to the place where tokens are made, and back. Inspecting never signs: what goes there is a copy,
// and what comes back is another token.
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
    return judgement && judgement->inspection->token->jws;
}

void InspectorPanel::editCopy()
{
    if (!canEditCopy()) {
        say(tr("There is no signed token to copy. Paste one, or make a new one."));
        return;
    }
    maker()->editCopy(*m_session.judgement()->inspection->token->jws);
    m_places->setCurrentWidget(m_maker);
    m_maker->setFocus();
}

void InspectorPanel::newToken(const Making::Template &form)
{
    maker()->newToken(form);
    m_places->setCurrentWidget(m_maker);
    m_maker->setFocus();
}

QList<Command> InspectorPanel::makingCommands()
{
    QList<Command> commands;
    for (const Making::Template &form : Making::templates()) {
        const Texts::Story story = Texts::templateStory(form.name);
        commands << Command{
            Command::joined({tr("New Token"), story.title}), story.text, {}, [this, &form] { newToken(form); }};
    }
    if (!m_maker || m_places->currentWidget() != m_maker)
        return commands;
    for (const Making::Breakage &breakage : Making::breakages()) {
        const Texts::Story story = Texts::breakageStory(breakage.id);
        if (Making::canBreak(breakage, m_maker->session()->piece().draft))
            commands << Command{Command::joined({tr("Break on Purpose"), story.title}),
                                story.text,
                                {},
                                [this, &breakage] { m_maker->session()->breakOnPurpose(breakage); }};
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
    const Making::Draft &draft = m_maker->session()->piece().draft;
    if (draft.detached && !m_maker->session()->broken())
        m_judgement->expectations()->payloadBox()->replaceAll(draft.payload);
    open({token, OpenToken::kMadeHere});
}

void InspectorPanel::updateEditing()
{
    m_editAction->setEnabled(canEditCopy());
    const Judgement *judgement = m_session.judgement();
    m_compareAction->setEnabled(judgement && !judgement->outermost().inspection->token->isNotFound());
}

/// As the keys' own page makes one; it is chosen at once.
void InspectorPanel::makeKey(const Jose::JwsAlgorithm *algorithm)
{
    if (!algorithm)
        return;
    m_maker->bar()->setMakingKey(true); // A large RSA key takes a second or two.
    QtConcurrent::run([algorithm] {
        const KeySource source{KeyOrigin::Generated};
        return Jose::generateKey(*algorithm).transform([&](const Jose::Key &key) {
            return makeBatch(source, {key.withProvenance(Jose::Provenance::Given, sourceText(source))});
        });
    }).then(this, [this](const Result<KeyBatch> &batch) {
        m_maker->bar()->setMakingKey(false);
        if (!batch)
            return say(Texts::errorLine(batch.error()));
        const qsizetype before = m_session.keys()->keys().size();
        m_session.keys()->take(*batch);
        const QList<NamedKey> &keys = m_session.keys()->keys();
        if (keys.size() > before)
            m_maker->chooseKey(keys.last().key);
        say(tr("A key was generated. It is forgotten when the window closes: save it from the keys if you need it."));
    });
}

} // namespace Grantscope::Ui
