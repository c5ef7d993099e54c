// SPDX-License-Identifier: GPL-3.0-or-later
// The columns of a table side by side: the header's name, what it means, and the first rows.
#pragma once

#include "engine/publishing/bulk_import.h"

#include <QScrollArea>

class QComboBox;

namespace parvis::ui {

class ImportColumns : public QScrollArea
{
    Q_OBJECT
public:
    explicit ImportColumns(QWidget* parent = nullptr);
    void show(const ImportPreview& preview);
    // What every column means, "ignore" included: so that it is the same next time.
    csv::Choices choices() const;
    // What stands in the way of reading any row.
    QString trouble() const;
    QComboBox* choice(int column) const { return m_choices.value(column); }

Q_SIGNALS:
    void changed();

private:
    QComboBox* makeChoice(int column, const QString& name, std::optional<csv::Field> field, QWidget* parent);
    QStringList m_header;
    QList<QComboBox*> m_choices;
};

} // namespace parvis::ui
