// SPDX-License-Identifier: GPL-3.0-or-later
// What stands on the days beside the posts: public holidays and calendars from files. Window thread.
#pragma once

#include "engine/publishing/layer_desk.h"
#include "ui/ui_context.h"

#include <QObject>
#include <map>

namespace parvis::ui {

class CalendarBackdrop : public QObject
{
    Q_OBJECT
public:
    // An event as it stands on one day.
    struct Mark {
        LayerId layer;
        QString colour, text; // harmless, one line
        LayerEvent event;
        bool operator==(const Mark&) const = default;
    };
    explicit CalendarBackdrop(const UiContext& context, QObject* parent = nullptr);

    void load(LocalDate first, int days);
    const std::vector<Mark>& on(LocalDate date) const;
    bool hasWholeDays() const { return m_wholeDays; }
    // All layers that are shown, with why one of them shows nothing.
    const std::vector<LayerDays>& layers() const { return m_layers; }
    // Of a day, in words: "All Saints' Day", "14:00 Fair".
    QStringList words(LocalDate date) const;

Q_SIGNALS:
    void changed();

private:
    void take(std::vector<LayerDays> layers);
    UiContext m_context;
    LocalDate m_first;
    int m_days = 0, m_asked = 0;
    std::vector<LayerDays> m_layers;
    std::map<LocalDate, std::vector<Mark>> m_byDay;
    bool m_wholeDays = false;
};

// What a layer's event is called: its own words, or the holiday's in the language of the window.
QString layerText(const LayerEvent& event);
QString holidayWords(const QString& code);
QString regionWords(const QString& region); // "France" of "FR"
// Why a calendar file cannot be used.
QString layerError(const Error& error);

} // namespace parvis::ui
