// SPDX-License-Identifier: GPL-3.0-or-later
// What is wrong, in words, each clickable to its place.
#pragma once

#include "domain/publishing/checks.h"
#include "ui/ui_context.h"

#include <QWidget>

class QVBoxLayout;

namespace parvis::ui {

// What several findings say in the same words, once, with the networks that say so; errors before warnings.
struct MergedFinding {
    Finding first;
    QString sentence;
};
std::vector<MergedFinding> mergedFindings(const AccountBook& book, const std::vector<Finding>& findings);

class FindingsBar : public QWidget
{
    Q_OBJECT
public:
    explicit FindingsBar(const UiContext& context, QWidget* parent = nullptr);
    // Findings that say the same of several accounts are one line; errors and warnings stand apart.
    void setFindings(const std::vector<Finding>& findings);
    int errors() const { return m_errors; }
    QStringList sentences() const { return m_sentences; }

Q_SIGNALS:
    void placeAsked(const parvis::Finding& finding);

private:
    QWidget* line(const MergedFinding& merged, QWidget* parent);
    UiContext m_context;
    QWidget* m_content = nullptr;
    QStringList m_sentences;
    int m_errors = 0;
};

} // namespace parvis::ui
