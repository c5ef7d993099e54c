// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/calendar/layers_dialog.h"

#include "domain/publishing/holidays.h"
#include "ui/widgets/plain_text_view.h"
#include "ui/widgets/small_parts.h"
#include "ui/widgets/words.h"

#include <QBoxLayout>
#include <QCheckBox>
#include <QColorDialog>
#include <QComboBox>
#include <QDir>
#include <QFileDialog>
#include <QLineEdit>
#include <QPixmap>
#include <QPushButton>
#include <QToolButton>

namespace parvis::ui {

using namespace Qt::StringLiterals;

namespace {

QIcon swatch(const QString& colour, int side)
{
    QPixmap picture(side, side);
    picture.fill(QColor(colour));
    return picture;
}

} // namespace

LayersDialog::LayersDialog(const UiContext& context, const CalendarBackdrop& backdrop, QWidget* host)
    : QDialog(host),
      m_context(context),
      m_backdrop(backdrop),
      m_rows(new QVBoxLayout),
      m_region(new QComboBox(this)),
      m_add(new QPushButton(tr("Add", "calendar, button: add the public holidays of the chosen country"), this)),
      m_file(new QPushButton(icon(u"plus"_s, Tint::Text), tr("Calendar file…", "calendar, button: add an .ics file"),
                             this)),
      m_banner(new Banner(this))
{
    setObjectName(u"layers-dialog"_s);
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Holidays and other calendars", "calendar, other calendars: title"));
    setMinimumWidth(px(this, 420));
    auto* column = new QVBoxLayout(this);
    column->addLayout(m_rows);
    column->addWidget(m_banner);
    m_region->setObjectName(u"layer-region"_s);
    m_region->setAccessibleName(tr("Public holidays of", "calendar, other calendars: choice of a country"));
    m_region->addItem(tr("Public holidays of…", "calendar, other calendars: choice of a country"));
    for (const HolidayRegion region : allHolidayRegions())
        m_region->addItem(regionWords(holidayRegionName(region)), holidayRegionName(region));
    m_add->setObjectName(u"layer-add-region"_s);
    m_add->setAccessibleName(tr("Add the public holidays", "calendar, button"));
    m_file->setObjectName(u"layer-file"_s);
    auto* row = new QHBoxLayout;
    row->addWidget(m_region, 1);
    row->addWidget(m_add);
    row->addWidget(m_file);
    column->addLayout(row);
    column->addStretch(1);
    connect(m_add, &QPushButton::clicked, this, &LayersDialog::addHolidays);
    connect(m_region, &QComboBox::currentIndexChanged, this, [this] { enable(); });
    connect(m_file, &QPushButton::clicked, this, &LayersDialog::askFile);
    connect(&m_backdrop, &CalendarBackdrop::changed, this, &LayersDialog::reload);
    enable();
    reload();
}

void LayersDialog::enable()
{
    const bool readOnly = m_context.workspace.info().readOnly;
    m_region->setEnabled(!readOnly);
    m_add->setEnabled(!readOnly && m_region->currentIndex() > 0);
    m_file->setEnabled(!readOnly);
}

void LayersDialog::reload()
{
    m_context.layers->layers().onDone(this, [this](const Result<std::vector<Layer>>& layers) {
        if (layers && (*layers != m_layers || errors() != m_errors || m_rows->isEmpty()))
            fill(*layers);
    });
}

QStringList LayersDialog::errors() const
{
    QStringList list;
    for (const LayerDays& one : m_backdrop.layers())
        list << (one.error ? layerError(*one.error) : QString());
    return list;
}

void LayersDialog::fill(const std::vector<Layer>& layers)
{
    const QWidget* focus = focusWidget();
    const QString focused = focus ? focus->objectName() : QString();
    m_layers = layers;
    m_errors = errors();
    while (auto* item = m_rows->takeAt(0)) {
        if (auto* widget = item->widget())
            widget->deleteLater();
        delete item;
    }
    if (layers.empty())
        m_rows->addWidget(new Label(tr("None yet.", "calendar, other calendars"), TextSize::Second, true, false, this));
    for (const Layer& layer : layers)
        addRow(layer);
    adjustSize();
    if (auto* again = focused.isEmpty() ? nullptr : findChild<QWidget*>(focused))
        again->setFocus();
}

void LayersDialog::addRow(const Layer& layer)
{
    const QString id = layer.id.toString();
    const bool readOnly = m_context.workspace.info().readOnly;
    auto* holder = new QWidget(this);
    auto* row = new QHBoxLayout(holder);
    row->setContentsMargins(0, 0, 0, 0);
    auto* shown = new QCheckBox(holder);
    shown->setObjectName(u"layer-shown-"_s + id);
    shown->setAccessibleName(tr("Show %1", "calendar, other calendars; %1 name").arg(layer.name));
    shown->setChecked(layer.shown);
    shown->setEnabled(!readOnly);
    auto* colour = new QToolButton(holder);
    colour->setObjectName(u"layer-colour-"_s + id);
    colour->setAutoRaise(true);
    colour->setIcon(swatch(layer.colour, px(this, 14)));
    colour->setAccessibleName(tr("Colour of %1", "calendar, other calendars; %1 name").arg(layer.name));
    colour->setToolTip(colour->accessibleName());
    colour->setEnabled(!readOnly);
    auto* name = new QLineEdit(layer.name, holder);
    name->setObjectName(u"layer-name-"_s + id);
    name->setMaxLength(80);
    name->setAccessibleName(tr("Name of the calendar", "calendar, other calendars"));
    name->setToolTip(layer.kind == LayerKind::File ? QDir::toNativeSeparators(layer.source) : layer.name);
    name->setReadOnly(readOnly);
    auto* away = iconButton(u"trash"_s, tr("Take %1 away", "calendar, other calendars").arg(layer.name),
                            u"layer-remove-"_s + id, holder);
    away->setEnabled(!readOnly);
    row->addWidget(shown);
    row->addWidget(colour);
    row->addWidget(name, 1);
    row->addWidget(away);
    m_rows->addWidget(holder);
    for (const LayerDays& one : m_backdrop.layers()) {
        if (one.layer.id != layer.id || !one.error)
            continue;
        auto* why = new Label(layerError(*one.error), TextSize::Second, false, false, this);
        why->setObjectName(u"layer-error-"_s + id);
        why->setTint(Tint::Danger);
        why->setWordWrap(true);
        m_rows->addWidget(why);
    }
    connect(shown, &QCheckBox::toggled, this, [this, layer](bool on) {
        Layer next = layer;
        next.shown = on;
        save(next);
    });
    connect(colour, &QToolButton::clicked, this, [this, layer] { askColour(layer); });
    connect(name, &QLineEdit::editingFinished, this, [this, layer, name] {
        Layer next = layer;
        next.name = name->text().simplified();
        if (!next.name.isEmpty() && next.name != layer.name)
            save(next);
    });
    connect(away, &QAbstractButton::clicked, this, [this, id = layer.id] {
        m_context.layers->remove(id).onDone(this, [this](const Result<void>& result) {
            settle(result ? std::nullopt : std::optional(result.error()));
        });
    });
}

void LayersDialog::askColour(const Layer& layer)
{
    auto* dialog = new QColorDialog(QColor(layer.colour), this);
    dialog->setObjectName(u"layer-colour-dialog"_s);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QColorDialog::colorSelected, this, [this, layer](const QColor& colour) {
        Layer next = layer;
        next.colour = colour.name();
        save(next);
    });
    dialog->open();
}

