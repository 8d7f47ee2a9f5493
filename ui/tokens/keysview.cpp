// SPDX-License-Identifier: GPL-3.0-or-later
#include "tokens/keysview.h"

#include "tokens/certificatedialog.h"
#include "tokens/exportkeydialog.h"
#include "widgets/copier.h"
#include "widgets/icon.h"
#include "widgets/lineedit.h"

#include <QAction>
#include <QEvent>
#include <QFileDialog>
#include <QRandomGenerator>
#include <QStyledItemDelegate>
#include <QtConcurrentRun>

using namespace Qt::StringLiterals;

namespace Grantscope::Ui {

namespace {

/// A name is edited where what hides in it is seen.
class NameEditing : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    QWidget *createEditor(QWidget *parent, const QStyleOptionViewItem &, const QModelIndex &) const override
    {
        return new LineEdit(parent);
    }
    void setModelData(QWidget *editor, QAbstractItemModel *model, const QModelIndex &index) const override
    {
        model->setData(index, static_cast<const LineEdit *>(editor)->value());
    }
};

/// A certificate is signed by the pair itself, which those for agreements can't.
bool canCertify(const Jose::Key &key)
{
    return key.isPrivate() && !key.isSymmetric() && !key.curve().startsWith('X');
}

/// Octets for serial numbers of certificates.
QByteArray randomOctets(qsizetype count)
{
    QByteArray octets(count, Qt::Uninitialized);
    for (char &octet : octets)
        octet = static_cast<char>(QRandomGenerator::system()->bounded(256));
    return octets;
}

} // namespace

KeysView::KeysView(KeyStore *store, const Masking *masking, Copier *copier, KeysModel::Clock clock, QWidget *parent)
    : ValueTree(u"keys"_s, Shape::Table, copier, parent)
    , m_store(store)
    , m_copier(copier)
    , m_model(new KeysModel(store, masking, clock, this))
    , m_clock(std::move(clock))
    , m_rename(new QAction(this))
    , m_remove(new QAction(icon(u"edit-delete-symbolic"_s), {}, this))
    , m_removeAll(new QAction(this))
    , m_restore(new QAction(icon(u"edit-undo-symbolic"_s), {}, this))
    , m_copyPublic(new QAction(this))
    , m_copyPrivate(new QAction(this))
    , m_savePublic(new QAction(this))
    , m_savePrivate(new QAction(this))
    , m_export(new QAction(this))
    , m_certify(new QAction(this))
    , m_keep(new QAction(this))
    , m_forget(new QAction(this))
{
    ValueTree::show(m_model, {20, 20, 8, 28, 16});
    setItemDelegateForColumn(KeysModel::Name, new NameEditing(this));
    m_ageTicker.setInterval(1000);
    connect(&m_ageTicker, &QTimer::timeout, this, [this] {
        if (!m_store->fetchedSources().isEmpty())
            viewport()->update();
    });
    connectActions();
    connect(this, &ValueTree::currentSourceChanged, this, &KeysView::updateActions);
    connect(m_copier, &Copier::allowedChanged, this, &KeysView::updateActions);
    connect(m_store, &KeyStore::changed, this, &KeysView::updateActions);
    connect(m_store, &KeyStore::changed, this, &KeysView::showFetched);
    retranslateActions();
    updateActions();
    showFetched();
}

void KeysView::showFetched()
{
    setColumnShown(KeysModel::Fetched, !m_store->fetchedSources().isEmpty());
}

