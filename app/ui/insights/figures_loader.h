// SPDX-License-Identifier: GPL-3.0-or-later
// Asks the formula engine for a page of figures; the newest question wins.
#pragma once

#include "base/result.h"
#include "ui/insights/chart_build.h"
#include "ui/ui_context.h"

#include <QObject>
#include <memory>

namespace parvis::ui {

class FiguresLoader : public QObject
{
    Q_OBJECT
public:
    explicit FiguresLoader(const UiContext& context, QObject* parent = nullptr);
    void load(const FiguresAsk& ask);
    bool isLoading() const { return m_loading; }

Q_SIGNALS:
    void loaded(const parvis::ui::FiguresData& data);
    void failed(const parvis::Error& error);
    void loadingChanged();

private:
    struct Job;
    using JobPtr = std::shared_ptr<Job>;
    ChartNames names() const;
    Async<void> readTiles(const JobPtr& job);
    Async<void> readCharts(const JobPtr& job);
    Async<void> readRows(const JobPtr& job);
    Async<void> readPeople(const JobPtr& job);
    Async<void> readThemes(const JobPtr& job);
    Async<void> readVoices(const JobPtr& job);
    Async<void> readMarks(const JobPtr& job);
    Async<void> readCrisis(const JobPtr& job);
    Async<void> readBook(const JobPtr& job);
    Async<void> readCalendar(const JobPtr& job);
    Async<void> countPosts(const JobPtr& job);
    void finish(const JobPtr& job, const Result<void>& result);

    const UiContext& m_context;
    int m_attempt = 0;
    bool m_loading = false;
};

} // namespace parvis::ui