void LayersDialog::askFile()
{
    auto* dialog = new QFileDialog(this, tr("Add a calendar", "calendar, title of the file dialog"));
    dialog->setObjectName(u"layer-dialog"_s);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    dialog->setNameFilters(
        {tr("Calendars (*.ics *.ical)", "calendar, file dialog"), tr("All files (*)", "calendar, file dialog")});
    dialog->setDirectory(QDir::homePath());
    connect(dialog, &QFileDialog::fileSelected, this, &LayersDialog::addFile);
    dialog->open();
}

void LayersDialog::addFile(const QString& path)
{
    m_context.layers->addFile(path, nextColour()).onDone(this, [this](const Result<Layer>& result) {
        settle(result ? std::nullopt : std::optional(result.error()));
    });
}

void LayersDialog::addHolidays()
{
    const QString region = m_region->currentData().toString();
    m_region->setCurrentIndex(0);
    Layer layer;
    layer.kind = LayerKind::Holidays;
    layer.source = region;
    layer.name = tr("Public holidays: %1", "name of a calendar; %1 country").arg(regionWords(region));
    layer.colour = nextColour();
    save(layer);
}

void LayersDialog::save(const Layer& layer)
{
    m_context.layers->save(layer).onDone(
        this, [this](const Result<Layer>& result) { settle(result ? std::nullopt : std::optional(result.error())); });
}

void LayersDialog::settle(const std::optional<Error>& error)
{
    if (error)
        m_banner->showMessage(Banner::Kind::Danger, tr("Nothing was changed.", "calendar, other calendars"),
                              layerError(*error));
    else
        m_banner->clear();
    reload();
}

QString LayersDialog::nextColour() const
{
    return accountColour((static_cast<int>(m_layers.size()) + 5) % accountColourCount(), false).name();
}

} // namespace parvis::ui
