// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/inbox/attachment_row.h"

#include "ui/media/media_library_window.h"
#include "ui/widgets/plain_text_view.h"
#include "ui/widgets/popover.h"
#include "ui/widgets/proxy_style.h"
#include "ui/widgets/small_parts.h"

#include <QBoxLayout>
#include <QLineEdit>
#include <QPushButton>

namespace parvis::ui {

using namespace Qt::StringLiterals;

AttachmentRow::AttachmentRow(const UiContext& context, QWidget* parent)
    : QWidget(parent),
      m_context(context),
      m_chips(new QHBoxLayout),
      m_attach(new QPushButton(icon(u"image"_s, Tint::Muted), tr("Attach…", "inbox, button: a picture"), this))
{
    m_attach->setObjectName(u"reply-attach"_s);
    m_attach->setFlat(true);
    m_attach->setToolTip(tr("A picture from the media library (Ctrl+Shift+P)", "inbox, hover over the button"));
    m_attach->setVisible(m_context.library != nullptr);
    m_chips->setSpacing(px(this, space::xs));
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(px(this, space::xs));
    row->addWidget(m_attach);
    row->addLayout(m_chips);
    connect(m_attach, &QPushButton::clicked, this, &AttachmentRow::openLibrary);
}

void AttachmentRow::setMedia(const std::vector<MediaUse>& media)
{
    if (media == m_media)
        return;
    m_media = media;
    rebuild();
}

void AttachmentRow::rebuild()
{
    while (auto* item = m_chips->takeAt(0)) {
        if (item->widget())
            item->widget()->deleteLater(); // may be the one that was clicked
        delete item;
    }
    for (size_t i = 0; i < m_media.size(); ++i) {
        const MediaUse& use = m_media[i];
        const QString name = harmless(use.asset.fileName);
        auto* chip = new QPushButton(icon(u"image"_s, Tint::Muted),
                                     fontMetrics().elidedText(name, Qt::ElideMiddle, px(this, 140)), this);
        chip->setObjectName(u"reply-attachment-%1"_s.arg(i));
        const QString described =
            use.altText.isEmpty()
                ? tr("%1, not described", "inbox, attached picture; %1: file").arg(name)
                : tr("%1: %2", "inbox, attached picture; file and description").arg(name, harmless(use.altText));
        chip->setToolTip(described);
        chip->setAccessibleName(described);
        connect(chip, &QPushButton::clicked, this, [this, i, chip] { open(i, chip); });
        m_chips->addWidget(chip);
    }
}

void AttachmentRow::open(size_t index, QWidget* chip)
{
    if (index >= m_media.size())
        return;
    auto* popover = new Popover(chip);
    popover->setObjectName(u"attachment-popover"_s);
    connect(popover, &Popover::dismissed, popover, &QObject::deleteLater);
    auto* alt = new QLineEdit(m_media[index].altText, popover);
    alt->setObjectName(u"attachment-alt"_s);
    alt->setPlaceholderText(tr("Describe the picture for who cannot see it", "inbox, attached picture, empty field"));
    alt->setAccessibleName(alt->placeholderText());
    alt->setMinimumWidth(px(this, 300));
    auto* remove = new QPushButton(icon(u"trash"_s, Tint::Muted), tr("Remove", "inbox, attached picture"), popover);
    remove->setObjectName(u"attachment-remove"_s);
    remove->setFlat(true);
    auto* keep = new QPushButton(tr("Keep description", "inbox, attached picture, button"), popover);
    keep->setObjectName(u"attachment-keep"_s);
    setPrimary(keep);
    auto* foot = new QHBoxLayout;
    foot->addWidget(remove);
    foot->addStretch(1);
    foot->addWidget(keep);
    popover->body()->addWidget(alt);
    popover->body()->addLayout(foot);
    const auto describe = [this, popover, alt, index] {
        if (index < m_media.size())
            m_media[index].altText = alt->text().trimmed();
        popover->dismiss();
        rebuild();
        Q_EMIT changed();
    };
    connect(keep, &QPushButton::clicked, this, describe);
    connect(alt, &QLineEdit::returnPressed, this, describe);
    connect(remove, &QPushButton::clicked, this, [this, popover, index] {
        if (index < m_media.size())
            m_media.erase(m_media.begin() + qsizetype(index));
        popover->dismiss();
        rebuild();
        Q_EMIT changed();
    });
    popover->openAt(chip);
    alt->setFocus(Qt::PopupFocusReason);
}

void AttachmentRow::openLibrary()
{
    if (!m_context.library)
        return;
    if (!m_library) {
        m_library = new MediaLibraryWindow(m_context, true);
        connect(this, &QObject::destroyed, m_library, &QWidget::close);
        connect(m_library, &MediaLibraryWindow::chosen, this, [this](const std::vector<MediaAsset>& assets) {
            for (const MediaAsset& asset : assets)
                m_media.push_back({asset, asset.altText, 0, 0});
            rebuild();
            Q_EMIT changed();
        });
    }
    m_library->show();
    m_library->raise();
    m_library->activateWindow();
}

} // namespace parvis::ui
