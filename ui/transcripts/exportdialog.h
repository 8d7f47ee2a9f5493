// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "archive/eventstore.h"
#include "formats/export.h"
#include "review/lint.h"
#include "transcript/event.h"

#include <QDialog>
#include <QFuture>
#include <QImage>

#include <atomic>
#include <memory>

class QCheckBox;
class QComboBox;
class QLabel;
class QProgressBar;
class QPushButton;
class QScrollArea;
class QSettings;
class QStackedWidget;
class QTabWidget;

namespace Grantscope::Ui {

class Copier;
class ExportWriting;
class ReceiptModel;
class TextView;
class ValueTree;

/// What is to leave the program.
struct ExportMatter
{
    QList<Transcript::Event> events = {};
    /// In place of events, where there may be many: the preview is that of the first ones, and writing takes its time.
    std::shared_ptr<const Archive::EventStore> store = {};
    QList<Review::Finding> findings = {}; ///< Of events.
    /// Where events are from: a secret that is named there has no other name in them. Null: they are all there is.
    std::shared_ptr<const Archive::EventStore> around = {};
    QString title = {};
    QByteArray program = {};
    Instant now = {};
};

/// Shows a file as it will leave, what is replaced in it and by which rule, and writes it. Real secrets take a switch
/// that is off each time.
class ExportDialog : public QDialog
{
    Q_OBJECT

public:
    ExportDialog(ExportMatter matter, Copier *copier, QSettings *settings, QWidget *parent = nullptr);
    ~ExportDialog() override;

    [[nodiscard]] QComboBox *formats() const { return m_formats; }
    /// Hidden where nothing was objected to.
    [[nodiscard]] QCheckBox *objections() const { return m_objections; }
    [[nodiscard]] QCheckBox *claims() const { return m_claims; }
    [[nodiscard]] QCheckBox *secrets() const { return m_secrets; }
    [[nodiscard]] TextView *preview() const { return m_preview; }
    [[nodiscard]] QScrollArea *pages() const { return m_pages; }
    [[nodiscard]] ReceiptModel *receipt() const { return m_receipt; }
    /// Has what is selected in the preview replaced from now on, in every format: what no rule knows.
    [[nodiscard]] QPushButton *replaceButton() const { return m_replace; }
    [[nodiscard]] QPushButton *saveButton() const { return m_save; }
    [[nodiscard]] QPushButton *copyButton() const { return m_copy; }
    [[nodiscard]] QString summary() const;
    /// Whether the preview is that of what is chosen.
    [[nodiscard]] bool isReady() const { return m_isReady; }
    /// Writes what the preview shows; the error, if it can't be.
    [[nodiscard]] Result<void> saveTo(const QString &path);
    /// Writes all of the store's events; told() says how it went. For those that have one.
    void writeTo(const QString &path);
    [[nodiscard]] QProgressBar *progress() const { return m_progress; }
    [[nodiscard]] QPushButton *cancelButton() const { return m_cancel; }
    static constexpr qsizetype kPreviewed = 200; ///< Of the events of a store.

    /// While it is written, that is stopped first.
    void reject() override;

Q_SIGNALS:
    /// Writing ended, one way or the other.
    void written();
    /// For the status line.
    void told(const QString &text);

protected:
    void changeEvent(QEvent *event) override;

private:
    struct Made
    {
        QByteArray octets;
        Transcript::Receipt receipt;
        QList<QImage> pages = {}; ///< Of a PDF, the first ones.
        int pageCount = 0;
        std::optional<Error> error;
    };
    void arrange();
    void make();
    void replaceSelected();
    void updateReplacing();
    void take(const Made &made);
    void askWhere();
    void wrote(const QString &path, const Result<void> &result);
    [[nodiscard]] Formats::ExportOrder order() const;
    void showSummary();
    void retranslateUi();
    /// Null for PDF, which only this window writes.
    [[nodiscard]] const Formats::FormatRow *chosen() const;
    [[nodiscard]] QString suffix() const;
    void showPages();

    ExportMatter m_matter;
    Copier *m_copier;
    QSettings *m_settings;
    QList<Formats::KnownSecret> m_known; ///< What the person says is secret.
    Secret m_chosen; ///< What was said last.
    Made m_made;
    bool m_isReady = false;
    quint64 m_asked = 0;
    std::shared_ptr<std::atomic<bool>> m_making; ///< False ends what is being made.
    QLabel *m_formatLabel;
    QComboBox *m_formats;
    QCheckBox *m_objections;
    QCheckBox *m_claims;
    QCheckBox *m_secrets;
    QLabel *m_warning;
    QLabel *m_summary;
    QTabWidget *m_tabs;
    QStackedWidget *m_views;
    TextView *m_preview;
    QScrollArea *m_pages;
    ReceiptModel *m_receipt;
    ValueTree *m_receiptView;
    QProgressBar *m_progress;
    ExportWriting *m_writing = nullptr; ///< Null while nothing is written.
    QPushButton *m_replace;
    QPushButton *m_copy;
    QPushButton *m_save;
    QPushButton *m_cancel;
};

} // namespace Grantscope::Ui
