// SPDX-License-Identifier: GPL-3.0-or-later
// The log of who did what: searched as one types, newest first, written to a file on request.
#pragma once

#include "ports/governance_repository.h"
#include "ui/ui_context.h"

#include <QAbstractTableModel>
#include <QDialog>
#include <QHash>

class QLineEdit;
class QSortFilterProxyModel;
class QTableView;
class QVBoxLayout;

namespace parvis::ui {

class Banner;
class Label;

class AuditModel : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Column { Time, Who, Action, Subject, Detail, Columns };
    AuditModel(const UiContext& context, QObject* parent);
    // Oldest first, as read; shown newest first.
    void append(const std::vector<AuditEntry>& entries);
    qint64 last() const { return m_entries.empty() ? 0 : m_entries.back().id; }
    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    void lookUp();
    void know(const QString& subject, const QString& words);
    UiContext m_context;
    std::vector<AuditEntry> m_entries;
    QHash<QString, QString> m_known; // subjects in words: a post's beginning, a rule's name
    QStringList m_unknown;           // to be looked up, one after the other
    bool m_looking = false;
};

class AuditWindow : public QDialog
{
    Q_OBJECT
public:
    explicit AuditWindow(const UiContext& context, QWidget* parent = nullptr);
    void load();
    // Everything, not only what the search shows. By the ending: .json, else CSV.
    void exportTo(const QString& file);
    int shown() const;

private:
    void buildFoot(QVBoxLayout* column);
    void askFile(const QString& suffix);
    void tellCount();
    UiContext m_context;
    AuditModel* m_model;
    QSortFilterProxyModel* m_proxy;
    QLineEdit* m_search;
    QTableView* m_table;
    Label* m_count;
    Banner* m_banner;
    bool m_loading = false;
};

} // namespace parvis::ui
