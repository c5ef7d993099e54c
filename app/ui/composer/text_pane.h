// SPDX-License-Identifier: GPL-3.0-or-later
// The text with its tabs (all, each network, single accounts), how it differs from what the others get, the thread's
// parts, the first comment and a counter per network.
#pragma once

#include "ui/composer/body_edit.h"
#include "ui/composer/draft_model.h"
#include "ui/ui_context.h"

#include <QWidget>

class QCheckBox;
class QPushButton;
class QVBoxLayout;

namespace parvis::ui {

class CounterRow;
class DiffView;
class Label;
class TextField;
class VariantTabs;

class TextPane : public QWidget
{
    Q_OBJECT
public:
    TextPane(const UiContext& context, DraftModel& draft, QWidget* parent = nullptr);
    QString tab() const { return m_tab; }
    void setTab(const QString& tab); // see DraftTab; one that is not there is passed over
    void focusText();
    void focusPart(int part); // 1: the first after the text
    void focusComment();
    // Where the cursor was last: the text, a part of the thread or the first comment.
    void insertText(const QString& text);
    QString selectedText() const;
    // Errors stand beside the field that they speak of, on the tab that they speak of.
    void setFindings(const std::vector<Finding>& findings);
    void setReadOnly(bool readOnly);

Q_SIGNALS:
    void tabChanged(const QString& tab);
    void filesGiven(const QStringList& files);
    void pictureGiven(const QImage& picture);

private:
    void buildDifferences();
    QLayout* buildFoot();
    void refresh();
    void refreshDifferences(const Content& content);
    void refreshSpelling(const QString& language);
    void refreshComment(const Content& content);
    void rebuildParts(const QStringList& parts);
    TextField* addField(const QString& name, const QString& label);
    TextField* addPart();
    void storeParts();
    std::vector<const Account*> concerned() const; // chosen accounts that this tab's words go to
    std::vector<const Account*> splittable() const;
    void refreshSplit();
    void split();
    void switchSpelling(bool on);
    QList<TextField*> fields() const;
    BodyEdit* target() const;
    UiContext m_context;
    DraftModel& m_draft;
    QString m_tab;
    bool m_filling = false, m_readOnly = false, m_commentOpen = false; // before the fields, which ask for them
    VariantTabs* m_tabs;
    TextField* m_text;
    QWidget* m_differs;
    Label* m_differsFrom;
    DiffView* m_differences;
    QVBoxLayout* m_partColumn;
    TextField* m_comment;
    Label* m_noDictionary;
    CounterRow* m_counters;
    QPushButton* m_addPart;
    QPushButton* m_addComment;
    QPushButton* m_split;
    QCheckBox* m_numbered;
    QList<TextField*> m_parts;
    QPointer<BodyEdit> m_target;
    std::vector<Finding> m_findings;
};

} // namespace parvis::ui
