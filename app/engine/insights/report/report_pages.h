// SPDX-License-Identifier: GPL-3.0-or-later
// A report laid out on A4 pages, the same for PDF and PNG: cover block, sections, definitions, provenance, and a foot
// with "page x of y" on each. Needs a QGuiApplication, for its fonts. One thread, any.
#pragma once

#include "domain/insights/report_numbers.h"
#include "domain/insights/report_words.h"
#include "engine/insights/report/page_block.h"
#include "engine/stop_flag.h"

#include <QImage>

namespace parvis::report {

class ReportPages
{
public:
    // report: cleaned. Where stop is set, pages are missing: ask isStopped() again.
    ReportPages(ReportDocument report, const StopFlag& stop);
    ReportPages(const ReportPages&) = delete;
    ReportPages& operator=(const ReportPages&) = delete;

    size_t count() const { return m_flow.count(); }
    // In twentieths of a point from the page's corner.
    void paint(QPainter& painter, size_t page) const { m_flow.paint(painter, page); }

private:
    void addCover();
    void addNotes();
    void addSection(const ReportSection& section, const StopFlag& stop);
    void addChart(const ReportChart& chart);
    // With the sentence below it.
    qreal chartBlockHeight(const ReportChart& chart) const;
    void addDefinitions();
    PageBlock definitionBlock(const ReportDefinition& definition) const;
    void addProvenance();
    void addFeet();
    void addText(const QString& text, const QFont& font, const QColor& colour, int lines, qreal after);
    QString madeText() const;

    ReportDocument m_report;
    ReportNumbers m_numbers;
    const ReportWords& m_words;
    PageFlow m_flow;
};

} // namespace parvis::report
