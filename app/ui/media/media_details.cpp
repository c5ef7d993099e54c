// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/media/media_details.h"

#include "ui/media/media_words.h"
#include "ui/widgets/small_parts.h"
#include "ui/widgets/words.h"

#include <QBoxLayout>
#include <QFormLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QListWidget>
#include <QPlainTextEdit>
#include <QSignalBlocker>

namespace parvis::ui {

using namespace Qt::StringLiterals;

namespace {
constexpr int kSaveDelay = 600; // ms after the last key
}

MediaDetails::MediaDetails(MediaDesk& desk, QWidget* parent)
    : QWidget(parent),
      m_desk(desk),
      m_name(new Label({}, TextSize::Section, false, true, this)),
      m_banner(new Banner(this)),
      m_alt(new QPlainTextEdit(this)),
      m_reminder(new Label({}, TextSize::Second, true, false, this)),
      m_labels(new QLineEdit(this)),
      m_measured(new QFormLayout),
      m_placesTitle(new Label({}, TextSize::Base, false, true, this)),
      m_places(new QListWidget(this))
{
    setObjectName(u"library-details"_s);
    m_name->setWordWrap(true);
    m_name->setTextFormat(Qt::PlainText);
    m_alt->setObjectName(u"library-alt"_s);
    m_alt->setAccessibleName(tr("Description for people who cannot see it", "media library, field"));
    m_alt->setPlaceholderText(tr("Describe it once; every new post begins with it", "media library, empty field"));
    m_alt->setTabChangesFocus(true);
    m_alt->setFixedHeight(px(this, 84));
    m_reminder->setWordWrap(true);
    m_reminder->setObjectName(u"library-reminder"_s);
    m_labels->setObjectName(u"library-labels"_s);
    m_labels->setAccessibleName(tr("Labels", "media library, field"));
    m_labels->setPlaceholderText(tr("Labels, separated by commas", "media library, empty field"));
    m_places->setObjectName(u"library-places"_s);
    m_places->setAccessibleName(tr("Posts that show it", "media library, list"));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(px(this, space::m), 0, 0, 0);
    column->setSpacing(px(this, space::s));
    column->addWidget(m_name);
    column->addWidget(m_banner);
    column->addWidget(m_alt);
    column->addWidget(m_reminder);
    column->addWidget(m_labels);
    column->addLayout(m_measured);
    column->addWidget(m_placesTitle);
    column->addWidget(m_places, 1);
    column->addStretch(0); // takes the room where no post uses the file
    m_saving.setSingleShot(true);
    m_saving.setInterval(kSaveDelay);
    connect(&m_saving, &QTimer::timeout, this, &MediaDetails::flush);
    connect(m_alt, &QPlainTextEdit::textChanged, this, [this] {
        showReminder();
        m_saving.start();
    });
    connect(m_labels, &QLineEdit::textEdited, this, [this] { m_saving.start(); });
    connect(m_labels, &QLineEdit::editingFinished, this, &MediaDetails::flush);
    connect(m_places, &QListWidget::itemActivated, this,
            [this](QListWidgetItem* item) { Q_EMIT postAsked(PostId{item->data(Qt::UserRole).toLongLong()}); });
    m_alt->installEventFilter(this);
    setEntry(std::nullopt);
}

bool MediaDetails::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == m_alt && event->type() == QEvent::FocusOut)
        flush();
    return QWidget::eventFilter(watched, event);
}

void MediaDetails::setReadOnly(bool readOnly)
{
    m_alt->setReadOnly(readOnly);
    m_labels->setReadOnly(readOnly);
}

void MediaDetails::setEntry(const std::optional<MediaEntry>& entry)
{
    flush();
    m_entry = entry;
    setVisible(entry.has_value());
    m_banner->clear();
    if (!entry)
        return;
    const QSignalBlocker quietAlt(m_alt);
    const QSignalBlocker quietLabels(m_labels);
    m_name->setText(entry->asset.fileName);
    m_alt->setPlainText(entry->asset.altText);
    m_labels->setText(entry->labels.join(u", "_s));
    showReminder();
    showMeasured();
    showPlaces();
}

void MediaDetails::focusAlt()
{
    m_alt->setFocus();
}

void MediaDetails::showReminder()
{
    const bool bare = m_alt->toPlainText().trimmed().isEmpty();
    m_reminder->setText(
        bare ? tr("No description yet: people who cannot see it will miss it.", "media library, reminder")
             : tr("Saved by itself. Posts that are already written keep theirs.", "media library, hint"));
    m_reminder->setTint(bare ? std::optional(Tint::Warn) : std::nullopt);
}

void MediaDetails::showMeasured()
{
    while (m_measured->rowCount() > 0)
        m_measured->removeRow(0);
    for (const auto& [name, value] : measuredList(m_entry->asset)) {
        auto* label = new Label(value, TextSize::Base, false, false, this);
        label->setObjectName(u"library-measured"_s);
        label->setTextFormat(Qt::PlainText);
        m_measured->addRow(new Label(name, TextSize::Base, true, false, this), label);
    }
}

void MediaDetails::showPlaces()
{
    m_places->clear();
    m_placesTitle->setText(tr("Where used", "media library, title of a list"));
    m_desk.places(m_entry->asset.id)
        .onDone(this, [this, id = m_entry->asset.id](const Result<std::vector<MediaPlace>>& places) {
            if (!m_entry || m_entry->asset.id != id)
                return;
            if (!places) {
                m_banner->showMessage(Banner::Kind::Danger, words::errorWhat(places.error()));
                return;
            }
            m_placesTitle->setText(places->empty() ? tr("Used in no post yet", "media library")
                                                   : tr("Used in %n post(s)", "media library", int(places->size())));
            m_places->setVisible(!places->empty());
            for (const auto& place : *places) {
                const QString excerpt =
                    place.excerpt.isEmpty() ? tr("(no text)", "media library, a post without words") : place.excerpt;
                auto* item = new QListWidgetItem(excerpt, m_places);
                item->setData(Qt::UserRole, place.post.value);
                if (!place.publications.empty())
                    item->setIcon(icon(words::stateIcon(place.publications.front().state),
                                       words::stateTint(place.publications.front().state)));
            }
        });
}

void MediaDetails::flush()
{
    m_saving.stop();
    if (!m_entry || m_alt->isReadOnly())
        return;
    saveAlt();
    saveLabels();
}

void MediaDetails::saveAlt()
{
    const QString text = m_alt->toPlainText().trimmed();
    if (text == m_entry->asset.altText)
        return;
    m_entry->asset.altText = text;
    m_desk.setAltText(m_entry->asset.id, text).onDone(this, [this](const Result<MediaEntry>& stored) { take(stored); });
}

void MediaDetails::saveLabels()
{
    QStringList labels;
    for (const QString& part : m_labels->text().split(u','))
        labels << part.simplified();
    labels.removeAll(QString());
    if (labels == m_entry->labels)
        return;
    m_entry->labels = labels;
    m_desk.setLabels(m_entry->asset.id, labels).onDone(this, [this](const Result<MediaEntry>& stored) {
        take(stored);
    });
}

void MediaDetails::take(const Result<MediaEntry>& stored)
{
    if (!stored) {
        m_banner->showMessage(Banner::Kind::Danger, words::errorWhat(stored.error()),
                              words::errorAdvice(stored.error()));
        return;
    }
    Q_EMIT saved(*stored);
}

} // namespace parvis::ui