void KeysView::connectActions()
{
    m_rename->setShortcut(Qt::Key_F2);
    m_remove->setShortcut(QKeySequence::Delete);
    m_removeAll->setShortcut(Qt::SHIFT | Qt::Key_Delete);
    m_restore->setShortcut(QKeySequence::Undo);
    const QList<QAction *> all{m_copyPublic, m_copyPrivate, m_savePublic, m_savePrivate, m_export,    m_certify,
                               m_keep,       m_forget,      m_rename,     m_remove,      m_removeAll, m_restore};
    for (QAction *action : all)
        action->setShortcutContext(Qt::WidgetShortcut);
    addActions(all);
    connect(m_rename, &QAction::triggered, this, &KeysView::renameChosen);
    connect(m_remove, &QAction::triggered, this, &KeysView::removeChosen);
    connect(m_removeAll, &QAction::triggered, this, &KeysView::removeAll);
    connect(m_restore, &QAction::triggered, m_store, &KeyStore::restore);
    connect(m_copyPublic, &QAction::triggered, this, [this] { copyChosen(KeyParts::Public); });
    connect(m_copyPrivate, &QAction::triggered, this, [this] { copyChosen(KeyParts::Private); });
    connect(m_savePublic, &QAction::triggered, this, [this] { saveChosen(KeyParts::Public); });
    connect(m_savePrivate, &QAction::triggered, this, [this] { saveChosen(KeyParts::Private); });
    connect(m_export, &QAction::triggered, this, [this] { exportKey(chosen()); });
    connect(m_certify, &QAction::triggered, this, &KeysView::certifyChosen);
    connect(m_keep, &QAction::triggered, this, [this] { m_keeper->keep(currentSource().row()); });
    connect(m_forget, &QAction::triggered, this, [this] { m_keeper->forget(currentSource().row()); });
}

Jose::Key KeysView::chosen() const
{
    return m_store->keys().value(currentSource().row()).key;
}

QList<Command> KeysView::commands()
{
    constexpr int kMostKeys = 20;
    QList<Command> commands;
    for (int row = 0; row < std::min(m_store->rowCount(), kMostKeys); ++row) {
        const QPersistentModelIndex key = m_model->index(row, KeysModel::Name);
        const auto add = [&](const QString &what, QAction *action) {
            commands << Command{Command::joined({what, key.data().toString()}), tr("Key"), {}, [this, key, action] {
                                    setCurrentSource(key);
                                    if (key.isValid() && action->isEnabled())
                                        action->trigger();
                                }};
        };
        add(tr("Export Key"), m_export);
        const Jose::Key &held = m_store->keys().value(row).key;
        if (canCertify(held))
            add(tr("Certificate for Key"), m_certify);
    }
    return commands;
}

void KeysView::updateActions()
{
    const Jose::Key key = chosen();
    const bool isKey = !key.isNull();
    const bool allowed = m_copier->isAllowed();
    m_rename->setEnabled(isKey && allowed);
    m_remove->setEnabled(currentSource().isValid());
    m_removeAll->setEnabled(m_store->rowCount() > 0);
    m_restore->setEnabled(m_store->canRestore());
    m_copyPublic->setEnabled(isKey && !key.isSymmetric() && allowed);
    m_copyPrivate->setEnabled(isKey && key.isPrivate() && allowed);
    m_savePublic->setEnabled(isKey && !key.isSymmetric());
    m_savePrivate->setEnabled(isKey && key.isPrivate());
    m_export->setEnabled(isKey);
    m_certify->setEnabled(isKey && canCertify(key));
    m_keep->setEnabled(m_keeper && m_keeper->canKeep(currentSource().row()));
    m_forget->setEnabled(m_keeper && m_keeper->isKept(currentSource().row()));
}

void KeysView::renameChosen()
{
    const QModelIndex name = currentIndex().siblingAtColumn(KeysModel::Name);
    setCurrentIndex(name);
    edit(name);
}

void KeysView::removeChosen()
{
    m_store->remove(currentSource().row());
    reportRemoval();
}

void KeysView::removeAll()
{
    m_store->clear();
    reportRemoval();
}

void KeysView::reportRemoval()
{
    IntakeLine line{IntakeLine::Kind::Removed};
    line.detail = m_restore->shortcut().toString(QKeySequence::NativeText);
    Q_EMIT reported(line);
}

void KeysView::copyChosen(KeyParts parts)
{
    const auto copy = [this, parts](const auto &text, Copier::Sensitivity sensitivity) {
        if (text)
            m_copier->copy(QString::fromUtf8(QByteArrayView(text->reveal())), sensitivity,
                           parts == KeyParts::Private ? tr("Private JWK") : tr("Public JWK"));
        else
            Q_EMIT reported({IntakeLine::Kind::Failed, {}, {}, {}, text.error(), {}});
    };
    const bool isPrivate = parts == KeyParts::Private;
    const Jose::WriteOptions options{.half = isPrivate ? Jose::KeyHalf::Private : Jose::KeyHalf::Public};
    copy(Jose::writeKeys({m_store->item(chosen())}, options),
         isPrivate ? Copier::Sensitivity::Secret : Copier::Sensitivity::Plain);
}

