// SPDX-License-Identifier: GPL-3.0-or-later
// One shape for every chart: values with their labels, gaps where nothing is known, a target, marks of what happened.
// What a chart draws, its table lists and its summary says.
#pragma once

#include "domain/insights/annotation.h"
#include "domain/insights/author_spread.h"
#include "domain/insights/dashboard.h"
#include "domain/insights/figure_filter.h"
#include "domain/insights/target.h"
#include "engine/insights/figures_desk.h"

#include <QStringList>
#include <optional>
#include <vector>

namespace parvis::ui {

// A place on the axis, a cell of a heat map, a stage of a funnel.
struct ChartPoint {
    QString label; // short, under the axis
    QString words; // in full, for hover and table
    Window window;
    // Whose, where the place stands for somebody; the department by its name.
    AccountId account;
    QString network, campaign, person, department;
    bool nobody = false; // answers that name nobody
    QString kpi;         // of a stage of a funnel; empty: the chart's
    QString more = {};   // another sentence about it, under its value
    // Of a distribution and of a heat map: which rows of the window belong here.
    std::optional<std::pair<double, double>> between = std::nullopt; // values, the second excluded
    int weekday = 0, hour = -1;                                      // 1 Monday … 7 Sunday
    int percent = 0;                                                 // of a curve: where on its axis
    QString example;                                                 // of a theme: words of a message
    std::vector<FigureRow> rows;                                     // of a theme: its messages
    // Of a list of people; example says the marks.
    std::optional<MarkedPerson> marked = std::nullopt;
    QStringList networks = {}; // by their names
};

// A line, a row of bars, or a layer of stacked ones. Nothing: a gap, never 0.
struct ChartLine {
    QString name, network;
    std::vector<std::optional<double>> values;
};

struct ChartMark {
    int first = 0, last = 0; // places
    AnnotationKind kind = AnnotationKind::Note;
    QString text;
    AnnotationId id = {};               // null: nobody wrote it, the calendar tells it
    PublicationId publication = {};     // of one post
    int posts = 0;                      // how many stand there; text is of the first
    std::optional<Window> counted = {}; // over long periods: the posts of these days, and text names the days
    bool isAlarm = false;               // of the crisis rule
};

struct ChartTarget {
    double value = 0;
    TargetSense sense = TargetSense::AtLeast;
};

struct ChartModel {
    QString kpi, unit;
    ChartKind kind = ChartKind::Line;
    QString split;
    std::vector<ChartPoint> points;
    std::vector<ChartLine> lines;              // one, or several layers
    std::vector<std::optional<double>> before; // of the period compared with; empty: none
    QString beforeWords;                       // "9–15 November 2026"
    bool beforeIsBound = false;                // `before` is the most that is usual, not another period
    std::optional<double> whole, wholeBefore;  // of the period, not the sum of the places
    std::optional<ChartTarget> target;
    std::vector<ChartMark> marks;
    int posts = 0, postsShown = 0; // how many went out, and how many of them have a mark
    // Of the participation curve.
    std::optional<AuthorSpread> spread;
    std::optional<double> audience; // followers
    QString note;                   // what has to be known beside it

    bool isOverTime() const { return split == u"day" || split == u"week" || split == u"month" || split == u"hour"; }
    bool isCurve() const { return kind == ChartKind::Line || kind == ChartKind::Crisis; }
    bool isEmpty() const;
    bool hasBefore() const;
    std::optional<double> at(int point) const; // of all layers together
};

// The sentence over a chart: what it tells. "Followers grew by 120 to 4,310."
QString findingOf(const ChartModel& model);
// All of a chart in a few sentences, for a screen reader.
QString summaryOf(const ChartModel& model, const QString& finding);
// "Tuesday, 24 November: 1,204 (before: 1,180)", with what happened there.
QString pointWords(const ChartModel& model, int point);
QString markWords(const ChartMark& mark); // "Incident: delivery van broke down"
// What happened at a place, one after the other.
QStringList marksAt(const ChartModel& model, int point);
QString postsWords(const ChartModel& model); // "48 posts went out, 30 of them are marked."; empty: none is shown

} // namespace parvis::ui
