// SPDX-License-Identifier: GPL-3.0-or-later
// The rhythm of one account at a time: its slots, pause and shuffle, its evergreens, and what comes again.
#pragma once

#include "engine/publishing/rhythm_desk.h"
#include "ui/ui_context.h"
#include "ui/widgets/small_parts.h"

class QComboBox;
class QPushButton;
class QVBoxLayout;

namespace parvis::ui {

class RhythmBox : public QWidget
{
    Q_OBJECT
public:
    explicit RhythmBox(const UiContext& context, QWidget* parent = nullptr);
    void reload();

protected:
    void showEvent(QShowEvent* event) override; // posts and other people may have changed it meanwhile

private:
    void fillAccounts();
    AccountId account() const;
    QWidget* buildHead();
    void showSlots(const std::vector<Slot>& list, bool focusLast);
    void loadSlots(bool focusLast = false);
    void loadPause();
    void loadEvergreens();
    void loadSeries();
    void addSlot();
    void save(const Slot& slot);
    void shuffle();
    void addEvergreen(const Evergreen& evergreen, const QString& words);
    void addSeries(const Recurrence& recurrence, const QString& words);
    QWidget* addLine(QVBoxLayout* where, const QString& words, const QString& second);
    Async<QString> firstWords(PostId post);
    void fail(const Error& error);

    const UiContext& m_context;
    QComboBox* m_account;
    QPushButton* m_pause;
    QPushButton* m_shuffle;
    Banner* m_banner;
    QVBoxLayout* m_slots;
    QVBoxLayout* m_evergreens;
    QVBoxLayout* m_series;
    bool m_paused = false;
    int m_asked = 0; // answers about an account that is no longer chosen are dropped
};

} // namespace parvis::ui