void KeysView::saveChosen(KeyParts parts)
{
    const Jose::Key key = chosen();
    auto *dialog =
        new QFileDialog(this, parts == KeyParts::Private ? tr("Save the Private Key") : tr("Save the Public Key"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    const QString pem = u"PEM (*.pem)"_s;
    const QString jwk = u"JWK (*.jwk *.json)"_s;
    dialog->setNameFilters(key.isSymmetric() ? QStringList{jwk} : QStringList{pem, jwk}); // A secret has no PEM.
    const auto setSuffix = [dialog, pem](const QString &filter) {
        dialog->setDefaultSuffix(filter == pem ? u"pem"_s : u"jwk"_s);
    };
    setSuffix(dialog->selectedNameFilter());
    connect(dialog, &QFileDialog::filterSelected, dialog, setSuffix);
    connect(dialog, &QFileDialog::fileSelected, this,
            [this, item = m_store->item(key), parts](const QString &path) { save(item, parts, path); });
    dialog->open();
}

/// Waits for no disk.
void KeysView::save(const Jose::KeyItem &item, KeyParts parts, const QString &path)
{
    QtConcurrent::run([item, parts, path] {
        return saveKey(item, parts, path);
    }).then(this, [this](const IntakeLine &line) { Q_EMIT reported(line); });
}

void KeysView::exportKey(const Jose::Key &key)
{
    auto *dialog = new ExportKeyDialog(m_store->item(key), m_copier, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &ExportKeyDialog::saved, this, &KeysView::reported);
    dialog->open();
}

void KeysView::certifyChosen()
{
    const Jose::Key key = chosen();
    auto *dialog = new CertificateDialog(key, m_clock, randomOctets, m_copier, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &CertificateDialog::certified, this, [this, key](const Jose::Key &certified) {
        // What else was written with it stays.
        const auto item = Jose::changedItem(m_store->item(key), {.chain = certified.certificates()});
        m_store->replace(key, {certified.withName(key.name()), item ? item->jwk : Secret()});
        Q_EMIT reported({IntakeLine::Kind::Certified});
    });
    dialog->open();
}

void KeysView::keepIn(const KeyKeeping &keeping)
{
    m_keeper = new KeyKeeper(m_store, keeping, this);
    connect(m_keeper, &KeyKeeper::reported, this, &KeysView::reported);
    connect(m_keeper, &KeyKeeper::changed, this, &KeysView::updateActions);
    m_keeper->restore();
    updateActions();
}

void KeysView::showEvent(QShowEvent *event)
{
    ValueTree::showEvent(event);
    m_ageTicker.start();
}

void KeysView::hideEvent(QHideEvent *event)
{
    ValueTree::hideEvent(event);
    m_ageTicker.stop();
}

void KeysView::changeEvent(QEvent *event)
{
    ValueTree::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) {
        retranslateActions();
        m_store->retranslate();
        m_model->refresh();
    }
}

void KeysView::retranslateActions()
{
    setAccessibleName(tr("Keys"));
    m_rename->setText(tr("Re&name"));
    m_remove->setText(tr("Re&move"));
    m_removeAll->setText(tr("Remove &All"));
    m_restore->setText(tr("&Undo Removal"));
    m_copyPublic->setText(tr("Copy &Public JWK"));
    m_copyPrivate->setText(tr("Copy Pri&vate JWK"));
    m_savePublic->setText(tr("Save Public &Key…"));
    m_savePrivate->setText(tr("Sav&e Private Key…"));
    m_export->setText(tr("E&xport…"));
    m_certify->setText(tr("Cer&tificate…"));
    m_keep->setText(tr("Keep in Keyc&hain"));
    m_forget->setText(tr("&Forget in Keychain"));
}

} // namespace Grantscope::Ui
