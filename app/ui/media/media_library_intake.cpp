// SPDX-License-Identifier: GPL-3.0-or-later
// Files into the library: dropped, pasted, picked.
#include "ui/media/media_library_window.h"

#include "ui/media/media_grid_model.h"
#include "ui/media/png_bytes.h"
#include "ui/widgets/small_parts.h"
#include "ui/widgets/words.h"

#include <QClipboard>
#include <QDragEnterEvent>
#include <QFileDialog>
#include <QFileInfo>
#include <QGuiApplication>
#include <QImage>
#include <QMimeData>
#include <QPushButton>
#include <QSettings>

namespace parvis::ui {

using namespace Qt::StringLiterals;

namespace {

QStringList filesOf(const QMimeData* data)
{
    QStringList files;
    for (const auto& url : data->urls()) {
        if (url.isLocalFile())
            files << url.toLocalFile();
    }
    return files;
}

// The sentence that the composer has for the same refusal.
QString refusalWords(const Error& error, const QString& name)
{
    if (error.code.isEmpty())
        return words::errorWhat(error);
    Finding finding;
    finding.code = error.code;
    finding.facts = {{u"file"_s, name}};
    return words::finding(finding, {});
}

} // namespace

void MediaLibraryWindow::addFiles(const QStringList& files)
{
    if (isReadOnly())
        return;
    m_banner->clear();
    for (const QString& file : files)
        importing(m_desk.importFile(file), QFileInfo(file).fileName());
}

void MediaLibraryWindow::importing(const Async<MediaAsset>& asset, const QString& name)
{
    ++m_importing;
    m_busy->setBusy(true);
    asset.onDone(this, [this, name](const Result<MediaAsset>& imported) {
        --m_importing;
        if (imported)
            m_wanted = imported->id;
        else
            m_banner->showMessage(Banner::Kind::Warn, refusalWords(imported.error(), name));
        if (m_importing == 0)
            m_model->reload();
    });
}

void MediaLibraryWindow::addPicture(const QImage& picture)
{
    if (isReadOnly() || picture.isNull())
        return;
    m_banner->clear();
    const QString name = tr("Pasted picture", "media library, name of a picture from the clipboard") + u".png"_s;
    importing(
        pngBytes(picture).then(this, [this, name](const QByteArray& bytes) { return m_desk.importBytes(bytes, name); }),
        name);
}

void MediaLibraryWindow::paste()
{
    const QMimeData* data = QGuiApplication::clipboard()->mimeData();
    if (!data)
        return;
    if (const QStringList files = filesOf(data); !files.isEmpty())
        addFiles(files);
    else if (data->hasImage())
        addPicture(data->imageData().value<QImage>());
}

void MediaLibraryWindow::pickFiles()
{
    if (isReadOnly())
        return;
    auto* dialog = new QFileDialog(this, tr("Add to the library", "title of a file dialog"));
    dialog->setObjectName(u"library-file-dialog"_s);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFiles);
    dialog->setDirectory(m_context.settings.value(u"composer/folder"_s).toString());
    connect(dialog, &QFileDialog::filesSelected, this, [this, dialog](const QStringList& files) {
        m_context.settings.setValue(u"composer/folder"_s, dialog->directory().absolutePath());
        addFiles(files);
    });
    dialog->open();
}

void MediaLibraryWindow::dragEnterEvent(QDragEnterEvent* event)
{
    if (!isReadOnly() && (event->mimeData()->hasUrls() || event->mimeData()->hasImage()))
        event->acceptProposedAction();
}

void MediaLibraryWindow::dropEvent(QDropEvent* event)
{
    if (const QStringList files = filesOf(event->mimeData()); !files.isEmpty())
        addFiles(files);
    else if (event->mimeData()->hasImage())
        addPicture(event->mimeData()->imageData().value<QImage>());
    event->acceptProposedAction();
}

} // namespace parvis::ui
