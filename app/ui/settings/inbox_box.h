// SPDX-License-Identifier: GPL-3.0-or-later
// What the inbox is sorted into: departments with their people, labels with their colours, reasons for closing, and
// when a customer who comes back is a new case.
#pragma once

#include "domain/inbox/work.h"
#include "ui/ui_context.h"

#include <QWidget>

class QGridLayout;
class QLineEdit;
class QPlainTextEdit;
class QSpinBox;
class QVBoxLayout;

namespace parvis::ui {

class Banner;

class InboxBox : public QWidget
{
    Q_OBJECT
public:
    explicit InboxBox(const UiContext& context, QWidget* parent = nullptr);
    void load();

private:
    void addNew(QVBoxLayout* column, const QString& name, const QString& words, const QString& button,
                const std::function<void(const QString&)>& act);
    void addSettings(QVBoxLayout* column);
    QGridLayout* freshGrid(QWidget*& rows, QVBoxLayout* column);
    void fillDepartments(const std::vector<Department>& list);
    void fillLabels(const std::vector<InboxLabel>& list);
    void fillSettings(const WorkSettings& settings);
    void save(const Department& department);
    void save(const InboxLabel& label, const QString& was);
    void saveSettings();
    void report(const Error& error);

    const UiContext& m_context;
    Banner* m_banner;
    QVBoxLayout* m_departments;
    QVBoxLayout* m_labels;
    QWidget* m_departmentRows = nullptr;
    QWidget* m_labelRows = nullptr;
    QPlainTextEdit* m_reasons = nullptr;
    QSpinBox* m_days = nullptr;
    std::vector<Department> m_shownDepartments;
    std::vector<InboxLabel> m_shownLabels;
    bool m_loaded = false;
};

} // namespace parvis::ui
