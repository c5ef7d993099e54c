// SPDX-License-Identifier: GPL-3.0-or-later
// Makes reports: asks the formula engine, lays the answers out by a template, and has them written. The document
// carries a digest of all samples and conversations it rests on and the version of the formulas: the same ones make it
// again.
#pragma once

#include "domain/insights/report_document.h"
#include "engine/insights/figures_desk.h"
#include "engine/stop_flag.h"

namespace parvis {

struct ReportRequest {
    QString templateName = QStringLiteral("manager");
    FigureQuery query;                       // its period, zone, filters and comparison; the rest is the template's
    QString language = QStringLiteral("en"); // "en" or "fr"
    QString brand;                           // empty: the workspace's name
    QByteArray logo;                         // PNG or JPEG
};

class ReportDesk : public QObject
{
    Q_OBJECT
public:
    explicit ReportDesk(const Ports& ports, QObject* parent = nullptr);

    // Rejected with code "unknown_template".
    Async<ReportDocument> make(const ReportRequest& request);

private:
    Ports m_ports;
    FiguresDesk m_figures;
};

} // namespace parvis
