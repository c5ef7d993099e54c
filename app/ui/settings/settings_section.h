// SPDX-License-Identifier: GPL-3.0-or-later
// A part of the settings: a title and rows of name, control and what it means.
#pragma once

#include "ui/widgets/small_parts.h"

class QFormLayout;
class QVBoxLayout;

namespace parvis::ui {

class SettingsSection : public Card
{
    Q_OBJECT
public:
    explicit SettingsSection(const QString& title, QWidget* parent = nullptr);
    // note: what the last change led to; takes no room while it is hidden.
    void addControl(const QString& name, QWidget* control, const QString& meaning = {}, QWidget* note = nullptr);
    // A fact to read and copy.
    Label* addFact(const QString& name, const QString& value, const QString& objectName);
    void addWide(QWidget* widget);

private:
    QVBoxLayout* m_column;
    QFormLayout* m_form;
};

} // namespace parvis::ui
